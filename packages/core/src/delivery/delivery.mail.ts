import type { Message } from '@turnout/mail/message.ts'
import { signInMail } from '../account/account.mail.ts'
import { announcementMail } from '../announcement/announcement.mail.ts'
import { defaultWhen } from '../call/call.rules.ts'
import type { Ctx } from '../ctx.ts'
import { cancellationMail, type Changed, changeMail, type EventFacts, neutralTitle } from '../event/event.mail.ts'
import { resolveWhen } from '../event/event.rules.ts'
import { cohostChangeMail, type HostFacts, hostingMail } from '../hosting/hosting.mail.ts'
import { groupMail } from '../joining/joining.mail.ts'
import { digestOf, placeOf } from '../notice/notice.ts'
import { type Change, changedParts } from '../notice/notice.rules.ts'
import { isWorkAddress } from '../group/group.rules.ts'
import type { NeutralSubject, Recipient } from '../letter/letter.ts'
import { hostReminderMail, type ReminderFacts, reminderMail, type RuleWords } from '../reminder/reminder.mail.ts'
import { chaseMail } from '../chase/chase.mail.ts'
import { repCheckMail } from '../rep-check/rep-check.mail.ts'
import { comes, ownSequence } from '../signup/signup.rules.ts'
import { answersMail, confirmationMail, promotionMail } from '../signup/signup.mail.ts'
import { ReminderKind } from '../reminder/reminder.schema.ts'
import type { MailRow } from './delivery.repo.ts'

const neutralSubjects: Partial<Record<string, NeutralSubject>> = { sign_in: 'signIn', confirmation: 'answer', answer: 'answer', promotion: 'answer', reminder: 'reminder', change: 'change', cancellation: 'cancellation' }

function recipientOf(ctx: Ctx, { delivery, person, signup, link, group, neutral }: MailRow): Recipient {
  return {
    name: signup?.name ?? person.name,
    email: link?.email ?? person.email,
    locale: delivery.facts.locale ?? signup?.locale ?? person.locale ?? ctx.locale,
    deliveryId: delivery.id,
    bulk: delivery.bulk,
    signupId: delivery.signupId,
    personId: delivery.personId,
    timeZone: signup?.timeZone ?? person.timeZone,
    neutral: neutral ? (neutralSubjects[delivery.kind] ?? 'message') : null,
    atWork: isWorkAddress(link?.email ?? person.email, group?.mailDomains ?? []),
  }
}

function eventFactsOf({ event, slot, call, group, neutral, delivery, signup, person }: MailRow): EventFacts {
  if (!event || !slot || !group) throw new Error('invariant: a message about an event has the event')
  return { event, slot: signup ? { ...slot, sequence: ownSequence(slot, signup) } : slot, group: group.name, title: event.title ?? call?.eventTitle ?? '', when: resolveWhen(slot, call && defaultWhen(call)), neutral: neutral ? neutralTitle(delivery.facts.locale ?? signup?.locale ?? person.locale ?? '') : null }
}

function hostFactsOf({ delivery: { facts }, call, kit, asks, several }: MailRow): HostFacts {
  // An event that is not in the call says of which one by name.
  const under = call && { title: call.title, eventTitle: call.eventTitle, when: defaultWhen(call) }
  const named = facts.call ? { title: facts.call, eventTitle: '', when: { startLocal: '', endLocal: null, timeZone: '' } } : null
  return { outcome: facts.outcome ?? 'published', note: facts.note ?? null, claim: facts.claim ?? null, round: facts.round ?? null, asks: asks ?? [], several, call: under ?? named, kit: kit ?? [] }
}

function reminderFactsOf(row: MailRow, facts: EventFacts): ReminderFacts {
  const callWhen = row.call && defaultWhen(row.call)
  return { ...facts, counts: row.counts, others: (row.others ?? []).map((other) => ({ title: other.title, when: resolveWhen(other, callWhen) })) }
}

/** The words of the rule, or of its family where the rule is gone. */
function wordsOf({ rule, delivery }: MailRow): RuleWords {
  if (rule) return rule
  const family = ReminderKind.safeParse(delivery.ruleFamily)
  return { kind: family.success ? family.data : 'day_before', subject: null, body: null }
}

/** How to get there and the online link are for people who come. */
const isComing = (signup: MailRow['signup']): boolean => !signup || comes(signup.status)

/** What changed of somebody's times at an event: the one that the message is about first, then those noted with it that they have not taken back since. */
function changedOf(row: MailRow): Changed[] {
  const { delivery, slot, signup } = row
  if (delivery.kind === 'hosting') return row.changes.map((one) => partsOf(row, { ...one, signup: null }))
  if (!slot) return []
  const others = delivery.facts.others ? (JSON.parse(delivery.facts.others) as Record<string, string | null>[]) : []
  const moved = [{ slot, signup, change: delivery.facts }, ...others.flatMap((change) => row.answers.filter((one) => one.slot.id === change['slotId']).map((one) => ({ ...one, change })))]
  return moved.map((one) => partsOf(row, one))
}

function partsOf(row: MailRow, one: Pick<MailRow, 'signup'> & { slot: NonNullable<MailRow['slot']>; change: Change }): Changed {
  const facts = eventFactsOf({ ...row, ...one })
  const { event, title, when } = facts
  const now = { title, slot: one.slot.title, when, place: placeOf(event), online: event.onlineUrl ?? '', directions: digestOf(event.directions), description: row.described ?? '' }
  return { facts, signupId: one.signup?.id ?? '', comes: isComing(one.signup), change: one.change, parts: changedParts(one.change, now, isComing(one.signup)) }
}

/** Whether nothing is left to be told: what held before the first edit holds again, of each time, or is not for those who do not come. */
export function isUnchanged(row: MailRow): boolean {
  const tells = row.delivery.kind === 'change' || row.delivery.facts.outcome === 'cohost_changed'
  return tells && row.event !== null && row.slot !== null && changedOf(row).every(({ parts }) => parts.length === 0)
}

/** The message that a row of the ledger stands for, written from what is true now. */
export function composeMail(ctx: Ctx, row: MailRow): Message {
  const { delivery, signup } = row
  const recipient = recipientOf(ctx, row)
  if (delivery.kind === 'sign_in') {
    if (!delivery.signInLinkId) throw new Error('invariant: a sign-in message has its link')
    return signInMail(ctx, recipient, delivery.signInLinkId, delivery.facts.about === 'data')
  }
  if (delivery.kind === 'group') return groupMail(ctx, recipient, delivery.facts, row.inviter)
  if (delivery.kind === 'announcement' || delivery.kind === 'announcement_test') return announcementMail(ctx, recipient, row.announcement ?? { subject: delivery.facts.subject ?? '', body: delivery.facts.body ?? '', group: delivery.facts.group ?? null }, row.event ? eventFactsOf(row) : null, signup !== null && isComing(signup) && row.slot !== null && Temporal.Instant.compare(row.slot.startsAt, ctx.now()) > 0)
  if (delivery.kind === 'chase') return chaseMail(ctx, recipient, delivery.facts)
  const all = eventFactsOf(row)
  if (delivery.kind === 'rep_check') return repCheckMail(ctx, recipient, all, { checkId: delivery.facts.checkId ?? '', level: row.check?.level ?? 'rep', about: delivery.facts.about === 'help' ? 'help' : 'question', note: delivery.facts.note ?? '' })
  // Of several times it is enough to come to one.
  const isToldAll = [signup, ...row.answers.map((one) => one.signup)].some(isComing)
  const toldOf = (facts: EventFacts): EventFacts => (isToldAll ? facts : { ...facts, event: { ...facts.event, onlineUrl: null, directions: '' } })
  const facts = toldOf(all)
  if (delivery.kind === 'change') return changeMail(ctx, recipient, facts, changedOf(row).filter(({ parts }) => parts.length > 0))
  if (delivery.kind === 'cancellation') return cancellationMail(ctx, recipient, facts, row.answers.map((one) => ({ facts: eventFactsOf({ ...row, ...one }), signupId: one.signup.id, comes: isComing(one.signup) })))
  if (delivery.kind === 'hosting' && delivery.facts.outcome === 'cohost_changed') return cohostChangeMail(ctx, recipient, facts, changedOf(row).filter(({ parts }) => parts.length > 0))
  if (delivery.kind === 'hosting') return hostingMail(ctx, recipient, facts, hostFactsOf(row))
  if (delivery.kind === 'reminder') return signup ? reminderMail(ctx, recipient, reminderFactsOf(row, facts), signup, wordsOf(row)) : hostReminderMail(ctx, recipient, reminderFactsOf(row, all), wordsOf(row))
  if (!signup) throw new Error('invariant: a message about an answer has the answer')
  if (delivery.kind === 'promotion') return promotionMail(ctx, recipient, facts, signup)
  if (row.answers.length > 1) return answersMail(ctx, recipient, row.answers.map((one) => ({ facts: toldOf(eventFactsOf({ ...row, ...one })), signup: one.signup })), delivery.facts)
  return confirmationMail(ctx, recipient, facts, signup, delivery.facts)
}

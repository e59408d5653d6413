import { ensurePerson, findPerson, provePerson } from '../account/account.repo.ts'
import { record } from '../audit/audit.ts'
import { defaultWhen } from '../call/call.rules.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { eventGroupPath } from '../event/event.ts'
import { resolveWhen } from '../event/event.rules.ts'
import { newId } from '../id.ts'
import { plan } from '../ledger/ledger.ts'
import { spend, spendAll } from '../limit/limit.ts'
import { authorise, requirePerson } from '../permission/permission.ts'
import { promoteWaitlist } from '../place/place.ts'
import type { When } from '../time/time.rules.ts'
import { openToken, signToken } from '../token.ts'
import { transact } from '../transact.ts'
import { findAnswer, findSignup, findSignupById, getStanding, listOwnSignups, listSignupRows, lockSlotToAnswer, saveConsent, saveSignup, type Signup, type SignupListed, type SlotToAnswer } from './signup.repo.ts'
import { decideSignup, holdsPlace, keepsProof, refusals, type SignupFacts } from './signup.rules.ts'
import type { Answer, AnswerChange, MemberSignUp, SignUpInput } from './signup.schema.ts'

/**
 * Answers a slot without an account. A known address changes its earlier answer; what comes back says nothing of whether
 * there was one, nor what it was. The answer counts at once and a mail carries the link that confirms and changes it.
 */
export async function signUp(ctx: Ctx, input: SignUpInput): Promise<{ slug: string; status: 'received' }> {
  await spendAll(ctx, ['signUpNetwork', ctx.network], ['signUpAddress', input.email])
  return transact(ctx, async (ctx) => {
    const slot = await lockSlotToAnswer(ctx.db, input.slotId)
    // A program filled the hidden field: it gets the answer a person gets, and nothing is written.
    if (input.website !== '') return { slug: slot.slug, status: 'received' as const }
    const person = await ensurePerson(ctx.db, input.email, ctx.now())
    const signup = await answer(ctx, slot, { ...input, personId: person.id, answer: 'going', proved: false })
    await saveConsent(ctx.db, { id: newId(), personId: person.id, signupId: signup.id, wording: input.consent, locale: ctx.locale, givenAt: ctx.now() })
    return { slug: slot.slug, status: 'received' as const }
  })
}

/** A signed-in member's answer: proved from the start. */
export async function signUpMember(ctx: Ctx, input: MemberSignUp): Promise<{ slug: string; token: string }> {
  const { personId } = requirePerson(ctx)
  const person = await findPerson(ctx.db, personId)
  if (!person) throw new DomainError('unauthenticated', 'Sign in to go on.')
  return transact(ctx, async (ctx) => {
    const slot = await lockSlotToAnswer(ctx.db, input.slotId)
    const name = person.name || person.email.split('@')[0] || person.email
    const signup = await answer(ctx, slot, { ...input, name, timeZone: person.timeZone, source: null, personId, answer: 'going', proved: true })
    await saveConsent(ctx.db, { id: newId(), personId, signupId: signup.id, wording: input.consent, locale: ctx.locale, givenAt: ctx.now() })
    return { slug: slot.slug, token: signToken(ctx, 'answer', signup.id) }
  })
}

type Given = { personId: string; name: string; answer: Answer; guests: number; note: string; proved: boolean; timeZone: string | null; source: string | null }

/** Locks (done by the caller), counts, decides, writes, moves the waitlist up, and owes the mail: one transaction, no oversell. */
async function answer(ctx: Ctx, slot: SlotToAnswer, given: Given): Promise<Signup> {
  const { before, eventStatus, confirmFirst, places, waiting, ahead } = await getStanding(ctx.db, slot, given.personId)
  const own = before && holdsPlace(before.status) ? 1 + before.guests : 0
  const confirmedAt = given.proved ? ctx.now() : before && keepsProof(before.status) ? before.confirmedAt : null
  const facts = { slot, eventStatus, taken: places - own, own, ahead, answer: given.answer, guests: given.guests, mustConfirm: confirmFirst && confirmedAt === null, now: ctx.now() }
  if (!given.proved) refuseStrangers({ ...facts, taken: places, own: 0, ahead: waiting })
  if (!given.proved && before?.confirmedAt && keepsProof(before.status)) return remindOfLink(ctx, slot, before, given)
  const decision = decideSignup(facts)
  // Whoever only typed an address is not told whether there was an earlier answer: it stands as it was.
  if ('refused' in decision && decision.refused === 'no_room' && before && !given.proved) return answer(ctx, slot, { ...given, guests: before.guests })
  if ('refused' in decision) throw refusal(decision.refused)
  const sameQueue = before?.status === 'waitlisted' && decision.status === 'waitlisted'
  const signup = await saveSignup(ctx.db, {
    id: newId(), slotId: slot.id, personId: given.personId, status: decision.status, name: given.name, guests: given.guests, note: given.note,
    locale: ctx.locale, timeZone: given.timeZone ?? before?.timeZone ?? null, source: before?.source ?? given.source,
    createdAt: ctx.now(), answeredAt: sameQueue ? before.answeredAt : ctx.now(), confirmedAt,
  })
  // Whoever leaves the queue may have been what held it up.
  if (before && (own > (holdsPlace(signup.status) ? 1 + signup.guests : 0) || before.status === 'waitlisted')) await promoteWaitlist(ctx, slot)
  await planConfirmation(ctx, slot, signup)
  return signup
}

/** What its owner confirmed changes only by the link: whoever typed the address again is mailed it, with what they typed filled in. */
async function remindOfLink(ctx: Ctx, slot: SlotToAnswer, signup: Signup, { guests }: Given): Promise<Signup> {
  await plan(ctx, { kind: 'confirmation', personId: signup.personId, signupId: signup.id, slotId: slot.id, eventId: slot.eventId, bulk: false, notAfter: slot.endsAt, facts: { again: String(guests) } })
  return signup
}

function planConfirmation(ctx: Ctx, slot: SlotToAnswer, { id, personId }: Signup): Promise<void> {
  return plan(ctx, { kind: 'confirmation', personId, signupId: id, slotId: slot.id, eventId: slot.eventId, bulk: false, notAfter: slot.endsAt })
}

/** Refuses an address that is signed up whenever it would refuse one that is not, or a full event would tell them apart. */
function refuseStrangers(facts: SignupFacts): void {
  const decision = decideSignup(facts)
  if ('refused' in decision) throw refusal(decision.refused)
}

function refusal(reason: keyof typeof refusals): DomainError {
  const field = { full: 'slotId', no_room: 'guests', over: undefined, cancelled: undefined }[reason]
  return new DomainError(field ? 'closed' : 'gone', refusals[reason], { reason, field })
}

/** Opens the link of an answer. */
async function openAnswer(ctx: Ctx, token: string): Promise<Signup> {
  const signup = await findSignupById(ctx.db, openToken(ctx, 'answer', token))
  if (!signup) throw new DomainError('gone', 'This answer was removed. You can sign up again on the event’s page.', { reason: 'removed' })
  return signup
}

/** The link in the mail was used: the address is proved, and an answer that waited for it takes its place and is mailed its invitation. */
export async function confirmAnswer(ctx: Ctx, { token }: { token: string }): Promise<{ status: Signup['status'] }> {
  await spend(ctx, 'linkNetwork', ctx.network)
  const { slotId, personId } = await openAnswer(ctx, token)
  return transact(ctx, async (ctx) => {
    const slot = await lockSlotToAnswer(ctx.db, slotId)
    const signup = await findSignup(ctx.db, slotId, personId)
    if (!signup) throw new DomainError('gone', 'This answer was removed.', { reason: 'removed' })
    await provePerson(ctx.db, personId, ctx.now())
    if (signup.confirmedAt && signup.status !== 'unconfirmed') return { status: signup.status }
    const status = signup.status === 'unconfirmed' ? 'going' : signup.status
    await saveSignup(ctx.db, { ...signup, status, confirmedAt: signup.confirmedAt ?? ctx.now() })
    if (status !== signup.status) await planConfirmation(ctx, slot, signup)
    return { status }
  })
}

/** Changes one's answer by its link. Coming back after a "no" stands in line like anybody else. */
export async function changeAnswer(ctx: Ctx, { token, ...input }: AnswerChange): Promise<{ status: Signup['status'] }> {
  await spend(ctx, 'linkNetwork', ctx.network)
  const { slotId, personId, name } = await openAnswer(ctx, token)
  return transact(ctx, async (ctx) => {
    const slot = await lockSlotToAnswer(ctx.db, slotId)
    await provePerson(ctx.db, personId, ctx.now())
    const signup = await answer(ctx, slot, { ...input, personId, name, proved: true, timeZone: null, source: null })
    return { status: signup.status }
  })
}

export type AnswerView = {
  status: Signup['status']; name: string; guests: number; note: string; confirmed: boolean; email: string
  event: { id: string; slug: string; title: string; status: string; cancelReason: string; placeName: string; placeAddress: string; directions: string; onlineUrl: string | null; contact: string; group: string; over: boolean }
  slot: When & { id: string; title: string; capacity: number | null }
}

/** One's own answer, with what only people signed up see. */
export async function getAnswer(ctx: Ctx, { token }: { token: string }): Promise<AnswerView> {
  await spend(ctx, 'linkNetwork', ctx.network)
  const row = await findAnswer(ctx.db, openToken(ctx, 'answer', token))
  if (!row) throw new DomainError('gone', 'This answer was removed. You can sign up again on the event’s page.', { reason: 'removed' })
  const { signup, slot, event, call, group, email } = row
  const { status, name, guests, note } = signup
  const comes = status === 'going' || status === 'maybe'
  return {
    status, name, guests, note, email, confirmed: signup.confirmedAt !== null,
    event: {
      id: event.id, slug: event.slug, title: event.title ?? call?.eventTitle ?? '', status: event.status, cancelReason: event.cancelReason,
      placeName: event.placeName, placeAddress: event.placeAddress, contact: event.contact, group: group.name,
      directions: comes ? event.directions : '', onlineUrl: comes ? event.onlineUrl : null,
      over: Temporal.Instant.compare(slot.endsAt, ctx.now()) <= 0,
    },
    slot: { id: slot.id, title: slot.title, capacity: slot.capacity, ...resolveWhen(slot, call && defaultWhen(call)) },
  }
}

/** The signed-in person's answers to an event, with the link of each. */
export async function listOwnAnswers(ctx: Ctx, { eventId }: { eventId: string }): Promise<{ slotId: string; status: Signup['status']; token: string }[]> {
  if (ctx.actor.kind !== 'person') return []
  const rows = await listOwnSignups(ctx.db, ctx.actor.personId, eventId)
  return rows.map(({ id, slotId, status }) => ({ slotId, status, token: signToken(ctx, 'answer', id) }))
}

/** Names and addresses of an event's people, for those who answer for its group. The view is written in the audit log. */
export async function listSignups(ctx: Ctx, { eventId }: { eventId: string }): Promise<SignupListed[]> {
  authorise(ctx, 'event.people', { groupPath: await eventGroupPath(ctx, eventId) })
  await record(ctx, 'event.people_viewed', eventId)
  return listSignupRows(ctx.db, eventId)
}

const csvCell = (value: string): string => {
  // A cell that begins like a formula would be run by a spreadsheet.
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The people of an event as CSV (RFC 4180, UTF-8 with a byte order mark so that spreadsheets read it right). */
export async function exportSignups(ctx: Ctx, { eventId }: { eventId: string }): Promise<string> {
  const rows = await listSignups(ctx, { eventId })
  await record(ctx, 'event.people_exported', eventId)
  const lines = [
    ['name', 'email', 'slot', 'answer', 'guests', 'confirmed', 'answered_at', 'note'],
    ...rows.map((row) => [row.name, row.email, row.slot, row.status, String(row.guests), row.confirmedAt ? 'yes' : 'no', row.answeredAt.toString(), row.note]),
  ]
  return `\uFEFF${lines.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`
}

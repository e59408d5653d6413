import type { Message } from '@turnout/mail/message.ts'
import type { Ctx } from '../ctx.ts'
import { answerUrl, type EventFacts, eventFacts, whenLine } from '../event/event.mail.ts'
import { placeOf } from '../notice/notice.ts'
import { type Recipient, translatorFor, writeLetter } from '../letter/letter.ts'
import { ticketsFor } from '../signup/signup.mail.ts'
import type { Signup } from '../signup/signup.repo.ts'
import { smallestPart, wholeFor } from '../sight/sight.rules.ts'
import type { Translate } from '../words/words.ts'
import { formatWhen, instantsOf, type When } from '../time/time.rules.ts'
import { fillIn, type Placeholder, type ReminderKind, wordingOf } from './reminder.rules.ts'

type Answered = Pick<Signup, 'id' | 'name' | 'status' | 'confirmedAt'>

/** What a rule says of its words; null: the product's. */
export type RuleWords = { kind: ReminderKind; subject: string | null; body: string | null }

/**
 * How many come, for those who answer for the event: people with their guests. `total`: of all groups, where several host;
 * `known`: whether the recipient may know a small number.
 */
export type Turnout = { going: number; maybe: number; waitlisted: number; total: number | null; known: boolean }

/** Further slots of the same event and day that the same person is in. */
export type OtherSlot = { title: string; when: When }

export type ReminderFacts = EventFacts & { others: OtherSlot[]; counts: Turnout | null }

const sayCount = (t: Translate, count: number, known: boolean): string => {
  const told = wholeFor(count, known)
  return told === 'under' ? t('mail.few', { count: String(smallestPart) }) : String(told)
}

/** The paragraphs of a text: a blank line parts them. */
const paragraphsOf = (text: string): string[] => text.split(/\n\s*\n/).map((one) => one.trim()).filter(Boolean)

function valuesOf(recipient: Recipient, facts: ReminderFacts, name: string, link: string): Record<Placeholder, string> {
  const { event, slot, title, when, group, counts } = facts
  return {
    name, title, link, host: group, contact: event.contact, slot: slot.title,
    when: whenLine(when, recipient.locale), where: placeOf(event) || event.onlineUrl || '', count: counts ? sayCount(translatorFor(recipient), counts.going, counts.known) : '',
  }
}

/** The subject in somebody's own words and the paragraphs, or undefined where the product's are used. */
function ownWords({ subject, body }: RuleWords, values: Record<Placeholder, string>): { subject: string; heading: string; paragraphs: string[] } | undefined {
  if (!subject || !body) return undefined
  const said = fillIn(subject, values)
  return { subject: said, heading: said, paragraphs: paragraphsOf(body).map((one) => fillIn(one, values)) }
}

/** All times of the day that the person is in, the mail's own first. */
function factsOf(facts: ReminderFacts, recipient: Recipient): { label: string; value: string }[] {
  const t = translatorFor(recipient)
  const also = facts.others.map((other) => ({ label: t('mail.facts.also'), value: [other.title, formatWhen(other.when, recipient.locale)].filter(Boolean).join(': ') }))
  const [what, when, ...rest] = eventFacts(facts, recipient)
  return [what, when, ...also, ...rest].filter((one) => one !== undefined)
}

/** A reminder with "can't make it" one tap away; for an unproved address it also asks to confirm. */
export function reminderMail(ctx: Ctx, recipient: Recipient, facts: ReminderFacts, signup: Answered, rule: RuleWords): Message {
  const t = translatorFor(recipient)
  const kind = rule.kind === 'custom' ? 'custom' : wordingOf(rule.kind, facts.when, ctx.now())
  const url = answerUrl(ctx, signup.id)
  const page = `${ctx.origin}/events/${facts.event.slug}`
  const over = kind === 'thanks' || Temporal.Instant.compare(instantsOf(facts.when).endsAt, ctx.now()) <= 0
  const unconfirmed = signup.confirmedAt === null && !over
  const own = ownWords(rule, valuesOf(recipient, facts, signup.name, over ? page : url))
  // At the door the mail on top is at hand.
  const { links, pictures } = !over && (kind === 'day_before' || kind === 'same_day') ? ticketsFor(ctx, recipient, [{ facts, signup }]) : { links: [], pictures: [] }
  return writeLetter(ctx, recipient, {
    subject: own?.subject ?? t(`mail.reminder.${kind}.subject`, { title: facts.title, when: formatWhen(facts.when, recipient.locale) }),
    heading: own?.heading ?? t(`mail.reminder.${kind}.heading`, { title: facts.title }),
    paragraphs: [...(own?.paragraphs ?? [t('mail.hello', { name: signup.name }), t(`mail.reminder.${kind}.body`, { title: facts.title })]), ...(unconfirmed ? [t('mail.reminder.unconfirmed')] : [])],
    // Whoever is thanked may want to ask or to say something.
    facts: over ? [{ label: t('mail.facts.contact'), value: facts.event.contact }].filter(({ value }) => value !== '') : factsOf(facts, recipient),
    action: over ? { label: t('mail.eventPage'), url: page } : { label: t(unconfirmed ? 'mail.confirmAction' : 'mail.answerAction'), url },
    pictures,
    links: over ? [] : [...links, { label: t('mail.declineAction'), url: `${url}?answer=declined` }],
  })
}

/** For those who answer for the event: how many come, where the list is, and afterwards where to say how it went. Names nobody. */
export function hostReminderMail(ctx: Ctx, recipient: Recipient, facts: ReminderFacts, rule: RuleWords): Message {
  const t = translatorFor(recipient)
  const kind = rule.kind === 'host_outcome' ? 'host_outcome' : 'host_list'
  const workspace = `${ctx.origin}/app/events/${facts.event.id}`
  const url = `${workspace}/${kind === 'host_list' ? 'people' : 'outcome'}`
  const { going, maybe, waitlisted, total, known } = facts.counts ?? { going: 0, maybe: 0, waitlisted: 0, total: null, known: false }
  const say = (count: number): string => sayCount(t, count, known)
  const own = ownWords(rule, valuesOf(recipient, facts, recipient.name, url))
  return writeLetter(ctx, recipient, {
    subject: own?.subject ?? t(`mail.reminder.${kind}.subject`, { title: facts.title, count: say(going) }),
    heading: own?.heading ?? t(`mail.reminder.${kind}.heading`, { title: facts.title, count: say(going) }),
    paragraphs: own?.paragraphs ?? [t(`mail.reminder.${kind}.body`, { title: facts.title })],
    facts: [
      ...factsOf(facts, recipient),
      { label: t('mail.facts.going'), value: say(going) },
      ...(total === null ? [] : [{ label: t('mail.facts.total'), value: say(total) }]),
      ...(known && maybe > 0 ? [{ label: t('mail.facts.maybe'), value: say(maybe) }] : []),
      ...(known && waitlisted > 0 ? [{ label: t('mail.facts.waitlisted'), value: say(waitlisted) }] : []),
    ],
    action: { label: t(`mail.reminder.${kind}.action`), url },
  })
}

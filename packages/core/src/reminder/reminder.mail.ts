import type { Message } from '@turnout/mail/message.ts'
import type { Ctx } from '../ctx.ts'
import { answerUrl, type EventFacts, eventFacts, placeLine, whenLine } from '../event/event.mail.ts'
import { type Recipient, translatorFor, writeLetter } from '../letter/letter.ts'
import { formatWhen, type When } from '../time/time.rules.ts'
import { fillIn, type Placeholder, type ReminderKind, wordingOf } from './reminder.rules.ts'

type Answered = { id: string; name: string; confirmedAt: Temporal.Instant | null }

/** What a rule says of its words; null: the product's. */
export type RuleWords = { kind: ReminderKind; subject: string | null; body: string | null }

/** How many come, for those who answer for the event: people with their guests. */
export type Turnout = { going: number; maybe: number; waitlisted: number }

/** Further slots of the same event and day that the same person is in. */
export type OtherSlot = { title: string; when: When }

export type ReminderFacts = EventFacts & { others: OtherSlot[]; counts: Turnout | null }

/** The paragraphs of a text: a blank line parts them. */
const paragraphsOf = (text: string): string[] => text.split(/\n\s*\n/).map((one) => one.trim()).filter(Boolean)

function valuesOf(recipient: Recipient, facts: ReminderFacts, name: string, link: string): Record<Placeholder, string> {
  const { event, slot, title, when, group, counts } = facts
  return {
    name, title, link, host: group, contact: event.contact, slot: slot.title,
    when: whenLine(when, recipient.locale), where: placeLine(event) || event.onlineUrl || '', count: String(counts?.going ?? ''),
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
  const over = kind === 'thanks' || Temporal.PlainDate.compare(facts.when.startLocal.slice(0, 10), ctx.now().toZonedDateTimeISO(facts.when.timeZone).toPlainDate()) < 0
  const unconfirmed = signup.confirmedAt === null && !over
  const own = ownWords(rule, valuesOf(recipient, facts, signup.name, over ? page : url))
  return writeLetter(ctx, recipient, {
    subject: own?.subject ?? t(`mail.reminder.${kind}.subject`, { title: facts.title, when: formatWhen(facts.when, recipient.locale) }),
    heading: own?.heading ?? t(`mail.reminder.${kind}.heading`, { title: facts.title }),
    paragraphs: [...(own?.paragraphs ?? [t('mail.hello', { name: signup.name }), t(`mail.reminder.${kind}.body`, { title: facts.title })]), ...(unconfirmed ? [t('mail.reminder.unconfirmed')] : [])],
    // Whoever is thanked may want to ask or to say something.
    facts: over ? [{ label: t('mail.facts.contact'), value: facts.event.contact }].filter(({ value }) => value !== '') : factsOf(facts, recipient),
    action: over ? { label: t('mail.eventPage'), url: page } : { label: t(unconfirmed ? 'mail.confirmAction' : 'mail.answerAction'), url },
    links: over ? [] : [{ label: t('mail.declineAction'), url: `${url}?answer=declined` }],
  })
}

/** For those who answer for the event: how many come, where the list is, and afterwards where to say how it went. Names nobody. */
export function hostReminderMail(ctx: Ctx, recipient: Recipient, facts: ReminderFacts, rule: RuleWords): Message {
  const t = translatorFor(recipient)
  const kind = rule.kind === 'host_outcome' ? 'host_outcome' : 'host_list'
  const workspace = `${ctx.origin}/app/events/${facts.event.id}`
  const url = kind === 'host_list' ? `${workspace}/people` : workspace
  const { going, maybe, waitlisted } = facts.counts ?? { going: 0, maybe: 0, waitlisted: 0 }
  const own = ownWords(rule, valuesOf(recipient, facts, recipient.name, url))
  return writeLetter(ctx, recipient, {
    subject: own?.subject ?? t(`mail.reminder.${kind}.subject`, { title: facts.title, count: going }),
    heading: own?.heading ?? t(`mail.reminder.${kind}.heading`, { title: facts.title, count: going }),
    paragraphs: own?.paragraphs ?? [t(`mail.reminder.${kind}.body`, { title: facts.title })],
    facts: [
      ...factsOf(facts, recipient),
      { label: t('mail.facts.going'), value: String(going) },
      ...(maybe > 0 ? [{ label: t('mail.facts.maybe'), value: String(maybe) }] : []),
      ...(waitlisted > 0 ? [{ label: t('mail.facts.waitlisted'), value: String(waitlisted) }] : []),
    ],
    action: { label: t(`mail.reminder.${kind}.action`), url },
  })
}

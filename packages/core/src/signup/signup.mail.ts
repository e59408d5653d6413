import type { Message } from '@turnout/mail/message.ts'
import { qrPng } from '@turnout/paper/qr.ts'
import type { Ctx } from '../ctx.ts'
import { answerUrl, bringUrl, calendarLinksFor, type EventFacts, eventFacts, inviteFor, whenLine, withdrawalFor } from '../event/event.mail.ts'
import { type Picture, type Recipient, translatorFor, writeLetter } from '../letter/letter.ts'
import { signToken } from '../token.ts'
import type { Signup } from './signup.repo.ts'
import { comes } from './signup.rules.ts'

type Answered = Pick<Signup, 'id' | 'name' | 'status' | 'guests' | 'confirmedAt' | 'answeredAt' | 'heldUntil'>

/** What the deed knew that the moment of sending cannot look up. */
export type ConfirmationFacts = Partial<Record<'again' | 'answer' | 'invited' | 'outcome' | 'unbelieved', string | null>>

const stages = ['confirm', 'confirmMaybe', 'confirmWaitlisted', 'confirmFirst', 'unbelieved', 'pending', 'offered', 'going', 'maybe', 'waitlisted', 'declined', 'again', 'lapsed', 'turnedDown'] as const

/** Which of the texts an answer gets. */
function confirmationKey({ status, confirmedAt }: Pick<Signup, 'status' | 'confirmedAt'>, { again, outcome, unbelieved }: ConfirmationFacts): (typeof stages)[number] {
  if (unbelieved != null && status === 'cancelled' && confirmedAt === null) return 'unbelieved'
  if (again != null) return 'again'
  if (status === 'unconfirmed') return 'confirmFirst'
  if (status === 'declined' || status === 'cancelled') return outcome === 'lapsed' || outcome === 'turnedDown' ? outcome : 'declined'
  if (confirmedAt === null && status !== 'pending' && status !== 'offered') return asking[status]
  return status
}

/** Whoever has not confirmed their address is asked to, whatever they answered. */
const asking = { going: 'confirm', maybe: 'confirmMaybe', waitlisted: 'confirmWaitlisted' } as const

type Ticketed = { links: { label: string; url: string }[]; pictures: Picture[] }

/** As many codes as a message shows as pictures; each has its link, whatever their number. */
const mostCodes = 3

/**
 * The code for the door of each answer by which somebody comes, as a picture and as a link for where no picture is shown; of several times each
 * has its own, said by its name or its time. Neither says whose it is or what it is for. What takes place online alone has no door.
 */
export function ticketsFor(ctx: Ctx, recipient: Recipient, answers: { facts: EventFacts; signup: Pick<Answered, 'id' | 'status'> }[]): Ticketed {
  const t = translatorFor(recipient)
  const coming = answers.filter(({ facts: { event }, signup }) => comes(signup.status) && !(event.onlineUrl && !event.placeName))
  const tickets = coming.map(({ facts, signup }) => ({ name: coming.length > 1 ? ` (${facts.slot.title || whenLine(facts.when, recipient.locale)})` : '', url: `${ctx.origin}/tickets/${signToken(ctx, 'ticket', signup.id)}` }))
  return {
    links: tickets.map(({ name, url }) => ({ label: `${t('mail.ticketAction')}${name}`, url })),
    pictures: tickets.slice(0, mostCodes).map(({ name, url }, at) => ({ filename: `code-${at + 1}.png`, content: qrPng(url), alt: `${t('mail.ticketAlt')}${name}`, caption: `${t('mail.ticketShow')}${name}` })),
  }
}

const declineUrl = (ctx: Ctx, id: string): string => `${answerUrl(ctx, id)}?answer=declined`

/** "I can't make it" for whoever said anything else: with the button behind it, two taps. */
function declineLink(ctx: Ctx, recipient: Recipient, { id, status }: Answered, all = false): { label: string; url: string }[] {
  return status === 'declined' || status === 'cancelled' ? [] : [{ label: translatorFor(recipient)(all ? 'mail.declineAllAction' : 'mail.declineAction'), url: `${declineUrl(ctx, id)}${all ? '&all=yes' : ''}` }]
}

/** The personal link for whoever comes or waits: passed on, it counts who came through it. */
function bringLink(ctx: Ctx, recipient: Recipient, { event }: EventFacts, { id, status }: Answered): { label: string; url: string }[] {
  return status === 'declined' || status === 'cancelled' ? [] : [{ label: translatorFor(recipient)('mail.bringAction'), url: bringUrl(ctx, event.slug, id) }]
}

/** An employer may read what goes to its own addresses: it is said where the way to another is. */
const warningFor = (recipient: Recipient): string[] => (recipient.atWork ? [translatorFor(recipient)('mail.atWork')] : [])

/** What was written down, the link that confirms or changes it, and for those who come the calendar entry. */
export function confirmationMail(ctx: Ctx, recipient: Recipient, facts: EventFacts, signup: Answered, said: ConfirmationFacts = {}): Message {
  const t = translatorFor(recipient)
  const key = confirmationKey(signup, said)
  const asks = signup.confirmedAt === null && (key === 'confirmMaybe' || key === 'confirmWaitlisted' || key === 'pending')
  const guests = signup.guests > 0 && signup.status !== 'declined' && signup.status !== 'cancelled' ? [{ label: t('mail.facts.guests'), value: String(signup.guests) }] : []
  const typed = key === 'unbelieved' ? `?answer=${said.unbelieved}&all=yes` : said.answer && said.answer !== 'going' ? `?answer=${said.answer}` : said.again == null ? '' : `?guests=${said.again}`
  const { links, pictures } = ticketsFor(ctx, recipient, [{ facts, signup }])
  return writeLetter(ctx, recipient, {
    subject: t(`mail.confirmation.${key}.subject`, { title: facts.title }),
    heading: t(`mail.confirmation.${key}.heading`),
    paragraphs: [t('mail.hello', { name: signup.name }), t(`mail.confirmation.${key}.body`, { title: facts.title }), ...(asks ? [t('mail.askProof')] : []), ...warningFor(recipient)],
    facts: [...eventFacts(facts, recipient), ...guests],
    action: { label: t(asks || key === 'confirm' || key === 'confirmFirst' || key === 'unbelieved' ? 'mail.confirmAction' : 'mail.answerAction'), url: `${answerUrl(ctx, signup.id)}${typed}` },
    pictures,
    links: [...links, ...declineLink(ctx, recipient, signup), { label: t('mail.eventPage'), url: `${ctx.origin}/events/${facts.event.slug}` }, ...(comes(signup.status) ? calendarLinksFor(ctx, facts, recipient) : []), ...bringLink(ctx, recipient, facts, signup)],
    ics: comes(signup.status) ? inviteFor(ctx, facts, recipient, signup.answeredAt) : said.invited === 'yes' ? withdrawalFor(ctx, facts, recipient, signup.answeredAt) : undefined,
  })
}

/**
 * All that somebody answered of one event, in one message. An invitation is about one UID alone (RFC 5546, section 3.2.2), so that
 * each time comes as an invitation of its own, which a calendar program answers to that one sign-up.
 */
export function answersMail(ctx: Ctx, recipient: Recipient, answers: { facts: EventFacts; signup: Answered }[], said: ConfirmationFacts = {}): Message {
  const t = translatorFor(recipient)
  const [first] = answers
  if (!first) throw new Error('invariant: there is something to confirm')
  const { facts, signup } = first
  const proves = answers.some((one) => one.signup.confirmedAt === null)
  const coming = answers.filter((one) => comes(one.signup.status))
  const known = eventFacts((coming[0] ?? first).facts, recipient).filter((fact) => fact.label !== t('mail.facts.what') && fact.label !== t('mail.facts.when'))
  const url = `${ctx.origin}/events/${facts.event.slug}`
  const gone = new Set(said.invited?.split(' '))
  const [ics, ...moreIcs] = answers.flatMap(({ facts: own, signup: { id, status, answeredAt } }) => {
    const attendee = { ...recipient, signupId: id }
    return comes(status) ? [inviteFor(ctx, own, attendee, answeredAt)] : gone.has(id) ? [withdrawalFor(ctx, own, attendee, answeredAt)] : []
  }).map((part, index) => (index === 0 ? part : { ...part, filename: part.filename.replace('.', `-${index + 1}.`) }))
  const { links, pictures } = ticketsFor(ctx, recipient, coming)
  return writeLetter(ctx, recipient, {
    subject: t(`mail.answers.${proves ? 'confirm' : 'noted'}.subject`, { title: facts.title }),
    heading: t('mail.answers.heading'),
    paragraphs: [t('mail.hello', { name: signup.name }), t(`mail.answers.${proves ? 'confirm' : 'noted'}.body`, { title: facts.title }), ...warningFor(recipient)],
    facts: [
      ...answers.map((one) => ({ label: one.facts.slot.title || t('mail.facts.when'), value: `${whenLine(one.facts.when, recipient.locale)}: ${t(`mail.answers.status.${one.signup.status}`)}` })),
      ...known,
      ...(signup.guests > 0 ? [{ label: t('mail.facts.guests'), value: String(signup.guests) }] : []),
    ],
    action: { label: t(proves ? 'mail.confirmAction' : 'mail.answerAction'), url: answerUrl(ctx, signup.id) },
    pictures,
    links: [...links, ...declineLink(ctx, recipient, (coming[0] ?? first).signup, true), { label: t('mail.eventPage'), url }, ...bringLink(ctx, recipient, facts, (coming[0] ?? first).signup)],
    ics, moreIcs,
  })
}

/** A moment on the event's own clock, with its zone. */
function momentLine(at: Temporal.Instant, timeZone: string, locale: string): string {
  return whenLine({ startLocal: at.toZonedDateTimeISO(timeZone).toPlainDateTime().toString().slice(0, 16), endLocal: null, timeZone }, locale)
}

/** A place became free: it is this person's now, or is kept for them until they say that they want it. */
export function promotionMail(ctx: Ctx, recipient: Recipient, facts: EventFacts, signup: Answered): Message {
  const t = translatorFor(recipient)
  const { status } = signup
  const key = status === 'offered' || status === 'pending' || status === 'unconfirmed' ? status : signup.confirmedAt === null ? 'confirm' : 'going'
  const { links, pictures } = ticketsFor(ctx, recipient, [{ facts, signup }])
  const until = signup.heldUntil ? momentLine(signup.heldUntil, facts.when.timeZone, recipient.locale) : ''
  return writeLetter(ctx, recipient, {
    subject: t(`mail.promotion.${key}.subject`, { title: facts.title }),
    heading: t(`mail.promotion.${key}.heading`),
    paragraphs: [t('mail.hello', { name: signup.name }), t(`mail.promotion.${key}.body`, { title: facts.title, until }), ...(key === 'pending' && signup.confirmedAt === null ? [t('mail.askProof')] : [])],
    facts: eventFacts(facts, recipient),
    action: { label: t(key === 'offered' ? 'mail.takeAction' : signup.confirmedAt === null ? 'mail.confirmAction' : 'mail.answerAction'), url: answerUrl(ctx, signup.id) },
    pictures,
    links: [...links, ...declineLink(ctx, recipient, signup)],
    ics: status === 'going' ? inviteFor(ctx, facts, recipient, signup.answeredAt) : undefined,
  })
}

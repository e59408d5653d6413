import type { CalendarEntry } from '@turnout/calendar/calendar-entry.ts'
import { writeCancellation, writeInvite } from '@turnout/calendar/write-calendar.ts'
import type { Message } from '@turnout/mail/message.ts'
import type { Ctx } from '../ctx.ts'
import { calendarAddressOf, type Recipient, translatorFor, writeLetter } from '../letter/letter.ts'
import { formatWhen, formatZone, isAllDay, isTimeZone, readIn, type When } from '../time/time.rules.ts'
import { placeOf } from '../notice/notice.ts'
import type { Change, ChangedPart } from '../notice/notice.rules.ts'
import { calendarLinks } from './event.rules.ts'
import { signToken } from '../token.ts'
import type { EventRow } from './event.repo.ts'

/** What a message about an event may say. `title` and `when` are resolved: the event's own or the call's. */
export type EventFacts = {
  event: Pick<EventRow, 'id' | 'slug' | 'status' | 'placeName' | 'placeAddress' | 'directions' | 'onlineUrl' | 'contact' | 'cancelReason' | 'latitude' | 'longitude'>
  /** `sequence`: as the calendar counts it that this is for. */
  slot: { id: string; title: string; sequence: number; changedAt: Temporal.Instant }
  title: string
  when: When
  group: string
  /** What a calendar calls it instead, where titles say nothing. */
  neutral?: string | null
}

const whatLine = (title: string, slot: string): string => (slot ? `${title}: ${slot}` : title)

/** What a calendar shows of an event where titles say nothing. */
export const neutralTitle = (locale: string): string => translatorFor({ locale })('mail.neutral.calendar')

export function whenLine(when: When, locale: string): string {
  return `${formatWhen(when, locale)} (${formatZone(when, locale)})`
}

/** When it is where the recipient is, for what one joins from there; empty where the clocks say the same. */
function elsewhereLine(when: When, { timeZone, locale }: Recipient): string {
  if (!timeZone || !isTimeZone(timeZone) || isAllDay(when.startLocal)) return ''
  const there = readIn(when, timeZone)
  return there.startLocal === when.startLocal ? '' : whenLine(there, locale)
}

/** Links that put an event into a calendar on the web, for a mail. */
export function calendarLinksFor(ctx: Pick<Ctx, 'origin'>, { event, slot, title, when, neutral }: EventFacts, recipient: Recipient): { label: string; url: string }[] {
  const t = translatorFor(recipient)
  const { google, outlook } = calendarLinks({ event: { ...event, title }, slot: { title: slot.title, when }, place: placeOf(event), origin: ctx.origin, neutral: neutral ?? null })
  return [{ label: t('mail.toGoogle'), url: google }, { label: t('mail.toOutlook'), url: outlook }]
}

/** The facts table of a mail: when, where, who, and what only people signed up are told. */
export function eventFacts({ event, slot, title, when, group }: EventFacts, recipient: Recipient): { label: string; value: string }[] {
  const t = translatorFor(recipient)
  return [
    { label: t('mail.facts.what'), value: whatLine(title, slot.title) },
    { label: t('mail.facts.when'), value: whenLine(when, recipient.locale) },
    { label: t('mail.facts.yourTime'), value: event.onlineUrl ? elsewhereLine(when, recipient) : '' },
    { label: t('mail.facts.where'), value: placeOf(event) },
    { label: t('mail.facts.online'), value: event.onlineUrl ?? '' },
    { label: t('mail.facts.directions'), value: event.directions },
    { label: t('mail.facts.host'), value: group },
    { label: t('mail.facts.contact'), value: event.contact },
  ].filter((fact) => fact.value !== '')
}

/** One UID per slot for ever; the page's file, feeds and mailed invites all carry it. */
export function calendarEntry(ctx: Pick<Ctx, 'origin'>, { event, slot, title, when, group, neutral }: EventFacts, extra: { directions: boolean }): CalendarEntry {
  return {
    uid: `${slot.id}@turnout`,
    sequence: slot.sequence,
    status: event.status === 'cancelled' ? 'cancelled' : 'confirmed',
    title: neutral ?? whatLine(title, slot.title),
    description: neutral ? '' : [group, extra.directions ? event.directions : '', extra.directions ? (event.onlineUrl ?? '') : ''].filter(Boolean).join('\n'),
    location: placeOf(event),
    geo: event.latitude !== null && event.longitude !== null ? { lat: event.latitude, lon: event.longitude } : undefined,
    url: neutral ? ctx.origin : `${ctx.origin}/events/${event.slug}`,
    startLocal: when.startLocal,
    endLocal: when.endLocal,
    timeZone: when.timeZone,
    updatedAt: slot.changedAt,
  }
}

/** Of two messages with one SEQUENCE the later DTSTAMP counts (RFC 5546, section 2.1.5): "going" after "maybe" is later than it. */
function mailedEntry(ctx: Ctx, facts: EventFacts, answeredAt: Temporal.Instant | undefined): CalendarEntry {
  const { changedAt } = facts.slot
  const updatedAt = answeredAt && Temporal.Instant.compare(answeredAt, changedAt) > 0 ? answeredAt : changedAt
  return { ...calendarEntry(ctx, facts, { directions: true }), updatedAt, organizer: { name: facts.neutral ?? facts.group, email: ctx.instance.mailFrom } }
}

/** Takes the entry out of this one person's calendar: they do not come, and the event goes on for everybody else. */
export function withdrawalFor(ctx: Ctx, facts: EventFacts, recipient: Recipient, answeredAt: Temporal.Instant): NonNullable<Message['ics']> {
  const attendee = { name: recipient.name, email: recipient.email }
  return { method: 'CANCEL', content: writeCancellation(mailedEntry(ctx, facts, answeredAt), { attendee, replyTo: calendarAddressOf(ctx, recipient.signupId) }), filename: 'cancelled.ics' }
}

/** The invitation or cancellation that a calendar program understands, for exactly this one person. */
export function inviteFor(ctx: Ctx, facts: EventFacts, recipient: Recipient, answeredAt?: Temporal.Instant): NonNullable<Message['ics']> {
  const replyTo = calendarAddressOf(ctx, recipient.signupId)
  const entry = mailedEntry(ctx, facts, answeredAt)
  const attendee = { name: recipient.name, email: recipient.email }
  return entry.status === 'cancelled'
    ? { method: 'CANCEL', content: writeCancellation(entry, { attendee, replyTo }), filename: 'cancelled.ics' }
    : { method: 'REQUEST', content: writeInvite(entry, { attendee, replyTo }), filename: 'event.ics' }
}

export const answerUrl = (ctx: Ctx, signupId: string): string => `${ctx.origin}/signups/${signToken(ctx, 'answer', signupId)}`

/** The personal link of somebody who signed up, to pass on: whoever signs up by it is counted for them. */
export const bringUrl = (ctx: Ctx, slug: string, signupId: string): string => `${ctx.origin}/events/${slug}?by=${signToken(ctx, 'bring', signupId)}`

/** What held before, of what is short enough to stand beside the new. An online link that is gone says so to those who come, who alone knew it; one that is new is above. */
function factsBefore({ change, comes }: Pick<Changed, 'change' | 'comes'>, parts: readonly ChangedPart[], { event }: EventFacts, recipient: Recipient): { label: string; value: string }[] {
  const t = translatorFor(recipient)
  const { oldStartLocal, oldEndLocal, oldTimeZone, oldPlace, oldOnline, oldTitle, oldSlot } = change
  const has = (part: ChangedPart): boolean => parts.includes(part)
  return [
    { label: t('mail.facts.oldTitle'), value: has('title') ? whatLine(oldTitle ?? '', oldSlot ?? '') : '' },
    { label: t('mail.facts.oldTime'), value: has('time') && oldStartLocal && oldTimeZone ? whenLine({ startLocal: oldStartLocal, endLocal: oldEndLocal ?? null, timeZone: oldTimeZone }, recipient.locale) : '' },
    { label: t('mail.facts.oldPlace'), value: has('place') && oldPlace !== placeOf(event) ? (oldPlace ?? '') : '' },
    { label: t('mail.facts.oldOnline'), value: comes && has('place') && oldOnline !== (event.onlineUrl ?? '') ? (oldOnline ?? '') : '' },
  ].filter((fact) => fact.value !== '')
}

/** A time of the event that the recipient answered; `comes`: with an entry in their calendar. */
export type Standing = { facts: EventFacts; signupId: string; comes: boolean }
/** One of them that changed: what held before, and which parts of it are not what they were. */
export type Changed = Standing & { change: Change; parts: readonly ChangedPart[] }

/** The calendar entries of somebody who comes to several times: an invitation or cancellation is about one UID alone (RFC 5546, section 3.2.2). */
function entriesFor(ctx: Ctx, recipient: Recipient, standing: readonly Standing[]): Pick<Message, 'ics' | 'moreIcs'> {
  const [ics, ...moreIcs] = standing.filter(({ comes }) => comes).map(({ facts, signupId }) => inviteFor(ctx, facts, { ...recipient, signupId }))
  return ics ? { ics, ...(moreIcs.length > 0 && { moreIcs: moreIcs.map((part, index) => ({ ...part, filename: part.filename.replace('.', `-${index + 2}.`) })) }) } : {}
}

/** What holds now and what held before. Each of several times stands by its name, followed by what it was; the rest is of all of them. */
export function factsOfChange(facts: EventFacts, changed: readonly Changed[], recipient: Recipient): { label: string; value: string }[] {
  const t = translatorFor(recipient)
  const [first, ...more] = changed
  if (!first) return eventFacts(facts, recipient)
  if (more.length === 0) return [...eventFacts(facts, recipient), ...factsBefore(first, first.parts, facts, recipient)]
  const each = changed.flatMap((one) => [{ label: one.facts.slot.title || t('mail.facts.when'), value: whenLine(one.facts.when, recipient.locale) }, ...factsBefore(one, one.parts.filter((part) => part === 'time'), one.facts, recipient)])
  const known = eventFacts({ ...facts, slot: { ...facts.slot, title: '' } }, recipient)
  return [...known.flatMap((fact) => (fact.label === t('mail.facts.when') ? each : fact.label === t('mail.facts.yourTime') ? [] : [fact])), ...factsBefore({ ...first, comes: changed.some((one) => one.comes) }, first.parts.filter((part) => part !== 'time'), facts, recipient)]
}

/** All of the recipient's that changed, old and new, with the calendar entries as they are now. Of long words it is said that they changed, and where they are. */
export function changeMail(ctx: Ctx, { signupId, ...to }: Recipient, of: EventFacts, changed: readonly Changed[]): Message {
  // Where one of several times changed, it is that one that the message is about.
  const [only] = changed.length === 1 ? changed : []
  const facts = only ? { ...of, slot: only.facts.slot, when: only.facts.when } : of
  const recipient = { ...to, signupId: only?.signupId || signupId }
  const t = translatorFor(recipient)
  const parts = new Set(changed.flatMap((one) => one.parts))
  const described = parts.has('description')
  const comes = changed.some((one) => one.comes)
  const url = recipient.signupId ? answerUrl(ctx, recipient.signupId) : ''
  const several = changed.length > 1
  return writeLetter(ctx, recipient, {
    subject: t('mail.change.subject', { title: facts.title }),
    heading: t('mail.change.heading'),
    paragraphs: [
      t([...parts].some((part) => part !== 'directions' && part !== 'description') ? 'mail.change.body' : 'mail.change.words', { title: facts.title }),
      ...(parts.has('directions') ? [t('mail.change.directions')] : []),
      ...(described ? [t('mail.change.description')] : []),
      ...(comes ? [t('mail.change.calendar')] : []),
    ],
    facts: factsOfChange(facts, changed, recipient),
    action: url ? { label: t('mail.answerAction'), url } : undefined,
    links: [
      ...(described ? [{ label: t('mail.eventPage'), url: `${ctx.origin}/events/${facts.event.slug}` }] : []),
      ...(url ? [{ label: t(several ? 'mail.declineAllAction' : 'mail.declineAction'), url: `${url}?answer=declined${several ? '&all=yes' : ''}` }] : []),
      ...(comes && !several ? calendarLinksFor(ctx, facts, recipient) : []),
    ],
    ...entriesFor(ctx, recipient, changed),
  })
}

/** Says that it is off and why, and takes the entry of each time out of the calendars of those who have one. */
export function cancellationMail(ctx: Ctx, recipient: Recipient, facts: EventFacts, standing: readonly Standing[]): Message {
  const t = translatorFor(recipient)
  const reason = facts.event.cancelReason
  const times = standing.length > 0 ? standing.map((one) => one.facts.when) : [facts.when]
  return writeLetter(ctx, recipient, {
    subject: t('mail.cancellation.subject', { title: facts.title }),
    heading: t('mail.cancellation.heading'),
    paragraphs: [t('mail.cancellation.body', { title: facts.title, when: times.map((when) => formatWhen(when, recipient.locale)).join('; ') }), ...(reason ? [t('mail.cancellation.reason', { reason })] : [])],
    links: [{ label: t('mail.eventPage'), url: `${ctx.origin}/events/${facts.event.slug}` }],
    ...entriesFor(ctx, recipient, standing),
  })
}

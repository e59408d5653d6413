import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus, type ICalCalendar, type ICalEvent } from 'ical-generator'
import { type CalendarEntry, isAllDay } from './calendar-entry.ts'
import { vtimezone } from './vtimezone.ts'

type Attendee = { name: string; email: string }
export type InviteOptions = {
  attendee: Attendee
  /** The address that the attendee's calendar program answers to. It stands as ORGANIZER. */
  replyTo: string
  /** What the attendee's calendar shows as their answer; `accepted` because they signed up. */
  answer?: 'accepted' | 'tentative' | 'needs-action'
}

const statuses = { confirmed: ICalEventStatus.CONFIRMED, tentative: ICalEventStatus.TENTATIVE, cancelled: ICalEventStatus.CANCELLED }
const answers = { accepted: ICalAttendeeStatus.ACCEPTED, tentative: ICalAttendeeStatus.TENTATIVE, 'needs-action': ICalAttendeeStatus.NEEDSACTION }

/**
 * A published calendar (RFC 5546 section 3.2.1) for a page's file or a feed; names no attendee. Cancelled entries stay in
 * it as cancelled, since calendars keep what silently disappears from a feed or a file.
 */
export function writeFeed(entries: CalendarEntry[], { name, url }: { name: string; url?: string }): string {
  const calendar = newCalendar(ICalCalendarMethod.PUBLISH, entries)
  // The library writes these two as they are.
  calendar.name(plain(name).replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll('\n', ' '))
  if (url) calendar.url(uri(url))
  calendar.ttl(3600)
  for (const entry of entries) {
    const event = addEntry(calendar, entry)
    if (entry.organizer) event.organizer(mailbox(entry.organizer.name, entry.organizer.email))
  }
  return finished(calendar)
}

/** An invitation for one person (RFC 5546 section 3.2.2): no other attendee is ever named in it. */
export function writeInvite(entry: CalendarEntry, options: InviteOptions): string {
  return writeForOne(ICalCalendarMethod.REQUEST, entry, options)
}

/** Takes an entry out of one person's calendar (RFC 5546 section 3.2.5). Its `sequence` must be above the invitation's. */
export function writeCancellation(entry: CalendarEntry, options: InviteOptions): string {
  return writeForOne(ICalCalendarMethod.CANCEL, { ...entry, status: 'cancelled' }, options)
}

function writeForOne(method: ICalCalendarMethod, entry: CalendarEntry, { attendee, replyTo, answer = 'accepted' }: InviteOptions): string {
  const calendar = newCalendar(method, [entry])
  const event = addEntry(calendar, entry)
  event.organizer(mailbox(entry.organizer?.name ?? '', replyTo))
  event.createAttendee({ ...mailbox(attendee.name, attendee.email), rsvp: true, status: answers[answer] })
  return finished(calendar)
}

function newCalendar(method: ICalCalendarMethod, entries: CalendarEntry[]): ICalCalendar {
  const timed = entries.filter((entry) => !isAllDay(entry))
  const generator = (timeZone: string) =>
    vtimezone(timeZone, timed.filter((entry) => entry.timeZone === timeZone).flatMap((entry) => [entry.startLocal, entry.endLocal ?? []].flat()).map((time) => Temporal.PlainDateTime.from(time)))
  return ical({ method, prodId: '//Turnout//Turnout//EN', timezone: { name: null, generator } })
}

function addEntry(calendar: ICalCalendar, entry: CalendarEntry): ICalEvent {
  const updatedAt = Temporal.Instant.from(entry.updatedAt)
  const event = calendar.createEvent({
    id: oneLine(entry.uid),
    sequence: entry.sequence,
    status: statuses[entry.status],
    stamp: updatedAt,
    lastModified: updatedAt,
    summary: oneLine(entry.title),
    description: plain(entry.description) || null,
    url: entry.url ? uri(entry.url) : null,
    ...when(entry),
  })
  const geo = entry.geo && { lat: degrees(entry.geo.lat), lon: degrees(entry.geo.lon) }
  const title = plain(entry.location)
  if (title) event.location({ title, geo })
  else if (geo) event.location({ geo })
  return event
}

function when(entry: CalendarEntry) {
  if (isAllDay(entry)) {
    const start = Temporal.PlainDate.from(entry.startLocal)
    const lastDay = entry.endLocal === null ? start : Temporal.PlainDate.from(entry.endLocal)
    if (Temporal.PlainDate.compare(lastDay, start) < 0) throw new Error('invariant: an entry ends before it starts')
    // DTEND is the day after (RFC 5545 section 3.6.1).
    return { allDay: true, start, end: lastDay.add({ days: 1 }), timezone: null }
  }
  // Anything else would need quoting as TZID, and no calendar program would know it.
  if (!/^[A-Za-z][\w+/-]*$/.test(entry.timeZone)) throw new Error('invariant: not an IANA time zone')
  const start = Temporal.PlainDateTime.from(entry.startLocal)
  const end = entry.endLocal === null ? null : Temporal.PlainDateTime.from(entry.endLocal)
  const order = end === null ? 1 : Temporal.PlainDateTime.compare(end, start)
  if (order < 0) throw new Error('invariant: an entry ends before it starts')
  // DTEND must be later than DTSTART, so an end that says nothing is left out.
  return { start, end: order > 0 ? end : null, timezone: entry.timeZone }
}

// The library leaves out the last line break, which RFC 5545 section 3.1 demands of every line.
const finished = (calendar: ICalCalendar) => `${calendar.toString()}\r\n`

const mailbox = (name: string, email: string) => ({ name: oneLine(name) || oneLine(email), email: oneLine(email) })

/** Control characters are not allowed in TEXT (RFC 5545 section 3.1); half a surrogate pair has no UTF-8. */
// oxlint-disable-next-line no-control-regex
const plain = (text: string) => text.replaceAll(/\r\n?/g, '\n').replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '').toWellFormed().trim()
const oneLine = (text: string) => plain(text).replaceAll(/\s*\n\s*/g, ' ')

// The library escapes a URI as if it were text, which would put backslashes into it.
const uri = (url: string) => new URL(url).href.replaceAll(',', '%2C').replaceAll(';', '%3B')

// The library takes a zero for "unknown", and a very small number would be written with an exponent.
const degrees = (value: number) => Math.round(value * 1e6) / 1e6 || 0.000001

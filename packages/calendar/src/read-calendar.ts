import ICAL from 'ical.js'
import { type CalendarEntry, CalendarError } from './calendar-entry.ts'
import { ianaZone, timeZonesOf } from './read-time-zone.ts'

export type ReadAttendee = { email: string; name: string; answer: 'needs-action' | 'accepted' | 'tentative' | 'declined' | 'delegated' }
export type ReadEntry = CalendarEntry & {
  updatedAt: Temporal.Instant
  /** In a REPLY: the one who answers. */
  attendees: ReadAttendee[]
  /** The entry repeats, or is one occurrence of one that does; `startLocal` is that of the one described. */
  recurs: boolean
}
export type ReadOptions = {
  /** The zone that is meant where the file names none. Without it a time without a zone is refused. */
  timeZone?: string
  /** Characters. */
  maxLength?: number
  maxEntries?: number
}

const answers = new Set<string>(['accepted', 'tentative', 'declined', 'delegated'])

/**
 * Reads iCalendar text (RFC 5545), as a file, a feed or an iMIP message holds it (RFC 6047). `method` is in capitals, null
 * where there is none. Times keep their IANA zone; a zone that only the file defines gives the same instant in UTC.
 * @throws CalendarError for input that is too large, malformed, in an unknown zone or without one. Nothing else.
 */
export function readCalendar(text: string, { timeZone, maxLength = 1_000_000, maxEntries = 2_000 }: ReadOptions = {}): { method: string | null; entries: ReadEntry[] } {
  if (text.length > maxLength) throw new CalendarError('too_large', `The calendar is longer than ${maxLength} characters.`)
  try {
    const calendars = parse(text)
    const events = calendars.flatMap((calendar) => calendar.getAllSubcomponents('vevent').map((event) => ({ calendar, event })))
    if (events.length > maxEntries) throw new CalendarError('too_large', `The calendar has more than ${maxEntries} entries.`)
    const method = textOf(calendars[0], 'method').toUpperCase() || null
    return { method, entries: events.map(({ calendar, event }) => readEntry(event, clockOf(calendar, timeZone), method)) }
  } catch (error) {
    if (error instanceof CalendarError) throw error
    const malformed = new CalendarError('malformed', 'The text is not a calendar in the iCalendar format.')
    malformed.cause = error
    throw malformed
  }
}

function parse(text: string): ICAL.Component[] {
  const parsed = ICAL.parse(text.trimStart()) as [string, ...unknown[]] | [string, ...unknown[]][]
  const components = (typeof parsed[0] === 'string' ? [parsed] : parsed).map((jcal) => new ICAL.Component(jcal as unknown[]))
  const calendars = components.filter((component) => component.name === 'vcalendar')
  if (calendars.length === 0) throw new CalendarError('malformed', 'The text is not a calendar in the iCalendar format.')
  return calendars
}

type Clock = { zone: string | null; at: ReturnType<typeof timeZonesOf> }

function clockOf(calendar: ICAL.Component, timeZone: string | undefined): Clock {
  return { zone: ianaZone(textOf(calendar, 'x-wr-timezone')) ?? timeZone ?? null, at: timeZonesOf(calendar) }
}

function readEntry(event: ICAL.Component, clock: Clock, method: string | null): ReadEntry {
  const uid = textOf(event, 'uid')
  if (!uid) throw new CalendarError('malformed', 'An entry of the calendar has no UID.')
  const organizer = event.getFirstProperty('organizer')
  const geo = event.getFirstPropertyValue('geo')
  const [lat, lon] = Array.isArray(geo) ? geo.map(Number) : []
  const status = textOf(event, 'status').toLowerCase()
  const sequence = Number(event.getFirstPropertyValue('sequence') ?? 0)
  return {
    uid,
    sequence: Number.isSafeInteger(sequence) && sequence >= 0 ? sequence : 0,
    status: method === 'CANCEL' || status === 'cancelled' ? 'cancelled' : status === 'tentative' ? 'tentative' : 'confirmed',
    title: textOf(event, 'summary'),
    description: textOf(event, 'description'),
    location: textOf(event, 'location'),
    ...(lat !== undefined && lon !== undefined && Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && { geo: { lat, lon } }),
    url: textOf(event, 'url'),
    ...readTimes(event, clock),
    ...(organizer && { organizer: { name: parameter(organizer, 'cn'), email: address(organizer) } }),
    updatedAt: readStamp(event),
    attendees: event.getAllProperties('attendee').map((attendee) => {
      const answer = parameter(attendee, 'partstat').toLowerCase()
      return { email: address(attendee), name: parameter(attendee, 'cn'), answer: answers.has(answer) ? (answer as ReadAttendee['answer']) : 'needs-action' }
    }),
    recurs: ['rrule', 'rdate', 'recurrence-id'].some((name) => event.hasProperty(name)),
  }
}

function readTimes(event: ICAL.Component, clock: Clock): Pick<CalendarEntry, 'startLocal' | 'endLocal' | 'timeZone'> {
  const start = timeOf(event, 'dtstart')
  if (!start) throw new CalendarError('malformed', 'An entry of the calendar has no start.')
  const end = timeOf(event, 'dtend')
  const lasts = event.getFirstPropertyValue('duration')
  const duration = lasts instanceof ICAL.Duration ? Temporal.Duration.from(lasts.toString()) : null
  if (isDate(start)) {
    const first = Temporal.PlainDate.from(start.text)
    const after = end ? Temporal.PlainDate.from(end.text.slice(0, 10)) : duration ? first.add(duration) : first
    const last = after.subtract({ days: 1 })
    return { startLocal: String(first), endLocal: Temporal.PlainDate.compare(last, first) > 0 ? String(last) : null, timeZone: clock.zone ?? 'UTC' }
  }
  const from = zoned(start, clock)
  const to = end && !isDate(end) ? zoned(end, clock) : duration && from.add(duration)
  const endsLater = to && Temporal.ZonedDateTime.compare(to, from) > 0
  return { startLocal: minute(from), endLocal: endsLater ? minute(to.withTimeZone(from.timeZoneId)) : null, timeZone: from.timeZoneId }
}

/** `text` is as jCal has it (RFC 7265): `2026-02-28`, `2026-02-28T12:00:00` or the same with Z. */
type ReadTime = { text: string; tzid: string }

function timeOf(event: ICAL.Component, name: string): ReadTime | null {
  const property = event.getFirstProperty(name)
  if (!property) return null
  // The text, because an ICAL.Time has already made the 3rd of March of the 31st of February.
  const text = String(property.jCal[3])
  // The years bound how far a zone's rules have to be worked out.
  if (!/^(1[89]|2[01])\d\d-\d\d-\d\d(T\d\d:\d\d:\d\dZ?)?$/.test(text)) throw new CalendarError('malformed', 'A date in the calendar is not one between the years 1800 and 2199.')
  return { text, tzid: parameter(property, 'tzid') }
}

function zoned({ text, tzid }: ReadTime, clock: Clock): Temporal.ZonedDateTime {
  const wall = Temporal.PlainDateTime.from(text.replace('Z', ''))
  if (text.endsWith('Z')) return wall.toZonedDateTime('UTC').withTimeZone(clock.zone ?? 'UTC')
  if (tzid) return clock.at(tzid, wall)
  if (!clock.zone) throw new CalendarError('floating_time', 'A time in the calendar has no time zone.')
  return wall.toZonedDateTime(clock.zone)
}

function readStamp(event: ICAL.Component): Temporal.Instant {
  const value = ['dtstamp', 'last-modified', 'created'].map((name) => event.getFirstPropertyValue(name)).find((value) => value instanceof ICAL.Time)
  return Temporal.Instant.fromEpochMilliseconds(value instanceof ICAL.Time ? value.toUnixTime() * 1000 : 0)
}

const isDate = ({ text }: ReadTime) => !text.includes('T')
const minute = (time: Temporal.ZonedDateTime) => time.toPlainDateTime().toString({ smallestUnit: 'minute' })
const textOf = (component: ICAL.Component | undefined, name: string) => String(component?.getFirstPropertyValue(name) ?? '')
const parameter = (property: ICAL.Property, name: string) => String([property.getParameter(name) ?? ''].flat()[0])
const address = (property: ICAL.Property) => String(property.getFirstValue() ?? '').replace(/^mailto:/i, '').trim()

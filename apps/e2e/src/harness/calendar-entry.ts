import ICAL from 'ical.js'
import type { Letter } from './postbox.ts'

/** What a calendar program would put into somebody's calendar. All-day entries have days, the others instants. */
export type ReadEntry = { method: string; uid: string; sequence: number; summary: string; location: string; attendees: string[] } & (
  | { allDay: true; firstDay: string; /** Included. */ lastDay: string }
  | { allDay: false; startsAt: string; endsAt: string }
)

const text = (value: unknown): string => (typeof value === 'string' ? value : String(value ?? ''))

/** The one entry of a calendar, read by a library that is not ours. */
export function readIcs(content: string): ReadEntry {
  const calendar = new ICAL.Component(ICAL.parse(content) as unknown[])
  const zones = calendar.getAllSubcomponents('vtimezone').map((zone) => new ICAL.Timezone(zone))
  for (const zone of zones) ICAL.TimezoneService.register(zone)
  const [component, ...more] = calendar.getAllSubcomponents('vevent')
  if (!component || more.length > 0) throw new Error(`The calendar has ${more.length + (component ? 1 : 0)} entries, not one.`)
  const event = new ICAL.Event(component)
  const common = {
    method: text(calendar.getFirstPropertyValue('method')), uid: event.uid, sequence: event.sequence, summary: event.summary, location: event.location ?? '',
    attendees: event.attendees.map((attendee) => text(attendee.getFirstValue()).replace(/^mailto:/i, '')),
  }
  const { startDate, endDate } = event
  if (startDate.isDate) return { ...common, allDay: true, firstDay: startDate.toString(), lastDay: Temporal.PlainDate.from(endDate.toString()).subtract({ days: 1 }).toString() }
  // The library reads a time in a zone it does not know as floating, that is as no instant at all.
  for (const date of [startDate, endDate]) if (date.zone === ICAL.Timezone.localTimezone) throw new Error(`The entry "${event.summary}" is in a zone that the calendar does not define.`)
  return { ...common, allDay: false, startsAt: startDate.toJSDate().toISOString(), endsAt: endDate.toJSDate().toISOString() }
}

/** The calendar that came with a letter. */
export function icsOf({ email, subject }: Letter): string {
  const part = email.attachments.find((attachment) => attachment.mimeType === 'text/calendar' || attachment.filename?.endsWith('.ics'))
  if (!part) throw new Error(`The letter "${subject}" brings no calendar.`)
  return typeof part.content === 'string' ? part.content : new TextDecoder().decode(part.content)
}

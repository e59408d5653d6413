import type { Doubt, Draft, EvidenceField } from '../draft.ts'
import { firstOccurrence } from '../ics/occurrences.ts'
import { inWords } from '../ics/rule-words.ts'
import { isWholeDay, localOf } from './clock.ts'
import type { StructuredEvent } from './event.ts'
import type { FactLines } from './fact-lines.ts'
import type { Moment } from './moment.ts'
import { type Given, natureOf } from './nature.ts'
import { townOfPlace } from './place-town.ts'

/** The draft of a stated event; `prose` is what the text says of the same one, where it does. Its lines are written on the way. */
export function draftOfFacts(event: StructuredEvent, prose: Draft | null, given: Given, lines: FactLines): Draft {
  const where = townOfPlace(event.locality ?? event.place, given)
  const zones = [event.zone, where.zone, prose?.timezone ?? null, given.timeZone]
  const wholeDay = isWholeDay(event)
  const start = localOf(wholeDay ? dayOnly(event.start) : event.start, zones, prose?.start ?? null)
  const end = endOf(event, wholeDay, start.stamp, zones, prose)
  const { kind, isOnline, isWide } = natureOf(event.name ?? '', event.description ?? '', given)
  const online = event.isOnline || (event.place === null && isOnline)
  const recurrence = event.rule ? inWords(event.rule, event.start.day) : null
  lines.begin()
  const write = (name: string, value: string | null, ...fields: EvidenceField[]) => value !== null && lines.write(name, value, fields)
  write('name', event.name, 'title', ...(kind === 'other' ? [] : ['kind' as const]))
  write('startDate', start.stamp, 'date', ...(wholeDay ? [] : ['start' as const]))
  write('endDate', end, 'end')
  if (start.zone !== null && start.zone === event.zone) write('timezone', start.zone, 'timezone')
  write('location', event.place, 'place')
  if (event.isOnline) write('location', 'online', 'scope')
  write('organizer', event.organizer, 'caller')
  write('eventSchedule', recurrence, 'recurrence')
  write('url', event.url, 'url')
  const doubts: Doubt[] = start.isForeign ? [{ field: 'timezone', why: 'unsure', readings: [] }] : []
  return {
    title: event.name ?? prose?.title ?? start.stamp.slice(0, 10), kind, start: start.stamp, end, allDay: wholeDay, timezone: online || event.place || !isWide ? start.zone : null,
    place: event.place, town: where.town, scope: online ? 'online' : isWide && event.place === null ? 'distributed' : 'local', caller: event.organizer, url: event.url,
    weekdayMismatch: false, recurrence, doubts, confidence: event.source === 'Open Graph' ? 0.7 : 0.95, evidence: lines.evidence(),
  }
}

const dayOnly = (moment: Moment): Moment => ({ ...moment, minutes: null, offset: null })

/** A series that has begun is read from its next day on. */
export function onFirstDay(event: StructuredEvent, publishedOn: Temporal.PlainDate): StructuredEvent {
  if (!event.rule || Temporal.PlainDate.compare(event.start.day, publishedOn) >= 0) return event
  const next = firstOccurrence(event.rule, event.start.day, publishedOn)
  if (!next) return event
  const days = event.start.day.until(next).days
  const end = event.end && event.start.day.until(event.end.day).days <= 1 ? { ...event.end, day: event.end.day.add({ days }) } : null
  return { ...event, start: { ...event.start, day: next }, end }
}

/** The end, where it lies after the start; a whole day ends on its last day. */
function endOf(event: StructuredEvent, wholeDay: boolean, start: string, zones: readonly (string | null)[], prose: Draft | null): string | null {
  if (!event.end) return null
  // A series ends on its last day; its first gathering does not.
  if (event.rule && event.start.day.until(event.end.day).days > 1) return null
  if (wholeDay) {
    const last = event.end.minutes === 0 && event.start.minutes === 0 ? event.end.day.subtract({ days: 1 }) : event.end.day
    return last.toString() > start ? last.toString() : null
  }
  if (event.end.minutes === null) return event.end.day.toString() > start.slice(0, 10) ? event.end.day.toString() : null
  const { stamp } = localOf(event.end, zones, prose?.start === start ? prose.end : null)
  return stamp > start ? stamp : null
}

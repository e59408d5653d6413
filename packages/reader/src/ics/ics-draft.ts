import type { Doubt, Draft, Evidence, EvidenceField } from '../draft.ts'
import { type Given, natureOf } from '../structured/nature.ts'
import { townOfPlace } from '../structured/place-town.ts'
import { staleDayIn } from './description.ts'
import { strayLine } from './ics-text.ts'
import type { Upcoming } from './series.ts'

/** The draft of an event, each field proved by its property line of the unfolded text, and what its words say otherwise. */
export function draftOfEvent(text: string, { event, series, recurrence }: Upcoming, given: Given): { draft: Draft; notes: string[] } {
  const evidence: Evidence[] = []
  const prove = (field: EvidenceField, name: string) => {
    const line = event.lines.find((one) => one.name === name) ?? series.lines.find((one) => one.name === name)
    if (line) evidence.push({ field, from: line.from, to: line.to, quote: text.slice(line.from, line.to) })
  }
  const value = (name: string) => event.value(name) ?? series.value(name)
  const { start, end } = event
  const summary = value('summary')
  const description = value('description') ?? ''
  const { kind, isOnline, isWide } = natureOf(summary ?? '', description, given)
  const location = value('location')
  const isLink = location !== null && /^https?:\/\/\S+$/u.test(location)
  const place = isLink ? null : location
  const inside = /https?:\/\/[^\s<>"\\]{1,500}/u.exec(description)?.[0]?.replace(/[.,;)]+$/u, '') ?? null
  const stated = value('url')
  const url = stated ?? inside ?? (isLink ? location : null)
  const caller = event.organizer ?? series.organizer
  prove('date', 'DTSTART')
  if (!start.allDay) prove('start', 'DTSTART')
  if (end) prove('end', event.lines.some((line) => line.name === 'DTEND') ? 'DTEND' : 'DURATION')
  prove('title', 'SUMMARY')
  prove('kind', 'SUMMARY')
  if (place) prove('place', 'LOCATION')
  if (caller) prove('caller', 'ORGANIZER')
  if (url) prove('url', stated ? 'URL' : inside ? 'DESCRIPTION' : 'LOCATION')
  if (recurrence) prove('recurrence', 'RRULE')
  const scope = !place && (isOnline || isLink) ? 'online' : isWide && !place ? 'distributed' : 'local'
  const where = townOfPlace(place, given)
  const doubts = recurrence ? [] : staleDoubts(text, event, given)
  const title = summary ?? start.local
  return {
    draft: {
      title, kind, start: start.local, end, allDay: start.allDay, timezone: start.isFloating ? (where.zone ?? start.zone) : start.zone, place, town: where.town, scope, caller, url, weekdayMismatch: false, recurrence, doubts,
      confidence: doubts.length > 0 ? 0.8 : 0.95, evidence,
    },
    notes: doubts.map((doubt) => `"${title}" is on ${start.local.slice(0, 10)}, but its description speaks of ${doubt.readings[0]!.value}. The calendar's date was taken; check it.`),
  }
}

function staleDoubts(text: string, { lines, start, end }: Upcoming['event'], given: Given): Doubt[] {
  const days = { from: start.local.slice(0, 10), to: (end ?? start.local).slice(0, 10) }
  for (const line of lines.filter((one) => one.name === 'DESCRIPTION' || one.name === strayLine).slice(0, 3)) {
    const reading = staleDayIn(text, line, days, given)
    if (reading) return [{ field: 'date', why: 'contradiction', readings: [reading] }]
  }
  return []
}

import type { Draft, ReadResult } from '../draft.ts'
import { inAll } from '../languages/patterns.ts'
import { zoneNamed } from './ics-zone.ts'
import type { Given } from '../structured/nature.ts'
import { draftOfEvent } from './ics-draft.ts'
import { eventOf, type IcsEvent } from './ics-event.ts'
import { eventsIn, unfold } from './ics-text.ts'
import { isOver, upcomingOf } from './series.ts'

const mostEvents = 500
const mostNotes = 50

const nothing = new RegExp(`(?<!\\p{L})(?:(?:${inAll('shut')})\\s*$|(?:${inAll('unattended')})(?!\\p{L}))`, 'iu')
const mostOfName = 200

/** "Labor Day – Plant Closed", "3% wage increase": what a union's calendar holds beside its events. */
const isNothingToTurnUpTo = (name: string) => nothing.test(name.slice(0, mostOfName))

/**
 * Reads the VEVENTs of an iCalendar text (RFC 5545), at most 500, or the properties of one without its frame. Structured
 * times win over any prose inside. A series gives its first date on or after publication and its rule in words; what is
 * over or cancelled is left out. A TZID that names no zone is refused with a note, never taken as floating.
 */
export function readIcs(source: string, given: Given): ReadResult {
  const text = unfold(source)
  const file = eventsIn(text, mostEvents)
  const zones = { named: file.zones, home: (file.zone && zoneNamed(file.zone)) ?? given.timeZone }
  const notes = new Set<string>()
  if (file.count > mostEvents) notes.add(`The file holds ${file.count} events; the first ${mostEvents} were read.`)
  if (file.count === 0) notes.add('The file holds no event.')
  const events: IcsEvent[] = []
  for (const one of file.events) {
    const event = eventOf(one, zones)
    if (typeof event === 'string') notes.add(event)
    else events.push(event)
  }
  const series = new Map(events.filter((one) => one.uid !== null && one.override === null).map((one) => [one.uid!, one]))
  const overrides = Map.groupBy(events.filter((one) => one.override !== null && one.uid !== null && series.has(one.uid)), (one) => one.uid!)
  const drafts: Draft[] = []
  let over = 0
  for (const event of events) {
    const isPart = event.override !== null && event.uid !== null && series.has(event.uid)
    if (isPart) continue
    if (event.isCancelled) {
      notes.add(`"${event.name}" is cancelled and was left out.`)
      continue
    }
    if (isNothingToTurnUpTo(event.name)) {
      notes.add(`"${event.name}" tells of a closure, a day off or pay, and was left out.`)
      continue
    }
    const changes = event.uid !== null && series.get(event.uid) === event ? (overrides.get(event.uid) ?? []) : []
    const upcoming = upcomingOf(event, changes, given.publishedOn)
    if (!upcoming) {
      if (changes.some((one) => one.isCancelled) && !isOver(event, given.publishedOn)) notes.add(`"${event.name}" is cancelled and was left out.`)
      else over++
      continue
    }
    const { draft, notes: said } = draftOfEvent(text, upcoming, given)
    drafts.push(draft)
    for (const note of [...upcoming.notes, ...said]) notes.add(note)
  }
  if (over > 0) notes.add(over === 1 ? 'One event was over before publication and was left out.' : `${over} events were over before publication and were left out.`)
  return { drafts, candidates: [], notes: [...notes].slice(0, mostNotes), text }
}

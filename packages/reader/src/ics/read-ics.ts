import ICAL from 'ical.js'
import { type Draft, type Evidence, type EvidenceField, kinds, type ReadResult } from '../draft.ts'
import { readingOf } from '../lexicon/reading.ts'
import { pageOfText } from '../normalise/plain.ts'
import { isZone } from '../resolve/zones.ts'
import { eventsIn, type IcsEventText, unfold } from './ics-text.ts'

interface Given {
  publishedOn: Temporal.PlainDate
  locale: string
  timeZone: string | null
}

const mostEvents = 200

/**
 * Reads the VEVENTs of an iCalendar text (RFC 5545), or the properties of one without its frame. Structured times win over
 * any prose inside. A TZID that names no zone is refused with a note, never taken as floating.
 */
export function readIcs(source: string, given: Given): ReadResult {
  const text = unfold(source)
  const { events, zones } = eventsIn(text)
  const drafts: Draft[] = []
  const notes = new Set<string>()
  if (events.length > mostEvents) notes.add(`The file holds ${events.length} events; the first ${mostEvents} were read.`)
  for (const event of events.slice(0, mostEvents)) {
    const read = draftOf(text, event, zones, given)
    if (typeof read === 'string') notes.add(read)
    else drafts.push(read)
    if (event.lines.some((line) => line.name === 'RRULE')) notes.add('An event repeats; the draft carries its first date.')
  }
  if (events.length === 0) notes.add('The file holds no event.')
  return { drafts, candidates: [], notes: [...notes], text }
}

function draftOf(text: string, event: IcsEventText, zones: ReadonlyMap<string, string>, given: Given): Draft | string {
  let component: ICAL.Component
  try {
    component = new ICAL.Component(ICAL.parse(event.source) as unknown as string).getFirstSubcomponent('vevent')!
  } catch (error) {
    return `An event could not be read: ${error instanceof Error ? error.message.slice(0, 120) : 'it is malformed'}.`
  }
  const value = (name: string) => {
    const found = component.getFirstPropertyValue(name)
    return found === null ? null : String(found).trim() || null
  }
  const summary = value('summary')
  if (value('status')?.toUpperCase() === 'CANCELLED') return `"${summary ?? 'An event'}" is cancelled and was left out.`
  const startProperty = component.getFirstProperty('dtstart')
  const start = timeOf(startProperty, zones, given.timeZone)
  if (start === null) return `"${summary ?? 'An event'}" has no start that can be read and was left out.`
  if (typeof start === 'string') return `"${summary ?? 'An event'}" names the time zone "${start}", which is unknown, and was left out.`
  const endTime = timeOf(component.getFirstProperty('dtend'), zones, given.timeZone)
  const end = endTime && typeof endTime !== 'string' ? endOf(start, endTime) : durationEnd(component, start)
  const evidence: Evidence[] = []
  const prove = (field: EvidenceField, name: string) => {
    const line = event.lines.find((one) => one.name === name)
    if (line) evidence.push({ field, from: line.from, to: line.to, quote: text.slice(line.from, line.to) })
  }
  prove('date', 'DTSTART')
  if (!start.allDay) prove('start', 'DTSTART')
  if (end) prove('end', 'DTEND')
  const description = value('description')
  const { kind, isOnline, isWide } = wordsOf(summary ?? '', description ?? '', given)
  const place = value('location')
  const linkInside = /https?:\/\/[^\s<>"\\]{1,500}/u.exec(description ?? '')?.[0]?.replace(/[.,;)]+$/u, '') ?? null
  const url = value('url') ?? linkInside
  const organizer = component.getFirstProperty('organizer')
  const caller = organizer ? (String(organizer.getFirstParameter('cn') ?? '') || null) : null
  const placeIsLink = place !== null && /^https?:\/\//u.test(place)
  const scope = (placeIsLink || !place) && isOnline ? 'online' : isWide && !place ? 'distributed' : 'local'
  prove('title', 'SUMMARY')
  prove('kind', 'SUMMARY')
  if (place && !placeIsLink) prove('place', 'LOCATION')
  if (caller) prove('caller', 'ORGANIZER')
  if (url) prove('url', value('url') ? 'URL' : 'DESCRIPTION')
  return {
    title: summary ?? start.local, kind, start: start.local, end, allDay: start.allDay, timezone: start.zone,
    place: placeIsLink ? null : place, scope, caller, url: url ?? (placeIsLink ? place : null), weekdayMismatch: false, recurrence: null, town: null, doubts: [], confidence: 0.95, evidence,
  }
}

interface IcsTime {
  local: string
  allDay: boolean
  zone: string | null
}

/** The wall clock of a date or date-time; the name of an unknown zone as a string; null where there is no time. */
function timeOf(property: ICAL.Property | null, zones: ReadonlyMap<string, string>, timeZone: string | null): IcsTime | string | null {
  const raw: unknown = property?.getFirstValue()
  if (!property || !(raw instanceof ICAL.Time)) return null
  const named = property.getFirstParameter('tzid')
  const tzid = typeof named === 'string' ? named : undefined
  try {
    if (raw.isDate) return { local: Temporal.PlainDate.from(raw.toString().slice(0, 10)).toString(), allDay: true, zone: timeZone }
    const wall = Temporal.PlainDateTime.from(raw.toString().replace(/Z$/u, ''))
    const isUtc = raw.toString().endsWith('Z')
    if (isUtc) {
      const zone = timeZone ?? 'UTC'
      return { local: minute(wall.toZonedDateTime('UTC').withTimeZone(zone).toPlainDateTime()), allDay: false, zone }
    }
    if (!tzid) return { local: minute(wall), allDay: false, zone: timeZone }
    const zone = isZone(tzid) ? tzid : zones.get(tzid)
    return zone && isZone(zone) ? { local: minute(wall), allDay: false, zone } : tzid
  } catch {
    return null
  }
}

const minute = (wall: Temporal.PlainDateTime) => wall.toString({ smallestUnit: 'minute' })

/** DTEND of an all-day event is the day after the last (RFC 5545 section 3.6.1). */
function endOf(start: IcsTime, end: IcsTime): string | null {
  if (!start.allDay) return end.local > start.local && !end.allDay ? end.local : null
  const last = Temporal.PlainDate.from(end.local.slice(0, 10)).subtract({ days: end.allDay ? 1 : 0 }).toString()
  return last > start.local ? last : null
}

function durationEnd(component: ICAL.Component, start: IcsTime): string | null {
  const duration: unknown = component.getFirstPropertyValue('duration')
  if (!(duration instanceof ICAL.Duration)) return null
  const seconds = duration.toSeconds()
  if (!Number.isFinite(seconds) || seconds <= 0 || seconds > 366 * 86_400) return null
  if (!start.allDay) return minute(Temporal.PlainDateTime.from(start.local).add({ seconds }))
  const last = Temporal.PlainDate.from(start.local).add({ days: Math.floor(seconds / 86_400) - 1 }).toString()
  return last > start.local ? last : null
}

function wordsOf(summary: string, description: string, given: Given) {
  const page = pageOfText(`${summary}\n\n${description.slice(0, 5000)}`)
  const reading = readingOf(page, given)
  const nouns = reading.cues.filter((cue) => cue.tag === 'noun')
  const noun = nouns[0]
  return {
    kind: kinds.find((kind) => kind === noun?.value) ?? ('other' as const),
    isOnline: reading.cues.some((cue) => cue.tag === 'online'), isWide: reading.within(0, summary.length, 'nationwide', 'worldwide').length > 0,
  }
}

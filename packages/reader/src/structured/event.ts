import tzLookup from '@photostructure/tz-lookup'
import type { Rule } from '../ics/rule.ts'
import { isZone, zoneOfCountry } from '../resolve/zones.ts'
import { isEventType } from './event-types.ts'
import { type Moment, momentOf } from './moment.ts'
import { scheduleOf } from './schedule.ts'
import { addressOf, isThing, lineOf, type Thing, typesOf, valuesOf } from './thing.ts'

/** An event as structured data states it. */
export interface StructuredEvent {
  source: 'JSON-LD' | 'microdata' | 'h-event' | 'Open Graph'
  name: string | null
  start: Moment
  end: Moment | null
  /** The date it was moved away from. */
  moved: Moment | null
  status: 'on' | 'cancelled' | 'postponed'
  place: string | null
  /** The town as the address names it, with region and country: what to look up. */
  locality: string | null
  /** The zone of the place's coordinates or country. */
  zone: string | null
  isOnline: boolean
  organizer: string | null
  url: string | null
  description: string | null
  rule: Rule | null
  /** The schedule that the rule was read from. */
  schedule: Thing | null
}

/** The events among the nodes of a page, each once; one that names no readable start is none. */
export function eventsOf(things: readonly Thing[], source: StructuredEvent['source']): StructuredEvent[] {
  const events = new Map<string, StructuredEvent>()
  for (const thing of things) {
    if (!typesOf(thing).some(isEventType)) continue
    const event = eventOf(thing, source)
    if (!event) continue
    const key = `${event.name?.toLowerCase()} ${event.start.day.toString()} ${event.start.minutes} ${event.place}`
    if (!events.has(key)) events.set(key, event)
  }
  return [...events.values()]
}

function eventOf(thing: Thing, source: StructuredEvent['source']): StructuredEvent | null {
  const schedule = scheduleOf(valuesOf(thing, 'eventSchedule').find(isThing))
  const startText = lineOf(valuesOf(thing, 'startDate')[0] ?? null) ?? schedule?.start
  const start = startText ? momentOf(startText) : null
  if (!start) return null
  const endText = lineOf(valuesOf(thing, 'endDate')[0] ?? null) ?? (schedule ? null : endByDuration(thing, start))
  const movedText = lineOf(valuesOf(thing, 'previousStartDate')[0] ?? null)
  const status = lineOf(valuesOf(thing, 'eventStatus')[0] ?? null)?.toLowerCase() ?? ''
  const whole = valuesOf(thing, 'superEvent').find(isThing)
  const locations = valuesOf(thing, 'location')
  const places = locations.map(placeOf).filter((one) => one !== null)
  const mode = lineOf(valuesOf(thing, 'eventAttendanceMode')[0] ?? null) ?? ''
  return {
    source, name: lineOf(valuesOf(thing, 'name')[0] ?? valuesOf(thing, 'headline')[0] ?? null), start, end: endText ? momentOf(endText) : null,
    moved: movedText ? momentOf(movedText) : null,
    status: /cancel/u.test(status) ? 'cancelled' : /postpone/u.test(status) ? 'postponed' : 'on',
    place: places[0] ?? null, locality: locations.map(localityOf).find((one) => one !== null) ?? null, zone: locations.map(zoneOf).find((one) => one !== null) ?? null,
    isOnline: places.length === 0 && (/online/iu.test(mode) || /movedonline/u.test(status) || locations.some((one) => isThing(one) && typesOf(one).includes('VirtualLocation')) || locations.some((one) => typeof one === 'string' && isAddress(one))),
    organizer: organizerOf(thing) ?? (whole ? organizerOf(whole) : null), url: addressOf(thing, 'url'), description: lineOf(valuesOf(thing, 'description')[0] ?? null), rule: schedule?.rule ?? null, schedule: valuesOf(thing, 'eventSchedule').find(isThing) ?? null,
  }
}

const isAddress = (text: string) => /^https?:\/\//iu.test(text.trim())

/** "Town Hall, 1 High Street, Easton": what the address says is not said twice. */
function placeOf(value: unknown): string | null {
  if (typeof value === 'string') return isAddress(value) ? null : lineOf(value)
  if (!isThing(value) || typesOf(value).includes('VirtualLocation')) return null
  const address = valuesOf(value, 'address')[0] ?? (value['streetAddress'] || value['addressLocality'] ? value : null)
  const parts = [lineOf(value['name'] ?? null), ...(isThing(address) ? ['streetAddress', 'addressLocality'].map((part) => lineOf(address[part] ?? null)) : [lineOf(address)])]
  const said: string[] = []
  for (const part of parts) if (part && !isAddress(part) && !said.some((one) => one.toLowerCase().includes(part.toLowerCase()))) said.push(part)
  if (said[0] && said[1]?.toLowerCase().startsWith(said[0].toLowerCase())) said.shift()
  return said.join(', ') || null
}

function localityOf(value: unknown): string | null {
  const address = isThing(value) ? valuesOf(value, 'address').find(isThing) : undefined
  const part = (name: string) => lineOf(address?.[name] ?? null)
  return address && part('addressLocality') ? [part('addressLocality'), part('addressRegion'), part('addressCountry')].filter((one) => one !== null).join(', ') : null
}

function zoneOf(value: unknown): string | null {
  if (!isThing(value)) return null
  const stated = lineOf(value['timezone'] ?? null)
  if (stated && isZone(stated)) return stated
  const geo = valuesOf(value, 'geo').find(isThing)
  const [latitude, longitude] = [Number(geo?.['latitude'] ?? Number.NaN), Number(geo?.['longitude'] ?? Number.NaN)]
  // 0, 0 is what a form leaves that nobody filled in.
  if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0)) return known(tzLookup(latitude, longitude))
  const address = valuesOf(value, 'address').find(isThing)
  const country = address && lineOf(address['addressCountry'] ?? null)?.toLowerCase()
  return country ? known(zoneOfCountry(country) ?? null) : null
}

const known = (zone: string | null) => (zone && isZone(zone) ? zone : null)

function organizerOf(thing: Thing): string | null {
  const names = valuesOf(thing, 'organizer').map(lineOf).filter((one) => one !== null && !isAddress(one))
  return [...new Set(names)].slice(0, 5).join(', ').slice(0, 300) || null
}

/** `PT2H` after a start of the clock. */
function endByDuration(thing: Thing, start: Moment): string | null {
  const text = lineOf(valuesOf(thing, 'duration')[0] ?? null)
  if (!text || start.minutes === null || !/^PT(?:\d{1,3}H)?(?:\d{1,4}M)?$/u.test(text) || text === 'PT') return null
  const minutes = start.minutes + Temporal.Duration.from(text).total('minutes')
  if (minutes > 3 * 1440 || minutes === start.minutes) return null
  const day = start.day.add({ days: Math.floor(minutes / 1440) })
  const sign = start.offset === null ? '' : `${start.offset < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(start.offset) / 60))}:${pad(Math.abs(start.offset) % 60)}`
  return `${day.toString()}T${pad(Math.floor((minutes % 1440) / 60))}:${pad(minutes % 60)}${sign}`
}

const pad = (number: number) => String(number).padStart(2, '0')

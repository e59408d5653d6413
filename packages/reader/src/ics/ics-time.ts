import ICAL from 'ical.js'
import { isZone } from '../resolve/zones.ts'
import { offsetAt } from '../structured/moment.ts'
import { leniently } from './lenient.ts'
import { type IcsZone, offsetIn, zoneNamed } from './ics-zone.ts'

export interface IcsTime {
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`. */
  local: string
  allDay: boolean
  zone: string | null
  /** The file names no zone; the place may. */
  isFloating?: true
}

export interface Zones {
  named: ReadonlyMap<string, IcsZone>
  /** Of the calendar itself, else of the publisher. */
  home: string | null
}

/**
 * The wall clock of a date or date-time; the TZID as a string where it names no zone for certain and no usable VTIMEZONE
 * says its offset, for then the time is not known; null where there is none.
 */
export function timeOf(property: ICAL.Property | null, zones: Zones): IcsTime | string | null {
  const raw: unknown = leniently(() => property?.getFirstValue())
  if (!property || !(raw instanceof ICAL.Time)) return null
  const named = property.getFirstParameter('tzid')
  const tzid = typeof named === 'string' ? named : undefined
  try {
    if (raw.isDate) return { local: Temporal.PlainDate.from(raw.toString().slice(0, 10)).toString(), allDay: true, zone: zones.home, isFloating: true }
    const wall = Temporal.PlainDateTime.from(raw.toString().replace(/Z$/u, ''))
    if (raw.toString().endsWith('Z')) return atHome(wall, 0, zones.home)
    if (!tzid) return { local: minute(wall), allDay: false, zone: zones.home, isFloating: true }
    return inZone(wall, tzid, zones)
  } catch {
    return null
  }
}

function inZone(wall: Temporal.PlainDateTime, tzid: string, zones: Zones): IcsTime | string {
  const stated = zones.named.get(tzid)
  const location = stated?.location && isZone(stated.location) ? stated.location : null
  const zone = zoneNamed(tzid) ?? location
  if (zone) return { local: minute(wall), allDay: false, zone }
  const offset = stated ? offsetIn(stated, wall) : null
  if (offset === null) return tzid
  if (zones.home && offsetAt(wall, zones.home) === offset) return { local: minute(wall), allDay: false, zone: zones.home }
  return atHome(wall, offset, zones.home)
}

/** The instant of a wall clock at an offset, on the clock at home; UTC where none is known. */
function atHome(wall: Temporal.PlainDateTime, offset: number, home: string | null): IcsTime {
  const zone = home ?? 'UTC'
  return { local: minute(wall.subtract({ minutes: offset }).toZonedDateTime('UTC').withTimeZone(zone).toPlainDateTime()), allDay: false, zone }
}

export const minute = (wall: Temporal.PlainDateTime) => wall.toString({ smallestUnit: 'minute' })

/** DTEND of an all-day event is the day after the last (RFC 5545 section 3.6.1). */
export function endOf(start: IcsTime, end: IcsTime): string | null {
  if (!start.allDay) {
    if (end.allDay) return null
    const local = end.zone !== start.zone && end.zone && start.zone ? minute(Temporal.PlainDateTime.from(end.local).toZonedDateTime(end.zone).withTimeZone(start.zone).toPlainDateTime()) : end.local
    return local > start.local ? local : null
  }
  const last = Temporal.PlainDate.from(end.local.slice(0, 10)).subtract({ days: end.allDay ? 1 : 0 }).toString()
  return last > start.local ? last : null
}

export function durationEnd(component: ICAL.Component, start: IcsTime): string | null {
  const duration: unknown = leniently(() => component.getFirstPropertyValue('duration'))
  if (!(duration instanceof ICAL.Duration)) return null
  const seconds = duration.toSeconds()
  if (!Number.isFinite(seconds) || seconds <= 0 || seconds > 366 * 86_400) return null
  if (!start.allDay) return minute(Temporal.PlainDateTime.from(start.local).add({ seconds }))
  const last = Temporal.PlainDate.from(start.local).add({ days: Math.floor(seconds / 86_400) - 1 }).toString()
  return last > start.local ? last : null
}

import ICAL from 'ical.js'
import { CalendarError } from './calendar-entry.ts'

/** The IANA name in its usual spelling, or null if it is none that we know. */
export function ianaZone(name: string): string | null {
  if (!/^[A-Za-z][\w+/-]{0,60}$/.test(name)) return null
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId
  } catch {
    return null
  }
}

/**
 * Reads what the TZIDs of one calendar mean. ical.js takes a TZID that it does not know for floating time, which would move
 * an event by hours; here it is an error.
 */
export function timeZonesOf(calendar: ICAL.Component): (tzid: string, wall: Temporal.PlainDateTime) => Temporal.ZonedDateTime {
  const definitions = new Map(calendar.getAllSubcomponents('vtimezone').slice(0, 100).map((zone) => [String(zone.getFirstPropertyValue('tzid')), zone]))
  return (tzid, wall) => {
    const definition = definitions.get(tzid)
    const name = ianaZone(tzid) ?? ianaSuffix(tzid) ?? ianaZone(String(definition?.getFirstPropertyValue('x-lic-location') ?? ''))
    if (name) return wall.toZonedDateTime(name)
    if (!definition || !isPlainRule(definition)) throw new CalendarError('unknown_time_zone', `The calendar uses the time zone "${tzid.slice(0, 80)}", which is not known.`)
    // "GMT Standard Time" and the like: the file itself says what it means, and only the instant is certain.
    const { year, month, day, hour, minute, second } = wall
    const offset = new ICAL.Timezone(definition).utcOffset(new ICAL.Time({ year, month, day, hour, minute, second, isDate: false }, ICAL.Timezone.localTimezone))
    return wall.toZonedDateTime('UTC').subtract({ seconds: offset })
  }
}

/** Older programs write `/example.org/20200101_1/Europe/London`. */
function ianaSuffix(tzid: string): string | null {
  if (!tzid.startsWith('/')) return null
  const parts = tzid.split('/')
  return ianaZone(parts.slice(-3).join('/')) ?? ianaZone(parts.slice(-2).join('/'))
}

/** True for what real programs write. A rule made to recur every second, or never, would keep ical.js busy for ever. */
function isPlainRule(definition: ICAL.Component): boolean {
  const observances = definition.getAllSubcomponents()
  if (observances.length === 0 || observances.length > 200) return false
  return observances.every((observance) => {
    const start = observance.getFirstPropertyValue('dtstart')
    if (!(start instanceof ICAL.Time) || !(start.year >= 1600 && start.year <= 2200)) return false
    if (observance.getAllProperties('rdate').length > 200) return false
    const rules = observance.getAllProperties('rrule')
    return rules.length === 0 || (rules.length === 1 && /^FREQ=YEARLY(;(INTERVAL=1|BYMONTH=\d\d?|BYDAY=(-1|[1-4])[A-Z]{2}|WKST=[A-Z]{2}|UNTIL=\w+))*$/.test(String(rules[0]?.getFirstValue())))
  })
}

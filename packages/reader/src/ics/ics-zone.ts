import ICAL from 'ical.js'
import { isZone } from '../resolve/zones.ts'
import { zoneOfWindows } from './windows-zones.ts'

/** A VTIMEZONE of the file: its text and the IANA name it says it stands for. */
export interface IcsZone {
  source: string
  location: string | null
}

/** The IANA zone that a TZID names for certain: one itself, one after a vendor's prefix, Outlook's name for one. */
export function zoneNamed(tzid: string): string | null {
  const name = tzid.trim().replace(/^"|"$/gu, '').slice(0, 200)
  if (isZone(name)) return name
  const windows = zoneOfWindows(name)
  if (windows) return windows
  // "/freeassociation.sourceforge.net/Europe/Berlin", "/mozilla.org/20050126_1/America/Argentina/Ushuaia".
  const parts = name.split('/').filter(Boolean)
  if (!name.startsWith('/')) return null
  for (const length of [3, 2]) {
    const last = parts.slice(-length).join('/')
    if (parts.length > length && isZone(last)) return last
  }
  return null
}

/** The UTC offset in minutes that a VTIMEZONE keeps at a wall-clock time; null where it does not say. */
export function offsetIn(zone: IcsZone, wall: Temporal.PlainDateTime): number | null {
  // A rule is unrolled year by year up to the time that is asked for.
  if (zone.source.length > 20_000 || wall.year > 2100 || wall.year < 1970) return null
  try {
    const component = new ICAL.Component(ICAL.parse(zone.source) as unknown as string).getFirstSubcomponent('vtimezone')
    if (!component || !isPlain(component)) return null
    const timezone = new ICAL.Timezone(component)
    const time = new ICAL.Time({ year: wall.year, month: wall.month, day: wall.day, hour: wall.hour, minute: wall.minute, second: 0, isDate: false }, timezone)
    const seconds = timezone.utcOffset(time)
    return Number.isFinite(seconds) && Math.abs(seconds) <= 16 * 3600 ? seconds / 60 : null
  } catch {
    return null
  }
}

/** Parts that begin in our time and change at most yearly, as in every real zone; anything else could be unrolled without end. */
function isPlain(component: ICAL.Component): boolean {
  const parts = [...component.getAllSubcomponents('standard'), ...component.getAllSubcomponents('daylight')]
  return parts.length > 0 && parts.length <= 20 && parts.every((part) => {
    const rule = String(part.getFirstPropertyValue('rrule') ?? '')
    const from: unknown = part.getFirstPropertyValue('dtstart')
    return part.getFirstProperty('tzoffsetto') !== null && from instanceof ICAL.Time && from.year >= 1500 && (rule === '' || /^FREQ=YEARLY(?:;(?:BYMONTH=\d{1,2}|BYDAY=-?[1-5]?[A-Z]{2}|UNTIL=[\dTZ]+|INTERVAL=1|WKST=[A-Z]{2}))*$/u.test(rule))
  })
}

import ICAL from 'ical.js'
import { tzlib_get_ical_block, tzlib_get_timezones } from 'timezones-ical-library'

const published = new Set(tzlib_get_timezones(false))
const standing = new Map<string, { block: string; zone: ICAL.Timezone } | null>()

/**
 * A VTIMEZONE (RFC 5545 section 3.6.5) under which each of the wall-clock times means the instant that Temporal gives it.
 *
 * The library's blocks are what calendar programs handle best, but hold only the rule of today: they are wrong for a zone
 * that changed its rule, before that change. There the zone's own transitions are written out for the years in question.
 */
export function vtimezone(timeZone: string, times: Temporal.PlainDateTime[]): string {
  const block = standingBlock(timeZone)
  if (block && times.every((time) => agrees(block.zone, timeZone, time))) return block.block
  const years = times.map((time) => time.year)
  return writtenOut(timeZone, Math.min(...years) - 1, Math.max(...years) + 1)
}

function standingBlock(timeZone: string) {
  const known = standing.get(timeZone)
  if (known !== undefined) return known
  const block = published.has(timeZone) ? String(tzlib_get_ical_block(timeZone, false)[0]) : ''
  // A link may come under the name it points to; the TZID must be the one the entries use.
  const usable = block.includes(`TZID:${timeZone}\r\n`)
  const made = usable ? { block, zone: new ICAL.Timezone(new ICAL.Component(ICAL.parse(block))) } : null
  standing.set(timeZone, made)
  return made
}

function agrees(zone: ICAL.Timezone, timeZone: string, time: Temporal.PlainDateTime): boolean {
  // A time that happens twice or never has two readings; three hours to either side there is only one.
  const twofold = !time.toZonedDateTime(timeZone, { disambiguation: 'earlier' }).equals(time.toZonedDateTime(timeZone, { disambiguation: 'later' }))
  const asked = twofold ? [time.subtract({ hours: 3 }), time.add({ hours: 3 })] : [time]
  return asked.every((time) => {
    const { year, month, day, hour, minute } = time
    const seconds = zone.utcOffset(new ICAL.Time({ year, month, day, hour, minute, second: 0, isDate: false }, ICAL.Timezone.localTimezone))
    return seconds * 1e9 === time.toZonedDateTime(timeZone).offsetNanoseconds
  })
}

function writtenOut(timeZone: string, from: number, to: number): string {
  const lines = ['BEGIN:VTIMEZONE', `TZID:${timeZone}`]
  let at: Temporal.ZonedDateTime | null = Temporal.PlainDateTime.from({ year: from, month: 1, day: 1 }).toZonedDateTime(timeZone)
  let offsetBefore = at.offset
  while (at && at.year <= to) {
    // The onset is told on the wall clock that was valid until then.
    const onset = at.toInstant().toZonedDateTimeISO(offsetBefore).toPlainDateTime()
    const kind = minutes(at.offset) > minutes(offsetBefore) ? 'DAYLIGHT' : 'STANDARD'
    lines.push(`BEGIN:${kind}`, `DTSTART:${compact(onset)}`, `TZOFFSETFROM:${offset(offsetBefore)}`, `TZOFFSETTO:${offset(at.offset)}`, `END:${kind}`)
    offsetBefore = at.offset
    at = at.getTimeZoneTransition('next')
  }
  return [...lines, 'END:VTIMEZONE'].join('\r\n')
}

const minutes = (offset: string) => Number(`${offset[0]}1`) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6)))
const offset = (offset: string) => offset.replaceAll(':', '')
const compact = (time: Temporal.PlainDateTime) => time.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')

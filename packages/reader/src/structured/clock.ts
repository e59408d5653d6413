import type { StructuredEvent } from './event.ts'
import { type Moment, offsetAt, wallOf } from './moment.ts'

export interface Local {
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`. */
  stamp: string
  zone: string | null
  /** The clock is written for an offset that no zone we know of keeps there. */
  isForeign: boolean
}

/**
 * A moment on the wall clock of its place. An offset is believed when a likely zone keeps it on that day; UTC, which many
 * sites write whatever their clock, is turned into the likeliest zone, unless the text itself says the hour as printed.
 */
export function localOf(moment: Moment, zones: readonly (string | null)[], printed: string | null): Local {
  const likely = zones.filter((zone) => zone !== null)
  if (moment.minutes === null) return { stamp: moment.day.toString(), zone: likely[0] ?? null, isForeign: false }
  const wall = wallOf(moment)
  const stamp = minuteOf(wall)
  if (moment.offset === null || printed === stamp) return { stamp, zone: likely[0] ?? null, isForeign: false }
  const kept = likely.find((zone) => offsetAt(wall, zone) === moment.offset)
  if (kept) return { stamp, zone: kept, isForeign: false }
  if (moment.offset !== 0) return { stamp, zone: null, isForeign: true }
  const zone = likely[0] ?? 'UTC'
  return { stamp: minuteOf(wall.toZonedDateTime('UTC').withTimeZone(zone).toPlainDateTime()), zone, isForeign: false }
}

export const minuteOf = (wall: Temporal.PlainDateTime) => wall.toString({ smallestUnit: 'minute' })

/** Midnight to midnight, or midnight and no end, is how a form writes a whole day. */
export function isWholeDay({ start, end }: StructuredEvent): boolean {
  if (start.minutes === null) return true
  return start.minutes === 0 && (end === null || end.minutes === null || end.minutes === 0 || end.minutes === 1439)
}

/** A date or date-time as structured data writes it (ISO 8601, with what is often got wrong in it). */
export interface Moment {
  day: Temporal.PlainDate
  /** Minutes after midnight as printed; null where only the date is said. */
  minutes: number | null
  /** Minutes east of UTC; null where the clock is local. */
  offset: number | null
}

const pattern = /^(\d{4})-?(\d{2})-?(\d{2})(?:(?:T|\s+|\sT)(\d{1,2}):?(\d{2})(?::?\d{2}(?:[.,]\d{1,9})?)?\s*(?:([ap])\.?m\.?)?\s*(Z|UTC|[+-]\d{1,2}(?::?\d{2})?)?(?:\[[^\]]{1,60}\])?)?$/iu

export function momentOf(text: string): Moment | null {
  const [, year, month, day, hours, minutes, half, offset] = pattern.exec(text.trim().slice(0, 100)) ?? []
  if (year === undefined) return null
  try {
    const date = Temporal.PlainDate.from({ year: Number(year), month: Number(month), day: Number(day) }, { overflow: 'reject' })
    if (hours === undefined) return { day: date, minutes: null, offset: null }
    const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours)
    if (hour > 24 || Number(minutes) > 59) return null
    if (hour === 24) return { day: date.add({ days: 1 }), minutes: 0, offset: offsetOf(offset) }
    return { day: date, minutes: hour * 60 + Number(minutes), offset: offsetOf(offset) }
  } catch {
    return null
  }
}

function offsetOf(text: string | undefined): number | null {
  if (!text) return null
  if (/^(?:Z|UTC)$/iu.test(text)) return 0
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{1,2}):?(\d{2})?$/u.exec(text) ?? []
  if (hours === undefined) return null
  const total = Number(hours) * 60 + Number(minutes)
  return total > 16 * 60 ? null : sign === '-' ? -total : total
}

/** Minutes east of UTC that a zone keeps at a wall-clock time. */
export function offsetAt(wall: Temporal.PlainDateTime, zone: string): number {
  return wall.toZonedDateTime(zone).offsetNanoseconds / 60e9
}

export const wallOf = (moment: Moment): Temporal.PlainDateTime => moment.day.toPlainDateTime({ hour: Math.floor((moment.minutes ?? 0) / 60), minute: (moment.minutes ?? 0) % 60 })

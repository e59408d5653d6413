import type { DateCandidate, DayParts } from '../candidates/date-parts.ts'

/** Whether the words around a date tell of what was, of what will be, or leave it open. */
export type Outlook = 'past' | 'future' | 'open'

export interface ResolvedDate {
  start: Temporal.PlainDate
  until: Temporal.PlainDate | null
  /** The printed weekday (or year) contradicts the date. */
  mismatch: boolean
}

const recent = 60
const soon = 45
const farPast = 200

/**
 * Places a date in time, counting from publication. A printed year stands unless the weekday shows it to be a slip; without
 * one the weekday decides, then nearness, the future before the past. Null for a day that does not exist.
 */
export function resolveDate(date: DateCandidate, publishedOn: Temporal.PlainDate, outlook: Outlook): ResolvedDate | null {
  if (date.parts) {
    const found = inOrder(date, publishedOn, outlook)
    if (!found) return null
    return { ...found, until: date.until ? resolveUntil(date.until, found.start) : null }
  }
  if (date.relative !== undefined) {
    const start = publishedOn.add({ days: date.relative })
    return { start, until: null, mismatch: date.weekday !== undefined && date.weekday !== start.dayOfWeek }
  }
  if (date.weekday === undefined) return null
  if (typeof date.every === 'object') return { start: nthWeekday(publishedOn, date.weekday, date.every.nth), until: null, mismatch: false }
  if (date.every) return { start: soonest([date.weekday, ...(date.also ?? [])].map((weekday) => weekdayFrom(publishedOn, weekday, undefined, 'future'))), until: null, mismatch: false }
  return { start: weekdayFrom(publishedOn, date.weekday, date.pointer, outlook), until: null, mismatch: false }
}

/** "Wednesday 10/9": the order of day and month that fits the weekday. */
function inOrder(date: DateCandidate, publishedOn: Temporal.PlainDate, outlook: Outlook): Omit<ResolvedDate, 'until'> | null {
  const found = resolveParts(date, date.parts!, publishedOn, outlook)
  if (!date.swapped || date.weekday === undefined || (found && !found.mismatch && (date.parts!.year !== undefined || publishedOn.until(found.start).days < 120))) return found
  const other = resolveParts(date, date.swapped, publishedOn, outlook)
  const fits = other !== null && !other.mismatch && publishedOn.until(other.start).days >= 0
  return fits && (found === null || found.mismatch || publishedOn.until(other.start).days < 60) ? other : found
}

const soonest = (days: Temporal.PlainDate[]) => days.reduce((best, day) => (Temporal.PlainDate.compare(day, best) < 0 ? day : best))

function resolveParts(date: DateCandidate, parts: DayParts, publishedOn: Temporal.PlainDate, outlook: Outlook): Omit<ResolvedDate, 'until'> | null {
  const fits = (day: Temporal.PlainDate) => date.weekday === undefined || day.dayOfWeek === date.weekday
  const away = (day: Temporal.PlainDate) => publishedOn.until(day).days
  if (parts.year !== undefined) {
    const printed = dayOf(parts, parts.year)
    if (!printed) return null
    if (fits(printed)) return { start: printed, mismatch: false }
    const slip = away(printed) < -7 ? near(parts, publishedOn).find((day) => fits(day) && away(day) >= 0 && away(day) < 330) : undefined
    return { start: slip ?? printed, mismatch: true }
  }
  const days = near(parts, publishedOn)
  const future = days.find((day) => away(day) >= 0)
  const past = days.findLast((day) => away(day) < 0)
  if (!future || !past) return future || past ? { start: (future ?? past)!, mismatch: !fits((future ?? past)!) } : null
  if (date.weekday !== undefined && fits(future) !== fits(past)) {
    if (fits(future)) return { start: future, mismatch: false }
    // "DEMO: Thursday 13 February" some days before the 13th, with the weekday of another year: nobody announces what is a year past.
    const isSoon = outlook === 'open' && away(future) <= soon && -away(past) > farPast
    if (!isSoon && (outlook !== 'future' || -away(past) <= recent)) return { start: past, mismatch: false }
    return { start: future, mismatch: true }
  }
  // "Sat 3rd June", written on 1 July: the month that is just over was meant to be the one that begins.
  const slip = date.weekday !== undefined && outlook !== 'past' && !fits(future) && -away(past) <= soon ? past.add({ months: 1 }) : null
  if (slip?.day === past.day && fits(slip) && away(slip) >= 0 && away(slip) <= 14) return { start: slip, mismatch: true }
  const start = isPast(outlook, -away(past), away(future)) ? past : future
  return { start, mismatch: !fits(start) }
}

function isPast(outlook: Outlook, since: number, ahead: number): boolean {
  if (outlook === 'past') return since < 200 || ahead > 90
  if (outlook === 'future') return since <= 14 && ahead > 200
  return since <= recent && ahead > 120
}

const dayOf = (parts: DayParts, year: number): Temporal.PlainDate | null => {
  try {
    return Temporal.PlainDate.from({ year, month: parts.month, day: parts.day }, { overflow: 'reject' })
  } catch {
    return null
  }
}

/** The day in the years about publication, earliest first. 29 February may be four years off. */
function near(parts: DayParts, publishedOn: Temporal.PlainDate): Temporal.PlainDate[] {
  const reach = parts.month === 2 && parts.day === 29 ? 4 : 1
  const days: Temporal.PlainDate[] = []
  for (let year = publishedOn.year - reach; year <= publishedOn.year + reach; year++) {
    const day = dayOf(parts, year)
    if (day) days.push(day)
  }
  return days
}

function resolveUntil(parts: DayParts, start: Temporal.PlainDate): Temporal.PlainDate | null {
  const same = dayOf(parts, parts.year ?? start.year)
  if (same && Temporal.PlainDate.compare(same, start) > 0) return same
  return parts.year === undefined ? dayOf(parts, start.year + 1) : null
}

function weekdayFrom(publishedOn: Temporal.PlainDate, weekday: number, pointer: DateCandidate['pointer'], outlook: Outlook): Temporal.PlainDate {
  const ahead = (weekday - publishedOn.dayOfWeek + 7) % 7
  if (pointer === 'last' || (pointer === undefined && outlook === 'past')) return publishedOn.subtract({ days: (publishedOn.dayOfWeek - weekday + 7) % 7 || 7 })
  if (pointer === 'nextWeek') return publishedOn.add({ days: 7 - publishedOn.dayOfWeek + weekday })
  if (pointer === 'next') return publishedOn.add({ days: ahead < 3 ? ahead + 7 : ahead })
  return publishedOn.add({ days: ahead })
}

/** The first nth weekday of a month on or after publication. */
function nthWeekday(publishedOn: Temporal.PlainDate, weekday: number, nth: number): Temporal.PlainDate {
  for (let months = 0; ; months++) {
    const first = publishedOn.with({ day: 1 }).add({ months })
    const offset = (weekday - first.dayOfWeek + 7) % 7
    const day = nth > 0 ? first.add({ days: offset + 7 * (nth - 1) }) : lastWeekday(first, weekday)
    if (Temporal.PlainDate.compare(day, publishedOn) >= 0) return day
  }
}

function lastWeekday(first: Temporal.PlainDate, weekday: number): Temporal.PlainDate {
  const last = first.with({ day: first.daysInMonth })
  return last.subtract({ days: (last.dayOfWeek - weekday + 7) % 7 })
}

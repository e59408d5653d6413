import { type DateCandidate, parseYear, span } from '../candidates/date-parts.ts'
import type { Reading } from '../lexicon/reading.ts'
import { resolveDate } from './resolve-date.ts'

const mostFeasts = 200

/**
 * "Labor Day parade steps off at 10", "on Valentine's Day": a day that is only named, where the text tells of no other day to
 * come. Beside a printed date the name says why, not when; "Good Friday" is no other Friday in any case. Of a text that
 * names one at every step the first 200 count, which keeps the whole linear.
 */
export function withFeasts(reading: Reading, dates: DateCandidate[]): DateCandidate[] {
  const feasts = reading.cues.filter((cue) => cue.tag === 'feast').slice(0, mostFeasts)
  if (feasts.length === 0) return dates
  const told = dates.some((date) => isTold(reading, date))
  const replaced = new Set<DateCandidate>()
  const named = feasts.flatMap(({ first, last, value }) => {
    const beside = dates.filter((date) => date.first <= last && date.end > first)
    const isOwn = value.startsWith(easter) && beside.length === 1 && isBareWeekday(beside[0]!) && beside[0]!.end <= last + 1
    if (isOwn) replaced.add(beside[0]!)
    else if (told || beside.length > 0) return []
    if (reading.at(first - 1, 'lastOne') !== undefined) return []
    const year = parseYear(reading, last + 1)
    const day = dayOf(reading, value, year?.year)
    // "after the May Day march" the day after: it is told of, and not called for a year ahead.
    if (!year && reading.publishedOn.until(day).days > farthest) return []
    return [{ ...span(reading, first, year?.end ?? last + 1), parts: { day: day.day, month: day.month, year: day.year } }]
  })
  return [...dates.filter((date) => !replaced.has(date)), ...named].toSorted((a, b) => a.from - b.from)
}

const isBareWeekday = (date: DateCandidate) => !date.parts && !date.every && date.relative === undefined && !date.negated && date.weekday !== undefined

const recent = 14
const farthest = 330
/** What the rule of a day begins with that is counted from Easter Sunday: `e-2` is Good Friday. */
const easter = 'e'

/** A day that a text gives by its number, but for the page's own a few days ago; a weekday by itself may be part of a name. */
function isTold(reading: Reading, date: DateCandidate): boolean {
  if (!date.parts && date.relative === undefined && date.pointer === undefined) return false
  const away = reading.publishedOn.until(resolveDate(date, reading.publishedOn, 'open')?.start ?? reading.publishedOn).days
  return away > 0 || (date.parts !== undefined && away < -recent)
}

/** The day in a year, or the next of it. */
function dayOf(reading: Reading, rule: string, year: number | undefined): Temporal.PlainDate {
  const { publishedOn } = reading
  const here = inYear(rule, year ?? publishedOn.year)
  return year === undefined && Temporal.PlainDate.compare(here, publishedOn) < 0 ? inYear(rule, publishedOn.year + 1) : here
}

function inYear(rule: string, year: number): Temporal.PlainDate {
  if (rule.startsWith(easter)) return easterSunday(year).add({ days: Number(rule.slice(easter.length)) })
  const [a, b, month] = rule.split('-').map(Number)
  if (month === undefined) return Temporal.PlainDate.from({ year, month: a!, day: b! })
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  return first.add({ days: ((b! - first.dayOfWeek + 7) % 7) + 7 * (a! - 1) })
}

/** Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher. */
function easterSunday(year: number): Temporal.PlainDate {
  const [golden, century, inCentury] = [year % 19, Math.floor(year / 100), year % 100]
  const moon = (19 * golden + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451)
  const count = moon + weekday - 7 * late + 114
  return Temporal.PlainDate.from({ year, month: Math.floor(count / 31), day: (count % 31) + 1 })
}

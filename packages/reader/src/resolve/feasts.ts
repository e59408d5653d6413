import { type DateCandidate, parseYear, span } from '../candidates/date-parts.ts'
import type { Reading } from '../lexicon/reading.ts'
import { resolveDate } from './resolve-date.ts'

const mostFeasts = 200

/**
 * "Labor Day parade steps off at 10", "on Valentine's Day": a day that is only named, where the text tells of no other day to
 * come. Beside a printed date the name says why, not when. Of a text that
 * names one at every step the first 200 count, which keeps the whole linear.
 */
export function withFeasts(reading: Reading, dates: DateCandidate[]): DateCandidate[] {
  const feasts = reading.cues.filter((cue) => cue.tag === 'feast').slice(0, mostFeasts)
  if (feasts.length === 0 || dates.some((date) => isTold(reading, date))) return dates
  const named = feasts.flatMap(({ first, last, value }) => {
    if (dates.some((date) => date.first <= last && date.end > first) || reading.at(first - 1, 'lastOne') !== undefined) return []
    const year = parseYear(reading, last + 1)
    const day = dayOf(reading, value, year?.year)
    return [{ ...span(reading, first, year?.end ?? last + 1), parts: { day: day.day, month: day.month, year: day.year } }]
  })
  return [...dates, ...named].toSorted((a, b) => a.from - b.from)
}

const recent = 14

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
  const [a, b, month] = rule.split('-').map(Number)
  if (month === undefined) return Temporal.PlainDate.from({ year, month: a!, day: b! })
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  return first.add({ days: ((b! - first.dayOfWeek + 7) % 7) + 7 * (a! - 1) })
}

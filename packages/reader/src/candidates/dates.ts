import type { Reading } from '../lexicon/reading.ts'
import type { DateCandidate } from './date-parts.ts'
import { parseCalendarDate } from './calendar-dates.ts'
import { namesBody, namesStreet } from './named-days.ts'
import { parseNumericDate } from './numeric-dates.ts'
import { parseRelativeDate } from './relative-dates.ts'

const mostDates = 3000

/** Every date in the text, in order and without overlap; at most 3000. Linear. */
export function findDates(reading: Reading): DateCandidate[] {
  const found: DateCandidate[] = []
  for (let at = 0; at < reading.tokens.length && found.length < mostDates; ) {
    const here = parseRelativeDate(reading, at) ?? parseCalendarDate(reading, at) ?? parseNumericDate(reading, at)
    if (!here) {
      at++
      continue
    }
    const list = (Array.isArray(here) ? here : [here]).map((date) => (date.parts && isLast(reading, date) ? { ...date, pointer: 'last' as const } : date))
    if (!namesStreet(reading, list[0]!) && !namesBody(reading, list.at(-1)!)) found.push(...list)
    at = Math.max(at + 1, list.at(-1)!.end)
  }
  return withSharedMonth(withSharedWeek(reading, joinNeighbours(reading, found)))
}

const nearBy = 200

/** "the April 12 action … again on the 19th": the month of the day told before it. */
function withSharedMonth(dates: DateCandidate[]): DateCandidate[] {
  return dates.map((date, at) => {
    const before = dates[at - 1]
    if (!date.monthless || !before?.parts || before.monthless || date.from - before.to > nearBy || date.parts!.day <= before.parts.day) return date
    return { ...date, parts: { day: date.parts!.day, month: before.parts.month, ...(before.parts.year !== undefined && { year: before.parts.year }) } }
  })
}

const isWeekday = (one: DateCandidate) => !one.parts && one.weekday !== undefined && !one.every && one.relative === undefined && !one.negated

/** "on Wednesday and Thursday next week", "next Monday and Tuesday": what points at one weekday of a list points at each. */
function withSharedWeek(reading: Reading, dates: DateCandidate[]): DateCandidate[] {
  for (let i = dates.length - 1; i > 0; i--) {
    const [one, next] = [dates[i - 1]!, dates[i]!]
    if (!isWeekday(one) || !isWeekday(next) || next.first - one.end !== 1 || !(reading.at(one.end, 'listWord') ?? (reading.tokens[one.end]!.text === ',' ? one : undefined))) continue
    if (next.pointer === 'nextWeek' && !one.pointer) one.pointer = 'nextWeek'
    else if (one.pointer === 'next' && !next.pointer) next.pointer = 'next'
  }
  return dates
}

/** "del pasado 21 de septiembre", "le 12 septembre dernier". */
function isLast(reading: Reading, date: DateCandidate): boolean {
  if (reading.lexicon.language.adjectives === '') return false
  const before = reading.at(date.first - 1, 'lastOne') ?? (reading.at(date.first - 1, 'dayLink') ? reading.at(date.first - 2, 'lastOne') : undefined)
  return before !== undefined || (reading.at(date.end, 'lastOne') !== undefined && !reading.tokens[date.end]!.breaks)
}

const vague = (one: DateCandidate): boolean => !one.parts

/** "tomorrow [Friday 1st October]", "next Wednesday (9/11)", "9 December, Saturday": one date, and the explicit one counts. "Montag und Dienstag (6. und 7. Mai)": two. */
function joinNeighbours(reading: Reading, dates: DateCandidate[]): DateCandidate[] {
  const joined: DateCandidate[] = []
  for (const [at, date] of dates.entries()) {
    const before = joined.at(-1)
    const until = before ? lastDay(reading, before, date) : null
    if (before && until) {
      joined[joined.length - 1] = { ...before, first: before.first, end: date.end, from: before.from, to: date.to, until }
      continue
    }
    if (!before || !isGap(reading, before.end, date.first) || before.every || date.every || before.negated) {
      joined.push(date)
      continue
    }
    const first = joined.at(-2)
    if (first && isWeekday(first) && isWeekday(before) && !vague(date) && before.first - first.end === 1 && reading.at(first.end, 'listWord') && dates[at + 1]?.first === date.end + 1 && reading.at(date.end, 'listWord')) {
      joined.splice(-2, 2, { ...date, first: first.first, end: date.end, from: first.from, to: date.to, weekday: first.weekday! })
      continue
    }
    const wordBetween = date.first > before.end && reading.tokens[before.end]!.kind === 'word'
    const bracketed = /[([]/u.test(reading.tokens[before.end]?.text ?? '')
    const whole = { first: before.first, end: date.end, from: before.from, to: date.to }
    if (vague(before) && !vague(date) && (before.relative !== undefined || before.weekday !== undefined)) {
      const weekday = before.weekday ?? date.weekday
      joined[joined.length - 1] = { ...date, ...whole, ...(weekday && { weekday }), ...(before.pointer && { pointer: before.pointer }) }
    } else if (!wordBetween && !vague(before) && before.weekday === undefined && date.weekday !== undefined && vague(date) && !date.pointer && (bracketed || date.first === before.end || reading.tokens[before.end]!.text === ','))
      joined[joined.length - 1] = { ...before, ...whole, weekday: date.weekday }
    else if (vague(before) && vague(date) && before.relative !== undefined && date.weekday !== undefined)
      joined[joined.length - 1] = { ...before, ...whole, weekday: date.weekday }
    else joined.push(date)
  }
  return joined
}

/** "14/06/2025 – 15/06/2025", "dal 3/5 al 5/5/2025": two days with a dash or a word between them are one range. */
function lastDay(reading: Reading, before: DateCandidate, date: DateCandidate): DateCandidate['parts'] | null {
  if (!before.parts || !date.parts || before.until || date.until || before.minutes !== undefined || date.minutes !== undefined || date.first !== before.end + 1) return null
  const joint = reading.tokens[before.end]!
  if (joint.breaks || reading.tokens[date.first]!.breaks || !(/^[-–—]$/u.test(joint.text) || reading.at(before.end, 'rangeWord'))) return null
  const [one, two] = [before.parts, date.parts]
  const isLater = (two.year ?? one.year ?? 0) - (one.year ?? two.year ?? 0) || two.month - one.month || two.day - one.day
  return isLater > 0 ? two : null
}

/** At most two marks, or a mark and "the", stand between. */
function isGap(reading: Reading, from: number, to: number): boolean {
  if (to - from > 2) return false
  for (let i = from; i < to; i++) {
    const token = reading.tokens[i]!
    if (token.breaks || (!/^[,([:–-]$/u.test(token.text) && !reading.at(i, 'dayLink'))) return false
  }
  return !reading.tokens[to]!.breaks
}

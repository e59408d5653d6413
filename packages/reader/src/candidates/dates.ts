import type { Reading } from '../lexicon/reading.ts'
import type { DateCandidate } from './date-parts.ts'
import { parseCalendarDate } from './calendar-dates.ts'
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
    const list = Array.isArray(here) ? here : [here]
    found.push(...list)
    at = Math.max(at + 1, list.at(-1)!.end)
  }
  return joinNeighbours(reading, found)
}

const vague = (one: DateCandidate): boolean => !one.parts

/** "tomorrow [Friday 1st October]", "next Wednesday (9/11)", "9 December, Saturday": one date, and the explicit one counts. */
function joinNeighbours(reading: Reading, dates: DateCandidate[]): DateCandidate[] {
  const joined: DateCandidate[] = []
  for (const date of dates) {
    const before = joined.at(-1)
    if (!before || !isGap(reading, before.end, date.first) || before.every || date.every || before.negated) {
      joined.push(date)
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

/** At most two marks, or a mark and "the", stand between. */
function isGap(reading: Reading, from: number, to: number): boolean {
  if (to - from > 2) return false
  for (let i = from; i < to; i++) {
    const token = reading.tokens[i]!
    if (token.breaks || (!/^[,([:–-]$/u.test(token.text) && !reading.at(i, 'dayLink'))) return false
  }
  return !reading.tokens[to]!.breaks
}

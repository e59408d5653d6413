import type { DateCandidate } from '../candidates/date-parts.ts'
import { lowerBound, type Reading } from '../lexicon/reading.ts'
import type { Found } from '../merge/found.ts'
import { type Passage, trimmed } from './passage.ts'

/** How the event repeats, in the text's own words: its date says so, or a series named beside it, or a word such as "monthly". */
export function recurrenceOf(reading: Reading, series: readonly DateCandidate[], found: Found): Passage | null {
  const own = found.mentions.find((mention) => mention.date.every)?.date
  if (own) return wordsOf(reading, own)
  const { unit, scope } = found.mentions[0]!
  const beside = nearest(series, unit.from, unit.to).find((date) => [date.weekday, ...(date.also ?? [])].includes(found.start.dayOfWeek) && Math.abs(date.from - unit.from) <= reach)
  if (beside) return wordsOf(reading, beside)
  const often = reading.within(Math.max(0, scope.from - 120), scope.to, 'often').at(-1)
  return often ? trimmed(reading.page.text, often.from, often.to) : null
}

const reach = 400

/** The series named within reach of a passage, at most a few. */
function nearest(series: readonly DateCandidate[], from: number, to: number): DateCandidate[] {
  const found: DateCandidate[] = []
  for (let i = lowerBound(series, from - reach); i < series.length && series[i]!.from < to + reach && found.length < 20; i++) found.push(series[i]!)
  return found
}

/** "weekly on Fridays": the word before belongs to it. */
function wordsOf(reading: Reading, date: DateCandidate): Passage | null {
  const before = reading.within(Math.max(0, date.from - 24), date.from, 'often', 'every').at(-1)
  const joined = before !== undefined && /^\s*(?:\p{L}{1,4}\s+)?$/u.test(reading.page.text.slice(before.to, date.from))
  return trimmed(reading.page.text, joined ? before.from : date.from, date.to)
}

import type { Unit } from '../candidates/units.ts'
import type { Reading } from '../lexicon/reading.ts'
import { type Passage, trimmed } from './passage.ts'
import type { Spans } from './spans.ts'

const longestName = 90
const longestTime = 60

/**
 * "Monday 7 April – Press conference" over a line with the hour: a programme whose entries each begin with such a head. The
 * name is what stands beside the day; null where the line is no such head.
 */
export function datedHead(reading: Reading, units: readonly Unit[], spans: Spans, unit: Unit, date: { from: number; to: number }): Passage | null {
  if (!isHead(reading, units, spans, unit)) return null
  const { text } = reading.page
  const [before, after] = [text.slice(unit.from, date.from), text.slice(date.to, unit.to)]
  const isFirst = /^\P{L}{0,4}$/u.test(before) && /^\s*[–—:|,-]\s*\P{L}?[\p{Lu}\d]/u.test(after)
  const isLast = /^\P{L}{0,4}$/u.test(after) && /[\p{L}\p{N})’”"»]\s*[–—:|,(-]\s*$/u.test(before)
  const name = isFirst ? trimmed(text, date.to, unit.to) : isLast ? trimmed(text, unit.from, date.from) : null
  return name && name.value.length >= 3 && name.value.length <= longestName && !/[.!?;]\s/u.test(name.value) && !reading.holds(name.from, name.to, 'callerVerb', 'deadline', 'past') && isName(reading, name) ? name : null
}

/** "Sunday 27 July – Bluegum Reserve" says where. */
const isName = (reading: Reading, name: Passage) => reading.holds(name.from, name.to, 'noun', 'weakNoun') || !reading.holds(name.from, name.to, 'placeNoun')

/** A line of its own, without an hour, and an hour at the beginning of the next. */
function isHead(reading: Reading, units: readonly Unit[], spans: Spans, unit: Unit): boolean {
  const [before, next] = [units[unit.index - 1], units[unit.index + 1]]
  if (unit.label || !next || next.label || next.line === unit.line || before?.line === unit.line || next.to - next.from > longestTime) return false
  if (reading.holds(next.from, next.to, 'month', 'weekday')) return false
  return spans.within(unit.from, unit.to).length === 1 && (spans.within(next.from, next.to)[0]?.from ?? Infinity) - next.from <= 4
}

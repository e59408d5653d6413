import type { Reading } from '../lexicon/reading.ts'
import { type DateCandidate, parseDay, span } from './date-parts.ts'

/** "tomorrow", "next Friday", "Tuesday next week", "every Thursday", "the third Saturday of the month", "not this Saturday". */
export function parseRelativeDate(reading: Reading, at: number): DateCandidate | null {
  if (reading.tokens[at]!.kind === 'mark') return null
  return recurring(reading, at) ?? pointed(reading, at) ?? plainDay(reading, at) ?? bareWeekday(reading, at)
}

function plainDay(reading: Reading, at: number): DateCandidate | null {
  const cue = reading.at(at, 'relative')
  if (!cue) return null
  const before = reading.tokens[at - 1]
  const language = reading.lexicon.language.code
  // "am Morgen", "por la mañana", "de morgen" are mornings.
  if (cue.value === '1' && before && ['am', 'la', 'der', 'guten', 'goeden', 'jeden', 'de', 'esta', 'cada'].includes(before.lower) && language !== 'fr' && language !== 'en') return null
  if (reading.tokens[at - 1]?.lower === '-') return null
  return { ...span(reading, at, cue.last + 1), relative: Number(cue.value) }
}

function recurring(reading: Reading, at: number): DateCandidate | null {
  const not = reading.at(at, 'notThis')
  const negatedDay = not && reading.at(not.last + 1, 'weekday')
  if (negatedDay) return { ...span(reading, at, negatedDay.last + 1), weekday: Number(negatedDay.value), pointer: 'this', negated: true }
  const every = reading.at(at, 'every')
  const nth = reading.at(every ? every.last + 1 : at, 'nth')
  const weekday = reading.at(nth ? nth.last + 1 : every ? every.last + 1 : at, 'weekday')
  if (!weekday) return null
  if (nth) {
    const month = reading.at(weekday.last + 1, 'ofMonth')
    if (!every && !month) return null
    return { ...span(reading, at, (month?.last ?? weekday.last) + 1), weekday: Number(weekday.value), every: { nth: Number(nth.value) } }
  }
  return every ? { ...span(reading, at, weekday.last + 1), weekday: Number(weekday.value), every: 'week' } : null
}

/** A weekday with "this", "next" or "last" before or after it; nothing where a day of the month follows. */
function pointed(reading: Reading, at: number): DateCandidate | null {
  const before = pointerAt(reading, at)
  let first = before?.end ?? at
  if (reading.tokens[first]?.text === ',') first++
  const weekday = reading.at(first, 'weekday')
  if (!weekday) return null
  const after = pointerAt(reading, weekday.last + 1, true)
  if (!before && !after) return null
  const end = after?.end ?? weekday.last + 1
  const pointer = after?.pointer ?? before?.pointer ?? 'this'
  return { ...span(reading, at, end), weekday: Number(weekday.value), pointer }
}

function pointerAt(reading: Reading, at: number, behind = false, depth = 0): { pointer: NonNullable<DateCandidate['pointer']>; end: number } | null {
  const week = reading.at(at, 'nextWeek')
  if (week && behind) return { pointer: 'nextWeek', end: week.last + 1 }
  for (const [tag, pointer] of [['this', 'this'], ['next', 'next'], ['lastOne', 'last']] as const) {
    const cue = reading.at(at, tag)
    if (!cue || (behind && tag === 'this')) continue
    // "this coming Saturday", "el próximo".
    const more = depth < 2 ? pointerAt(reading, cue.last + 1, false, depth + 1) : null
    return behind || !more ? { pointer, end: cue.last + 1 } : { pointer: more.pointer === 'last' ? 'last' : pointer, end: more.end }
  }
  return null
}

/** A weekday by itself. "Saturday 5th" keeps its day for the calendar; "Mon" and "sun" are too short to stand alone. */
function bareWeekday(reading: Reading, at: number): DateCandidate | null {
  const weekday = reading.at(at, 'weekday')
  if (!weekday || reading.tokens[at]!.text.length < 4) return null
  let next = weekday.last + 1
  if (reading.tokens[next]?.text === '.' || reading.tokens[next]?.text === ',') next++
  const link = reading.at(next, 'dayLink')
  if (link) next = link.last + 1
  if (parseDay(reading, next) || reading.at(next, 'month') || (reading.tokens[next]?.kind === 'number' && reading.tokens[next]!.text.length <= 2 && ['/', '.', '-'].includes(reading.tokens[next + 1]?.text ?? ''))) return null
  return { ...span(reading, at, weekday.last + 1), weekday: Number(weekday.value) }
}

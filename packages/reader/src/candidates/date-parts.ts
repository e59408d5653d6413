import type { Reading } from '../lexicon/reading.ts'
import type { Token } from '../lexicon/tokens.ts'

export interface DayParts {
  day: number
  month: number
  year?: number
}

/** A date as written, not yet placed in a year. `first` and `end` are token indices, `end` excluded. */
export interface DateCandidate {
  first: number
  end: number
  from: number
  to: number
  weekday?: number
  /** Said with "this", "next", "last": `nextWeek` is "Tuesday next week". */
  pointer?: 'this' | 'next' | 'last' | 'nextWeek'
  parts?: DayParts
  /** "3/4" read the other way round, where both ways are dates. */
  swapped?: DayParts
  /** The last day of a printed range. */
  until?: DayParts
  /** Days from publication. */
  relative?: number
  /** Every week, every other week, or the nth weekday of each month (-1 the last). */
  every?: 'week' | 'fortnight' | { nth: number }
  /** "Fridays": a custom, if no more is said. */
  habit?: true
  /** Further weekdays of a series: "every Tuesday and Thursday". */
  also?: number[]
  /** "On the 19th": its month is nowhere said, and is that of the date before it, where there is one. */
  monthless?: true
  /** "Not this Saturday". */
  negated?: boolean
  /** Wall-clock minutes that an ISO timestamp carries. */
  minutes?: number
}

/** The hour of an ISO timestamp; "2025-03-15T00:00:00" is how a machine writes a day without one. */
export const hourOfStamp = (date: DateCandidate): number | null => date.minutes || null

/** A day of the month at a token: 1 to 31, with its ordinal ending. Digits glued to a letter or another number are none. */
export function parseDay(reading: Reading, at: number): { day: number; end: number; ordinal: boolean } | null {
  const token = reading.tokens[at]
  if (token?.kind !== 'number' || token.text.length > 2 || isGlued(reading.tokens, at)) return null
  const day = Number(token.text)
  if (day < 1 || day > 31) return null
  const next = reading.tokens[at + 1]
  if (next && !next.spaced) {
    if (reading.lexicon.ordinalSuffixes.has(next.lower)) return { day, end: at + 2, ordinal: true }
    if (next.text === '.' && reading.tokens[at + 2]?.kind !== 'number') return { day, end: at + 2, ordinal: true }
    if (next.text === '°' || next.text === 'º') return { day, end: at + 2, ordinal: true }
    // "Thursday Feb 4: 12 noon" ends with its colon.
    const after = reading.tokens[at + 2]
    // "15:e mars", "1:a maj".
    if (next.text === ':' && after && !after.spaced && /^[ae]$/u.test(after.lower) && reading.lexicon.language.code === 'sv') return { day, end: at + 3, ordinal: true }
    // "Friday, 2,300 workers".
    if (/^[,.]$/u.test(next.text) && after?.kind === 'number' && !after.spaced && after.text.length === 3) return null
    if (next.kind === 'word' || /^[%€$£]$/u.test(next.text) || (next.text === ':' && after?.kind === 'number' && !after.spaced)) return null
  } else if (next?.kind === 'word' && reading.lexicon.ordinalSuffixes.has(next.lower) && /^(?:st|nd|rd|th)$/u.test(next.lower)) return { day, end: at + 2, ordinal: true }
  return { day, end: at + 1, ordinal: false }
}

/** "D152", "1.5", "£14": the digits belong to something else. */
export function isGlued(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  const before = tokens[at - 1]
  if (!before || token.spaced) return before !== undefined && !token.breaks && /^[£$€#§]$/u.test(before.text)
  if (before.kind === 'word' && before.text.length <= 12) return true
  if (/^[£$€#§_]$/u.test(before.text) || (before.text === '@' && !before.spaced)) return true
  const further = tokens[at - 2]
  return /^[.,:]$/u.test(before.text) && !before.spaced && further?.kind === 'number'
}

/** A plausible year: four digits near the publication's. */
export function parseYear(reading: Reading, at: number): { year: number; end: number } | null {
  const token = reading.tokens[at]
  if (token?.kind !== 'number' || token.text.length !== 4) return null
  const year = Number(token.text)
  if (year < 1800 || year > reading.publishedOn.year + 20) return null
  const next = reading.tokens[at + 1]
  // "2nd Oct 1830": a clock time stands where a year might.
  if (year < 1900 && (year % 100) < 60) return null
  // "14 March 1974: …" ends with its colon, "1974:30" is no year.
  const more = reading.tokens[at + 2]
  if (next && !next.spaced && (next.lower === 'h' || next.kind === 'number' || (next.text === ':' && more?.kind === 'number' && !more.spaced))) return null
  return { year, end: at + 1 }
}

export const span = (reading: Reading, first: number, end: number) => ({ first, end, from: reading.tokens[first]!.from, to: reading.tokens[end - 1]!.to })

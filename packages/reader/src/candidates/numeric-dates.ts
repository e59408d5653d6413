import type { Reading } from '../lexicon/reading.ts'
import { parseClock } from './clock.ts'
import { type DateCandidate, type DayParts, isGlued, span } from './date-parts.ts'

const monthFirst = /^(?:en-US|en-PH|es-PR|en$)/iu
const fractionsAndIdioms = new Set(['24/7', '1/2', '1/3', '2/3', '1/4', '3/4', '50/50', '7/7'])

/** "2026-04-24", "2025-04-26T09:00", "23.06.2023", "9/17/2011" or "17/9/2011" by locale, "18.06.", "(9/11)". */
export function parseNumericDate(reading: Reading, at: number): DateCandidate | null {
  const weekday = reading.at(at, 'weekday')
  let first = at
  if (weekday) {
    first = weekday.last + 1
    while (/^[,.([]$/u.test(reading.tokens[first]?.text ?? '')) first++
    const link = reading.at(first, 'dayLink')
    if (link) first = link.last + 1
  }
  const found = parseNumbers(reading, first, weekday !== undefined)
  if (!found) return null
  return { ...found, ...span(reading, at, found.end), ...(weekday && { weekday: Number(weekday.value) }) }
}

function parseNumbers(reading: Reading, at: number, afterWeekday: boolean): Pick<DateCandidate, 'end' | 'parts' | 'swapped' | 'minutes'> | null {
  const { tokens } = reading
  const [a, mark, b] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (a?.kind !== 'number' || b?.kind !== 'number' || !mark || mark.spaced || (isGlued(tokens, at) && !isStampBehindName(reading, at))) return null
  if (!['/', '.', '-'].includes(mark.text) || a.text.length > 4 || (b.spaced && mark.text !== '.') || b.breaks) return null
  if (/^[-/]$/u.test(tokens[at - 1]?.text ?? '') && !a.spaced) return null
  const mark2 = tokens[at + 3]
  const c = tokens[at + 4]
  const third = mark2?.text === mark.text && !mark2.spaced && c?.kind === 'number' && (!c.spaced || (mark.text === '.' && c.text.length === 4)) && !c.breaks ? c : undefined
  if (third) {
    const trailing = tokens[at + 5]
    if (trailing && !trailing.spaced && trailing.text === mark.text && tokens[at + 6]?.kind === 'number' && !tokens[at + 6]!.spaced) return null
    const [x, y, z] = [Number(a.text), Number(b.text), Number(third.text)]
    if (a.text.length === 4 && mark.text !== '.') return stamped(reading, at + 5, valid({ year: x, month: y, day: z }))
    if (third.text.length !== 4 && (third.text.length !== 2 || third.spaced)) return null
    // In America the month comes first with dots, too.
    const parts = byLocale(reading, x, y, '/')
    return parts && plain(at + 5, valid({ ...parts, year: third.text.length === 2 ? 2000 + z : z }), mark.text === '/')
  }
  if (a.text.length > 2 || b.text.length > 2) return null
  const closing = tokens[at + 3]
  if (closing && !closing.spaced && (closing.kind === 'word' || closing.text === '%' || (closing.text === ':' && !(afterWeekday && tokens[at + 4]?.spaced)))) return null
  const parts = byLocale(reading, Number(a.text), Number(b.text), mark.text)
  if (!parts) return null
  if (mark.text === '/') {
    if (fractionsAndIdioms.has(`${a.text}/${b.text}`) && !afterWeekday) return null
    const guarded = afterWeekday || /^[([]$/u.test(tokens[at - 1]?.text ?? '') || isDatePreposition(tokens[at - 1]?.lower) || tokens[at - 1]?.text === ':' || followsWeekday(reading, at) || isTimed(reading, at + 3) || followsHour(reading, at) || isHead(reading, at)
    return guarded ? plain(at + 3, valid(parts), true) : null
  }
  if (mark.text !== '.') return null
  const dotted = closing?.text === '.' && !closing.spaced
  const months = ['de', 'sv', 'nl'].includes(reading.lexicon.language.code)
  if (afterWeekday ? b.text.length <= 2 && !(b.text.length === 2 && Number(b.text) > 12) : months && (dotted || reading.at(at - 1, 'dayLink')) && !reading.at(at - 1, 'clockBefore'))
    return plain(at + (dotted ? 4 : 3), valid(parts))
  return null
}

/** With slashes both orders are in use; "3/4" keeps its other reading. */
function plain(end: number, parts: DayParts | null, slashed = false) {
  if (!parts) return null
  const swapped = slashed && parts.day <= 12 && parts.day !== parts.month ? { ...parts, day: parts.month, month: parts.day } : undefined
  return { end, parts, ...(swapped && { swapped }) }
}

/** An ISO timestamp's time, RFC 3339 section 5.6. The offset is left to the zone. */
function stamped(reading: Reading, end: number, parts: DayParts | null): Pick<DateCandidate, 'end' | 'parts' | 'minutes'> | null {
  if (!parts) return null
  const { tokens } = reading
  const [t, hour, colon, minute] = [tokens[end], tokens[end + 1], tokens[end + 2], tokens[end + 3]]
  if (t?.lower !== 't' || t.spaced || hour?.kind !== 'number' || hour.spaced || colon?.text !== ':' || minute?.kind !== 'number') return { end, parts }
  let last = end + 4
  while (tokens[last] && !tokens[last]!.spaced && /^(?:[:+.-]|z|\d{2,6})$/u.test(tokens[last]!.lower) && last < end + 12) last++
  const minutes = Number(hour.text) * 60 + Number(minute.text)
  return minutes < 1440 ? { end: last, parts, minutes } : { end, parts }
}

/** "Lund2025-03-03 21:34": a name and a day that only layout kept apart. */
function isStampBehindName(reading: Reading, at: number): boolean {
  const [name, ...rest] = reading.tokens.slice(at - 1, at + 5)
  return name?.kind === 'word' && name.text.length > 2 && /^\d{4}-\d\d-\d\d$/u.test(rest.map((token) => (token.spaced ? ' ' : '') + token.text).join(''))
}

function byLocale(reading: Reading, x: number, y: number, mark: string): DayParts | null {
  const american = mark !== '.' && monthFirst.test(reading.locale)
  const [day, month] = american ? [y, x] : [x, y]
  if (month >= 1 && month <= 12) return { day, month }
  return day >= 1 && day <= 12 ? { day: month, month: day } : null
}

function valid(parts: DayParts): DayParts | null {
  if (parts.month < 1 || parts.month > 12 || parts.day < 1 || parts.day > 31) return null
  return parts.year !== undefined && (parts.year < 1800 || parts.year > 2200) ? null : parts
}

/** "2/8 @ noon", "5/10 at 7pm", "5/10, 19 Uhr": a time follows. */
function isTimed(reading: Reading, at: number): boolean {
  let next = at
  while (next < at + 3 && reading.tokens[next] && !reading.tokens[next]!.breaks && (/^[,@]$/u.test(reading.tokens[next]!.text) || reading.at(next, 'clockBefore'))) next++
  const clock = parseClock(reading, next)
  return clock !== null && clock.sure && (next > at || clock.meridiem !== undefined) && !reading.tokens[next]!.breaks
}

/** "3 pm, 11/15", "at noon 11/15": the hour stands before it. */
function followsHour(reading: Reading, at: number): boolean {
  const end = reading.tokens[at - 1]?.text === ',' ? at - 1 : at
  if (reading.tokens[at]!.breaks) return false
  return [1, 2, 4].some((length) => {
    const clock = parseClock(reading, end - length)
    return clock !== null && clock.sure && clock.end === end
  })
}

/** "29/03" alone on its line, "15/3 – Assembleia" at its beginning. */
function isHead(reading: Reading, at: number): boolean {
  const next = reading.tokens[at + 3]
  return reading.tokens[at]!.breaks && (next === undefined || next.breaks || (/^[–—:|,-]$/u.test(next.text) && reading.tokens[at + 4]?.kind === 'word'))
}

/** "próximo sábado, 5/10": the weekday is read already, with its pointer. */
const followsWeekday = (reading: Reading, at: number) => reading.tokens[at - 1]?.text === ',' && [2, 3].some((back) => reading.at(at - back, 'weekday')?.last === at - 2)

const isDatePreposition = (word: string | undefined) => word !== undefined && ['on', 'am', 'le', 'el', 'il', 'den', 'dia', 'op', 'del', 'vom', 'al'].includes(word)

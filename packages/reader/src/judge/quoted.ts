import type { Unit } from '../candidates/units.ts'
import { inAll } from '../languages/patterns.ts'
import type { Reading } from '../lexicon/reading.ts'

const longestQuote = 400
const lead = 120
const opens = /[“"«„]/gu
const year = /(?<![\d.,:/-])(1[5-9]\d\d|20\d\d)(?!\d|:\d|[-–/]\d)/gu

/** `From 14 March 1974: "All members are urged to attend on Sunday"`: a call of years ago, quoted. */
export function isQuotedOld(reading: Reading, unit: Unit, date: { from: number }): boolean {
  const { text } = reading.page
  const from = Math.max(0, unit.from - longestQuote, date.from - longestQuote)
  const before = text.slice(from, date.from)
  const open = [...before.matchAll(opens)].at(-1)
  if (!open || /[”»]|[^\s(]"/u.test(before.slice(open.index + 1)) || (open[0] === '"' && !/(?:^|[\s(:])$/u.test(before.slice(0, open.index)))) return false
  const told = [...text.slice(Math.max(0, from + open.index - lead), from + open.index).matchAll(year)].at(-1)
  return told !== undefined && Number(told[1]) < reading.publishedOn.year - 1
}

const contrast = new RegExp(`(?:^|[\\s,;])(?:${inAll('but')})\\s`, 'iu')

/** Called off, and not beside it: "The strike on 14 March is suspended, but the action on 21 March remains". */
export function isCancelled(reading: Reading, range: { from: number; to: number }, date: { from: number; to: number }): boolean {
  return reading.within(range.from, range.to, 'cancelled').some((cue) => !isOfOther(reading, cue, date) && !isClauseBefore(reading, cue, date) && !contrast.test(reading.page.text.slice(Math.min(cue.to, date.to), Math.max(cue.from, date.from))))
}

/** "There will be no meeting on 17 March; we meet again on 24 March": a clause with a day of its own, closed before this one. */
function isClauseBefore(reading: Reading, cue: { from: number; to: number }, date: { from: number }): boolean {
  const close = reading.page.text.slice(cue.from, date.from).indexOf(';')
  return close !== -1 && reading.holds(cue.to, cue.from + close, 'month', 'weekday', 'relative')
}

/** "Jan 6th, Feb 3rd (cancelled), March 2nd": what is bracketed behind a day is said of that day alone. */
function isOfOther(reading: Reading, cue: { from: number; to: number }, date: { from: number; to: number }): boolean {
  const { text } = reading.page
  const open = text.lastIndexOf('(', cue.from)
  if (open === -1 || cue.from - open > 40 || text.slice(open, cue.from).includes(')')) return false
  const close = text.indexOf(')', cue.to)
  return close !== -1 && close - cue.to <= 80 && (date.from > cue.to || open - date.to > 3)
}

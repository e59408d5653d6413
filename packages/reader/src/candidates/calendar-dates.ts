import type { Tag } from '../lexicon/lexicon.ts'
import type { Reading } from '../lexicon/reading.ts'
import { type DateCandidate, type DayParts, parseDay, parseYear, span } from './date-parts.ts'

interface Item {
  weekday?: number
  day?: number
  month?: number
  year?: number
  /** How it joins the item before it. */
  join?: 'range' | 'list'
  first: number
  end: number
}

const mostItems = 8

/**
 * Dates with a month's name: "Thursday 10th October", "le 1er octobre", "July 25 – 27", "28 Feb to 2 March", "8, 9 and 16
 * December", "Monday 5th to Friday 9th June". A list gives one candidate a day.
 */
export function parseCalendarDate(reading: Reading, at: number): DateCandidate[] | null {
  const start = reading.tokens[at]!
  if (start.kind === 'mark' || (start.kind === 'word' && !reading.at(at, 'weekday') && !reading.at(at, 'month') && !wordedDay(reading, at))) return null
  // In the midst of "10-10-10-10-…" no date begins that did not begin before.
  if (start.kind === 'number' && isInChain(reading, at)) return null
  const items: Item[] = []
  let next = at
  let join: Item['join']
  while (items.length < mostItems) {
    const item = parseItem(reading, next)
    if (!item || (join === 'list' && isOfAnother(items.at(-1)!, item))) break
    items.push({ ...item, ...(join && { join }) })
    const joint = parseJoint(reading, item.end)
    if (!joint || isHours(reading, joint.end) || (joint.join === 'list' && areHoursAfter(reading, items, joint.end))) break
    join = joint.join
    next = joint.end
  }
  return settle(reading, items)
}

/** "April 20, 2018, the 19th anniversary": behind a year no earlier day without a month goes on with a list. */
const isOfAnother = (before: Item, item: Item) => before.year !== undefined && item.month === undefined && item.weekday === undefined && item.day! <= before.day!

const isInChain = (reading: Reading, at: number) => [1, 3].every((back) => reading.tokens[at - back]?.text === '-' && reading.tokens[at - back - 1]?.kind === 'number')

function parseItem(reading: Reading, at: number): Item | null {
  let next = at
  const item: Item = { first: at, end: at }
  const weekday = reading.at(next, 'weekday')
  if (weekday) {
    item.weekday = Number(weekday.value)
    next = skipWeekdayRange(reading, skipDot(reading, weekday.last + 1))
    if (reading.tokens[next]?.text === ',' || (reading.tokens[next]?.text === '-' && reading.tokens[next + 1]?.kind === 'number')) next++
    const link = reading.at(next, 'dayLink')
    if (link) next = link.last + 1
  }
  const day = parseDay(reading, next) ?? wordedDay(reading, next)
  const named = reading.at(day ? afterMonthLink(reading, day.end) : next, 'month')
  // "10–3 / Mar 29": the month leads a line and a day of its own.
  const month = day && named && reading.tokens[named.first]!.breaks && !reading.tokens[next]!.breaks && parseDay(reading, named.last + 1) ? undefined : named
  if (day) {
    item.day = day.day
    item.end = day.end
    if (month) withYear(reading, item, Number(month.value), month.last + 1)
    else withYearAfterComma(reading, item)
    return item
  }
  if (!month) return null
  let after = skipDot(reading, month.last + 1)
  if (reading.tokens[after]?.text === ',') after++
  const the = reading.at(after, 'dayLink')
  const from = the && reading.lexicon.language.code === 'en' ? the.last + 1 : after
  const later = parseDay(reading, from) ?? wordAfterMonth(reading, month.first, from)
  if (!later || isClock(reading, later.end) || (!weekday && isCount(reading, month.first, later))) return null
  item.day = later.day
  withYear(reading, item, Number(month.value), later.end)
  return item
}

/** "the third of May", "am dritten Mai", "vom dritten bis fünften Mai": a day in words, which a month follows. */
function wordedDay(reading: Reading, at: number, depth = 0): { day: number; end: number; ordinal: boolean } | null {
  const word = reading.at(at, 'dayWord')
  if (!word) return null
  const day = { day: Number(word.value), end: word.last + 1, ordinal: true }
  const linked = afterMonthLink(reading, day.end)
  if (reading.at(linked, 'month') && !(reading.lexicon.language.code === 'en' && linked === day.end)) return day
  const joint = depth === 0 ? (reading.at(day.end, 'listWord') ?? reading.at(day.end, 'rangeWord')) : undefined
  const link = joint && reading.at(joint.last + 1, 'dayLink')
  return joint && wordedDay(reading, (link ?? joint).last + 1, 1) ? day : null
}

/** "May the third", "June twenty-first". */
function wordAfterMonth(reading: Reading, month: number, at: number): { day: number; end: number; ordinal: boolean } | null {
  const word = reading.lexicon.language.code === 'en' && /^\p{Lu}/u.test(reading.tokens[month]!.text) ? reading.at(at, 'dayWord') : undefined
  return word && !reading.tokens[at]!.breaks ? { day: Number(word.value), end: word.last + 1, ordinal: true } : null
}

/** "then march 2 blocks", "may 10 people": no month, where the number counts what follows. */
function isCount(reading: Reading, month: number, day: { end: number; ordinal: boolean }): boolean {
  const next = reading.tokens[day.end]
  if (day.ordinal || !/^\p{Ll}/u.test(reading.tokens[month]!.text) || !/^(?:march|may|mars)$/.test(reading.tokens[month]!.text)) return false
  return next?.kind === 'word' && !next.breaks && /^\p{Ll}/u.test(next.text) && !reading.lexicon.stopwords.has(next.lower) && ['clockBefore', 'placeStrong', 'rangeWord', 'noon', 'listWord'].every((tag) => !reading.at(day.end, tag as Tag))
}

/** "Mon–Fri, Oct 7–11": the first weekday goes with the first day. */
function skipWeekdayRange(reading: Reading, at: number): number {
  const joint = parseJoint(reading, at)
  const second = joint?.join === 'range' ? reading.at(joint.end, 'weekday') : undefined
  if (!second) return at
  const after = skipDot(reading, second.last + 1)
  const comma = reading.tokens[after]?.text === ',' ? after + 1 : after
  return reading.at(comma, 'month') ?? reading.tokens[comma]?.kind === 'number' ? after : at
}

function withYear(reading: Reading, item: Item, month: number, end: number): void {
  item.month = month
  item.end = end
  let at = end
  if (reading.tokens[at]?.text === ',' || reading.tokens[at]?.text === '.') at++
  const link = reading.at(at, 'monthLink')
  const year = parseYear(reading, link ? link.last + 1 : at)
  if (!year || reading.tokens[year.end - 1]!.breaks) return
  item.year = year.year
  item.end = year.end
}

/** "July 5-7, 2025": the year of a range whose month stands in front. */
function withYearAfterComma(reading: Reading, item: Item): void {
  const year = reading.tokens[item.end]?.text === ',' ? parseYear(reading, item.end + 1) : null
  if (!year || reading.tokens[item.first - 1]?.kind === 'number') return
  item.year = year.year
  item.end = year.end
}

/** Only an abbreviation's dot, never the sentence's. */
const skipDot = (reading: Reading, at: number) => (reading.tokens[at - 1]!.text.length <= 5 && reading.tokens[at]?.text === '.' && !reading.tokens[at]!.spaced && reading.tokens[at + 1] && !reading.tokens[at + 1]!.breaks ? at + 1 : at)

function afterMonthLink(reading: Reading, at: number): number {
  const link = reading.at(at, 'monthLink')
  if (!link) return reading.tokens[at]?.text === '-' && reading.at(at + 1, 'month') ? at + 1 : at
  const apostrophe = reading.tokens[link.last + 1]
  return apostrophe && /^['’]$/u.test(apostrophe.text) ? link.last + 2 : link.last + 1
}

/** The number is an hour: "July 14, 10:00", "May 5 7pm". */
function isClock(reading: Reading, end: number): boolean {
  const next = reading.tokens[end]
  if (!next) return false
  const minutes = reading.tokens[end + 1]
  if (next.text === ':' && !next.spaced) return minutes?.kind === 'number' && !minutes.spaced
  // "October 5, 7.30pm".
  if (next.text === '.' && !next.spaced) return minutes?.kind === 'number' && !minutes.spaced && minutes.text.length === 2 && reading.tokens[end + 2]?.text !== '.'
  return Boolean(reading.at(end, 'am') ?? reading.at(end, 'pm') ?? reading.at(end, 'clockAfter'))
}

function parseJoint(reading: Reading, at: number): { join: 'range' | 'list'; end: number } | null {
  const token = reading.tokens[at]
  if (!token || token.breaks) return null
  const range = reading.at(at, 'rangeWord')
  if (range) return { join: 'range', end: skipThe(reading, range.last + 1) }
  // "Bari, 10 mar. 2025- / Sabato 22 marzo …": what the mark ends is a dateline.
  if (/^[-–—]$/u.test(token.text) && !token.spaced && reading.tokens[at + 1]?.breaks && reading.at(at + 1, 'weekday')) return null
  if (/^[-–—]$/u.test(token.text) && !/^[-–—]$/u.test(reading.tokens[at + 1]?.text ?? '')) return { join: 'range', end: at + 1 }
  // "21./22. März": two nights of one weekend.
  if (token.text === '/' && isNextDay(reading, at)) return { join: 'range', end: at + 1 }
  let end = at
  if (token.text === ',') end++
  const word = reading.at(end, 'listWord')
  if (word) end = word.last + 1
  return end > at ? { join: 'list', end: skipThe(reading, end) } : null
}

/** The day after follows the slash, and a month's name after it. */
function isNextDay(reading: Reading, at: number): boolean {
  const day = reading.tokens[at - 1]?.text === '.' ? reading.tokens[at - 2] : reading.tokens[at - 1]
  const next = parseDay(reading, at + 1)
  return day?.kind === 'number' && next !== null && next.day === Number(day.text) + 1 && reading.at(afterMonthLink(reading, next.end), 'month') !== undefined
}

function skipThe(reading: Reading, at: number): number {
  const link = reading.at(at, 'dayLink')
  return link && (reading.tokens[link.last + 1]?.kind === 'number' || reading.at(link.last + 1, 'dayWord') !== undefined || (reading.at(link.last + 1, 'weekday') !== undefined && reading.tokens[link.last + 2]?.kind === 'number')) ? link.last + 1 : at
}

/** Gives every day of a list or range its month, from the right ("22nd-23rd February") or the left ("July 5-7"). */
function settle(reading: Reading, items: Item[]): DateCandidate[] | null {
  let last = items.length - 1
  while (last >= 0 && items[last]!.month === undefined && !(last > 0 && isListedAfterMonth(reading, items, last) && !isClock(reading, items[last]!.end) && items[last]!.weekday === undefined && reading.at(items[last]!.end, 'month') === undefined && !isFollowedByClockWord(reading, items[last]!))) last--
  if (last < 0) return null
  const kept = items.slice(0, last + 1)
  const anchor = kept.findIndex((item) => item.month !== undefined)
  if (anchor > 0 && isMonthFirst(reading, kept[anchor]!)) return settle(reading, kept.slice(anchor))
  // "Day 1 – Sat 23 March" counts days and spans none.
  if (anchor > 0 && kept[0]!.weekday === undefined && kept[1]!.weekday !== undefined && kept[1]!.join === 'range') return settle(reading, kept.slice(1))
  for (let i = kept.length - 1; i >= 0; i--) kept[i]!.month ??= kept[i + 1]?.month
  for (let i = 1; i < kept.length; i++) kept[i]!.month ??= kept[i - 1]!.month
  for (let i = kept.length - 1; i >= 0; i--) kept[i]!.year ??= kept[i + 1]?.year
  const dates: DateCandidate[] = []
  for (let i = 0; i < kept.length; i++) {
    const item = kept[i]!
    const parts = partsOf(item)
    const previous = dates.at(-1)
    if (!parts) return null
    const ranged = item.join === 'range' || (item.join === 'list' && kept.length === 2 && isBetween(reading, kept[0]!.first))
    if (ranged && previous?.parts && !previous.until) {
      if (parts.year !== undefined && previous.parts.year === undefined) previous.parts.year = parts.year
      dates[dates.length - 1] = { ...previous, ...span(reading, previous.first, item.end), until: parts }
    } else dates.push({ ...span(reading, item.first, item.end), parts, ...(item.weekday && { weekday: item.weekday }) })
  }
  return dates
}

/** "May 28, 29 and 30": the month stands before the first of the days. */
function isListedAfterMonth(reading: Reading, items: readonly Item[], at: number): boolean {
  let first = at - 1
  while (first > 0 && items[first]!.month === undefined && items[first]!.weekday === undefined) first--
  return items[first]!.month !== undefined && isMonthFirst(reading, items[first]!)
}

const isMonthFirst = (reading: Reading, item: Item) => reading.tokens[item.end - 1]!.kind !== 'word' || reading.lexicon.ordinalSuffixes.has(reading.tokens[item.end - 1]!.lower) ? monthLeads(reading, item) : false

function monthLeads(reading: Reading, item: Item): boolean {
  for (let i = item.first; i < item.end; i++) {
    if (reading.tokens[i]!.kind === 'number') return false
    if (reading.at(i, 'month')) return true
  }
  return false
}

/** "Nov. 5, 6-8pm": a range of hours follows, no further day. */
function isHours(reading: Reading, at: number): boolean {
  const [first, joint, second] = [reading.tokens[at], reading.tokens[at + 1], reading.tokens[at + 2]]
  if (first?.kind === 'number' && first.text.length <= 2 && /^[-–—]$/u.test(joint?.text ?? '') && reading.at(at + 2, 'noon')) return true
  if (first?.kind !== 'number' || !/^[-–—]$/u.test(joint?.text ?? '') || second?.kind !== 'number' || first.text.length > 2) return false
  const end = reading.tokens[at + 3]?.text === ':' || reading.tokens[at + 3]?.text === '.' ? at + 5 : at + 3
  return Boolean(reading.at(end, 'am') ?? reading.at(end, 'pm'))
}

/** "May 4th & 5th, 9-2", "May 4 and 5, 10-12.30": a range behind a list of days that counts down, or lacks the endings that the days have. */
function areHoursAfter(reading: Reading, items: readonly Item[], at: number): boolean {
  const { tokens, lexicon } = reading
  const [first, joint, second] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (tokens[at - 1]?.text !== ',' || first?.kind !== 'number' || second?.kind !== 'number' || first.text.length > 2 || second.text.length > 2 || !(/^[-–—]$/u.test(joint?.text ?? '') || reading.at(at + 1, 'rangeWord'))) return false
  if (reading.at(afterMonthLink(reading, at + 3), 'month') || lexicon.ordinalSuffixes.has(tokens[at + 3]?.lower ?? '') || !items.some((item) => item.month !== undefined)) return false
  const areOrdinal = items.every((item) => lexicon.ordinalSuffixes.has(tokens[item.end - 1]!.lower))
  return (areOrdinal && Number(first.text) <= 12 && Number(second.text) <= 12) || Number(second.text) <= Number(first.text)
}

/** "July 5-7pm": the second number is an hour. */
function isFollowedByClockWord(reading: Reading, item: Item): boolean {
  const next = reading.tokens[item.end]
  return next !== undefined && !next.spaced && (next.kind === 'word' || next.text === ':')
}

function isBetween(reading: Reading, first: number): boolean {
  const before = reading.tokens[first - 1]?.lower
  return before !== undefined && ['between', 'zwischen', 'entre', 'tra', 'tussen', 'mellan'].includes(before)
}

function partsOf(item: Item): DayParts | null {
  if (item.day === undefined || item.month === undefined) return null
  const parts: DayParts = { day: item.day, month: item.month }
  if (item.year !== undefined) parts.year = item.year
  return parts
}

import type { DateCandidate } from '../candidates/date-parts.ts'
import type { Unit } from '../candidates/units.ts'
import { lowerBound, type Reading } from '../lexicon/reading.ts'
import { isMovedFrom, isMovedTo } from './postponed.ts'
import { type Outlook, resolveDate, type ResolvedDate } from './resolve-date.ts'

/** A date of the text, resolved, with the passage that speaks of it. */
export interface Mention extends ResolvedDate {
  date: DateCandidate
  unit: Unit
  outlook: Outlook
  /** The part of the unit that is about this date: all of it, or up to the neighbouring dates. */
  scope: { from: number; to: number }
  /** "moved from 5 October to 12 October": what this day is of the two; of a range that reads so it is the last day. */
  shift?: 'moved' | 'replaced'
  /** How many dates the unit holds. */
  siblings: number
}

const reach = 500

export function mentionsOf(reading: Reading, units: readonly Unit[], dates: readonly DateCandidate[]): Mention[] {
  const counted = new Map<Unit, DateCandidate[]>()
  for (const date of dates) {
    const unit = unitAt(units, date.from)
    if (!unit) continue
    const list = counted.get(unit)
    if (list) list.push(date)
    else counted.set(unit, [date])
  }
  const mentions: Mention[] = []
  for (const [unit, list] of counted)
    for (const [i, date] of list.entries()) {
      // The days of a list share the words about them.
      let first = i
      while (first > 0 && isListed(reading, list[first - 1]!, list[first]!)) first--
      let last = i
      while (last < list.length - 1 && isListed(reading, list[last]!, list[last + 1]!)) last++
      const from = Math.max(unit.from, date.from - reach, list[first - 1]?.to ?? 0)
      const to = Math.min(unit.to, date.to + reach, clauseEnd(reading, list[last]!, list[last + 1]) ?? unit.to)
      const outlook = outlookOf(reading, { from, to: date.to }, { from: Math.max(unit.from, date.from - reach), to: Math.min(unit.to, date.to + reach) }, list.length > 1)
      // "They made their way to London on 9 February to attend": what comes after the day does not put it off to another year.
      const led = outlook !== 'future' || reading.holds(from, date.to, 'future', 'call')
      const resolved = resolveDate(date, reading.publishedOn, led ? outlook : 'open')
      if (!resolved) continue
      const shift = shiftOf(reading, unit, list, i)
      const moved = shift === 'moved' && resolved.until ? { start: resolved.until, until: null, mismatch: false } : {}
      mentions.push({ ...resolved, ...moved, date, unit, outlook, scope: { from, to }, siblings: list.length, ...(shift && { shift }) })
    }
  return mentions
}

function shiftOf(reading: Reading, unit: Unit, list: readonly DateCandidate[], i: number): Mention['shift'] {
  if (isMovedFrom(reading, list[i]!, unit)) return list[i]!.until ? 'moved' : 'replaced'
  return i > 0 && isMovedTo(reading, list[i]!, list[i - 1]!) && isMovedFrom(reading, list[i - 1]!, unit) ? 'moved' : undefined
}

/** Where the words about a day end before the next; "…, sign up by 10 March" is about the next only. */
function clauseEnd(reading: Reading, date: DateCandidate, next: DateCandidate | undefined): number | undefined {
  if (!next || !(reading.at(next.first - 1, 'by') ?? reading.at(next.first - 1, 'until'))) return next?.from
  const comma = reading.page.text.slice(date.to, next.from).search(/[,;(–—][^,;(–—]*$/u)
  return comma === -1 ? next.from : date.to + comma
}

/** "8, 9 and 10 October": nothing but commas and "and" stands between two days. */
export function isListed(reading: Reading, one: DateCandidate, next: DateCandidate): boolean {
  if (!one.parts || !next.parts || one.until || next.until || next.first <= one.end || next.first - one.end > 3) return false
  for (let at = one.end; at < next.first; at++) {
    const token = reading.tokens[at]!
    if (token.breaks || (token.text !== ',' && token.text !== '&' && !reading.at(at, 'listWord') && !reading.at(at, 'dayLink'))) return false
  }
  return true
}

export function unitAt(units: readonly Unit[], offset: number): Unit | undefined {
  return units[lowerBound(units, offset + 1) - 1]
}

/** What leads up to the date decides; where it says nothing of time, the whole sentence does. */
function outlookOf(reading: Reading, lead: { from: number; to: number }, whole: { from: number; to: number }, shared: boolean): Outlook {
  const says = (range: { from: number; to: number }) => ({
    ahead: reading.holds(range.from, range.to, 'future', 'call'), behind: reading.holds(range.from, range.to, 'past'),
  })
  const before = says(lead)
  const all = says(whole)
  if (before.ahead) return 'future'
  if (before.behind) return shared || !all.ahead ? 'past' : 'open'
  if (all.ahead) return 'future'
  return all.behind ? 'past' : 'open'
}

import type { DateCandidate } from '../candidates/dates.ts'
import type { Unit } from '../candidates/units.ts'
import { lowerBound, type Reading } from '../lexicon/reading.ts'
import { type Outlook, resolveDate, type ResolvedDate } from './resolve-date.ts'

/** A date of the text, resolved, with the passage that speaks of it. */
export interface Mention extends ResolvedDate {
  date: DateCandidate
  unit: Unit
  outlook: Outlook
  /** The part of the unit that is about this date: all of it, or up to the neighbouring dates. */
  scope: { from: number; to: number }
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
      const from = Math.max(unit.from, date.from - reach, list[i - 1]?.to ?? 0)
      const to = Math.min(unit.to, date.to + reach, list[i + 1]?.from ?? unit.to)
      const outlook = outlookOf(reading, Math.max(unit.from, date.from - reach), Math.min(unit.to, date.to + reach))
      const resolved = resolveDate(date, reading.publishedOn, outlook)
      if (resolved) mentions.push({ ...resolved, date, unit, outlook, scope: { from, to }, siblings: list.length })
    }
  return mentions
}

export function unitAt(units: readonly Unit[], offset: number): Unit | undefined {
  return units[lowerBound(units, offset + 1) - 1]
}

function outlookOf(reading: Reading, from: number, to: number): Outlook {
  const ahead = reading.within(from, to, 'future', 'call').length
  const behind = reading.within(from, to, 'past').length
  if (ahead > 0) return 'future'
  return behind > 0 ? 'past' : 'open'
}

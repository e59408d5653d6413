import type { TimeCandidate } from '../candidates/time-candidate.ts'
import type { Unit } from '../candidates/units.ts'
import type { Reading } from '../lexicon/reading.ts'
import type { Occasion } from './occasions.ts'

const longestLine = 80
const most = 60

/**
 * "Sunday 16 March / Sunday 13 April (tree planting) / 9am – noon": days on lines of their own, one under another, and the hour that
 * the line below the last or above the first says for all of them.
 */
export function shareDayLines(reading: Reading, units: readonly Unit[], occasions: readonly Occasion[], times: readonly TimeCandidate[]): void {
  const timed = new Set(times.map((time) => time.from))
  for (let first = 0; first < occasions.length; ) {
    let end = first + 1
    while (end < occasions.length && end - first < most && isNextLine(reading, units, occasions[end - 1]!, occasions[end]!)) end++
    const list = occasions.slice(first, end)
    first = end
    if (list.length < 2 || !list.every((one) => one.close.length === 0 && !one.by && one.mention.until === null && isDayLine(reading, one))) continue
    const [head, last] = [list[0]!, list.at(-1)!]
    const hours = last.far.some(({ unit }) => unit.index === last.mention.unit.index + 1) ? hoursOf(last) : headHours(units, head)
    if (hours.length === 0 || !timed.has(hours[0]!.time.from) || list.some((one) => one !== head && one !== last && one.far.length > 0)) continue
    for (const one of list) if (one.far.length === 0) one.far.push(...hours)
  }
}

/** The hours of the line right below, and no sentence further on. */
const hoursOf = ({ mention, far }: Occasion) => far.filter(({ unit, time }) => unit.index === mention.unit.index + 1 && time.from - unit.from <= 24)

/** "Work parties: 10am to 1pm" over the days. */
function headHours(units: readonly Unit[], { mention, far }: Occasion): Occasion['far'] {
  const above = units[mention.unit.index - 1]
  return far.length === 1 && far[0]!.unit === above && above.to - far[0]!.time.to <= 2 ? [...far] : []
}

/** A line that is hardly more than its day, which it begins with. */
const isDayLine = (reading: Reading, { mention: { unit, date } }: Occasion) => unit.to - unit.from <= longestLine && date.from - unit.from <= 4 && (date.parts !== undefined || date.weekday !== undefined) && reading.tokens[unit.first]!.breaks

function isNextLine(reading: Reading, units: readonly Unit[], one: Occasion, next: Occasion): boolean {
  const [a, b] = [one.mention.unit, next.mention.unit]
  return a !== b && b.index - a.index === 1 && b.block - a.block <= 1 && a.section === b.section && units[b.index] === b && isDayLine(reading, next)
}

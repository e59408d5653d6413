import type { Unit } from '../candidates/units.ts'
import type { Reading } from '../lexicon/reading.ts'
import type { Occasion, Row } from './occasions.ts'

const longestLine = 220
const longestName = 90

/**
 * "Repair café @ Trinity Hall, 10am-1pm / Stop the Road rally @ Market Cross, 2-4pm": entries of one day, each a name, where it is
 * behind an "@", and its hour. Two at least.
 */
export function atLinesOf(reading: Reading, occasion: Occasion): Row[] | null {
  const rows: Row[] = []
  for (const { time, unit } of occasion.far) {
    if (time.start === null || rows.at(-1)?.unit === unit || !isEntry(reading, unit, time.from)) continue
    rows.push({ unit, from: unit.from, to: unit.to, time })
  }
  return rows.length >= 2 ? rows : null
}

function isEntry(reading: Reading, unit: Unit, hour: number): boolean {
  if (unit.to - unit.from > longestLine || (unit.label && unit.label.field !== 'title')) return false
  const lead = reading.page.text.slice(unit.from, hour)
  const mark = lead.indexOf('@')
  return mark > 3 && mark <= longestName && /^\P{L}{0,4}\p{Lu}/u.test(lead) && /^@\s?\P{L}{0,3}[\p{Lu}\d]/u.test(lead.slice(mark)) && /\s$/u.test(lead.slice(0, mark)) && !/@\P{L}*$/u.test(lead)
}

import type { Reading } from '../lexicon/reading.ts'
import type { Occasion, Row } from './occasions.ts'

const shift = /^(?:\s*[-–—:,]?\s*(?:(?:\p{L}+\s)?(?:shift|slot|session|schicht|créneau|turno|dienst|pass)(?:\s\d|\s\p{L}+)?)?\s*(?:\([^()]{0,80}\))?\s*[.,;]?)$/iu
const lead = /^\P{L}*(?:(?:\p{L}+\s)?(?:shift|slot|schicht|créneau|turno|dienst|pass)(?:\s\d|\s\p{L}+)?\s*[:–—-]?\s*)?$/iu

/** "9.30am-12pm (with training) / 12.30pm-3pm": lines that are nothing but hours from and to, one after another: a shift each. */
export function shiftLinesOf(reading: Reading, occasion: Occasion): Row[] | null {
  const rows: Row[] = []
  const text = reading.page.text
  for (const { time, unit } of occasion.far) {
    const last = rows.at(-1)
    // "(with training from 9.30 to 10)" tells of the shift that it stands behind.
    if (last?.unit === unit && time.from > last.time.to) continue
    if (time.start === null || time.finish === null || unit.label || !lead.test(text.slice(unit.from, time.from)) || !shift.test(text.slice(time.to, unit.to))) continue
    if (last && (unit.index !== last.unit.index + 1 || unit.block !== last.unit.block || last.time.finish! > time.start)) return null
    rows.push({ unit, from: unit.from, to: unit.to, time, shift: true })
  }
  return rows.length >= 2 ? rows : null
}

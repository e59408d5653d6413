import type { Unit } from '../candidates/units.ts'
import { readName } from '../draw/place-town.ts'
import type { Reading } from '../lexicon/reading.ts'
import type { Occasion, Row } from './occasions.ts'

const longestLine = 120
const longestHead = 60

/**
 * "Hamilton / End of Wairere Drive, Saturday 1pm / Nelson / Church Steps, Saturday 11am": under each town's name one line with its
 * place and its hour. Two at least, each head right above its line.
 */
export function headedLinesOf(reading: Reading, units: readonly Unit[], occasion: Occasion): Row[] | null {
  const rows: Row[] = []
  let towns = 0
  for (const { time, unit } of occasion.far) {
    const head = units[unit.index - 1]
    if (time.start === null || !head || rows.at(-1)?.unit === unit || !isHead(reading, units, head)) continue
    const below = isHourAlone(unit, time) ? units[unit.index + 1] : undefined
    if (below ? !isSpot(reading, units, below) : !isPlaceLine(reading, unit, time.first)) continue
    if (readName(reading, head.first, head.to) !== null || lastIsTown(reading, head)) towns++
    rows.push({ unit: below ?? unit, from: head.from, to: (below ?? unit).to, time, town: head })
  }
  if (rows.length < 2) return null
  return towns * 2 >= rows.length ? rows : null
}

/** "Kirikiriroa, Hamilton": the second name is the one that maps show. */
function lastIsTown(reading: Reading, head: Unit): boolean {
  const comma = reading.tokens.slice(head.first, head.end).findIndex((token) => /^[,/(|-]$/u.test(token.text))
  return comma > 0 && readName(reading, head.first + comma + 1, head.to) !== null
}

/** "Aberdeen / 1pm / Castlegate": the hour has a line of its own. */
const isHourAlone = (unit: Unit, time: { from: number; to: number }) => unit.to - unit.from - (time.to - time.from) <= 2 && unit.label === null

const isSpot = (reading: Reading, units: readonly Unit[], unit: Unit) => isHead(reading, units, unit) || (unit.label === null && unit.kind === 'text' && unit.to - unit.from <= longestHead && reading.holds(unit.from, unit.to, 'placeNoun'))

/** A line by itself that begins with a name and ends with its hour. */
function isPlaceLine(reading: Reading, unit: Unit, hour: number): boolean {
  if (unit.label || unit.kind === 'heading' || unit.to - unit.from > longestLine || hour - unit.first < 2) return false
  return /^\P{L}{0,3}[\p{Lu}\d]/u.test(reading.page.text.slice(unit.from, unit.from + 5)) && !reading.holds(unit.from, unit.to, 'noun', 'deadline', 'travel')
}

/** A short name, alone on its line, that is no field and names no action. */
function isHead(reading: Reading, units: readonly Unit[], head: Unit): boolean {
  if (head.label || head.to - head.from > longestHead || units[head.index - 1]?.line === head.line || units[head.index + 1]?.line === head.line) return false
  const isName = /^\P{L}{0,3}\p{Lu}[^.:;!?\d]*$/u.test(reading.page.text.slice(head.from, head.to))
  return isName && !reading.holds(head.from, head.to, 'noun', 'weakNoun', 'label', 'call', 'travel', 'signOff')
}

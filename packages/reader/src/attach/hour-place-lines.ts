import type { Unit } from '../candidates/units.ts'
import type { Reading } from '../lexicon/reading.ts'
import type { Occasion, Row } from './occasions.ts'

const longestLine = 160
const longestName = 110
const farthestName = 8

/**
 * "Stand with the bakers! / (a sentence about it) / 10 a.m. / Mill Bakery, 42 Mill Avenue": a guide whose entries each have a name
 * and, on a line of their own, the hour and the place. Two at least; a programme's lines follow one another without names between.
 */
export function hourPlaceLines(reading: Reading, units: readonly Unit[], occasion: Occasion): Row[] | null {
  const rows: Row[] = []
  for (const { time, unit } of occasion.far) {
    if (time.start === null || unit.label || time.first - unit.first > 1 || unit.to - unit.from > longestLine || !isPlaceBehind(reading, unit, time.end)) continue
    const named = nameOver(reading, units, unit, rows.at(-1)?.unit)
    if (named) rows.push({ unit, from: unit.from, to: unit.to, time, named })
  }
  return rows.length >= 2 && new Set(rows.map((row) => row.named)).size === rows.length ? rows : null
}

/** A separator behind the hour, then a name or a number. */
function isPlaceBehind(reading: Reading, unit: Unit, at: number): boolean {
  const [mark, next] = [reading.tokens[at], reading.tokens[at + 1]]
  return mark !== undefined && at + 1 < unit.end && /^[/|@·•–—-]$/u.test(mark.text) && /^[\p{Lu}\d]/u.test(next!.text) && reading.holds(mark.from, unit.to, 'placeNoun')
}

/** The short line that the entry begins with, after the entry before. */
function nameOver(reading: Reading, units: readonly Unit[], unit: Unit, before: Unit | undefined): Unit | null {
  let name: Unit | null = null
  for (let at = unit.index - 1; at > (before?.index ?? -1) && at >= unit.index - farthestName; at--) {
    const one = units[at]!
    const text = reading.page.text.slice(one.from, one.to)
    if (units[at - 1]?.line === one.line || one.to - one.from > longestName || /[.,;:]$/u.test(text) || !/^\P{L}?\p{Lu}/u.test(text) || one.label) continue
    name = one
    if (one.kind === 'heading' || reading.page.links.some((link) => link.from <= one.from + 1 && link.to >= one.to - 2)) break
  }
  return name
}

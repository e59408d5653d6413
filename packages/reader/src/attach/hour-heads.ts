import type { Unit } from '../candidates/units.ts'
import { readName } from '../draw/place-town.ts'
import type { Reading } from '../lexicon/reading.ts'
import type { Occasion, Row } from './occasions.ts'

const longestLine = 120
const mostLines = 40

/**
 * "At 10am / Leeds – City Square / York – Museum Gardens / At 1pm / Hull – Town Hall": hours on lines of their own, and under each
 * the towns that gather then, each with its spot. Two towns at least, most of them known to the gazetteer.
 */
export function hourHeadsOf(reading: Reading, units: readonly Unit[], occasion: Occasion): Row[] | null {
  const heads = [...occasion.far, ...occasion.close.map((time) => ({ time, unit: occasion.mention.unit }))]
  const taken = new Set(heads.map(({ unit }) => unit))
  const rows: Row[] = []
  let known = 0
  for (const { time, unit } of heads) {
    if (time.start === null || !(isHourLine(reading, unit, time) || endsLine(reading, units, unit, time.to))) continue
    for (let at = unit.index + 1; at < units.length && at <= unit.index + mostLines && !taken.has(units[at]!); at++) {
      const line = units[at]!
      const split = splitOf(reading, units, line)
      if (!split) {
        if (isOmission(reading, line)) continue
        break
      }
      if (readName(reading, line.first, split.town.to) !== null) known++
      rows.push({ unit: line, from: line.from, to: line.to, time, ...split })
    }
  }
  return rows.length >= 2 && known * 2 > rows.length ? rows : null
}

/** Nothing but the hour and a word or two that lead to it. */
const isHourLine = (reading: Reading, unit: Unit, time: { from: number; to: number }) => unit.label === null && unit.to - unit.from - (time.to - time.from) <= 12 && !reading.holds(unit.from, unit.to, 'noun', 'travel', 'until')

/** "Rallies on Saturday 22 March at noon:" – the hour ends a line that leads to a list. */
const endsLine = (reading: Reading, units: readonly Unit[], unit: Unit, to: number) => unit.kind !== 'item' && units[unit.index + 1]?.line !== unit.line && /^\P{L}{0,3}$/u.test(reading.page.text.slice(to, Math.min(unit.to, to + 6))) && unit.to - to <= 3

const isOmission = (reading: Reading, line: Unit) => /^\P{L}{1,6}$/u.test(reading.page.text.slice(line.from, Math.min(line.to, line.from + 8)))

/** "Leeds – City Square", "Braga: Arco da Porta Nova": a name, a mark that sets it apart, and a spot. */
function splitOf(reading: Reading, units: readonly Unit[], line: Unit): { town: { from: number; to: number }; spot: { from: number; to: number } } | null {
  const { tokens } = reading
  if (line.label || line.kind === 'heading' || line.to - line.from > longestLine || units[line.index - 1]?.line === line.line || !/^\p{Lu}/u.test(tokens[line.first]!.text)) return null
  let mark = line.first + 1
  while (mark < line.end && mark < line.first + 6 && !(/^[:–—|,-]$/u.test(tokens[mark]!.text) && (tokens[mark]!.spaced || /^[:,]$/u.test(tokens[mark]!.text)))) mark++
  if (mark >= Math.min(line.end - 1, line.first + 6)) return null
  const noun = reading.at(mark + 1, 'noun')
  const spot = noun && noun.last + 1 < line.end ? noun.last + 1 : mark + 1
  return { town: { from: line.from, to: tokens[mark - 1]!.to }, spot: { from: tokens[spot]!.from, to: line.to } }
}

import type { Unit } from '../candidates/units.ts'
import type { TimeCandidate } from '../candidates/time-candidate.ts'
import { readName } from '../draw/place-town.ts'
import type { Reading } from '../lexicon/reading.ts'
import type { Occasion, Row } from './occasions.ts'

const mostTimes = 60

/**
 * "In Leeds the rally starts at noon in City Square. In Hull people gather at 1pm": sentences about one town each, with an hour
 * of its own: two towns at least, or one beside an action that is said to be everywhere.
 */
export function sentencesOf(reading: Reading, occasion: Occasion): Row[] | null {
  const rows = new Map<Unit, Row>()
  const towns = new Set<string>()
  const { mention } = occasion
  const all = [...occasion.close.map((time) => ({ time, unit: mention.unit })), ...occasion.far].filter(({ time }) => time.start !== null).slice(0, mostTimes)
  for (const { time, unit } of all) {
    const town = rows.has(unit) ? null : townLed(reading, unit)
    if (town === null || reading.holds(unit.from, unit.to, 'travel', 'past', 'deadline')) continue
    towns.add(town)
    rows.set(unit, { unit, from: unit.from, to: unit.to, time: earliestIn(all, unit, time) })
  }
  if (rows.size === 1 && isEverywhere(reading, occasion) && !rows.has(mention.unit) && all.every(({ unit }) => rows.has(unit))) return [...rows.values()]
  return rows.size >= 2 && towns.size === rows.size && rows.size * 2 > new Set(all.map((one) => one.unit)).size ? [...rows.values()] : null
}

/** "More than 200 protests across the country". */
export const isEverywhere = (reading: Reading, { mention: { unit } }: Occasion) => reading.holds(unit.from, unit.to, 'nationwide', 'worldwide')

const earliestIn = (all: readonly { time: TimeCandidate; unit: Unit }[], unit: Unit, first: TimeCandidate) => all.filter((one) => one.unit === unit).reduce((best, one) => (one.time.start! < best.start! ? one.time : best), first)

/** The town that a sentence begins with, after "in". */
function townLed(reading: Reading, unit: Unit): string | null {
  if (unit.label || unit.kind === 'heading') return null
  const cue = reading.at(unit.first, 'placeWeak') ?? reading.at(unit.first, 'placeStrong')
  const named = cue && cue.to - cue.from <= 4 ? readName(reading, cue.last + 1, unit.to) : null
  return named?.passage?.value ?? null
}

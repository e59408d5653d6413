import type { Unit } from '../candidates/units.ts'
import type { Reading } from '../lexicon/reading.ts'
import type { Passage } from './passage.ts'
import { bestPhrase } from './place-phrase.ts'
import type { Spans } from './spans.ts'

const mostUnits = 400
const farthest = 40

const known = new WeakMap<readonly Unit[], Passage | null>()

/**
 * "We generally meet at the green container", "All sessions are in the Scout Hut": where everything takes place of which the
 * text does not say more. Found once for each text.
 */
export function usualPlace(reading: Reading, units: readonly Unit[], spans: Spans): Passage | null {
  const before = known.get(units)
  if (before !== undefined) return before
  let place: Passage | null = null
  for (const unit of units.slice(0, mostUnits)) {
    if (place || unit.kind === 'heading' || !reading.holds(unit.from, unit.to, 'usually') || reading.holds(unit.from, unit.to, 'past', 'office', 'travel')) continue
    place = bestPhrase(reading, spans, [{ from: unit.from, to: unit.to, bonus: 1 }], spans.within(unit.from, unit.to))
  }
  known.set(units, place)
  return place
}

/** "What’s on at the Old Granary in May": the place that a heading over the date names. */
export function headedPlace(reading: Reading, units: readonly Unit[], spans: Spans, unit: Unit): Passage | null {
  for (let i = unit.index - 1; i >= Math.max(0, unit.index - farthest); i--) {
    const one = units[i]!
    const isHead = one.kind === 'heading' || (i === 0 && one.to - one.from <= 100)
    if (!isHead || one.label) continue
    const cues = reading.within(one.from, one.to, 'placeStrong')
    const place = cues.length > 0 ? bestPhrase(reading, spans, [{ from: cues[0]!.from, to: one.to, bonus: 1 }], [{ from: one.from, to: one.to }]) : null
    if (place && reading.holds(place.from, place.to, 'placeNoun')) return place
  }
  return null
}

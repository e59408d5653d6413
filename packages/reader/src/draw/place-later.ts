import type { Unit } from '../candidates/units.ts'
import type { Reading } from '../lexicon/reading.ts'
import type { Found } from '../merge/found.ts'
import type { Passage } from './passage.ts'
import { bestPhrase } from './place-phrase.ts'
import type { Spans } from './spans.ts'

const farthest = 14
const farthestBack = 6

/**
 * "Please note: the vigil will be held outdoors in the Mill Center plaza", some sentences further on: one that says where people meet or where
 * the action is, and names no day of its own. The nearest after the date, then before it.
 */
export function laterPlace(reading: Reading, units: readonly Unit[], spans: Spans, found: Found, others: ReadonlySet<Unit>): Passage | null {
  const { unit } = found.mentions[0]!
  const own = new Set(found.mentions.map((mention) => mention.unit))
  const busy = { has: (one: Unit) => others.has(one) && !own.has(one) }
  const ahead = units.slice(unit.index + 1, unit.index + 1 + farthest)
  const other = ahead.findIndex((one) => busy.has(one))
  const behind = units.slice(Math.max(0, unit.index - farthestBack), unit.index).toReversed()
  for (const one of [...(other === -1 ? ahead : ahead.slice(0, other)), ...behind]) {
    if (busy.has(one) || one.label || one.to - one.from > 500 || reading.holds(one.from, one.to, 'past', 'travel', 'office', 'backMatter', 'signOff') || (!own.has(one) && reading.holds(one.from, one.to, 'month', 'weekday'))) continue
    const meets = reading.holds(one.from, one.to, 'placeMeet')
    const isAbout = reading.holds(one.from, one.to, 'future') && reading.holds(one.from, one.to, 'noun', 'weakNoun')
    if (!meets && !isAbout) continue
    const place = bestPhrase(reading, spans, [{ from: one.from, to: one.to, bonus: meets ? 0 : -0.5 }], [{ from: one.from, to: one.to }])
    if (place && reading.holds(place.from, place.to, 'placeNoun')) return place
  }
  return null
}

import type { Unit } from '../candidates/units.ts'
import type { TimeCandidate } from '../candidates/time-candidate.ts'
import { readName, townsNamedIn } from '../draw/place-town.ts'
import type { Reading } from '../lexicon/reading.ts'
import type { Occasion, Row } from './occasions.ts'

const mostTimes = 60
const longestLead = 6
const longestSentence = 1500

/** A stretch of a sentence that is about one town. */
interface Stretch {
  unit: Unit
  from: number
  to: number
  town: string
}

/**
 * "In Leeds the rally starts at noon in City Square. In Hull people gather at 1pm, while in York …": sentences, or parts of one, about
 * one town each, with an hour of its own: two towns at least, or one beside an action that is said to be everywhere.
 */
export function sentencesOf(reading: Reading, occasion: Occasion): Row[] | null {
  const { mention } = occasion
  const all = [...occasion.close.map((time) => ({ time, unit: mention.unit })), ...occasion.far].filter(({ time }) => time.start !== null).slice(0, mostTimes)
  const rows = new Map<Stretch, Row>()
  const units = new Set<Unit>()
  const stretches = new Map<Unit, Stretch[]>()
  for (const { time, unit } of all) {
    if (!stretches.has(unit)) stretches.set(unit, reading.holds(unit.from, unit.to, 'travel', 'past', 'deadline') ? [] : stretchesIn(reading, unit))
    const stretch = stretches.get(unit)!.findLast((one) => one.from <= time.from)
    if (!stretch || rows.has(stretch)) continue
    units.add(unit)
    rows.set(stretch, { unit, from: stretch.from, to: stretch.to, time: earliestIn(all, stretch, time) })
  }
  const only = rows.size === 0 && isEverywhere(reading, occasion) ? beside(reading, occasion, all) : null
  if (only) return [only]
  if (rows.size === 1 && isEverywhere(reading, occasion) && !units.has(mention.unit) && all.every(({ unit }) => units.has(unit))) return [...rows.values()]
  return rows.size >= 2 && new Set([...rows.keys()].map((one) => one.town)).size === rows.size && units.size * 2 > new Set(all.map((one) => one.unit)).size ? [...rows.values()] : null
}

/** "Monday is a national day of action. … Voices is organising a march in Milwaukee at noon": of an action everywhere the one that a body holds in a town. */
function beside(reading: Reading, { mention }: Occasion, all: readonly { time: TimeCandidate; unit: Unit }[]): Row | null {
  const [first] = all
  if (!first || first.unit === mention.unit || first.unit.label || !reading.within(mention.unit.from, mention.unit.to, 'noun').some((cue) => cue.value.endsWith('day_of_action'))) return null
  const { unit, time } = first
  const verb = reading.within(unit.from, time.from, 'callerVerb')[0]
  const isNamed = verb !== undefined && reading.holds(verb.to, time.from, 'noun') && townsNamedIn(reading, { from: verb.to, to: unit.to }).length === 1
  return isNamed && !reading.holds(unit.from, unit.to, 'travel', 'past', 'deadline') ? { unit, from: unit.from, to: unit.to, time } : null
}

/** "More than 200 protests across the country". */
export const isEverywhere = (reading: Reading, { mention: { unit } }: Occasion) => reading.holds(unit.from, unit.to, 'nationwide', 'worldwide')

const earliestIn = (all: readonly { time: TimeCandidate }[], { from, to }: Stretch, first: TimeCandidate) => all.filter(({ time }) => time.from >= from && time.from < to).reduce((best, { time }) => (time.start! < best.start! ? time : best), first)

/** Where a sentence turns to a town: at its beginning, behind "meanwhile," or behind what sets two halves against each other. */
function stretchesIn(reading: Reading, unit: Unit): Stretch[] {
  if (unit.label || unit.kind === 'heading') return []
  const { tokens } = reading
  const found: Stretch[] = []
  for (let at = unit.first; at < unit.end && tokens[at]!.from - unit.from < longestSentence; at++) {
    const isStart = at === unit.first || (found.length === 0 && at - unit.first <= longestLead && tokens[at - 1]!.text === ',') || (found.length > 0 && isTurn(reading, at))
    const town = isStart ? townLed(reading, unit, at) : null
    if (town !== null) found.push({ unit, from: tokens[at]!.from, to: unit.to, town })
  }
  return found.map((one, i) => ({ ...one, to: found[i + 1]?.from ?? one.to }))
}

/** "…, while in York", "mientras que en Sevilla", "; in Hull". */
const isTurn = (reading: Reading, at: number) => reading.tokens[at - 1]!.text === ';' || reading.at(at - 1, 'contrast') !== undefined || reading.at(at - 2, 'contrast')?.last === at - 1

/** The town that follows, after "in". */
function townLed(reading: Reading, unit: Unit, at: number): string | null {
  const cue = reading.at(at, 'placeWeak') ?? reading.at(at, 'placeStrong')
  const named = cue && cue.to - cue.from <= 4 ? readName(reading, cue.last + 1, unit.to) : null
  return named?.passage?.value ?? null
}

import { readName } from '../draw/place-town.ts'
import type { Reading } from '../lexicon/reading.ts'
import type { Unit } from '../candidates/units.ts'
import type { Occasion, Row } from './occasions.ts'

const longestSentence = 700
const mostClauses = 20

/**
 * "Leeds at City Square, York at the Museum Gardens and Hull in Queen Victoria Square, all at 1pm": clauses of one sentence that
 * each name a town and a spot in it, under one hour. Three at least.
 */
export function clausesOf(reading: Reading, occasion: Occasion): Row[] | null {
  const seen = new Set<Unit>()
  for (const { time, unit } of [...occasion.close.map((time) => ({ time, unit: occasion.mention.unit })), ...occasion.far]) {
    if (seen.has(unit)) continue
    seen.add(unit)
    if (time.start === null || unit.to - unit.from > longestSentence || unit.kind === 'row' || reading.holds(unit.from, unit.to, 'past', 'travel', 'cancelled')) continue
    const clauses = clausesIn(reading, unit)
    if (clauses.length >= 3) return clauses.map((clause) => ({ unit, from: clause.town.from, to: clause.spot.to, time, ...clause }))
  }
  return null
}

interface Clause { town: { from: number; to: number }; spot: { from: number; to: number } }

function clausesIn(reading: Reading, unit: Unit): Clause[] {
  const { tokens } = reading
  const clauses: Clause[] = []
  for (let at = unit.first; at < unit.end && clauses.length < mostClauses; at++) {
    const before = tokens[at - 1]
    const isStart = at === unit.first || /^[,;:]$/u.test(before!.text) || reading.at(at - 1, 'listWord') !== undefined
    const clause = isStart ? clauseAt(reading, at, unit.end) : null
    if (!clause) continue
    clauses.push(clause)
    while (at + 1 < unit.end && tokens[at + 1]!.from < clause.spot.to) at++
  }
  return clauses
}

/** "the Leeds rally starts at City Square", "in Köln auf dem Heumarkt": the town, a few small words, a preposition and the spot. */
function clauseAt(reading: Reading, first: number, end: number): Clause | null {
  const { tokens } = reading
  let at = first
  while (at < first + 2 && at < end && (reading.at(at, 'listWord') ?? reading.at(at, 'article') ?? reading.at(at, 'placeWeak')) && /^\p{Ll}|^(?:The|In)$/u.test(tokens[at]!.text)) at++
  const named = at < end ? readName(reading, at, tokens[end - 1]!.to) : null
  if (!named?.passage) return null
  let next = at
  while (next < end && tokens[next]!.from < named.passage.to) next++
  let lead = next
  while (lead < end && lead < next + 4 && !/^[,;:.]$/u.test(tokens[lead]!.text) && !leadsToSpot(reading, lead)) lead++
  if (lead >= end || !leadsToSpot(reading, lead)) return null
  const cue = (reading.at(lead, 'placeStrong') ?? reading.at(lead, 'placeWeak'))!
  let last = cue.last + 1
  while (last < end && last < cue.last + 10 && !/^[,;:.()–—]$/u.test(tokens[last]!.text) && !reading.at(last, 'listWord') && !reading.at(last, 'goal')) last++
  const spot = { from: tokens[cue.last + 1]?.from ?? 0, to: tokens[last - 1]!.to }
  return last > cue.last + 1 && reading.page.text.slice(spot.from, spot.to).match(/\p{Lu}/u) ? { town: { from: named.passage.from, to: named.passage.to }, spot } : null
}

const leadsToSpot = (reading: Reading, at: number) => (reading.at(at, 'placeStrong') ?? reading.at(at, 'placeWeak')) !== undefined && !/^(?:to|from|nach|von|vers|a)$/u.test(reading.tokens[at]!.lower)

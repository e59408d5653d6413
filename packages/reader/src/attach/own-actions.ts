import type { Unit } from '../candidates/units.ts'
import type { Reading } from '../lexicon/reading.ts'
import type { Occasion, Row } from './occasions.ts'

const longestSubject = 120
const longestObject = 160
const placeBehind = 60

/**
 * "The Left Forum has announced a march from Low Gate at 11am. The Youth League will hold a sit-in in Bell Square at 4pm": sentences
 * in which one body after another calls an action of its own, each with its place and hour. Two bodies at least.
 */
export function ownActionsOf(reading: Reading, occasion: Occasion): Row[] | null {
  const rows: Row[] = []
  const callers = new Set<string>()
  const all = [...occasion.close.map((time) => ({ time, unit: occasion.mention.unit })), ...occasion.far]
  for (const { time, unit } of all) {
    if (time.start === null || unit.kind !== 'text' || unit.label || rows.some((row) => row.unit === unit)) continue
    const caller = callerIn(reading, unit, time.from)
    if (caller === null || callers.has(caller) || reading.holds(unit.from, unit.to, 'past', 'cancelled', 'deadline', 'travel')) continue
    callers.add(caller)
    rows.push({ unit, from: unit.from, to: unit.to, time })
  }
  return rows.length >= 2 ? rows : null
}

/** The name before a verb of calling that an action with a place and this hour follows. */
function callerIn(reading: Reading, unit: Unit, hour: number): string | null {
  const verb = reading.within(unit.from, Math.min(hour, unit.from + longestSubject), 'callerVerb').find((cue) => cue.first > unit.first)
  if (!verb || hour - verb.to > longestObject) return null
  const subject = reading.page.text.slice(unit.from, verb.from)
  const noun = reading.within(verb.to, hour, 'noun')[0] ?? reading.within(verb.from, hour, 'noun').find((cue) => cue.last >= verb.last)
  if (!noun || !reading.holds(noun.to, Math.min(unit.to, hour + placeBehind), 'placeStrong', 'placeWeak', 'placeNoun')) return null
  const isBody = reading.holds(unit.from, verb.from, 'organisation') || /\p{Lu}\p{L}+\s\p{Lu}\p{L}+/u.test(subject)
  return isBody ? subject.trim().toLowerCase() : null
}

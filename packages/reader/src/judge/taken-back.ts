import type { Unit } from '../candidates/units.ts'
import { inAll } from '../languages/patterns.ts'
import type { Reading } from '../lexicon/reading.ts'

const halted = new Set(['strike', 'walkout', 'protest', 'march', 'rally'])
const reach = 4
/** Words that told, before it was taken back, of what was to come. */
const wasAhead = new RegExp(`^(?:${inAll('wasAhead')})$`, 'u')

/** "The union has lifted its strike notice after reaching an agreement.": a sentence without a day that calls the action off. */
export function takesBack(reading: Reading, unit: Unit): boolean {
  const cue = reading.within(unit.from, unit.to, 'cancelled')[0]
  if (!cue || unit.to - unit.from > 400 || reading.holds(unit.from, unit.to, 'month', 'weekday', 'relative', 'call', 'moved', 'deadline')) return false
  return reading.within(Math.max(unit.from, cue.from - 60), Math.min(unit.to, cue.to + 60), 'noun').some((noun) => halted.has(noun.value))
}

/** A day told of shortly after, as what was to be: "It scheduled a strike on 16 December that would halt all trains". */
export function isOfTakenBack(reading: Reading, notice: Unit, unit: Unit): boolean {
  if (unit.index <= notice.index || unit.index - notice.index > reach) return false
  return reading.within(unit.from, unit.to, 'future', 'call').every((cue) => cue.tag === 'future' && wasAhead.test(reading.tokens[cue.first]!.lower))
}

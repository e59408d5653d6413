import type { Reading } from '../lexicon/reading.ts'
import type { Unit } from '../candidates/units.ts'
import type { Mention } from '../resolve/mentions.ts'
import { isMovedOnto, movesOn } from '../resolve/postponed.ts'

/** Whether an action was moved away from this day ("originally planned for …") or to it ("will now be held on …"). */
export function standingOf(reading: Reading, mention: Mention): 'moved' | 'replaced' | null {
  if (mention.shift) return mention.shift
  const { date, scope, unit } = mention
  if (isMovedOnto(reading, date, unit)) return 'moved'
  const before = reading.within(Math.max(scope.from, date.from - 80), date.from, 'moved', 'replaced').at(-1)
  if (before?.tag === 'moved' && date.from - before.to <= 40) return 'moved'
  if (before?.tag === 'replaced') return 'replaced'
  const after = mention.siblings > 1 ? reading.within(date.to, scope.to, 'moved').some((cue) => scope.to - cue.to <= 40 && scope.to < unit.to) : false
  return after ? 'replaced' : null
}

const reach = 4

/** "Our plans for tomorrow's cleanup … / We have to postpone the cleanup to next Saturday": the day named before its action is moved. */
export function isMovedAway(reading: Reading, units: readonly Unit[], { date, unit, shift }: Mention, noun: { value: string } | null): boolean {
  if (shift || noun === null || (!date.parts && date.relative === undefined && date.weekday === undefined)) return false
  return units.slice(unit.index + 1, unit.index + reach).some((one) => movesOn(reading, one) && !reading.holds(one.from, one.to, 'fallback') && reading.holds(one.from, one.to, 'month', 'weekday', 'relative', 'next') && reading.within(one.from, one.to, 'noun', 'weakNoun').some((cue) => cue.value === noun.value))
}

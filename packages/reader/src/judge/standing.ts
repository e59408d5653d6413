import type { Reading } from '../lexicon/reading.ts'
import type { Mention } from '../resolve/mentions.ts'

/** Whether an action was moved away from this day ("originally planned for …") or to it ("will now be held on …"). */
export function standingOf(reading: Reading, mention: Mention): 'moved' | 'replaced' | null {
  if (mention.shift) return mention.shift
  const { date, scope, unit } = mention
  const before = reading.within(Math.max(scope.from, date.from - 80), date.from, 'moved', 'replaced').at(-1)
  if (before?.tag === 'moved' && date.from - before.to <= 40) return 'moved'
  if (before?.tag === 'replaced') return 'replaced'
  const after = mention.siblings > 1 ? reading.within(date.to, scope.to, 'moved').some((cue) => scope.to - cue.to <= 40 && scope.to < unit.to) : false
  return after ? 'replaced' : null
}

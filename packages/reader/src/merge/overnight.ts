import type { Occasion } from '../attach/occasions.ts'
import type { TimeCandidate } from '../candidates/time-candidate.ts'
import type { Reading } from '../lexicon/reading.ts'
import type { Found } from './found.ts'

const furthest = 3

/**
 * "A vigil on Friday (24 March). … It begins at 10.30pm and lasts until 6am on Saturday": a sentence that begins with
 * the hour of the day told before and ends on a later weekday. Gives both hours and the last day; null where the sentence is none of that kind.
 */
export function lastsInto(reading: Reading, event: Found | undefined, { mention, close }: Occasion): { begin: TimeCandidate; finish: TimeCandidate; until: Temporal.PlainDate } | null {
  const { date, unit, siblings } = mention
  if (!event || event.minutes !== null || event.until !== null || event.row || date.parts || date.weekday === undefined || date.every || date.pointer !== undefined || siblings > 1) return null
  const days = (date.weekday - event.start.dayOfWeek + 7) % 7
  const [begin, finish] = close
  if (days < 1 || days > furthest || close.length !== 2 || begin!.start === null || unit.index - event.mentions.at(-1)!.unit.index > furthest) return null
  const cue = reading.within(begin!.to, date.from, 'endsOn', 'until')[0]
  return cue !== undefined && (finish!.start ?? finish!.finish) !== null && finish!.from >= begin!.to && !reading.holds(cue.from, date.from, 'noun', 'deadline') ? { begin: begin!, finish: finish!, until: event.start.add({ days }) } : null
}

import type { Unit } from '../candidates/units.ts'
import type { Reading } from '../lexicon/reading.ts'

/** "title: CANCELLED: Come to the bank action": the word stands before the name. */
export function opensWithCancelling(reading: Reading, unit: Unit): boolean {
  const [cue] = reading.within(unit.from, unit.to, 'cancelled')
  return cue !== undefined && cue.from - unit.from <= 12 && /^[”"'\])*_\s]{0,3}[:!–—|-]/u.test(reading.page.text.slice(cue.to, cue.to + 5))
}

/** "POSTPONED – this event has been postponed": a sentence without a day of its own that opens the text with it. */
export function isNoticeOfCancelling(reading: Reading, unit: Unit): boolean {
  const cue = reading.within(unit.from, unit.to, 'cancelled')[0]
  if (!cue || cue.first - unit.first > 2 || reading.holds(unit.from, unit.to, 'month', 'weekday', 'moved')) return false
  return /^\P{Ll}{5,}$/u.test(reading.page.text.slice(cue.from, cue.to)) || /^[\s*_]*[:!–—-]/u.test(reading.page.text.slice(cue.to, cue.to + 4))
}

import type { TimeCandidate } from '../candidates/time-candidate.ts'
import type { Unit } from '../candidates/units.ts'
import { inAll } from '../languages/patterns.ts'
import type { Reading } from '../lexicon/reading.ts'

const before = 60
const mostLines = 30

/** A time of something else: when a door or a telephone is open, when a coach leaves. */
export function isAside(reading: Reading, units: readonly Unit[], unit: Unit, time: TimeCandidate): boolean {
  return isOfficeHour(reading, unit, time) || isJourney(reading, unit, time) || isUnderTravel(reading, units, unit)
}

/** "open Mon–Thu 10am–4pm", "(Mon to Fri, 8am to 6pm)". */
export function isOfficeHour(reading: Reading, unit: Unit, time: TimeCandidate): boolean {
  const { tokens } = reading
  if (time.finish !== null && reading.within(Math.max(unit.from, time.from - before), time.from, 'office').some((cue) => !reading.at(cue.first, 'noun'))) return true
  const last = tokens[time.first - 1]?.text === ',' ? time.first - 2 : time.first - 1
  const first = /^(?:[-–—]|to|bis|au?|al?|tot|till|à)$/u.test(tokens[last - 1]?.lower ?? '') ? last - 2 : -1
  return time.finish !== null && first >= 0 && reading.at(first, 'weekday') !== undefined && reading.at(last, 'weekday') !== undefined
}

/** "Buses are leaving from Market Square (8.30am)", "Coach: 7.30am from the museum". */
function isJourney(reading: Reading, unit: Unit, time: TimeCandidate): boolean {
  return reading.within(unit.from, time.from, 'travel').some((cue) => cue.last > cue.first || (cue.first === unit.first && reading.tokens[cue.last + 1]?.text === ':'))
}

/** A list under the line "Coaches". */
function isUnderTravel(reading: Reading, units: readonly Unit[], unit: Unit): boolean {
  for (let i = unit.index - 1; i >= Math.max(0, unit.index - mostLines); i--) {
    const one = units[i]!
    if (one.block < unit.block - 1) return false
    const cue = one.to - one.from <= 40 ? reading.within(one.from, one.from + 1, 'travel')[0] : undefined
    if (cue && cue.to - cue.from >= (one.to - one.from) * 0.6) return true
    if (one.kind === 'heading') return false
  }
  return false
}

const dayBefore = new RegExp(`(?<!\\p{L})(?:${inAll('dayBefore')})(?!\\p{L})[^.;!?]{0,80}$`, 'iu')

/** "on Sunday 4 May; numbers are handed out the day before between 3pm and 6pm": an hour of a day that has no number of its own. */
export function isOfDayBefore(reading: Reading, unit: Unit, time: TimeCandidate): boolean {
  const from = Math.max(unit.from, time.from - 100)
  const found = dayBefore.exec(reading.page.text.slice(from, time.from))
  return found !== null && !reading.holds(from + found.index, time.from, 'weekday', 'month', 'call')
}

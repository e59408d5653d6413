import type { Unit } from '../candidates/units.ts'
import { inAll } from '../languages/patterns.ts'
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

const conditional = new RegExp(`(?<!\\p{L})(?:${inAll('conditions')})\\s(?:[^.;!?]{0,30}\\s)?(?:${inAll('itself')})(?!\\p{L})`, 'iu')
const cancelsIt = new RegExp(`(?<!\\p{L})(?:${inAll('callsOff')})(?!\\p{L})`, 'iu')

/** "The march is cancelled as of today, May 6": the day of the word, and none of the action's. */
const offSince = new RegExp(`(?<!\\p{L})(?:${inAll('callsOff')}|${inAll('isOff')}),?\\s(?:${inAll('asFrom')})(?!\\p{L})`, 'iu')

/** "We'll cancel it", "the event has been postponed": a sentence that names neither day nor action and calls off what the text is about. */
export function callsOffAll(reading: Reading, unit: Unit): boolean {
  const sentence = reading.page.text.slice(unit.from, unit.to)
  const beginning = sentence.slice(0, 400)
  if (offSince.test(beginning)) return true
  return cancelsIt.test(beginning) && !conditional.test(beginning) && !reading.holds(unit.from, unit.to, 'month', 'weekday', 'moved', 'relative') && !/\d[./]\d/u.test(sentence)
}

const longest = 220
const mostUnits = 400
const unsure = new RegExp(`(?<!\\p{L})(?:${inAll('unsure')})(?!\\p{L})`, 'iu')

/** "Event cancelled due to the loss of our venue", "We'll cancel it": far from any day, and meant for the only event of the text. */
export function cancelsTheOnly(reading: Reading, units: readonly Unit[], kind: string | null): boolean {
  if (reading.cues.some((cue) => cue.tag === 'moved')) return false
  return units.slice(0, mostUnits).some((unit) => {
    if (unit.to - unit.from > longest || reading.holds(unit.from, unit.to, 'month', 'weekday', 'moved', 'replaced', 'call')) return false
    return reading.within(unit.from, unit.to, 'cancelled').some((cue) => {
      const about = reading.within(Math.max(unit.from, cue.from - 40), cue.from, 'noun', 'weakNoun').at(-1)
      if (about?.tag === 'noun' && kind !== null && about.value !== kind) return false
      const between = about && reading.page.text.slice(about.to, cue.from)
      const said = about ? cue.from - about.to <= 25 && !/[.,;:!?]/u.test(between!) && (about.first - unit.first <= 2 || /^(?:this|the|our|diese|dieser|dieses|die|der|das|unsere?|cet|cette|la|le|l|este|esta|el|questo|questa|il|lo|o|a|deze|dit|de|het|onze|denna|detta|vår)$/u.test(reading.tokens[about.first - 1]?.lower ?? '')) : /\b(?:cancel|postpone)(?:led|ed|ling)? it$/iu.test(reading.page.text.slice(unit.from, cue.to))
      return said && !unsure.test(reading.page.text.slice(Math.max(unit.from, cue.from - 60), cue.to))
    })
  })
}

import type { Occasion } from '../attach/occasions.ts'
import type { TimeCandidate } from '../candidates/time-candidate.ts'
import type { Unit } from '../candidates/units.ts'
import type { Reading } from '../lexicon/reading.ts'

const nearest = 24
const farthest = 90
const behind = 32
/** After these a term is set for the next hour only; after what says an end itself a place or a body may stand before it. */
const terms = /^(?:until|till|til|through|bis|tot|jusqu\p{L}*|hasta|fino|at[eé]|till)(?!\p{L})/iu

/** "Start 10am, finish 3pm", "before ending in Mill Park at 4pm", "rond 17 uur is het afgelopen": an hour of its own that closes the day. */
export function endOfDay(reading: Reading, { close, far, mention }: Occasion): TimeCandidate | null {
  const all = [...close.map((time) => ({ time, unit: mention.unit })), ...far].filter(({ time }) => time.start !== null && time.finish === null)
  if (all.length < 2) return null
  const first = Math.min(...all.map(({ time }) => time.start!))
  return all.find(({ time, unit }) => time.start! > first && (unit.label?.field === 'end' || isClosed(reading, unit, time)))?.time ?? null
}

function isClosed(reading: Reading, unit: Unit, time: TimeCandidate): boolean {
  const { text } = reading.page
  const isLed = reading.within(Math.max(unit.from, time.from - farthest), time.from, 'endsOn').some((cue) => {
    const gap = text.slice(cue.to, time.from)
    if (time.from - cue.from <= nearest) return /^[\s\p{L}]{0,14}:?\s?$/u.test(gap)
    return !terms.test(text.slice(cue.from, cue.to)) && /^[^.!?;:\d(]*$/u.test(gap) && !reading.holds(cue.to, time.from, 'call', 'noon', 'midnight', 'placeMeet') && !isName(reading, cue)
  })
  // "14.00 Finish", alone on its line.
  const closing = reading.within(time.to, unit.to, 'endsOn')[0]
  if (time.first === unit.first && closing && closing.last === unit.end - 1 && /^\P{L}*$/u.test(text.slice(time.to, closing.from))) return true
  return isLed || reading.within(time.to, Math.min(unit.to, time.to + behind), 'over').some((cue) => /^[\s\p{L}']*$/u.test(text.slice(time.to, cue.from)) && !reading.holds(time.to, cue.from, 'listWord'))
}

/** "the end of the line", "an end to evictions": no hour ends there. */
const isName = (reading: Reading, cue: { first: number; last: number }) => /^(?:of|to|the)$/u.test(reading.tokens[cue.last + 1]?.lower ?? '') || reading.at(cue.first - 1, 'article') !== undefined && reading.lexicon.language.code === 'en'

const longestGap = 44

/** "March 18, 2025 at 9:00 AM – March 21, 2025 at 5:00 PM": a day, its hour, a dash, and the day on which it ends. */
export function isRangeTo(reading: Reading, first: Occasion['mention'], { mention }: Occasion, time: TimeCandidate | null): boolean {
  if (time === null || mention.unit !== first.unit || time.from < first.date.to || time.to > mention.date.from || mention.date.from - first.date.to > longestGap || Temporal.PlainDate.compare(mention.start, first.start) <= 0) return false
  const { text } = reading.page
  return /^[,\s]*(?:(?:at|um|à|a las|alle|às|om|kl\.?|@|\|)\s)?$/iu.test(text.slice(first.date.to, time.from)) && /^\s?(?:\p{Lu}{2,4}\s?)?(?:[-–—]|to|until|till|bis|au|jusqu['’]au|al|hasta el|tot|t\/m)[\s,]*$/u.test(text.slice(time.to, mention.date.from))
}

const isAlone = ({ unit, date }: Occasion['mention']) => date.minutes !== undefined && unit.label === null && unit.to - unit.from - (date.to - date.from) <= 4

/** "- 2025-04-03T08:00:00 / - 2025-04-03T12:00:00": the second of two stamps that stand alone, one below the other. */
export function isStampBelow(first: Occasion['mention'], { mention }: Occasion): boolean {
  const days = first.start.until(mention.start).days
  return mention.unit.index === first.unit.index + 1 && isAlone(first) && isAlone(mention) && (days > 0 ? days <= 31 : days === 0 && mention.date.minutes! > first.date.minutes!)
}

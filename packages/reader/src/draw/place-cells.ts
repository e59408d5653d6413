import type { Unit } from '../candidates/units.ts'
import { lowerBound, type Reading } from '../lexicon/reading.ts'
import { type Passage, trimmed } from './passage.ts'
import { withoutLead } from './place-lead.ts'
import type { Spans } from './spans.ts'

const longest = 400
const longestRun = 180

/** "Campus Hub | 1pm | Friday 26 September", "07.03. | 14:00 | Infostand | vor dem Edeka": the cell of a line that is a place, without a head that says so. */
export function pipedPlace(reading: Reading, spans: Spans, unit: Unit): Passage | null {
  const { text, lines } = reading.page
  const line = lines[unit.line]!
  const whole = text.slice(line.from, line.to)
  const bar = [/\|/gu, /\s[–—]\s|\s-\s/gu, /\s[·•]\s/gu].find((one) => line.to - line.from <= longest && (whole.match(one)?.length ?? 0) >= 2)
  if (!bar) return null
  const isDash = bar.source !== '\\|'
  // Dashes set apart cells only in a line that is no sentence.
  if (isDash && (whole.length > longestRun || spans.within(line.from, line.to).length === 0 || /[.!?]\s+\p{Lu}/u.test(whole) || reading.holds(line.from, line.to, 'future', 'callerVerb', 'past'))) return null
  const cells: Passage[] = []
  for (let from = line.from; from < line.to;) {
    bar.lastIndex = from - line.from
    const next = bar.exec(whole)
    const to = next ? line.from + next.index : line.to
    const cell = trimmed(text, from, to)
    if (cell && spans.within(cell.from, cell.to).length === 0 && /\p{L}{2}/u.test(cell.value) && cell.value.length <= 90 && (!isDash || /^[\p{Lu}\d]/u.test(cell.value) || reading.at(lowerBound(reading.tokens, cell.from), 'placeStrong'))) cells.push(cell)
    from = next ? to + next[0].length : line.to
  }
  // Where what happens stands before where, the place may hold the word of an action, too.
  const spots = cells.filter((cell) => isSpot(reading, cell))
  const other = spots.filter((cell) => !reading.within(cell.from, cell.to, 'noun', 'weakNoun').some((noun) => !reading.at(noun.first, 'placeNoun') || (noun.last > noun.first && !reading.at(noun.last, 'placeNoun'))))
  const place = other.at(-1) ?? (cells.length > 1 ? spots.at(-1) : undefined)
  return place ? withoutLead(place) : null
}

const isSpot = (reading: Reading, cell: Passage) => {
  const first = lowerBound(reading.tokens, cell.from)
  return reading.holds(cell.from, cell.to, 'placeNoun') || (reading.at(first, 'placeStrong') !== undefined && !reading.at(first, 'noun'))
}

/** "10.00 Harbour slip, Inchmoor", "Assemble 12pm, Shepherds Green": what stands behind the hour on a line of its own. */
export function timedLinePlace(reading: Reading, units: readonly Unit[], spans: Spans, time: { from: number; to: number }): Passage | null {
  const unit = units[lowerBound(units, time.from + 1) - 1]
  if (!unit || unit.label || unit.to - unit.from > 110 || spans.within(unit.from, unit.to).length !== 1) return null
  const lead = reading.page.text.slice(unit.from, time.from).trim()
  // "Assemble", "Meet:", "Start at".
  if (lead !== '' && (lead.length > 30 || !reading.within(unit.from, time.from, 'placeMeet', 'placeStrong', 'clockBefore').some((cue) => cue.from === unit.from))) return null
  const rest = trimmed(reading.page.text, time.to, unit.to)
  if (!rest || !/^\p{Lu}/u.test(rest.value) || rest.value.split(/\s+/u).length > 9 || /[.!?]\s|[!?]$/u.test(rest.value)) return null
  if (reading.within(rest.from, rest.to, 'noun', 'weakNoun', 'call', 'callerVerb', 'past', 'future', 'organisation', 'online', 'goal', 'deadline').some((cue) => !reading.at(cue.first, 'placeNoun'))) return null
  return reading.holds(rest.from, rest.to, 'placeNoun') ? rest : null
}

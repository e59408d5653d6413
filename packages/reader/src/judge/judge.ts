import type { Occasion } from '../attach/occasions.ts'
import type { Unit } from '../candidates/units.ts'
import type { Tag } from '../lexicon/lexicon.ts'
import type { Cue } from '../lexicon/phrases.ts'
import type { Reading } from '../lexicon/reading.ts'

export interface Verdict {
  accepted: boolean
  score: number
  /** The words that name the action, nearest to the date. */
  noun: Cue<Tag> | null
}

/** What the whole text says, computed once. */
export interface Outline {
  units: readonly Unit[]
  called: boolean
  /** The title or a heading tells of years ago, or calls the action off. */
  historic: boolean
  calledOff: boolean
  opening: { from: number; to: number } | null
}

export const threshold = 3
const weights = {
  noun: 2, weakNoun: 1, nearNoun: 1.5, openingNoun: 1.2, call: 2, announced: 1, nearCall: 1, anyCall: 0.5, future: 1.5, label: 2.5, nearLabel: 1,
  closeTime: 1, farTime: 0.5, display: 1, explicit: 0.5, weekday: 0.3, deadline: -3.5, due: -5, cancelled: -6, past: -3, mixed: -1,
  history: -3, mildHistory: -1, historicText: -6, bare: -1.5, bareDay: -0.5, distant: -2,
} as const

export function outlineOf(reading: Reading, units: readonly Unit[]): Outline {
  const titles = units.filter((unit) => unit.kind === 'heading' || unit.label?.field === 'title' || (unit.index === 0 && unit.to - unit.from <= 100 && reading.tokens[unit.end - 1]!.text !== '.')).slice(0, 50)
  const says = (unit: Unit, tag: Tag) => reading.within(unit.from, unit.to, tag).length > 0
  const first = units[0]
  return {
    units, called: reading.cues.some((cue) => cue.tag === 'call'), historic: titles.some((unit) => says(unit, 'lookback')), calledOff: titles.some((unit) => says(unit, 'cancelled') && !says(unit, 'call')),
    opening: first ? { from: first.from, to: Math.min(first.to, first.from + 300) } : null,
  }
}

/** Judges whether a date is one on which people are asked to act: not a report, history, a deadline, a cancellation. */
export function judge(reading: Reading, outline: Outline, occasion: Occasion): Verdict {
  const { mention } = occasion
  const { date, unit, scope } = mention
  const wide = { from: Math.max(unit.from, date.from - 500), to: Math.min(unit.to, date.to + 500) }
  const has = (tag: Tag, range = mention.siblings > 1 ? scope : wide) => reading.within(range.from, range.to, tag).length > 0
  // A list is read with the lines about it, a sentence with its neighbours.
  const steps = unit.kind === 'text' && unit.to - unit.from > 80 ? 2 : 8
  const near = { from: outline.units[Math.max(0, unit.index - steps)]!.from, to: outline.units[Math.min(outline.units.length - 1, unit.index + steps)]!.to }
  const closeBy = { from: Math.max(near.from, date.from - 800), to: Math.min(near.to, date.to + 800) }
  const away = reading.publishedOn.until(mention.start).days
  const block = { from: Math.max(closeBy.from, blockStart(outline.units, unit)), to: closeBy.to }
  const noun = nearestNoun(reading, wide, scope, date) ?? nearestNoun(reading, closeBy, block, date)
  const inUnit = noun !== null && noun.from >= wide.from && noun.to <= wide.to
  const opening = noun ? null : outline.opening && (reading.within(outline.opening.from, outline.opening.to, 'noun')[0] ?? null)
  const ahead = has('future', wide) || has('call', wide)
  const nearCall = reading.within(closeBy.from, closeBy.to, 'call').length > 0
  const labelled = unit.label?.field === 'date' || unit.label?.field === 'time'
  const verdict = (score: number): Verdict => ({ accepted: score >= threshold, score, noun: noun ?? opening })

  if (date.negated || date.pointer === 'last' || (date.relative ?? 0) < 0) return verdict(-9)
  if (!noun && !opening && !nearCall && !labelled) return verdict(-1)
  if (away < 0 && !(ahead && mention.outlook === 'future' && away >= -10 && inUnit && !has('past', wide))) return verdict(-9)
  // The day of publication, in full, is the dateline unless it is said to be ahead.
  if (away === 0 && date.parts?.year !== undefined && !ahead && !labelled) return verdict(-2)
  const vague = !date.parts && !date.every && date.pointer === undefined
  // "Blood drive Wednesday 4-7pm": a notice needs no verb.
  const isNotice = inUnit && occasion.close.length > 0 && mention.outlook !== 'past' && unit.to - unit.from <= 100
  if (vague && !labelled && !isNotice && !(inUnit && ahead)) return verdict(-1)

  let score = 0
  if (noun) score += inUnit ? weights[noun.tag === 'noun' ? 'noun' : 'weakNoun'] : weights.nearNoun
  else if (opening) score += weights.openingNoun
  if (has('call')) score += weights.call
  else if (nearCall) score += weights.nearCall
  else if (outline.called) score += weights.anyCall
  if (has('future', wide)) score += weights.future
  else if (!has('call') && has('callerVerb', wide)) score += weights.announced
  if (labelled) score += weights.label
  else if (outline.units.slice(Math.max(0, unit.index - 3), unit.index + 4).some((one) => one.label?.field === 'place' || one.label?.field === 'time')) score += weights.nearLabel
  if (occasion.close.length > 0 || date.minutes !== undefined) score += weights.closeTime
  else if (occasion.far.length > 0) score += weights.farTime
  if (isDisplayed(unit, date)) score += weights.display
  if (date.parts || date.every) score += weights.explicit
  if (date.parts && date.weekday !== undefined && !mention.mismatch) score += weights.weekday
  if (has('deadline')) score += weights.deadline
  if (occasion.by) score += weights.due
  if (has('cancelled', wide)) score += weights.cancelled
  else if (outline.calledOff) score += weights.cancelled
  if (mention.outlook === 'past' && (away <= 0 || vague)) score += weights.past
  else if (away <= 0 && has('past', wide)) score += date.relative === 0 ? weights.past : weights.mixed
  if (has('history')) score += ahead && away > 0 ? weights.mildHistory : weights.history
  if (outline.historic) score += weights.historicText
  if (vague && !isNotice) score += date.relative === undefined ? weights.bare : weights.bareDay
  if (away > 400 && date.parts?.year === undefined) score += weights.distant
  return verdict(score)
}

/** Where the lines set together with a unit begin. */
function blockStart(units: readonly Unit[], unit: Unit): number {
  let first = unit.index
  while (first > 0 && unit.index - first < 12 && units[first - 1]!.block === unit.block) first--
  return units[first]!.from
}

/** A line that is little more than its date, a list item, a heading. */
function isDisplayed(unit: Unit, date: { from: number; to: number }): boolean {
  return unit.kind !== 'text' || unit.to - unit.from - (date.to - date.from) <= 30
}

/** The nearest name of an action: within the date's own part before the rest, before the date rather than after. */
export function nearestNoun(reading: Reading, range: { from: number; to: number }, scope: { from: number; to: number }, date: { from: number; to: number }): Cue<Tag> | null {
  let best: Cue<Tag> | null = null
  let least = Infinity
  for (const cue of reading.within(range.from, range.to, 'noun', 'weakNoun')) {
    if (cue.from < date.to && cue.to > date.from) continue
    const gap = cue.to <= date.from ? date.from - cue.to : (cue.from - date.to) * 1.3 + 5
    const outside = cue.from < scope.from || cue.to > scope.to ? 300 : 0
    const distance = gap + outside + (cue.tag === 'weakNoun' ? 200 : 0) - (cue.last - cue.first) * 25
    if (distance >= least) continue
    best = cue
    least = distance
  }
  return best
}

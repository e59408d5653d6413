import type { Tag } from '../lexicon/lexicon.ts'
import type { Cue } from '../lexicon/phrases.ts'
import type { Reading } from '../lexicon/reading.ts'
import type { Spans } from './spans.ts'

/** Where people are told to meet is where they are asked to be, whatever else is named. */
export const meeting = 5.6
const route = /^(?:along|entlang|lungo|langs|through|durch)$/
export const whence = /^(?:from|von|vom|ab|de|du|desde|da|dal|dalla|do|del|van|vanaf|fran|starting)$/

/** "at 11.30 from Columbus Circle" tells where something begins; "in" and "to" often tell of much else. */
export function strengthOf(reading: Reading, spans: Spans, cue: Cue<Tag>): number {
  if (reading.at(cue.first, 'placeMeet') || meetsBefore(reading, spans, cue)) return meeting
  // "along the river" is a way to go.
  if (cue.tag === 'placeStrong') return route.test(reading.tokens[cue.first]!.lower) ? 1 : 3
  // "a committee on Growth", "a hearing on Mill Lane’s trees": what about.
  if (cue.first === cue.last && reading.tokens[cue.first]!.lower === 'on' && isAbout(reading, cue.first - 1)) return -1.5
  return cue.first === cue.last && whence.test(reading.tokens[cue.first]!.lower) && cue.from - spans.endBefore(cue.from) <= 2 ? 2.5 : 1.5
}

/** A body or an occasion that "on" tells the subject of. */
export const isAbout = (reading: Reading, before: number) => /^(?:committees?|commission|hearings?|talks?|seminar|workshop|webinar|lecture|panel|debate|discussion|conference|forum|information|report|vote|referendum|ban|attack|war|bill|act|policy|campaign|statement|update|briefing|presentation)$/u.test(reading.tokens[before]?.lower ?? '')

/** "to meet hospital requirements", "meet the candidates": what is met is no spot, unless nothing comes after it. */
export function meetsNeeds(reading: Reading, spans: Spans, cue: Cue<Tag>, phrase: { last: number } | null): boolean {
  const { tokens } = reading
  if (cue.tag !== 'placeStrong' || cue.first !== cue.last || tokens[cue.first]!.lower !== 'meet' || !/^\p{Ll}/u.test(tokens[cue.last + 1]?.text ?? '')) return false
  const next = phrase ? tokens[phrase.last + 1] : undefined
  return !phrase || !reading.at(phrase.last, 'placeNoun') || !(next === undefined || next.breaks || /^[.,;!()–—-]$/u.test(next.text) || spans.covers(next.from) || reading.at(phrase.last + 1, 'clockBefore') !== undefined)
}

/** "assembles at noon on Portland Place": the hour stands between meeting and where. */
function meetsBefore(reading: Reading, spans: Spans, cue: Cue<Tag>): boolean {
  const meet = reading.within(Math.max(0, cue.from - 40), cue.from, 'placeMeet').at(-1)
  const hour = meet && spans.within(meet.from, cue.from).at(-1)
  return hour !== undefined && hour.from - meet!.to <= 6 && cue.from - hour.to <= 2
}

/** "and ends at the Statehouse", "rumbo al Rossio": where it goes is not where people are first asked to be. */
export const isGoal = (reading: Reading, cue: Cue<Tag>) => reading.within(Math.max(0, cue.from - 22), cue.to, 'goal').some((goal) => goal.last >= cue.first - 1 && goal.first <= cue.last)

/** "the victims of last weekend's shooting at the mill": where something else was. */
export const isOfThePast = (reading: Reading, from: number, cue: Cue<Tag>) => {
  const lead = reading.within(Math.max(from, cue.from - 80), cue.from, 'past', 'lastOne', 'future', 'call').at(-1)
  return lead?.tag === 'past' || lead?.tag === 'lastOne'
}

/** "Drivers at Harbour Lines will stop work": where those work who act, which is not yet where they meet. */
export const isWorkOf = (reading: Reading, cue: Cue<Tag>) => [1, 2].some((back) => reading.at(cue.first - back, 'people')?.last === cue.first - 1) && /^(?:at|in|from|bei|im|beim|der|des|de|du|des|del|della|da|do|bij|van|hos|på|i|vid)$/u.test(reading.tokens[cue.first]!.lower)

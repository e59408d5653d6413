import type { Unit } from '../candidates/units.ts'
import { lowerBound, type Reading } from '../lexicon/reading.ts'
import { type Passage, trimmed } from './passage.ts'
import { readName } from './place-town.ts'
import type { Spans } from './spans.ts'

/** It numbers what it stands for, and names nothing. */
export const countsOnly = /^(?:week|day|phase|part|round|woche|tag|semaine|jour|semana|día|dia|settimana|giorno|dag|vecka)\s\S{1,6}$/iu

/** "• Sat 9 March – Repair café, Scout Hut": what a list line says after its date. */
export function entryTitle(reading: Reading, spans: Spans, unit: Unit, date: { from: number; to: number }): Passage | null {
  if (unit.kind === 'heading' || unit.label || date.from - unit.from > 4 || (unit.kind === 'text' && unit.to - unit.from > 110)) return null
  // "22.03. from 10 Tool day at the barn": the hour comes first, the name behind it.
  const timed = spans.within(date.to, unit.to)[0]
  const behind = timesBehind(spans, date.to, unit.to)
  const isNamed = unit.kind === 'item' || isBetweenDashes(reading, spans, unit, date.to) || (unit.kind === 'text' && timed !== undefined) || reading.holds(behind, unit.to, 'noun', 'weakNoun')
  const lead = /^\s*[–—:|,-]?\s*/u.exec(reading.page.text.slice(behind, unit.to))
  if (!lead || !isNamed || (behind === date.to && !/[–—:|-]/u.test(lead[0]))) return null
  const from = behind + lead[0].length
  const name = /^\p{Lu}(?:(?! - )[^,.;:|(–—]){3,70}/u.exec(reading.page.text.slice(from, unit.to))
  const where = reading.within(from + 3, unit.to, 'placeStrong').find((cue) => !reading.at(cue.first, 'placeNoun') && /^\p{Ll}/u.test(reading.tokens[cue.first]!.text))?.from
  const cut = Math.min(spans.within(from, unit.to)[0]?.from ?? unit.to, where ?? unit.to)
  const lone = name && !name[0].trim().includes(' ') && lowerBound(reading.tokens, from)
  // "9.30am Starts opposite the lodge".
  if (lone && (['clockBefore', 'placeMeet', 'callerVerb', 'actionVerb'] as const).some((tag) => reading.at(lone, tag)) && !reading.at(lone, 'noun')) return null
  const passage = name && !countsOnly.test(name[0]) && cut - from > 4 ? trimmed(reading.page.text, from, Math.min(cut, from + name[0].length)) : null
  // "Department of Works, 4 Mill Lane" is where or who.
  if (passage?.value.includes(' ') && reading.holds(passage.from, passage.from + 1, 'organisation') && !reading.holds(passage.from, passage.to, 'noun')) return null
  return passage && !reading.within(passage.from, passage.to, 'placeNoun').some((cue) => cue.to >= passage.to - 1) && readName(reading, lowerBound(reading.tokens, passage.from), passage.to) === null ? passage : null
}

/** The hours that stand right behind a day: ", 7pm – 9pm". */
function timesBehind(spans: Spans, from: number, to: number): number {
  let behind = from
  for (const span of spans.within(from, to).slice(0, 4)) if (span.from - behind <= 4) behind = Math.max(behind, span.to)
  return behind
}

/** "28 February – Tales of the Mill – 3-5.30pm": a name set between the day and the hour. */
function isBetweenDashes(reading: Reading, spans: Spans, unit: Unit, from: number): boolean {
  const hour = spans.within(from, unit.to)[0]
  return hour !== undefined && /^\s*[–—|-]\s*\p{Lu}[^.;:!?]{2,70}\s[–—|-]\s*$/u.test(reading.page.text.slice(from, hour.from))
}

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
  const timed = unit.kind === 'text' ? spans.within(date.to, unit.to)[0] : undefined
  const behind = timed && timed.from - date.to <= 4 ? timed.to : date.to
  const isNamed = unit.kind === 'item' || isBetweenDashes(reading, spans, unit, date.to) || timed !== undefined || reading.holds(behind, unit.to, 'noun', 'weakNoun')
  const lead = /^\s*[–—:|,-]?\s*/u.exec(reading.page.text.slice(behind, unit.to))
  if (!lead || !isNamed || (behind === date.to && !/[–—:|-]/u.test(lead[0]))) return null
  const from = behind + lead[0].length
  const name = /^\p{Lu}[^,.;:|(–—]{3,70}/u.exec(reading.page.text.slice(from, unit.to))
  const where = unit.kind === 'text' ? reading.within(from + 3, unit.to, 'placeStrong').find((cue) => !reading.at(cue.first, 'placeNoun') && /^\p{Ll}/u.test(reading.tokens[cue.first]!.text))?.from : undefined
  const cut = Math.min(spans.within(from, unit.to)[0]?.from ?? unit.to, where ?? unit.to)
  const passage = name && !countsOnly.test(name[0]) && cut - from > 4 ? trimmed(reading.page.text, from, Math.min(cut, from + name[0].length)) : null
  return passage && !reading.within(passage.from, passage.to, 'placeNoun').some((cue) => cue.to >= passage.to - 1) && readName(reading, lowerBound(reading.tokens, passage.from), passage.to) === null ? passage : null
}

/** "28 February – Tales of the Mill – 3-5.30pm": a name set between the day and the hour. */
function isBetweenDashes(reading: Reading, spans: Spans, unit: Unit, from: number): boolean {
  const hour = spans.within(from, unit.to)[0]
  return hour !== undefined && /^\s*[–—|-]\s*\p{Lu}[^.;:!?]{2,70}\s[–—|-]\s*$/u.test(reading.page.text.slice(from, hour.from))
}

import type { Unit } from '../candidates/units.ts'
import type { Reading } from '../lexicon/reading.ts'
import { lowerBound } from '../lexicon/reading.ts'
import type { Found } from '../merge/found.ts'
import { afterGenre, isGenre } from './genre.ts'
import { type Passage, trimmed } from './passage.ts'
import { readName } from './place-town.ts'
import type { Spans } from './spans.ts'
import { countsOnly } from './title-entry.ts'

/** "Darkness to Dawn Walk: In aid of …": the name that a paragraph begins with. */
export function leadName(reading: Reading, units: readonly Unit[], unit: Unit, inUnit: boolean): Passage | null {
  const { text, lines } = reading.page
  const line = lines[unit.line]!
  const lead = /^[\p{Lu}\d][^:.!?|\n]{3,60}(?=:\s)/u.exec(text.slice(line.from, Math.min(line.to, line.from + 70)))
  const first = units[lowerBound(units, line.from + 1) - 1]
  if (!lead || first?.label || isGenre(reading, { from: line.from, to: line.from + lead[0].length }) || (lead[0].split(' ').length < 2 && !isOneNoun(reading, line.from, line.from + lead[0].length)) || lead[0].split(' ').length > 8) return null
  const passage = trimmed(text, line.from, line.from + lead[0].length)
  if (!passage || !reading.within(passage.from, passage.to, 'weekday', 'month', 'callerVerb').every((cue) => reading.at(cue.first, 'noun'))) return null
  const isOther = reading.within(passage.from, passage.to, 'placeNoun', 'organisation').some((cue) => cue.to >= passage.to - 1) || readName(reading, lowerBound(reading.tokens, passage.from), passage.to) !== null
  return reading.holds(passage.from, passage.to, 'noun') || (!inUnit && !isOther && isNameLike(reading, passage) && !isGenre(reading, passage)) ? passage : null
}

/** "Warnstreik: …": one word, and it is the action's. */
const isOneNoun = (reading: Reading, from: number, to: number) => reading.within(from, from + 1, 'noun').some((cue) => cue.to >= to && reading.at(cue.first, 'label') === undefined && !reading.at(cue.first, 'actionVerb') && reading.at(cue.first, 'placeMeet') === undefined)

/** "Dumpster Day – 1 June from 9am", "Bread & Roses Supper (Fri 3 May)": a name and its date, and no more before it. */
export function lineName(reading: Reading, spans: Spans, unit: Unit, date: { from: number; to: number }): Passage | null {
  const { text } = reading.page
  const lead = /^(.*\S)\s*(?:\s[–—-]|[:,(|])\s*$/u.exec(text.slice(unit.from, Math.min(date.from, unit.from + 90)))
  if (!lead || unit.label || date.from - unit.from > 80 || spans.within(unit.from, date.from).length > 0) return null
  const from = afterGenre(reading, unit.from, unit.from + lead[1]!.length)
  const name = trimmed(text, from, unit.from + lead[1]!.length)
  const first = lowerBound(reading.tokens, from)
  if (!name || isGenre(reading, name) || !isNameLike(reading, name) || /[.!?;]\s/u.test(name.value) || readName(reading, first, name.to) !== null) return null
  // "Town Hall, Friday 3 May" is where, "Riverside Union: Friday 3 May" is who.
  const named = reading.holds(name.from, name.to, 'noun', 'weakNoun')
  const isOther = reading.within(name.from, name.to, 'placeNoun', 'organisation').some((cue) => cue.to >= name.to - 1) || reading.holds(name.from, name.to, 'call') || reading.at(first, 'label') !== undefined
  return named || !isOther ? name : null
}

/** Two words or more, most of them with a capital; "Week two" only counts. */
function isNameLike(reading: Reading, name: Passage): boolean {
  if (countsOnly.test(name.value)) return false
  const words = name.value.match(/[\p{L}\p{N}][\p{L}\p{N}’'&-]*/gu) ?? []
  const long = words.filter((word) => !reading.lexicon.stopwords.has(word.toLowerCase()))
  return words.length >= 2 && words.length <= 9 && long.length >= 1 && long.every((word) => /^[\p{Lu}\p{N}]/u.test(word)) && !reading.holds(name.from, name.to, 'callerVerb', 'deadline', 'past')
}

/** "River clean-up"; not "Department of Works", "City Hall – check our calendar". */
export const namesAction = (reading: Reading, name: Passage) => {
  const nouns = reading.within(name.from, name.to, 'noun')
  const inNoun = (cue: { from: number; to: number }) => nouns.some((noun) => noun.from <= cue.from && noun.to >= cue.to)
  return nouns.length > 0 && reading.within(name.from, name.to, 'placeNoun', 'organisation', 'call', 'signup').every(inNoun)
}

/** In a run of names and dates the name is what stands before its date. */
export function listedName(reading: Reading, spans: Spans, found: Found): Passage | null {
  const { scope, date } = found.mentions[0]!
  const from = Math.max(scope.from, spans.endBefore(date.from), date.from - 80)
  const words = reading.tokens.slice(lowerBound(reading.tokens, from), date.first)
  let first = words.length
  while (first > 0 && words[first - 1]!.text !== '.' && words[first - 1]!.text !== ',' && (words.length - first < 7)) first--
  const kept = words.slice(first)
  const lead = kept.findIndex((token) => /^\p{Lu}|^\d/u.test(token.text))
  if (lead === -1 || !kept.slice(lead).some((token) => /^\p{Lu}\p{L}{2}/u.test(token.text)) || reading.lexicon.stopwords.has(kept.at(-1)!.lower)) return null
  const name = trimmed(reading.page.text, kept[lead]!.from, date.from)
  return name && countsOnly.test(name.value) ? null : name
}

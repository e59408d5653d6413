import type { Unit } from '../candidates/units.ts'
import { lowerBound, type Reading } from '../lexicon/reading.ts'
import type { Caller } from './likely-caller.ts'
import { isBody, nameAfter, nameBefore } from './names.ts'
import { type Passage, trimmed } from './passage.ts'
import { readName } from './place-town.ts'
import type { Spans } from './spans.ts'

const mostNouns = 8
const longestList = 40
const longestAside = 16
const links = /^(?:by|of|der|des|von|vom|de|du|d|del|di|dei|della|dell|degli|da|do|das|dos|van|fran|av|i|hos)$/u

/** "PauseNow protest", "Riverton Tenants Union rally", "info stall of the Clean Lake Initiative": a body named with the action itself. */
export function bodiesBesideAction(reading: Reading, unit: Unit, spans: Spans): Caller[] {
  const found: Caller[] = []
  const { tokens, page } = reading
  for (const cue of reading.within(unit.from, unit.to, 'noun').slice(0, mostNouns)) {
    const before = tokens[cue.first - 1]
    if (before && before.to > unit.from && isMark(before.text) && !tokens[cue.first]!.breaks) found.push({ value: before.text, from: before.from, to: before.to, score: 0.7 })
    // "the Valley Campaign’s webinar".
    const owner = tokens[cue.first - 1]?.lower === 's' && /^['’]$/u.test(tokens[cue.first - 2]?.text ?? '') && !tokens[cue.first]!.breaks ? nameBefore(reading, spans, cue.first - 3, unit.first) : null
    if (owner && (reading.holds(owner.from, owner.to, 'organisation') || /\p{Lu}{2}/u.test(owner.value)) && !reading.holds(owner.from, owner.to, 'placeNoun')) found.push({ ...owner, score: 0.8 })
    const name = titledBefore(reading, cue.first, unit)
    if (name) found.push({ ...name, score: 0.6 })
    const link = tokens[cue.last + 1]
    if (!link || link.breaks || !links.test(link.lower)) continue
    const after = nameAfter(reading, spans, cue.last + 2, unit.end)
    // "Assemblée générale de Kervélo": who assembles calls.
    if (after && cue.value === 'assembly' && after.from - link.to <= 6 && /^\p{Lu}\p{L}{3,}(?:\s\p{Lu}[\p{L}’'-]+)*$/u.test(after.value) && !reading.holds(after.from, after.to, 'placeNoun', 'people', 'noun', 'country')) found.push({ ...after, score: 0.4 })
    if (after && isBody(reading, after) && reading.holds(after.from, Math.min(after.to, after.from + 40), 'organisation') && !reading.at(lowerBound(tokens, after.from), 'placeNoun') && page.text.slice(after.from, after.to).length <= 70) found.push({ ...after, score: 0.8 })
  }
  return found
}

/** "PauseNow", "ver.di" are spelt as only names are. */
const isMark = (word: string) => /^\p{Lu}?\p{Ll}+\p{Lu}[\p{L}]*$/u.test(word) && !/^(?:Mc|Mac)\p{Lu}/u.test(word)

/** Words with capitals that end with a word for a body, right before the action. */
function titledBefore(reading: Reading, at: number, unit: Unit): Passage | null {
  const { tokens } = reading
  const body = reading.at(at - 1, 'organisation')
  if (!body || body.first !== body.last || tokens[at]!.breaks || !/^\p{Lu}\p{Ll}/u.test(tokens[at - 1]!.text) || reading.at(at - 1, 'people') || reading.at(at - 1, 'placeNoun')) return null
  let first = at - 1
  while (first > unit.first && at - first < 6 && /^\p{Lu}/u.test(tokens[first - 1]!.text) && !tokens[first]!.breaks) first--
  return at - first >= 3 ? trimmed(reading.page.text, tokens[first]!.from, tokens[at - 1]!.to) : null
}

/**
 * "Green Wave, Friends of the Wood and Mole Club, with the support of the council, will hold …": the names that a sentence begins
 * with, where something is put in between them and their verb.
 */
export function listBeforeAside(reading: Reading, unit: Unit, verb: { first: number; from: number }): Passage | null {
  const { tokens } = reading
  let last = -1
  let at = unit.first
  while (at < verb.first && (reading.at(at, 'article') || tokens[at]!.kind === 'mark')) at++
  const first = at
  for (; at < verb.first && at - first < longestList; at++) {
    const token = tokens[at]!
    if ((token.text === ',' && isAside(reading, at + 1)) || /^[–—]$/u.test(token.text)) break
    if (/^\p{Lu}/u.test(token.text) || reading.at(at, 'organisation') || token.text === ')') last = at
    // "la asociación vecinal El Soto".
    else if (at > first && reading.at(at - 1, 'organisation') && reading.lexicon.language.adjectives !== '' && token.kind === 'word' && !reading.lexicon.stopwords.has(token.lower) && !reading.at(at, 'callerVerb')) continue
    else if (!/^(?:[,&'’(\-/]|por|pour|per|para|for|fur|voor|against|gegen|contre|contra|contro|tegen|mot)$/u.test(token.lower) && !reading.at(at, 'nameLink') && !reading.at(at, 'listWord') && !reading.at(at, 'article')) return null
  }
  const mark = tokens[at]?.text ?? ''
  if (last < first || !/^[,–—]$/u.test(mark)) return null
  let close = at + 1
  while (close < verb.first && close - at < longestAside && tokens[close]!.text !== mark) close++
  if (tokens[close]?.text !== mark || verb.first - close > 3) return null
  const passage = trimmed(reading.page.text, tokens[first]!.from, tokens[last]!.to)
  return passage && isBody(reading, passage, true) ? passage : null
}

export const isAside = (reading: Reading, at: number) => /^(?:with|together|along|alongside|supported|mit|gemeinsam|zusammen|unterstutzt|avec|en|con|junto|insieme|in|com|em|met|samen|med|tillsammans|backed|joined|helped|soutenue?s?|appuyee?s?|rejointe?s?|apoyad[oa]s?|sostenut[oaie]|affiancat[oaie]|apoiad[oa]s?|gesteund|stottade|aux|unter|a|bajo|sotto)$/u.test(reading.tokens[at]?.lower ?? '')

const targets = /(?:^|[^\p{L}])(?:urg(?:e|es|ing)|tell(?:ing|s)?|ask(?:ing|s)?|lobby(?:ing)?|pressur(?:e|ing)|persuad(?:e|ing)|demand(?:s|ing)? that|against|petition(?:ing)?|with|mit|avec|con|com|met|med|from|an|gegen|von|bei|contre|auprès d\p{L}*|interpeller|contra|a|al|contro|contra o|tegen|mot|till|to|at|in|en|à|bei|bij|hos)\s+(?:the|den|die|das|der|dem|le|la|les|l['’]|el|los|las|il|lo|gli|i|o|os|as|de|het)?\s*$/iu

/** "urging the Council to act", "against Riverton Water": whom an action is addressed to does not call it; nor does a town. */
export function isAddressed(reading: Reading, passage: Passage): boolean {
  return targets.test(reading.page.text.slice(Math.max(0, passage.from - 28), passage.from).split(/[.!?\n]/u).at(-1)!)
}

/** Nothing but the name of a town, with its country or not. */
export function isTown(reading: Reading, passage: Passage): boolean {
  if (reading.holds(passage.from, passage.to, 'organisation')) return false
  const town = readName(reading, lowerBound(reading.tokens, passage.from), passage.to)?.passage
  return town !== null && town !== undefined && (town.to >= passage.to || reading.page.text.slice(town.to, town.to + 1) === ',')
}

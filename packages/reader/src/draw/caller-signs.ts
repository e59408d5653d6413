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

/** "the Valley Campaign’s webinar", "Thornley Town Council’s clean-up day": whose action it is. */
export function ownersOf(reading: Reading, unit: Unit, spans: Spans): Caller[] {
  const { tokens } = reading
  return reading.within(unit.from, unit.to, 'noun').slice(0, mostNouns).flatMap((cue) => {
    let mark = cue.first - 1
    while (mark > cue.first - 4 && mark > unit.first && !/^['’]$/u.test(tokens[mark]!.text)) mark--
    if (!/^['’]$/u.test(tokens[mark]?.text ?? '') || tokens[mark]!.from < unit.from || !(tokens[mark + 1]?.lower === 's' || tokens[mark - 1]?.lower.endsWith('s')) || tokens[cue.first]!.breaks) return []
    const owner = nameBefore(reading, spans, mark - 1, unit.first)
    return owner && (reading.holds(owner.from, owner.to, 'organisation') || /\p{Lu}{2}/u.test(owner.value)) && !reading.holds(owner.from, owner.to, 'placeNoun', 'people') && isBody(reading, owner) ? [{ ...owner, score: 0.8 }] : []
  })
}

/** "BWNA General Meeting", "Wey Rowing Club River Clean": the name that a title begins with, before what is done. */
export function titledBodies(reading: Reading, unit: Unit): Caller[] {
  const { tokens, page } = reading
  const from = unit.label?.field === 'title' ? unit.label.valueFrom : unit.from
  let first = lowerBound(tokens, from)
  while (first < unit.end && (tokens[first]!.kind === 'mark' || reading.at(first, 'article'))) first++
  const noun = reading.within(from, unit.to, 'noun')[0]
  if (!noun || first >= unit.end || noun.first <= first || noun.first - first > 7 || !/^\p{Lu}/u.test(tokens[noun.first]!.text) || !/\p{Ll}/u.test(page.text.slice(from, unit.to))) return []
  const initials = tokens[first]!
  if (/^\p{Lu}{3,7}$/u.test(initials.text) && !notBodies.test(initials.text) && !tokens[first + 1]!.breaks) return [{ value: initials.text, from: initials.from, to: initials.to, score: 0.4 }]
  let last = -1
  for (let at = first; at < noun.first; at++) {
    if (!/^\p{Lu}/u.test(tokens[at]!.text) && !/^[&’'-]$/u.test(tokens[at]!.text) && !reading.at(at, 'nameLink')) return []
    if (reading.at(at, 'organisation') && !reading.at(at, 'people')) last = at
  }
  const name = last > first ? trimmed(page.text, tokens[first]!.from, tokens[last]!.to) : null
  return name && isBody(reading, name) ? [{ ...name, score: 0.4 }] : []
}

const notBodies = /^(?:AGM|EGM|FAQ|NEWS|RSVP|UPDATE|COVID|USA|LGBT\p{L}*|BBQ|DIY|STEM|STOP|SAVE|FREE|NEW|THE|OUR|JOIN|HELP|ALL|BIG|CALL|PRESS|MEDIA|EVENT|DATE|WHEN|WHERE|WHAT|NHS|NYC)$/u

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
  // "Riverton, 8 Oct: …": where and when it was written.
  for (let i = unit.first; i < Math.min(verb.first, unit.first + 8); i++) if (tokens[i]!.text === ':' || (/^[–—]$/u.test(tokens[i]!.text) && !tokens.slice(i + 1, verb.first).some((token) => token.text === tokens[i]!.text))) at = i + 1
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

export const isAside = (reading: Reading, at: number) => /^(?:with|together|along|alongside|supported|mit|gemeinsam|zusammen|unterstutzt|avec|en|con|junto|insieme|in|com|em|met|samen|med|tillsammans|backed|joined|helped|soutenue?s?|appuyee?s?|rejointe?s?|apoyad[oa]s?|sostenut[oaie]|affiancat[oaie]|apoiad[oa]s?|gesteund|stottade|aux|unter|an?|eine?|une?|una|um|uma|een|ett|which|who|bajo|sotto)$/u.test(reading.tokens[at]?.lower ?? '')

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

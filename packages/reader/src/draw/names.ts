import { countriesIn } from '../gazetteer/countries.ts'
import type { Unit } from '../candidates/units.ts'
import type { Tag } from '../lexicon/lexicon.ts'
import type { Cue } from '../lexicon/phrases.ts'
import type { Reading } from '../lexicon/reading.ts'
import { fold } from '../lexicon/tokens.ts'
import { type Passage, trimmed } from './passage.ts'
import type { Spans } from './spans.ts'

const reach = 26
const longestSubject = 12

const auxiliaries = /^(?:have|has|had|will|would|is|are|be|been|now|also|jointly|together|again|today|se|han|ha|hat|haben|va|vai|vont|ont|a|si|to|therefore|ska|kommer|zal|zullen|wird|werden|nous|vous|os|te|vi)$/u

/**
 * The subject that a sentence begins with, whole: "The campaign for a living wage", "Le comité de soutien". It holds a word for
 * a body, and nothing but its verb comes after it.
 */
export function subjectOf(reading: Reading, spans: Spans, verb: Cue<Tag>, unit: Unit): Passage | null {
  const { tokens } = reading
  let last = verb.first - 1
  while (last >= unit.first && auxiliaries.test(tokens[last]!.lower)) last--
  let first = unit.first
  for (let i = unit.first; i < last; i++) if (/^[–—:]$/u.test(tokens[i]!.text)) first = i + 1
  const begin = first
  while (first <= last && (reading.at(first, 'article') || tokens[first]!.kind === 'mark')) first++
  if (last < first || last - first - asideLength(reading, first, last) >= longestSubject || first === begin + 4) return null
  let aside = false
  for (let i = first; i <= last; i++) {
    const token = tokens[i]!
    // "The joint committee (A, B and C) calls": who it is made of.
    if (token.text === '(') aside = true
    if (!aside && (spans.covers(token.from) || /^[,;:.!?–—]$/u.test(token.text) || reading.at(i, 'callerVerb') || reading.at(i, 'placeStrong'))) return null
    if (token.text === ')') aside = false
  }
  const head = tokens[first]!
  if (reading.lexicon.stopwords.has(head.lower) || !/^\p{L}/u.test(tokens[last]!.text.replace(/^[)”"’»]$/u, 'a'))) return null
  const bodies = reading.within(head.from, tokens[last]!.to, 'organisation')
  const isCrowd = bodies.length === 0 && reading.at(first, 'people') !== undefined && tokens.slice(first + 1, last + 1).some((token) => /^\p{Lu}/u.test(token.text))
  // "Gli studenti del liceo Volta": people of somewhere by name.
  if (isCrowd) return trimmed(reading.page.text, head.from, tokens[last]!.to)
  if (bodies.length === 0 || (bodies[0]!.first > first && !/\p{Lu}/u.test(head.text))) return null
  const passage = trimmed(reading.page.text, head.from, tokens[last]!.to)
  return passage && isBody(reading, passage, true) ? passage : null
}

/** How many tokens of a subject stand in brackets. */
function asideLength(reading: Reading, first: number, last: number): number {
  if (last - first > reach) return 0
  const marks = reading.tokens.slice(first, last + 1).map((token) => token.text)
  const open = marks.indexOf('(')
  const close = open === -1 ? -1 : marks.indexOf(')', open)
  return close === -1 ? 0 : close - open + 1
}

/** The capitalised name that ends at a token, with "and", "of" and commas between its parts. */
export function nameBefore(reading: Reading, spans: Spans, at: number, least: number): Passage | null {
  const { tokens } = reading
  let last = at
  while (last >= least && auxiliaries.test(tokens[last]!.lower)) last--
  if (last < least || (tokens[last]!.text === ')' ? false : !isName(reading, last))) return null
  let first = last
  for (let i = last; i >= least && i > last - reach; i--) {
    const token = tokens[i]!
    if (spans.covers(token.from) || (token.text === ')' && i < last && !isClosed(reading, i, least))) break
    if (isName(reading, i)) first = i
    else if (!isLink(reading, i)) break
    if (token.breaks) break
  }
  while (first < last && (tokens[first]!.kind === 'mark' || reading.lexicon.stopwords.has(tokens[first]!.lower))) first++
  const passage = trimmed(reading.page.text, tokens[first]!.from, tokens[last]!.to)
  return passage && isBody(reading, passage) ? passage : null
}

/** A bracket that was opened in the same sentence. */
const isClosed = (reading: Reading, at: number, least: number) => reading.tokens.slice(Math.max(least, at - 8), at).some((token) => token.text === '(') && /^\p{Lu}/u.test(reading.tokens[at - 1]!.text) && reading.tokens[at - 2]?.text === '('

export function nameAfter(reading: Reading, spans: Spans, at: number, end: number): Passage | null {
  const { tokens } = reading
  let last = -1
  let first = at
  while (first < end && (reading.at(first, 'article') || /^(?:['’#@]|our|von|vom|des|der|du|del|della|dell|dal|dalla|ook|auch|ocksa|anche|tambien|tambem|aussi)$/u.test(tokens[first]!.lower))) first++
  const quoted = quotedAt(reading, first, end)
  if (quoted) return quoted
  for (let i = first; i < end && i < first + reach; i++) {
    if (spans.covers(tokens[i]!.from) || (tokens[i]!.breaks && i > first)) break
    // "der Verein Klares Wasser zum Sommerfest": what it calls is no part of its name.
    if (last !== -1 && i - last > 1 && reading.at(i, 'noun') && !reading.at(i, 'organisation')) break
    if (isName(reading, i)) last = i
    // "dall’associazione giovanile Il Tulipano": where adjectives follow, one tells what kind of body.
    else if (i > first + 1 && isOf(reading, first, i)) last = i
    else if (i === first + 1 && reading.at(first, 'organisation') && (reading.lexicon.language.adjectives !== '' || (reading.lexicon.language.code === 'de' && /\p{Ll}{3}(?:er|en)$/u.test(tokens[i]!.lower))) && tokens[i]!.kind === 'word' && !reading.lexicon.stopwords.has(tokens[i]!.lower) && /^\p{Lu}/u.test(tokens[i + 1]?.text ?? '') && !tokens[i + 1]!.breaks) continue
    else if (!isLink(reading, i) || last === -1) break
  }
  return last === -1 ? null : beforeBracket(trimmed(reading.page.text, tokens[first]!.from, tokens[last]!.to))
}

/** "an initiative of “Evenings of Welcome”": a name in quotation marks is all that stands between them. */
function quotedAt(reading: Reading, at: number, end: number): Passage | null {
  const { tokens, page } = reading
  if (!/^[“„«"‘]$/u.test(tokens[at]?.text ?? '') || at + 1 >= end || !/^\p{Lu}/u.test(tokens[at + 1]!.text)) return null
  const rest = page.text.slice(tokens[at]!.to, Math.min(tokens[end - 1]!.to, tokens[at]!.to + 70))
  const close = /[”“»"’](?=[\s.,;:!?)]|$)/u.exec(rest)
  return close && close.index > 3 ? trimmed(page.text, tokens[at]!.to, tokens[at]!.to + close.index) : null
}

const of = /^(?:de|des|du|d|del|di|dei|delle|della|degli|da|do|dos|das|van|voor|för|por|pour|per)$/u

/** "Ligue des quartiers", "comité de soutien": what a body is of may come in small letters. */
function isOf(reading: Reading, first: number, at: number): boolean {
  const { tokens, lexicon } = reading
  if (lexicon.language.adjectives === '' || at - first > 4 || !reading.at(first, 'organisation') || !/^\p{Ll}{3,}/u.test(tokens[at]!.text) || lexicon.stopwords.has(tokens[at]!.lower)) return false
  if (reading.at(at, 'noun') || reading.at(at, 'callerVerb') || reading.at(at, 'future') || reading.at(at, 'past')) return false
  const before = reading.at(at - 1, 'article') || /^['’]$/u.test(tokens[at - 1]!.text) ? at - 2 : at - 1
  return before > first - 1 && (of.test(tokens[at - 1]!.lower) || (before > first && of.test(tokens[before]!.lower)))
}

/** A bracket that opens and does not close is no part of a name. */
function beforeBracket(name: Passage | null): Passage | null {
  const open = name?.value.lastIndexOf('(') ?? -1
  if (!name || open < 3 || name.value.includes(')', open) || name.to - name.from !== name.value.length) return name
  const value = name.value.slice(0, open).trimEnd()
  return { value, from: name.from, to: name.from + value.length }
}

function isName(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]!
  return /^\p{Lu}/u.test(token.text) || (token.kind === 'word' && reading.at(at, 'organisation') !== undefined) || token.text === ')' || (token.kind === 'number' && (token.text.length > 1 || !token.spaced))
}

function isLink(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]!
  return /^[,&'’\-/()“”"]$/u.test(token.text) || reading.at(at, 'nameLink') !== undefined || reading.at(at, 'listWord') !== undefined || /^(?:in|of|for|a|s|junto)$/u.test(token.lower)
}

const nobody = /^(?:we|it|they|you|he|she|i|this|that|there|these|people|activists|wir|nous|nosotros|noi|nós|wij|vi|who|all|everyone|students|workers|volunteers)$/iu

/** "Jedes Jahr", "Every Friday", "Cleanup Day - Wir": a pronoun or a word that points is no part of a name. */
const notNamed = /^(?:jede[rsnm]?|diese[rsnm]?|every|each|this|these|many|several|chaque|cette?|ces|plusieurs|cada|este|esta|estos|estas|varios|varias|ogni|questo|questa|queste|questi|alcuni|vari|esse|essa|vários|várias|elke|ieder[e]?|deze|dit|veel|varje|denna|detta|många|viele|einige|mehrere)\s|\s[-–—]\s(?:wir|we|nous|wij|vi|noi|nós|you|i|ich|it|they|sie)$/iu

/** "Parents", "Department", "Hundreds of school secretaries", "The Union": people or an office, and no name. */
function isCrowd(reading: Reading, passage: Passage): boolean {
  if (/^(?:Speakers|Posted|Authorised|Authorized|Printed|Photo|Photos|Supported|Funded|Powered|Sign|Log|Donate|Join|NOW|Question)(?:\s|$)/u.test(passage.value)) return true
  if (/^(?:(?:some|around|about|over|more than|up to|nearly)\s)?(?:hundreds|thousands|dozens|scores|members|workers|residents|\d[\d,.]*)(?:\s|$)/iu.test(passage.value)) return true
  const words = passage.value.split(/\s+/u)
  if (words.length === 3 && reading.lexicon.language.code === 'en' && /^(?:and|&)$/u.test(words[1]!) && /^\p{Ll}/u.test(words[2]!)) return true
  if (words.length > 2) return false
  const last = words.at(-1)!
  // In a language of compounds "Techwerkers" is a name.
  const generic = /^(?:Department|Council|Union|Government|Company|Committee|Ministry|Board|University|School|Church|Centre|Center|Museum|Library|Hospital|Group|Club)$/u.test(last) || (/^(?:en|fr|es|it|pt)$/.test(reading.lexicon.language.code) && reading.holds(passage.to - last.length, passage.to, 'people'))
  return generic && (words.length === 1 || /^(?:the|our|your|local|every|all|die|der|das|le|la|les|el|los|il|gli|o|os|de|het|more)$/iu.test(words[0]!))
}

/** A name that can call: it holds an acronym or a body's word, or is more than one capital at a sentence's start. */
export function isBody(reading: Reading, passage: Passage, lower = false): boolean {
  if (/^(?:In|At|Em|No|Na|En|À|Au|A|Ad|Im|Am|Bei|Op|Te|På|Vid|I)\s\p{Lu}/u.test(passage.value) && !(reading.lexicon.language.code === 'en' && passage.value.startsWith('Te '))) return false
  if (countriesIn(reading.lexicon.language.code).has(fold(passage.value)) || nobody.test(passage.value) || /^[\d\s]+$|\sCountry$/u.test(passage.value) || notNamed.test(passage.value) || isCrowd(reading, passage)) return false
  if (reading.within(passage.from, passage.to, 'country').some((cue) => cue.to - cue.from >= passage.value.length - 4)) return false
  // "Asociación Mar Vivo": a short word beside a word for a body abbreviates no month.
  const isNamed = reading.holds(passage.from, passage.to, 'organisation')
  if (reading.within(passage.from, passage.to, 'month', 'weekday').some((cue) => !isNamed || cue.to - cue.from > 3)) return false
  // "The National March Against Cuts" is what is called, not who calls.
  const action = reading.within(passage.from, passage.from + 1, 'noun')[0]
  // "Occupy Riverton" is one who does.
  const isDoer = action !== undefined && reading.at(action.first, 'actionVerb') !== undefined && /^\p{Lu}\p{L}+\s\p{Lu}[\p{L}\s]+$/u.test(passage.value) && !/[sd]$/u.test(reading.tokens[action.last]!.lower)
  if (action && !isDoer && !reading.at(action.first, 'organisation') && !reading.at(action.last, 'organisation') && action.from === passage.from) return false
  // "Harbour Run is back", "Garden Working Party meets": an occasion.
  const last = lower ? reading.within(passage.from, passage.to, 'noun').at(-1) : undefined
  if (last && last.to >= passage.to - 1 && !reading.at(last.last, 'actionVerb') && (!reading.at(last.last, 'organisation') || (last.last > last.first && passage.value.endsWith(' Party'))) && !/\p{Lu}{2}/u.test(passage.value)) return false
  if (/(?:^|[^\p{L}])\p{Lu}{2,8}(?:$|[^\p{L}])/u.test(passage.value)) return true
  if (reading.holds(passage.from, passage.to, 'organisation')) return lower || /\p{Lu}/u.test(passage.value)
  return (passage.value.match(/(?:^|\s)\p{Lu}/gu)?.length ?? 0) >= 2 || /(?<!\p{L}(?:Mc|Mac|De|Di|Du|La|Le|Fitz|Van)|(?<!\p{L})(?:Mc|Mac|De|Di|Du|La|Le|Fitz|Van))(?<=\p{Ll})\p{Lu}|\p{L}\d\p{L}/u.test(passage.value)
}

/** The likeliest body named earlier in the sentence: "the X congress, which voted … and called for". */
export function bodyBefore(reading: Reading, before: number, unit: Unit): Passage | null {
  const { tokens } = reading
  let best: Passage | null = null
  let most = 0
  let i = unit.first
  while (i < unit.end && tokens[i]!.from < before) {
    if (!/^\p{Lu}/u.test(tokens[i]!.text) || (i === unit.first && reading.at(i, 'article'))) {
      i++
      continue
    }
    let last = i
    let end = i + 1
    while (end < unit.end && tokens[end]!.to <= before && (isName(reading, end) || ((reading.at(end, 'nameLink') || tokens[end]!.kind === 'word') && end < last + 3 && nextIsBody(reading, end, before) && !reading.lexicon.stopwords.has(tokens[end]!.lower)))) {
      if (isName(reading, end)) last = end
      end++
    }
    // The initials in brackets: "National Union Congress (NUC)".
    if (tokens[last + 1]?.text === '(' && tokens[last + 3]?.text === ')' && /^\p{Lu}{2,}$/u.test(tokens[last + 2]!.text)) last += 3
    const passage = trimmed(reading.page.text, tokens[i]!.from, tokens[last]!.to)
    const isCountry = reading.holds(tokens[i]!.from, tokens[i]!.to, 'country')
    const score = isCountry || !passage ? 0 : (/^\p{Lu}{2,8}$/u.test(tokens[i]!.text) ? 2 : 0) + (reading.holds(passage.from, passage.to, 'organisation') ? 2 : 0)
    if (score > most) {
      best = passage
      most = score
    }
    i = Math.max(end, i + 1)
  }
  return best
}

/** "NUC annual congress": a lower-case word may stand between the name and the body's word. */
function nextIsBody(reading: Reading, at: number, before: number): boolean {
  const next = reading.tokens[at + 1]
  return next !== undefined && next.to <= before && reading.at(at + 1, 'organisation') !== undefined
}

import type { Unit } from '../candidates/units.ts'
import type { Reading } from '../lexicon/reading.ts'
import type { Found } from '../merge/found.ts'
import { type Passage, trimmed } from './passage.ts'
import type { Spans } from './spans.ts'

const reach = 26

/** Who calls the action: a labelled field, "organised by …", or the subject of the verb that calls it. */
export function callerOf(reading: Reading, units: readonly Unit[], spans: Spans, found: Found): Passage | null {
  const { unit } = found.mentions[0]!
  const field = [0, 1, 2, 3, 4, 5, 6, -1, -2, -3].map((step) => units[unit.index + step]).find((one) => one?.label?.field === 'caller' && one.section === unit.section)
  if (field) return trimmed(reading.page.text, field.label!.valueFrom, Math.min(field.to, field.label!.valueFrom + 160))
  const own = [unit, ...found.mentions.slice(1, 4).map((mention) => mention.unit)]
  const around = [-1, 1, -2, 2, 3, 4].map((step) => units[unit.index + step]).filter((one) => one !== undefined)
  for (const one of [...own, ...around]) {
    const passage = named(reading, one, spans) ?? subject(reading, one, spans, found)
    if (passage) return passage
  }
  return null
}

function named(reading: Reading, unit: Unit, spans: Spans): Passage | null {
  for (const cue of reading.within(unit.from, unit.to, 'callerAfter')) {
    const name = nameAfter(reading, spans, cue.last + 1, unit.end)
    if (name && (cue.last > cue.first || isBody(reading, name))) return name
  }
  return null
}

/** The subject of the last calling verb before the date, else of the first one. */
function subject(reading: Reading, unit: Unit, spans: Spans, found: Found): Passage | null {
  const date = found.mentions[0]!.date
  const verbs = reading.within(Math.max(unit.from, date.from - 1500), unit.to, 'callerVerb')
  const ordered = [...verbs.filter((verb) => verb.to <= date.from).toReversed(), ...verbs.filter((verb) => verb.to > date.from)]
  for (const verb of ordered.slice(0, 6)) {
    const after = reading.lexicon.language.verbSecond ? nameAfter(reading, spans, verb.last + 1, unit.end) : null
    if (after && isBody(reading, after) && reading.within(after.from, after.to, 'organisation').length > 0) return after
    const before = nameBefore(reading, spans, verb.first - 1, unit.first)
    if (before) return before
    if (after && isBody(reading, after)) return after
    const body = bodyBefore(reading, verb.from, unit)
    if (body) return body
  }
  return null
}

const auxiliaries = /^(?:have|has|had|will|would|is|are|be|been|now|also|jointly|together|again|today|se|han|ha|hat|haben|va|vai|vont|ont|a|si|to|therefore|ska|kommer|zal|zullen|wird|werden)$/u

/** The capitalised name that ends at a token, with "and", "of" and commas between its parts. */
function nameBefore(reading: Reading, spans: Spans, at: number, least: number): Passage | null {
  const { tokens } = reading
  let last = at
  while (last >= least && auxiliaries.test(tokens[last]!.lower)) last--
  if (last < least || (tokens[last]!.text === ')' ? false : !isName(reading, last))) return null
  let first = last
  for (let i = last; i >= least && i > last - reach; i--) {
    const token = tokens[i]!
    if (spans.covers(token.from)) break
    if (isName(reading, i)) first = i
    else if (!isLink(reading, i)) break
    if (token.breaks) break
  }
  while (first < last && /^(?:on|in|at|for|but|and|,|as|because|when|that|why|will|the|our|so)$/u.test(tokens[first]!.lower) ) first++
  const passage = trimmed(reading.page.text, tokens[first]!.from, tokens[last]!.to)
  return passage && isBody(reading, passage) ? passage : null
}

function nameAfter(reading: Reading, spans: Spans, at: number, end: number): Passage | null {
  const { tokens } = reading
  let last = -1
  let first = at
  while (first < end && /^(?:the|die|der|das|den|dem|la|le|les|el|los|il|i|o|os|as|de|het|l|'|’|our|von|vom)$/u.test(tokens[first]!.lower)) first++
  for (let i = first; i < end && i < first + reach; i++) {
    if (spans.covers(tokens[i]!.from) || (tokens[i]!.breaks && i > first)) break
    if (isName(reading, i)) last = i
    else if (!isLink(reading, i) || last === -1) break
  }
  return last === -1 ? null : trimmed(reading.page.text, tokens[first]!.from, tokens[last]!.to)
}

function isName(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]!
  return /^\p{Lu}/u.test(token.text) || (token.kind === 'word' && reading.at(at, 'organisation') !== undefined) || token.text === ')' || (token.kind === 'number' && token.text.length > 1)
}

function isLink(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]!
  return /^[,&'’\-/()“”"]$/u.test(token.text) || reading.at(at, 'nameLink') !== undefined || reading.at(at, 'listWord') !== undefined || /^(?:in|of|a|s|junto)$/u.test(token.lower)
}

/** A name that can call: it holds an acronym or a body's word, or is more than one capital at a sentence's start. */
function isBody(reading: Reading, passage: Passage): boolean {
  if (/^(?:we|it|they|you|he|she|i|this|that|there|these|people|activists|wir|nous|nosotros|noi|nós|wij|vi|who|all|everyone|students|workers|volunteers)$/iu.test(passage.value)) return false
  if (reading.within(passage.from, passage.to, 'country').some((cue) => cue.to - cue.from >= passage.value.length - 4)) return false
  if (reading.within(passage.from, passage.to, 'month', 'weekday').length > 0) return false
  if (/(?:^|[^\p{L}])\p{Lu}{2,8}(?:$|[^\p{L}])/u.test(passage.value)) return true
  if (reading.within(passage.from, passage.to, 'organisation').length > 0) return /\p{Lu}/u.test(passage.value)
  return (passage.value.match(/(?:^|\s)\p{Lu}/gu)?.length ?? 0) >= 2 || /\p{Ll}\p{Lu}/u.test(passage.value)
}

/** The likeliest body named earlier in the sentence: "the X congress, which voted … and called for". */
function bodyBefore(reading: Reading, before: number, unit: Unit): Passage | null {
  const { tokens } = reading
  let best: Passage | null = null
  let most = 0
  let i = unit.first
  while (i < unit.end && tokens[i]!.from < before) {
    if (!/^\p{Lu}/u.test(tokens[i]!.text)) {
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
    const isCountry = reading.within(tokens[i]!.from, tokens[i]!.to, 'country').length > 0
    const score = isCountry || !passage ? 0 : (/^\p{Lu}{2,8}$/u.test(tokens[i]!.text) ? 2 : 0) + (reading.within(passage.from, passage.to, 'organisation').length > 0 ? 2 : 0)
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

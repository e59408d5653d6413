import type { Unit } from '../candidates/units.ts'
import type { Tag } from '../lexicon/lexicon.ts'
import type { Cue } from '../lexicon/phrases.ts'
import type { Reading } from '../lexicon/reading.ts'
import type { Caller } from './likely-caller.ts'
import { isAside, isTown } from './caller-signs.ts'
import { type Passage, trimmed } from './passage.ts'

const longestQuote = 70
const mostBodies = 12
const auxiliaries = /^(?:have|has|had|will|is|are|now|also|again|ha|han|hanno|hat|haben|va|vai|vont|ont|a|har|heeft|se|si|s)$/u

/** `Bündnis "Bahn für alle"`, "the campaign “Roofs First”": a body whose own name stands in quotation marks behind what it is. */
export function quotedBodies(reading: Reading, unit: Unit): Caller[] {
  const { tokens, page } = reading
  const found: Caller[] = []
  for (const cue of reading.within(unit.from, unit.to, 'organisation').slice(0, mostBodies)) {
    // "il comitato spontaneo “…”".
    const isKind = reading.lexicon.language.adjectives !== '' && /^\p{Ll}/u.test(tokens[cue.last + 1]?.text ?? '') && !reading.lexicon.stopwords.has(tokens[cue.last + 1]!.lower)
    const open = tokens[cue.last + (isKind ? 2 : 1)]
    if (!open || open.breaks || !/^[“„«"‚‘]$/u.test(open.text)) continue
    const rest = page.text.slice(open.to, Math.min(unit.to, open.to + longestQuote))
    const close = /[”“»"’‘](?=[\s.,;:!?)]|$)/u.exec(rest)
    if (!close || close.index < 3 || !/\p{Lu}/u.test(rest.slice(0, close.index))) continue
    const to = open.to + close.index + 1
    found.push({ value: page.text.slice(cue.from, to).replace(/\s+/gu, ' '), from: cue.from, to, score: 0 })
  }
  return found
}

/** "Attac ruft auf", "La Cgil organizza", "Unite calls": one word with a capital, that a sentence begins with, right before the verb that calls. */
export function soleName(reading: Reading, verb: Cue<Tag>, unit: Unit): Passage | null {
  const { tokens, lexicon, page } = reading
  let at = verb.first - 1
  while (at > unit.first && auxiliaries.test(tokens[at]!.lower)) at--
  at = beforeAside(reading, at, unit)
  const word = tokens[at]
  if (!word || at < unit.first || !/^\p{Lu}\p{L}{2,}/u.test(word.text) || lexicon.stopwords.has(word.lower) || word.text === word.text.toUpperCase()) return null
  const before = at - 1
  const isFirst = at === unit.first || /^[–—:,(]$/u.test(tokens[before]!.text)
  const isLed = before === unit.first && reading.at(before, 'article') !== undefined && lexicon.language.code !== 'de' && lexicon.language.code !== 'en'
  const isElided = before === unit.first + 1 && /^['’]$/u.test(tokens[before]!.text)
  if (!isFirst && !isLed && !isElided) return null
  // "Commuters call", "Manifestants appellent": several people, of no name.
  if (/(?<!s)s$/u.test(word.lower) && /^(?:en|fr|es|pt)$/.test(lexicon.language.code)) return null
  if (others.some((tag) => reading.at(at, tag)) || everyone.test(word.lower)) return null
  const passage = trimmed(page.text, word.from, word.to)
  return passage && !isTown(reading, passage) ? passage : null
}

/** "Attac, along with many others, calls": the word before what is put in between. */
function beforeAside(reading: Reading, at: number, unit: Unit): number {
  const mark = reading.tokens[at]?.text ?? ''
  if (!/^[,–—]$/u.test(mark)) return at
  let open = at - 1
  while (open > unit.first && at - open < 18 && reading.tokens[open]!.text !== mark) open--
  return open === unit.first + 1 && reading.tokens[open]!.text === mark && (mark !== ',' || isAside(reading, open + 1)) ? unit.first : at
}

const others = ['people', 'organisation', 'noun', 'weakNoun', 'placeNoun', 'month', 'weekday', 'country', 'call', 'future', 'past', 'label', 'genre', 'affair', 'callerVerb', 'every', 'online', 'placeWeak', 'placeStrong'] as const
const everyone = /^(?:organi[sz]ers?|everyone|everybody|anyone|police|government|ministers?|management|bosses|members?|please|friends|people|speakers|stewards|veranstalter\p{L}*|polizei|regierung|menschen|alle|aktive|organisateurs?|tous|toutes|chacun|gouvernement|direction|organizadores|todos|todas|gobierno|polic[ií]a|organizzatori|tutti|tutte|governo|organizadoras|pol[ií]cia|organisatoren|iedereen|politie|mensen|arrang[oö]r\p{L}*|alla|polisen|regeringen|folk|leider|manche|viele|hunderte|tausende|heute|uberall|dort|danach|anschliessend|zudem|ausserdem|auch|etwa|rund|mehrere|einige|zusatzlich|gleichzeitig|parallel|deshalb|daher|darum|bereits|veel|velen|vandaag|daarna|daarom|helaas|ook|honderden|duizenden|meerdere|straks|morgen|manga|flera|idag|darfor|sedan|senare|samtidigt|dessutom|hundratals|tusentals|stewards|assembly|when|where|what|meeting)$/u

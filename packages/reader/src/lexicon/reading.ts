import { detectLanguage } from '../languages/detect.ts'
import type { Page } from '../normalise/page.ts'
import { type Lexicon, lexiconOf, type Tag } from './lexicon.ts'
import { type Cue, findPhrases } from './phrases.ts'
import { type Token, tokenise } from './tokens.ts'

/** A page with its words understood: what every later stage looks at. */
export interface Reading {
  page: Page
  tokens: Token[]
  cues: Cue<Tag>[]
  lexicon: Lexicon
  locale: string
  publishedOn: Temporal.PlainDate
  timeZone: string | null
  /** The cue of a tag that begins at a token. */
  at(index: number, tag: Tag): Cue<Tag> | undefined
  /** Cues of one of the tags that begin within [from, to), at most `mostCues` of them. */
  within(from: number, to: number, ...tags: Tag[]): Cue<Tag>[]
  /** Whether `within` would find any; looks no further than the first. */
  holds(from: number, to: number, ...tags: Tag[]): boolean
}

// A window of text holds far fewer in honest writing; the bound keeps the whole linear.
const mostCues = 400

export function readingOf(page: Page, given: { publishedOn: Temporal.PlainDate; locale: string; timeZone: string | null }): Reading {
  const tokens = withoutAddresses(tokenise(page.text), page)
  const lexicon = lexiconOf(detectLanguage(tokens, given.locale))
  return assemble({ page, tokens, lexicon, ...given }, findPhrases(tokens, lexicon.book))
}

/** The same reading, its dates no longer taken for words: "15th March" is no march. */
export function withoutWordsIn(reading: Reading, spans: readonly { from: number; to: number }[]): Reading {
  let next = 0
  const announced = tokensOf(reading, 'future')
  const told = tokensOf(reading, 'past')
  const cues = reading.cues.filter((cue) => {
    while (spans[next] && spans[next]!.to <= cue.from) next++
    const span = spans[next]
    if (span && cue.to > span.from) return cue.tag !== 'noun' && cue.tag !== 'weakNoun' && cue.tag !== 'past'
    if (cue.tag === 'call' && /^meet$/.test(reading.tokens[cue.first]!.lower) && /^(?:which|that|who|they)$/.test(reading.tokens[cue.first - 1]?.lower ?? '')) return false
    if (cue.tag === 'future' && cue.first === cue.last && reading.tokens[cue.first]!.lower === 'statt' && isPastBracket(reading, cue.first)) return false
    // "wordt morgen gedemonstreerd", and not "hebben gisteren gedemonstreerd".
    if (cue.tag === 'noun' && cue.first === cue.last && participle.test(reading.tokens[cue.first]!.lower) && !isAfterVerb(reading, cue.first, /^word(?:t|en)$/)) return false
    // "ont participé", where the verb alone, without its accent, would call.
    if (cue.tag === 'call' && told[cue.first]) return false
    // "Am Freitag gingen 12.000 Menschen auf die Straße".
    if (cue.tag === 'call' && cue.last > cue.first && /^stra(?:ss|ß)en?$/u.test(reading.tokens[cue.last]!.lower) && isAfterVerb(reading, cue.first, wentOut)) return false
    // "La Ferme des Chênes": a name, where the verb would say that something is closed.
    if (cue.tag === 'cancelled' && cue.first === cue.last && /^\p{Lu}\p{Ll}/u.test(reading.tokens[cue.first]!.text) && reading.at(cue.first - 1, 'article')) return false
    if (cue.tag === 'past' && announced[cue.first] && announced[cue.last]) return false
    // "unless a deal is struck", "to be welcomed": a passive tells nothing of what was.
    if (cue.tag === 'past' && cue.first === cue.last && lexiconIs(reading, 'en') && /^(?:is|are|be|being)$/u.test(reading.tokens[cue.first - 1]?.lower ?? '')) return false
    // "uniquement sur rendez-vous" calls nobody.
    if ((cue.tag === 'call' || cue.tag === 'placeMeet' || cue.tag === 'cancelled') && reading.at(cue.first - 1, 'notNoun') && isIdiom(reading, cue)) return false
    // "en el cerro" is a hill, "cerró" tells of what was.
    if (cue.tag === 'past' && cue.first === cue.last && reading.at(cue.first, 'placeNoun') && reading.at(cue.first - 1, 'article')) return false
    // "fand, organisiert vom Beirat, … statt": who, and not that it is to come.
    if (cue.tag === 'future' && cue.first === cue.last && (reading.at(cue.first, 'callerAfter')?.last ?? 0) > cue.last) return false
    // "à la rentrée prochaine": when that is, and not that something is to come.
    if (cue.tag === 'future' && cue.first === cue.last && reading.at(cue.first - 1, 'affair') && reading.at(cue.first, 'next')) return false
    if (cue.tag === 'replaced' && isBracketEnd(reading, cue.first)) return false
    if (cue.tag === 'cancelled' && isOpposed(reading, cue)) return false
    // "no Centro Histórico".
    if (cue.tag === 'history' && cue.first === cue.last && /^\p{Lu}/u.test(reading.tokens[cue.first]!.text) && reading.at(cue.first - 1, 'placeNoun')) return false
    if ((cue.tag === 'future' || cue.tag === 'callerVerb') && isPlanOfOthers(reading, cue)) return false
    return (cue.tag !== 'noun' && cue.tag !== 'weakNoun') || !(isPlaceName(reading, cue) || isBodyName(reading, cue) || isLabel(reading, cue) || isIdiom(reading, cue))
  })
  return assemble(reading, cues)
}

const lexiconIs = (reading: Reading, code: string) => reading.lexicon.language.code === code

/** The tokens of what announces, or tells, in several words: in "è stata indetta per sabato" the words for what was tell nothing of the day. */
function tokensOf(reading: Reading, tag: Tag): Uint8Array {
  const marked = new Uint8Array(reading.tokens.length)
  for (const cue of reading.cues) if (cue.tag === tag && cue.last > cue.first) marked.fill(1, cue.first, cue.last + 1)
  return marked
}

/** "Memorial Park", "outside the Town Hall": the word is part of a place's name. */
function isPlaceName(reading: Reading, cue: Cue<Tag>): boolean {
  const { tokens } = reading
  const next = tokens[cue.last + 1]
  if (next && !next.breaks && /^\p{Lu}/u.test(tokens[cue.last]!.text) && /^\p{Lu}/u.test(next.text) && reading.at(cue.last + 1, 'placeNoun')) return true
  // "Garden of Remembrance".
  if (/^\p{Lu}/u.test(tokens[cue.first]!.text) && reading.at(cue.first - 1, 'nameLink') && reading.at(cue.first - 2, 'placeNoun') && /^\p{Lu}/u.test(tokens[cue.first - 2]!.text)) return true
  if (isStoodBefore(reading, cue)) return true
  if (!reading.at(cue.last, 'placeNoun') || isLobbyOf(reading, cue)) return false
  if (next && !next.breaks && reading.at(cue.last + 1, 'placeNoun')) return true
  // "at Ashby Town Hall", and not "at the Climate Town Hall".
  if (/^\p{Lu}/u.test(tokens[cue.first]!.text) && /^\p{Lu}\p{Ll}/u.test(tokens[cue.first - 1]?.text ?? '') && [2, 3].some((back) => reading.at(cue.first - back, 'placeStrong')?.last === cue.first - 2)) return true
  const before = reading.at(cue.first - 1, 'article') ? cue.first - 2 : cue.first - 1
  return [0, 1, 2].some((back) => reading.at(before - back, 'placeStrong')?.last === before)
}

/** "outside the Forum", "every dock and workshop": a house of that name, or a place of work, and no occasion. */
function isStoodBefore(reading: Reading, cue: Cue<Tag>): boolean {
  const { tokens } = reading
  // "a fair go", "fair rents": a quality.
  const after = tokens[cue.last + 1]
  if (tokens[cue.first]!.text === 'fair' && cue.first === cue.last && after?.kind === 'word' && !after.breaks && !reading.lexicon.stopwords.has(after.lower) && !reading.at(cue.last + 1, 'weekday') && !reading.at(cue.last + 1, 'month') && !reading.at(cue.last + 1, 'noun') && !reading.at(cue.last + 1, 'future')) return true
  const before = /^(?:the|das|dem|der|le|la|l|el|il|lo|o|a|het|de)$/.test(tokens[cue.first - 1]?.lower ?? '') ? cue.first - 2 : cue.first - 1
  if (cue.first === cue.last && /^\p{Lu}/u.test(tokens[cue.first]!.text) && /^(?:outside|opposite|behind|beside|vor|vorm|devant|frente|davanti|tegenover|utanfor)$/.test(tokens[before]?.lower ?? '') && /^(?:forum|panel|debate|talk|course|fair|market|academy|assembly|parade)$/.test(tokens[cue.first]!.lower)) return true
  // A workshop beside other places of work.
  return /^workshops?$/.test(tokens[cue.last]!.lower) && cue.first === cue.last && (/^(?:every|each)$/.test(tokens[cue.first - 1]?.lower ?? '') || (/^(?:and|or|,)$/.test(tokens[cue.first - 1]?.lower ?? '') && reading.at(cue.first - 2, 'placeNoun') !== undefined && /^\p{Ll}/u.test(tokens[cue.first - 2]!.text)))
}

/** "join the lobby of the council's meeting": a body or its meeting is lobbied, and no hall is entered. */
function isLobbyOf(reading: Reading, cue: Cue<Tag>): boolean {
  if (reading.tokens[cue.last]!.lower !== 'lobby' || !/^(?:of|at)$/.test(reading.tokens[cue.last + 1]?.lower ?? '')) return false
  for (let at = cue.last + 2; at < cue.last + 9 && reading.tokens[at] && !reading.tokens[at]!.breaks; at++) if (/^(?:meetings?|parliament|council|councillors|mps|cabinet|congress|senators|ministers?|board)$/.test(reading.tokens[at]!.lower)) return true
  return false
}

/** "Climate Action Network", "Strike Support Committee": the word is part of a body's name. */
function isBodyName(reading: Reading, cue: Cue<Tag>): boolean {
  const { tokens } = reading
  // "The Depot Workers’ Congress calls".
  if (/^\p{Lu}/u.test(tokens[cue.last]!.text) && reading.at(cue.last, 'organisation') && reading.at(cue.last + 1, 'callerVerb') && /^\p{Ll}/u.test(tokens[cue.last + 1]!.text)) return true
  for (let at = cue.last + 1; at <= cue.last + 2; at++) {
    if (!tokens[at] || tokens[at]!.breaks || !/^\p{Lu}/u.test(tokens[at]!.text) || !/^\p{Lu}/u.test(tokens[cue.first]!.text)) return false
    if (bodies.test(tokens[at]!.lower)) return true
  }
  return false
}

/** Words for a body that are hardly ever an action's, or a place's, as "union" and "council" may be. */
const bodies = /^(?:network|coalition|alliance|committee|association|federation|collective|league|movement|foundation|campaign|partnership|trust|initiative)$/

const participle = /^(?:gestaakt|gedemonstreerd|geprotesteerd|betoogd|gewaakt)$/

/** "fand am 27. Januar statt": the verb's two halves tell of what was. */
const isPastBracket = (reading: Reading, at: number) => isAfterVerb(reading, at, /^fand(?:en)?$/)

const wentOut = /^(?:ging(?:en)?|zog(?:en)?|kam(?:en)?|war(?:en)?|strömten|trieb(?:en)?|brachten?|sind|hat(?:te|ten)?|haben)$/

function isAfterVerb(reading: Reading, at: number, verb: RegExp): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 25) && (reading.tokens[i]!.text !== '.' || reading.tokens[i - 1]?.kind === 'number'); i--) if (verb.test(reading.tokens[i]!.lower)) return true
  return false
}

/** "findet statt am Samstag": the verb's second half, and no "instead of". */
function isBracketEnd(reading: Reading, at: number): boolean {
  if (reading.tokens[at]!.lower !== 'statt') return false
  for (let i = at - 1; i >= Math.max(0, at - 25) && !/^[.!?;]$/u.test(reading.tokens[i]!.text) && reading.tokens[i]!.lower !== 'statt'; i--) if (/^f(?:i|a)nde(?:t|n)$/.test(reading.tokens[i]!.lower)) return true
  return false
}

/** "against plans to close the library": what is planned is no action. */
const isPlanOfOthers = (reading: Reading, cue: Cue<Tag>) => /^plans?$/.test(reading.tokens[cue.first]!.lower) && cue.first > 0 && /^(?:against|over|the|of|oppose|opposing|stop|scrap|s|council|government|new|these|those|its|their)$/.test(reading.tokens[cue.first - 1]!.lower)

/** "against the closure of the baths", "gegen die Absage": what is fought is not what became of the action. */
function isOpposed(reading: Reading, cue: Cue<Tag>): boolean {
  for (let at = cue.first - 1; at >= Math.max(0, cue.first - 5); at--) {
    if (/^[.,!?;:]$/u.test(reading.tokens[at]!.text) || reading.tokens[at + 1]!.breaks) return false
    if (cue.first - at <= 3 && (lexiconIs(reading, 'en') || !reading.tokens[at]!.lower.startsWith('decide')) && /^(?:votes?|voting|vote|decides?|threatened|threat|proposed|planned|proposals?|save|fight|fighting|oppose|opposes|opposing|drohende[nr]?|geplante[nr]?|dreigende|menace|amenaza|minaccia|ameaca|hotad|hotade)$/u.test(reading.tokens[at]!.lower)) return true
    if (reading.at(at, 'theme') && /^(?:against|over|stop|to|in|gegen|wegen|contre|contra|en|contro|tegen|mot)$/u.test(reading.tokens[at]!.lower)) return true
  }
  return false
}

/** "walk away", "in the wake of", "Bezug": at least as long as the name, and about it. */
function isIdiom(reading: Reading, cue: Cue<Tag>): boolean {
  for (let at = Math.max(0, cue.first - 3); at <= cue.first; at++) {
    const idiom = reading.at(at, 'notNoun')
    if (idiom && idiom.last >= cue.last && idiom.last - idiom.first >= cue.last - cue.first) return true
  }
  return false
}

/** "Verzamelen:", "Protest details:" – what a field is called is not what happens. */
const isLabel = (reading: Reading, cue: Cue<Tag>) => {
  const label = reading.at(cue.first, 'label')
  return label !== undefined && label.value !== 'title' && (cue.tag === 'weakNoun' || reading.at(cue.first, 'actionVerb') !== undefined || (label.last > cue.last && label.value !== 'title')) && reading.tokens[label.last + 1]?.text === ':'
}

function assemble(given: Omit<Reading, 'cues' | 'at' | 'within' | 'holds'>, cues: Cue<Tag>[]): Reading {
  // Cues stand in the order of their tokens: where those of each begin is all there is to know. One number a token, no list.
  const begin = new Int32Array(given.tokens.length + 2)
  for (const cue of cues) begin[cue.first + 1]!++
  for (let i = 1; i < begin.length; i++) begin[i]! += begin[i - 1]!
  return {
    ...given, cues,
    at: (index, tag) => {
      const end = begin[index + 1]
      if (end === undefined || index < 0) return undefined
      for (let i = begin[index]!; i < end; i++) if (cues[i]!.tag === tag) return cues[i]
      return undefined
    },
    within: (from, to, ...tags) => {
      const found: Cue<Tag>[] = []
      for (let i = lowerBound(cues, from), seen = 0; i < cues.length && seen < mostCues; i++, seen++) {
        const cue = cues[i]!
        if (cue.from >= to) break
        if (tags.includes(cue.tag)) found.push(cue)
      }
      return found
    },
    holds: (from, to, ...tags) => {
      for (let i = lowerBound(cues, from), seen = 0; i < cues.length && seen < mostCues; i++, seen++) {
        const cue = cues[i]!
        if (cue.from >= to) return false
        if (tags.includes(cue.tag)) return true
      }
      return false
    },
  }
}

/** The index of the first span that begins at or after an offset. */
export function lowerBound(spans: readonly { from: number }[], from: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.from < from) low = middle + 1
    else high = middle
  }
  return low
}

/** A printed address is one mark: its digits are no dates and its words no cues. */
function withoutAddresses(tokens: Token[], page: Page): Token[] {
  const addresses = page.links.filter((link) => /^(?:https?:\/\/|www\.)|^[\w.-]+\.[a-z]{2,}\//iu.test(page.text.slice(link.from, Math.min(link.to, link.from + 60))))
  if (addresses.length === 0) return tokens
  const kept: Token[] = []
  let next = 0
  for (const token of tokens) {
    while (addresses[next] && addresses[next]!.to <= token.from) next++
    const address = addresses[next]
    if (!address || token.from < address.from) kept.push(token)
    else if (token.from === address.from) kept.push({ ...token, kind: 'mark', text: page.text.slice(address.from, address.to), lower: '<address>', to: address.to })
  }
  return kept
}

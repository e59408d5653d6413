import type { Tag } from '../lexicon/lexicon.ts'
import type { Cue } from '../lexicon/phrases.ts'
import type { Reading } from '../lexicon/reading.ts'
import { lowerBound } from '../lexicon/reading.ts'
import { type Passage, trimmed } from './passage.ts'
import { besideAnother, withTown } from './place-tail.ts'
import { afterFiller, looseSpot } from './place-loose.ts'
import { isNoPlace } from './place-none.ts'
import { isGoal, isOfThePast, isWorkOf, meeting, meetsNeeds, strengthOf, whence } from './place-strength.ts'
import { readName } from './place-town.ts'
import { closingBracket, goesOn, isAllLow, isCompound, isGluedToNumber, isNamedAfter, isNameLink, isOnTheWay, isQuality, isQuarter, mayBeginLow, nounsAreCapital } from './place-words.ts'
import type { Spans } from './spans.ts'

export interface Range {
  from: number
  to: number
  /** How much nearer to the event this passage is than others. */
  bonus: number
}

interface Phrase extends Passage {
  first: number
  /** Included. */
  last: number
  /** It ends with "in" and a town. */
  inTown: boolean
  /** Where that "in" stands, else where the phrase ends. */
  headTo: number
}

const furthest = 1500
/** How near to its date or time a place stands that is said with it. */
const beside = 4
const longestPhrase = 28
/** In a line this short a name after a comma may be the place. */
const shortLine = 120

/** The phrase that most likely is the place: after a preposition, or after the time and a comma; nearest to the date. */
export function bestPhrase(reading: Reading, spans: Spans, ranges: readonly Range[], dates: readonly { from: number; to: number }[], caller: { from: number; to: number } | null = null): Passage | null {
  let best = null as Phrase | null
  let spare = null as Phrase | null
  let most = 3
  const consider = (found: Phrase | null, strength: number, bonus: number, cued: boolean) => {
    const phrase = found && townAlone(reading, found)
    if (!phrase || isNoPlace(reading, phrase, strength >= meeting) || (caller && phrase.from >= caller.from && phrase.to <= caller.to)) return
    const named = reading.holds(phrase.from, phrase.headTo, 'placeNoun')
    const town = named || phrase.inTown ? null : (readName(reading, phrase.first, phrase.to) ?? (isQuarter(reading, phrase.first) ? readName(reading, phrase.first + 1, phrase.to) : null))
    const isTown = phrase.inTown || town !== null
    if (!cued && !named && !isTown) return
    const gap = Math.min(...dates.map((date) => Math.max(0, date.from - phrase.to, phrase.from - date.to)))
    const score = strength + (named ? 2 : isTown ? 1.5 : 0) + (/\d|,/u.test(phrase.value) ? 0.5 : 0) + bonus - Math.min(gap, 300) / 400 + (named && gap <= beside ? 0.6 : 0)
      - (nounsAreCapital(reading) && !named && (!isTown || phrase.inTown) ? 2.5 : 0) - (reading.holds(phrase.from, phrase.headTo, 'noun') && !named ? 2.5 : 0)
      - (reading.holds(phrase.from, phrase.to, 'organisation') && !named ? 1 : 0)
    // "the Town Hall in Leeds" rather than Leeds.
    const isMore = best !== null && phrase.from <= best.from && phrase.to >= best.to && phrase.value.length > best.value.length
    const isLess = best !== null && phrase.from >= best.from && phrase.to <= best.to
    if (cued && spare === null && best === null && score > 1 && isProperName(reading, phrase)) spare = phrase
    if (isLess || (score <= most && !(isMore && score > most - 2))) return
    best = phrase
    most = Math.max(most, score)
  }
  for (const range of ranges) {
    const to = Math.min(range.to, range.from + furthest)
    let left = null as Phrase | null
    for (const cue of reading.within(range.from, to, 'placeStrong', 'placeWeak')) {
      const phrase = phraseAfter(reading, spans, cue.first, cue.last, range.to)
      if (meetsNeeds(reading, spans, cue, phrase)) continue
      // "from Hyde Park to Whitehall": people are asked to be where it begins.
      if (left && whither.test(reading.tokens[cue.first]!.lower) && cue.first > left.last && cue.first <= left.last + 3) continue
      if (phrase && whence.test(reading.tokens[cue.first]!.lower)) left = phrase
      consider(phrase ?? looseAfter(reading, spans, cue, range.to), strengthOf(reading, spans, cue) - (isGoal(reading, cue) || isOfThePast(reading, range.from, cue) ? 2 : 0) - (isWorkOf(reading, cue) ? 2.2 : 0), range.bonus, true)
    }
    for (const span of spans.within(range.from, to)) consider(phraseBehind(reading, spans, span.to, range.to), 2, range.bonus, false)
    if (range.bonus > 0 && to - range.from <= shortLine) for (const mark of commasIn(reading, range.from, to)) consider(phraseBehind(reading, spans, mark, range.to), 1, range.bonus, false)
  }
  // Beside a call by link, or an action of a whole day, a mere name is rarely its place.
  const isOnline = ranges.some((range) => reading.holds(range.from, Math.min(range.to, range.from + furthest), 'online'))
  return best ?? (isOnline || dates.length < 2 ? null : spare)
}

/** "to Tainui Domain": two words with capitals that name neither a body, a day nor an action. */
function isProperName(reading: Reading, phrase: Phrase): boolean {
  const words = reading.tokens.slice(phrase.first, phrase.last + 1).filter((token) => token.kind === 'word')
  if (nounsAreCapital(reading) || words.length < 2 || words.some((word) => /^\p{Ll}{4,}/u.test(word.text)) || words.every((word) => word.text === word.text.toUpperCase())) return false
  return words.length <= 6 && !reading.holds(phrase.from, phrase.to, 'organisation', 'noun', 'weakNoun', 'callerVerb', 'country', 'month', 'weekday', 'people', 'worldwide', 'nationwide')
}

/** "Charleston and the South Carolina branch": what is joined to a town by a small word is something else. */
function townAlone(reading: Reading, phrase: Phrase): Phrase {
  if (phrase.inTown || reading.holds(phrase.from, phrase.to, 'placeNoun')) return phrase
  const town = readName(reading, phrase.first, phrase.to)?.passage
  const next = town ? lowerBound(reading.tokens, town.to) : 0
  if (!town || town.to >= phrase.to || !reading.at(next, 'nameLink') || !/^(?:and|und|et|y|e|en|och|the|of|for)$/.test(reading.tokens[next]!.lower)) return phrase
  return { ...phrase, ...town, last: next - 1 }
}

const within = /^(?:of|the|de|du|des|d|l|la|le|les|el|los|del|della|dell|dei|di|do|da|dos|das|van|het|von|der|dem|av)$/
const whither = /^(?:to|nach|bis|zum|zur|vers|a|al|hasta|fino|ate|para|ao|naar|till)$/

const commasIn = (reading: Reading, from: number, to: number): number[] => reading.tokens.slice(lowerBound(reading.tokens, from), lowerBound(reading.tokens, to)).filter((token) => token.text === ',' || token.text === '|' || token.text === '@').map((token) => token.from)

/** "6pm, Corn Exchange", "11 Uhr – Münsterplatz": what follows a date or a time and a mark. */
function phraseBehind(reading: Reading, spans: Spans, offset: number, to: number): Phrase | null {
  const { tokens } = reading
  let first = lowerBound(tokens, offset)
  const marked = /^[,;:|·•@(–—-]$/u.test(tokens[first]?.text ?? '')
  if (!tokens[first] || tokens[first]!.breaks || (!marked && !isPlaceAhead(reading, first))) return null
  if (marked || reading.at(first, 'article')) first++
  const token = tokens[first]
  if (!token || token.breaks || (!/^[\p{Lu}\d]/u.test(token.text) && !reading.at(first, 'placeNoun') && !(reading.at(first + 1, 'placeNoun') && tokens[first + 2]?.text === ','))) return marked ? lowSpot(reading, first, to) : null
  return phraseFrom(reading, spans, first, first, to, false)
}

/** "6pm, upstairs room of the pub.", "10h, salle du bas": a spot in small letters, with a place's word last and nothing after it. */
function lowSpot(reading: Reading, first: number, to: number): Phrase | null {
  const { tokens } = reading
  let last = first - 1
  for (let at = first; at < first + 8 && tokens[at] && tokens[at]!.to <= to && !(tokens[at]!.breaks && at > first); at++) {
    if (tokens[at]!.kind !== 'word' || reading.at(at, 'noun') || reading.at(at, 'callerVerb') || reading.at(at, 'call') || reading.at(at, 'future')) break
    if (reading.lexicon.stopwords.has(tokens[at]!.lower) && !reading.at(at, 'article') && !reading.at(at, 'placeWeak') && !/^(?:of|at|de|du|des|la|di|do|da|van|der|the|im|am)$/u.test(tokens[at]!.lower)) return null
    last = at
  }
  const next = tokens[last + 1]
  const isEnd = !next || next.breaks || next.to > to || /^[.,;!()]$/u.test(next.text)
  return last > first && isEnd && reading.at(last, 'placeNoun') && !reading.at(first, 'placeWeak') && !reading.lexicon.stopwords.has(tokens[first]!.lower) ? passageOf(reading, first, last) : null
}

/** "7pm Unity Hall", "14.30 aula T2": a place stands right behind the hour. */
function isPlaceAhead(reading: Reading, first: number): boolean {
  const { tokens } = reading
  if (reading.at(first, 'noun') || reading.at(first, 'placeWeak')) return false
  if (reading.at(first, 'placeNoun')) {
    const next = tokens[reading.at(first, 'placeNoun')!.last + 1]
    // "13 Uhr Marienplatz, Ziel: …", "14.30 Library": nothing else comes after it.
    if (/^\p{Lu}/u.test(tokens[first]!.text) && (!next || next.breaks || /^[.,;!()]$/u.test(next.text))) return true
    return /^[\p{Lu}\d]/u.test(tokens[first + 1]?.text ?? '') && !tokens[first + 1]!.breaks
  }
  // "at 6:30pm the Westfield Library auditorium".
  let at = reading.at(first, 'article') ? first + 1 : first
  const begin = at
  while (at < begin + 5 && tokens[at] && !tokens[at]!.breaks && /^\p{Lu}/u.test(tokens[at]!.text) && !reading.at(at, 'placeNoun')) at++
  return at > begin && reading.at(at, 'placeNoun') !== undefined && /^\p{Lu}/u.test(tokens[at]!.text) && !tokens[at]!.breaks
}

/** The name after a preposition, which "Place de la République" and "Piazza Duomo" carry in themselves. */
function phraseAfter(reading: Reading, spans: Spans, cueFirst: number, cueLast: number, to: number): Phrase | null {
  const nounIncluded = reading.at(cueLast, 'placeNoun') !== undefined && /^\p{L}/u.test(reading.tokens[cueLast + 1]?.text ?? '')
  const counted = reading.at(cueLast + 1, 'hourWord') && /^\p{Lu}/u.test(reading.tokens[cueLast + 2]?.text ?? '') ? 1 : 0
  let start = nounIncluded ? cueLast : afterFiller(reading, cueLast + 1, to) + counted
  // "lieu à Toulouse", "auf dem Opernplatz": a small word more is no part of the name.
  if (!nounIncluded) while (reading.at(start, 'placeWeak')?.last === start && /^\p{Ll}{1,3}$/u.test(reading.tokens[start]!.text)) start++
  // "at all Westgate depots".
  if (/^(?:all|both|each|allen|alle|todos|todas|tutti|tutte)$/u.test(reading.tokens[start]?.text ?? '') && /^\p{Lu}/u.test(reading.tokens[start + 1]?.text ?? '')) start++
  if (nounsAreCapital(reading) && /^(?:dem|der|den|das|die)$/u.test(reading.tokens[start]?.text ?? '')) start++
  const phrase = phraseFrom(reading, spans, start, cueFirst, to, mayBeginLow(reading, cueLast) || isAllLow(reading, cueLast) || isQuarter(reading, start))
  if (!phrase || !reading.at(cueFirst, 'placeStrong') || !/^(?:vor|vorm|unter)/u.test(reading.tokens[cueFirst]!.lower)) return phrase
  const whole = passageOf(reading, cueFirst, phrase.last)
  return whole && { ...whole, inTown: phrase.inTown, headTo: phrase.headTo }
}

/** Where people are told to meet a spot needs no name. */
function looseAfter(reading: Reading, spans: Spans, cue: Cue<Tag>, to: number): Phrase | null {
  const spot = reading.at(cue.first, 'placeMeet') ? looseSpot(reading, spans, cue, to) : null
  return spot && passageOf(reading, spot.first, spot.last)
}

/** Capitals, numbers, the small words that join them, one bracket, and the town after "in". */
function phraseFrom(reading: Reading, spans: Spans, first: number, cueFirst: number, to: number, mayBeLow: boolean): Phrase | null {
  const { tokens } = reading
  let last = first - 1
  let capitals = 0
  let placeNouns = 0
  if (nounsAreCapital(reading) && reading.at(first, 'noun') && !reading.at(first, 'placeNoun')) return null
  let lower = 0
  // "the far end of Mill Lane": more may be said of a spot than of a name.
  let linked = false
  for (let i = first; i < tokens.length && i < first + longestPhrase; i++) {
    const token = tokens[i]!
    if (token.to > to || spans.covers(token.from) || (token.breaks && i > first)) break
    if (token.kind === 'mark') {
      if (token.text === '(' && i > first) {
        const close = closingBracket(reading, i, to)
        if (close === null || spans.within(token.from, tokens[close]!.to).length > 0) break
        last = i = close
        continue
      }
      if (token.text === ',' && goesOn(reading, i + 1) && !spans.covers(tokens[i + 1]!.from)) continue
      if (/^['’&/#-]$/u.test(token.text) || (token.text === '.' && !tokens[i + 1]?.spaced) || (token.text === '.' && tokens[i - 1]!.text.length <= 2)) continue
      break
    }
    const isPlaceNoun = reading.at(i, 'placeNoun') !== undefined
    if (/^\p{Lu}/u.test(token.text) || (token.kind === 'number' && (i <= first + 1 || capitals > 0 || placeNouns > 0))) {
      if (token.kind === 'word') capitals++
      if (isPlaceNoun) placeNouns++
      last = i
    } else if (isPlaceNoun) {
      placeNouns++
      const { last: end, to: endsAt } = reading.at(i, 'placeNoun')!
      last = i = endsAt <= to ? end : i
    } else if (isGluedToNumber(reading, i) || (token.kind === 'word' && !token.spaced && tokens[i - 1]?.text === '-' && last === i - 2)) last = i
    else if (isNamedAfter(reading, i)) last = i
    else if (placeNouns > 0 && isQuality(reading, i)) continue // "jardin partagé de la Butte"
    else if (isNameLink(reading, i, to) && (capitals > 0 || placeNouns > 0 || (lower > 0 && within.test(token.lower)) || i === first)) {
      if (lower > 0 && capitals === 0 && placeNouns === 0) linked = true
    }
    else if (isOnTheWay(reading, i, placeNouns)) continue // "the steps of the county library"
    else if (capitals === 0 && placeNouns === 0 && lower < 3 && !reading.at(i, 'placeStrong') && !reading.at(i, 'noun') && mayBeLow) lower++
    else break
  }
  if (capitals === 0 && last > first && tokens[last]!.kind === 'number' && /^\d{3,}$/u.test(tokens[last]!.text)) return null
  if (last < first || (placeNouns === 0 && (capitals === 0 || lower > (linked ? 2 : 1)))) return null
  if (capitals === 0 && /^[a-z]/u.test(tokens[first]!.text) && placeNouns === 0) return null
  // "in the street", "on the road" name no place; "the campus quad" does, by its article.
  // ", salle polyvalente." does, set apart.
  if (capitals === 0 && last === first && placeNouns === 1 && (first === cueFirst || reading.at(cueFirst, 'placeStrong')) && tokens[first + 1]?.kind === 'word' && reading.lexicon.language.adjectives !== '' && /^[.,;!]$/u.test(tokens[first + 2]?.text ?? '') && !tokens[first + 1]!.breaks && !reading.lexicon.stopwords.has(tokens[first + 1]!.lower)) return passageOf(reading, first, first + 1)
  if (capitals === 0 && isCompound(reading, last, to)) return null
  const whole = besideAnother(reading, spans, last, to)
  const end = withTown(reading, whole, to)
  if (capitals === 0 && last === first && end === last && !standsBefore(reading, cueFirst, last) && !isSetApart(reading, spans, cueFirst, last)) return null
  return passageOf(reading, first, whole, end)
}

/** "devant la préfecture", "outside the courthouse": a town has one, and people stand before it; a street or a room is any. */
const standsBefore = (reading: Reading, cue: number, last: number) => before.test(reading.tokens[cue]!.lower) && reading.at(last, 'placeNoun') !== undefined && !anywhere.test(reading.tokens[last]!.lower)
/** "at 1pm in the canteen.", "pelas 14h30, no refeitório.": said right behind the hour, and nothing after it. */
const isSetApart = (reading: Reading, spans: Spans, cue: number, last: number) => {
  const { tokens } = reading
  const gap = tokens[cue]!.from - spans.endBefore(tokens[cue]!.from)
  const next = tokens[last + 1]
  return gap <= 3 && spans.endBefore(tokens[cue]!.from) > 0 && !anywhere.test(tokens[last]!.lower) && (!next || next.breaks || /^[.,;!()]$/u.test(next.text))
}
const before = /^(?:sotto|outside|opposite|front|devant|parvis|face|frente|delante|ante|davanti|fronte|diante|junto|vor|vorm|tegenover|voor|utanfor|framfor|meet|assemble|gather|treffpunkt|rdv|rendez|ritrovo|concentramento|verzamelen|samling)$/
const anywhere = /^(?:street|road|way|lane|drive|floor|room|field|lot|house|building|door|town|city|corner|entrance|rue|calle|via|rua|strasse|haus|straat|gatan|eingang|tur|ecke|office|plant|bank|club|club|court|market|square|green|park)$/

/** `end` is the last token of the phrase; after `last` it is the town that it lies in. */
function passageOf(reading: Reading, first: number, last: number, end = last): Phrase | null {
  const passage = trimmed(reading.page.text, reading.tokens[first]!.from, reading.tokens[end]!.to)
  return passage && { ...passage, first, last: end, inTown: end > last, headTo: reading.tokens[last]!.to }
}

import { chooseTown, type Whereabouts } from '../gazetteer/choose-town.ts'
import { townsNamed } from '../gazetteer/towns.ts'
import { isWordFirst } from '../gazetteer/word-towns.ts'
import { whereaboutsOf } from '../gazetteer/whereabouts.ts'
import type { Tag } from '../lexicon/lexicon.ts'
import type { Reading } from '../lexicon/reading.ts'
import { lowerBound } from '../lexicon/reading.ts'
import type { Passage } from './passage.ts'

const longestName = 4
const furthest = 400
const known = new WeakMap<Reading['page'], ReadonlySet<string>>()
const others: readonly Tag[] = ['noun', 'weakNoun', 'placeNoun', 'organisation', 'month', 'weekday', 'call', 'future', 'past', 'people', 'online', 'country', 'nationwide', 'worldwide', 'callerVerb', 'adjective', 'affair', 'signup', 'genre', 'label']

/**
 * Towns at home that a passage names, with no word before them that leads to a place: "Kingston teachers", "Fairbourne Beach
 * Clean". A name that is a word as well is left out, and so is one that belongs to a person or a longer name.
 */
export function townsAlone(reading: Reading, range: { from: number; to: number }, isTitle: boolean): Passage[] {
  const { tokens } = reading
  const about = whereaboutsOf(reading)
  const found: Passage[] = []
  const to = Math.min(range.to, range.from + furthest)
  for (let at = lowerBound(tokens, range.from); at < tokens.length && tokens[at]!.to <= to; at++) {
    const last = townAt(reading, at, to, about)
    if (last === null) continue
    if (!isOfPerson(reading, at, last, range, isTitle)) found.push({ value: reading.page.text.slice(tokens[at]!.from, tokens[last]!.to), from: tokens[at]!.from, to: tokens[last]!.to })
    at = last
  }
  return found
}

/** The last token of the longest town's name that begins here. */
function townAt(reading: Reading, first: number, to: number, about: Whereabouts): number | null {
  const { tokens, page } = reading
  if (tokens[first]!.kind !== 'word' || !/^\p{Lu}/u.test(tokens[first]!.text) || tokens[first]!.text.length < 3) return null
  for (let last = Math.min(first + longestName - 1, tokens.length - 1); last >= first; last--) {
    const token = tokens[last]!
    if (token.to > to || token.kind !== 'word' || !/^\p{Lu}/u.test(token.text) || tokens.slice(first + 1, last + 1).some((one) => one.breaks)) continue
    const name = page.text.slice(tokens[first]!.from, token.to)
    if (townsNamed(name).length === 0) continue
    if (last === first && isWord(reading, first)) continue
    const { town, readings } = chooseTown(name, null, about)
    const isHome = town ? about.home.includes(town.country) : readings.length > 0 && readings.every((one) => about.home.includes(one.country))
    if (isHome) return last
  }
  return null
}

/** A word of the language: one of the lists, one that the text writes small elsewhere, one that is hardly meant as a town. */
function isWord(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]!
  if (reading.lexicon.stopwords.has(token.lower) || isWordFirst(reading.lexicon.language.code, token.lower) || lowWords(reading).has(token.lower)) return true
  // Initials, but for a line that is all in capitals.
  if (/^\p{Lu}{2,5}$/u.test(token.text)) return true
  return others.some((tag) => reading.at(at, tag)?.last === at)
}

function lowWords(reading: Reading): ReadonlySet<string> {
  const before = known.get(reading.page)
  if (before) return before
  const words = new Set<string>()
  for (const token of reading.tokens) if (token.kind === 'word' && /^\p{Ll}/u.test(token.text)) words.add(token.lower)
  known.set(reading.page, words)
  return words
}

const parts = /^(?:central|downtown|inner|greater|northern|southern|eastern|western|north|south|east|west|big|great|the|annual)$/u

/** "Jack London", "Lincoln Adams": capitals beside it make another name of it, but in a title, where all words may have them. */
function isOfPerson(reading: Reading, first: number, last: number, range: { from: number; to: number }, isTitle: boolean): boolean {
  const { tokens } = reading
  const before = tokens[first - 1]
  const after = tokens[last + 1]
  const isJoined = (token: typeof before) => token !== undefined && token.from >= range.from && token.to <= range.to && token.kind === 'word' && /^\p{Lu}/u.test(token.text)
  const isPlain = (at: number) => others.some((tag) => reading.at(at, tag) !== undefined) || parts.test(tokens[at]!.lower)
  if (!isTitle && isJoined(before) && !tokens[first]!.breaks && !isPlain(first - 1)) return true
  if (!isTitle && isJoined(after) && !after!.breaks && !isPlain(last + 1)) return true
  // "Friedrich-Halle-Straße", "Mrs Lincoln’s", "the Dayton Foundation" is a body, "Wells Road" a street.
  if (after && !after.spaced && after.text === '-') return true
  if (before && !tokens[first]!.spaced && before.text === '-') return true
  return after !== undefined && !after.breaks && after.spaced && /^\p{Lu}/u.test(after.text) && isStreet.test(after.lower)
}

const isStreet = /^(?:street|st|road|rd|avenue|ave|lane|drive|way|boulevard|blvd|close|crescent|strasse|platz|allee|straat|plein|gatan|vagen)$/

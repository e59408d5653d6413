import { parse as parsePostcode } from 'postcode'
import type { Unit } from '../candidates/units.ts'
import type { Doubt, Town } from '../draft.ts'
import { type Choice, chooseTown, liesIn, type Whereabouts } from '../gazetteer/choose-town.ts'
import { type GazetteerTown, townsNamed } from '../gazetteer/towns.ts'
import { whereaboutsOf } from '../gazetteer/whereabouts.ts'
import type { Reading } from '../lexicon/reading.ts'
import { lowerBound } from '../lexicon/reading.ts'
import type { Found } from '../merge/found.ts'
import type { Passage } from './passage.ts'
import { zoneInCommon } from './place-zone.ts'

export interface TownOf {
  town: Town | null
  /** Where the name stands that the town was read from. */
  passage: Passage | null
  /** Of the town, or of all that it may be. */
  zone: string | null
  /** `several`, with the towns it may be, when the text does not tell which. */
  doubt: Doubt | null
}

interface Part {
  first: number
  /** Excluded. */
  end: number
}

const longestName = 5
const nowhere: TownOf = { town: null, passage: null, zone: null, doubt: null }

/** The town that a place lies in: named in the place itself, else in the sentence of the date, else at the head of the text. */
export function townOf(reading: Reading, units: readonly Unit[], found: Found, place: Passage | null): TownOf {
  if (!place) return nowhere
  const about = whereaboutsOf(reading)
  const own = townWithin(reading, place, about)
  if (own) return own
  const { unit, scope } = found.mentions[0]!
  const near = [scope, ...[-1, 1, -2, 2].map((step) => units[unit.index + step]).filter((one) => one?.section === unit.section), units[0], units[1]]
  const head = units[0] && headingTown(reading, units[0], about)
  if (head?.town) return head
  const over = townOfHeadings(reading, units, unit, about)
  if (over) return over
  const named = near.flatMap((range) => (range ? townsNamedIn(reading, range, about) : []))
  const names = new Set(named.map((one) => (one.town ? `${one.town.latitude} ${one.town.longitude}` : one.passage?.value)))
  return (names.size === 1 && named[0]) || nowhere
}

/** The town named in a place as written: a part between commas, the end of one, or what follows "in". */
export function townWithin(reading: Reading, place: Passage, about: Whereabouts = whereaboutsOf(reading)): TownOf | null {
  const parts = partsOf(reading, place)
  const home = postcodeCountry(place.value)
  const nearer = home && !about.home.includes(home) ? { ...about, home: [home, ...about.home] } : about
  let doubtful: TownOf | null = null
  for (let i = parts.length - 1; i >= 0; i--) {
    const part = parts[i]!
    const following = parts[i + 1] ? wordsOf(reading, parts[i + 1]!) : null
    const before = parts[i - 1]
    // "Dorset" after "Dorchester" is the county.
    if (before && i > 0 && townsNamed(wordsOf(reading, before)).some((town) => liesIn(town, wordsOf(reading, part), about.language))) continue
    const result = readPart(reading, part, following, nearer, parts.length > 1 || i > 0)
    if (!result) continue
    if (result.town) return result
    doubtful ??= result
  }
  return doubtful
}

/** "## Oslo, Norway / ### Walk for water / 14 June": a town that a heading over the date is nothing but. */
function townOfHeadings(reading: Reading, units: readonly Unit[], unit: Unit, about: Whereabouts): TownOf | null {
  for (let at = unit.index - 1; at >= Math.max(0, unit.index - 4); at--) {
    const one = units[at]!
    if (one.kind !== 'heading') continue
    const named = readName(reading, one.first, one.to, about)
    const rest = named?.passage ? reading.page.text.slice(named.passage.to, one.to) : ''
    if (named?.town && /^(?:,\s[\p{Lu}][\p{L}\s]{1,30})?$/u.test(rest)) return named
  }
  return null
}

/** "Strasbourg : samedi 12 avril", "MILANO – Sabato": a town that a text begins with. */
function headingTown(reading: Reading, unit: Unit, about: Whereabouts): TownOf | null {
  const named = readName(reading, unit.first, unit.to, about)
  const next = named?.passage ? reading.tokens[lowerBound(reading.tokens, named.passage.to)] : undefined
  return next && /^[:–—-]$/u.test(next.text) ? named : null
}

/** Towns after a preposition in a passage that is no place: "in Leeds", "à Nantes". */
export function townsNamedIn(reading: Reading, range: { from: number; to: number }, about: Whereabouts = whereaboutsOf(reading)): TownOf[] {
  const cues = reading.within(range.from, Math.min(range.to, range.from + 600), 'placeWeak', 'placeStrong')
  // "piazza Garibaldi": a street's name, though the word before it leads to a place.
  return cues.flatMap((cue) => (cue.to > range.to || reading.at(cue.last, 'placeNoun') ? [] : (readName(reading, cue.last + 1, range.to, about) ?? readName(reading, afterQuarter(reading, cue.last + 1), range.to, about) ?? [])))
}

/** The longest name of the gazetteer at a token, where no word follows that makes it a street's or a house's. */
export function readName(reading: Reading, first: number, to: number, about: Whereabouts = whereaboutsOf(reading)): TownOf | null {
  const { tokens } = reading
  if (!/^\p{Lu}/u.test(tokens[first]?.text ?? '')) return null
  for (let last = lastOfName(reading, first, to); last >= first; last--) {
    const token = tokens[last]!
    if (!/^[\p{Lu})]/u.test(token.text)) continue
    const part = { first, end: last + 1 }
    const name = wordsOf(reading, part)
    if (townsNamed(name).length === 0) continue
    const next = tokens[last + 1]
    if (next && !next.breaks && next.spaced && next.kind === 'word' && (/^\p{Lu}/u.test(next.text) || reading.at(last + 1, 'placeNoun')) && !reading.at(last + 1, 'weekday') && !reading.at(last + 1, 'month')) return null
    if (isCommonWord(reading, part)) return null
    const region = regionAfter(reading, name, last + 1, to)
    return asResult(reading, part, chooseTown(name, region > last + 1 ? wordsOf(reading, { first: last + 2, end: region }) : null, about))
  }
  return null
}

/** "in central Dublin", "in downtown Reno": which part of the town. */
const afterQuarter = (reading: Reading, at: number) => (/^(?:central|downtown|inner|greater|northern|southern|eastern|western|north|south|east|west|nearby|Central|Downtown|Inner|Greater)$/u.test(reading.tokens[at]?.text ?? '') ? at + 1 : at)

/** Towns listed in one sentence, three at least: "in Leeds, York and Hull", "em Braga, no Coreto; em Faro, na Praça". */
export function townsListedIn(reading: Reading, range: { from: number; to: number }): Passage | null {
  const { tokens } = reading
  const about = whereaboutsOf(reading)
  const named: Passage[] = []
  const last = Math.min(range.to, range.from + 800)
  for (let at = lowerBound(tokens, range.from); at < tokens.length && tokens[at]!.to <= last && named.length < 20; at++) {
    const leads = inside.test(tokens[at - 1]?.text ?? '') && (tokens[at - 1]!.text !== 'a' || reading.lexicon.language.code === 'it')
    const isNext = named.length > 0 && tokens[at]!.from - named.at(-1)!.to <= 5
    if (!leads && !isNext) continue
    const town = readName(reading, at, last, about)
    if (town?.passage && (town.town || isNext)) named.push(town.passage)
  }
  const distinct = [...new Set(named.map((one) => one.value))]
  return distinct.length >= 3 ? { value: distinct.join(', '), from: named[0]!.from, to: named.at(-1)!.to } : null
}

/** The last town of the publisher's country in a passage, however it stands there. */
export function lastTownIn(reading: Reading, range: { from: number; to: number }): Passage | null {
  const { tokens } = reading
  const about = whereaboutsOf(reading)
  for (let at = lowerBound(tokens, range.to) - 1; at >= 0 && tokens[at]!.from >= range.from && tokens[at]!.from > range.to - 120; at--) {
    if (!/^\p{Lu}/u.test(tokens[at]!.text) || isCommonWord(reading, { first: at, end: at + 1 })) continue
    const { town } = chooseTown(tokens[at]!.text, null, about)
    if (town && about.home.includes(town.country)) return { value: tokens[at]!.text, from: tokens[at]!.from, to: tokens[at]!.to }
  }
  return null
}

/** The last token that a name may reach: capitals, the small words and marks between them, one word in brackets. */
function lastOfName(reading: Reading, first: number, to: number): number {
  const { tokens } = reading
  let last = first
  for (let at = first + 1; at < first + longestName + 2 && tokens[at] && tokens[at]!.to <= to && !tokens[at]!.breaks; at++) {
    const token = tokens[at]!
    if (token.text === '(' && tokens[at + 2]?.text === ')') return at + 2
    if (token.kind === 'mark' ? !/^['’.-]$/u.test(token.text) : token.kind === 'number' || (/^\p{Ll}/u.test(token.text) && token.text.length > 5)) break
    last = at
  }
  return last
}

/** Where the region that follows a town's name ends, as a token index; the same index where none follows. */
export function regionAfter(reading: Reading, name: string, at: number, to: number): number {
  const { tokens } = reading
  if (tokens[at]?.text !== ',' || !tokens[at + 1] || tokens[at + 1]!.breaks) return at
  const towns = townsNamed(name)
  const { language } = whereaboutsOf(reading)
  for (let end = Math.min(at + 5, tokens.length); end > at + 1; end--) {
    if (tokens[end - 1]!.to > to || tokens[end - 1]!.breaks) continue
    const words = wordsOf(reading, { first: at + 1, end })
    if (towns.some((town) => liesIn(town, words, language))) return end
  }
  return at
}

function readPart(reading: Reading, part: Part, following: string | null, about: Whereabouts, isOneOfSeveral: boolean): TownOf | null {
  const { tokens } = reading
  let { first, end } = part
  while (first < end && ((/^\d{4,5}$/.test(tokens[first]!.text) || isLead(reading, first)) && !reading.at(first, 'placeNoun'))) first++
  // "1012 AB Amsterdam".
  if (first > part.first && first + 1 < end && /^\p{Lu}{2}$/u.test(tokens[first]!.text) && tokens[first - 1]!.text.length === 4) first++
  const postcode = first < end ? postcodeIn(wordsOf(reading, { first, end })) : null
  if (postcode !== null) while (end > first && tokens[end - 1]!.from >= tokens[first]!.from + postcode) end--
  let region = following
  // "St. Louis MO 63102", "Ottawa ON".
  while (end > first && (tokens[end - 1]!.kind === 'number' || /^\p{Lu}{2,3}$/u.test(tokens[end - 1]!.text))) {
    end--
    if (tokens[end]!.kind === 'word') region = tokens[end]!.text
  }
  if (end <= first) return null
  // "by the fountain" is no town called Fountain.
  if (!reading.tokens.slice(first, end).some((token) => /^['’]?\p{Lu}/u.test(token.text))) return null
  const whole = wordsOf(reading, { first, end })
  // "Confederation Park, Millhaven": a park, though somewhere a town is called so too.
  const isSite = end - first > 1 && sites.test(tokens[end - 1]!.lower) && !(region !== null && townsNamed(whole).some((town) => liesIn(town, region, about.language)))
  if (!isSite && townsNamed(whole).length > 0) return isCommonWord(reading, { first, end }) && !isOneOfSeveral ? null : asResult(reading, { first, end }, chooseTown(whole, region, about))
  return townInside(reading, { first, end }, region, about)
}

/** A town that is only a part of the words: it must be the only one it can be, at home, and stand where towns stand. */
function townInside(reading: Reading, { first, end }: Part, region: string | null, about: Whereabouts): TownOf | null {
  const { tokens } = reading
  const only = (from: number, to: number): TownOf | null => {
    if (isCommonWord(reading, { first: from, end: to }) || !/^\p{Lu}/u.test(tokens[from]!.text) || sites.test(tokens[to - 1]!.lower)) return null
    const choice = chooseTown(wordsOf(reading, { first: from, end: to }), region, about)
    return choice.town && about.home.includes(choice.town.country) ? asResult(reading, { first: from, end: to }, choice) : null
  }
  const isStreet = streets.test(tokens[first]!.lower)
  for (let start = Math.max(first + 1, end - longestName); start < end; start++) {
    if (!tokens[start]!.spaced) continue
    // "Civic Square Rockhampton", "Plaza Mayor de Campo de Criptana"; but "piazza Garibaldi", "rue de Paris" are streets.
    const link = reading.at(start - 1, 'nameLink') ?? reading.at(start - 1, 'placeWeak')
    if (isStreet && (start === first + 1 || (start === first + 2 && link))) continue
    if (!link && !(reading.at(start - 1, 'placeNoun') && isGermanic(reading)) && (end - start === 1 || isStreet)) continue
    const found = only(start, end)
    if (found) return found
  }
  for (let at = first + 1; at < end - 1; at++) {
    // "University of Auckland Business School".
    if (at > first + 1 - Number(isStreet) && isStreet) break
    const found = reading.at(at, 'nameLink') && /^(?:of|de|di|da|do|van|von)$/.test(tokens[at]!.lower) ? only(at + 1, at + 2) : null
    if (found) return found
  }
  // "Leeds Town Hall", "Massey University" is at Massey or not: only what every town has one of.
  for (let at = first + 1; at < Math.min(end, first + 4); at++) {
    const found = ofEveryTown.test(tokens.slice(at, end).map((token) => token.lower).join(' ')) ? only(first, at) : null
    if (found) return found
  }
  return null
}

/** "Rathaus Kassel" lies in Kassel, "Porta Venezia" does not lie in Venice. */
const isGermanic = (reading: Reading) => ['en', 'de', 'nl', 'sv'].includes(reading.lexicon.language.code)

/** Last words of names that are hardly ever towns'. */
const sites = /^(?:park|square|hall|street|st|road|rd|avenue|ave|house|centre|center|building|room|church|school|college|university|station|library|museum|plaza|theatre|theater|club|hotel|gardens?|lane|drive|circle|cathedral|office|stadium|platz|strasse|park|plein|straat|torget|gatan)$/
const streets = /^(?:place|rue|avenue|boulevard|cours|quai|plaza|calle|avenida|paseo|glorieta|piazza|piazzale|via|viale|corso|largo|praca|rua|alameda|platz|strasse)$/
const ofEveryTown = /^(?:town hall|city hall|guildhall|city square|civic|cathedral|city centre|town centre|city center|magistrates|crown court|county court|central library|council|hauptbahnhof|hbf|rathaus|centraal|centralstation|stadshus)/

function asResult(reading: Reading, part: Part, { town, readings }: Choice): TownOf | null {
  const from = reading.tokens[part.first]!.from
  const to = reading.tokens[part.end - 1]!.to
  const passage = { value: reading.page.text.slice(from, to), from, to }
  if (town) return { town: { name: town.name, country: town.country, latitude: town.latitude, longitude: town.longitude }, passage, zone: zoneInCommon([town]), doubt: null }
  if (readings.length === 0) return null
  return { town: null, passage, zone: zoneInCommon(readings), doubt: { field: 'place', why: 'several', readings: readings.map((one) => ({ value: fullName(one), from, to, quote: passage.value })) } }
}

const fullName = (town: GazetteerTown) => [town.name, town.county, town.region.name, town.country].filter((part, i, all) => part !== '' && all.indexOf(part) === i).join(', ')

/** The parts of a place: cut at commas, brackets, dashes, line ends and at "in", "à", "en". */
function partsOf(reading: Reading, range: { from: number; to: number }): Part[] {
  const { tokens } = reading
  const parts: Part[] = []
  let first = lowerBound(tokens, range.from)
  let at = first
  const close = (next: number) => {
    if (at > first) parts.push({ first, end: at })
    first = next
  }
  for (; at < tokens.length && tokens[at]!.from < range.to && parts.length < 12; at++) {
    const token = tokens[at]!
    const isDash = /^[-–—]$/u.test(token.text) && token.spaced && tokens[at + 1]?.spaced
    if (token.breaks) close(at)
    if (isDash || /^[,;:()|/•·]$/u.test(token.text)) close(at + 1)
    else if (at > first && inside.test(token.text) && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '')) close(at + 1)
  }
  close(at)
  return parts
}

/** What stands between a venue and its town; "of" and "de" may be part of either's name. */
const inside = /^(?:in|near|bei|à|en|em|i|te|nära|a)$/u

const isLead = (reading: Reading, at: number) => /^\p{Ll}/u.test(reading.tokens[at]!.text) || (reading.tokens[at]!.kind === 'mark')

function wordsOf(reading: Reading, part: Part): string {
  return reading.page.text.slice(reading.tokens[part.first]!.from, reading.tokens[part.end - 1]!.to)
}

/** "Union", "Park", "March", "Reading": names that are words of the language first. */
function isCommonWord(reading: Reading, part: Part): boolean {
  if (part.end - part.first > 1) return false
  const { lower } = reading.tokens[part.first]!
  return reading.lexicon.stopwords.has(lower) || (['noun', 'weakNoun', 'placeNoun', 'organisation', 'month', 'weekday', 'call', 'online'] as const).some((tag) => reading.at(part.first, tag)?.last === part.first)
}

/** A British or a Canadian postcode tells the country. */
function postcodeCountry(text: string): string | null {
  const at = postcodeIn(text)
  return at === null ? null : canadian.test(text.slice(at)) ? 'CA' : 'GB'
}

const british = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/u
const canadian = /^[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d\b/u

/** Where the postcode begins. */
function postcodeIn(text: string): number | null {
  const found = british.exec(text)
  if (found && parsePostcode(found[0]).valid) return found.index
  const at = text.search(/\b[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d\b/u)
  return at === -1 ? null : at
}

import type { Reading } from '../lexicon/reading.ts'

/** "salle des fêtes", "plaza de los trabajadores": what a place is called after. */
export function isNamedAfter(reading: Reading, at: number): boolean {
  const { tokens, lexicon } = reading
  if (tokens[at]!.kind !== 'word' || lexicon.stopwords.has(tokens[at]!.lower)) return false
  const of = /^(?:los|las|la|el|les|le|os|as|gli|i|lo)$/.test(tokens[at - 1]?.lower ?? '') ? at - 2 : at - 1
  return /^(?:de|du|des|del|della|delle|degli|dei|dello|do|da|dos|das)$/.test(tokens[of]?.lower ?? '') && reading.at(of - 1, 'placeNoun') !== undefined
}

/** Where adjectives follow, one may stand between a place's word and its name. */
export function isQuality(reading: Reading, at: number): boolean {
  const { tokens, lexicon } = reading
  if (lexicon.language.adjectives === '' || tokens[at]!.kind !== 'word' || reading.at(at - 1, 'placeNoun') === undefined || lexicon.stopwords.has(tokens[at]!.lower) || reading.at(at, 'noun') || reading.at(at, 'future')) return false
  const of = /^(?:de|du|des|d|del|della|dell|di|do|da|dos|das)$/.test(tokens[at + 1]?.lower ?? '')
  return (of && /^\p{Lu}|^(?:la|le|las|los|les|l)$/u.test(tokens[at + 2]?.text ?? '') || /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '')) && !tokens[at + 1]!.breaks && !spansWeekday(reading, at + 1)
}

/** A word between "of the" and another place's word: "the gates of the old paper mill". */
export function isOnTheWay(reading: Reading, at: number, placeNouns: number): boolean {
  if (placeNouns === 0 || reading.tokens[at]!.kind !== 'word' || reading.lexicon.stopwords.has(reading.tokens[at]!.lower) || reading.at(at, 'noun')) return false
  const isLed = reading.at(at - 1, 'nameLink') !== undefined || (reading.at(at - 1, 'article') !== undefined && reading.at(at - 2, 'nameLink') !== undefined) || reading.at(at - 2, 'article') !== undefined
  return isLed && [1, 2].some((ahead) => reading.at(at + ahead, 'placeNoun') !== undefined && !reading.tokens[at + ahead]!.breaks)
}

/** "5th Ave", "12b", "3ème étage". */
export function isGluedToNumber(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]!
  return !token.spaced && reading.tokens[at - 1]?.kind === 'number' && token.text.length <= 4
}

/** After a comma a place goes on with a name, a number or "rue Victor Hugo", "calle Mayor 4". */
export function goesOn(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]
  if (!token || token.breaks) return false
  if (/^[\p{Lu}\d]/u.test(token.text)) return true
  return reading.at(at, 'placeNoun') !== undefined && /^[\p{Lu}\d]|^(?:de|del|della|do|da|du|des)$/u.test(reading.tokens[at + 1]?.text ?? '')
}

/** A small word within a name; German and Swedish prepositions only where no noun of action follows ("4 zum Müllsammeln"). */
export function isNameLink(reading: Reading, at: number, to: number): boolean {
  if (!reading.at(at, 'nameLink')) return false
  const next = reading.tokens[at + 1]
  if (!next || next.from >= to) return false
  if (reading.tokens[at - 1]?.kind === 'number' && nounsAreCapital(reading)) return false
  return !/^(?:für|for|på|zum|pour)$/u.test(reading.tokens[at]!.lower) || (reading.at(at + 1, 'noun') ?? (reading.at(at + 1, 'article') && reading.at(at + 2, 'noun'))) === undefined
}

export function closingBracket(reading: Reading, open: number, to: number): number | null {
  const { tokens } = reading
  // "(click here for the map)" is no part of a place.
  if (/^(?:click|see|map|maps|directions|link|tickets|free|more|view|karte|plan|voir|mapa|ver|mappa|kaart|karta)$/u.test(tokens[open + 1]?.lower ?? '')) return null
  let close = open + 1
  while (close < open + 14 && tokens[close] && tokens[close]!.text !== ')') close++
  return tokens[close]?.text === ')' && tokens[close]!.to <= to ? close : null
}

/** "the campus quad", "vor dem neuen Rathaus": an article comes first, after the preposition or within it. */
export function mayBeginLow(reading: Reading, cueLast: number): boolean {
  const articles = /^(?:the|dem|der|den|am|im|beim|zum|zur|vorm|het|de|la|le|el|los|las|il|lo|gli|o|a|os|as|no|na|al|alla|au|aux|du|nos|nas)$/u
  return articles.test(reading.tokens[cueLast]!.lower) || articles.test(reading.tokens[cueLast + 1]?.lower ?? '')
}

const spansWeekday = (reading: Reading, at: number) => reading.at(at, 'weekday') !== undefined || reading.at(at, 'month') !== undefined

/** "protest at mill street 5pm tomorrow": who writes without capitals writes names without them. */
export const isAllLow = (reading: Reading, at: number) => {
  const { from, to } = reading.tokens[at]!
  return !/\p{Lu}/u.test(reading.page.text.slice(Math.max(0, from - 60), to + 40).replace(/^[^\n]*\n+(?=[^\n]{0,60}$)/u, ''))
}

/** German writes every noun with a capital, so that a capital tells nothing of a name. */
export const nounsAreCapital = (reading: Reading) => reading.lexicon.language.code === 'de'

/** "in central Dublin", "i centrala Malmö": a part of the town, in small letters. */
export const isQuarter = (reading: Reading, at: number) => quarters.test(reading.tokens[at]?.text ?? '') && /^\p{Lu}/u.test(reading.tokens[at + 1]?.text ?? '') && !reading.tokens[at + 1]!.breaks

const quarters = /^(?:Central|Downtown|Inner|Greater|central|downtown|midtown|uptown|inner|outer|greater|northern|southern|eastern|western|north|south|east|west|rural|nearby|centrala|norra|södra|östra|västra)$/u

/** "in a swath of school closures", "to meet hospital needs": in English the place's word may only tell what kind of thing. */
export function isCompound(reading: Reading, last: number, to: number): boolean {
  const next = reading.tokens[last + 1]
  return reading.lexicon.language.code === 'en' && next !== undefined && next.to <= to && next.kind === 'word' && next.spaced && !next.breaks && /^\p{Ll}{3,}s$/u.test(next.text) && !reading.lexicon.stopwords.has(next.lower) && !/(?:ss|is|us)$/u.test(next.lower) && reading.at(last + 1, 'placeNoun') === undefined
}

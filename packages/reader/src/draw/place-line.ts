import { townsNamed } from '../gazetteer/towns.ts'
import type { Unit } from '../candidates/units.ts'
import type { Reading } from '../lexicon/reading.ts'
import type { Found } from '../merge/found.ts'
import type { Mention } from '../resolve/mentions.ts'
import { datedHead } from './dated-head.ts'
import { type Passage, trimmed } from './passage.ts'
import { bestPhrase } from './place-phrase.ts'
import { lastTownIn, townsNamedIn } from './place-town.ts'
import type { Spans } from './spans.ts'

const longest = 160
const longestHead = 16

/** What stands after the last date or time of a list line: "… kl 12.00, Norra torget". */
export function linePlace(reading: Reading, spans: Spans, found: Found): Passage | null {
  for (const mention of found.mentions.slice(0, 4)) {
    const place = placeOnLine(reading, spans, found, mention)
    if (place) return place
  }
  return null
}

function placeOnLine(reading: Reading, spans: Spans, found: Found, { unit, scope, siblings, date }: Mention): Passage | null {
  if (unit.kind === 'text' && siblings < 2 && unit.to - unit.from > 120) return null
  // "PROTEST CROSSES TOMORROW THE CENTRE OF TOWN": a headline in capitals tells no place after a mere "tomorrow".
  if (date.relative !== undefined && !/\p{Ll}{2}/u.test(reading.page.text.slice(unit.from, unit.to))) return null
  const range = siblings > 1 ? scope : unit
  const after = spans.within(range.from, range.to).at(-1)
  if (!after) return null
  // In a table of names and dates the next name follows the date.
  if (siblings > 1 && found.time === null && range.to < unit.to) return null
  const passage = behindAction(reading, beforeAction(reading, trimmed(reading.page.text, after.to, Math.min(range.to, after.to + longest))))
  if (!passage || (reading.holds(passage.from, passage.to, 'online') && !reading.holds(passage.from, passage.to, 'placeNoun')) || !/^\p{Lu}|^\d{1,4}\s\p{Lu}/u.test(passage.value) || /[!?]$|^\p{L}+:\s|@|https?:|\b\d{3,4}-\d{4}\b/u.test(passage.value)) return null
  if (passage.value.split(' ').length > 16 || /\s(?:is|are|was|were|will|has|have|can|must|should|we|you|ist|sind|wird|werden|est|sont|es|son|è|sono|é|são|är|zijn|wordt)\s/u.test(passage.value)) return null
  if (reading.holds(passage.from, passage.to, 'call', 'deadline', 'callerVerb') || reading.within(passage.from, passage.to, 'noun').some((cue) => cue.from === passage.from || (cue.to >= passage.to - 1 && !reading.at(cue.last, 'placeNoun')))) return null
  const named = passage.value.split(' ').every((word) => /^[\p{Lu}\d&(]|^(?:of|the|des?|du|la|les?|del|di|do|da|van|von|der)$/u.test(word)) && (found.time !== null || siblings < 2) && after.to - unit.from > 12
  if (unit.kind === 'text' && siblings < 2 && !named && !reading.holds(passage.from, passage.to, 'placeNoun')) return null
  const spot = behindName(reading, passage)
  return spot && siblings > 1 ? beforeNextName(reading, spot) : spot
}

/** "Street stall, Market Cross": the action, then where. */
function behindAction(reading: Reading, passage: Passage | null): Passage | null {
  const comma = passage ? reading.page.text.slice(passage.from, passage.to).indexOf(', ') : -1
  if (!passage || comma < 3 || !reading.holds(passage.from, passage.from + 1, 'noun') || !reading.holds(passage.from + comma, passage.to, 'placeNoun')) return passage
  return trimmed(reading.page.text, passage.from + comma, passage.to)
}

/** "Repair café, St Luke’s Hall", "Tool day at the barn": what happens stands before where; the latter is left to its preposition. */
function behindName(reading: Reading, passage: Passage): Passage | null {
  const { text } = reading.page
  const comma = text.slice(passage.from, passage.to).indexOf(', ')
  const named = comma > 0 && reading.holds(passage.from, passage.from + comma, 'noun', 'weakNoun') && reading.holds(passage.from + comma, passage.to, 'placeNoun')
  const rest = named ? trimmed(text, passage.from + comma, passage.to) : passage
  if (!rest) return passage
  const cue = reading.within(rest.from + 3, rest.to, 'placeStrong').find((one) => /^\p{Ll}/u.test(reading.tokens[one.first]!.text) && !reading.at(one.first, 'placeNoun'))
  const isLed = cue !== undefined && !reading.holds(rest.from, cue.from, 'placeNoun') && !text.slice(rest.from, cue.from).includes(',')
  return isLed && reading.holds(cue.to, rest.to, 'placeNoun') ? null : rest
}

/** "Münsterplatz, Bonn: Kundgebung gegen Kürzungen": what follows the colon is the action. */
function beforeAction(reading: Reading, passage: Passage | null): Passage | null {
  const colon = passage ? reading.page.text.slice(passage.from, passage.to).indexOf(': ') : -1
  if (!passage || colon < 4) return passage
  const at = passage.from + colon
  const named = (from: number, to: number) => reading.holds(from, to, 'noun', 'weakNoun')
  return named(at, passage.to) && !named(passage.from, at) ? trimmed(reading.page.text, passage.from, at) : passage
}

/** In a run of entries the next entry's name follows the place: a town and a dash, a town and an action. */
function beforeNextName(reading: Reading, passage: Passage): Passage {
  const noun = reading.within(passage.from + 1, passage.to, 'noun', 'weakNoun')[0]
  if (!noun) return passage
  const head = reading.page.text.slice(passage.from, noun.from)
  const cut = /\s\S+(?:\s[-–—]\s.*)?\s*$/u.exec(head.slice(-80))
  const length = cut ? head.length - cut[0].length : head.length
  return length > 3 ? (trimmed(reading.page.text, passage.from, passage.from + length) ?? passage) : passage
}

/** "Civic Centre, Weds 12 Sept, 6 til 7", "Bude on 27th July": a short line or an entry that begins with its place; a town alone only where nothing tells more. */
export function leadPlace(reading: Reading, spans: Spans, found: Found, townsToo = false): Passage | null {
  const { unit, date, siblings } = found.mentions[0]!
  if (siblings > 1 || unit.label || unit.kind === 'heading' || date.from - unit.from > 80 || spans.within(unit.from, date.from).length > 0) return null
  if (unit.kind === 'text' && unit.to - unit.from > 100) return null
  let last = date.first - 1
  while (last >= unit.first && (reading.at(last, 'dayLink') || /^(?:on|am|le|el|il|em|op|den|i|a|[,:(|–—-])$/u.test(reading.tokens[last]!.lower))) last--
  const place = last >= unit.first ? trimmed(reading.page.text, unit.from, reading.tokens[last]!.to) : null
  if (!place || !/^[\p{Lu}\d]/u.test(place.value) || place.value.split(' ').length > 9 || /[.!?;:]/u.test(place.value)) return null
  if (reading.within(place.from, place.to, 'noun', 'weakNoun', 'call', 'callerVerb', 'past', 'future', 'organisation', 'people').some((cue) => !reading.at(cue.first, 'placeNoun'))) return null
  const isTown = townsNamed(place.value).length > 0 && !reading.lexicon.stopwords.has(place.value.toLowerCase())
  // "• Saunton on 28th July": a stop of a tour, though the gazetteer may not know it.
  const isStop = unit.kind === 'item' && last < date.first - 1 && date.to >= unit.to - 1 && reading.tokens[date.first - 1]!.kind === 'word'
  if (townsToo && (isTown || isStop)) return place
  if (reading.holds(unit.from, unit.to, 'online')) return null
  return reading.within(place.from, place.to, 'placeNoun').some((cue) => /^\p{Lu}/u.test(reading.tokens[cue.first]!.text)) ? place : null
}

/** Lines set one under the other: the date, the time, then the place. */
export function stackedPlace(reading: Reading, units: readonly Unit[], spans: Spans, { unit, date }: Mention): Passage | null {
  const isShown = unit.to - unit.from - (date.to - date.from) <= 30 || datedHead(reading, units, spans, unit, date) !== null
  if (!isShown) return null
  let next = unit.index + 1
  const isNameLine = (one: Unit) => reading.holds(one.from, one.to, 'noun') && !reading.holds(one.from, one.to, 'placeNoun')
  while (units[next] && next < unit.index + 4 && (spans.within(units[next]!.from, units[next]!.to).length > 0 || isNameLine(units[next]!))) next++
  const isBodyLine = (one: Unit) => reading.holds(one.from, one.to, 'organisation') && !reading.holds(one.from, one.to, 'placeNoun') && !/\d/u.test(reading.page.text.slice(one.from, one.to))
  // "👉 Town Quay": a picture begins the line.
  const opens = (one: Unit) => reading.tokens.slice(one.first, one.end).find((token) => token.kind !== 'mark')?.text ?? ''
  const isAddress = (one: Unit | undefined) => one !== undefined && !/@|^(?:contact|phone|tel|call)\b/iu.test(reading.page.text.slice(one.from, one.to)) && one.kind !== 'heading' && !one.label && !reading.page.text.slice(one.from, one.to).includes('|') && one.to - one.from <= 120 && /^(?:\p{Lu}|\d)/u.test(opens(one)) && !/[!?:]$/u.test(reading.page.text.slice(one.from, one.to))
    && !isBodyLine(one) && spans.within(one.from, one.to).length === 0 && !reading.holds(one.from, one.to, 'call', 'future', 'callerVerb', 'past', 'signup', 'goal') && (reading.tokens[one.end - 1]!.text !== '.' || reading.lexicon.abbreviations.has(reading.tokens[one.end - 2]!.lower))
  const first = units[next]
  if (!first || !isAddress(first) || !isPlaceLike(reading, first)) return null
  const second = units[next + 1]
  const goesOn = isAddress(second) && (reading.holds(second!.from, second!.to, 'placeNoun') || /\d/u.test(reading.page.text.slice(second!.from, second!.to)))
  return trimmed(reading.page.text, first.from, goesOn ? second!.to : first.to)
}

/** A name, or words with a place's word, a number or a town among them: "Be loud" and "Other" are none. */
function isPlaceLike(reading: Reading, { from, to, first, end }: Unit): boolean {
  if (reading.holds(from, to, 'placeNoun') || /\d/u.test(reading.page.text.slice(from, to))) return true
  const words = reading.tokens.slice(first, end).filter((token) => token.kind === 'word')
  if (townsNamed(words[0]!.text).length > 0) return true
  return words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word.text) || reading.lexicon.stopwords.has(word.lower))
}

/** "In Tarragona the march is at 7pm and leaves from the Imperial Square": a sentence, whose town and spot are but parts of it. */
function sentencePlace(reading: Reading, spans: Spans, { from, to, time }: NonNullable<Found['row']>): Passage | null {
  if (time.from - from < longestHead || !reading.holds(from, time.from, 'noun', 'future', 'callerVerb')) return null
  const spot = bestPhrase(reading, spans, [{ from: time.to, to, bonus: 1 }], [time])
  const town = townsNamedIn(reading, { from, to: time.from })[0]?.passage
  if (!spot) return town ?? null
  return town && !spot.value.includes(town.value) ? { value: `${spot.value}, ${town.value}`, from: spot.from, to: spot.to } : spot
}

/** "Nelson / Church Steps, Saturday 11am": the spot before the day and hour, in the town of the line above. */
function townPlace(reading: Reading, spans: Spans, town: { from: number; to: number }, unit: { from: number; to: number }): Passage | null {
  const spot = trimmed(reading.page.text, unit.from, spans.within(unit.from, unit.to)[0]?.from ?? unit.to)
  const name = trimmed(reading.page.text, town.from, town.to)
  return spot && name ? { value: `${spot.value}, ${name.value}`, from: Math.min(name.from, spot.from), to: Math.max(name.to, spot.to) } : (spot ?? name)
}

/** The place of a list line with a time of its own: what stands before it and after it. */
export function rowPlace(reading: Reading, spans: Spans, found: Found): Passage | null {
  const { from, to, time, unit } = found.row!
  const text = reading.page.text
  if (found.row!.named) return trimmed(text, time.to + (/^\s*[/@]/u.exec(text.slice(time.to, to))?.[0].length ?? 0), to)
  if (found.row!.town) return townPlace(reading, spans, found.row!.town, found.row!.spot ?? unit)
  const told = sentencePlace(reading, spans, found.row!)
  if (told) return told
  const head = trimmed(text, from, time.from)
  const isRun = to < unit.to || from > unit.from
  if (isRun) {
    const noun = reading.within(from, to, 'noun', 'weakNoun')[0]
    const tail = trimmed(text, time.to, to)
    if (!noun && head && !tail && head.value.includes('|')) return { ...head, value: head.value.replace(/\s*\|\s*/gu, ', ') }
    const behind = !head && tail ? /^(?:in|at|en|à|em|a|i|te)\s/iu.exec(tail.value) : null
    if (tail && behind && tail.to - tail.from === tail.value.length) return { value: tail.value.slice(behind[0].length), from: tail.from + behind[0].length, to: tail.to }
    if (!noun && head && tail) return { value: `${tail.value}, ${head.value}`, from: head.from, to: tail.to }
    const town = lastTownIn(reading, { from, to: noun?.from ?? time.from })
    if (town) return town
    const name = noun ? trimmed(text, from, noun.from) : null
    return name && name.value.length <= 40 ? name : null
  }
  const rest = trimmed(text, time.to, to)
  if (!head || !rest) return rest ?? head
  return { value: `${head.value}, ${rest.value}`, from: head.from, to: rest.to }
}


import type { Unit } from '../candidates/units.ts'
import type { Reading } from '../lexicon/reading.ts'
import { lowerBound } from '../lexicon/reading.ts'
import type { Found } from '../merge/found.ts'
import { type Passage, trimmed } from './passage.ts'
import type { Spans } from './spans.ts'

const longest = 160

/** The place as written: a labelled field, the rest of a list line, else the best phrase after "at", "outside", "in". */
export function placeOf(reading: Reading, units: readonly Unit[], spans: Spans, found: Found, busy: ReadonlySet<Unit>): Passage | null {
  if (found.row) return rowPlace(reading, found)
  const { unit, scope, siblings } = found.mentions[0]!
  const field = labelledPlace(reading, units, unit, busy)
  if (field) return field
  const line = linePlace(reading, spans, found) ?? stackedPlace(reading, units, spans, found)
  if (line) return line
  const timeUnit = found.time ? units[lowerBound(units, found.time.from + 1) - 1] : undefined
  const ranges: { from: number; to: number; bonus: number }[] = [
    { ...(siblings > 1 ? scope : { from: unit.from, to: unit.to }), bonus: 2 },
    ...found.mentions.slice(1, 5).map((mention) => ({ from: mention.unit.from, to: mention.unit.to, bonus: 1 })),
  ]
  if (timeUnit && timeUnit !== unit) ranges.push({ from: timeUnit.from, to: timeUnit.to, bonus: 2 })
  for (const step of [1, -1, 2]) {
    const near = units[unit.index + step]
    if (near && !busy.has(near) && near.section === unit.section) ranges.push({ from: near.from, to: near.to, bonus: 0 })
  }
  return bestPhrase(reading, spans, ranges)
}

function labelledPlace(reading: Reading, units: readonly Unit[], unit: Unit, busy: ReadonlySet<Unit>): Passage | null {
  const steps = [0, 1, 2, 3, 4, 5, 6, 7, -1, -2, -3]
  for (const step of steps) {
    const one = units[unit.index + step]
    if (step > 0 && one && busy.has(one) && one !== unit && one.label?.field !== 'place' && one.section !== unit.section) break
    if (!one || one.label?.field !== 'place' || (one.section !== unit.section && one.block - unit.block > 6)) continue
    let to = one.to
    const nextUnits = units.slice(one.index + 1, one.index + 5)
    if (one.label.valueFrom === one.from) for (const more of nextUnits) if (more.label?.field === 'place' && more.block === one.block) to = more.to
    const passage = trimmed(reading.page.text, one.label.valueFrom, Math.min(to, one.label.valueFrom + 240))
    if (passage && !isNoPlace(reading, passage) && !isEverywhere(reading, passage)) return withoutAside(passage)
  }
  return null
}

/** "Where: all over the country". */
const isEverywhere = (reading: Reading, passage: Passage) => reading.within(passage.from, passage.from + 40, 'nationwide', 'worldwide', 'online').length > 0

/** "Beach Road (you'll see our table)": an aside in lower case is no part of the address. */
function withoutAside(passage: Passage): Passage {
  const aside = / \(\p{Ll}[^)]{25,}/u.exec(passage.value)
  if (!aside) return passage
  return { value: passage.value.slice(0, aside.index), from: passage.from, to: passage.from + aside.index }
}

/** What stands after the last date or time of a list line: "… kl 12.00, Norra torget". */
function linePlace(reading: Reading, spans: Spans, found: Found): Passage | null {
  const { unit, scope, siblings } = found.mentions[0]!
  if (unit.kind === 'text' && siblings < 2 && unit.to - unit.from > 120) return null
  const range = siblings > 1 ? scope : unit
  const after = spans.within(range.from, range.to).at(-1)
  if (!after) return null
  // In a table of names and dates the next name follows the date.
  if (siblings > 1 && found.time === null && range.to < unit.to) return null
  const passage = trimmed(reading.page.text, after.to, Math.min(range.to, after.to + longest))
  if (!passage || !/^\p{Lu}|^\d{1,4}\s\p{Lu}/u.test(passage.value) || /[!?]$/u.test(passage.value)) return null
  if (passage.value.split(' ').length > 16) return null
  if (reading.within(passage.from, passage.to, 'call', 'deadline', 'callerVerb').length > 0 || reading.within(passage.from, passage.to, 'noun').some((cue) => cue.from === passage.from)) return null
  const named = passage.value.split(' ').every((word) => /^[\p{Lu}\d&(]/u.test(word)) && found.time !== null && after.to - unit.from > 12
  if (unit.kind === 'text' && siblings < 2 && !named && reading.within(passage.from, passage.to, 'placeNoun').length === 0) return null
  return siblings > 1 ? beforeNextName(reading, passage) : passage
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

/** Lines set one under the other: the date, the time, then the place. */
function stackedPlace(reading: Reading, units: readonly Unit[], spans: Spans, found: Found): Passage | null {
  const { unit, date } = found.mentions[0]!
  const isShown = unit.to - unit.from - (date.to - date.from) <= 30
  if (!isShown) return null
  let next = unit.index + 1
  const isNameLine = (one: Unit) => reading.within(one.from, one.to, 'noun').length > 0 && reading.within(one.from, one.to, 'placeNoun').length === 0
  while (units[next] && next < unit.index + 4 && (spans.within(units[next]!.from, units[next]!.to).length > 0 || isNameLine(units[next]!))) next++
  const isAddress = (one: Unit | undefined) => one !== undefined && one.kind !== 'heading' && !one.label && one.to - one.from <= 120 && /^(?:\p{Lu}|\d)/u.test(reading.tokens[one.first]!.text) && !/[!?:]$/u.test(reading.page.text.slice(one.from, one.to))
    && spans.within(one.from, one.to).length === 0 && reading.within(one.from, one.to, 'call', 'future', 'callerVerb', 'past', 'signup').length === 0 && reading.tokens[one.end - 1]!.text !== '.'
  const first = units[next]
  if (!first || !isAddress(first)) return null
  const second = units[next + 1]
  const goesOn = isAddress(second) && (reading.within(second!.from, second!.to, 'placeNoun').length > 0 || /\d/u.test(reading.page.text.slice(second!.from, second!.to)))
  return trimmed(reading.page.text, first.from, goesOn ? second!.to : first.to)
}

function rowPlace(reading: Reading, found: Found): Passage | null {
  const { from, to, time, unit } = found.row!
  const text = reading.page.text
  const head = trimmed(text, from, time.from)
  const isRun = to < unit.to || from > unit.from
  if (isRun) {
    const noun = reading.within(from, to, 'noun', 'weakNoun')[0]
    const name = noun ? trimmed(text, from, noun.from) : null
    return name && name.value.length <= 40 ? name : null
  }
  const rest = trimmed(text, time.to, to)
  if (!head || !rest) return rest ?? head
  return { value: `${head.value}, ${rest.value}`, from: head.from, to: rest.to }
}

function bestPhrase(reading: Reading, spans: Spans, ranges: readonly { from: number; to: number; bonus: number }[]): Passage | null {
  let best: Passage | null = null
  let most = 3
  for (const range of ranges)
    for (const cue of reading.within(range.from, Math.min(range.to, range.from + 1500), 'placeStrong', 'placeWeak')) {
      const phrase = phraseAfter(reading, spans, cue.first, cue.last, range.to)
      if (!phrase || isNoPlace(reading, phrase)) continue
      const nouns = reading.within(phrase.from, phrase.to, 'placeNoun').length
      const german = reading.lexicon.language.code === 'de' && nouns === 0
      const score = (cue.tag === 'placeStrong' ? 3 : 1.5) + (nouns > 0 ? 2 : 0) + (/\d|,/u.test(phrase.value) ? 0.5 : 0) + range.bonus - (german ? 2.5 : 0)
        - (reading.within(phrase.from, phrase.to, 'noun').length > 0 && nouns === 0 ? 2.5 : 0) - (reading.within(phrase.from, phrase.to, 'organisation').length > 0 && nouns === 0 ? 1 : 0)
      if (score <= most) continue
      best = phrase
      most = score
    }
  return best
}

/** A whole country, "online", or a body known by its initials. */
function isNoPlace(reading: Reading, phrase: Passage): boolean {
  if (reading.within(phrase.from, phrase.to, 'country').some((cue) => phrase.to - cue.to <= 1 && cue.from - phrase.from <= 5)) return true
  if (reading.within(phrase.from, phrase.to, 'online', 'nationwide', 'worldwide').some((cue) => cue.to - cue.from > phrase.value.length / 2)) return true
  return reading.within(phrase.from, phrase.to, 'placeNoun').length === 0 && /(?:^|\s)\p{Lu}{2,6}$/u.test(phrase.value) && !phrase.value.includes(',')
}

/** The name after a preposition: capitals, numbers, the small words that join them, one bracket. */
function phraseAfter(reading: Reading, spans: Spans, cueFirst: number, cueLast: number, to: number): Passage | null {
  const { tokens } = reading
  const nounIncluded = reading.at(cueLast, 'placeNoun') !== undefined && /^\p{L}/u.test(reading.tokens[cueLast + 1]?.text ?? '')
  let first = nounIncluded ? cueLast : cueLast + 1
  let last = first - 1
  let capitals = 0
  let placeNouns = 0
  let lower = 0
  for (let i = first; i < tokens.length && i < first + 24; i++) {
    const token = tokens[i]!
    if (token.to > to || spans.covers(token.from) || (token.breaks && i > first)) break
    if (token.kind === 'mark') {
      if (token.text === '(' && i > first) {
        let close = i + 1
        while (close < i + 14 && tokens[close] && tokens[close]!.text !== ')') close++
        if (tokens[close]?.text !== ')' || tokens[close]!.to > to) break
        last = close
        break
      }
      if (token.text === ',' && /^\p{Lu}|^\d/u.test(tokens[i + 1]?.text ?? '') && !spans.covers(tokens[i + 1]!.from)) continue
      if (/^['’&/-]$/u.test(token.text) || (token.text === '.' && !tokens[i + 1]?.spaced) || (token.text === '.' && tokens[i - 1]!.text.length <= 2)) continue
      break
    }
    const isPlaceNoun = reading.at(i, 'placeNoun') !== undefined
    if (/^\p{Lu}/u.test(token.text) || (token.kind === 'number' && (i === first || capitals > 0))) {
      if (token.kind === 'word') capitals++
      if (isPlaceNoun) placeNouns++
      last = i
    } else if (isPlaceNoun) {
      placeNouns++
      last = i
    } else if (reading.at(i, 'nameLink') && (capitals > 0 || placeNouns > 0 || i === first)) continue
    else if (capitals === 0 && placeNouns === 0 && lower < 3 && !reading.at(i, 'placeStrong') && mayBeginLow(reading, cueLast)) lower++
    else break
  }
  if (last < first || (placeNouns === 0 && (capitals === 0 || lower > 1))) return null
  if (capitals === 0 && /^[a-z]/u.test(tokens[first]!.text) && placeNouns === 0) return null
  // "in the street", "on the road" name no place; "the campus quad" does, by its article.
  if (capitals === 0 && last === first) return null
  const german = reading.at(cueFirst, 'placeStrong') && /^(?:vor|vorm|unter)/u.test(tokens[cueFirst]!.lower)
  if (german) first = cueFirst
  return trimmed(reading.page.text, tokens[first]!.from, tokens[last]!.to)
}

/** "the campus quad", "vor dem neuen Rathaus": an article comes first, after the preposition or within it. */
function mayBeginLow(reading: Reading, cueLast: number): boolean {
  const articles = /^(?:the|dem|der|den|am|im|beim|zum|zur|vorm|het|de|la|le|el|los|las|il|lo|gli|o|a|os|as|no|na|al|alla|au|aux|du|nos|nas)$/u
  return articles.test(reading.tokens[cueLast]!.lower) || articles.test(reading.tokens[cueLast + 1]?.lower ?? '')
}

import type { Unit } from '../candidates/units.ts'
import type { Tag } from '../lexicon/lexicon.ts'
import type { Cue } from '../lexicon/phrases.ts'
import type { Reading } from '../lexicon/reading.ts'
import type { Found } from '../merge/found.ts'
import { lowerBound } from '../lexicon/reading.ts'
import { type Passage, trimmed } from './passage.ts'
import type { Spans } from './spans.ts'

const leftReach = 6
const rightReach = 9

/** The name of the action: a title given as such, the name in quotation marks, else the noun with the words about it. */
export function titleOf(reading: Reading, units: readonly Unit[], spans: Spans, found: Found): Passage | null {
  if (found.row) return rowTitle(reading, units, spans, found)
  const mention = found.mentions[0]!
  const { unit } = mention
  const prose = unit.kind === 'text' && !unit.label && unit.to - unit.from > 70
  const inUnit = found.noun !== null && found.noun.from >= unit.from && found.noun.to <= unit.to
  const heading = headingOf(reading, units, spans, unit)
  const listed = mention.siblings >= 3 ? listedName(reading, spans, found) : null
  if (listed) return listed
  if (inUnit && (prose || !heading)) return nounTitle(reading, spans, found.noun!, unit)
  if (heading) return heading
  if (found.noun) return nounTitle(reading, spans, found.noun, unitOf(units, found.noun))
  return opening(reading, spans, units)
}

const unitOf = (units: readonly Unit[], cue: { from: number }) => units[lowerBound(units, cue.from + 1) - 1]!

/** A labelled title, the heading over the date, or the first line where it is short. */
function headingOf(reading: Reading, units: readonly Unit[], spans: Spans, unit: Unit): Passage | null {
  for (let i = unit.index - 1; i >= Math.max(0, unit.index - 12); i--) {
    const one = units[i]!
    const given = titleField(reading, spans, one)
    if (given) return given
    if (one.kind === 'heading' && !one.label) return withoutDates(reading, spans, one)
  }
  for (let i = unit.index + 1; i <= Math.min(units.length - 1, unit.index + 4); i++) {
    const one = units[i]!
    const given = titleField(reading, spans, one)
    if (given) return given
    if (one.kind === 'heading' && !one.label && reading.within(one.from, one.to, 'noun').length > 0) return withoutDates(reading, spans, one)
  }
  return null
}

function titleField(reading: Reading, spans: Spans, unit: Unit): Passage | null {
  if (unit.label?.field !== 'title' || spans.covers(unit.label.valueFrom)) return null
  return withoutDates(reading, spans, { ...unit, from: unit.label.valueFrom })
}

function withoutDates(reading: Reading, spans: Spans, unit: Unit): Passage | null {
  const cut = spans.within(unit.from, unit.to)[0]
  const to = cut && cut.from - unit.from > 8 ? cut.from : unit.to
  return trimmed(reading.page.text, unit.from, Math.min(to, unit.from + 160))
}

/** In a run of names and dates the name is what stands before its date. */
function listedName(reading: Reading, spans: Spans, found: Found): Passage | null {
  const { scope, date } = found.mentions[0]!
  const from = Math.max(scope.from, spans.endBefore(date.from), date.from - 80)
  const words = reading.tokens.slice(lowerBound(reading.tokens, from), date.first)
  let first = words.length
  while (first > 0 && words[first - 1]!.text !== '.' && words[first - 1]!.text !== ',' && (words.length - first < 7)) first--
  const kept = words.slice(first)
  const lead = kept.findIndex((token) => /^\p{Lu}|^\d/u.test(token.text))
  if (lead === -1 || !kept.slice(lead).some((token) => /^\p{Lu}\p{L}{2}/u.test(token.text)) || reading.lexicon.stopwords.has(kept.at(-1)!.lower)) return null
  return trimmed(reading.page.text, kept[lead]!.from, date.from)
}

function rowTitle(reading: Reading, units: readonly Unit[], spans: Spans, found: Found): Passage | null {
  const { from, to, time, unit } = found.row!
  const noun = reading.within(from, to, 'noun', 'weakNoun').at(-1)
  if (noun) return nounTitle(reading, spans, noun, { from, to: Math.max(to, noun.to) })
  const head = trimmed(reading.page.text, from, time.from)
  const base = found.noun ? nounTitle(reading, spans, found.noun, unitOf(units, found.noun)) : headingOf(reading, units, spans, unit)
  if (!base) return head
  return head ? { ...base, value: `${base.value} – ${head.value}`.slice(0, 160) } : base
}

/** The noun with the adjectives before it and "for …", "against …" after it; a name in quotation marks wins. */
export function nounTitle(reading: Reading, spans: Spans, noun: Cue<Tag>, bounds: { from: number; to: number }): Passage | null {
  const { tokens, page, lexicon } = reading
  let first = noun.first
  while (first > 0 && noun.first - first < leftReach) {
    const token = tokens[first - 1]!
    if (token.from < bounds.from || spans.covers(token.from) || tokens[first]!.breaks || isVerb(reading, first - 1)) break
    if (token.kind === 'mark' ? !/^[-–'’‘"“„«#&]$/u.test(token.text) || (tokens[first]!.spaced && !/^[&]$/u.test(token.text)) : lexicon.stopwords.has(token.lower) && !/^[’']$/u.test(tokens[first]!.text)) break
    first--
  }
  while (first < noun.first && tokens[first]!.kind === 'mark' && !/^[#‘“"«„]$/u.test(tokens[first]!.text)) first++
  let last = noun.last
  while (/^[’”"»']$/u.test(tokens[last + 1]?.text ?? '') && !tokens[last + 1]!.spaced) last++
  const link = reading.at(last + 1, 'titleLink')
  if (link && link.to <= bounds.to) last = afterLink(reading, spans, link.last, bounds.to)
  const quoted = quotedName(page.text, bounds, tokens[first]!.from, tokens[last]!.to)
  const passage = trimmed(page.text, tokens[first]!.from, tokens[last]!.to)
  if (quoted && spans.within(quoted.from, quoted.to).length === 0 && (!passage || !passage.value.includes(quoted.value))) return { ...quoted, value: passage && passage.value.length < 60 && !quoted.value.toLowerCase().includes(passage.value.toLowerCase()) ? `${passage.value}: ${quoted.value}` : quoted.value }
  return passage && { ...passage, value: capital(passage.value.replace(/[‘’“”"„«»]/gu, (mark, at: number, all: string) => (/[’]/u.test(mark) && /\p{L}/u.test(all[at + 1] ?? '') && /\p{L}/u.test(all[at - 1] ?? '') ? mark : ''))) }
}

/** A calling or announcing word is no part of the name. */
const isVerb = (reading: Reading, at: number) => (reading.at(at, 'callerVerb') ?? reading.at(at, 'future') ?? reading.at(at, 'past')) !== undefined

function afterLink(reading: Reading, spans: Spans, linkLast: number, to: number): number {
  let last = linkLast
  for (let i = linkLast + 1; i < reading.tokens.length && i <= linkLast + rightReach; i++) {
    const token = reading.tokens[i]!
    if (token.to > to || token.breaks || spans.covers(token.from) || (token.kind === 'mark' && !/^['’-]$/u.test(token.text))) break
    if (reading.at(i, 'placeStrong') && i > linkLast + 1 && !reading.at(i, 'nameLink')) break
    last = i
  }
  while (last > linkLast && (reading.lexicon.stopwords.has(reading.tokens[last]!.lower) || reading.at(last, 'dayLink'))) last--
  return last > linkLast ? last : linkLast - 1
}

/** A capitalised name in quotation marks beside the noun. */
function quotedName(text: string, bounds: { from: number; to: number }, from: number, to: number): Passage | null {
  const start = Math.max(bounds.from, from - 90)
  const window = text.slice(start, Math.min(bounds.to, to + 90))
  for (const match of window.matchAll(/[“«„"]([^“”«»„"\n]{4,80})[”»“"]/gu)) {
    const at = start + match.index + 1
    if (/\p{Lu}/u.test(match[1]![0] ?? '') || /^[¡¿]/u.test(match[1]!)) return { value: match[1]!.trim(), from: at, to: at + match[1]!.length }
  }
  return null
}

const capital = (value: string) => value.charAt(0).toUpperCase() + value.slice(1)

function opening(reading: Reading, spans: Spans, units: readonly Unit[]): Passage | null {
  const first = units[0]
  if (!first) return null
  return first.kind === 'heading' ? withoutDates(reading, spans, first) : trimmed(reading.page.text, first.from, Math.min(first.to, first.from + 90))
}

import type { Tag } from '../lexicon/lexicon.ts'
import type { Cue } from '../lexicon/phrases.ts'
import type { Reading } from '../lexicon/reading.ts'
import { type Passage, trimmed } from './passage.ts'
import { readName } from './place-town.ts'
import type { Spans } from './spans.ts'
import { afterLink, isTitleCase, isVerb } from './title-words.ts'

const leftReach = 6

/** The noun with the adjectives before it and "for …", "against …" after it; a name in quotation marks wins. */
export function nounTitle(reading: Reading, spans: Spans, noun: Cue<Tag>, bounds: { from: number; to: number }): Passage | null {
  const { tokens, page, lexicon } = reading
  let first = noun.first
  while (first > 0 && noun.first - first < leftReach) {
    const token = tokens[first - 1]!
    // "workers’ rally".
    if (/^['’]$/u.test(token.text) && !token.spaced && tokens[first]!.spaced && tokens[first - 2]?.kind === 'word' && tokens[first - 2]!.from >= bounds.from) {
      first -= 2
      continue
    }
    // "paddle-out protest": what a hyphen joins is one word.
    if (token.kind === 'word' && !token.spaced && tokens[first - 2]?.text === '-' && !tokens[first - 2]!.spaced && !spans.covers(token.from) && tokens[first - 3]!.from >= bounds.from) {
      first -= 3
      continue
    }
    if (token.from < bounds.from || spans.covers(token.from) || tokens[first]!.breaks || (isVerb(reading, first - 1) && !isTitleCase(reading, first - 1, noun) && !isLed(reading, first - 1))) break
    if (token.kind === 'mark' ? !/^[-–'’‘"“„«#&]$/u.test(token.text) || (tokens[first]!.spaced && !/^[&]$/u.test(token.text)) : lexicon.stopwords.has(token.lower) && (lexicon.language.adjectives !== '' || !/^[’']$/u.test(tokens[first]!.text)) && !(isVerb(reading, first - 1) && (isTitleCase(reading, first - 1, noun) || isLed(reading, first - 1)))) break
    first--
  }
  // "Reject and Protect action": both halves of a name.
  if (first < noun.first && /^(?:and|&)$/u.test(tokens[first - 1]?.lower ?? '') && /^\p{Lu}/u.test(tokens[first]!.text) && /^\p{Ll}/u.test(tokens[noun.first]!.text) && /^\p{Lu}\p{Ll}/u.test(tokens[first - 2]?.text ?? '') && tokens[first - 2]!.from >= bounds.from && !tokens[first]!.breaks && !reading.at(first - 2, 'organisation')) first -= 2
  first = quoteBefore(reading, first, bounds.from)
  while (first < noun.first && pointing.test(tokens[first]!.lower)) first++
  while (first < noun.first && tokens[first]!.kind === 'mark' && !/^[#‘“"«„]$/u.test(tokens[first]!.text)) first++
  if (first < noun.first && tokens[first]!.lower === 's' && /^['’]$/u.test(tokens[first - 1]?.text ?? '') && !tokens[first]!.spaced) first++
  let last = withTwin(reading, noun)
  while (/^[’”"»']$/u.test(tokens[last + 1]?.text ?? '') && !tokens[last + 1]!.spaced) last++
  while (reading.at(last + 1, 'adjective') && !reading.at(last + 1, 'titleLink') && !tokens[last + 1]!.breaks && tokens[last + 1]!.to <= bounds.to) last = reading.at(last + 1, 'adjective')!.last
  last = properBehind(reading, spans, noun, last, bounds.to)
  const link = reading.at(last + 1, 'titleLink') ?? (noun.last > noun.first ? reading.at(last, 'titleLink') : undefined)
  if (link && link.to <= bounds.to) last = afterLink(reading, spans, link, bounds.to)
  const quoted = quotedName(page.text, bounds, tokens[first]!.from, tokens[last]!.to)
  const passage = trimmed(page.text, tokens[first]!.from, tokens[last]!.to)
  if (quoted && spans.within(quoted.from, quoted.to).length === 0 && (!passage || !passage.value.includes(quoted.value))) return { ...quoted, value: passage && passage.value.length < 60 && !quoted.value.toLowerCase().includes(passage.value.toLowerCase()) ? `${capital(passage.value)}: ${quoted.value}` : quoted.value }
  const before = twinBefore(reading, noun, first, bounds.from)
  if (before && passage && passage.value.length < 60) return { ...passage, value: capital(`${before} ${passage.value}`), from: passage.from }
  return passage && { ...passage, value: capital(passage.value.replace(/[‘’“”"„«»]/gu, (mark, at: number, all: string) => (mark === '’' && /\p{L}/u.test(all[at - 1] ?? '') && (/\p{L}/u.test(all[at + 1] ?? '') || (all[at + 1] === ' ' && !all.slice(0, at).includes('‘'))) ? mark : ''))) }
}

const talks = new Set(['webinar', 'meeting', 'training', 'assembly', 'fundraiser', 'fair', 'other'])

/** "our webinar Rents and Rights – What Next": a name in capitals right behind what it is. */
function properBehind(reading: Reading, spans: Spans, noun: Cue<Tag>, last: number, to: number): number {
  const { tokens, lexicon } = reading
  if (lexicon.language.code === 'de' || !talks.has(noun.value) || !/^\p{Ll}/u.test(tokens[noun.first]!.text) || reading.at(noun.first, 'actionVerb')) return last
  let end = last
  let capitals = 0
  for (let at = last + 1; at < last + 10 && tokens[at] && tokens[at]!.to <= to && !tokens[at]!.breaks && !spans.covers(tokens[at]!.from); at++) {
    const token = tokens[at]!
    if (/^\p{Lu}/u.test(token.text)) {
      if (reading.at(at, 'organisation') || reading.at(at, 'placeNoun') || reading.at(at, 'weekday') || reading.at(at, 'month')) return last
      capitals++
      end = at
    } else if (capitals === 0 || !(lexicon.stopwords.has(token.lower) || /^[-–’']$/u.test(token.text)) || reading.at(at, 'placeStrong') || reading.at(at, 'placeWeak')) break
  }
  return capitals >= 2 && readName(reading, last + 1, tokens[end]!.to) === null ? end : last
}

/** "speak-out vigil", "protest march": where adjectives come first, two names of actions in a row are one. */
function withTwin(reading: Reading, noun: Cue<Tag>): number {
  const next = reading.tokens[noun.last + 1]
  const twin = next && !next.breaks && next.spaced && reading.lexicon.language.adjectives === '' && reading.lexicon.language.code !== 'de' && /^\p{Ll}/u.test(next.text) && /^\p{Ll}/u.test(reading.tokens[noun.first]!.text) && !isVerb(reading, noun.last + 1) ? reading.at(noun.last + 1, 'noun') : undefined
  return twin && !reading.at(twin.first, 'actionVerb') ? twin.last : noun.last
}

/** "protests and meetings", "grève et manifestation": the first of two that stand side by side, with the word between them. */
function twinBefore(reading: Reading, noun: Cue<Tag>, first: number, from: number): string | null {
  const { tokens, page } = reading
  if (first !== noun.first || !reading.at(first - 1, 'listWord') || tokens[first]!.breaks || tokens[first - 1]!.from < from) return null
  const twin = [2, 3].map((back) => reading.at(first - back, 'noun')).find((cue) => cue && cue.last === first - 2)
  if (!twin || twin.from < from || reading.at(twin.first, 'actionVerb') || tokens[first - 1]!.breaks || tokens[first - 1]!.text.length > 4) return null
  return page.text.slice(twin.from, tokens[first - 1]!.to)
}

/** "an organizing meeting": behind an article a verb tells which. */
const isLed = (reading: Reading, at: number) => reading.tokens[at]!.lower.endsWith('ing') && reading.at(at - 1, 'article') !== undefined

/** `a "walking bus" protest`: what stands in quotation marks right before the words is part of them. */
function quoteBefore(reading: Reading, first: number, from: number): number {
  const { tokens } = reading
  if (!/^["”»“]$/u.test(tokens[first - 1]?.text ?? '') || tokens[first - 1]!.spaced || tokens[first]!.breaks || tokens[first - 1]!.from < from) return first
  for (let at = first - 2; at > first - 7 && tokens[at] && tokens[at]!.from >= from; at--) if (/^["“„«]$/u.test(tokens[at]!.text)) return /^\p{Ll}/u.test(tokens[at + 1]!.text) ? at + 1 : first
  return first
}

/** A capitalised name in quotation marks beside the noun. */
export function quotedName(text: string, bounds: { from: number; to: number }, from: number, to: number): Passage | null {
  const start = Math.max(bounds.from, from - 90)
  const window = text.slice(start, Math.min(bounds.to, to + 90))
  for (const match of window.matchAll(/[“«„"]([^“”«»„"\n]{4,80})[”»“"]/gu)) {
    const at = start + match.index + 1
    const name = match[1]!.trim()
    const from = at + match[1]!.length - match[1]!.trimStart().length
    if (/\p{Lu}/u.test(name[0] ?? '') || /^[¡¿]/u.test(name)) return { value: name, from, to: from + name.length }
  }
  return null
}

/** Words that point at an action and are no part of its name. */
const pointing = /^(?:following|next|upcoming|another|further|two|three|seguenti|prossime|siguientes|proximas|suivants|suivantes|prochains|prochaines|folgende|folgenden|nachste|nachsten|seguintes|proximas|volgende|foljande|nasta)$/

const capital = (value: string) => value.charAt(0).toUpperCase() + value.slice(1)

import type { Unit } from '../candidates/units.ts'
import { lowerBound, type Reading } from '../lexicon/reading.ts'
import { type Passage, trimmed } from './passage.ts'
import { readName } from './place-town.ts'
import type { Spans } from './spans.ts'

const longest = 90
/** What a sentence says of the quotation before it: that it is a title, a motto, a name. */
const names = /^\s?(?:[–:,.]\s)?(?:unter diese[mr] (?:titel|motto|namen|überschrift)|so (?:heißt|lautet)|lautet (?:das|der)|ist (?:das|der) (?:motto|titel|name)|das ist (?:das|der) (?:motto|titel)|c['’]est (?:le|la) (?:titre|nom|mot d['’]ordre|slogan)|tel est le|así se (?:llama|titula)|bajo este (?:lema|título)|es el (?:lema|título|nombre)|(?:questo )?è (?:il|lo) (?:titolo|slogan|nome|motto)|si (?:chiama|intitola)|é o (?:lema|título|nome|mote)|sob (?:este|o) (?:lema|mote)|(?:dat )?is (?:de naam|de titel|het motto|de leus)|onder (?:die|deze|dit) (?:naam|titel|motto)|(?:det )?är (?:namnet|titeln|parollen|mottot|temat)|under (?:den|det) (?:parollen|mottot|namnet)|(?:that )?is the (?:name|title|theme|slogan|motto) of|under (?:this|that) (?:name|title|banner|slogan))(?!\p{L})/iu

/** "a rally titled “Hands Off”", "eine Kundgebung mit dem Titel „Luft für alle“": the name that a sentence gives the action. */
export function givenName(reading: Reading, unit: Unit): Passage | null {
  const { tokens, page } = reading
  const back = /^[“„«"‘]\s?([^“”„«»"]{3,80}?)\s?[”“»"’][.,:]?\s*(?:[–—-]\s)?/u.exec(page.text.slice(unit.from - (/[“„«"‘]/u.test(page.text[unit.from - 1] ?? '') ? 1 : 0), unit.from + 100))
  const before = names.test(page.text.slice(Math.max(0, unit.from - 1), unit.from + 60)) ? /[“„«"‘]\s?([^“”„«»"\n]{3,80}?)\s?[”“»"’][.,:!]?\s*$/u.exec(page.text.slice(Math.max(0, unit.from - 100), unit.from)) : null
  if (before) return trimmed(page.text, unit.from - before[0].length, unit.from)
  const behind = back ? unit.from + back[0].length : -1
  if (back && names.test(page.text.slice(behind - 1, behind + 60))) return trimmed(page.text, unit.from, unit.from + back[0].length)
  for (const cue of reading.within(unit.from, unit.to, 'namedAs')) {
    const open = tokens[cue.last + 1]?.text === ':' ? cue.last + 2 : cue.last + 1
    if (!/^[“„«"‘]$/u.test(tokens[open]?.text ?? '') || !reading.holds(Math.max(unit.from, cue.from - 80), cue.from, 'noun', 'weakNoun')) continue
    const rest = page.text.slice(tokens[open]!.to, Math.min(unit.to, tokens[open]!.to + longest))
    const close = /[”“»"’](?=\s|[.,;:!?)]|$)/u.exec(rest)
    const name = close && close.index > 2 ? trimmed(page.text, tokens[open]!.to, tokens[open]!.to + close.index) : null
    if (name) return name
  }
  return null
}

/** "Virtual town halls with the candidate:" over nothing but days and hours. */
export function isLeadIn(reading: Reading, spans: Spans, units: readonly Unit[], one: Unit, unit: Unit): boolean {
  if (one.label || one.to - one.from > 70 || units[one.index - 1]?.line === one.line || reading.tokens[one.end - 1]!.text !== ':' || !reading.holds(one.from, one.to, 'noun') || !/^\p{Lu}/u.test(reading.tokens[one.first]!.text)) return false
  return spans.within(unit.from, unit.to).reduce((left, span) => left - (span.to - span.from), unit.to - unit.from) <= 12
}

const invites = /(?:[Jj]oin (?:us|our \p{L}+|(?:[\p{Lu}][\p{L}’'&.-]*\s?){1,6})\s?(?:for|at|on|in)|[Ii]nvite[sd]?(?: \p{L}+){1,3} to(?: join| attend)?|[Cc]ome (?:along )?to|[Tt]ake part in|[Ss]ign up for|[Ww]elcome to)\s(?:a|an|the|our|its|their|this year['’]s)\s((?:\d{4}\s|\d{1,2}(?:st|nd|rd|th)\s)?\p{Lu}[\p{L}’'-]*(?:\s(?:(?:of|the|and|for|&|to|a)\s){0,2}\p{Lu}[\p{L}\d’'-]*){1,7})/u

const bodies = /(?:union|council|coalition|alliance|association|committee|federation|society|club|team|group|network|party|campaign|movement|collective|board)$/iu

/** "Join us for a Bridge Brigade!", "come along to the Big Village Tidy": what people are asked to by name, which is no place and nobody. */
export function invitedName(reading: Reading, spans: Spans, unit: Unit): Passage | null {
  if (reading.lexicon.language.code !== 'en') return null
  const match = invites.exec(reading.page.text.slice(unit.from, Math.min(unit.to, unit.from + 300)))
  const from = match ? unit.from + match.index + match[0].length - match[1]!.length : 0
  const name = match ? trimmed(reading.page.text, from, from + match[1]!.length) : null
  if (!name || spans.within(name.from, name.to).length > 0) return null
  return bodies.test(name.value) || reading.within(name.from, name.to, 'placeNoun').some((cue) => cue.to >= name.to - 1) || readName(reading, lowerBound(reading.tokens, name.from), name.to) !== null ? null : name
}

import type { Unit } from '../candidates/units.ts'
import type { Reading } from '../lexicon/reading.ts'
import { type Passage, trimmed } from './passage.ts'
import type { Spans } from './spans.ts'

const longest = 90

/** "a rally titled “Hands Off”", "eine Kundgebung mit dem Titel „Luft für alle“": the name that a sentence gives the action. */
export function givenName(reading: Reading, unit: Unit): Passage | null {
  const { tokens, page } = reading
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

import type { Unit } from '../candidates/units.ts'
import type { Reading } from '../lexicon/reading.ts'
import { type Passage, trimmed } from './passage.ts'

const longest = 90

/** "a rally titled “Hands Off”", "eine Kundgebung mit dem Titel „Luft für alle“": the name that a sentence gives the action. */
export function givenName(reading: Reading, unit: Unit): Passage | null {
  const { tokens, page } = reading
  for (const cue of reading.within(unit.from, unit.to, 'namedAs')) {
    const open = tokens[cue.last + 1]?.text === ':' ? cue.last + 2 : cue.last + 1
    if (!/^[“„«"‘]$/u.test(tokens[open]?.text ?? '') || reading.within(Math.max(unit.from, cue.from - 80), cue.from, 'noun', 'weakNoun').length === 0) continue
    const rest = page.text.slice(tokens[open]!.to, Math.min(unit.to, tokens[open]!.to + longest))
    const close = /[”“»"’](?=\s|[.,;:!?)]|$)/u.exec(rest)
    const name = close && close.index > 2 ? trimmed(page.text, tokens[open]!.to, tokens[open]!.to + close.index) : null
    if (name) return name
  }
  return null
}

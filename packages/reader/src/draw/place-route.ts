import type { Unit } from '../candidates/units.ts'
import type { Reading } from '../lexicon/reading.ts'
import { type Passage, trimmed } from './passage.ts'

const reach = 6
const longest = 400
const arrow = /\s?(?:>|→|➔|⇒|->|»)\s?/u

/** "North Gate > Duke Street > Bell Cross": where the way of a march begins, told as a chain of at least three. */
export function routeStart(reading: Reading, units: readonly Unit[], unit: Unit): Passage | null {
  const { text } = reading.page
  for (let step = 0; step <= reach; step++)
    for (const one of [units[unit.index + step], units[unit.index - step]]) {
      if (!one || one.section !== unit.section) continue
      const from = one.label?.valueFrom ?? one.from
      const parts = text.slice(from, Math.min(one.to, from + longest)).split(arrow)
      if (parts.length < 3 || parts.some((part) => part.length < 2 || part.length > 60) || !/^\P{L}?\p{Lu}/u.test(parts[0]!)) continue
      return trimmed(text, from, from + parts[0]!.length)
    }
  return null
}

/** The line that leads up to a list: "The following will apply at all Westgate depots:". */
export function leadOf(reading: Reading, units: readonly Unit[], unit: Unit): Unit | null {
  for (let at = unit.index - 1; at >= Math.max(0, unit.index - 20); at--) {
    const one = units[at]!
    if (one.section !== unit.section || one.kind === 'heading') return null
    if (reading.tokens[one.end - 1]!.text === ':') return one
  }
  return null
}

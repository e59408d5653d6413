import type { Unit } from '../candidates/units.ts'
import type { Reading } from '../lexicon/reading.ts'
import type { Passage } from './passage.ts'
import { readName } from './place-town.ts'

const most = 30

/** Several towns in one passage. */
export interface Towns extends Passage {
  many: true
}

/** "… at noon in: / - Leeds / - York", "| Leeds | City Square |": towns that stand one under the other below a line, two at least. */
export function townsBelow(reading: Reading, units: readonly Unit[], unit: Unit): Towns | null {
  const named: Passage[] = []
  let skipped = 0
  for (const one of units.slice(unit.index + 1, unit.index + 1 + most)) {
    if (one.kind !== 'item' && one.kind !== 'row' && !reading.page.text.slice(one.from, one.to + 2).includes('|')) break
    const town = one.label ? null : readName(reading, firstWord(reading, one), one.to)
    const next = town?.passage ? reading.page.text.slice(town.passage.to, one.to).trim() : ''
    if (!town?.passage || !(next === '' || /^[|,:–—(-]/u.test(next)) || /\d[.:h]\d|\d\s?[ap]m/iu.test(next)) {
      if (named.length > 0 || ++skipped > 2) break
      continue
    }
    named.push(town.passage)
  }
  return named.length >= 2 ? { many: true, value: named.map((one) => one.value).join(', '), from: named[0]!.from, to: named.at(-1)!.to } : null
}

function firstWord(reading: Reading, unit: Unit): number {
  let first = unit.first
  while (first < unit.end - 1 && reading.tokens[first]!.kind === 'mark') first++
  return first
}

import type { TimeCandidate } from '../candidates/time-candidate.ts'
import type { Unit } from '../candidates/units.ts'
import type { Line } from '../normalise/page.ts'
import { lowerBound, type Reading } from '../lexicon/reading.ts'
import type { Occasion, Row } from './occasions.ts'

const longestHead = 40
const mostLines = 12

/**
 * "Vretby / 10.15 gathering, 10.45 march / Hamnby / 13.00 gathering, …": a programme of its own under each town's name, on one
 * day. Each begins at its first hour.
 */
export function groupsOf(reading: Reading, occasion: Occasion): Row[] | null {
  const groups = new Map<Line, { unit: Unit; time: TimeCandidate }[]>()
  for (const { time, unit } of occasion.far) {
    if (time.start === null || time.first - unit.first > 2 || unit.kind === 'row') continue
    const head = headOf(reading, unit)
    if (head) groups.set(head, [...(groups.get(head) ?? []), { unit, time }])
  }
  const heads = [...groups.keys()]
  if (heads.length < 2 || ([...groups.values()].some((group) => group.length < 2) && !namedTogether(reading, occasion, heads))) return null
  return heads.map((head) => {
    const first = groups.get(head)!.toSorted((a, b) => a.time.start! - b.time.start!)[0]!
    return { unit: first.unit, from: head.from, to: first.unit.to, time: first.time }
  })
}

/** "Sunday on the beaches of Marley and Hope": the sentence of the day names each of them. */
function namedTogether(reading: Reading, { mention: { unit } }: Occasion, heads: readonly Line[]): boolean {
  const { text } = reading.page
  const told = text.slice(unit.from, Math.min(unit.to, unit.from + longestSentence))
  return heads.every((head) => told.includes(text.slice(head.from, head.to).replace(/:$/u, '')))
}

const longestSentence = 600

/** The short line over a list: a name that names no action, and no hour. */
function headOf(reading: Reading, unit: Unit): Line | null {
  const { lines, text } = reading.page
  for (let at = unit.line - 1; at >= Math.max(0, unit.line - mostLines); at--) {
    const line = lines[at]!
    if (line.kind === 'item' || /^\P{L}*\d{1,2}[.:]\d{2}/u.test(text.slice(line.from, line.from + 12))) continue
    const words = text.slice(line.from, Math.min(line.to, line.from + longestHead + 1))
    const first = lowerBound(reading.tokens, line.from)
    const isName = words.length <= longestHead && /^\p{Lu}[\p{L}\s’'.()-]+:?$/u.test(words.trim()) && words.trim().split(/\s+/u).length <= 4
    return isName && !reading.holds(line.from, line.to, 'noun', 'weakNoun', 'label', 'call', 'travel') && !reading.at(first, 'signOff') ? line : null
  }
  return null
}

import type { Unit } from '../candidates/units.ts'
import { lowerBound, type Reading } from '../lexicon/reading.ts'

const longest = 24 * 60

const verbs = /(?<!\p{L})(?:lasts?|lasting|runs?|goes on|dauert|dauern|dauer|durera|dure|durará|dura|durerà|duurt|duren|varar|pågår)(?!\p{L})/iu

/** "It will last one hour.": a sentence or two further on, which says no other hour. */
export function lengthBehind(reading: Reading, units: readonly Unit[], unit: Unit): ReturnType<typeof lengthOf> {
  for (let index = unit.index + 1; index <= unit.index + 2; index++) {
    const next = units[index]
    if (!next || next.section !== unit.section || next.block > unit.block + 1) return null
    const verb = verbs.exec(reading.page.text.slice(next.from, Math.min(next.to, next.from + 160)))
    const length = verb && lengthOf(reading, next, next.from + verb.index, [])
    if (length && Math.abs(length.from - next.from - verb.index) < 40) return length
  }
  return null
}

/** How long an action is said to last, in minutes: "at noon for an hour", "Paro de dos horas", "two-hour stoppage". An hour of the clock is no length. */
export function lengthOf(reading: Reading, unit: Unit, near: number, clocks: readonly { from: number; to: number }[]): { minutes: number; from: number; to: number } | null {
  const { tokens } = reading
  const end = Math.min(unit.end, lowerBound(tokens, near + 200))
  for (let at = Math.max(unit.first, lowerBound(tokens, near - 200)); at < end - 1; at++) {
    const count = countAt(reading, at)
    if (count === null) continue
    const hyphen = tokens[at + 1]!.text === '-' && !tokens[at + 1]!.spaced
    const measure = reading.at(hyphen ? at + 2 : at + 1, 'lengthUnit')
    // "Dauer ca. 2 Stunden", "Duration: 2 hours".
    const before = /^[.:]$/u.test(tokens[at - 1]?.text ?? '') ? at - 2 : at - 1
    const isLength = measure !== undefined && (hyphen || [0, 1, 2].some((back) => reading.at(before - back, 'lengthLead')?.last === before))
    if (!isLength || clocks.some((clock) => clock.from < measure.to && tokens[at]!.from < clock.to)) continue
    const minutes = count * Number(measure.value)
    if (minutes > 0 && minutes <= longest) return { minutes, from: tokens[at]!.from, to: measure.to }
  }
  return null
}

function countAt(reading: Reading, at: number): number | null {
  const token = reading.tokens[at]!
  if (token.kind === 'number') return token.text.length <= 3 ? Number(token.text) : null
  const word = reading.at(at, 'hourWord')
  if (word?.last === at) return Number(word.value)
  return reading.at(at, 'article') && /^(?:an|eine|une|una|um|uma|een|en)$/u.test(token.lower) ? 1 : null
}

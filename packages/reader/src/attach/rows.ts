import type { Unit } from '../candidates/units.ts'
import type { TimeCandidate } from '../candidates/time-candidate.ts'
import type { Reading } from '../lexicon/reading.ts'
import type { Occasion, Row } from './occasions.ts'
import { atLinesOf } from './at-lines.ts'
import { hourHeadsOf } from './hour-heads.ts'
import { hourPlaceLines } from './hour-place-lines.ts'
import { ownActionsOf } from './own-actions.ts'
import { shiftLinesOf } from './shift-lines.ts'
import { clausesOf } from './town-clauses.ts'
import { groupsOf } from './town-groups.ts'
import { headedLinesOf } from './town-heads.ts'
import { linesOf, partsOf } from './town-lines.ts'
import { sentencesOf } from './town-sentences.ts'

/**
 * Times that stand for events of their own under one date: list lines that name a place or an action each ("Nantes: 10h30,
 * Miroir"), a run of named actions each with its time, or names with a time in brackets ("Track A (12pm)").
 */
export function rowsOf(reading: Reading, occasion: Occasion, units: readonly Unit[] | null = null): Row[] {
  const listed = occasion.far.filter(({ time, unit }) => isNamedLine(reading, unit, time.first, time.end)).map(({ time, unit }) => ({ unit, from: unit.from, to: unit.to, time }))
  const groups = groupsOf(reading, occasion)
  if (groups) return groups
  if (listed.length >= 2 && new Set(listed.map((row) => row.unit)).size === listed.length) return listed
  return (units && (hourPlaceLines(reading, units, occasion) ?? headedLinesOf(reading, units, occasion) ?? hourHeadsOf(reading, units, occasion))) ?? shiftLinesOf(reading, occasion) ?? atLinesOf(reading, occasion) ?? linesOf(reading, occasion) ?? partsOf(reading, occasion) ?? segmentsOf(reading, occasion) ?? runOf(reading, occasion) ?? semicolonsOf(reading, occasion) ?? sentencesOf(reading, occasion) ?? ownActionsOf(reading, occasion) ?? clausesOf(reading, occasion) ?? bracketedOf(reading, occasion)
}

/** A list item that begins with a name and goes on after the time; a programme ("Speeches: 12.00") does not. */
function isNamedLine(reading: Reading, unit: Unit, first: number, end: number): boolean {
  if (unit.kind !== 'item' && unit.kind !== 'row') return false
  const head = reading.tokens[unit.first]!
  if (unit.label || head.kind !== 'word' || !/^\p{Lu}/u.test(head.text) || first - unit.first > 12) return false
  const marked = reading.tokens.slice(unit.first, first).some((token) => /^[:–—|,(-]$/u.test(token.text))
  return marked && unit.end - end >= 2
}

/** "Nelson 11am Church Steps, Palmerston North 1pm The Square": parts of a sentence, each a name, a time and a place. */
function segmentsOf(reading: Reading, occasion: Occasion): Row[] | null {
  const groups = new Map<Unit, TimeCandidate[]>()
  for (const { time, unit } of [...occasion.far, ...occasion.close.map((time) => ({ time, unit: occasion.mention.unit }))]) groups.set(unit, [...(groups.get(unit) ?? []), time])
  const { tokens } = reading
  for (const [unit, times] of groups) {
    if (times.length < 3 || times.length > 60) continue
    const rows: Row[] = []
    for (const time of times) {
      let first = time.first
      while (first > unit.first && first > time.first - 5 && /^\p{Lu}|^-$/u.test(tokens[first - 1]!.text)) first--
      let end = time.end
      while (end < unit.end && end < time.end + 8 && /^\p{Lu}|^\d|^['’&-]$/u.test(tokens[end]!.text)) end++
      const isApart = first === unit.first || /^[,;:]$/u.test(tokens[first - 1]!.text) || reading.at(first - 1, 'listWord') !== undefined
      if (first < time.first && end > time.end && isApart && time.start !== null) rows.push({ unit, from: tokens[first]!.from, to: tokens[end - 1]!.to, time })
    }
    if (rows.length === times.length) return rows
  }
  return null
}

function runOf(reading: Reading, occasion: Occasion): Row[] | null {
  const groups = new Map<Unit, Row[]>()
  for (const { time, unit } of occasion.far) {
    const rows = groups.get(unit) ?? []
    const from = rows.at(-1)?.to ?? unit.from
    rows.push({ unit, from, to: time.to, time })
    groups.set(unit, rows)
  }
  for (const rows of groups.values())
    if (rows.length >= 3 && rows.every((row) => /\p{Lu}/u.test(reading.page.text.slice(row.from, row.time.from)) && reading.holds(row.from, row.time.from, 'noun', 'weakNoun'))) return rows
  return null
}

/** Tokens that such a part has on either side of its time at most; without a bound every date of an endless sentence would look through all of it. */
const partLength = 60

/** "London, noon, Park Lane; Leeds, 1pm, City Square": parts of a sentence set apart by semicolons, each with a name and a time. */
function semicolonsOf(reading: Reading, occasion: Occasion): Row[] | null {
  const { unit, date } = occasion.mention
  const times = [...occasion.close.map((time) => ({ time, unit })), ...occasion.far]
  const rows: Row[] = []
  for (const { time, unit: home } of times) {
    let first = time.first
    while (first > Math.max(home.first, time.first - partLength) && !/^[;:]$/u.test(reading.tokens[first - 1]!.text) && reading.tokens[first - 1]!.from >= (home === unit && time.from > date.to ? date.to : home.from)) first--
    let end = time.end
    while (end < Math.min(home.end, time.end + partLength) && reading.tokens[end]!.text !== ';') end++
    const to = reading.tokens[end - 1]!.to
    const split = reading.tokens[end]?.text === ';' || reading.tokens[first - 1]?.text === ';'
    const named = first < time.first && /^\p{Lu}/u.test(reading.tokens[first]!.text.replace(/^\p{Ll}+$/u, reading.tokens[first + 1]?.text ?? ''))
    if (!split || !named || time.start === null) return null
    rows.push({ unit: home, from: reading.tokens[first]!.from, to, time })
  }
  return rows.length >= 2 && rows.every((row, i) => i === 0 || row.from >= rows[i - 1]!.to) ? rows : null
}

function bracketedOf(reading: Reading, occasion: Occasion): Row[] {
  const rows = [...occasion.close.map((time) => ({ time, unit: occasion.mention.unit })), ...occasion.far].flatMap(({ time, unit }) => {
    const open = reading.tokens[time.first - 1]
    let first = time.first - 2
    while (first >= unit.first && first > time.first - 6 && /^\p{Lu}|^\d/u.test(reading.tokens[first]!.text)) first--
    return open?.text === '(' && first < time.first - 2 ? [{ unit, from: reading.tokens[first + 1]!.from, to: time.to, time }] : []
  })
  return rows.length >= 2 && new Set(rows.map((row) => row.time.start)).size === rows.length ? rows : []
}

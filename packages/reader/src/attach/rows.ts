import type { Unit } from '../candidates/units.ts'
import type { Reading } from '../lexicon/reading.ts'
import type { Occasion, Row } from './occasions.ts'

/**
 * Times that stand for events of their own under one date: list lines that name a place or an action each ("Nantes: 10h30,
 * Miroir"), a run of named actions each with its time, or names with a time in brackets ("Track A (12pm)").
 */
export function rowsOf(reading: Reading, occasion: Occasion): Row[] {
  const listed = occasion.far.filter(({ time, unit }) => isNamedLine(reading, unit, time.first, time.end)).map(({ time, unit }) => ({ unit, from: unit.from, to: unit.to, time }))
  if (listed.length >= 2 && new Set(listed.map((row) => row.unit)).size === listed.length) return listed
  return runOf(reading, occasion) ?? bracketedOf(reading, occasion)
}

/** A list item that begins with a name and goes on after the time; a programme ("Speeches: 12.00") does not. */
function isNamedLine(reading: Reading, unit: Unit, first: number, end: number): boolean {
  if (unit.kind !== 'item' && unit.kind !== 'row') return false
  const head = reading.tokens[unit.first]!
  if (unit.label || head.kind !== 'word' || !/^\p{Lu}/u.test(head.text) || first - unit.first > 12) return false
  const marked = reading.tokens.slice(unit.first, first).some((token) => /^[:–—|,(-]$/u.test(token.text))
  return marked && unit.end - end >= 2
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
    if (rows.length >= 3 && rows.every((row) => /\p{Lu}/u.test(reading.page.text.slice(row.from, row.time.from)) && reading.within(row.from, row.time.from, 'noun', 'weakNoun').length > 0)) return rows
  return null
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

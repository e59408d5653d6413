import type { TimeCandidate } from '../candidates/time-candidate.ts'
import type { Unit } from '../candidates/units.ts'
import { cellOf } from '../draw/table-cell.ts'
import { readName } from '../draw/place-town.ts'
import { lowerBound, type Reading } from '../lexicon/reading.ts'
import type { Occasion, Row } from './occasions.ts'

const separator = /^[–—|/·•;]$/u
const leads = ['noun', 'weakNoun', 'call', 'travel', 'office', 'deadline', 'signup'] as const
const mostTimes = 60
const longestLine = 200

/** "Vigils", "manifs", "in many towns": more than one action is spoken of before the times. */
function tellsOfMany(reading: Reading, { mention: { unit } }: Occasion, rows: readonly Row[]): boolean {
  const range = { from: Math.min(unit.from, rows[0]!.from), to: Math.max(unit.to, rows[0]!.from) }
  if (range.to - range.from > 1500) return false
  if (reading.holds(range.from, range.to, 'nationwide', 'worldwide')) return true
  return reading.within(range.from, range.to, 'noun', 'weakNoun').some((cue) => /.{3}(?:s|en|er|ar|or|i)$/u.test(reading.tokens[cue.last]!.lower) && !reading.at(cue.first, 'actionVerb'))
}

/** "Lima – 10:30 AM, Town Square", "York: Museum Gardens, 11am", "👉 Leeds, noon": lines set together, each a name, a time and mostly a place. */
export function linesOf(reading: Reading, occasion: Occasion): Row[] | null {
  const groups = new Map<number, Row[]>()
  let last: number | null = null
  for (const { time, unit } of occasion.far) {
    const first = time.start === null ? null : townAt(reading, unit, time)
    if (first === null) continue
    // Paragraphs of one line each are lines set together too.
    const key: number = last !== null && goesOn(reading, groups.get(last)!, unit) ? last : unit.block
    last = key
    const rows = groups.get(key) ?? []
    if (rows.at(-1)?.unit !== unit) rows.push({ unit, from: reading.tokens[first]!.from, to: unit.to, time })
    groups.set(key, rows)
  }
  for (const rows of groups.values()) {
    const many = rows.length >= 2 && tellsOfMany(reading, occasion, rows)
    const placed = rows.filter((row) => hasPlace(reading, row)).length * 2 > rows.length
    if (many || (rows.length >= 3 && placed && !isProgramme(reading, rows)) || (rows.length === 2 && rows.every((row) => isTownsLine(reading, row)))) return rows
  }
  return null
}

/** "Distrito Federal: às 18h", "Kaurna Country, Adelaide: 12pm". */
const isColonBehindName = (reading: Reading, unit: Unit) => /^\P{L}{0,5}\p{Lu}[^:.;!?]{1,50}:\s/u.test(reading.page.text.slice(unit.from, Math.min(unit.to, unit.from + 60)))

/** "AM – Manaus – Praça da Saudade | 16h": three parts or more. */
const isOfParts = (reading: Reading, unit: Unit) => (reading.page.text.slice(unit.from, Math.min(unit.to, unit.from + longestLine)).match(/\s(?:[–—|-])\s/gu)?.length ?? 0) >= 2

/** Whether a line belongs to those above it, though a paragraph's end or a mark of omission stands between. */
function goesOn(reading: Reading, rows: readonly Row[], unit: Unit): boolean {
  const last = rows.at(-1)!.unit
  if (unit.block === last.block) return true
  if (last.section !== unit.section || unit.index - last.index > 2 || unit.block - last.block > 2 || unit.to - unit.from > longestLine) return false
  return [(one: Unit) => readName(reading, one.first, one.to) !== null || isColonBehindName(reading, one), (one: Unit) => isOfParts(reading, one), (one: Unit) => reading.tokens[one.first]!.kind === 'number'].some((isAlike) => isAlike(last) && isAlike(unit))
}

/** Where the name begins on a line by itself: at most five words with capitals, a mark, then a time. */
function townAt(reading: Reading, unit: Unit, time: TimeCandidate): number | null {
  const { tokens } = reading
  if (unit.label || unit.kind === 'heading') return null
  let first = unit.first
  while (first < unit.first + 3 && first < time.first && tokens[first]!.kind === 'mark') first++
  if (time.first === first) return isTownBehind(reading, unit, time.end) ? first : null
  if (!/^\p{Lu}/u.test(tokens[first]!.text)) return null
  if (isShoutedTown(reading, first, time.first) || isTownBefore(reading, first, time)) return first
  let mark = first
  while (mark < time.first && mark < first + 6 && !/^[:–—|,(-]$/u.test(tokens[mark]!.text)) mark++
  if (mark === first || mark > time.first || !/^[:–—|,(-]$/u.test(tokens[mark]?.text ?? '')) return null
  return reading.holds(tokens[first]!.from, tokens[mark]!.from, ...leads) ? null : first
}

/** "THUNDER BAY at Queen Park at 12 noon": a name in capitals, then where in it. */
function isShoutedTown(reading: Reading, first: number, end: number): boolean {
  const { tokens } = reading
  let at = first
  while (at < end && at < first + 4 && /^\p{Lu}{2,}$/u.test(tokens[at]!.text)) at++
  const cue = at > first ? reading.at(at, 'placeStrong') : undefined
  if (!cue || cue.last + 1 >= end || /^\p{Lu}{2,}/u.test(tokens[at]!.text)) return false
  return !reading.holds(tokens[first]!.from, tokens[at]!.from, ...leads)
}

/** "Lyon 14h30 place Bellecour", "Malmö kl 14 Lilltorget": a town that the gazetteer knows, and right behind it the hour. */
function isTownBefore(reading: Reading, first: number, time: TimeCandidate): boolean {
  if (time.first - first > 4 || time.first === first) return false
  const town = readName(reading, first, time.from)?.passage
  return town?.from === reading.tokens[first]!.from && town.to === reading.tokens[time.first - 1]!.to
}

/** "9h – Salvador – Campo da Pólvora": the hour comes first, then a town that the gazetteer knows. */
function isTownBehind(reading: Reading, unit: Unit, at: number): boolean {
  const mark = reading.tokens[at]
  return mark !== undefined && at < unit.end && /^[:–—|,-]$/u.test(mark.text) && readName(reading, at + 1, unit.to) !== null
}

/** "AGEN : 14 h Place du Gravier": a town that the gazetteer knows, its hour and a place in it. */
function isTownsLine(reading: Reading, row: Row): boolean {
  const named = readName(reading, lowerBound(reading.tokens, row.from), row.to)?.passage
  const mark = named && reading.tokens[lowerBound(reading.tokens, named.to)]
  return mark?.text === ':' && mark.to <= row.time.from && row.unit.end > row.time.end
}

/** More than a name and a time. */
function hasPlace(reading: Reading, { unit, time, from }: Row): boolean {
  if (time.from === from) return true
  const words = reading.tokens.slice(unit.first, time.first).filter((token) => token.kind === 'word' && token.from >= from && /^\p{Lu}/u.test(token.text))
  return unit.end - time.end >= 2 || words.length >= 2
}

/** "Doors: 6pm, main hall / Speeches: 7pm, …": one hour after another, and names that no gazetteer knows. */
function isProgramme(reading: Reading, rows: readonly Row[]): boolean {
  if (cellOf(reading, rows[0]!.unit, 'place') !== null) return false
  const ascends = rows.every((row, i) => i === 0 || row.time.start! > rows[i - 1]!.time.start!)
  return ascends && rows.filter((row) => readName(reading, row.time.from === row.from ? row.time.end + 1 : row.unit.first, row.unit.to) !== null).length * 2 < rows.length
}

/** "Leeds 11am City Square – York noon Museum Gardens": parts set apart by dashes or bars, each a name, a time and a place. */
export function partsOf(reading: Reading, occasion: Occasion): Row[] | null {
  const groups = new Map<Unit, TimeCandidate[]>()
  for (const { time, unit } of [...occasion.close.map((time) => ({ time, unit: occasion.mention.unit })), ...occasion.far])
    if (time.start !== null) groups.set(unit, [...(groups.get(unit) ?? []), time])
  for (const [unit, times] of groups) {
    if (times.length < 2 || times.length > mostTimes) continue
    const after = unit === occasion.mention.unit && times[0]!.from > occasion.mention.date.to ? occasion.mention.date.end : unit.first
    const rows = times.map((time) => partAbout(reading, unit, after, time))
    if (rows.some((row) => row === null) || !rows.every((row, i) => i === 0 || row!.from >= rows[i - 1]!.to)) continue
    const kept = rows as Row[]
    if (kept.length >= 3 || kept.every((row) => row.from === row.time.from) || tellsOfMany(reading, occasion, kept)) return kept
  }
  return null
}

/** From one separator to the next: a name with a capital first, and more than it and the time. */
function partAbout(reading: Reading, unit: Unit, least: number, time: TimeCandidate): Row | null {
  const { tokens } = reading
  let first = time.first
  while (first > least && time.first - first < 14 && !separator.test(tokens[first - 1]!.text) && tokens[first - 1]!.text !== ':') first--
  let end = time.end
  while (end < unit.end && end - time.end < 14 && !separator.test(tokens[end]!.text)) end++
  const apart = separator.test(tokens[first - 1]?.text ?? '') || separator.test(tokens[end]?.text ?? '')
  while (end > time.end && /^[.,!]$/u.test(tokens[end - 1]!.text)) end--
  // "12 noon in Cork and Sligo · 2pm in Dublin": the hour leads, then the town.
  const led = reading.at(time.end, 'placeWeak')
  if (apart && first === time.first && led && led.last + 1 < end && readName(reading, led.last + 1, tokens[end - 1]!.to) !== null) return { unit, from: tokens[first]!.from, to: tokens[end - 1]!.to, time }
  if (!apart || first >= time.first || !/^\p{Lu}/u.test(tokens[first]!.text) || time.first - first + end - time.end < 2) return null
  if (reading.holds(tokens[first]!.from, time.from, ...leads)) return null
  return { unit, from: tokens[first]!.from, to: tokens[end - 1]!.to, time }
}

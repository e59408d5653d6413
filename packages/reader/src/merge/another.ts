import type { Unit } from '../candidates/units.ts'
import { readName } from '../draw/place-town.ts'
import { lowerBound, type Reading } from '../lexicon/reading.ts'
import type { Mention } from '../resolve/mentions.ts'
import type { Found } from './found.ts'

const listed = (mention: Mention) => mention.unit.kind === 'item' || mention.unit.kind === 'row' || mention.siblings >= 3

/** "Ottawa: March 16, 1 p.m., Confederation Park": a line by itself that begins with a name and a mark. */
function isLineOfTown(reading: Reading, { unit, date, siblings }: Mention): boolean {
  if (siblings > 1 || unit.label || unit.to - unit.from > 160 || date.first - unit.first < 2 || date.first - unit.first > 9) return false
  const lead = reading.page.text.slice(unit.from, date.from)
  return /^\P{L}{0,3}\p{Lu}[^:–—|,(]{1,40}\s?[:–—|,(]/u.test(lead) && !reading.holds(unit.from, date.from, 'noun', 'weakNoun', 'deadline', 'label')
}

/** "* Rally on Friday, 12.30pm, Guildhall Square" below the days of a strike: a gathering with an hour of its own. */
function isBesideStrike(reading: Reading, strike: Found, other: Found): boolean {
  const { unit } = other.mentions[0]!
  if (strike.noun?.value !== 'strike' || strike.minutes !== null || other.minutes === null || unit === strike.mentions[0]!.unit) return false
  if (unit.kind !== 'item' && !isHeldApart(reading, other)) return false
  return other.noun !== null && other.noun.value !== 'strike' && other.noun.from >= unit.from && other.noun.to <= unit.to
}

/** "A rally will be held on Wednesday at noon outside the Guildhall": a sentence by itself that says of a gathering when and where. */
function isHeldApart(reading: Reading, { mentions, far, noun }: Found): boolean {
  const { unit } = mentions[0]!
  return far === null && unit.kind === 'text' && noun !== null && (noun.value === 'rally' || noun.value === 'march' || noun.value === 'protest') && !reading.within(unit.from, unit.to, 'noun').some((cue) => cue.value === 'strike') && reading.holds(unit.from, unit.to, 'future') && reading.holds(unit.from, unit.to, 'placeStrong', 'placeNoun')
}

/** "## Oslo / 14 June, 4pm / … / ## Bergen / 14 June, 5pm": entries under headings of their own. */
const isHeaded = (units: readonly Unit[], { date, unit }: Mention) => units[unit.index - 1]?.kind === 'heading' && unit.to - unit.from - (date.to - date.from) <= 30

/** Two lines of a listing with times of their own are two events even on one day. */
export function isAnother(reading: Reading, units: readonly Unit[], a: Found, b: Found): boolean {
  const [one, two] = [a.mentions[0]!, b.mentions[0]!]
  if (isLineOfTown(reading, one) && isLineOfTown(reading, two) && one.unit.block === two.unit.block) return one.unit !== two.unit && a.minutes !== null && b.minutes !== null
  if (isBesideStrike(reading, a, b) || isBesideStrike(reading, b, a) || isWithinLonger(reading, a, b) || isWithinLonger(reading, b, a)) return true
  if (areEntries(reading, a, b) || areBlocks(reading, a, b)) return true
  if (areOfTowns(reading, units, a, b) || areUnderTowns(reading, a, b) || isOverTowns(reading, units, a, b)) return true
  if (isHeaded(units, one) && isHeaded(units, two) && one.unit.section !== two.unit.section) return a.minutes !== null && b.minutes !== null && a.minutes !== b.minutes
  if (!listed(one) || !listed(two)) return false
  if (a.minutes !== null && b.minutes !== null && a.minutes !== b.minutes) return true
  const named = (mention: Mention) => reading.holds(mention.scope.from, mention.scope.to, 'noun')
  return one.unit !== two.unit && one.unit.block === two.unit.block && named(one) && named(two) && one.unit.to - one.date.to > 5
}

/** "Phone bank – Saturday, Aug. 31, 9:30 AM / Canvass – Saturday, Aug. 31, 10 AM": lines of their own that name different actions. */
function areEntries(reading: Reading, a: Found, b: Found): boolean {
  const [one, two] = [a.mentions[0]!, b.mentions[0]!]
  if (one.unit === two.unit || one.unit.block !== two.unit.block || one.siblings > 1 || two.siblings > 1 || a.minutes === null || b.minutes === null || a.minutes === b.minutes) return false
  const names = [one, two].map(({ unit, date }) => (unit.to - unit.from <= longestEntry && a.far === null && b.far === null ? reading.within(unit.from, date.from, 'noun')[0]?.value : undefined))
  return names[0] !== undefined && names[1] !== undefined && names[0] !== names[1]
}

const longestEntry = 90
const longestName = 40
const mostHeads = 4
const mostUnder = 30

/** "Whitby / – Saturday 11 May 10am / … / Filey / – Saturday 11 May 10am": the day again under the name of another town. */
function areOfTowns(reading: Reading, units: readonly Unit[], a: Found, b: Found): boolean {
  if (a.minutes === null || b.minutes === null || a.far !== null || b.far !== null) return false
  const [one, two] = [a, b].map((found) => townOver(reading, units, found.mentions.at(-1)!))
  return typeof one === 'string' && typeof two === 'string' && one !== two
}

/** The town alone on the line over a short line that begins with the day. */
function townOver(reading: Reading, units: readonly Unit[], { unit, date }: Mention): string | null {
  const head = units[unit.index - 1]
  if (!head || date.first - unit.first > 2 || unit.to - unit.from > longestEntry || head.to - head.from > longestName || head.label) return null
  const town = readName(reading, head.first, head.to)?.passage
  return town && town.from === head.from && /^\P{L}*$/u.test(reading.page.text.slice(town.to, head.to)) ? town.value : null
}

/** "Leeds: The march is on 7 April. … / • Hull: The march is on April 7. …": paragraphs that towns head, each with an hour of its own. */
function areUnderTowns(reading: Reading, a: Found, b: Found): boolean {
  if (a.minutes === null || b.minutes === null) return false
  const heads = [a, b].map(({ mentions }) => mentions.slice(0, mostHeads).map(({ unit }) => headTown(reading, unit)).filter((town) => town !== null))
  return heads[0]!.length > 0 && heads[1]!.length > 0 && !heads[0]!.some((town) => heads[1]!.includes(town))
}

/** "A national day of protest is called for 7 April. … / Leeds: … / Hull: …": the day of all, over at least two towns that tell their hours. */
function isOverTowns(reading: Reading, units: readonly Unit[], all: Found, one: Found): boolean {
  const { unit, date } = all.mentions[0]!
  if (all.minutes !== null || one.minutes === null || all.noun === null || all.noun.from < unit.from || all.noun.to > unit.to || unit.kind !== 'text' || unit.label || date.from - unit.from < 20 || headTown(reading, all.mentions[0]!.unit) !== null) return false
  if (!all.noun.value.endsWith('day_of_action') && !reading.holds(unit.from, units[Math.min(units.length - 1, unit.index + 3)]!.to, 'nationwide', 'worldwide')) return false
  if (one.mentions[0]!.unit.index <= unit.index || headTown(reading, one.mentions[0]!.unit) === null) return false
  return new Set(units.slice(unit.index + 1, unit.index + mostUnder).map((below) => headTown(reading, below)).filter((town) => town !== null)).size >= 2
}

/** The town that a line begins with, before a colon. */
function headTown(reading: Reading, unit: Unit): string | null {
  const line = reading.page.lines[unit.line]
  if (!line || !/^[^:]{1,44}:/u.test(reading.page.text.slice(line.from, line.from + 46))) return null
  let first = lowerBound(reading.tokens, line.from)
  while (first < unit.first && reading.tokens[first]!.kind === 'mark') first++
  const town = readName(reading, first, Math.min(line.to, line.from + longestName))?.passage
  return town && /^\s?:/u.test(reading.page.text.slice(town.to, town.to + 2)) ? town.value : null
}

/** "10 April / 9:30 AM / … / 10 April / 10:30 AM / …": blocks that each begin with the same day, alone on its line, and an hour of their own. */
function areBlocks(reading: Reading, a: Found, b: Found): boolean {
  return beginsBlock(a) && beginsBlock(b) && a.minutes !== b.minutes && reading.publishedOn.until(a.start).days >= 0
}

/** "Week of action from 19 to 22 February" beside "Rally, 19 February, noon": what lasts days, and a gathering on the first of them. */
function isWithinLonger(reading: Reading, long: Found, one: Found): boolean {
  if (long.until === null || one.until !== null || long.minutes !== null || one.minutes === null || long.mentions[0]!.unit === one.mentions[0]!.unit) return false
  const { unit } = long.mentions[0]!
  return long.noun !== null && long.noun.from >= unit.from && long.noun.to <= unit.to && one.noun !== null && one.noun.value !== long.noun.value && reading.holds(unit.from, unit.to, 'future', 'call')
}

const beginsBlock = ({ mentions, far, minutes }: Found) => minutes !== null && far !== null && mentions.some(({ unit, date }) => unit.to - unit.from - (date.to - date.from) <= 3 && far > unit.index && far - unit.index <= 2)

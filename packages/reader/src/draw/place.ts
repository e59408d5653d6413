import type { Unit } from '../candidates/units.ts'
import type { Reading } from '../lexicon/reading.ts'
import { lowerBound } from '../lexicon/reading.ts'
import type { Found } from '../merge/found.ts'
import { datedHead } from './dated-head.ts'
import { type Passage, trimmed } from './passage.ts'
import { cellOf } from './table-cell.ts'
import { addressNear } from './place-address.ts'
import { pipedPlace, timedLinePlace } from './place-cells.ts'
import { leadPlace, linePlace, rowPlace, stackedPlace } from './place-line.ts'
import { withoutLead } from './place-lead.ts'
import { isNoPlace } from './place-none.ts'
import { bestPhrase, type Range } from './place-phrase.ts'
import { leadOf, routeStart } from './place-route.ts'
import { headedPlace, usualPlace } from './place-usual.ts'
import { laterPlace } from './place-later.ts'
import { spotBefore } from './place-spot.ts'
import { townsBelow } from './place-towns.ts'
import { readName, townsListedIn, townsNamedIn } from './place-town.ts'
import type { Spans } from './spans.ts'
import { townsAlone } from './town-names.ts'

const longestField = 240
const within = /^["']?(?:name|venue)["']?\s?:\s?["']?(?=\S)/iu

/** The place as written: a labelled field, the rest of a list line, else the best phrase after "at", "outside", "in". */
export function placeOf(reading: Reading, units: readonly Unit[], spans: Spans, found: Found, busy: ReadonlySet<Unit>, caller: Passage | null = null): Passage | null {
  if (found.row && !found.row.shift) return rowPlace(reading, spans, found)
  const { unit, scope, siblings, date } = found.mentions[0]!
  const cell = cellOf(reading, unit, 'place')
  if (cell) return withoutAside(cell)
  const piped = pipedPlace(reading, spans, unit)
  if (piped) return piped
  for (const mention of found.mentions.slice(0, 4)) {
    const field = labelledPlace(reading, units, spans, mention.unit, busy)
    if (field) return field
  }
  const timeUnit = found.time ? units[lowerBound(units, found.time.from + 1) - 1] : undefined
  const below = townsBelow(reading, units, timeUnit ?? unit)
  if (below) return below
  const under = found.mentions.slice(0, 3).filter((mention) => datedHead(reading, units, spans, mention.unit, mention.date)).map((mention) => stackedPlace(reading, units, spans, mention)).find((place) => place !== null)
  const before = found.mentions.slice(0, 3).map((mention) => spotBefore(reading, mention.siblings > 1 ? mention.scope : mention.unit)).find((place) => place !== null) ?? (units[unit.index + 1] && units[unit.index + 1]!.section === unit.section && !busy.has(units[unit.index + 1]!) ? spotBefore(reading, units[unit.index + 1]!) : null)
  if (before) return before
  const line = under ?? linePlace(reading, spans, found) ?? leadPlace(reading, spans, found) ?? found.mentions.slice(0, 4).map((mention) => stackedPlace(reading, units, spans, mention)).find((place) => place !== null)
  const timed = found.time && timeUnit !== unit ? timedLinePlace(reading, units, spans, found.time) : null
  if (timed) return timed
  if (line) return withoutLead(line)
  const ranges: Range[] = [
    { ...(siblings > 1 ? scope : { from: unit.from, to: unit.to }), bonus: 2 },
    ...found.mentions.slice(1, 5).map((mention) => ({ from: mention.unit.from, to: mention.unit.to, bonus: 1 })),
  ]
  if (timeUnit && timeUnit !== unit) ranges.push({ from: timeUnit.from, to: timeUnit.to, bonus: 2 })
  for (const step of [1, -1, 2, -2, -3, -4]) {
    const near = units[unit.index + step]
    if (near && !busy.has(near) && (near.section === unit.section || isStacked(units, unit, near)) && !tellsOfPast(reading, near) && !tellsOfTravel(reading, near)) ranges.push({ from: near.from, to: near.to, bonus: saysDayAgain(reading, found, near) ? 1 : !reading.holds(near.from, near.to, 'placeMeet') && tellsOtherHour(spans, found, near) ? -1.5 : 0 })
  }
  // A little further on only where it says that people meet there.
  for (const near of [units[unit.index + 3], units[unit.index + 4]]) if (near && near.section === unit.section && !busy.has(near) && !near.label && reading.holds(near.from, near.to, 'placeMeet') && !tellsOfPast(reading, near) && !tellsOfTravel(reading, near)) ranges.push({ from: near.from, to: near.to, bonus: -1 })
  const lead = unit.kind === 'item' || /^\d{1,2}[.)]\s/u.test(reading.page.text.slice(reading.page.lines[unit.line]!.from, unit.to)) ? leadOf(reading, units, unit) : null
  if (lead && !busy.has(lead)) ranges.push({ from: lead.from, to: lead.to, bonus: 0 })
  const towns = townsListedIn(reading, unit) ?? (timeUnit && timeUnit !== unit ? townsListedIn(reading, timeUnit) : null)
  if (towns) return towns
  const said = [1, 2, -1].map((step) => units[unit.index + step]).find((near) => near && !busy.has(near) && isAddressAlone(reading, spans, near))
  const phrase = bestPhrase(reading, spans, ranges, [date, ...(found.time ? [found.time] : [])], caller)
  if (said && (!phrase || !reading.holds(phrase.from, phrase.to, 'placeNoun'))) return trimmed(reading.page.text, said.from, said.to)
  // A sentence beside the date's may speak of something else; one that says where all is held does not.
  const isNear = phrase !== null && ranges.every((range) => range.bonus <= 0 || phrase.from < range.from || phrase.from >= range.to)
  const about = isNear ? units[lowerBound(units, phrase.from + 1) - 1] : undefined
  const isWeak = isNear && about !== undefined && !reading.holds(about.from, about.to, 'placeMeet', 'future', 'call')
  const rather = isNear ? (routeStart(reading, units, unit) ?? usualPlace(reading, units, spans) ?? (isWeak ? townsAlone(reading, siblings > 1 ? scope : unit, false)[0] : null)) : null
  return rather ?? phrase ?? routeStart(reading, units, unit) ?? laterPlace(reading, units, spans, found, busy) ?? addressNear(reading, units, unit, busy) ?? leadPlace(reading, spans, found, true) ?? samePlace(reading, spans, found) ?? usualPlace(reading, units, spans) ?? headedPlace(reading, units, spans, unit) ?? frontPlace(reading, units, spans) ?? townOfHeadline(reading, units, found) ?? townOfThose(reading, unit, found)
}

/** "The vigil is on Saturday evening on the courthouse steps", beside the sentence that dates it. */
const saysDayAgain = (reading: Reading, found: Found, near: Unit) => reading.within(near.from, near.to, 'weekday').some((cue) => Number(cue.value) === found.start.dayOfWeek) && !reading.holds(near.from, near.to, 'month') && reading.holds(near.from, near.to, 'noun')

/** "The march sets off from the quay at 1pm", beside the sentence that says what begins at noon. */
const tellsOtherHour = (spans: Spans, found: Found, near: Unit) => found.time !== null && (found.time.from < near.from || found.time.from >= near.to) && !found.echoes.includes(near) && spans.within(near.from, near.to).length > 0

/** Headings set right one under the other speak of one thing. */
const isStacked = (units: readonly Unit[], unit: Unit, near: Unit) => unit.kind === 'heading' && units.slice(Math.min(unit.index, near.index), Math.max(unit.index, near.index) + 1).every((one) => one.kind === 'heading')

/** "Our coach leaves from the bus station". */
const tellsOfTravel = (reading: Reading, unit: Unit) => reading.within(unit.from, unit.to, 'travel').some((cue) => cue.last > cue.first) && !reading.holds(unit.from, unit.to, 'noun')

/** "Near to us there have been vigils in Harrisonburg". */
const tellsOfPast = (reading: Reading, unit: Unit) => reading.holds(unit.from, unit.to, 'past', 'history', 'lookback') && !reading.holds(unit.from, unit.to, 'future', 'call', 'placeMeet')

/** "6.30am – picket at the Burger Barn": the entry of a programme that says the same hour again. */
function samePlace(reading: Reading, spans: Spans, found: Found): Passage | null {
  return bestPhrase(reading, spans, found.echoes.slice(0, 3).map((unit) => ({ from: unit.from, to: unit.to, bonus: 1 })), found.time ? [found.time] : [])
}

/** "Hope Farm, TN12.": a sentence that is nothing but a place. */
function isAddressAlone(reading: Reading, spans: Spans, unit: Unit): boolean {
  if (unit.label || unit.kind === 'heading' || unit.to - unit.from > 90 || /@|^contact/iu.test(reading.page.text.slice(unit.from, unit.to)) || spans.within(unit.from, unit.to).length > 0) return false
  const words = reading.tokens.slice(unit.first, unit.end).filter((token) => token.kind === 'word')
  // "4 March. London."
  if (words.length > 0 && words.length <= 3 && (readName(reading, unit.first, unit.to)?.passage?.to ?? 0) >= unit.to - 1) return true
  if (words.length < 2 || words.length > 10 || !words.every((word) => /^\p{Lu}/u.test(word.text) || reading.lexicon.stopwords.has(word.lower))) return false
  return reading.holds(unit.from, unit.to, 'placeNoun') && !reading.holds(unit.from, unit.to, 'noun', 'call', 'callerVerb', 'past', 'future', 'signup', 'organisation', 'signOff')
}

/** The nearest field that is labelled as the place, on the lines after the date or just before it. */
function labelledPlace(reading: Reading, units: readonly Unit[], spans: Spans, unit: Unit, busy: ReadonlySet<Unit>): Passage | null {
  const steps = [0, 1, 2, 3, 4, 5, 6, 7, -1, -2, -3]
  for (const step of steps) {
    const one = units[unit.index + step]
    if (step > 0 && one && busy.has(one) && one !== unit && one.label?.field !== 'place' && one.section !== unit.section) break
    if (!one || one.label?.field !== 'place' || (one.section !== unit.section && one.block - unit.block > 6)) continue
    const passage = valueOf(reading, units, one)
    // "Départ : 13 h 30" is when.
    if (passage && spans.covers(passage.from)) continue
    // "Location: Marchers will gather in front of the station": a sentence, in which the spot is but a part.
    const told = passage && reading.within(passage.from, passage.to, 'placeMeet').some((cue) => reading.holds(passage.from, cue.from + 1, 'future')) ? bestPhrase(reading, spans, [{ from: passage.from, to: passage.to, bonus: 2 }], []) : null
    if (told) return told
    if (passage && !isNoPlace(reading, passage) && !isEverywhere(reading, passage)) return withoutLead(beforeTime(reading, spans, withoutAside(passage)))
  }
  return null
}

/** The one field of a page's front matter that says where, though the day stands far below. */
function frontPlace(reading: Reading, units: readonly Unit[], spans: Spans): Passage | null {
  const fields = units.slice(0, 12).filter((one) => one.label?.field === 'place')
  const value = fields.length === 1 ? valueOf(reading, units, fields[0]!) : null
  return value && !spans.covers(value.from) && !isNoPlace(reading, value) && !isEverywhere(reading, value) ? withoutLead(value) : null
}

/** What a label stands before: the rest of its unit, the units under the same heading, or the line below. */
function valueOf(reading: Reading, units: readonly Unit[], unit: Unit): Passage | null {
  const { text } = reading.page
  const from = unit.label!.valueFrom
  let to = unit.to
  if (from === unit.from) for (const more of units.slice(unit.index + 1, unit.index + 5)) if (more.label?.field === 'place' && more.block === unit.block) to = more.to
  const own = trimmed(text, from, Math.min(to, from + longestField))
  if (own) return own
  const next = units[unit.index + 1]
  // "location:" and below it "name: Mill Hall": a field within a field.
  const nested = next && next.block - unit.block <= 1 ? within.exec(text.slice(next.from, next.to)) : null
  if (nested) return trimmed(text, next!.from + nested[0].length, Math.min(next!.to, next!.from + longestField))
  return next && next.block - unit.block <= 1 && !next.label ? trimmed(text, next.from, Math.min(next.to, next.from + longestField)) : null
}

/** "Where: City Hall, Saturday 12 April, 2pm": the place ends before the date. */
function beforeTime(reading: Reading, spans: Spans, passage: Passage): Passage {
  const first = spans.within(passage.from, passage.to)[0]
  if (!first || first.from < passage.from + 4) return passage
  return trimmed(reading.page.text, passage.from, first.from) ?? passage
}

/** "Where: all over the country". */
const isEverywhere = (reading: Reading, passage: Passage) => reading.holds(passage.from, Math.min(passage.to, passage.from + 40), 'nationwide', 'worldwide', 'online')

/** "Beach Road (you'll see our table)": an aside in lower case is no part of the address. */
function withoutAside(passage: Passage): Passage {
  const aside = / \(\p{Ll}[^)]{25,}/u.exec(passage.value)
  if (!aside) return passage
  return { value: passage.value.slice(0, aside.index), from: passage.from, to: passage.from + aside.index }
}

/** "Bin crews in Harrowdale to walk out": the town of the headline, where nothing else says where. */
function townOfHeadline(reading: Reading, units: readonly Unit[], found: Found): Passage | null {
  for (const unit of units.slice(0, 8)) {
    if (unit.to - unit.from > 120 || unit === found.mentions[0]!.unit || !reading.holds(unit.from, unit.to, 'noun') || tellsOfPast(reading, unit)) continue
    const town = headlineTown.exec(reading.page.text.slice(unit.from, unit.to))
    const passage = town ? trimmed(reading.page.text, unit.from + town.index + town[0].length - town[1]!.length, unit.from + town.index + town[0].length) : null
    if (passage && !isNoPlace(reading, passage) && !reading.holds(passage.from, passage.to, 'month', 'weekday', 'noun', 'nationwide')) return passage
  }
  return null
}

/** "Local cyclists in Fairmont, GA will host a ride": the town of those who act, where nothing else says where and people gather there. */
function townOfThose(reading: Reading, unit: Unit, found: Found): Passage | null {
  if (!found.noun || !gathered.has(found.noun.value) || reading.holds(unit.from, unit.to, 'nationwide', 'worldwide', 'online')) return null
  const towns = townsNamedIn(reading, { from: unit.from, to: unit.to }).filter((one) => one.town !== null && one.passage !== null)
  return new Set(towns.map((one) => one.passage!.value)).size === 1 ? towns[0]!.passage : null
}

const gathered = new Set(['march', 'rally', 'vigil', 'ride', 'cleanup', 'planting', 'commemoration', 'festival'])

const headlineTown = /\p{Ll}\s(?:in|à|en|em|i|te)\s(\p{Lu}\p{Ll}[\p{L}’'-]+(?:\s\p{Lu}\p{Ll}[\p{L}’'-]+)?)/u

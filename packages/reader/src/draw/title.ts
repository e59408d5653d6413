import type { Unit } from '../candidates/units.ts'
import type { Tag } from '../lexicon/lexicon.ts'
import type { Cue } from '../lexicon/phrases.ts'
import type { Reading } from '../lexicon/reading.ts'
import type { Found } from '../merge/found.ts'
import { lowerBound } from '../lexicon/reading.ts'
import { fold } from '../lexicon/tokens.ts'
import { datedHead } from './dated-head.ts'
import { isGenre } from './genre.ts'
import { isMeeting } from './noun.ts'
import { cellOf } from './table-cell.ts'
import { type Passage, trimmed } from './passage.ts'
import type { Spans } from './spans.ts'
import { entryTitle } from './title-entry.ts'
import { headingOf, isHeadline, withoutDates } from './title-heading.ts'
import { leadName, lineName, listedName, namesAction } from './title-line.ts'
import { givenName, invitedName } from './title-named.ts'
import { nounTitle, quotedName } from './title-noun.ts'
import { withTheme } from './title-theme.ts'

/** `weak` where nothing names the action, and words near its day stand for a name. */
export interface Title extends Passage {
  weak?: boolean
}

/** The name of the action: a title given as such, the name in quotation marks, else the noun with the words about it. */
export function titleOf(reading: Reading, units: readonly Unit[], spans: Spans, found: Found, alone = true): Title | null {
  if (found.row) return rowTitle(reading, units, spans, found)
  const cell = cellOf(reading, found.mentions[0]!.unit, 'title')
  if (cell) return cell
  const mention = found.mentions[0]!
  const { unit } = mention
  for (const one of found.mentions.slice(0, 3)) {
    const head = datedHead(reading, units, spans, one.unit, one.date)
    if (head) return head
  }
  const prose = unit.kind === 'text' && !unit.label && unit.to - unit.from > 70
  const inUnit = found.noun !== null && found.noun.from >= unit.from && found.noun.to <= unit.to
  const heading = headingOf(reading, units, spans, unit)
  const listed = mention.siblings >= 3 ? listedName(reading, spans, found) : null
  if (listed) return listed
  // In a list of dates each entry tells its own name, and the place may hold another's.
  const listEntry = unit.kind === 'item' || unit.kind === 'row' ? entryTitle(reading, spans, unit, mention.date) : null
  if (listEntry && namesAction(reading, listEntry)) return listEntry
  const own = unit.label?.field === 'title' && !spans.covers(unit.label.valueFrom) ? withoutDates(reading, spans, { ...unit, from: unit.label.valueFrom }) : null
  if (own) return own
  const isVerb = found.noun !== null && reading.lexicon.language.code === 'de' && /^\p{Ll}/u.test(reading.tokens[found.noun.first]!.text)
  const named = inUnit && !(isVerb && heading) ? withTheme(reading, spans, nounTitle(reading, spans, found.noun!, unit), found.noun!, unit.to) : null
  const lead = leadName(reading, units, unit, inUnit)
  if (lead) return lead
  const given = found.mentions.slice(0, 3).map((one) => givenName(reading, one.unit)).find((name) => name !== null)
  if (given) return named && named.value.length < 50 && !named.value.includes(given.value) ? { ...given, value: `${named.value.split(': ')[0]!}: ${given.value}` } : given
  // "Meeting about the school! Monday, 18.00, the dining hall": the sentence before has named it.
  const isTold = found.noun?.tag === 'noun' && unitOf(units, found.noun).line === unit.line
  const found0 = inUnit ? null : (listEntry ?? entryTitle(reading, spans, unit, mention.date))
  // "MARCH FOR HOMES / Saturday, assemble 12 noon, Mill Square": where.
  const isWhere = found0 !== null && unit.kind === 'text' && found.noun?.tag === 'noun' && /,\s*$/u.test(reading.page.text.slice(Math.max(0, found0.from - 3), found0.from))
  const entry = found0 && (isTold || isWhere) && !reading.holds(found0.from, found0.to, 'noun') ? null : found0
  if (entry) return entry
  for (const one of found.mentions.slice(0, 4)) {
    const line = lineName(reading, spans, one.unit, one.date)
    if (line && (!inUnit || reading.holds(line.from, line.to, 'noun') || (unit.kind === 'item' && one === mention && line.from - unit.from <= 3))) return line
  }
  // "Join us for a Bridge Brigade! We’ll hold signs on Sunday".
  const invited = inUnit && found.noun!.tag === 'noun' && named !== null && !isBare(reading, found.noun!, named) ? null : [unit, units[unit.index - 1]].map((one) => one && (one === unit || one.line === unit.line) ? invitedName(reading, spans, one) : null).find((name) => name)
  if (invited) return invited
  const several = !alone && found.noun?.tag === 'noun' && unit.kind === 'text' && !unit.label
  const bare = named !== null && heading !== null && (isBare(reading, found.noun!, named) && (found.noun!.tag === 'weakNoun' || reading.holds(heading.from, heading.to, 'noun', 'weakNoun')) || (named.from === found.noun!.from && isVerbBeside(reading, found.noun!, heading)))
  // A heading over the one event there is, which names an action, is what its authors call it.
  const isOther = !alone && named !== null && heading !== null && found.noun!.tag === 'noun' && !namesTheSame(reading, heading, found.noun)
  const speaks = alone && heading !== null && namesTheSame(reading, heading, found.noun)
  const proper = named && !named.value.includes(' ') ? namedEarlier(reading, units, spans, found, unit) : null
  if (proper) return proper
  if (named && !speaks && (prose || several || isOther || !heading) && !bare) return named
  const venue = heading && !reading.holds(heading.from, heading.to, 'noun', 'weakNoun') ? cellOf(reading, unit, 'place') : null
  if (heading && venue) return { ...heading, value: `${heading.value} – ${venue.value}`.slice(0, 160) }
  if (heading) return heading
  if (found.noun && !isVerb && !isParticiple(reading, found.noun)) return withTheme(reading, spans, nounTitle(reading, spans, found.noun, unitOf(units, found.noun)), found.noun, unitOf(units, found.noun).to)
  const words = opening(reading, spans, units, unit)
  return words && { ...words, weak: true }
}

/** "The March for Meadows is on! On 14 March there will be marches": the name that the lines before give it. */
function namedEarlier(reading: Reading, units: readonly Unit[], spans: Spans, found: Found, unit: Unit): Passage | null {
  for (const one of units.slice(Math.max(0, unit.index - 4), unit.index + 1)) {
    const cue = reading.within(one.from, one.to, 'noun').find((other) => other.to <= found.noun!.from && other.value === found.noun!.value && /^\p{Lu}/u.test(reading.tokens[other.first]!.text) && reading.at(other.last + 1, 'titleLink') && /^\p{Lu}/u.test(reading.tokens[reading.at(other.last + 1, 'titleLink')!.last + 1]?.text ?? ''))
    const name = cue && reading.lexicon.language.code !== 'de' && !reading.holds(one.from, one.to, 'past') ? nounTitle(reading, spans, cue, one) : null
    if (name?.value.includes(' ')) return name
  }
  return null
}

/** "Volunteers will be out on Saturday. Meeting by the old pump": how people meet, and nothing that is called so. */
const isParticiple = (reading: Reading, noun: Cue<Tag>) => reading.at(noun.first, 'clockBefore') !== undefined && (reading.at(noun.last + 1, 'placeStrong') ?? reading.at(noun.last + 1, 'placeWeak')) !== undefined

/** "Gather", "Assemble", "Drive": a verb or one small word names no action where a heading does. */
const isBare = (reading: Reading, noun: Cue<Tag>, title: Passage) => !title.value.includes(' ') && (reading.at(noun.first, 'actionVerb') !== undefined || noun.tag === 'weakNoun') || reading.within(title.from, title.to, 'noun').every((cue) => reading.at(cue.first, 'placeNoun')) && noun.tag === 'weakNoun'

const families = [['strike', 'walkout', 'picket', 'workplace_day_of_action', 'day_of_action'], ['march', 'rally', 'protest', 'vigil', 'commemoration', 'ride', 'day_of_action'], ['meeting', 'assembly', 'training', 'webinar', 'other']]

/** A heading and the name of an action beside the date that may well be one: both a march, or a march and a rally. */
function namesTheSame(reading: Reading, heading: Passage, noun: Cue<Tag> | null): boolean {
  return reading.within(heading.from, heading.to, 'noun').some((cue) => noun === null || noun.tag === 'weakNoun' || cue.value === noun.value || families.some((family) => family.includes(cue.value) && family.includes(noun.value)))
}


/** "Let us gather at the park" under "March for water": a verb gives way to a name. */
const isVerbBeside = (reading: Reading, noun: Cue<Tag>, heading: Passage) => (reading.lexicon.language.code === 'de' && /^\p{Ll}/u.test(reading.tokens[noun.first]!.text)) || reading.at(noun.first, 'actionVerb') !== undefined && reading.within(heading.from, heading.to, 'noun').some((cue) => !reading.at(cue.first, 'actionVerb'))

const longWords = (value: string) => fold(value).match(/[\p{L}\p{N}]{4,}/gu) ?? []

/** A heading that names another action than the title does. */
export function rivalOf(reading: Reading, units: readonly Unit[], spans: Spans, found: Found, title: Passage | null): Passage | null {
  const heading = found.row || !title ? null : headingOf(reading, units, spans, found.mentions[0]!.unit)
  if (!heading || !title || (heading.from < title.to && title.from < heading.to) || !reading.holds(heading.from, heading.to, 'noun')) return null
  const known = new Set(longWords(title.value))
  return longWords(heading.value).some((word) => known.has(word)) ? null : heading
}

const unitOf = (units: readonly Unit[], cue: { from: number }) => units[lowerBound(units, cue.from + 1) - 1]!

function rowTitle(reading: Reading, units: readonly Unit[], spans: Spans, found: Found): Passage | null {
  const { from, to, unit, named, town, spot } = found.row!
  const time = spot ? { from: town!.to } : found.row!.time
  if (named) return withoutDates(reading, spans, named)
  const noun = found.row!.shift ? undefined : reading.within(from, to, 'noun', 'weakNoun').findLast((cue) => !reading.at(cue.last, 'placeNoun') && !isMeeting(reading, cue))
  if (noun) return nounTitle(reading, spans, noun, { from, to: Math.max(time.from, noun.to) })
  const after = found.noun && isMeeting(reading, found.noun) ? actAfter(reading, units, unit) : null
  if (after) return nounTitle(reading, spans, after, unitOf(units, after))
  const cell = reading.page.text.slice(from, time.from).indexOf('|', 2)
  const head = trimmed(reading.page.text, from, cell > 0 ? from + cell : time.from)
  const heading = headingOf(reading, units, spans, unit)
  const speaks = heading !== null && reading.within(heading.from, heading.to, 'noun').some((cue) => !reading.at(cue.first, 'actionVerb'))
  const base = found.noun && !speaks ? nounTitle(reading, spans, found.noun, unitOf(units, found.noun)) : heading
  if (!base) return head
  return head ? { ...base, value: `${base.value} – ${head.value}`.slice(0, 160) } : base
}

/** "10.15: people gather / 10.45: march": what they gather for is the next entry. */
function actAfter(reading: Reading, units: readonly Unit[], unit: Unit): Cue<Tag> | null {
  for (const one of units.slice(unit.index + 1, unit.index + 3)) {
    if (one.block !== unit.block || one.kind !== unit.kind) return null
    const noun = reading.within(one.from, one.to, 'noun').find((cue) => /^(?:march|rally|protest|vigil|ride|picket|cleanup)$/u.test(cue.value) && !isMeeting(reading, cue))
    if (noun) return noun
  }
  return null
}

/** Where nothing names the action: a name in quotation marks, the first heading, else the sentence up to its date. */
function opening(reading: Reading, spans: Spans, units: readonly Unit[], unit: Unit): Passage | null {
  const { text } = reading.page
  const quoted = quotedName(text, unit, unit.from, Math.min(unit.to, unit.from + 300))
  if (quoted && spans.within(quoted.from, quoted.to).length === 0) return quoted
  const first = units.find((one) => !isGenre(reading, one)) ?? units[0]!
  if (first.kind === 'heading') return withoutDates(reading, spans, first)
  if (first !== unit && first.line !== unit.line && isHeadline(reading, units, first)) return withoutDates(reading, spans, first)
  const near = nounNear(reading, units, unit)
  if (near) return nounTitle(reading, spans, near, unitOf(units, near))
  const cut = spans.within(unit.from, unit.to)[0]?.from ?? unit.to
  const long = cut - unit.from > 12 ? { from: unit.from, to: cut } : first
  return trimmed(text, long.from, wordEnd(text, long.from, Math.min(long.to, long.from + 90)))
}

/** "That’s why on 14 April …": half a sentence is no name where an action is named a little way off. */
function nounNear(reading: Reading, units: readonly Unit[], unit: Unit): Cue<Tag> | null {
  for (const step of [1, -1, 2, -2, 3]) {
    const one = units[unit.index + step]
    const noun = one && one.section === unit.section && !one.label ? reading.within(one.from, one.to, 'noun').find((cue) => !isMeeting(reading, cue) && !reading.at(cue.first, 'placeNoun') && !/^(?:meeting|other)$/u.test(cue.value)) : undefined
    if (noun && !reading.holds(one!.from, one!.to, 'past')) return noun
  }
  return null
}

const wordEnd = (text: string, from: number, to: number) => (/[\p{L}\p{N}]/u.test(text[to] ?? '') && text.lastIndexOf(' ', to) > from ? text.lastIndexOf(' ', to) : to)

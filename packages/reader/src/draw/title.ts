import type { Unit } from '../candidates/units.ts'
import type { Tag } from '../lexicon/lexicon.ts'
import type { Cue } from '../lexicon/phrases.ts'
import type { Reading } from '../lexicon/reading.ts'
import type { Found } from '../merge/found.ts'
import { lowerBound } from '../lexicon/reading.ts'
import { fold } from '../lexicon/tokens.ts'
import { datedHead } from './dated-head.ts'
import { afterGenre, isGenre } from './genre.ts'
import { cellOf } from './table-cell.ts'
import { type Passage, trimmed } from './passage.ts'
import type { Spans } from './spans.ts'
import { entryTitle } from './title-entry.ts'
import { leadName, lineName, listedName, namesAction } from './title-line.ts'
import { givenName, invitedName, isLeadIn } from './title-named.ts'
import { withTheme } from './title-theme.ts'
import { afterLink, isTitleCase, isVerb } from './title-words.ts'

const leftReach = 6

/** The name of the action: a title given as such, the name in quotation marks, else the noun with the words about it. */
export function titleOf(reading: Reading, units: readonly Unit[], spans: Spans, found: Found, alone = true): Passage | null {
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
    if (line && (!inUnit || reading.holds(line.from, line.to, 'noun'))) return line
  }
  // "Join us for a Bridge Brigade! We’ll hold signs on Sunday".
  const invited = inUnit && found.noun!.tag === 'noun' && named !== null && !isBare(reading, found.noun!, named) ? null : [unit, units[unit.index - 1]].map((one) => one && (one === unit || one.line === unit.line) ? invitedName(reading, spans, one) : null).find((name) => name)
  if (invited) return invited
  const several = !alone && found.noun?.tag === 'noun' && unit.kind === 'text' && !unit.label
  const bare = named !== null && heading !== null && (isBare(reading, found.noun!, named) && (found.noun!.tag === 'weakNoun' || reading.holds(heading.from, heading.to, 'noun', 'weakNoun')) || (named.from === found.noun!.from && isVerbBeside(reading, found.noun!, heading)))
  // A heading over the one event there is, which names an action, is what its authors call it.
  const isOther = !alone && named !== null && heading !== null && found.noun!.tag === 'noun' && !namesTheSame(reading, heading, found.noun)
  const speaks = alone && heading !== null && namesTheSame(reading, heading, found.noun)
  if (named && !speaks && (prose || several || isOther || !heading) && !bare) return named
  const venue = heading && !reading.holds(heading.from, heading.to, 'noun', 'weakNoun') ? cellOf(reading, unit, 'place') : null
  if (heading && venue) return { ...heading, value: `${heading.value} – ${venue.value}`.slice(0, 160) }
  if (heading) return heading
  if (found.noun && !isVerb && !isParticiple(reading, found.noun)) return withTheme(reading, spans, nounTitle(reading, spans, found.noun, unitOf(units, found.noun)), found.noun, unitOf(units, found.noun).to)
  return opening(reading, spans, units, unit)
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

/** A labelled title, the heading over the date, or the first line where it is short. */
function headingOf(reading: Reading, units: readonly Unit[], spans: Spans, unit: Unit): Passage | null {
  for (let i = unit.index - 1; i >= Math.max(0, unit.index - 12); i--) {
    const one = units[i]!
    const given = titleField(reading, spans, one)
    if (given) return given
    if (isGenre(reading, one)) continue
    if (one.kind === 'heading' && !one.label) return wholeHeading(reading, spans, units, one)
    const span = one.to - one.from <= 100 ? spans.within(one.from, one.to)[0] : undefined
    const name = span ? lineName(reading, spans, one, span) : null
    if (name && unit.index - i <= 4) return name
    // The entry above is no headline of this one.
    if (unit.index - i <= 3 && isLeadIn(reading, spans, units, one, unit)) return trimmed(reading.page.text, one.from, one.to)
    if (isHeadline(reading, units, one) && !(spans.covers(one.from) && spans.covers(unit.from))) return withoutDates(reading, spans, one)
  }
  for (let i = unit.index + 1; i <= Math.min(units.length - 1, unit.index + 4); i++) {
    const one = units[i]!
    const given = titleField(reading, spans, one)
    if (given) return given
    if (one.kind === 'heading' && !one.label && reading.holds(one.from, one.to, 'noun')) return withoutDates(reading, spans, one)
  }
  return null
}

function titleField(reading: Reading, spans: Spans, unit: Unit): Passage | null {
  if (unit.label?.field !== 'title' || spans.covers(unit.label.valueFrom)) return null
  return withoutDates(reading, spans, { ...unit, from: unit.label.valueFrom })
}

function withoutDates(reading: Reading, spans: Spans, unit: Unit): Passage | null {
  unit = { ...unit, from: afterGenre(reading, unit.from, unit.to) }
  const cut = spans.within(unit.from, unit.to)[0]
  const to = cut && cut.from - unit.from > 5 ? cut.from : unit.to
  const whole = trimmed(reading.page.text, unit.from, Math.min(to, unit.from + 160))
  // "Rally on Wednesday" is called "Rally".
  const tail = cut && whole ? /(?:\s(?:on|this|next|starts|starts on|starting|begins|begins on|am|vom|ab|le|du|el|del|il|em|no|op|den|på)){1,2}$/iu.exec(whole.value) : null
  // "We are alternating our | Friday | protest locations": the day stands amid the words.
  if (cut && whole && determiners.test(whole.value)) return trimmed(reading.page.text, unit.from, Math.min(unit.to, unit.from + 160))
  return whole && tail && tail.index > 3 ? { value: whole.value.slice(0, tail.index), from: whole.from, to: whole.from + tail.index } : whole
}

const determiners = /\s(?:our|your|their|his|her|its|the|a|an|every|each|unser\p{L}*|der|die|das|den|unsere|notre|nos|nuestra|nuestro|la|el|los|nossa|onze|de|het|vår|våra)$/iu

/** A heading of two sentences is one title. */
function wholeHeading(reading: Reading, spans: Spans, units: readonly Unit[], unit: Unit): Passage | null {
  let first = unit
  while (units[first.index - 1]?.line === unit.line) first = units[first.index - 1]!
  let last = unit
  while (units[last.index + 1]?.line === unit.line) last = units[last.index + 1]!
  return withoutDates(reading, spans, { ...first, to: last.to })
}

/** A short line by itself that names an action, or the text's first line: what a heading would be, without its markup. */
export function isHeadline(reading: Reading, units: readonly Unit[], unit: Unit): boolean {
  const isNumbered = unit.kind === 'item' && units[unit.index - 1]?.kind !== 'item' && units[unit.index + 1]?.kind === 'text'
  if ((unit.kind !== 'text' && !isNumbered) || unit.label || unit.to - unit.from > 90 || /[.,:;?>»›→|]$/u.test(reading.page.text.slice(unit.to - 1, unit.to)) || !/^[\p{Lu}\d“"«„#¡¿‘]/u.test(reading.page.text.slice(unit.from, unit.from + 2))) return false
  const alone = units[unit.index - 1]?.line !== unit.line && units[unit.index + 1]?.line !== unit.line
  if (!alone || reading.within(unit.from, unit.to, 'signup', 'past').some((cue) => cue.from === unit.from)) return false
  // “FROM WASTE TO WORTH”, alone on its line, is a name.
  if (/^[“"«„][^“”"«»„]{8,80}[”"»“]$/u.test(reading.page.text.slice(unit.from, unit.to))) return true
  return isFirst(reading, units, unit) || reading.within(unit.from, unit.to, 'noun', ...(unit.kind === 'text' ? (['weakNoun'] as const) : [])).length > 0
}

/** The first line but for what kind of text it is: "Press release / Readers to meet on the library steps". */
const isFirst = (reading: Reading, units: readonly Unit[], unit: Unit) => unit.index <= 4 && units.slice(0, unit.index).every((one) => isGenre(reading, one)) && !isGenre(reading, unit) && (unit.index === 0 || !reading.holds(unit.from, unit.to, 'month'))

function rowTitle(reading: Reading, units: readonly Unit[], spans: Spans, found: Found): Passage | null {
  const { from, to, unit, named, town, spot } = found.row!
  const time = spot ? { from: town!.to } : found.row!.time
  if (named) return withoutDates(reading, spans, named)
  const noun = found.row!.shift ? undefined : reading.within(from, to, 'noun', 'weakNoun').findLast((cue) => !reading.at(cue.last, 'placeNoun'))
  if (noun) return nounTitle(reading, spans, noun, { from, to: Math.max(time.from, noun.to) })
  const cell = reading.page.text.slice(from, time.from).indexOf('|', 2)
  const head = trimmed(reading.page.text, from, cell > 0 ? from + cell : time.from)
  const heading = headingOf(reading, units, spans, unit)
  const speaks = heading !== null && reading.within(heading.from, heading.to, 'noun').some((cue) => !reading.at(cue.first, 'actionVerb'))
  const base = found.noun && !speaks ? nounTitle(reading, spans, found.noun, unitOf(units, found.noun)) : heading
  if (!base) return head
  return head ? { ...base, value: `${base.value} – ${head.value}`.slice(0, 160) } : base
}

/** The noun with the adjectives before it and "for …", "against …" after it; a name in quotation marks wins. */
export function nounTitle(reading: Reading, spans: Spans, noun: Cue<Tag>, bounds: { from: number; to: number }): Passage | null {
  const { tokens, page, lexicon } = reading
  let first = noun.first
  while (first > 0 && noun.first - first < leftReach) {
    const token = tokens[first - 1]!
    // "workers’ rally".
    if (/^['’]$/u.test(token.text) && !token.spaced && tokens[first]!.spaced && tokens[first - 2]?.kind === 'word' && tokens[first - 2]!.from >= bounds.from) {
      first -= 2
      continue
    }
    // "paddle-out protest": what a hyphen joins is one word.
    if (token.kind === 'word' && !token.spaced && tokens[first - 2]?.text === '-' && !tokens[first - 2]!.spaced && !spans.covers(token.from) && tokens[first - 3]!.from >= bounds.from) {
      first -= 3
      continue
    }
    if (token.from < bounds.from || spans.covers(token.from) || tokens[first]!.breaks || (isVerb(reading, first - 1) && !isTitleCase(reading, first - 1, noun))) break
    if (token.kind === 'mark' ? !/^[-–'’‘"“„«#&]$/u.test(token.text) || (tokens[first]!.spaced && !/^[&]$/u.test(token.text)) : lexicon.stopwords.has(token.lower) && (lexicon.language.adjectives !== '' || !/^[’']$/u.test(tokens[first]!.text)) && !(isVerb(reading, first - 1) && isTitleCase(reading, first - 1, noun))) break
    first--
  }
  first = quoteBefore(reading, first, bounds.from)
  while (first < noun.first && pointing.test(tokens[first]!.lower)) first++
  while (first < noun.first && tokens[first]!.kind === 'mark' && !/^[#‘“"«„]$/u.test(tokens[first]!.text)) first++
  if (first < noun.first && tokens[first]!.lower === 's' && /^['’]$/u.test(tokens[first - 1]?.text ?? '') && !tokens[first]!.spaced) first++
  let last = noun.last
  while (/^[’”"»']$/u.test(tokens[last + 1]?.text ?? '') && !tokens[last + 1]!.spaced) last++
  while (reading.at(last + 1, 'adjective') && !reading.at(last + 1, 'titleLink') && !tokens[last + 1]!.breaks && tokens[last + 1]!.to <= bounds.to) last = reading.at(last + 1, 'adjective')!.last
  const link = reading.at(last + 1, 'titleLink') ?? (noun.last > noun.first ? reading.at(last, 'titleLink') : undefined)
  if (link && link.to <= bounds.to) last = afterLink(reading, spans, link, bounds.to)
  const quoted = quotedName(page.text, bounds, tokens[first]!.from, tokens[last]!.to)
  const passage = trimmed(page.text, tokens[first]!.from, tokens[last]!.to)
  if (quoted && spans.within(quoted.from, quoted.to).length === 0 && (!passage || !passage.value.includes(quoted.value))) return { ...quoted, value: passage && passage.value.length < 60 && !quoted.value.toLowerCase().includes(passage.value.toLowerCase()) ? `${capital(passage.value)}: ${quoted.value}` : quoted.value }
  return passage && { ...passage, value: capital(passage.value.replace(/[‘’“”"„«»]/gu, (mark, at: number, all: string) => (mark === '’' && /\p{L}/u.test(all[at - 1] ?? '') && (/\p{L}/u.test(all[at + 1] ?? '') || (all[at + 1] === ' ' && !all.slice(0, at).includes('‘'))) ? mark : ''))) }
}

/** `a "walking bus" protest`: what stands in quotation marks right before the words is part of them. */
function quoteBefore(reading: Reading, first: number, from: number): number {
  const { tokens } = reading
  if (!/^["”»“]$/u.test(tokens[first - 1]?.text ?? '') || tokens[first - 1]!.spaced || tokens[first]!.breaks || tokens[first - 1]!.from < from) return first
  for (let at = first - 2; at > first - 7 && tokens[at] && tokens[at]!.from >= from; at--) if (/^["“„«]$/u.test(tokens[at]!.text)) return /^\p{Ll}/u.test(tokens[at + 1]!.text) ? at + 1 : first
  return first
}

/** A capitalised name in quotation marks beside the noun. */
function quotedName(text: string, bounds: { from: number; to: number }, from: number, to: number): Passage | null {
  const start = Math.max(bounds.from, from - 90)
  const window = text.slice(start, Math.min(bounds.to, to + 90))
  for (const match of window.matchAll(/[“«„"]([^“”«»„"\n]{4,80})[”»“"]/gu)) {
    const at = start + match.index + 1
    const name = match[1]!.trim()
    const from = at + match[1]!.length - match[1]!.trimStart().length
    if (/\p{Lu}/u.test(name[0] ?? '') || /^[¡¿]/u.test(name)) return { value: name, from, to: from + name.length }
  }
  return null
}

/** Words that point at an action and are no part of its name. */
const pointing = /^(?:following|next|upcoming|another|further|two|three|seguenti|prossime|siguientes|proximas|suivants|suivantes|prochains|prochaines|folgende|folgenden|nachste|nachsten|seguintes|proximas|volgende|foljande|nasta)$/

const capital = (value: string) => value.charAt(0).toUpperCase() + value.slice(1)

/** Where nothing names the action: a name in quotation marks, the first heading, else the sentence up to its date. */
function opening(reading: Reading, spans: Spans, units: readonly Unit[], unit: Unit): Passage | null {
  const { text } = reading.page
  const quoted = quotedName(text, unit, unit.from, Math.min(unit.to, unit.from + 300))
  if (quoted && spans.within(quoted.from, quoted.to).length === 0) return quoted
  const first = units.find((one) => !isGenre(reading, one)) ?? units[0]!
  if (first.kind === 'heading') return withoutDates(reading, spans, first)
  if (first !== unit && first.line !== unit.line && isHeadline(reading, units, first)) return withoutDates(reading, spans, first)
  const cut = spans.within(unit.from, unit.to)[0]?.from ?? unit.to
  const long = cut - unit.from > 12 ? { from: unit.from, to: cut } : first
  return trimmed(text, long.from, wordEnd(text, long.from, Math.min(long.to, long.from + 90)))
}

const wordEnd = (text: string, from: number, to: number) => (/[\p{L}\p{N}]/u.test(text[to] ?? '') && text.lastIndexOf(' ', to) > from ? text.lastIndexOf(' ', to) : to)

import type { Unit } from '../candidates/units.ts'
import { lowerBound, type Reading } from '../lexicon/reading.ts'
import type { Found } from '../merge/found.ts'
import { bodiesOfPeople, unnamedBody } from './acting-body.ts'
import { quotedBodies, soleName } from './caller-names.ts'
import { bodiesBesideAction, isTown, isAside, listBeforeAside, ownersOf, titledBodies } from './caller-signs.ts'
import { isUnnamed, tiedBodies, writtenOut } from './caller-ties.ts'
import type { Caller, Chosen } from './likely-caller.ts'
import { ownNameOf } from './own-name.ts'
import { bodyBefore, isBody, nameAfter, nameBefore, subjectOf } from './names.ts'
import { type Passage, trimmed } from './passage.ts'
import type { Spans } from './spans.ts'

const nearby = [0, 1, 2, 3, 4, 5, 6, -1, -2, -3]
const around = [-1, 1, -2, 2, 3, 4, -3]
const mostVerbs = 8

/** Who calls the action, by its whole name where the text has it. */
export function callerOf(reading: Reading, units: readonly Unit[], spans: Spans, found: Found): Chosen | null {
  const caller = saidCaller(reading, units, spans, found)
  if (!caller) return null
  const whole = writtenOut(reading, caller)
  if (whole) return { ...caller, ...whole }
  // People, or a body that has no name here: somebody should look.
  const isVague = !/\p{Lu}/u.test(caller.value) || isUnnamed(reading, caller) || crowd.test(caller.value) || isCrowdOf(reading, caller)
  return isVague && caller.score !== undefined ? { ...caller, score: Math.min(caller.score, vague) } : caller
}

/** A labelled field, "organised by …", or the subject of the verb that calls it. */
function saidCaller(reading: Reading, units: readonly Unit[], spans: Spans, found: Found): Chosen | null {
  const { unit } = found.mentions[0]!
  const field = nearby.map((step) => units[unit.index + step]).find((one) => one?.label?.field === 'caller' && one.section === unit.section)
  const named = field && fieldValue(reading, field)
  if (named) return named
  const hour = found.time ? units[lowerBound(units, found.time.from + 1) - 1] : undefined
  // Of several that one sentence dates, each has a sentence of its own with its hour.
  const own = [...(hour && hour !== unit && reading.holds(hour.from, hour.to, 'noun') && reading.holds(hour.from, hour.to, 'callerVerb', 'callerAfter') ? [hour] : []), unit, ...found.mentions.slice(1, 4).map((mention) => mention.unit)]
  const near = around.map((step) => units[unit.index + step]).filter((one) => one !== undefined)
  const bodies: Caller[] = []
  for (const [rank, one] of [...own, ...near].entries()) {
    const best = likeliest(callersIn(reading, one, spans, found.mentions[0]!.date.from))
    if (best) bodies.push({ ...best, score: best.score - rank * farther })
    if (best && best.score >= plain) break
  }
  const best = likeliest(bodies.filter((body) => !isFurniture.test(body.value)))
  // "The union": which one it is may be said beside it.
  const fuller = best && isUnnamed(reading, best) ? likeliest([...own, ...near].flatMap((one) => callersIn(reading, one, spans, found.mentions[0]!.date.from)).filter((body) => body.score > 0 && !isUnnamed(reading, body) && !isFurniture.test(body.value))) : null
  if (fuller) return { ...fuller, score: Math.min(fuller.score, plain) }
  if (best) return { ...best, rivals: rivalsOf(best, bodies, own.flatMap((one) => callersIn(reading, one, spans, found.mentions[0]!.date.from))) }
  const beside = likeliest(namedWith(reading, units, [...own, ...near], spans))
  if (beside) return beside
  const whose = sayingBy(reading, units, spans, found.mentions[0]!.unit) ?? ownNameOf(reading, units, spans)
  if (whose) return { ...whose, score: whose.score > sure ? sure : guessed }
  for (const one of [...own, ...near]) {
    const body = unnamedBody(reading, one)
    if (body) return { ...body, score: guessed }
  }
  return null
}

const isPart = (a: Passage, b: Passage) => (a.from < b.to && b.from < a.to) || a.value.includes(b.value) || b.value.includes(a.value)

/** Others of which it is said about as plainly, none a part of another. */
function rivalsOf(best: Caller, bodies: readonly Caller[], more: readonly Caller[]): Passage[] {
  const kept: Caller[] = []
  for (const one of [...bodies, ...more].toSorted((a, b) => b.score - a.score))
    if (one.score >= Math.max(1, best.score - close) && kept.length < 3 && ![best, ...kept].some((other) => isPart(one, other))) kept.push(one)
  return kept
}

/** A body named with the action, in its own lines or at the head of the text. */
function namedWith(reading: Reading, units: readonly Unit[], own: readonly Unit[], spans: Spans): Caller[] {
  const titles = units.slice(0, 4).filter((unit) => unit.kind === 'heading' || unit.label?.field === 'title' || unit.index === 0)
  const beside = [...own, ...titles].flatMap((unit) => bodiesBesideAction(reading, unit, spans))
  return [...beside, ...titles.flatMap((unit) => titledBodies(reading, unit))].filter((body) => !isTown(reading, body))
}

/** What a page says around its text. */
const isFurniture = /^(?:post a comment|leave a (?:reply|comment)|no comments|share this|read more|kommentar|laisser un commentaire|publicar un comentario|lascia un commento|deixe um comentário)/iu
const sure = 4
/** Said plainly enough that no other sentence need be asked, and what each further sentence costs. */
const plain = 2
const farther = 0.4
const guessed = 0.5
const vague = 0.9
/** So near in what speaks for them that either may be meant. */
const close = 1.6
const farthest = 150

/** "Who: Riverside Tenants, nurses, families": the first of them; "Who: everyone" names nobody. */
function fieldValue(reading: Reading, field: Unit): Passage | null {
  const value = trimmed(reading.page.text, field.label!.valueFrom, Math.min(field.to, field.label!.valueFrom + 160))
  if (!value || !asks.test(reading.page.text.slice(field.from, field.from + 12))) return value
  const comma = value.value.indexOf(', ')
  const first = comma > 0 ? trimmed(reading.page.text, value.from, value.from + comma) : value
  return first && isBody(reading, first) ? first : null
}

const asks = /^(?:who|wer|qui|quien|quién|chi|quem|wie|vem)\b/iu

/** "Organised by …" in another part of the text, the nearest. */
function sayingBy(reading: Reading, units: readonly Unit[], spans: Spans, unit: Unit): Caller | null {
  for (let step = 1; step < farthest; step++)
    for (const one of [units[unit.index + step], units[unit.index - step]]) {
      const cue = one && reading.within(one.from, one.to, 'callerAfter').find((other) => other.last > other.first)
      const name = cue && nameAfter(reading, spans, cue.last + 1, one.end)
      if (name && isBody(reading, name)) return { ...name, score: sure + 1 }
    }
  return null
}

const likeliest = (callers: readonly Caller[]) => callers.reduce<Caller | null>((best, one) => (best === null || one.score > best.score ? one : best), null)

/** Every body in a sentence that is said to call something. */
export function callersIn(reading: Reading, unit: Unit, spans: Spans, date: number): Caller[] {
  const found: Caller[] = []
  const add = (passage: Passage | null, score: number, led = false) => {
    const body = passage && withoutPeople(passage)
    if (body && !isTown(reading, body) && !nothing.test(body.value)) found.push({ ...body, score: score + weightOf(reading, body, unit, led) })
  }
  if (isLoud(reading, unit)) return found
  for (const cue of reading.within(unit.from, unit.to, 'callerAfter').slice(0, mostVerbs)) {
    const name = bodyBehind(reading, spans, cue, unit.end)
    if (name && (cue.last > cue.first || (/^\p{Lu}/u.test(name.value) && isBody(reading, name) && (isKnownBody(reading, name) || isRow(name))))) add(name, cue.last === cue.first ? 1.5 : isSaidOfCampaign(reading, cue) ? 3 : 5)
  }
  for (const cue of reading.within(unit.from, unit.to, 'accordingTo').slice(0, mostVerbs)) {
    const name = nameAfter(reading, spans, cue.last + 1, unit.end)
    if (name && isBody(reading, name) && (isKnownBody(reading, name) || /(?:with|for)$/u.test(reading.tokens[cue.last]!.lower))) add(name, 0)
    else if (name && isLoneAfter(reading, cue.last + 1, name)) add(name, 0.3)
    // "…, the National Union of Readers has said".
    const speaker = /^(?:says?|said|sagte?|zegt|zeggen|sager)$/u.test(reading.tokens[cue.last]!.lower) ? nameBefore(reading, spans, cue.first - 1, unit.first) : null
    const body = speaker && pastDateline(reading, speaker)
    if (body && isKnownBody(reading, body) && !/\s\p{Ll}+$/u.test(body.value)) add(body, 0.2)
  }
  for (const body of [...bodiesOfPeople(reading, unit, spans), ...tiedBodies(reading, unit, spans), ...ownersOf(reading, unit, spans)]) add(body, body.score, body.led)
  const acts = reading.holds(unit.from, unit.to, 'callerVerb', 'callerAfter')
  for (const body of quotedBodies(reading, unit)) add(body, acts ? 2 : 0)
  const verbs = reading.within(Math.max(unit.from, date - 1500), unit.to, 'callerVerb')
  const ordered = [...verbs.filter((verb) => verb.to <= date).toReversed(), ...verbs.filter((verb) => verb.to > date)]
  for (const [rank, verb] of ordered.slice(0, mostVerbs).entries()) {
    const late = rank * 0.4
    if (isPassive(reading, verb)) continue
    if (reading.lexicon.language.verbSecond) {
      const after = nameAfter(reading, spans, verb.last + 1, unit.end)
      if (after && isBody(reading, after)) add(after, (reading.holds(after.from, after.to, 'organisation') ? 1.6 : 0.2) - late)
    }
    const listed = listBeforeAside(reading, unit, verb)
    const subject = listed ?? subjectOf(reading, spans, verb, unit)
    const named = subject ? null : pastAside(reading, unit, nameBefore(reading, spans, verb.first - 1, unit.first))
    // People of somewhere call where nobody else does.
    if (subject) add(subject, (reading.holds(subject.from, subject.from + 1, 'people') && !reading.holds(subject.from, subject.to, 'organisation') ? 0.3 : 2) - late)
    else if (named) add(named, 1 - late)
    else add(soleName(reading, verb, unit), 0.4 - late)
    const earlier = bodyBefore(reading, verb.from, unit)
    if (earlier && isBody(reading, earlier)) add(earlier, -late)
  }
  return found
}

/** "With the support of the County Council, Clear Streams calls": behind what a sentence opens with the subject begins. */
function pastAside(reading: Reading, unit: Unit, name: Passage | null): Passage | null {
  if (!name || !isAside(reading, unit.first)) return name
  const cut = reading.page.text.slice(name.from, name.to).lastIndexOf(', ')
  const rest = cut > 0 ? trimmed(reading.page.text, name.from + cut + 1, name.to) : null
  const article = rest ? (/^(?:the|a|o|as|os|la|le|les|el|los|las|il|lo|i|gli|die|der|das|de|het|l['’])\s?(?=[\p{L}])/u.exec(rest.value)?.[0].length ?? 0) : 0
  return rest ? trimmed(reading.page.text, rest.from + article, rest.to) : name
}

/** "Join Clean Air, Tide Watch, Hill Walkers and the Moor Project": several names in a row are no person's. */
const isRow = (name: Passage) => name.value.split(/, (?:and )?| and /u).filter((part) => part.includes(' ')).length >= 3

/** "Our group joins Tidy Day, an initiative of Clean Land": of what it takes part in, and not who calls here. */
const isSaidOfCampaign = (reading: Reading, cue: { first: number; last: number }) => {
  const lead = [cue.first, cue.first - 1, cue.first - 2].find((at) => reading.tokens[at]?.text === ',')
  return lead !== undefined && /initi|projekt|project|campa|aktion|action/u.test(reading.tokens.slice(cue.first, cue.last + 1).map((token) => token.lower).join(' '))
}

function bodyBehind(reading: Reading, spans: Spans, cue: { first: number; last: number }, end: number): Passage | null {
  const name = nameAfter(reading, spans, cue.last + 1, end)
  return name && /\p{Lu}/u.test(name.value) ? name : (cue.last > cue.first ? kindAndName(reading, spans, cue.last + 1, end) : null) ?? name
}

/** "by the provincial secretaries of Fp Cgil", "dall’assessorato alle Pari opportunità": what they are in small letters, then whose. */
function kindAndName(reading: Reading, spans: Spans, at: number, end: number): Passage | null {
  const { tokens } = reading
  let first = at
  while (first < end && (reading.at(first, 'article') || /^['’]$/u.test(tokens[first]!.text) || /^l$/u.test(tokens[first]!.lower))) first++
  let next = first
  while (next < end && next - first < 8 && /^\p{Ll}/u.test(tokens[next]!.text) && !tokens[next]!.breaks && !spans.covers(tokens[next]!.from) && !(['callerVerb', 'future', 'past', 'noun', 'placeStrong'] as const).some((tag) => reading.at(next, tag) && !reading.at(next, 'nameLink') && !reading.at(next, 'organisation'))) next++
  if (next === first || next >= end || !/^\p{Lu}/u.test(tokens[next]!.text) || spans.covers(tokens[next]!.from) || !(reading.within(tokens[first]!.from, tokens[next]!.from, 'organisation', 'people').length > 0 || /^(?:segreteri|secretar|secretari|sekretari)/u.test(tokens[first]!.lower))) return null
  const name = nameAfter(reading, spans, next, end)
  return name && trimmed(reading.page.text, tokens[first]!.from, name.to)
}

/** "FAIRMONT -- The Fairmont teachers union": where it was written stands before. */
function pastDateline(reading: Reading, name: Passage): Passage | null {
  const dash = /\s(?:--|[–—-])\s(?:The\s)?/u.exec(reading.page.text.slice(name.from, name.to))
  return dash ? trimmed(reading.page.text, name.from + dash.index + dash[0].length, name.to) : name
}

/** "spiega la Filctem", "segundo a Apeoesp": one word with a capital behind an article, which no person's name has. */
function isLoneAfter(reading: Reading, at: number, name: Passage): boolean {
  const first = reading.at(at - 1, 'article') ? at - 1 : at
  const isLed = reading.at(first, 'article') !== undefined || /^(?:la|il|lo|el|le|a|o)$/.test(reading.tokens[at - 1]?.lower ?? '')
  const word = reading.tokens[first] === undefined ? at : first + Number(reading.at(first, 'article') !== undefined)
  return isLed && /^(?:es|it|pt|fr)$/.test(reading.lexicon.language.code) && /^\p{Lu}\p{L}{3,}$/u.test(name.value) && !(['people', 'organisation', 'noun', 'placeNoun', 'country'] as const).some((tag) => reading.at(word, tag))
}

/** "Trim Streets volunteers" are those of Trim Streets. */
function withoutPeople(passage: Passage): Passage {
  const people = /(?<=\s\p{Lu}\S*)\s(?:members|volunteers|activists|campaigners|supporters)$/u.exec(passage.value)
  return people && passage.to - passage.from === passage.value.length ? { value: passage.value.slice(0, people.index), from: passage.from, to: passage.from + people.index } : passage
}

/** It holds a word for a body, or initials: "join our National Tree Day" does not. */
const isKnownBody = (reading: Reading, passage: Passage) => reading.holds(passage.from, passage.to, 'organisation') || /(?:^|[^\p{L}])\p{Lu}{2,8}(?:$|[^\p{L}])|\p{Ll}\p{Lu}{2}/u.test(passage.value)

/** "HOME JOIN DONATE", "JOIN YOUR NEAREST RALLY": where all is in capitals they tell nothing. */
const isLoud = (reading: Reading, unit: Unit) => {
  const text = reading.page.text.slice(unit.from, Math.min(unit.to, unit.from + 200))
  return !/\p{Ll}/u.test(text) && text.includes(' ') && !/\bBY\b/u.test(text)
}

/** "Dog owners are being invited": those who are asked do not call. */
const isPassive = (reading: Reading, verb: { first: number; last: number }) => reading.lexicon.language.code === 'en' && verb.first === verb.last && reading.tokens[verb.first]!.lower.endsWith('ed') && /^(?:are|is|was|were|being|been|be)$/u.test(reading.tokens[verb.first - 1]?.lower ?? '')

/** "Students at Harmon State", "Locals in all fifty states": people of a place, who rarely call by themselves. */
function isCrowdOf(reading: Reading, passage: Passage): boolean {
  const people = reading.within(passage.from, passage.from + 1, 'people', 'organisation').find((cue) => cue.from === passage.from && (cue.tag === 'people' || /^(?:locals|branches|chapters|groups|unions|communities|churches|schools|clubs|students|workers|teachers|residents|tenants|volunteers|nurses)$/u.test(reading.tokens[cue.first]!.lower)))
  return people !== undefined && /^\s(?:at|from|in|across|around|aus|in|von|de|du|des|di|del|da|do|van|uit|på|i|från)\s/u.test(reading.page.text.slice(people.to, people.to + 8)) && !/(?:^|[^\p{L}])\p{Lu}{3,}/u.test(passage.value)
}

/** A number, an illness, a heading: nobody. */
const nothing = /^(?:[\d\s.,]+|local|community|student|youth|COVID|WHEN|WHERE|WHAT|WHO|Assembly|Stewards|Meeting)$/u

/** "Rail workers", "Striking nurses": those who act, of no name. */
const crowd = /^(?:[\p{L}’'-]+ ){1,4}(?:workers|nurses|students|teachers|drivers|residents|tenants|parents|campaigners|volunteers|doctors|staff|lecturers|cleaners|firefighters|neighbours|neighbors|pupils|families|veterans)$/u

/** A word for a body or initials speak for a name; "at …" before it makes it a place. */
function weightOf(reading: Reading, passage: Passage, unit: Unit, led: boolean): number {
  const before = led ? undefined : reading.within(Math.max(unit.from, passage.from - 24), passage.from, 'placeStrong', 'placeWeak').at(-1)
  const isPlace = before !== undefined && /^\s*(?:\p{L}{1,4}\s+)?$/u.test(reading.page.text.slice(before.to, passage.from))
  return (reading.holds(passage.from, passage.to, 'organisation') ? 1.5 : 0) + (/(?:^|[^\p{L}])\p{Lu}{2,8}(?:$|[^\p{L}])/u.test(passage.value) ? 1 : 0) - (isPlace ? 3 : 0) - (isCrowdOf(reading, passage) ? 2.2 : 0) - (crowd.test(passage.value) ? 3.2 : 0)
    // German writes every noun with a capital: two of them are no name yet.
    - (reading.lexicon.language.code === 'de' && !isKnownBody(reading, passage) ? 1.2 : 0)
}

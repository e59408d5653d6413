import type { Unit } from '../candidates/units.ts'
import { lowerBound, type Reading } from '../lexicon/reading.ts'
import type { Caller } from './likely-caller.ts'
import { isBody, nameAfter, nameBefore } from './names.ts'
import { trimmed } from './passage.ts'
import { readName } from './place-town.ts'
import type { Spans } from './spans.ts'

const mostCues = 12
const longest = 4
const belongs = /^(?:of|from|with|for|der|des|von|vom|de|du|des|d|del|della|dell|di|da|do|dos|das|van|från|i|hos)$/u
const joined = /^(?:members?|volunteers|activists|campaigners|supporters|organi[sz]ers|rebels|staff|leden|vrijwilligers|activisten|medlemmar|aktivister|mitglieder|aktive)$/u

/** "Students from Harmon State University": where they study, and not who calls. */
const learns = /^(?:students?|pupils?|staff|lecturers|teachers|academics|studierende|studenten|etudiant\p{L}*|estudiantes|studenti|estudantes|studenter)$/u
const schools = /(?:universit|college|school|schule|lyc[ée]e|instituto|liceo|escola|högskola|hogeschool)/iu

/** "Members of the Health Workers Alliance will walk out", "Tidy Streets volunteers meet": whose people those are who act. */
export function bodiesOfPeople(reading: Reading, unit: Unit, spans: Spans): Caller[] {
  const found: Caller[] = []
  const { tokens } = reading
  for (const cue of reading.within(unit.from, unit.to, 'people', 'organisation').slice(0, mostCues)) {
    if (cue.tag === 'organisation' && !joined.test(tokens[cue.first]!.lower)) continue
    const link = tokens[cue.last + 1]
    if (link && !link.breaks && belongs.test(link.lower)) {
      const name = nameAfter(reading, spans, cue.last + 2, unit.end)
      if (name && isBody(reading, name) && !isWhere(reading, name) && speaksOfBody(reading, name) && !(learns.test(tokens[cue.first]!.lower) && schools.test(name.value))) found.push({ ...name, score: 1.2 })
    }
    if (!/^\p{Ll}/u.test(tokens[cue.first]!.text) || !joined.test(tokens[cue.first]!.lower)) continue
    const name = nameBefore(reading, spans, cue.first - 1, unit.first)
    if (name && !isWhere(reading, name)) found.push({ ...name, score: 1 })
    const lone = name ? null : loneBefore(reading, cue.first, unit)
    if (lone) found.push({ ...lone, score: 0.4 })
  }
  return found
}

/** "Mandate members will picket": one word with a capital, first in its sentence, that is nothing else. */
function loneBefore(reading: Reading, at: number, unit: Unit): Caller | null {
  const word = reading.tokens[at - 1]
  if (at - 1 !== unit.first || !word || !/^\p{Lu}\p{L}{3,}/u.test(word.text) || reading.lexicon.stopwords.has(word.lower) || /^(?:local|former|retired|young|some|many|most|fellow|trade|student|staff|community|party|team|club|family|new|volunteer|dear|beste|liebe|lieber|kara|basta|caras|caros)$/u.test(word.lower)) return null
  if ((['people', 'organisation', 'noun', 'weakNoun', 'placeNoun', 'weekday', 'month', 'country', 'call'] as const).some((tag) => reading.at(at - 1, tag)) || readName(reading, at - 1, word.to) !== null) return null
  return { value: word.text, from: word.from, to: word.to, score: 0 }
}

const speaksOfBody = (reading: Reading, name: { value: string; from: number; to: number }) => reading.holds(name.from, name.to, 'organisation') || /\p{Lu}{2}|\p{Ll}\p{Lu}/u.test(name.value) || name.value.includes(' ')

/** "Members from Leeds", "staff of Mercy Hospital": where they are from, or work. */
function isWhere(reading: Reading, name: { from: number; to: number }): boolean {
  const first = lowerBound(reading.tokens, name.from)
  const last = reading.within(name.from, name.to, 'placeNoun').some((cue) => cue.to >= name.to - 1 && !reading.at(cue.first, 'organisation'))
  return last || (readName(reading, first, name.to)?.passage?.to ?? 0) >= name.to
}

/** "The grazings committee would like …", "de gezamenlijke bonden houden …", "organised by the parish council": a body without a name, where none has one. */
export function unnamedBody(reading: Reading, unit: Unit): Caller | null {
  for (const by of reading.within(unit.from, unit.to, 'callerAfter').slice(0, mostCues)) {
    const body = by.last > by.first ? [1, 2, 3, 4].map((ahead) => reading.at(by.last + ahead, 'organisation')).find((cue) => cue !== undefined) : undefined
    if (!body || body.to > unit.to || reading.at(body.first, 'people') || !areWords(reading, by.last + 1, body.first)) continue
    return asBody(reading, unit, body.first, body.last, by.last + 1)
  }
  for (const verb of reading.within(unit.from, unit.to, 'callerVerb').slice(0, mostCues)) {
    const body = [1, 2, 3, 4].map((back) => reading.at(verb.first - back, 'organisation')).find((cue) => cue !== undefined)
    if (!body || body.last >= verb.first || body.to < unit.from) continue
    const last = lastOfBody(reading, body.last, verb.first)
    const found = last === null || reading.at(body.first, 'people') ? null : asBody(reading, unit, body.first, last, unit.first)
    if (found) return found
  }
  return null
}

function asBody(reading: Reading, unit: Unit, at: number, last: number, least: number): Caller | null {
  const { tokens } = reading
  let first = at
  while (first > Math.max(unit.first, least) && at - first < longest && tokens[first - 1]!.kind === 'word' && !reading.lexicon.stopwords.has(tokens[first - 1]!.lower) && !reading.at(first - 1, 'article') && !tokens[first]!.breaks) first--
  const name = trimmed(reading.page.text, tokens[first]!.from, tokens[last]!.to)
  return name && { ...name, score: 0 }
}

const areWords = (reading: Reading, first: number, end: number) => reading.tokens.slice(first, end).every((token) => token.kind === 'word' && !token.breaks)

/** Where a body ends before its verb: at its own word, or with what tells it apart ("gremio docente", "sindicato da hotelaria"); null where something else is said between. */
function lastOfBody(reading: Reading, last: number, verb: number): number | null {
  const { tokens, lexicon } = reading
  let end = last
  for (let at = last + 1; at < verb; at++) {
    const token = tokens[at]!
    if (token.kind !== 'word' || token.breaks) return null
    if (lexicon.stopwords.has(token.lower) || reading.at(at, 'nameLink') || belongs.test(token.lower)) continue
    // Only where adjectives follow does a word behind the body tell which.
    if (lexicon.language.adjectives === '' || reading.at(at, 'noun') || reading.at(at, 'past')) return null
    end = at
  }
  return end
}

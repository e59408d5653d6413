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

/** "Members of the Health Workers Alliance will walk out", "Tidy Streets volunteers meet": whose people those are who act. */
export function bodiesOfPeople(reading: Reading, unit: Unit, spans: Spans): Caller[] {
  const found: Caller[] = []
  const { tokens } = reading
  for (const cue of reading.within(unit.from, unit.to, 'people', 'organisation').slice(0, mostCues)) {
    if (cue.tag === 'organisation' && !joined.test(tokens[cue.first]!.lower)) continue
    const link = tokens[cue.last + 1]
    if (link && !link.breaks && belongs.test(link.lower)) {
      const name = nameAfter(reading, spans, cue.last + 2, unit.end)
      if (name && isBody(reading, name) && !isWhere(reading, name) && speaksOfBody(reading, name)) found.push({ ...name, score: 1.2 })
    }
    if (!/^\p{Ll}/u.test(tokens[cue.first]!.text) || !joined.test(tokens[cue.first]!.lower)) continue
    const name = nameBefore(reading, spans, cue.first - 1, unit.first)
    if (name && !isWhere(reading, name)) found.push({ ...name, score: 1 })
  }
  return found
}

const speaksOfBody = (reading: Reading, name: { value: string; from: number; to: number }) => reading.holds(name.from, name.to, 'organisation') || /\p{Lu}{2}|\p{Ll}\p{Lu}/u.test(name.value) || name.value.includes(' ')

/** "Members from Leeds", "staff of Mercy Hospital": where they are from, or work. */
function isWhere(reading: Reading, name: { from: number; to: number }): boolean {
  const first = lowerBound(reading.tokens, name.from)
  const last = reading.within(name.from, name.to, 'placeNoun').some((cue) => cue.to >= name.to - 1 && !reading.at(cue.first, 'organisation'))
  return last || (readName(reading, first, name.to)?.passage?.to ?? 0) >= name.to
}

/** "The grazings committee would like …", "de gezamenlijke bonden houden …": a body without a name, where none has one. */
export function unnamedBody(reading: Reading, unit: Unit): Caller | null {
  const { tokens } = reading
  for (const verb of reading.within(unit.from, unit.to, 'callerVerb').slice(0, mostCues)) {
    const body = [1, 2, 3].map((back) => reading.at(verb.first - back, 'organisation')).find((cue) => cue !== undefined)
    if (!body || body.last >= verb.first || body.to < unit.from || !isAct(reading, body.last, verb.first)) continue
    let first = body.first
    while (first > unit.first && body.first - first < longest && tokens[first - 1]!.kind === 'word' && !reading.lexicon.stopwords.has(tokens[first - 1]!.lower) && !tokens[first]!.breaks) first--
    const name = trimmed(reading.page.text, tokens[first]!.from, tokens[body.last]!.to)
    if (name && !reading.at(body.first, 'people')) return { ...name, score: 0 }
  }
  return null
}

/** Nothing but small words stands between the body and its verb. */
const isAct = (reading: Reading, last: number, verb: number) => reading.tokens.slice(last + 1, verb).every((token) => token.kind === 'word' && reading.lexicon.stopwords.has(token.lower))

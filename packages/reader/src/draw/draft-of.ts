import { type Doubt, type Draft, type Evidence, type EvidenceField, type Kind, kinds, type Town } from '../draft.ts'
import type { DateCandidate } from '../candidates/date-parts.ts'
import type { Unit } from '../candidates/units.ts'
import { whereaboutsOf } from '../gazetteer/whereabouts.ts'
import type { Reading } from '../lexicon/reading.ts'
import type { Found } from '../merge/found.ts'
import { confidenceOf } from './confidence.ts'
import { doubtsOf } from './doubts.ts'
import { callerOf } from './caller.ts'
import { linkOf } from './link.ts'
import { withNounOfDeed } from './noun-act.ts'
import { nounOfTitle, withNounBefore, withNounBeside, withNounOfAct } from './noun.ts'
import { type Passage } from './passage.ts'
import { placeOf } from './place.ts'
import { guessedPlace } from './place-guess.ts'
import { townOf } from './place-town.ts'
import { zoneOf } from './place-zone.ts'
import { everyPlace, isNameless } from './scope-every.ts'
import { isOfName, scopeOf } from './scope.ts'
import type { Spans } from './spans.ts'
import { recurrenceOf } from './recurrence.ts'
import { rivalOf, titleOf } from './title.ts'

/** Turns a found event into a draft, every field with the passage it came from. */
export function draftOf(reading: Reading, units: readonly Unit[], spans: Spans, found: Found, others: { busy: ReadonlySet<Unit>; alone: boolean; series: readonly DateCandidate[] }): Draft {
  const { text } = reading.page
  const evidence: Evidence[] = []
  const prove = (field: EvidenceField, passage: { from: number; to: number } | null | undefined) => {
    if (passage && passage.to > passage.from) evidence.push({ field, from: passage.from, to: passage.to, quote: text.slice(passage.from, passage.to) })
  }
  const mention = found.mentions[0]!
  const who = callerOf(reading, units, spans, found)
  const spot = found.whole ? null : somewhere(reading, placeOf(reading, units, spans, found, others.busy, who && !isGuess(who) ? who : null))
  const everywhere = everyPlace(reading, scopeRange(units, found))
  const named = everywhere && spot && isNameless(reading, spot) ? null : spot
  const place = named && who && isPartOf(reading, named, who) && !isGuess(who) ? null : named
  found = withNounBeside(reading, units, withNounOfDeed(reading, units, withNounOfAct(reading, units, withNounBefore(reading, units, found))), place)
  const title = titleOf(reading, units, spans, found, others.alone)
  const rowNoun = found.row ? reading.within(found.row.from, found.row.to, 'noun').at(-1) : undefined
  const noun = rowNoun ?? nounOfTitle(reading, title, found.noun)
  const called = kindOf(noun?.value)
  const { scope, evidence: scopeEvidence, towns } = scopeOf(reading, units, found, called, place, everywhere)
  const kind = scope === 'online' && (called === 'meeting' || called === 'other') ? 'webinar' : called
  // A place beside an action of many places is where something else in the sentence is.
  const told = scope === 'online' || (scope === 'distributed' && found.minutes === null && !towns) ? null : place
  const isWide = scopeEvidence !== null && !(kind === 'strike' && isOfName(reading, scopeEvidence))
  const mayGuess = scope !== 'online' && everywhere === null && !found.whole
  const kept = told ?? (mayGuess ? guessedPlace(reading, units, spans, found, isWide ? (isOfName(reading, scopeEvidence) ? 'town' : 'land') : who) : null)
  const where = townOf(reading, units, found, kept)
  const { zone, evidence: zoneEvidence } = zoneOf(reading, found, scope, told !== null || isAtHome(reading, where.town) ? where : { zone: null, passage: null })
  const caller = who && told && isGuess(who) && meets(told, who) ? null : who
  const link = linkOf(reading, units, found, others.alone)
  const recurrence = recurrenceOf(reading, others.series, found)
  const confidence = confidenceOf(found)
  const start = stamp(found.start, found.minutes)
  const guess: Doubt[] = told === null && kept !== null ? [{ field: 'place', why: 'unsure', readings: [] }] : []
  // Few words without the name of an action are right in every second draft.
  const isFew = called === 'other' && title !== null && title.value.split(' ').length < 4
  const doubts = doubtsOf(reading, found, { start, confidence, title: title && isFew ? { ...title, weak: true } : title, rival: rivalOf(reading, units, spans, found, title), caller, towns: towns ?? null, link })
  prove('date', mention.date)
  prove('title', title)
  prove('kind', noun)
  if (found.minutes !== null) prove('start', found.time ?? mention.date)
  const end = endOf(found)
  if (end) prove('end', found.endTime ?? mention.date)
  prove('place', kept)
  prove('scope', scopeEvidence ?? (scope === 'distributed' ? noun : place))
  prove('caller', caller)
  prove('url', link)
  prove('timezone', zoneEvidence)
  prove('recurrence', recurrence)
  return {
    title: title?.value ?? mention.start.toString(), kind, start, end, allDay: found.minutes === null,
    timezone: zone, place: kept?.value ?? null, scope, caller: caller?.value ?? null, url: link?.value ?? null,
    weekdayMismatch: found.mentions.some((one) => one.mismatch), recurrence: recurrence?.value ?? null, town: where.town, doubts: where.doubt ? [...doubts, where.doubt] : [...doubts, ...guess], confidence, evidence,
  }
}

/** The sentence of the date, and the one beside it. */
const scopeRange = (units: readonly Unit[], found: Found) => {
  const { unit } = found.mentions[0]!
  const next = units[unit.index + 1]
  return { from: unit.from, to: next && next.section === unit.section && next.block <= unit.block + 1 ? next.to : unit.to }
}

/** One passage may be read as who and as where. Who is said to call is no place; a mere guess at it gives way to one. */
const meets = (place: Passage, caller: Passage) => caller.from < place.to && place.from < caller.to
/** "local riders in Brunswick": the town stays where it is though it tells of those who act, too. */
const isPartOf = (reading: Reading, place: Passage, caller: Passage) => place.from >= caller.from && place.to <= caller.to && !(/^\p{Ll}/u.test(caller.value) && /(?<!\p{L})(?:in|à|en|em|te|i)\s$/u.test(reading.page.text.slice(caller.from, place.from)))
const isGuess = (caller: { score?: number }) => caller.score !== undefined && caller.score <= 0.5

/** A guess at where gives no zone of another country. */
const isAtHome = (reading: Reading, town: Town | null) => town !== null && whereaboutsOf(reading).home.includes(town.country)

/** "Online" is no place. */
const somewhere = (reading: Reading, place: Passage | null) => (place && reading.within(place.from - 8, place.to, 'online').some((cue) => (cue.from <= place.from && cue.to > place.from) || cue.to - cue.from > place.value.length / 2) ? null : place)

const kindOf = (value: string | undefined): Kind => kinds.find((kind) => kind === value) ?? 'other'

const clock = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

const stamp = (day: Temporal.PlainDate, minutes: number | null) => (minutes === null ? day.toString() : `${day.toString()}T${clock(minutes)}`)

function endOf(found: Found): string | null {
  if (found.minutes === null) return found.until?.toString() ?? null
  if (found.endMinutes === null) return found.until?.toString() ?? null
  const day = found.until ?? (found.endMinutes <= found.minutes ? found.start.add({ days: 1 }) : found.start)
  return stamp(day, found.endMinutes)
}

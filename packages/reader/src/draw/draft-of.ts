import { type Draft, type Evidence, type EvidenceField, type Kind, kinds } from '../draft.ts'
import type { Unit } from '../candidates/units.ts'
import { threshold } from '../judge/judge.ts'
import type { Reading } from '../lexicon/reading.ts'
import type { Found } from '../merge/found.ts'
import { callerOf } from './caller.ts'
import { linkOf } from './link.ts'
import { type Passage } from './passage.ts'
import { placeOf } from './place.ts'
import { scopeOf, zoneOf } from './scope.ts'
import type { Spans } from './spans.ts'
import { titleOf } from './title.ts'

/** Turns a found event into a draft, every field with the passage it came from. */
export function draftOf(reading: Reading, units: readonly Unit[], spans: Spans, found: Found, others: { busy: ReadonlySet<Unit>; alone: boolean }): Draft {
  const { text } = reading.page
  const evidence: Evidence[] = []
  const prove = (field: EvidenceField, passage: { from: number; to: number } | null | undefined) => {
    if (passage && passage.to > passage.from) evidence.push({ field, from: passage.from, to: passage.to, quote: text.slice(passage.from, passage.to) })
  }
  const mention = found.mentions[0]!
  const place = placeOf(reading, units, spans, found, others.busy)
  found = withNounBeside(reading, units, found, place)
  const title = titleOf(reading, units, spans, found)
  const rowNoun = found.row ? reading.within(found.row.from, found.row.to, 'noun').at(-1) : undefined
  const noun = rowNoun ?? found.noun
  const kind = kindOf(noun?.value)
  const { scope, evidence: scopeEvidence } = scopeOf(reading, units, found, kind, place)
  // A place beside an action of many places is where something else in the sentence is.
  const kept = scope === 'online' || (scope === 'distributed' && found.minutes === null) ? null : place
  const { zone, evidence: zoneEvidence } = zoneOf(reading, found, scope)
  const caller = callerOf(reading, units, spans, found)
  const link = linkOf(reading, units, found, others.alone)
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
  return {
    title: title?.value ?? mention.start.toString(), kind, start: stamp(found.start, found.minutes), end, allDay: found.minutes === null,
    timezone: zone, place: kept?.value ?? null, scope, caller: caller?.value ?? null, url: link?.value ?? null,
    weekdayMismatch: found.mentions.some((one) => one.mismatch), recurrence: null, town: null, doubts: [], confidence: confidenceOf(found), evidence,
  }
}

/** "Memorial Park" names no memorial: a noun within the place gives way to the nearest one outside. */
function withNounBeside(reading: Reading, units: readonly Unit[], found: Found, place: Passage | null): Found {
  if (!found.noun || !place || found.noun.to <= place.from || found.noun.from >= place.to) return found
  const { unit, date } = found.mentions[0]!
  const from = Math.max(units[Math.max(0, unit.index - 6)]!.from, date.from - 800)
  const others = reading.within(from, unit.to, 'noun', 'weakNoun').filter((cue) => cue.to <= place.from || cue.from >= place.to)
  const other = others.filter((cue) => cue.to <= date.from).at(-1) ?? others[0]
  return other ? { ...found, noun: other } : found
}

const kindOf = (value: string | undefined): Kind => kinds.find((kind) => kind === value) ?? 'other'

const clock = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

const stamp = (day: Temporal.PlainDate, minutes: number | null) => (minutes === null ? day.toString() : `${day.toString()}T${clock(minutes)}`)

function endOf(found: Found): string | null {
  if (found.minutes === null) return found.until?.toString() ?? null
  if (found.endMinutes === null) return found.until?.toString() ?? null
  const day = found.until ?? (found.endMinutes <= found.minutes ? found.start.add({ days: 1 }) : found.start)
  return stamp(day, found.endMinutes)
}

/** A logistic of how far the evidence goes beyond what is needed; a mismatch halves the trust. */
function confidenceOf(found: Found): number {
  const sure = 1 / (1 + Math.exp(-(found.score - threshold + 0.5) * 0.7))
  const doubt = found.mentions.some((mention) => mention.mismatch) ? 0.5 : 1
  return Math.round(sure * doubt * 100) / 100
}

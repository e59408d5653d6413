import type { TimeCandidate } from '../candidates/time-candidate.ts'
import type { Unit } from '../candidates/units.ts'
import type { Candidate, Draft } from '../draft.ts'
import type { Reading } from '../lexicon/reading.ts'
import type { Mention } from '../resolve/mentions.ts'
import { callersIn } from './caller.ts'
import { type Passage, trimmed } from './passage.ts'
import { bestPhrase } from './place-phrase.ts'
import type { Spans } from './spans.ts'
import { isHeadline } from './title-heading.ts'
import { nounTitle } from './title-noun.ts'

type Field = Candidate['field']

const most = 300
const mostUnits = 1500
/** So that no field crowds out the others. */
const share: Record<Field, number> = { title: 60, start: 90, end: 40, place: 60, caller: 40, url: 60 }

/** What was found in the text on the way to the drafts. */
export interface Findings {
  units: readonly Unit[]
  spans: Spans
  mentions: readonly Mention[]
  times: readonly TimeCandidate[]
  drafts: readonly Draft[]
}

/** Every passage that could fill a field, in the order of the text, none twice, at most 300. */
export function candidatesOf(reading: Reading, found: Findings): Candidate[] {
  const { text, links } = reading.page
  const kept = new Map<string, Candidate>()
  const counts = new Map<Field, number>()
  const add = (field: Field, passage: Passage | null) => {
    if (!passage || passage.value === '' || passage.to <= passage.from) return
    const key = `${field} ${passage.from} ${passage.value}`
    const count = counts.get(field) ?? 0
    if (kept.has(key) || count >= share[field]) return
    counts.set(field, count + 1)
    kept.set(key, { field, value: passage.value, from: passage.from, to: passage.to, quote: text.slice(passage.from, passage.to) })
  }
  // What the drafts took comes first, so that it is among the choices of the longest text.
  for (const draft of found.drafts)
    for (const { field, from, to } of draft.evidence)
      if ((field === 'title' || field === 'place' || field === 'caller' || field === 'url') && draft[field] !== null) add(field, { value: draft[field], from, to })
  for (const { date, start, until } of found.mentions) {
    add('start', { value: date.minutes === undefined ? start.toString() : `${start.toString()}T${clock(date.minutes)}`, from: date.from, to: date.to })
    if (until) add('end', { value: until.toString(), from: date.from, to: date.to })
  }
  for (const time of found.times) {
    if (time.start !== null) add('start', { value: clock(time.start), from: time.from, to: time.to })
    if (time.finish !== null) add('end', { value: clock(time.finish), from: time.from, to: time.to })
  }
  for (const link of links.slice(0, share.url)) add('url', { value: link.url, from: link.from, to: link.to })
  for (const unit of found.units.slice(0, mostUnits)) fromUnit(reading, found, unit, counts, add)
  return [...kept.values()].toSorted((a, b) => a.from - b.from || a.to - b.to).slice(0, most)
}

function fromUnit(reading: Reading, { units, spans }: Findings, unit: Unit, counts: ReadonlyMap<Field, number>, add: (field: Field, passage: Passage | null) => void): void {
  const { text } = reading.page
  const labelled = unit.label && trimmed(text, unit.label.valueFrom, Math.min(unit.to, unit.label.valueFrom + 160))
  if (unit.label && labelled && (unit.label.field === 'title' || unit.label.field === 'place' || unit.label.field === 'caller')) return add(unit.label.field, labelled)
  const isFull = (field: Field) => (counts.get(field) ?? 0) >= share[field]
  if (!isFull('title')) {
    if (unit.kind === 'heading' || isHeadline(reading, units, unit)) add('title', trimmed(text, unit.from, Math.min(unit.to, unit.from + 160)))
    else for (const noun of reading.within(unit.from, unit.to, 'noun').slice(0, 2)) add('title', nounTitle(reading, spans, noun, unit))
  }
  if (!isFull('place')) add('place', bestPhrase(reading, spans, [{ from: unit.from, to: unit.to, bonus: 0 }], [{ from: unit.from, to: unit.from }]))
  if (!isFull('caller')) for (const caller of callersIn(reading, unit, spans, unit.to).slice(0, 3)) add('caller', caller)
}

const clock = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

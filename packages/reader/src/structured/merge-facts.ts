import type { Doubt, Draft, EvidenceField, Reading } from '../draft.ts'
import { likeness } from './similar.ts'

export interface Merged {
  draft: Draft
  notes: string[]
}

/** One draft of what data and text say of the same event: the data's values, the text's where the data is silent, and what they disagree on. */
export function mergeFacts(stated: Draft, prose: Draft): Merged {
  const sameDay = stated.start.slice(0, 10) === prose.start.slice(0, 10)
  const clashes: { field: EvidenceField; value: string; says: string }[] = []
  if (!sameDay) clashes.push({ field: 'date', value: prose.start.slice(0, 10), says: `is on ${prose.start.slice(0, 10)}, and the data of the page on ${stated.start.slice(0, 10)}` })
  if (sameDay && !stated.allDay && !prose.allDay && stated.start !== prose.start) clashes.push({ field: 'start', value: prose.start, says: `begins at ${prose.start.slice(11)}, and the data of the page at ${stated.start.slice(11)}` })
  const refined = sameDay && stated.allDay && !prose.allDay
  const start = refined ? prose.start : stated.start
  const sameStart = start === prose.start
  const end = (refined && stated.end === null) || (stated.end === null && sameStart) || (refined && prose.end !== null) ? prose.end : stated.end
  if (sameStart && !refined && stated.end && prose.end && stated.end !== prose.end && stated.end.length === prose.end.length) clashes.push({ field: 'end', value: prose.end, says: `ends ${spoken(prose.end)}, and the data of the page ${spoken(stated.end)}` })
  const samePlace = stated.place === null || prose.place === null || likeness(stated.place, prose.place) > 0
  if (!samePlace) clashes.push({ field: 'place', value: prose.place!, says: `is at ${prose.place}, and the data of the page at ${stated.place}` })
  const disputed = new Set(clashes.map((one) => one.field))
  const doubts = clashes.map((one): Doubt => ({ field: one.field, why: 'contradiction', readings: [readingOf(prose, one.field, one.value)].filter((reading) => reading !== null) }))
  const settled = new Set(stated.evidence.map((proof) => proof.field))
  const scope = stated.scope === 'online' || (stated.place !== null && prose.scope === 'online') ? stated.scope : prose.scope
  return {
    draft: {
      ...stated, start, end, allDay: refined ? false : stated.allDay, kind: stated.kind === 'other' ? prose.kind : stated.kind,
      place: stated.place ?? prose.place, town: stated.town ?? (samePlace ? prose.town : null), scope, caller: stated.caller ?? prose.caller,
      // The address in the data is the page's own; where one signs up is in the text.
      url: prose.url ?? stated.url,
      timezone: stated.doubts.some((doubt) => doubt.field === 'timezone') ? null : scope === 'distributed' ? prose.timezone : (stated.timezone ?? prose.timezone),
      recurrence: stated.recurrence ?? prose.recurrence, weekdayMismatch: sameDay && prose.weekdayMismatch,
      doubts: [...doubts, ...stated.doubts, ...prose.doubts.filter((doubt) => !disputed.has(doubt.field) && (doubt.why === 'weekday' ? sameDay : !settled.has(doubt.field)))],
      confidence: sameDay ? Math.max(stated.confidence, prose.confidence) * (prose.weekdayMismatch ? 0.7 : 1) : 0.6,
      evidence: [...stated.evidence, ...prose.evidence.filter((proof) => !disputed.has(proof.field) && (sameDay || proof.field !== 'start'))],
    },
    notes: clashes.map((one) => `The text says that "${stated.title}" ${one.says}. The data was taken; check it.`),
  }
}

const spoken = (stamp: string) => (stamp.length > 10 ? `at ${stamp.slice(11)}` : `on ${stamp}`)

export function readingOf(draft: Draft, field: EvidenceField, value: string): Reading | null {
  const proof = draft.evidence.find((one) => one.field === field) ?? draft.evidence.find((one) => one.field === 'date')
  return proof ? { value, from: proof.from, to: proof.to, quote: proof.quote } : null
}

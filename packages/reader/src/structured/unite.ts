import type { Candidate, Draft, ReadResult } from '../draft.ts'
import { firstOccurrence } from '../ics/occurrences.ts'
import type { StructuredEvent } from './event.ts'
import { draftOfFacts, onFirstDay } from './fact-draft.ts'
import { FactLines } from './fact-lines.ts'
import type { Facts } from './facts.ts'
import { mergeFacts } from './merge-facts.ts'
import type { Given } from './nature.ts'
import { likeness } from './similar.ts'

/**
 * What a page says in its data joined to what its text says: one draft for each event, the data before the text, and a note
 * for what they disagree on. The facts that were used stand as lines after the text.
 */
export function unite(prose: ReadResult, facts: Facts, given: Given): ReadResult {
  const lines = new FactLines(prose.text)
  const notes = [...prose.notes, ...facts.notes]
  const united = new Map<Draft, Draft | null>()
  const added: Draft[] = []
  for (const stated of facts.events) {
    const event = onFirstDay(stated, given.publishedOn)
    const open = prose.drafts.filter((draft) => !united.has(draft))
    const name = `"${event.name ?? 'An event'}"`
    if (event.status !== 'on') {
      const twin = twinOf(event, open, facts)
      if (twin) united.set(twin, null)
      notes.push(`${name} is ${event.status}, as the data of the page says, and was left out.`)
      continue
    }
    if (isOver(event, given.publishedOn)) {
      notes.push(overOf(event, open, united, lines, given, name))
      continue
    }
    const twin = twinOf(event, open, facts)
    const draft = draftOfFacts(event, twin, given, lines)
    if (twin) {
      const merged = mergeFacts(draft, twin)
      united.set(twin, merged.draft)
      notes.push(...merged.notes)
    } else added.push(draft)
  }
  const drafts = [...prose.drafts.map((draft) => (united.has(draft) ? united.get(draft)! : draft)).filter((draft) => draft !== null), ...added]
  return { drafts, candidates: [...prose.candidates, ...drafts.flatMap((draft) => candidatesOf(draft, prose.text.length))], notes, text: lines.whole }
}

function isOver(event: StructuredEvent, publishedOn: Temporal.PlainDate): boolean {
  if (event.rule && firstOccurrence(event.rule, event.start.day, publishedOn)) return false
  const last = event.end && Temporal.PlainDate.compare(event.end.day, event.start.day) > 0 ? event.end.day : event.start.day
  return Temporal.PlainDate.compare(last, publishedOn) < 0
}

/** Data of a day before publication: of a page of an old event, which the text is of too, or left over from last time, when the text is right. */
function overOf(event: StructuredEvent, open: readonly Draft[], united: Map<Draft, Draft | null>, lines: FactLines, given: Given, name: string): string {
  const day = event.start.day.toString()
  for (const draft of open) if (draft.start.slice(5, 10) === day.slice(5) && isLike(event, draft, 0.3)) united.set(draft, null)
  const twin = open.find((draft) => !united.has(draft) && isLike(event, draft, 0.5))
  if (!twin) return `${name} was on ${day}, before the text was published, and was left out.`
  const { start, evidence } = draftOfFacts(event, twin, given, lines)
  const proof = evidence.find((one) => one.field === 'date')!
  united.set(twin, { ...twin, doubts: [{ field: 'date', why: 'contradiction', readings: [{ value: start.slice(0, 10), from: proof.from, to: proof.to, quote: proof.quote }] }, ...twin.doubts], confidence: Math.min(twin.confidence, 0.7) })
  return `The data of the page says that ${name} was on ${day}, before the text was published; the text says ${twin.start.slice(0, 10)}, which was taken. Check it.`
}

const isLike = (event: StructuredEvent, draft: Draft, least: number) => likeness(event.name, draft.title) >= least || likeness(event.place, draft.place) >= 0.6

/** The draft of the text that is about the same event: of that day; where each has only one, one of the same name or place. */
function twinOf(event: StructuredEvent, drafts: readonly Draft[], facts: Facts): Draft | null {
  const days = new Set([event.start.day, event.moved?.day].filter((day) => day !== undefined).map(String))
  const sameDay = drafts.filter((draft) => days.has(draft.start.slice(0, 10)) || (draft.end !== null && draft.start.slice(0, 10) <= event.start.day.toString() && event.start.day.toString() <= draft.end.slice(0, 10)))
  const isAlone = facts.events.filter((one) => one.start.day.equals(event.start.day)).length === 1
  const ranked = sameDay.map((draft) => ({ draft, score: agreement(event, draft) })).toSorted((a, b) => b.score - a.score)
  const best = ranked[0]
  if (best && (best.score >= 0.5 || (isAlone && ranked.length === 1))) return best.draft
  if (best || facts.events.length !== 1 || drafts.length !== 1) return null
  return isLike(event, drafts[0]!, 0.5) ? drafts[0]! : null
}

function agreement(event: StructuredEvent, draft: Draft): number {
  const { minutes } = event.start
  const sameTime = minutes !== null && draft.start.slice(11) === `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  return likeness(event.name, draft.title) + likeness(event.place, draft.place) + (sameTime ? 1 : 0)
}

/** The lines of the data are passages that a person may choose, too. */
function candidatesOf(draft: Draft, from: number): Candidate[] {
  const fields = ['title', 'start', 'end', 'place', 'caller', 'url'] as const
  return fields.flatMap((field) => {
    const proof = draft.evidence.find((one) => one.field === field && one.from >= from)
    return proof ? [{ field, value: proof.quote.slice(proof.quote.indexOf(': ') + 2), from: proof.from, to: proof.to, quote: proof.quote }] : []
  })
}

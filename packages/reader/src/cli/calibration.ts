import type { Draft } from '../draft.ts'
import { readCall } from '../read-call.ts'
import { type CorpusLine, corpusLine } from './format.ts'

/** An event as a labelled corpus expects it; `title_keywords` are words of which a good title has one. */
export interface LabelledEvent {
  start: string
  end?: string | null
  title_keywords: string[]
  place?: string | null
  caller?: string | null
  url?: string | null
  scope: string
  scope_alt?: string[]
  alt_start?: string[]
  alt_local?: string[]
}

export type LabelledLine = CorpusLine & { expected: LabelledEvent[] }

const startsOf = (event: LabelledEvent) => [event.start, ...(event.alt_start ?? []), ...(event.alt_local ?? []).map((text) => text.split(' ')[0]!)]

/** Each draft with the event that it announces: the same minute before the same day. */
function pairsOf(drafts: readonly Draft[], expected: readonly LabelledEvent[]): Map<Draft, LabelledEvent> {
  const pairs = new Map<Draft, LabelledEvent>()
  for (const length of [16, 10])
    for (const event of expected) {
      if ([...pairs.values()].includes(event)) continue
      const draft = drafts.find((one) => !pairs.has(one) && startsOf(event).some((start) => start.slice(0, length) === one.start.slice(0, length)))
      if (draft) pairs.set(draft, event)
    }
  return pairs
}

const wordsOf = (text: string) => new Set(text.toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '').match(/[\p{L}\p{N}]+/gu))

function isAlike(a: string | null | undefined, b: string | null | undefined): boolean {
  const [one, two] = [wordsOf(a ?? ''), wordsOf(b ?? '')]
  return one.size > 0 && two.size > 0 && one.intersection(two).size / Math.min(one.size, two.size) >= 0.5
}

const plainUrl = (url: string | null | undefined) => url?.replace(/^https?:\/\/(?:www\.)?|\/$/g, '')

/**
 * How far drafts are to be trusted, as a table: the share with the right day by their confidence, and of each other field that a draft
 * gives, the share that is right where the draft doubts it and where it does not. A field that the label leaves empty counts as wrong.
 */
export function calibrationOf(lines: readonly LabelledLine[]): string {
  const rows = new Map<string, { right: number; of: number }>()
  const count = (name: string, isRight: boolean) => {
    const row = rows.get(name) ?? { right: 0, of: 0 }
    rows.set(name, { right: row.right + Number(isRight), of: row.of + 1 })
  }
  for (const line of lines) {
    const { drafts } = readCall(corpusLine(line))
    const pairs = pairsOf(drafts, line.expected)
    for (const draft of drafts) {
      const band = Math.min(0.95, Math.floor(draft.confidence * 20) / 20)
      count(`day, confidence ${band.toFixed(2)} to ${(band + 0.05).toFixed(2)}`, pairs.has(draft))
    }
    for (const [draft, event] of pairs) for (const [field, isRight] of fieldsOf(draft, event)) count(`${field}, ${draft.doubts.find((doubt) => doubt.field === field)?.why ?? 'not doubted'}`, isRight)
  }
  return `${[...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, { right, of }]) => `${name.padEnd(34)}${`${right}/${of}`.padStart(9)}${`${Math.round((100 * right) / of)} %`.padStart(7)}`).join('\n')}\n`
}

function fieldsOf(draft: Draft, event: LabelledEvent): [string, boolean][] {
  const fields: [string, boolean][] = [
    ['title', event.title_keywords.some((word) => draft.title.toLowerCase().includes(word.toLowerCase()))],
    ['scope', [event.scope, ...(event.scope_alt ?? [])].includes(draft.scope)],
    ['start', startsOf(event).some((start) => start.slice(0, 16) === draft.start)],
  ]
  if (draft.end) fields.push(['end', draft.end === event.end?.slice(0, 16)])
  if (draft.place) fields.push(['place', isAlike(draft.place, event.place)])
  if (draft.caller) fields.push(['caller', isAlike(draft.caller, event.caller)])
  if (draft.url) fields.push(['url', plainUrl(draft.url) === plainUrl(event.url)])
  return fields
}

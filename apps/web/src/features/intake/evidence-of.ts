import type { Span } from './chosen.ts'

export type Evidence = { field: string; from: number; to: number; quote: string }

/** What proves a draft: the passages it was read from, and in their place those that were chosen since. */
export function evidenceOf(text: string, read: readonly Evidence[], chosen: Record<string, Span> = {}): Evidence[] {
  const instead = Object.entries(chosen).map(([field, { from, to }]) => ({ field, from, to, quote: text.slice(from, to) }))
  return [...read.filter(({ field }) => chosen[field] === undefined), ...instead].toSorted((a, b) => a.from - b.from)
}

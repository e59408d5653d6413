import { lowerBound } from '../lexicon/reading.ts'

interface Span {
  from: number
  to: number
}

/** Where dates and times stand, so that names and places end before them. */
export interface Spans {
  covers(offset: number): boolean
  within(from: number, to: number): Span[]
  /** The end of the last span that ends at or before an offset, 0 where none does. */
  endBefore(offset: number): number
}

export function spansOf(lists: readonly (readonly Span[])[]): Spans {
  const all = lists.flat().toSorted((a, b) => a.from - b.from)
  return {
    covers: (offset) => {
      const at = lowerBound(all, offset + 1) - 1
      return at >= 0 && all[at]!.to > offset
    },
    within: (from, to) => {
      const found: Span[] = []
      for (let i = lowerBound(all, from); i < all.length && all[i]!.from < to && found.length < 100; i++) found.push(all[i]!)
      return found
    },
    endBefore: (offset) => {
      const at = lowerBound(all, offset) - 1
      return at >= 0 ? Math.min(all[at]!.to, offset) : 0
    },
  }
}

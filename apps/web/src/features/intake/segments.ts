/** A passage of a text, as UTF-16 offsets, that a field was read from. */
export type Passage = { field: string; from: number; to: number }

/** A stretch of text in which the same passages hold. */
export type Segment = { text: string; fields: string[]; begins: string[] }

/**
 * Cuts a text wherever a passage begins or ends, so that passages may lie over one another. `begins` names
 * the fields whose passage starts with the segment; the shortest passage of a segment is named first.
 */
export function segmentsOf(text: string, passages: readonly Passage[]): Segment[] {
  const sound = passages.filter(({ from, to }) => from >= 0 && from < to && to <= text.length)
  const cuts = [...new Set([0, text.length, ...sound.flatMap(({ from, to }) => [from, to])])].toSorted((a, b) => a - b)
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? text.length
    const here = sound.filter((one) => one.from <= from && one.to >= to).toSorted((a, b) => a.to - a.from - (b.to - b.from))
    return {
      text: text.slice(from, to),
      fields: [...new Set(here.map(({ field }) => field))],
      begins: [...new Set(here.filter((one) => one.from === from).map(({ field }) => field))],
    }
  })
}

/** What of a stretch without passages is shown, and what between is folded away. */
export type Folded = { before: string; folded: string; after: string }

const near = 320

/** Folds a long stretch away but for the paragraphs next to a passage; undefined where all of it may stay. */
export function fold(text: string, { first, last }: { first: boolean; last: boolean }): Folded | undefined {
  if (text.length < 4 * near || (first && last)) return undefined
  const from = first ? 0 : ends(text.lastIndexOf('\n', near), near)
  const to = last ? text.length : afterBreak(text, ends(text.indexOf('\n', text.length - near), text.length - near))
  return { before: text.slice(0, from), folded: text.slice(from, to), after: text.slice(to) }
}

/** Empty lines belong to what is folded. */
function afterBreak(text: string, at: number): number {
  let after = at
  while (text[after] === '\n') after++
  return after
}

/** At the line's end where there is one near enough, else in the middle of it. */
function ends(line: number, otherwise: number): number {
  return line < 0 || Math.abs(line - otherwise) > near ? otherwise : line
}

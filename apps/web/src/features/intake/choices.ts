/** A passage that a field can be filled from, and the value that it would give. */
export type Choice = { field: string; value: string; from: number; to: number; quote: string }

/** The fields that hold words of the text as they stand there, so that any of its words can be taken for them. */
const wordFields = ['title', 'place', 'caller'] as const

export const isWords = (field: string): field is (typeof wordFields)[number] => wordFields.some((one) => one === field)

/** The passages that can stand as buttons in one text: in order, and of those that overlap the first, the longer before the shorter. */
export function apart<P extends { from: number; to: number }>(passages: readonly P[]): P[] {
  const kept: P[] = []
  for (const one of passages.toSorted((a, b) => a.from - b.from || b.to - a.to)) if (one.from >= (kept.at(-1)?.to ?? 0) && one.to > one.from) kept.push(one)
  return kept
}

/** What may be chosen for a field instead of what it holds: each value once, at its first passage. */
export function choicesFor(field: string, candidates: readonly Choice[], doubts: readonly { field: string; readings: readonly Omit<Choice, 'field'>[] }[]): Choice[] {
  const doubted = doubts.filter((doubt) => fieldOf(doubt.field) === field).flatMap(({ readings }) => readings.map((reading) => ({ ...reading, field })))
  const all = [...doubted, ...candidates.filter((one) => one.field === field)]
  return all.filter((one, index) => all.findIndex((other) => other.value === one.value && other.from === one.from) === index).toSorted((a, b) => a.from - b.from)
}

/** The field of the form that a field of the reading is part of: the day is the start's. */
export function fieldOf(evidenceField: string): string {
  return evidenceField === 'date' ? 'start' : evidenceField
}

import type { AttendanceState, Mark } from './attendance.schema.ts'

/** What settles which of two marks stands: when the button was pressed, and for the same moment the mark's id, so that every device agrees. */
export type Stamp = { at: Temporal.Instant; id: string }

export function isNewer(one: Stamp, other: Stamp): boolean {
  const order = Temporal.Instant.compare(one.at, other.at)
  return order === 0 ? one.id > other.id : order > 0
}

/** The mark that stands for each entry, whatever the order in which they came, in the order of the entries' ids. */
export function newestMarks<M extends Stamp & { entryId: string }>(marks: readonly M[]): M[] {
  const newest = new Map<string, M>()
  for (const mark of marks) {
    const known = newest.get(mark.entryId)
    if (!known || isNewer(mark, known)) newest.set(mark.entryId, mark)
  }
  return [...newest.values()].toSorted((a, b) => (a.entryId < b.entryId ? -1 : 1))
}

/** A clock that goes ahead settles nothing: what was pressed cannot have been pressed after it arrived. */
export const pressedAt = (at: Temporal.Instant, now: Temporal.Instant): Temporal.Instant => (Temporal.Instant.compare(at, now) > 0 ? now : at)

/** Whether the mark is one that can be made of such an entry at all. */
export const fitsEntry = ({ walkIn, state }: Pick<Mark, 'walkIn' | 'state'>): boolean => state === null || (state === 'walk_in') === walkIn

/** People present: everyone who came, and whom they brought along. */
export const countPresent = (entries: readonly { state: AttendanceState | null; guests: number }[]): number =>
  entries.reduce((sum, { state, guests }) => (state === 'attended' || state === 'walk_in' ? sum + 1 + guests : sum), 0)

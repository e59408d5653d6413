import { plain } from '../plain.rules.ts'
import type { AttendanceState, Mark } from './attendance.schema.ts'

/** What settles which of two marks stands: when the button was pressed, in milliseconds, and for the same moment the mark's id, so that every device agrees. */
export type Stamp = { at: number; id: string }

export const isNewer = (one: Stamp, other: Stamp): boolean => (one.at === other.at ? one.id > other.id : one.at > other.at)

/** The mark that stands for each entry, whatever the order in which they came, in the order of the entries' ids. */
export function newestMarks<M extends Stamp & { entryId: string }>(marks: readonly M[]): M[] {
  const newest = new Map<string, M>()
  for (const mark of marks) {
    const known = newest.get(mark.entryId)
    if (!known || isNewer(mark, known)) newest.set(mark.entryId, mark)
  }
  return [...newest.values()].toSorted((a, b) => (a.entryId < b.entryId ? -1 : 1))
}

/** A clock that goes ahead settles nothing: what was pressed cannot have been pressed after it arrived. Without a time it was pressed just now. */
export const pressedAt = (at: Temporal.Instant | null, now: Temporal.Instant): number => Math.min(at?.epochMilliseconds ?? now.epochMilliseconds, now.epochMilliseconds)

/** When the door opens: a day before the first of the times begins. What was ticked earlier would say of an event that is yet to come that it took place. */
export function doorOpensAt(slots: readonly { startsAt: Temporal.Instant }[]): Temporal.Instant | null {
  const [first] = slots.map(({ startsAt }) => startsAt).toSorted((one, other) => Temporal.Instant.compare(one, other))
  return first?.subtract({ hours: 24 }) ?? null
}

/** Whether the mark comes before the door opens; taking one back never does. */
export const isEarly = ({ state }: Pick<Mark, 'state'>, opensAt: Temporal.Instant | null, now: Temporal.Instant): boolean => state !== null && opensAt !== null && Temporal.Instant.compare(now, opensAt) < 0

/** Whether the mark is one that can be made of such an entry at all. */
export const fitsEntry = ({ walkIn, state }: Pick<Mark, 'walkIn' | 'state'>): boolean => state === null || (state === 'walk_in') === walkIn

/** What one event writes down at most: presses of the button, presses for one line of the list, and people who did not sign up. */
export const bounds = { marks: 100_000, ofEntry: 100, walkIns: 10_000 } as const

type Bounds = Record<keyof typeof bounds, number>

/** Those who answer for the event have as much again: a link that got around fills the list up to the bounds and shuts nobody of them out. */
export const hostBounds: Bounds = { marks: 2 * bounds.marks, ofEntry: 2 * bounds.ofEntry, walkIns: 2 * bounds.walkIns }

/** How much is written down already: `sent` are the marks that came before, `there` the people at the door who are on the list. */
export type Room = { marks: number; walkIns: number; ofEntry: ReadonlyMap<string, number>; sent: ReadonlySet<string>; there: ReadonlySet<string> }

/** Parts marks from those for which there is no room any more, so that nobody at a door, nor a link that got around, fills the house. What was sent before is no more by coming again. */
export function withinBounds<M extends { id: string; entryId: string; walkIn: boolean }>(marks: readonly M[], room: Room, most: Bounds = bounds): { kept: M[]; beyond: M[] } {
  const [ofEntry, there] = [new Map(room.ofEntry), new Set(room.there)]
  let left = most.marks - room.marks
  let chairs = most.walkIns - room.walkIns
  const parted = Object.groupBy(marks, (mark) => {
    if (room.sent.has(mark.id)) return 'kept'
    const isNew = mark.walkIn && !there.has(mark.entryId)
    const pressed = ofEntry.get(mark.entryId) ?? 0
    if (left <= 0 || pressed >= most.ofEntry || (isNew && chairs <= 0)) return 'beyond'
    left--
    ofEntry.set(mark.entryId, pressed + 1)
    if (isNew) {
      chairs--
      there.add(mark.entryId)
    }
    return 'kept'
  })
  return { kept: parted.kept ?? [], beyond: parted.beyond ?? [] }
}

export const isPresent = (state: AttendanceState | null): boolean => state === 'attended' || state === 'walk_in'

/** People present: everyone who came, and whom they brought along. */
export const countPresent = (entries: readonly { state: AttendanceState | null; guests: number }[]): number => entries.reduce((sum, { state, guests }) => (isPresent(state) ? sum + 1 + guests : sum), 0)

const folded = (text: string): string => plain(text).replace(/[ßøłæœđ]/g, (letter) => ({ ß: 'ss', ø: 'o', ł: 'l', æ: 'ae', œ: 'oe', đ: 'd' })[letter] ?? letter)

/** Whether a name is what somebody at the door is looking for: each word typed begins a word of it, accents or not. */
export function matchesName(name: string, typed: string): boolean {
  const words = folded(name).split(/[\s-]+/)
  return folded(typed).split(/[\s-]+/).filter(Boolean).every((one) => words.some((word) => word.startsWith(one)))
}

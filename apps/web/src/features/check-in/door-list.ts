import { isNewer, isPresent, matchesName } from '@turnout/core/attendance/attendance.rules.ts'
import { type Entry, type Press, shownAtOnce } from './door.ts'

/** What the list says once the marks on this device are counted: for each entry the one pressed last stands. */
export function withPresses(entries: readonly Entry[], presses: readonly Press[]): Entry[] {
  const known = new Map(entries.map((entry) => [entry.id, entry]))
  for (const press of presses) {
    const before = known.get(press.entryId)
    const stands = before?.markedAt && before.markId ? { at: Date.parse(before.markedAt), id: before.markId } : undefined
    if (stands && !isNewer({ at: Date.parse(press.at), id: press.id }, stands)) continue
    const { state, guests, at: markedAt, id: markId } = press
    if (before) known.set(before.id, { ...before, ...(press.walkIn && { name: press.name }), state, guests, markedAt, markId })
    else if (press.walkIn) known.set(press.entryId, { id: press.entryId, slotId: press.slotId, name: press.name, status: null, expected: 0, state, guests, markedAt, markId, paper: false })
  }
  return [...known.values()]
}

/** Takes what changed into what was known; somebody written down and taken back leaves no line. */
export function merged(known: readonly Entry[], changed: readonly Entry[]): Entry[] {
  const all = new Map(known.map((entry) => [entry.id, entry]))
  for (const entry of changed) all.set(entry.id, entry)
  return [...all.values()]
}

/** Whether people can be marked by now, in milliseconds. A list that a device kept from before doors opened says nothing of it, and the server decides. */
export const isOpen = ({ opensAt }: { opensAt?: string | null }, now: number): boolean => !opensAt || now >= Date.parse(opensAt)

/** Whoever said no or did not sign up stands on the list only where somebody said that they came. */
const isListed = ({ status, state, name }: Entry): boolean => (status === null ? state !== null || name !== '' : (status !== 'declined' && status !== 'cancelled') || state !== null)

/** `present` and `expected` are people, whom somebody brings included. */
export type Shown = { entries: Entry[]; more: number; came: number; expected: number; present: number; guests: boolean }

/** The lines to show for what was typed, whoever is still awaited first, and how many came of how many. */
export function shown(all: readonly Entry[], { typed, slotId }: { typed: string; slotId: string | null }): Shown {
  const listed = all.filter((entry) => isListed(entry) && (slotId === null || entry.slotId === slotId))
  const found = listed.filter((entry) => matchesName(entry.name, typed)).toSorted((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))
  const came = listed.filter(({ state }) => isPresent(state))
  return {
    entries: found.slice(0, shownAtOnce),
    more: Math.max(0, found.length - shownAtOnce),
    came: came.length,
    expected: listed.reduce((sum, { status, expected }) => (status === 'going' ? sum + 1 + expected : sum), 0),
    guests: listed.some(({ guests, expected }) => guests > 0 || expected > 0),
    present: came.reduce((sum, { guests }) => sum + 1 + guests, 0),
  }
}

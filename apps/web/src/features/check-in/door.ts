import type { Api } from '../../lib/api-client.ts'

/** Who is at the door: somebody with an account, or whoever holds a helper's link. */
export type Door = { eventId: string } | { token: string }

/** The list at the door, as it travels. */
export type DoorList = Awaited<ReturnType<Api['attendance']['list']['query']>>

export type Entry = DoorList['entries'][number]

/** A press of a button, as a device keeps it until the server has it. */
export type Press = { id: string; entryId: string; slotId: string; walkIn: boolean; state: Entry['state']; guests: number; name: string; at: string }

/** What the server writes into the page for the script that takes over. Nobody's name. */
export type DoorBoot = { door: Door; path: string; locale: string }

/** At most so many lines are shown at once; whoever is not among them is searched for. */
export const shownAtOnce = 60

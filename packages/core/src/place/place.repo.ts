import type { Db } from '@turnout/db/client.ts'
import { events, slots } from '@turnout/db/tables/event.ts'
import { signups } from '@turnout/db/tables/signup.ts'
import { holdingStatuses } from '@turnout/db/terms.ts'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { PlaceRules } from './place.rules.ts'

export type Slot = typeof slots.$inferSelect

/** The statuses that hold places, as a list in SQL. */
export const holding = sql.raw(`(${holdingStatuses.map((status) => `'${status}'`).join(', ')})`)

/** Places held, guests included. */
export async function countPlaces(db: Db, slotId: string): Promise<number> {
  const [row] = await db
    .select({ places: sql<number>`coalesce(sum(1 + ${signups.guests}), 0)::int` })
    .from(signups)
    .where(and(eq(signups.slotId, slotId), sql`${signups.status} in ${holding}`))
  return row?.places ?? 0
}

/** The columns by which an event gives its places away. */
export const placeRules = {
  confirmFirst: events.confirmFirst, confirmHours: events.confirmHours, approves: events.approves, promotion: events.promotion, offerHours: events.offerHours, smallerPass: events.smallerPass,
}

export async function getPlaceRules(db: Db, eventId: string): Promise<PlaceRules> {
  const [row] = await db.select(placeRules).from(events).where(eq(events.id, eventId))
  if (!row) throw new Error('invariant: a slot has its event')
  return row
}

export type WaitingRow = Pick<typeof signups.$inferSelect, 'id' | 'personId' | 'guests' | 'confirmedAt' | 'hostDecision'>

/** The waitlist, longest waiting first. */
export async function listWaiting(db: Db, slotId: string): Promise<WaitingRow[]> {
  return db
    .select({ id: signups.id, personId: signups.personId, guests: signups.guests, confirmedAt: signups.confirmedAt, hostDecision: signups.hostDecision })
    .from(signups)
    .where(and(eq(signups.slotId, slotId), eq(signups.status, 'waitlisted')))
    .orderBy(asc(signups.answeredAt), asc(signups.id))
}

/** Gives places to these who waited. The caller holds the slot's lock. */
export async function promoteRows(db: Db, ids: string[], to: Pick<typeof signups.$inferInsert, 'status' | 'heldUntil'>): Promise<void> {
  await db.update(signups).set(to).where(inArray(signups.id, ids))
}

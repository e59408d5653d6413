import type { Db } from '@turnout/db/client.ts'
import { events, slots } from '@turnout/db/tables/event.ts'
import { signups } from '@turnout/db/tables/signup.ts'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'

export type Slot = typeof slots.$inferSelect

/** Places held by people who are going or still have to confirm, guests included. */
export async function countPlaces(db: Db, slotId: string): Promise<number> {
  const [row] = await db
    .select({ places: sql<number>`coalesce(sum(1 + ${signups.guests}), 0)::int` })
    .from(signups)
    .where(and(eq(signups.slotId, slotId), inArray(signups.status, ['going', 'unconfirmed'])))
  return row?.places ?? 0
}

export type WaitingRow = { id: string; personId: string; guests: number }

/** The waitlist, longest waiting first. */
export async function listWaiting(db: Db, slotId: string): Promise<WaitingRow[]> {
  return db
    .select({ id: signups.id, personId: signups.personId, guests: signups.guests })
    .from(signups)
    .where(and(eq(signups.slotId, slotId), eq(signups.status, 'waitlisted')))
    .orderBy(asc(signups.answeredAt), asc(signups.id))
}

/** Where the event asks for confirmation first, an unproved address has its place held until the link is used. */
export async function promoteRows(db: Db, eventId: string, ids: string[]): Promise<void> {
  const held = sql`${signups.confirmedAt} is null and (select confirm_first from ${events} where id = ${eventId})`
  await db.update(signups).set({ status: sql`case when ${held} then 'unconfirmed' else 'going' end` }).where(inArray(signups.id, ids))
}

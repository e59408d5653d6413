import type { Db } from '@turnout/db/client.ts'
import { events, slots } from '@turnout/db/tables/event.ts'
import { signups } from '@turnout/db/tables/signup.ts'
import { and, asc, eq, inArray, or, type SQL, sql } from 'drizzle-orm'

/** A place is kept until its time is up, and never beyond the start, to which the slot may have been moved since. */
const lapsed = (now: Temporal.Instant): SQL => sql`${signups.heldUntil} is not null and least(${signups.heldUntil}, ${slots.startsAt}) <= ${now.toString()}::timestamptz`

export async function listLapsedSlots(db: Db, now: Temporal.Instant, limit: number): Promise<string[]> {
  const rows = await db
    .selectDistinct({ slotId: signups.slotId })
    .from(signups)
    .innerJoin(slots, eq(slots.id, signups.slotId))
    .innerJoin(events, and(eq(events.id, slots.eventId), eq(events.status, 'published')))
    .where(lapsed(now))
    .orderBy(asc(signups.slotId))
    .limit(limit)
  return rows.map((row) => row.slotId)
}

/** Takes back every place of the slot whose time is up. The caller holds the slot's lock. */
export async function lapsePlaces(db: Db, slotId: string, now: Temporal.Instant): Promise<{ id: string; personId: string; proved: boolean }[]> {
  const late = db.select({ id: signups.id }).from(signups).innerJoin(slots, eq(slots.id, signups.slotId)).where(and(eq(signups.slotId, slotId), or(eq(signups.status, 'offered'), eq(signups.status, 'unconfirmed')), lapsed(now)))
  return db
    .update(signups)
    .set({ status: 'cancelled', heldUntil: null, answeredAt: now })
    .where(inArray(signups.id, late))
    .returning({ id: signups.id, personId: signups.personId, proved: sql<boolean>`${signups.confirmedAt} is not null` })
}

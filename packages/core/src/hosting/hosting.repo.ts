import type { Db } from '@turnout/db/client.ts'
import { events, hostings } from '@turnout/db/tables/event.ts'
import { and, eq, gt, isNull, lt } from 'drizzle-orm'

export type Hosting = typeof hostings.$inferSelect

export async function saveHosting(db: Db, row: typeof hostings.$inferInsert): Promise<Hosting> {
  const [saved] = await db.insert(hostings).values(row).returning()
  if (!saved) throw new Error('invariant: an insert returns its row')
  return saved
}

export async function findHosting(db: Db, id: string): Promise<(Hosting & { eventSlug: string | null; eventStatus: string | null }) | undefined> {
  const [row] = await db.select({ hosting: hostings, eventSlug: events.slug, eventStatus: events.status }).from(hostings).leftJoin(events, eq(events.id, hostings.eventId)).where(eq(hostings.id, id))
  return row && { ...row.hosting, eventSlug: row.eventSlug, eventStatus: row.eventStatus }
}

/** Undefined where it was confirmed already or ran out. */
export async function takeHosting(db: Db, id: string, now: Temporal.Instant): Promise<Hosting | undefined> {
  const [row] = await db.update(hostings).set({ usedAt: now }).where(and(eq(hostings.id, id), isNull(hostings.usedAt), gt(hostings.expiresAt, now))).returning()
  return row
}

export async function linkHosting(db: Db, id: string, eventId: string): Promise<void> {
  await db.update(hostings).set({ eventId }).where(eq(hostings.id, id))
}

/** What was confirmed is an event now, and what was not is nobody's. */
export async function deleteOldHostings(db: Db, before: Temporal.Instant): Promise<void> {
  await db.delete(hostings).where(lt(hostings.expiresAt, before))
}

import type { Db } from '@turnout/db/client.ts'
import { calls } from '@turnout/db/tables/call.ts'
import { events, slots } from '@turnout/db/tables/event.ts'
import { groups } from '@turnout/db/tables/group.ts'
import { outcomes, photos } from '@turnout/db/tables/outcome.ts'
import { and, asc, count, eq, isNotNull, isNull, sql } from 'drizzle-orm'

export type Outcome = typeof outcomes.$inferSelect
export type Photo = Omit<typeof photos.$inferSelect, 'content'>

export async function findOutcome(db: Db, eventId: string): Promise<Outcome | undefined> {
  const [row] = await db.select().from(outcomes).where(eq(outcomes.eventId, eventId))
  return row
}

/** Writes the outcome if it is still at the revision that was read; false where somebody was faster. */
export async function saveOutcome(db: Db, { revision, ...row }: Omit<Outcome, 'reportedAt'>): Promise<boolean> {
  const saved = await db.insert(outcomes).values({ ...row, revision: revision + 1, reportedAt: row.updatedAt })
    .onConflictDoUpdate({ target: outcomes.eventId, set: { ...row, revision: revision + 1 }, setWhere: eq(outcomes.revision, revision) }).returning({ eventId: outcomes.eventId })
  return saved.length > 0
}

/** When the event begins; undefined where there is none. */
export async function findStart(db: Db, eventId: string): Promise<Temporal.Instant | undefined> {
  const [row] = await db.select({ startsAt: slots.startsAt }).from(slots).where(eq(slots.eventId, eventId)).orderBy(asc(slots.startsAt)).limit(1)
  return row?.startsAt
}

/** Locks the event, so that two who add pictures at once do not add more than there may be. */
export async function lockAndCountPhotos(db: Db, eventId: string): Promise<number> {
  await db.select({ id: events.id }).from(events).where(eq(events.id, eventId)).for('no key update')
  const [row] = await db.select({ photos: count() }).from(photos).where(eq(photos.eventId, eventId))
  return row?.photos ?? 0
}

/** The event's picture that is the very same, made small as this one is. */
export async function findSamePhoto(db: Db, eventId: string, content: Uint8Array): Promise<{ id: string; alt: string } | undefined> {
  const [row] = await db.select({ id: photos.id, alt: photos.alt }).from(photos).where(and(eq(photos.eventId, eventId), eq(photos.content, content))).limit(1)
  return row
}

export async function savePhoto(db: Db, row: typeof photos.$inferInsert): Promise<void> {
  await db.insert(photos).values(row)
}

/** All but the picture itself. */
const described = { id: photos.id, eventId: photos.eventId, type: photos.type, width: photos.width, height: photos.height, alt: photos.alt, addedBy: photos.addedBy, addedAt: photos.addedAt, approvedBy: photos.approvedBy, approvedAt: photos.approvedAt }

export async function listPhotos(db: Db, eventId: string): Promise<Photo[]> {
  return db.select(described).from(photos).where(eq(photos.eventId, eventId)).orderBy(asc(photos.addedAt))
}

export async function findPhoto(db: Db, id: string): Promise<typeof photos.$inferSelect | undefined> {
  const [row] = await db.select().from(photos).where(eq(photos.id, id))
  return row
}

export async function approvePhotoRow(db: Db, id: string, approvedBy: string | null, now: Temporal.Instant): Promise<void> {
  await db.update(photos).set({ approvedBy, approvedAt: now }).where(eq(photos.id, id))
}

export async function deletePhotoRow(db: Db, id: string): Promise<void> {
  await db.delete(photos).where(eq(photos.id, id))
}

export async function findCallShown(db: Db, where: { id: string } | { slug: string }) {
  const [row] = await db.select({ id: calls.id, status: calls.status, showTotals: calls.showTotals, showPhotos: calls.showPhotos }).from(calls).where('id' in where ? eq(calls.id, where.id) : eq(calls.slug, where.slug))
  return row
}

export async function updateShown(db: Db, callId: string, shown: { showTotals: boolean; showPhotos: boolean }): Promise<boolean> {
  return (await db.update(calls).set(shown).where(eq(calls.id, callId)).returning({ id: calls.id })).length > 0
}

export type Totals = { events: number; people: number }

/** Events under the call that somebody reported on, and how many people were there together. */
export async function sumOutcomes(db: Db, callId: string): Promise<Totals> {
  const [row] = await db.select({ events: sql<number>`count(*)::int`, people: sql<number>`coalesce(sum(${outcomes.headcount}), 0)::int` }).from(outcomes).innerJoin(events, eq(events.id, outcomes.eventId)).where(and(eq(events.callId, callId), eq(events.status, 'published')))
  return row ?? { events: 0, people: 0 }
}

/** The newest pictures that were approved. */
export async function listApproved(db: Db, callId: string, limit: number): Promise<Pick<Photo, 'id' | 'alt' | 'width' | 'height'>[]> {
  return db.select({ id: photos.id, alt: photos.alt, width: photos.width, height: photos.height }).from(photos).innerJoin(events, eq(events.id, photos.eventId)).where(and(eq(events.callId, callId), eq(events.status, 'published'), isNotNull(photos.approvedAt))).orderBy(sql`${photos.approvedAt} desc`, asc(photos.id)).limit(limit)
}

export type Reported = { eventId: string; group: string; place: string; headcount: number | null; happened: string; response: string; updatedAt: Temporal.Instant }

/** Reports under a call, the newest first; one more than a page holds where there are more. */
export async function listReported(db: Db, callId: string, { limit, offset }: { limit: number; offset: number }): Promise<Reported[]> {
  return db.select({ eventId: events.id, group: groups.name, place: events.placeName, headcount: outcomes.headcount, happened: outcomes.happened, response: outcomes.response, updatedAt: outcomes.updatedAt }).from(outcomes).innerJoin(events, eq(events.id, outcomes.eventId)).innerJoin(groups, eq(groups.id, events.groupId)).where(eq(events.callId, callId)).orderBy(sql`${outcomes.updatedAt} desc`, asc(outcomes.eventId)).limit(limit).offset(offset)
}

export type CallPhoto = Photo & { group: string }

/** Pictures under a call that wait, the oldest first, or those that were approved, the newest first; and how many there are of them. */
export async function listCallPhotos(db: Db, callId: string, approved: boolean, limit: number): Promise<{ photos: CallPhoto[]; total: number }> {
  const rows = await db.select({ ...described, group: groups.name, total: sql<number>`count(*) over ()::int` }).from(photos).innerJoin(events, eq(events.id, photos.eventId)).innerJoin(groups, eq(groups.id, events.groupId))
    .where(and(eq(events.callId, callId), approved ? isNotNull(photos.approvedAt) : isNull(photos.approvedAt))).orderBy(approved ? sql`${photos.approvedAt} desc` : asc(photos.addedAt), asc(photos.id)).limit(limit)
  return { photos: rows, total: rows[0]?.total ?? 0 }
}

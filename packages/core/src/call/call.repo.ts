import type { Db } from '@turnout/db/client.ts'
import { calls, campaigns, images } from '@turnout/db/tables/call.ts'
import { events } from '@turnout/db/tables/event.ts'
import { and, asc, count, desc, eq, ne, sql } from 'drizzle-orm'
import { DomainError } from '../error.ts'

export type Call = typeof calls.$inferSelect

export async function saveCall(db: Db, row: typeof calls.$inferInsert): Promise<Call> {
  const [saved] = await db.insert(calls).values(row).returning()
  if (!saved) throw new Error('invariant: an insert returns its row')
  return saved
}

export async function getCall(db: Db, id: string): Promise<Call> {
  const [row] = await db.select().from(calls).where(eq(calls.id, id))
  if (!row) throw new DomainError('not_found', 'This call does not exist.')
  return row
}

/** Locks the call, so that a correction and a new event under it do not miss each other. */
export async function lockCall(db: Db, id: string): Promise<Call> {
  const [row] = await db.select().from(calls).where(eq(calls.id, id)).for('no key update')
  if (!row) throw new DomainError('not_found', 'This call does not exist.')
  return row
}

export async function findCallBySlug(db: Db, slug: string): Promise<Call | undefined> {
  const [row] = await db.select().from(calls).where(eq(calls.slug, slug))
  return row
}

export async function updateCallRow(db: Db, id: string, change: Partial<typeof calls.$inferInsert>): Promise<Call> {
  const [saved] = await db.update(calls).set(change).where(eq(calls.id, id)).returning()
  if (!saved) throw new DomainError('not_found', 'This call does not exist.')
  return saved
}

export type CallListed = Pick<Call, 'id' | 'slug' | 'title' | 'kind' | 'caller' | 'status' | 'startLocal' | 'endLocal' | 'timeZone' | 'scope'> & { campaign: string; campaignId: string; events: number; pending: number }

export async function listCallRows(db: Db): Promise<CallListed[]> {
  return db
    .select({
      id: calls.id, slug: calls.slug, title: calls.title, kind: calls.kind, caller: calls.caller, status: calls.status,
      startLocal: calls.startLocal, endLocal: calls.endLocal, timeZone: calls.timeZone, scope: calls.scope,
      campaign: campaigns.title, campaignId: campaigns.id,
      events: sql<number>`count(${events.id}) filter (where ${events.status} = 'published')::int`,
      pending: sql<number>`count(${events.id}) filter (where ${events.status} = 'pending')::int`,
    })
    .from(calls)
    .innerJoin(campaigns, eq(campaigns.id, calls.campaignId))
    .leftJoin(events, eq(events.callId, calls.id))
    .groupBy(calls.id, campaigns.id)
    .orderBy(desc(calls.startLocal), desc(calls.id))
    .limit(500)
}

/** Published calls whose action is not over on any clock, soonest first. */
export async function listCurrentCalls(db: Db, today: string): Promise<Pick<Call, 'id' | 'slug' | 'title' | 'kind' | 'summary' | 'caller' | 'startLocal' | 'endLocal' | 'timeZone'>[]> {
  return db
    .select({ id: calls.id, slug: calls.slug, title: calls.title, kind: calls.kind, summary: calls.summary, caller: calls.caller, startLocal: calls.startLocal, endLocal: calls.endLocal, timeZone: calls.timeZone })
    .from(calls)
    .where(and(eq(calls.status, 'published'), sql`coalesce(${calls.endLocal}, ${calls.startLocal}) >= ${today}`))
    .orderBy(asc(calls.startLocal))
    .limit(50)
}

export async function saveImage(db: Db, row: typeof images.$inferInsert): Promise<void> {
  await db.insert(images).values(row)
}

export async function findImage(db: Db, id: string): Promise<{ type: string; content: Uint8Array } | undefined> {
  const [row] = await db.select({ type: images.type, content: images.content }).from(images).where(eq(images.id, id))
  return row
}

export async function countEventsOf(db: Db, callId: string): Promise<{ status: string; events: number }[]> {
  return db.select({ status: events.status, events: count() }).from(events).where(eq(events.callId, callId)).groupBy(events.status)
}

/** The events that the call's page shows or is about to, and how many of them say whom to ask. */
export async function countReachable(db: Db, callId: string): Promise<{ all: number; reachable: number }> {
  const [row] = await db.select({ all: sql<number>`count(*)::int`, reachable: sql<number>`count(*) filter (where ${events.contact} <> '')::int` }).from(events).where(and(eq(events.callId, callId), ne(events.status, 'cancelled')))
  return row ?? { all: 0, reachable: 0 }
}

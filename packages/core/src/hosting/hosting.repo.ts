import type { Db } from '@turnout/db/client.ts'
import { calls } from '@turnout/db/tables/call.ts'
import { events, hostings, slots } from '@turnout/db/tables/event.ts'
import { groups, joinRequests, memberships } from '@turnout/db/tables/group.ts'
import { audits } from '@turnout/db/tables/system.ts'
import { and, asc, eq, exists, gt, isNull, lt, ne, or, sql } from 'drizzle-orm'
import type { EventStatus } from '../event/event.schema.ts'

export type Hosting = typeof hostings.$inferSelect

export async function saveHosting(db: Db, row: typeof hostings.$inferInsert): Promise<Hosting> {
  const [saved] = await db.insert(hostings).values(row).returning()
  if (!saved) throw new Error('invariant: an insert returns its row')
  return saved
}

export async function findHosting(db: Db, id: string): Promise<Hosting | undefined> {
  const [row] = await db.select().from(hostings).where(eq(hostings.id, id))
  return row
}

/** Undefined where it was confirmed already or ran out. */
export async function takeHosting(db: Db, id: string, now: Temporal.Instant): Promise<Hosting | undefined> {
  const [row] = await db.update(hostings).set({ usedAt: now }).where(and(eq(hostings.id, id), isNull(hostings.usedAt), gt(hostings.expiresAt, now))).returning()
  return row
}

export type HostedRow = {
  id: string; slug: string; status: EventStatus; note: string; title: string; group: string; callSlug: string; createdBy: string | null; groupId: string
  /** Whether its host answers for the group by now, or asks to; and whether anybody does. */
  answers: boolean; asks: boolean; led: boolean
}

/** What an event under a call has become, and where its host stands with the group. */
export async function findHosted(db: Db, eventId: string): Promise<HostedRow | undefined> {
  const ofHost = sql`m.group_id = ${events.groupId} and m.person_id = ${events.createdBy}`
  const [row] = await db
    .select({
      id: events.id, slug: events.slug, status: events.status, note: events.reviewNote, title: sql<string>`coalesce(${events.title}, ${calls.eventTitle})`, group: groups.name, callSlug: calls.slug, createdBy: events.createdBy, groupId: events.groupId,
      answers: sql<boolean>`exists (select 1 from ${memberships} m where ${ofHost} and m.role in ('organizer', 'rep', 'deputy'))`,
      asks: sql<boolean>`exists (select 1 from ${joinRequests} m where ${ofHost} and m.role = 'rep' and m.decided_at is null)`,
      led: sql<boolean>`exists (select 1 from ${memberships} m where m.group_id = ${events.groupId} and m.role in ('organizer', 'rep'))`,
    })
    .from(events)
    .innerJoin(calls, eq(calls.id, events.callId))
    .innerJoin(groups, eq(groups.id, events.groupId))
    .where(eq(events.id, eventId))
  return row
}

/** Times of events that this person handed in under a call for a group that they made, the oldest event first; what was called off is none. */
export async function listHandedIn(db: Db, callId: string, personId: string) {
  const made = db.select({ one: sql`1` }).from(audits).where(and(eq(audits.action, 'group.created'), eq(audits.actorId, personId), sql`${audits.subjectId} = ${groups.id}`))
  return db
    .select({ eventId: events.id, groupId: groups.id, name: groups.name, town: groups.town, slot: { startLocal: slots.startLocal, endLocal: slots.endLocal, timeZone: slots.timeZone } })
    .from(events)
    .innerJoin(groups, eq(groups.id, events.groupId))
    .innerJoin(slots, eq(slots.eventId, events.id))
    .where(and(eq(events.callId, callId), eq(events.createdBy, personId), ne(events.status, 'cancelled'), isNull(groups.archivedAt), exists(made)))
    .orderBy(asc(events.createdAt), asc(slots.position))
}

/** Whether a link led to an event that was there already, or another link led to the same one. */
export async function isSharedHosting(db: Db, { id, eventId, usedAt }: Hosting): Promise<boolean> {
  if (eventId === null || usedAt === null) return false
  const other = db.select({ one: sql`1` }).from(hostings).where(and(eq(hostings.eventId, eventId), ne(hostings.id, id)))
  const [row] = await db.select({ id: events.id }).from(events).where(and(eq(events.id, eventId), or(lt(events.createdAt, usedAt), exists(other))))
  return row !== undefined
}

export async function linkHosting(db: Db, id: string, eventId: string): Promise<void> {
  await db.update(hostings).set({ eventId }).where(eq(hostings.id, id))
}

/** What was confirmed is an event now, and what was not is nobody's. */
export async function deleteOldHostings(db: Db, before: Temporal.Instant): Promise<void> {
  await db.delete(hostings).where(lt(hostings.expiresAt, before))
}

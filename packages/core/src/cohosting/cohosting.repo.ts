import type { Db } from '@turnout/db/client.ts'
import { calls } from '@turnout/db/tables/call.ts'
import { cohostings, events, slots } from '@turnout/db/tables/event.ts'
import { groups } from '@turnout/db/tables/group.ts'
import { disclosures, signups } from '@turnout/db/tables/signup.ts'
import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import type { CohostingState } from './cohosting.schema.ts'

export type CohostRow = { id: string; slug: string; name: string; town: string | null; state: CohostingState }

/** Every further group of an event, whatever came of it, in the order in which they were asked. */
export async function listCohostRows(db: Db, eventId: string, states?: CohostingState[]): Promise<CohostRow[]> {
  return db
    .select({ id: groups.id, slug: groups.slug, name: groups.name, town: groups.town, state: cohostings.state })
    .from(cohostings)
    .innerJoin(groups, eq(groups.id, cohostings.groupId))
    .where(and(eq(cohostings.eventId, eventId), states && inArray(cohostings.state, states)))
    .orderBy(asc(cohostings.invitedAt), asc(groups.name))
}

/** The further groups that host an event or did: those asked anew are known by who signed up with them. */
export async function listSeeing(db: Db, eventId: string): Promise<string[]> {
  const rows = await db
    .select({ id: cohostings.groupId })
    .from(cohostings)
    .where(and(eq(cohostings.eventId, eventId), or(inArray(cohostings.state, ['accepted', 'withdrawn', 'left']), sql`exists (select 1 from ${signups} s join ${slots} t on t.id = s.slot_id where t.event_id = ${eventId} and s.group_id = "cohostings"."group_id")`)))
    .orderBy(asc(cohostings.invitedAt))
  return rows.map((row) => row.id)
}

/** Asks a group, anew if it was asked before and is out of it. False where it is asked or hosts already. */
export async function saveCohosting(db: Db, row: Omit<typeof cohostings.$inferInsert, 'state'>): Promise<boolean> {
  const rows = await db
    .insert(cohostings)
    .values({ ...row, state: 'invited' })
    .onConflictDoUpdate({ target: [cohostings.eventId, cohostings.groupId], set: { state: 'invited', invitedBy: row.invitedBy ?? null, invitedAt: row.invitedAt, decidedAt: null }, setWhere: inArray(cohostings.state, ['declined', 'withdrawn', 'left']) })
    .returning({ groupId: cohostings.groupId })
  return rows.length > 0
}

/** One step of a group's way, if it still stands where the step begins: of two at once one happens. */
export async function stepCohosting(db: Db, eventId: string, groupId: string, from: CohostingState[], to: CohostingState, now: Temporal.Instant): Promise<boolean> {
  const rows = await db
    .update(cohostings)
    .set({ state: to, decidedAt: now })
    .where(and(eq(cohostings.eventId, eventId), eq(cohostings.groupId, groupId), inArray(cohostings.state, from)))
    .returning({ groupId: cohostings.groupId })
  return rows.length > 0
}

export type CohostingOfGroup = { eventId: string; slug: string; title: string; host: string; state: CohostingState }

/** The events that a group was asked to host with another, or does. */
export async function listCohostingsOf(db: Db, groupId: string): Promise<CohostingOfGroup[]> {
  return db
    .select({ eventId: events.id, slug: events.slug, title: sql<string>`coalesce(${events.title}, ${calls.eventTitle})`, host: groups.name, state: cohostings.state })
    .from(cohostings)
    .innerJoin(events, eq(events.id, cohostings.eventId))
    .innerJoin(groups, eq(groups.id, events.groupId))
    .leftJoin(calls, eq(calls.id, events.callId))
    .where(and(eq(cohostings.groupId, groupId), inArray(cohostings.state, ['invited', 'accepted']), inArray(events.status, ['published', 'draft', 'pending'])))
    .orderBy(asc(cohostings.invitedAt))
    .limit(200)
}

/** Whether anybody at the event agreed that one of these bodies sees who they are. */
export async function hasAgreed(db: Db, eventId: string, groupIds: string[]): Promise<boolean> {
  if (groupIds.length === 0) return false
  const rows = await db.select({ id: disclosures.id }).from(disclosures).where(and(eq(disclosures.eventId, eventId), inArray(disclosures.groupId, groupIds), isNull(disclosures.revokedAt))).limit(1)
  return rows.length > 0
}

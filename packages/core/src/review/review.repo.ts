import type { Db } from '@turnout/db/client.ts'
import { people } from '@turnout/db/tables/account.ts'
import { calls } from '@turnout/db/tables/call.ts'
import { events, slots } from '@turnout/db/tables/event.ts'
import { groups, joinRequests, memberships } from '@turnout/db/tables/group.ts'
import { trustedHosts } from '@turnout/db/tables/hosting.ts'
import { and, asc, eq, isNotNull, or, type SQL, sql } from 'drizzle-orm'

const at = (instant: Temporal.Instant): SQL => sql`${instant.toString()}::timestamptz`

const claims = sql`(${events.status} = 'pending' and exists (select 1 from ${joinRequests} r where r.group_id = ${events.groupId} and r.person_id = ${events.createdBy} and r.role = 'rep' and r.decided_at is null))`

const callOf = sql`coalesce(${events.wantsCallId}, ${events.callId})`

/** Whether the last of its times is over. */
const isOver = (now: Temporal.Instant): SQL => sql`not exists (select 1 from ${slots} t where t.event_id = ${events.id} and t.ends_at > ${at(now)})`

/** Whether nobody can come to an event any more. */
export async function hasPassed(db: Db, eventId: string, now: Temporal.Instant): Promise<boolean> {
  const [row] = await db.select({ over: sql<boolean>`${isOver(now)}` }).from(events).where(eq(events.id, eventId))
  return row?.over ?? false
}

/** Events that wait to be public under a call, and public ones that ask to come under one; whoever has waited longest first. */
export async function listWaiting(db: Db, now: Temporal.Instant, limit: number) {
  return db
    .select({
      id: events.id, status: events.status, wants: sql<boolean>`${events.wantsCallId} is not null`, wantsFields: events.wantsFields, title: events.title, description: events.description,
      placeName: events.placeName, placeAddress: events.placeAddress, onlineUrl: events.onlineUrl, createdAt: events.createdAt,
      groupId: groups.id, group: groups.name, town: groups.town,
      call: { id: calls.id, title: calls.title, campaignId: calls.campaignId, eventTitle: calls.eventTitle, eventDescription: calls.eventDescription, startLocal: calls.startLocal, endLocal: calls.endLocal, timeZone: calls.timeZone, eventStartLocal: calls.eventStartLocal, eventEndLocal: calls.eventEndLocal },
      slot: { startLocal: slots.startLocal, endLocal: slots.endLocal, timeZone: slots.timeZone, zone: slots.zone, capacity: slots.capacity },
      /** Who hosts in the group's name without answering for it, and wants to; and whom approving makes its rep, because it has none. */
      asksToAnswer: sql<boolean>`${claims}`,
      becomesRep: sql<{ name: string; email: string } | null>`case when ${claims} and not exists (select 1 from ${memberships} m where m.group_id = ${events.groupId} and m.role in ('organizer', 'rep')) then (select json_build_object('name', p.name, 'email', p.email) from ${people} p where p.id = ${events.createdBy}) end`,
      over: sql<boolean>`${isOver(now)}`,
      several: sql<boolean>`(select count(*) > 1 from ${slots} t where t.event_id = ${events.id})`,
      trusted: sql<boolean>`exists (select 1 from ${trustedHosts} t where t.campaign_id = ${calls.campaignId} and t.group_id = ${events.groupId})`,
    })
    .from(events)
    .innerJoin(calls, sql`${calls.id} = ${callOf}`)
    .innerJoin(groups, eq(groups.id, events.groupId))
    .innerJoin(slots, and(eq(slots.eventId, events.id), sql`${slots.id} = (select t.id from ${slots} t where t.event_id = ${events.id} order by t.position, t.starts_at limit 1)`))
    .where(or(eq(events.status, 'pending'), and(isNotNull(events.wantsCallId), sql`${events.status} <> 'cancelled'`)))
    .orderBy(asc(events.createdAt), asc(events.id))
    .limit(limit)
}

/** Drafts under a call that organizers made: those that hosts are still writing are theirs to hand in. */
const prepared = (callId: string, now: Temporal.Instant): SQL => sql`${events.callId} = ${callId} and ${events.status} = 'draft' and ${events.reviewNote} = ''
  and exists (select 1 from ${people} p where p.id = ${events.createdBy} and p.is_organizer)
  and exists (select 1 from ${slots} t where t.event_id = ${events.id} and t.ends_at > ${at(now)})`

export async function countPrepared(db: Db, callId: string, now: Temporal.Instant): Promise<number> {
  const [row] = await db.select({ events: sql<number>`count(*)::int` }).from(events).where(prepared(callId, now))
  return row?.events ?? 0
}

/** Conditional on each still being a draft: what somebody published or called off meanwhile is left alone. */
export async function publishPrepared(db: Db, callId: string, now: Temporal.Instant): Promise<string[]> {
  const rows = await db.update(events).set({ status: 'published', publishedAt: sql`coalesce(${events.publishedAt}, ${at(now)})` }).where(prepared(callId, now)).returning({ id: events.id })
  return rows.map((row) => row.id)
}

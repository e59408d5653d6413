import type { Db } from '@turnout/db/client.ts'
import { calls } from '@turnout/db/tables/call.ts'
import { deliveries } from '@turnout/db/tables/delivery.ts'
import { eventAsks, events, slots } from '@turnout/db/tables/event.ts'
import { groups } from '@turnout/db/tables/group.ts'
import { signups } from '@turnout/db/tables/signup.ts'
import { and, asc, count, eq, gt, inArray, sql } from 'drizzle-orm'
import { hasBegun, tookPlace } from '../begun/begun.repo.ts'
import { isHostedBy, listedSlot } from '../event/event.repo.ts'
import { holding } from '../place/place.repo.ts'

export type TodoEvent = { id: string; title: string; group: string; startsAt: Temporal.Instant; zone: string; status: string; places: number; capacity: number | null; hasPlace: boolean; failed: number; /** Whether one of the given groups hosts it. */ own: boolean; /** A changed call asks about it. */ asked: boolean; sentBack: boolean }

/** Coming events of the given groups, or all, soonest first, with what a host should look at. Places and capacity are those of all its slots together. */
export async function listTodoEvents(db: Db, now: Temporal.Instant, groupIds: string[], { all }: { all: boolean }): Promise<TodoEvent[]> {
  const mine = isHostedBy(groupIds)
  return db
    .select({
      id: events.id, title: sql<string>`coalesce(${events.title}, ${calls.eventTitle})`, group: groups.name, startsAt: slots.startsAt, zone: slots.zone, status: events.status,
      places: sql<number>`(select coalesce(sum(1 + s.guests), 0)::int from ${signups} s join ${slots} t on t.id = s.slot_id where t.event_id = ${events.id} and s.status in ${holding})`,
      capacity: sql<number | null>`(select case when bool_or(t.capacity is null) then null else sum(t.capacity)::int end from ${slots} t where t.event_id = ${events.id})`,
      hasPlace: sql<boolean>`(${events.placeName} <> '' or ${events.onlineUrl} is not null)`,
      own: sql<boolean>`coalesce(${mine}, false)`,
      // Groups that host along decide nothing about a changed call.
      asked: sql<boolean>`(${all ? sql`true` : inArray(events.groupId, groupIds)} and exists (select 1 from ${eventAsks} a where a.event_id = ${events.id} and a.answered_at is null and a.obsolete_at is null and (a.field <> 'time' or not (${hasBegun(events.id, now)} or ${tookPlace(events.id)}))))`,
      sentBack: sql<boolean>`${events.reviewNote} <> ''`,
      failed: sql<number>`(select count(*)::int from ${deliveries} d where d.event_id = ${events.id} and d.state = 'failed')`,
    })
    .from(events)
    .innerJoin(slots, and(eq(slots.eventId, events.id), listedSlot(now)))
    .innerJoin(groups, eq(groups.id, events.groupId))
    .leftJoin(calls, eq(calls.id, events.callId))
    .where(and(gt(slots.endsAt, now), inArray(events.status, ['draft', 'pending', 'published']), all ? undefined : mine))
    .orderBy(asc(slots.startsAt))
    .limit(100)
}

export async function countDraftCalls(db: Db): Promise<number> {
  const [row] = await db.select({ calls: count() }).from(calls).where(eq(calls.status, 'draft'))
  return row?.calls ?? 0
}

export async function countRows(db: Db): Promise<{ calls: number; events: number }> {
  const { rows } = await db.execute<{ calls: number; events: number }>(sql`
    select (select count(*)::int from ${calls}) as calls, (select count(*)::int from ${events}) as events`)
  return rows[0] ?? { calls: 0, events: 0 }
}

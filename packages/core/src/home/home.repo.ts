import type { Db } from '@turnout/db/client.ts'
import { calls } from '@turnout/db/tables/call.ts'
import { deliveries } from '@turnout/db/tables/delivery.ts'
import { eventAsks, events, slots } from '@turnout/db/tables/event.ts'
import { groups, joinRequests, memberships } from '@turnout/db/tables/group.ts'
import { signups } from '@turnout/db/tables/signup.ts'
import { and, asc, count, eq, gt, inArray, sql } from 'drizzle-orm'
import { hasBegun, tookPlace } from '../begun/begun.repo.ts'
import type { EventStatus } from '../event/event.schema.ts'
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

export type AwaitedGroup = { groupId: string; group: string; groupSlug: string; /** Of what one hosts: whether anybody answers for the group, who then decides. */ led: boolean | null; event: { id: string; title: string; status: EventStatus; callSlug: string } | null }

/** What a person waits for, oldest first: to be let into a group, and what becomes of events that they host in its name meanwhile. */
export async function listAwaited(db: Db, personId: string): Promise<AwaitedGroup[]> {
  const { rows } = await db.execute<AwaitedGroup>(sql`
    select g.id as "groupId", g.name as "group", g.slug as "groupSlug", case when e.id is not null then exists (select 1 from ${memberships} l where l.group_id = g.id and l.role in ('organizer', 'rep')) end as led,
      case when e.id is not null then json_build_object('id', e.id, 'title', coalesce(e.title, c.event_title), 'status', e.status, 'callSlug', c.slug) end as event
    from ${joinRequests} r join ${groups} g on g.id = r.group_id and g.archived_at is null
    left join (${events} e join ${calls} c on c.id = e.call_id) on r.role = 'rep' and e.group_id = r.group_id and e.created_by = r.person_id and e.status <> 'cancelled'
    where r.person_id = ${personId} and r.decided_at is null
      and not exists (select 1 from ${memberships} m where m.group_id = r.group_id and m.person_id = r.person_id and (m.role in ('organizer', 'rep', 'deputy') or (m.role = 'member' and r.role = 'member')))
    order by r.created_at, r.id, e.created_at, e.id limit 50`)
  return rows
}

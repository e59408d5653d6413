import type { Db } from '@turnout/db/client.ts'
import { deliveries } from '@turnout/db/tables/delivery.ts'
import { cohostings, events, slots } from '@turnout/db/tables/event.ts'
import { groups, memberships } from '@turnout/db/tables/group.ts'
import { signups } from '@turnout/db/tables/signup.ts'
import { type SQL, sql } from 'drizzle-orm'
import type { Change } from './notice.rules.ts'

/** What changed of an event, by the ids of its times. */
export type EventChange = { eventId: string; changes: Record<string, Change> }

const at = (instant: Temporal.Instant): SQL => sql`${instant.toString()}::timestamptz`

/**
 * Who answers for a group that hosts an event (`e`) along, and not for the event's own group, whose doing it is; nor whoever did it, nor
 * whoever is signed up at one of these times and is told as they are.
 */
const cohosts = (slotIds: SQL, by: string | null): SQL => sql`
  ${cohostings} c join ${memberships} m on m.group_id = c.group_id and m.role in ('organizer', 'rep', 'deputy')
  where c.event_id = e.id and c.state = 'accepted' and m.person_id is distinct from ${by}::uuid
    and not exists (select 1 from ${memberships} h where h.group_id = e.group_id and h.person_id = m.person_id and h.role in ('organizer', 'rep', 'deputy'))
    and not (e.status = 'published' and exists (select 1 from ${signups} s where s.person_id = m.person_id and s.slot_id in (${slotIds}) and s.status in ('going', 'maybe', 'waitlisted', 'unconfirmed', 'pending', 'offered')))`

/**
 * Owes them one mail an event, ten minutes after the first of several edits, or at once where it begins within two hours of that. One that
 * nobody has begun to send takes in what changed since; of each part what held before the first edit stays.
 */
export async function saveCohostNotices(db: Db, changed: readonly EventChange[], by: string | null, now: Temporal.Instant): Promise<void> {
  await db.execute(sql`
    with n as materialized (select "eventId" as event_id, changes from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as n ("eventId" uuid, changes jsonb)),
    taken_in as (
      update ${deliveries} d set facts = d.facts || jsonb_build_object('changes', (
        select jsonb_object_agg(slot, coalesce(n.changes -> slot, '{}') || coalesce((d.facts ->> 'changes')::jsonb -> slot, '{}'))::text
        from (select jsonb_object_keys(n.changes) as slot union select jsonb_object_keys((d.facts ->> 'changes')::jsonb)) known))
      from n where d.event_id = n.event_id and d.kind = 'hosting' and d.facts ->> 'outcome' = 'cohost_changed' and d.state = 'planned' and d.claimed_by is null
      returning d.person_id, d.event_id
    )
    insert into ${deliveries} (kind, person_id, event_id, facts, bulk, planned_for, not_after, created_at)
    select distinct on (who.person_id, e.id) 'hosting', who.person_id, e.id, jsonb_build_object('outcome', 'cohost_changed', 'changes', n.changes::text), false,
      greatest(${at(now)}, least(${at(now)} + interval '10 minutes', t.starts_at - interval '2 hours')), greatest(t.ends_at, ${at(now)} + interval '1 day'), ${at(now)}
    from n join ${events} e on e.id = n.event_id
    cross join lateral (select min(o.starts_at) as starts_at, max(o.ends_at) as ends_at from ${slots} o where o.event_id = e.id) t
    cross join lateral (select m.person_id from ${cohosts(sql`select jsonb_object_keys(n.changes)::uuid`, by)}) who
    where not exists (select 1 from taken_in w where w.person_id = who.person_id and w.event_id = e.id)`)
}

/** Owes them word that the event is called off, with the reason that everyone is told. */
export async function saveCohostsOff(db: Db, { eventId, title, reason }: { eventId: string; title: string; reason: string }, by: string | null, now: Temporal.Instant): Promise<void> {
  await db.execute(sql`
    insert into ${deliveries} (kind, person_id, event_id, facts, bulk, planned_for, created_at)
    select distinct on (who.person_id) 'group', who.person_id, e.id,
      jsonb_build_object('about', 'cohost_cancelled', 'group', g.name, 'groupId', who.group_id, 'slug', g.slug, 'message', ${title}::text, 'eventId', e.id, 'name', '', 'reason', ${reason}::text), false, ${at(now)}, ${at(now)}
    from ${events} e join ${groups} g on g.id = e.group_id
    cross join lateral (select m.person_id, c.group_id from ${cohosts(sql`select o.id from ${slots} o where o.event_id = e.id and o.ends_at > ${at(now)}`, by)}) who
    where e.id = ${eventId}`)
}

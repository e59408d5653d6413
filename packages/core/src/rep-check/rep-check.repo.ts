import type { Db } from '@turnout/db/client.ts'
import { people } from '@turnout/db/tables/account.ts'
import { calls } from '@turnout/db/tables/call.ts'
import { coverages, coverageWorkplaces, repChecks } from '@turnout/db/tables/coverage.ts'
import { deliveries } from '@turnout/db/tables/delivery.ts'
import { events, slots } from '@turnout/db/tables/event.ts'
import { groups, memberships } from '@turnout/db/tables/group.ts'
import { asc, eq, type SQL, sql } from 'drizzle-orm'
import { organizersAbove } from '../group/group.repo.ts'
import { patience, schedule, waking } from './rep-check.rules.ts'

const at = (instant: Temporal.Instant): SQL => sql`${instant.toString()}::timestamptz`

const steps = sql.join(
  Object.entries(schedule).flatMap(([round, times]) => times.map(([day, time], index) => sql`(${round}::text, ${index + 1}::int, ${day}::int, ${time}::time)`)),
  sql`, `,
)

/**
 * Asks everybody who is to be asked now, in one statement that writes the question and the message it owes. Running it twice, late
 * or in several processes asks nobody twice: the key (event, day, round, person) decides. `due` says how many levels may be asked
 * by now; a level counts only if it has people, so that where there is no deputy those above are asked in the deputy's stead.
 * An answer of anybody ends the round; a level that was asked is not asked again, so that most events of a national day cost nothing. An event that became public after its round began is not asked about in that round.
 */
export async function planDueChecks(db: Db, now: Temporal.Instant): Promise<number> {
  const { rowCount } = await db.execute(sql`
    with steps (round, nth, day_offset, local_time) as (values ${steps}),
    upcoming as materialized (
      select e.id, e.group_id, first.starts_at, first.zone, first.held_on, coalesce(e.published_at, e.created_at) as opened_at
      from ${coverages} v
      join ${events} e on e.call_id = v.call_id and e.status = 'published'
      join ${coverageWorkplaces} w on w.call_id = v.call_id and w.group_id = e.group_id
      cross join lateral (select t.starts_at, t.zone, (t.starts_at at time zone t.zone)::date as held_on from ${slots} t where t.event_id = e.id order by t.starts_at, t.id limit 1) first
      where v.asks_reps and first.starts_at > ${at(now)} and first.starts_at < ${at(now)} + interval '9 days'
        and (${at(now)} at time zone first.zone)::time between ${waking.from}::time and ${waking.until}::time
    ),
    moments as (
      select d.held_on, d.zone, s.round, s.nth, turnout_instant(d.held_on + s.day_offset + s.local_time, d.zone) as is_at from (select distinct held_on, zone from upcoming) d cross join steps s
    ),
    begun as materialized (
      select m.held_on, m.zone, m.round, count(*) filter (where m.is_at <= ${at(now)}) as due, min(m.is_at) as begins_at,
        case m.round when 'week' then ${patience.week}::int else ${patience.two_days}::int end * interval '1 hour' as patience
      from moments m
      where m.round = 'two_days' or ${at(now)} < (select o.is_at from moments o where o.held_on = m.held_on and o.zone = m.zone and o.round = 'two_days' and o.nth = 1)
      group by m.held_on, m.zone, m.round having min(m.is_at) <= ${at(now)}
    ),
    rounds as materialized (
      select u.*, b.round, b.due, b.patience
      from upcoming u
      join begun b on b.held_on = u.held_on and b.zone = u.zone and b.begins_at >= u.opened_at
      left join (
        select k.event_id, k.held_on, k.round, count(distinct k.level) as asked, count(k.answer) as answers
        from ${repChecks} k where k.event_id in (select id from upcoming) group by k.event_id, k.held_on, k.round
      ) k on k.event_id = u.id and k.held_on = u.held_on and k.round = b.round
      where coalesce(k.answers, 0) = 0 and coalesce(k.asked, 0) < b.due
    ),
    first as (
      select r.*, m.person_id, case m.role when 'deputy' then 'deputy' else 'rep' end as level,
        dense_rank() over (partition by r.id, r.round order by m.role = 'deputy') as nth
      from rounds r join ${memberships} m on m.group_id = r.group_id and m.role in ('organizer', 'rep', 'deputy')
    ),
    lower as (select id, round, max(nth) as levels from first group by id, round),
    last as (
      select r.*, o.person_id, 'above' as level, coalesce(l.levels, 0) + 1 as nth
      from rounds r left join lower l on l.id = r.id and l.round = r.round
      cross join lateral (select a.person_id from (${organizersAbove(sql`r.group_id`)}) a where r.due > coalesce(l.levels, 0)) o
    ),
    candidates as (
      select id, starts_at, held_on, round, patience, due, person_id, level, nth from first union all select id, starts_at, held_on, round, patience, due, person_id, level, nth from last
    ),
    asked as (
      insert into ${repChecks} (id, event_id, held_on, round, level, person_id, asked_at)
      select gen_random_uuid(), c.id, c.held_on, c.round, c.level, c.person_id, ${at(now)}
      from candidates c
      where c.nth <= c.due and (c.nth = 1 or exists (
        select 1 from ${repChecks} k where k.event_id = c.id and k.held_on = c.held_on and k.round = c.round and k.asked_at <= ${at(now)} - c.patience
          and (k.level = 'rep' or (k.level = 'deputy' and c.level = 'above'))
          and not (c.level = 'above' and k.level = 'rep' and exists (select 1 from first d where d.id = c.id and d.round = c.round and d.level = 'deputy'))))
      order by c.id, c.person_id
      on conflict do nothing
      returning id, event_id, person_id
    )
    insert into ${deliveries} (kind, person_id, event_id, slot_starts_at, facts, bulk, planned_for, not_after, created_at)
    select 'rep_check', a.person_id, a.event_id, u.starts_at, jsonb_build_object('checkId', a.id), true, ${at(now)}, u.starts_at, ${at(now)}
    from asked a join upcoming u on u.id = a.event_id`)
  return rowCount ?? 0
}

const checkColumns = {
  id: repChecks.id, eventId: repChecks.eventId, heldOn: repChecks.heldOn, round: repChecks.round, level: repChecks.level, personId: repChecks.personId, answer: repChecks.answer, note: repChecks.note,
  status: events.status, slug: events.slug, title: sql<string>`coalesce(${events.title}, ${calls.eventTitle})`, place: sql<string>`concat_ws(', ', nullif(${events.placeName}, ''), nullif(${events.placeAddress}, ''))`,
  groupId: groups.id, group: groups.name, callId: events.callId, startsAt: slots.startsAt, zone: slots.zone, day: sql<string>`(${slots.startsAt} at time zone ${slots.zone})::date::text`,
  startLocal: sql<string>`to_char(${slots.startsAt} at time zone ${slots.zone}, 'YYYY-MM-DD"T"HH24:MI')`, allDay: slots.allDay,
}

/** A question with what it is about as that is now. */
export async function findCheck(db: Db, id: string) {
  const [row] = await db
    .select(checkColumns)
    .from(repChecks)
    .innerJoin(events, eq(events.id, repChecks.eventId))
    .innerJoin(groups, eq(groups.id, events.groupId))
    .innerJoin(slots, eq(slots.eventId, events.id))
    .leftJoin(calls, eq(calls.id, events.callId))
    .where(eq(repChecks.id, id))
    .orderBy(asc(slots.startsAt), asc(slots.id))
    .limit(1)
  return row
}

export type CheckRow = NonNullable<Awaited<ReturnType<typeof findCheck>>>

/** Writes the answer; false where it stood like that already. */
export async function saveAnswer(db: Db, id: string, answer: 'on' | 'help', note: string, now: Temporal.Instant): Promise<boolean> {
  const { rowCount } = await db.execute(sql`
    update ${repChecks} set answer = ${answer}, note = ${note}, answered_at = ${at(now)} where id = ${id} and (answer is distinct from ${answer} or note <> ${note})`)
  return rowCount === 1
}

export type Asked = { round: string; level: string; name: string; askedAt: Temporal.Instant; answer: 'on' | 'help' | null; note: string; answeredAt: Temporal.Instant | null }

/** Who was asked about an event and what they said, the newest first. */
export async function listAsked(db: Db, eventId: string): Promise<Asked[]> {
  return db
    .select({ round: repChecks.round, level: repChecks.level, name: people.name, askedAt: repChecks.askedAt, answer: repChecks.answer, note: repChecks.note, answeredAt: repChecks.answeredAt })
    .from(repChecks)
    .innerJoin(people, eq(people.id, repChecks.personId))
    .where(eq(repChecks.eventId, eventId))
    .orderBy(sql`${repChecks.askedAt} desc, ${people.name}`)
    .limit(100)
}

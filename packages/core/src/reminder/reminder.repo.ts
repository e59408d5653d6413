import type { Db } from '@turnout/db/client.ts'
import { people } from '@turnout/db/tables/account.ts'
import { attendances } from '@turnout/db/tables/attendance.ts'
import { deliveries, unsubscribes } from '@turnout/db/tables/delivery.ts'
import { cohostings, events, slots } from '@turnout/db/tables/event.ts'
import { memberships } from '@turnout/db/tables/group.ts'
import { reminderRules, settledReminders } from '@turnout/db/tables/reminder.ts'
import { signups } from '@turnout/db/tables/signup.ts'
import { and, eq, isNull, or, type SQL, sql } from 'drizzle-orm'
import { quietHours } from './reminder.rules.ts'

let known: Promise<string[]> | undefined

/** The time zones that this PostgreSQL knows, in small letters. Asked for once a process, because it reads every zone's file to answer. */
function knownZones(db: Db): Promise<string[]> {
  known ??= db.execute<{ name: string }>(sql`select lower(name) as name from pg_timezone_names`).then(
    ({ rows }) => rows.map((row) => row.name),
    (error: unknown) => {
      known = undefined
      throw error
    },
  )
  return known
}

/** Whose reminders: those that may be due now, of about so many answers, or with a span all those of these events that fall into it, whoever gets none too. */
export type Reach = { events: SQL; from: Temporal.Instant; until: Temporal.Instant } | { together: number }

/**
 * `zones` is what this PostgreSQL knows: a single one that it does not (its list may be older than that of whoever wrote the row) would
 * otherwise end the statement, and with it everybody's reminders.
 */
const isKnown = (zone: SQL, zones: string[]): SQL => sql`lower(${zone}) = any(${sql.param(zones)}::text[])`
const at = (instant: Temporal.Instant): SQL => sql`${instant.toString()}::timestamptz`

/** Audiences that go by who came and not by what was answered. */
const byAttendance = sql`('attended', 'no_show')`
/** What the host's list says of the answer `s`; looked up only where it is asked for. */
const came = sql`(select v.state from ${attendances} v where v.signup_id = s.id)`

/**
 * Rules at slots. `applying` picks for each slot the most specific rules of a family (event, then call, then instance) and turns rule and
 * slot into an instant on the slot's own clock; `near` keeps those that quiet hours or another slot of the day can bring to now.
 * `offset 0` keeps what it stands in from being reckoned anew wherever it is used.
 */
function nearing(now: Temporal.Instant, zones: string[], reach: Reach): SQL {
  const all = 'events' in reach
  const [from, until] = all ? [at(reach.from), at(reach.until)] : [at(now), at(now)]
  return sql`
    bounds as (
      select coalesce(max(greatest(-coalesce(offset_minutes, 0), (1 - coalesce(day_offset, 1)) * 1440)), 0) + 4320 as ahead,
             coalesce(max(greatest(coalesce(offset_minutes, 0), (1 + coalesce(day_offset, 0)) * 1440) + stale_minutes), 0) + 4320 as behind
      from ${reminderRules} where enabled
    ),
    applying as (
      select t.id as slot_id, t.event_id, t.starts_at, t.ends_at, case when t.all_day then t.ends_at else t.starts_at end as last_call, slot_zone.name as zone,
        e.status as event_status, e.group_id, e.created_by, coalesce(e.published_at, e.created_at) as opened_at,
        r.id as rule_id, r.kind, coalesce(r.key::text, r.kind) as family, r.audience, r.enabled, r.anchor, r.anchor = 'start' and coalesce(r.offset_minutes, r.day_offset, 0) <= 0 as forward, r.lead_minutes, r.stale_minutes, r.unconfirmed_too,
        case when r.local_time is null then (case r.anchor when 'start' then t.starts_at else t.ends_at end) + r.offset_minutes * interval '1 minute'
             else turnout_instant(((case r.anchor when 'start' then t.starts_at else t.ends_at - interval '1 microsecond' end) at time zone slot_zone.name)::date + r.day_offset + r.local_time::time, slot_zone.name)
        end as timed_at,
        rank() over (partition by t.id, r.kind, r.key order by (r.event_id is not null) desc, (r.call_id is not null) desc) as specific
      from ${slots} t
      join ${events} e on e.id = t.event_id and ${all ? reach.events : sql`e.status = 'published'`}
      cross join lateral (select case when ${isKnown(sql`t.zone`, zones)} then t.zone else 'UTC' end as name) slot_zone
      join ${reminderRules} r on (r.event_id = e.id or (r.event_id is null and r.call_id = e.call_id) or (r.event_id is null and r.call_id is null))
        and (r.all_day is null or r.all_day = t.all_day)
      where t.starts_at < ${until} + (select ahead from bounds) * interval '1 minute'
        and t.ends_at > ${from} - (select behind from bounds) * interval '1 minute'
    ),
    near as (
      select a.*, (a.starts_at at time zone a.zone)::date as day, several.many
      from applying a
      cross join lateral (select exists (select 1 from ${slots} o where o.event_id = a.event_id and o.id <> a.slot_id) as many offset 0) several
      where a.specific = 1 and ${all ? sql`true` : sql`a.enabled`}
        and a.timed_at <= ${until} + (case when several.many then interval '27 hours' else interval '0' end) + (case when a.forward then interval '13 hours' else interval '0' end)
        and a.timed_at > ${from} - ${all ? sql`interval '0'` : sql`a.stale_minutes * interval '1 minute'`} - (case when several.many then interval '27 hours' else interval '0' end) - (case when a.forward then interval '0' else interval '13 hours' end)
    )`
}

/**
 * Of the rules near their time at a slot those that are to be looked at: `anew` with everybody who answered, else only with whoever
 * changed since. What an earlier tick settled (`settled_reminders`) is left alone until something of it becomes due or its time is
 * up. Of several slots on a day one decides for another, so that a rule is looked at anew in all of them or in none. At most
 * `together` answers at once, by whole events; `lined` has the rest. Nothing is lost between two ticks: what a snapshot did not see
 * is found by the transaction that wrote it, whenever that was committed.
 */
const unsettled = (now: Temporal.Instant, together: number): SQL => sql`
    watched as materialized (
      select n.*, m.seen, m.look_again_at
      from (
        select n.*, hashtextextended((n.rule_id, n.family, n.audience, n.kind, n.forward, n.lead_minutes, n.stale_minutes, n.unconfirmed_too, n.timed_at, n.starts_at, n.ends_at, n.last_call, n.zone, n.opened_at,
          case when n.many then (select string_agg(o.id::text || o.starts_at || o.ends_at || o.zone, ' ' order by o.id) from ${slots} o where o.event_id = n.event_id) end)::text, 0) as print
        from near n
      ) n
      left join ${settledReminders} m on m.slot_id = n.slot_id and m.rule_id = n.rule_id and m.print = n.print and m.server = pg_postmaster_start_time()::text and m.settled_at <= ${at(now)} and m.look_again_at > ${at(now)}
    ),
    span as materialized (
      select (select pg_snapshot_xmin(seen) as since from watched where seen is not null order by since limit 1) as since, greatest(pg_snapshot_xmax(pg_current_snapshot()), pg_current_xact_id_if_assigned()) as until
    ),
    changed as materialized (
      select s.id, s.slot_id, o.event_id, x.written_in
      from (
        select id, written_in from ${signups} where written_in >= (select since from span) and written_in <= (select until from span)
        union select signup_id, written_in from ${attendances} where signup_id is not null and written_in >= (select since from span) and written_in <= (select until from span)
      ) x join ${signups} s on s.id = x.id join ${slots} o on o.id = s.slot_id
    ),
    stirred as (
      select w.*, r.slot_id is not null as restless
      from watched w left join (
        select distinct w.slot_id, w.rule_id from watched w join changed c on c.event_id = w.event_id and (w.many or c.slot_id = w.slot_id) and not pg_visible_in_snapshot(c.written_in, w.seen)
      ) r on r.slot_id = w.slot_id and r.rule_id = w.rule_id
    ),
    opened as (
      select t.*, case when t.many then bool_or(t.seen is null or t.restless) over (partition by t.event_id, t.rule_id) else t.seen is null end as anew from stirred t
    ),
    sized as (
      select o.*, case when o.anew and o.audience <> 'hosts' then (select count(*) from ${signups} s where s.slot_id = o.slot_id) else 0 end as size from opened o where o.anew or o.restless
    ),
    lined as materialized (
      select z.*, sum(z.size) over (order by z.event_id) - sum(z.size) over (partition by z.event_id) as ahead from sized z
    ),
    pairs as materialized (select * from lined where ahead < ${together} or audience = 'hosts')`

/**
 * Reminders as rows, and the parts of the statement that they are made of. `reckoned` says when each is due on the recipient's clock:
 * before the start brought forward, after the end put off. Whoever is in several slots of an event on a day is reminded by the first of
 * them, and of its end by the last.
 */
function reminders(now: Temporal.Instant, zones: string[], reach: Reach): { parts: SQL; rows: SQL } {
  const all = 'events' in reach
  // What is in the ledger is left out before anything is reckoned; of an event with several slots only once the day's first is known.
  const fresh = (who: SQL): SQL => (all ? sql`true` : sql`(n.many or not exists (select 1 from ${deliveries} l where l.rule_family = n.family and ${who} and l.slot_starts_at = n.starts_at))`)
  const answers = (join: SQL): SQL => sql`
      select n.*, s.id as signup_id, s.person_id, case when n.audience in ${byAttendance} then coalesce(${came}, '') else s.status end as status, s.confirmed_at, s.answered_at, coalesce(s.time_zone, p.time_zone) as given_zone,
        n.kind = 'thanks' and ${came} = 'no_show' as absent
      from ${join} and ${all ? sql`n.audience <> 'hosts'` : sql`(s.status = n.audience or n.audience in ${byAttendance}) and (s.confirmed_at is not null or n.unconfirmed_too)`}
      join ${people} p on p.id = s.person_id
      where ${fresh(sql`l.signup_id = s.id`)}`
  const parts = sql`${nearing(now, zones, reach)},
    ${all ? sql`pairs as (select * from near)` : unsettled(now, reach.together)},
    asked as (${answers(all ? sql`pairs n join ${signups} s on s.slot_id = n.slot_id` : sql`pairs n join ${signups} s on n.anew and s.slot_id = n.slot_id`)}
      ${all ? sql`` : sql`union all ${answers(sql`pairs n join changed c on not n.anew and c.slot_id = n.slot_id and not pg_visible_in_snapshot(c.written_in, n.seen) join ${signups} s on s.id = c.id`)}`}
      union all
      select n.*, null, p.id, 'hosts', n.opened_at, n.opened_at, p.time_zone, false
      from pairs n
      cross join lateral (
        select n.created_by as id where exists (select 1 from ${people} o where o.id = n.created_by and o.is_organizer)
        union select m.person_id from ${memberships} m where m.role in ('organizer', 'rep', 'deputy')
          and (m.group_id = n.group_id or m.group_id in (select c.group_id from ${cohostings} c where c.event_id = n.event_id and c.state = 'accepted'))) host
      join ${people} p on p.id = host.id
      where n.audience = 'hosts' and ${fresh(sql`l.person_id = p.id and l.event_id = n.event_id and l.kind = 'reminder' and l.signup_id is null`)}
    ),
    reckoned as (
      select k.*, zone_of.name as person_zone, quiet.due_at,
        case when k.forward then least(k.last_call, quiet.due_at + k.stale_minutes * interval '1 minute') else quiet.due_at + k.stale_minutes * interval '1 minute' end as not_after
      from asked k
      cross join lateral (select case when ${isKnown(sql`k.given_zone`, zones)} then k.given_zone else k.zone end as name offset 0) zone_of
      cross join lateral (select k.timed_at at time zone zone_of.name as local_at offset 0) wall
      cross join lateral (select case
          when wall.local_at::time < ${quietHours.until}::time then
            case when k.forward then (wall.local_at::date - 1 + ${quietHours.broughtForwardTo}::time) at time zone zone_of.name else (wall.local_at::date + ${quietHours.until}::time) at time zone zone_of.name end
          when wall.local_at::time >= ${quietHours.from}::time then
            case when k.forward then (wall.local_at::date + ${quietHours.broughtForwardTo}::time) at time zone zone_of.name else (wall.local_at::date + 1 + ${quietHours.until}::time) at time zone zone_of.name end
          else k.timed_at end as due_at offset 0) quiet
    ),
    judged as (
      select c.*, case
          when c.event_status <> 'published' then case c.event_status when 'cancelled' then 'event_cancelled' else 'not_public' end
          when not c.enabled then 'switched_off'
          when c.absent or (c.status <> c.audience and c.audience in ${byAttendance}) then 'attendance'
          when c.status <> c.audience then 'answer'
          when c.confirmed_at is null and not c.unconfirmed_too then 'unconfirmed'
          when c.due_at < c.opened_at then 'opened_after'
          when c.answered_at + c.lead_minutes * interval '1 minute' > c.due_at then 'signed_up_after'
          when c.due_at >= c.not_after then 'no_time_left'
        end as reason
      from reckoned c
    )`
  const rows = sql`
    select j.*, 1 as nth from judged j where not j.many or j.reason is not null
    union all
    select j.*, row_number() over (partition by rule_id, person_id, event_id, day order by case when forward then starts_at end, case when not forward then ends_at end desc, slot_id) as nth
    from judged j where j.many and j.reason is null`
  return { parts, rows }
}

/** Nobody else plans reminders until this transaction ends; false where somebody does, who is not waited for. */
export async function takePlanning(db: Db): Promise<boolean> {
  const { rows } = await db.execute<{ taken: boolean }>(sql`select pg_try_advisory_xact_lock(hashtext('turnout.reminders')) as taken`)
  return rows[0]?.taken ?? false
}

/** Whether anything is to be looked at: asked first, because nearly always nothing is. */
export async function hasUnsettled(db: Db, now: Temporal.Instant): Promise<boolean> {
  const { rows } = await db.execute<{ any: boolean }>(sql`with ${nearing(now, await knownZones(db), { together: 1 })}, ${unsettled(now, 1)} select exists (select 1 from pairs) as any`)
  return rows[0]?.any ?? false
}

/** What one statement planned; `left`: there is more to look at, for the next. */
export type PlannedReminders = { planned: number; left: boolean }

/**
 * Plans due reminders in one statement, and notes what need not be looked at again. Running it twice, late, or in several processes at
 * once plans nothing twice: the unique key (family, sign-up, start) decides. A tick that comes late, after an outage, waits for the
 * morning (`night`) unless it would then be too late. Nothing that looks forward goes out once the event began, or once the whole day
 * is over (`last_call`).
 */
export async function planDueReminders(db: Db, now: Temporal.Instant, together: number): Promise<PlannedReminders> {
  const zones = await knownZones(db)
  const { parts, rows: all } = reminders(now, zones, { together })
  // An event of more people than are planned together is planned in several statements, and settled by the last.
  const isWhole = sql`(select count(*) from due) < ${together * 2}`
  const { rows } = await db.execute<PlannedReminders>(sql`
    with ${parts},
    told as materialized (
      select d.signup_id, d.person_id, d.slot_id, d.event_id, d.rule_id, d.family, d.starts_at, d.due_at, d.not_after,
        case when d.due_at > ${at(now)} then d.due_at when d.not_after <= night.ends_at or (wall.local_at::time >= ${quietHours.until}::time and wall.local_at::time < ${quietHours.from}::time) then null else night.ends_at end as later
      from (${all}) as d
      cross join lateral (select ${at(now)} at time zone d.person_zone as local_at offset 0) wall
      cross join lateral (select (wall.local_at::date + case when wall.local_at::time < ${quietHours.until}::time then 0 else 1 end + ${quietHours.until}::time) at time zone d.person_zone as ends_at offset 0) night
      where d.reason is null and d.nth = 1 and d.not_after > ${at(now)} and not (d.many and ${toldOfTheDay})
    ),
    due as materialized (select * from told where later is null order by signup_id, person_id, rule_id limit ${together * 2}),
    owed as (
      insert into ${deliveries} (kind, person_id, signup_id, slot_id, event_id, rule_id, rule_family, slot_starts_at, bulk, planned_for, not_after, created_at)
      select 'reminder', person_id, signup_id, slot_id, event_id, rule_id, family, starts_at, true, due_at, not_after, ${at(now)} from due order by signup_id, person_id, rule_id
      on conflict do nothing returning 1
    ),
    settled as (
      insert into ${settledReminders} (slot_id, rule_id, print, seen, server, settled_at, look_again_at)
      select p.slot_id, p.rule_id, p.print, pg_current_snapshot(), pg_postmaster_start_time()::text, ${at(now)},
        least(w.later, case when p.anew then ${at(now)} + ${settledFor} else p.look_again_at end)
      from pairs p left join (select slot_id, rule_id, min(later) as later from told group by slot_id, rule_id) w on w.slot_id = p.slot_id and w.rule_id = p.rule_id
      where p.audience <> 'hosts' and ${isWhole}
      on conflict (slot_id, rule_id) do update set print = excluded.print, seen = excluded.seen, server = excluded.server, settled_at = excluded.settled_at, look_again_at = excluded.look_again_at
      returning 1
    )
    select (select count(*) from owed)::int as planned, (select count(*) from owed) + (select count(*) from settled) > 0 and ((select count(*) from lined) > (select count(*) from pairs) or not ${isWhole}) as left`)
  return rows[0] ?? { planned: 0, left: false }
}

/** Between half an hour and one, so that not everything is looked at again in the same minute: should ever a change go unnoticed, whom it concerns is late and not forgotten. */
const settledFor = sql`interval '30 minutes' + (hashtextextended(p.event_id::text, 0) & 1023) * interval '1.75 seconds'`

/** What was settled of slots that are long over. */
export async function deleteSettled(db: Db, now: Temporal.Instant): Promise<void> {
  await db.execute(sql`delete from ${settledReminders} where look_again_at < ${at(now)} - interval '1 day'`)
}

/** By this family, of a slot of this event on this day as it stands now. */
const toldOfTheDay = sql`exists (
  select 1 from ${deliveries} l join ${slots} o on o.event_id = d.event_id and o.starts_at = l.slot_starts_at and (o.starts_at at time zone d.zone)::date = d.day
  where l.person_id = d.person_id and l.event_id = d.event_id and l.kind = 'reminder' and l.rule_family = d.family)`

/** The reminders to come, and who gets none and why: the same reckoning as the tick's, for a span of time. Not what is in the ledger. */
export async function remindersAhead(db: Db, now: Temporal.Instant, reach: Extract<Reach, { events: SQL }>): Promise<SQL> {
  const zones = await knownZones(db)
  const { parts, rows } = reminders(now, zones, reach)
  return sql`
    with ${parts}
    select d.*, coalesce(d.reason,
        case when d.nth > 1 then 'other_slot'
             when d.not_after <= ${at(now)} then 'expired'
             when exists (select 1 from ${unsubscribes} u where u.person_id = d.person_id and (u.event_id is null or u.event_id = d.event_id)) then 'unsubscribed' end) as why
    from (${rows}) as d
    where d.due_at >= ${at(reach.from)} and d.due_at < ${at(reach.until)}
      and not exists (select 1 from ${deliveries} l where l.kind = 'reminder' and l.rule_family = d.family and l.person_id = d.person_id and l.slot_starts_at = d.starts_at and l.event_id = d.event_id)
      and not (d.many and d.reason is null and ${toldOfTheDay})`
}

export type Rule = typeof reminderRules.$inferSelect
export type NewRule = typeof reminderRules.$inferInsert

/** Every rule that could apply to an event or a call: its own, its call's and the instance's. */
export async function listRules(db: Db, { eventId, callId }: { eventId: string | null; callId: string | null }): Promise<Rule[]> {
  const own = [eventId ? eq(reminderRules.eventId, eventId) : undefined, callId ? and(isNull(reminderRules.eventId), eq(reminderRules.callId, callId)) : undefined]
  return db.select().from(reminderRules).where(or(and(isNull(reminderRules.eventId), isNull(reminderRules.callId)), ...own))
}

/** One rule a family and level: saving it twice changes it. */
export async function saveRuleRow(db: Db, row: NewRule): Promise<void> {
  const { id: _id, ...change } = row
  const { eventId, callId, kind, key, allDay } = reminderRules
  await db.insert(reminderRules).values(row).onConflictDoUpdate({ target: [eventId, callId, kind, key, allDay], set: change })
}

/** Only of this event or call: the instance's stay. */
export async function deleteRule(db: Db, id: string, { eventId, callId }: { eventId: string | null; callId: string | null }): Promise<boolean> {
  const whose = eventId ? eq(reminderRules.eventId, eventId) : callId ? and(isNull(reminderRules.eventId), eq(reminderRules.callId, callId)) : sql`false`
  const { rowCount } = await db.delete(reminderRules).where(and(eq(reminderRules.id, id), whose))
  return rowCount === 1
}

import type { Db } from '@turnout/db/client.ts'
import { people } from '@turnout/db/tables/account.ts'
import { deliveries } from '@turnout/db/tables/delivery.ts'
import { events, slots } from '@turnout/db/tables/event.ts'
import { reminderRules } from '@turnout/db/tables/reminder.ts'
import { signups } from '@turnout/db/tables/signup.ts'
import { type SQL, sql } from 'drizzle-orm'
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

/**
 * The reminders that are due at `now` and not yet in the ledger. `applying` picks for each event the most specific rules of
 * a kind (event, then call, then instance); `timed` turns rule and slot into an instant on the slot's own clock; `due`
 * keeps quiet hours on the recipient's: a reminder before the start is brought forward, one after the end put off.
 * A tick that comes late, after an outage, waits for the morning (`night`) unless it would then be too late.
 * Nothing that looks forward goes out once the event began, or once the whole day is over (`last_call`).
 * `zones` is what this PostgreSQL knows: a single one that it does not (its list may be older than that of whoever wrote the
 * row) would otherwise end the statement, and with it everybody's reminders.
 */
function dueReminders(now: Temporal.Instant, zones: string[]): SQL {
  const at = sql`${now.toString()}::timestamptz`
  const isKnown = (zone: SQL): SQL => sql`lower(${zone}) = any(${sql.param(zones)}::text[])`
  return sql`
    with bounds as (
      select coalesce(max(greatest(-coalesce(offset_minutes, 0), (1 - coalesce(day_offset, 1)) * 1440)), 0) + 2880 as ahead,
             coalesce(max(greatest(coalesce(offset_minutes, 0), (1 + coalesce(day_offset, 0)) * 1440) + stale_minutes), 0) + 2880 as behind
      from ${reminderRules} where enabled
    ),
    applying as (
      select t.id as slot_id, t.event_id, t.starts_at, case when t.all_day then t.ends_at else t.starts_at end as last_call, slot_zone.name as zone, r.id as rule_id, r.anchor, r.lead_minutes, r.stale_minutes, r.unconfirmed_too,
        case when r.local_time is null then (case r.anchor when 'start' then t.starts_at else t.ends_at end) + r.offset_minutes * interval '1 minute'
             else (((case r.anchor when 'start' then t.starts_at else t.ends_at - interval '1 microsecond' end) at time zone slot_zone.name)::date + r.day_offset + r.local_time::time) at time zone slot_zone.name
        end as timed_at,
        rank() over (partition by t.id, r.kind order by (r.event_id is not null) desc, (r.call_id is not null) desc) as specific
      from ${slots} t
      join ${events} e on e.id = t.event_id and e.status = 'published'
      cross join lateral (select case when ${isKnown(sql`t.zone`)} then t.zone else 'UTC' end as name) slot_zone
      join ${reminderRules} r on (r.event_id = e.id or (r.event_id is null and r.call_id = e.call_id) or (r.event_id is null and r.call_id is null))
        and (r.all_day is null or r.all_day = t.all_day)
      where t.starts_at < ${at} + (select ahead from bounds) * interval '1 minute'
        and t.ends_at > ${at} - (select behind from bounds) * interval '1 minute'
    ),
    near as (
      select a.* from applying a join ${reminderRules} r on r.id = a.rule_id
      where a.specific = 1 and r.enabled
        and a.timed_at < ${at} + interval '1 day' and a.timed_at > ${at} - (a.stale_minutes * interval '1 minute') - interval '1 day'
    ),
    due as (
      select s.id as signup_id, s.person_id, n.*, s.answered_at, zone_of.name as person_zone, quiet.due_at,
        case n.anchor when 'start' then least(n.last_call, quiet.due_at + n.stale_minutes * interval '1 minute') else quiet.due_at + n.stale_minutes * interval '1 minute' end as not_after
      from near n
      join ${signups} s on s.slot_id = n.slot_id and s.status = 'going' and (s.confirmed_at is not null or n.unconfirmed_too)
      join ${people} p on p.id = s.person_id
      cross join lateral (select case when ${isKnown(sql`coalesce(s.time_zone, p.time_zone)`)} then coalesce(s.time_zone, p.time_zone) else n.zone end as name) zone_of
      cross join lateral (select n.timed_at at time zone zone_of.name as local_at) wall
      cross join lateral (select case
          when wall.local_at::time < ${quietHours.until}::time then
            case n.anchor when 'start' then (wall.local_at::date - 1 + ${quietHours.broughtForwardTo}::time) at time zone zone_of.name else (wall.local_at::date + ${quietHours.until}::time) at time zone zone_of.name end
          when wall.local_at::time >= ${quietHours.from}::time then
            case n.anchor when 'start' then (wall.local_at::date + ${quietHours.broughtForwardTo}::time) at time zone zone_of.name else (wall.local_at::date + 1 + ${quietHours.until}::time) at time zone zone_of.name end
          else n.timed_at end as due_at) quiet
    )
    select d.* from due d
    cross join lateral (select ${at} at time zone d.person_zone as local_at) wall
    cross join lateral (select (wall.local_at::date + case when wall.local_at::time < ${quietHours.until}::time then 0 else 1 end + ${quietHours.until}::time) at time zone d.person_zone as ends_at) night
    where d.due_at <= ${at} and d.not_after > ${at}
      and (d.not_after <= night.ends_at or (wall.local_at::time >= ${quietHours.until}::time and wall.local_at::time < ${quietHours.from}::time))
      and d.answered_at + d.lead_minutes * interval '1 minute' <= d.due_at
      and not exists (select 1 from ${deliveries} l where l.rule_id = d.rule_id and l.signup_id = d.signup_id and l.slot_starts_at = d.starts_at)`
}

/**
 * Plans every due reminder in one statement. Running it twice, late, or in several processes at once plans nothing twice:
 * the unique key (rule, sign-up, start) decides. Two at once insert in the same order, so that neither waits for the other in a circle.
 */
export async function planDueReminders(db: Db, now: Temporal.Instant): Promise<number> {
  const zones = await knownZones(db)
  const { rowCount } = await db.execute(sql`
    insert into ${deliveries} (kind, person_id, signup_id, slot_id, event_id, rule_id, slot_starts_at, bulk, planned_for, not_after, created_at)
    select 'reminder', person_id, signup_id, slot_id, event_id, rule_id, starts_at, true, due_at, not_after, ${now.toString()}::timestamptz
    from (${dueReminders(now, zones)}) as reminders
    order by signup_id, rule_id
    on conflict (rule_id, signup_id, slot_starts_at) do nothing`)
  return rowCount ?? 0
}

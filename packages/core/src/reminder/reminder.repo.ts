import type { Db } from '@turnout/db/client.ts'
import { people } from '@turnout/db/tables/account.ts'
import { attendances } from '@turnout/db/tables/attendance.ts'
import { deliveries, unsubscribes } from '@turnout/db/tables/delivery.ts'
import { cohostings, events, slots } from '@turnout/db/tables/event.ts'
import { memberships } from '@turnout/db/tables/group.ts'
import { reminderRules } from '@turnout/db/tables/reminder.ts'
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

/** Whose reminders: those that may be due now, or with a span all those of these events that fall into it, whoever gets none too. */
export type Reach = { events: SQL; from: Temporal.Instant; until: Temporal.Instant } | 'due'

const at = (instant: Temporal.Instant): SQL => sql`${instant.toString()}::timestamptz`

/** Audiences that go by who came and not by what was answered. */
const byAttendance = sql`('attended', 'no_show')`
/** What the host's list says of the answer `s`; looked up only where it is asked for. */
const came = sql`(select v.state from ${attendances} v where v.signup_id = s.id)`

/**
 * Reminders as rows. `applying` picks for each slot the most specific rules of a family (event, then call, then instance) and
 * turns rule and slot into an instant on the slot's own clock; `near` keeps those that quiet hours or another slot of the day
 * can bring to now; `reckoned` says when each is due on the recipient's clock: before the start brought forward, after the
 * end put off. Whoever is in several slots of an event on a day is reminded by the first of them, and of its end by the last.
 * `offset 0` keeps what it stands in from being reckoned anew wherever it is used.
 * `zones` is what this PostgreSQL knows: a single one that it does not (its list may be older than that of whoever wrote the
 * row) would otherwise end the statement, and with it everybody's reminders.
 */
function reminders(now: Temporal.Instant, zones: string[], reach: Reach): SQL {
  const isKnown = (zone: SQL): SQL => sql`lower(${zone}) = any(${sql.param(zones)}::text[])`
  const all = reach !== 'due'
  const [from, until] = all ? [at(reach.from), at(reach.until)] : [at(now), at(now)]
  // What is in the ledger is left out before anything is reckoned; of an event with several slots only once the day's first is known.
  const fresh = (who: SQL): SQL => (all ? sql`true` : sql`(n.many or not exists (select 1 from ${deliveries} l where l.rule_family = n.family and ${who} and l.slot_starts_at = n.starts_at))`)
  return sql`
    with bounds as (
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
      cross join lateral (select case when ${isKnown(sql`t.zone`)} then t.zone else 'UTC' end as name) slot_zone
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
    ),
    asked as (
      select n.*, s.id as signup_id, s.person_id, case when n.audience in ${byAttendance} then coalesce(${came}, '') else s.status end as status, s.confirmed_at, s.answered_at, coalesce(s.time_zone, p.time_zone) as given_zone,
        n.kind = 'thanks' and ${came} = 'no_show' as absent
      from near n
      join ${signups} s on s.slot_id = n.slot_id and ${all ? sql`n.audience <> 'hosts'` : sql`(s.status = n.audience or n.audience in ${byAttendance}) and (s.confirmed_at is not null or n.unconfirmed_too)`}
      join ${people} p on p.id = s.person_id
      where ${fresh(sql`l.signup_id = s.id`)}
      union all
      select n.*, null, p.id, 'hosts', n.opened_at, n.opened_at, p.time_zone, false
      from near n
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
      cross join lateral (select case when ${isKnown(sql`k.given_zone`)} then k.given_zone else k.zone end as name offset 0) zone_of
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
    )
    select j.*, 1 as nth from judged j where not j.many or j.reason is not null
    union all
    select j.*, row_number() over (partition by rule_id, person_id, event_id, day order by case when forward then starts_at end, case when not forward then ends_at end desc, slot_id) as nth
    from judged j where j.many and j.reason is null`
}

/**
 * Plans every due reminder in one statement. Running it twice, late, or in several processes at once plans nothing twice:
 * the unique key (family, sign-up, start) decides. Two at once insert in the same order, so that neither waits for the other in
 * a circle. A tick that comes late, after an outage, waits for the morning (`night`) unless it would then be too late.
 * Nothing that looks forward goes out once the event began, or once the whole day is over (`last_call`).
 */
export async function planDueReminders(db: Db, now: Temporal.Instant, limit: number): Promise<number> {
  const zones = await knownZones(db)
  const { rowCount } = await db.execute(sql`
    insert into ${deliveries} (kind, person_id, signup_id, slot_id, event_id, rule_id, rule_family, slot_starts_at, bulk, planned_for, not_after, created_at)
    select 'reminder', d.person_id, d.signup_id, d.slot_id, d.event_id, d.rule_id, d.family, d.starts_at, true, d.due_at, d.not_after, ${at(now)}
    from (${reminders(now, zones, 'due')}) as d
    cross join lateral (select ${at(now)} at time zone d.person_zone as local_at offset 0) wall
    cross join lateral (select (wall.local_at::date + case when wall.local_at::time < ${quietHours.until}::time then 0 else 1 end + ${quietHours.until}::time) at time zone d.person_zone as ends_at offset 0) night
    where d.reason is null and d.nth = 1 and d.due_at <= ${at(now)} and d.not_after > ${at(now)}
      and (d.not_after <= night.ends_at or (wall.local_at::time >= ${quietHours.until}::time and wall.local_at::time < ${quietHours.from}::time))
      and not (d.many and ${toldOfTheDay})
    order by d.signup_id, d.person_id, d.rule_id limit ${limit}
    on conflict do nothing`)
  return rowCount ?? 0
}

/** By this family, of a slot of this event on this day as it stands now. */
const toldOfTheDay = sql`exists (
  select 1 from ${deliveries} l join ${slots} o on o.event_id = d.event_id and o.starts_at = l.slot_starts_at and (o.starts_at at time zone d.zone)::date = d.day
  where l.person_id = d.person_id and l.event_id = d.event_id and l.kind = 'reminder' and l.rule_family = d.family)`

/** The reminders to come, and who gets none and why: the same reckoning as the tick's, for a span of time. Not what is in the ledger. */
export async function remindersAhead(db: Db, now: Temporal.Instant, reach: Exclude<Reach, 'due'>): Promise<SQL> {
  const zones = await knownZones(db)
  return sql`
    select d.*, coalesce(d.reason,
        case when d.nth > 1 then 'other_slot'
             when d.not_after <= ${at(now)} then 'expired'
             when exists (select 1 from ${unsubscribes} u where u.person_id = d.person_id and (u.event_id is null or u.event_id = d.event_id)) then 'unsubscribed' end) as why
    from (${reminders(now, zones, reach)}) as d
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

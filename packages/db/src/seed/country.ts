import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Db } from '../client.ts'

export type Country = { callId: string; callSlug: string; organizer: { id: string; email: string }; domain: string }

type Options = {
  workplaces: number
  signups: number
  now: Temporal.Instant
  /** How many days before the action day it is. */
  daysAhead: number
  /** Writes that reps were asked, as the tick would have. */
  asked?: boolean
  /** Leaves triggers and references out meanwhile; needs a superuser. */
  bare?: boolean
}

/** Runs statements with numbered parameters; `now()` in them is the given moment. */
function runner(db: Db, now: Temporal.Instant) {
  return (statement: string, values: (string | number)[] = []) =>
    db.execute<Record<string, string>>(sql.join(statement.replaceAll('now()', `timestamptz '${now.toString()}'`).split(/(\$\d+)/).map((part) => (/^\$\d+$/.test(part) ? sql`${values[Number(part.slice(1)) - 1]}` : sql.raw(part)))))
}

/**
 * A call that concerns so many workplaces of a union, in its regions and branches, with reps, contacts and sign-ups at four of five
 * of them; every tenth event has two shifts. Written by the database itself, in the caller's transaction: row by row it would
 * take minutes. Addresses are under a name of their own, so that it can stand beside anything, twice.
 */
export async function plantCountry(db: Db, { workplaces, signups, now, daysAhead, asked = false, bare = false }: Options): Promise<Country> {
  const run = runner(db, now)
  const [callId, organizerId, mark] = [randomUUID(), randomUUID(), randomUUID().slice(0, 8)]
  const domain = `w${mark}.example.org`
  const organizer = { id: organizerId, email: `organizer@${domain}` }
  const day = now.toZonedDateTimeISO('UTC').toPlainDate().add({ days: daysAhead }).toString()
  await db.execute(sql`set local statement_timeout = '10min'`)
  if (bare) await db.execute(sql`set local session_replication_role = replica`)
  await run(`create temporary table made_groups on commit drop as
    select gen_random_uuid() as id, level, number from (select 0 as level, 0 as number union all select 1, generate_series(0, greatest($1::int / 250, 1) - 1) union all select 2, generate_series(0, greatest($1::int / 25, 1) - 1) union all select 3, generate_series(0, $1::int - 1)) t`, [workplaces])
  await run(`insert into groups (id, slug, name, kind, parent_id, town, headcount, code, join_code, created_at)
    select g.id, 'country-' || g.id, case g.level when 0 then 'Union of All Trades' when 1 then 'Region ' || 1 + g.number when 2 then 'Branch ' || 1 + g.number
        else (array['Harbour', 'Mill Lane', 'North Road', 'Station', 'Hill', 'Quay', 'Market', 'Bridge'])[1 + g.number % 8] || ' ' || (array['Depot', 'Clinic', 'School', 'Works', 'Yard', 'Library', 'Laundry'])[1 + g.number % 7] || ' ' || 1 + g.number end,
      (array['union', 'region', 'branch', 'workplace'])[1 + g.level], p.id, case when g.level = 3 then 'Town ' || 1 + g.number % 300 end, case when g.level = 3 and g.number % 7 > 0 then 20 + g.number % 900 end, case when g.level = 3 then '$1-' || g.number end, 'join-' || g.id, now() - interval '90 days'
    from made_groups g left join made_groups p on p.level = g.level - 1 and p.number = least(g.number / case g.level when 3 then 25 when 2 then 10 else 1000000 end, (select max(number) from made_groups where level = g.level - 1))`.replace("'$1-'", `'${mark}-'`))
  await run(`insert into people (id, email, name, is_organizer, proved_at, created_at) values ($1, $2, 'Robin Ashdown', true, now(), now())`, [organizer.id, organizer.email])
  await run(`create temporary table made_organizers on commit drop as select gen_random_uuid() as id, id as group_id, number from made_groups where level = 1`)
  await run(`insert into people (id, email, name, proved_at, created_at) select id, 'region-' || number || '@${domain}', 'Organizer ' || 1 + number, now(), now() from made_organizers`)
  await run(`insert into memberships (group_id, person_id, role, created_at) select group_id, id, 'organizer', now() - interval '60 days' from made_organizers`)
  await run(`insert into campaigns (id, slug, title, created_at) values ($1, $2, 'Every workplace', now())`, [randomUUID(), `every-workplace-${mark}`])
  await run(`insert into calls (id, slug, campaign_id, status, title, kind, scope, start_local, time_zone, hosting, event_title, event_start_local, event_end_local, created_at, published_at)
    select $1, $2, id, 'published', 'Day of action', 'workplace_day_of_action', 'distributed', $3, 'UTC', 'open', 'Lunchtime gathering', $4, $5, now() - interval '30 days', now() - interval '30 days' from campaigns where slug = $6`, [callId, `day-of-action-${mark}`, day, `${day}T12:00`, `${day}T14:00`, `every-workplace-${mark}`])
  await run('insert into coverages (call_id, target_workplaces, target_signups, target_on, created_at) values ($1, $2, $3, $4, now())', [callId, workplaces, signups, day])
  await run('insert into coverage_workplaces (call_id, group_id, added_at) select $1::uuid, id, now() from made_groups where level = 3', [callId])
  await run(`create temporary table made_people on commit drop as select gen_random_uuid() as id, number from generate_series(0, $1::int - 1) number`, [Math.max(signups, 2 * workplaces)])
  // Everybody who signs up belongs to a workplace; the first of each is its rep but at every tenth, the second at every fourth its deputy.
  await run(`insert into people (id, email, name, created_at, proved_at) select id, case when number < $1 then 'rep-' || number when number < 2 * $1 then 'deputy-' || number - $1 else 'person-' || number end || '@${domain}', 'Person ' || number, now() - interval '30 days', now() - interval '30 days' from made_people`, [workplaces])
  await run(`insert into memberships (group_id, person_id, role, created_at)
    select g.id, p.id, case when p.number < $1 and p.number % 10 > 0 then 'rep' when p.number between $1 and 2 * $1 - 1 and (p.number - $1) % 4 = 2 then 'deputy' else 'member' end, now() - interval '20 days' from made_people p join made_groups g on g.level = 3 and g.number = p.number % $1::int`, [workplaces])
  await run(`create temporary table made_events on commit drop as select gen_random_uuid() as id, g.id as group_id, number from made_groups g where level = 3 and number % 5 > 0`)
  await run(`insert into events (id, slug, call_id, group_id, status, place_name, latitude, longitude, created_at, published_at)
    select id, 'country-' || id, $1, group_id, 'published', case when number % 11 > 0 then 'Main gate' else '' end, 50.9 + number * 37 % 400 / 100.0, -3 + number * 53 % 330 / 100.0, now() - interval '20 days', now() - interval '20 days' from made_events`, [callId])
  await run(`create temporary table made_slots on commit drop as select gen_random_uuid() as id, e.id as event_id, shift, row_number() over (order by shift, number) - 1 as number from made_events e cross join generate_series(0, 1) shift where shift = 0 or e.number % 10 = 1`)
  await run(`insert into slots (id, event_id, position, title, start_local, end_local, time_zone, starts_at, ends_at, zone, all_day, changed_at)
    select s.id, s.event_id, s.shift, case s.shift when 0 then '' else 'Second shift' end, case s.shift when 1 then '${day}T15:00' end, case s.shift when 1 then '${day}T17:00' end, case s.shift when 1 then 'UTC' end,
      timestamptz '${day}T12:00Z' + s.shift * interval '3 hours', timestamptz '${day}T14:00Z' + s.shift * interval '3 hours', 'UTC', false, now() - interval '20 days' from made_slots s`)
  await run(`insert into signups (id, slot_id, person_id, status, name, locale, created_at, answered_at, confirmed_at)
    select gen_random_uuid(), s.id, p.id, (array['going', 'going', 'going', 'going', 'maybe', 'declined', 'unconfirmed', 'going'])[1 + p.number / 7 % 8], 'Person ' || p.number, 'en', now() - interval '9 days', now() - interval '9 days', now() - interval '9 days'
    from made_people p join made_slots s on s.number = p.number % (select count(*) from made_slots) where p.number < $1`, [signups])
  await run(`insert into coverage_contacts (id, call_id, group_id, kind, outcome, key, contacted_by, contacted_at)
    select gen_random_uuid(), $1::uuid, g.id, 'call', 'reached', gen_random_uuid(), $2::uuid, now() - n * interval '3 days' from made_groups g cross join generate_series(1, 2) n where level = 3 and number % 3 = 0`, [callId, organizer.id])
  if (asked)
    await run(`insert into rep_checks (id, event_id, held_on, round, level, person_id, asked_at, answer, answered_at)
      select gen_random_uuid(), e.id, $1::date, 'week', 'rep', m.person_id, now() - interval '1 day', case when e.number % 4 = 0 then 'on' end, case when e.number % 4 = 0 then now() end from made_events e join memberships m on m.group_id = e.group_id and m.role = 'rep'`, [day])
  await db.execute(sql`analyze groups, memberships, people, coverage_workplaces, coverage_contacts, events, slots, signups`)
  return { callId, callSlug: `day-of-action-${mark}`, organizer, domain }
}

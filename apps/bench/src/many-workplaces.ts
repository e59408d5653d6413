import type { Pool } from 'pg'

export type Country = { callId: string; organizerId: string }

/**
 * A call that concerns so many workplaces of a union in its regions and branches, with reps, contacts, questions put to reps,
 * and sign-ups at four of five of them; every tenth event has two shifts. Written by the database itself, without triggers.
 */
export async function makeCountry(pool: Pool, { workplaces, signups }: { workplaces: number; signups: number }): Promise<Country> {
  const client = await pool.connect()
  const run = (statement: string, values: unknown[] = []) => client.query(statement, values)
  try {
    await run('begin')
    await run('set local session_replication_role = replica')
    await run('set local statement_timeout = 0')
    await run(`create temporary table made_groups on commit drop as
      select gen_random_uuid() as id, level, number from (select 0 as level, 0 as number union all select 1, generate_series(0, greatest($1::int / 250, 1) - 1) union all select 2, generate_series(0, greatest($1::int / 25, 1) - 1) union all select 3, generate_series(0, $1::int - 1)) t`, [workplaces])
    await run(`insert into groups (id, slug, name, kind, parent_id, town, headcount, code, join_code, created_at)
      select g.id, 'bench-' || g.id, (array['Union', 'Region', 'Branch', 'Workplace'])[1 + g.level] || ' ' || g.number, (array['union', 'region', 'branch', 'workplace'])[1 + g.level], p.id, 'Town ' || g.number % 300,
        case when g.level = 3 and g.number % 7 > 0 then 20 + g.number % 900 end, 'W' || g.number, 'join-' || g.id, now() - interval '90 days'
      from made_groups g left join made_groups p on p.level = g.level - 1 and p.number = g.number / case g.level when 3 then 25 when 2 then 10 else 1000000 end`)
    const { rows } = await run(`with person as (insert into people (id, email, name, is_organizer, proved_at, created_at) values (gen_random_uuid(), 'organizer-' || gen_random_uuid() || '@example.org', 'Organizer', true, now(), now()) returning id),
        campaign as (insert into campaigns (id, slug, title, created_at) values (gen_random_uuid(), 'bench-' || gen_random_uuid(), 'Measured', now()) returning id),
        call as (insert into calls (id, slug, campaign_id, status, title, kind, scope, start_local, time_zone, hosting, event_title, created_at, published_at)
          select gen_random_uuid(), 'bench-' || gen_random_uuid(), id, 'published', 'Day of action', 'day_of_action', 'distributed', ((now() at time zone 'UTC')::date + 6)::text, 'UTC', 'open', 'Gathering', now() - interval '30 days', now() - interval '30 days' from campaign returning id)
      select call.id as "callId", person.id as "organizerId" from call, person`)
    const { callId, organizerId } = rows[0] as Country
    await run('insert into coverages (call_id, target_workplaces, created_at) values ($1, $2, now())', [callId, workplaces])
    await run('insert into coverage_workplaces (call_id, group_id, added_at) select $1, id, now() from made_groups where level = 3', [callId])
    await run(`create temporary table made_people on commit drop as select gen_random_uuid() as id, number from generate_series(0, $1::int - 1) number`, [signups])
    await run(`insert into people (id, email, created_at, proved_at) select id, 'person-' || id || '@example.org', now() - interval '30 days', now() - interval '30 days' from made_people`)
    // Everybody who signs up belongs to a workplace; the first of each is its rep, the second at every other its deputy.
    await run(`insert into memberships (group_id, person_id, role, created_at)
      select g.id, p.id, case when p.number < $1 and p.number % 10 > 0 then 'rep' when p.number between $1 and 2 * $1 - 1 and p.number % 2 = 0 then 'deputy' else 'member' end, now() - interval '20 days' from made_people p join made_groups g on g.level = 3 and g.number = p.number % $1::int`, [workplaces])
    await run(`create temporary table made_events on commit drop as select gen_random_uuid() as id, g.id as group_id, number from made_groups g where level = 3 and number % 5 > 0`)
    await run(`insert into events (id, slug, call_id, group_id, status, place_name, created_at, published_at) select id, 'bench-' || id, $1, group_id, 'published', case when number % 11 > 0 then 'Gate' else '' end, now() - interval '20 days', now() - interval '20 days' from made_events`, [callId])
    await run(`create temporary table made_slots on commit drop as select gen_random_uuid() as id, e.id as event_id, shift, row_number() over (order by shift, number) - 1 as number from made_events e cross join generate_series(0, 1) shift where shift = 0 or e.number % 10 = 1`)
    await run(`insert into slots (id, event_id, position, starts_at, ends_at, zone, all_day, changed_at) select id, event_id, shift, s.day + shift * interval '3 hours', s.day + interval '2 hours' + shift * interval '3 hours', 'UTC', false, now() from made_slots cross join (select date_trunc('day', now()) + interval '6 days 12 hours' as day) s`)
    await run(`insert into signups (id, slot_id, person_id, status, name, locale, created_at, answered_at, confirmed_at)
      select gen_random_uuid(), s.id, p.id, (array['going', 'going', 'going', 'going', 'maybe', 'declined', 'unconfirmed', 'going'])[1 + p.number / 7 % 8], 'Person', 'en', now(), now(), now()
      from made_people p join made_slots s on s.number = p.number % (select count(*) from made_slots)`)
    await run(`insert into coverage_contacts (id, call_id, group_id, kind, outcome, key, contacted_by, contacted_at)
      select gen_random_uuid(), $1, g.id, 'call', 'reached', gen_random_uuid(), $2, now() - n * interval '3 days' from made_groups g cross join generate_series(1, 2) n where level = 3 and number % 3 = 0`, [callId, organizerId])
    await run(`insert into rep_checks (id, event_id, held_on, round, level, person_id, asked_at, answer, answered_at)
      select gen_random_uuid(), e.id, (now() at time zone 'UTC')::date + 6, 'week', 'rep', m.person_id, now() - interval '1 day', case when e.number % 4 = 0 then 'on' end, case when e.number % 4 = 0 then now() end from made_events e join memberships m on m.group_id = e.group_id and m.role = 'rep'`)
    await run('commit')
    await run('vacuum analyze')
    return { callId, organizerId }
  } finally {
    client.release()
  }
}

import type { Db } from '@turnout/db/client.ts'
import type { Pool } from 'pg'
import { type MadeEvent, makeEvents } from './fixture.ts'

/** Zones of people, so that quiet hours are reckoned on more than one clock. */
const zones = ['Europe/London', 'Europe/Berlin', 'America/New_York', 'Asia/Tokyo']

export type Gathering = { events: number; hoursAhead: number }

/**
 * Events at some times, with so many confirmed answers of new people spread over all of them: whoever signs up one after
 * another comes to different events.
 */
export async function makeGatherings({ db, pool }: { db: Db; pool: Pool }, gatherings: Gathering[], signups: number): Promise<MadeEvent[]> {
  const made: MadeEvent[] = []
  for (const { events, hoursAhead } of gatherings)
    for (let from = 0; from < events; from += 1000) made.push(...(await makeEvents(db, { count: Math.min(1000, events - from), capacity: null, hoursAhead })))
  await makeManySignups(pool, made.map((event) => event.slotId), signups)
  return made
}

/** So many other sign-ups, to events in forty days, that what is measured stands beside. */
export async function makeOthers({ ctx, pool }: { ctx: { db: Db }; pool: Pool }, size: number): Promise<void> {
  await makeGatherings({ db: ctx.db, pool }, [{ events: Math.ceil(size / 100), hoursAhead: 24 * 40 }], size)
}

/**
 * Written by the database itself: a million rows one by one would take longer than everything that is measured. Triggers and
 * references are left out meanwhile. The ids are made in the order of time, as the product's are.
 * One in ten lives `abroad`, unless everybody is to be reminded now.
 */
export async function makeManySignups(pool: Pool, slotIds: string[], count: number, abroad: string[] | null = zones): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('set local session_replication_role = replica')
    await client.query('set local statement_timeout = 0')
    await client.query('create temporary table bench_people on commit drop as select uuidv7() as id, number from generate_series(0, $1::int - 1) number', [count])
    await client.query(`insert into people (id, email, created_at, proved_at, time_zone)
      select id, 'person-' || id || '@example.org', now() - interval '30 days', now() - interval '30 days', case when number % 10 = 0 then ($1::text[])[1 + number / 10 % 4] end from bench_people`, [abroad])
    await client.query(`insert into signups (id, slot_id, person_id, status, name, locale, created_at, answered_at, confirmed_at)
      select uuidv7(), ($1::uuid[])[1 + number % cardinality($1::uuid[])], id, 'going', 'Person ' || number, 'en', now() - interval '30 days', now() - interval '30 days', now() - interval '30 days' from bench_people`, [slotIds])
    await client.query('commit')
    await client.query('analyze')
  } finally {
    client.release()
  }
}

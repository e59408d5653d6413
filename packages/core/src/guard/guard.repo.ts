import type { Db } from '@turnout/db/client.ts'
import { events, slots } from '@turnout/db/tables/event.ts'
import { signups } from '@turnout/db/tables/signup.ts'
import { inArray, sql, type SQL } from 'drizzle-orm'

/** The first id made that many minutes ago, by the real clock as ids are: the newest rows are found by their key, without an index of times. */
const idOf = (minutesAgo: number): SQL => sql`(rpad(lpad(to_hex(floor(extract(epoch from clock_timestamp() - ${minutesAgo} * interval '1 minute') * 1000)::bigint), 12, '0'), 32, '0'))::uuid`

/** Events with new answers of that time, given by people who were not signed in: how many, and how many of them were confirmed since. */
export async function sampleSignups(db: Db, { from, to }: { from: number; to: number }, atLeast: number): Promise<{ eventId: string; sampled: number; proved: number }[]> {
  const { rows } = await db.execute<{ eventId: string; sampled: number; proved: number }>(sql`
    select t.event_id as "eventId", count(*)::int as sampled, count(s.confirmed_at)::int as proved
    from ${signups} s join ${slots} t on t.id = s.slot_id
    where s.id >= ${idOf(from)} and s.id < ${idOf(to)} and s.confirmed_at is distinct from s.created_at
    group by t.event_id having count(*) >= ${atLeast}`)
  return rows
}

export async function guardRows(db: Db, eventIds: string[], until: Temporal.Instant): Promise<void> {
  await db.update(events).set({ guardedUntil: until }).where(inArray(events.id, eventIds))
}

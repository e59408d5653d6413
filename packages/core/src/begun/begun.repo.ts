import type { Db } from '@turnout/db/client.ts'
import { attendances } from '@turnout/db/tables/attendance.ts'
import { events, slots } from '@turnout/db/tables/event.ts'
import { outcomes } from '@turnout/db/tables/outcome.ts'
import { type SQL, sql, type SQLWrapper } from 'drizzle-orm'

/** Whether somebody wrote down of an event that it took place: a mark of the list at the door, or what came of it. */
export const tookPlace = (eventId: SQLWrapper): SQL => sql`(exists (select 1 from ${attendances} ta where ta.event_id = ${eventId} and ta.state is not null) or exists (select 1 from ${outcomes} o where o.event_id = ${eventId}))`

/** Whether one of its times has begun. */
export const hasBegun = (eventId: SQLWrapper, now: Temporal.Instant): SQL => sql`exists (select 1 from ${slots} b where b.event_id = ${eventId} and b.starts_at <= ${now.toString()}::timestamptz)`

/** The caller holds the event's slots, so that no time of it changes meanwhile. */
export async function readBegun(db: Db, eventId: string, now: Temporal.Instant): Promise<{ begun: boolean; tookPlace: boolean }> {
  const { rows } = await db.execute<{ begun: boolean; tookPlace: boolean }>(sql`select ${hasBegun(sql`e.id`, now)} as begun, ${tookPlace(sql`e.id`)} as "tookPlace" from ${events} e where e.id = ${eventId}`)
  return rows[0] ?? { begun: false, tookPlace: false }
}

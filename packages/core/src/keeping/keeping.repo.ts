import type { Db } from '@turnout/db/client.ts'
import { slots } from '@turnout/db/tables/event.ts'
import { eq, sql } from 'drizzle-orm'

/** When the last of an event's slots ends; undefined where it has none. */
export async function findLastEnd(db: Db, eventId: string): Promise<Temporal.Instant | undefined> {
  const [row] = await db.select({ end: sql<string | null>`max(${slots.endsAt})::text` }).from(slots).where(eq(slots.eventId, eventId))
  return row?.end ? Temporal.Instant.from(row.end) : undefined
}

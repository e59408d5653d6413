import type { Db } from '@turnout/db/client.ts'
import { calls } from '@turnout/db/tables/call.ts'
import { events, slots } from '@turnout/db/tables/event.ts'
import { groups } from '@turnout/db/tables/group.ts'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'

/** A public event with all its times. */
export async function findToPrint(db: Db, slug: string) {
  const rows = await db
    .select({ event: events, call: calls, group: groups, slot: slots })
    .from(events)
    .innerJoin(groups, eq(groups.id, events.groupId))
    .innerJoin(slots, eq(slots.eventId, events.id))
    .leftJoin(calls, eq(calls.id, events.callId))
    .where(and(eq(events.slug, slug), inArray(events.status, ['published'])))
    .orderBy(asc(slots.position), asc(slots.startsAt))
  const [first] = rows
  return first && { event: first.event, call: first.call, group: first.group, slots: rows.map(({ slot }) => slot) }
}

/** The public events whose id ends so: one, unless chance would have it otherwise. */
export async function listByTail(db: Db, tail: string): Promise<string[]> {
  const rows = await db.select({ slug: events.slug }).from(events).where(and(sql`right(${events.id}::text, 10) = ${tail}`, inArray(events.status, ['published', 'cancelled']))).limit(2)
  return rows.map((row) => row.slug)
}

import type { Db } from '@turnout/db/client.ts'
import { events, slots } from '@turnout/db/tables/event.ts'
import { groups } from '@turnout/db/tables/group.ts'
import { and, eq, inArray, sql } from 'drizzle-orm'

export type CallEventListed = { id: string; slug: string; title: string | null; placeName: string; placeAddress: string; online: boolean; group: string; town: string | null; startLocal: string | null; endLocal: string | null; timeZone: string | null; cancelled: boolean }

/** As much of an event as it takes to find it, to order it and to put it on a map. */
export type CallEventPlaced = { id: string; slug: string; town: string | null; latitude: number | null; longitude: number | null; /** What is searched; empty unless asked for. */ words: string }

/** All events of a call that the public may see, soonest first: published ones, and cancelled ones that people may still look for. */
export async function listPlaced(db: Db, call: { id: string; eventTitle: string }, withWords: boolean): Promise<CallEventPlaced[]> {
  const words = withWords ? sql`concat_ws(E'\n', g.town, g.name, e.place_name, e.place_address, coalesce(e.title, ${call.eventTitle}))` : sql`''`
  const { rows } = await db.execute<CallEventPlaced>(sql`
    select e.id, e.slug, g.town, e.latitude, e.longitude, ${words} as words from ${events} e
    join ${slots} t on t.event_id = e.id and t.position = 0 join ${groups} g on g.id = e.group_id
    where e.call_id = ${call.id} and (e.status = 'published' or (e.status = 'cancelled' and e.published_at is not null))
    order by t.starts_at, g.town, g.name, e.id limit 5000`)
  return rows
}

/** What the list says of these events, in no order. */
export async function listCallEvents(db: Db, ids: string[]): Promise<CallEventListed[]> {
  return db
    .select({
      id: events.id, slug: events.slug, title: events.title, placeName: events.placeName, placeAddress: events.placeAddress,
      online: sql<boolean>`${events.onlineUrl} is not null`, group: groups.name, town: groups.town,
      startLocal: slots.startLocal, endLocal: slots.endLocal, timeZone: slots.timeZone,
      cancelled: sql<boolean>`${events.status} = 'cancelled'`,
    })
    .from(events)
    .innerJoin(slots, and(eq(slots.eventId, events.id), eq(slots.position, 0)))
    .innerJoin(groups, eq(groups.id, events.groupId))
    .where(inArray(events.id, ids))
}

import type { Db } from '@turnout/db/client.ts'
import { calls } from '@turnout/db/tables/call.ts'
import { events, slots } from '@turnout/db/tables/event.ts'
import { groups } from '@turnout/db/tables/group.ts'
import { and, asc, eq, gt, inArray, isNotNull, or } from 'drizzle-orm'
import { isHostedBy } from '../event/event.repo.ts'

/** A feed holds what is coming and what was lately; programs that subscribe keep nothing else either. */
const longest = 5000

export type FeedScope = { callId: string } | { groupId: string }

/** Every slot of the public events of a call or a group, for its calendar. What was called off stays, as called off. Nobody's name is read. */
export async function listFeedSlots(db: Db, scope: FeedScope, since: Temporal.Instant) {
  return db
    .select({ event: events, slot: slots, group: groups.name, call: calls })
    .from(slots)
    .innerJoin(events, eq(events.id, slots.eventId))
    .innerJoin(groups, eq(groups.id, events.groupId))
    .leftJoin(calls, eq(calls.id, events.callId))
    .where(and('callId' in scope ? eq(events.callId, scope.callId) : isHostedBy([scope.groupId]), or(eq(events.status, 'published'), and(eq(events.status, 'cancelled'), isNotNull(events.publishedAt))), gt(slots.endsAt, since)))
    .orderBy(asc(slots.startsAt), asc(slots.id))
    .limit(longest)
}

/** Which of these events one of the groups hosts. */
export async function listHostedIds(db: Db, eventIds: string[], groupIds: string[]): Promise<string[]> {
  if (eventIds.length === 0) return []
  const rows = await db.select({ id: events.id }).from(events).where(and(inArray(events.id, eventIds), isHostedBy(groupIds)))
  return rows.map((row) => row.id)
}

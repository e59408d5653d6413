import type { Db } from '@turnout/db/client.ts'
import { calls } from '@turnout/db/tables/call.ts'
import { events, slots } from '@turnout/db/tables/event.ts'
import { groups } from '@turnout/db/tables/group.ts'
import { and, asc, eq, gt, isNotNull, or } from 'drizzle-orm'

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
    .where(and('callId' in scope ? eq(events.callId, scope.callId) : eq(events.groupId, scope.groupId), or(eq(events.status, 'published'), and(eq(events.status, 'cancelled'), isNotNull(events.publishedAt))), gt(slots.endsAt, since)))
    .orderBy(asc(slots.startsAt), asc(slots.id))
    .limit(longest)
}

import type { Db } from '@turnout/db/client.ts'
import { people } from '@turnout/db/tables/account.ts'
import { calendarFeeds } from '@turnout/db/tables/calendar.ts'
import { calls } from '@turnout/db/tables/call.ts'
import { events, slots } from '@turnout/db/tables/event.ts'
import { groups } from '@turnout/db/tables/group.ts'
import { signups } from '@turnout/db/tables/signup.ts'
import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'

export async function findFeedOf(db: Db, personId: string): Promise<string | undefined> {
  const [row] = await db.select({ id: calendarFeeds.id }).from(calendarFeeds).where(eq(calendarFeeds.personId, personId))
  return row?.id
}

export async function findOwner(db: Db, id: string): Promise<string | undefined> {
  const [row] = await db.select({ personId: calendarFeeds.personId }).from(calendarFeeds).where(eq(calendarFeeds.id, id))
  return row?.personId
}

/** A new id in place of the old: the old address is nobody's from then on. */
export async function replaceFeed(db: Db, row: typeof calendarFeeds.$inferInsert): Promise<void> {
  await db.insert(calendarFeeds).values(row).onConflictDoUpdate({ target: calendarFeeds.personId, set: { id: row.id, createdAt: row.createdAt } })
}

export async function deleteFeed(db: Db, personId: string): Promise<boolean> {
  const { rowCount } = await db.delete(calendarFeeds).where(eq(calendarFeeds.personId, personId))
  return (rowCount ?? 0) > 0
}

/** What somebody said they come to, or might. */
export async function listOwnSlots(db: Db, personId: string, since: Temporal.Instant) {
  return db
    .select({ event: events, slot: slots, group: groups.name, call: calls, status: signups.status, neutral: sql<boolean>`(${people.neutralMail} or ${groups.neutralMail})`, locale: people.locale })
    .from(signups)
    .innerJoin(slots, eq(slots.id, signups.slotId))
    .innerJoin(events, eq(events.id, slots.eventId))
    .innerJoin(groups, sql`${groups.id} = coalesce(${signups.groupId}, ${events.groupId})`)
    .innerJoin(people, eq(people.id, signups.personId))
    .leftJoin(calls, eq(calls.id, events.callId))
    .where(and(eq(signups.personId, personId), inArray(signups.status, ['going', 'maybe']), inArray(events.status, ['published', 'cancelled']), gt(slots.endsAt, since)))
    .orderBy(asc(slots.startsAt), asc(slots.id))
    .limit(1000)
}

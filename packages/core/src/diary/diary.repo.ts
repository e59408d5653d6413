import type { Db } from '@turnout/db/client.ts'
import { calendarFeeds } from '@turnout/db/tables/calendar.ts'
import { eq } from 'drizzle-orm'

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

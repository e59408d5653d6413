import type { Db } from '@turnout/db/client.ts'
import { feedItems, feeds, intakes } from '@turnout/db/tables/intake.ts'
import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm'
import { DomainError } from '../error.ts'

export type Feed = typeof feeds.$inferSelect
export type FeedItemRow = typeof feedItems.$inferSelect

/** Undefined where this address is followed already. */
export async function saveFeed(db: Db, row: typeof feeds.$inferInsert): Promise<Feed | undefined> {
  const [saved] = await db.insert(feeds).values(row).onConflictDoNothing({ target: feeds.url }).returning()
  return saved
}

export async function getFeed(db: Db, id: string): Promise<Feed> {
  const [row] = await db.select().from(feeds).where(eq(feeds.id, id))
  if (!row) throw new DomainError('not_found', 'This feed is not followed any more.')
  return row
}

export async function deleteFeed(db: Db, id: string): Promise<boolean> {
  const deleted = await db.delete(feeds).where(eq(feeds.id, id)).returning({ id: feeds.id })
  return deleted.length > 0
}

export async function updateFeedRow(db: Db, id: string, change: Partial<typeof feeds.$inferInsert>): Promise<void> {
  await db.update(feeds).set(change).where(eq(feeds.id, id))
}

export async function listFeedRows(db: Db): Promise<(Feed & { intakes: number })[]> {
  const rows = await db
    .select({ feed: feeds, intakes: sql<number>`(select count(*)::int from ${intakes} i where i.feed_id = ${feeds}.id and i.state in ('new', 'partly'))` })
    .from(feeds)
    .orderBy(asc(feeds.title), asc(feeds.id))
  return rows.map(({ feed, intakes }) => ({ ...feed, intakes }))
}

/** Takes one feed that is due and moves its next check in the same statement, so that of several processes one gets it. */
export async function claimDueFeed(db: Db, now: Temporal.Instant, next: Temporal.Instant): Promise<Feed | undefined> {
  const due = db.select({ id: feeds.id }).from(feeds).where(lte(feeds.nextCheckAt, now)).orderBy(asc(feeds.nextCheckAt)).limit(1).for('update', { skipLocked: true })
  const [claimed] = await db.update(feeds).set({ nextCheckAt: next }).where(and(inArray(feeds.id, due), lte(feeds.nextCheckAt, now))).returning()
  return claimed
}

/** How the items read when they were last looked at, by their id. */
export async function listItemHashes(db: Db, feedId: string): Promise<Map<string, string>> {
  const rows = await db.select({ itemId: feedItems.itemId, contentHash: feedItems.contentHash }).from(feedItems).where(eq(feedItems.feedId, feedId))
  return new Map(rows.map((row) => [row.itemId, row.contentHash]))
}

/**
 * Writes down that the item reads so now, and holds it until the transaction ends. Undefined where another check was faster;
 * else the intake that an earlier reading made.
 */
export async function takeItem(db: Db, row: Omit<typeof feedItems.$inferInsert, 'intakeId'>): Promise<{ intakeId: string | null } | undefined> {
  const [taken] = await db
    .insert(feedItems)
    .values(row)
    .onConflictDoUpdate({ target: [feedItems.feedId, feedItems.itemId], set: { contentHash: row.contentHash, seenAt: row.seenAt }, setWhere: sql`${feedItems.contentHash} <> excluded.content_hash` })
    .returning({ intakeId: feedItems.intakeId })
  return taken
}

export async function setItemIntake(db: Db, { feedId, itemId, intakeId }: { feedId: string; itemId: string; intakeId: string }): Promise<void> {
  await db.update(feedItems).set({ intakeId }).where(and(eq(feedItems.feedId, feedId), eq(feedItems.itemId, itemId)))
}

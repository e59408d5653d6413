import type { Db } from '@turnout/db/client.ts'
import { rateLimits } from '@turnout/db/tables/system.ts'
import { lt, sql } from 'drizzle-orm'

export type Hit = { key: string; windowStart: Temporal.Instant }

/**
 * Counts one more hit of each and returns how many each window holds now, by key: one statement, so that no two processes
 * count the same one. In the order of their keys, so that two of them cannot wait for each other.
 */
export async function addHits(db: Db, hits: Hit[]): Promise<Map<string, number>> {
  const rows = await db
    .insert(rateLimits)
    .values(hits.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map((hit) => ({ ...hit, hits: 1 })))
    .onConflictDoUpdate({ target: [rateLimits.key, rateLimits.windowStart], set: { hits: sql`${rateLimits.hits} + 1` } })
    .returning({ key: rateLimits.key, hits: rateLimits.hits })
  return new Map(rows.map((row) => [row.key, row.hits]))
}

export async function deleteHitsBefore(db: Db, instant: Temporal.Instant): Promise<void> {
  await db.delete(rateLimits).where(lt(rateLimits.windowStart, instant))
}

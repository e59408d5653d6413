import type { Db } from '@turnout/db/client.ts'
import { rateLimits } from '@turnout/db/tables/system.ts'
import { lt, sql } from 'drizzle-orm'

/** Counts one more hit and returns how many the window holds now: one statement, so that no two processes count the same one. */
export async function addHit(db: Db, key: string, windowStart: Temporal.Instant): Promise<number> {
  const [row] = await db
    .insert(rateLimits)
    .values({ key, windowStart, hits: 1 })
    .onConflictDoUpdate({ target: [rateLimits.key, rateLimits.windowStart], set: { hits: sql`${rateLimits.hits} + 1` } })
    .returning({ hits: rateLimits.hits })
  if (!row) throw new Error('invariant: an upsert returns its row')
  return row.hits
}

export async function deleteHitsBefore(db: Db, instant: Temporal.Instant): Promise<void> {
  await db.delete(rateLimits).where(lt(rateLimits.windowStart, instant))
}

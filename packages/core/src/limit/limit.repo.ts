import type { Db } from '@turnout/db/client.ts'
import { hotStatement } from '@turnout/db/hot-statement.ts'
import { rateLimits } from '@turnout/db/tables/system.ts'
import { lt } from 'drizzle-orm'

export type Hit = { key: string; windowStart: Temporal.Instant }

const countHits = hotStatement<{ key: string; hits: number }>('add_hits', `
  insert into rate_limits (key, window_start, hits) select key, start, 1 from unnest($1::text[], $2::timestamptz[]) as hit (key, start) order by key
  on conflict (key, window_start) do update set hits = rate_limits.hits + 1 returning key, hits`)

/**
 * Counts one more hit of each and returns how many each window holds now, by key: one statement, so that no two processes
 * count the same one. In the order of their keys, so that two of them cannot wait for each other.
 */
export async function addHits(db: Db, hits: Hit[]): Promise<Map<string, number>> {
  const rows = await countHits(db, [hits.map((hit) => hit.key), hits.map((hit) => hit.windowStart.toString())])
  return new Map(rows.map((row) => [row.key, row.hits]))
}

export async function deleteHitsBefore(db: Db, instant: Temporal.Instant): Promise<void> {
  await db.delete(rateLimits).where(lt(rateLimits.windowStart, instant))
}

import type { Db } from '@turnout/db/client.ts'
import { suppressions } from '@turnout/db/tables/feedback.ts'
import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { newId } from '../id.ts'
import { type SuppressionFilter, type SuppressionReason, suppressionsPerPage } from './suppression.schema.ts'

export type Suppression = typeof suppressions.$inferSelect

/** Adds the address, or gives it the weightier reason. Returns whether anything changed. */
export async function saveSuppression(db: Db, row: { email: string; reason: SuppressionReason; diagnostic: string; now: Temporal.Instant; replaces: SuppressionReason[] }): Promise<boolean> {
  const { email, reason, now, replaces } = row
  const diagnostic = row.diagnostic.slice(0, 500)
  const saved = await db
    .insert(suppressions)
    .values({ id: newId(), email, reason, diagnostic, createdAt: now })
    .onConflictDoUpdate({ target: suppressions.email, set: { reason, diagnostic, createdAt: now }, setWhere: replaces.length > 0 ? inArray(suppressions.reason, replaces) : sql`false` })
    .returning({ id: suppressions.id })
  return saved.length > 0
}

export async function listSuppressionRows(db: Db, { email, page }: SuppressionFilter): Promise<Suppression[]> {
  return db.select().from(suppressions).where(email ? eq(suppressions.email, email) : undefined).orderBy(desc(suppressions.createdAt), desc(suppressions.id)).limit(suppressionsPerPage + 1).offset((page - 1) * suppressionsPerPage)
}

export async function countSuppressions(db: Db): Promise<number> {
  return db.$count(suppressions)
}

export async function deleteSuppression(db: Db, id: string): Promise<Suppression | undefined> {
  const [row] = await db.delete(suppressions).where(and(eq(suppressions.id, id))).returning()
  return row
}

import type { Db } from '@turnout/db/client.ts'
import { dkimKeys } from '@turnout/db/tables/feedback.ts'
import { and, desc, eq, isNotNull } from 'drizzle-orm'

export type SigningKeyRow = typeof dkimKeys.$inferSelect

/** False where there is a key of this name already. */
export async function saveSigningKey(db: Db, row: typeof dkimKeys.$inferInsert): Promise<boolean> {
  const saved = await db.insert(dkimKeys).values(row).onConflictDoNothing().returning({ selector: dkimKeys.selector })
  return saved.length > 0
}

const named = (domain: string, selector: string) => and(eq(dkimKeys.domain, domain), eq(dkimKeys.selector, selector))

export async function findSigningKey(db: Db, domain: string, selector: string): Promise<SigningKeyRow | undefined> {
  const [row] = await db.select().from(dkimKeys).where(named(domain, selector))
  return row
}

/** The key that signs is the one that was taken into use last. */
export async function findUsedKey(db: Db, domain: string): Promise<SigningKeyRow | undefined> {
  const [row] = await db.select().from(dkimKeys).where(and(eq(dkimKeys.domain, domain), isNotNull(dkimKeys.usedFrom))).orderBy(desc(dkimKeys.usedFrom)).limit(1)
  return row
}

export async function findNewestKey(db: Db, domain: string): Promise<SigningKeyRow | undefined> {
  const [row] = await db.select().from(dkimKeys).where(eq(dkimKeys.domain, domain)).orderBy(desc(dkimKeys.createdAt)).limit(1)
  return row
}

export async function saveUse(db: Db, domain: string, selector: string, now: Temporal.Instant): Promise<void> {
  await db.update(dkimKeys).set({ usedFrom: now }).where(named(domain, selector))
}

export async function saveSealed(db: Db, domain: string, selector: string, sealed: Uint8Array): Promise<void> {
  await db.update(dkimKeys).set({ sealed }).where(named(domain, selector))
}

import type { Db } from '@turnout/db/client.ts'
import { rehearsals } from '@turnout/db/tables/system.ts'
import { eq } from 'drizzle-orm'

export async function findOffset(db: Db): Promise<number | undefined> {
  const [row] = await db.select({ offsetMs: rehearsals.offsetMs }).from(rehearsals).where(eq(rehearsals.id, 1))
  return row?.offsetMs
}

export async function saveOffset(db: Db, offsetMs: number): Promise<void> {
  await db.insert(rehearsals).values({ id: 1, offsetMs }).onConflictDoUpdate({ target: rehearsals.id, set: { offsetMs } })
}

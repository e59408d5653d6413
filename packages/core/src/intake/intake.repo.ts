import type { Db } from '@turnout/db/client.ts'
import { intakes } from '@turnout/db/tables/call.ts'
import { eq } from 'drizzle-orm'
import { DomainError } from '../error.ts'

export type IntakeRow = typeof intakes.$inferSelect

export async function saveIntake(db: Db, row: typeof intakes.$inferInsert): Promise<IntakeRow> {
  const [saved] = await db.insert(intakes).values(row).returning()
  if (!saved) throw new Error('invariant: an insert returns its row')
  return saved
}

export async function getIntakeRow(db: Db, id: string): Promise<IntakeRow> {
  const [row] = await db.select().from(intakes).where(eq(intakes.id, id))
  if (!row) throw new DomainError('not_found', 'This intake does not exist.')
  return row
}

import type { Db } from '@turnout/db/client.ts'
import { audits } from '@turnout/db/tables/system.ts'

export async function saveAudit(db: Db, row: typeof audits.$inferInsert): Promise<void> {
  await db.insert(audits).values(row)
}

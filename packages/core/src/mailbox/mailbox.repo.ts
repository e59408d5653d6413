import type { Db } from '@turnout/db/client.ts'
import { mailbox } from '@turnout/db/tables/delivery.ts'
import { desc, eq, sql } from 'drizzle-orm'

export type MailboxRow = typeof mailbox.$inferSelect

/** A repeated message has the same Message-ID and is kept once. */
export async function saveMail(db: Db, row: typeof mailbox.$inferInsert): Promise<void> {
  await db.insert(mailbox).values(row).onConflictDoNothing()
}

export async function listMailRows(db: Db): Promise<Omit<MailboxRow, 'raw'>[]> {
  const columns = { id: mailbox.id, messageId: mailbox.messageId, recipient: mailbox.recipient, subject: mailbox.subject, receivedAt: mailbox.receivedAt }
  return db.select(columns).from(mailbox).orderBy(desc(mailbox.id)).limit(200)
}

export async function findMail(db: Db, id: number): Promise<MailboxRow | undefined> {
  const [row] = await db.select().from(mailbox).where(eq(mailbox.id, id))
  return row
}

/** Keeps the newest `keep` messages. */
export async function trimMailbox(db: Db, keep: number): Promise<void> {
  await db.execute(sql`delete from ${mailbox} where id <= (select id from ${mailbox} order by id desc offset ${keep} limit 1)`)
}

import type { Db } from '@turnout/db/client.ts'
import { people, signInLinks } from '@turnout/db/tables/account.ts'
import { mailbox } from '@turnout/db/tables/delivery.ts'
import { slots } from '@turnout/db/tables/event.ts'
import { mailReports, suppressions } from '@turnout/db/tables/feedback.ts'
import { and, eq, ne, sql } from 'drizzle-orm'

/** When the last of an event's slots ends; undefined where it has none. */
export async function findLastEnd(db: Db, eventId: string): Promise<Temporal.Instant | undefined> {
  const [row] = await db.select({ end: sql<string | null>`max(${slots.endsAt})::text` }).from(slots).where(eq(slots.eventId, eventId))
  return row?.end ? Temporal.Instant.from(row.end) : undefined
}

/** Every table whose row says that a person is still known for another reason. */
export const ties: [table: string, column: string][] = [
  ['signups', 'person_id'], ['attendances', 'person_id'], ['sheet_rows', 'person_id'], ['memberships', 'person_id'], ['join_requests', 'person_id'], ['sessions', 'user_id'], ['calendar_feeds', 'person_id'], ['disclosures', 'person_id'], ['blocks', 'person_id'],
  ['intake_addresses', 'person_id'], ['coverage_views', 'person_id'], ['rep_checks', 'person_id'], ['rosters', 'created_by'],
]

/** Deletes those of these people who are known for nothing any more, with the rest of what was written to them. Returns how many. */
export async function deleteIdle(db: Db, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0
  const free = ties.map(([table, column]) => sql`not exists (select 1 from ${sql.identifier(table)} x where x.${sql.identifier(column)} = p.id)`)
  const { rows } = await db.execute<{ email: string }>(sql`delete from ${people} p where p.id = any(${sql.param([...new Set(ids)])}::uuid[]) and not p.is_organizer and ${sql.join(free, sql` and `)} returning p.email`)
  await forgetAddresses(db, rows.map((row) => row.email))
  return rows.length
}

/** What the mail log knows by the address alone. That somebody called our mail unwanted is kept, because it is their wish. */
export async function forgetAddresses(db: Db, emails: readonly string[]): Promise<void> {
  if (emails.length === 0) return
  const any = sql`any(${sql.param([...emails])}::text[])`
  await db.delete(mailReports).where(sql`${mailReports.email} = ${any}`)
  await db.delete(suppressions).where(and(sql`${suppressions.email} = ${any}`, ne(suppressions.reason, 'complained')))
  await db.delete(signInLinks).where(sql`${signInLinks.email} = ${any}`)
  await db.delete(mailbox).where(sql`lower(${mailbox.recipient}) = ${any}`)
}

import type { Db } from '@turnout/db/client.ts'
import { people } from '@turnout/db/tables/account.ts'
import { attendances } from '@turnout/db/tables/attendance.ts'
import { calls } from '@turnout/db/tables/call.ts'
import { events, slots } from '@turnout/db/tables/event.ts'
import { groups } from '@turnout/db/tables/group.ts'
import { sheetRows, sheets } from '@turnout/db/tables/sheet.ts'
import { consents, signups } from '@turnout/db/tables/signup.ts'
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { byTable, mayKnow } from '../sight/sight.repo.ts'

export type Sheet = typeof sheets.$inferSelect
export type SheetRow = typeof sheetRows.$inferSelect

/** False where chance made a code that there is. */
export async function saveSheet(db: Db, row: typeof sheets.$inferInsert): Promise<boolean> {
  return (await db.insert(sheets).values(row).onConflictDoNothing().returning({ id: sheets.id })).length > 0
}

export async function findSheet(db: Db, code: string) {
  const [row] = await db
    .select({ sheet: sheets, slot: slots, event: events, call: calls, group: groups })
    .from(sheets).innerJoin(slots, eq(slots.id, sheets.slotId)).innerJoin(events, eq(events.id, slots.eventId)).innerJoin(groups, eq(groups.id, sql`coalesce(${sheets.groupId}, ${events.groupId})`)).leftJoin(calls, eq(calls.id, events.callId))
    .where(eq(sheets.code, code))
  return row
}

export async function findSlotToPrint(db: Db, eventId: string, slotId: string) {
  const [row] = await db.select({ slot: slots, event: events }).from(slots).innerJoin(events, eq(events.id, slots.eventId)).where(and(eq(slots.id, slotId), eq(slots.eventId, eventId)))
  return row
}

export async function listSheets(db: Db, eventId: string): Promise<(Sheet & { keyed: number })[]> {
  const rows = await db.select({ sheet: sheets, keyed: sql<number>`(select count(*)::int from ${sheetRows} r where r.sheet_id = ${sheets.id})` }).from(sheets).innerJoin(slots, eq(slots.id, sheets.slotId)).where(eq(slots.eventId, eventId)).orderBy(desc(sheets.createdAt)).limit(100)
  return rows.map(({ sheet, keyed }) => ({ ...sheet, keyed }))
}

/** Locks the event, so that two who make sheets at once do not make more than there may be. */
export async function lockAndCountSheets(db: Db, eventId: string): Promise<number> {
  await db.select({ id: events.id }).from(events).where(eq(events.id, eventId)).for('no key update')
  const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(sheets).innerJoin(slots, eq(slots.id, sheets.slotId)).where(eq(slots.eventId, eventId))
  return row?.count ?? 0
}

/** The rows typed in so far, as they were typed: what the list says of anybody is not looked up, so that a row never tells whether another group knows them. */
export async function listSheetRows(db: Db, sheetId: string): Promise<Pick<SheetRow, 'position' | 'outcome' | 'name'>[]> {
  return db.select({ position: sheetRows.position, outcome: sheetRows.outcome, name: sheetRows.name }).from(sheetRows).where(eq(sheetRows.sheetId, sheetId)).orderBy(asc(sheetRows.position))
}

/** Writes down what a row became; false where somebody typed it in before. */
export async function saveSheetRow(db: Db, row: typeof sheetRows.$inferInsert): Promise<boolean> {
  return (await db.insert(sheetRows).values(row).onConflictDoNothing().returning({ position: sheetRows.position })).length > 0
}

/** Takes the row for this transaction: of two who type in the same one, the second waits and is told. */
export async function lockRow(db: Db, sheetId: string, position: number): Promise<boolean> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${sheetId}:${position}`}, 0))`)
  return (await db.select({ position: sheetRows.position }).from(sheetRows).where(and(eq(sheetRows.sheetId, sheetId), eq(sheetRows.position, position)))).length === 0
}

/** A row that is typed in. `madeMark`: that somebody is here stands as this row said it, and as nobody said after it. */
export async function getSheetRow(db: Db, sheetId: string, position: number): Promise<SheetRow & { madeMark: boolean }> {
  const [row] = await db
    .select({ row: sheetRows, madeMark: sql<boolean>`exists (select 1 from ${attendances} a where a.id = ${sheetRows.signupId} and a.state = 'attended' and date_trunc('milliseconds', a.marked_at) = date_trunc('milliseconds', ${sheetRows.keyedAt}))` })
    .from(sheetRows).where(and(eq(sheetRows.sheetId, sheetId), eq(sheetRows.position, position)))
  if (!row) throw new Error('invariant: the row was found a moment ago')
  return { ...row.row, madeMark: row.madeMark }
}

export async function deleteSheetRow(db: Db, sheetId: string, position: number): Promise<void> {
  await db.delete(sheetRows).where(and(eq(sheetRows.sheetId, sheetId), eq(sheetRows.position, position)))
}

/** Names of those who answered the slot, as far as somebody of these groups may know them. */
export async function listNames(db: Db, slotId: string, known: readonly string[] | null): Promise<{ id: string; name: string; personId: string; email: string }[]> {
  return db.select({ id: signups.id, name: signups.name, personId: signups.personId, email: people.email }).from(signups).innerJoin(people, eq(people.id, signups.personId)).innerJoin(slots, eq(slots.id, signups.slotId)).innerJoin(events, eq(events.id, slots.eventId))
    .where(and(eq(signups.slotId, slotId), inArray(signups.status, ['going', 'maybe', 'unconfirmed', 'pending', 'waitlisted', 'offered']), mayKnow(known, byTable))).limit(20_000)
}

/** Links an address to somebody written down at the door, with the words they put their name to. */
export async function saveWalkInConsent(db: Db, { id, personId, wording, locale, keepDays, now }: { id: string; personId: string; wording: string; locale: string; keepDays: number; now: Temporal.Instant }): Promise<void> {
  await db.execute(sql`insert into consents (id, person_id, signup_id, wording, locale, given_at, keep_days) values (${id}, ${personId}, null, ${wording}, ${locale}, ${now.toString()}, ${keepDays})`)
}

export async function deleteWalkInConsent(db: Db, id: string): Promise<void> {
  await db.delete(consents).where(and(eq(consents.id, id), isNull(consents.signupId)))
}

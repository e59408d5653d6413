import type { Db } from '@turnout/db/client.ts'
import { acceptedDrafts } from '@turnout/db/tables/acceptance.ts'
import { people } from '@turnout/db/tables/account.ts'
import { calls } from '@turnout/db/tables/call.ts'
import { feeds, intakeAddresses, intakes, intakeSnapshots } from '@turnout/db/tables/intake.ts'
import { and, arrayOverlaps, asc, count, desc, eq, inArray, ne, or, sql, type SQL } from 'drizzle-orm'
import { DomainError } from '../error.ts'
import type { Duplicate } from './intake.rules.ts'
import { type InboxTab, type IntakeState, intakesPerPage } from './intake.schema.ts'

export type IntakeRow = typeof intakes.$inferSelect
export type Snapshot = typeof intakeSnapshots.$inferSelect
export type AcceptedRow = typeof acceptedDrafts.$inferSelect

export async function saveIntake(db: Db, row: typeof intakes.$inferInsert, snapshot: Omit<typeof intakeSnapshots.$inferInsert, 'intakeId'>): Promise<IntakeRow> {
  const [saved] = await db.insert(intakes).values(row).returning()
  if (!saved) throw new Error('invariant: an insert returns its row')
  await db.insert(intakeSnapshots).values({ ...snapshot, intakeId: saved.id })
  return saved
}

export async function getIntakeRow(db: Db, id: string): Promise<IntakeRow> {
  const [row] = await db.select().from(intakes).where(eq(intakes.id, id))
  if (!row) throw new DomainError('not_found', 'This intake does not exist.')
  return row
}

/** Locks the intake, so that accepting it and an update from its feed do not miss each other. */
export async function lockIntake(db: Db, id: string): Promise<IntakeRow> {
  const [row] = await db.select().from(intakes).where(eq(intakes.id, id)).for('no key update')
  if (!row) throw new DomainError('not_found', 'This intake does not exist.')
  return row
}

export async function updateIntakeRow(db: Db, id: string, change: Partial<typeof intakes.$inferInsert>): Promise<void> {
  await db.update(intakes).set(change).where(eq(intakes.id, id))
}

export async function replaceSnapshot(db: Db, intakeId: string, snapshot: Omit<typeof intakeSnapshots.$inferInsert, 'intakeId'>): Promise<void> {
  await db.update(intakeSnapshots).set(snapshot).where(eq(intakeSnapshots.intakeId, intakeId))
}

export async function findSnapshot(db: Db, intakeId: string): Promise<Snapshot | undefined> {
  const [row] = await db.select().from(intakeSnapshots).where(eq(intakeSnapshots.intakeId, intakeId))
  return row
}

export async function findSnapshotFacts(db: Db, intakeId: string): Promise<{ name: string; contentType: string; size: number } | undefined> {
  const [row] = await db
    .select({ name: intakeSnapshots.name, contentType: intakeSnapshots.contentType, size: sql<number>`octet_length(${intakeSnapshots.content})` })
    .from(intakeSnapshots)
    .where(eq(intakeSnapshots.intakeId, intakeId))
  return row
}

export async function findFeedTitle(db: Db, id: string): Promise<string | undefined> {
  const [row] = await db.select({ title: feeds.title }).from(feeds).where(eq(feeds.id, id))
  return row?.title
}

/** An organizer's own intakes, and those that came with a feed. */
const inboxOf = (personId: string): SQL | undefined => or(eq(intakes.createdBy, personId), eq(intakes.kind, 'feed'))

export type IntakeListed = Pick<IntakeRow, 'id' | 'kind' | 'format' | 'state' | 'title' | 'publisher' | 'sourceUrl' | 'publishedOn' | 'timeZone' | 'reading' | 'droppedDrafts' | 'createdAt' | 'changedAt'> & { feedTitle: string | null }

export async function listInbox(db: Db, personId: string, tab: InboxTab, page: number): Promise<IntakeListed[]> {
  const { id, kind, format, title, publisher, sourceUrl, publishedOn, timeZone, reading, droppedDrafts, createdAt, changedAt } = intakes
  return db
    .select({ id, kind, format, state: intakes.state, title, publisher, sourceUrl, publishedOn, timeZone, reading, droppedDrafts, createdAt, changedAt, feedTitle: feeds.title })
    .from(intakes)
    .leftJoin(feeds, eq(feeds.id, intakes.feedId))
    .where(and(inArray(intakes.state, tab === 'new' ? ['new', 'partly'] : [tab]), inboxOf(personId)))
    .orderBy(desc(intakes.createdAt), desc(intakes.id))
    .limit(intakesPerPage)
    .offset((page - 1) * intakesPerPage)
}

export async function countInbox(db: Db, personId: string): Promise<Map<IntakeState, number>> {
  const rows = await db.select({ state: intakes.state, intakes: count() }).from(intakes).where(inboxOf(personId)).groupBy(intakes.state)
  return new Map(rows.map((row) => [row.state, row.intakes]))
}

/** `intakeId`: the intake it is, or was made from. */
export type Known = Duplicate & { endLocal: string | null; intakeId: string | null }

/** Calls and drafts of open intakes in the inbox that touch one of these days, for telling what is there already. */
export async function listKnownOn(db: Db, personId: string, days: string[]): Promise<Known[]> {
  if (days.length === 0) return []
  const given = sql.join(days.map((day) => sql`${day}`), sql`, `)
  const known = await db
    .select({ id: calls.id, title: calls.title, startLocal: calls.startLocal, endLocal: calls.endLocal, intakeId: calls.intakeId })
    .from(calls)
    .where(sql`exists (select 1 from unnest(array[${given}]::text[]) day where left(${calls.startLocal}, 10) <= day and day <= left(coalesce(${calls.endLocal}, ${calls.startLocal}), 10))`)
    .orderBy(desc(calls.createdAt))
    .limit(500)
  const open = await db
    .select({ id: intakes.id, reading: intakes.reading, decided: sql<number[]>`${intakes.droppedDrafts} || array(select a.draft from ${acceptedDrafts} a where a.intake_id = ${intakes.id})` })
    .from(intakes)
    .where(and(inArray(intakes.state, ['new', 'partly']), inboxOf(personId), arrayOverlaps(intakes.days, days)))
    .orderBy(asc(intakes.createdAt))
    .limit(200)
  return [
    ...known.map((call) => ({ kind: 'call' as const, ...call })),
    ...open.flatMap(({ id, reading, decided }) => (reading as { drafts: { title: string; start: string }[] }).drafts.filter((_, index) => !decided.includes(index)).map(({ title, start }) => ({ kind: 'intake' as const, id, title, startLocal: start, endLocal: null, intakeId: id }))),
  ]
}

/** The calls that were made of exactly this text before, whatever they are called now. */
export async function listCallsOfText(db: Db, { id, text, days }: Pick<IntakeRow, 'id' | 'text' | 'days'>): Promise<Duplicate[]> {
  if (days.length === 0) return []
  const rows = await db
    .selectDistinct({ id: calls.id, title: calls.title, startLocal: calls.startLocal })
    .from(calls)
    .innerJoin(intakes, eq(intakes.id, calls.intakeId))
    .where(and(arrayOverlaps(intakes.days, days), eq(intakes.text, text), ne(intakes.id, id)))
    .limit(5)
  return rows.map((row) => ({ kind: 'call' as const, ...row }))
}

/** Which drafts of these intakes were accepted, and what became of them. */
export async function listAccepted(db: Db, intakeIds: string[]): Promise<AcceptedRow[]> {
  return intakeIds.length === 0 ? [] : db.select().from(acceptedDrafts).where(inArray(acceptedDrafts.intakeId, intakeIds)).orderBy(asc(acceptedDrafts.draft))
}

export async function listAcceptedOfCall(db: Db, callId: string): Promise<AcceptedRow[]> {
  return db.select().from(acceptedDrafts).where(eq(acceptedDrafts.callId, callId)).orderBy(asc(acceptedDrafts.draft))
}

/** False where this draft was accepted before. */
export async function saveAccepted(db: Db, row: typeof acceptedDrafts.$inferInsert): Promise<boolean> {
  const saved = await db.insert(acceptedDrafts).values(row).onConflictDoNothing().returning({ draft: acceptedDrafts.draft })
  return saved.length > 0
}

export async function setAcceptedEvent(db: Db, { intakeId, draft, eventId }: { intakeId: string; draft: number; eventId: string }): Promise<void> {
  await db.update(acceptedDrafts).set({ eventId }).where(and(eq(acceptedDrafts.intakeId, intakeId), eq(acceptedDrafts.draft, draft)))
}

export async function findAddressOf(db: Db, personId: string): Promise<string | undefined> {
  const [row] = await db.select({ id: intakeAddresses.id }).from(intakeAddresses).where(eq(intakeAddresses.personId, personId))
  return row?.id
}

/** A person has one address: a new one takes the place of the old. */
export async function saveAddress(db: Db, row: typeof intakeAddresses.$inferInsert): Promise<void> {
  await db.insert(intakeAddresses).values(row).onConflictDoUpdate({ target: intakeAddresses.personId, set: { id: row.id, createdAt: row.createdAt } })
}

/** Whose address it is, as long as they organize. */
export async function findAddressee(db: Db, id: string): Promise<{ personId: string; locale: string | null; timeZone: string | null } | undefined> {
  const [row] = await db
    .select({ personId: people.id, locale: people.locale, timeZone: people.timeZone })
    .from(intakeAddresses)
    .innerJoin(people, eq(people.id, intakeAddresses.personId))
    .where(and(eq(intakeAddresses.id, id), people.isOrganizer))
  return row
}

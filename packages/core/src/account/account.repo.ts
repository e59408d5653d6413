import type { Db } from '@turnout/db/client.ts'
import { hotStatement } from '@turnout/db/hot-statement.ts'
import { people, sessions, signInLinks } from '@turnout/db/tables/account.ts'
import { memberships } from '@turnout/db/tables/group.ts'
import { blocks, signups } from '@turnout/db/tables/signup.ts'
import { and, count, desc, eq, gt, inArray, isNull, lt, notExists, sql } from 'drizzle-orm'
import type { Role } from '../ctx.ts'
import { newId } from '../id.ts'

export type Person = typeof people.$inferSelect
export type SignInLink = typeof signInLinks.$inferSelect

/**
 * The person with this address, made now if unknown: one statement, so that two requests cannot make two people.
 * A known person's name is left alone; whoever types an address proves nothing. What is set again is no key column, or the
 * row would be locked against everything that refers to it.
 */
export async function ensurePerson(db: Db, email: string, now: Temporal.Instant): Promise<Person> {
  const [person] = await db.insert(people).values({ id: newId(), email, createdAt: now }).onConflictDoUpdate({ target: people.email, set: { createdAt: sql`people.created_at` } }).returning()
  if (!person) throw new Error('invariant: an upsert returns its row')
  return person
}

/** Within which an address that nobody proved hears from us at most twice, however many people type it wherever there is a field for one. */
export const strangerDays = 7
export const strangerMails = 2

const isFresh = '(people.unproved_mail_at is null or people.unproved_mail_at <= $4)'
const upsertRecipient = hotStatement<{ id: string; mayWrite: boolean }>('ensure_recipient', `
  insert into people (id, email, created_at, unproved_mails, unproved_mail_at) values ($1, $2, $3, 1, $3)
  on conflict (email) do update set
    unproved_mails = case when people.proved_at is not null then people.unproved_mails when ${isFresh} then 1 else least(people.unproved_mails + 1, ${strangerMails + 1}) end,
    unproved_mail_at = case when people.proved_at is not null or (people.unproved_mails >= ${strangerMails} and not ${isFresh}) then people.unproved_mail_at else excluded.unproved_mail_at end
  returning id, proved_at is not null or unproved_mails <= ${strangerMails} as "mayWrite"`)

/**
 * The person with this address, for somebody else has typed it and wants it written to. Counts in the same statement whether it
 * still may be: of an address that nobody proved the third message in a week is not owed. Who asks learns nothing of it.
 */
export async function ensureRecipient(db: Db, email: string, now: Temporal.Instant): Promise<{ id: string; mayWrite: boolean }> {
  const [row] = await upsertRecipient(db, [newId(), email, now.toString(), now.subtract({ hours: 24 * strangerDays }).toString()])
  if (!row) throw new Error('invariant: an upsert returns its row')
  return row
}

export async function findPerson(db: Db, id: string): Promise<Person | undefined> {
  const [row] = await db.select().from(people).where(eq(people.id, id))
  return row
}

export async function updatePerson(db: Db, id: string, change: Partial<typeof people.$inferInsert>): Promise<Person> {
  const [row] = await db.update(people).set(change).where(eq(people.id, id)).returning()
  if (!row) throw new Error('invariant: the person exists')
  return row
}

/** Marks the address as proved, once; true where this was what proved it. */
export async function provePerson(db: Db, id: string, now: Temporal.Instant): Promise<boolean> {
  const { rowCount } = await db.update(people).set({ provedAt: now }).where(and(eq(people.id, id), isNull(people.provedAt)))
  return rowCount === 1
}

export async function countOrganizers(db: Db): Promise<number> {
  const [row] = await db.select({ organizers: count() }).from(people).where(eq(people.isOrganizer, true))
  return row?.organizers ?? 0
}

/** Serialises whatever asks "is there an organizer yet?" until the transaction ends. */
export async function lockFirstOrganizer(db: Db): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtext('turnout.first_organizer'))`)
}

export async function saveSignInLink(db: Db, row: typeof signInLinks.$inferInsert): Promise<SignInLink> {
  const [saved] = await db.insert(signInLinks).values(row).returning()
  if (!saved) throw new Error('invariant: an insert returns its row')
  return saved
}

export async function findSignInLink(db: Db, id: string): Promise<SignInLink | undefined> {
  const [row] = await db.select().from(signInLinks).where(eq(signInLinks.id, id))
  return row
}

/** Uses the link up. Of two simultaneous uses exactly one gets the row. */
export async function takeSignInLink(db: Db, id: string, now: Temporal.Instant): Promise<SignInLink | undefined> {
  const [row] = await db
    .update(signInLinks)
    .set({ usedAt: now })
    .where(and(eq(signInLinks.id, id), isNull(signInLinks.usedAt), gt(signInLinks.expiresAt, now)))
    .returning()
  return row
}

/** Links for a first organizer made by earlier starts stop working. */
export async function expireFirstOrganizerLinks(db: Db, now: Temporal.Instant): Promise<void> {
  await db.update(signInLinks).set({ expiresAt: now }).where(and(isNull(signInLinks.email), isNull(signInLinks.usedAt)))
}

export async function listSessions(db: Db, personId: string): Promise<{ id: string; createdAt: Temporal.Instant; userAgent: string }[]> {
  return db
    .select({ id: sessions.id, createdAt: sessions.createdAt, userAgent: sessions.userAgent })
    .from(sessions)
    .where(and(eq(sessions.userId, personId), gt(sessions.expiresAt, sql`now()`)))
    .orderBy(desc(sessions.createdAt))
    .limit(100)
}

export async function deleteSession(db: Db, personId: string, id: string): Promise<void> {
  await db.delete(sessions).where(and(eq(sessions.id, id), eq(sessions.userId, personId)))
}

export async function deleteStaleLinks(db: Db, before: Temporal.Instant): Promise<void> {
  await db.delete(signInLinks).where(lt(signInLinks.expiresAt, before))
}

/**
 * People who were only ever named in a sign-in request: nothing of theirs is kept. Rows first, then the question: whoever signs
 * up holds their person's row until the answer is committed, so that once it is locked here the second statement sees the
 * answer. One statement alone would judge by what was there when it began, wait for that lock, and delete a fresh sign-up.
 */
export async function deleteUnprovedPeople(db: Db, before: Temporal.Instant): Promise<void> {
  const idle = and(
    isNull(people.provedAt),
    lt(people.createdAt, before),
    notExists(db.select({ one: sql`1` }).from(signups).where(eq(signups.personId, people.id))),
    notExists(db.select({ one: sql`1` }).from(blocks).where(eq(blocks.personId, people.id))),
    notExists(db.select({ one: sql`1` }).from(memberships).where(eq(memberships.personId, people.id))),
  )
  await db.transaction(async (tx) => {
    // Whoever is just being written is no matter of tonight's.
    const rows = await tx.select({ id: people.id }).from(people).where(idle).orderBy(people.id).for('update', { skipLocked: true })
    const ids = rows.map((row) => row.id)
    for (let from = 0; from < ids.length; from += 1000) await tx.delete(people).where(and(inArray(people.id, ids.slice(from, from + 1000)), idle))
  })
}

export async function listMemberships(db: Db, personId: string): Promise<{ groupId: string; role: Role }[]> {
  return db.select({ groupId: memberships.groupId, role: memberships.role }).from(memberships).where(eq(memberships.personId, personId))
}

import type { Db } from '@turnout/db/client.ts'
import { people } from '@turnout/db/tables/account.ts'
import { calls } from '@turnout/db/tables/call.ts'
import { events, slots } from '@turnout/db/tables/event.ts'
import { groups } from '@turnout/db/tables/group.ts'
import { consents, signups } from '@turnout/db/tables/signup.ts'
import { and, asc, eq, sql } from 'drizzle-orm'
import { DomainError } from '../error.ts'
import type { Slot } from '../place/place.repo.ts'

export type Signup = typeof signups.$inferSelect
export type SlotToAnswer = Slot & { slug: string }

/** The slot, locked: everyone who answers it waits here in turn. */
export async function lockSlotToAnswer(db: Db, slotId: string): Promise<SlotToAnswer> {
  const [row] = await db
    .select({ slot: slots, eventStatus: events.status, slug: events.slug })
    .from(slots)
    .innerJoin(events, eq(events.id, slots.eventId))
    .where(eq(slots.id, slotId))
    .for('no key update', { of: slots })
  if (!row || row.eventStatus === 'draft' || row.eventStatus === 'pending') throw new DomainError('not_found', 'There is no such event.')
  return { ...row.slot, slug: row.slug }
}

export type Standing = { eventStatus: string; confirmFirst: boolean; places: number; waiting: boolean; ahead: boolean }

/**
 * What an answer is decided by: the event's say, the places held, whether anybody waits, and whether longer than `before` has.
 * A statement of its own after the lock is won, because the one that waited for it still sees the event as it was before.
 */
export async function getStanding(db: Db, slot: Slot, before: Signup | undefined): Promise<Standing> {
  const queued = before?.status === 'waitlisted' ? before : undefined
  const longer = queued ? sql`(answered_at, id) < (${queued.answeredAt.toString()}::timestamptz, ${queued.id}::uuid)` : sql`true`
  const [row] = await db
    .select({
      eventStatus: events.status,
      confirmFirst: events.confirmFirst,
      places: sql<number>`(select coalesce(sum(1 + guests), 0)::int from ${signups} where slot_id = ${slot.id} and status in ('going', 'unconfirmed'))`,
      waiting: sql<boolean>`exists (select 1 from ${signups} where slot_id = ${slot.id} and status = 'waitlisted')`,
      ahead: sql<boolean>`exists (select 1 from ${signups} where slot_id = ${slot.id} and status = 'waitlisted' and ${longer})`,
    })
    .from(events)
    .where(eq(events.id, slot.eventId))
  if (!row) throw new Error('invariant: a slot has its event')
  return row
}

export async function findSignup(db: Db, slotId: string, personId: string): Promise<Signup | undefined> {
  const [row] = await db.select().from(signups).where(and(eq(signups.slotId, slotId), eq(signups.personId, personId)))
  return row
}

export async function findSignupById(db: Db, id: string): Promise<Signup | undefined> {
  const [row] = await db.select().from(signups).where(eq(signups.id, id))
  return row
}

/** Inserts the first answer or changes the one there is. The caller holds the slot's lock. */
export async function saveSignup(db: Db, row: typeof signups.$inferInsert): Promise<Signup> {
  const { id: _id, slotId: _slot, personId: _person, createdAt: _created, ...change } = row
  const [saved] = await db.insert(signups).values(row).onConflictDoUpdate({ target: [signups.slotId, signups.personId], set: change }).returning()
  if (!saved) throw new Error('invariant: an upsert returns its row')
  return saved
}

export async function updateSignup(db: Db, id: string, change: Partial<typeof signups.$inferInsert>): Promise<Signup> {
  const [saved] = await db.update(signups).set(change).where(eq(signups.id, id)).returning()
  if (!saved) throw new DomainError('not_found', 'This answer no longer exists.')
  return saved
}

export async function saveConsent(db: Db, row: typeof consents.$inferInsert): Promise<void> {
  await db.insert(consents).values(row)
}

/** Everything that the page of somebody's own answer shows. */
export async function findAnswer(db: Db, signupId: string) {
  const [row] = await db
    .select({ signup: signups, slot: slots, event: events, call: calls, group: { id: groups.id, name: groups.name, slug: groups.slug }, email: people.email })
    .from(signups)
    .innerJoin(slots, eq(slots.id, signups.slotId))
    .innerJoin(events, eq(events.id, slots.eventId))
    .innerJoin(groups, eq(groups.id, events.groupId))
    .innerJoin(people, eq(people.id, signups.personId))
    .leftJoin(calls, eq(calls.id, events.callId))
    .where(eq(signups.id, signupId))
  return row
}

export type SignupListed = Pick<Signup, 'id' | 'slotId' | 'name' | 'status' | 'guests' | 'note' | 'answeredAt' | 'confirmedAt'> & { email: string; slot: string }

export async function listSignupRows(db: Db, eventId: string): Promise<SignupListed[]> {
  return db
    .select({
      id: signups.id, slotId: signups.slotId, name: signups.name, status: signups.status, guests: signups.guests, note: signups.note,
      answeredAt: signups.answeredAt, confirmedAt: signups.confirmedAt, email: people.email, slot: slots.title,
    })
    .from(signups)
    .innerJoin(slots, eq(slots.id, signups.slotId))
    .innerJoin(people, eq(people.id, signups.personId))
    .where(eq(slots.eventId, eventId))
    .orderBy(asc(slots.position), asc(signups.answeredAt))
    .limit(20_000)
}

export async function listOwnSignups(db: Db, personId: string, eventId: string): Promise<Signup[]> {
  const rows = await db.select({ signup: signups }).from(signups).innerJoin(slots, eq(slots.id, signups.slotId)).where(and(eq(signups.personId, personId), eq(slots.eventId, eventId)))
  return rows.map((row) => row.signup)
}

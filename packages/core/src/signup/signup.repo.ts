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

export type Standing = { before: Signup | undefined; eventStatus: string; confirmFirst: boolean; places: number; waiting: boolean; ahead: boolean }

/**
 * What an answer is decided by: the person's answer so far, the event's say, the places held, whether anybody waits, and whether
 * longer than this person. A statement of its own after the lock is won, because the one that waited for it still sees the
 * event as it was before.
 */
export async function getStanding(db: Db, slot: Slot, personId: string): Promise<Standing> {
  const others = sql`select 1 from ${signups} w where w.slot_id = ${slot.id} and w.status = 'waitlisted'`
  const [row] = await db
    .select({
      before: signups,
      eventStatus: events.status,
      confirmFirst: events.confirmFirst,
      places: sql<number>`(select coalesce(sum(1 + h.guests), 0)::int from ${signups} h where h.slot_id = ${slot.id} and h.status in ('going', 'unconfirmed'))`,
      waiting: sql<boolean>`exists (${others})`,
      ahead: sql<boolean>`exists (${others} and (${signups.status} is distinct from 'waitlisted' or (w.answered_at, w.id) < (${signups.answeredAt}, ${signups.id})))`,
    })
    .from(events)
    .leftJoin(signups, and(eq(signups.slotId, slot.id), eq(signups.personId, personId)))
    .where(eq(events.id, slot.eventId))
  if (!row) throw new Error('invariant: a slot has its event')
  return { ...row, before: row.before ?? undefined }
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

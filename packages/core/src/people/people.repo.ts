import type { Db } from '@turnout/db/client.ts'
import { people } from '@turnout/db/tables/account.ts'
import { events, slots } from '@turnout/db/tables/event.ts'
import { suppressions } from '@turnout/db/tables/feedback.ts'
import { signups } from '@turnout/db/tables/signup.ts'
import type { hostDecisions } from '@turnout/db/terms.ts'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Slot } from '../place/place.repo.ts'
import type { Signup } from '../signup/signup.repo.ts'
import type { SuppressionReason } from '../suppression/suppression.schema.ts'

export type SignupListed = Pick<Signup, 'id' | 'slotId' | 'personId' | 'name' | 'status' | 'guests' | 'note' | 'answeredAt' | 'confirmedAt' | 'heldUntil'> & { email: string; slot: string; /** Why mail does not reach the person, if it does not. */ suppressed: SuppressionReason | null }

export async function listSignupRows(db: Db, eventId: string): Promise<SignupListed[]> {
  return db
    .select({
      id: signups.id, slotId: signups.slotId, personId: signups.personId, name: signups.name, status: signups.status, guests: signups.guests, note: signups.note,
      answeredAt: signups.answeredAt, confirmedAt: signups.confirmedAt, heldUntil: signups.heldUntil, email: people.email, slot: slots.title, suppressed: suppressions.reason,
    })
    .from(signups)
    .innerJoin(slots, eq(slots.id, signups.slotId))
    .innerJoin(people, eq(people.id, signups.personId))
    .leftJoin(suppressions, eq(suppressions.email, people.email))
    .where(eq(slots.eventId, eventId))
    .orderBy(asc(slots.position), asc(signups.answeredAt))
    .limit(20_000)
}

/** The event's slots that these answers are to, locked in the order of their ids. */
export async function lockSlotsOfAnswers(db: Db, eventId: string, signupIds: string[]): Promise<Slot[]> {
  return db
    .select({ slot: slots })
    .from(slots)
    .where(and(eq(slots.eventId, eventId), sql`exists (select 1 from ${signups} s where s.slot_id = ${slots.id} and ${inArray(sql`s.id`, signupIds)})`))
    .orderBy(asc(slots.id))
    .for('no key update', { of: slots })
    .then((rows) => rows.map(({ slot }) => slot))
}

export async function findEventStatus(db: Db, eventId: string): Promise<string | undefined> {
  const [row] = await db.select({ status: events.status }).from(events).where(eq(events.id, eventId))
  return row?.status
}

/**
 * Writes the host's word on those of these answers to the slot that wait for it; whoever withdrew in the meantime is left alone.
 * The caller holds the slot's lock.
 */
export async function decideRows(db: Db, slotId: string, signupIds: string[], decision: (typeof hostDecisions)[number], now: Temporal.Instant): Promise<Pick<Signup, 'id' | 'personId'>[]> {
  return db
    .update(signups)
    .set({ hostDecision: decision, status: decision === 'approved' ? 'going' : 'cancelled', answeredAt: now })
    .where(and(eq(signups.slotId, slotId), eq(signups.status, 'pending'), inArray(signups.id, signupIds)))
    .returning({ id: signups.id, personId: signups.personId })
}

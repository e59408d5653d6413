import type { Db } from '@turnout/db/client.ts'
import { people } from '@turnout/db/tables/account.ts'
import { events, slots } from '@turnout/db/tables/event.ts'
import { suppressions } from '@turnout/db/tables/feedback.ts'
import { groups } from '@turnout/db/tables/group.ts'
import { signups } from '@turnout/db/tables/signup.ts'
import type { hostDecisions } from '@turnout/db/terms.ts'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Slot } from '../place/place.repo.ts'
import { byTable, givenTo, isOwn, mayKnow } from '../sight/sight.repo.ts'
import type { Signup } from '../signup/signup.repo.ts'
import type { SuppressionReason } from '../suppression/suppression.schema.ts'

export type SignupListed = Pick<Signup, 'id' | 'slotId' | 'personId' | 'name' | 'status' | 'guests' | 'note' | 'answeredAt' | 'confirmedAt' | 'heldUntil' | 'source' | 'hostDecision'> & { /** By whose personal link, as that person is called at this event. */ invitedBy: string | null } & { email: string; slot: string; /** The hosting group they signed up with. */ group: string; /** Whether that is one that the asking person answers for. */ own: boolean; /** Why mail does not reach the person, if it does not. */ suppressed: SuppressionReason | null }

/** Those whom somebody who answers for these groups may know; null: all. */
export async function listSignupRows(db: Db, eventId: string, knowing: readonly string[] | null, most: number): Promise<SignupListed[]> {
  return db
    .select({
      id: signups.id, slotId: signups.slotId, personId: signups.personId, name: signups.name, status: signups.status, guests: signups.guests, note: signups.note,
      answeredAt: signups.answeredAt, confirmedAt: signups.confirmedAt, heldUntil: signups.heldUntil, source: signups.source, hostDecision: signups.hostDecision, invitedBy: sql<string | null>`(select b.name from ${signups} b where b.id = ${signups.invitedBy} and ${mayKnow(knowing, { s: sql`b`, e: sql`${events}` })})`, email: people.email, slot: slots.title, group: groups.name, own: isOwn(knowing, byTable), suppressed: suppressions.reason,
    })
    .from(signups)
    .innerJoin(slots, eq(slots.id, signups.slotId))
    .innerJoin(events, eq(events.id, slots.eventId))
    .innerJoin(groups, sql`${groups.id} = ${givenTo(byTable)}`)
    .innerJoin(people, eq(people.id, signups.personId))
    .leftJoin(suppressions, eq(suppressions.email, people.email))
    .where(and(eq(slots.eventId, eventId), mayKnow(knowing, byTable)))
    .orderBy(asc(slots.position), asc(signups.answeredAt))
    .limit(most)
}

export type SourceCount = { source: string | null; people: number; coming: number; confirmed: number }

/** How many people answered by each shared link, the most first; null: by none. */
export async function listSourceCounts(db: Db, eventId: string): Promise<SourceCount[]> {
  const { rows } = await db.execute<SourceCount>(sql`
    select s.source, count(distinct s.person_id)::int as people, count(distinct s.person_id) filter (where s.status not in ('declined', 'cancelled'))::int as coming,
      count(distinct s.person_id) filter (where s.confirmed_at is not null and s.status not in ('declined', 'cancelled'))::int as confirmed
    from ${signups} s join ${slots} t on t.id = s.slot_id where t.event_id = ${eventId} group by s.source order by people desc, s.source`)
  return rows
}

/** How many people passed on their personal link with success, and how many came by one. */
export async function countBringing(db: Db, eventId: string): Promise<{ bringers: number; brought: number }> {
  const { rows } = await db.execute<{ bringers: number; brought: number }>(sql`
    select count(distinct b.person_id)::int as bringers, count(distinct s.person_id)::int as brought
    from ${signups} s join ${slots} t on t.id = s.slot_id join ${signups} b on b.id = s.invited_by where t.event_id = ${eventId} and s.status not in ('declined', 'cancelled')`)
  return rows[0] ?? { bringers: 0, brought: 0 }
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
export async function decideRows(db: Db, slotId: string, signupIds: string[], decision: (typeof hostDecisions)[number], deciding: readonly string[] | null, now: Temporal.Instant): Promise<Pick<Signup, 'id' | 'personId'>[]> {
  return db
    .update(signups)
    .set({ hostDecision: decision, status: decision === 'approved' ? 'going' : 'cancelled', answeredAt: now })
    .where(and(eq(signups.slotId, slotId), eq(signups.status, 'pending'), inArray(signups.id, signupIds), sql`exists (select 1 from ${slots} t join ${events} e on e.id = t.event_id where t.id = ${slotId} and ${isOwn(deciding, { s: sql`${signups}`, e: sql`e` })})`))
    .returning({ id: signups.id, personId: signups.personId })
}

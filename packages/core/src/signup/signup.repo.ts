import type { Db } from '@turnout/db/client.ts'
import { people } from '@turnout/db/tables/account.ts'
import { calls } from '@turnout/db/tables/call.ts'
import { events, slots } from '@turnout/db/tables/event.ts'
import { groups } from '@turnout/db/tables/group.ts'
import { questions } from '@turnout/db/tables/question.ts'
import { consents, signups } from '@turnout/db/tables/signup.ts'
import { and, asc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { DomainError } from '../error.ts'
import type { Alongside } from '../ledger/ledger.repo.ts'
import { holding, placeRules, type Slot } from '../place/place.repo.ts'
import type { PlaceRules } from '../place/place.rules.ts'

export type Signup = typeof signups.$inferSelect
export type SlotToAnswer = Slot & { slug: string; group: string; callId: string | null; asks: boolean }

const asks = sql<boolean>`exists (select 1 from ${questions} q where q.removed_at is null and (q.event_id = ${events.id} or q.call_id = ${events.callId}))`

/** Slots, locked in the order of their ids: everyone who answers them waits here in turn, and nobody in a circle. */
async function lockSlots(db: Db, which: SQL): Promise<SlotToAnswer[]> {
  const rows = await db
    .select({ slot: slots, eventStatus: events.status, slug: events.slug, callId: events.callId, group: groups.name, asks })
    .from(slots)
    .innerJoin(events, eq(events.id, slots.eventId))
    .innerJoin(groups, eq(groups.id, events.groupId))
    .where(which)
    .orderBy(asc(slots.id))
    .for('no key update', { of: slots })
  if (rows.some(({ eventStatus }) => eventStatus === 'draft' || eventStatus === 'pending')) throw new DomainError('not_found', 'There is no such event.')
  return rows.map(({ slot, slug, callId, group, asks }) => ({ ...slot, slug, callId, group, asks }))
}

/** The slots that somebody answers at once, of one event, locked. */
export async function lockSlotsToAnswer(db: Db, slotIds: string[]): Promise<SlotToAnswer[]> {
  const wanted = new Set(slotIds)
  const rows = await lockSlots(db, wanted.size === 1 ? eq(slots.id, slotIds[0] ?? '') : inArray(slots.id, [...wanted]))
  if (rows.length < wanted.size || rows.some(({ eventId }) => eventId !== rows[0]?.eventId)) throw new DomainError('not_found', 'There is no such event.')
  return rows
}

/** The slots of an event that this person has answered, locked. */
export async function lockOwnSlots(db: Db, eventId: string, personId: string): Promise<SlotToAnswer[]> {
  return lockSlots(db, and(eq(slots.eventId, eventId), sql`exists (select 1 from ${signups} s where s.slot_id = ${slots.id} and s.person_id = ${personId})`)!)
}

export type Standing = { before: Signup | undefined; eventStatus: string; rules: PlaceRules; places: number; waiting: boolean; ahead: boolean }

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
      rules: placeRules,
      places: sql<number>`(select coalesce(sum(1 + h.guests), 0)::int from ${signups} h where h.slot_id = ${slot.id} and h.status in ${holding})`,
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

export type SignupOfEvent = Signup & { eventId: string; callId: string | null }

export async function findSignupById(db: Db, id: string): Promise<SignupOfEvent | undefined> {
  const [row] = await db.select({ signup: signups, eventId: slots.eventId, callId: events.callId }).from(signups).innerJoin(slots, eq(slots.id, signups.slotId)).innerJoin(events, eq(events.id, slots.eventId)).where(eq(signups.id, id))
  return row && { ...row.signup, eventId: row.eventId, callId: row.callId }
}

/** Inserts the first answer or changes the one there is. The caller holds the slot's lock. By hand, because this is what a rush waits for. */
export async function saveSignup(db: Db, row: Omit<Signup, 'hostDecision'>): Promise<Signup> {
  const { id, slotId, personId, groupId, status, name, guests, note, locale, timeZone, source, invitedBy, createdAt, answeredAt, confirmedAt, heldUntil } = row
  // A personal link counts for the event that it was made for, and nobody brings themselves.
  const bringer = invitedBy && sql`(select b.id from ${signups} b join ${slots} bs on bs.id = b.slot_id where b.id = ${invitedBy} and b.person_id <> ${personId} and bs.event_id = (select event_id from ${slots} where id = ${slotId}))`
  const { rows } = await db.execute<{ id: string; created_at: string; host_decision: Signup['hostDecision'] }>(sql`
    insert into ${signups} (id, slot_id, person_id, group_id, status, name, guests, note, locale, time_zone, source, invited_by, created_at, answered_at, confirmed_at, held_until)
    values (${id}, ${slotId}, ${personId}, ${groupId}, ${status}, ${name}, ${guests}, ${note}, ${locale}, ${timeZone}, ${source}, ${bringer ?? null}, ${createdAt.toString()}, ${answeredAt.toString()}, ${confirmedAt?.toString() ?? null}, ${heldUntil?.toString() ?? null})
    on conflict (slot_id, person_id) do update set
      group_id = excluded.group_id, status = excluded.status, name = excluded.name, guests = excluded.guests, note = excluded.note, locale = excluded.locale, time_zone = excluded.time_zone,
      source = excluded.source, invited_by = coalesce(signups.invited_by, excluded.invited_by), answered_at = excluded.answered_at, confirmed_at = excluded.confirmed_at, held_until = excluded.held_until
    returning id, created_at, host_decision`)
  const [saved] = rows
  if (!saved) throw new Error('invariant: an upsert returns its row')
  return { ...row, id: saved.id, createdAt: Temporal.Instant.from(saved.created_at), hostDecision: saved.host_decision }
}

/** What somebody agreed to, as an insert to be written with what their answer owes them. */
export function consentGiven({ id, personId, signupId, wording, locale, givenAt, keepDays }: typeof consents.$inferSelect): Alongside {
  return sql`insert into ${consents} (id, person_id, signup_id, wording, locale, given_at, keep_days) values (${id}, ${personId}, ${signupId}, ${wording}, ${locale}, ${givenAt.toString()}, ${keepDays})`
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

export async function listOwnSignups(db: Db, personId: string, eventId: string): Promise<Signup[]> {
  const rows = await db.select({ signup: signups }).from(signups).innerJoin(slots, eq(slots.id, signups.slotId)).where(and(eq(signups.personId, personId), eq(slots.eventId, eventId)))
  return rows.map((row) => row.signup)
}

/** A place is kept until its time is up, and never beyond the start, to which the slot may have been moved since. */
const lapsed = (now: Temporal.Instant): SQL => sql`${signups.heldUntil} is not null and least(${signups.heldUntil}, ${slots.startsAt}) <= ${now.toString()}::timestamptz`

export async function listLapsedSlots(db: Db, now: Temporal.Instant, limit: number): Promise<string[]> {
  const rows = await db
    .selectDistinct({ slotId: signups.slotId })
    .from(signups)
    .innerJoin(slots, eq(slots.id, signups.slotId))
    .innerJoin(events, and(eq(events.id, slots.eventId), eq(events.status, 'published')))
    .where(lapsed(now))
    .orderBy(asc(signups.slotId))
    .limit(limit)
  return rows.map((row) => row.slotId)
}

/** Takes back every place of the slot whose time is up. The caller holds the slot's lock. */
export async function lapsePlaces(db: Db, slotId: string, now: Temporal.Instant): Promise<{ id: string; personId: string; proved: boolean }[]> {
  const late = db.select({ id: signups.id }).from(signups).innerJoin(slots, eq(slots.id, signups.slotId)).where(and(eq(signups.slotId, slotId), or(eq(signups.status, 'offered'), eq(signups.status, 'unconfirmed')), lapsed(now)))
  return db
    .update(signups)
    .set({ status: 'cancelled', heldUntil: null, answeredAt: now })
    .where(inArray(signups.id, late))
    .returning({ id: signups.id, personId: signups.personId, proved: sql<boolean>`${signups.confirmedAt} is not null` })
}

/** Everything that this person answered at the event is theirs now, by the link in their mail. */
export async function confirmAll(db: Db, signupIds: string[], now: Temporal.Instant): Promise<void> {
  if (signupIds.length > 0) await db.update(signups).set({ confirmedAt: now }).where(and(inArray(signups.id, signupIds), isNull(signups.confirmedAt)))
}

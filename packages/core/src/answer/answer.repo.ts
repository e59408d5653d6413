import type { Db } from '@turnout/db/client.ts'
import { people } from '@turnout/db/tables/account.ts'
import { calls } from '@turnout/db/tables/call.ts'
import { deliveries } from '@turnout/db/tables/delivery.ts'
import { events, slots } from '@turnout/db/tables/event.ts'
import { groups } from '@turnout/db/tables/group.ts'
import { signups } from '@turnout/db/tables/signup.ts'
import { and, asc, eq, gt, inArray, isNull, ne, sql } from 'drizzle-orm'
import type { Slot } from '../place/place.repo.ts'
import type { Signup } from '../signup/signup.repo.ts'

/** Every slot of the event, with the person's answer where there is one. */
export async function listSlotsAnswered(db: Db, eventId: string, personId: string): Promise<{ slot: Slot; signup: Signup | null }[]> {
  return db.select({ slot: slots, signup: signups }).from(slots).leftJoin(signups, and(eq(signups.slotId, slots.id), eq(signups.personId, personId))).where(eq(slots.eventId, eventId)).orderBy(asc(slots.position), asc(slots.startsAt))
}

/** How many people came to this event through this person's link: those who proved their address and did not take it back. */
export async function countBrought(db: Db, eventId: string, personId: string): Promise<number> {
  const { rows } = await db.execute<{ brought: number }>(sql`
    select count(distinct s.person_id)::int as brought from ${signups} s
    where s.confirmed_at is not null and s.status not in ('declined', 'cancelled')
      and s.invited_by in (select own.id from ${signups} own join ${slots} t on t.id = own.slot_id where t.event_id = ${eventId} and own.person_id = ${personId})`)
  return rows[0]?.brought ?? 0
}

/** Answers with all that they are to: slot, event, call, the group that each was given to and whoever gave it. */
const answers = (db: Db) =>
  db
    .select({ signup: signups, slot: slots, event: events, call: calls, group: { id: groups.id, name: groups.name, slug: groups.slug }, email: people.email, locale: people.locale, neutral: sql<boolean>`(${people.neutralMail} or ${groups.neutralMail})` })
    .from(signups)
    .innerJoin(slots, eq(slots.id, signups.slotId))
    .innerJoin(events, eq(events.id, slots.eventId))
    .innerJoin(groups, sql`${groups.id} = coalesce(${signups.groupId}, ${events.groupId})`)
    .innerJoin(people, eq(people.id, signups.personId))
    .leftJoin(calls, eq(calls.id, events.callId))

/** Everything that the page of somebody's own answer shows. */
export async function findAnswer(db: Db, signupId: string) {
  const [row] = await answers(db).where(eq(signups.id, signupId))
  return row
}

/** What somebody said they come to, or might, the soonest first: what ended since then, and what is still to come. */
export async function listComing(db: Db, personId: string, since: Temporal.Instant, { statuses = ['going', 'maybe'], most = 1000 }: { statuses?: readonly Signup['status'][]; most?: number } = {}) {
  return answers(db)
    .where(and(eq(signups.personId, personId), inArray(signups.status, [...statuses]), inArray(events.status, ['published', 'cancelled']), gt(slots.endsAt, since)))
    .orderBy(asc(slots.startsAt), asc(slots.id))
    .limit(most)
}

/** Answers of this person to what is still to come elsewhere that no message was ever owed for, one an event. */
export async function listUntold(db: Db, { personId, notAt, now }: { personId: string; notAt: string; now: Temporal.Instant }): Promise<{ signupId: string; slotId: string; eventId: string; notAfter: Temporal.Instant }[]> {
  return db
    .selectDistinctOn([slots.eventId], { signupId: signups.id, slotId: slots.id, eventId: slots.eventId, notAfter: slots.endsAt })
    .from(signups)
    .innerJoin(slots, eq(slots.id, signups.slotId))
    .innerJoin(events, and(eq(events.id, slots.eventId), eq(events.status, 'published')))
    .where(and(eq(signups.personId, personId), ne(slots.eventId, notAt), gt(slots.endsAt, now), isNull(signups.confirmedAt), sql`not exists (select 1 from ${deliveries} d where d.person_id = ${personId} and d.event_id = ${slots.eventId} and d.kind = 'confirmation')`))
    .orderBy(asc(slots.eventId), asc(slots.startsAt))
    .limit(50)
}

/** Everything that this person answered at the event is theirs now, by the link in their mail. */
export async function confirmAll(db: Db, signupIds: string[], now: Temporal.Instant): Promise<void> {
  if (signupIds.length > 0) await db.update(signups).set({ confirmedAt: now }).where(and(inArray(signups.id, signupIds), isNull(signups.confirmedAt)))
}

import type { Db } from '@turnout/db/client.ts'
import { people, sessions } from '@turnout/db/tables/account.ts'
import { attendanceMarks, attendances } from '@turnout/db/tables/attendance.ts'
import { deliveries, unsubscribes } from '@turnout/db/tables/delivery.ts'
import { events, slots } from '@turnout/db/tables/event.ts'
import { memberships } from '@turnout/db/tables/group.ts'
import { replies } from '@turnout/db/tables/question.ts'
import { sheetRows, sheets } from '@turnout/db/tables/sheet.ts'
import { blocks, consents, disclosures, signups } from '@turnout/db/tables/signup.ts'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { byTable, isOwn } from '../sight/sight.repo.ts'
import type { Signup } from '../signup/signup.repo.ts'

export type OwnAnswer = Signup & { email: string; proved: boolean; eventId: string; slotTitle: string; startsAt: Temporal.Instant; eventTitle: string }

/** Everything that these people answered to events of these groups, and nothing of what they answered elsewhere. */
export async function listAnswersOf(db: Db, personIds: string[], own: readonly string[] | null): Promise<OwnAnswer[]> {
  const rows = await db
    .select({ signup: signups, email: people.email, proved: sql<boolean>`${people.provedAt} is not null`, eventId: events.id, slotTitle: slots.title, startsAt: slots.startsAt, eventTitle: sql<string>`coalesce(${events.title}, (select c.event_title from calls c where c.id = ${events.callId}))` })
    .from(signups)
    .innerJoin(slots, eq(slots.id, signups.slotId))
    .innerJoin(events, eq(events.id, slots.eventId))
    .innerJoin(people, eq(people.id, signups.personId))
    .where(and(inArray(signups.personId, personIds), isOwn(own, byTable)))
    .orderBy(asc(slots.startsAt), asc(slots.id))
    .limit(1000)
  return rows.map(({ signup, ...row }) => ({ ...signup, ...row }))
}

/** A copy of the answer for the other person, under an id of its own: links mailed to the address that goes open nothing any more. */
export async function copyAnswer(db: Db, row: Signup, to: { id: string; personId: string; confirmedAt: Temporal.Instant | null }): Promise<void> {
  const { slotId, groupId, status, name, guests, note, locale, timeZone, source, invitedBy, createdAt, answeredAt, heldUntil, hostDecision } = row
  await db.insert(signups).values({ slotId, groupId, status, name, guests, note, locale, timeZone, source, invitedBy, createdAt, answeredAt, heldUntil, hostDecision, ...to })
}

/** What the other answer said takes the place of what this one did. */
export async function takeOver(db: Db, id: string, { status, guests, note, answeredAt, heldUntil, hostDecision, groupId }: Signup): Promise<void> {
  await db.update(signups).set({ status, guests, note, answeredAt, heldUntil, hostDecision, groupId }).where(eq(signups.id, id))
}

/** All that hangs on an answer goes to another, and the answer goes. What was planned for it and not sent goes with it, and is planned anew for the other: what is copied was written now. */
export async function moveAnswer(db: Db, from: string, to: { id: string; personId: string }): Promise<void> {
  await db.execute(sql`update ${consents} set signup_id = ${to.id}, person_id = ${to.personId} where signup_id = ${from}`)
  await db.execute(sql`update ${signups} set invited_by = case when person_id = ${to.personId} then null else ${to.id}::uuid end where invited_by = ${from}`)
  await db.execute(sql`
    update ${deliveries} d set signup_id = ${to.id} where d.signup_id = ${from} and d.state <> 'planned'
      and not exists (select 1 from ${deliveries} k where k.signup_id = ${to.id} and k.rule_family = d.rule_family and k.slot_starts_at = d.slot_starts_at)`)
  await db.execute(sql`delete from ${attendances} k using ${attendances} o where k.id = ${to.id} and o.id = ${from} and o.state is not null and (k.state is null or (o.state = 'attended' and k.state <> 'attended'))`)
  await db.execute(sql`
    insert into ${attendances} select (jsonb_populate_record(a, jsonb_build_object('id', ${to.id}::text, 'signup_id', ${to.id}::text, 'written_in', pg_current_xact_id()::text))).* from ${attendances} a where a.id = ${from} on conflict (id) do nothing`)
  await db.execute(sql`update ${attendanceMarks} set attendance_id = ${to.id} where attendance_id = ${from}`)
  await db.execute(sql`
    update ${sheetRows} r set person_id = ${to.personId}, signup_id = case when r.signup_id = o.id then ${to.id}::uuid else r.signup_id end from ${signups} o, ${sheets} h
    where o.id = ${from} and h.id = r.sheet_id and (r.signup_id = o.id or (h.slot_id = o.slot_id and r.person_id = o.person_id))`)
  await db.delete(signups).where(eq(signups.id, from))
}

/** Replies, agreements and unsubscribing at an event, where the person who stays has none of their own. */
export async function moveSaid(db: Db, eventId: string, from: string, to: string): Promise<void> {
  for (const table of [replies, disclosures, unsubscribes] as const) {
    const same = table === replies ? sql`k.question_id = t.question_id` : table === disclosures ? sql`k.group_id = t.group_id and k.revoked_at is null and t.revoked_at is null` : sql`true`
    await db.execute(sql`update ${table} t set person_id = ${to} where t.person_id = ${from} and t.event_id = ${eventId} and not exists (select 1 from ${table} k where k.person_id = ${to} and k.event_id = ${eventId} and ${same})`)
    await db.execute(sql`delete from ${table} where person_id = ${from} and event_id = ${eventId}`)
  }
}

/** Whether the person answers for one of these groups or runs the instance: such an account is not merged away. */
export async function answersForAny(db: Db, personId: string, groupIds: string[]): Promise<boolean> {
  const { rows } = await db.execute<{ yes: boolean }>(sql`
    select exists (select 1 from ${memberships} m where m.person_id = ${personId} and ${inArray(sql`m.group_id`, groupIds)} and m.role in ('rep', 'deputy', 'organizer')) or exists (select 1 from ${people} p where p.id = ${personId} and p.is_organizer) as yes`)
  return rows[0]?.yes ?? false
}

/** Being in these groups passes on; whoever stays keeps the role that they have. */
export async function moveMemberships(db: Db, from: string, to: string, groupIds: string[]): Promise<void> {
  await db.execute(sql`update ${memberships} m set person_id = ${to} where m.person_id = ${from} and ${inArray(sql`m.group_id`, groupIds)} and not exists (select 1 from ${memberships} k where k.person_id = ${to} and k.group_id = m.group_id)`)
  await db.execute(sql`delete from ${memberships} where person_id = ${from} and ${inArray(sql`group_id`, groupIds)}`)
}

/** An address that nothing hangs on any more is forgotten by the nightly sweep, like one that was only ever typed. */
export async function forgetIfBare(db: Db, personId: string): Promise<void> {
  await db.execute(sql`
    update ${people} set proved_at = null, name = '' where id = ${personId} and not is_organizer
      and not exists (select 1 from ${signups} s where s.person_id = ${personId}) and not exists (select 1 from ${memberships} m where m.person_id = ${personId})
      and not exists (select 1 from ${blocks} b where b.person_id = ${personId}) and not exists (select 1 from ${attendances} a where a.person_id = ${personId}) and not exists (select 1 from ${sheetRows} r where r.person_id = ${personId})
      and not exists (select 1 from ${sessions} x where x.user_id = ${personId})`)
}

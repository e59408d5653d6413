import type { Db } from '@turnout/db/client.ts'
import { people } from '@turnout/db/tables/account.ts'
import { calls } from '@turnout/db/tables/call.ts'
import { deliveries, unsubscribes } from '@turnout/db/tables/delivery.ts'
import { events, slots } from '@turnout/db/tables/event.ts'
import { groups } from '@turnout/db/tables/group.ts'
import { replies } from '@turnout/db/tables/question.ts'
import { addressChanges, disclosures, signups } from '@turnout/db/tables/signup.ts'
import { and, eq, gt, isNotNull, isNull, lt, sql } from 'drizzle-orm'

export type AddressChange = typeof addressChanges.$inferSelect

/** What the privacy part of an answer's page is about. */
export async function findDiscretion(db: Db, signupId: string): Promise<{ email: string; neutral: boolean; mailDomains: string[]; groupNeutral: boolean } | undefined> {
  const [row] = await db
    .select({ email: people.email, neutral: people.neutralMail, mailDomains: groups.mailDomains, groupNeutral: groups.neutralMail })
    .from(signups)
    .innerJoin(people, eq(people.id, signups.personId))
    .innerJoin(slots, eq(slots.id, signups.slotId))
    .innerJoin(events, eq(events.id, slots.eventId))
    .innerJoin(groups, sql`${groups.id} = coalesce(${signups.groupId}, ${events.groupId})`)
    .where(eq(signups.id, signupId))
  return row
}

export async function saveAddressChange(db: Db, row: typeof addressChanges.$inferInsert): Promise<void> {
  await db.insert(addressChanges).values(row)
}

export async function findAddressChange(db: Db, id: string): Promise<(AddressChange & { eventId: string; slug: string; title: string }) | undefined> {
  const [row] = await db
    .select({ change: addressChanges, eventId: events.id, slug: events.slug, title: sql<string>`coalesce(${events.title}, ${calls.eventTitle})` })
    .from(addressChanges)
    .innerJoin(signups, eq(signups.id, addressChanges.signupId))
    .innerJoin(slots, eq(slots.id, signups.slotId))
    .innerJoin(events, eq(events.id, slots.eventId))
    .leftJoin(calls, eq(calls.id, events.callId))
    .where(eq(addressChanges.id, id))
  return row && { ...row.change, eventId: row.eventId, slug: row.slug, title: row.title }
}

/** Uses the link up. Of two at once exactly one gets the row. */
export async function takeAddressChange(db: Db, id: string, now: Temporal.Instant): Promise<AddressChange | undefined> {
  const [row] = await db.update(addressChanges).set({ usedAt: now }).where(and(eq(addressChanges.id, id), isNull(addressChanges.usedAt), gt(addressChanges.expiresAt, now))).returning()
  return row
}

export async function deleteOldAddressChanges(db: Db, before: Temporal.Instant): Promise<void> {
  await db.delete(addressChanges).where(lt(addressChanges.expiresAt, before))
}

/** All that one person replied, agreed to and is owed at an event becomes another's, who has answered none of it. The answers themselves move one by one. */
export async function moveOwed(db: Db, eventId: string, from: string, to: string): Promise<void> {
  const ofEvent = sql`select s.id from ${signups} s join ${slots} t on t.id = s.slot_id where t.event_id = ${eventId} and s.person_id = ${from}`
  await db.execute(sql`update ${deliveries} set person_id = ${to} where event_id = ${eventId} and signup_id in (${ofEvent})`)
  await db.update(replies).set({ personId: to }).where(and(eq(replies.eventId, eventId), eq(replies.personId, from)))
  await db.update(disclosures).set({ personId: to }).where(and(eq(disclosures.eventId, eventId), eq(disclosures.personId, from)))
  await db.execute(sql`update ${unsubscribes} u set person_id = ${to} where u.event_id = ${eventId} and u.person_id = ${from} and not exists (select 1 from ${unsubscribes} o where o.event_id = ${eventId} and o.person_id = ${to})`)
}

/** What is owed to an answer, and the link that was just used, belong to it under its new id; other links to yet another address end with the old. */
export async function followAnswer(db: Db, from: string, to: string): Promise<void> {
  await db.update(deliveries).set({ signupId: to }).where(eq(deliveries.signupId, from))
  await db.update(addressChanges).set({ signupId: to }).where(and(eq(addressChanges.signupId, from), isNotNull(addressChanges.usedAt)))
}

export async function copyPerson(db: Db, from: string, to: string): Promise<void> {
  await db.execute(sql`update ${people} p set neutral_mail = p.neutral_mail or o.neutral_mail, locale = coalesce(p.locale, o.locale), time_zone = coalesce(p.time_zone, o.time_zone) from ${people} o where p.id = ${to} and o.id = ${from}`)
}

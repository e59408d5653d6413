import type { Db } from '@turnout/db/client.ts'
import { people } from '@turnout/db/tables/account.ts'
import { calls } from '@turnout/db/tables/call.ts'
import { coverages, coverageContacts, coverageWorkplaces, repChecks } from '@turnout/db/tables/coverage.ts'
import { mailHolds } from '@turnout/db/tables/delivery.ts'
import { events, slots } from '@turnout/db/tables/event.ts'
import { memberships } from '@turnout/db/tables/group.ts'
import { and, desc, eq, sql } from 'drizzle-orm'
import { DomainError } from '../error.ts'

/** Locks the workplace's row, so that two who write to its reps at once see each other. */
export async function lockWorkplace(db: Db, callId: string, groupId: string): Promise<typeof coverageWorkplaces.$inferSelect> {
  const [row] = await db.select().from(coverageWorkplaces).where(and(eq(coverageWorkplaces.callId, callId), eq(coverageWorkplaces.groupId, groupId))).for('no key update')
  if (!row) throw new DomainError('not_found', 'This call does not concern that workplace.')
  return row
}

/** False where the key was used already: the form was sent twice. */
export async function saveContact(db: Db, row: typeof coverageContacts.$inferInsert): Promise<boolean> {
  const { rowCount } = await db.insert(coverageContacts).values(row).onConflictDoNothing({ target: coverageContacts.key })
  return rowCount === 1
}

export async function updateWorkplace(db: Db, callId: string, groupId: string, change: Partial<typeof coverageWorkplaces.$inferInsert>): Promise<void> {
  await db.update(coverageWorkplaces).set(change).where(and(eq(coverageWorkplaces.callId, callId), eq(coverageWorkplaces.groupId, groupId)))
}

export type Contact = Pick<typeof coverageContacts.$inferSelect, 'id' | 'kind' | 'outcome' | 'note' | 'contactedAt'> & { by: string | null }

export async function listContacts(db: Db, callId: string, groupId: string): Promise<Contact[]> {
  const { id, kind, outcome, note, contactedAt } = coverageContacts
  return db
    .select({ id, kind, outcome, note, contactedAt, by: sql<string | null>`coalesce(nullif(${people.name}, ''), ${people.email})` })
    .from(coverageContacts)
    .leftJoin(people, eq(people.id, coverageContacts.contactedBy))
    .where(and(eq(coverageContacts.callId, callId), eq(coverageContacts.groupId, groupId)))
    .orderBy(desc(contactedAt), desc(id))
    .limit(200)
}

/** When the prepared mail was last sent to a workplace. */
export async function findLastMail(db: Db, callId: string, groupId: string): Promise<Temporal.Instant | undefined> {
  const { kind, outcome, contactedAt } = coverageContacts
  const [row] = await db.select({ at: contactedAt }).from(coverageContacts).where(and(eq(coverageContacts.callId, callId), eq(coverageContacts.groupId, groupId), eq(kind, 'mail'), eq(outcome, 'sent'))).orderBy(desc(contactedAt)).limit(1)
  return row?.at
}

/** Those whom a mail about a workplace goes to, reps before deputies, with the question that still waits for their answer. */
export async function listRecipients(db: Db, groupId: string, eventId: string | null): Promise<{ personId: string; locale: string | null; deputy: boolean; checkId: string | null }[]> {
  const { rows } = await db.execute<{ personId: string; locale: string | null; deputy: boolean; checkId: string | null }>(sql`
    select m.person_id as "personId", p.locale, m.role = 'deputy' as deputy,
      (select k.id from ${repChecks} k where k.event_id = ${eventId}::uuid and k.person_id = m.person_id and k.answer is null order by k.asked_at desc limit 1) as "checkId"
    from ${memberships} m join ${people} p on p.id = m.person_id where m.group_id = ${groupId} and m.role in ('organizer', 'rep', 'deputy') order by m.role = 'deputy', m.person_id`)
  return rows
}

export async function isHeld(db: Db, callId: string): Promise<boolean> {
  const { rows } = await db.execute(sql`select 1 from ${mailHolds} where call_id = ${callId} or (call_id is null and event_id is null) limit 1`)
  return rows.length > 0
}

/** Running calls that have a board and something to chase, the next first: their day or one of their events is to come, or over for no more than three weeks, in which it is asked what came of it. */
export async function listChased(db: Db, now: Temporal.Instant): Promise<{ id: string; title: string }[]> {
  // A day further back than any zone is behind: how long it is over there, the rules say.
  const since = now.subtract({ hours: 24 * 23 })
  const ahead = sql`${calls.startLocal} >= ${since.toString().slice(0, 10)} or exists (select 1 from ${events} e join ${slots} t on t.event_id = e.id where e.call_id = ${calls.id} and t.ends_at > ${since.toString()}::timestamptz)`
  return db.select({ id: calls.id, title: calls.title }).from(calls).innerJoin(coverages, eq(coverages.callId, calls.id)).where(and(eq(calls.status, 'published'), sql`(${ahead})`)).orderBy(calls.startLocal, calls.id).limit(50)
}

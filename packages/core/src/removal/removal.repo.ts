import type { Db } from '@turnout/db/client.ts'
import { people } from '@turnout/db/tables/account.ts'
import { cohostings, events, slots } from '@turnout/db/tables/event.ts'
import { groups } from '@turnout/db/tables/group.ts'
import { blocks, signups } from '@turnout/db/tables/signup.ts'
import { and, asc, eq, inArray, or, sql } from 'drizzle-orm'
import type { Slot } from '../place/place.repo.ts'
import { byTable, givenTo, isOwn } from '../sight/sight.repo.ts'

export type Chosen = { id: string; personId: string; name: string; slotId: string; groupId: string; answersForGroup: boolean }

/** These answers to the event that were given to one of the groups, with the group of each and whether the person answers for it. */
export async function listChosen(db: Db, eventId: string, signupIds: string[], own: readonly string[] | null): Promise<Chosen[]> {
  return db
    .select({
      id: signups.id, personId: signups.personId, name: signups.name, slotId: signups.slotId, groupId: sql<string>`${givenTo(byTable)}`,
      answersForGroup: sql<boolean>`exists (select 1 from memberships m where m.group_id = ${givenTo(byTable)} and m.person_id = ${signups.personId} and m.role in ('rep', 'deputy', 'organizer'))`,
    })
    .from(signups)
    .innerJoin(slots, eq(slots.id, signups.slotId))
    .innerJoin(events, eq(events.id, slots.eventId))
    .where(and(eq(events.id, eventId), inArray(signups.id, signupIds), isOwn(own, byTable)))
}

/** What these people answered to anything of the group that is still to come. */
export async function listFurther(db: Db, groupId: string, personIds: string[], now: Temporal.Instant): Promise<{ id: string; slotId: string }[]> {
  return db
    .select({ id: signups.id, slotId: signups.slotId })
    .from(signups)
    .innerJoin(slots, eq(slots.id, signups.slotId))
    .innerJoin(events, eq(events.id, slots.eventId))
    .where(and(inArray(signups.personId, personIds), sql`${givenTo(byTable)} = ${groupId}`, sql`${slots.endsAt} > ${now.toString()}::timestamptz`, eq(events.status, 'published')))
}

/** Every time still to come that somebody could answer with the group. */
export async function listOpenSlots(db: Db, groupId: string, now: Temporal.Instant): Promise<string[]> {
  const rows = await db
    .select({ id: slots.id })
    .from(slots)
    .innerJoin(events, eq(events.id, slots.eventId))
    .where(and(or(eq(events.groupId, groupId), sql`exists (select 1 from ${cohostings} c where c.event_id = ${events.id} and c.group_id = ${groupId})`), sql`${slots.endsAt} > ${now.toString()}::timestamptz`, eq(events.status, 'published')))
  return rows.map((row) => row.id)
}

/** Slots of whatever event, locked in the order of their ids. */
export async function lockSlotsById(db: Db, ids: string[]): Promise<Slot[]> {
  return db.select().from(slots).where(inArray(slots.id, ids)).orderBy(asc(slots.id)).for('no key update')
}

export type Removed = { id: string; personId: string; wasComing: boolean; told: boolean }

/** Ends these answers to the slot by the host's word; those that it ended already are left alone. The caller holds the slot's lock. */
export async function removeRows(db: Db, slotId: string, ids: string[], now: Temporal.Instant): Promise<Removed[]> {
  const { rows } = await db.execute<Removed>(sql`
    with before as (select id, status from ${signups} where slot_id = ${slotId} and ${inArray(signups.id, ids)} and host_decision is distinct from 'declined')
    update ${signups} s set status = 'cancelled', host_decision = 'declined', held_until = null, answered_at = ${now.toString()} from before b where s.id = b.id
    returning s.id, s.person_id as "personId", b.status in ('going', 'maybe') as "wasComing", b.status not in ('declined', 'cancelled') as told`)
  return rows
}

/** Takes the host's no back: the person may answer again. Nothing is given back that was given on. */
export async function readmitRows(db: Db, ids: string[]): Promise<number> {
  const { rowCount } = await db.update(signups).set({ hostDecision: null }).where(and(inArray(signups.id, ids), eq(signups.status, 'cancelled'), eq(signups.hostDecision, 'declined')))
  return rowCount ?? 0
}

export async function saveBlocks(db: Db, rows: (typeof blocks.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await db.insert(blocks).values(rows).onConflictDoNothing()
}

export async function deleteBlock(db: Db, groupId: string, personId: string): Promise<boolean> {
  const { rowCount } = await db.delete(blocks).where(and(eq(blocks.groupId, groupId), eq(blocks.personId, personId)))
  return rowCount === 1
}

export type Blocked = { groupId: string; group: string; personId: string; name: string; email: string; blockedAt: Temporal.Instant }

/** Whom these groups keep out, the latest first. */
export async function listBlocked(db: Db, groupIds: string[]): Promise<Blocked[]> {
  return db
    .select({ groupId: blocks.groupId, group: groups.name, personId: blocks.personId, name: blocks.name, email: people.email, blockedAt: blocks.blockedAt })
    .from(blocks)
    .innerJoin(groups, eq(groups.id, blocks.groupId))
    .innerJoin(people, eq(people.id, blocks.personId))
    .where(inArray(blocks.groupId, groupIds))
    .orderBy(sql`${blocks.blockedAt} desc`)
    .limit(1000)
}

import type { Db } from '@turnout/db/client.ts'
import { attendanceMarks, attendances, helperLinks } from '@turnout/db/tables/attendance.ts'
import { calls } from '@turnout/db/tables/call.ts'
import { events, slots } from '@turnout/db/tables/event.ts'
import { memberships } from '@turnout/db/tables/group.ts'
import { sheetRows, sheets } from '@turnout/db/tables/sheet.ts'
import { signups } from '@turnout/db/tables/signup.ts'
import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { byTable, mayKnow } from '../sight/sight.repo.ts'
import { bounds, type Room } from './attendance.rules.ts'
import type { AttendanceState, Mark } from './attendance.schema.ts'
import type { Signup } from '../signup/signup.repo.ts'

export type HelperLink = typeof helperLinks.$inferSelect

/** A mark, with when its button was pressed in milliseconds. */
export type Pressed = Omit<Mark, 'at'> & { at: number; personId?: string | null }

/** Who pressed the button. */
export type Presser = { markedBy: string | null; helperLinkId: string | null; /** At whose door; null: the event's first host. */ groupId: string | null }

/** The event and slot that a ticket is for. Whose it is, it does not say. */
export async function findTicket(db: Db, signupId: string) {
  const [row] = await db.select({ event: events, call: calls, slot: slots }).from(signups).innerJoin(slots, eq(slots.id, signups.slotId)).innerJoin(events, eq(events.id, slots.eventId)).leftJoin(calls, eq(calls.id, events.callId)).where(eq(signups.id, signupId))
  return row
}

/** A helper's link with those of its groups that whoever made it still answers for. */
export async function findHelperLink(db: Db, id: string): Promise<HelperLink | undefined> {
  const [row] = await db.select().from(helperLinks).where(eq(helperLinks.id, id))
  if (!row?.createdBy || row.groupIds.length === 0) return row && { ...row, groupIds: [] }
  const still = await db.select({ id: memberships.groupId }).from(memberships).where(and(eq(memberships.personId, row.createdBy), inArray(memberships.groupId, row.groupIds), inArray(memberships.role, ['organizer', 'rep', 'deputy'])))
  return { ...row, groupIds: still.map((one) => one.id) }
}

export async function saveHelperLink(db: Db, row: typeof helperLinks.$inferInsert): Promise<void> {
  await db.insert(helperLinks).values(row)
}

/** Ends a link; one that was ended stays as it is. */
export async function revokeHelperLink(db: Db, eventId: string, id: string, now: Temporal.Instant): Promise<boolean> {
  const rows = await db.update(helperLinks).set({ revokedAt: now }).where(and(eq(helperLinks.id, id), eq(helperLinks.eventId, eventId), isNull(helperLinks.revokedAt))).returning({ id: helperLinks.id })
  return rows.length > 0
}

export async function touchHelperLink(db: Db, id: string, now: Temporal.Instant): Promise<void> {
  await db.update(helperLinks).set({ usedAt: now }).where(eq(helperLinks.id, id))
}

export async function listHelperLinks(db: Db, eventId: string): Promise<HelperLink[]> {
  return db.select().from(helperLinks).where(eq(helperLinks.eventId, eventId)).orderBy(desc(helperLinks.createdAt)).limit(200)
}

export async function findCheckInEvent(db: Db, eventId: string) {
  const [row] = await db.select({ event: events, call: calls }).from(events).leftJoin(calls, eq(calls.id, events.callId)).where(eq(events.id, eventId))
  return row
}

/** A line of the list at the door. `status` null: somebody who did not sign up. */
export type Entry = { id: string; slotId: string; name: string; status: Signup['status'] | null; expected: number; state: AttendanceState | null; guests: number; markedAt: Temporal.Instant | null; markId: string | null; /** Written down from a sign-up sheet. */ paper: boolean }

/**
 * Everyone who may come and whoever came, as far as somebody who answers for these groups may know them; with `since`, only what
 * changed after it. Whoever said no stands on it only if they came all the same.
 */
export async function listEntries(db: Db, eventId: string, groups: readonly string[] | null, since: Temporal.Instant | null): Promise<Entry[]> {
  const after = since?.toString() ?? null
  const { rows } = await db.execute<Omit<Entry, 'markedAt'> & { markedAt: string | null }>(sql`
    select s.id, s.slot_id as "slotId", s.name, s.status, s.guests as expected, a.state, case when a.state is null then s.guests else a.guests end as guests, a.marked_at as "markedAt", a.mark_id as "markId", false as paper
    from ${signups} s join ${slots} t on t.id = s.slot_id join ${events} e on e.id = t.event_id left join ${attendances} a on a.id = s.id
    where e.id = ${eventId} and ${mayKnow(groups)} and (${after}::timestamptz is not null or s.status not in ('declined', 'cancelled') or a.state is not null)
      and (${after}::timestamptz is null or a.recorded_at > ${after}::timestamptz or s.answered_at > ${after}::timestamptz)
    union all
    select a.id, a.slot_id, a.name, null, 0, a.state, a.guests, a.marked_at, a.mark_id, a.id in (select r.attendance_id from ${sheetRows} r join ${sheets} h on h.id = r.sheet_id join ${slots} ht on ht.id = h.slot_id where ht.event_id = ${eventId} and r.attendance_id is not null)
    from ${attendances} a join ${events} e on e.id = a.event_id
    where e.id = ${eventId} and a.signup_id is null and ${ofGroups(groups)} and (${after}::timestamptz is not null or a.state is not null or a.name <> '')
      and (${after}::timestamptz is null or a.recorded_at > ${after}::timestamptz)
    order by name, id limit 20000`)
  return rows.map((row) => ({ ...row, markedAt: row.markedAt === null ? null : Temporal.Instant.from(row.markedAt) }))
}

/** Whether somebody written down at the door was so at the door of one of these groups. */
const ofGroups = (groups: readonly string[] | null): SQL => (groups === null ? sql`true` : sql`coalesce(a.group_id, e.group_id) = any(${sql.param([...groups])}::uuid[])`)

/** Those of these sign-ups that are answers to this event and may be known to these groups, with their slot; kept from going away until the marks are written. */
export async function lockSignupsOf(db: Db, eventId: string, groups: readonly string[] | null, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.select({ id: signups.id, slotId: signups.slotId }).from(signups).innerJoin(slots, eq(slots.id, signups.slotId)).innerJoin(events, eq(events.id, slots.eventId))
    .where(and(eq(slots.eventId, eventId), inArray(signups.id, ids), mayKnow(groups, byTable))).orderBy(asc(signups.id)).for('key share', { of: signups })
  return new Map(rows.map((row) => [row.id, row.slotId]))
}

/** How much is written down of an event, and of the lines that these marks are for. Near the bounds the event is locked first, so that two devices do not cross them together. */
export async function readRoom(db: Db, eventId: string, marks: readonly Pressed[]): Promise<Room> {
  const count = async (): Promise<{ marks: number; walkIns: number }> => {
    const { rows: [row] } = await db.execute<{ marks: number; walkIns: number }>(sql`select (select count(*)::int from ${attendanceMarks} m where m.event_id = ${eventId}) as marks, (select count(*)::int from ${attendances} a where a.event_id = ${eventId} and a.signup_id is null) as "walkIns"`)
    return row ?? { marks: 0, walkIns: 0 }
  }
  let counted = await count()
  if (counted.marks > bounds.marks - near || counted.walkIns > bounds.walkIns - near) {
    await db.select({ id: events.id }).from(events).where(eq(events.id, eventId)).for('no key update')
    counted = await count()
  }
  const entryIds = [...new Set(marks.map(({ entryId }) => entryId))]
  const sent = await db.select({ id: attendanceMarks.id }).from(attendanceMarks).where(and(eq(attendanceMarks.eventId, eventId), inArray(attendanceMarks.id, marks.map(({ id }) => id))))
  const pressed = await db.select({ id: attendanceMarks.attendanceId, times: sql<number>`count(*)::int` }).from(attendanceMarks).where(and(eq(attendanceMarks.eventId, eventId), inArray(attendanceMarks.attendanceId, entryIds))).groupBy(attendanceMarks.attendanceId)
  const there = await db.select({ id: attendances.id }).from(attendances).where(and(eq(attendances.eventId, eventId), isNull(attendances.signupId), inArray(attendances.id, entryIds)))
  return { ...counted, sent: new Set(sent.map(({ id }) => id)), ofEntry: new Map(pressed.map(({ id, times }) => [id, times])), there: new Set(there.map(({ id }) => id)) }
}

/** So near a bound that devices wait for each other: more than several send at once. */
const near = 5000

/** Locks the event and counts its links that were not ended. */
export async function countOpenLinks(db: Db, eventId: string): Promise<number> {
  await db.select({ id: events.id }).from(events).where(eq(events.id, eventId)).for('no key update')
  const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(helperLinks).where(and(eq(helperLinks.eventId, eventId), isNull(helperLinks.revokedAt)))
  return row?.count ?? 0
}

/** Writes down marks, each once; returns the ids of those that are new. */
export async function saveMarks(db: Db, eventId: string, marks: readonly Pressed[], { markedBy, helperLinkId }: Presser, now: Temporal.Instant): Promise<Set<string>> {
  if (marks.length === 0) return new Set()
  const rows = await db.insert(attendanceMarks)
    .values(marks.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, entryId, state, at }) => ({ id, eventId, attendanceId: entryId, state, markedAt: Temporal.Instant.fromEpochMilliseconds(at), recordedAt: now, markedBy, helperLinkId })))
    .onConflictDoNothing().returning({ id: attendanceMarks.id })
  return new Set(rows.map((row) => row.id))
}

/** Lets each of these marks stand unless a newer one does. One mark an entry, in the order of the entries, so that two devices cannot wait for each other in a circle. */
export async function applyMarks(db: Db, eventId: string, marks: readonly Pressed[], { markedBy, helperLinkId, groupId }: Presser, now: Temporal.Instant): Promise<void> {
  if (marks.length === 0) return
  const rows = JSON.stringify(marks.map(({ id, entryId, slotId, walkIn, state, guests, name, at, personId }) => ({ id: entryId, slot_id: slotId, signup_id: walkIn ? null : entryId, state, guests, name: walkIn ? name : '', group_id: walkIn ? groupId : null, person_id: personId ?? null, marked_at: Temporal.Instant.fromEpochMilliseconds(at).toString(), mark_id: id })))
  await db.execute(sql`
    insert into ${attendances} (id, event_id, slot_id, signup_id, state, guests, name, group_id, person_id, marked_at, mark_id, marked_by, helper_link_id, recorded_at)
    select r.id, ${eventId}, r.slot_id, r.signup_id, r.state, r.guests, r.name, r.group_id, r.person_id, r.marked_at, r.mark_id, ${markedBy}::uuid, ${helperLinkId}::uuid, ${now.toString()}
    from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, slot_id uuid, signup_id uuid, state text, guests int, name text, group_id uuid, person_id uuid, marked_at timestamptz, mark_id uuid)
    order by r.id
    on conflict (id) do update set state = excluded.state, guests = excluded.guests, name = excluded.name, person_id = coalesce(excluded.person_id, attendances.person_id),
      marked_at = excluded.marked_at, mark_id = excluded.mark_id, marked_by = excluded.marked_by, helper_link_id = excluded.helper_link_id, recorded_at = excluded.recorded_at
    where attendances.event_id = excluded.event_id and attendances.signup_id is not distinct from excluded.signup_id
      and (excluded.marked_at, excluded.mark_id) > (attendances.marked_at, attendances.mark_id)`)
}

/** Somebody written down at the door is nobody's address any more. The row stays, so that phones that have it learn that it is gone. */
export async function unlinkPerson(db: Db, entryId: string): Promise<void> {
  await db.update(attendances).set({ personId: null }).where(and(eq(attendances.id, entryId), isNull(attendances.signupId)))
}

/** Everyone who said they come, whose slot is over and of whom nobody said anything, did not come. Returns how many. */
export async function saveNoShows(db: Db, eventId: string, groups: readonly string[] | null, markedBy: string | null, now: Temporal.Instant): Promise<number> {
  const { rowCount } = await db.execute(sql`
    insert into ${attendances} (id, event_id, slot_id, signup_id, state, guests, marked_at, mark_id, marked_by, recorded_at)
    select s.id, t.event_id, s.slot_id, s.id, 'no_show', 0, ${now.toString()}, gen_random_uuid(), ${markedBy}::uuid, ${now.toString()}
    from ${signups} s join ${slots} t on t.id = s.slot_id join ${events} e on e.id = t.event_id
    where e.id = ${eventId} and ${mayKnow(groups)} and s.status = 'going' and t.ends_at <= ${now.toString()}::timestamptz
    order by s.id
    on conflict (id) do update set state = excluded.state, guests = 0, marked_at = excluded.marked_at, mark_id = excluded.mark_id, marked_by = excluded.marked_by, helper_link_id = null, recorded_at = excluded.recorded_at
    where attendances.state is null`)
  return rowCount ?? 0
}

export type AttendanceCounts = { attended: number; noShow: number; walkIns: number; present: number }

const inState = (state: AttendanceState) => sql`${attendances.state} = ${state}`

/** How many came and did not, without anybody's name; `present` counts those who came along as well. */
export async function countAttendance(db: Db, eventId: string): Promise<AttendanceCounts> {
  const [row] = await db
    .select({
      attended: sql<number>`count(*) filter (where ${inState('attended')})::int`,
      noShow: sql<number>`count(*) filter (where ${inState('no_show')})::int`,
      walkIns: sql<number>`count(*) filter (where ${inState('walk_in')})::int`,
      present: sql<number>`coalesce(sum(1 + ${attendances.guests}) filter (where ${attendances.state} in ('attended', 'walk_in')), 0)::int`,
    })
    .from(attendances)
    .where(eq(attendances.eventId, eventId))
  return row ?? { attended: 0, noShow: 0, walkIns: 0, present: 0 }
}

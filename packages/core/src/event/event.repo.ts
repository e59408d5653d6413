import type { Db } from '@turnout/db/client.ts'
import { people } from '@turnout/db/tables/account.ts'
import { calls } from '@turnout/db/tables/call.ts'
import { cohostings, eventAsks, events, slots } from '@turnout/db/tables/event.ts'
import { groups } from '@turnout/db/tables/group.ts'
import { signups } from '@turnout/db/tables/signup.ts'
import { and, asc, desc, eq, exists, gt, ilike, isNotNull, isNull, lte, ne, notInArray, or, type SQL, sql } from 'drizzle-orm'
import { type Call, lockCall } from '../call/call.repo.ts'
import { DomainError } from '../error.ts'
import { holding, type Slot } from '../place/place.repo.ts'
import { eventsPerPage, type EventFilter } from './event.schema.ts'

export type EventRow = typeof events.$inferSelect

export async function getEventRow(db: Db, id: string): Promise<EventRow> {
  const [row] = await db.select().from(events).where(eq(events.id, id))
  if (!row) throw new DomainError('not_found', 'This event does not exist.')
  return row
}

export async function lockEvent(db: Db, id: string): Promise<EventRow> {
  const [row] = await db.select().from(events).where(eq(events.id, id)).for('no key update')
  if (!row) throw new DomainError('not_found', 'This event does not exist.')
  return row
}

/**
 * The event and its call, both locked, the call first: whoever changes a call locks it before its events, and waits for nobody
 * who holds one of them. Should the event change its call in between, it is looked up once more.
 */
export async function lockEventUnderCall(db: Db, id: string): Promise<{ event: EventRow; call: Call | null }> {
  for (let tries = 0; tries < 5; tries++) {
    const { callId } = await getEventRow(db, id)
    const call = callId ? await lockCall(db, callId) : null
    const event = await lockEvent(db, id)
    if (event.callId === callId) return { event, call }
  }
  throw new DomainError('conflict', 'Somebody else is changing this event. Try again in a moment.', { reason: 'busy' })
}

export async function findEventBySlug(db: Db, slug: string): Promise<EventRow | undefined> {
  const [row] = await db.select().from(events).where(eq(events.slug, slug))
  return row
}

export async function saveEvent(db: Db, row: typeof events.$inferInsert): Promise<EventRow> {
  const [saved] = await db.insert(events).values(row).returning()
  if (!saved) throw new Error('invariant: an insert returns its row')
  return saved
}

export async function updateEventRow(db: Db, id: string, change: Partial<typeof events.$inferInsert>): Promise<EventRow> {
  const [saved] = await db.update(events).set(change).where(eq(events.id, id)).returning()
  if (!saved) throw new DomainError('not_found', 'This event does not exist.')
  return saved
}

export async function saveSlots(db: Db, rows: (typeof slots.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await db.insert(slots).values(rows)
}

export async function updateSlot(db: Db, id: string, change: Partial<typeof slots.$inferInsert>): Promise<void> {
  await db.update(slots).set(change).where(eq(slots.id, id))
}

export async function deleteSlot(db: Db, id: string): Promise<void> {
  await db.delete(slots).where(eq(slots.id, id))
}

/** In the order of their ids, so that two writers of one event cannot wait for each other. */
export async function lockSlotsOf(db: Db, eventId: string): Promise<Slot[]> {
  return db.select().from(slots).where(eq(slots.eventId, eventId)).orderBy(asc(slots.id)).for('no key update')
}

/** In the order in which they are shown. */
export async function listSlotsOf(db: Db, eventId: string): Promise<Slot[]> {
  return db.select().from(slots).where(eq(slots.eventId, eventId)).orderBy(asc(slots.position), asc(slots.startsAt))
}

/** `proved`: going, by addresses that their owners confirmed. The rest of what is taken is held: to be confirmed, decided on, or on offer. */
export type SlotCounted = Slot & { taken: number; going: number; proved: number; maybe: number; unconfirmed: number; pending: number; offered: number; waitlisted: number; declined: number }

// Drizzle writes a column bare where only one table is selected from, so the outer table is named by hand.
const counted = (condition: SQL): SQL<number> => sql<number>`(select coalesce(sum(1 + guests), 0)::int from ${signups} where slot_id = ${slots}.id and ${condition})`

export async function listSlotsCounted(db: Db, eventId: string): Promise<SlotCounted[]> {
  const rows = await db
    .select({
      slot: slots,
      going: counted(sql`status = 'going'`),
      maybe: counted(sql`status = 'maybe'`),
      unconfirmed: counted(sql`status in ('going', 'unconfirmed') and confirmed_at is null`),
      proved: counted(sql`status = 'going' and confirmed_at is not null`),
      taken: counted(sql`status in ${holding}`),
      pending: counted(sql`status = 'pending'`),
      offered: counted(sql`status = 'offered'`),
      waitlisted: counted(sql`status = 'waitlisted'`),
      declined: counted(sql`status in ('declined', 'cancelled')`),
    })
    .from(slots)
    .where(eq(slots.eventId, eventId))
    .orderBy(asc(slots.position), asc(slots.startsAt))
  return rows.map(({ slot, ...counts }) => ({ ...slot, ...counts }))
}

export async function hasSignups(db: Db, slotId: string): Promise<boolean> {
  const rows = await db.select({ id: signups.id }).from(signups).where(eq(signups.slotId, slotId)).limit(1)
  return rows.length > 0
}

/** Once its times were chosen by hand, nobody knows how far the event is from what its call says now: an open question moves it by nothing. */
export async function forgetHowFar(db: Db, eventId: string): Promise<void> {
  await db.update(eventAsks).set({ fromStartLocal: null, fromEndLocal: null, fromTimeZone: null }).where(and(eq(eventAsks.eventId, eventId), isNull(eventAsks.answeredAt), isNull(eventAsks.obsoleteAt)))
}

/** Whether somebody means to come to one of its times, or may. */
export async function isAnswered(db: Db, eventId: string): Promise<boolean> {
  const rows = await db.select({ id: signups.id }).from(signups).innerJoin(slots, eq(slots.id, signups.slotId)).where(and(eq(slots.eventId, eventId), notInArray(signups.status, ['declined', 'cancelled']))).limit(1)
  return rows.length > 0
}

/** Whether another event under the call waits for an organizer. */
export async function hasOthersWaiting(db: Db, callId: string, eventId: string): Promise<boolean> {
  return (await db.select({ id: events.id }).from(events).where(and(eq(events.callId, callId), eq(events.status, 'pending'), ne(events.id, eventId))).limit(1)).length > 0
}

export type EventListed = {
  id: string; slug: string; title: string; status: EventRow['status']; callId: string | null; call: string | null; groupId: string; group: string; town: string | null
  placeName: string; online: boolean; startsAt: Temporal.Instant; endsAt: Temporal.Instant; startLocal: string; endLocal: string | null; timeZone: string; going: number; capacity: number | null; ownTime: boolean
}

const listed = {
  id: events.id, slug: events.slug, status: events.status, callId: events.callId, call: calls.title, groupId: events.groupId, group: groups.name, town: groups.town,
  title: sql<string>`coalesce(${events.title}, ${calls.eventTitle})`,
  placeName: events.placeName, online: sql<boolean>`${events.onlineUrl} is not null`, startsAt: slots.startsAt, endsAt: slots.endsAt,
  startLocal: sql<string>`coalesce(${slots.startLocal}, ${calls.eventStartLocal}, ${calls.startLocal})`,
  endLocal: sql<string | null>`case when ${slots.startLocal} is not null then ${slots.endLocal} when ${calls.eventStartLocal} is not null then ${calls.eventEndLocal} else ${calls.endLocal} end`,
  timeZone: slots.zone,
  going: sql<number>`(select coalesce(sum(1 + s.guests), 0)::int from ${signups} s join ${slots} t on t.id = s.slot_id where t.event_id = ${events.id} and s.status in ${holding})`,
  /** Of all its slots together; null as soon as one of them is unbounded. */
  capacity: sql<number | null>`(select case when bool_or(t.capacity is null) then null else sum(t.capacity)::int end from ${slots} t where t.event_id = ${events.id})`,
  ownTime: sql<boolean>`${slots.startLocal} is not null and ${events.callId} is not null`,
}

/** The slot that an event is listed by: the first that is not over, and when all are, the first. */
export const listedSlot = (now: Temporal.Instant): SQL =>
  sql`${slots.id} = (select t.id from ${slots} t where t.event_id = ${events.id} order by t.ends_at <= ${now.toString()}::timestamptz, t.starts_at, t.position limit 1)`

function selectListed(db: Db, now: Temporal.Instant) {
  return db
    .select(listed)
    .from(events)
    .innerJoin(slots, and(eq(slots.eventId, events.id), listedSlot(now)))
    .innerJoin(groups, eq(groups.id, events.groupId))
    .leftJoin(calls, eq(calls.id, events.callId))
}

function matching({ q, status, callId, groupId, when }: EventFilter, now: Temporal.Instant): SQL | undefined {
  const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  return and(
    q ? or(ilike(events.title, like), ilike(calls.eventTitle, like), ilike(groups.name, like), ilike(groups.town, like), ilike(events.placeName, like)) : undefined,
    status && eq(events.status, status),
    callId ? eq(events.callId, callId) : undefined,
    groupId ? isHostedBy([groupId]) : undefined,
    when === 'coming' ? gt(slots.endsAt, now) : when === 'past' ? lte(slots.endsAt, now) : undefined,
  )
}

export async function listEventRows(db: Db, filter: EventFilter, now: Temporal.Instant, visible: SQL | undefined): Promise<EventListed[]> {
  return selectListed(db, now)
    .where(and(matching(filter, now), visible))
    .orderBy(filter.when === 'past' ? desc(slots.startsAt) : asc(slots.startsAt), asc(events.id))
    .limit(eventsPerPage + 1)
    .offset((filter.page - 1) * eventsPerPage)
}

/** The events that one of these groups hosts, by itself or with others. */
export function isHostedBy(groupIds: readonly string[]): SQL {
  if (groupIds.length === 0) return sql`false`
  const ids = sql`${sql.param([...groupIds])}::uuid[]`
  return sql`(${events.groupId} = any(${ids}) or ${events.id} in (select c.event_id from ${cohostings} c where c.state = 'accepted' and c.group_id = any(${ids})))`
}

/** Events that an organizer of the instance stands for: under a call, or made by one. */
const vouched = sql`(${events.callId} is not null or exists (select 1 from ${people} p where p.id = ${events.createdBy} and p.is_organizer))`

const isComing = (now: Temporal.Instant): SQL | undefined => and(eq(events.status, 'published'), gt(slots.endsAt, now))

/** What is coming up at one group. */
export async function listUpcoming(db: Db, now: Temporal.Instant, groupId: string): Promise<EventListed[]> {
  return selectListed(db, now).where(and(isComing(now), isHostedBy([groupId]))).orderBy(asc(slots.startsAt), asc(events.id)).limit(200)
}

/** The next few of each of these calls, soonest first: of thousands no more are read than are shown. */
export async function listNextOfCalls(db: Db, now: Temporal.Instant, callIds: readonly string[], most: number): Promise<EventListed[]> {
  const next = sql`${events.id} in (select n.id from (
    select e.id, row_number() over (partition by e.call_id order by min(t.starts_at), e.id) as nth from ${events} e join ${slots} t on t.event_id = e.id and t.ends_at > ${now.toString()}::timestamptz
    where e.call_id = any(${sql.param([...callIds])}::uuid[]) and e.status = 'published' group by e.id) n where n.nth <= ${most})`
  return callIds.length === 0 ? [] : selectListed(db, now).where(and(isComing(now), next)).orderBy(asc(slots.startsAt), asc(events.id))
}

/** A page of what is coming up under none of these calls, and one more where there are more. */
export async function listOthers(db: Db, now: Temporal.Instant, callIds: readonly string[], page: number): Promise<EventListed[]> {
  return selectListed(db, now)
    .where(and(isComing(now), vouched, sql`(${events.callId} is null or ${events.callId} <> all(${sql.param([...callIds])}::uuid[]))`))
    .orderBy(asc(slots.startsAt), asc(events.id))
    .limit(eventsPerPage + 1)
    .offset((page - 1) * eventsPerPage)
}

/** How many public events of each call are still to come. */
export async function countUpcoming(db: Db, now: Temporal.Instant): Promise<Map<string, number>> {
  const rows = await db.select({ callId: events.callId, events: sql<number>`count(distinct ${events.id})::int` }).from(events).innerJoin(slots, eq(slots.eventId, events.id)).where(and(eq(events.status, 'published'), gt(slots.endsAt, now), isNotNull(events.callId))).groupBy(events.callId)
  return new Map(rows.flatMap(({ callId, events }) => (callId === null ? [] : [[callId, events] as const])))
}

/** When the first of the coming events ends: until then a page that lists them stays right by itself. */
export async function findNextEnd(db: Db, now: Temporal.Instant): Promise<Temporal.Instant | undefined> {
  const [row] = await db.select({ endsAt: slots.endsAt }).from(slots).where(and(gt(slots.endsAt, now), exists(db.select({ one: sql`1` }).from(events).where(and(eq(events.id, slots.eventId), eq(events.status, 'published')))))).orderBy(asc(slots.endsAt)).limit(1)
  return row?.endsAt
}

import type { Db } from '@turnout/db/client.ts'
import { deliveries } from '@turnout/db/tables/delivery.ts'
import { cohostings, eventAsks, events, slots } from '@turnout/db/tables/event.ts'
import { groups, memberships } from '@turnout/db/tables/group.ts'
import { signups } from '@turnout/db/tables/signup.ts'
import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { hasBegun, tookPlace } from '../begun/begun.repo.ts'
import type { InheritedField } from '../call/call.schema.ts'
import { DomainError } from '../error.ts'
import { lockEventUnderCall } from '../event/event.repo.ts'
import type { Instants, When } from '../time/time.rules.ts'

export type AskRow = typeof eventAsks.$inferSelect

const at = (instant: Temporal.Instant): SQL => sql`${instant.toString()}::timestamptz`

/** Events under a call that are not called off and not over, of a table called `e`. */
const coming = (callId: string, now: Temporal.Instant): SQL => sql`e.call_id = ${callId} and e.status <> 'cancelled' and exists (select 1 from ${slots} t where t.event_id = e.id and t.ends_at > ${at(now)})`

/** Whether such an event says otherwise. */
const overrides: Record<InheritedField, SQL> = {
  title: sql`e.title is not null`,
  description: sql`e.description is not null`,
  time: sql`exists (select 1 from ${slots} t where t.event_id = e.id and t.start_local is not null)`,
}

/** `slot`: the name of the time; `described`: the digest of a description of its own; `tookPlace`, `begun`: of its event. */
export type LockedSlot = { slotId: string; eventId: string; published: boolean; alone: boolean; tookPlace: boolean; begun: boolean; title: string | null; slot: string; described: string | null; startLocal: string | null; endLocal: string | null; timeZone: string | null; zone: string }

/** Locks the slots of a call's events that are not called off and not over, in the order of their ids, as whoever changes one event does. */
export async function lockComingSlots(db: Db, callId: string, now: Temporal.Instant): Promise<LockedSlot[]> {
  const { rows } = await db.execute<LockedSlot>(sql`
    select s.id as "slotId", s.event_id as "eventId", e.status = 'published' as published, not exists (select 1 from ${slots} o where o.event_id = e.id and o.id <> s.id) as alone, ${tookPlace(sql`e.id`)} as "tookPlace", ${hasBegun(sql`e.id`, now)} as begun,
      e.title, s.title as slot, encode(sha256(convert_to(e.description, 'UTF8')), 'hex') as described, s.start_local as "startLocal", s.end_local as "endLocal", s.time_zone as "timeZone", s.zone
    from ${slots} s join ${events} e on e.id = s.event_id
    where e.call_id = ${callId} and e.status <> 'cancelled' and s.ends_at > ${at(now)}
    order by s.id for no key update of s`)
  return rows
}

/** Lets the slots take place when their call says; SEQUENCE rises with the time. One statement, however many. */
export async function moveSlots(db: Db, slotIds: string[], to: Instants & { zone: string }, now: Temporal.Instant): Promise<void> {
  if (slotIds.length === 0) return
  await db.execute(sql`
    update ${slots} set start_local = null, end_local = null, time_zone = null, starts_at = ${at(to.startsAt)}, ends_at = ${at(to.endsAt)}, all_day = ${to.allDay}, zone = ${to.zone}, sequence = sequence + 1, changed_at = ${at(now)}
    where id in (select value::uuid from json_array_elements_text(${JSON.stringify(slotIds)}::json))`)
}

/** Lets slots that followed keep the time that they had: the call has another, and what took place did so when it did. */
export async function keepTimes(db: Db, slotIds: string[], when: When): Promise<void> {
  if (slotIds.length > 0) await db.update(slots).set({ startLocal: when.startLocal, endLocal: when.endLocal, timeZone: when.timeZone }).where(inArray(slots.id, slotIds))
}

/** Where calendars are to learn of other words: a later entry, with SEQUENCE as it was. */
export async function touchSlots(db: Db, slotIds: string[], now: Temporal.Instant): Promise<void> {
  if (slotIds.length === 0) return
  await db.execute(sql`update ${slots} set changed_at = ${at(now)} where id in (select value::uuid from json_array_elements_text(${JSON.stringify(slotIds)}::json))`)
}

/** Lets slots follow that say what the call says anyway: nothing moves. */
export async function forgetOwnTimes(db: Db, slotIds: string[]): Promise<void> {
  if (slotIds.length > 0) await db.update(slots).set({ startLocal: null, endLocal: null, timeZone: null }).where(inArray(slots.id, slotIds))
}

/** Lets events follow in their words: all of them, or those that say the same anyway. */
export async function forgetOwnWords(db: Db, callId: string, field: 'title' | 'description', only: string | null): Promise<void> {
  const column = sql.raw(field)
  await db.execute(sql`update ${events} set ${column} = null where call_id = ${callId} and status <> 'cancelled' and ${column} is not null ${only === null ? sql`` : sql`and ${column} = ${only}`}`)
}

export type Overriding = { eventId: string; title: string | null; group: string; town: string | null; status: string; own: string | null; when: When | null; several: boolean }

/** Events that have a value of their own in this field; of a long one its beginning. */
export async function listOverriding(db: Db, callId: string, field: InheritedField, now: Temporal.Instant, limit: number): Promise<Overriding[]> {
  const { rows } = await db.execute<Overriding>(sql`
    select e.id as "eventId", e.title, g.name as "group", g.town, e.status, ${field === 'time' ? sql`null` : sql`left(e.${sql.raw(field)}, 300)`} as own,
      (select json_build_object('startLocal', t.start_local, 'endLocal', t.end_local, 'timeZone', coalesce(t.time_zone, t.zone)) from ${slots} t where t.event_id = e.id and t.start_local is not null order by t.position limit 1) as "when",
      (select count(*) > 1 from ${slots} t where t.event_id = e.id) as several
    from ${events} e join ${groups} g on g.id = e.group_id
    where ${coming(callId, now)} and ${overrides[field]} order by g.name, e.id limit ${limit}`)
  return rows
}

/** The same events by their ids alone, all of them. */
export async function listOverridingIds(db: Db, callId: string, field: InheritedField, now: Temporal.Instant): Promise<string[]> {
  // What has begun is not moved any more, so nobody is asked whether it is to be.
  const { rows } = await db.execute<{ id: string }>(sql`select e.id from ${events} e where ${coming(callId, now)} and ${overrides[field]} ${field === 'time' ? sql`and not ${hasBegun(sql`e.id`, now)} and not ${tookPlace(sql`e.id`)}` : sql``}`)
  return rows.map((row) => row.id)
}

export type Counts = { following: number; own: number }

/** How many events follow in a field and how many have their own value. */
export async function countInheriting(db: Db, callId: string, field: InheritedField, now: Temporal.Instant): Promise<Counts> {
  const { rows } = await db.execute<Counts>(sql`select count(*) filter (where not ${overrides[field]})::int as following, count(*) filter (where ${overrides[field]})::int as own from ${events} e where ${coming(callId, now)}`)
  return rows[0] ?? { following: 0, own: 0 }
}

/** Whether an event of a table called `e` with a slot called `t` follows in a field. */
const follows: Record<InheritedField, SQL> = { title: sql`e.title is null`, description: sql`e.description is null`, time: sql`t.start_local is null` }

/** How many people would be told that the events which follow say otherwise in any of these fields. */
export async function countFollowers(db: Db, callId: string, fields: readonly InheritedField[], now: Temporal.Instant): Promise<number> {
  if (fields.length === 0) return 0
  const { rows } = await db.execute<{ people: number }>(sql`
    select count(distinct s.person_id)::int as people from ${signups} s join ${slots} t on t.id = s.slot_id join ${events} e on e.id = t.event_id
    where e.call_id = ${callId} and e.status = 'published' and (${sql.join(fields.map((field) => follows[field]), sql` or `)}) and t.ends_at > ${at(now)} and s.status in ('going', 'maybe', 'waitlisted', 'unconfirmed', 'pending', 'offered')`)
  return rows[0]?.people ?? 0
}

/** Ends the open questions of these fields, under a call or of one event: the call changed again, or the event left it. */
export async function closeAsks(db: Db, of: { callId: string } | { eventId: string }, fields: readonly InheritedField[], now: Temporal.Instant): Promise<void> {
  if (fields.length === 0) return
  await db
    .update(eventAsks)
    .set({ obsoleteAt: now })
    .where(and('callId' in of ? eq(eventAsks.callId, of.callId) : eq(eventAsks.eventId, of.eventId), inArray(eventAsks.field, [...fields]), isNull(eventAsks.answeredAt), isNull(eventAsks.obsoleteAt)))
}

/** Takes back mail to hosts about the call's changes that nobody has begun to send: it would not say all that is true by now. */
export async function dropHostNews(db: Db, callId: string): Promise<{ eventId: string; outcome: HostNews['outcome'] }[]> {
  const { rows } = await db.execute<{ eventId: string; outcome: HostNews['outcome'] }>(sql`
    update ${deliveries} d set state = 'skipped', reason = 'moved' from ${events} e
    where e.id = d.event_id and e.call_id = ${callId} and d.kind = 'hosting' and d.state = 'planned' and d.claimed_by is null and d.facts ->> 'outcome' in ('asked', 'cohost_asked', 'moved', 'followed')
    returning d.event_id as "eventId", d.facts ->> 'outcome' as outcome`)
  return rows
}

/** `from`: what the call said of the time before. */
export type NewAsk = { id: string; eventId: string; field: InheritedField; from: When | null }

/** Asks about each event; `round` gathers what one mail asks of one event, what was open before included. */
export async function saveAsks(db: Db, callId: string, asks: NewAsk[], rounds: { eventId: string; round: string }[], now: Temporal.Instant): Promise<void> {
  if (rounds.length === 0) return
  const gathered = sql`json_to_recordset(${JSON.stringify(rounds)}::json) as r ("eventId" uuid, round uuid)`
  await db.execute(sql`update ${eventAsks} a set round = r.round from ${gathered} where a.event_id = r."eventId" and a.answered_at is null and a.obsolete_at is null`)
  await db.execute(sql`
    insert into ${eventAsks} (id, round, event_id, call_id, field, from_start_local, from_end_local, from_time_zone, created_at)
    select a.id, r.round, a."eventId", ${callId}, a.field, a."from" ->> 'startLocal', a."from" ->> 'endLocal', a."from" ->> 'timeZone', ${at(now)}
    from json_to_recordset(${JSON.stringify(asks)}::json) as a (id uuid, "eventId" uuid, field text, "from" json) join ${gathered} on r."eventId" = a."eventId"`)
}

/** Events with questions that are still open. */
export async function listOpenAsks(db: Db, callId: string): Promise<Pick<AskRow, 'eventId' | 'field' | 'fromStartLocal' | 'fromEndLocal' | 'fromTimeZone'>[]> {
  return db.select({ eventId: eventAsks.eventId, field: eventAsks.field, fromStartLocal: eventAsks.fromStartLocal, fromEndLocal: eventAsks.fromEndLocal, fromTimeZone: eventAsks.fromTimeZone }).from(eventAsks).where(and(eq(eventAsks.callId, callId), isNull(eventAsks.answeredAt), isNull(eventAsks.obsoleteAt)))
}

/** `asked`: it says otherwise; `moved`, `followed`: it has another time, or other words, with the call. Groups that host along hear what is asked, and decide nothing. */
export type HostNews = { eventId: string; outcome: 'asked' | 'cohost_asked' | 'moved' | 'followed'; round: string | null }

/**
 * Owes those who answer for these events a mail about the changed call, and whoever made the event where nobody does. Those of
 * groups that host along hear what the event's own group is asked; of what moved they are told as of any change. It goes out ten minutes later, or at once where the event begins soon, so that a correction of the correction is one mail. Who is
 * signed up is told of the new time anyway.
 */
export async function saveHostNews(db: Db, news: HostNews[], now: Temporal.Instant): Promise<number> {
  if (news.length === 0) return 0
  const { rowCount } = await db.execute(sql`
    insert into ${deliveries} (kind, person_id, event_id, facts, bulk, planned_for, created_at)
    select 'hosting', who.person_id, n."eventId", jsonb_strip_nulls(jsonb_build_object('outcome', who.outcome, 'round', n.round)), false,
      greatest(${at(now)}, least(${at(now)} + interval '10 minutes', (select min(t.starts_at) from ${slots} t where t.event_id = n."eventId") - interval '2 hours')), ${at(now)}
    from json_to_recordset(${JSON.stringify(news)}::json) as n ("eventId" uuid, outcome text, round uuid)
    join ${events} e on e.id = n."eventId"
    cross join lateral (
      select m.person_id, n.outcome from ${memberships} m where m.group_id = e.group_id and m.role in ('organizer', 'rep', 'deputy')
      union all select e.created_by, n.outcome where e.created_by is not null and not exists (select 1 from ${memberships} m where m.group_id = e.group_id and m.role in ('organizer', 'rep', 'deputy'))
      union all select distinct m.person_id, 'cohost_asked' from ${cohostings} c join ${memberships} m on m.group_id = c.group_id and m.role in ('organizer', 'rep', 'deputy')
        where n.outcome = 'asked' and c.event_id = e.id and c.state = 'accepted' and not exists (select 1 from ${memberships} h where h.group_id = e.group_id and h.person_id = m.person_id and h.role in ('organizer', 'rep', 'deputy'))
    ) who
    where n.outcome = 'asked' or not exists (select 1 from ${signups} s join ${slots} t on t.id = s.slot_id where t.event_id = n."eventId" and s.person_id = who.person_id and s.status in ('going', 'maybe', 'waitlisted', 'unconfirmed', 'pending', 'offered'))`)
  return rowCount ?? 0
}

/** Whether anybody answers for the group. */
export async function hasHosts(db: Db, groupId: string): Promise<boolean> {
  return (await db.select({ personId: memberships.personId }).from(memberships).where(and(eq(memberships.groupId, groupId), inArray(memberships.role, ['organizer', 'rep', 'deputy']))).limit(1)).length > 0
}

export async function listRound(db: Db, round: string): Promise<AskRow[]> {
  return db.select().from(eventAsks).where(eq(eventAsks.round, round)).orderBy(asc(eventAsks.id))
}

export async function listAsksOf(db: Db, eventId: string): Promise<AskRow[]> {
  return db.select().from(eventAsks).where(and(eq(eventAsks.eventId, eventId), isNull(eventAsks.answeredAt), isNull(eventAsks.obsoleteAt))).orderBy(asc(eventAsks.id))
}

const gone = (): DomainError => new DomainError('gone', 'The call has changed again. The newest mail about it asks you once more.', { reason: 'obsolete' })

/** Call, event and question, locked in that order; the question as it is by then. */
export async function lockAsk(db: Db, round: string, field: InheritedField): Promise<{ ask: AskRow } & Awaited<ReturnType<typeof lockEventUnderCall>>> {
  const [first] = await db.select({ eventId: eventAsks.eventId }).from(eventAsks).where(and(eq(eventAsks.round, round), eq(eventAsks.field, field)))
  if (!first) throw gone()
  const locked = await lockEventUnderCall(db, first.eventId)
  const [ask] = await db.select().from(eventAsks).where(and(eq(eventAsks.round, round), eq(eventAsks.field, field))).for('update')
  if (!ask) throw gone()
  return { ask, ...locked }
}

/** False where it was answered or became obsolete meanwhile. */
export async function saveAnswer(db: Db, id: string, answer: 'taken' | 'kept', answeredBy: string | null, now: Temporal.Instant): Promise<boolean> {
  const saved = await db.update(eventAsks).set({ answer, answeredAt: now, answeredBy }).where(and(eq(eventAsks.id, id), isNull(eventAsks.answeredAt), isNull(eventAsks.obsoleteAt))).returning({ id: eventAsks.id })
  return saved.length > 0
}

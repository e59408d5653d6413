import type { Db } from '@turnout/db/client.ts'
import { people } from '@turnout/db/tables/account.ts'
import { calls } from '@turnout/db/tables/call.ts'
import { deliveries, mailHolds } from '@turnout/db/tables/delivery.ts'
import { events, slots } from '@turnout/db/tables/event.ts'
import { memberships } from '@turnout/db/tables/group.ts'
import { reminderRules } from '@turnout/db/tables/reminder.ts'
import { signups } from '@turnout/db/tables/signup.ts'
import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { newId } from '../id.ts'
import { remindersAhead } from '../reminder/reminder.repo.ts'
import { mayKnow } from '../sight/sight.repo.ts'
import type { Span } from './outbox.rules.ts'
import { type OutboxFilter, type OutboxScope, outboxPerPage } from './outbox.schema.ts'

const at = (instant: Temporal.Instant): SQL => sql`${instant.toString()}::timestamptz`

/** An instant as the pages read it. */
const iso = (column: SQL): SQL => sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

/** Events in reach, of a table called `e`. */
const inScope = ({ of, id }: OutboxScope): SQL => (of === 'event' ? sql`e.id = ${id}` : of === 'call' ? sql`e.call_id = ${id}` : sql`true`)

/** Who asks: the groups whose people they may know (null: all), and since when events must have ended for their lists to be open still. */
export type Asking = { groups: string[] | null; openSince: Temporal.Instant }

/** Whether a row with an event `e` is about somebody whom the asking person may know: by the answer `s`, or of what went to a host by their own group. */
const isKnown = ({ groups }: Asking): SQL => (groups === null ? sql`true` : sql`(case when s.id is null then e.id is not null and exists (select 1 from ${memberships} hm where hm.person_id = p.id and hm.group_id = any(${sql.param(groups)}::uuid[])) else ${mayKnow(groups)} end)`)

/** Whether they are told who it is: as long as the event's list is open. */
const isNamed = (asking: Asking): SQL => (asking.groups === null ? sql`true` : sql`(${isKnown(asking)} and (s.id is null or exists (select 1 from ${slots} o where o.event_id = e.id and o.ends_at > ${at(asking.openSince)})))`)

/** Each row is a person: there is none for those who may not know them, who are told sums. What is about no event is about no answer. */
const isShown = (asking: Asking): SQL => sql`(${isKnown(asking)} or e.id is null)`

/** A search for people finds only those that the asking person may know: the number of hits would tell, too. */
const matching = (q: string, asking: Asking, name: SQL): SQL => {
  if (q === '') return sql`true`
  const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  return sql`(${isNamed(asking)} and (${name} ilike ${like} or p.email ilike ${like}))`
}

/** `others`: of people whom the asking person may not know. */
export type Counted = { kind: string; state: string; reason: string | null; shown: number; others: number }

export type WrittenRow = {
  id: number; kind: string; family: string | null; rule: string | null; state: string; plannedFor: string; sentAt: string | null; reason: string | null; answer: string | null; attempts: number
  eventId: string | null; event: string | null; name: string | null; email: string | null; named: boolean
}

const writtenFrom = sql`${deliveries} d join ${people} p on p.id = d.person_id left join ${signups} s on s.id = d.signup_id left join ${events} e on e.id = d.event_id left join ${calls} c on c.id = e.call_id left join ${reminderRules} r on r.id = d.rule_id`

function writtenWhere({ scope, kind, state, reason, q }: OutboxFilter, asking: Asking): SQL {
  return sql`${scope.of === 'event' ? sql`d.event_id = ${scope.id}` : inScope(scope)} ${kind ? sql`and d.kind = ${kind}` : sql``} ${state ? sql`and d.state = ${state}` : sql``} ${reason ? sql`and d.reason = ${reason}` : sql``}
    and ${matching(q, asking, sql`coalesce(s.name, p.name)`)}`
}

/** What is in the ledger, newest first. Names, addresses and what servers answered only where the asking person may know them. */
export async function listWritten(db: Db, filter: OutboxFilter, asking: Asking, { limit = outboxPerPage + 1, offset = (filter.page - 1) * outboxPerPage } = {}): Promise<WrittenRow[]> {
  const named = isNamed(asking)
  const { rows } = await db.execute<WrittenRow>(sql`
    select d.id::int as id, d.kind, d.rule_family as family, r.name as rule, d.state, ${iso(sql`d.planned_for`)} as "plannedFor", ${iso(sql`d.sent_at`)} as "sentAt", d.reason, case when ${named} then d.answer end as answer, d.attempts,
      e.id as "eventId", coalesce(e.title, c.event_title) as event, case when ${named} then coalesce(s.name, p.name) end as name, case when ${named} then p.email end as email, ${named} as named
    from ${writtenFrom} where ${writtenWhere(filter, asking)} and ${isShown(asking)} order by d.id desc limit ${limit} offset ${offset}`)
  return rows
}

export async function countWritten(db: Db, filter: OutboxFilter, asking: Asking): Promise<Counted[]> {
  const shown = isShown(asking)
  const { rows } = await db.execute<Counted>(sql`select d.kind, d.state, d.reason, count(*) filter (where ${shown})::int as shown, count(*) filter (where not ${shown})::int as others from ${writtenFrom} where ${writtenWhere(filter, asking)} group by d.kind, d.state, d.reason order by d.kind, d.state, d.reason`)
  return rows
}

export type AheadRow = {
  ruleId: string; personId: string | null; slotId: string; family: string; kind: string; rule: string; dueAt: string; why: string | null; status: string
  eventId: string; event: string; name: string | null; email: string | null; named: boolean; zone: string
}

async function aheadFrom(db: Db, filter: OutboxFilter, asking: Asking, span: Span, now: Temporal.Instant): Promise<SQL> {
  const reckoned = await remindersAhead(db, now, { events: inScope(filter.scope), ...span })
  return sql`(${reckoned}) h join ${people} p on p.id = h.person_id join ${events} e on e.id = h.event_id join ${reminderRules} r on r.id = h.rule_id left join ${calls} c on c.id = e.call_id left join ${signups} s on s.id = h.signup_id
    where ${filter.gets === 'yes' ? sql`h.why is null` : filter.gets === 'no' ? sql`h.why is not null` : sql`true`} ${filter.reason ? sql`and h.why = ${filter.reason}` : sql``} and ${matching(filter.q, asking, sql`coalesce(s.name, p.name)`)}`
}

/** The reminders to come in this span, soonest first, and who gets none and why: what the planning would do, reckoned ahead. */
export async function listAhead(db: Db, filter: OutboxFilter, asking: Asking, span: Span, now: Temporal.Instant, { limit = outboxPerPage + 1, offset = (filter.page - 1) * outboxPerPage } = {}): Promise<{ rows: AheadRow[]; totals: Counted[] }> {
  const from = await aheadFrom(db, filter, asking, span, now)
  const { rows } = await db.execute<{ rows: AheadRow[] | null; totals: Counted[] | null }>(sql`
    with ahead as materialized (
      select h.rule_id as "ruleId", h.person_id as "personId", h.slot_id as "slotId", h.family, h.kind, r.name as rule, ${iso(sql`h.due_at`)} as "dueAt", h.why, h.status, h.person_zone as zone,
        e.id as "eventId", coalesce(e.title, c.event_title) as event, coalesce(s.name, p.name) as name, p.email, ${isNamed(asking)} as named, ${isShown(asking)} as shown
      from ${from}
    ), page as (select * from ahead where shown order by "dueAt", "slotId", "ruleId", "personId" limit ${limit} offset ${offset})
    select (select json_agg(page) from page) as rows,
      (select json_agg(t) from (select kind, case when why is null then 'planned' else 'skipped' end as state, why as reason, count(*) filter (where shown)::int as shown, count(*) filter (where not shown)::int as others from ahead group by kind, why order by kind, why) t) as totals`)
  // Whoever may not know the person is not told by an id either.
  return { rows: (rows[0]?.rows ?? []).map((row) => (row.named ? row : { ...row, personId: null, name: null, email: null })), totals: rows[0]?.totals ?? [] }
}

/** Puts one foreseen reminder to somebody whom the asking person may know into the ledger, to be sent now or never. The unique key keeps the planning from doing it again. */
export async function saveAhead(db: Db, filter: OutboxFilter, asking: Asking, span: Span, now: Temporal.Instant, row: { ruleId: string; personId: string; slotId: string }, deed: 'send_now' | 'skip'): Promise<boolean> {
  const reckoned = await remindersAhead(db, now, { events: inScope(filter.scope), ...span })
  const { rowCount } = await db.execute(sql`
    insert into ${deliveries} (kind, state, reason, person_id, signup_id, slot_id, event_id, rule_id, rule_family, slot_starts_at, bulk, planned_for, not_after, created_at)
    select 'reminder', ${deed === 'skip' ? 'skipped' : 'planned'}, ${deed === 'skip' ? 'by_hand' : null}, h.person_id, h.signup_id, h.slot_id, h.event_id, h.rule_id, h.family, h.starts_at, true, ${deed === 'skip' ? sql`h.due_at` : at(now)}, h.not_after, ${at(now)}
    from (${reckoned}) h join ${people} p on p.id = h.person_id join ${events} e on e.id = h.event_id left join ${signups} s on s.id = h.signup_id
    where ${isKnown(asking)} and h.why is null and h.rule_id = ${row.ruleId} and h.person_id = ${row.personId} and h.slot_id = ${row.slotId} limit 1
    on conflict do nothing`)
  return rowCount === 1
}

export type Owned = { eventId: string | null; callId: string | null; groupId: string | null; state: string }

/** A message that the asking person is shown; any other is none. */
export async function findDelivery(db: Db, id: number, asking: Asking): Promise<Owned | undefined> {
  const { rows } = await db.execute<Owned>(sql`select e.id as "eventId", e.call_id as "callId", e.group_id as "groupId", d.state from ${writtenFrom} where d.id = ${id} and ${isShown(asking)}`)
  return rows[0]
}

/** Only what is planned and not in a worker's hands. */
export async function changePlanned(db: Db, id: number, deed: 'send_now' | 'skip', now: Temporal.Instant): Promise<boolean> {
  const set = deed === 'skip' ? sql`state = 'skipped', reason = 'by_hand'` : sql`planned_for = ${at(now)}, try_at = clock_timestamp()`
  const { rowCount } = await db.execute(sql`update ${deliveries} set ${set} where id = ${id} and state = 'planned' and (claimed_until is null or claimed_until < clock_timestamp())`)
  return rowCount === 1
}

const ofScope = ({ of, id }: OutboxScope): SQL | undefined =>
  of === 'event' ? eq(mailHolds.eventId, id ?? '') : of === 'call' ? eq(mailHolds.callId, id ?? '') : and(isNull(mailHolds.eventId), isNull(mailHolds.callId))

export async function saveHold(db: Db, { of, id }: OutboxScope, heldBy: string | null, heldAt: Temporal.Instant): Promise<boolean> {
  const { rowCount } = await db.insert(mailHolds).values({ id: newId(), eventId: of === 'event' ? id : null, callId: of === 'call' ? id : null, heldBy, heldAt }).onConflictDoNothing()
  return rowCount === 1
}

export async function deleteHold(db: Db, scope: OutboxScope): Promise<boolean> {
  const { rowCount } = await db.delete(mailHolds).where(ofScope(scope))
  return rowCount === 1
}

export type Held = { own: boolean; byCall: boolean; byAll: boolean; waiting: number }

/** Whether mail is paused here, and how much of what is due waits for it. */
export async function readHold(db: Db, scope: OutboxScope, now: Temporal.Instant): Promise<Held> {
  const { of, id } = scope
  const event = of === 'event' ? sql`${id}::uuid` : sql`null::uuid`
  const call = of === 'event' ? sql`(select call_id from ${events} where id = ${id})` : of === 'call' ? sql`${id}::uuid` : sql`null::uuid`
  const { rows } = await db.execute<Held>(sql`
    with held as (
      select exists (select 1 from ${mailHolds} h where h.event_id = ${event}) as by_event, exists (select 1 from ${mailHolds} h where h.call_id = ${call}) as by_call,
        exists (select 1 from ${mailHolds} h where h.event_id is null and h.call_id is null) as by_all
    )
    select case ${of}::text when 'event' then by_event when 'call' then by_call else by_all end as own, by_call as "byCall", by_all as "byAll",
      case when by_event or by_call or by_all then (select count(*)::int from ${deliveries} d left join ${events} e on e.id = d.event_id where d.state = 'planned' and d.planned_for <= ${at(now)}
        and d.kind in ('reminder', 'announcement', 'change', 'cancellation', 'promotion', 'hosting') and ${inScope(scope)}) else 0 end as waiting
    from held`)
  return rows[0] ?? { own: false, byCall: false, byAll: false, waiting: 0 }
}

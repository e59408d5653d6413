import type { Db } from '@turnout/db/client.ts'
import { hotStatement } from '@turnout/db/hot-statement.ts'
import { deliveries, mailHolds, slotChanges } from '@turnout/db/tables/delivery.ts'
import { events, slots } from '@turnout/db/tables/event.ts'
import { signups } from '@turnout/db/tables/signup.ts'
import type { noticeKinds } from '@turnout/db/terms.ts'
import { inArray, type SQL, sql } from 'drizzle-orm'

/** What is owed when it is first written; how it went is the workers' to write. */
export type NewDelivery = Pick<typeof deliveries.$inferInsert, 'kind' | 'personId' | 'signupId' | 'slotId' | 'eventId' | 'announcementId' | 'signInLinkId' | 'facts' | 'bulk' | 'plannedFor' | 'notAfter' | 'createdAt'>

/** Another insert of the same transaction, written in the same round trip. Its values begin at `$2`; the name stands for the text. */
export type Alongside = { name: string; text: string; values: unknown[] }

const owe = (alongside?: Alongside) =>
  hotStatement(alongside ? `owe_with_${alongside.name}` : 'owe', `
    ${alongside ? `with alongside as (${alongside.text})` : ''} insert into deliveries (kind, person_id, signup_id, slot_id, event_id, announcement_id, sign_in_link_id, facts, bulk, planned_for, not_after, created_at)
    select kind, "personId", "signupId", "slotId", "eventId", "announcementId", "signInLinkId", coalesce(facts, '{}'), bulk, "plannedFor", "notAfter", "createdAt"
    from jsonb_to_recordset($1::jsonb) as owed (
      kind text, "personId" uuid, "signupId" uuid, "slotId" uuid, "eventId" uuid, "announcementId" uuid, "signInLinkId" uuid, facts jsonb, bulk boolean,
      "plannedFor" timestamptz, "notAfter" timestamptz, "createdAt" timestamptz)`)

/** One value, however many rows. */
export async function saveDeliveries(db: Db, rows: NewDelivery[], alongside?: Alongside): Promise<void> {
  await owe(alongside)(db, [JSON.stringify(rows), ...(alongside?.values ?? [])])
}

/**
 * Lets the statements of this transaction take minutes where others may take half a one, and sort in memory: what they write is
 * owed to a hundred thousand people.
 */
export async function allowLong(db: Db): Promise<void> {
  await db.execute(sql`select set_config('statement_timeout', '5min', true), set_config('work_mem', '64MB', true)`)
}

export type NoticeKind = (typeof noticeKinds)[number]
/** What held before of a slot that changed, or why it is off. */
export type Notice = { slotId: string; facts: Record<string, string | null> }

const at = (instant: Temporal.Instant): SQL => sql`${instant.toString()}::timestamptz`

const answered = sql`('going', 'maybe', 'waitlisted', 'unconfirmed', 'pending', 'offered')`

/**
 * Notes that these slots changed, or are off. One row a slot, however many hold an answer there: whoever edits or cancels does
 * not wait for a hundred thousand notices to be written. Of several edits what held before the first stays, each part for itself,
 * and each edit beside it in `steps`, for whoever signs up between two of them;
 * a cancellation takes the place of them all. Of edits people are told ten minutes after the first, or at once where it
 * begins within two hours of that; of a cancellation at once. Returns how many will be.
 */
export async function saveNotices(db: Db, notices: readonly Notice[], kind: NoticeKind, now: Temporal.Instant): Promise<number> {
  if (notices.length === 0) return 0
  const slotIds = notices.map((one) => one.slotId)
  await db.execute(sql`
    insert into ${slotChanges} (slot_id, kind, facts, due_at, created_at)
    select t.id, ${kind}, ${kind === 'change' ? sql`n.facts || jsonb_build_object('steps', jsonb_build_array(jsonb_build_object('at', ${now.toString()}::text, 'facts', n.facts)))` : sql`n.facts`}, ${kind === 'change' ? sql`greatest(${at(now)}, least(${at(now)} + interval '10 minutes', t.starts_at - interval '2 hours'))` : at(now)}, ${at(now)}
    from jsonb_to_recordset(${JSON.stringify(notices)}::jsonb) as n ("slotId" uuid, facts jsonb) join ${slots} t on t.id = n."slotId" order by t.id
    on conflict (slot_id) do update set kind = excluded.kind, due_at = least(slot_changes.due_at, excluded.due_at), facts = case when excluded.kind = 'cancellation' then excluded.facts else excluded.facts || slot_changes.facts || jsonb_build_object('steps', coalesce(slot_changes.facts -> 'steps', jsonb_build_array(jsonb_build_object('at', slot_changes.created_at, 'facts', slot_changes.facts))) || (excluded.facts -> 'steps')) end
    where slot_changes.kind = 'change' or excluded.kind = 'cancellation'`)
  const { rows } = await db.execute<{ told: number }>(sql`select count(*)::int as told from (select 1 from ${signups} where ${inArray(signups.slotId, slotIds)} and status in ${answered} ${slotIds.length > 1 ? sql`group by person_id` : sql``}) people`)
  return rows[0]?.told ?? 0
}

/** Whether anybody is to be told something now: asked at every ring, so that only where there is something a transaction begins. */
export async function hasDueNotices(db: Db, now: Temporal.Instant): Promise<boolean> {
  const { rows } = await db.execute<{ due: boolean }>(sql`select exists (select 1 from ${slotChanges} where due_at <= ${at(now)}) as due`)
  return rows[0]?.due ?? false
}

/** Nobody else writes notices until this transaction ends; false where somebody does, who is not waited for. */
export async function takeNotices(db: Db): Promise<boolean> {
  const { rows } = await db.execute<{ taken: boolean }>(sql`select pg_try_advisory_xact_lock(hashtext('turnout.notices')) as taken`)
  return rows[0]?.taken ?? false
}

/**
 * What of a noted change (`n`, a row of `due`) an answer (`s`) is told of: of edits made since it was first given, what held before the first
 * of them, each part for itself. Null where it is younger than all of them: who signed up at 7:00 never knew of 6:30.
 */
const toldTo = (n: 'n' | 'o', s: 's' | 'os'): SQL => sql.raw(`
  case when ${n}.steps is null or ${s}.created_at <= (${n}.steps -> 0 ->> 'at')::timestamptz then ${n}.facts else (
    select jsonb_object_agg(key, value) from (
      select distinct on (part.key) part.key, part.value from jsonb_array_elements(${n}.steps) with ordinality as edit (step, nth), jsonb_each(edit.step -> 'facts') part
      where (edit.step ->> 'at')::timestamptz >= ${s}.created_at order by part.key, edit.nth) first) end`)

/**
 * Turns the notices that are due into one delivery a person and event, in the statement that removes them: about the first of
 * their times, and with what else of theirs changed in `others`. An address that
 * nobody proved hears of one change at most; of a cancelled event only the cancellation. A notice that waits unsent takes in what
 * changed since of all their times, and tells of both; one that a worker takes meanwhile does not, and what changed is owed anew. What is
 * owed is known in full before the first row is written, or each row would be looked for among those written before it.
 */
export async function saveDueNotices(db: Db, now: Temporal.Instant): Promise<number> {
  const { rowCount } = await db.execute(sql`
    with due as (delete from ${slotChanges} where due_at <= ${at(now)} returning slot_id, kind, facts - 'steps' as facts, facts -> 'steps' as steps),
    concerned as materialized (
      select t.event_id, count(*) > 1 as several from due n join ${slots} t on t.id = n.slot_id where n.kind = 'change' group by t.event_id
    ),
    known as materialized (
      select d.signup_id, d.id, d.state = 'planned' and d.claimed_by is null as waiting, n.facts, d.event_id = any(array(select event_id from concerned where several)) or n.slot_id is null or d.facts ? 'others' as several
      from ${deliveries} d left join due n on n.slot_id = d.slot_id
      where d.kind = 'change' and d.event_id = any(array(select event_id from concerned))
    ),
    taken_in as (
      update ${deliveries} d set facts = coalesce(k.facts, '{}') || case when not k.several then d.facts else (d.facts - 'others') || coalesce((
        select jsonb_build_object('others', jsonb_agg(coalesce(since.facts, '{}') || coalesce(o.facts, '{}') || jsonb_build_object('slotId', ot.id) order by ot.starts_at, ot.position)::text)
        from ${slots} ot
        left join lateral (select ${toldTo('o', 'os')} as facts from due o join ${signups} os on os.slot_id = o.slot_id and os.person_id = d.person_id and os.status in ${answered} where o.slot_id = ot.id) since on true
        left join jsonb_array_elements((d.facts ->> 'others')::jsonb) o (facts) on o.facts ->> 'slotId' = ot.id::text
        where ot.event_id = d.event_id and ot.id <> d.slot_id and (since.facts is not null or o.facts is not null) having count(*) > 0), '{}') end
      from known k where k.waiting and d.id = k.id and d.state = 'planned' and d.claimed_by is null
      returning d.person_id, d.event_id
    ),
    owed as materialized (
      select distinct on (s.person_id, t.event_id) n.kind, s.person_id, s.id as signup_id, t.id as slot_id, t.event_id, t.starts_at, t.ends_at,
        case when n.kind = 'change' and t.event_id in (select event_id from concerned where several) then mine.facts || coalesce((
          select jsonb_build_object('others', jsonb_agg(since.facts || jsonb_build_object('slotId', ot.id) order by ot.starts_at, ot.position)::text)
          from due o join ${slots} ot on ot.id = o.slot_id and ot.event_id = t.event_id and ot.id <> t.id join ${signups} os on os.slot_id = ot.id and os.person_id = s.person_id and os.status in ${answered} cross join lateral (select ${toldTo('o', 'os')} as facts) since
          where since.facts is not null having count(*) > 0), '{}') else mine.facts end as facts
      from due n
      join ${slots} t on t.id = n.slot_id
      join ${events} e on e.id = t.event_id and (n.kind = 'cancellation' or e.status = 'published')
      join ${signups} s on s.slot_id = t.id and s.status in ${answered}
      cross join lateral (select ${toldTo('n', 's')} as facts) mine
      left join (select distinct signup_id from known) k on k.signup_id = s.id
      left join taken_in w on w.person_id = s.person_id and w.event_id = t.event_id
      where mine.facts is not null and (n.kind = 'cancellation' or ((s.confirmed_at is not null or k.signup_id is null) and w.person_id is null))
      order by s.person_id, t.event_id, t.starts_at, t.position
    )
    insert into ${deliveries} (kind, person_id, signup_id, slot_id, event_id, slot_starts_at, facts, bulk, planned_for, not_after, created_at)
    select kind, person_id, signup_id, slot_id, event_id, starts_at, facts, false, ${at(now)}, greatest(ends_at, ${at(now)} + interval '1 day'), ${at(now)} from owed`)
  return rowCount ?? 0
}

/** Events that a pause holds back mail of: named themselves, or by their call. */
const heldEvents = sql`(select h.event_id from ${mailHolds} h where h.event_id is not null union select e.id from ${mailHolds} h join ${events} e on e.call_id = h.call_id)`

/** Whether a row of `deliveries` may go out as far as pauses are concerned. What a person has just asked for always does. */
export const isNotHeld = sql`(kind not in ('reminder', 'announcement', 'change', 'cancellation', 'promotion', 'hosting', 'rep_check', 'chase')
  or (not exists (select 1 from ${mailHolds} h where h.event_id is null and h.call_id is null) and (event_id is null or event_id not in ${heldEvents})))`

export type Held = { all: boolean; events: Set<string> }

export async function readHeld(db: Db): Promise<Held> {
  const { rows } = await db.execute<{ eventId: string | null; all: boolean }>(sql`
    select event_id as "eventId", false as all from ${heldEvents} as held union all select null, true from ${mailHolds} h where h.event_id is null and h.call_id is null`)
  return { all: rows.some((row) => row.all), events: new Set(rows.flatMap((row) => row.eventId ?? [])) }
}

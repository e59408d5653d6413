import type { Db } from '@turnout/db/client.ts'
import { people } from '@turnout/db/tables/account.ts'
import { announcements } from '@turnout/db/tables/announcement.ts'
import { attendances } from '@turnout/db/tables/attendance.ts'
import { deliveries, unsubscribes } from '@turnout/db/tables/delivery.ts'
import { events, slots } from '@turnout/db/tables/event.ts'
import { suppressions } from '@turnout/db/tables/feedback.ts'
import { memberships } from '@turnout/db/tables/group.ts'
import { questions, replies } from '@turnout/db/tables/question.ts'
import { signups } from '@turnout/db/tables/signup.ts'
import { and, desc, eq, gt, ne, type SQL, sql } from 'drizzle-orm'
import type { AnnouncementScope } from './announcement.schema.ts'

export type Announcement = typeof announcements.$inferSelect

/**
 * Whether the same words were written to the same people for the same time since then, and not taken back. Whoever else writes
 * to this event, call or group waits until the transaction is over, so that of two presses the second sees the first.
 */
export async function wasAnnounced(db: Db, { of, id }: AnnouncementScope, same: Pick<Announcement, 'subject' | 'body' | 'audience' | 'sendLocal'>, since: Temporal.Instant): Promise<boolean> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`announce:${id}`}, 0))`)
  const owner = { event: announcements.eventId, call: announcements.callId, group: announcements.groupId }[of]
  const { subject, body, audience, sendLocal } = same
  const rows = await db
    .select({ id: announcements.id })
    .from(announcements)
    .where(
      and(
        eq(owner, id), eq(announcements.subject, subject), eq(announcements.body, body), sql`${announcements.audience} = ${JSON.stringify(audience)}::jsonb`,
        sql`${announcements.sendLocal} is not distinct from ${sendLocal}::text`, gt(announcements.createdAt, since), ne(announcements.state, 'withdrawn'),
      ),
    )
    .limit(1)
  return rows.length > 0
}

export async function saveAnnouncement(db: Db, row: typeof announcements.$inferInsert): Promise<Announcement> {
  const [saved] = await db.insert(announcements).values(row).returning()
  if (!saved) throw new Error('invariant: an insert returns its row')
  return saved
}

export async function findAnnouncement(db: Db, id: string): Promise<Announcement | undefined> {
  const [row] = await db.select().from(announcements).where(eq(announcements.id, id))
  return row
}

/** Only one that is not sent yet. */
export async function withdrawRow(db: Db, id: string): Promise<boolean> {
  const { rowCount } = await db.update(announcements).set({ state: 'withdrawn' }).where(and(eq(announcements.id, id), eq(announcements.state, 'scheduled')))
  return rowCount === 1
}

/** What of `s` was chosen: its answer, or else what the host's list says of it. */
const by = sql`case when a.audience -> 'answers' ? s.status then s.status else (select v.state from ${attendances} v where v.signup_id = s.id) end as by`

/** By what `s` answered, or by what the host's list says of it. */
const chosen = sql`(a.audience -> 'answers' ? s.status or (a.audience -> 'answers' ?| array['attended', 'no_show'] and exists (select 1 from ${attendances} v where v.signup_id = s.id and a.audience -> 'answers' ? v.state)))`

/** Whether the person of `s` offered one of the chosen tasks at this event. */
const offered = sql`(coalesce(jsonb_array_length(a.audience -> 'tasks'), 0) = 0 or exists (
  select 1 from ${replies} y join ${questions} q on q.id = y.question_id and q.kind = 'roles' where y.event_id = t.event_id and y.person_id = s.person_id
    and exists (select 1 from jsonb_array_elements_text(y.values) task where a.audience -> 'tasks' ? task)))`

/**
 * Whom announcements in `a` reach: one row a person, with the answer that the message speaks of. Only addresses that were
 * proved, so that nobody can have a stranger written to; `proof` turns it round, to say how many that leaves out.
 */
const reached = (a: SQL, proof: SQL = sql`is not null`): SQL => sql`
  select distinct on (announcement_id, person_id) * from (
    select a.id as announcement_id, s.person_id, s.id as signup_id, t.id as slot_id, t.event_id, t.starts_at, ${by}
    from ${a} a join ${events} e on e.id = a.event_id and e.status in ('published', 'cancelled') join ${slots} t on t.event_id = e.id join ${signups} s on s.slot_id = t.id
    where s.confirmed_at ${proof} and ${chosen} and ${offered} and (coalesce(jsonb_array_length(a.audience -> 'groups'), 0) = 0 or a.audience -> 'groups' ? coalesce(s.group_id, e.group_id)::text) and (jsonb_array_length(a.audience -> 'slots') = 0 or a.audience -> 'slots' ? t.id::text)
    union all
    select a.id, s.person_id, s.id, t.id, t.event_id, t.starts_at, ${by}
    from ${a} a join ${events} e on e.call_id = a.call_id and e.status in ('published', 'cancelled') join ${slots} t on t.event_id = e.id join ${signups} s on s.slot_id = t.id
    where s.confirmed_at ${proof} and ${chosen} and ${offered}
    union all
    select a.id, m.person_id, null, null, null, null, m.role
    from ${a} a join ${memberships} m on m.group_id = a.group_id join ${people} p on p.id = m.person_id and p.proved_at is not null
    where a.audience -> 'roles' ? m.role
  ) reach order by announcement_id, person_id, starts_at, signup_id`

/** Marks what is due as sent and owes everybody the message, in one statement: once, whoever ticks, however often. */
export async function sendDue(db: Db, now: Temporal.Instant): Promise<number> {
  const at = sql`${now.toString()}::timestamptz`
  const { rowCount } = await db.execute(sql`
    with due as (update ${announcements} set state = 'sent' where state = 'scheduled' and send_at <= ${at} returning *),
    reach as (${reached(sql`due`)})
    insert into ${deliveries} (kind, person_id, signup_id, slot_id, event_id, announcement_id, bulk, planned_for, not_after, created_at)
    select 'announcement', person_id, signup_id, slot_id, event_id, announcement_id, true, ${at}, ${at} + interval '3 days', ${at} from reach
    on conflict do nothing`)
  return rowCount ?? 0
}

/** An announcement that is not written yet, as a row. */
function draftOf({ of, id }: AnnouncementScope, audience: Announcement['audience']): SQL {
  const own = (kind: AnnouncementScope['of']): SQL => (of === kind ? sql`${id}::uuid` : sql`null::uuid`)
  return sql`select '00000000-0000-0000-0000-000000000000'::uuid as id, ${own('event')} as event_id, ${own('call')} as call_id, ${own('group')} as group_id, ${JSON.stringify(audience)}::jsonb as audience`
}

/**
 * How many an announcement would reach now, by their answer, or in a group by their role; whoever gave several answers counts
 * by the first time. Not counted is who stopped such mail and whose address takes none: they are skipped when it is sent.
 */
export async function countReached(db: Db, { of, id }: AnnouncementScope, audience: Announcement['audience']): Promise<{ by: string; people: number }[]> {
  const { rows } = await db.execute<{ by: string; people: number }>(sql`
    with draft as (${draftOf({ of, id }, audience)})
    select r.by, count(*)::int as people from (${reached(sql`draft`)}) r
    where not exists (select 1 from ${unsubscribes} u where u.person_id = r.person_id and (u.event_id is null or u.event_id = r.event_id))
      and not exists (select 1 from ${people} p join ${suppressions} x on x.email = p.email where p.id = r.person_id)
    group by r.by order by people desc, r.by`)
  return rows
}

/** How many answered like those an announcement reaches, and are left out because they have not confirmed their address. */
export async function countLeftOut(db: Db, { of, id }: AnnouncementScope, audience: Announcement['audience']): Promise<number> {
  if (of === 'group') return 0
  const { rows } = await db.execute<{ people: number }>(sql`with draft as (${draftOf({ of, id }, audience)}) select count(*)::int as people from (${reached(sql`draft`, sql`is null`)}) r`)
  return rows[0]?.people ?? 0
}

export type AnnouncementListed = Announcement & { planned: number; delivered: number; bounced: number; skipped: number }

const counted = (which: SQL): SQL<number> => sql<number>`(select count(*)::int from ${deliveries} d where d.announcement_id = ${announcements}.id and d.kind = 'announcement' and ${which})`

export async function listAnnouncementRows(db: Db, { of, id }: AnnouncementScope): Promise<AnnouncementListed[]> {
  const column = { event: announcements.eventId, call: announcements.callId, group: announcements.groupId }[of]
  const rows = await db
    .select({ announcement: announcements, planned: counted(sql`d.state = 'planned'`), delivered: counted(sql`d.state = 'sent'`), bounced: counted(sql`d.state not in ('planned', 'sent', 'skipped')`), skipped: counted(sql`d.state = 'skipped'`) })
    .from(announcements).where(eq(column, id)).orderBy(desc(announcements.createdAt)).limit(100)
  return rows.map(({ announcement, ...counts }) => ({ ...announcement, ...counts }))
}

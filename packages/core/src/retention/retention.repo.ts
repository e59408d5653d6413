import type { Db } from '@turnout/db/client.ts'
import { people } from '@turnout/db/tables/account.ts'
import { attendanceMarks, attendances, helperLinks } from '@turnout/db/tables/attendance.ts'
import { chartPeople } from '@turnout/db/tables/chart.ts'
import { deliveries, unsubscribes } from '@turnout/db/tables/delivery.ts'
import { events, hostings, slots } from '@turnout/db/tables/event.ts'
import { mailReports } from '@turnout/db/tables/feedback.ts'
import { groups, invitations, memberships } from '@turnout/db/tables/group.ts'
import { hostInvitations } from '@turnout/db/tables/hosting.ts'
import { settlements } from '@turnout/db/tables/outcome.ts'
import { replies } from '@turnout/db/tables/question.ts'
import { sheetRows, sheets } from '@turnout/db/tables/sheet.ts'
import { addressChanges, consents, disclosures, signups } from '@turnout/db/tables/signup.ts'
import { and, eq, isNotNull, type SQL, sql } from 'drizzle-orm'

/**
 * Events whose people are to be made nobody: so many days after their last slot as is set, or as fewer were promised to one of the
 * people there.
 */
export async function listDue(db: Db, peopleDays: number, now: Temporal.Instant, limit: number): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select t.event_id as id from ${slots} t
    where not exists (select 1 from ${settlements} x where x.event_id = t.event_id)
    group by t.event_id
    having max(t.ends_at) + make_interval(hours => 24 * least(${peopleDays}::int, (
      select min(c.keep_days) from ${consents} c join ${signups} s on s.id = c.signup_id join ${slots} o on o.id = s.slot_id where o.event_id = t.event_id))) <= ${now.toString()}::timestamptz
    order by 1 limit ${limit}`)
  return rows.map((row) => row.id)
}

/** The numbers of an event that stay. */
export async function countEvent(db: Db, eventId: string): Promise<Record<string, number>> {
  const { rows: [row] } = await db.execute<{ counts: Record<string, number> }>(sql`
    select jsonb_build_object(
      'going', count(*) filter (where s.status = 'going'), 'maybe', count(*) filter (where s.status = 'maybe'), 'waitlisted', count(*) filter (where s.status = 'waitlisted'),
      'declined', count(*) filter (where s.status in ('declined', 'cancelled')), 'places', coalesce(sum(1 + s.guests) filter (where s.status = 'going'), 0), 'people', count(distinct s.person_id),
      'attended', (select count(*) from ${attendances} a where a.event_id = ${eventId} and a.state = 'attended'), 'noShow', (select count(*) from ${attendances} a where a.event_id = ${eventId} and a.state = 'no_show'),
      'walkIns', (select count(*) from ${attendances} a where a.event_id = ${eventId} and a.state = 'walk_in'),
      'present', (select coalesce(sum(1 + a.guests), 0) from ${attendances} a where a.event_id = ${eventId} and a.state in ('attended', 'walk_in'))) as counts
    from ${signups} s join ${slots} t on t.id = s.slot_id where t.event_id = ${eventId}`)
  return row?.counts ?? {}
}

/** Writes down that an event is settled; false where another process was first. */
export async function saveSettlement(db: Db, eventId: string, counts: Record<string, number>, now: Temporal.Instant): Promise<boolean> {
  return (await db.insert(settlements).values({ eventId, counts, settledAt: now }).onConflictDoNothing().returning({ eventId: settlements.eventId })).length > 0
}

/** Keeps whoever answers the event waiting until it is settled. */
export async function lockSlots(db: Db, eventId: string): Promise<void> {
  await db.execute(sql`select 1 from ${slots} t where t.event_id = ${eventId} order by t.id for no key update`)
}

const ofEvent = (eventId: string): SQL => sql`(select t.id from ${slots} t where t.event_id = ${eventId})`

/**
 * Makes nobody in particular of everyone who answered the event, or of one of them: a person without address or name stands in, the
 * same for all that one person did at this event and for nothing else, so that every count stays what it was. Returns whose place
 * was taken.
 */
export async function replacePeople(db: Db, eventId: string, personId: string | null, now: Temporal.Instant): Promise<string[]> {
  const { rows } = await db.execute<{ person: string; nobody: string }>(sql`
    with known as (
      select distinct s.person_id as person from ${signups} s join ${people} p on p.id = s.person_id
      where s.slot_id in ${ofEvent(eventId)} and p.email not like 'nobody %' and (${personId}::uuid is null or s.person_id = ${personId}::uuid)
    ), named as materialized (select person, gen_random_uuid() as nobody from known),
    made as (insert into ${people} (id, email, name, created_at) select nobody, 'nobody ' || nobody, '', ${now.toString()} from named returning id)
    select person, nobody from named where exists (select 1 from made)`)
  const pairs = JSON.stringify(rows)
  if (rows.length === 0) return []
  const named = sql`jsonb_to_recordset(${pairs}::jsonb) as n(person uuid, nobody uuid)`
  const theirs = sql`(select s.id from ${signups} s join ${named} on n.nobody = s.person_id where s.slot_id in ${ofEvent(eventId)})`
  await db.execute(sql`update ${signups} s set person_id = n.nobody, name = '', note = '', time_zone = null, invited_by = null from ${named} where s.person_id = n.person and s.slot_id in ${ofEvent(eventId)}`)
  await db.execute(sql`update ${deliveries} d set person_id = n.nobody, facts = '{}', answer = null from ${named} where d.person_id = n.person and (d.event_id = ${eventId} or d.signup_id in ${theirs})`)
  await db.execute(sql`delete from ${consents} c using ${named} where c.person_id = n.person and (c.signup_id in ${theirs} or c.signup_id is null and exists (select 1 from ${attendances} a where a.event_id = ${eventId} and a.person_id = n.person))`)
  await db.execute(sql`delete from ${replies} r using ${named} where r.person_id = n.person and r.event_id = ${eventId}`)
  await db.execute(sql`delete from ${disclosures} x using ${named} where x.person_id = n.person and x.event_id = ${eventId}`)
  await db.execute(sql`delete from ${unsubscribes} u using ${named} where u.person_id = n.person and u.event_id = ${eventId}`)
  await db.execute(sql`delete from ${addressChanges} x where x.signup_id in ${theirs}`)
  await db.execute(sql`delete from ${mailReports} m using ${deliveries} d where d.id = m.delivery_id and d.signup_id in ${theirs}`)
  return rows.map((row) => row.person)
}

/** Takes the names of those who did not sign up, what was typed from paper, who wrote them down, and every mark, but not whether somebody came. Returns the people who had given an address. */
export async function clearAttendance(db: Db, eventId: string): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`select distinct a.person_id as id from ${attendances} a where a.event_id = ${eventId} and a.person_id is not null`)
  await db.update(attendances).set({ name: '', personId: null, markedBy: null, helperLinkId: null }).where(eq(attendances.eventId, eventId))
  await db.delete(attendanceMarks).where(eq(attendanceMarks.eventId, eventId))
  await db.delete(helperLinks).where(eq(helperLinks.eventId, eventId))
  const ofSheets = sql`${sheetRows.sheetId} in (select h.id from sheets h where h.slot_id in ${ofEvent(eventId)})`
  const onPaper = await db.selectDistinct({ id: sheetRows.personId }).from(sheetRows).where(and(ofSheets, isNotNull(sheetRows.personId)))
  await db.update(sheetRows).set({ name: '', personId: null, keyedBy: null }).where(ofSheets)
  return [...rows, ...onPaper].flatMap(({ id }) => id ?? [])
}

/** What others wrote down under the address: invitations, events they began to host, and their line on a workplace's chart. */
export async function forgetMentions(db: Db, email: string): Promise<void> {
  await db.delete(invitations).where(eq(invitations.email, email))
  await db.delete(hostings).where(eq(hostings.email, email))
  await db.delete(addressChanges).where(eq(addressChanges.email, email))
  await db.delete(hostInvitations).where(eq(hostInvitations.email, email))
  await db.delete(chartPeople).where(eq(chartPeople.email, email))
  // What they wrote to a group stands in the log of its reps' mail, and that they ask for another invitation in that of who sent it.
  const named = sql`kind = 'group' and (facts ->> 'replyTo' = ${email} or facts ->> 'sender' = ${email})`
  await db.execute(sql`update ${deliveries} set facts = facts - array['sender', 'replyTo', 'message'] where ${named} and sent_at is not null`)
  await db.execute(sql`delete from ${deliveries} where ${named} and sent_at is null`)
}

export async function findEmail(db: Db, personId: string): Promise<string | undefined> {
  const [row] = await db.select({ email: people.email }).from(people).where(eq(people.id, personId))
  return row?.email
}

/** The events that somebody answered, and whether each is over. */
export async function listAnswered(db: Db, personId: string, now: Temporal.Instant): Promise<{ eventId: string; over: boolean }[]> {
  const { rows } = await db.execute<{ eventId: string; over: boolean }>(sql`
    select t.event_id as "eventId", max(o.ends_at) <= ${now.toString()}::timestamptz as over
    from ${signups} s join ${slots} t on t.id = s.slot_id join ${events} e on e.id = t.event_id join ${slots} o on o.event_id = e.id
    where s.person_id = ${personId} group by 1 order by 1`)
  return rows
}

/** Takes somebody's answers to an event away altogether. The caller holds the slots' locks. */
export async function deleteAnswers(db: Db, eventId: string, personId: string): Promise<void> {
  await db.execute(sql`delete from ${signups} s where s.person_id = ${personId} and s.slot_id in ${ofEvent(eventId)}`)
}

/** Clears where somebody was written down at a door with their address, or typed in from paper. */
export async function clearWalkIns(db: Db, personId: string): Promise<void> {
  await db.update(attendances).set({ name: '', personId: null }).where(eq(attendances.personId, personId))
  await db.update(sheetRows).set({ name: '', personId: null }).where(eq(sheetRows.personId, personId))
}

/**
 * The groups that nobody answers for once this person is gone. Everyone who answers for one of theirs is locked first: of two who go
 * at once the second sees that the first is gone.
 */
export async function listLedAlone(db: Db, personId: string): Promise<{ id: string; name: string; slug: string }[]> {
  const { rows } = await db.execute<{ id: string; name: string; slug: string; person: string }>(sql`
    select g.id, g.name, g.slug, m.person_id as person from ${memberships} m join ${groups} g on g.id = m.group_id
    where m.role in ('rep', 'deputy', 'organizer') and g.archived_at is null
      and m.group_id in (select o.group_id from ${memberships} o where o.person_id = ${personId} and o.role in ('rep', 'deputy', 'organizer'))
    order by m.group_id, m.person_id for update of m`)
  return [...Map.groupBy(rows, (row) => row.id).values()].flatMap((leading) => (leading.length === 1 && leading[0] ? [{ id: leading[0].id, name: leading[0].name, slug: leading[0].slug }] : []))
}

export async function deletePerson(db: Db, personId: string): Promise<void> {
  await db.delete(people).where(eq(people.id, personId))
}

/** Where something about a person stands, and under which of their columns; session ids are secrets and stay out. */
const mine: [table: string, column: string, without: string[]][] = [
  ['people', 'id', []], ['memberships', 'person_id', []], ['join_requests', 'person_id', []], ['signups', 'person_id', []], ['replies', 'person_id', []], ['consents', 'person_id', []], ['disclosures', 'person_id', []],
  ['rep_checks', 'person_id', []], ['deliveries', 'person_id', ['claimed_by', 'claimed_until', 'try_at']], ['unsubscribes', 'person_id', []], ['sessions', 'user_id', ['id']], ['calendar_feeds', 'person_id', ['id']],
]

/** Where something stands under their address alone. */
const byAddress: [table: string, without: string[]][] = [['invitations', ['invited_by']], ['hostings', []], ['host_invitations', ['invited_by']], ['address_changes', []], ['suppressions', []], ['mail_reports', []]]

export type AnswerHeld = { id: string; slug: string; title: string; day: string; status: 'unconfirmed' | 'pending' | 'going' | 'maybe' | 'waitlisted' | 'offered' | 'declined' | 'cancelled'; guests: number; seenBy: string[] }

/** What somebody answered, the newest event first, and which groups see it: the host, the bodies agreed to by name, and a group that hosts along whose paper they put it on. */
export async function listAnswersHeld(db: Db, personId: string): Promise<AnswerHeld[]> {
  const { rows } = await db.execute<AnswerHeld>(sql`
    select s.id, e.slug, coalesce(e.title, c.event_title) as title, to_char(t.starts_at at time zone t.zone, 'YYYY-MM-DD') as day, s.status, s.guests, array[h.name] || array(
      select g.name from ${disclosures} d join groups g on g.id = d.group_id where d.event_id = e.id and d.person_id = s.person_id and d.revoked_at is null and g.id <> h.id
      union select g.name from ${sheetRows} r join ${sheets} w on w.id = r.sheet_id join groups g on g.id = coalesce(w.group_id, e.group_id) where r.person_id = s.person_id and w.slot_id = t.id and g.id <> h.id order by 1) as "seenBy"
    from ${signups} s join ${slots} t on t.id = s.slot_id join ${events} e on e.id = t.event_id left join groups h on h.id = coalesce(s.group_id, e.group_id) left join calls c on c.id = e.call_id
    where s.person_id = ${personId} order by t.starts_at desc, s.id limit 200`)
  return rows
}

/** The names of the groups somebody belongs to, and how many messages of ours to them are on record. */
export async function findSummary(db: Db, personId: string): Promise<{ groups: string[]; messages: number }> {
  const { rows } = await db.execute<{ groups: string[]; messages: number }>(sql`
    select array(select g.name from memberships m join groups g on g.id = m.group_id where m.person_id = ${personId} order by g.name) as groups,
      (select count(*)::int from ${deliveries} d where d.person_id = ${personId} and d.sent_at is not null) as messages`)
  return rows[0] ?? { groups: [], messages: 0 }
}

/** Every row that is about a person, by table, as it stands. */
export async function listMine(db: Db, personId: string): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {}
  const read = async (table: string, without: string[], theirs: SQL): Promise<void> => {
    const { rows } = await db.execute<{ row: unknown }>(sql`select to_jsonb(x) - ${sql.param(without)}::text[] as row from ${sql.identifier(table)} x where ${theirs} limit 10000`)
    all[table] = rows.map(({ row }) => row)
  }
  for (const [table, column, without] of mine) await read(table, without, sql`x.${sql.identifier(column)} = ${personId}`)
  // Whether they came stands with their answer, or by itself where they were written down at the door.
  await read('attendances', ['marked_by', 'helper_link_id'], sql`x.person_id = ${personId} or x.signup_id in (select s.id from ${signups} s where s.person_id = ${personId})`)
  await read('sheet_rows', ['keyed_by'], sql`x.person_id = ${personId}`)
  for (const [table, without] of byAddress) await read(table, without, sql`x.email = (select p.email from ${people} p where p.id = ${personId})`)
  return { ...all, ...(await listCharted(db, personId)) }
}

/** What stands on charts under a person's address: of others neither who assessed them nor whom they follow. */
async function listCharted(db: Db, personId: string): Promise<Record<string, unknown[]>> {
  const { rows } = await db.execute<{ of: string; row: unknown }>(sql`
    with c as (select x.* from chart_people x join people p on p.email = x.email where p.id = ${personId})
    select 'chart_people' as of, to_jsonb(c) - array['follows_id', 'created_by'] as row from c
    union all select 'assessments', to_jsonb(a) - 'assessed_by' from assessments a join c on c.id = a.chart_person_id
    union all select 'chart_pledges', to_jsonb(g) - 'noted_by' from chart_pledges g join c on c.id = g.chart_person_id`)
  return Object.fromEntries(['chart_people', 'assessments', 'chart_pledges'].map((of) => [of, rows.filter((one) => one.of === of).map(({ row }) => row)]))
}

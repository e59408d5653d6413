import type { Db } from '@turnout/db/client.ts'
import { people } from '@turnout/db/tables/account.ts'
import { attendances } from '@turnout/db/tables/attendance.ts'
import { calls } from '@turnout/db/tables/call.ts'
import { assessments, chartPeople, chartPledges, structureCounts, structureTests } from '@turnout/db/tables/chart.ts'
import { events, slots } from '@turnout/db/tables/event.ts'
import { signups } from '@turnout/db/tables/signup.ts'
import { and, asc, desc, eq, inArray, ne, sql } from 'drizzle-orm'
import { DomainError } from '../error.ts'
import { mayKnow } from '../sight/sight.repo.ts'
import type { Count, Tested } from './structure.rules.ts'

export type TestableCall = { id: string; title: string; startLocal: string; hosted: boolean }

/** Calls that a chart can be counted against: first those under which the group hosts, then the rest, the latest first. */
export async function listTestableCalls(db: Db, groupId: string): Promise<TestableCall[]> {
  const hosted = sql<boolean>`exists (select 1 from ${events} e where e.call_id = calls.id and e.group_id = ${groupId})`
  return db.select({ id: calls.id, title: calls.title, startLocal: calls.startLocal, hosted }).from(calls).where(ne(calls.status, 'draft')).orderBy(desc(hosted), desc(calls.startLocal)).limit(100)
}

export async function getTestableCall(db: Db, id: string): Promise<{ id: string; title: string }> {
  const [row] = await db.select({ id: calls.id, title: calls.title }).from(calls).where(and(eq(calls.id, id), ne(calls.status, 'draft')))
  if (!row) throw new DomainError('not_found', 'This call does not exist.')
  return row
}

export type TestedPerson = Tested & { id: string; name: string; email: string | null; isLeader: boolean; followsId: string | null }

/**
 * Everybody on the chart with what they did for the call. Of answers only those count that the group's own reps may know: given to
 * this group or shown to it, at events whose lists are open still. So a chart finds out nothing that a list would not say.
 */
export async function listTested(db: Db, groupId: string, callId: string, listsEndAfter: Temporal.Instant): Promise<TestedPerson[]> {
  const open = sql`(select max(o.ends_at) from ${slots} o where o.event_id = e.id) > ${listsEndAfter.toString()}::timestamptz`
  const { rows } = await db.execute<TestedPerson>(sql`
    with ours as (select c.*, p.id as person_id from ${chartPeople} c left join ${people} p on p.email = c.email where c.group_id = ${groupId}),
      answered as (
        select s.person_id, bool_or(s.status in ('going', 'waitlisted', 'offered', 'pending')) as signed_up, coalesce(bool_or(a.state = 'attended'), false) as came
        from ${signups} s join ${slots} t on t.id = s.slot_id join ${events} e on e.id = t.event_id left join ${attendances} a on a.signup_id = s.id
        where e.call_id = ${callId} and s.person_id in (select person_id from ours) and ${mayKnow([groupId])} and ${open} group by s.person_id),
      walked as (
        select distinct a.person_id from ${attendances} a join ${events} e on e.id = a.event_id
        where e.call_id = ${callId} and e.group_id = ${groupId} and a.state = 'walk_in' and a.person_id in (select person_id from ours) and ${open}),
      newest as (select distinct on (a.chart_person_id) a.chart_person_id, a.value from ${assessments} a join ours c on c.id = a.chart_person_id order by a.chart_person_id, a.assessed_at desc, a.id desc)
    select c.id, c.name, c.email, c.department, c.shift, c.is_leader as "isLeader", c.follows_id as "followsId", n.value as assessment,
      coalesce(s.signed_up, false) as "signedUp", coalesce(s.came, false) or w.person_id is not null as came, g.call_id is not null as pledged
    from ours c left join answered s on s.person_id = c.person_id left join walked w on w.person_id = c.person_id left join newest n on n.chart_person_id = c.id
      left join ${chartPledges} g on g.chart_person_id = c.id and g.call_id = ${callId}
    order by lower(c.name), c.id`)
  return rows
}

/** Events under the call, of the group or with answers given to it, whose lists are closed: their answers count no more. */
export async function countClosedLists(db: Db, groupId: string, callId: string, listsEndAfter: Temporal.Instant): Promise<number> {
  const { rows } = await db.execute<{ closed: number }>(sql`
    select count(*)::int as closed from ${events} e where e.call_id = ${callId} and (e.group_id = ${groupId} or exists (select 1 from ${signups} s join ${slots} t on t.id = s.slot_id where t.event_id = e.id and s.group_id = ${groupId})) and (select max(o.ends_at) from ${slots} o where o.event_id = e.id) <= ${listsEndAfter.toString()}::timestamptz`)
  return rows[0]?.closed ?? 0
}

/** Notes and takes back pledges of people of this chart. The caller holds its lock. Says how many changed. */
export async function savePledges(db: Db, { groupId, callId, pledged, unpledged, notedBy, now }: { groupId: string; callId: string; pledged: string[]; unpledged: string[]; notedBy: string; now: Temporal.Instant }): Promise<number> {
  const ours = sql`exists (select 1 from ${chartPeople} c where c.id = ${chartPledges.chartPersonId} and c.group_id = ${groupId})`
  const gone = unpledged.length === 0 ? [] : await db.delete(chartPledges).where(and(eq(chartPledges.callId, callId), inArray(chartPledges.chartPersonId, unpledged), ours)).returning({ id: chartPledges.chartPersonId })
  if (pledged.length === 0) return gone.length
  const known = await db.select({ id: chartPeople.id }).from(chartPeople).where(and(eq(chartPeople.groupId, groupId), inArray(chartPeople.id, pledged)))
  if (known.length === 0) return gone.length
  const noted = await db.insert(chartPledges).values(known.map(({ id }) => ({ chartPersonId: id, callId, notedBy, notedAt: now }))).onConflictDoNothing().returning({ id: chartPledges.chartPersonId })
  if (noted.length > 0) await db.update(chartPeople).set({ changedAt: now }).where(inArray(chartPeople.id, noted.map((one) => one.id)))
  return gone.length + noted.length
}

export type KeptTest = { id: string; title: string; callId: string | null; keptAt: Temporal.Instant; by: string | null }

export async function saveTest(db: Db, row: typeof structureTests.$inferInsert, counts: readonly Count[]): Promise<void> {
  await db.insert(structureTests).values(row)
  if (counts.length > 0) await db.insert(structureCounts).values(counts.map((count) => ({ ...count, testId: row.id })))
}

/** The tests that were kept, the newest first, each with its numbers. */
export async function listKeptTests(db: Db, groupId: string, only: string | null, most: number): Promise<(KeptTest & { counts: Count[] })[]> {
  const tests = await db
    .select({ id: structureTests.id, title: structureTests.title, callId: structureTests.callId, keptAt: structureTests.keptAt, by: sql<string | null>`coalesce(nullif(${people.name}, ''), ${people.email})` })
    .from(structureTests)
    .leftJoin(people, eq(people.id, structureTests.keptBy))
    .where(and(eq(structureTests.groupId, groupId), only === null ? undefined : eq(structureTests.id, only)))
    .orderBy(desc(structureTests.keptAt), desc(structureTests.id))
    .limit(most)
  const rows = tests.length === 0 ? [] : await db.select().from(structureCounts).where(inArray(structureCounts.testId, tests.map((one) => one.id))).orderBy(asc(structureCounts.department), asc(structureCounts.shift))
  const byTest = Map.groupBy(rows, (row) => row.testId)
  return tests.map((one) => ({ ...one, counts: (byTest.get(one.id) ?? []).map(({ testId: _of, ...count }) => count) }))
}

export async function deleteTestRow(db: Db, groupId: string, id: string): Promise<boolean> {
  return (await db.delete(structureTests).where(and(eq(structureTests.id, id), eq(structureTests.groupId, groupId))).returning({ id: structureTests.id })).length > 0
}

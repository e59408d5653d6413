import type { Db } from '@turnout/db/client.ts'
import { assessments, chartPeople, chartPledges, charts, structureTests } from '@turnout/db/tables/chart.ts'
import { memberships, rosters } from '@turnout/db/tables/group.ts'
import { people } from '@turnout/db/tables/account.ts'
import { and, asc, count, eq, inArray, lt, ne, sql } from 'drizzle-orm'
import { DomainError } from '../error.ts'

export type ChartRow = typeof charts.$inferSelect
export type ChartPersonRow = typeof chartPeople.$inferSelect

export async function findChart(db: Db, groupId: string): Promise<ChartRow | undefined> {
  const [row] = await db.select().from(charts).where(eq(charts.groupId, groupId))
  return row
}

/** A group's row, made where there is none. Its lock is what everybody waits at who writes into the chart. */
export async function lockChartRow(db: Db, groupId: string, now: Temporal.Instant): Promise<ChartRow> {
  await db.insert(charts).values({ groupId, changedAt: now }).onConflictDoNothing()
  const [row] = await db.select().from(charts).where(eq(charts.groupId, groupId)).for('update')
  if (!row) throw new Error('invariant: a row that was just made is there')
  return row
}

export async function updateChart(db: Db, groupId: string, change: Partial<typeof charts.$inferInsert>): Promise<void> {
  await db.update(charts).set(change).where(eq(charts.groupId, groupId))
}

export async function listWords(db: Db, path: string[]): Promise<Pick<ChartRow, 'groupId' | 'words'>[]> {
  return path.length === 0 ? [] : db.select({ groupId: charts.groupId, words: charts.words }).from(charts).where(inArray(charts.groupId, path))
}

export async function countCharted(db: Db, groupId: string): Promise<number> {
  const [row] = await db.select({ people: count() }).from(chartPeople).where(eq(chartPeople.groupId, groupId))
  return row?.people ?? 0
}

export type Charted = Pick<ChartPersonRow, 'id' | 'name' | 'email' | 'department' | 'shift' | 'isLeader' | 'followsId'> & {
  /** The newest assessment, and since when; null where there is none. */
  assessment: number | null
  assessedAt: Temporal.Instant | null
  question: string | null
  followers: number
}

/** Everybody on a chart as they stand now, by name. */
export async function listCharted(db: Db, groupId: string): Promise<Charted[]> {
  const newest = db
    .selectDistinctOn([assessments.chartPersonId], { chartPersonId: assessments.chartPersonId, value: assessments.value, question: assessments.question, assessedAt: assessments.assessedAt })
    .from(assessments)
    .innerJoin(chartPeople, and(eq(chartPeople.id, assessments.chartPersonId), eq(chartPeople.groupId, groupId)))
    .orderBy(assessments.chartPersonId, sql`${assessments.assessedAt} desc`, sql`${assessments.id} desc`)
    .as('newest')
  const led = db.select({ leaderId: chartPeople.followsId, followers: count().as('followers') }).from(chartPeople).where(eq(chartPeople.groupId, groupId)).groupBy(chartPeople.followsId).as('led')
  return db
    .select({
      id: chartPeople.id, name: chartPeople.name, email: chartPeople.email, department: chartPeople.department, shift: chartPeople.shift, isLeader: chartPeople.isLeader, followsId: chartPeople.followsId,
      assessment: newest.value, assessedAt: newest.assessedAt, question: newest.question, followers: sql<number>`coalesce(${led.followers}, 0)::int`,
    })
    .from(chartPeople)
    .leftJoin(newest, eq(newest.chartPersonId, chartPeople.id))
    .leftJoin(led, eq(led.leaderId, chartPeople.id))
    .where(eq(chartPeople.groupId, groupId))
    .orderBy(asc(sql`lower(${chartPeople.name})`), asc(chartPeople.id))
}

export async function getCharted(db: Db, groupId: string, id: string): Promise<ChartPersonRow> {
  const [row] = await db.select().from(chartPeople).where(and(eq(chartPeople.id, id), eq(chartPeople.groupId, groupId)))
  if (!row) throw new DomainError('not_found', 'This person is not on the chart.')
  return row
}

export async function listFollowing(db: Db, groupId: string): Promise<Pick<ChartPersonRow, 'id' | 'followsId' | 'isLeader'>[]> {
  return db.select({ id: chartPeople.id, followsId: chartPeople.followsId, isLeader: chartPeople.isLeader }).from(chartPeople).where(eq(chartPeople.groupId, groupId))
}

export async function findChartedByEmail(db: Db, groupId: string, email: string): Promise<ChartPersonRow | undefined> {
  const [row] = await db.select().from(chartPeople).where(and(eq(chartPeople.groupId, groupId), eq(chartPeople.email, email)))
  return row
}

export async function saveCharted(db: Db, row: typeof chartPeople.$inferInsert): Promise<void> {
  await db.insert(chartPeople).values(row)
}

export async function updateCharted(db: Db, groupId: string, id: string, change: Partial<typeof chartPeople.$inferInsert>): Promise<boolean> {
  const saved = await db.update(chartPeople).set(change).where(and(eq(chartPeople.id, id), eq(chartPeople.groupId, groupId))).returning({ id: chartPeople.id })
  return saved.length > 0
}

/** With everything that was assessed about them. Whoever followed them follows nobody. */
export async function deleteCharted(db: Db, groupId: string, ids: string[]): Promise<number> {
  if (ids.length === 0) return 0
  return (await db.delete(chartPeople).where(and(eq(chartPeople.groupId, groupId), inArray(chartPeople.id, ids))).returning({ id: chartPeople.id })).length
}

/** People of the group itself whose address nobody on the chart has: they can be put on it or linked. */
export async function listUncharted(db: Db, groupId: string): Promise<{ name: string; email: string }[]> {
  return db
    .select({ name: people.name, email: people.email })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.groupId, groupId), ne(memberships.role, 'follower'), sql`not exists (select 1 from ${chartPeople} c where c.group_id = ${groupId} and c.email = ${people.email})`))
    .orderBy(asc(sql`lower(${people.name})`), asc(people.email))
    .limit(2000)
}

/** Everything that a group's chart holds, tests and tables for it included; the words stay. Says how many people it held. */
export async function emptyChart(db: Db, groupId: string): Promise<number> {
  await db.delete(rosters).where(and(eq(rosters.groupId, groupId), eq(rosters.kind, 'chart')))
  await db.delete(structureTests).where(eq(structureTests.groupId, groupId))
  return (await db.delete(chartPeople).where(eq(chartPeople.groupId, groupId)).returning({ id: chartPeople.id })).length
}

/** Groups whose chart was switched off before then and still holds something. */
export async function listOffBefore(db: Db, before: Temporal.Instant): Promise<string[]> {
  const rows = await db
    .select({ groupId: charts.groupId })
    .from(charts)
    .where(and(eq(charts.enabled, false), lt(charts.offAt, before)))
    .orderBy(asc(charts.groupId))
  return rows.map((row) => row.groupId)
}

export type Forgotten = { groupId: string; assessments: number; pledges: number; people: number }

/** Forgets what was noted before then, and whoever nothing newer is noted about. Says how much, group by group. */
export async function forgetCharted(db: Db, before: Temporal.Instant): Promise<Forgotten[]> {
  const { rows } = await db.execute<Forgotten>(sql`
    with old as (select ${before.toString()}::timestamptz as day),
      a as (delete from ${assessments} where assessed_at < (select day from old) returning chart_person_id),
      p as (delete from ${chartPledges} where noted_at < (select day from old) returning chart_person_id),
      c as (delete from ${chartPeople} x where changed_at < (select day from old) returning x.id, x.group_id)
    select g.group_id as "groupId", sum(g.assessments)::int as assessments, sum(g.pledges)::int as pledges, sum(g.people)::int as people from (
      select x.group_id, 1 as assessments, 0 as pledges, 0 as people from a join ${chartPeople} x on x.id = a.chart_person_id
      union all select x.group_id, 0, 1, 0 from p join ${chartPeople} x on x.id = p.chart_person_id
      union all select c.group_id, 0, 0, 1 from c) g
    group by g.group_id order by g.group_id`)
  return rows
}

/**
 * Takes everybody on one chart over to another, with their assessments, pledges and leaders, and the tests too. Who is on both by
 * their address becomes one: as the other chart knows them, with the history of both. No circle can come of it, since nobody of the
 * other chart follows anybody new.
 */
export async function moveCharted(db: Db, id: string, intoId: string): Promise<void> {
  const twice = sql`select f.id as gone, t.id as stays, f.is_leader as leads from ${chartPeople} f join ${chartPeople} t on t.email = f.email where f.group_id = ${id} and t.group_id = ${intoId}`
  await db.execute(sql`with twice as (${twice}) update ${assessments} a set chart_person_id = t.stays from twice t where a.chart_person_id = t.gone`)
  await db.execute(sql`with twice as (${twice}) insert into ${chartPledges} (chart_person_id, call_id, noted_by, noted_at) select t.stays, p.call_id, p.noted_by, p.noted_at from ${chartPledges} p join twice t on t.gone = p.chart_person_id on conflict do nothing`)
  await db.execute(sql`with twice as (${twice}) update ${chartPeople} c set is_leader = true from twice t where c.id = t.stays and t.leads`)
  await db.execute(sql`with twice as (${twice}) update ${chartPeople} c set follows_id = t.stays from twice t where c.follows_id = t.gone`)
  await db.execute(sql`with twice as (${twice}) delete from ${chartPeople} c using twice t where c.id = t.gone`)
  await db.update(chartPeople).set({ groupId: intoId }).where(eq(chartPeople.groupId, id))
  await db.update(structureTests).set({ groupId: intoId }).where(eq(structureTests.groupId, id))
}

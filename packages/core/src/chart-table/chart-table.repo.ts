import type { Db } from '@turnout/db/client.ts'
import { assessments, chartPeople, chartPledges } from '@turnout/db/tables/chart.ts'
import { and, eq, inArray, sql } from 'drizzle-orm'

export async function deleteAssessments(db: Db, groupId: string, ids: string[]): Promise<void> {
  if (ids.length > 0) await db.delete(assessments).where(and(inArray(assessments.id, ids), sql`exists (select 1 from ${chartPeople} c where c.id = ${assessments.chartPersonId} and c.group_id = ${groupId})`))
}

type Fields = Partial<Pick<typeof chartPeople.$inferInsert, 'name' | 'email' | 'department' | 'shift' | 'isLeader' | 'followsId'>>

/** Puts fields back, but only those that nobody has changed since; says whether all went back. */
export async function restoreCharted(db: Db, groupId: string, id: string, was: Fields, becomes: Fields): Promise<boolean> {
  const [row] = await db.select().from(chartPeople).where(and(eq(chartPeople.id, id), eq(chartPeople.groupId, groupId)))
  if (!row) return true
  const unchanged = (Object.keys(was) as (keyof Fields)[]).filter((field) => row[field] === becomes[field])
  if (unchanged.length > 0) await db.update(chartPeople).set(Object.fromEntries(unchanged.map((field) => [field, was[field]]))).where(eq(chartPeople.id, id))
  return unchanged.length === Object.keys(was).length
}

/** Takes off the chart whom nobody has assessed, pledged or followed since, apart from each other; says how many stayed. */
export async function deleteUntouched(db: Db, groupId: string, ids: string[]): Promise<number> {
  if (ids.length === 0) return 0
  const these = sql`${sql.param(ids)}::uuid[]`
  await db.execute(sql`
    delete from ${chartPeople} c where c.group_id = ${groupId} and c.id = any(${these})
      and not exists (select 1 from ${assessments} a where a.chart_person_id = c.id)
      and not exists (select 1 from ${chartPledges} g where g.chart_person_id = c.id)
      and not exists (select 1 from ${chartPeople} f where f.follows_id = c.id and not (f.id = any(${these})))`)
  const [left] = await db.select({ left: sql<number>`count(*)::int` }).from(chartPeople).where(and(eq(chartPeople.groupId, groupId), inArray(chartPeople.id, ids)))
  return left?.left ?? 0
}

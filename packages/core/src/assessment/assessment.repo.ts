import type { Db } from '@turnout/db/client.ts'
import { people } from '@turnout/db/tables/account.ts'
import { assessments, chartPeople } from '@turnout/db/tables/chart.ts'
import { and, desc, eq, inArray, sql } from 'drizzle-orm'

/** Writes assessments of people of this chart and nobody else; says of how many. The caller holds the chart's lock. */
export async function saveAssessments(db: Db, groupId: string, rows: (typeof assessments.$inferInsert)[], now: Temporal.Instant): Promise<number> {
  if (rows.length === 0) return 0
  const known = await db
    .update(chartPeople)
    .set({ changedAt: now })
    .where(and(eq(chartPeople.groupId, groupId), inArray(chartPeople.id, rows.map((row) => row.chartPersonId))))
    .returning({ id: chartPeople.id })
  const ids = new Set(known.map((one) => one.id))
  const ours = rows.filter((row) => ids.has(row.chartPersonId))
  if (ours.length > 0) await db.insert(assessments).values(ours)
  return ours.length
}

export type Assessed = { id: string; value: number; question: string; assessedAt: Temporal.Instant; assessedBy: string | null; by: string | null }

/** What was ever assessed about somebody, the newest first. */
export async function listAssessments(db: Db, chartPersonId: string): Promise<Assessed[]> {
  return db
    .select({ id: assessments.id, value: assessments.value, question: assessments.question, assessedAt: assessments.assessedAt, assessedBy: assessments.assessedBy, by: sql<string | null>`coalesce(nullif(${people.name}, ''), ${people.email})` })
    .from(assessments)
    .leftJoin(people, eq(people.id, assessments.assessedBy))
    .where(eq(assessments.chartPersonId, chartPersonId))
    .orderBy(desc(assessments.assessedAt), desc(assessments.id))
    .limit(500)
}

export async function deleteOwnAssessment(db: Db, groupId: string, id: string, by: string, since: Temporal.Instant): Promise<boolean> {
  const gone = await db
    .delete(assessments)
    .where(and(eq(assessments.id, id), eq(assessments.assessedBy, by), sql`${assessments.assessedAt} > ${since.toString()}::timestamptz`, sql`exists (select 1 from ${chartPeople} c where c.id = ${assessments.chartPersonId} and c.group_id = ${groupId})`))
    .returning({ id: assessments.id })
  return gone.length > 0
}

/** The questions that were asked here last, to be chosen again. */
export async function listQuestions(db: Db, groupId: string): Promise<string[]> {
  const rows = await db
    .select({ question: assessments.question })
    .from(assessments)
    .innerJoin(chartPeople, eq(chartPeople.id, assessments.chartPersonId))
    .where(eq(chartPeople.groupId, groupId))
    .groupBy(assessments.question)
    .orderBy(sql`max(${assessments.assessedAt}) desc`)
    .limit(10)
  return rows.map((row) => row.question)
}

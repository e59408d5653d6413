import { record } from '../audit/audit.ts'
import { lockChart, requireChart } from '../chart/chart.ts'
import { type ChartPersonRow, getCharted } from '../chart/chart.repo.ts'
import type { ChartOf, ChartPersonId } from '../chart/chart.schema.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { newId } from '../id.ts'
import { requirePerson } from '../permission/permission.ts'
import { transact } from '../transact.ts'
import { type Assessed, deleteOwnAssessment, listAssessments, listQuestions, saveAssessments } from './assessment.repo.ts'
import { mayTakeBack, takeBackHours } from './assessment.rules.ts'
import type { Assess, AssessmentId } from './assessment.schema.ts'

/**
 * Writes down where people stand on a question. Nothing is overwritten: the newest counts, what was before is their history. One
 * person of another chart refuses all of it.
 */
export async function assess(ctx: Ctx, { groupId, question, values }: Assess): Promise<{ people: number }> {
  const { personId } = requirePerson(ctx)
  return transact(ctx, async (ctx) => {
    await lockChart(ctx, groupId)
    const rows = Object.entries(values).flatMap(([chartPersonId, value]) => (value === null ? [] : [{ id: newId(), chartPersonId, value, question, assessedBy: personId, assessedAt: ctx.now() }]))
    const people = await saveAssessments(ctx.db, groupId, rows, ctx.now())
    if (people < rows.length) throw new DomainError('not_found', 'Somebody of these is no longer on the chart. Load the page again.')
    await record(ctx, 'chart.assessed', groupId, { people })
    return { people }
  })
}

/** Takes back one's own assessment within a day. */
export async function takeBackAssessment(ctx: Ctx, { groupId, id }: AssessmentId): Promise<void> {
  const { personId } = requirePerson(ctx)
  await transact(ctx, async (ctx) => {
    await lockChart(ctx, groupId)
    if (!(await deleteOwnAssessment(ctx.db, groupId, id, personId, ctx.now().subtract({ hours: takeBackHours })))) throw new DomainError('closed', 'Only whoever assessed somebody can take it back, within a day. Assess them anew: the newest counts.', { reason: 'not_yours' })
    await record(ctx, 'chart.assessment_taken_back', groupId)
  })
}

export type ChartPersonView = ChartPersonRow & { history: (Omit<Assessed, 'assessedBy'> & { mayTakeBack: boolean })[] }

/** Somebody on the chart with all that was assessed about them. That somebody looked is written down. */
export async function readChartPerson(ctx: Ctx, { groupId, id }: ChartPersonId): Promise<ChartPersonView> {
  const { personId } = requirePerson(ctx)
  await requireChart(ctx, groupId)
  const person = await getCharted(ctx.db, groupId, id)
  await record(ctx, 'chart.person_viewed', groupId)
  const history = await listAssessments(ctx.db, id)
  return { ...person, history: history.map(({ assessedBy, ...one }) => ({ ...one, mayTakeBack: mayTakeBack({ ...one, assessedBy }, personId, ctx.now()) })) }
}

/** On what people were assessed here last. */
export async function readQuestions(ctx: Ctx, { groupId }: ChartOf): Promise<string[]> {
  await requireChart(ctx, groupId)
  return listQuestions(ctx.db, groupId)
}

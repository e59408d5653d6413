import { saveAssessments } from '../assessment/assessment.repo.ts'
import { record } from '../audit/audit.ts'
import { lockChart, requireChart } from '../chart/chart.ts'
import { countCharted, listCharted, saveCharted, updateCharted } from '../chart/chart.repo.ts'
import { type ChartOf, mostCharted } from '../chart/chart.schema.ts'
import { csvFile } from '../csv/csv.rules.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { newId } from '../id.ts'
import { requirePerson } from '../permission/permission.ts'
import { deleteAssessments, deleteUntouched, restoreCharted } from './chart-table.repo.ts'
import { chartFields, type ChartField, type ChartPlan, type ChartValues, planChart, type Whom } from './chart-table.rules.ts'

/** What an import did to a chart, so that it can be undone. */
export type ChartDeed = { charted: string } | { rewritten: string; was: Partial<ChartValues & { followsId: string | null }>; becomes: Partial<ChartValues & { followsId: string | null }> } | { assessed: string }

/** What the rows of a table would do to a chart, for those who may see it. */
export async function planChartRows(ctx: Ctx, groupId: string, rows: readonly { line: number; cells: Partial<Record<ChartField, string>> }[]): Promise<ChartPlan[]> {
  await requireChart(ctx, groupId)
  return planChart(rows, await listCharted(ctx.db, groupId))
}

/** Does what was planned under the chart's lock, in the caller's transaction: first everybody is there, then they follow each other. */
export async function importChart(ctx: Ctx, groupId: string, rows: Parameters<typeof planChartRows>[2]): Promise<{ plans: ChartPlan[]; deeds: ChartDeed[] }> {
  const { personId } = requirePerson(ctx)
  await lockChart(ctx, groupId)
  const plans = await planChartRows(ctx, groupId, rows)
  const making = plans.filter((plan) => plan.does === 'make').length
  if ((await countCharted(ctx.db, groupId)) + making > mostCharted) throw new DomainError('too_large', `A chart holds at most ${mostCharted} people.`, { reason: 'full' })
  const deeds: ChartDeed[] = []
  const made = new Map<number, string>()
  for (const plan of plans) {
    if (plan.does === 'make') {
      const id = newId()
      await saveCharted(ctx.db, { ...plan.values, id, groupId, createdBy: personId, createdAt: ctx.now(), changedAt: ctx.now() })
      made.set(plan.line, id)
      deeds.push({ charted: id })
    }
    if (plan.does === 'change' && Object.keys(plan.becomes).length > 0) {
      await updateCharted(ctx.db, groupId, plan.id, { ...plan.becomes, changedAt: ctx.now() })
      deeds.push({ rewritten: plan.id, was: plan.was, becomes: plan.becomes })
    }
  }
  const idOf = (whom: Whom): string => ('id' in whom ? whom.id : made.get(whom.line)!)
  const before = new Map((await listCharted(ctx.db, groupId)).map((one) => [one.id, one.followsId]))
  const said: Parameters<typeof saveAssessments>[2] = []
  for (const plan of plans) {
    if (plan.does !== 'make' && plan.does !== 'change') continue
    const id = plan.does === 'make' ? made.get(plan.line)! : plan.id
    if (plan.follows) {
      const followsId = idOf(plan.follows)
      await updateCharted(ctx.db, groupId, id, { followsId, changedAt: ctx.now() })
      if (plan.does === 'change') deeds.push({ rewritten: id, was: { followsId: before.get(id) ?? null }, becomes: { followsId } })
    }
    if (plan.assessed) said.push({ id: newId(), chartPersonId: id, ...plan.assessed, assessedBy: personId, assessedAt: ctx.now() })
  }
  await saveAssessments(ctx.db, groupId, said, ctx.now())
  deeds.push(...said.map(({ id }) => ({ assessed: id })))
  await record(ctx, 'chart.imported', groupId, { rows: plans.length })
  return { plans, deeds }
}

/** Takes an import back, as far as nobody added to or changed it since; says of how many people something stayed. */
export async function undoChart(ctx: Ctx, groupId: string, deeds: readonly ChartDeed[]): Promise<{ stayed: number }> {
  await lockChart(ctx, groupId)
  const stayed = new Set<string>()
  await deleteAssessments(ctx.db, groupId, deeds.flatMap((deed) => ('assessed' in deed ? [deed.assessed] : [])))
  for (const deed of deeds.toReversed()) if ('rewritten' in deed && !(await restoreCharted(ctx.db, groupId, deed.rewritten, deed.was, deed.becomes))) stayed.add(deed.rewritten)
  const kept = await deleteUntouched(ctx.db, groupId, deeds.flatMap((deed) => ('charted' in deed ? [deed.charted] : [])))
  await record(ctx, 'chart.import_undone', groupId, { stayed: stayed.size + kept })
  return { stayed: stayed.size + kept }
}

/** The chart as a table that can be imported again. That it was taken out is written down. */
export async function exportChart(ctx: Ctx, { groupId }: ChartOf): Promise<string> {
  await requireChart(ctx, groupId)
  await record(ctx, 'chart.exported', groupId)
  const charted = await listCharted(ctx.db, groupId)
  const called = new Map(charted.map((one) => [one.id, one.email ?? one.name]))
  return csvFile([
    [...chartFields, 'assessed on'],
    ...charted.map((one) => [one.name, one.email ?? '', one.department, one.shift, one.isLeader ? 'yes' : 'no', one.followsId ? (called.get(one.followsId) ?? '') : '', String(one.assessment ?? ''), one.question ?? '', one.assessedAt?.toString().slice(0, 10) ?? '']),
  ])
}

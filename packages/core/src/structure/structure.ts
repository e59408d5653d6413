import { record } from '../audit/audit.ts'
import { lockChart, requireChart } from '../chart/chart.ts'
import type { ChartOf } from '../chart/chart.schema.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { newId } from '../id.ts'
import { openListsEndAfter } from '../keeping/keeping.rules.ts'
import { requirePerson } from '../permission/permission.ts'
import { transact } from '../transact.ts'
import { countClosedLists, deleteTestRow, getTestableCall, type KeptTest, listKeptTests, listTestableCalls, listTested, savePledges, saveTest, type TestableCall, type TestedPerson } from './structure.repo.ts'
import { byLeader, countsOf, type Led, tableOf, type TestTable } from './structure.rules.ts'
import type { Pledges, TestId, TestOf } from './structure.schema.ts'

/** How many tests are shown over time; older ones stay kept. */
const mostShown = 50

export type StructureView = { call: { id: string; title: string }; people: TestedPerson[]; table: TestTable; leaders: Led[]; /** Events whose lists are closed, so that their answers count no more. */ closedLists: number }

/** Who of the chart took part in a call so far, and by how much of each department, shift and assessment. That somebody looked is written down. */
export async function readStructure(ctx: Ctx, { groupId, callId }: TestOf): Promise<StructureView> {
  await requireChart(ctx, groupId)
  const call = await getTestableCall(ctx.db, callId)
  await record(ctx, 'chart.test_viewed', groupId)
  const since = openListsEndAfter(ctx.keep, ctx.now())
  const people = await listTested(ctx.db, groupId, callId, since)
  return { call, people, table: tableOf(countsOf(people)), leaders: byLeader(people), closedLists: await countClosedLists(ctx.db, groupId, callId, since) }
}

/** Writes down who gave their word for a call where no sign-up shows it, and takes back what was ticked before. */
export async function notePledges(ctx: Ctx, { groupId, callId, shown, pledged }: Pledges): Promise<{ changed: number }> {
  const { personId } = requirePerson(ctx)
  return transact(ctx, async (ctx) => {
    await lockChart(ctx, groupId)
    await getTestableCall(ctx.db, callId)
    const ticked = new Set(pledged)
    const changed = await savePledges(ctx.db, { groupId, callId, pledged, unpledged: shown.filter((id) => !ticked.has(id)), notedBy: personId, now: ctx.now() })
    if (changed > 0) await record(ctx, 'chart.pledged', groupId, { changed })
    return { changed }
  })
}

/** Keeps a test as it stands now: numbers and no names, that stay when people are forgotten. */
export async function keepTest(ctx: Ctx, { groupId, callId }: TestOf): Promise<{ id: string }> {
  const { personId } = requirePerson(ctx)
  return transact(ctx, async (ctx) => {
    await lockChart(ctx, groupId)
    const call = await getTestableCall(ctx.db, callId)
    const people = await listTested(ctx.db, groupId, callId, openListsEndAfter(ctx.keep, ctx.now()))
    if (people.length === 0) throw new DomainError('conflict', 'Nobody is on the chart yet. Add people first.', { reason: 'empty' })
    const id = newId()
    await saveTest(ctx.db, { id, groupId, callId, title: call.title, keptBy: personId, keptAt: ctx.now() }, countsOf(people))
    await record(ctx, 'chart.test_kept', groupId)
    return { id }
  })
}

export type TestKept = KeptTest & { table: TestTable }

/** The tests that were kept, the newest first, and the calls that can be counted now. */
export async function listTests(ctx: Ctx, { groupId }: ChartOf): Promise<{ tests: TestKept[]; calls: TestableCall[] }> {
  await requireChart(ctx, groupId)
  const tests = await listKeptTests(ctx.db, groupId, null, mostShown)
  return { tests: tests.map(({ counts, ...test }) => ({ ...test, table: tableOf(counts) })), calls: await listTestableCalls(ctx.db, groupId) }
}

/** One kept test. */
export async function getTest(ctx: Ctx, { groupId, id }: TestId): Promise<TestKept> {
  await requireChart(ctx, groupId)
  const [found] = await listKeptTests(ctx.db, groupId, id, 1)
  if (!found) throw new DomainError('not_found', 'This test does not exist.')
  const { counts, ...test } = found
  return { ...test, table: tableOf(counts) }
}

export async function deleteTest(ctx: Ctx, { groupId, id }: TestId): Promise<void> {
  await transact(ctx, async (ctx) => {
    await lockChart(ctx, groupId)
    if (!(await deleteTestRow(ctx.db, groupId, id))) throw new DomainError('not_found', 'This test does not exist.')
    await record(ctx, 'chart.test_deleted', groupId)
  })
}

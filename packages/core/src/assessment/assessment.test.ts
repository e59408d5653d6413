import { assessments } from '@turnout/db/tables/chart.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readChart, removeChartPerson, switchChart } from '../chart/chart.ts'
import { eraseMe, exportMine } from '../retention/retention.ts'
import { aChart } from '../testing/charts.ts'
import { as, testCtx, type TestCtx } from '../testing/ctx.ts'
import { expectAudit, expectRefusal } from '../testing/expectations.ts'
import { aMember, anOrganizer, aPerson } from '../testing/people.ts'
import { assess, readChartPerson, readQuestions, takeBackAssessment } from './assessment.ts'
import { Assess } from './assessment.schema.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
  ctx = testCtx({ db: database.db })
})
afterAll(() => database.close())

const input = (groupId: string, values: object, question = 'Would you come?') => Assess.parse({ groupId, question, values })

test('the newest counts, what was before stays with who, when and on what question', async () => {
  const { rep, depot, add } = await aChart(ctx)
  const [ada, bo] = [await add('Ada'), await add('Bo')]
  const organizer = await aMember(ctx, depot, 'organizer')
  expect(await assess(rep, input(depot.id, { [ada]: '2', [bo]: '' }))).toEqual({ people: 1 })
  await assess({ ...organizer, now: () => ctx.now().add({ hours: 1 }) }, input(depot.id, { [ada]: 4 }, 'Would you bring somebody?'))
  expect((await readChart(rep, { groupId: depot.id })).map((one) => [one.name, one.assessment])).toEqual([['Ada', 4], ['Bo', null]])
  const { history } = await readChartPerson(rep, { groupId: depot.id, id: ada })
  expect(history.map((one) => [one.value, one.question, one.assessedAt.toString(), one.mayTakeBack])).toEqual([[4, 'Would you bring somebody?', ctx.now().add({ hours: 1 }).toString(), false], [2, 'Would you come?', ctx.now().toString(), true]])
  expect(history.map((one) => one.by)).toEqual([expect.stringMatching(/^Person/), expect.stringMatching(/^Person/)])
  expect(await readQuestions(rep, { groupId: depot.id })).toEqual(['Would you bring somebody?', 'Would you come?'])
  await expectAudit(ctx, 'chart.person_viewed', depot.id)
  await removeChartPerson(rep, { groupId: depot.id, id: ada })
  expect(await ctx.db.select().from(assessments).where(eq(assessments.chartPersonId, ada)), 'nothing is left of who leaves the chart').toEqual([])
})

test('a slip is taken back by whoever made it, within a day', async () => {
  const { rep, depot, add } = await aChart(ctx)
  const ada = await add('Ada')
  await assess(rep, input(depot.id, { [ada]: 5 }))
  const slip = { groupId: depot.id, id: (await readChartPerson(rep, { groupId: depot.id, id: ada })).history[0]!.id }
  await expectRefusal(takeBackAssessment(await aMember(ctx, depot, 'rep'), slip), 'closed', 'not_yours')
  await expectRefusal(takeBackAssessment({ ...rep, now: () => ctx.now().add({ hours: 24 }) }, slip), 'closed', 'not_yours')
  const elsewhere = await aChart(ctx)
  await expectRefusal(takeBackAssessment(elsewhere.rep, { ...slip, groupId: elsewhere.depot.id }), 'closed', 'not_yours')
  await takeBackAssessment(rep, slip)
  expect((await readChartPerson(rep, { groupId: depot.id, id: ada })).history).toEqual([])
})

test('whoever has the address is told what was assessed, not by whom, and takes it along when they delete themself', async () => {
  const { rep, depot, add } = await aChart(ctx)
  const ada = await aPerson(ctx)
  const [id, other] = [await add('Ada', { email: ada.email }), await add('Somebody else')]
  await assess(rep, input(depot.id, { [id]: 4, [other]: 2 }))
  const mine = await exportMine(await as(ctx, ada))
  expect(mine).toMatchObject({ chart_people: [{ name: 'Ada', group_id: depot.id }], assessments: [{ value: 4, question: 'Would you come?' }], chart_pledges: [] })
  for (const hidden of [rep.personId, other, 'Somebody else']) expect(JSON.stringify(mine)).not.toContain(hidden)
  await eraseMe(await as(ctx, ada), { sure: true })
  expect((await readChart(rep, { groupId: depot.id })).map((one) => one.name)).toEqual(['Somebody else'])
  expect(await ctx.db.select().from(assessments).where(eq(assessments.chartPersonId, id))).toEqual([])
})

test('nobody of another chart is assessed or read, nobody who does not answer for this one does so, and no number but 1 to 5', async () => {
  const [here, there] = [await aChart(ctx), await aChart(ctx)]
  const [ours, theirs] = [await here.add('Ours'), await there.add('Theirs')]
  await expectRefusal(assess(here.rep, input(here.depot.id, { [ours]: 1, [theirs]: 1 })), 'not_found')
  expect((await readChart(here.rep, { groupId: here.depot.id }))[0]?.assessment, 'all or nothing').toBeNull()
  await expectRefusal(readChartPerson(here.rep, { groupId: here.depot.id, id: theirs }), 'not_found')
  for (const who of [await aMember(ctx, here.depot, 'deputy'), await aMember(ctx, here.union, 'organizer'), await anOrganizer(ctx)]) {
    await expectRefusal(assess(who, input(here.depot.id, { [ours]: 1 })), 'forbidden')
    await expectRefusal(readChartPerson(who, { groupId: here.depot.id, id: ours }), 'forbidden')
  }
  await switchChart(here.rep, { groupId: here.depot.id, on: false })
  await expectRefusal(readChartPerson(await as(ctx, { id: here.rep.personId }), { groupId: here.depot.id, id: ours }), 'closed', 'chart_off')
  for (const value of ['0', '6', '2.5', 'x']) expect([value, Assess.safeParse({ groupId: here.depot.id, question: 'Would you come?', values: { [ours]: value } }).success]).toEqual([value, false])
  expect(Assess.safeParse({ groupId: here.depot.id, question: 'Would you come?', values: { [ours]: '' } }).success).toBe(false)
})

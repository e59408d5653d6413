import { rosters } from '@turnout/db/tables/group.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { assess } from '../assessment/assessment.ts'
import { deleteChart, readChart, switchChart } from '../chart/chart.ts'
import { getRoster, importRoster, undoRoster, uploadRoster } from '../roster/roster.ts'
import { RosterUpload } from '../roster/roster.schema.ts'
import { aChart } from '../testing/charts.ts'
import { testCtx, type TestCtx } from '../testing/ctx.ts'
import { expectAudit, expectRefusal } from '../testing/expectations.ts'
import { aMember, anOrganizer } from '../testing/people.ts'
import { exportChart } from './chart-table.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
  ctx = testCtx({ db: database.db })
})
afterAll(() => database.close())

const table = ['Name;E-mail;Department;Shift;Leader;Follows;Assessment;Question', 'Ada;ada@example.org;Press;Night;yes;;1;Would you come?', 'Bo;;Press;Early;;ada@example.org;3;Would you come?', '=Cy;;;;;;;'].join('\n')
const upload = (groupId: string, content: string) => RosterUpload.parse({ kind: 'chart', groupId, content })

test('a table is looked at, imported, taken out and brought again without change, and undone', async () => {
  const { rep, depot, add } = await aChart(ctx)
  const groupId = depot.id
  const bo = await add('Bo', { department: 'Hall' })
  const { id } = await uploadRoster(rep, upload(groupId, table))
  expect((await getRoster(rep, { id })).plans.map((plan) => plan.does)).toEqual(['make', 'change', 'make'])
  expect(await readChart(rep, { groupId }), 'nothing is written before').toHaveLength(1)
  expect(await importRoster(rep, { id })).toEqual({ made: 2, changed: 1, invited: 0, refused: 0 })
  const brief = async () => (await readChart(rep, { groupId })).map((one) => [one.name, one.department, one.shift, one.isLeader, one.followsId !== null, one.assessment])
  const imported = [['=Cy', '', '', false, false, null], ['Ada', 'Press', 'Night', true, false, 1], ['Bo', 'Press', 'Early', false, true, 3]]
  expect(await brief()).toEqual(imported)
  await expectAudit(ctx, 'chart.imported', groupId)

  const csv = await exportChart(rep, { groupId })
  expect(csv, 'runs in no spreadsheet').toContain("'=Cy")
  await expectAudit(ctx, 'chart.exported', groupId)
  const again = await uploadRoster(rep, upload(groupId, csv.replace("'=Cy", '=Cy')))
  expect((await getRoster(rep, again)).plans.map((plan) => plan.does)).toEqual(['nothing', 'nothing', 'nothing'])

  const ada = (await readChart(rep, { groupId })).find((one) => one.name === 'Ada')!
  await assess(rep, { groupId, question: 'Would you bring somebody?', values: { [ada.id]: 2 } })
  expect(await undoRoster(rep, { id }), 'somebody wrote about Ada since').toEqual({ kept: [], stayed: 1 })
  expect(await brief()).toEqual([['Ada', 'Press', 'Night', true, false, 2], ['Bo', 'Hall', '', false, false, null]])
  expect((await readChart(rep, { groupId })).find((one) => one.id === bo)?.name).toBe('Bo')
})

test('only those who see the chart bring or take it, only while it is on, and a deleted one leaves no table behind', async () => {
  const { rep, depot, union } = await aChart(ctx)
  const groupId = depot.id
  for (const who of [await aMember(ctx, depot, 'deputy'), await aMember(ctx, union, 'organizer'), (await aChart(ctx)).rep, await anOrganizer(ctx)]) {
    await expectRefusal(uploadRoster(who, upload(groupId, table)), 'forbidden')
    await expectRefusal(exportChart(who, { groupId }), 'forbidden')
  }
  await expectRefusal(uploadRoster(rep, RosterUpload.parse({ kind: 'chart', content: table })), 'invalid', { field: 'groupId' })
  const { id } = await uploadRoster(rep, upload(groupId, table))
  await expectRefusal(getRoster(await aMember(ctx, depot, 'rep'), { id }), 'not_found')
  await switchChart(rep, { groupId, on: false })
  for (const refused of [() => getRoster(rep, { id }), () => importRoster(rep, { id }), () => exportChart(rep, { groupId }), () => uploadRoster(rep, upload(groupId, table))]) await expectRefusal(refused, 'closed', 'chart_off')
  await deleteChart(rep, { groupId })
  expect(await ctx.db.select().from(rosters).where(eq(rosters.groupId, groupId))).toEqual([])
})

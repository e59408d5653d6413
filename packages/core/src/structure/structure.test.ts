import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { assess } from '../assessment/assessment.ts'
import { markAttendance } from '../attendance/attendance.ts'
import { removeChartPerson } from '../chart/chart.ts'
import { newId } from '../id.ts'
import { aMark } from '../testing/attendance.ts'
import { aCall } from '../testing/calls.ts'
import { aChart } from '../testing/charts.ts'
import { testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { expectAudit, expectRefusal } from '../testing/expectations.ts'
import { aGroup, aMember, anOrganizer } from '../testing/people.ts'
import { aSignup } from '../testing/signups.ts'
import { deleteTest, getTest, keepTest, listTests, notePledges, readStructure } from './structure.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
  ctx = testCtx({ db: database.db })
})
afterAll(() => database.close())

const email = (): string => `charted-${newId()}@example.org`

const at = (who: TestCtx, instant: string): TestCtx => ({ ...who, now: () => Temporal.Instant.from(instant) })

/** A chart, a call, and the depot's event under it. */
async function aTest() {
  const chart = await aChart(ctx)
  const call = await aCall(ctx)
  const { event, slot } = await anEvent(ctx, { groupId: chart.depot.id, callId: call.id })
  const of = { groupId: chart.depot.id, callId: call.id }
  const did = async (who = chart.rep) => Object.fromEntries((await readStructure(who, of)).people.map(({ name, signedUp, pledged, came }) => [name, [signedUp && 'signed up', pledged && 'pledged', came && 'came'].filter(Boolean).join(', ')]))
  return { ...chart, call, event, slot, of, did }
}

test('sign-ups, pledges and who came are counted against the chart, by department, shift and assessment', async () => {
  const { rep, of, slot, event, add, did } = await aTest()
  const [a, b] = [email(), email()]
  const press = { department: 'Press', shift: 'Night' }
  const ada = await add('Ada', { email: a, ...press, isLeader: true })
  const bo = await add('Bo', { email: b, ...press, followsId: ada })
  const cy = await add('Cy', { department: 'Hall', followsId: ada })
  await add('Di', press)
  await assess(rep, { groupId: of.groupId, question: 'Would you come?', values: { [ada]: 1, [bo]: 2, [cy]: 2 } })
  const signup = await aSignup(ctx, slot, { email: a })
  await aSignup(ctx, slot, { email: b, answer: 'declined' })
  await aSignup(ctx, slot)
  expect(await notePledges(rep, { ...of, shown: [bo, cy], pledged: [cy] })).toEqual({ changed: 1 })
  expect(await did()).toEqual({ Ada: 'signed up', Bo: '', Cy: 'pledged', Di: '' })
  const { table, leaders } = await readStructure(rep, of)
  expect(table.total).toEqual({ charted: 4, took: 2, came: 0 })
  expect(table.rows.map((row) => [row.department, row.shift, row.total.charted, row.total.took])).toEqual([['Hall', '', 1, 1], ['Press', 'Night', 3, 1]])
  expect(table.byAssessment.map((cell) => [cell.assessment, cell.charted, cell.took])).toEqual([[1, 1, 1], [2, 2, 1], [0, 1, 0]])
  expect(leaders).toMatchObject([{ name: 'Ada', charted: 2, took: 1 }])

  const day = at(rep, '2030-03-21T12:40:00Z')
  await markAttendance(day, { door: { eventId: event.id }, marks: [aMark({ entryId: signup.id, slotId: slot.id })] })
  expect((await readStructure(day, of)).table.total).toEqual({ charted: 4, took: 2, came: 1 })
  await notePledges(rep, { ...of, shown: [cy], pledged: [] })
  expect(await did()).toMatchObject({ Cy: '' })
})

test('an answer to another group is not found out by charting its address, nor one on a list that is closed', async () => {
  const { rep, of, call, slot, add, did } = await aTest()
  const [a, b] = [email(), email()]
  await add('Elsewhere', { email: a })
  await add('Here', { email: b })
  const other = await anEvent(ctx, { groupId: (await aGroup(ctx)).id, callId: call.id })
  await aSignup(ctx, other.slot, { email: a })
  await aSignup(ctx, slot, { email: b })
  await aSignup(ctx, (await anEvent(ctx, { groupId: of.groupId })).slot, { email: a })
  expect(await did()).toEqual({ Elsewhere: '', Here: 'signed up' })
  const late = at(rep, '2030-05-01T00:00:00Z')
  expect(await readStructure(late, of)).toMatchObject({ closedLists: 1, table: { total: { charted: 2, took: 0 } } })
})

test('what is kept of a test are numbers, which stay when people go and others are counted later', async () => {
  const { rep, of, slot, add } = await aTest()
  await expectRefusal(keepTest(rep, of), 'conflict', 'empty')
  const a = email()
  const ada = await add('Ada', { email: a, department: 'Press' })
  const { id: first } = await keepTest(rep, of)
  await aSignup(ctx, slot, { email: a })
  await keepTest(at(rep, '2030-03-05T09:00:00Z'), of)
  await removeChartPerson(rep, { groupId: of.groupId, id: ada })
  const { tests, calls } = await listTests(rep, { groupId: of.groupId })
  expect(tests.map((one) => [one.title, one.table.total.charted, one.table.total.took])).toEqual([['Day of action', 1, 1], ['Day of action', 1, 0]])
  expect(JSON.stringify(tests)).not.toContain('Ada')
  expect(calls[0]).toMatchObject({ id: of.callId, hosted: true })
  await deleteTest(rep, { groupId: of.groupId, id: first })
  await expectRefusal(getTest(rep, { groupId: of.groupId, id: first }), 'not_found')
  for (const action of ['chart.test_kept', 'chart.test_deleted']) await expectAudit(ctx, action, of.groupId, action === 'chart.test_kept' ? 2 : 1)
})

test('only those who answer for the workplace see a test, and nobody reaches into another’s chart or a draft', async () => {
  const { rep, depot, union, of, add } = await aTest()
  const elsewhere = await aTest()
  const theirs = await elsewhere.add('Theirs')
  await add('Ours')
  const { id } = await keepTest(rep, of)
  for (const who of [await aMember(ctx, depot, 'deputy'), await aMember(ctx, union, 'organizer'), elsewhere.rep, await anOrganizer(ctx)])
    for (const refused of [() => readStructure(who, of), () => keepTest(who, of), () => listTests(who, of), () => getTest(who, { groupId: of.groupId, id }), () => notePledges(who, { ...of, shown: [], pledged: [] }), () => deleteTest(who, { groupId: of.groupId, id })]) await expectRefusal(refused, 'forbidden')
  await expectRefusal(getTest(elsewhere.rep, { groupId: elsewhere.of.groupId, id }), 'not_found')
  expect(await notePledges(rep, { ...of, shown: [theirs], pledged: [theirs] })).toEqual({ changed: 0 })
  await notePledges(elsewhere.rep, { ...of, groupId: elsewhere.of.groupId, shown: [theirs], pledged: [theirs] })
  expect(await notePledges(rep, { ...of, shown: [theirs], pledged: [] }), 'nor is it taken back from here').toEqual({ changed: 0 })
  await expectRefusal(readStructure(rep, { ...of, callId: (await aCall(ctx, { status: 'draft' })).id }), 'not_found')
})

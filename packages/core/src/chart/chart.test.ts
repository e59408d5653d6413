import { people } from '@turnout/db/tables/account.ts'
import { audits } from '@turnout/db/tables/system.ts'
import { assessments, chartPeople, charts } from '@turnout/db/tables/chart.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { eq, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../id.ts'
import { aChart as chartOf } from '../testing/charts.ts'
import { mergeGroups } from '../tree/tree.ts'
import { as, asGuest, asSystem, testCtx, type TestCtx } from '../testing/ctx.ts'
import { expectAudit, expectRefusal } from '../testing/expectations.ts'
import { aGroup, aMember, anOrganizer } from '../testing/people.ts'
import { chartMembers, chartPerson, deleteChart, forgetCharts, getChartState, readChart, readUncharted, removeChartPerson, setWords, switchChart } from './chart.ts'
import { ChartPersonInput, ChartWords } from './chart.schema.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase({ max: 12 })
  ctx = testCtx({ db: database.db })
})
afterAll(() => database.close())

async function aChart() {
  const chart = await chartOf(ctx)
  return { ...chart, names: async () => (await readChart(chart.rep, { groupId: chart.depot.id })).map((one) => one.name) }
}

describe('who sees a chart', () => {
  test('reps and organizers of that very workplace, and each look is in its log', async () => {
    const { union, depot, rep, add } = await aChart()
    const id = await add('Priya Private', { email: 'priya@example.org' })
    const groupId = depot.id
    for (const who of [rep, await aMember(ctx, depot, 'organizer')]) expect(await readChart(who, { groupId })).toMatchObject([{ name: 'Priya Private' }])
    await expectAudit(ctx, 'chart.viewed', groupId, 2)
    const others = [await aMember(ctx, depot, 'deputy'), await aMember(ctx, depot), await aMember(ctx, union, 'organizer'), await aMember(ctx, union, 'rep'), (await aChart()).rep, await anOrganizer(ctx)]
    for (const who of others)
      for (const refused of [() => readChart(who, { groupId }), () => readUncharted(who, { groupId }), () => removeChartPerson(who, { groupId, id }), () => switchChart(who, { groupId, on: false }), () => deleteChart(who, { groupId }), () => chartPerson(who, ChartPersonInput.parse({ groupId, name: 'X' }))]) await expectRefusal(refused, 'forbidden')
    await expectRefusal(readChart(asGuest(ctx), { groupId }), 'unauthenticated')
    await expectAudit(ctx, 'chart.viewed', groupId, 2)
  })

  test('those above may give it words, and learn not even whether it charts', async () => {
    const { union, depot } = await aChart()
    const words = ['One', 'Two', 'Three', 'Four', 'Five']
    const organizer = await aMember(ctx, union, 'organizer')
    await setWords(organizer, { groupId: union.id, words })
    expect(await getChartState(organizer, { groupId: depot.id })).toMatchObject({ enabled: false, mayChart: false, mayWord: true, kept: null, ownWords: null, words: { words, of: { id: union.id } } })
    await expectRefusal(getChartState(await aMember(ctx, depot), { groupId: depot.id }), 'forbidden')
    await setWords(organizer, { groupId: depot.id, words: words.toReversed() })
    expect((await getChartState(organizer, { groupId: depot.id })).words?.of.id, 'the nearest hold').toBe(depot.id)
    expect(ChartWords.safeParse({ groupId: depot.id, words: ['One', '', '', '', ''] }).success).toBe(false)
    await setWords(organizer, { groupId: depot.id, words: ['', '', '', '', ''] })
    expect((await getChartState(organizer, { groupId: depot.id })).words?.of.id).toBe(union.id)
  })

  test('nobody is reached through another workplace’s chart', async () => {
    const [here, there] = [await aChart(), await aChart()]
    const id = await there.add('Theirs', { isLeader: true })
    await expectRefusal(here.change(id, {}), 'not_found')
    await expectRefusal(removeChartPerson(here.rep, { groupId: here.depot.id, id }), 'not_found')
    await expectRefusal(here.add('Ours', { followsId: id }), 'invalid', 'no_leader')
    expect(await there.names()).toEqual(['Theirs'])
  })
})

describe('switching', () => {
  test('is off until somebody switches it on; off hides everything, on again brings it back', async () => {
    const group = await aGroup(ctx)
    const rep = await aMember(ctx, group, 'rep')
    await expectRefusal(readChart(rep, { groupId: group.id }), 'closed', 'chart_off')
    expect(await getChartState(rep, { groupId: group.id })).toMatchObject({ enabled: false, mayChart: true, kept: null })
    const { depot, rep: other, add, names } = await aChart()
    await add('Ada')
    await switchChart(other, { groupId: depot.id, on: false })
    await expectRefusal(names(), 'closed', 'chart_off')
    await expectRefusal(add('Bo'), 'closed', 'chart_off')
    expect((await getChartState(other, { groupId: depot.id })).kept).toEqual({ people: 1, until: ctx.now().add({ hours: 24 * 30 }) })
    await switchChart(other, { groupId: depot.id, on: true })
    expect(await names()).toEqual(['Ada'])
  })

  test('off, it is deleted at once by hand, or by the night a month later, words apart', async () => {
    const [byHand, byNight, back] = [await aChart(), await aChart(), await aChart()]
    for (const { add } of [byHand, byNight, back]) await add('Ada')
    await setWords(byNight.rep, { groupId: byNight.depot.id, words: ['1', '2', '3', '4', '5'] })
    await expectRefusal(deleteChart(byHand.rep, { groupId: byHand.depot.id }), 'conflict', 'chart_on')
    for (const { rep, depot } of [byHand, byNight, back]) await switchChart(rep, { groupId: depot.id, on: false })
    expect(await deleteChart(byHand.rep, { groupId: byHand.depot.id })).toEqual({ people: 1 })
    await switchChart(back.rep, { groupId: back.depot.id, on: true })
    const night = (hours: number) => forgetCharts({ ...asSystem(ctx), now: () => ctx.now().add({ hours }) })
    const left = async () => (await ctx.db.select().from(chartPeople).where(eq(chartPeople.groupId, byNight.depot.id))).length
    await night(24 * 30 - 1)
    expect(await left()).toBe(1)
    await night(24 * 30 + 1)
    expect(await left()).toBe(0)
    expect(await back.names()).toEqual(['Ada'])
    expect((await ctx.db.select().from(charts).where(eq(charts.groupId, byNight.depot.id)))[0]).toMatchObject({ words: ['1', '2', '3', '4', '5'], offAt: null, enabled: false })
    await expectAudit(ctx, 'chart.emptied', byNight.depot.id)
  })
})

describe('people and whom they follow', () => {
  test('known by name alone, linked by an address later, each address once', async () => {
    const { depot, rep, add, change } = await aChart()
    await aMember(ctx, depot, 'follower')
    const id = await add('  Ada \n Lovelace ')
    const uncharted = await readUncharted(rep, { groupId: depot.id })
    expect(uncharted, 'the rep, and no follower').toHaveLength(1)
    await change(id, { name: 'Ada Lovelace', email: uncharted[0]!.email.toUpperCase() })
    expect(await readChart(rep, { groupId: depot.id })).toMatchObject([{ name: 'Ada Lovelace', email: uncharted[0]!.email }])
    expect(await readUncharted(rep, { groupId: depot.id })).toEqual([])
    await expectRefusal(add('Another', { email: uncharted[0]!.email }), 'conflict', { reason: 'email_charted', field: 'email' })
  })

  test('members are put on the chart at once, each once, and nobody who is none', async () => {
    const { depot, rep, union } = await aChart()
    const [member, follower, stranger] = [await aMember(ctx, depot), await aMember(ctx, depot, 'follower'), await aMember(ctx, union)]
    const emails = (await database.db.select().from(people).where(inArray(people.id, [rep, member, follower, stranger].map((one) => one.personId)))).map((one) => one.email)
    expect(await chartMembers(rep, { groupId: depot.id, emails })).toEqual({ people: 2 })
    expect(await chartMembers(rep, { groupId: depot.id, emails })).toEqual({ people: 0 })
    expect(await readChart(rep, { groupId: depot.id })).toHaveLength(2)
    await expectRefusal(chartMembers(await anOrganizer(ctx), { groupId: depot.id, emails }), 'forbidden')
  })

  test('leaders of leaders, no circle, and nobody who is followed stops leading', async () => {
    const { add, change, rep, depot } = await aChart()
    const top = await add('Top', { isLeader: true })
    const middle = await add('Middle', { isLeader: true, followsId: top })
    const below = await add('Below', { followsId: middle })
    await expectRefusal(change(top, { isLeader: true, followsId: middle }), 'conflict', 'circle')
    await expectRefusal(change(top, { isLeader: true, followsId: top }), 'conflict', 'circle')
    await expectRefusal(change(top, { followsId: below }), 'conflict', 'followed')
    await expectRefusal(change(top, { isLeader: true, followsId: below }), 'invalid', 'no_leader')
    expect((await readChart(rep, { groupId: depot.id })).map((one) => [one.name, one.followers])).toEqual([['Below', 0], ['Middle', 1], ['Top', 1]])
    await removeChartPerson(rep, { groupId: depot.id, id: middle })
    expect((await readChart(rep, { groupId: depot.id })).map((one) => [one.name, one.followsId])).toEqual([['Below', null], ['Top', null]])
  })

  test('two who are made to follow each other at the same moment: one of the two', async () => {
    for (let round = 0; round < 5; round++) {
      const { add, change, rep, depot } = await aChart()
      const [a, b] = [await add('A', { isLeader: true }), await add('B', { isLeader: true })]
      const done = await Promise.allSettled([change(a, { isLeader: true, followsId: b }), change(b, { isLeader: true, followsId: a })])
      expect(done.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
      expect((await readChart(rep, { groupId: depot.id })).filter((one) => one.followsId !== null)).toHaveLength(1)
    }
  })
})

test('a merged group’s people go over with all that was assessed; who is on both becomes one, and those who see the other chart see them', async () => {
  const [from, into] = [await aChart(), await aChart()]
  const twice = { email: 'twice@example.org' }
  const [gone, stays] = [await from.add('Twice', { ...twice, isLeader: true }), await into.add('Twice, too', twice)]
  const led = await from.add('Led', { followsId: gone })
  const note = (chartPersonId: string, value: number) => ctx.db.insert(assessments).values({ id: newId(), chartPersonId, value, question: 'Coming?', assessedAt: ctx.now() })
  await note(gone, 2)
  await note(stays, 3)
  await switchChart(into.rep, { groupId: into.depot.id, on: false })
  await mergeGroups(await anOrganizer(ctx), { id: from.depot.id, intoId: into.depot.id })
  const rep = await as(ctx, { id: into.rep.personId })
  expect((await readChart(rep, { groupId: into.depot.id })).map((one) => [one.id, one.name, one.isLeader, one.followsId])).toEqual([[led, 'Led', false, stays], [stays, 'Twice, too', true, null]])
  expect(await ctx.db.select().from(assessments).where(eq(assessments.chartPersonId, stays))).toHaveLength(2)
  expect(await ctx.db.select().from(chartPeople).where(eq(chartPeople.groupId, from.depot.id))).toEqual([])
  await expectAudit(ctx, 'chart.merged_in', into.depot.id)
})

test('what is older than charts keep it is forgotten, with whoever nothing newer is noted about, and counted in the log', async () => {
  const { depot, rep, add } = await aChart()
  const [old, known] = [await add('Old'), await add('Known')]
  const day = (ago: number) => ctx.now().subtract({ hours: 24 * ago })
  const note = (chartPersonId: string, ago: number, value: number) => ctx.db.insert(assessments).values({ id: newId(), chartPersonId, value, question: 'Would you come?', assessedAt: day(ago) })
  await note(old, 400, 2)
  await note(known, 366, 4)
  await note(known, 364, 1)
  await ctx.db.update(chartPeople).set({ changedAt: day(400) }).where(eq(chartPeople.id, old))
  await forgetCharts(asSystem(ctx))
  expect(await readChart(rep, { groupId: depot.id })).toMatchObject([{ name: 'Known', assessment: 1 }])
  expect(await ctx.db.select().from(assessments).where(eq(assessments.chartPersonId, known))).toHaveLength(1)
  const [entry] = (await ctx.db.select().from(audits).where(eq(audits.subjectId, depot.id))).filter((one) => one.action === 'chart.forgotten')
  expect(entry?.details).toEqual({ assessments: 2, pledges: 0, people: 1 })
  await forgetCharts(asSystem(ctx))
  await expectAudit(ctx, 'chart.forgotten', depot.id)
})

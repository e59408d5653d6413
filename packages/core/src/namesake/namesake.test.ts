import { coverageWorkplaces } from '@turnout/db/tables/coverage.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getBoard } from '../board/board.ts'
import { chooseList } from '../coverage/coverage.ts'
import { BoardFilter, ListChoice } from '../coverage/coverage.schema.ts'
import { hostEvent } from '../event/event.ts'
import { HostInput } from '../event/event.schema.ts'
import { tellApart } from '../group/group.ts'
import { listReviews } from '../review/review.ts'
import { aCall } from '../testing/calls.ts'
import { as, testCtx, type TestCtx } from '../testing/ctx.ts'
import { expectAudit, expectRefusal } from '../testing/expectations.ts'
import { aGroup, aMember, anOrganizer, aPerson } from '../testing/people.ts'
import { mergeGroups } from '../tree/tree.ts'
import { listDoubles } from './namesake.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
  ctx = testCtx({ db: database.db })
})
afterAll(() => database.close())

test('a group named anew that may be a workplace is shown to those above that workplace until the two are merged', async () => {
  const [north, south] = [await aGroup(ctx, { kind: 'region', name: 'North' }), await aGroup(ctx, { kind: 'region', name: 'South' })]
  const hall = await aGroup(ctx, { name: 'Fish Hall', town: 'Arlemouth', parentId: north.id, code: 'F-1' })
  const call = await aCall(ctx, { hosting: 'open' })
  const organizer = await anOrganizer(ctx)
  await chooseList(organizer, ListChoice.parse({ callId: call.id, content: 'F-1' }))
  ctx.clock.advance({ minutes: 1 })
  const host = await as(ctx, await aPerson(ctx))
  const hosting = (groupName: string, more = {}) => hostEvent(host, HostInput.parse({ callId: call.id, groupName, sameAs: 'new', groupKind: 'workplace', placeName: 'Gate', ...more }))
  const event = await hosting('Fishhal Arlemouth', { groupTown: 'Arlemouth' })
  const another = await hosting('Another place')
  const [atNorth, atSouth, atHall] = [await aMember(ctx, north, 'organizer'), await aMember(ctx, south, 'organizer'), await aMember(ctx, hall, 'rep')]
  const seen = (who: TestCtx) => listDoubles(who, { callId: call.id })
  const told = { group: { id: event.groupId, name: 'Fishhal Arlemouth', town: 'Arlemouth', kind: 'workplace' }, eventId: event.id, sameAs: [{ id: hall.id, name: 'Fish Hall', town: 'Arlemouth', kind: 'workplace' }] }
  expect(await seen(organizer)).toMatchObject({ doubles: [{ ...told, mayMerge: true }], more: 0, loose: [{ group: { id: another.groupId, name: 'Another place' }, eventId: another.id }] })
  expect(await seen(atNorth), 'who may not arrange the group that was named anew is told so').toEqual({ doubles: [{ ...told, mayMerge: false }], more: 0, loose: [], apart: [] })
  expect((await seen(atSouth)).doubles, 'what stands beside').toEqual([])
  for (const who of [atHall, host]) await expectRefusal(seen(who), 'forbidden')
  expect((await getBoard(atNorth, BoardFilter.parse({ callId: call.id }))).namesakes.doubles).toHaveLength(1)
  // Whoever is a workplace of the call is on the board by itself.
  await ctx.db.transaction(async (db) => {
    await db.insert(coverageWorkplaces).values({ callId: call.id, groupId: event.groupId, addedAt: ctx.now() })
    expect((await listDoubles({ ...organizer, db }, { callId: call.id })).doubles).toEqual([])
    await db.delete(coverageWorkplaces)
  })
  await chooseList(organizer, ListChoice.parse({ callId: call.id, content: 'F-1' }))
  await mergeGroups(organizer, { id: event.groupId, intoId: hall.id })
  expect((await seen(organizer)).doubles).toEqual([])
})

test('two groups that somebody said are two are not asked about again, until it is taken back', async () => {
  const [north, south] = [await aGroup(ctx, { kind: 'region', name: 'North two' }), await aGroup(ctx, { kind: 'region', name: 'South two' })]
  const mill = await aGroup(ctx, { name: 'Paper Mill', town: 'Arlemouth', parentId: north.id })
  const call = await aCall(ctx, { hosting: 'approval' })
  const organizer = await anOrganizer(ctx)
  ctx.clock.advance({ minutes: 1 })
  const event = await hostEvent(await as(ctx, await aPerson(ctx)), HostInput.parse({ callId: call.id, groupName: 'Papermill', groupTown: 'Arlemouth', sameAs: 'new', groupKind: 'workplace', placeName: 'Gate' }))
  const [atNorth, atSouth, rep] = [await aMember(ctx, north, 'organizer'), await aMember(ctx, south, 'organizer'), await aMember(ctx, mill, 'rep')]
  const seen = async (who = organizer) => {
    const { doubles, apart } = await listDoubles(who, { callId: call.id })
    return [doubles.flatMap(({ sameAs }) => sameAs.map(({ id }) => id)), apart.map(({ group, other }) => [group.id, other.id])]
  }
  const queued = async () => {
    const review = (await listReviews(organizer)).events.find(({ id }) => id === event.id)
    return [review?.namesakes.map(({ id }) => id), review?.apart.map(({ id }) => id)]
  }
  const say = (who: TestCtx, apart: boolean, turned = false) => tellApart(who, { id: turned ? mill.id : event.groupId, otherId: turned ? event.groupId : mill.id, apart })
  expect([await seen(), await queued()]).toEqual([[[mill.id], []], [[mill.id], []]])
  const newcomer = await aMember(ctx, { id: event.groupId }, 'organizer')
  for (const who of [atSouth, rep, newcomer]) await expectRefusal(say(who, true), 'forbidden')
  await Promise.all([say(atNorth, true), say(organizer, true, true)])
  for (const id of [mill.id, event.groupId]) await expectAudit(ctx, 'group.told_apart', id)
  expect([await seen(), await seen(atNorth), await queued()]).toEqual([[[], [[event.groupId, mill.id]]], [[], [[event.groupId, mill.id]]], [[], [mill.id]]])
  expect(await seen(atSouth), 'what stands beside').toEqual([[], []])
  await say(organizer, false, true)
  await say(organizer, false)
  await expectAudit(ctx, 'group.apart_taken_back', mill.id)
  expect([await seen(), await queued()]).toEqual([[[mill.id], []], [[mill.id], []]])
  await expectRefusal(tellApart(organizer, { id: mill.id, otherId: event.id, apart: true }), 'not_found')
})

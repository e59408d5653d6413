import { coverageWorkplaces } from '@turnout/db/tables/coverage.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getBoard } from '../board/board.ts'
import { chooseList } from '../coverage/coverage.ts'
import { BoardFilter, ListChoice } from '../coverage/coverage.schema.ts'
import { hostEvent } from '../event/event.ts'
import { HostInput } from '../event/event.schema.ts'
import { aCall } from '../testing/calls.ts'
import { as, testCtx, type TestCtx } from '../testing/ctx.ts'
import { expectRefusal } from '../testing/expectations.ts'
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
  expect(await seen(atNorth), 'who may not arrange the group that was named anew is told so').toEqual({ doubles: [{ ...told, mayMerge: false }], more: 0, loose: [] })
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

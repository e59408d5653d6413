import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MemberSearch } from '../group/group.schema.ts'
import { listMembers } from '../group/group.ts'
import { testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { expectRefusal } from '../testing/expectations.ts'
import { aGroup, aMember, anOrganizer } from '../testing/people.ts'
import { record } from '../audit/audit.ts'
import { readLogbook } from './logbook.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
  ctx = testCtx({ db: database.db })
})
afterAll(() => database.close())

test('every look at the people of a group or its events can be read by those who answer for it', async () => {
  const union = await aGroup(ctx)
  const depot = await aGroup(ctx, { parentId: union.id })
  const rep = await aMember(ctx, depot, 'rep')
  const deputy = await aMember(ctx, depot, 'deputy')
  const { event } = await anEvent(ctx, { groupId: depot.id, title: 'Tea' })
  await listMembers(deputy, MemberSearch.parse({ id: depot.id }))
  await record(deputy, 'event.people_viewed', event.id)
  await record(rep, 'event.people_viewed', (await anEvent(ctx)).event.id)
  const { entries, more } = await readLogbook(rep, { groupId: depot.id, page: 1 })
  expect(entries.filter((one) => one.action.endsWith('viewed')).map((one) => [one.action, one.eventTitle])).toEqual([['event.people_viewed', 'Tea'], ['group.people_viewed', null]])
  expect(entries[0]?.actor).toMatch(/Person/)
  expect(more).toBe(false)
  expect((await readLogbook(rep, { groupId: depot.id, page: 2 })).entries).toEqual([])
  for (const who of [deputy, await aMember(ctx, union, 'organizer'), await anOrganizer(ctx)]) await expectRefusal(readLogbook(who, { groupId: depot.id, page: 1 }), 'forbidden')
})

import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MemberSearch } from '../group/group.schema.ts'
import { cohostings } from '@turnout/db/tables/event.ts'
import { leaveCohosting } from '../cohosting/cohosting.ts'
import { listMembers } from '../group/group.ts'
import { asGuest, testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { expectRefusal } from '../testing/expectations.ts'
import { aGroup, aMember, anOrganizer } from '../testing/people.ts'
import { createHelperLink, getCheckIn } from '../attendance/attendance.ts'
import { record } from '../audit/audit.ts'
import { answerAsk, openAsksOf, updateCall } from '../inheritance/inheritance.ts'
import { CallUpdate } from '../call/call.schema.ts'
import { overridingEvent } from '../testing/asks.ts'
import { aCall } from '../testing/calls.ts'
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
  // One that hosts no longer reads what was done until then, and what its own people do.
  const garage = await aGroup(ctx)
  const beside = await aMember(ctx, garage, 'rep')
  await ctx.db.insert(cohostings).values({ eventId: event.id, groupId: garage.id, state: 'accepted', invitedAt: ctx.now() })
  const read = async () => (await readLogbook(beside, { groupId: garage.id, page: 1 })).entries.map((one) => one.action).filter((one) => !/created|published/.test(one)).toReversed()
  ctx.clock.advance({ minutes: 1 })
  await record(rep, 'event.updated', event.id)
  expect(await read()).toEqual(['event.people_viewed', 'event.updated'])
  ctx.clock.advance({ minutes: 1 })
  await leaveCohosting(beside, { eventId: event.id, groupId: garage.id })
  ctx.clock.advance({ minutes: 1 })
  await record(rep, 'event.sheet_keyed', event.id)
  await record(beside, 'event.people_viewed', event.id)
  expect(await read()).toEqual(['event.people_viewed', 'event.updated', 'event.cohost_left', 'event.people_viewed'])
  for (const who of [deputy, await aMember(ctx, union, 'rep'), beside]) await expectRefusal(readLogbook(who, { groupId: depot.id, page: 1 }), 'forbidden')
  // Organizers above read what was done, and of a member not who it was.
  const member = await aMember(ctx, depot)
  await record(member, 'group.joined', depot.id)
  for (const who of [await aMember(ctx, union, 'organizer'), await anOrganizer(ctx)]) {
    const { entries: above } = await readLogbook(who, { groupId: depot.id, page: 1 })
    expect(above.slice(0, 1)).toMatchObject([{ action: 'group.joined', actor: null, hidden: true }])
    expect(above.find(({ action }) => action === 'event.sheet_keyed')).toMatchObject({ actor: expect.stringMatching(/Person/), hidden: false })
  }
  expect((await readLogbook(rep, { groupId: depot.id, page: 1 })).entries[0]).toMatchObject({ actor: expect.stringMatching(/Person/), hidden: false })
})

const byLinks = async (who: TestCtx, groupId: string) => (await readLogbook(who, { groupId, page: 1 })).entries.filter(({ actor }) => actor === null).map(({ action, linkOf, byHelper, helper }) => ({ action, linkOf, byHelper, helper }))

test('what was done by a link names whom the link was made for or sent to, and another group’s helper to nobody else', async () => {
  const call = await aCall(ctx, { startLocal: '2030-03-21T12:30' })
  const { event, group, rep } = await overridingEvent(ctx, call)
  const along = await aGroup(ctx)
  const other = await aMember(ctx, along, 'rep')
  await ctx.db.insert(cohostings).values({ eventId: event.id, groupId: along.id, state: 'accepted', invitedAt: ctx.now() })
  const { url } = await createHelperLink(rep, { eventId: event.id, label: 'Sam at the door' })
  await getCheckIn(asGuest(ctx), { door: { token: url.split('/').at(-1) ?? '' }, since: null })
  await updateCall(await anOrganizer(ctx), CallUpdate.parse({ ...call, revision: undefined, startLocal: '2030-03-22T12:00' }))
  await answerAsk(asGuest(ctx), { token: (await openAsksOf(rep, event.id))[0]!.token, field: 'time', answer: 'kept' })
  const [asked, opened] = [{ action: 'event.ask_kept', linkOf: expect.stringMatching(/Person/), byHelper: false, helper: null }, { action: 'event.check_in_opened', linkOf: null, byHelper: true }]
  expect(await byLinks(rep, group.id)).toEqual([asked, { ...opened, helper: 'Sam at the door' }])
  expect(await byLinks(other, along.id)).toEqual([asked, { ...opened, helper: null }])
})

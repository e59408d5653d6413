import { randomUUID } from 'node:crypto'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveMembership } from '../group/group.repo.ts'
import { MemberSearch } from '../group/group.schema.ts'
import { appoint, invite } from '../joining/joining.ts'
import { cohostings } from '@turnout/db/tables/event.ts'
import { audits } from '@turnout/db/tables/system.ts'
import { findPerson } from '../account/account.repo.ts'
import { hostEvent, setEventStatus } from '../event/event.ts'
import { HandedInAgain, HostInput } from '../event/event.schema.ts'
import { handInAgain } from '../hosting/hosting.ts'
import { setHold } from '../outbox/outbox.ts'
import { requirePerson } from '../permission/permission.ts'
import { approveEvent, sendBack } from '../review/review.ts'
import { leaveCohosting } from '../cohosting/cohosting.ts'
import { listMembers } from '../group/group.ts'
import { as, asGuest, testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { expectRefusal } from '../testing/expectations.ts'
import { aGroup, aMember, anOrganizer, aPerson } from '../testing/people.ts'
import { createHelperLink, getCheckIn } from '../attendance/attendance.ts'
import { actionsOf } from '../audit/audit.rules.ts'
import { record } from '../audit/audit.ts'
import { answerAsk, openAsksOf, updateCall } from '../inheritance/inheritance.ts'
import { CallUpdate } from '../call/call.schema.ts'
import { overridingEvent } from '../testing/asks.ts'
import { aCall } from '../testing/calls.ts'
import { distrustGroup, trustGroup } from '../trust/trust.ts'
import { readCallLog, readLogbook } from './logbook.ts'

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
})

test('organizers above read what concerns the group, its roles and its events, and can count nobody by the lines, the pages or the numbers', async () => {
  const union = await aGroup(ctx)
  const depot = await aGroup(ctx, { parentId: union.id })
  const [rep, member] = [await aMember(ctx, depot, 'rep'), await aMember(ctx, depot)]
  const above = [await aMember(ctx, union, 'organizer'), await anOrganizer(ctx)]
  const { event } = await anEvent(ctx, { groupId: depot.id, title: 'Tea' })
  const read = (who: TestCtx, page = 1) => readLogbook(who, { groupId: depot.id, page })
  const before = await Promise.all(above.map((who) => read(who)))
  // All that is there because of one person, more of it than a page holds.
  await ctx.db.insert(audits).values(actionsOf('person').flatMap((action) => [1, 2, 3].map(() => ({ actorId: member.personId, action, subjectId: /^group|^chart/.test(action) ? depot.id : event.id, at: ctx.now() }))))
  for (const action of ['group.appointed', 'group.invited'] as const) for (const role of ['member', 'follower', undefined]) await record(rep, action, depot.id, { role })
  await ctx.db.insert(audits).values({ actorId: rep.personId, action: 'group.of_some_older_version', subjectId: depot.id, at: ctx.now() })
  expect(await Promise.all(above.map((who) => read(who)))).toEqual(before)
  const own = await read(rep)
  expect([own.entries.length, own.more, own.partly]).toEqual([100, true, false])
  expect([...own.entries, ...(await read(rep, 2)).entries].filter(({ action, actor, hidden }) => action === 'group.joined' && /Person/.test(actor ?? '') && !hidden)).toHaveLength(3)
  // Without script a list is opened again after every row and every mark: such looks count no rows. Each who looks is told once a day, first look first.
  const fresh = ctx.now()
  for (let row = 0; row < 3; row += 1) for (const who of [rep, member, asGuest(ctx)]) await record(who, 'event.check_in_opened', event.id, who === rep || who === member ? {} : { helperLinkId: randomUUID() })
  ctx.clock.advance({ hours: 24 })
  await record(rep, 'event.check_in_opened', event.id)
  await record(rep, 'group.appointed', depot.id, { role: 'deputy' })
  await record(rep, 'event.updated', event.id)
  for (const who of above) {
    const { entries, more, partly } = await read(who)
    expect(entries.slice(0, entries.length - before[0]!.entries.length).map(({ action, at, actor, hidden, row }) => [action, at.equals(fresh), actor !== null, hidden, row])).toEqual([
      ['event.updated', false, true, false, 0],
      ['group.appointed', false, true, false, 1],
      ['event.check_in_opened', false, true, false, 2],
      ['event.check_in_opened', true, false, true, 3],
      ['event.check_in_opened', true, false, true, 4],
      ['event.check_in_opened', true, true, false, 5],
    ])
    expect([more, partly]).toEqual([false, true])
    expect(Object.keys(entries[0]!)).not.toContain('id')
  }
  expect((await read(rep)).entries.filter(({ action }) => action === 'event.check_in_opened')).toHaveLength(10)
})

test('the line of a role says which, and to whom it was given; above, only of who is named to bodies above anyhow', async () => {
  const union = await aGroup(ctx)
  const depot = await aGroup(ctx, { parentId: union.id })
  const [rep, sam, kim] = [await aMember(ctx, depot, 'rep'), await aPerson(ctx, { name: 'Sam' }), await aPerson(ctx, { name: 'Kim' })]
  for (const { id } of [sam, kim]) await saveMembership(ctx.db, { groupId: depot.id, personId: id, role: 'member', createdAt: ctx.now() })
  for (const [personId, role] of [[sam.id, 'deputy'], [kim.id, 'deputy'], [kim.id, 'member']] as const) await appoint(rep, { groupId: depot.id, personId, role })
  await invite(rep, { groupId: depot.id, email: 'asked-deputy@example.org', role: 'deputy' })
  const read = async (who: TestCtx) => (await readLogbook(who, { groupId: depot.id, page: 1 })).entries.filter(({ role }) => role !== null).map(({ role, to, toHidden }) => [role, to, toHidden])
  expect(await read(rep)).toEqual([['deputy', null, false], ['member', 'Kim', false], ['deputy', 'Kim', false], ['deputy', 'Sam', false]])
  expect(await read(await aMember(ctx, union, 'organizer')), 'Kim is a member by now').toEqual([['deputy', null, false], ['deputy', null, true], ['deputy', 'Sam', false]])
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

test('the log of a call says to its organizers what was done to it and decided about its events, and nothing of one person who signed up', async () => {
  const organizer = await anOrganizer(ctx)
  const call = await aCall(organizer, { hosting: 'approval', eventTitle: 'Tea' })
  const other = await aCall(organizer, { hosting: 'approval' })
  const read = async (page = 1) => readCallLog(organizer, { callId: call.id, page })
  const depot = await aGroup(ctx, { name: 'Log Depot' })
  const rep = await aMember(ctx, depot, 'rep')
  const stranger = await as(ctx, await aPerson(ctx))
  const before = (await read()).entries.length
  const [own, theirs] = [await hostEvent(rep, HostInput.parse({ callId: call.id, groupId: depot.id, placeName: 'Gate' })), await hostEvent(stranger, HostInput.parse({ callId: call.id, groupName: depot.name, sameAs: depot.id, placeName: 'Yard' }))]
  await setEventStatus(rep, { id: own.id, status: 'draft' })
  await setEventStatus(rep, { id: own.id, status: 'published' })
  await approveEvent(organizer, { id: own.id, trust: true, rep: false })
  await sendBack(organizer, { id: theirs.id, note: 'Which yard?' })
  await handInAgain(stranger, HandedInAgain.parse({ id: theirs.id, placeName: 'Yard 2' }))
  await setHold(organizer, { scope: { of: 'call', id: call.id }, held: true })
  await updateCall(organizer, CallUpdate.parse({ ...call, revision: undefined, eventTitle: 'Tea and cake' }))
  // What is there because of one person, at another call, or of the group by itself is no line here.
  for (const action of actionsOf('person')) for (const subject of [call.id, own.id, depot.id]) await record(rep, action, subject)
  for (const look of [1, 2]) await record(organizer, 'coverage.reps_viewed', call.id, { look })
  for (const look of [1, 2]) await record(organizer, 'mail.exported', call.id, { look })
  await record(organizer, 'group.trusted', depot.id, { campaignId: other.campaignId })
  // Trusted and not any more, without ever hosting.
  const mill = await aGroup(ctx, { name: 'Log Mill' })
  await trustGroup(organizer, { campaignId: call.campaignId, groupId: mill.id })
  await distrustGroup(organizer, { campaignId: call.campaignId, groupId: mill.id })
  await record(rep, 'group.updated', depot.id)
  const { entries, more } = await read()
  const [ofOrganizer, ofRep] = [await findName(organizer), await findName(rep)]
  expect(entries.slice(0, entries.length - before).map(({ action, actor, hidden, about, group }) => [action, actor, hidden, about, group])).toEqual([
    ['group.distrusted', ofOrganizer, false, null, mill.name],
    ['group.trusted', ofOrganizer, false, null, mill.name],
    ['mail.exported', ofOrganizer, false, null, null],
    ['coverage.reps_viewed', ofOrganizer, false, null, null],
    ['call.updated', ofOrganizer, false, null, null],
    ['mail.paused', ofOrganizer, false, null, null],
    ['event.pending', null, true, 'Tea and cake', depot.name],
    ['event.draft', ofOrganizer, false, 'Tea and cake', depot.name],
    ['group.trusted', ofOrganizer, false, null, depot.name],
    ['event.published', ofOrganizer, false, 'Tea and cake', depot.name],
    ['event.pending', ofRep, false, 'Tea and cake', depot.name],
    ['event.draft', ofRep, false, 'Tea and cake', depot.name],
  ])
  expect([more, Object.keys(entries[0]!).includes('id'), (await read(2)).entries]).toEqual([false, false, []])
  for (const who of [rep, await aMember(ctx, depot, 'organizer'), stranger]) await expectRefusal(readCallLog(who, { callId: call.id, page: 1 }), 'forbidden')
})

const findName = async (who: TestCtx): Promise<string | undefined> => (await findPerson(ctx.db, requirePerson(who).personId))?.name

import { cohostings, eventAsks } from '@turnout/db/tables/event.ts'
import { memberships } from '@turnout/db/tables/group.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { eq } from 'drizzle-orm'
import { attendances } from '@turnout/db/tables/attendance.ts'
import { outcomes } from '@turnout/db/tables/outcome.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Call } from '../call/call.repo.ts'
import { CallUpdate } from '../call/call.schema.ts'
import { composeMail, isUnchanged } from '../delivery/delivery.mail.ts'
import { listMailFacts } from '../delivery/delivery.repo.ts'
import { EventUpdate } from '../event/event.schema.ts'
import { cancelEvent, updateEvent } from '../event/event.ts'
import { getHome } from '../home/home.ts'
import { planDueNotices } from '../ledger/ledger.ts'
import { aCall } from '../testing/calls.ts'
import { asksFor, overridingEvent } from '../testing/asks.ts'
import { testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent, slotsOf } from '../testing/events.ts'
import { deliveriesOf, expectDelivery, expectRefusal } from '../testing/expectations.ts'
import { aGroup, aMember, anOrganizer } from '../testing/people.ts'
import { aSignup, mark } from '../testing/signups.ts'
import { signPersonal } from '../token.ts'
import { answerAsk, followAgain, getAsk, openAsksOf, previewCall, updateCall } from './inheritance.ts'

let database: TestDatabase
let ctx: TestCtx
let organizer: TestCtx
beforeAll(async () => {
  database = await testDatabase()
  ctx = testCtx({ db: database.db })
  organizer = await anOrganizer(ctx)
})
afterAll(() => database.close())

const change = (call: Call, more: object): CallUpdate => CallUpdate.parse({ ...call, revision: undefined, ...more })

const overriding = (call: Call, more: object = {}) => overridingEvent(ctx, call, more)
const askedOf = (personId: string) => asksFor(ctx, personId)
const tokenOf = async (eventId: string, who: TestCtx = organizer) => (await openAsksOf(who, eventId))[0]?.token ?? ''

test('with several times lets each move as far as the call did, however often it changed meanwhile; called off it is not asked', async () => {
  const call = await aCall(ctx, { startLocal: '2030-03-21T12:30' })
  const early = { startLocal: '2030-03-21T08:00', endLocal: '2030-03-21T09:00', timeZone: 'Europe/London' }
  const many = await overriding(call, { title: null, slots: [early, { startLocal: '2030-03-21T18:00', timeZone: 'Europe/Berlin' }, {}] })
  const signup = await aSignup(ctx, many.slot)
  const off = await overriding(call)
  await cancelEvent(organizer, { id: off.event.id, reason: 'No room' })
  expect((await previewCall(organizer, change(call, { startLocal: '2030-03-22T12:00' }))).effects[0]?.overriding).toMatchObject([{ several: true }])
  expect(await updateCall(organizer, change(call, { startLocal: '2030-03-22T12:00' }))).toMatchObject({ asked: 1, moved: 1 })
  await updateCall(organizer, change(call, { startLocal: '2030-03-23T13:00' }))
  const token = await tokenOf(many.event.id)
  const moved = [{ startLocal: '2030-03-23T08:30', endLocal: '2030-03-23T09:30', timeZone: 'Europe/London' }, { startLocal: '2030-03-23T18:30', endLocal: null, timeZone: 'Europe/Berlin' }]
  expect((await getAsk(ctx, { token })).own.times).toMatchObject([{ when: early, moved: moved[0] }, { moved: moved[1] }])
  const [owed] = await askedOf(many.rep.personId)
  expect(composeMail(ctx, (await listMailFacts(ctx.db, [owed!.id]))[0]!).text).toContain('Several. The link shows')
  expect((await answerAsk(ctx, { token, field: 'time', answer: 'taken' })).answer).toBe('taken')
  expect(await slotsOf(ctx, many.event.id)).toMatchObject([{ ...moved[0], sequence: 1, startsAt: Temporal.Instant.from('2030-03-23T08:30:00Z') }, { ...moved[1], sequence: 1, zone: 'Europe/Berlin' }, { startLocal: null, startsAt: Temporal.Instant.from('2030-03-23T13:00:00Z') }])
  ctx.clock.advance({ minutes: 10 })
  await planDueNotices(ctx)
  expect((await expectDelivery(ctx, { kind: 'change', signupId: signup.id })).facts).toMatchObject({ oldStartLocal: '2030-03-21T08:00' })
  // What was asked before the time of the call was kept cannot be moved along.
  await updateCall(organizer, change(call, { startLocal: '2030-03-24T13:00' }))
  await ctx.db.update(eventAsks).set({ fromStartLocal: null }).where(eq(eventAsks.eventId, many.event.id))
  await expectRefusal(answerAsk(ctx, { token: await tokenOf(many.event.id), field: 'time', answer: 'taken' }), 'conflict', 'several_times')
})

test('what was moved by hand while it was asked is not moved once more; the next change of the call moves it from where it is', async () => {
  const call = await aCall(ctx, { startLocal: '2030-03-21T12:30' })
  const many = await overriding(call, { title: null, slots: [{ startLocal: '2030-03-21T08:00', timeZone: 'Europe/London' }, { startLocal: '2030-03-21T18:00', timeZone: 'Europe/London' }] })
  const byHand = async (day: string) => updateEvent(many.rep, EventUpdate.parse({ ...many.event, slots: (await slotsOf(ctx, many.event.id)).map((slot) => ({ ...slot, startLocal: slot.startLocal?.replace(/^.{10}/, day) })) }))
  await updateCall(organizer, change(call, { startLocal: '2030-03-22T12:30' }))
  await byHand('2030-03-21')
  expect((await getAsk(ctx, { token: await tokenOf(many.event.id) })).own.times, 'nothing was moved').toMatchObject([{ moved: { startLocal: '2030-03-22T08:00' } }, { moved: { startLocal: '2030-03-22T18:00' } }])
  await byHand('2030-03-22')
  await expectRefusal(answerAsk(ctx, { token: await tokenOf(many.event.id), field: 'time', answer: 'taken' }), 'conflict', 'several_times')
  await updateCall(organizer, change(call, { startLocal: '2030-03-22T13:30' }))
  expect((await answerAsk(ctx, { token: await tokenOf(many.event.id), field: 'time', answer: 'taken' })).answer).toBe('taken')
  expect((await slotsOf(ctx, many.event.id)).map((slot) => slot.startLocal)).toEqual(['2030-03-22T09:00', '2030-03-22T19:00'])
})

test('a title that the call took back is told to nobody, and one that it did not stands beside the name of one’s time', async () => {
  const call = await aCall(ctx)
  const { slots: [early] } = await anEvent(ctx, { callId: call.id, slots: [{ title: 'Early' }, { title: 'Late' }] })
  const signup = await aSignup(ctx, early!)
  await updateCall(organizer, change(call, { eventTitle: 'Soup at the gate' }))
  ctx.clock.advance({ minutes: 10 })
  await planDueNotices(ctx)
  const { id } = await expectDelivery(ctx, { kind: 'change', signupId: signup.id })
  const mailed = async () => (await listMailFacts(ctx.db, [id]))[0]!
  expect(composeMail(ctx, await mailed()).text).toMatch(new RegExp(`Called before:\\s+${call.eventTitle}: Early`))
  await updateCall(organizer, change(call, {}))
  expect(isUnchanged(await mailed())).toBe(true)
})

test('groups that host along hear what is asked and cannot answer; they hear what was taken', async () => {
  const call = await aCall(ctx, { startLocal: '2030-03-21T12:30' })
  const { event, group, rep } = await overriding(call)
  const cohost = await aGroup(ctx)
  const other = await aMember(ctx, cohost, 'rep')
  await ctx.db.insert(memberships).values({ groupId: cohost.id, personId: rep.personId, role: 'rep', createdAt: ctx.now() })
  await ctx.db.insert(cohostings).values({ eventId: event.id, groupId: cohost.id, state: 'accepted', invitedAt: ctx.now() })
  await updateCall(organizer, change(call, { startLocal: '2030-03-22T12:00' }))
  const toldOf = async (personId: string) => (await deliveriesOf(ctx, { kind: 'hosting', personId })).filter((row) => row.state === 'planned')
  const [told, ...more] = await toldOf(other.personId)
  expect([told?.facts.outcome, more, (await toldOf(rep.personId)).map((row) => row.facts.outcome)], 'a rep of both is asked, once').toEqual(['cohost_asked', [], ['asked']])
  const mail = composeMail(ctx, (await listMailFacts(ctx.db, [told!.id]))[0]!)
  for (const said of [`${group.name} decides`, 'Friday, 22 March 2030 at 12:00', 'Thursday, 21 March 2030 at 18:00']) expect(`${mail.subject} ${mail.text}`).toContain(said)
  expect(mail.text).not.toContain('/asks/')
  const todo = async (who: TestCtx) => (await getHome(who)).todo.flatMap((one) => (one.id === event.id ? one.reasons : []))
  expect([(await todo(rep)).includes('asked'), (await todo(other)).includes('asked')]).toEqual([true, false])
  const forged = signPersonal(ctx, 'ask', told!.facts.round ?? '', other.personId)
  await expectRefusal(answerAsk(ctx, { token: forged, field: 'time', answer: 'taken' }), 'gone', 'left')
  await answerAsk(ctx, { token: await tokenOf(event.id, rep), field: 'time', answer: 'taken' })
  expect((await toldOf(other.personId)).map((row) => row.facts.outcome)).toEqual(['cohost_asked', 'cohost_changed'])
})

test.each(['has begun', 'has a mark', 'has a report'] as const)('an event that %s is neither asked for its time nor moved by taking it, and its page says so', async (which) => {
  const call = await aCall(ctx, { startLocal: '2030-03-21T12:30' })
  const made = await overriding(call, { slot: { startLocal: '2030-03-20T18:00', endLocal: '2030-03-20T20:00', timeZone: 'Europe/London' } })
  const signup = await aSignup(ctx, made.slot)
  await updateCall(organizer, change(call, { startLocal: '2030-03-22T12:00' }))
  const token = await tokenOf(made.event.id)
  const at = testCtx({ db: database.db })
  if (which === 'has begun') at.clock.set('2030-03-20T18:30:00Z')
  if (which === 'has a mark') await mark(ctx, signup, 'attended')
  if (which === 'has a report') await ctx.db.insert(outcomes).values({ eventId: made.event.id, headcount: 12, reportedAt: ctx.now(), updatedAt: ctx.now() })
  const later = { ...organizer, now: at.now }
  expect((await getAsk(later, { token })).asks).toMatchObject([{ field: 'time', state: 'begun' }])
  expect(await openAsksOf(later, made.event.id)).toEqual([])
  expect((await getHome({ ...made.rep, now: at.now })).todo.flatMap(({ id, reasons }) => (id === made.event.id ? reasons : []))).not.toContain('asked')
  await expectRefusal(answerAsk(later, { token, field: 'time', answer: 'taken' }), 'closed', 'begun')
  await expectRefusal(followAgain(later, { id: made.event.id, fields: ['time'] }), 'closed', 'begun')
  expect(await updateCall(later, change(call, { startLocal: '2030-03-23T12:00', locks: ['time'], take: ['time'] }))).toMatchObject({ asked: 0, moved: 0 })
  expect(await slotsOf(ctx, made.event.id)).toMatchObject([{ startLocal: '2030-03-20T18:00', sequence: 0 }])
})

test('what followed its call and took place keeps the time that it had, and one that merely began is corrected with it', async () => {
  const call = await aCall(ctx, { startLocal: '2030-03-21T12:30' })
  const [held, other] = [await anEvent(ctx, { callId: call.id }), await anEvent(ctx, { callId: call.id })]
  await mark(ctx, await aSignup(ctx, held.slot), 'attended')
  expect(await updateCall(organizer, change(call, { startLocal: '2030-03-22T12:30' }))).toMatchObject({ moved: 1 })
  expect(await slotsOf(ctx, held.event.id)).toMatchObject([{ startLocal: '2030-03-21T12:30', sequence: 0, startsAt: held.slot.startsAt }])
  expect(await slotsOf(ctx, other.event.id)).toMatchObject([{ startLocal: null, sequence: 1 }])
})

test('moved by hand, what has begun needs a second word, and what took place stays where it was', async () => {
  const { event, slot } = await anEvent(ctx, { slot: { startLocal: '2030-03-20T18:00', endLocal: '2030-03-20T20:00' } })
  const signup = await aSignup(ctx, slot)
  const at = testCtx({ db: database.db })
  at.clock.set('2030-03-20T18:30:00Z')
  const later = { ...organizer, now: at.now }
  const move = async (startLocal: string, more: object = {}) => updateEvent(later, EventUpdate.parse({ ...event, ...more, slots: [{ ...(await slotsOf(ctx, event.id))[0], startLocal, endLocal: null }] }))
  await move('2030-03-20T18:15')
  await expectRefusal(move('2030-03-23T18:00'), 'conflict', 'begun')
  await move('2030-03-23T18:00', { moveBegun: 'on' })
  await move('2030-03-20T18:15', { moveBegun: 'on' })
  await mark(ctx, signup, 'attended')
  await move('2030-03-20T18:20')
  await expectRefusal(move('2030-03-23T18:00', { moveBegun: 'on' }), 'conflict', 'took_place')
  await ctx.db.update(attendances).set({ state: null }).where(eq(attendances.eventId, event.id))
  await move('2030-03-23T18:00', { moveBegun: 'on' })
})

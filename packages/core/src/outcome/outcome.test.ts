import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { markAttendance } from '../attendance/attendance.ts'
import { aMark, aWalkIn } from '../testing/attendance.ts'
import { aCall } from '../testing/calls.ts'
import { asGuest, testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { expectAudit, expectRefusal } from '../testing/expectations.ts'
import { aGroup, aMember, anOrganizer } from '../testing/people.ts'
import { aSignup } from '../testing/signups.ts'
import { addPhoto, approvePhoto, getCallOutcome, getOutcome, getPhoto, getShownOutcome, removePhoto, reportOutcome, setShown } from './outcome.ts'
import { CallOutcomeFilter, OutcomeInput, PhotoInput, ShownInput } from './outcome.schema.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(() => {
  ctx = testCtx({ db: database.db })
})

async function underCall() {
  const organizer = await anOrganizer(ctx)
  const call = await aCall(ctx, { startLocal: '2030-03-21T12:30', endLocal: '2030-03-21T13:15' })
  const group = await aGroup(ctx)
  const rep = await aMember(ctx, group, 'rep')
  const { event, slot } = await anEvent(ctx, { groupId: group.id, callId: call.id })
  const report = (more: object) => reportOutcome(rep, OutcomeInput.parse({ eventId: event.id, ...more }))
  return { organizer, call, group, rep, event, slot, report }
}

const picture = (eventId: string, alt = 'Many umbrellas', content = alt) => PhotoInput.parse({ eventId, content: Buffer.from(content).toString('base64'), alt })

test('is reported once the event has begun, beginning from who was counted at the door, and never over what somebody else wrote', async () => {
  const { rep, event, slot, report } = await underCall()
  const signup = await aSignup(ctx, slot, { guests: 2 })
  await expectRefusal(report({ headcount: '5' }), 'closed', 'not_begun')
  ctx.clock.set('2030-03-21T14:00:00Z')
  await markAttendance(rep, { door: { eventId: event.id }, marks: [aMark({ entryId: signup.id, slotId: slot.id, guests: 2 })] })
  expect(await getOutcome(rep, { eventId: event.id })).toMatchObject({ outcome: null, counted: 3, begun: true })
  await report({ headcount: '', happened: 'Rain', response: 'The employer listened.' })
  await expectRefusal(report({ headcount: '7' }), 'conflict', 'revision')
  await report({ headcount: '7', happened: 'Rain', revision: 1 })
  expect(await getOutcome(rep, { eventId: event.id })).toMatchObject({ outcome: { headcount: 7, happened: 'Rain', response: '', revision: 2 } })
  await expectAudit(ctx, 'event.outcome_reported', event.id, 2)
})

test('to an organizer above the door says no small number, nor one that would give it away', async () => {
  const union = await aGroup(ctx)
  const depot = await aGroup(ctx, { parentId: union.id })
  const [above, rep] = [await aMember(ctx, union, 'organizer'), await aMember(ctx, depot, 'rep')]
  const { event, slot } = await anEvent(ctx, { groupId: depot.id })
  ctx.clock.set('2030-03-21T14:00:00Z')
  const come = async (guests: number) => markAttendance(rep, { door: { eventId: event.id }, marks: [aWalkIn(slot, 'Ada', { guests })] })
  await come(1)
  expect([(await getOutcome(rep, { eventId: event.id })).counted, (await getOutcome(above, { eventId: event.id })).counted]).toEqual([2, 'under'])
  for (let more = 0; more < 4; more++) await come(0)
  expect([(await getOutcome(rep, { eventId: event.id })).counted, (await getOutcome(above, { eventId: event.id })).counted]).toEqual([6, 'under'])
})

test('who may report, approve and choose', async () => {
  const { call, group, event, rep } = await underCall()
  const { id } = await addPhoto(rep, picture(event.id))
  const strangers = [await aMember(ctx, group), await aMember(ctx, await aGroup(ctx), 'rep')]
  for (const who of strangers) {
    await expectRefusal(reportOutcome(who, OutcomeInput.parse({ eventId: event.id })), 'forbidden')
    await expectRefusal(getOutcome(who, { eventId: event.id }), 'forbidden')
    await expectRefusal(addPhoto(who, picture(event.id)), 'forbidden')
    await expectRefusal(removePhoto(who, { id }), 'forbidden')
  }
  for (const who of [...strangers, rep]) {
    await expectRefusal(approvePhoto(who, { id }), 'forbidden')
    await expectRefusal(setShown(who, ShownInput.parse({ callId: call.id })), 'forbidden')
    await expectRefusal(getCallOutcome(who, { callId: call.id, page: 1 }), 'forbidden')
  }
})

describe('a call’s page', () => {
  test('shows numbers and approved pictures, as an organizer chose, and nothing else', async () => {
    const { organizer, call, event, rep, report } = await underCall()
    ctx.clock.set('2030-03-21T14:00:00Z')
    await report({ headcount: '40', happened: 'Private words', response: 'More of them' })
    const [kept, other] = [await addPhoto(rep, picture(event.id)), await addPhoto(rep, picture(event.id, 'Not this one'))]
    const guest = asGuest(ctx)
    expect(await getShownOutcome(guest, { slug: call.slug })).toEqual({ totals: null, photos: [] })
    const decides = async () => {
      const { waiting, approved, reported, more } = await getCallOutcome(organizer, CallOutcomeFilter.parse({ callId: call.id }))
      return { waiting: [waiting.total, waiting.photos.map(({ alt }) => alt)], approved: [approved.total, approved.photos.map(({ alt }) => alt)], reported: reported.length, more }
    }
    expect(await decides()).toEqual({ waiting: [2, ['Many umbrellas', 'Not this one']], approved: [0, []], reported: 1, more: false })
    await setShown(organizer, { callId: call.id, showTotals: true, showPhotos: true })
    await approvePhoto(organizer, { id: kept.id })
    expect(await getShownOutcome(guest, { slug: call.slug })).toEqual({ totals: { events: 1, people: 40 }, photos: [{ id: kept.id, alt: 'Many umbrellas', width: 4, height: 3 }] })
    expect(await decides()).toMatchObject({ waiting: [1, ['Not this one']], approved: [1, ['Many umbrellas']] })
    expect((await getCallOutcome(organizer, CallOutcomeFilter.parse({ callId: call.id, page: 2 }))).reported).toEqual([])
    expect(await getPhoto(guest, { id: kept.id })).toMatchObject({ isPublic: true })
    await expectRefusal(getPhoto(guest, { id: other.id }), 'not_found')
    expect(await getPhoto(rep, { id: other.id })).toMatchObject({ isPublic: false })
    await removePhoto(organizer, { id: kept.id })
    await setShown(organizer, { callId: call.id, showTotals: false, showPhotos: true })
    expect(await getShownOutcome(guest, { slug: call.slug })).toEqual({ totals: null, photos: [] })
  })

  test('is drawn anew when something is reported', async () => {
    const { call, report } = await underCall()
    ctx.clock.set('2030-03-21T14:00:00Z')
    const client = await database.pool.connect()
    const touched: string[] = []
    client.on('notification', ({ payload }) => touched.push(payload ?? ''))
    await client.query('listen turnout_touched')
    await report({ headcount: '40' })
    await client.query('select 1')
    client.release(true)
    expect(touched).toContain(`call:${call.id}`)
  })
})

test('an event keeps thirty pictures, however many come at once', async () => {
  const { rep, event } = await underCall()
  const tries = await Promise.allSettled(Array.from({ length: 33 }, (_, one) => addPhoto(rep, picture(event.id, `Picture ${one}`))))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(30)
})

test('the very same picture is there once for an event, however often and at once it is sent', async () => {
  const { rep, event } = await underCall()
  const [first, ...more] = await Promise.all(Array.from({ length: 4 }, () => addPhoto(rep, picture(event.id))))
  expect(new Set(more.map(({ id }) => id))).toEqual(new Set([first?.id]))
  await expectRefusal(addPhoto(rep, picture(event.id, 'Other words', 'Many umbrellas')), 'conflict', 'same_photo')
  expect((await getOutcome(rep, { eventId: event.id })).photos).toHaveLength(1)
  const other = await underCall()
  await addPhoto(other.rep, picture(other.event.id))
  expect((await getOutcome(other.rep, { eventId: other.event.id })).photos).toHaveLength(1)
})

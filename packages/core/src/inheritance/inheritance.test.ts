import { cohostings, eventAsks } from '@turnout/db/tables/event.ts'
import { memberships } from '@turnout/db/tables/group.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getEventView } from '../agenda/agenda.ts'
import type { Call } from '../call/call.repo.ts'
import { CallUpdate } from '../call/call.schema.ts'
import { composeMail } from '../delivery/delivery.mail.ts'
import { listMailFacts } from '../delivery/delivery.repo.ts'
import { cancelEvent, updateEvent } from '../event/event.ts'
import { getEventRow } from '../event/event.repo.ts'
import { EventUpdate } from '../event/event.schema.ts'
import { planDueNotices } from '../ledger/ledger.ts'
import { aCall } from '../testing/calls.ts'
import { asksFor, overridingEvent } from '../testing/asks.ts'
import { testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent, slotOf } from '../testing/events.ts'
import { deliveriesOf, expectAudit, expectDelivery, expectRefusal } from '../testing/expectations.ts'
import { aGroup, aMember, anOrganizer } from '../testing/people.ts'
import { aSignup } from '../testing/signups.ts'
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

describe('correcting the time', () => {
  test('moves the events that follow, leaves those with a time of their own, and tells everyone once', async () => {
    const call = await aCall(ctx, { startLocal: '2030-03-21T12:30', endLocal: '2030-03-21T13:15' })
    const follower = await anEvent(ctx, { callId: call.id, slots: [{ title: 'First half' }, { title: 'Second half' }] })
    const overrider = await anEvent(ctx, { callId: call.id, slot: { startLocal: '2030-03-21T18:00', timeZone: 'Europe/London' } })
    const draft = await anEvent(ctx, { callId: call.id, status: 'draft' })
    const cancelled = await anEvent(ctx, { callId: call.id })
    const [one, two] = follower.slots
    const both = await aSignup(ctx, one!, { email: 'both@example.org' })
    await aSignup(ctx, two!, { email: 'both@example.org' })
    const unconfirmed = await aSignup(ctx, two!, { confirmed: false })
    const kept = await aSignup(ctx, overrider.slot)
    const calledOff = await aSignup(ctx, cancelled.slot)
    await cancelEvent(organizer, { id: cancelled.event.id, reason: 'No room' })

    const result = await updateCall(organizer, change(call, { startLocal: '2030-03-22T12:00', endLocal: '2030-03-22T12:45' }))
    expect(result).toMatchObject({ moved: 3, told: 'under', keptOwnTime: 1 })
    for (const slot of follower.slots)
      expect(await slotOf(ctx, slot.id)).toMatchObject({ startLocal: null, sequence: 1, startsAt: Temporal.Instant.from('2030-03-22T12:00:00Z'), endsAt: Temporal.Instant.from('2030-03-22T12:45:00Z') })
    expect(await slotOf(ctx, draft.slot.id)).toMatchObject({ sequence: 1, startsAt: Temporal.Instant.from('2030-03-22T12:00:00Z') })
    expect(await slotOf(ctx, overrider.slot.id)).toEqual(overrider.slot)
    expect((await slotOf(ctx, cancelled.slot.id)).startsAt).toEqual(cancelled.slot.startsAt)

    ctx.clock.advance({ minutes: 10 })
    await planDueNotices(ctx)
    const was = { oldStartLocal: '2030-03-21T12:30', oldEndLocal: '2030-03-21T13:15', oldTimeZone: 'Europe/London' }
    const { others, ...facts } = (await expectDelivery(ctx, { kind: 'change', personId: both.personId })).facts
    expect([facts, JSON.parse(others ?? '')], 'both of their times in one message').toEqual([was, [{ ...was, slotId: two!.id }]])
    await expectDelivery(ctx, { kind: 'change', personId: unconfirmed.personId })
    await expectDelivery(ctx, { kind: 'change', personId: kept.personId }, 0)
    await expectDelivery(ctx, { kind: 'change', personId: calledOff.personId }, 0)
  })

  test('the zone alone moves followers too, and an overrider’s evening stays where it is', async () => {
    const call = await aCall(ctx, { startLocal: '2030-03-21T12:30' })
    const follower = await anEvent(ctx, { callId: call.id })
    const overrider = await anEvent(ctx, { callId: call.id, slot: { startLocal: '2030-03-21T18:00' } })
    await updateCall(organizer, change(call, { timeZone: 'America/New_York' }))
    expect(await slotOf(ctx, follower.slot.id)).toMatchObject({ zone: 'America/New_York', startsAt: Temporal.Instant.from('2030-03-21T16:30:00Z') })
    const kept = await slotOf(ctx, overrider.slot.id)
    expect(kept).toMatchObject({ timeZone: 'Europe/London', zone: 'Europe/London', startsAt: Temporal.Instant.from('2030-03-21T18:00:00Z'), sequence: 0 })
  })

  test('from a time to a whole day changes what kind of slot it is', async () => {
    const call = await aCall(ctx, { startLocal: '2030-03-21T12:30' })
    const { slot } = await anEvent(ctx, { callId: call.id })
    await updateCall(organizer, change(call, { startLocal: '2030-03-30' }))
    expect(await slotOf(ctx, slot.id)).toMatchObject({ allDay: true, startsAt: Temporal.Instant.from('2030-03-30T00:00:00Z'), endsAt: Temporal.Instant.from('2030-03-30T23:59:59.999Z').add({ milliseconds: 1 }) })
  })

  test('events follow their default time where the call has one, and the action’s day moves nobody then', async () => {
    const call = await aCall(ctx, { eventStartLocal: '2030-03-21T12:30' })
    const { slot } = await anEvent(ctx, { callId: call.id })
    expect((await updateCall(organizer, change(call, { endLocal: '2030-03-23' }))).moved).toBe(0)
    expect((await slotOf(ctx, slot.id)).sequence).toBe(0)
  })

  test('saving without a change of time tells nobody, and what is over is not moved', async () => {
    const call = await aCall(ctx)
    const { slot } = await anEvent(ctx, { callId: call.id })
    const signup = await aSignup(ctx, slot)
    expect(await updateCall(organizer, change(call, { title: 'A better title' }))).toMatchObject({ moved: 0, told: 0, keptOwnTime: 0 })
    const later = testCtx({ db: database.db, now: '2030-03-23T09:00:00Z' })
    expect(await updateCall(await anOrganizer(later), change(call, { startLocal: '2030-04-01' }))).toMatchObject({ moved: 0, told: 0 })
    expect(await deliveriesOf(ctx, { kind: 'change', signupId: signup.id })).toEqual([])
  })
})

describe('an event that says otherwise', () => {
  test('is asked about in one mail, takes the new time in two taps, and its people are told once', async () => {
    const call = await aCall(ctx, { startLocal: '2030-03-21T12:30' })
    const { event, slot, rep } = await overriding(call)
    const signup = await aSignup(ctx, slot)
    expect(await updateCall(organizer, change(call, { startLocal: '2030-03-22T12:00', eventTitle: 'Bread and roses' }))).toMatchObject({ moved: 0, told: 0, keptOwnTime: 1, asked: 1 })
    const [owed, ...more] = await askedOf(rep.personId)
    expect(more).toEqual([])
    expect(owed!.plannedFor).toEqual(ctx.now().add({ minutes: 10 }))
    const mail = composeMail(ctx, (await listMailFacts(ctx.db, [owed!.id]))[0]!)
    for (const said of ['Friday, 22 March 2030 at 12:00', 'Thursday, 21 March 2030 at 18:00', 'Bread and roses', 'Evening']) expect(mail.text).toContain(said)
    const token = /\/asks\/([\w-]{64})/.exec(mail.text)![1]!
    expect(await getAsk(ctx, { token })).toMatchObject({ asks: expect.arrayContaining([{ field: 'time', state: 'open' }, { field: 'title', state: 'open' }]), own: { title: 'Evening', when: { startLocal: '2030-03-21T18:00' } }, theirs: { title: 'Bread and roses', when: { startLocal: '2030-03-22T12:00' } } })
    expect(await slotOf(ctx, slot.id), 'looking changes nothing').toEqual(slot)

    expect(await Promise.all([1, 2, 3].map(() => answerAsk(ctx, { token, field: 'time', answer: 'taken' })))).toEqual(expect.arrayContaining([{ answer: 'taken', told: 'under' }, { answer: 'taken', told: 0 }]))
    expect(await answerAsk(ctx, { token, field: 'time', answer: 'kept' }), 'the first answer holds').toEqual({ answer: 'taken', told: 0 })
    expect(await answerAsk(ctx, { token, field: 'title', answer: 'kept' })).toEqual({ answer: 'kept', told: 0 })
    expect(await slotOf(ctx, slot.id)).toMatchObject({ startLocal: null, sequence: 1, startsAt: Temporal.Instant.from('2030-03-22T12:00:00Z') })
    expect((await getEventRow(ctx.db, event.id)).title).toBe('Evening')
    await expectAudit(ctx, 'event.ask_taken', event.id)
    ctx.clock.advance({ minutes: 10 })
    await planDueNotices(ctx)
    expect((await expectDelivery(ctx, { kind: 'change', signupId: signup.id })).facts).toMatchObject({ oldStartLocal: '2030-03-21T18:00' })
    expect((await getAsk(ctx, { token })).asks.map((ask) => ask.state).toSorted()).toEqual(['kept', 'taken'])
  })

  test('is asked anew when the call changes again, and the old link answers nothing', async () => {
    const call = await aCall(ctx, { startLocal: '2030-03-21T12:30' })
    const { event, slot, rep } = await overriding(call, { title: null })
    await updateCall(organizer, change(call, { startLocal: '2030-03-22T12:00' }))
    const old = await tokenOf(event.id)
    await updateCall(organizer, change(call, { startLocal: '2030-03-23T12:00' }))
    expect(await askedOf(rep.personId), 'a correction of the correction is one mail').toHaveLength(1)
    expect((await getAsk(ctx, { token: old })).asks).toEqual([{ field: 'time', state: 'obsolete' }])
    await expectRefusal(answerAsk(ctx, { token: old, field: 'time', answer: 'taken' }), 'gone', 'obsolete')
    expect(await slotOf(ctx, slot.id)).toEqual(slot)
    await expectRefusal(getAsk(ctx, { token: old.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')) }), 'not_found', 'bad_link')
  })

  test('is answered by nobody who no longer answers for it, nor by a link made for somebody else', async () => {
    const call = await aCall(ctx, { startLocal: '2030-03-21T12:30' })
    const { event, slot, group, rep } = await overriding(call, { title: null })
    const deputy = await aMember(ctx, group, 'deputy')
    await updateCall(organizer, change(call, { startLocal: '2030-03-22T12:00' }))
    const [left, stays] = [await tokenOf(event.id, rep), await tokenOf(event.id, deputy)]
    expect((await getAsk(ctx, { token: left })).asks).toMatchObject([{ state: 'open' }])
    await ctx.db.delete(memberships).where(eq(memberships.personId, rep.personId))
    await expectRefusal(getAsk(ctx, { token: left }), 'gone', 'left')
    await expectRefusal(answerAsk(ctx, { token: left, field: 'time', answer: 'taken' }), 'gone', 'left')
    expect(await slotOf(ctx, slot.id)).toEqual(slot)
    // The other's half of one link with the signature of the other opens nothing.
    const [a, b] = [Buffer.from(left, 'base64url'), Buffer.from(stays, 'base64url')]
    await expectRefusal(getAsk(ctx, { token: Buffer.concat([b.subarray(0, 32), a.subarray(32)]).toString('base64url') }), 'not_found', 'bad_link')
    expect(await answerAsk(ctx, { token: stays, field: 'time', answer: 'kept' })).toEqual({ answer: 'kept', told: 0 })
  })

  test('gives no link to somebody who sees its people and may not change it', async () => {
    const call = await aCall(ctx, { startLocal: '2030-03-21T12:30' })
    const { event, rep } = await overriding(call)
    const cohost = await aGroup(ctx)
    const other = await aMember(ctx, cohost, 'rep')
    await ctx.db.insert(cohostings).values({ eventId: event.id, groupId: cohost.id, state: 'accepted', invitedAt: ctx.now() })
    await updateCall(organizer, change(call, { startLocal: '2030-03-22T12:00' }))
    expect((await getEventView(rep, { id: event.id })).asks).toHaveLength(1)
    expect((await getEventView(other, { id: event.id })).asks).toEqual([])
  })

  test('a change of words after one of the time asks for both in the mail that nobody has sent yet', async () => {
    const call = await aCall(ctx, { startLocal: '2030-03-21T12:30' })
    const { event, rep } = await overriding(call)
    const follower = await overriding(call, { title: null, slot: {} })
    await updateCall(organizer, change(call, { startLocal: '2030-03-22T12:00' }))
    await updateCall(organizer, change(call, { startLocal: '2030-03-22T12:00', eventTitle: 'Bread and roses' }))
    const mails = await askedOf(rep.personId)
    expect(mails).toHaveLength(1)
    expect((await getAsk(ctx, { token: await tokenOf(event.id) })).asks).toHaveLength(2)
    expect((await deliveriesOf(ctx, { kind: 'hosting', personId: follower.rep.personId })).filter((row) => row.state === 'planned').map((row) => row.facts.outcome), 'the host of an event that moved is told once').toEqual(['moved'])
  })

  test('is not asked where it says what the call now says, and follows from then on', async () => {
    const call = await aCall(ctx, { startLocal: '2030-03-21T12:30' })
    const { event, slot, rep } = await overriding(call)
    expect(await updateCall(organizer, change(call, { startLocal: '2030-03-21T18:00', eventTitle: 'Evening' }))).toMatchObject({ moved: 0, asked: 0, keptOwnTime: 0 })
    expect((await getEventRow(ctx.db, event.id)).title).toBeNull()
    expect(await slotOf(ctx, slot.id)).toMatchObject({ startLocal: null, sequence: 0 })
    expect(await askedOf(rep.personId)).toEqual([])
  })

  test('another title or description reaches events that follow, their people in one notice with the time, and their hosts once', async () => {
    const call = await aCall(ctx, { startLocal: '2030-03-21T12:30' })
    const follower = await overriding(call, { title: null, slot: {} })
    const own = await overriding(call, { slot: {} })
    const [one, kept] = [await aSignup(ctx, follower.slot), await aSignup(ctx, own.slot)]
    expect((await previewCall(organizer, change(call, { eventTitle: 'Bread and roses' }))).people).toBe('under')
    expect(await updateCall(organizer, change(call, { eventTitle: 'Lunch time gathering', quiet: true }))).toMatchObject({ told: 0 })
    expect(await updateCall(organizer, change(call, { eventTitle: 'Bread and roses', eventDescription: 'Bring bread.' }))).toMatchObject({ moved: 0, told: 'under', asked: 1 })
    await updateCall(organizer, change(call, { eventTitle: 'Bread and roses', eventDescription: 'Bring bread.', startLocal: '2030-03-22T12:00' }))
    expect((await slotOf(ctx, follower.slot.id)).sequence, 'by the time alone').toBe(1)
    ctx.clock.advance({ minutes: 10 })
    await planDueNotices(ctx)
    const owed = await expectDelivery(ctx, { kind: 'change', signupId: one.id })
    const { text } = composeMail(ctx, (await listMailFacts(ctx.db, [owed.id]))[0]!)
    for (const said of ['Called before:', 'Lunch time gathering', 'The description has changed', 'Time before']) expect(text).toContain(said)
    // Its title is its own: of the description alone, which follows, are its people told.
    const other = composeMail(ctx, (await listMailFacts(ctx.db, [(await expectDelivery(ctx, { kind: 'change', signupId: kept.id })).id]))[0]!)
    expect(other.text).not.toContain('Called before')
    const news = async (who: { personId: string }) => (await deliveriesOf(ctx, { kind: 'hosting', personId: who.personId })).filter((row) => row.state === 'planned').map((row) => row.facts.outcome)
    expect([await news(follower.rep), await news(own.rep)]).toEqual([['moved'], ['asked']])
  })

  test('follows again with one click, by those who answer for it, which answers what was asked', async () => {
    const call = await aCall(ctx, { startLocal: '2030-03-21T12:30' })
    const { event, slot, rep } = await overriding(call)
    await updateCall(organizer, change(call, { startLocal: '2030-03-22T12:00' }))
    await expectRefusal(followAgain(await aMember(ctx, await aGroup(ctx), 'rep'), { id: event.id, fields: ['time'] }), 'forbidden')
    await followAgain(rep, { id: event.id, fields: ['time', 'title'] })
    expect([(await getEventRow(ctx.db, event.id)).title, (await slotOf(ctx, slot.id)).startLocal]).toEqual([null, null])
    expect(await ctx.db.select({ answer: eventAsks.answer, by: eventAsks.answeredBy }).from(eventAsks).where(eq(eventAsks.eventId, event.id))).toEqual([{ answer: 'taken', by: rep.personId }])
  })
})

describe('before and while a call changes', () => {
  test('it is shown who follows, who is asked and how many are told, and nothing has changed', async () => {
    const call = await aCall(ctx, { startLocal: '2030-03-21T12:30' })
    const own = await overriding(call)
    await aSignup(ctx, own.slot)
    const { slot } = await anEvent(ctx, { callId: call.id })
    await aSignup(ctx, slot)
    const { effects, revision, people, when } = await previewCall(organizer, change(call, { startLocal: '2030-03-22T12:00', locks: ['title'] }))
    expect(effects).toMatchObject([
      { field: 'title', changes: false, locks: true, following: 1, own: 1, overriding: [{ own: 'Evening', eventId: own.event.id }] },
      { field: 'time', changes: true, locks: false, following: 1, own: 1, overriding: [{ when: { startLocal: '2030-03-21T18:00' }, group: own.group.name }] },
    ])
    expect([people, when]).toMatchObject(['under', { from: { startLocal: '2030-03-21T12:30' }, to: { startLocal: '2030-03-22T12:00' } }])
    expect(await slotOf(ctx, slot.id)).toMatchObject({ sequence: 0 })
    await expectRefusal(previewCall(own.rep, change(call, {})), 'forbidden')
    await updateCall(organizer, change(call, { revision }))
    await expectRefusal(updateCall(organizer, change(call, { revision, title: 'Typed before' })), 'conflict', 'revision')
  })

  test('a lock takes over what was chosen and keeps the rest; hosts cannot say otherwise from then on', async () => {
    const call = await aCall(ctx, { startLocal: '2030-03-21T12:30' })
    const { event, slot, rep } = await overriding(call)
    const signup = await aSignup(ctx, slot)
    expect(await updateCall(organizer, change(call, { locks: ['title', 'time'], take: ['time'] }))).toMatchObject({ moved: 1, told: 'under' })
    expect(await slotOf(ctx, slot.id)).toMatchObject({ startLocal: null, sequence: 1, startsAt: Temporal.Instant.from('2030-03-21T12:30:00Z') })
    const kept = await getEventRow(ctx.db, event.id)
    expect(kept.title).toBe('Evening')
    const edit = async (own: object, time: object = {}) => updateEvent(rep, EventUpdate.parse({ ...kept, ...own, slots: [{ ...(await slotOf(ctx, slot.id)), ...time }] }))
    await expectRefusal(edit({ title: 'Another' }), 'invalid', { reason: 'locked', field: 'title' })
    await expectRefusal(edit({}, { startLocal: '2030-03-21T19:00', timeZone: 'Europe/London' }), 'invalid', { reason: 'locked', field: 'slots.0.startLocal' })
    await edit({ placeName: 'Town hall' })
    ctx.clock.advance({ minutes: 10 })
    await planDueNotices(ctx)
    expect((await expectDelivery(ctx, { kind: 'change', signupId: signup.id })).facts).toMatchObject({ oldStartLocal: '2030-03-21T18:00' })
  })

  test('a lock and a host who changes the field at the same moment: no unlike event is left behind', async () => {
    for (let round = 0; round < 5; round++) {
      const call = await aCall(ctx)
      const { event, slot, rep } = await overriding(call, { title: null, slot: {} })
      const edit = EventUpdate.parse({ ...event, title: 'Mine', slots: [slot] })
      await Promise.allSettled([updateCall(organizer, change(call, { locks: ['title'], take: ['title'] })), updateEvent(rep, edit)])
      expect((await getEventRow(ctx.db, event.id)).title).toBeNull()
    }
  })
})

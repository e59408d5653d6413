import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getEventView, getPublicEvent } from '../agenda/agenda.ts'
import { planDueNotices } from '../ledger/ledger.ts'
import { aCall } from '../testing/calls.ts'
import { as, asGuest, testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent, slotInput, slotOf, slotsOf } from '../testing/events.ts'
import { deliveriesOf, expectAudit, expectDelivery, expectRefusal } from '../testing/expectations.ts'
import { aGroup, aMember, anOrganizer, aPerson } from '../testing/people.ts'
import { aSignup, signUpInput } from '../testing/signups.ts'
import { signUp } from '../signup/signup.ts'
import { cancelEvent, createEvent, hostEvent, setEventStatus, updateEvent } from './event.ts'
import type { EventRow } from './event.repo.ts'
import { EventInput, EventUpdate, HostInput } from './event.schema.ts'
import type { Slot } from '../place/place.repo.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
  ctx = testCtx({ db: database.db })
})
afterAll(() => database.close())

const hosting = (callId: string, more: object = {}): HostInput => HostInput.parse({ callId, sameAs: 'new', placeName: 'Canteen', ...more })
/** The event as its form sends it back, with what was changed in it. */
const edit = (event: EventRow, slots: Slot[], more: object = {}): EventUpdate => EventUpdate.parse({ ...event, slots, ...more })

describe('hosting under a call', () => {
  test('an open call: public at once, following the call in everything but the place', async () => {
    const call = await aCall(ctx)
    const group = await aGroup(ctx)
    const rep = await aMember(ctx, group, 'rep')
    const event = await hostEvent(rep, hosting(call.id, { groupId: group.id }))
    expect(event).toMatchObject({ status: 'published', title: null, description: null, groupId: group.id, placeName: 'Canteen' })
    const [slot] = await slotsOf(ctx, event.id)
    expect(slot).toMatchObject({ startLocal: null, endLocal: null, timeZone: null, zone: 'Europe/London', allDay: true, sequence: 0 })
    expect(await getPublicEvent(ctx, { slug: event.slug })).toMatchObject({ title: 'Lunchtime gathering', slots: [{ startLocal: '2030-03-21', timeZone: 'Europe/London' }] })
    expect((await expectDelivery(ctx, { kind: 'hosting', eventId: event.id, personId: rep.personId })).facts).toEqual({ outcome: 'published' })
    await expectAudit(ctx, 'event.created', event.id)
  })

  test('a new group, named in the same form, has its host as rep', async () => {
    const call = await aCall(ctx)
    const person = await aPerson(ctx)
    const event = await hostEvent(await as(ctx, person), hosting(call.id, { groupName: 'Night shift', groupTown: 'Hull' }))
    const rep = await as(ctx, person)
    expect(rep.actor).toMatchObject({ memberships: [{ groupId: event.groupId, role: 'rep' }] })
  })

  test('retyping what the call says is following it', async () => {
    const call = await aCall(ctx, { startLocal: '2030-03-21T12:30', endLocal: '2030-03-21T13:15' })
    const event = await hostEvent(await as(ctx, await aPerson(ctx)), hosting(call.id, { groupName: 'Night shift', title: 'Lunchtime gathering', startLocal: '2030-03-21T12:30', endLocal: '2030-03-21T13:15', timeZone: 'Europe/London' }))
    expect([event.title, (await slotsOf(ctx, event.id))[0]?.startLocal]).toEqual([null, null])
  })

  test('what differs is kept: another title, another time with its zone', async () => {
    const call = await aCall(ctx)
    const event = await hostEvent(await as(ctx, await aPerson(ctx)), hosting(call.id, { groupName: 'Night shift', title: 'Midnight tea', startLocal: '2030-03-21T23:30' }))
    expect(event.title).toBe('Midnight tea')
    expect((await slotsOf(ctx, event.id))[0]).toMatchObject({ startLocal: '2030-03-21T23:30', timeZone: 'Europe/London', startsAt: Temporal.Instant.from('2030-03-21T23:30:00Z') })
  })

  test('by approval: pending until an organizer says yes, and the host is told each time', async () => {
    const call = await aCall(ctx, { hosting: 'approval' })
    const host = await as(ctx, await aPerson(ctx))
    const event = await hostEvent(host, hosting(call.id, { groupName: 'Night shift' }))
    expect(event.status).toBe('pending')
    await expectRefusal(getPublicEvent(ctx, { slug: event.slug }), 'not_found')
    const [slot] = await slotsOf(ctx, event.id)
    await expectRefusal(signUp(asGuest(ctx), signUpInput(slot!)), 'not_found')

    const rep = host.actor.kind === 'person' ? await as(ctx, { id: host.actor.personId }) : host
    expect((await setEventStatus(rep, { id: event.id, status: 'published' })).status, 'the host cannot approve their own').toBe('pending')
    const organizer = await anOrganizer(ctx)
    expect((await setEventStatus(organizer, { id: event.id, status: 'draft' })).status).toBe('draft')
    expect((await setEventStatus(rep, { id: event.id, status: 'published' })).status, 'handed in again').toBe('pending')
    expect((await setEventStatus(organizer, { id: event.id, status: 'published' })).publishedAt).not.toBeNull()
    expect((await setEventStatus(rep, { id: event.id, status: 'published' })).status, 'saving again does not take it back').toBe('published')
    expect((await deliveriesOf(ctx, { kind: 'hosting', eventId: event.id, personId: event.createdBy ?? '' })).map((one) => one.facts.outcome)).toEqual(['pending', 'sent_back', 'approved'])
  })

  test('by invitation: only organizers add events, and only they publish them', async () => {
    const call = await aCall(ctx, { hosting: 'invited' })
    const group = await aGroup(ctx)
    const rep = await aMember(ctx, group, 'rep')
    await expectRefusal(hostEvent(rep, hosting(call.id, { groupId: group.id })), 'forbidden', 'invited_only')
    await expectRefusal(createEvent(rep, EventInput.parse({ callId: call.id, groupId: group.id, slots: [{}] })), 'forbidden', 'invited_only')
    expect((await hostEvent(await anOrganizer(ctx), hosting(call.id, { groupId: group.id }))).status).toBe('published')
    const { event } = await anEvent(ctx, { callId: call.id, groupId: group.id, status: 'draft' })
    await expectRefusal(setEventStatus(rep, { id: event.id, status: 'published' }), 'forbidden', 'invited_only')
  })

  test('needs a published call, a coming day, and a group one answers for', async () => {
    const group = await aGroup(ctx)
    const rep = await aMember(ctx, group, 'rep')
    for (const status of ['draft', 'closed'] as const) await expectRefusal(hostEvent(rep, hosting((await aCall(ctx, { status })).id, { groupId: group.id })), 'closed', 'call_closed')
    const call = await aCall(ctx)
    await expectRefusal(hostEvent(rep, hosting(call.id, { groupId: group.id, startLocal: '2030-03-03' })), 'invalid', { reason: 'past', field: 'startLocal' })
    await expectRefusal(hostEvent(rep, hosting(call.id, { groupId: (await aGroup(ctx)).id })), 'forbidden')
    await expectRefusal(hostEvent(await aMember(ctx, group), hosting(call.id, { groupId: group.id })), 'forbidden')
    await expectRefusal(hostEvent(ctx, hosting(call.id, { groupName: 'Night shift' })), 'unauthenticated')
  })
})

describe('an event by itself', () => {
  test('is a draft until its rep publishes it', async () => {
    const group = await aGroup(ctx)
    const rep = await aMember(ctx, group, 'deputy')
    const event = await createEvent(rep, EventInput.parse({ groupId: group.id, title: 'Tea', slots: [slotInput()] }))
    expect(event.status).toBe('draft')
    await expectRefusal(getEventView(await aMember(ctx, group), { id: event.id }), 'not_found')
    expect((await setEventStatus(rep, { id: event.id, status: 'published' })).status).toBe('published')
    await expectRefusal(setEventStatus(rep, { id: event.id, status: 'draft' }), 'conflict', 'status')
  })

  test.each([
    [{ title: '' }, ['title']], [{ slots: [] }, ['slots']], [{ slots: [{ timeZone: 'Europe/London' }] }, ['slots', 0, 'startLocal']], [{ slots: [{ startLocal: '2030-03-21' }] }, ['slots', 0, 'timeZone']],
    [{ onlineUrl: 'ftp://files.example' }, ['onlineUrl']], [{ latitude: 91, longitude: 0 }, ['latitude']], [{ slots: [slotInput({}), { ...slotInput(), capacity: '0' }] }, ['slots', 1, 'capacity']],
  ])('%j is refused at %j', (more, path) => {
    const { error } = EventInput.safeParse({ groupId: '00000000-0000-7000-8000-000000000000', title: 'Tea', slots: [slotInput()], ...more })
    expect(error?.issues.map((issue) => issue.path)).toContainEqual(path)
  })
})

describe('changing an event', () => {
  test('another time raises SEQUENCE and tells everyone who holds an answer, once', async () => {
    const { event, slot } = await anEvent(ctx)
    const organizer = await anOrganizer(ctx)
    const signup = await aSignup(ctx, slot)
    const result = await updateEvent(organizer, edit(event, [slot], { slots: [{ ...slot, startLocal: '2030-03-21T13:00', endLocal: '2030-03-21T13:45' }] }))
    expect(result).toEqual({ told: 'under' })
    expect(await slotOf(ctx, slot.id)).toMatchObject({ sequence: 1, startsAt: Temporal.Instant.from('2030-03-21T13:00:00Z') })
    ctx.clock.advance({ minutes: 10 })
    await planDueNotices(ctx)
    expect((await expectDelivery(ctx, { kind: 'change', signupId: signup.id })).facts).toEqual({ oldStartLocal: '2030-03-21T12:30', oldEndLocal: '2030-03-21T13:15', oldTimeZone: 'Europe/London' })
  })

  test('another place tells whoever answered two of its slots once', async () => {
    const { event, slots } = await anEvent(ctx, { slots: [{}, { startLocal: '2030-03-21T18:00', endLocal: null }] })
    const both = await aSignup(ctx, slots[0]!, { email: 'two-slots@example.org' })
    await aSignup(ctx, slots[1]!, { email: 'two-slots@example.org' })
    expect(await updateEvent(await anOrganizer(ctx), edit(event, slots, { placeName: 'South gate' }))).toEqual({ told: 'under' })
    ctx.clock.advance({ minutes: 10 })
    await planDueNotices(ctx)
    expect((await expectDelivery(ctx, { kind: 'change', personId: both.personId })).facts).toMatchObject({ oldPlace: 'North gate', oldOnline: '' })
    expect((await slotsOf(ctx, event.id)).map((one) => one.sequence)).toEqual([1, 1])
  })

  test('a draft tells nobody', async () => {
    const { event, slot } = await anEvent(ctx, { status: 'draft' })
    expect(await updateEvent(await anOrganizer(ctx), edit(event, [slot], { placeName: 'South gate' }))).toEqual({ told: 0 })
  })

  test('under a call, taking the call’s time back makes it follow again', async () => {
    const call = await aCall(ctx)
    const { event, slot } = await anEvent(ctx, { callId: call.id, slot: { startLocal: '2030-03-21T18:00' } })
    await updateEvent(await anOrganizer(ctx), edit(event, [slot], { slots: [{ ...slot, startLocal: '2030-03-21', endLocal: '', timeZone: 'Europe/London' }] }))
    expect(await slotOf(ctx, slot.id)).toMatchObject({ startLocal: null, timeZone: null, allDay: true, sequence: 1 })
  })

  test('blank words mean the call’s', async () => {
    const call = await aCall(ctx)
    const { event, slot } = await anEvent(ctx, { callId: call.id, title: 'Evening' })
    await updateEvent(await anOrganizer(ctx), edit(event, [slot], { title: '   ', description: '' }))
    expect(await getPublicEvent(ctx, { slug: event.slug })).toMatchObject({ title: 'Lunchtime gathering', descriptionHtml: expect.stringContaining('<strong>friend</strong>') })
  })

  test('more capacity moves the waitlist up, in order', async () => {
    const { event, slot } = await anEvent(ctx, { slot: { capacity: 1 } })
    await aSignup(ctx, slot)
    const waiting = [await aSignup(ctx, slot), await aSignup(ctx, slot)]
    expect(waiting.map((one) => one.status)).toEqual(['waitlisted', 'waitlisted'])
    await updateEvent(await anOrganizer(ctx), edit(event, [slot], { slots: [{ ...slot, capacity: 2 }] }))
    await expectDelivery(ctx, { kind: 'promotion', signupId: waiting[0]?.id })
    await expectDelivery(ctx, { kind: 'promotion', signupId: waiting[1]?.id }, 0)
  })

  test('a slot with answers cannot be taken away, an empty one can', async () => {
    const { event, slots } = await anEvent(ctx, { slots: [{}, { startLocal: '2030-03-21T18:00', endLocal: null }] })
    const [first, second] = slots as [Slot, Slot]
    await aSignup(ctx, second)
    const organizer = await anOrganizer(ctx)
    await expectRefusal(updateEvent(organizer, edit(event, [first])), 'conflict', 'answered')
    await updateEvent(organizer, edit(event, [second]))
    expect((await slotsOf(ctx, event.id)).map((one) => [one.id, one.position])).toEqual([[second.id, 0]])
  })

  test('a slot of another event is not reached by its id', async () => {
    const [mine, theirs] = [await anEvent(ctx), await anEvent(ctx)]
    await updateEvent(await anOrganizer(ctx), edit(mine.event, [mine.slot], { slots: [mine.slot, { ...theirs.slot, startLocal: '2030-03-25T10:00', endLocal: null }] }))
    expect(await slotOf(ctx, theirs.slot.id)).toEqual(theirs.slot)
    expect(await slotsOf(ctx, mine.event.id)).toHaveLength(2)
  })

  test('is for those who answer for its group', async () => {
    const group = await aGroup(ctx)
    const { event, slot } = await anEvent(ctx, { groupId: group.id })
    await expectRefusal(updateEvent(await aMember(ctx, group), edit(event, [slot])), 'forbidden')
    await expectRefusal(updateEvent(await aMember(ctx, await aGroup(ctx), 'rep'), edit(event, [slot])), 'forbidden')
    await expectRefusal(updateEvent(ctx, edit(event, [slot])), 'unauthenticated')
    await updateEvent(await aMember(ctx, group, 'deputy'), edit(event, [slot]))
  })
})

describe('calling an event off', () => {
  test('tells everyone with an answer why, raises SEQUENCE, and is for good', async () => {
    const group = await aGroup(ctx)
    const rep = await aMember(ctx, group, 'rep')
    const { event, slot } = await anEvent(ctx, { groupId: group.id, slot: { capacity: 1 } })
    const going = await aSignup(ctx, slot)
    const waiting = await aSignup(ctx, slot)
    expect(await cancelEvent(rep, { id: event.id, reason: 'The hall is closed' })).toEqual({ told: 2 })
    await expectDelivery(ctx, { kind: 'cancellation', eventId: event.id }, 0)
    expect(await planDueNotices(ctx)).toBe(2)
    for (const one of [going, waiting]) await expectDelivery(ctx, { kind: 'cancellation', signupId: one.id })
    expect((await slotOf(ctx, slot.id)).sequence).toBe(1)
    expect(await getPublicEvent(ctx, { slug: event.slug })).toMatchObject({ status: 'cancelled', cancelReason: 'The hall is closed' })

    await expectRefusal(cancelEvent(rep, { id: event.id, reason: 'Again' }), 'conflict', 'status')
    await expectRefusal(setEventStatus(rep, { id: event.id, status: 'published' }), 'conflict', 'status')
    await expectRefusal(updateEvent(rep, edit(event, [slot])), 'closed', 'cancelled')
    await expectRefusal(signUp(asGuest(ctx), signUpInput(slot)), 'gone', 'cancelled')
  })

  test('under a call that asks for approval it is for good too', async () => {
    const call = await aCall(ctx, { hosting: 'approval' })
    const group = await aGroup(ctx)
    const rep = await aMember(ctx, group, 'rep')
    const event = await hostEvent(rep, hosting(call.id, { groupId: group.id }))
    await cancelEvent(rep, { id: event.id, reason: 'A mistake' })
    await expectRefusal(setEventStatus(rep, { id: event.id, status: 'published' }), 'conflict', 'status')
    await expectRefusal(getPublicEvent(ctx, { slug: event.slug }), 'not_found')
  })

  test('afterwards nobody is told', async () => {
    const { event, slot } = await anEvent(ctx)
    await aSignup(ctx, slot)
    const later = testCtx({ db: database.db, now: '2030-03-25T09:00:00Z' })
    expect(await cancelEvent(await anOrganizer(later), { id: event.id, reason: 'Never mind' })).toEqual({ told: 0 })
  })
})

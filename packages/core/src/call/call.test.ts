import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { planDueNotices } from '../ledger/ledger.ts'
import { aCall, callInput } from '../testing/calls.ts'
import { testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent, slotOf } from '../testing/events.ts'
import { deliveriesOf, expectAudit, expectDelivery, expectRefusal } from '../testing/expectations.ts'
import { aGroup, aMember, anOrganizer } from '../testing/people.ts'
import { aSignup } from '../testing/signups.ts'
import { cancelEvent } from '../event/event.ts'
import { createCall, getCallView, getImage, getPublicCall, listCalls, setCallImage, setCallStatus, updateCall } from './call.ts'
import type { Call } from './call.repo.ts'
import { CallInput, CallUpdate } from './call.schema.ts'

let database: TestDatabase
let ctx: TestCtx
let organizer: TestCtx
beforeAll(async () => {
  database = await testDatabase()
  ctx = testCtx({ db: database.db })
  organizer = await anOrganizer(ctx)
})
afterAll(() => database.close())

const change = (call: Call, more: object): CallUpdate => CallUpdate.parse({ ...call, ...more })

describe('making a call', () => {
  test('is a draft, in a campaign that may be new, and nobody else knows of it', async () => {
    const call = await createCall(organizer, callInput())
    expect(call).toMatchObject({ status: 'draft', publishedAt: null, startLocal: '2030-03-21' })
    await expectAudit(ctx, 'call.created', call.id)
    await expectRefusal(getPublicCall(ctx, { slug: call.slug }), 'not_found')
    const rep = await aMember(ctx, await aGroup(ctx), 'rep')
    await expectRefusal(getCallView(rep, { id: call.id }), 'not_found')
    expect((await listCalls(rep)).some((one) => one.id === call.id)).toBe(false)
    expect((await listCalls(organizer)).find((one) => one.id === call.id)).toMatchObject({ campaign: 'Warm workplaces', status: 'draft' })
  })

  test('whose day has passed must be moved or kept as a record, which is closed', async () => {
    await expectRefusal(createCall(organizer, callInput({ startLocal: '2030-03-03' })), 'invalid', { reason: 'past', field: 'startLocal' })
    const record = await createCall(organizer, callInput({ startLocal: '2030-03-03', asRecord: 'on' }))
    expect(record.status).toBe('closed')
    // Nobody published it: it is kept for those who run the instance.
    await expectRefusal(getPublicCall(ctx, { slug: record.slug }), 'not_found')
    expect(await getCallView(organizer, { id: record.id })).toMatchObject({ status: 'closed' })
  })

  test('today is not past, anywhere its day still lasts', async () => {
    const late = testCtx({ db: database.db, now: '2030-03-05T09:00:00Z' })
    const call = await createCall(await anOrganizer(late), callInput({ startLocal: '2030-03-04', timeZone: 'Pacific/Pago_Pago' }))
    expect(call.status).toBe('draft')
  })

  test('that is still to come is no record, whatever is ticked', async () => {
    expect((await createCall(organizer, callInput({ asRecord: true }))).status).toBe('draft')
  })

  test('is for organizers of the instance', async () => {
    await expectRefusal(createCall(ctx, callInput()), 'unauthenticated')
    await expectRefusal(createCall(await aMember(ctx, await aGroup(ctx), 'organizer'), callInput()), 'forbidden')
  })

  test.each([
    [{ startLocal: '2030-02-30' }, 'startLocal'], [{ timeZone: 'Mars/Olympus' }, 'timeZone'], [{ sourceUrl: 'javascript:alert(1)' }, 'sourceUrl'],
    [{ startLocal: '2030-03-21', endLocal: '2030-03-20' }, 'endLocal'], [{ eventEndLocal: '2030-03-21T13:00' }, 'eventStartLocal'], [{ campaignTitle: '' }, 'campaignTitle'],
    [{ eventStartLocal: '2030-03-21T13:00', eventEndLocal: '2030-03-21T12:00' }, 'eventEndLocal'],
  ])('%j is refused beside %s', (more, field) => {
    const { error } = CallInput.safeParse({ ...callInput(), ...more })
    expect(error?.issues.map((issue) => issue.path[0])).toEqual([field])
  })
})

describe('what each status allows', () => {
  test('published, closed, open again, and never a draft again', async () => {
    const call = await aCall(ctx)
    expect(call.publishedAt?.toString()).toBe('2030-03-04T09:00:00Z')
    await expectRefusal(setCallStatus(organizer, { id: call.id, status: 'draft' }), 'conflict', 'status')
    const closed = await setCallStatus(organizer, { id: call.id, status: 'closed' })
    expect(closed.closedAt).not.toBeNull()
    const open = await setCallStatus(organizer, { id: call.id, status: 'published' })
    expect(open).toMatchObject({ status: 'published', closedAt: null, publishedAt: call.publishedAt })
    await setCallStatus(organizer, { id: call.id, status: 'published' })
    await expectAudit(ctx, 'call.published', call.id, 2)
  })

  test('a draft cannot be closed', async () => {
    const draft = await aCall(ctx, { status: 'draft' })
    await expectRefusal(setCallStatus(organizer, { id: draft.id, status: 'closed' }), 'conflict', 'status')
  })

  test('a closed call changes its words and nothing else', async () => {
    const call = await aCall(ctx, { status: 'closed' })
    const { call: after, moved } = await updateCall(organizer, change(call, { summary: 'Thank you all.', title: 'Another title', startLocal: '2030-04-01', hosting: 'invited' }))
    expect(after).toMatchObject({ summary: 'Thank you all.', title: call.title, startLocal: call.startLocal, hosting: 'open' })
    expect(moved).toBe(0)
  })

  test('only organizers change it', async () => {
    const call = await aCall(ctx)
    const rep = await aMember(ctx, await aGroup(ctx), 'rep')
    await expectRefusal(updateCall(rep, change(call, { title: 'Mine now' })), 'forbidden')
    await expectRefusal(setCallStatus(rep, { id: call.id, status: 'closed' }), 'forbidden')
  })
})

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
    expect(result).toMatchObject({ moved: 3, told: 2, keptOwnTime: 1 })
    for (const slot of follower.slots)
      expect(await slotOf(ctx, slot.id)).toMatchObject({ startLocal: null, sequence: 1, startsAt: Temporal.Instant.from('2030-03-22T12:00:00Z'), endsAt: Temporal.Instant.from('2030-03-22T12:45:00Z') })
    expect(await slotOf(ctx, draft.slot.id)).toMatchObject({ sequence: 1, startsAt: Temporal.Instant.from('2030-03-22T12:00:00Z') })
    expect(await slotOf(ctx, overrider.slot.id)).toEqual(overrider.slot)
    expect((await slotOf(ctx, cancelled.slot.id)).startsAt).toEqual(cancelled.slot.startsAt)

    ctx.clock.advance({ minutes: 10 })
    await planDueNotices(ctx)
    expect((await expectDelivery(ctx, { kind: 'change', personId: both.personId })).facts).toEqual({ oldStartLocal: '2030-03-21T12:30', oldEndLocal: '2030-03-21T13:15', oldTimeZone: 'Europe/London' })
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

describe('the public page of a call', () => {
  test('shows its published and cancelled events with their own or the call’s values, and no link or direction', async () => {
    const call = await aCall(ctx, { description: '# Why\n\nBecause <script>alert(1)</script> it is **cold**.' })
    const { event } = await anEvent(ctx, { callId: call.id, onlineUrl: 'https://meet.example/secret' })
    const own = await anEvent(ctx, { callId: call.id, title: 'Evening', slot: { startLocal: '2030-03-21T18:00' } })
    const off = await anEvent(ctx, { callId: call.id })
    await cancelEvent(organizer, { id: off.event.id, reason: 'No room' })
    await anEvent(ctx, { callId: call.id, status: 'draft' })
    const page = await getPublicCall(ctx, { slug: call.slug })
    expect(page.events.map((one) => [one.id, one.title, one.startLocal, one.timeZone, one.online, one.cancelled])).toEqual(
      expect.arrayContaining([
        [event.id, 'Lunchtime gathering', '2030-03-21', 'Europe/London', true, false],
        [own.event.id, 'Evening', '2030-03-21T18:00', 'Europe/London', false, false],
        [off.event.id, 'Lunchtime gathering', '2030-03-21', 'Europe/London', false, true],
      ]),
    )
    expect(page.events).toHaveLength(3)
    expect(JSON.stringify(page)).not.toMatch(/secret|second bell|<script/)
    expect(page.descriptionHtml).toContain('<strong>cold</strong>')
  })
})

describe('the picture', () => {
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])
  test('is what its bytes say, and comes back as it was', async () => {
    const call = await aCall(ctx)
    await setCallImage(organizer, { callId: call.id, content: png.toString('base64'), alt: 'A picket line' })
    const { imageId, imageAlt } = await getPublicCall(ctx, { slug: call.slug })
    expect(imageAlt).toBe('A picket line')
    const image = await getImage(ctx, { id: imageId ?? '' })
    expect([image.type, Buffer.from(image.content).equals(png)]).toEqual(['image/png', true])
  })
  test('is refused when it is something else, too large, or for nobody’s call', async () => {
    const call = await aCall(ctx)
    await expectRefusal(setCallImage(organizer, { callId: call.id, content: Buffer.from('<svg/>').toString('base64'), alt: 'Words' }), 'invalid', { field: 'content' })
    await expectRefusal(setCallImage(organizer, { callId: call.id, content: Buffer.concat([png, Buffer.alloc(2_097_152)]).toString('base64'), alt: 'Words' }), 'too_large')
    await expectRefusal(setCallImage(organizer, { callId: call.campaignId, content: png.toString('base64'), alt: 'Words' }), 'not_found')
    await expectRefusal(getImage(ctx, { id: call.id }), 'not_found')
  })
})

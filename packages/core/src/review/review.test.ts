import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { setCallStatus } from '../call/call.ts'
import { composeMail } from '../delivery/delivery.mail.ts'
import { listMailFacts } from '../delivery/delivery.repo.ts'
import { createEvent, hostEvent, setEventStatus, updateEvent } from '../event/event.ts'
import { getEventRow } from '../event/event.repo.ts'
import { EventInput, EventUpdate, HostInput } from '../event/event.schema.ts'
import { writeKit } from '../kit/kit.ts'
import { KitInput } from '../kit/kit.schema.ts'
import { aCall } from '../testing/calls.ts'
import { testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent, slotsOf } from '../testing/events.ts'
import { deliveriesOf, expectAudit, expectRefusal } from '../testing/expectations.ts'
import { aGroup, aMember, anOrganizer } from '../testing/people.ts'
import { mergeGroups } from '../tree/tree.ts'
import { approveEvent, countDrafts, listReviews, publishDrafts, sendBack } from './review.ts'

let database: TestDatabase
let ctx: TestCtx
let organizer: TestCtx
beforeAll(async () => {
  database = await testDatabase()
})
beforeEach(async () => {
  ctx = testCtx({ db: database.db })
  organizer = await anOrganizer(ctx)
})
afterAll(() => database.close())

async function waiting() {
  const call = await aCall(ctx, { hosting: 'approval' })
  const group = await aGroup(ctx)
  const rep = await aMember(ctx, group, 'rep')
  const event = await hostEvent(rep, HostInput.parse({ callId: call.id, groupId: group.id, placeName: 'Gate', title: 'Tea instead', startLocal: '2030-03-21T18:00' }))
  return { call, group, rep, event, queued: async () => (await listReviews(organizer)).events.find((one) => one.id === event.id) }
}

const mailOf = async (eventId: string, outcome: string) => {
  const [owed] = (await deliveriesOf(ctx, { kind: 'hosting', eventId })).filter((row) => row.facts.outcome === outcome)
  return composeMail(ctx, (await listMailFacts(ctx.db, [owed!.id]))[0]!)
}

test('what is over is said to be, and can only be sent back', async () => {
  const { event, queued } = await waiting()
  expect(await queued()).toMatchObject({ over: false })
  ctx.clock.set('2030-04-21T09:00:00Z')
  expect(await queued()).toMatchObject({ over: true })
  await expectRefusal(approveEvent(organizer, { id: event.id, trust: false, rep: false }), 'closed', 'over')
  expect(await sendBack(organizer, { id: event.id, note: 'Choose another day.' })).toMatchObject({ status: 'draft' })
})

test('what waits is shown with what it says otherwise; sent back with a note, mended and handed in, approved and trusted', async () => {
  const { call, group, rep, event, queued } = await waiting()
  expect(await queued()).toMatchObject({ title: 'Tea instead', call: { eventTitle: 'Lunchtime gathering' }, ownTime: true, when: { startLocal: '2030-03-21T18:00' }, callWhen: { startLocal: '2030-03-21' }, trusted: false, wants: false })
  await expectRefusal(listReviews(rep), 'forbidden')
  for (const decide of [() => approveEvent(rep, { id: event.id, trust: true, rep: false }), () => sendBack(rep, { id: event.id, note: 'No' })]) await expectRefusal(decide, 'forbidden')

  await sendBack(organizer, { id: event.id, note: 'Please meet at noon.' })
  expect(await queued()).toBeUndefined()
  expect(await getEventRow(ctx.db, event.id)).toMatchObject({ status: 'draft', reviewNote: 'Please meet at noon.' })
  expect((await mailOf(event.id, 'sent_back')).text).toContain('Please meet at noon.')
  await expectRefusal(sendBack(organizer, { id: event.id, note: 'Twice' }), 'conflict', 'decided')
  await updateEvent(rep, EventUpdate.parse({ ...event, title: null, slots: [{ ...(await slotsOf(ctx, event.id))[0], startLocal: null, endLocal: null, timeZone: null }] }))
  expect((await getEventRow(ctx.db, event.id)).reviewNote, 'editing keeps the note in view').toBe('Please meet at noon.')
  expect(await setEventStatus(rep, { id: event.id, status: 'published' })).toMatchObject({ status: 'pending', reviewNote: '' })

  await writeKit(organizer, KitInput.parse({ callId: call.id, kind: 'points', title: 'What to say', body: 'It is **cold** *in* there.' }))
  await writeKit(organizer, KitInput.parse({ callId: call.id, kind: 'file', title: 'Poster', fileName: 'poster.pdf', content: 'AAAA' }))
  await approveEvent(organizer, { id: event.id, trust: true, rep: false })
  const { text } = await mailOf(event.id, 'approved')
  for (const said of ['It is cold in there.', 'Poster', 'https://turnout.example/kit/']) expect(text).toContain(said)
  await expectAudit(ctx, 'group.trusted', group.id)
  await expectRefusal(approveEvent(organizer, { id: event.id, trust: false, rep: false }), 'conflict', 'decided')
  expect((await hostEvent(rep, HostInput.parse({ callId: call.id, groupId: group.id, placeName: 'Gate' }))).status).toBe('published')
})

test('whoever made the call is told of the first that waits, and of the next only once nothing waits', async () => {
  const { call, rep, group, event } = await waiting()
  const told = async () => (await deliveriesOf(ctx, { kind: 'hosting', personId: call.createdBy ?? '' })).map((row) => [row.eventId, row.facts.outcome])
  const another = async () => hostEvent(rep, HostInput.parse({ callId: call.id, groupId: group.id, placeName: 'Gate' }))
  const second = await another()
  expect(await told()).toEqual([[event.id, 'waiting']])
  for (const { id } of [event, second]) await approveEvent(organizer, { id, trust: false, rep: false })
  const third = await another()
  expect(await told()).toEqual([[event.id, 'waiting'], [third.id, 'waiting']])
})

test('two organizers, or an organizer and the host who takes it back, decide once', async () => {
  for (let round = 0; round < 4; round++) {
    const { event, rep } = await waiting()
    const other = await anOrganizer(ctx)
    const done = await Promise.allSettled([approveEvent(organizer, { id: event.id, trust: false, rep: false }), sendBack(other, { id: event.id, note: 'Not yet' }), setEventStatus(rep, { id: event.id, status: 'draft' })])
    const { status } = await getEventRow(ctx.db, event.id)
    const outcomes = (await deliveriesOf(ctx, { kind: 'hosting', eventId: event.id })).map((row) => row.facts.outcome).filter((outcome) => outcome !== 'pending' && outcome !== 'waiting')
    expect(done.slice(0, 2).filter((one) => one.status === 'fulfilled').length).toBeLessThanOrEqual(1)
    expect(status === 'published' ? outcomes : outcomes.filter((outcome) => outcome === 'approved')).toEqual(status === 'published' ? ['approved'] : [])
  }
})

test('drafts that organizers prepared are published together, and only with their call', async () => {
  const call = await aCall(ctx, { status: 'draft' })
  const group = await aGroup(ctx)
  const prepared = [await anEvent(ctx, { callId: call.id, status: 'draft' }), await anEvent(ctx, { callId: call.id, status: 'draft' })]
  await expectRefusal(publishDrafts(organizer, { callId: call.id }), 'closed', 'call_closed')
  await setCallStatus(organizer, { id: call.id, status: 'published' })
  const rep = await aMember(ctx, group, 'rep')
  const theirs = await createEvent(rep, EventInput.parse({ callId: call.id, groupId: group.id, slots: [{}] }))
  expect(await countDrafts(organizer, { callId: call.id })).toBe(2)
  await expectRefusal(publishDrafts(rep, { callId: call.id }), 'forbidden')
  const both = await Promise.all([publishDrafts(organizer, { callId: call.id }), publishDrafts(organizer, { callId: call.id })])
  expect(both.map((one) => one.published).toSorted()).toEqual([0, 2])
  for (const { event } of prepared) expect(await getEventRow(ctx.db, event.id)).toMatchObject({ status: 'published', publishedAt: ctx.now() })
  expect((await getEventRow(ctx.db, theirs.id)).status, 'a host’s draft is the host’s').toBe('draft')
})

test('a group named anew is shown beside those of the same name that are there already, however they are spelled', async () => {
  const name = `Hull ${crypto.randomUUID()}`
  const known = await aGroup(ctx, { name, town: 'Hull' })
  const call = await aCall(ctx, { hosting: 'approval' })
  const host = await aMember(ctx, await aGroup(ctx), 'rep')
  const event = await hostEvent(host, HostInput.parse({ callId: call.id, groupName: name.toUpperCase(), sameAs: 'new', groupKind: 'workplace', placeName: 'Gate' }))
  const seen = async () => (await listReviews(organizer)).events.find((one) => one.id === event.id)?.namesakes
  expect(await seen()).toEqual([{ id: known.id, name, town: 'Hull', kind: known.kind }])
  await mergeGroups(organizer, { id: event.groupId, intoId: known.id })
  expect(await seen()).toEqual([])
  expect((await getEventRow(ctx.db, event.id)).groupId).toBe(known.id)
})

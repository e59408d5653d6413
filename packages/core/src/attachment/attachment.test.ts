import { deliveries } from '@turnout/db/tables/delivery.ts'
import { events } from '@turnout/db/tables/event.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { getPublicEvent } from '../agenda/agenda.ts'
import { CallUpdate } from '../call/call.schema.ts'
import { getCallEvents } from '../call-events/call-events.ts'
import { CallEventsFilter } from '../call-events/call-events.schema.ts'
import { getEventRow } from '../event/event.repo.ts'
import { openAsksOf, updateCall } from '../inheritance/inheritance.ts'
import { planDueNotices } from '../ledger/ledger.ts'
import { writeQuestion } from '../question/question.ts'
import { QuestionInput } from '../question/question.schema.ts'
import { planReminders, saveReminderRule } from '../reminder/reminder.ts'
import { RuleInput } from '../reminder/reminder.schema.ts'
import { aCall } from '../testing/calls.ts'
import { testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent, slotOf } from '../testing/events.ts'
import { deliveriesOf, expectAudit, expectDelivery, expectRefusal } from '../testing/expectations.ts'
import { aGroup, aMember, anOrganizer } from '../testing/people.ts'
import { aSignup } from '../testing/signups.ts'
import { attachEvent, decideAttachment, detachEvent, lookAtAttaching, withdrawAttachment } from './attachment.ts'

let database: TestDatabase
let ctx: TestCtx
let organizer: TestCtx
beforeAll(async () => {
  database = await testDatabase()
})
beforeEach(async () => {
  ctx = testCtx({ db: database.db })
  organizer = await anOrganizer(ctx)
  // Each test plans for its own events alone.
  await database.db.update(events).set({ status: 'cancelled' })
  await database.db.delete(deliveries)
})
afterAll(() => database.close())

/** A public event of its own, with somebody signed up and a rep. */
async function alone(more: object = {}) {
  const group = await aGroup(ctx)
  const rep = await aMember(ctx, group, 'rep')
  const made = await anEvent(ctx, { groupId: group.id, ...more })
  return { ...made, group, rep, signup: await aSignup(ctx, made.slot) }
}

const cups = (callId: string) => RuleInput.parse({ of: 'call', id: callId, name: 'Cups', enabled: true, audience: 'going', anchor: 'start', timing: 'offset', amount: 3, unit: 'days', subject: 'Bring a cup', body: 'There is tea.' })

test('attached, it keeps what it says, the call’s questions and reminders hold, and nobody is told of a change that is none', async () => {
  const call = await aCall(ctx, { startLocal: '2030-03-21T12:00' })
  await writeQuestion(organizer, QuestionInput.parse({ owner: { callId: call.id }, kind: 'text', label: 'What do you bring?' }))
  await saveReminderRule(organizer, cups(call.id))
  const { event, slot, rep, signup } = await alone()
  expect(await lookAtAttaching(rep, { id: event.id, callId: call.id })).toMatchObject({ chosen: { fields: { title: 'choice', description: 'same', time: 'choice' }, waits: false, questions: 1, rules: 1 } })
  expect(await attachEvent(rep, { id: event.id, callId: call.id, follow: [] })).toEqual({ attached: true, told: 0 })
  await expectAudit(ctx, 'event.attached', event.id)
  expect(await getEventRow(ctx.db, event.id)).toMatchObject({ callId: call.id, title: 'Tea at the gate', description: null, status: 'published' })
  expect((await slotOf(ctx, slot.id))).toEqual(slot)
  expect((await getCallEvents(ctx, CallEventsFilter.parse({ slug: call.slug }))).events.map((one) => one.id)).toEqual([event.id])
  expect((await getPublicEvent(ctx, { slug: event.slug })).questions.map((one) => one.label)).toEqual(['What do you bring?'])
  expect((await updateCall(organizer, CallUpdate.parse({ ...call, startLocal: '2030-03-22T12:00' }))).asked, 'what it says otherwise is asked about').toBe(1)
  ctx.clock.set('2030-03-18T12:30:00Z')
  await planReminders(ctx)
  expect((await deliveriesOf(ctx, { kind: 'reminder', signupId: signup.id })).length).toBe(1)

  await detachEvent(rep, { id: event.id })
  await expectAudit(ctx, 'event.detached', event.id)
  expect(await openAsksOf(rep, event.id), 'what was asked is no longer').toEqual([])
  expect((await getPublicEvent(ctx, { slug: event.slug })).questions).toEqual([])
  ctx.clock.set('2030-03-20T17:00:00Z')
  await planReminders(ctx)
  expect((await deliveriesOf(ctx, { kind: 'reminder', signupId: signup.id })).map((row) => row.ruleFamily), 'the instance’s reminders hold again').toContain('day_before')
})

test('what was chosen follows: it moves, everyone signed up is told once, and detached it stays there by itself', async () => {
  const call = await aCall(ctx, { startLocal: '2030-03-22T12:00', eventDescription: 'Bring a friend.' })
  const { event, slot, rep, signup } = await alone()
  expect(await attachEvent(rep, { id: event.id, callId: call.id, follow: ['time', 'title'] })).toEqual({ attached: true, told: 1 })
  expect(await slotOf(ctx, slot.id)).toMatchObject({ startLocal: null, sequence: 1, startsAt: Temporal.Instant.from('2030-03-22T12:00:00Z') })
  ctx.clock.advance({ minutes: 10 })
  await planDueNotices(ctx)
  expect((await expectDelivery(ctx, { kind: 'change', signupId: signup.id })).facts).toMatchObject({ oldStartLocal: '2030-03-21T12:30' })

  await detachEvent(organizer, { id: event.id })
  expect(await getEventRow(ctx.db, event.id)).toMatchObject({ callId: null, title: 'Lunchtime gathering', description: 'Bring a friend.', status: 'published' })
  expect(await slotOf(ctx, slot.id)).toMatchObject({ startLocal: '2030-03-22T12:00', timeZone: 'Europe/London', sequence: 1 })
  expect((await updateCall(organizer, CallUpdate.parse({ ...call, startLocal: '2030-03-23T12:00' })))).toMatchObject({ moved: 0, asked: 0 })
  await expectDelivery(ctx, { kind: 'change', signupId: signup.id })
})

test('where the call asks for approval, a public event stays as it is until an organizer agrees', async () => {
  const call = await aCall(ctx, { hosting: 'approval', locks: ['title'] })
  const { event, rep } = await alone()
  const attach = async () => attachEvent(rep, { id: event.id, callId: call.id, follow: [] })
  expect(await attach()).toEqual({ attached: false, told: 0 })
  expect(await getEventRow(ctx.db, event.id)).toMatchObject({ callId: null, status: 'published', wantsCallId: call.id })
  await expectRefusal(decideAttachment(rep, { id: event.id, accept: true }), 'forbidden')
  await decideAttachment(organizer, { id: event.id, accept: false })
  await attach()
  await withdrawAttachment(rep, { id: event.id })
  await expectRefusal(decideAttachment(organizer, { id: event.id, accept: true }), 'conflict', 'decided')
  await attach()
  const other = await anOrganizer(ctx)
  const both = await Promise.allSettled([decideAttachment(organizer, { id: event.id, accept: true }), decideAttachment(other, { id: event.id, accept: true })])
  expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(await getEventRow(ctx.db, event.id)).toMatchObject({ callId: call.id, wantsCallId: null, title: null })
  expect((await deliveriesOf(ctx, { kind: 'hosting', personId: rep.personId })).map((row) => row.facts.outcome)).toEqual(['not_attached', 'attached'])
})

test('is refused to strangers, under two calls, where several times cannot be kept, and where hosts are invited', async () => {
  const call = await aCall(ctx)
  const { event, rep } = await alone()
  const under = { id: event.id, callId: call.id, follow: [] }
  const stranger = await aMember(ctx, await aGroup(ctx), 'rep')
  for (const refused of [() => attachEvent(stranger, under), () => lookAtAttaching(stranger, under), () => detachEvent(stranger, { id: event.id }), () => withdrawAttachment(stranger, { id: event.id })]) await expectRefusal(refused, 'forbidden')
  await expectRefusal(attachEvent(rep, { ...under, callId: (await aCall(ctx, { hosting: 'invited' })).id }), 'forbidden', 'invited_only')
  await expectRefusal(attachEvent(rep, { ...under, callId: (await aCall(ctx, { status: 'closed' })).id }), 'closed', 'call_closed')
  const both = await Promise.allSettled([attachEvent(rep, under), attachEvent(rep, { ...under, callId: (await aCall(ctx)).id })])
  expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const many = await anEvent(ctx, { slots: [{}, { startLocal: '2030-03-21T18:00', endLocal: null }] })
  await expectRefusal(attachEvent(organizer, { id: many.event.id, callId: (await aCall(ctx, { locks: ['time'] })).id, follow: [] }), 'conflict', 'several_times')
})

test('what is over comes under no call, whether its host asks or an organizer decides too late; what is half over does', async () => {
  const [open, call] = [await aCall(ctx), await aCall(ctx, { hosting: 'approval' })]
  const { event, rep } = await alone()
  await attachEvent(rep, { id: event.id, callId: call.id, follow: [] })
  const late = testCtx({ db: database.db, now: '2030-03-21T15:00:00Z' })
  const [latecomer, decider] = [{ ...rep, now: late.now }, { ...organizer, now: late.now }]
  await expectRefusal(decideAttachment(decider, { id: event.id, accept: true }), 'closed', 'over')
  await decideAttachment(decider, { id: event.id, accept: false })
  for (const { id: callId } of [open, call]) await expectRefusal(attachEvent(latecomer, { id: event.id, callId, follow: [] }), 'closed', 'over')
  expect(await lookAtAttaching(latecomer, { id: event.id, callId: open.id })).toMatchObject({ calls: [], chosen: null, over: true })
  expect((await getEventRow(ctx.db, event.id)).callId).toBeNull()
  const half = await anEvent(ctx, { slots: [{}, { startLocal: '2030-03-21T18:00', endLocal: null }] })
  expect(await attachEvent(decider, { id: half.event.id, callId: open.id, follow: [] })).toMatchObject({ attached: true })
})

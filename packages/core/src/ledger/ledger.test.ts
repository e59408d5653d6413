import { deliveries, slotChanges } from '@turnout/db/tables/delivery.ts'
import { events } from '@turnout/db/tables/event.ts'
import { signups } from '@turnout/db/tables/signup.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { composeMail, isUnchanged } from '../delivery/delivery.mail.ts'
import { deliverDue } from '../delivery/delivery.ts'
import { listMailFacts } from '../delivery/delivery.repo.ts'
import { cancelEvent, updateEvent } from '../event/event.ts'
import { EventUpdate } from '../event/event.schema.ts'
import { testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent, slotOf } from '../testing/events.ts'
import { expectDelivery } from '../testing/expectations.ts'
import { anOrganizer } from '../testing/people.ts'
import { aSignup } from '../testing/signups.ts'
import { recordingTransport } from '../testing/transport.ts'
import { plan, planDueNotices } from './ledger.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  ctx = testCtx({ db: database.db })
  await database.db.delete(slotChanges)
})

async function gathering() {
  const made = await anEvent(ctx)
  const signup = await aSignup(ctx, made.slot)
  const organizer = await anOrganizer(ctx)
  const edit = async (event: object, slot: object = {}) => updateEvent(organizer, EventUpdate.parse({ ...made.event, ...event, slots: [{ ...(await slotOf(ctx, made.slot.id)), ...slot }] }))
  const notices = () => ctx.db.select().from(deliveries).where(and(eq(deliveries.kind, 'change'), eq(deliveries.signupId, signup.id)))
  return { ...made, organizer, signup, edit, notices }
}

test('several edits within ten minutes are one notice: what held before the first, and what is true when it goes out', async () => {
  const { edit, notices } = await gathering()
  expect(await edit({}, { startLocal: '2030-03-21T13:00', endLocal: null })).toEqual({ told: 'under' })
  ctx.clock.advance({ minutes: 4 })
  await edit({ placeName: 'South gate' }, { startLocal: '2030-03-21T13:00', endLocal: null })
  ctx.clock.advance({ minutes: 4 })
  await edit({ placeName: 'East gate' }, { startLocal: '2030-03-21T14:00', endLocal: '2030-03-21T15:00' })
  expect(await planDueNotices(ctx)).toBe(0)
  ctx.clock.advance({ minutes: 2 })
  expect(await Promise.all([planDueNotices(ctx), planDueNotices(ctx)])).toEqual(expect.arrayContaining([0, 1]))
  const [row, ...more] = await notices()
  expect(more).toEqual([])
  expect(row?.facts).toMatchObject({ oldStartLocal: '2030-03-21T12:30', oldEndLocal: '2030-03-21T13:15', oldPlace: 'North gate' })
  const mail = composeMail(ctx, (await listMailFacts(ctx.db, [row!.id]))[0]!)
  for (const said of ['14:00–15:00', 'East gate', '12:30–13:15', 'North gate']) expect(mail.text).toContain(said)
  expect(mail.text).not.toContain('South gate')
  expect(mail.ics).toMatchObject({ method: 'REQUEST', content: expect.stringContaining('SEQUENCE:3') })
})

test('a later edit, after people were told, is told again', async () => {
  const { edit, notices } = await gathering()
  await edit({ placeName: 'South gate' })
  ctx.clock.advance({ minutes: 10 })
  await planDueNotices(ctx)
  await ctx.db.update(deliveries).set({ state: 'sent' }).where(eq(deliveries.kind, 'change'))
  await edit({ placeName: 'East gate' })
  ctx.clock.advance({ minutes: 10 })
  await planDueNotices(ctx)
  expect((await notices()).map((row) => row.facts.oldPlace).toSorted()).toEqual(['North gate', 'South gate'])
})

test.each([
  ['time', {}, { startLocal: '2030-03-21T13:00' }],
  ['place', { placeName: 'South gate' }, {}],
  ['online link', { onlineUrl: 'https://meet.example.org/x' }, {}],
])('a changed %s that is taken back in time is told to nobody; one that stays is', async (_what, event, slot) => {
  const { edit, notices } = await gathering()
  await edit(event, slot)
  ctx.clock.advance({ minutes: 10 })
  await planDueNotices(ctx)
  const [row] = await notices()
  expect(isUnchanged((await listMailFacts(ctx.db, [row!.id]))[0]!)).toBe(false)
  await edit({}, { startLocal: '2030-03-21T12:30', endLocal: '2030-03-21T13:15' })
  expect(isUnchanged((await listMailFacts(ctx.db, [row!.id]))[0]!)).toBe(true)
})

test('what begins soon is told at once', async () => {
  const { edit, notices } = await gathering()
  ctx.clock.set('2030-03-21T10:00:00Z')
  await edit({}, { startLocal: '2030-03-21T12:00', endLocal: null })
  await planDueNotices(ctx)
  expect(await notices()).toHaveLength(1)
})

test('called off meanwhile: only the cancellation is told, once, at once, with the reason', async () => {
  const { edit, notices, organizer, event, signup } = await gathering()
  await edit({ placeName: 'South gate' })
  expect(await cancelEvent(organizer, { id: event.id, reason: 'Rain' })).toEqual({ told: 'under' })
  expect(await Promise.all([planDueNotices(ctx), planDueNotices(ctx), planDueNotices(ctx)])).toEqual(expect.arrayContaining([0, 0, 1]))
  ctx.clock.advance({ minutes: 10 })
  expect(await planDueNotices(ctx)).toBe(0)
  expect(await notices()).toEqual([])
  expect(await expectDelivery(ctx, { kind: 'cancellation', signupId: signup.id })).toMatchObject({ facts: { reason: 'Rain' }, bulk: false })
})

test('whoever answered several slots of what is called off is told once, also by several workers', async () => {
  const { event, slots, slot } = await anEvent(ctx, { slots: [{}, {}, {}] })
  for (const one of slots) await aSignup(ctx, one, { email: 'several@example.org' })
  const alone = await aSignup(ctx, slot)
  expect(await cancelEvent(await anOrganizer(ctx), { id: event.id, reason: '' })).toEqual({ told: 'under' })
  await Promise.all(Array.from({ length: 4 }, () => planDueNotices(ctx)))
  await expectDelivery(ctx, { kind: 'cancellation', eventId: event.id }, 2)
  await expectDelivery(ctx, { kind: 'cancellation', signupId: alone.id })
})

test('with an answer or an event goes what was owed for it; what slips in beside is skipped when it is to be sent', async () => {
  const { event, slot } = await anEvent(ctx)
  const [gone, kept] = [await aSignup(ctx, slot), await aSignup(ctx, slot)]
  const owe = (signupId: string) => plan(ctx, { kind: 'confirmation', personId: kept.personId, signupId, slotId: slot.id, eventId: event.id, bulk: false })
  await owe(gone.id)
  await owe(kept.id)
  await ctx.db.delete(signups).where(eq(signups.id, gone.id))
  await expectDelivery(ctx, { signupId: gone.id }, 0)
  await owe(gone.id)
  await deliverDue(ctx, { transport: recordingTransport(), signal: new AbortController().signal, onError: (error) => { throw error } })
  expect(await expectDelivery(ctx, { signupId: gone.id })).toMatchObject({ state: 'skipped', reason: 'cancelled' })
  await ctx.db.delete(events).where(eq(events.id, event.id))
  await expectDelivery(ctx, { eventId: event.id }, 0)
})

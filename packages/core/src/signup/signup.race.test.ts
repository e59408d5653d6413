import { people } from '@turnout/db/tables/account.ts'
import { deliveries } from '@turnout/db/tables/delivery.ts'
import { signups } from '@turnout/db/tables/signup.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { updateCall } from '../inheritance/inheritance.ts'
import { CallUpdate } from '../call/call.schema.ts'
import { cancelEvent, updateEvent } from '../event/event.ts'
import { EventUpdate } from '../event/event.schema.ts'
import { DomainError } from '../error.ts'
import { planDueNotices } from '../ledger/ledger.ts'
import { countPlaces } from '../place/place.repo.ts'
import { pickPromotions } from '../place/place.rules.ts'
import { planReminders } from '../reminder/reminder.ts'
import { aCall } from '../testing/calls.ts'
import { asSystem, testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent, slotOf } from '../testing/events.ts'
import { aSignup, signUpInput } from '../testing/signups.ts'
import { signToken } from '../token.ts'
import { changeAnswer, confirmAnswer } from '../answer/answer.ts'
import { signUp } from './signup.ts'
import { AnswerChange } from '../answer/answer.schema.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase({ max: 40 })
  ctx = testCtx({ db: database.db })
  // Every connection is open before the races begin.
  await Promise.all(Array.from({ length: 40 }, () => database.pool.query('select pg_sleep(0.05)')))
})
afterAll(() => database.close())

const random = (below: number): number => Math.floor(Math.random() * below)
const shuffled = <T>(items: T[]): T[] => items.map((item) => ({ item, at: Math.random() })).toSorted((a, b) => a.at - b.at).map(({ item }) => item)

/** Refusals are answers; anything else, a deadlock above all, is not. */
async function settle(work: (() => Promise<unknown>)[]): Promise<void> {
  const failures = (await Promise.allSettled(work.map((one) => one()))).flatMap((one) => (one.status === 'rejected' && !(one.reason instanceof DomainError) ? [one.reason as Error] : []))
  expect(failures.map((error) => String(error.cause ?? error))).toEqual([])
}

const line = (slotId: string) => ctx.db.select().from(signups).where(and(eq(signups.slotId, slotId), eq(signups.status, 'waitlisted'))).orderBy(signups.answeredAt, signups.id)

test.each([1, 2, 3])('sixty sign-ups at once for twenty places: never one too many (round %s)', async () => {
  const { slot } = await anEvent(ctx, { slot: { capacity: 20 } })
  await settle(Array.from({ length: 60 }, () => () => signUp(ctx, signUpInput(slot, { guests: random(4) }))))
  const taken = await countPlaces(ctx.db, slot.id)
  expect(taken).toBeLessThanOrEqual(20)
  expect(await ctx.db.select().from(signups).where(eq(signups.slotId, slot.id))).toHaveLength(60)
  const waiting = await line(slot.id)
  expect(waiting.length).toBeGreaterThan(0)
  expect(pickPromotions(waiting, 20 - taken), 'nobody waits who could have a place').toEqual([])
})

test('sixty sign-ups with one address at once are one sign-up', async () => {
  const { slot } = await anEvent(ctx, { slot: { capacity: 20 } })
  const email = 'sixty-times@example.org'
  // A hit each is spent before the race; the limit itself is tested elsewhere.
  await settle(Array.from({ length: 12 }, () => () => signUp(ctx, signUpInput(slot, { email, guests: random(4) }))))
  expect(await ctx.db.select().from(signups).where(eq(signups.slotId, slot.id))).toHaveLength(1)
})

test.each([1, 2, 3, 4])('mixed with declines, confirmations, changes of guests and of capacity (round %s)', async (round) => {
  const { event, slot } = await anEvent(ctx, { slot: { capacity: 20 }, confirmFirst: round % 2 === 0 })
  const early = await Promise.all(Array.from({ length: 24 }, () => aSignup(ctx, slot, { guests: random(3), confirmed: false })))
  const capacities = [12, 26, 18, 22]
  let most = 20
  await settle(
    shuffled([
      ...Array.from({ length: 30 }, () => () => signUp(ctx, signUpInput(slot, { guests: random(4) }))),
      ...early.slice(0, 12).map((one) => () => changeAnswer(ctx, AnswerChange.parse({ token: signToken(ctx, 'answer', one.id), answer: 'declined' }))),
      ...early.slice(8, 18).map((one) => () => confirmAnswer(ctx, { token: signToken(ctx, 'answer', one.id) })),
      ...early.slice(14, 24).map((one) => () => changeAnswer(ctx, AnswerChange.parse({ token: signToken(ctx, 'answer', one.id), answer: 'going', guests: random(5) }))),
      ...capacities.map((capacity) => () => {
        most = Math.max(most, capacity)
        return updateEvent(asSystem(ctx), EventUpdate.parse({ ...event, slots: [{ ...slot, capacity }] }))
      }),
    ]),
  )
  const { capacity } = await slotOf(ctx, slot.id)
  const taken = await countPlaces(ctx.db, slot.id)
  expect(taken, 'places given under a greater capacity are not taken back').toBeLessThanOrEqual(most)
  expect(pickPromotions(await line(slot.id), Math.max(0, (capacity ?? 0) - taken))).toEqual([])
})

test('several shifts at once in any order, while they are taken back and resized: all of a form or none of it, never one too many, no circle', async () => {
  const shifts = Array.from({ length: 4 }, (_, n) => ({ title: `Shift ${n}`, startLocal: `2030-03-21T${10 + 2 * n}:00`, endLocal: null, capacity: 8, waitlist: false }))
  const { event, slots } = await anEvent(ctx, { slots: shifts })
  const early = await Promise.all(Array.from({ length: 4 }, () => aSignup(ctx, slots[0]!, { slotIds: shuffled(slots.map(({ id }) => id)), confirmed: false })))
  const forms = Array.from({ length: 30 }, (_, n) => signUpInput(slots[0]!, { email: `shifts-${n}@example.org`, guests: random(2), slotIds: shuffled(slots.map(({ id }) => id)).slice(0, 1 + random(4)) }))
  const refused = new Map<string, string[]>()
  const isRefused = ({ email }: { email: string }) => (error: unknown) => {
    if (!(error instanceof DomainError)) throw error
    refused.set(email, Object.keys(error.details.fields ?? {}).map((field) => field.replace('slotIds.', '')))
  }
  await settle(
    shuffled([
      ...forms.map((form) => () => signUp(ctx, form).catch(isRefused(form))),
      ...early.map((one) => () => changeAnswer(ctx, AnswerChange.parse({ token: signToken(ctx, 'answer', one.id), answer: 'declined', all: 'on' }))),
      ...[6, 8].map((capacity) => () => updateEvent(asSystem(ctx), EventUpdate.parse({ ...event, slots: slots.toReversed().map((slot) => ({ ...slot, capacity })) }))),
    ]),
  )
  for (const { id } of slots) expect(await countPlaces(ctx.db, id)).toBeLessThanOrEqual(8)
  expect(refused.size, 'there is too little room for all').toBeGreaterThan(0)
  for (const form of forms) {
    const rows = await ctx.db.select({ slotId: signups.slotId }).from(signups).innerJoin(people, eq(people.id, signups.personId)).where(eq(people.email, form.email))
    expect(rows.map(({ slotId }) => slotId).toSorted()).toEqual(refused.has(form.email) ? [] : form.slotIds.toSorted())
    expect(form.slotIds).toEqual(expect.arrayContaining(refused.get(form.email) ?? []))
  }
})

test.each([1, 2, 3])('called off while people sign up: whoever got in is told, and nobody gets in after (round %s)', async () => {
  const { event, slot } = await anEvent(ctx)
  await settle([...Array.from({ length: 15 }, () => () => signUp(ctx, signUpInput(slot))), () => cancelEvent(asSystem(ctx), { id: event.id, reason: 'Storm' }), ...Array.from({ length: 15 }, () => () => signUp(ctx, signUpInput(slot))), ...Array.from({ length: 4 }, () => () => planDueNotices(ctx))])
  await planDueNotices(ctx)
  const answered = await ctx.db.select().from(signups).where(eq(signups.slotId, slot.id))
  const told = await ctx.db.select().from(deliveries).where(and(eq(deliveries.eventId, event.id), eq(deliveries.kind, 'cancellation')))
  expect(told.map((one) => one.signupId).toSorted()).toEqual(answered.map((one) => one.id).toSorted())
})

test('a call corrected while its events are changed, called off, answered and reminded of: no deadlock', async () => {
  for (let round = 0; round < 3; round++) {
    const call = await aCall(ctx, { startLocal: '2030-03-21T12:30' })
    const made = await Promise.all(Array.from({ length: 4 }, () => anEvent(ctx, { callId: call.id, slots: [{}, {}, {}] })))
    const email = `everywhere-${round}@example.org`
    const slots = made.flatMap((one) => one.slots)
    await Promise.all(slots.map((slot) => aSignup(ctx, slot)))
    const later = testCtx({ db: database.db, now: '2030-03-20T18:00:00Z' })
    await settle(
      shuffled([
        ...['13', '14', '15'].map((hour) => () => updateCall(asSystem(ctx), CallUpdate.parse({ ...call, startLocal: `2030-03-21T${hour}:00` }))),
        ...made.slice(0, 2).map(({ event, slots: own }) => () => updateEvent(asSystem(ctx), EventUpdate.parse({ ...event, slots: own.toReversed(), placeName: 'South gate' }))),
        ...made.slice(2).map(({ event }) => () => cancelEvent(asSystem(ctx), { id: event.id, reason: 'Storm' })),
        ...slots.slice(0, 10).map((slot) => () => signUp(ctx, signUpInput(slot, { email }))),
        ...slots.map((slot) => () => signUp(ctx, signUpInput(slot))),
        ...Array.from({ length: 4 }, () => () => planReminders(later)),
      ]),
    )
    const moved = await Promise.all(made.slice(0, 2).flatMap((one) => one.slots.map((slot) => slotOf(ctx, slot.id))))
    expect(new Set(moved.map((slot) => slot.startsAt.toString())).size, 'all follow the same last word').toBe(1)
  }
})

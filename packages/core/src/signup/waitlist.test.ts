import { people } from '@turnout/db/tables/account.ts'
import { events } from '@turnout/db/tables/event.ts'
import { signups } from '@turnout/db/tables/signup.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { updateCall } from '../inheritance/inheritance.ts'
import { CallUpdate } from '../call/call.schema.ts'
import { cancelEvent, updateEvent } from '../event/event.ts'
import type { EventRow } from '../event/event.repo.ts'
import { EventUpdate } from '../event/event.schema.ts'
import { planDueNotices } from '../ledger/ledger.ts'
import { countPlaces, type Slot } from '../place/place.repo.ts'
import { aCall } from '../testing/calls.ts'
import { asSystem, testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent, slotOf } from '../testing/events.ts'
import { deliveriesOf, expectDelivery, expectRefusal } from '../testing/expectations.ts'
import { aSignup, signUpInput, signupOf } from '../testing/signups.ts'
import { signToken } from '../token.ts'
import { changeAnswer, confirmAnswer, getAnswer } from '../answer/answer.ts'
import { releaseLapsed } from '../lapse/lapse.ts'
import { signUp } from './signup.ts'
import type { Signup } from './signup.repo.ts'
import { AnswerChange } from '../answer/answer.schema.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  ctx = testCtx({ db: database.db })
  // Each test's places lapse by themselves.
  await database.db.update(events).set({ status: 'cancelled' })
})

type Made = { event: EventRow; slot: Slot }
const change = (signup: Pick<Signup, 'id'>, more: object) => changeAnswer(ctx, AnswerChange.parse({ token: signToken(ctx, 'answer', signup.id), answer: 'going', ...more }))
const confirm = ({ id }: Pick<Signup, 'id'>) => confirmAnswer(ctx, { token: signToken(ctx, 'answer', id) })
const now = async ({ id }: Pick<Signup, 'id'>): Promise<Signup> => (await ctx.db.select().from(signups).where(eq(signups.id, id)))[0]!
const statuses = async (...all: Pick<Signup, 'id'>[]): Promise<string[]> => Promise.all(all.map(async (one) => (await now(one)).status))
const edit = async ({ event, slot }: Made, more: object, ofSlot: object = {}) => updateEvent(asSystem(ctx), EventUpdate.parse({ ...event, ...more, slots: [{ ...(await slotOf(ctx, slot.id)), ...ofSlot }] }))

/** A full event of one place, and who waits for it. */
async function fullEvent(overrides: Parameters<typeof anEvent>[1] = {}, waiting = 3): Promise<Made & { holder: Signup; line: Signup[] }> {
  const made = await anEvent(ctx, { slot: { capacity: 1 }, ...overrides })
  const holder = await aSignup(ctx, made.slot)
  const line: Signup[] = []
  for (let place = 0; place < waiting; place++) {
    ctx.clock.advance({ seconds: 1 })
    line.push(await aSignup(ctx, made.slot))
  }
  return { ...made, holder, line }
}

describe('a freed place that is offered', () => {
  test('is held for the first in line, who is asked to take it in time', async () => {
    const { slot, holder, line } = await fullEvent({ promotion: 'offer', offerHours: 12 })
    await change(holder, { answer: 'declined' })
    expect(await statuses(...line)).toEqual(['offered', 'waitlisted', 'waitlisted'])
    expect((await now(line[0]!)).heldUntil?.toString()).toBe(ctx.now().add({ hours: 12 }).toString())
    expect(await countPlaces(ctx.db, slot.id)).toBe(1)
    await expectDelivery(ctx, { kind: 'promotion', signupId: line[0]!.id })
    expect((await getAnswer(ctx, { token: signToken(ctx, 'answer', line[0]!.id) })).heldUntil).not.toBeNull()
    await signUp(ctx, signUpInput(slot, { email: 'newcomer@example.org' }))
    expect((await signupOf(ctx, slot, 'newcomer@example.org')).status, 'nobody takes a place that is on offer').toBe('waitlisted')
  })

  test('is taken by the link, and only then is the person going', async () => {
    const { holder, line } = await fullEvent({ promotion: 'offer' })
    await change(holder, { answer: 'declined' })
    expect(await confirm(line[0]!)).toEqual({ status: 'going' })
    expect(await now(line[0]!)).toMatchObject({ status: 'going', heldUntil: null })
    await expectDelivery(ctx, { kind: 'confirmation', signupId: line[0]!.id }, 2)
    ctx.clock.advance({ hours: 24 * 5 })
    expect(await releaseLapsed(ctx)).toBe(0)
  })

  test('goes to the next in order when its time is up, in the same moment', async () => {
    const { slot, holder, line } = await fullEvent({ promotion: 'offer', offerHours: 24 })
    await change(holder, { answer: 'declined' })
    ctx.clock.advance({ hours: 23, minutes: 59 })
    expect(await releaseLapsed(ctx)).toBe(0)
    ctx.clock.advance({ minutes: 1 })
    expect(await releaseLapsed(ctx)).toBe(1)
    expect(await statuses(...line)).toEqual(['cancelled', 'offered', 'waitlisted'])
    expect((await deliveriesOf(ctx, { kind: 'confirmation', signupId: line[0]!.id })).at(-1)?.facts).toEqual({ outcome: 'lapsed' })
    await expectDelivery(ctx, { kind: 'promotion', signupId: line[1]!.id })
    expect(await countPlaces(ctx.db, slot.id)).toBe(1)
    expect(await releaseLapsed(ctx), 'once').toBe(0)
  })

  test('that was declined goes on at once', async () => {
    const { holder, line } = await fullEvent({ promotion: 'offer' })
    await change(holder, { answer: 'declined' })
    await change(line[0]!, { answer: 'declined' })
    expect(await statuses(...line)).toEqual(['declined', 'offered', 'waitlisted'])
  })

  test('is not taken by whoever types the address', async () => {
    const { slot, holder } = await fullEvent({ promotion: 'offer' }, 0)
    const waiting = await aSignup(ctx, slot, { email: 'typed@example.org', confirmed: false })
    await change(holder, { answer: 'declined' })
    await signUp(ctx, signUpInput(slot, { email: 'typed@example.org' }))
    expect(await statuses(waiting)).toEqual(['offered'])
  })

  test('ends at the start at the latest, also when the slot was moved there, and after the start is given at once', async () => {
    const made = await fullEvent({ promotion: 'offer', offerHours: 720 })
    const { slot, holder, line } = made
    await change(holder, { answer: 'declined' })
    expect((await now(line[0]!)).heldUntil?.toString()).toBe(slot.startsAt.toString())
    await edit(made, {}, { startLocal: '2030-03-10T12:30', endLocal: '2030-03-10T13:15' })
    ctx.clock.set('2030-03-10T12:29:00Z')
    expect(await releaseLapsed(ctx)).toBe(0)
    ctx.clock.set('2030-03-10T12:30:00Z')
    expect(await releaseLapsed(ctx)).toBe(1)
    expect(await statuses(...line)).toEqual(['cancelled', 'going', 'waitlisted'])
  })

  test('the same when the call was moved', async () => {
    const call = await aCall(ctx, { startLocal: '2030-03-21T12:30' })
    const { slot, holder, line } = await fullEvent({ callId: call.id, promotion: 'offer', offerHours: 720 }, 1)
    await change(holder, { answer: 'declined' })
    await updateCall(asSystem(ctx), CallUpdate.parse({ ...call, startLocal: '2030-03-08T12:30' }))
    ctx.clock.set((await slotOf(ctx, slot.id)).startsAt)
    await releaseLapsed(ctx)
    expect(await statuses(...line)).toEqual(['cancelled'])
  })

  test('is not passed on once the event was called off', async () => {
    const { event, holder, line } = await fullEvent({ promotion: 'offer' })
    await change(holder, { answer: 'declined' })
    await cancelEvent(asSystem(ctx), { id: event.id, reason: 'Storm' })
    await planDueNotices(ctx)
    ctx.clock.advance({ hours: 48 })
    await releaseLapsed(ctx)
    expect(await statuses(...line)).toEqual(['offered', 'waitlisted', 'waitlisted'])
    await confirm(line[0]!)
    expect(await statuses(line[0]!), 'nor taken').toEqual(['offered'])
    await expectDelivery(ctx, { kind: 'confirmation', signupId: line[0]!.id }, 1)
    expect((await deliveriesOf(ctx, { eventId: event.id, kind: 'cancellation' })).map((one) => one.signupId)).toContain(line[0]!.id)
  })
})

describe('capacity', () => {
  test('raised: the next move up in order', async () => {
    const made = await fullEvent()
    await edit(made, {}, { capacity: 3 })
    expect(await statuses(...made.line)).toEqual(['going', 'going', 'waitlisted'])
    await edit(made, {}, { capacity: null })
    expect(await statuses(...made.line)).toEqual(['going', 'going', 'going'])
  })

  test('lowered: nobody is thrown out, and nobody moves up until there are fewer than that', async () => {
    const made = await anEvent(ctx, { slot: { capacity: 3 } })
    const [a, b, c] = [await aSignup(ctx, made.slot), await aSignup(ctx, made.slot), await aSignup(ctx, made.slot)]
    const waiting = await aSignup(ctx, made.slot)
    await edit(made, {}, { capacity: 1 })
    expect(await statuses(a, b, c)).toEqual(['going', 'going', 'going'])
    await change(a, { answer: 'declined' })
    await change(b, { answer: 'declined' })
    expect(await statuses(waiting)).toEqual(['waitlisted'])
    await change(c, { answer: 'declined' })
    expect(await statuses(waiting)).toEqual(['going'])
  })

  test('lowered below what is on offer: the offer stands and can be taken, and nobody else moves up or in', async () => {
    const made = await fullEvent({ slot: { capacity: 2 }, promotion: 'offer', offerHours: 12 }, 4)
    const [second, first, next] = [made.line[0]!, made.line[1]!, made.line[2]!]
    await change(made.holder, { answer: 'declined' })
    expect(await statuses(second, first, next)).toEqual(['going', 'offered', 'waitlisted'])
    await edit(made, { promotion: 'offer' }, { capacity: 1 })
    expect(await statuses(second, first, next)).toEqual(['going', 'offered', 'waitlisted'])
    expect(await confirm(first)).toEqual({ status: 'going' })
    await change(second, { answer: 'declined' })
    expect(await statuses(first, next), 'one place is one place').toEqual(['going', 'waitlisted'])
    await signUp(ctx, signUpInput(made.slot, { email: 'after-lowering@example.org' }))
    expect((await signupOf(ctx, made.slot, 'after-lowering@example.org')).status).toBe('waitlisted')
    await change(first, { answer: 'declined' })
    expect(await statuses(next)).toEqual(['offered'])
  })

  test('lowered below what is on offer: an offer that lapses is gone', async () => {
    const made = await fullEvent({ slot: { capacity: 2 }, promotion: 'offer', offerHours: 12 }, 3)
    await change(made.holder, { answer: 'declined' })
    await edit(made, { promotion: 'offer' }, { capacity: 1 })
    ctx.clock.advance({ hours: 12 })
    expect(await releaseLapsed(ctx)).toBe(1)
    expect(await statuses(...made.line)).toEqual(['going', 'cancelled', 'waitlisted'])
    expect(await countPlaces(ctx.db, made.slot.id)).toBe(1)
  })

  test('raised once it is over: nobody moves up', async () => {
    const made = await fullEvent()
    ctx.clock.set(made.slot.endsAt)
    await edit(made, {}, { capacity: 10 })
    expect(await statuses(...made.line)).toEqual(['waitlisted', 'waitlisted', 'waitlisted'])
  })
})

test('the waitlist switched off takes nobody else, and keeps its promise to those who wait', async () => {
  const made = await fullEvent()
  await edit(made, {}, { waitlist: false })
  await expectRefusal(signUp(ctx, signUpInput(made.slot)), 'closed', 'full')
  expect(await change(made.line[1]!, { note: 'Still hoping' })).toEqual({ status: 'waitlisted' })
  await change(made.holder, { answer: 'declined' })
  expect(await statuses(...made.line)).toEqual(['going', 'waitlisted', 'waitlisted'])
})

describe('a group that does not fit', () => {
  test('holds those behind it back, unless the organizer lets smaller ones pass', async () => {
    const made = await anEvent(ctx, { slot: { capacity: 3 } })
    const [a] = [await aSignup(ctx, made.slot), await aSignup(ctx, made.slot), await aSignup(ctx, made.slot)]
    const group = await aSignup(ctx, made.slot, { guests: 1 })
    const single = await aSignup(ctx, made.slot)
    await change(a, { answer: 'declined' })
    expect(await statuses(group, single)).toEqual(['waitlisted', 'waitlisted'])
    await edit(made, { smallerPass: true })
    expect(await statuses(group, single)).toEqual(['waitlisted', 'going'])
    await edit({ ...made, event: { ...made.event, smallerPass: true } }, {}, { capacity: 4 })
    await signUp(ctx, signUpInput(made.slot, { email: 'small@example.org' }))
    expect((await signupOf(ctx, made.slot, 'small@example.org')).status, 'a newcomer who fits passes, too').toBe('going')
  })
})

describe('an address that has to be confirmed first', () => {
  test('holds its place for as long as the event says, and typing it again lasts no longer', async () => {
    const { slot } = await anEvent(ctx, { confirmFirst: true, confirmHours: 10, slot: { capacity: 1 } })
    const late = await aSignup(ctx, slot, { email: 'late@example.org', confirmed: false })
    const next = await aSignup(ctx, slot, { confirmed: false })
    ctx.clock.advance({ hours: 9 })
    await signUp(ctx, signUpInput(slot, { email: 'late@example.org' }))
    expect(await releaseLapsed(ctx)).toBe(0)
    ctx.clock.advance({ hours: 1 })
    expect(await releaseLapsed(ctx)).toBe(1)
    expect(await statuses(late, next)).toEqual(['cancelled', 'unconfirmed'])
    expect((await now(next)).heldUntil?.toString()).toBe(ctx.now().add({ hours: 10 }).toString())
    await expectDelivery(ctx, { kind: 'confirmation', signupId: late.id }, 2)
    expect(await confirm(late), 'too late: the place is somebody else’s').toEqual({ status: 'cancelled' })
  })

  test('is 48 hours by default, and the start at the latest', async () => {
    const { slot } = await anEvent(ctx, { confirmFirst: true })
    const first = await aSignup(ctx, slot, { confirmed: false })
    expect(first.heldUntil?.toString()).toBe(ctx.now().add({ hours: 48 }).toString())
    ctx.clock.set(slot.startsAt.subtract({ hours: 1 }))
    expect((await aSignup(ctx, slot, { confirmed: false })).heldUntil?.toString()).toBe(slot.startsAt.toString())
    ctx.clock.set(slot.startsAt)
    const during = await aSignup(ctx, slot, { confirmed: false })
    expect(during, 'once it began there is nothing left to wait for').toMatchObject({ status: 'unconfirmed', heldUntil: null })
    await releaseLapsed(ctx)
    expect(await statuses(during)).toEqual(['unconfirmed'])
  })

  test('where the event does not ask for it, an unproved answer stays', async () => {
    const { slot } = await anEvent(ctx)
    const signup = await aSignup(ctx, slot, { confirmed: false })
    ctx.clock.set(slot.startsAt)
    await releaseLapsed(ctx)
    expect(await statuses(signup)).toEqual(['going'])
  })
})

describe('saying less by typing an address', () => {
  test('takes nothing away from an answer that is not yet confirmed', async () => {
    const { slot } = await anEvent(ctx)
    const signup = await aSignup(ctx, slot, { email: 'victim@example.org', confirmed: false })
    for (const answer of ['declined', 'maybe'] as const) await signUp(ctx, signUpInput(slot, { email: 'victim@example.org', answer }))
    expect(await now(signup)).toEqual(signup)
    expect((await deliveriesOf(ctx, { signupId: signup.id })).map((one) => one.facts)).toEqual([{}, { again: '0', answer: 'declined' }])
  })

  test.each(['maybe', 'declined'] as const)('somebody new says %s on the form', async (answer) => {
    const { slot } = await anEvent(ctx, { slot: { capacity: 1 } })
    await aSignup(ctx, slot)
    const signup = await aSignup(ctx, slot, { answer, confirmed: false })
    expect(signup.status).toBe(answer)
    expect(await ctx.db.select().from(people).where(eq(people.id, signup.personId))).toHaveLength(1)
  })
})

describe('a party larger than all the places there are', () => {
  test('is refused with the number, at sign-up and at changing an answer, and nobody waits behind it', async () => {
    const { slot } = await anEvent(ctx, { slot: { capacity: 3 } })
    const tooLarge = await expectRefusal(signUp(ctx, signUpInput(slot, { email: `ten-${slot.id}@example.org`, guests: 9 })), 'closed', { reason: 'too_large', field: 'guests' })
    expect(tooLarge.message).toBe('There are only 3 places here. Bring fewer people: at most 2.')
    expect(await ctx.db.select().from(signups).where(eq(signups.slotId, slot.id))).toEqual([])
    const ada = await aSignup(ctx, slot)
    await expectRefusal(change(ada, { guests: 3 }), 'closed', { reason: 'too_large', field: 'guests' })
    expect(await now(ada)).toMatchObject({ status: 'going', guests: 0 })
    expect((await aSignup(ctx, slot, { guests: 1 })).status).toBe('going')
  })

  test('holds up nobody where the capacity was lowered below it, and keeps its turn for when it fits again', async () => {
    const made = await anEvent(ctx, { slot: { capacity: 6 } })
    const holder = await aSignup(ctx, made.slot, { guests: 1 })
    ctx.clock.advance({ seconds: 1 })
    const party = await aSignup(ctx, made.slot, { guests: 4 })
    ctx.clock.advance({ seconds: 1 })
    const single = await aSignup(ctx, made.slot)
    expect(await statuses(holder, party, single)).toEqual(['going', 'waitlisted', 'waitlisted'])
    await edit(made, {}, { capacity: 4 })
    expect(await statuses(party, single), 'whoever stood behind it moves up at once').toEqual(['waitlisted', 'going'])
    expect((await aSignup(ctx, made.slot)).status, 'and whoever comes new finds the last place').toBe('going')
    await expectRefusal(change(party, { guests: 4 }), 'closed', 'too_large')
    ctx.clock.advance({ seconds: 1 })
    const late = await aSignup(ctx, made.slot)
    await edit(made, {}, { capacity: 9 })
    expect(await statuses(party, late)).toEqual(['going', 'waitlisted'])
  })
})

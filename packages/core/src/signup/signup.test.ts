import { deliveries } from '@turnout/db/tables/delivery.ts'
import { people } from '@turnout/db/tables/account.ts'
import { consents, signups } from '@turnout/db/tables/signup.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { getPublicEvent } from '../agenda/agenda.ts'
import { as, asGuest, testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { deliveriesOf, expectDelivery, expectRefusal } from '../testing/expectations.ts'
import { aPerson } from '../testing/people.ts'
import { aSignup, consentAt, signUpInput, signupOf } from '../testing/signups.ts'
import { formStamp } from '../guard/guard.ts'
import { signToken } from '../token.ts'
import { cancelEvent } from '../event/event.ts'
import { changeAnswer, confirmAnswer, getAnswer, listOwnAnswers } from '../answer/answer.ts'
import { refusals } from './signup.rules.ts'
import { signUp, signUpMember } from './signup.ts'
import { AnswerChange } from '../answer/answer.schema.ts'
import { MemberSignUp, SignUpInput } from './signup.schema.ts'
import type { Signup } from './signup.repo.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(() => {
  ctx = testCtx({ db: database.db })
})

const linkOf = ({ id }: Pick<Signup, 'id'>): string => signToken(ctx, 'answer', id)
const change = (signup: Pick<Signup, 'id'>, more: object) => changeAnswer(ctx, AnswerChange.parse({ token: linkOf(signup), answer: 'going', ...more }))
const now = async (signup: Signup): Promise<Signup> => {
  const [row] = await ctx.db.select().from(signups).where(eq(signups.id, signup.id))
  return row!
}
const answersTo = (slotId: string) => ctx.db.select().from(signups).where(eq(signups.slotId, slotId))

describe('signing up without an account', () => {
  test('counts at once, keeps the exact wording agreed to, and owes a confirmation', async () => {
    const { event, slot } = await anEvent(ctx)
    const input = signUpInput(slot, { guests: '2', note: ' Vegan ', timeZone: 'Europe/Paris', source: 'poster' })
    expect(await signUp(ctx, input)).toEqual({ slug: event.slug, status: 'received', atWork: false })
    const signup = await signupOf(ctx, slot, input.email)
    expect(signup).toMatchObject({ status: 'going', guests: 2, note: 'Vegan', confirmedAt: null, timeZone: 'Europe/Paris', source: 'poster', locale: 'en' })
    expect(await ctx.db.select().from(consents).where(eq(consents.signupId, signup.id))).toMatchObject([{ wording: consentAt(slot).signUp, locale: 'en', personId: signup.personId }])
    await expectDelivery(ctx, { kind: 'confirmation', signupId: signup.id })
    expect(ctx.woken()).toBe(1)
    const [person] = await ctx.db.select().from(people).where(eq(people.id, signup.personId))
    expect(person, 'whoever types an address neither proves nor names it').toMatchObject({ name: '', provedAt: null })
  })

  test('a second time with the same address changes the first, and looks the same from outside', async () => {
    const { slot } = await anEvent(ctx)
    const first = await aSignup(ctx, slot, { email: 'twice@example.org', name: 'First', guests: 3, confirmed: false })
    const input = signUpInput(slot, { email: ' Twice@Example.org ', name: 'Second', guests: 1 })
    const again = await signUp(ctx, input)
    expect(again).toEqual(await signUp(ctx, signUpInput(slot)))
    const after = await signupOf(ctx, slot, 'twice@example.org')
    expect(after).toMatchObject({ id: first.id, name: 'Second', guests: 1, createdAt: first.createdAt, confirmedAt: first.confirmedAt })
    expect(await ctx.db.select().from(consents).where(eq(consents.signupId, first.id))).toHaveLength(2)
  })

  test('what its owner confirmed stands, whoever types the address; the mail holds the link that changes it', async () => {
    const { slot } = await anEvent(ctx)
    const first = await aSignup(ctx, slot, { email: 'mine@example.org', name: 'First', guests: 3 })
    expect(await signUp(ctx, signUpInput(slot, { email: 'mine@example.org', name: 'Rude', guests: 9, note: 'x' }))).toEqual(await signUp(ctx, signUpInput(slot)))
    expect(await signupOf(ctx, slot, 'mine@example.org')).toEqual(first)
    const owed = await ctx.db.select().from(deliveries).where(eq(deliveries.signupId, first.id))
    expect(owed.map((one) => one.facts)).toContainEqual({ again: '9', answer: 'going' })
  })

  test('after a "no" the address has to be proved again', async () => {
    const { slot } = await anEvent(ctx)
    const signup = await aSignup(ctx, slot, { email: 'back@example.org' })
    await change(signup, { answer: 'declined' })
    await signUp(ctx, signUpInput(slot, { email: 'back@example.org' }))
    expect(await now(signup)).toMatchObject({ status: 'going', confirmedAt: null })
  })

  test('a full event without a waitlist refuses known and unknown addresses alike', async () => {
    const { slot } = await anEvent(ctx, { slot: { capacity: 1, waitlist: false } })
    const signup = await aSignup(ctx, slot, { email: 'known@example.org' })
    const refusals = [await expectRefusal(signUp(ctx, signUpInput(slot, { email: 'known@example.org', guests: 0 })), 'closed', 'full'), await expectRefusal(signUp(ctx, signUpInput(slot)), 'closed', 'full')]
    expect(refusals[0]).toEqual(refusals[1])
    expect(await now(signup)).toEqual(signup)
  })

  test('whoever types somebody’s address and asks for more than there is takes nothing away from them', async () => {
    const { slot } = await anEvent(ctx, { slot: { capacity: 3, waitlist: true } })
    const signup = await aSignup(ctx, slot, { email: 'target@example.org', guests: 1 })
    await aSignup(ctx, slot)
    expect(await signUp(ctx, signUpInput(slot, { email: 'target@example.org', guests: 2 }))).toMatchObject({ status: 'received' })
    expect(await now(signup)).toMatchObject({ status: 'going', guests: 1, confirmedAt: signup.confirmedAt })
  })

  test('the hidden field filled in: the same answer, and nothing written', async () => {
    const { event, slot } = await anEvent(ctx)
    const input = signUpInput(slot, { website: 'https://spam.example' })
    expect(await signUp(ctx, input)).toEqual({ slug: event.slug, status: 'received', atWork: false })
    expect(await answersTo(slot.id)).toEqual([])
    expect(await ctx.db.select().from(people).where(eq(people.email, input.email))).toEqual([])
    expect(ctx.woken()).toBe(0)
  })

  test('not to what is not public, over or cancelled', async () => {
    const draft = await anEvent(ctx, { status: 'draft' })
    await expectRefusal(signUp(ctx, signUpInput(draft.slot)), 'not_found')
    await expectRefusal(signUp(ctx, signUpInput({ id: draft.event.id })), 'not_found')
    const { slot } = await anEvent(ctx)
    ctx.clock.set(slot.endsAt.subtract({ seconds: 1 }))
    await signUp(ctx, signUpInput(slot))
    ctx.clock.set(slot.endsAt)
    await expectRefusal(signUp(ctx, signUpInput(slot)), 'gone', 'over')
  })

  test('a refused sign-up writes nothing', async () => {
    const { slot } = await anEvent(ctx, { slot: { capacity: 1, waitlist: false } })
    await aSignup(ctx, slot)
    const input = signUpInput(slot)
    await expectRefusal(signUp(ctx, input), 'closed', 'full')
    expect(await ctx.db.select().from(people).where(eq(people.email, input.email))).toEqual([])
  })

  test('an address gets a dozen an hour, a network what the operator allows', async () => {
    const { slot } = await anEvent(ctx)
    for (let times = 0; times < 12; times++) await signUp(ctx, signUpInput(slot, { email: 'often@example.org' }))
    await expectRefusal(signUp(ctx, signUpInput(slot, { email: 'often@example.org' })), 'too_many', 'rate')
    const stamp = formStamp({ ...ctx, now: () => ctx.now().subtract({ seconds: 30 }) })
    const campus = { ...ctx, network: 'campus', limits: { signUpsPerNetwork: 2 } }
    for (let times = 0; times < 2; times++) await signUp(campus, signUpInput(slot, { stamp }))
    await expectRefusal(signUp(campus, signUpInput(slot, { stamp })), 'too_many', 'rate')
  })

  test.each([
    [{ consent: undefined }, 'consent'], [{ consent: '' }, 'consent'], [{ email: 'nobody' }, 'email'], [{ name: '  ' }, 'name'], [{ guests: 11 }, 'guests'], [{ guests: -1 }, 'guests'], [{ guests: 1.5 }, 'guests'], [{ slotIds: [] }, 'slotIds'], [{ note: 'x'.repeat(1001) }, 'note'],
  ])('%j is refused beside %s', (more, field) => {
    const { error } = SignUpInput.safeParse({ slotIds: ['00000000-0000-7000-8000-000000000000'], name: 'A', email: 'a@example.org', consent: 'I agree to all of this.', ...more })
    expect(error?.issues.map((issue) => issue.path[0])).toEqual([field])
  })
})

describe('confirming', () => {
  test('proves the address, once and for all', async () => {
    const { slot } = await anEvent(ctx)
    const signup = await aSignup(ctx, slot, { confirmed: false })
    ctx.clock.advance({ minutes: 5 })
    expect(await confirmAnswer(ctx, { token: linkOf(signup) })).toEqual({ status: 'going' })
    const confirmed = await now(signup)
    expect(confirmed.confirmedAt?.toString()).toBe('2030-03-04T09:05:00Z')
    ctx.clock.advance({ hours: 5 })
    expect(await confirmAnswer(ctx, { token: linkOf(signup) })).toEqual({ status: 'going' })
    expect(await now(signup)).toEqual(confirmed)
    await expectDelivery(ctx, { kind: 'confirmation', signupId: signup.id })
  })

  test('where the event asks for it first: a place is held meanwhile, and the invitation follows', async () => {
    const { slot } = await anEvent(ctx, { confirmFirst: true, slot: { capacity: 1 } })
    const signup = await aSignup(ctx, slot, { confirmed: false })
    const next = await aSignup(ctx, slot, { confirmed: false })
    expect([signup.status, next.status]).toEqual(['unconfirmed', 'waitlisted'])
    expect(await confirmAnswer(ctx, { token: linkOf(signup) })).toEqual({ status: 'going' })
    await expectDelivery(ctx, { kind: 'confirmation', signupId: signup.id }, 2)

    await change(signup, { answer: 'declined' })
    expect(await now(next), 'moved up, but not yet proved').toMatchObject({ status: 'unconfirmed' })
    expect(await confirmAnswer(ctx, { token: linkOf(next) })).toEqual({ status: 'going' })
  })

  test('does not bring back whoever declined', async () => {
    const { slot } = await anEvent(ctx)
    const signup = await aSignup(ctx, slot, { confirmed: false })
    await change(signup, { answer: 'declined' })
    expect(await confirmAnswer(ctx, { token: linkOf(signup) })).toEqual({ status: 'declined' })
  })

  test('a signature for another purpose, a forged one, or one for a removed answer opens nothing', async () => {
    const { slot } = await anEvent(ctx)
    const signup = await aSignup(ctx, slot, { confirmed: false })
    const bad = [signToken(ctx, 'unsubscribe', signup.id), signToken(ctx, 'sign_in', signup.id), signToken({ secrets: ['guessed'] }, 'answer', signup.id), signup.id, '', linkOf(signup).slice(0, -1)]
    for (const token of bad) {
      await expectRefusal(() => confirmAnswer(ctx, { token }), 'not_found', 'bad_link')
      await expectRefusal(() => getAnswer(ctx, { token }), 'not_found', 'bad_link')
      await expectRefusal(() => changeAnswer(ctx, AnswerChange.parse({ token, answer: 'declined' })), 'not_found', 'bad_link')
    }
    expect(await now(signup)).toEqual(signup)
    await ctx.db.delete(signups).where(eq(signups.id, signup.id))
    await expectRefusal(confirmAnswer(ctx, { token: linkOf(signup) }), 'gone', 'removed')
  })
})

describe('changing one’s answer by its link', () => {
  test('yes, maybe, no and yes again; each is confirmed by mail', async () => {
    const { slot } = await anEvent(ctx)
    const signup = await aSignup(ctx, slot, { confirmed: false })
    for (const answer of ['maybe', 'declined', 'going'] as const) expect(await change(signup, { answer })).toEqual({ status: answer })
    expect((await now(signup)).confirmedAt, 'the link proves the address').not.toBeNull()
    await expectDelivery(ctx, { kind: 'confirmation', signupId: signup.id }, 4)
  })

  test('shows what only people signed up see, while they are', async () => {
    const { slot } = await anEvent(ctx, { onlineUrl: 'https://meet.example/room' })
    const signup = await aSignup(ctx, slot)
    expect((await getAnswer(ctx, { token: linkOf(signup) })).event).toMatchObject({ directions: 'Ring the second bell.', onlineUrl: 'https://meet.example/room' })
    await change(signup, { answer: 'declined' })
    expect((await getAnswer(ctx, { token: linkOf(signup) })).event).toMatchObject({ directions: '', onlineUrl: null })
  })

  test('bringing more than there is room for is refused, and the place is kept', async () => {
    const { slot } = await anEvent(ctx, { slot: { capacity: 2 } })
    const signup = await aSignup(ctx, slot)
    await aSignup(ctx, slot)
    expect((await expectRefusal(change(signup, { guests: 1 }), 'closed', { reason: 'no_room', field: 'guests' })).message).toBe(refusals.no_room)
    expect(await now(signup)).toEqual(signup)
  })

  test('a party is told how many it may be, and one that waits what is free', async () => {
    const { slot } = await anEvent(ctx, { slot: { capacity: 4 } })
    const [party, alone] = [await aSignup(ctx, slot, { guests: 1 }), await aSignup(ctx, slot)]
    const page = async (signup: Signup) => { const { free, slots: [own] } = await getAnswer(ctx, { token: linkOf(signup) }); return [free, own?.holds] }
    expect((await expectRefusal(change(party, { guests: 3 }), 'closed', 'no_room')).message).toMatch(/^There is room for you and 2 more\./)
    expect(await page(party)).toEqual([null, 2])
    await change(party, { answer: 'maybe', guests: 1 })
    expect(await page(party)).toEqual([null, 0])
    await aSignup(ctx, slot, { guests: 1 })
    expect(await change(party, { guests: 1 })).toEqual({ status: 'waitlisted' })
    expect(await page(party)).toEqual([1, 0])
    expect((await expectRefusal(change(alone, { guests: 1 }), 'closed', 'no_room')).message, 'nobody passes who waits').toBe(refusals.no_room)
    expect(await change(party, { guests: 0 })).toEqual({ status: 'going' })
  })

  test('not after the end, and not once it is cancelled', async () => {
    const { event, slot } = await anEvent(ctx)
    const signup = await aSignup(ctx, slot)
    await cancelEvent({ ...ctx, actor: { kind: 'system' } }, { id: event.id, reason: 'Rain' })
    await expectRefusal(change(signup, { answer: 'declined' }), 'gone', 'cancelled')
    const other = await anEvent(ctx)
    const late = await aSignup(ctx, other.slot)
    ctx.clock.set(other.slot.endsAt)
    await expectRefusal(change(late, { answer: 'declined' }), 'gone', 'over')
  })
})

describe('the waitlist', () => {
  test('moves up in order when somebody declines, and each who does is told', async () => {
    const { event, slot } = await anEvent(ctx, { slot: { capacity: 3 } })
    const holder = await aSignup(ctx, slot, { guests: 2 })
    const [first, second, third] = [await aSignup(ctx, slot, { guests: 1 }), await aSignup(ctx, slot), await aSignup(ctx, slot)]
    await change(holder, { answer: 'declined' })
    expect([await now(first), await now(second), await now(third)].map((one) => one.status)).toEqual(['going', 'going', 'waitlisted'])
    for (const [one, times] of [[first, 1], [second, 1], [third, 0]] as const) await expectDelivery(ctx, { kind: 'promotion', signupId: one.id }, times)
    expect((await getPublicEvent(ctx, { slug: event.slug })).slots[0]).toMatchObject({ room: 'none' })
  })

  test('bringing fewer people frees their places', async () => {
    const { slot } = await anEvent(ctx, { slot: { capacity: 3 } })
    const holder = await aSignup(ctx, slot, { guests: 2 })
    const waiting = await aSignup(ctx, slot)
    await change(holder, { guests: 1 })
    expect((await now(waiting)).status).toBe('going')
  })

  test('the head of the line that does not fit holds it; newcomers do not pass, and when it leaves the next moves up', async () => {
    const { slot } = await anEvent(ctx, { slot: { capacity: 3 } })
    await aSignup(ctx, slot, { guests: 1 })
    const head = await aSignup(ctx, slot, { guests: 1 })
    const next = await aSignup(ctx, slot)
    expect([head.status, next.status], 'one place is free, but not for the second in line').toEqual(['waitlisted', 'waitlisted'])
    await change(head, { answer: 'declined' })
    expect((await now(next)).status).toBe('going')
  })

  test('whoever waits and needs less takes what is free, if nobody waits longer', async () => {
    const { slot } = await anEvent(ctx, { slot: { capacity: 2 } })
    await aSignup(ctx, slot)
    const head = await aSignup(ctx, slot, { guests: 1 })
    const next = await aSignup(ctx, slot)
    expect(await change(next, { note: 'Still hoping' })).toEqual({ status: 'waitlisted' })
    expect(await change(head, { guests: 0 })).toEqual({ status: 'going' })
  })

  test('changing a note keeps one’s turn; a "no" and a "yes" goes to the end', async () => {
    const { slot } = await anEvent(ctx, { slot: { capacity: 1 } })
    const holder = await aSignup(ctx, slot)
    const line: Signup[] = []
    for (let place = 0; place < 3; place++) {
      ctx.clock.advance({ minutes: 1 })
      line.push(await aSignup(ctx, slot))
    }
    ctx.clock.advance({ minutes: 1 })
    await change(line[0]!, { note: 'Still hoping' })
    await change(line[1]!, { answer: 'declined' })
    await change(line[1]!, { answer: 'going' })
    const order = async () => Promise.all(line.map(async (one) => (await now(one)).status))
    await change(holder, { answer: 'declined' })
    expect(await order()).toEqual(['going', 'waitlisted', 'waitlisted'])
    await change(line[0]!, { answer: 'declined' })
    expect(await order()).toEqual(['declined', 'waitlisted', 'going'])
  })
})

describe('a signed-in member', () => {
  test('signs up in one click: proved from the start, by the account’s name', async () => {
    const { event, slot } = await anEvent(ctx)
    const person = await aPerson(ctx, { name: 'Sam Steward', timeZone: 'Europe/Dublin' })
    const me = await as(ctx, person)
    const { slug, token } = await signUpMember(me, MemberSignUp.parse({ slotIds: [slot.id], consent: consentAt(slot).member }))
    expect(slug).toBe(event.slug)
    expect(await getAnswer(ctx, { token })).toMatchObject({ status: 'going', name: 'Sam Steward', confirmed: true })
    expect(await signupOf(ctx, slot, person.email)).toMatchObject({ timeZone: 'Europe/Dublin' })
    expect(await listOwnAnswers(me, { eventId: event.id })).toEqual([{ slotId: slot.id, status: 'going', token }])
    expect(await listOwnAnswers(asGuest(ctx), { eventId: event.id })).toEqual([])
  })
  test('a guest is asked to sign in', async () => {
    const { slot } = await anEvent(ctx)
    await expectRefusal(signUpMember(ctx, MemberSignUp.parse({ slotIds: [slot.id], consent: consentAt(slot).member })), 'unauthenticated')
  })
})

test('what an event owes is never owed for another', async () => {
  const [one, two] = [await anEvent(ctx), await anEvent(ctx)]
  await aSignup(ctx, one.slot)
  expect(await deliveriesOf(ctx, { eventId: two.event.id, kind: 'confirmation' })).toEqual([])
})

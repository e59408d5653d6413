import { signups } from '@turnout/db/tables/signup.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { deliveriesOf, expectAudit, expectDelivery, expectRefusal } from '../testing/expectations.ts'
import { aGroup, aMember, anOrganizer } from '../testing/people.ts'
import { aSignup, signUpInput } from '../testing/signups.ts'
import { signToken } from '../token.ts'
import { changeAnswer, confirmAnswer } from '../answer/answer.ts'
import { signUp } from '../signup/signup.ts'
import type { Signup } from '../signup/signup.repo.ts'
import { AnswerChange } from '../answer/answer.schema.ts'
import { decideSignups } from './people.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(() => {
  ctx = testCtx({ db: database.db })
})

const now = async ({ id }: Pick<Signup, 'id'>): Promise<Signup> => (await ctx.db.select().from(signups).where(eq(signups.id, id)))[0]!
const statuses = async (...all: Signup[]): Promise<string[]> => Promise.all(all.map(async (one) => (await now(one)).status))
const change = (signup: Signup, more: object) => changeAnswer(ctx, AnswerChange.parse({ token: signToken(ctx, 'answer', signup.id), answer: 'going', ...more }))

async function choosy(overrides: Parameters<typeof anEvent>[1] = {}) {
  const group = await aGroup(ctx)
  const rep = await aMember(ctx, group, 'rep')
  const { event, slot } = await anEvent(ctx, { groupId: group.id, approves: true, slot: { capacity: 2 }, ...overrides })
  const decide = (decision: 'approved' | 'declined', ...who: Signup[]) => decideSignups(rep, { eventId: event.id, signupIds: who.map((one) => one.id), decision })
  return { group, rep, event, slot, decide }
}

test('an answer waits for the host and holds its place meanwhile, so that approving never comes too late', async () => {
  const { event, slot, decide } = await choosy()
  const [a, b, c] = [await aSignup(ctx, slot), await aSignup(ctx, slot), await aSignup(ctx, slot)]
  expect([a.status, b.status, c.status]).toEqual(['pending', 'pending', 'waitlisted'])
  expect(await decide('approved', a, b)).toEqual({ decided: 2 })
  expect(await statuses(a, b, c)).toEqual(['going', 'going', 'waitlisted'])
  await expectDelivery(ctx, { kind: 'confirmation', signupId: a.id }, 2)
  await expectAudit(ctx, 'event.signups_approved', event.id)
})

test('a refusal is told, frees the place in the same moment, and stands', async () => {
  const { slot, decide } = await choosy()
  const [a, b, c] = [await aSignup(ctx, slot, { email: 'refused@example.org' }), await aSignup(ctx, slot), await aSignup(ctx, slot)]
  expect(await decide('declined', a)).toEqual({ decided: 1 })
  expect(await statuses(a, b, c)).toEqual(['cancelled', 'pending', 'pending'])
  expect((await deliveriesOf(ctx, { signupId: a.id })).at(-1)?.facts).toEqual({ outcome: 'turnedDown' })
  await expectRefusal(change(a, { answer: 'going' }), 'closed', 'turned_down')
  expect(await signUp(ctx, signUpInput(slot, { email: 'refused@example.org' })), 'from outside it looks as ever').toEqual(await signUp(ctx, signUpInput(slot)))
  expect(await statuses(a)).toEqual(['cancelled'])
})

test('deciding twice, or on somebody who withdrew, decides nothing', async () => {
  const { slot, decide } = await choosy()
  const [a, b] = [await aSignup(ctx, slot), await aSignup(ctx, slot)]
  await change(b, { answer: 'declined' })
  expect(await decide('approved', a, b)).toEqual({ decided: 1 })
  expect(await decide('declined', a, b)).toEqual({ decided: 0 })
  expect(await statuses(a, b)).toEqual(['going', 'declined'])
})

test('who was approved is not asked about again, and changes like anybody', async () => {
  const { slot, decide } = await choosy()
  const a = await aSignup(ctx, slot)
  await decide('approved', a)
  expect(await change(a, { guests: 1 })).toEqual({ status: 'going' })
  await change(a, { answer: 'declined' })
  expect(await change(a, { answer: 'going' })).toEqual({ status: 'going' })
})

test('first the address, then the host', async () => {
  const { slot, decide } = await choosy({ confirmFirst: true })
  const a = await aSignup(ctx, slot, { confirmed: false })
  expect(a.status).toBe('unconfirmed')
  expect(await decide('approved', a), 'not yet').toEqual({ decided: 0 })
  expect(await confirmAnswer(ctx, { token: signToken(ctx, 'answer', a.id) })).toEqual({ status: 'pending' })
  expect(await decide('approved', a)).toEqual({ decided: 1 })
})

test('only those who see the names decide, and only on their own event', async () => {
  const { group, rep, event, slot } = await choosy()
  const other = await choosy()
  const a = await aSignup(ctx, slot)
  const input = { eventId: event.id, signupIds: [a.id], decision: 'approved' as const }
  for (const who of [await aMember(ctx, group), other.rep, await anOrganizer(ctx)]) await expectRefusal(decideSignups(who, input), 'forbidden')
  await expectRefusal(decideSignups(ctx, input), 'unauthenticated')
  expect(await decideSignups(other.rep, { ...input, eventId: other.event.id }), 'an answer to another event is none of theirs').toEqual({ decided: 0 })
  expect(await statuses(a)).toEqual(['pending'])
  expect(await decideSignups(rep, input)).toEqual({ decided: 1 })
})

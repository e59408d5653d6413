import { unsubscribes } from '@turnout/db/tables/delivery.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { expectRefusal } from '../testing/expectations.ts'
import { aSignup } from '../testing/signups.ts'
import { signToken } from '../token.ts'
import { getUnsubscribe, resubscribe, unsubscribe } from './delivery.ts'
import { Unsubscription } from './delivery.schema.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
  ctx = testCtx({ db: database.db })
})
afterAll(() => database.close())

async function aLink() {
  const { slot } = await anEvent(ctx)
  const signup = await aSignup(ctx, slot)
  const rows = () => ctx.db.select().from(unsubscribes).where(eq(unsubscribes.personId, signup.personId))
  return { signup, token: signToken(ctx, 'unsubscribe', signup.id), rows }
}

test('looking changes nothing', async () => {
  const { token, rows } = await aLink()
  expect(await getUnsubscribe(ctx, { token })).toMatchObject({ title: 'Tea at the gate', scope: null })
  expect(await rows()).toEqual([])
})

test('twice, and at once, is once', async () => {
  const { token, rows } = await aLink()
  await Promise.all(Array.from({ length: 8 }, () => unsubscribe(ctx, { token, scope: 'event' })))
  await unsubscribe(ctx, { token, scope: 'event' })
  expect(await rows()).toHaveLength(1)
  await Promise.all(Array.from({ length: 8 }, () => unsubscribe(ctx, { token, scope: 'all' })))
  expect(await rows()).toHaveLength(2)
  expect((await getUnsubscribe(ctx, { token })).scope).toBe('all')
})

test('can be taken back', async () => {
  const { token, rows } = await aLink()
  await unsubscribe(ctx, { token, scope: 'all' })
  await resubscribe(ctx, { token })
  await resubscribe(ctx, { token })
  expect(await rows()).toEqual([])
})

test('a mail program sends no scope, or any: it means the event', () => {
  expect([Unsubscription.parse({ token: 'x' }).scope, Unsubscription.parse({ token: 'x', scope: 'One-Click' }).scope]).toEqual(['event', 'event'])
})

test('only its own link', async () => {
  const { signup, rows } = await aLink()
  for (const token of [signToken(ctx, 'answer', signup.id), signToken({ secrets: ['guessed'] }, 'unsubscribe', signup.id), signup.id])
    await expectRefusal(unsubscribe(ctx, { token, scope: 'all' }), 'not_found', 'bad_link')
  expect(await rows()).toEqual([])
})

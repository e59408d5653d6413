import { people } from '@turnout/db/tables/account.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signUp } from '../signup/signup.ts'
import { asSystem, testCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { aPerson } from '../testing/people.ts'
import { signUpInput, signupOf } from '../testing/signups.ts'
import { transact } from '../transact.ts'
import { sweep } from './upkeep.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase({ max: 10 })
})
afterAll(() => database.close())

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

test('the sweep leaves alone whoever signs up while it runs', async () => {
  const ctx = testCtx({ db: database.db })
  const { slot } = await anEvent(ctx)
  const createdAt = ctx.now().subtract({ hours: 24 * 30 })
  const person = await aPerson(ctx, { email: 'at-night@example.org', provedAt: null, createdAt })
  const idle = await aPerson(ctx, { email: 'idle@example.org', provedAt: null, createdAt })
  let swept: Promise<void> | undefined
  await transact(ctx, async (ctx) => {
    await signUp(ctx, signUpInput(slot, { email: person.email }))
    // Written and not yet committed: this is where the sweep comes in.
    swept = sweep(asSystem(testCtx({ db: database.db })))
    await pause(300)
  })
  await swept
  expect(await signupOf(ctx, slot, person.email)).toMatchObject({ status: 'going' })
  expect(await database.db.select().from(people).where(eq(people.id, idle.id))).toEqual([])
})

test('and whoever signs up while it deletes them is made anew', async () => {
  const ctx = testCtx({ db: database.db })
  const { slot } = await anEvent(ctx)
  const emails = Array.from({ length: 30 }, (_, index) => `night-${index}@example.org`)
  for (const email of emails) await aPerson(ctx, { email, provedAt: null, createdAt: ctx.now().subtract({ hours: 24 * 30 }) })
  await Promise.all([sweep(asSystem(ctx)), ...emails.map((email) => signUp(ctx, signUpInput(slot, { email }))), sweep(asSystem(ctx))])
  for (const email of emails) expect(await signupOf(ctx, slot, email)).toMatchObject({ status: 'going' })
})

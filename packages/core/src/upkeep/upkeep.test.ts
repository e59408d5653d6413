import { people, signInLinks } from '@turnout/db/tables/account.ts'
import { rateLimits } from '@turnout/db/tables/system.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { requestSignInLink } from '../account/account.ts'
import { SignInRequest } from '../account/account.schema.ts'
import { asSystem, testCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { aGroup, aMember, aPerson } from '../testing/people.ts'
import { aSignup } from '../testing/signups.ts'
import { sweep } from './upkeep.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

test('the nightly sweep forgets what nobody needs, and only that', async () => {
  const ctx = testCtx({ db: database.db })
  await requestSignInLink(ctx, SignInRequest.parse({ email: 'typed-only@example.org' }))
  const { slot } = await anEvent(ctx)
  const answered = await aSignup(ctx, slot, { confirmed: false })
  const member = await aMember(ctx, await aGroup(ctx))
  await database.db.update(people).set({ provedAt: null })
  const proved = await aPerson(ctx)

  ctx.clock.advance({ hours: 24 * 7 })
  await sweep(asSystem(ctx))
  expect(await database.db.select().from(signInLinks), 'a link can be renewed as long as nothing else may be written to its address').toHaveLength(1)
  expect(await database.db.select().from(rateLimits)).toEqual([])
  expect((await database.db.select().from(people)).some((one) => one.email === 'typed-only@example.org')).toBe(true)

  ctx.clock.advance({ minutes: 11 })
  await sweep(asSystem(ctx))
  expect(await database.db.select().from(signInLinks)).toEqual([])
  const left = new Set((await database.db.select().from(people)).map((one) => one.id))
  expect([left.has(answered.personId), left.has(member.personId), left.has(proved.id), left.size]).toEqual([true, true, true, 3])
})

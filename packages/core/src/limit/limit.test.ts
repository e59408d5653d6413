import { rateLimits } from '@turnout/db/tables/system.ts'
import { openDatabase } from '@turnout/db/client.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectRefusal } from '../testing/expectations.ts'
import { testCtx } from '../testing/ctx.ts'
import { spend } from './limit.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

test('two processes share one budget, to the last hit', async () => {
  const second = openDatabase({ url: database.url, max: 5 })
  try {
    const pools = [testCtx({ db: database.db }), testCtx({ db: second.db })]
    const tries = await Promise.allSettled(Array.from({ length: 40 }, (_, index) => spend(pools[index % 2] ?? pools[0]!, 'signUpAddress', 'one@example.org')))
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(12)
  } finally {
    await second.close()
  }
})

test('a refusal says when to come back, and then it is open again', async () => {
  const ctx = testCtx({ db: database.db, now: '2030-03-04T09:05:00Z' })
  for (let hit = 0; hit < 5; hit++) await spend(ctx, 'signInAddress', 'two@example.org')
  const refusal = await expectRefusal(spend(ctx, 'signInAddress', 'two@example.org'), 'too_many', { reason: 'rate', retryAfterSeconds: 600 })
  expect(refusal.message).toContain('10 minutes')
  await spend(ctx, 'signInAddress', 'three@example.org')
  ctx.clock.advance({ seconds: 600 })
  await spend(ctx, 'signInAddress', 'two@example.org')
})

test('an operator can widen what one network may do', async () => {
  const ctx = testCtx({ db: database.db, limits: { signUpsPerNetwork: 2 } })
  await spend(ctx, 'signUpNetwork', 'campus')
  await spend(ctx, 'signUpNetwork', 'campus')
  await expectRefusal(spend(ctx, 'signUpNetwork', 'campus'), 'too_many', 'rate')
  await spend({ ...ctx, limits: { signUpsPerNetwork: 3000 } }, 'signUpNetwork', 'campus')
})

test('inside the process there is no network and no limit, and the table holds no address', async () => {
  const ctx = testCtx({ db: database.db })
  for (let hit = 0; hit < 100; hit++) await spend(ctx, 'signInNetwork', null)
  const keys = (await database.db.select().from(rateLimits)).map((row) => row.key)
  expect(keys.length).toBeGreaterThan(0)
  expect(keys.join(' ')).not.toMatch(/@|example|campus/)
})

import { deliveries } from '@turnout/db/tables/delivery.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { drizzle } from 'drizzle-orm/node-postgres'
import { asc } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { aSignup } from '../testing/signups.ts'
import { marker } from './delivery.repo.ts'

let database: TestDatabase
let ctx: TestCtx
let ids: number[]
beforeAll(async () => {
  database = await testDatabase()
  ctx = testCtx({ db: database.db })
  const { slot } = await anEvent(ctx)
  for (let n = 0; n < 8; n++) await aSignup(ctx, slot)
  ids = (await ctx.db.select({ id: deliveries.id }).from(deliveries).orderBy(asc(deliveries.id))).map((row) => row.id)
})
afterAll(() => database.close())

const marked = async () => (await ctx.db.select().from(deliveries).orderBy(asc(deliveries.id))).filter((row) => row.state === 'sent')

test('a mark is on disk when it is done, and those that come meanwhile share one statement', async () => {
  const statements: string[] = []
  const mark = marker(drizzle(database.pool, { logger: { logQuery: (query) => void statements.push(query) } }))
  const at = ctx.now()
  await Promise.all(ids.slice(0, 5).map(async (id) => {
    await mark(id, at, `250 ok ${id}\0`)
    expect((await marked()).map((row) => row.id)).toContain(id)
  }))
  expect((await marked()).map(({ id, answer, sentAt }) => [id, answer, sentAt?.toString()])).toEqual(ids.slice(0, 5).map((id) => [id, `250 ok ${id}`, at.toString()]))
  expect(statements).toHaveLength(1)
})

test('a statement that fails fails for those in it, and the next is tried', async () => {
  const mark = marker(drizzle(database.pool))
  const beyond = 2 ** 70
  const outcomes = await Promise.allSettled([mark(ids[5]!, ctx.now(), '250'), mark(beyond, ctx.now(), '250')])
  expect(outcomes.map((one) => one.status)).toEqual(['rejected', 'rejected'])
  await mark(ids[6]!, ctx.now(), '250')
  const done = (await marked()).map((row) => row.id)
  expect(done).toContain(ids[6])
  expect(done).not.toContain(ids[5])
})

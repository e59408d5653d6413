import { deliveries } from '@turnout/db/tables/delivery.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { drizzle } from 'drizzle-orm/node-postgres'
import { asc } from 'drizzle-orm'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { aSignup } from '../testing/signups.ts'
import { newId } from '../id.ts'
import { claimDeliveries, marker, renewClaims } from './delivery.repo.ts'

let database: TestDatabase
let ctx: TestCtx
let ids: number[]
beforeAll(async () => {
  database = await testDatabase()
  ctx = testCtx({ db: database.db })
  const { slot } = await anEvent(ctx)
  for (let n = 0; n < 12; n++) await aSignup(ctx, slot)
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

const waitsForLock = async () => (await database.pool.query("select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")).rowCount! > 0

test.each([
  ['ended by a deadlock', async (client: { query(text: string, values?: unknown[]): Promise<unknown> }, first: number) => {
    await client.query("set local deadlock_timeout = '20s'")
    await client.query('update deliveries set attempts = attempts where id = $1', [first])
  }],
  ['cancelled because it waited too long', async () => {
    await database.pool.query("select pg_cancel_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
  }],
])('a mark whose statement was %s is written again: what was accepted must not go out twice', async (_, happen) => {
  const [first, second] = (await ctx.db.select({ id: deliveries.id, state: deliveries.state }).from(deliveries).orderBy(asc(deliveries.id))).filter((row) => row.state === 'planned').map((row) => row.id)
  const mark = marker(drizzle(database.pool))
  const client = await database.pool.connect()
  try {
    await client.query('begin')
    await client.query('update deliveries set attempts = attempts where id = $1', [second])
    const marking = Promise.all([mark(first!, ctx.now(), '250'), mark(second!, ctx.now(), '250')])
    marking.catch(() => undefined)
    while (!(await waitsForLock())) await delay(5)
    await happen(client, first!)
    await client.query('commit')
    await marking
  } finally {
    client.release(true)
  }
  expect((await marked()).map((row) => row.id)).toEqual(expect.arrayContaining([first, second]))
})

test('leases are renewed beside a row that somebody is writing, and wait for nobody', async () => {
  const worker = newId()
  const held = await claimDeliveries(ctx.db, { workerId: worker, now: ctx.now(), limit: 2, leaseSeconds: 5 })
  expect(held).toHaveLength(2)
  const client = await database.pool.connect()
  try {
    await client.query('begin')
    await client.query('update deliveries set attempts = attempts where id = $1', [held[0]])
    await renewClaims(ctx.db, worker, held, 60)
    const { rows } = await database.pool.query('select id from deliveries where claimed_until > clock_timestamp() + interval \'30 seconds\'')
    expect(rows.map((row) => Number(row.id))).toEqual([held[1]])
  } finally {
    client.release(true)
  }
})

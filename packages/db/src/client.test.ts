import { sql } from 'drizzle-orm'
import { integer, pgTable } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from './client.ts'
import type { Db } from './client.ts'
import { isSerializationFailure, isUniqueViolation } from './sqlstate.ts'
import { testDatabase } from './testing/database.ts'
import type { TestDatabase } from './testing/database.ts'

const places = pgTable('test_places', { id: integer().primaryKey() })
let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase({ max: 40 })
  await database.db.execute(sql`create table test_places (id integer primary key)`)
})
afterAll(() => database.close())

async function insertTwice(db: Db, id: number): Promise<void> {
  await db.insert(places).values({ id })
  await db.insert(places).values({ id })
}

test('a transaction serves where the database does, and a broken key is recognised through it', async () => {
  const failure = await database.db.transaction((tx) => insertTwice(tx, 1)).catch((error: unknown) => error)
  expect(isUniqueViolation(failure, 'test_places_pkey')).toBe(true)
  expect(isUniqueViolation(failure, 'another_key')).toBe(false)
  expect(await database.db.select().from(places)).toEqual([])
})

test('a serialization failure is recognised', async () => {
  await database.db.insert(places).values({ id: 10 })
  const serializable = { isolationLevel: 'serializable' } as const
  const failures = await Promise.all(
    [11, 12].map((id) =>
      database.db
        .transaction(async (tx) => {
          await tx.select().from(places)
          await tx.execute(sql`select pg_sleep(0.1)`)
          await tx.insert(places).values({ id })
        }, serializable)
        .catch((error: unknown) => error),
    ),
  )
  expect(failures.filter(isSerializationFailure)).toHaveLength(1)
})

test('the session is in UTC, whatever the server says, and its statements are limited', async () => {
  await database.db.execute(sql.raw(`alter database ${new URL(database.url).pathname.slice(1)} set timezone = 'Asia/Tokyo'`))
  const other = openDatabase({ url: database.url, applicationName: 'a test' })
  const { rows } = await other.db.execute(sql`select current_setting('timezone') as zone, current_setting('statement_timeout') as timeout, current_setting('application_name') as name`)
  expect(rows).toEqual([{ zone: 'UTC', timeout: '30s', name: 'a test' }])
  await Promise.all([other.close(), other.close()])
})

test('connections cut by the server cost their transaction, not the process', async () => {
  const told: Error[] = []
  const other = openDatabase({ url: database.url, applicationName: 'to be cut', onError: (error) => told.push(error) })
  const cut = (): Promise<unknown> => database.db.execute(sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'to be cut'`)
  const lost = other.db.transaction(async (tx) => {
    await tx.insert(places).values({ id: 20 })
    await cut()
    await expect.poll(() => told.length).toBeGreaterThan(0)
    await tx.insert(places).values({ id: 21 })
  })
  await expect(lost).rejects.toThrow('Failed query')
  const { rows } = await other.db.execute(sql`select count(*)::int as found from test_places where id in (20, 21)`)
  expect(rows).toEqual([{ found: 0 }])
  told.length = 0
  await cut()
  await expect.poll(() => other.pool.totalCount).toBe(0)
  expect(told.length).toBeGreaterThan(0)
  expect((await other.db.execute(sql`select 1 as one`)).rows).toEqual([{ one: 1 }])
  await other.close()
})

test('as many connections at once as asked for', async () => {
  const backends = await Promise.all(Array.from({ length: 40 }, async () => (await database.pool.query<{ pid: number }>('select pg_backend_pid() as pid, pg_sleep(0.2)')).rows[0]?.pid))
  expect(new Set(backends).size).toBe(40)
})

test('a test database has the tables, and nothing another test wrote', async () => {
  const mine = await testDatabase()
  const { rows } = await mine.db.execute<{ schema: string }>(sql`select schemaname as schema from pg_tables where tablename in ('test_places', '__drizzle_migrations')`)
  expect(rows).toEqual([{ schema: 'drizzle' }])
  await mine.close()
})

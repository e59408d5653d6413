import { once } from 'node:events'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectRefusal } from '../testing/expectations.ts'
import { beginRehearsal, currentOffset, moveClock } from './rehearsal.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const instant = (text: string): Temporal.Instant => Temporal.Instant.from(text)

test('a rehearsal’s clock starts once, goes on after a restart, and only moves forward', async () => {
  const { db } = database
  const real = instant('2030-01-01T00:00:00Z')
  await expectRefusal(moveClock(db, instant('2024-10-09T17:00:00Z'), real), 'conflict')
  expect(await currentOffset(db)).toBeUndefined()

  const offset = await beginRehearsal(db, instant('2024-09-30T09:00:00Z'), real)
  expect(real.add({ milliseconds: offset }).toString()).toBe('2024-09-30T09:00:00Z')
  expect(await beginRehearsal(db, instant('2024-09-30T09:00:00Z'), real.add({ hours: 5 })), 'a restart goes on').toBe(offset)

  const listener = await database.pool.connect()
  await listener.query('listen turnout_clock')
  const heard = once(listener, 'notification') as Promise<[{ payload?: string }]>
  const moved = await moveClock(db, instant('2024-10-09T17:00:00Z'), real)
  expect(real.add({ milliseconds: moved }).toString()).toBe('2024-10-09T17:00:00Z')
  expect(Number((await heard)[0].payload), 'every process hears of it').toBe(moved)
  listener.release(true)
  expect(await currentOffset(db)).toBe(moved)
  const refusal = await expectRefusal(moveClock(db, instant('2024-10-09T16:59:59Z'), real), 'invalid')
  expect(refusal.message).toContain('2024-10-09T17:00:00Z')
})

import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findPerson } from './account/account.repo.ts'
import { testCtx } from './testing/ctx.ts'
import { aPerson } from './testing/people.ts'
import { transact } from './transact.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

test('all or nothing; what fails inside and is caught takes only its own part back', async () => {
  const ctx = testCtx({ db: database.db })
  const made: string[] = []
  const make = async (db: typeof ctx.db): Promise<void> => {
    made.push((await aPerson({ ...ctx, db })).id)
  }
  await transact(ctx, async (outer) => {
    await make(outer.db)
    await transact(outer, async (inner) => {
      await make(inner.db)
      throw new Error('changed my mind')
    }).catch(() => undefined)
    await make(outer.db)
  })
  await transact(ctx, async (outer) => {
    await make(outer.db)
    throw new Error('all of it')
  }).catch(() => undefined)
  expect(await Promise.all(made.map(async (id) => (await findPerson(ctx.db, id)) !== undefined))).toEqual([true, false, true, false])
})

import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { columnsOf, hotRows, hotStatement } from './hot-statement.ts'
import { reminderRules } from './tables/reminder.ts'
import { people } from './tables/account.ts'
import { testDatabase, type TestDatabase } from './testing/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase({ max: 1 })
})
afterAll(() => database.close())

test('is planned once a connection, in transactions and outside', async () => {
  const add = hotStatement<{ sum: number }>('add', 'select $1::int + $2::int as sum')
  expect(await add(database.db, [1, 2])).toEqual([{ sum: 3 }])
  await database.db.transaction(async (tx) => expect(await add(tx, [3, 4])).toEqual([{ sum: 7 }]))
  const { rows } = await database.db.execute(sql`select name, (generic_plans + custom_plans)::int as runs from pg_prepared_statements`)
  expect(rows).toEqual([{ name: 'turnout_add', runs: 2 }])
})

test('gives cells in their order, however many are called the same', async () => {
  const cells = hotRows('cells', 'select n as same, n + $1::int as same, null as same, n > 1 from generate_series(1, 2) n order by n')
  expect(await cells(database.db, [10])).toEqual([[1, 11, null, false], [2, 12, null, true]])
})

test('reads a table’s rows as drizzle does, nulls and instants included', async () => {
  await database.db.insert(people).values({ id: '00000000-0000-7000-8000-0000000000aa', email: 'one@example.org', createdAt: Temporal.Instant.from('2030-03-04T09:00:00.123Z') })
  for (const [table, name] of [[people, 'people'], [reminderRules, 'reminder_rules']] as const) {
    const columns = columnsOf(table, 'x')
    const rows = await hotStatement<Record<string, unknown>>(`all_${name}`, `select ${columns.list} from ${name} x`)(database.db, [])
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.map((row) => columns.read(row))).toEqual(await database.db.select().from(table as typeof people))
  }
})

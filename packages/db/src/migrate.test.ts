import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { migrate, pendingMigrations } from './migrate.ts'
import { testDatabase } from './testing/database.ts'
import type { TestDatabase } from './testing/database.ts'
import { temporaryDir } from './testing/temporary.ts'

const root = temporaryDir()
let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase()
})
beforeEach(() => database.db.execute(sql`drop schema if exists drizzle cascade; drop table if exists migrated_a, migrated_b`))
afterAll(async () => {
  await database.close()
  rmSync(root, { recursive: true })
})

/** A folder as drizzle-kit writes it. */
function folderOf(name: string, migrations: string[]): string {
  const folder = join(root, name)
  mkdirSync(join(folder, 'meta'), { recursive: true })
  const entries = migrations.map((statements, idx) => {
    writeFileSync(join(folder, `000${idx}_step.sql`), statements)
    return { idx, version: '7', when: 1000 + idx, tag: `000${idx}_step`, breakpoints: true }
  })
  writeFileSync(join(folder, 'meta', '_journal.json'), JSON.stringify({ version: '7', dialect: 'postgresql', entries }))
  return folder
}

const A = 'create table migrated_a (id integer);--> statement-breakpoint\ninsert into migrated_a values (1);'
const B = 'create table migrated_b (id integer);'

async function locksHeld(): Promise<number> {
  const { rows: [row] } = await database.pool.query<{ held: number }>("select count(*)::int as held from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())")
  return row?.held ?? -1
}

test('counts what is missing, and migrates only that', async () => {
  const one = folderOf('one', [A])
  const two = folderOf('two', [A, B])
  expect(await pendingMigrations(database.db, { folder: two })).toBe(2)
  await migrate(database.url, { folder: one })
  expect(await pendingMigrations(database.db, { folder: two })).toBe(1)
  await migrate(database.pool, { folder: two })
  expect(await pendingMigrations(database.db, { folder: two })).toBe(0)
  expect(await pendingMigrations(database.db, { folder: one })).toBe(0)
  expect((await database.db.execute(sql`select * from migrated_a`)).rows).toEqual([{ id: 1 }])
})

test('many processes may start at once', async () => {
  const folder = folderOf('slow', [`${A}--> statement-breakpoint\nselect pg_sleep(0.2);`, B])
  await Promise.all(Array.from({ length: 8 }, () => migrate(database.url, { folder })))
  expect((await database.db.execute(sql`select * from migrated_a`)).rows).toEqual([{ id: 1 }])
  expect(await locksHeld()).toBe(0)
})

test('a failed migration changes nothing, holds no lock, and can be mended', async () => {
  await expect(migrate(database.url, { folder: folderOf('broken', [A, 'create table no_such_type (id nonsense);']) })).rejects.toThrow('Failed query')
  expect(await locksHeld()).toBe(0)
  expect((await database.db.execute(sql`select to_regclass('migrated_a') as name`)).rows).toEqual([{ name: null }])
  await migrate(database.url, { folder: folderOf('mended', [A, B]) })
  expect((await database.db.execute(sql`select * from migrated_a`)).rows).toEqual([{ id: 1 }])
})

test('this program’s own migrations apply to an empty database, once', async () => {
  const empty = await testDatabase({ template: 'template0' })
  expect(await pendingMigrations(empty.db)).toBeGreaterThan(0)
  await migrate(empty.url)
  await migrate(empty.url)
  expect(await pendingMigrations(empty.db)).toBe(0)
  await empty.close()
})

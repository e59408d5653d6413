import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as runMigrations } from 'drizzle-orm/node-postgres/migrator'
import { Client } from 'pg'
import type { Pool } from 'pg'
import type { Db } from './client.ts'

const FOLDER = fileURLToPath(new URL('../migrations', import.meta.url))
/** Any number will do, if nothing else that uses the database locks it. */
const LOCK = 7_305_511_001

/**
 * Brings the database to this program's tables. Any number of processes may call it at once: one works, the others wait
 * for it and find nothing left to do. All pending migrations run in one transaction, so a failed start changes nothing.
 */
export async function migrate(target: string | Pool, { folder = FOLDER } = {}): Promise<void> {
  // A pool hides its password from being copied with the rest.
  const connection = typeof target === 'string' ? { connectionString: target } : { ...target.options, password: target.options.password }
  // A connection of its own: the pool's time limits do not cut a long migration off, and ending the connection
  // releases the lock whatever happened before.
  const client = new Client({ ...connection, application_name: 'turnout migrate', statement_timeout: 0, idle_in_transaction_session_timeout: 0 })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query('set client_min_messages = warning')
    await runMigrations(drizzle(client), { migrationsFolder: folder })
  } finally {
    await client.end()
  }
}

/** How many of this program's migrations the database lacks; 0 also when a newer program has migrated it. */
export async function pendingMigrations(db: Db, { folder = FOLDER } = {}): Promise<number> {
  const migrations = readMigrationFiles({ migrationsFolder: folder })
  const { rows: [table] } = await db.execute<{ name: string | null }>(sql`select to_regclass('drizzle.__drizzle_migrations') as name`)
  if (!table?.name) return migrations.length
  const { rows: [last] } = await db.execute<{ at: string | null }>(sql`select max(created_at) as at from drizzle.__drizzle_migrations`)
  return migrations.filter((migration) => migration.folderMillis > Number(last?.at ?? -1)).length
}

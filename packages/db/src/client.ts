import { drizzle } from 'drizzle-orm/node-postgres'
import type { NodePgQueryResultHKT } from 'drizzle-orm/node-postgres'
import type { PgDatabase } from 'drizzle-orm/pg-core'
import { Pool } from 'pg'

/** What a query needs: the database itself or a transaction of it. */
export type Db = PgDatabase<NodePgQueryResultHKT>

export interface DatabaseOptions {
  url: string
  /** The most connections this process opens; PostgreSQL allows 100 to all processes together by default. */
  max?: number
  /** Milliseconds until whoever gets no connection is refused. */
  patience?: number
  /** Shown in `pg_stat_activity`, so that an operator can tell the processes apart. */
  applicationName?: string
  /** Told when a connection breaks outside a query. The pool replaces it by itself; log it, do not exit. */
  onError?: (error: Error) => void
}

export interface Database {
  db: Db
  pool: Pool
  close(): Promise<void>
}

/**
 * Opens a pool; the first query connects. A PostgreSQL that restarts costs the queries that were under way and nothing
 * else. Whatever the server's own setting, the connections' time zone is UTC, and no statement is compiled before it runs: the
 * planner guesses high for counts that are looked up, and compiling would take longer than they do.
 */
export function openDatabase({ url, max = 10, patience = 10_000, applicationName = 'turnout', onError = () => {} }: DatabaseOptions): Database {
  const pool = new Pool({
    connectionString: url,
    max,
    application_name: applicationName,
    options: '-c TimeZone=UTC -c jit=off',
    keepAlive: true,
    connectionTimeoutMillis: patience,
    idleTimeoutMillis: 30_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
  })
  // An 'error' event that nobody listens to ends the process. The pool repeats those of its idle clients and is deaf to
  // a client that breaks between two statements of a transaction, so the clients themselves are listened to.
  pool.on('connect', (client) => void client.on('error', onError))
  pool.on('error', () => {})
  let closing: Promise<void> | undefined
  return { db: drizzle(pool), pool, close: () => (closing ??= pool.end()) }
}

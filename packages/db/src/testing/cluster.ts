import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { openDatabase } from '../client.ts'
import type { Database } from '../client.ts'
import { startEmbedded } from '../embedded.ts'
import { migrate } from '../migrate.ts'
import { clearStaleDirs, clearTemporaryDir, temporaryDir } from './temporary.ts'

export const TEMPLATE = 'turnout_template'

export interface TestCluster {
  /** Names the server for `cloneDatabase`; the template database in it takes no connections. */
  url: string
  stop(): Promise<void>
}

/** Starts a throw-away PostgreSQL with a migrated template database. `TEST_POSTGRES_BIN` names other programs for it. */
export async function startTestCluster({ migrations }: { migrations?: string } = {}): Promise<TestCluster> {
  await clearStaleDirs()
  const dataDir = temporaryDir()
  try {
    const embedded = await startEmbedded({
      dataDir,
      fsync: false,
      binDir: process.env.TEST_POSTGRES_BIN || undefined,
      database: TEMPLATE,
      settings: { max_connections: '300', shared_buffers: '128MB', autovacuum: 'off' },
    })
    await migrate(embedded.url, { folder: migrations })
    // A template is copied only while nobody is connected to it.
    await administer(embedded.url, `alter database ${TEMPLATE} with is_template true allow_connections false`)
    return {
      url: embedded.url,
      async stop() {
        try {
          await embedded.stop()
        } finally {
          await clearTemporaryDir(dataDir)
        }
      },
    }
  } catch (error) {
    await clearTemporaryDir(dataDir)
    throw error
  }
}

export interface TestDatabase extends Database {
  url: string
}

/** A copy of the template, with a pool of `max` connections; `close` drops it. */
export async function cloneDatabase(cluster: string, { max = 10, template = TEMPLATE }: { max?: number; template?: string } = {}): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await administer(cluster, `create database ${name} template ${template} strategy file_copy`)
  const url = databaseUrl(cluster, name)
  // Races ask for more connections than there are, on machines that are busy with other things.
  const database = openDatabase({ url, max, patience: 60_000, applicationName: name })
  return {
    ...database,
    url,
    async close() {
      await database.close()
      await administer(cluster, `drop database if exists ${name} with (force)`)
    },
  }
}

async function administer(cluster: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl(cluster, 'postgres') })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function databaseUrl(cluster: string, database: string): string {
  const url = new URL(cluster)
  url.pathname = `/${database}`
  return url.href
}

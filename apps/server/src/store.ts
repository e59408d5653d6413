import { type Database, openDatabase } from '@turnout/db/client.ts'
import { findEmbedded, startEmbedded } from '@turnout/db/embedded.ts'
import { migrate } from '@turnout/db/migrate.ts'
import type { Config } from './config.ts'

export type Store = Database & { url: string; close(): Promise<void> }

type Options = { log: (message: string) => void; applicationName: string; max?: number }

/** The server's database: the one named, or its own PostgreSQL in the data directory. Migrated when this returns. */
export async function openStore(config: Config, { log, applicationName, max = config.connections }: Options): Promise<Store> {
  const embedded = config.databaseUrl ? undefined : await startEmbedded({ dataDir: config.dataDir, log })
  return open(config.databaseUrl ?? embedded?.url ?? '', { log, applicationName, max, end: async () => embedded?.stop() })
}

/** The database for a command: it attaches to a server that runs, and starts PostgreSQL by itself only where none does. */
export async function attachStore(config: Config, options: Options): Promise<Store> {
  const running = config.databaseUrl ? { url: config.databaseUrl } : await findEmbedded({ dataDir: config.dataDir })
  return running ? open(running.url, { ...options, max: 4, end: async () => undefined }) : openStore(config, options)
}

async function open(url: string, { log, applicationName, max, end }: Options & { end: () => Promise<void> }): Promise<Store> {
  try {
    await migrate(url)
    const database = openDatabase({ url, max, applicationName, onError: (error) => log(`database connection lost: ${error.message}`) })
    return {
      ...database,
      url,
      async close() {
        await database.close()
        await end()
      },
    }
  } catch (error) {
    await end()
    throw error
  }
}

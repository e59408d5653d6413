import { resolve } from 'node:path'
import { clearLeftovers, prepareCluster } from './embedded/cluster.ts'
import type { Cluster } from './embedded/cluster.ts'
import { bringUp, connectTo, findRunning, urlOf } from './embedded/connection.ts'
import { ownCluster } from './embedded/ownership.ts'
import type { Ownership } from './embedded/ownership.ts'
import { stopPostmaster } from './embedded/postmaster.ts'
import { removeSocketDir } from './embedded/socket.ts'

export { AlreadyRunningError } from './embedded/ownership.ts'

export interface EmbeddedOptions {
  /** Holds `postgres` (the data), `postgres.log` and, if its path is short enough, `socket`. */
  dataDir: string
  /** Only names the socket; nothing listens on the network. */
  port?: number
  /** Off only for data that may be lost with the machine's power. */
  fsync?: boolean
  /** Where another PostgreSQL's programs are. */
  binDir?: string
  /** Further or other settings for PostgreSQL's command line. */
  settings?: Record<string, string>
  /** The database to make and connect to. */
  database?: string
  log?: (message: string) => void
}

export interface Embedded {
  url: string
  /** True if a PostgreSQL was found running, left by a process that had been killed. */
  reused: boolean
  /** Ends PostgreSQL. Close the pools first: their open transactions are rolled back. */
  stop(): Promise<void>
}

/**
 * Runs a real PostgreSQL on `dataDir` and returns when it answers, crash recovery included. Only one process can own a
 * data directory; a second gets an AlreadyRunningError. PostgreSQL survives the death of its owner, and the next start
 * adopts it; should it die itself, it is started again.
 */
export async function startEmbedded({ dataDir, port = 5432, fsync = true, binDir, settings, database = 'turnout', log = () => {} }: EmbeddedOptions): Promise<Embedded> {
  const cluster = prepareCluster({ dataDir: resolve(dataDir), port, fsync, binDir, settings })
  const first = await acquire(cluster)
  let ownership: Ownership | undefined = first.ownership
  let recovery = Promise.resolve()
  let stopping: Promise<void> | undefined
  // Its address stays the same for as long as we run, also if it has to be started again.
  cluster.socketDir = first.ownership.postmaster.socketDir
  cluster.port = first.ownership.postmaster.port
  try {
    clearLeftovers(cluster)
    await ensureDatabase(cluster, database)
  } catch (error) {
    await stop()
    throw error
  }
  watch(first.ownership)
  return { url: urlOf(cluster.socketDir, cluster.port, database), reused: first.reused, stop: () => (stopping ??= stop()) }

  function watch(held: Ownership): void {
    void held.lost.then(() => {
      ownership = undefined
      if (!stopping) recovery = recover()
    })
  }

  async function recover(): Promise<void> {
    log('PostgreSQL has gone away; starting it again.')
    for (let pause = 100; ; pause = Math.min(pause * 2, 10_000)) {
      if (stopping) return
      try {
        const again = await acquire(cluster)
        ownership = again.ownership
        watch(again.ownership)
        log('PostgreSQL is back.')
        return
      } catch (error) {
        log(`PostgreSQL cannot be started: ${error instanceof Error ? error.message : String(error)}`)
        await new Promise((done) => setTimeout(done, pause).unref())
      }
    }
  }

  async function stop(): Promise<void> {
    await recovery
    // Without ownership another process may serve people with it by now.
    const held = ownership
    if (!held) return
    await stopPostmaster(cluster.dir, held.postmaster)
    await held.release()
    removeSocketDir(cluster.socketDir)
  }
}

/**
 * The address of the PostgreSQL that runs on `dataDir`, for a command beside a running server; undefined if none runs.
 * Owns nothing, so there is nothing to stop.
 */
export async function findEmbedded({ dataDir, database = 'turnout' }: { dataDir: string; database?: string }): Promise<{ url: string } | undefined> {
  const found = await findRunning(resolve(dataDir))
  return found && { url: urlOf(found.socketDir, found.port, database) }
}

async function acquire(cluster: Cluster): Promise<{ ownership: Ownership; reused: boolean }> {
  for (;;) {
    const { client, postmaster, reused } = await bringUp(cluster)
    // Undefined if PostgreSQL was stopped by its owner in the very moment; then it is ours to start.
    const ownership = await ownCluster(cluster.dataDir, client, postmaster)
    if (ownership) return { ownership, reused }
  }
}

async function ensureDatabase({ socketDir, port }: Cluster, name: string): Promise<void> {
  const client = await connectTo(urlOf(socketDir, port, 'postgres'))
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}

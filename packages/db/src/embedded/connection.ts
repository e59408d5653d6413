import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { sqlState } from '../sqlstate.ts'
import { chooseAccount } from './account.ts'
import type { Account } from './account.ts'
import { DATABASE_USER, spawnPostgres } from './cluster.ts'
import type { Child, Cluster } from './cluster.ts'
import { readPostmaster, removeStaleFiles } from './postmaster.ts'
import type { Postmaster } from './postmaster.ts'
import { servesCluster } from './processes.ts'
import { isPrivate, socketPath } from './socket.ts'

/** Crash recovery after heavy writing takes seconds, on a slow disk many. */
const PATIENCE = 60_000

export function urlOf(socketDir: string, port: number, database: string): string {
  return `postgresql://${DATABASE_USER}@localhost:${port}/${encodeURIComponent(database)}?host=${encodeURIComponent(socketDir)}`
}

export async function connectTo(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, application_name: 'turnout', connectionTimeoutMillis: 10_000 })
  // What breaks while nobody asks is told to the next query, or by 'end'.
  client.on('error', () => {})
  await client.connect()
  return client
}

/** Returns a connection to the cluster's PostgreSQL, which is started unless it runs already. */
export async function bringUp(cluster: Cluster): Promise<{ client: Client; postmaster: Postmaster; reused: boolean }> {
  let child: Child | undefined
  for (const until = Date.now() + PATIENCE; ; await sleep(10)) {
    const running = readPostmaster(cluster.dir)
    const socketDir = running?.socketDir || cluster.socketDir
    const port = running?.port || cluster.port
    const client = await tryConnect(cluster.dir, socketDir, port, cluster.account)
    if (client instanceof Client) {
      const postmaster = readPostmaster(cluster.dir)
      if (postmaster) return { client, postmaster, reused: child === undefined }
      await client.end()
      continue
    }
    const answers = client === 'busy'
    if (!answers && (!child || child.ended)) {
      const alive = running !== undefined && servesCluster(running.pid, cluster.dir)
      if (alive && running.ready && !existsSync(socketPath(socketDir, port))) {
        throw new Error(`PostgreSQL (process ${running.pid}) runs on ${cluster.dir}, but its socket in ${socketDir} was removed. Stop it with "kill -INT ${running.pid}" and start again.`)
      }
      if (!alive) {
        if (child && !mayRetry(child)) throw new Error(`PostgreSQL does not start on ${cluster.dir}:\n${child.output() || 'It wrote nothing to its log.'}`)
        if (child) await sleep(200)
        if (running) removeStaleFiles(cluster.dir, running)
        child = spawnPostgres(cluster)
      }
    }
    if (Date.now() > until) throw new Error(`PostgreSQL on ${cluster.dir} does not answer. Its log is ${join(cluster.dataDir, 'postgres.log')}.`)
  }
}

/** The PostgreSQL that serves the data directory now, if any does. */
export async function findRunning(dataDir: string): Promise<Postmaster | undefined> {
  const dir = join(dataDir, 'postgres')
  if (!existsSync(join(dir, 'PG_VERSION'))) return undefined
  for (const until = Date.now() + PATIENCE; ; await sleep(20)) {
    const running = readPostmaster(dir)
    if (!running) return undefined
    const client = await tryConnect(realpathSync(dir), running.socketDir, running.port, chooseAccount(dir))
    if (client instanceof Client) {
      await client.end()
      return running
    }
    if (client === 'down' && !servesCluster(running.pid, realpathSync(dir))) return undefined
    if (Date.now() > until) return undefined
  }
}

/** `busy`: it answers that it is starting or stopping. `down`: nobody answers. */
async function tryConnect(clusterDir: string, socketDir: string, port: number, account: Account | undefined): Promise<Client | 'busy' | 'down'> {
  if (!existsSync(socketPath(socketDir, port)) || !isPrivate(socketDir, account)) return 'down'
  let client: Client
  try {
    client = await connectTo(urlOf(socketDir, port, 'postgres'))
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ECONNREFUSED' || code === 'ENOENT') return 'down'
    const state = sqlState(error)
    // 57P03: starting or stopping. 53300: every connection is taken, which passes. Without a code: it hung up on us.
    if (state === undefined || state === '57P03' || state === '57P01' || state === '53300') return 'busy'
    throw error
  }
  const { rows: [row] } = await client.query<{ data_directory: string }>('show data_directory')
  if (row?.data_directory === clusterDir) return client
  await client.end()
  throw new Error(`The PostgreSQL that answers in ${socketDir} serves ${row?.data_directory}, not ${clusterDir}. Stop it and start again.`)
}

/** It met the last breath of another one: the processes of a PostgreSQL that was killed take a moment to notice. */
function mayRetry(child: Child): boolean {
  return /pre-existing shared memory block|lock file "[^"]+" already exists/.test(child.output())
}

import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from 'pg'
import { sqlState } from '../sqlstate.ts'
import type { Postmaster } from './postmaster.ts'

const LOCK = 7_305_511_002
/** How long a killed owner's connection may take to be noticed. */
const PATIENCE = 2_000

export interface Ownership {
  postmaster: Postmaster
  /** Settles when PostgreSQL has gone away and the ownership with it. */
  lost: Promise<void>
  release(): Promise<void>
}

/** A living process owns the data directory. */
export class AlreadyRunningError extends Error {
  override name = 'AlreadyRunningError'
}

/**
 * Who owns a data directory holds an advisory lock in its PostgreSQL, on a connection kept for that. Unlike a lock file
 * it cannot be left behind: the kernel closes the connection of a process that dies, however it dies.
 */
export async function ownCluster(dataDir: string, client: Client, postmaster: Postmaster): Promise<Ownership | undefined> {
  const lost = new Promise<void>((done) => client.once('end', done))
  try {
    await client.query("select set_config('application_name', $1, false)", [`turnout owner ${process.pid}`])
    for (const until = Date.now() + PATIENCE; ; await sleep(50)) {
      const { rows: [lock] } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [LOCK])
      if (lock?.held) break
      if (Date.now() > until) throw new AlreadyRunningError(await describe(dataDir, client))
    }
  } catch (error) {
    await client.end().catch(() => {})
    if (error instanceof AlreadyRunningError) throw error
    if (isGone(error)) return undefined
    throw error
  }
  // The types do not know it: the kept connection alone does not keep the process alive.
  ;(client as Client & { unref(): void }).unref()
  return { postmaster, lost, release: () => client.end().catch(() => {}) }
}

async function describe(dataDir: string, client: Client): Promise<string> {
  const { rows: [owner] } = await client.query<{ name: string }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
      where l.locktype = 'advisory' and l.granted and (l.classid::bigint << 32) | l.objid::bigint = $1`,
    [LOCK],
  )
  const pid = /^turnout owner (\d+)$/.exec(owner?.name ?? '')?.[1]
  return `Another Turnout${pid ? ` (process ${pid})` : ''} is running on ${dataDir}. Stop it first, or give this one a data directory of its own.`
}

/** The connection was cut (class 57: shutdown; 08: connection), rather than the query refused. */
function isGone(error: unknown): boolean {
  const code = sqlState(error)
  return code === undefined || code.startsWith('57P') || code.startsWith('08')
}

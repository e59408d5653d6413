import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive, servesCluster } from './processes.ts'
import { socketPath } from './socket.ts'

/** What a running PostgreSQL writes into its directory. */
export interface Postmaster {
  pid: number
  port: number
  socketDir: string
  ready: boolean
}

/** Reads `postmaster.pid` (lines: pid, directory, start time, port, socket directory, addresses, memory, state). */
export function readPostmaster(clusterDir: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(clusterDir, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number(lines[0])
    return pid > 1 ? { pid, port: Number(lines[3] ?? 0), socketDir: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' } : undefined
  } catch {
    return undefined
  }
}

/**
 * PostgreSQL itself ignores the file of a process that is gone, but not one whose number another process of the same
 * user has got since, as happens after a power cut. To be called when that was checked.
 */
export function removeStaleFiles(clusterDir: string, stale: Postmaster): void {
  if (readPostmaster(clusterDir)?.pid !== stale.pid) return
  rmSync(join(clusterDir, 'postmaster.pid'), { force: true })
  if (stale.socketDir) rmSync(`${socketPath(stale.socketDir, stale.port)}.lock`, { force: true })
}

/**
 * Ends PostgreSQL: a fast shutdown (open transactions are rolled back, the data is flushed), and where that takes longer
 * than `patience`, an immediate one, after which the next start recovers from the log. Nothing committed is lost by either.
 */
export async function stopPostmaster(clusterDir: string, { pid }: Postmaster, patience = 15_000): Promise<void> {
  for (const [signal, limit] of [['SIGINT', patience], ['SIGQUIT', 10_000]] as const) {
    if (!servesCluster(pid, clusterDir)) return
    process.kill(pid, signal)
    for (const until = Date.now() + limit; Date.now() < until; await sleep(10)) if (!isAlive(pid)) return
  }
  throw new Error(`PostgreSQL (process ${pid}) on ${clusterDir} does not stop.`)
}

import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Ctx } from '@turnout/core/ctx.ts'
import { openDatabase } from '@turnout/db/client.ts'
import { startEmbedded } from '@turnout/db/embedded.ts'
import { migrate } from '@turnout/db/migrate.ts'
import { readConfig } from '@turnout/server/config.ts'
import { coreCtx } from '@turnout/server/core-ctx.ts'
import { openQueue } from '@turnout/server/queue.ts'
import { openOutside } from '@turnout/server/sources/open-outside.ts'
import type { Pool } from 'pg'

export type Workbench = { ctx: Ctx; pool: Pool; /** Milliseconds of processor time that PostgreSQL has used. */ processor(): number; /** For processes of their own: where the database is and what signs links. */ url: string; secret: string; close(): Promise<void> }

/** Milliseconds of processor time of a process and its children, those that ended included; in hundredths of a second, as Linux counts. */
export function processorOf(parent: number): number {
  const ticks = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((name) => {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'latin1')
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      const used = (from: number): number => Number(fields[from]) + Number(fields[from + 1])
      return Number(name) === parent ? used(11) + used(13) : Number(fields[1]) === parent ? used(11) : 0
    } catch {
      return 0
    }
  })
  return ticks.reduce((sum, one) => sum + one, 0) * 10
}

/** A PostgreSQL of its own, durable as in production (fsync on), with the queue installed, in a folder that is deleted afterwards. */
export async function openWorkbench({ connections }: { connections: number }): Promise<Workbench> {
  const dataDir = await mkdtemp(join(tmpdir(), 'turnout-bench-'))
  const embedded = await startEmbedded({ dataDir })
  await migrate(embedded.url)
  const { db, pool, close } = openDatabase({ url: embedded.url, max: connections })
  const queue = await openQueue(embedded.url, { schedules: false, onError: (error) => console.error(error.message) })
  const config = readConfig({ TURNOUT_DATA: dataDir, SIGNUPS_PER_NETWORK: '1000000' })
  const secret = randomBytes(32).toString('hex')
  const clock = { now: () => Temporal.Now.instant(), rehearsal: false }
  const ctx = coreCtx({ config, db, clock, jobs: queue.jobs, secrets: [secret], outside: openOutside(config) }, { actor: { kind: 'guest' } })
  return {
    ctx,
    pool,
    processor: () => processorOf(Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])),
    url: embedded.url,
    secret,
    async close() {
      await queue.close()
      await close()
      await embedded.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

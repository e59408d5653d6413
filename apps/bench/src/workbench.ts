import { randomBytes } from 'node:crypto'
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

export type Workbench = { ctx: Ctx; pool: Pool; /** For processes of their own: where the database is and what signs links. */ url: string; secret: string; close(): Promise<void> }

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

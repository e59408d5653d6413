import type { Ctx } from '@turnout/core/ctx.ts'
import { openClock } from '../clock.ts'
import { readConfig } from '../config.ts'
import { coreCtx } from '../core-ctx.ts'
import { loadSecrets } from '../secret.ts'
import { openOutside } from '../sources/open-outside.ts'
import { attachStore, type Store } from '../store.ts'

/** Runs a command on the database, beside a running server or alone. Nothing is mailed from here: workers look by themselves. */
export async function withStore<T>(work: (ctx: Ctx, store: Store) => Promise<T>): Promise<T> {
  const config = readConfig(process.env)
  const store = await attachStore(config, { log: (message) => console.error(`turnout: ${message}`), applicationName: 'turnout command' })
  try {
    // A command beside a rehearsal lives in the rehearsal's time.
    const clock = await openClock(store.db, config).catch(() => openClock(store.db, { clock: Temporal.Now.instant() }))
    const base = { config, db: store.db, clock, jobs: { wake: () => undefined }, secrets: loadSecrets(config), outside: openOutside(config) }
    return await work(coreCtx(base, { actor: { kind: 'system' } }), store)
  } finally {
    await store.close()
  }
}

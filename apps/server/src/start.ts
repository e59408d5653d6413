import { makeFirstOrganizerLink } from '@turnout/core/account/account.ts'
import { openSessions } from '@turnout/core/account/session.ts'
import { domainOf } from '@turnout/core/pace/pace.rules.ts'
import type { Logger } from 'pino'
import { openClock } from './clock.ts'
import type { Config } from './config.ts'
import { type CoreBase, coreCtx } from './core-ctx.ts'
import { describeError } from './http/describe-error.ts'
import { listen } from './http/listen.ts'
import { createVite, loadBuiltPages, loadDevelopmentPages } from './http/renderer.ts'
import { openNews } from './news.ts'
import { openQueue } from './queue.ts'
import { loadSecrets } from './secret.ts'
import { createHealthApp, readiness } from './health.ts'
import { createServerApp } from './serve.ts'
import { openInbound } from './inbound/listen.ts'
import { openOutside } from './sources/open-outside.ts'
import { openSigning } from './signing.ts'
import { openStore } from './store.ts'
import { openTransport } from './transport.ts'
import { startWorker, type Worker } from './worker.ts'

export type Started = { origin: string; port: number; firstOrganizerLink: string | undefined; rehearsal: boolean; stop(): Promise<void> }

type Closing = { what: string; close: () => Promise<unknown> }

/** Ends everything in the reverse order of its beginning; one part that fails does not keep the others running. */
function closer(log: Logger): { add: (what: string, close: () => Promise<unknown>) => void; close: () => Promise<void> } {
  const opened: Closing[] = []
  let closing: Promise<void> | undefined
  const closeAll = async (): Promise<void> => {
    for (const { what, close } of opened.toReversed())
      await close().catch((error: unknown) => log.error({ what, err: describeError(error) }, 'could not be closed'))
  }
  return { add: (what, close) => void opened.push({ what, close }), close: () => (closing ??= closeAll()) }
}

/** Starts a whole process: database, queue, worker unless another process is it, and unless `headless` the pages. */
export async function start(config: Config, log: Logger, { headless = false, development = false } = {}): Promise<Started> {
  const open = closer(log)
  const warn = (message: string): void => log.warn({ message }, 'database')
  try {
    // The pages are read while the database starts; both take their time.
    const vite = development ? await createVite() : undefined
    const loading = headless ? undefined : vite ? Promise.resolve(loadDevelopmentPages(vite)) : loadBuiltPages()
    loading?.catch(() => undefined)
    const store = await openStore(config, { log: warn, applicationName: headless ? 'turnout worker' : 'turnout server' })
    open.add('database', store.close)
    const secrets = loadSecrets(config)
    const news = openNews(store.url, (error) => warn(error.message))
    open.add('news', news.close)
    const clock = await openClock(store.db, config, news)
    const working = headless || config.worker
    const queue = await openQueue(store.url, { schedules: working, onError: (error) => log.error({ err: describeError(error) }, 'queue') })
    open.add('queue', queue.close)
    const base: CoreBase = { config, db: store.db, clock, jobs: queue.jobs, secrets, outside: openOutside(config) }
    const sessions = openSessions(store.db, { secure: config.secure })
    const system = coreCtx(base, { actor: { kind: 'system' } })
    let worker: Worker | undefined
    if (working) {
      const signing = await openSigning(system, domainOf(config.mailFrom.email), log)
      open.add('signing', signing.close)
      const transport = openTransport(config, system, signing.key)
      open.add('transport', transport.close)
      worker = await startWorker({ alone: !config.databaseUrl, ctx: system, queue, sessions, transport, log, pace: config.pace })
      open.add('worker', worker.stop)
      const run = async (what: 'tick' | 'checkFeeds' | 'sweep'): Promise<void> => worker?.[what]().catch((error: unknown) => log.error({ err: describeError(error) }, what))
      // A rehearsal passes nights that nobody waits for: what was due before them is told first.
      news.onClock(() => {
        void run('tick').then(() => run('sweep'))
        void run('checkFeeds')
      })
    }
    if (config.inbound) {
      const inbound = await openInbound(config.inbound, { ctx: system, log })
      open.add('inbound mail', inbound.close)
    }
    const queueReady = async (): Promise<boolean> => Boolean(await queue.boss.getQueue('deliver'))
    if (headless) {
      const health = await listen(createHealthApp(readiness(store.db, queueReady)), { port: config.port, host: config.host })
      open.add('health', health.close)
      return { origin: config.origin, port: health.port, firstOrganizerLink: undefined, rehearsal: clock.rehearsal, stop: open.close }
    }
    const pages = await loading
    if (!pages) throw new Error('invariant: a server has pages')
    const app = createServerApp({ base, sessions, pages, invalidations: news, log, ready: readiness(store.db, queueReady) })
    const listening = await listen(app, { port: config.port, host: config.host, vite })
    open.add('pages', listening.close)
    const link = await makeFirstOrganizerLink(system)
    return { origin: config.origin, port: listening.port, firstOrganizerLink: link?.url, rehearsal: clock.rehearsal, stop: open.close }
  } catch (error) {
    await open.close()
    throw error
  }
}

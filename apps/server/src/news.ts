import { Client } from 'pg'
import type { Invalidations } from './http/page-cache.ts'

type Listener = Parameters<Invalidations['subscribe']>[0]

export type News = Invalidations & { onClock(listener: (offsetMs: number) => void): void; close(): Promise<void> }

const beat = 300
const retry = 500

/**
 * What other processes changed, by PostgreSQL's LISTEN. A heartbeat on the same connection proves that nothing is
 * outstanding: while none has come back for a second, `isLive` is false and no page is served from memory.
 */
export function openNews(url: string, onError: (error: Error) => void): News {
  const listeners = new Set<Listener>()
  const clockListeners = new Set<(offsetMs: number) => void>()
  let client: Client | undefined
  let provenAt = Number.NEGATIVE_INFINITY
  let closed = false
  let timer: NodeJS.Timeout | undefined

  const lost = (): void => {
    provenAt = Number.NEGATIVE_INFINITY
    for (const listener of listeners) listener.lost()
  }
  const again = (): void => {
    if (!closed) timer = setTimeout(() => void connect(), retry)
  }
  async function connect(): Promise<void> {
    const fresh = new Client({ connectionString: url, application_name: 'turnout news', keepAlive: true, query_timeout: 900, connectionTimeoutMillis: 5000 })
    fresh.on('notification', ({ channel, payload = '' }) => {
      if (channel === 'turnout_touched') for (const listener of listeners) listener.invalidate([payload])
      else for (const listener of clockListeners) listener(Number(payload))
    })
    fresh.on('error', (error) => onError(error))
    fresh.once('end', () => {
      lost()
      again()
    })
    try {
      await fresh.connect()
      await fresh.query('listen turnout_touched')
      await fresh.query('listen turnout_clock')
      // Whatever was said while nobody listened is unknown.
      lost()
      client = fresh
      await pulse(fresh)
    } catch (error) {
      onError(error as Error)
      fresh.end().catch(() => undefined)
    }
  }
  async function pulse(on: Client): Promise<void> {
    const askedAt = performance.now()
    await on.query('select 1')
    provenAt = askedAt
    if (!closed)
      timer = setTimeout(() => {
        pulse(on).catch(() => void on.end().catch(() => undefined))
      }, beat)
  }
  void connect()
  return {
    isLive: () => performance.now() - provenAt < 1000,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onClock: (listener) => void clockListeners.add(listener),
    async close() {
      closed = true
      clearTimeout(timer)
      await client?.end()
    },
  }
}

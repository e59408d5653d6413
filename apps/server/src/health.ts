import type { Db } from '@turnout/db/client.ts'
import { pendingMigrations } from '@turnout/db/migrate.ts'
import { sql } from 'drizzle-orm'
import { Hono } from 'hono'
import type { HttpApp } from './http/app.ts'
import type { AppEnv } from './http/app-deps.ts'

const works = (check: () => Promise<boolean>): Promise<boolean> => check().catch(() => false)

/** What has to work for this process to do its part, by name. */
export function readiness(db: Db, queueReady: () => Promise<boolean>): () => Promise<Record<string, boolean>> {
  return async () => ({
    database: await works(async () => Boolean(await db.execute(sql`select 1`))),
    migrations: await works(async () => (await pendingMigrations(db)) === 0),
    queue: await works(queueReady),
  })
}

/** A worker has no pages, but whoever watches it asks the same two questions. */
export function createHealthApp(ready: () => Promise<Record<string, boolean>>): HttpApp {
  const app = new Hono<AppEnv>()
  app.get('/healthz', (c) => c.text('ok'))
  app.get('/readyz', async (c) => {
    const checks = await ready()
    return c.json(checks, Object.values(checks).every(Boolean) ? 200 : 503)
  })
  return { app, serveKept: () => false, close: () => undefined }
}

import { newId } from '@turnout/core/id.ts'
import { campaigns, calls } from '@turnout/db/tables/call.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type News, openNews } from './news.ts'

let database: TestDatabase
let news: News
const touched: string[] = []
let lost = 0

beforeAll(async () => {
  database = await testDatabase()
  news = openNews(database.url, () => undefined)
  news.subscribe({ invalidate: (tags) => touched.push(...tags), lost: () => lost++ })
})
afterAll(async () => {
  await news.close()
  await database.close()
})

async function makeCall(): Promise<string> {
  const [campaignId, id] = [newId(), newId()]
  const createdAt = Temporal.Now.instant()
  await database.db.insert(campaigns).values({ id: campaignId, slug: campaignId, title: 'Harbour week', createdAt })
  await database.db.insert(calls).values({ id, slug: id, campaignId, status: 'published', title: 'Harbour day', kind: 'cleanup', scope: 'local', startLocal: '2030-05-01', timeZone: 'Europe/London', hosting: 'open', eventTitle: 'Harbour day', createdAt })
  return id
}

it('hears of a committed change, whoever wrote it, and of no other', async () => {
  await vi.waitFor(() => expect(news.isLive()).toBe(true))
  const id = await makeCall()
  await vi.waitFor(() => expect(touched).toContain(`call:${id}`))
  touched.length = 0
  await expect(database.db.transaction(async (tx) => {
    await tx.update(calls).set({ title: 'Another title' }).where(eq(calls.id, id))
    throw new Error('rolled back')
  })).rejects.toThrow('rolled back')
  await database.db.execute(sql`select pg_notify('turnout_touched', 'end')`)
  await vi.waitFor(() => expect(touched).toEqual(['end']))
})

it('says that it may have missed something when its connection is cut, and comes back', async () => {
  const before = lost
  await database.db.execute(sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'turnout news' and datname = current_database()`)
  await vi.waitFor(() => expect(lost).toBeGreaterThan(before))
  expect(news.isLive()).toBe(false)
  await vi.waitFor(() => expect(news.isLive()).toBe(true), 5000)
  touched.length = 0
  const id = await makeCall()
  await vi.waitFor(() => expect(touched).toContain(`call:${id}`))
})

it('passes the rehearsal’s clock on', async () => {
  const moved: number[] = []
  news.onClock((offset) => moved.push(offset))
  await database.db.execute(sql`insert into rehearsals (id, offset_ms) values (1, -1000)`)
  await vi.waitFor(() => expect(moved).toEqual([-1000]))
})

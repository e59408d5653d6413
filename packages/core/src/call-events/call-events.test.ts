import { groups } from '@turnout/db/tables/group.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Call } from '../call/call.repo.ts'
import { cancelEvent } from '../event/event.ts'
import { aCall } from '../testing/calls.ts'
import { asGuest, testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { expectRefusal } from '../testing/expectations.ts'
import { aGroup, anOrganizer } from '../testing/people.ts'
import { type CallEvents, getCallEvents } from './call-events.ts'
import { CallEventsFilter } from './call-events.schema.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
  ctx = testCtx({ db: database.db })
})
afterAll(() => database.close())

const look = ({ slug }: Call, more: object = {}): Promise<CallEvents> => getCallEvents(asGuest(ctx), CallEventsFilter.parse({ slug, ...more }))

/** An event in a town, and as many more like it as it takes to be `count`, each a little to the east of the last. */
async function inTown(call: Call, town: string, count: number, latitude: number | null, longitude: number | null): Promise<void> {
  const group = await aGroup(ctx)
  await ctx.db.update(groups).set({ town }).where(eq(groups.id, group.id))
  const { event } = await anEvent(ctx, { callId: call.id, groupId: group.id, latitude, longitude })
  for (let index = 1; index < count; index++) {
    await ctx.db.execute(sql`with made as (insert into events (id, slug, call_id, group_id, status, place_name, latitude, longitude, created_at, published_at)
      select gen_random_uuid(), slug || ${`-${index}`}, call_id, group_id, status, place_name, latitude, longitude + ${index * 0.001}::float8, created_at, published_at from events where id = ${event.id} returning id)
      insert into slots (id, event_id, position, starts_at, ends_at, zone, all_day, changed_at) select gen_random_uuid(), made.id, 0, starts_at, ends_at, zone, all_day, changed_at from made, slots where event_id = ${event.id}`)
  }
}

test('shows published and cancelled events with their own or the call’s values, and no link or direction', async () => {
  const call = await aCall(ctx)
  const { event } = await anEvent(ctx, { callId: call.id, onlineUrl: 'https://meet.example/secret' })
  const own = await anEvent(ctx, { callId: call.id, title: 'Evening', slot: { startLocal: '2030-03-21T18:00' } })
  const off = await anEvent(ctx, { callId: call.id })
  await cancelEvent(await anOrganizer(ctx), { id: off.event.id, reason: 'No room' })
  await anEvent(ctx, { callId: call.id, status: 'draft' })
  const shown = await look(call)
  expect(shown.events.map((one) => [one.id, one.title, one.startLocal, one.timeZone, one.online, one.cancelled])).toEqual(
    expect.arrayContaining([
      [event.id, 'Lunchtime gathering', '2030-03-21', 'Europe/London', true, false],
      [own.event.id, 'Evening', '2030-03-21T18:00', 'Europe/London', false, false],
      [off.event.id, 'Lunchtime gathering', '2030-03-21', 'Europe/London', false, true],
    ]),
  )
  expect(shown).toMatchObject({ total: 3, found: 3, byTown: false, page: 1, pages: 1, map: null })
  expect(JSON.stringify(shown)).not.toMatch(/secret|second bell/)
  await expectRefusal(look(await aCall(ctx, { status: 'draft' })), 'not_found')
})

test('many come page by page, each once, by town; a search and a part of the map keep their pages', async () => {
  const call = await aCall(ctx)
  await inTown(call, 'Zwolle', 45, 52.5, 6.1)
  await inTown(call, 'Århus', 60, 56.1, 10.2)
  await inTown(call, 'Nowhere', 2, null, null)
  const pages = [await look(call), await look(call, { page: 2 }), await look(call, { page: 3 })]
  expect(pages.map(({ events }) => events.length)).toEqual([50, 50, 7])
  expect(new Set(pages.flatMap(({ events }) => events.map(({ id }) => id))).size).toBe(107)
  expect([...new Set(pages.flatMap(({ events }) => events.map(({ town }) => town)))]).toEqual(['Århus', 'Nowhere', 'Zwolle'])
  expect((await look(call, { page: 900 })).page, 'no page beyond the last').toBe(3)
  expect(await look(call, { q: 'arhus', page: 2 })).toMatchObject({ total: 107, found: 60, page: 2, pages: 2, events: { length: 10 } })
  expect(await look(call, { q: 'nobody' })).toMatchObject({ total: 107, found: 0, page: 1, pages: 1, events: [], map: null })

  const { map } = await look(call)
  expect(map).toMatchObject({ elsewhere: 2, spots: [{ count: 60, town: 'Århus', slug: null }, { count: 45, town: 'Zwolle', slug: null }] })
  expect(map?.land).toMatch(/^M[\d. LMZ-]+Z$/)
  const [aarhus] = map?.spots ?? []
  expect(await look(call, { area: aarhus?.area })).toMatchObject({ found: 60, pages: 2, map: { elsewhere: 0 } })
  expect(await look(call, { area: aarhus?.area, q: 'zwolle' })).toMatchObject({ found: 0 })
})

import type { Db } from '@turnout/db/client.ts'
import { calls } from '@turnout/db/tables/call.ts'
import { events, slots } from '@turnout/db/tables/event.ts'
import { loadActor } from '@turnout/core/account/account.ts'
import { getBoard } from '@turnout/core/board/board.ts'
import { defaultWhen } from '@turnout/core/call/call.rules.ts'
import { BoardFilter } from '@turnout/core/coverage/coverage.schema.ts'
import { resolveWhen } from '@turnout/core/event/event.rules.ts'
import { getHome } from '@turnout/core/home/home.ts'
import { freePlaces } from '@turnout/core/place/place.rules.ts'
import { planReminders } from '@turnout/core/reminder/reminder.ts'
import { testCtx } from '@turnout/core/testing/ctx.ts'
import { instantsOf } from '@turnout/core/time/time.rules.ts'
import { hasCampaigns, plantSeed, type Seeded } from '@turnout/db/seed/seed.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ConfigError } from '../config.ts'
import { refuseRealMail, seedTools } from './seed.ts'

const now = '2030-05-14T10:20:00Z'
let database: TestDatabase
let db: Db
let made: Seeded
beforeAll(async () => {
  database = await testDatabase()
  db = database.db
  made = await plantSeed(db, seedTools(Temporal.Instant.from(now)))
})
afterAll(() => database.close())

const rowsOf = async <T extends Record<string, unknown>>(query: ReturnType<typeof sql>): Promise<T[]> => (await db.execute(query)).rows as T[]

/** How many rows have each value of a column. */
async function tally(table: string, column: string): Promise<Record<string, number>> {
  const rows = await rowsOf<{ value: string; rows: number }>(sql`select ${sql.identifier(column)} as value, count(*)::int as rows from ${sql.identifier(table)} group by 1`)
  return Object.fromEntries(rows.map((row) => [row.value, row.rows]))
}

describe('the demo is as large as it says', () => {
  test('forty groups in one tree', async () => {
    expect(await tally('groups', 'kind')).toEqual({ federation: 1, union: 3, branch: 9, workplace: 27 })
    expect(await rowsOf(sql`select 1 from groups where parent_id is null`)).toHaveLength(1)
  })

  test('three calls and sixty events of every status', async () => {
    expect(await tally('calls', 'status')).toEqual({ published: 1, draft: 1, closed: 1 })
    const statuses = await tally('events', 'status')
    expect(Object.keys(statuses).toSorted()).toEqual(['cancelled', 'draft', 'pending', 'published'])
    expect(Object.values(statuses).reduce((a, b) => a + b, 0)).toBe(60)
    expect((await rowsOf(sql`select event_id from slots group by 1 having count(*) = 3`)).length).toBe(1)
    expect((await rowsOf(sql`select 1 from events where online_url is not null`)).length).toBeGreaterThan(0)
  })

  test('two thousand sign-ups of every status by about 1,700 people, each with the consent they gave', async () => {
    const statuses = await tally('signups', 'status')
    expect(Object.keys(statuses).toSorted()).toEqual(['cancelled', 'declined', 'going', 'maybe', 'unconfirmed', 'waitlisted'])
    expect(Object.values(statuses).reduce((a, b) => a + b, 0)).toBe(2000)
    const [count] = await rowsOf<{ people: number; consents: number }>(sql`select (select count(distinct person_id)::int from signups) as people, (select count(distinct signup_id)::int from consents) as consents`)
    expect(count?.people).toBeGreaterThan(1600)
    expect(count?.people).toBeLessThan(1800)
    expect(count?.consents).toBe(2000)
  })

  test('every address is one that nobody can have', async () => {
    expect(await rowsOf(sql`select email from people where email !~ '^[a-z0-9.]+@example\.(org|net|com)$'`)).toEqual([])
  })
})

describe('what always holds, holds in the demo', () => {
  test('no slot has more people than places, and nobody waits beside a free one', async () => {
    const rows = await rowsOf<{ id: string; capacity: number | null; taken: number; waiting: number | null }>(sql`
      select t.id, t.capacity, coalesce(sum(1 + s.guests) filter (where s.status in ('going', 'unconfirmed')), 0)::int as taken,
        (array_agg(1 + s.guests order by s.answered_at, s.id) filter (where s.status = 'waitlisted'))[1]::int as waiting
      from slots t left join signups s on s.slot_id = t.id group by t.id`)
    expect(rows.filter(({ capacity, taken }) => capacity !== null && taken > capacity)).toEqual([])
    expect(rows.filter(({ capacity, taken, waiting }) => waiting !== null && waiting <= freePlaces(capacity, taken))).toEqual([])
    expect(rows.filter(({ waiting }) => waiting !== null).length).toBeGreaterThan(4)
    expect(rows.filter(({ capacity, taken, waiting }) => capacity === taken && waiting === null).length, 'full without anybody waiting').toBeGreaterThan(0)
  })

  test('every slot’s instants are those of its wall clock', async () => {
    const rows = await db.select({ slot: slots, call: calls }).from(slots).innerJoin(events, eq(events.id, slots.eventId)).leftJoin(calls, eq(calls.id, events.callId))
    for (const { slot, call } of rows) {
      const when = resolveWhen(slot, call && defaultWhen(call))
      const { startsAt, endsAt, allDay } = instantsOf(when)
      expect([slot.startsAt.toString(), slot.endsAt.toString(), slot.allDay, slot.zone]).toEqual([startsAt.toString(), endsAt.toString(), allDay, when.timeZone])
    }
    expect(rows.some(({ slot }) => slot.startLocal === null), 'some follow the call').toBe(true)
    expect(rows.some(({ slot, call }) => call && slot.startLocal !== null), 'some have a time of their own').toBe(true)
  })

  test('nobody answered before the event was public, after it began, or in the future', async () => {
    expect(await rowsOf(sql`
      select s.id from signups s join slots t on t.id = s.slot_id join events e on e.id = t.event_id
      where s.answered_at < e.published_at or s.answered_at >= t.starts_at or s.answered_at > ${now}::timestamptz or s.confirmed_at > ${now}::timestamptz or e.published_at is null`)).toEqual([])
  })

  test('the ledger tells of messages sent, skipped and failed, each with its reason, and owes nobody anything', async () => {
    const states = await tally('deliveries', 'state')
    expect(Object.keys(states).toSorted()).toEqual(['failed', 'sent', 'skipped'])
    expect(await rowsOf(sql`select 1 from deliveries where (state = 'sent') <> (sent_at is not null) or (state <> 'sent' and reason is null) or planned_for > ${now}::timestamptz`)).toEqual([])
    expect(Object.keys(await tally('deliveries', 'kind')).toSorted()).toEqual(['cancellation', 'change', 'confirmation', 'hosting', 'promotion', 'reminder'])
  })
})

test('the organizer’s home has something to do of each sort', async () => {
  const ctx = testCtx({ db, now })
  const known = await loadActor({ db }, made.organizer.id)
  const { todo } = await getHome({ ...ctx, actor: known?.actor ?? { kind: 'guest' } })
  expect(new Set(todo.flatMap((event) => event.reasons))).toEqual(new Set(['asked', 'sent_back', 'pending', 'draft', 'no_place', 'failed_mail', 'no_signups']))
})

test('the call’s history leads up to what its board counts now, and never dips', async () => {
  const known = await loadActor({ db }, made.organizer.id)
  const ctx = { ...testCtx({ db, now }), actor: known?.actor ?? { kind: 'guest' as const } }
  const [call] = await db.select({ id: calls.id }).from(calls).where(eq(calls.status, 'published'))
  const { progress, rows } = await getBoard(ctx, BoardFilter.parse({ callId: call?.id }))
  const densities = rows.flatMap(({ density }) => density ?? [])
  expect(densities).toHaveLength(27)
  expect(Math.max(...densities), 'nobody has more sign-ups than people').toBeLessThan(0.8)
  const days = [...(progress?.days ?? []), ...(progress ? [progress.now] : [])]
  expect(days).toHaveLength(22)
  for (const number of ['withRep', 'hosting', 'signups'] as const) {
    const line = days.map((day) => day[number])
    expect(line).toEqual(line.toSorted((a, b) => a - b))
    expect(line.at(-2)).toBeGreaterThan((line.at(-1) ?? 0) * 0.9)
  }
})

class Undo extends Error {}

test.each(['2030-03-30T23:30:00Z', '2030-07-06T12:00:00Z', '2030-10-06T05:00:00Z', '2032-02-29T18:00:00Z'])('seeded at %s, no reminder is due at once, but some are on the eve of the action', async (at) => {
  const tried = db.transaction(async (tx) => {
    for (const table of ['accepted_drafts', 'events', 'calls', 'intakes', 'campaigns', 'groups', 'people']) await tx.execute(sql`delete from ${sql.identifier(table)}`)
    await plantSeed(tx, seedTools(Temporal.Instant.from(at)))
    expect(await planReminders(testCtx({ db: tx, now: at }))).toBe(0)
    const { rows } = await tx.execute<{ eve: string }>(sql`select (min(t.starts_at) - interval '18 hours')::text as eve from slots t join events e on e.id = t.event_id join calls c on c.id = e.call_id where c.status = 'published' and t.start_local is null`)
    expect(await planReminders(testCtx({ db: tx, now: Temporal.Instant.from(rows[0]?.eve ?? '').toString() }))).toBeGreaterThan(500)
    throw new Undo()
  })
  await expect(tried).rejects.toThrow(Undo)
})

describe('what it refuses', () => {
  test('a second demo is seen as such', async () => {
    expect(await hasCampaigns(db)).toBe(true)
  })

  test('a mail server that is not on this machine', () => {
    expect(() => refuseRealMail({ smtpUrl: 'smtp://user:secret@mail.example.org:587' })).toThrow(ConfigError)
    expect(() => refuseRealMail({ smtpUrl: 'smtp://127.0.0.1:2525' })).not.toThrow()
    expect(() => refuseRealMail({ smtpUrl: undefined })).not.toThrow()
  })
})

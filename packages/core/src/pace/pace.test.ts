import { deliveries } from '@turnout/db/tables/delivery.ts'
import { mailDomains } from '@turnout/db/tables/feedback.ts'
import { people } from '@turnout/db/tables/account.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { and, eq, sql } from 'drizzle-orm'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { requestSignInLink } from '../account/account.ts'
import { SignInRequest } from '../account/account.schema.ts'
import { deliverDue } from '../delivery/delivery.ts'
import { newId } from '../id.ts'
import { testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { recordingTransport, type RecordingTransport } from '../testing/transport.ts'
import { openPace } from './pace.ts'
import { domainOf } from './pace.rules.ts'

let database: TestDatabase
let ctx: TestCtx
let eventId: string
beforeAll(async () => {
  database = await testDatabase({ max: 20 })
  ctx = testCtx({ db: database.db })
  eventId = (await anEvent(ctx)).event.id
})
afterAll(() => database.close())
beforeEach(async () => {
  await database.db.delete(deliveries)
  await database.db.delete(mailDomains)
})

const drain = (transport: RecordingTransport, more: { pace?: ReturnType<typeof openPace>; signal?: AbortSignal } = {}) => deliverDue(ctx, { transport, signal: new AbortController().signal, onError: () => undefined, ...more })

/** Bulk that is due: a note that somebody tries on themselves, written here as bulk, needs nothing but its words. */
async function bulk(count: number, domain: (n: number) => string): Promise<void> {
  for (let from = 0; from < count; from += 1000) {
    const persons = Array.from({ length: Math.min(1000, count - from) }, (_, n) => ({ id: newId(), email: `p${from + n}-${newId().slice(-8)}@${domain(from + n)}`, createdAt: ctx.now() }))
    await ctx.db.insert(people).values(persons)
    await ctx.db.insert(deliveries).values(persons.map(({ id }) => ({ kind: 'announcement_test' as const, personId: id, eventId, facts: { subject: 'News', body: 'Words.' }, bulk: true, plannedFor: ctx.now(), createdAt: ctx.now() })))
  }
}
const states = async (domain: string) => {
  const rows = await ctx.db.select({ state: deliveries.state, attempts: deliveries.attempts, wait: sql<number>`extract(epoch from try_at - clock_timestamp())::float8` }).from(deliveries).innerJoin(people, eq(people.id, deliveries.personId)).where(sql`${people.email} like ${`%@${domain}`}`)
  return { sent: rows.filter((row) => row.state === 'sent').length, planned: rows.filter((row) => row.state === 'planned').length, attempts: Math.max(...rows.map((row) => row.attempts)), wait: Math.max(...rows.filter((row) => row.state === 'planned').map((row) => row.wait), 0) }
}
const holdIsOver = async () => {
  await ctx.db.update(mailDomains).set({ heldUntil: sql`clock_timestamp() - interval '1 second'` })
  await ctx.db.update(deliveries).set({ tryAt: sql`clock_timestamp()` }).where(eq(deliveries.state, 'planned'))
}

describe('what a person waits for', () => {
  test('goes out within a second or two while 10,000 others are due and the server takes its time', async () => {
    await bulk(10_000, () => 'crowd.example')
    const transport = recordingTransport({ connections: 3 })
    const stop = new AbortController()
    const arrived: number[] = []
    transport.answer(async (message) => {
      if (!message.bulk) arrived.push(performance.now())
      await delay(2500)
    })
    const draining = drain(transport, { signal: stop.signal })
    // By then the lanes have met a slow server once.
    await delay(3200)
    const asked = performance.now()
    await requestSignInLink(ctx, SignInRequest.parse({ email: 'waits@example.org' }))
    while (arrived.length === 0 && performance.now() - asked < 10_000) await delay(20)
    stop.abort()
    await draining
    expect(arrived).toHaveLength(1)
    expect(arrived[0]! - asked).toBeLessThan(1500)
    expect(transport.sent.filter((message) => message.bulk).length).toBeGreaterThan(2)
  }, 60_000)
})

describe('a domain that asks for a pause', () => {
  test('is left alone, without an attempt counted, while all others go on; longer each time, and not after it took mail again', async () => {
    await bulk(60, (n) => (n % 2 ? 'busy.example' : 'fine.example'))
    const transport = recordingTransport({ connections: 2 })
    let asked = 0
    transport.refuse(({ to }) => {
      if (domainOf(to.email) !== 'busy.example') return undefined
      asked++
      return '421 4.7.0 Too many, slow down'
    })
    await drain(transport)
    expect((await states('fine.example')).sent).toBe(30)
    expect(asked, 'each lane may have begun one').toBeLessThanOrEqual(12)
    const held = await states('busy.example')
    expect(held).toMatchObject({ sent: 0, planned: 30 })
    const [first] = await ctx.db.select().from(mailDomains)
    expect(first).toMatchObject({ domain: 'busy.example', failures: 1, answer: '421 4.7.0 Too many, slow down' })
    await holdIsOver()
    await drain(transport)
    expect((await ctx.db.select().from(mailDomains))[0]?.failures).toBe(2)
    await holdIsOver()
    transport.answer('accept')
    await drain(transport)
    await drain(transport)
    expect((await states('busy.example')).sent).toBe(30)
    expect((await ctx.db.select().from(mailDomains).where(and(sql`failures > 0`)))).toEqual([])
  })

  test('is so for every worker', async () => {
    await bulk(20, () => 'shared.example')
    const refusing = recordingTransport({ connections: 1 })
    refusing.refuse(() => '421 closing')
    const stop = new AbortController()
    const [one, other] = [openPace(ctx, { domainConnections: 0, domainRate: 0 }), openPace(ctx, { domainConnections: 0, domainRate: 0 })]
    await one.refused('a@shared.example', 421, '421 closing')
    const accepting = recordingTransport()
    await drain(accepting, { pace: other, signal: stop.signal })
    expect(accepting.sent).toEqual([])
    expect(await states('shared.example')).toMatchObject({ planned: 20, attempts: 0 })
  })

  test('a full mailbox says nothing of its neighbours', async () => {
    await bulk(10, () => 'neighbours.example')
    const transport = recordingTransport({ connections: 1 })
    let full = true
    transport.refuse(() => (full ? ((full = false), '452 4.2.2 mailbox full') : undefined))
    await drain(transport)
    expect(await states('neighbours.example')).toMatchObject({ sent: 9, planned: 1 })
    expect(await ctx.db.select().from(mailDomains)).toEqual([])
  })
})

describe('the rate to a domain', () => {
  test('is kept by two workers together, other domains go on, and nothing is left behind', async () => {
    await bulk(40, () => 'narrow.example')
    await bulk(40, (n) => `wide-${n}.example`)
    const started = performance.now()
    const [one, two] = [recordingTransport(), recordingTransport()]
    const times: number[] = []
    for (const transport of [one, two]) transport.answer(({ to }) => void (domainOf(to.email) === 'narrow.example' && times.push(performance.now() - started)))
    const until = performance.now() + 15_000
    while (times.length < 40 && performance.now() < until) {
      await Promise.all([drain(one, { pace: openPace(ctx, { domainConnections: 0, domainRate: 10 }) }), drain(two, { pace: openPace(ctx, { domainConnections: 0, domainRate: 10 }) })])
      await delay(100)
    }
    expect(times).toHaveLength(40)
    expect(times.at(-1)!, 'forty at ten a second').toBeGreaterThan(3000)
    for (let from = 0; from < 3000; from += 500) expect(times.filter((at) => at >= from && at < from + 1000).length).toBeLessThanOrEqual(22)
    expect(one.sent.length + two.sent.length).toBe(80)
  }, 40_000)

  test('connections to a domain are limited, and others take the free ones', async () => {
    await bulk(12, (n) => (n < 8 ? 'one.example' : 'two.example'))
    const transport = recordingTransport({ connections: 4 })
    const now = new Map<string, number>()
    const most = new Map<string, number>()
    transport.answer(async ({ to }) => {
      const domain = domainOf(to.email)
      now.set(domain, (now.get(domain) ?? 0) + 1)
      most.set(domain, Math.max(most.get(domain) ?? 0, now.get(domain) ?? 0))
      await delay(20)
      now.set(domain, (now.get(domain) ?? 0) - 1)
    })
    await drain(transport, { pace: openPace(ctx, { domainConnections: 2, domainRate: 0 }) })
    expect(transport.sent).toHaveLength(12)
    expect([...most.values()].every((at) => at <= 2)).toBe(true)
  })
})

import { people } from '@turnout/db/tables/account.ts'
import { deliveries } from '@turnout/db/tables/delivery.ts'
import { events } from '@turnout/db/tables/event.ts'
import { reminderRules } from '@turnout/db/tables/reminder.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { eq, sql } from 'drizzle-orm'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { requestSignInLink } from '../account/account.ts'
import { takeSignInLink } from '../account/account.repo.ts'
import { SignInRequest } from '../account/account.schema.ts'
import { cancelEvent } from '../event/event.ts'
import { planReminders } from '../reminder/reminder.ts'
import { changeAnswer } from '../answer/answer.ts'
import { AnswerChange } from '../answer/answer.schema.ts'
import { asSystem, testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { deliveriesOf, expectDelivery } from '../testing/expectations.ts'
import { aSignup } from '../testing/signups.ts'
import { recordingTransport, type RecordingTransport } from '../testing/transport.ts'
import { signToken } from '../token.ts'
import { deliverDue, unsubscribe } from './delivery.ts'
import { maxAttempts } from './delivery.rules.ts'
import { claimDeliveries, releaseClaims, renewClaims } from './delivery.repo.ts'
import { newId } from '../id.ts'

let database: TestDatabase
let ctx: TestCtx
let transport: RecordingTransport
beforeAll(async () => {
  database = await testDatabase({ max: 20 })
  // Those who answer for an event are reminded, too: in reminder.hosts.test.ts.
  await database.db.update(reminderRules).set({ enabled: false }).where(eq(reminderRules.audience, 'hosts'))
})
afterAll(() => database.close())
beforeEach(async () => {
  ctx = testCtx({ db: database.db })
  transport = recordingTransport()
  await database.db.delete(deliveries)
  await database.db.update(events).set({ status: 'cancelled' })
})

const errors: unknown[] = []
const drain = (more: { transport?: RecordingTransport; signal?: AbortSignal } = {}) =>
  deliverDue(ctx, { transport, signal: new AbortController().signal, onError: (error) => void errors.push(error), ...more })

/** As if time had passed for the workers, whose leases and retries go by the database's own clock. */
const workersWait = (seconds: number) =>
  ctx.db.update(deliveries).set({ tryAt: sql`try_at - ${seconds} * interval '1 second'`, claimedUntil: sql`claimed_until - ${seconds} * interval '1 second'` })

async function reminded() {
  const { event, slot } = await anEvent(ctx)
  const signup = await aSignup(ctx, slot)
  await ctx.db.delete(deliveries)
  ctx.clock.set('2030-03-20T17:00:00Z')
  await planReminders(ctx)
  const answer = (more: object) => changeAnswer(ctx, AnswerChange.parse({ token: signToken(ctx, 'answer', signup.id), ...more }))
  return { event, slot, signup, answer }
}

describe('draining the ledger', () => {
  test('sends each once, marks it, and has nothing left to do', async () => {
    const { slot } = await anEvent(ctx)
    const signup = await aSignup(ctx, slot)
    const rung = ctx.woken()
    expect(await drain()).toEqual({ sent: 1, skipped: 0, failed: 0, retried: 0 })
    expect(ctx.woken(), 'which one worker did by itself').toBe(rung)
    expect(await expectDelivery(ctx, { signupId: signup.id })).toMatchObject({ state: 'sent', answer: '250 OK', attempts: 1, reason: null, sentAt: ctx.now(), claimedUntil: null })
    expect(await drain()).toEqual({ sent: 0, skipped: 0, failed: 0, retried: 0 })
    expect(transport.sent).toHaveLength(1)
  })

  test('more than one worker takes at once has it ring for the next; two at once send each once', async () => {
    const { slot } = await anEvent(ctx)
    await Promise.all(Array.from({ length: 60 }, () => aSignup(ctx, slot, { confirmed: false })))
    const other = recordingTransport({ connections: 2 })
    for (const one of [transport, other]) one.answer(() => delay(2))
    const rung = ctx.woken()
    const totals = await Promise.all([drain(), drain({ transport: other })])
    expect(ctx.woken() - rung, 'once each').toBe(2)
    expect(totals[0].sent + totals[1].sent).toBe(60)
    const ids = [...transport.sent, ...other.sent].map((message) => message.messageId)
    expect(new Set(ids).size).toBe(60)
  })

  test('what a person waits for goes before bulk, and nothing before it is due', async () => {
    const { slot } = await reminded()
    await aSignup(ctx, slot, { confirmed: false, email: 'waits@example.org' })
    await ctx.db.insert(deliveries).values({ kind: 'reminder', personId: (await aSignup(ctx, slot, { confirmed: false, email: 'later@example.org' })).personId, bulk: true, plannedFor: ctx.now().add({ seconds: 1 }), createdAt: ctx.now() })
    const one = recordingTransport({ connections: 1 })
    await drain({ transport: one })
    expect(one.sent.map((message) => message.bulk)).toEqual([false, false, true])
    await expectDelivery(ctx, { state: 'planned' })
  })

  test('a message that cannot be written fails by itself', async () => {
    const { slot } = await anEvent(ctx)
    const [broken, fine] = [await aSignup(ctx, slot), await aSignup(ctx, slot)]
    await ctx.db.update(deliveries).set({ kind: 'sign_in' }).where(eq(deliveries.signupId, broken.id))
    errors.length = 0
    expect(await drain()).toMatchObject({ sent: 1, failed: 1 })
    expect(await expectDelivery(ctx, { signupId: broken.id })).toMatchObject({ state: 'failed', reason: 'unwritable' })
    await expectDelivery(ctx, { signupId: fine.id, state: 'sent' })
    expect(String(errors[0])).toContain('invariant')
  })
})

describe('what is not sent after all, and why', () => {
  const cases: [string, string, (it: Awaited<ReturnType<typeof reminded>>) => Promise<unknown>][] = [
    ['unsubscribed from the event', 'unsubscribed', ({ signup }) => unsubscribe(ctx, { token: signToken(ctx, 'unsubscribe', signup.id), scope: 'event' })],
    ['unsubscribed from everything', 'unsubscribed', ({ signup }) => unsubscribe(ctx, { token: signToken(ctx, 'unsubscribe', signup.id), scope: 'all' })],
    ['declined', 'cancelled', ({ answer }) => answer({ answer: 'declined' })],
    ['the event is off', 'event_cancelled', ({ event }) => cancelEvent(asSystem(ctx), { id: event.id, reason: 'Rain' })],
    ['too late', 'expired', async () => ctx.clock.advance({ hours: 16 })],
    ['moved meanwhile', 'moved', async ({ slot }) => ctx.db.execute(sql`update slots set starts_at = starts_at + interval '1 hour' where id = ${slot.id}`)],
  ]
  test.each(cases)('%s: %s', async (_name, reason, happen) => {
    const made = await reminded()
    await happen(made)
    const [reminder] = await deliveriesOf(ctx, { kind: 'reminder', signupId: made.signup.id })
    await drain()
    expect((await deliveriesOf(ctx, { kind: 'reminder', signupId: made.signup.id })).map((row) => [row.id, row.state, row.reason])).toEqual([[reminder?.id, 'skipped', reason]])
    expect(transport.sent.filter((message) => message.bulk)).toEqual([])
  })

  test('a sign-in link that was used meanwhile', async () => {
    await requestSignInLink(ctx, SignInRequest.parse({ email: 'quick@example.org' }))
    const { signInLinkId } = await expectDelivery(ctx, { kind: 'sign_in' })
    await takeSignInLink(ctx.db, signInLinkId ?? '', ctx.now())
    expect(await drain()).toMatchObject({ sent: 0, skipped: 1 })
    expect((await expectDelivery(ctx, { kind: 'sign_in' })).reason).toBe('used')
  })
})

describe('when the mail server refuses', () => {
  test('a temporary refusal is tried again later, with the same Message-ID', async () => {
    const { slot } = await anEvent(ctx)
    const signup = await aSignup(ctx, slot)
    const seen: string[] = []
    transport.answer((message) => void seen.push(message.messageId))
    transport.answer('temporary')
    expect(await drain()).toMatchObject({ sent: 0, retried: 1 })
    const waiting = await expectDelivery(ctx, { signupId: signup.id })
    expect(waiting).toMatchObject({ state: 'planned', attempts: 1, answer: '451 Try again later', claimedBy: null })
    transport.answer('accept')
    expect(await drain(), 'not before its time').toMatchObject({ sent: 0 })
    await workersWait(31)
    expect(await drain()).toMatchObject({ sent: 1 })
    expect(await expectDelivery(ctx, { signupId: signup.id })).toMatchObject({ state: 'sent', attempts: 2 })
  })

  test('for ever, it gives up', async () => {
    const { slot } = await anEvent(ctx)
    await aSignup(ctx, slot)
    transport.answer('temporary')
    const totals: string[] = []
    for (let attempt = 0; attempt <= maxAttempts; attempt++) {
      totals.push(JSON.stringify(await drain()))
      await workersWait(3601)
    }
    expect(await expectDelivery(ctx, {})).toMatchObject({ state: 'failed', reason: 'gave_up', attempts: maxAttempts })
    expect(totals.slice(-2)).toEqual([JSON.stringify({ sent: 0, skipped: 0, failed: 1, retried: 0 }), JSON.stringify({ sent: 0, skipped: 0, failed: 0, retried: 0 })])
  })

  test('a permanent refusal is final', async () => {
    const { slot } = await anEvent(ctx)
    await aSignup(ctx, slot)
    transport.answer('permanent')
    expect(await drain()).toMatchObject({ failed: 1 })
    expect(await expectDelivery(ctx, {})).toMatchObject({ state: 'failed', reason: 'refused', answer: '550 No such mailbox' })
    transport.answer('accept')
    await workersWait(10_000)
    expect(await drain()).toMatchObject({ sent: 0 })
  })
})

const claim = (workerId: string) => claimDeliveries(ctx.db, { workerId, now: ctx.now(), limit: 10, leaseSeconds: 20 })

describe('leases', () => {
  test('a worker that died is taken over when its lease ran out, not before', async () => {
    const { slot } = await anEvent(ctx)
    await aSignup(ctx, slot)
    const [dead, alive] = [newId(), newId()]
    expect(await claim(dead)).toHaveLength(1)
    await workersWait(19)
    expect(await claim(alive)).toEqual([])
    await workersWait(2)
    expect(await claim(alive)).toHaveLength(1)
    expect((await expectDelivery(ctx, {})).claimedBy).toBe(alive)
  })

  test('renewing keeps one’s own and nobody else’s; releasing gives back the attempt', async () => {
    const { slot } = await anEvent(ctx)
    await aSignup(ctx, slot)
    const [mine, theirs] = [newId(), newId()]
    const ids = await claim(mine)
    await workersWait(15)
    await renewClaims(ctx.db, theirs, ids, 20)
    await renewClaims(ctx.db, mine, ids, 20)
    await workersWait(15)
    expect(await claim(theirs)).toEqual([])
    await releaseClaims(ctx.db, theirs, ids)
    expect(await claim(theirs)).toEqual([])
    await releaseClaims(ctx.db, mine, ids)
    expect((await expectDelivery(ctx, {})).attempts).toBe(0)
    expect(await claim(theirs)).toEqual(ids)
  })

  test('stopped in the middle: what was begun is finished, the rest given back at once', async () => {
    const { slot } = await anEvent(ctx)
    await Promise.all(Array.from({ length: 20 }, () => aSignup(ctx, slot, { confirmed: false })))
    const stop = new AbortController()
    transport.answer(async () => {
      await delay(20)
      stop.abort()
    })
    expect((await drain({ signal: stop.signal })).sent).toBe(3)
    const left = await deliveriesOf(ctx, { state: 'planned' })
    expect(left).toHaveLength(17)
    expect(left.every((row) => row.claimedBy === null && row.attempts === 0)).toBe(true)
    transport.answer('accept')
    expect((await drain()).sent).toBe(17)
  })

  test('a lease that could not be renewed in time gives the worker that holds it no second copy', async () => {
    const { slot } = await anEvent(ctx)
    await Promise.all(Array.from({ length: 8 }, () => aSignup(ctx, slot, { confirmed: false })))
    transport.answer(async () => {
      await workersWait(21)
      // Longer than the worker takes to look for more.
      await delay(700)
    })
    expect((await drain()).sent).toBe(8)
    expect(transport.sent).toHaveLength(8)
  })

  test('accepted but not marked: it has not failed, and goes out again only after its lease, recognisably the same', async () => {
    const { slot } = await anEvent(ctx)
    await aSignup(ctx, slot)
    await ctx.db.execute(sql`create function refuse_sent() returns trigger language plpgsql as $$ begin raise 'disk full'; end $$`)
    await ctx.db.execute(sql`create trigger refuse_sent before update on deliveries for each row when (new.state = 'sent') execute function refuse_sent()`)
    try {
      await expect(drain()).rejects.toThrow('Failed query')
    } finally {
      await ctx.db.execute(sql`drop function refuse_sent cascade`)
    }
    expect(await expectDelivery(ctx, {})).toMatchObject({ state: 'planned', attempts: 1 })
    expect(await drain()).toMatchObject({ sent: 0 })
    await workersWait(21)
    expect(await drain()).toMatchObject({ sent: 1 })
    expect(new Set(transport.sent.map((message) => message.messageId)).size).toBe(1)
  })
})

test('a mailbox address changed meanwhile is the one written to', async () => {
  const { slot } = await anEvent(ctx)
  const signup = await aSignup(ctx, slot)
  await ctx.db.update(people).set({ email: 'new-address@example.org' }).where(eq(people.id, signup.personId))
  await drain()
  expect(transport.sent[0]?.to.email).toBe('new-address@example.org')
})

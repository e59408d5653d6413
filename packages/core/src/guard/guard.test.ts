import { events } from '@turnout/db/tables/event.ts'
import { signups } from '@turnout/db/tables/signup.ts'
import { rateLimits } from '@turnout/db/tables/system.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { type Challenge, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { composeMail } from '../delivery/delivery.mail.ts'
import { listMailFacts } from '../delivery/delivery.repo.ts'
import type { SignUpInput } from '../signup/signup.schema.ts'
import { changeAnswer } from '../answer/answer.ts'
import { signUp } from '../signup/signup.ts'
import { AnswerChange } from '../answer/answer.schema.ts'
import { asGuest, testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { deliveriesOf, expectRefusal } from '../testing/expectations.ts'
import { aSignup, signUpInput, signupOf } from '../testing/signups.ts'
import { signToken } from '../token.ts'
import { formStamp, guardEvents } from './guard.ts'
import { isBusyNetwork, looksWrong, oddTiming } from './guard.rules.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase({ max: 10 })
})
afterAll(() => database.close())
let networks = 0
beforeEach(() => {
  ctx = testCtx({ db: database.db, network: `network-${++networks}` })
})

/** What a page sends that was opened a while ago. */
function from(slot: { id: string }, more: Parameters<typeof signUpInput>[1] = {}, secondsAgo = 20): SignUpInput {
  return signUpInput(slot, { stamp: formStamp({ ...ctx, now: () => ctx.now().subtract({ seconds: secondsAgo }) }), ...more })
}

const packed = (payload: unknown): string => Buffer.from(JSON.stringify(payload)).toString('base64')

/** What the page's script does. */
async function solved(input: SignUpInput): Promise<string> {
  const { details } = await expectRefusal(signUp(ctx, input), 'invalid', 'proof')
  const challenge = JSON.parse(details.challenge ?? '') as Challenge
  return packed({ challenge, solution: await solveChallenge({ challenge, deriveKey }) })
}

describe('the time trap', () => {
  test.each([[null, 'stale'], [0, 'hasty'], [1, null], [60, null], [3600 * 20, null], [86_400 * 7, null], [86_400 * 9, 'stale'], [-60, 'stale']])('a form from a page of %s seconds ago: %s', (age, odd) => {
    expect(oddTiming(age === null ? null : 1_000_000 - age, 1_000_000)).toBe(odd)
  })

  test('takes a form from a page of seconds, hours and days ago, and one that was kept for somebody else', async () => {
    const { slot } = await anEvent(ctx)
    for (const age of [1, 30, 3600 * 30, 86_400 * 7]) expect(await signUp(ctx, from(slot, {}, age))).toMatchObject({ status: 'received' })
    const kept = formStamp(ctx)
    ctx.clock.advance({ minutes: 10 })
    for (let person = 0; person < 3; person++) expect(await signUp(ctx, signUpInput(slot, { stamp: kept }))).toMatchObject({ status: 'received' })
  })

  test('says of each form what is odd about it, and never that many come where they do not', async () => {
    const { slot } = await anEvent(ctx)
    for (const [stamp, why] of [[formStamp(ctx), 'hasty'], [formStamp({ ...ctx, now: () => ctx.now().subtract({ hours: 24 * 9 }) }), 'stale'], ['', 'stale']] as const) {
      const { details, message } = await expectRefusal(signUp(ctx, signUpInput(slot, { stamp })), 'invalid', 'proof')
      expect([details.why, message.includes('Many')]).toEqual([why, false])
    }
  })

  test('asks whoever is too fast, too late or brings no stamp of ours for a proof, and refuses none who does the work', async () => {
    const { slot } = await anEvent(ctx)
    for (const stamp of [formStamp(ctx), formStamp({ ...ctx, now: () => ctx.now().subtract({ hours: 24 * 9 }) }), '', 'abc.def', formStamp({ ...ctx, secrets: ['another'] })]) {
      const input = signUpInput(slot, { stamp })
      const proof = await solved(input)
      expect(await signUp(ctx, { ...input, proof })).toMatchObject({ status: 'received' })
      expect(await signupOf(ctx, slot, input.email)).toMatchObject({ status: 'going' })
    }
  })
})

describe('a proof of work', () => {
  test('is good for its own form and a while, and nothing else is', async () => {
    const { slot } = await anEvent(ctx)
    const input = signUpInput(slot)
    const proof = await solved(input)
    const { challenge, solution } = JSON.parse(Buffer.from(proof, 'base64').toString()) as { challenge: Challenge; solution: object }
    const easier = { ...challenge, parameters: { ...challenge.parameters, keyPrefix: '0' } }
    for (const lie of ['nonsense', packed({}), packed(null), packed({ challenge: easier, solution }), packed({ challenge, solution: { ...solution, counter: 1 } }), packed({ challenge: { ...challenge, signature: undefined }, solution })])
      await expectRefusal(signUp(ctx, { ...input, proof: lie }), 'invalid', 'proof')
    await expectRefusal(signUp(ctx, signUpInput(slot, { proof })), 'invalid', 'proof')
    ctx.clock.advance({ minutes: 21 })
    await expectRefusal(signUp(ctx, { ...input, proof }), 'invalid', 'proof')
    ctx.clock.advance({ minutes: -21 })
    expect(await signUp(ctx, { ...input, proof })).toMatchObject({ status: 'received' })
  })

  test('is asked of a network once it sends far more than a workplace does, and counts no more than any other form against it', async () => {
    expect([isBusyNetwork(60, 600), isBusyNetwork(61, 600), isBusyNetwork(20, 100), isBusyNetwork(21, 100)]).toEqual([false, true, false, true])
    const { slot } = await anEvent(ctx)
    ctx = { ...ctx, limits: { signUpsPerNetwork: 30 } }
    for (let one = 0; one < 20; one++) await signUp(ctx, from(slot))
    const input = from(slot)
    const proof = await solved(input)
    await signUp(ctx, { ...input, proof })
    ctx = { ...ctx, network: 'quiet' }
    await signUp(ctx, from(slot))
  })

  test('is asked for at an event whose sign-ups hardly anybody confirms, until that is over', async () => {
    const [{ event, slot }, calm] = [await anEvent(ctx, { slot: { capacity: 500 } }), await anEvent(ctx)]
    const inside = { ...ctx, network: null }
    for (let one = 0; one < 55; one++) await signUp(inside, signUpInput(slot))
    for (let one = 0; one < 4; one++) await aSignup(inside, slot)
    expect(await guardEvents(ctx), 'nobody had time to confirm yet').toBe(0)
    await database.db.execute(sql`update consents set signup_id = null`)
    // As if they had come some minutes ago: an id carries the time it was made.
    await database.db.execute(sql`update signups set id = (lpad(to_hex(('x' || substr(replace(id::text, '-', ''), 1, 12))::bit(48)::bigint - 300000), 12, '0') || substr(replace(id::text, '-', ''), 13))::uuid where slot_id = ${slot.id}`)
    expect(await guardEvents(ctx)).toBe(1)
    expect((await database.db.select().from(events).where(eq(events.id, event.id)))[0]?.guardedUntil?.toString()).toBe('2030-03-04T09:30:00Z')
    await expectRefusal(signUp(ctx, from(slot)), 'invalid', { reason: 'proof', why: 'rush' })
    await signUp(ctx, from(calm.slot))
    ctx.clock.advance({ minutes: 31 })
    await signUp(ctx, from(slot))
    await database.db.update(signups).set({ confirmedAt: ctx.now() }).where(eq(signups.slotId, slot.id))
    expect(await guardEvents(ctx)).toBe(0)
  })

  test.each([[{ sampled: 49, proved: 0 }, false], [{ sampled: 50, proved: 0 }, true], [{ sampled: 500, proved: 50 }, false], [{ sampled: 500, proved: 49 }, true]])('%j looks wrong: %s', (sample, wrong) => {
    expect(looksWrong(sample)).toBe(wrong)
  })
})

describe('without script', () => {
  test('an answer that looked odd takes no place until the mailed link is used', async () => {
    const { event, slot } = await anEvent(ctx, { slot: { capacity: 2 } })
    const input = signUpInput(slot, { email: 'no-script@example.org', guests: 1, note: 'By the ramp, please' })
    await expectRefusal(signUp(ctx, input), 'invalid', 'proof')
    expect(await database.db.select().from(signups).where(eq(signups.slotId, slot.id)), 'nothing is written before').toEqual([])
    expect(await signUp(ctx, { ...input, byMail: true })).toEqual({ slug: event.slug, status: 'received', atWork: false })
    const waiting = await signupOf(ctx, slot, input.email)
    expect(waiting).toMatchObject({ status: 'cancelled', confirmedAt: null, guests: 1 })
    const [owed] = await deliveriesOf(ctx, { signupId: waiting.id })
    const mail = composeMail(ctx, (await listMailFacts(ctx.db, [owed!.id]))[0]!)
    expect(mail.subject).toBe('Please confirm: Tea at the gate')
    expect(mail.text).toContain(`/signups/${signToken(ctx, 'answer', waiting.id)}?answer=going&all=yes`)
    expect(mail.ics).toBeUndefined()
    const { status } = await changeAnswer(asGuest(ctx), AnswerChange.parse({ token: signToken(ctx, 'answer', waiting.id), answer: 'going', all: 'on' }))
    expect(status).toBe('going')
    expect(await signupOf(ctx, slot, input.email)).toMatchObject({ status: 'going', guests: 1, note: 'By the ramp, please' })
  })

  test('and changes nothing of an answer that there is', async () => {
    const { slot } = await anEvent(ctx)
    const before = await aSignup({ ...ctx, network: null }, slot, { email: 'known@example.org', confirmed: false })
    await signUp(ctx, signUpInput(slot, { email: 'known@example.org', guests: 5, byMail: 'on' }))
    expect(await signupOf(ctx, slot, 'known@example.org')).toEqual(before)
  })

  test('attempts count as ever', async () => {
    const { slot } = await anEvent(ctx)
    ctx = { ...ctx, limits: { signUpsPerNetwork: 3 } }
    for (let one = 0; one < 3; one++) await expectRefusal(signUp(ctx, signUpInput(slot)), 'invalid', 'proof')
    await expectRefusal(signUp(ctx, signUpInput(slot, { byMail: 'on' })), 'too_many')
    expect(await database.db.select().from(rateLimits)).not.toEqual([])
  })
})

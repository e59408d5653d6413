import { people, signInLinks } from '@turnout/db/tables/account.ts'
import { events } from '@turnout/db/tables/event.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { renewSignInLink, requestSignInLink } from './account/account.ts'
import { SignInRequest } from './account/account.schema.ts'
import { deliverDue } from './delivery/delivery.ts'
import { cancelEvent, updateEvent } from './event/event.ts'
import { EventUpdate } from './event/event.schema.ts'
import { requestHosting } from './hosting/hosting.ts'
import { HostingRequest } from './hosting/hosting.schema.ts'
import { invite, writeToGroup } from './joining/joining.ts'
import { ContactMessage } from './joining/joining.schema.ts'
import { planDueNotices } from './ledger/ledger.ts'
import { planReminders } from './reminder/reminder.ts'
import { changeAnswer, confirmAnswer, requestOwnData } from './answer/answer.ts'
import { releaseLapsed } from './lapse/lapse.ts'
import { signUp } from './signup/signup.ts'
import { AnswerChange } from './answer/answer.schema.ts'
import { aCall } from './testing/calls.ts'
import { asGuest, asSystem, testCtx, type TestCtx } from './testing/ctx.ts'
import { anEvent } from './testing/events.ts'
import { expectRefusal } from './testing/expectations.ts'
import { aGroup, aMember } from './testing/people.ts'
import { aSignup, signUpInput, signupOf } from './testing/signups.ts'
import { recordingTransport, type RecordingTransport } from './testing/transport.ts'
import { signToken } from './token.ts'
import { sweep } from './upkeep/upkeep.ts'

let database: TestDatabase
let ctx: TestCtx
let transport: RecordingTransport
beforeAll(async () => {
  database = await testDatabase({ max: 20 })
})
afterAll(() => database.close())
beforeEach(async () => {
  ctx = testCtx({ db: database.db })
  transport = recordingTransport()
  await database.db.update(events).set({ status: 'cancelled' })
})

let strangers = 0
const aStranger = (): string => `stranger-${++strangers}@example.org`

/** Sends what is owed and says what reached the address. */
async function received(email: string): Promise<string[]> {
  await deliverDue(ctx, { transport, signal: new AbortController().signal, onError: (error) => { throw error } })
  return transport.sent.filter(({ to }) => to.email === email).map(({ subject }) => subject)
}

/** Everywhere that somebody can type an address so that it is written to. A new place belongs here. */
async function places(): Promise<Record<string, (email: string) => Promise<unknown>>> {
  const guest = asGuest(ctx)
  const call = await aCall(ctx)
  const group = await aGroup(ctx, { contactable: true })
  const rep = await aMember(ctx, group, 'rep')
  const made = [await anEvent(ctx), await anEvent(ctx), await anEvent(ctx, { confirmFirst: true }), await anEvent(ctx, { approves: true })]
  return {
    ...Object.fromEntries(made.map(({ slot }, index) => [`signing up ${index}`, (email: string) => signUp(guest, signUpInput(slot, { email }))])),
    'asking for a sign-in link': (email) => requestSignInLink(guest, SignInRequest.parse({ email })),
    'hosting': (email) => requestHosting(guest, HostingRequest.parse({ callId: call.id, name: 'Ada', email, groupName: 'Night shift', placeName: 'Gate' })),
    'being invited into a group': (email) => invite(rep, { groupId: group.id, email, role: 'member' }),
    'writing to a group': (email) => writeToGroup(guest, ContactMessage.parse({ groupId: group.id, name: 'Ada', email, message: 'Where do we meet?' })),
  }
}

describe('whoever types a stranger’s address', () => {
  test('has it written to twice a week and no more, wherever it is typed', async () => {
    const everywhere = Object.entries(await places())
    const email = aStranger()
    for (let round = 0; round < 3; round++) for (const [, type] of everywhere) await type(email).catch(() => undefined)
    expect(await received(email)).toHaveLength(2)
    ctx.clock.advance({ hours: 24 * 6 })
    for (const [, type] of everywhere) await type(email).catch(() => undefined)
    expect(await received(email)).toHaveLength(2)
    ctx.clock.advance({ hours: 25 })
    for (const [, type] of everywhere) await type(email).catch(() => undefined)
    expect(await received(email)).toHaveLength(4)
  })

  test('each place alone stops at two, and all of them at once as well', async () => {
    for (const [name, type] of Object.entries(await places())) {
      const email = aStranger()
      await Promise.allSettled(Array.from({ length: 5 }, () => type(email)))
      expect([name, (await received(email)).length]).toEqual([name, name === 'writing to a group' ? 0 : 2])
    }
    const email = aStranger()
    await Promise.allSettled(Object.values(await places()).flatMap((type) => [type(email), type(email)]))
    expect(await received(email)).toHaveLength(2)
  })

  test('reaches one mailbox by no other name either', async () => {
    const { slot } = await anEvent(ctx)
    const tags = Array.from({ length: 6 }, (_, tag) => `kim+${tag}@example.org`)
    for (const email of tags) await signUp(asGuest(ctx), signUpInput(slot, { email })).catch(() => undefined)
    await received('')
    expect(transport.sent).toHaveLength(2)
    await expectRefusal(requestSignInLink(ctx, SignInRequest.parse({ email: 'kim+7@example.org' })), 'too_many')
    await expectRefusal(requestSignInLink(ctx, SignInRequest.parse({ email: 'kim+8@example.org' })), 'too_many')
  })

  test('is told the same as ever, and the rep who invites is told what to do instead', async () => {
    const email = aStranger()
    const { slot } = await anEvent(ctx)
    const answers = []
    for (let times = 0; times < 4; times++) answers.push(await signUp(asGuest(ctx), signUpInput(slot, { email })))
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1)
    const group = await aGroup(ctx)
    const refusal = await expectRefusal(invite(await aMember(ctx, group, 'rep'), { groupId: group.id, email, role: 'member' }), 'too_many', 'stranger')
    expect(refusal.message).toContain('join link')
  })
})

test('what comes by itself counts too: places that are freed, reminders, changes and cancellations', async () => {
  const email = aStranger()
  const made = await Promise.all(Array.from({ length: 4 }, () => anEvent(ctx, { slot: { capacity: 1, startLocal: '2030-03-06T12:30', endLocal: '2030-03-06T13:15' } })))
  for (const { slot } of made) {
    const first = await aSignup(ctx, slot)
    await signUp(asGuest(ctx), signUpInput(slot, { email }))
    await changeAnswer(ctx, AnswerChange.parse({ token: signToken(ctx, 'answer', first.id), answer: 'declined' }))
  }
  await releaseLapsed(ctx)
  expect(await received(email)).toHaveLength(2)
  ctx.clock.set('2030-03-05T17:00:00Z')
  await planReminders(ctx)
  expect(await received(email)).toHaveLength(2)
  for (const { event, slot } of made) await updateEvent(asSystem(ctx), EventUpdate.parse({ ...event, slots: [{ ...slot, startLocal: '2030-03-06T14:00', endLocal: null }] }))
  ctx.clock.advance({ minutes: 11 })
  await planDueNotices(ctx)
  for (const { event } of made) await cancelEvent(asSystem(ctx), { id: event.id, reason: 'Rain' })
  // What corrects the two that went out may follow them, and that is all.
  expect((await received(email)).length).toBeLessThanOrEqual(4)
})

test('whoever uses a link is a stranger no longer, and hears what was held back', async () => {
  const email = aStranger()
  const made = await Promise.all(Array.from({ length: 4 }, () => anEvent(ctx)))
  for (const { slot } of made) await signUp(asGuest(ctx), signUpInput(slot, { email }))
  expect(await received(email)).toHaveLength(2)
  await confirmAnswer(ctx, { token: signToken(ctx, 'answer', (await signupOf(ctx, made[0]!.slot, email)).id) })
  expect(await received(email), 'the two that were not written').toHaveLength(4)
  for (let times = 0; times < 3; times++) await requestSignInLink(asGuest(ctx), SignInRequest.parse({ email }))
  expect(await received(email)).toHaveLength(7)
})

const askForData = (email: string) => requestSignInLink(asGuest(ctx), SignInRequest.parse({ email, next: '/my-data' }))

describe('whoever had the two messages of the week still gets at their own data, from the link in either', () => {
  test('that of an answer mails the link to it at once', async () => {
    const email = aStranger()
    const made = [await anEvent(ctx), await anEvent(ctx)]
    for (const { slot } of made) await signUp(asGuest(ctx), signUpInput(slot, { email }))
    await askForData(email)
    expect(await received(email)).toHaveLength(2)
    await requestOwnData(asGuest(ctx), { token: signToken(ctx, 'answer', (await signupOf(ctx, made[0]!.slot, email)).id) })
    expect((await received(email)).at(-1)).toContain('Sign in')
    expect(await database.db.select().from(signInLinks).where(eq(signInLinks.email, email))).toMatchObject([{ next: '/my-data' }])
    await askForData(email)
    expect((await received(email)).filter((subject) => subject.includes('Sign in'))).toHaveLength(2)
  })

  test('that of a sign-in link, too old for days, is renewed, and leads where it led', async () => {
    const email = aStranger()
    for (let times = 0; times < 3; times++) await askForData(email)
    expect(await received(email)).toHaveLength(2)
    ctx.clock.advance({ hours: 24 * 7 - 1 })
    await sweep(ctx)
    const [old] = await database.db.select().from(signInLinks).where(eq(signInLinks.email, email))
    await renewSignInLink(asGuest(ctx), { token: signToken(ctx, 'sign_in', old!.id) })
    await askForData(email)
    expect(await received(email)).toHaveLength(4)
    expect((await database.db.select().from(signInLinks).where(eq(signInLinks.email, email))).every(({ next }) => next === '/my-data')).toBe(true)
    await expectRefusal(renewSignInLink(asGuest(ctx), { token: signToken(ctx, 'answer', old!.id) }), 'not_found')
  })
})

test('an answer that its owner confirmed has its link sent twice a day, however often the address is typed', async () => {
  const { slot } = await anEvent(ctx)
  const { personId } = await aSignup(ctx, slot, { email: 'owner@example.org' })
  await received('owner@example.org')
  transport.sent.length = 0
  for (let times = 0; times < 6; times++) await signUp(asGuest(ctx), signUpInput(slot, { email: 'owner@example.org', guests: times }))
  expect(await received('owner@example.org')).toHaveLength(2)
  ctx.clock.advance({ hours: 25 })
  await signUp(asGuest(ctx), signUpInput(slot, { email: 'owner@example.org' }))
  expect(await received('owner@example.org')).toHaveLength(3)
  expect((await database.db.select().from(people).where(eq(people.id, personId)))[0]).toMatchObject({ unprovedMails: 1 })
})

import { deliveries, unsubscribes } from '@turnout/db/tables/delivery.ts'
import { mailBreaker, mailReports, suppressions } from '@turnout/db/tables/feedback.ts'
import { people } from '@turnout/db/tables/account.ts'
import { events } from '@turnout/db/tables/event.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { requestSignInLink } from '../account/account.ts'
import { SignInRequest } from '../account/account.schema.ts'
import { deliverDue } from '../delivery/delivery.ts'
import { messageIdOf, openReturnPath, returnPathOf } from '../letter/letter.ts'
import { listSuppressions, removeSuppression } from '../suppression/suppression.ts'
import { SuppressionFilter } from '../suppression/suppression.schema.ts'
import { testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { deliveriesOf, expectAudit, expectDelivery, expectRefusal } from '../testing/expectations.ts'
import { aGroup, aMember, anOrganizer } from '../testing/people.ts'
import { aSignup } from '../testing/signups.ts'
import { recordingTransport } from '../testing/transport.ts'
import { mailboxOf, signToken } from '../token.ts'
import { leaveByMail, readMailHealth, resumeBulk, takeReport } from './feedback.ts'
import type { MailReport } from './feedback.schema.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  ctx = testCtx({ db: database.db })
  for (const table of [mailReports, suppressions, mailBreaker, unsubscribes, deliveries]) await database.db.delete(table)
  await database.db.update(events).set({ status: 'cancelled' })
})

const drain = (transport = recordingTransport()) => deliverDue(ctx, { transport, signal: new AbortController().signal, onError: () => undefined })
const word = (path: string | undefined): string => /^bounce\+(\w+)@/.exec(path ?? '')?.[1] ?? ''

/** Somebody with one message that went out. */
async function written(overrides: { email?: string } = {}) {
  const { slot, event } = await anEvent(ctx)
  const signup = await aSignup(ctx, slot, { confirmed: false, ...overrides })
  const transport = recordingTransport()
  await drain(transport)
  const delivery = await expectDelivery(ctx, { signupId: signup.id, state: 'sent' })
  const [person] = await ctx.db.select().from(people).where(eq(people.id, signup.personId))
  const bounce = (more: Partial<MailReport> = {}): MailReport => ({ key: `dsn:${delivery.id}:${JSON.stringify(more)}`, source: 'bounce', kind: 'bounce', hard: true, returnPath: word(returnPathOf(ctx, delivery.id, person!.email)), diagnostic: '550 5.1.1 <someone@example.org> unknown', ...more })
  return { slot, event, signup, delivery, person: person!, transport, bounce }
}
const stopped = () => ctx.db.select().from(suppressions)
const nothingChanged = async () => expect([await stopped(), await ctx.db.select().from(mailReports), (await deliveriesOf(ctx, { state: 'bounced' })).length]).toEqual([[], [], 0])

describe('the return path', () => {
  test('of a message is signed for it and its address, and fits into an address', async () => {
    const { transport, delivery, person } = await written()
    const path = transport.sent[0]?.returnPath ?? ''
    expect(path).toMatch(/^bounce\+[a-z2-7]{52}@in\.turnout\.example$/)
    expect(path.indexOf('@')).toBeLessThanOrEqual(64)
    const opened = openReturnPath(ctx, word(path).toUpperCase())
    expect([opened?.deliveryId, opened?.wentTo(person.email.toUpperCase()), opened?.wentTo('other@example.org')]).toEqual([delivery.id, true, false])
  })

  test('is good for nothing else, and nothing else for it', async () => {
    const { signup } = await written()
    for (const forged of ['', 'aaaa', 'a'.repeat(52), mailboxOf(signToken(ctx, 'unsubscribe', signup.id)), word(returnPathOf({ ...ctx, secrets: ['another secret of thirty-two letters'] }, 1, 'a@example.org'))]) {
      expect(openReturnPath(ctx, forged)).toBeUndefined()
      expect(await takeReport(ctx, { key: `x${forged}`, source: 'bounce', kind: 'bounce', hard: true, returnPath: forged, diagnostic: '' })).toBe('forged')
    }
    await nothingChanged()
  })

  test('is the sender’s where no mail is received', () => expect(returnPathOf({ ...ctx, instance: { ...ctx.instance, inboundDomain: null } }, 1, 'a@example.org')).toBeUndefined())
})

describe('a bounce', () => {
  test('for good stops mail to the address, stands in the ledger without the address, and counts once', async () => {
    const { bounce, delivery, person, slot } = await written()
    expect([await takeReport(ctx, bounce()), await takeReport(ctx, bounce())]).toEqual(['taken', 'known'])
    expect(await expectDelivery(ctx, { state: 'bounced' })).toMatchObject({ id: delivery.id, reason: 'bounced_hard', answer: '550 5.1.1 <(address)> unknown' })
    expect(await stopped()).toMatchObject([{ email: person.email, reason: 'bounced' }])
    // Asked again when the next message is about to be sent.
    await ctx.db.insert(deliveries).values({ kind: 'cancellation', personId: person.id, slotId: slot.id, eventId: slot.eventId, bulk: false, plannedFor: ctx.now(), createdAt: ctx.now() })
    const transport = recordingTransport()
    expect(await drain(transport)).toMatchObject({ sent: 0, skipped: 1 })
    expect((await expectDelivery(ctx, { kind: 'cancellation' })).reason).toBe('suppressed')
  })

  test('for now counts by message, and stops after the fourth within two weeks', async () => {
    const { bounce, person, delivery } = await written({ email: 'full@example.org' })
    const soft = (n: number) => bounce({ hard: false, key: `soft:${n}`, diagnostic: '452 4.2.2 full' })
    for (const n of [1, 2, 3, 4, 5]) await takeReport(ctx, soft(n))
    expect(await stopped(), 'five reports of one message').toEqual([])
    const others = await ctx.db.insert(deliveries).values([1, 2, 3].map(() => ({ kind: 'reminder' as const, state: 'sent' as const, personId: person.id, bulk: true, plannedFor: ctx.now(), sentAt: ctx.now(), createdAt: ctx.now() }))).returning()
    const of = (id: number) => bounce({ hard: false, key: `of:${id}`, returnPath: word(returnPathOf(ctx, id, person.email)) })
    for (const { id } of others.slice(0, 2)) await takeReport(ctx, of(id))
    expect(await stopped()).toEqual([])
    ctx.clock.advance({ hours: 24 * 15 })
    await takeReport(ctx, of(others[2]!.id))
    expect(await stopped(), 'the others are too long ago').toEqual([])
    ctx.clock.advance({ hours: -24 * 14 })
    await takeReport(ctx, { ...of(others[2]!.id), key: 'again' })
    expect(await stopped()).toMatchObject([{ email: 'full@example.org', reason: 'unreachable' }])
    expect((await expectDelivery(ctx, { signupId: delivery.signupId ?? '' })).reason).toBe('bounced_soft')
  })

  test('a delay is noted and nothing more', async () => {
    const { bounce } = await written()
    expect(await takeReport(ctx, bounce({ kind: 'delay', hard: false, diagnostic: '4.4.1 no route' }))).toBe('taken')
    expect(await expectDelivery(ctx, {})).toMatchObject({ state: 'sent', answer: '4.4.1 no route' })
    expect(await stopped()).toEqual([])
  })

  test('is not laid on an address that the person took since', async () => {
    const { bounce, person } = await written()
    await ctx.db.update(people).set({ email: 'moved@example.org' }).where(eq(people.id, person.id))
    expect(await takeReport(ctx, bounce())).toBe('taken')
    expect(await stopped()).toEqual([])
    await expectDelivery(ctx, { state: 'bounced' })
  })

  test('of what was never sent is none', async () => {
    const { person, bounce } = await written()
    await ctx.db.update(deliveries).set({ state: 'planned' })
    expect(await takeReport(ctx, bounce())).toBe('unknown')
    expect(await takeReport(ctx, bounce({ returnPath: undefined, email: 'nobody@example.org' }))).toBe('unknown')
    expect(await takeReport(ctx, bounce({ returnPath: undefined, messageId: `<turnout.1.${'a'.repeat(16)}@turnout.example>`, email: person.email }))).toBe('forged')
    await nothingChanged()
  })

  test('that a provider tells is known by our Message-ID, or by the newest message to the address', async () => {
    const one = await written()
    expect(await takeReport(ctx, one.bounce({ returnPath: undefined, messageId: messageIdOf(ctx, one.delivery.id), email: one.person.email }))).toBe('taken')
    const two = await written()
    expect(await takeReport(ctx, two.bounce({ returnPath: undefined, messageId: '<0102@eu-west-1.amazonses.com>', email: two.person.email.toUpperCase() }))).toBe('taken')
    expect((await stopped()).map((row) => row.email).toSorted()).toEqual([one.person.email, two.person.email].toSorted())
  })

  test('at once, when the server says that there is no such mailbox', async () => {
    const { slot } = await anEvent(ctx)
    await aSignup(ctx, slot, { confirmed: false, email: 'gone@example.org' })
    await aSignup(ctx, slot, { confirmed: false, email: 'policy@example.org' })
    const transport = recordingTransport()
    transport.answer('permanent')
    await drain(transport)
    expect(await stopped(), 'a bare 550 may mean us').toEqual([])
    await ctx.db.update(deliveries).set({ state: 'planned', attempts: 0 })
    transport.refuse((message) => (message.to.email === 'gone@example.org' ? '550 5.1.1 no such user' : '550 5.7.1 not from you'))
    await drain(transport)
    expect((await stopped()).map((row) => row.email)).toEqual(['gone@example.org'])
  })
})

describe('a complaint', () => {
  test('unsubscribes from everything and stops mail; only a sign-in link that is asked for still goes', async () => {
    const { bounce, person } = await written()
    expect(await takeReport(ctx, bounce({ kind: 'complaint', key: 'arf', diagnostic: 'abuse' }))).toBe('taken')
    await takeReport(ctx, bounce())
    expect(await expectDelivery(ctx, { state: 'complained' })).toMatchObject({ answer: 'abuse' })
    expect(await stopped()).toMatchObject([{ reason: 'complained' }])
    expect(await ctx.db.select().from(unsubscribes)).toMatchObject([{ personId: person.id, eventId: null }])
    await requestSignInLink(ctx, SignInRequest.parse({ email: person.email }))
    expect(await drain()).toMatchObject({ sent: 1, skipped: 0 })
  })

  test('too many stop bulk for every worker, sign-in mail still goes, and an organizer lets it go on', async () => {
    const { person, slot } = await written()
    const bulk = { kind: 'reminder' as const, personId: person.id, bulk: true, plannedFor: ctx.now(), sentAt: ctx.now(), createdAt: ctx.now() }
    const sent = await ctx.db.insert(deliveries).values(Array.from({ length: 1000 }, () => ({ ...bulk, state: 'sent' as const }))).returning({ id: deliveries.id })
    const complain = (at: number) => takeReport(ctx, { key: `arf:${at}`, source: 'complaint', kind: 'complaint', hard: true, messageId: messageIdOf(ctx, sent[at]!.id), diagnostic: 'abuse' })
    const organizer = await anOrganizer(ctx)
    const state = async () => (await readMailHealth(organizer)).breaker?.state ?? 'fine'
    await complain(0)
    expect(await state()).toBe('fine')
    await complain(1)
    expect(await state()).toBe('warned')
    await complain(2)
    await Promise.all([complain(3), complain(4), complain(3)])
    expect(await state()).toBe('stopped')
    await ctx.db.delete(suppressions)
    await ctx.db.delete(unsubscribes)
    await aSignup(ctx, slot, { confirmed: false })
    await ctx.db.insert(deliveries).values({ ...bulk, kind: 'announcement_test', sentAt: null })
    await requestSignInLink(ctx, SignInRequest.parse({ email: 'asks@example.org' }))
    const transport = recordingTransport()
    await drain(transport)
    expect(transport.sent.map((message) => message.bulk)).toEqual([false, false])
    await expectDelivery(ctx, { kind: 'announcement_test', state: 'planned' })
    await expectRefusal(resumeBulk(await aMember(ctx, await aGroup(ctx), 'organizer')), 'forbidden')
    await resumeBulk(organizer)
    await resumeBulk(organizer)
    await expectAudit(ctx, 'mail.resumed', organizer.actor.kind === 'person' ? organizer.actor.personId : '')
    expect(await state()).toBe('fine')
    await complain(5)
    expect(await state(), 'what was forgiven does not count again').toBe('fine')
  })
})

describe('unsubscribing by mail', () => {
  test('does what the link does, twice is once, and needs its own word', async () => {
    const { signup } = await written()
    const leave = mailboxOf(signToken(ctx, 'unsubscribe', signup.id))
    expect([await leaveByMail(ctx, leave), await leaveByMail(ctx, leave.toUpperCase())]).toEqual(['left', 'left'])
    expect(await ctx.db.select().from(unsubscribes)).toHaveLength(1)
    expect(await leaveByMail(ctx, mailboxOf(signToken(ctx, 'answer', signup.id)))).toBe('forged')
    expect(await leaveByMail(ctx, mailboxOf(signToken(ctx, 'unsubscribe', slotlessId)))).toBe('unknown')
  })
})
const slotlessId = '00000000-0000-7000-8000-0000000000aa'

test('the list shows enough to recognise an address, is for organizers, and taking one away is written down', async () => {
  const { bounce, person } = await written({ email: 'annabel@example.org' })
  await takeReport(ctx, bounce())
  const organizer = await anOrganizer(ctx)
  const list = (email = '') => listSuppressions(organizer, SuppressionFilter.parse({ email }))
  const [row] = (await list()).rows
  expect(row).toMatchObject({ email: 'an…@example.org', reason: 'bounced' })
  expect((await list(' Annabel@Example.org ')).rows[0]?.email).toBe('annabel@example.org')
  expect((await list('other@example.org')).rows).toEqual([])
  await expectRefusal(listSuppressions(await aMember(ctx, await aGroup(ctx), 'rep'), SuppressionFilter.parse({})), 'forbidden')
  await expectRefusal(removeSuppression(ctx, { id: row!.id }), 'unauthenticated')
  await removeSuppression(organizer, { id: row!.id })
  await expectAudit(ctx, 'suppression.removed', row!.id)
  await expectRefusal(removeSuppression(organizer, { id: row!.id }), 'not_found')
  expect((await ctx.db.select().from(suppressions)).filter((one) => one.email === person.email)).toEqual([])
})

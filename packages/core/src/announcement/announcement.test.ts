import { people } from '@turnout/db/tables/account.ts'
import { unsubscribes } from '@turnout/db/tables/delivery.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { and, eq, inArray } from 'drizzle-orm'
import { deliveries } from '@turnout/db/tables/delivery.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { composeMail } from '../delivery/delivery.mail.ts'
import { listMailFacts } from '../delivery/delivery.repo.ts'
import { deliverDue, getUnsubscribe, unsubscribe } from '../delivery/delivery.ts'
import { plainParagraphs } from '../markdown/markdown.rules.ts'
import { suppress } from '../suppression/suppression.ts'
import { listOwned } from '../question/question.repo.ts'
import { QuestionInput } from '../question/question.schema.ts'
import { writeQuestion } from '../question/question.ts'
import { aCall } from '../testing/calls.ts'
import { asGuest, testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { deliveriesOf, expectAudit, expectRefusal } from '../testing/expectations.ts'
import { aGroup, aMember, anOrganizer } from '../testing/people.ts'
import { aSignup, mark } from '../testing/signups.ts'
import { recordingTransport } from '../testing/transport.ts'
import { signToken } from '../token.ts'
import { announce, listAnnouncements, previewAnnouncement, sendDueAnnouncements, testAnnouncement, withdrawAnnouncement } from './announcement.ts'
import { AnnouncementInput } from './announcement.schema.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(() => {
  ctx = testCtx({ db: database.db })
})

const words = (more: object) => AnnouncementInput.parse({ subject: 'Bring water', body: 'Hello {{name}},\n\nit will be **hot**. See [the map](https://example.org/map).', answers: ['going', 'maybe'], timeZone: 'Europe/London', ...more })
const mailOf = async (id: number) => composeMail(ctx, (await listMailFacts(ctx.db, [id]))[0]!)
const reached = (ids: string[]) => ctx.db.select().from(deliveries).where(and(eq(deliveries.kind, 'announcement'), inArray(deliveries.personId, ids)))

describe('to the people of an event', () => {
  test('each gets it once, however many slots they are in and however often it ticks', async () => {
    const { event, slots } = await anEvent(ctx, { slots: [{}, { startLocal: '2030-03-21T18:00', endLocal: null }] })
    const both = await aSignup(ctx, slots[0]!, { email: 'both-slots@example.org', name: 'Kim {{title}}' })
    await aSignup(ctx, slots[1]!, { email: 'both-slots@example.org' })
    const unproved = await aSignup(ctx, slots[0]!, { confirmed: false })
    const organizer = await anOrganizer(ctx)
    expect(await announce(organizer, words({ of: 'event', id: event.id }))).toMatchObject({ reaches: null })
    expect(await Promise.all([sendDueAnnouncements(ctx), sendDueAnnouncements(ctx)])).toEqual([0, 0])
    const rows = await reached([both.personId, unproved.personId])
    expect(rows.map((row) => [row.personId, row.bulk])).toEqual([[both.personId, true]])
    const mail = await mailOf(rows[0]!.id)
    expect(mail.text).toContain('Hello Kim {{title}},')
    expect(mail.text, 'two taps to say no').toMatch(/I can’t make it:\n\S+\?answer=declined/)
    expect(mail.text).toContain('it will be hot. See the map (https://example.org/map).')
    expect(mail.html).not.toMatch(/<img[^>]+(track|pixel|open)/i)
    expect(mail.headers['List-Unsubscribe']).toContain('/unsubscribe/')
    await expectAudit(ctx, 'event.announced', event.id)
    expect((await listAnnouncements(organizer, { of: 'event', id: event.id })).rows).toMatchObject([{ counts: null, state: 'sent' }])
  })

  test('a second press writes to nobody again; other words do, and so do the same after they were taken back', async () => {
    const { event, slot } = await anEvent(ctx)
    await aSignup(ctx, slot)
    const rep = await anOrganizer(ctx)
    const input = words({ of: 'event', id: event.id, sendLocal: '2030-03-20T09:00' })
    const presses = await Promise.allSettled([announce(rep, input), announce(rep, input), announce(rep, input)])
    expect(presses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expectRefusal(announce(rep, input), 'conflict', { reason: 'announced' })
    const other = await announce(rep, { ...input, subject: 'Bring two pens' })
    const [made] = presses.filter((one) => one.status === 'fulfilled')
    await withdrawAnnouncement(rep, { of: 'event', id: event.id, announcementId: made!.value.id })
    const again = await announce(rep, input)
    for (const { id } of [other, again]) await withdrawAnnouncement(rep, { of: 'event', id: event.id, announcementId: id })
  })

  test('only of the chosen slot and answer', async () => {
    const { event, slots } = await anEvent(ctx, { slots: [{}, { startLocal: '2030-03-21T18:00', endLocal: null }] })
    const [early, late] = [await aSignup(ctx, slots[0]!), await aSignup(ctx, slots[1]!)]
    await announce(await anOrganizer(ctx), words({ of: 'event', id: event.id, slots: [slots[1]!.id] }))
    expect((await reached([early.personId, late.personId])).map((row) => row.personId)).toEqual([late.personId])
    await expectRefusal(announce(await anOrganizer(ctx), words({ of: 'event', id: event.id, answers: ['waitlisted'] })), 'invalid', 'nobody')
  })

  test('says how many were delivered, came back and were not sent, and holds nothing that tells who read it', async () => {
    const group = await aGroup(ctx)
    const rep = await aMember(ctx, group, 'rep')
    const { event, slot } = await anEvent(ctx, { groupId: group.id })
    const [first, gone, left] = [await aSignup(ctx, slot), await aSignup(ctx, slot, { email: 'gone@example.org' }), await aSignup(ctx, slot)]
    await unsubscribe(asGuest(ctx), { token: signToken(ctx, 'unsubscribe', left.id), scope: 'event' })
    await ctx.db.delete(deliveries)
    await announce(rep, words({ of: 'event', id: event.id }))
    const sent = recordingTransport()
    sent.refuse((message) => (message.to.email === 'gone@example.org' ? '550 5.7.1 Not wanted' : undefined))
    await deliverDue(ctx, { transport: sent, signal: new AbortController().signal, onError: () => undefined })
    expect((await listAnnouncements(rep, { of: 'event', id: event.id })).rows).toMatchObject([{ counts: { planned: 0, delivered: 1, bounced: 1, skipped: 1 } }])
    const [message] = sent.sent
    expect(await deliveriesOf(ctx, { signupId: first.id })).toMatchObject([{ state: 'sent' }])
    expect(message?.html).not.toMatch(/<img/i)
    expect(message?.html).toContain('https://example.org/map')
    expect(await deliveriesOf(ctx, { signupId: gone.id })).toMatchObject([{ state: 'failed', reason: 'refused' }])
  })

  test('says how many get it by their answer, and counts nobody who stopped such mail or whose address takes none', async () => {
    const group = await aGroup(ctx)
    const rep = await aMember(ctx, group, 'rep')
    const { event, slots } = await anEvent(ctx, { groupId: group.id, slots: [{}, { startLocal: '2030-03-21T18:00', endLocal: null }] })
    await aSignup(ctx, slots[0]!, { email: 'counted-twice@example.org' })
    await aSignup(ctx, slots[1]!, { email: 'counted-twice@example.org', answer: 'maybe' })
    await aSignup(ctx, slots[0]!, { answer: 'maybe' })
    const left = await aSignup(ctx, slots[0]!)
    await aSignup(ctx, slots[0]!, { email: 'counted-gone@example.org' })
    await aSignup(ctx, slots[0]!, { confirmed: false })
    const look = (who: TestCtx) => previewAnnouncement(who, words({ of: 'event', id: event.id }))
    expect(await look(rep)).toMatchObject({ reaches: 4, leftOut: 1, parts: [{ by: 'going', people: 3 }, { by: 'maybe', people: 1 }] })
    await unsubscribe(asGuest(ctx), { token: signToken(ctx, 'unsubscribe', left.id), scope: 'event' })
    await suppress(ctx, { email: 'counted-gone@example.org', reason: 'bounced', diagnostic: '' })
    expect(await look(rep)).toMatchObject({ reaches: 2, parts: [{ by: 'going', people: 1 }, { by: 'maybe', people: 1 }] })
    expect(await look(await anOrganizer(ctx)), 'who may not know the people is told that there are some').toMatchObject({ reaches: null, leftOut: null, parts: null })
    await suppress(ctx, { email: 'counted-twice@example.org', reason: 'bounced', diagnostic: '' })
    await expectRefusal(announce(rep, words({ of: 'event', id: event.id, answers: ['going'] })), 'invalid', 'nobody')
  })

  test('only to who offered a task, of an event and of a call that asks for it', async () => {
    const call = await aCall(ctx)
    const organizer = await anOrganizer(ctx)
    await writeQuestion(organizer, QuestionInput.parse({ owner: { callId: call.id }, kind: 'roles', label: 'What can you do?', options: 'I can steward\nI can bring a banner' }))
    const { event, slot } = await anEvent(ctx, { callId: call.id })
    const [question] = await listOwned(ctx.db, { callId: call.id })
    const offering = (...values: string[]) => aSignup(ctx, slot, { replies: { [question!.id]: values } })
    const [steward, both, neither] = [await offering('I can steward'), await offering('I can steward', 'I can bring a banner'), await offering()]
    for (const [scope, tasks, expected] of [
      [{ of: 'event', id: event.id }, ['I can bring a banner'], [both]], [{ of: 'call', id: call.id }, ['I can steward', 'I can cook'], [steward, both]], [{ of: 'event', id: event.id }, [], [steward, both, neither]],
    ] as const) {
      await ctx.db.delete(deliveries)
      await announce(organizer, words({ ...scope, tasks: [...tasks] }))
      expect((await reached([steward, both, neither].map((one) => one.personId))).map((row) => row.personId).toSorted()).toEqual(expected.map((one) => one.personId).toSorted())
      expect((await listAnnouncements(organizer, scope)).tasks).toEqual(['I can steward', 'I can bring a banner'])
    }
    await expectRefusal(announce(organizer, words({ of: 'event', id: event.id, tasks: ['I can cook'] })), 'invalid', 'nobody')
  })

  test('by who came and who did not', async () => {
    const call = await aCall(ctx)
    const { event, slot } = await anEvent(ctx, { callId: call.id })
    const [came, missed, unmarked] = [await aSignup(ctx, slot), await aSignup(ctx, slot), await aSignup(ctx, slot)]
    await mark(ctx, came, 'attended')
    await mark(ctx, missed, 'no_show')
    const organizer = await anOrganizer(ctx)
    for (const [scope, answers, expected] of [
      [{ of: 'event', id: event.id }, ['attended'], [came]], [{ of: 'event', id: event.id }, ['no_show'], [missed]], [{ of: 'call', id: call.id }, ['attended', 'no_show'], [came, missed]], [{ of: 'call', id: call.id }, ['going', 'no_show'], [came, missed, unmarked]],
    ] as const) {
      await ctx.db.delete(deliveries)
      await announce(organizer, words({ ...scope, answers: [...answers] }))
      expect((await reached([came, missed, unmarked].map((one) => one.personId))).map((row) => row.personId).toSorted()).toEqual(expected.map((one) => one.personId).toSorted())
    }
  })

  test('at a local time, over a clock change, unless it is taken back', async () => {
    const { event, slot } = await anEvent(ctx, { slot: { startLocal: '2030-04-21T12:30' , endLocal: null } })
    const signup = await aSignup(ctx, slot)
    const organizer = await anOrganizer(ctx)
    const { id, sendAt } = await announce(organizer, words({ of: 'event', id: event.id, sendLocal: '2030-04-01T09:00' }))
    expect(sendAt.toString()).toBe('2030-04-01T08:00:00Z')
    ctx.clock.set('2030-04-01T07:59:00Z')
    expect(await sendDueAnnouncements(ctx)).toBe(0)
    await withdrawAnnouncement(organizer, { of: 'event', id: event.id, announcementId: id })
    ctx.clock.set('2030-04-01T08:00:00Z')
    expect(await sendDueAnnouncements(ctx)).toBe(0)
    await announce(organizer, words({ of: 'event', id: event.id, sendLocal: '2030-04-02T09:00' })).then(() => ctx.clock.set('2030-04-02T08:00:00Z'))
    expect(await Promise.all(Array.from({ length: 4 }, () => sendDueAnnouncements(ctx))).then((all) => all.reduce((sum, one) => sum + one, 0))).toBe(1)
    expect(await reached([signup.personId])).toHaveLength(1)
    await expectRefusal(withdrawAnnouncement(organizer, { of: 'event', id: event.id, announcementId: (await listAnnouncements(organizer, { of: 'event', id: event.id })).rows[0]!.id }), 'conflict', 'sent')
    await expectRefusal(announce(organizer, words({ of: 'event', id: event.id, sendLocal: '2030-04-01T09:00' })), 'invalid', { field: 'sendLocal' })
  })

  test('a test goes to whoever writes it and to nobody else', async () => {
    const { event, slot } = await anEvent(ctx)
    const signup = await aSignup(ctx, slot)
    const organizer = await anOrganizer(ctx)
    const { to } = await testAnnouncement(organizer, words({ of: 'event', id: event.id }))
    const [row] = await deliveriesOf(ctx, { kind: 'announcement_test', eventId: event.id })
    expect(await mailOf(row!.id)).toMatchObject({ to: { email: to }, subject: 'Bring water' })
    expect(await reached([signup.personId])).toEqual([])
    expect(await previewAnnouncement(organizer, words({ of: 'event', id: event.id }))).toMatchObject({ reaches: null, text: expect.stringContaining('Alex Example') })
  })
})

test('to everybody under a call: each once', async () => {
  const call = await aCall(ctx, { startLocal: '2030-03-21T12:30' })
  const [one, two] = [await anEvent(ctx, { callId: call.id }), await anEvent(ctx, { callId: call.id })]
  const both = await aSignup(ctx, one.slot, { email: 'both-events@example.org' })
  await aSignup(ctx, two.slot, { email: 'both-events@example.org' })
  const other = await aSignup(ctx, two.slot)
  expect(await announce(await anOrganizer(ctx), words({ of: 'call', id: call.id }))).toMatchObject({ reaches: null })
  expect(await reached([both.personId, other.personId])).toHaveLength(2)
})

describe('to the members of a group', () => {
  test('by role; whoever stops it is written to no more', async () => {
    const group = await aGroup(ctx)
    const [rep, member, follower] = [await aMember(ctx, group, 'rep'), await aMember(ctx, group), await aMember(ctx, group, 'follower')]
    const input = words({ of: 'group', id: group.id, answers: [], roles: ['member', 'rep'] })
    expect(await announce(rep, input)).toMatchObject({ reaches: 2 })
    const [row] = await reached([member.personId])
    const mail = await mailOf(row!.id)
    const token = /\/unsubscribe\/([\w-]{43})/.exec(mail.text)?.[1] ?? ''
    const [person] = await ctx.db.select().from(people).where(eq(people.id, member.personId))
    expect(await getUnsubscribe(asGuest(ctx), { token })).toEqual({ title: '', email: person!.email, scope: null })
    await unsubscribe(asGuest(ctx), { token, scope: 'event' })
    expect(await ctx.db.select().from(unsubscribes).where(eq(unsubscribes.personId, member.personId))).toMatchObject([{ eventId: null }])
    expect(await reached([follower.personId])).toEqual([])
  })
})

test('nobody writes to people they do not answer for, and nobody learns a name', async () => {
  const group = await aGroup(ctx)
  const { event, slot } = await anEvent(ctx, { groupId: group.id })
  await aSignup(ctx, slot)
  const call = await aCall(ctx)
  const stranger = await aMember(ctx, await aGroup(ctx), 'organizer')
  const member = await aMember(ctx, group)
  for (const who of [stranger, member])
    for (const scope of [{ of: 'event', id: event.id }, { of: 'call', id: call.id }, { of: 'group', id: group.id, roles: ['member'] }])
      for (const deed of [announce, previewAnnouncement, testAnnouncement]) await expectRefusal(deed(who, words(scope)), 'forbidden')
  await expectRefusal(listAnnouncements(stranger, { of: 'event', id: event.id }), 'forbidden')
})

test.each([
  ['a paragraph\n\nanother', ['a paragraph', 'another']],
  ['# Head\r\n\r\n* one\r\n- two', ['Head', '– one\n– two']],
  ['[here](https://example.org/a?b=c&d) and [x](javascript:alert(1))', ['here (https://example.org/a?b=c&d) and [x](javascript:alert(1))']],
  ['**bold** and __strong__, 2 ** 3', ['bold and strong, 2 ** 3']],
  ['*and* **both *in* one** (*so*), 2 * 3 * 4, a*b*c, snake_case', ['and both in one (so), 2 * 3 * 4, a*b*c, snake_case']],
])('%j is written as %j', (markdown, paragraphs) => expect(plainParagraphs(markdown)).toEqual(paragraphs))

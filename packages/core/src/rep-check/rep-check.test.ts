import { people } from '@turnout/db/tables/account.ts'
import { repChecks } from '@turnout/db/tables/coverage.ts'
import { events, slots } from '@turnout/db/tables/event.ts'
import { suppressions } from '@turnout/db/tables/feedback.ts'
import { mailHolds } from '@turnout/db/tables/delivery.ts'
import { memberships } from '@turnout/db/tables/group.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { and, asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { getBoard } from '../board/board.ts'
import type { Call } from '../call/call.repo.ts'
import { chooseSubtree, planCoverage } from '../coverage/coverage.ts'
import { BoardFilter, CoveragePlan } from '../coverage/coverage.schema.ts'
import { deliverDue } from '../delivery/delivery.ts'
import type { EventRow } from '../event/event.repo.ts'
import type { Group } from '../group/group.repo.ts'
import { newId } from '../id.ts'
import type { Slot } from '../place/place.repo.ts'
import { aCall } from '../testing/calls.ts'
import { asGuest, testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { deliveriesOf, expectAudit, expectRefusal } from '../testing/expectations.ts'
import { aGroup, aMember, anOrganizer } from '../testing/people.ts'
import { recordingTransport } from '../testing/transport.ts'
import { signToken } from '../token.ts'
import { answerRepCheck, getRepCheck, planRepChecks } from './rep-check.ts'
import { RepAnswer } from './rep-check.schema.ts'

let database: TestDatabase
let ctx: TestCtx
let call: Call
let region: Group
let depot: Group
let event: EventRow
let slot: Slot
let rep: TestCtx & { personId: string }
let deputy: TestCtx & { personId: string }
let regional: TestCtx & { personId: string }

beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

/** The event is on Thursday 21 March, 12:30 in London, which is UTC then. */
beforeEach(async () => {
  await database.db.delete(repChecks)
  await database.db.update(events).set({ status: 'cancelled' })
  ctx = testCtx({ db: database.db })
  call = await aCall(ctx, { eventStartLocal: '2030-03-21T12:30', eventEndLocal: '2030-03-21T13:15' })
  const union = await aGroup(ctx, { kind: 'union' })
  await aMember(ctx, union, 'organizer')
  region = await aGroup(ctx, { kind: 'region', parentId: union.id })
  const branch = await aGroup(ctx, { kind: 'branch', parentId: region.id })
  depot = await aGroup(ctx, { parentId: branch.id })
  rep = await aMember(ctx, depot, 'rep')
  deputy = await aMember(ctx, depot, 'deputy')
  await aMember(ctx, depot, 'member')
  regional = await aMember(ctx, region, 'organizer')
  await chooseSubtree(await anOrganizer(ctx), { callId: call.id, groupId: union.id, takeAway: false })
  ;({ event, slot } = await anEvent(ctx, { callId: call.id, groupId: depot.id }))
})

/** What was asked by this moment, oldest first. */
async function askedBy(moment: string): Promise<string[]> {
  ctx.clock.set(moment)
  await planRepChecks(ctx)
  const rows = await ctx.db.select().from(repChecks).where(eq(repChecks.eventId, event.id)).orderBy(asc(repChecks.askedAt))
  const who = new Map([[rep.personId, 'rep'], [deputy.personId, 'deputy'], [regional.personId, 'region']])
  return rows.map(({ round, personId, heldOn }) => `${round} ${who.get(personId) ?? 'somebody else'}${heldOn === '2030-03-21' ? '' : ` ${heldOn}`}`)
}
async function linkOf(who: { personId: string }): Promise<string> {
  const [row] = await ctx.db.select().from(repChecks).where(and(eq(repChecks.eventId, event.id), eq(repChecks.personId, who.personId))).orderBy(asc(repChecks.askedAt))
  return signToken(ctx, 'still_on', row?.id ?? '')
}
const say = async (who: { personId: string }, answer: 'on' | 'help', note = ''): Promise<void> => answerRepCheck(asGuest(ctx), RepAnswer.parse({ token: await linkOf(who), answer, note }))
const owed = async (): Promise<number> => (await deliveriesOf(ctx, { kind: 'rep_check', eventId: event.id })).length

describe('whether it is still on', () => {
  test('is asked a week and two days before; silence goes to the deputy, then up to the nearest organizers', async () => {
    expect(await askedBy('2030-03-14T09:59:00Z')).toEqual([])
    expect(await askedBy('2030-03-14T10:00:00Z')).toEqual(['week rep'])
    expect(await askedBy('2030-03-15T09:59:00Z')).toEqual(['week rep'])
    expect(await askedBy('2030-03-15T10:00:00Z')).toEqual(['week rep', 'week deputy'])
    expect(await askedBy('2030-03-16T10:00:00Z')).toEqual(['week rep', 'week deputy', 'week region'])
    expect((await askedBy('2030-03-19T10:00:00Z')).slice(3)).toEqual(['two_days rep'])
    expect((await askedBy('2030-03-19T16:00:00Z')).slice(4)).toEqual(['two_days deputy'])
    expect((await askedBy('2030-03-20T10:00:00Z')).slice(5)).toEqual(['two_days region'])
    expect(await askedBy('2030-03-21T12:29:00Z')).toHaveLength(6)
    expect(await owed()).toBe(6)
    const [row] = (await getBoard(regional, BoardFilter.parse({ callId: call.id }))).rows
    expect(row).toMatchObject({ check: 'waiting', askedLevel: 3 })
  })

  test('an answer of anybody ends the round, and the next one asks again', async () => {
    await askedBy('2030-03-14T10:00:00Z')
    await say(rep, 'on')
    await expectAudit(ctx, 'event.still_on', event.id)
    expect(await askedBy('2030-03-18T10:00:00Z')).toEqual(['week rep'])
    expect((await getBoard(regional, BoardFilter.parse({ callId: call.id }))).rows[0]).toMatchObject({ check: 'on' })
    expect(await askedBy('2030-03-19T10:00:00Z')).toEqual(['week rep', 'two_days rep'])
    expect((await getBoard(regional, BoardFilter.parse({ callId: call.id }))).rows[0]).toMatchObject({ check: 'waiting' })
  })

  test('is asked once, whoever ticks and however often', async () => {
    ctx.clock.set('2030-03-14T10:00:00Z')
    const planned = await Promise.all(Array.from({ length: 6 }, () => planRepChecks(ctx)))
    expect(planned.reduce((a, b) => a + b)).toBe(1)
    expect(await owed()).toBe(1)
  })

  test('after an outage each level still has its hours', async () => {
    expect(await askedBy('2030-03-16T11:00:00Z')).toEqual(['week rep'])
    expect(await askedBy('2030-03-16T20:00:00Z')).toEqual(['week rep'])
    expect(await askedBy('2030-03-17T08:00:00Z')).toEqual(['week rep', 'week deputy'])
    expect(await askedBy('2030-03-18T08:00:00Z')).toEqual(['week rep', 'week deputy', 'week region'])
  })

  test('nobody is asked at night', async () => {
    expect(await askedBy('2030-03-16T02:00:00Z')).toEqual([])
    expect(await askedBy('2030-03-16T22:00:00Z')).toEqual([])
    expect(await askedBy('2030-03-17T08:00:00Z')).toEqual(['week rep'])
  })

  test('where there is no deputy those above are asked in the deputy’s stead, and where there is no rep the deputy first', async () => {
    await ctx.db.delete(memberships).where(eq(memberships.personId, deputy.personId))
    await askedBy('2030-03-14T10:00:00Z')
    expect(await askedBy('2030-03-15T10:00:00Z')).toEqual(['week rep', 'week region'])
    await ctx.db.delete(repChecks)
    await ctx.db.delete(memberships).where(eq(memberships.personId, rep.personId))
    await ctx.db.insert(memberships).values({ groupId: depot.id, personId: deputy.personId, role: 'deputy', createdAt: ctx.now() })
    expect(await askedBy('2030-03-15T11:00:00Z')).toEqual(['week deputy'])
  })

  test('an event that moves to another day is asked about anew; within the day the answer holds', async () => {
    await askedBy('2030-03-14T10:00:00Z')
    await say(rep, 'on')
    await ctx.db.update(slots).set({ startsAt: slot.startsAt.add({ hours: 4 }) }).where(eq(slots.id, slot.id))
    expect(await askedBy('2030-03-15T10:30:00Z')).toEqual(['week rep'])
    await ctx.db.update(slots).set({ startsAt: slot.startsAt.add({ hours: 24 }) }).where(eq(slots.id, slot.id))
    expect(await askedBy('2030-03-15T10:31:00Z')).toEqual(['week rep', 'week rep 2030-03-22'])
    expect((await getRepCheck(asGuest(ctx), { token: await linkOf(rep) })).state).toBe('moved')
    await expectRefusal(say(rep, 'on'), 'closed', 'moved')
    expect(await owed()).toBe(2)
  })

  test.each([
    ['the call asks no reps', async () => planCoverage(await anOrganizer(ctx), CoveragePlan.parse({ callId: call.id }))],
    ['the call does not concern the workplace', async () => chooseSubtree(await anOrganizer(ctx), { callId: call.id, groupId: region.id, takeAway: true })],
    ['the event is cancelled', async () => ctx.db.update(events).set({ status: 'cancelled' }).where(eq(events.id, event.id))],
    ['it became public only after the round began', async () => ctx.db.update(events).set({ publishedAt: Temporal.Instant.from('2030-03-14T10:01:00Z') }).where(eq(events.id, event.id))],
  ])('nobody is asked where %s', async (_, change) => {
    await change()
    expect(await askedBy('2030-03-15T10:30:00Z')).toEqual([])
  })
})

const send = async (): Promise<string[]> => {
  const transport = recordingTransport()
  await deliverDue(ctx, { transport, signal: new AbortController().signal, onError: (error) => { throw error } })
  return transport.sent.filter(({ subject }) => /still on|No answer|Help/.test(subject)).map(({ subject }) => subject)
}
const reasons = async () => (await deliveriesOf(ctx, { kind: 'rep_check', eventId: event.id })).map(({ state, reason }) => `${state} ${reason ?? ''}`.trim())

describe('the message', () => {
  test('carries a link that works without an account, and is not sent once it is answered', async () => {
    await askedBy('2030-03-14T10:00:00Z')
    expect(await send()).toEqual([expect.stringContaining('Is it still on?')])
    await askedBy('2030-03-15T10:00:00Z')
    await say(rep, 'on')
    await send()
    expect(await reasons()).toEqual(['sent', 'skipped answered'])
  })

  test('is not sent to an address that is gone, nor while mail is paused, nor for a day that no longer is', async () => {
    await askedBy('2030-03-14T10:00:00Z')
    const [hold] = await ctx.db.insert(mailHolds).values({ id: newId(), callId: call.id, heldAt: ctx.now() }).returning()
    await send()
    expect(await reasons()).toEqual(['planned'])
    await ctx.db.delete(mailHolds).where(eq(mailHolds.id, hold?.id ?? ''))
    await ctx.db.update(slots).set({ startsAt: slot.startsAt.add({ hours: 24 }) }).where(eq(slots.id, slot.id))
    await send()
    expect(await reasons()).toEqual(['skipped moved'])
    const [person] = await ctx.db.select().from(people).where(eq(people.id, rep.personId))
    await ctx.db.insert(suppressions).values({ id: newId(), email: person?.email ?? '', reason: 'bounced', createdAt: ctx.now() })
    await askedBy('2030-03-15T10:31:00Z')
    await send()
    expect(await reasons()).toEqual(['skipped moved', 'skipped suppressed'])
  })

  test('a rep who wants help reaches those above at once, and once', async () => {
    await askedBy('2030-03-14T10:00:00Z')
    await say(rep, 'help', 'The yard is closed')
    await say(rep, 'help', 'The yard is closed')
    const [, help] = await deliveriesOf(ctx, { kind: 'rep_check', eventId: event.id })
    expect(help).toMatchObject({ personId: regional.personId, bulk: false })
    expect(await owed()).toBe(2)
    expect(await send()).toEqual([expect.stringContaining('Help')])
    const { rows } = await getBoard(regional, BoardFilter.parse({ callId: call.id }))
    expect(rows[0]).toMatchObject({ check: 'help', needs: expect.arrayContaining(['help']) })
    await say(rep, 'on')
    expect((await getRepCheck(asGuest(ctx), { token: await linkOf(rep) })).answer).toBe('on')
  })
})

test('a link answers for nobody who left, and a flood of calls for help ends', async () => {
  await askedBy('2030-03-14T10:00:00Z')
  for (let nth = 1; nth <= 5; nth++) await say(rep, 'help', `Word ${nth}`)
  await expectRefusal(say(rep, 'help', 'Word 6'), 'too_many')
  await say(rep, 'on')
  await ctx.db.update(memberships).set({ role: 'member' }).where(eq(memberships.personId, rep.personId))
  await expectRefusal(getRepCheck(asGuest(ctx), { token: await linkOf(rep) }), 'gone', 'left')
  await expectRefusal(say(rep, 'help', 'Nobody comes'), 'gone', 'left')
  expect((await ctx.db.select().from(repChecks).where(eq(repChecks.personId, rep.personId)))[0]).toMatchObject({ answer: 'on' })
})

test('a link that was altered opens nothing', async () => {
  await askedBy('2030-03-14T10:00:00Z')
  const token = await linkOf(rep)
  await expectRefusal(getRepCheck(asGuest(ctx), { token: token.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')) }), 'not_found', 'bad_link')
  await expectRefusal(getRepCheck(asGuest(ctx), { token: signToken(ctx, 'answer', newId()) }), 'not_found', 'bad_link')
})

import { people } from '@turnout/db/tables/account.ts'
import { deliveries } from '@turnout/db/tables/delivery.ts'
import { events } from '@turnout/db/tables/event.ts'
import { reminderRules } from '@turnout/db/tables/reminder.ts'
import { signups } from '@turnout/db/tables/signup.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cancelEvent, updateEvent } from '../event/event.ts'
import { EventUpdate } from '../event/event.schema.ts'
import { newId } from '../id.ts'
import { changeAnswer } from '../answer/answer.ts'
import { AnswerChange } from '../answer/answer.schema.ts'
import { aCall } from '../testing/calls.ts'
import { asSystem, testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent, slotInput } from '../testing/events.ts'
import { aSignup } from '../testing/signups.ts'
import { signToken } from '../token.ts'
import { planReminders } from './reminder.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
  // Those who answer for an event are reminded, too: in reminder.hosts.test.ts.
  await database.db.update(reminderRules).set({ enabled: false }).where(eq(reminderRules.audience, 'hosts'))
})
afterAll(() => database.close())
beforeEach(async () => {
  ctx = testCtx({ db: database.db })
  // Each test plans for its own events alone.
  await database.db.update(events).set({ status: 'cancelled' })
})

type Planned = { kind: string; at: string; until: string }

async function plannedFor(signupId: string): Promise<Planned[]> {
  const rows = await ctx.db.select({ delivery: deliveries, kind: reminderRules.kind }).from(deliveries).innerJoin(reminderRules, eq(reminderRules.id, deliveries.ruleId)).where(eq(deliveries.signupId, signupId)).orderBy(asc(deliveries.plannedFor))
  return rows.map(({ delivery, kind }) => ({ kind, at: delivery.plannedFor.toString(), until: delivery.notAfter?.toString() ?? '' }))
}

/** Lets the minute ticks of these days go by, as far apart as the test can afford. */
async function live(from: string, to: string, minutes = 15): Promise<void> {
  for (let now = Temporal.Instant.from(from); Temporal.Instant.compare(now, to) <= 0; now = now.add({ minutes })) {
    ctx.clock.set(now)
    await planReminders(ctx)
  }
}

const times = (planned: Planned[]): [string, string][] => planned.map((one) => [one.kind, one.at])
const at = (now: string): Promise<number> => {
  ctx.clock.set(now)
  return planReminders(ctx)
}

describe('the default rules, each at its instant', () => {
  test.each([
    ['a timed event', { startLocal: '2030-03-21T14:30', endLocal: '2030-03-21T15:15', timeZone: 'Europe/London' }, ['week_before 2030-03-14T14:30:00Z', 'day_before 2030-03-20T17:00:00Z', 'same_day 2030-03-21T12:30:00Z', 'thanks 2030-03-22T10:00:00Z']],
    ['an all-day event', { startLocal: '2030-03-21', endLocal: null, timeZone: 'Europe/London' }, ['week_before 2030-03-13T20:45:00Z', 'day_before 2030-03-20T17:00:00Z', 'same_day 2030-03-21T08:00:00Z', 'thanks 2030-03-22T10:00:00Z']],
    ['all days of a weekend: thanks after the last', { startLocal: '2030-03-23', endLocal: '2030-03-24', timeZone: 'Asia/Kolkata' }, ['week_before 2030-03-15T15:15:00Z', 'day_before 2030-03-22T11:30:00Z', 'same_day 2030-03-23T02:30:00Z', 'thanks 2030-03-25T04:30:00Z']],
    ['the morning after the clocks went forward', { startLocal: '2030-04-01T12:00', endLocal: '2030-04-01T13:00', timeZone: 'Europe/London' }, ['week_before 2030-03-25T11:00:00Z', 'day_before 2030-03-31T16:00:00Z', 'same_day 2030-04-01T09:00:00Z', 'thanks 2030-04-02T09:00:00Z']],
    ['the day the clocks go forward', { startLocal: '2030-03-31T12:00', endLocal: '2030-03-31T13:00', timeZone: 'Europe/London' }, ['week_before 2030-03-24T11:00:00Z', 'day_before 2030-03-30T17:00:00Z', 'same_day 2030-03-31T09:00:00Z', 'thanks 2030-04-01T09:00:00Z']],
    ['the day they go back in New York', { startLocal: '2030-11-03T15:00', endLocal: '2030-11-03T16:00', timeZone: 'America/New_York' }, ['week_before 2030-10-27T20:00:00Z', 'day_before 2030-11-02T21:00:00Z', 'same_day 2030-11-03T18:00:00Z', 'thanks 2030-11-04T15:00:00Z']],
    ['over midnight: thanks on the day after it ended', { startLocal: '2030-03-21T20:00', endLocal: '2030-03-22T01:00', timeZone: 'Pacific/Auckland' }, ['week_before 2030-03-14T07:00:00Z', 'day_before 2030-03-20T04:00:00Z', 'same_day 2030-03-21T05:00:00Z', 'thanks 2030-03-22T21:00:00Z']],
    ['an early start: the same-day reminder comes the evening before', { startLocal: '2030-03-21T09:00', endLocal: '2030-03-21T09:30', timeZone: 'Europe/London' }, ['week_before 2030-03-14T09:00:00Z', 'day_before 2030-03-20T17:00:00Z', 'same_day 2030-03-20T20:45:00Z', 'thanks 2030-03-22T10:00:00Z']],
    ['a late start: the week before is brought forward', { startLocal: '2030-03-21T23:30', endLocal: '2030-03-21T23:45', timeZone: 'Europe/London' }, ['week_before 2030-03-14T20:45:00Z', 'day_before 2030-03-20T17:00:00Z', 'same_day 2030-03-21T20:45:00Z', 'thanks 2030-03-22T10:00:00Z']],
  ])('%s', async (_name, slot, expected) => {
    const made = await anEvent(ctx, { slot })
    const signup = await aSignup(ctx, made.slot)
    for (const [index, instant] of expected.map((one) => one.split(' ')[1] ?? '').entries()) {
      await at(Temporal.Instant.from(instant).subtract({ milliseconds: 1 }).toString())
      expect(await plannedFor(signup.id), `not before ${instant}`).toHaveLength(index)
      await at(instant)
    }
    await live(made.slot.endsAt.toString(), made.slot.endsAt.add({ hours: 24 * 4 }).toString(), 240)
    expect(times(await plannedFor(signup.id)).map((one) => one.join(' '))).toEqual(expected)
  })

  test('to the minute: not one before', async () => {
    const { slot } = await anEvent(ctx)
    const signup = await aSignup(ctx, slot)
    expect(await at('2030-03-20T16:59:59Z')).toBe(0)
    expect(await at('2030-03-20T17:00:00Z')).toBe(1)
    expect(await plannedFor(signup.id)).toEqual([{ kind: 'day_before', at: '2030-03-20T17:00:00Z', until: '2030-03-21T09:00:00Z' }])
    expect(ctx.woken()).toBeGreaterThan(0)
  })
})

describe('quiet hours are the recipient’s', () => {
  test.each([
    ['their own zone, given with the answer', 'Asia/Tokyo', null, '2030-03-20T11:45:00Z'],
    ['their own zone, from their profile', null, 'Asia/Tokyo', '2030-03-20T11:45:00Z'],
    ['the answer’s before the profile’s', 'Europe/Paris', 'Asia/Tokyo', '2030-03-20T17:00:00Z'],
    ['the event’s where neither is known', null, null, '2030-03-20T17:00:00Z'],
  ])('%s', async (_name, answersZone, profilesZone, due) => {
    const { slot } = await anEvent(ctx)
    const signup = await aSignup(ctx, slot, { timeZone: answersZone })
    if (profilesZone) await ctx.db.update(people).set({ timeZone: profilesZone }).where(eq(people.id, signup.personId))
    await live('2030-03-20T08:00:00Z', '2030-03-20T18:00:00Z')
    expect(times(await plannedFor(signup.id))).toEqual([['day_before', due]])
  })

  test('thanks are put off until the morning', async () => {
    const { slot } = await anEvent(ctx)
    const signup = await aSignup(ctx, slot, { timeZone: 'America/Los_Angeles' })
    await live('2030-03-22T09:00:00Z', '2030-03-22T18:00:00Z')
    expect(times(await plannedFor(signup.id))).toEqual([['thanks', '2030-03-22T15:00:00Z']])
  })

  test('a zone that the database does not know is read as the event’s, and nobody else’s reminder is lost', async () => {
    const { slot } = await anEvent(ctx)
    const [strange, plain] = [await aSignup(ctx, slot), await aSignup(ctx, slot)]
    await ctx.db.update(signups).set({ timeZone: 'Mars/Olympus' }).where(eq(signups.id, strange.id))
    expect(await at('2030-03-20T17:00:00Z')).toBe(2)
    expect(await plannedFor(strange.id)).toEqual(await plannedFor(plain.id))
  })
})

describe('who is reminded of what', () => {
  test('a late sign-up gets what is still to come, and no week before within two days of it', async () => {
    const { slot } = await anEvent(ctx)
    ctx.clock.set('2030-03-12T13:00:00Z')
    const tooLateForWeek = await aSignup(ctx, slot)
    ctx.clock.set('2030-03-12T12:30:00Z')
    const inTime = await aSignup(ctx, slot)
    ctx.clock.set('2030-03-20T17:30:00Z')
    const lastMinute = await aSignup(ctx, slot)
    await live('2030-03-14T12:00:00Z', '2030-03-14T13:00:00Z')
    await live('2030-03-20T16:00:00Z', '2030-03-21T13:00:00Z')
    expect((await plannedFor(inTime.id)).map((one) => one.kind)).toEqual(['week_before', 'day_before', 'same_day'])
    expect((await plannedFor(tooLateForWeek.id)).map((one) => one.kind)).toEqual(['day_before', 'same_day'])
    expect((await plannedFor(lastMinute.id)).map((one) => one.kind)).toEqual(['same_day'])
  })

  test('signed up after it would have been due: nothing', async () => {
    const { slot } = await anEvent(ctx, { slot: slotInput({ startLocal: '2030-03-21T14:30', endLocal: '2030-03-21T15:15' }) })
    ctx.clock.set('2030-03-20T17:30:00Z')
    const evening = await aSignup(ctx, slot)
    ctx.clock.set('2030-03-21T13:00:00Z')
    const noon = await aSignup(ctx, slot)
    await live('2030-03-20T17:30:00Z', '2030-03-21T14:30:00Z')
    expect((await plannedFor(evening.id)).map((one) => one.kind)).toEqual(['same_day'])
    expect(await plannedFor(noon.id)).toEqual([])
  })

  test('an unproved address gets the day before and nothing else', async () => {
    const { slot } = await anEvent(ctx)
    const signup = await aSignup(ctx, slot, { confirmed: false })
    await live('2030-03-14T00:00:00Z', '2030-03-23T00:00:00Z', 240)
    expect((await plannedFor(signup.id)).map((one) => one.kind)).toEqual(['day_before'])
  })

  test('nobody who is not going: waiting, maybe, declined, held until confirmed', async () => {
    const { slot } = await anEvent(ctx, { confirmFirst: true, slot: { capacity: 3 } })
    const answers = await Promise.all(['maybe', 'declined', 'going'].map(async (answer) => {
      const signup = await aSignup(ctx, slot)
      await changeAnswer(ctx, AnswerChange.parse({ token: signToken(ctx, 'answer', signup.id), answer }))
      return signup
    }))
    const held = await aSignup(ctx, slot, { confirmed: false })
    const [, , going] = answers
    await live('2030-03-20T16:00:00Z', '2030-03-20T18:00:00Z')
    const reminded = await ctx.db.select({ id: deliveries.signupId }).from(deliveries).where(eq(deliveries.kind, 'reminder'))
    expect([...answers, held].filter((one) => reminded.some((row) => row.id === one.id)).map((one) => one.id)).toEqual([going?.id])
  })

  test('nobody of a cancelled event, nor of a draft', async () => {
    const [off, draft] = [await anEvent(ctx), await anEvent(ctx)]
    await aSignup(ctx, off.slot)
    await aSignup(ctx, draft.slot)
    await cancelEvent(asSystem(ctx), { id: off.event.id, reason: 'Rain' })
    await ctx.db.update(events).set({ status: 'draft' }).where(eq(events.id, draft.event.id))
    expect(await at('2030-03-20T17:00:00Z')).toBe(0)
  })
})

const move = (made: Awaited<ReturnType<typeof anEvent>>, startLocal: string) =>
  updateEvent(asSystem(ctx), EventUpdate.parse({ ...made.event, slots: [{ ...made.slot, startLocal, endLocal: null }] }))

describe('a moved event', () => {
  test('reminds of the new time, and again where the old reminder had gone out', async () => {
    const made = await anEvent(ctx)
    const signup = await aSignup(ctx, made.slot)
    await at('2030-03-20T17:00:00Z')
    await move(made, '2030-03-28T12:30')
    await live('2030-03-20T17:00:00Z', '2030-03-28T11:00:00Z', 120)
    expect(times(await plannedFor(signup.id))).toEqual([
      ['day_before', '2030-03-20T17:00:00Z'], ['week_before', '2030-03-21T12:30:00Z'], ['day_before', '2030-03-27T17:00:00Z'], ['same_day', '2030-03-28T10:30:00Z'],
    ])
  })

  test('reminds at the new time only, if it moved before', async () => {
    const made = await anEvent(ctx)
    const signup = await aSignup(ctx, made.slot)
    await move(made, '2030-03-25T12:30')
    await live('2030-03-20T16:00:00Z', '2030-03-24T18:00:00Z', 420)
    expect(times(await plannedFor(signup.id))).toEqual([['day_before', '2030-03-24T17:00:00Z']])
  })
})

describe('the tick', () => {
  test('twice, and in eight processes at once, plans once', async () => {
    const { slot } = await anEvent(ctx)
    await Promise.all(Array.from({ length: 30 }, () => aSignup(ctx, slot)))
    ctx.clock.set('2030-03-20T17:00:00Z')
    const planned = await Promise.all(Array.from({ length: 8 }, () => planReminders(ctx)))
    expect(planned.reduce((sum, one) => sum + one, 0)).toBe(30)
    expect(await planReminders(ctx)).toBe(0)
  })

  test('late by hours catches up once; what is stale is let go', async () => {
    const { slot } = await anEvent(ctx)
    const signup = await aSignup(ctx, slot)
    expect(await at('2030-03-21T08:00:00Z')).toBe(1)
    expect(times(await plannedFor(signup.id))).toEqual([['day_before', '2030-03-20T17:00:00Z']])
    const other = await anEvent(ctx)
    await aSignup(ctx, other.slot)
    ctx.clock.set('2030-03-04T09:00:00Z')
    const missed = await aSignup(ctx, other.slot)
    expect(await at('2030-03-21T09:00:00Z')).toBe(0)
    expect(await plannedFor(missed.id)).toEqual([])
  })

  test('late after an outage it waits for the morning, unless it would then be too late', async () => {
    const { slot } = await anEvent(ctx)
    const signup = await aSignup(ctx, slot)
    for (const night of ['2030-03-20T21:00:00Z', '2030-03-21T02:00:00Z', '2030-03-21T07:59:59Z']) expect(await at(night)).toBe(0)
    ctx.clock.set('2030-03-04T09:00:00Z')
    const early = await anEvent(ctx, { slot: { startLocal: '2030-03-21T07:30' } })
    const riser = await aSignup(ctx, early.slot)
    expect(await at('2030-03-21T02:00:00Z')).toBeGreaterThan(0)
    expect(times(await plannedFor(riser.id)).map(([kind]) => kind)).toContain('day_before')
    expect(await plannedFor(signup.id)).toEqual([])
    expect(await at('2030-03-21T08:00:00Z')).toBe(1)
  })

  test('plans nothing at or after the start but thanks', async () => {
    const { slot } = await anEvent(ctx)
    await aSignup(ctx, slot)
    expect(await at(slot.startsAt.toString())).toBe(0)
    expect(await at(slot.startsAt.add({ minutes: 1 }).toString())).toBe(0)
    expect(await at(slot.startsAt.subtract({ milliseconds: 1 }).toString())).toBe(1)
  })
})

const rule = (more: Partial<typeof reminderRules.$inferInsert>) =>
  ctx.db.insert(reminderRules).values({ id: newId(), kind: 'day_before', anchor: 'start', dayOffset: -1, localTime: '12:00', staleMinutes: 600, ...more })

describe('rules of an event or a call', () => {
  test('take the place of the instance’s of the same kind, the event’s before the call’s', async () => {
    const call = await aCall(ctx)
    const [plain, own] = [await anEvent(ctx, { callId: call.id }), await anEvent(ctx, { callId: call.id })]
    await rule({ callId: call.id })
    await rule({ eventId: own.event.id, localTime: '14:00' })
    const [one, two] = [await aSignup(ctx, plain.slot), await aSignup(ctx, own.slot)]
    await live('2030-03-20T10:00:00Z', '2030-03-20T18:00:00Z')
    expect([times(await plannedFor(one.id)), times(await plannedFor(two.id))]).toEqual([[['day_before', '2030-03-20T12:00:00Z']], [['day_before', '2030-03-20T14:00:00Z']]])
  })

  test('switched off they silence their kind for that event alone', async () => {
    const [quiet, other] = [await anEvent(ctx), await anEvent(ctx)]
    await rule({ eventId: quiet.event.id, enabled: false })
    const [one, two] = [await aSignup(ctx, quiet.slot), await aSignup(ctx, other.slot)]
    await at('2030-03-20T17:00:00Z')
    expect([await plannedFor(one.id), times(await plannedFor(two.id))]).toEqual([[], [['day_before', '2030-03-20T17:00:00Z']]])
  })
})

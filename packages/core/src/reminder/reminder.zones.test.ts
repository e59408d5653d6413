import { deliveries } from '@turnout/db/tables/delivery.ts'
import { people } from '@turnout/db/tables/account.ts'
import { events, slots } from '@turnout/db/tables/event.ts'
import { reminderRules } from '@turnout/db/tables/reminder.ts'
import { signups } from '@turnout/db/tables/signup.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { and, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../id.ts'
import { testCtx, type TestCtx } from '../testing/ctx.ts'
import { aGroup, aPerson } from '../testing/people.ts'
import { instantsOf, isAllDay } from '../time/time.rules.ts'
import { planReminders } from './reminder.ts'

let database: TestDatabase
let ctx: TestCtx
const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC', 'Etc/GMT+12', 'Etc/GMT-14', 'europe/london', 'US/Pacific', 'Asia/Calcutta']

beforeAll(async () => {
  database = await testDatabase()
  ctx = testCtx({ db: database.db, now: '2020-01-01T00:00:00Z' })
})
afterAll(() => database.close())
beforeEach(() => database.db.delete(events).then(() => undefined))

/** One event in every zone of the world, each with one person who is going. */
async function everywhere(startLocal: string, recipientsZone?: string, where = zones): Promise<Map<string, { zone: string; signupId: string }>> {
  ctx.clock.set('2020-01-01T00:00:00Z')
  const group = await aGroup(ctx)
  const person = await aPerson(ctx)
  const made = where.map((zone) => ({ zone, eventId: newId(), slotId: newId(), signupId: newId() }))
  await ctx.db.insert(events).values(made.map((one) => ({ id: one.eventId, slug: one.eventId, groupId: group.id, status: 'published' as const, title: one.zone, createdAt: ctx.now() })))
  await ctx.db.insert(slots).values(made.map((one) => ({ id: one.slotId, eventId: one.eventId, startLocal, timeZone: one.zone, zone: one.zone, ...instantsOf({ startLocal, endLocal: null, timeZone: one.zone }), changedAt: ctx.now() })))
  await ctx.db.insert(signups).values(made.map((one) => ({ id: one.signupId, slotId: one.slotId, personId: person.id, status: 'going' as const, name: one.zone, locale: 'en', timeZone: recipientsZone ?? null, createdAt: ctx.now(), answeredAt: ctx.now(), confirmedAt: ctx.now() })))
  return new Map(made.map((one) => [one.signupId, one]))
}

/** Ticks while it is the evening before or the day itself anywhere. As far apart as the reminders in question are due before the night. */
async function tickAround(date: string, apart: number): Promise<void> {
  const day = Temporal.PlainDate.from(date).toZonedDateTime('UTC').toInstant()
  for (let minutes = -32 * 60; minutes <= 28 * 60; minutes += apart) {
    ctx.clock.set(day.add({ minutes }))
    await planReminders(ctx)
  }
}

async function reminders(kind: 'day_before' | 'same_day') {
  return ctx.db.select({ signupId: deliveries.signupId, at: deliveries.plannedFor, until: deliveries.notAfter, startsAt: slots.startsAt }).from(deliveries).innerJoin(reminderRules, eq(reminderRules.id, deliveries.ruleId)).innerJoin(slots, eq(slots.id, deliveries.slotId)).where(and(eq(deliveries.kind, 'reminder'), eq(reminderRules.kind, kind)))
}

// Changes of the clock: Europe forward and back, North America back, Chile, Lord Howe's half hour, Cairo at midnight.
const dates = ['2025-03-30', '2025-03-31', '2025-10-26', '2025-11-02', '2025-09-07', '2025-04-06', '2025-04-25']

test.each(dates)('in every zone on %s the day before is reminded at 17:00 there, by Temporal’s reckoning too', async (date) => {
  const made = await everywhere(`${date}T14:00`)
  await tickAround(date, 200)
  const planned = await reminders('day_before')
  expect(planned).toHaveLength(zones.length)
  const wrong = planned.flatMap(({ signupId, at }) => {
    const zone = made.get(signupId ?? '')?.zone ?? ''
    const expected = Temporal.PlainDate.from(date).subtract({ days: 1 }).toZonedDateTime({ timeZone: zone, plainTime: '17:00' }).toInstant()
    return at.equals(expected) ? [] : [`${zone}: ${at} and not ${expected}`]
  })
  expect(wrong).toEqual([])
})

test.each(['2025-03-30', '2025-10-26', '2025-11-02'])('whole days on %s: at 08:00 there, and nobody anywhere is written to in the night', async (date) => {
  expect(isAllDay(date)).toBe(true)
  const made = await everywhere(date)
  await tickAround(date, 500)
  for (const { signupId, at, startsAt } of await reminders('same_day')) {
    const local = at.toZonedDateTimeISO(made.get(signupId ?? '')?.zone ?? '')
    expect([made.get(signupId ?? '')?.zone, local.toPlainDateTime().toString()]).toEqual([made.get(signupId ?? '')?.zone, `${date}T08:00:00`])
    expect(Temporal.Instant.compare(at, startsAt)).toBe(1)
  }
  expect(await reminders('same_day')).toHaveLength(zones.length)
})

test('wherever the recipient is, a reminder comes between 08:00 and 21:00 there and before the start', async () => {
  for (const recipient of ['America/Los_Angeles', 'Asia/Tokyo']) {
    await ctx.db.delete(events)
    const some = zones.filter((_, index) => index % 4 === 0)
    await everywhere('2025-03-30T09:30', recipient, some)
    await tickAround('2025-03-30', 115)
    const planned = [...(await reminders('day_before')), ...(await reminders('same_day'))]
    expect(planned.length).toBeGreaterThan(some.length)
    const wrong = planned.filter(({ at, until, startsAt }) => {
      const hour = at.toZonedDateTimeISO(recipient).hour
      return hour < 8 || hour >= 21 || Temporal.Instant.compare(at, startsAt) >= 0 || Temporal.Instant.compare(until ?? startsAt, startsAt) > 0
    })
    expect(wrong).toEqual([])
  }
})

test('every zone that a form accepts is one that this database reads alike', async () => {
  const person = await aPerson(ctx)
  const known = await ctx.db.select({ zone: sql<string>`name` }).from(sql`pg_timezone_names`)
  const names = new Set(known.map((one) => one.zone.toLowerCase()))
  expect(zones.filter((zone) => !names.has(zone.toLowerCase()))).toEqual([])
  await ctx.db.delete(people).where(eq(people.id, person.id))
})

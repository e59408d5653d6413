import { people } from '@turnout/db/tables/account.ts'
import { deliveries } from '@turnout/db/tables/delivery.ts'
import { events, slots } from '@turnout/db/tables/event.ts'
import { reminderRules, settledReminders } from '@turnout/db/tables/reminder.ts'
import { signups } from '@turnout/db/tables/signup.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { and, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../id.ts'
import { moveAnswer } from '../merging/merging.repo.ts'
import { testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { mark } from '../testing/signups.ts'
import { hasUnsettled, planDueReminders } from './reminder.repo.ts'
import { planReminders } from './reminder.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
  // Those who answer for an event are few, and looked at each time.
  await database.db.update(reminderRules).set({ enabled: false }).where(eq(reminderRules.audience, 'hosts'))
})
afterAll(() => database.close())
beforeEach(async () => {
  ctx = testCtx({ db: database.db })
  await database.db.update(events).set({ status: 'cancelled' })
})

const at = (now: string): Promise<number> => {
  ctx.clock.set(now)
  return planReminders(ctx)
}

type Row = typeof signups.$inferInsert

/** An answer given on the first of March, unless told otherwise. */
async function answered(slotId: string, more: Partial<Row> = {}, db = ctx.db): Promise<{ id: string; slotId: string; personId: string }> {
  const given = Temporal.Instant.from('2030-03-01T09:00:00Z')
  const row: Row = { id: newId(), slotId, personId: newId(), status: 'going', name: 'A person', locale: 'en', createdAt: given, answeredAt: given, confirmedAt: given, ...more }
  await db.insert(people).values({ id: row.personId, email: `${row.personId}@example.org`, createdAt: given }).onConflictDoNothing()
  await db.insert(signups).values(row)
  return { id: row.id, slotId, personId: row.personId }
}
const change = (signup: { id: string }, to: Partial<Row>) => ctx.db.update(signups).set(to).where(eq(signups.id, signup.id))
const countFor = async (signup: { id: string }): Promise<number> => (await ctx.db.select().from(deliveries).where(and(eq(deliveries.signupId, signup.id), eq(deliveries.kind, 'reminder')))).length

class Undone extends Error {}
/** What a tick that remembers nothing would plan now, and nothing of it stays. */
async function plannedAnew(): Promise<number> {
  let planned = 0
  await database.db
    .transaction(async (tx) => {
      await tx.delete(settledReminders)
      planned = await planReminders({ ...ctx, db: tx })
      throw new Undone()
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error
    })
  return planned
}

// The reminder of the day before is due at 17:00.
const due = '2030-03-20T17:00:00Z'
const minuteLater = '2030-03-20T17:01:00Z'

describe('what was planned is not looked at again', () => {
  test('until its time is up: what went missing meanwhile is planned then', async () => {
    const { slot } = await anEvent(ctx)
    await answered(slot.id)
    expect(await at(due)).toBe(1)
    expect(await hasUnsettled(ctx.db, ctx.now())).toBe(false)
    await ctx.db.delete(deliveries)
    expect(await at(minuteLater)).toBe(0)
    expect(await at('2030-03-20T18:01:00Z')).toBe(1)
  })

  test('nor what is near and not due yet, to the minute', async () => {
    const { slot } = await anEvent(ctx)
    await answered(slot.id)
    expect(await at('2030-03-20T16:58:00Z')).toBe(0)
    expect(await hasUnsettled(ctx.db, Temporal.Instant.from('2030-03-20T16:59:00Z'))).toBe(false)
    expect(await hasUnsettled(ctx.db, Temporal.Instant.from(due))).toBe(true)
    expect(await at(due)).toBe(1)
  })

  test.each([
    ['after PostgreSQL started anew', () => ctx.db.update(settledReminders).set({ server: 'an earlier start' })],
    ['after the clock was set back', async () => ctx.clock.set('2030-03-20T17:00:30Z')],
  ])('but %s, when everything is', async (_name, happens) => {
    const { slot } = await anEvent(ctx)
    await answered(slot.id)
    await at(minuteLater)
    expect(await hasUnsettled(ctx.db, ctx.now())).toBe(false)
    await happens()
    expect(await hasUnsettled(ctx.db, ctx.now())).toBe(true)
  })
})

describe('nobody is lost', () => {
  test.each<[string, Partial<Row>, Partial<Row>]>([
    ['who moves up from the waitlist', { status: 'waitlisted' }, { status: 'going' }],
    ['whom the host approves', { status: 'pending' }, { status: 'going' }],
    ['who took it back and gives an earlier answer again', { status: 'declined' }, { status: 'going' }],
  ])('%s after the others were planned', async (_name, before, after) => {
    const { slot } = await anEvent(ctx)
    await answered(slot.id)
    const late = await answered(slot.id, before)
    expect(await at(due)).toBe(1)
    await change(late, after)
    expect(await at(minuteLater)).toBe(1)
    expect(await countFor(late)).toBe(1)
    expect(await hasUnsettled(ctx.db, ctx.now())).toBe(false)
  })

  test('whose answer was being written while the others were planned, and committed afterwards', async () => {
    const { slot } = await anEvent(ctx)
    await answered(slot.id)
    const written = Promise.withResolvers<void>()
    const commit = Promise.withResolvers<void>()
    const slow = database.db.transaction(async (tx) => {
      const signup = await answered(slot.id, {}, tx)
      written.resolve()
      await commit.promise
      return signup
    })
    await written.promise
    expect(await at(due)).toBe(1)
    // A transaction that began later and ended sooner does not hide it.
    const quick = await answered(slot.id)
    expect(await at(minuteLater)).toBe(1)
    commit.resolve()
    const signup = await slow
    expect(await at('2030-03-20T17:02:00Z')).toBe(1)
    expect([await countFor(signup), await countFor(quick)]).toEqual([1, 1])
  })

  test('who lives where it is night now, and whose zone is found out afterwards', async () => {
    const { slot } = await anEvent(ctx)
    const tokyo = await answered(slot.id, { timeZone: 'Asia/Tokyo' })
    const traveller = await answered(slot.id, { timeZone: null })
    await at('2030-03-20T10:00:00Z')
    // 20:45 there.
    await ctx.db.update(people).set({ timeZone: 'Asia/Tokyo' }).where(eq(people.id, traveller.personId))
    expect(await at('2030-03-20T11:44:00Z')).toBe(0)
    expect(await at('2030-03-20T11:45:00Z')).toBe(2)
    expect([await countFor(tokyo), await countFor(traveller)]).toEqual([1, 1])
  })

  test('when the event moves, when it moves back, and when a rule changes', async () => {
    const made = await anEvent(ctx)
    const signup = await answered(made.slot.id)
    const move = (days: number) => ctx.db.update(slots).set({ startsAt: made.slot.startsAt.add({ hours: 24 * days }), endsAt: made.slot.endsAt.add({ hours: 24 * days }) }).where(eq(slots.id, made.slot.id))
    expect(await at(due)).toBe(1)
    await move(-1)
    await at(minuteLater)
    await move(7)
    expect(await at('2030-03-21T17:00:00Z')).toBe(1)
    await move(0)
    await ctx.db.insert(reminderRules).values({ id: newId(), eventId: made.event.id, kind: 'same_day', anchor: 'start', offsetMinutes: -30, staleMinutes: 30 })
    ctx.clock.set('2030-03-21T11:59:00Z')
    await planReminders(ctx)
    await ctx.db.update(reminderRules).set({ offsetMinutes: -31 }).where(eq(reminderRules.eventId, made.event.id))
    expect(await at('2030-03-21T11:59:30Z')).toBe(1)
    expect(await countFor(signup)).toBe(3)
  })

  test('who came after all, once thanks went out', async () => {
    const { slot } = await anEvent(ctx)
    const [came, absent] = [await answered(slot.id), await answered(slot.id)]
    await mark(ctx, absent, 'no_show')
    expect(await at('2030-03-22T10:00:00Z')).toBe(1)
    await mark(ctx, absent, 'attended')
    expect(await at('2030-03-22T10:01:00Z')).toBe(1)
    expect([await countFor(came), await countFor(absent)]).toEqual([1, 1])
  })

  test('who came under an address that is merged into their other one, before its reminder left', async () => {
    const { event, slot } = await anEvent(ctx)
    await ctx.db.insert(reminderRules).values({ id: newId(), eventId: event.id, kind: 'custom', key: newId(), audience: 'attended', anchor: 'end', offsetMinutes: 60, staleMinutes: 20 })
    const [home, work] = [await answered(slot.id), await answered(slot.id)]
    await mark(ctx, work, 'attended')
    expect(await at('2030-03-21T14:15:00Z')).toBe(1)
    await moveAnswer(ctx.db, work.id, home)
    expect(await at('2030-03-21T14:16:00Z')).toBe(1)
    expect(await countFor(home)).toBe(1)
  })

  test('of several times on a day: when the first is given up or taken away, the next reminds', async () => {
    const { slots: [first, second, third] } = await anEvent(ctx, { slots: [{}, { startLocal: '2030-03-21T15:00', endLocal: '2030-03-21T16:00' }, { startLocal: '2030-03-21T17:00', endLocal: '2030-03-21T18:00' }] })
    if (!first || !second || !third) throw new Error('invariant: three times')
    const one = await answered(first.id)
    const two = await answered(second.id, { personId: one.personId })
    const three = await answered(third.id, { personId: one.personId })
    expect(await at('2030-03-20T16:00:00Z')).toBe(0)
    await change(one, { status: 'cancelled' })
    await ctx.db.delete(signups).where(eq(signups.id, two.id))
    expect(await at(due)).toBe(1)
    expect(await countFor(three)).toBe(1)
  })

  test('and of its end the last one reminds, though the first is due sooner', async () => {
    const { event, slots: [first, last] } = await anEvent(ctx, { slots: [{}, { startLocal: '2030-03-21T15:00', endLocal: '2030-03-21T16:00' }] })
    if (!first || !last) throw new Error('invariant: two times')
    await ctx.db.insert(reminderRules).values({ id: newId(), eventId: event.id, kind: 'thanks', anchor: 'end', offsetMinutes: 60, staleMinutes: 600 })
    const one = await answered(first.id)
    const two = await answered(last.id, { personId: one.personId })
    // For whom the first is the only one, so that it is looked at when the last is not.
    const early = await answered(first.id)
    for (const now of ['13:00', '14:00', '14:15', '15:00', '16:30', '17:00']) await at(`2030-03-21T${now}:00Z`)
    expect([await countFor(one), await countFor(two), await countFor(early)]).toEqual([0, 1, 1])
  })
})

test('in large numbers: an event at a time, none left over, and the next tick looks at nothing', async () => {
  const many = await Promise.all(Array.from({ length: 4 }, () => anEvent(ctx)))
  for (const { slot } of many) for (let n = 0; n < 5; n++) await answered(slot.id)
  ctx.clock.set(due)
  const rounds: number[] = []
  for (let left = true; left; ) {
    const done = await planDueReminders(ctx.db, ctx.now(), 6)
    rounds.push(done.planned)
    left = done.left
  }
  expect(rounds).toEqual([10, 10])
  expect(await hasUnsettled(ctx.db, ctx.now())).toBe(false)
  // More people at one event than are planned together.
  const big = await anEvent(ctx)
  for (let n = 0; n < 9; n++) await answered(big.slot.id)
  const further: number[] = []
  for (let left = true; left; ) {
    const done = await planDueReminders(ctx.db, ctx.now(), 2)
    further.push(done.planned)
    left = done.left
  }
  expect(further).toEqual([4, 4, 1])
})

/** A small generator of its own, so that a failure can be seen again by its seed. */
const random = (seed: number) => () => ((seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648), seed / 2_147_483_648)

/** `TURNOUT_SETTLED_STEPS` for more of them, `TURNOUT_SETTLED_SEED` for others. */
const steps = Number(process.env.TURNOUT_SETTLED_STEPS ?? 25)

test('whatever happens between two ticks, the tick plans what one that remembers nothing would', async () => {
  const next = random(Number(process.env.TURNOUT_SETTLED_SEED ?? 7))
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T
  const made = [
    await anEvent(ctx), await anEvent(ctx, { slot: { startLocal: '2030-03-21', endLocal: null } }),
    await anEvent(ctx, { slots: [{}, { startLocal: '2030-03-21T16:00', endLocal: '2030-03-21T17:00' }, { startLocal: '2030-03-22T09:00', endLocal: '2030-03-22T10:00' }] }),
  ]
  const allSlots = made.flatMap((one) => one.slots)
  const persons = Array.from({ length: 8 }, () => newId())
  const own = new Map<string, { id: string; slotId: string; personId: string }>()
  const confirmed = Temporal.Instant.from('2030-03-01T09:00:00Z')
  const zones = ['Asia/Tokyo', 'America/New_York', null]
  const deeds: Record<string, () => Promise<unknown>> = {
    answers: async () => {
      const [slot, personId] = [pick(allSlots), pick(persons)]
      const before = own.get(slot.id + personId)
      const to = { status: pick(['going', 'going', 'going', 'going', 'maybe', 'declined', 'waitlisted', 'pending'] as const), confirmedAt: pick([null, confirmed, confirmed]), timeZone: pick(zones) }
      if (before) await change(before, to)
      else own.set(slot.id + personId, await answered(slot.id, { personId, ...to }))
    },
    goes: async () => {
      const [key, signup] = pick([...own]) ?? []
      if (!key || !signup) return
      own.delete(key)
      await ctx.db.delete(signups).where(eq(signups.id, signup.id))
    },
    travels: async () => ctx.db.update(people).set({ timeZone: pick(zones) }).where(eq(people.id, pick(persons))),
    comes: async () => own.size > 0 && mark(ctx, pick([...own.values()]), pick(['attended', 'no_show'])),
    moves: async () => {
      const minutes = pick([-60, -30, 30, 60])
      await ctx.db.execute(sql`update slots set starts_at = starts_at + ${minutes} * interval '1 minute', ends_at = ends_at + ${minutes} * interval '1 minute' where id = ${pick(allSlots).id}`)
    },
    rules: async () => {
      const { event } = pick(made)
      await ctx.db.delete(reminderRules).where(eq(reminderRules.eventId, event.id))
      if (next() < 0.7) await ctx.db.insert(reminderRules).values({ id: newId(), eventId: event.id, kind: pick(['day_before', 'same_day', 'thanks']), ...pick([{ anchor: 'start', offsetMinutes: -1200 }, { anchor: 'start', offsetMinutes: -45 }, { anchor: 'end', offsetMinutes: 60 }] as const), staleMinutes: 300, audience: pick(['going', 'maybe', 'attended']) })
    },
    status: async () => ctx.db.update(events).set({ status: pick(['published', 'published', 'published', 'cancelled']) }).where(eq(events.id, pick(made).event.id)),
  }
  for (let n = 0; n < 25; n++) await deeds.answers?.()
  ctx.clock.set('2030-03-19T20:00:00Z')
  let planned = 0
  for (let step = 0; step < steps; step++) {
    const done = Array.from({ length: 1 + Math.floor(next() * 3) }, () => pick(['answers', 'answers', 'answers', 'goes', 'travels', 'comes', 'moves', 'rules', 'status']))
    for (const deed of done) await deeds[deed]?.()
    ctx.clock.advance({ minutes: pick([0, 1, 1, 30, 90, 300]) })
    if (Temporal.Instant.compare(ctx.now(), '2030-03-24T00:00:00Z') > 0) {
      ctx.clock.set('2030-03-19T20:00:00Z')
      await ctx.db.delete(deliveries)
    }
    const told = `step ${step}, ${ctx.now()}, after ${done.join(', ')}`
    const anew = await plannedAnew()
    const now = await planReminders(ctx)
    expect({ told, now, left: await hasUnsettled(ctx.db, ctx.now()) }).toEqual({ told, now: anew, left: false })
    planned += now
  }
  expect(planned).toBeGreaterThan(steps / 10)
}, 60_000)

import { events, slots } from '@turnout/db/tables/event.ts'
import { reminderRules } from '@turnout/db/tables/reminder.ts'
import { signups } from '@turnout/db/tables/signup.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../id.ts'
import { testCtx } from '../testing/ctx.ts'
import { aGroup, aPerson } from '../testing/people.ts'
import { instantsOf } from '../time/time.rules.ts'
import { remindersAhead } from './reminder.repo.ts'
import { dueFor } from './reminder.rules.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const zones = Intl.supportedValuesOf('timeZone')
const times = ['00:30', '01:30', '02:30', '07:00', '12:30', '23:30', null]

/** A few days of every zone, among them those on which its clocks change. */
function daysOf(zone: string, index: number): string[] {
  const first = Temporal.ZonedDateTime.from({ timeZone: zone, year: 2026, month: 1, day: 1 })
  const forth = first.getTimeZoneTransition('next')
  const back = forth?.getTimeZoneTransition('next')
  const changes = [forth, back].filter((one) => one && one.year <= 2027).flatMap((one) => [one?.toPlainDate(), one?.toPlainDate().add({ days: 1 })])
  return [...changes, ...[3, 201, 399].map((day) => first.toPlainDate().add({ days: (day + index) % 400 }))].map(String)
}

test('the planning in SQL and the rule in Temporal say the same instants in every zone, over clock changes too', async () => {
  const ctx = testCtx({ db: database.db, now: '2025-01-01T00:00:00Z' })
  const [group, person] = [await aGroup(ctx), await aPerson(ctx)]
  await database.db.insert(reminderRules).values({ id: newId(), kind: 'custom', key: newId(), anchor: 'start', dayOffset: 0, localTime: '01:30', staleMinutes: 600 })
  const made = zones.flatMap((zone, index) => daysOf(zone, index).map((day, number) => {
    const time = times[(index + number) % times.length]
    const when = { startLocal: time ? `${day}T${time}` : day, endLocal: null, timeZone: zone }
    return { zone, when, personZone: number % 2 === 0 ? zone : (zones[(index * 7 + number) % zones.length] as string), eventId: newId(), slotId: newId(), signupId: newId(), ...instantsOf(when) }
  }))
  await database.db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`)
    for (let from = 0; from < made.length; from += 1000) {
      const part = made.slice(from, from + 1000)
      await tx.insert(events).values(part.map((one) => ({ id: one.eventId, slug: one.eventId, groupId: group.id, status: 'published' as const, title: one.zone, createdAt: ctx.now() })))
      await tx.insert(slots).values(part.map((one) => ({ id: one.slotId, eventId: one.eventId, ...one.when, zone: one.zone, startsAt: one.startsAt, endsAt: one.endsAt, allDay: one.allDay, changedAt: ctx.now() })))
      await tx.insert(signups).values(part.map((one) => ({ id: one.signupId, slotId: one.slotId, personId: person.id, status: 'going' as const, name: 'x', locale: 'en', timeZone: one.personZone, createdAt: ctx.now(), answeredAt: ctx.now(), confirmedAt: ctx.now() })))
    }
  })
  const query = await remindersAhead(database.db, ctx.now(), { events: sql`true`, from: Temporal.Instant.from('2025-01-01T00:00Z'), until: Temporal.Instant.from('2029-01-01T00:00Z') })
  const { rows } = await database.db.execute<{ signup_id: string; rule_id: string; due: string; until: string; local: string; there: string; why: string | null }>(sql`select signup_id, rule_id, extract(epoch from due_at)::text as due, extract(epoch from not_after)::text as until, to_char(due_at at time zone person_zone, 'YYYY-MM-DD"T"HH24:MI') as local,
    to_char(due_at at time zone (select t.zone from slots t join signups s on s.slot_id = t.id where s.id = q.signup_id), 'YYYY-MM-DD"T"HH24:MI') as there, why from (${query}) q`)
  const rules = new Map((await database.db.select().from(reminderRules)).map((rule) => [rule.id, rule]))
  const bySignup = new Map(made.map((one) => [one.signupId, one]))
  const disagreeing = new Set<string>()
  const wrong = rows.flatMap((row) => {
    const [one, rule] = [bySignup.get(row.signup_id), rules.get(row.rule_id)]
    if (!one || !rule) return ['unknown']
    const { dueAt, notAfter } = dueFor(rule, one, one.personZone)
    const agree = Number(row.due) * 1000 === dueAt.epochMilliseconds && Number(row.until) * 1000 === notAfter.epochMilliseconds
    // PostgreSQL and Node carry their own lists of what governments decided; where those differ, neither is wrong here.
    const clock = (zone: string) => Temporal.Instant.fromEpochMilliseconds(Number(row.due) * 1000).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })
    const sameList = clock(one.personZone) === row.local && clock(one.zone) === row.there
    if (clock(one.personZone) !== row.local) disagreeing.add(one.personZone)
    if (clock(one.zone) !== row.there) disagreeing.add(one.zone)
    return agree || !sameList ? [] : [`${rule.kind} of ${one.when.startLocal} in ${one.zone} for ${one.personZone}: ${Temporal.Instant.fromEpochMilliseconds(Number(row.due) * 1000)} and not ${dueAt}`]
  })
  expect(wrong).toEqual([])
  expect(disagreeing.size).toBeLessThan(10)
  // Each rule once for each: four of the product's and the one that was added.
  expect(rows).toHaveLength(made.length * 5)
  expect(rows.filter(({ why }) => why !== null && why !== 'no_time_left')).toEqual([])
}, 60_000)

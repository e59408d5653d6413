import { calls } from '@turnout/db/tables/call.ts'
import { deliveries } from '@turnout/db/tables/delivery.ts'
import { events, slots } from '@turnout/db/tables/event.ts'
import { reminderRules } from '@turnout/db/tables/reminder.ts'
import { signups } from '@turnout/db/tables/signup.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { and, asc, eq, getTableColumns, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { calendarFile } from '../agenda/agenda.ts'
import type { DomainError } from '../error.ts'
import { setEventStatus, unpublishEvent, updateEvent } from '../event/event.ts'
import { EventUpdate } from '../event/event.schema.ts'
import { saveMembership } from '../group/group.repo.ts'
import { writeQuestion } from '../question/question.ts'
import { QuestionInput } from '../question/question.schema.ts'
import { listOwned } from '../question/question.repo.ts'
import { planReminders, saveReminderRule } from '../reminder/reminder.ts'
import { RuleInput } from '../reminder/reminder.schema.ts'
import { signUp } from '../signup/signup.ts'
import { aCall } from '../testing/calls.ts'
import { as, asGuest, testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent, slotInput, slotsOf } from '../testing/events.ts'
import { expectAudit, expectRefusal } from '../testing/expectations.ts'
import { aGroup, aMember, anOrganizer, aPerson } from '../testing/people.ts'
import { aSignup, rememberConsent, signUpInput } from '../testing/signups.ts'
import { cloneEvent, lookAtCloning } from './clone.ts'
import { CloneInput } from './clone.schema.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  ctx = testCtx({ db: database.db })
  // Each test plans for its own events alone.
  await database.db.update(events).set({ status: 'cancelled' })
})

type Made = Awaited<ReturnType<typeof anEvent>>
const input = ({ event, slots: given }: Pick<Made, 'event' | 'slots'>, starts: (string | null)[], more: object = {}) =>
  CloneInput.parse({ id: event.id, groupId: event.groupId, timeZone: 'Europe/London', slots: given.map(({ id }, index) => ({ id, startLocal: starts[index] ?? null })), ...more })
const rule = (eventId: string, more: object = {}) => RuleInput.parse({ of: 'event', id: eventId, name: 'Ten days before', audience: 'going', anchor: 'start', timing: 'offset', amount: 10, unit: 'days', enabled: true, subject: 'Soon', body: 'Ten days.', ...more })
const reminders = (eventId: string, personId?: string) => ctx.db.select({ rule: deliveries.ruleFamily, personId: deliveries.personId, at: deliveries.slotStartsAt }).from(deliveries).where(and(eq(deliveries.kind, 'reminder'), eq(deliveries.eventId, eventId), personId ? eq(deliveries.personId, personId) : undefined)).orderBy(asc(deliveries.id))
const at = (now: string): Promise<number> => {
  ctx.clock.set(now)
  return planReminders(ctx)
}
const without = (row: object, ...names: string[]) => Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)))

/** What a clone has of its own. A column that is new must be copied, or be put here. */
const ownOfEvent = ['id', 'slug', 'status', 'createdBy', 'createdAt', 'publishedAt', 'cancelledAt', 'cancelReason', 'reviewNote', 'wantsCallId', 'wantsFields', 'guardedUntil']
const ownOfSlot = ['id', 'eventId', 'startLocal', 'endLocal', 'startsAt', 'endsAt', 'sequence', 'changedAt']

describe('a clone', () => {
  test('is a draft with all that the event said, at the new times: places, questions and reminder rules too; nobody comes along', async () => {
    const group = await aGroup(ctx)
    const rep = await aMember(ctx, group, 'rep')
    const made = await anEvent(ctx, {
      groupId: group.id, description: 'Bring tea.', placeAddress: 'Road 1', latitude: 52, longitude: -1, onlineUrl: 'https://meet.example/tea', contact: 'Rae', confirmFirst: true, confirmHours: 5, approves: true, promotion: 'offer', offerHours: 7, smallerPass: true,
      slots: [{ title: 'First shift', capacity: 3 }, { title: 'Second shift', startLocal: '2030-03-21T15:00', endLocal: null, waitlist: false }],
    })
    await aSignup(ctx, made.slot)
    await writeQuestion(rep, QuestionInput.parse({ owner: { eventId: made.event.id }, kind: 'choice', label: 'Which gate?', options: 'North\nSouth', required: true, hint: 'Only one' }))
    const [instanceRule] = await ctx.db.select().from(reminderRules).where(and(eq(reminderRules.kind, 'day_before'), isNull(reminderRules.eventId), isNull(reminderRules.callId)))
    await saveReminderRule(rep, rule(made.event.id))
    await saveReminderRule(rep, rule(made.event.id, { ruleId: instanceRule?.id, enabled: false, subject: null, body: null }))
    // The first shift was moved once: what happened to the old one is not the new one's.
    await updateEvent(rep, EventUpdate.parse({ ...made.event, slots: made.slots.map((slot, index) => (index === 0 ? { ...slot, startLocal: '2030-03-21T12:00' } : slot)) }))
    const source = { event: made.event, slots: await slotsOf(ctx, made.event.id) }
    expect(source.slots[0]?.sequence).toBe(1)

    const clone = await cloneEvent(rep, input(source, ['2030-04-04T12:00', '2030-04-05T15:00']))
    const rows = await slotsOf(ctx, clone.id)
    expect([clone.status, clone.publishedAt, clone.createdBy]).toEqual(['draft', null, rep.personId])
    expect(without(clone, ...ownOfEvent)).toEqual(without(made.event, ...ownOfEvent))
    expect(rows.map((row) => without(row, ...ownOfSlot))).toEqual(source.slots.map((row) => without(row, ...ownOfSlot)))
    expect(rows.map((row) => [row.startLocal, row.sequence])).toEqual([['2030-04-04T12:00', 0], ['2030-04-05T15:00', 0]])
    expect((await listOwned(ctx.db, { eventId: clone.id })).map((one) => without(one, 'id'))).toEqual((await listOwned(ctx.db, { eventId: made.event.id })).map((one) => without(one, 'id')))
    const rulesOf = async (eventId: string) => (await ctx.db.select().from(reminderRules).where(eq(reminderRules.eventId, eventId)).orderBy(asc(reminderRules.kind))).map((one) => without(one, 'id', 'eventId'))
    expect(await rulesOf(clone.id)).toEqual(await rulesOf(made.event.id))
    expect(await rulesOf(clone.id)).toHaveLength(2)
    expect(await ctx.db.select().from(signups).innerJoin(slots, eq(slots.id, signups.slotId)).where(eq(slots.eventId, clone.id))).toEqual([])
    expect(await ctx.db.select().from(deliveries).where(eq(deliveries.eventId, clone.id))).toEqual([])
    await expectAudit(ctx, 'event.cloned', clone.id)

    await setEventStatus(rep, { id: clone.id, status: 'published' })
    const file = await calendarFile(ctx, { slug: clone.slug })
    expect([...file.matchAll(/^UID:(.*)\r$/gm)].filter(([, uid]) => source.slots.some((slot) => uid?.includes(slot.id))), 'calendars take it for another').toEqual([])
    expect([...file.matchAll(/^SEQUENCE:(\d+)\r$/gm)].map(([, sequence]) => sequence)).toEqual(['0', '0'])
  })

  test('every column of event and slot is copied or is the clone’s own', () => {
    expect(ownOfEvent.filter((name) => !(name in getTableColumns(events)))).toEqual([])
    expect(ownOfSlot.filter((name) => !(name in getTableColumns(slots)))).toEqual([])
  })

  test('under its call keeps what it says otherwise and follows in the rest; by itself it says all of it', async () => {
    const call = await aCall(ctx)
    const [plain, titled] = [await anEvent(ctx, { callId: call.id }), await anEvent(ctx, { callId: call.id, title: 'Midnight tea' })]
    const organizer = await anOrganizer(ctx)
    const follows = await cloneEvent(organizer, input(plain, [null], { underCall: true }))
    expect([follows.callId, follows.title, (await slotsOf(ctx, follows.id))[0]?.startLocal]).toEqual([call.id, null, null])
    const differs = await cloneEvent(organizer, input(titled, ['2030-04-04T12:00'], { underCall: true }))
    expect([differs.callId, differs.title, (await slotsOf(ctx, differs.id))[0]?.startLocal]).toEqual([call.id, 'Midnight tea', '2030-04-04T12:00'])
    const alone = await cloneEvent(organizer, input(plain, ['2030-04-04T12:00']))
    expect([alone.callId, alone.title]).toEqual([null, 'Lunchtime gathering'])
  })

  test('follows where the call has since locked title and time', async () => {
    const call = await aCall(ctx)
    const made = await anEvent(ctx, { callId: call.id, title: 'Midnight tea', slot: { startLocal: '2030-03-21T23:30', timeZone: 'Europe/London' } })
    await ctx.db.update(calls).set({ locks: ['title', 'time'] }).where(eq(calls.id, call.id))
    expect((await lookAtCloning(await anOrganizer(ctx), { id: made.event.id })).call).toMatchObject({ timeLocked: true })
    const clone = await cloneEvent(await anOrganizer(ctx), input(made, ['2030-04-04T12:00'], { underCall: true }))
    expect([clone.title, (await slotsOf(ctx, clone.id))[0]?.startLocal]).toEqual([null, null])
  })

  test('is made for another group by who may host there, and by nobody who may not change the event', async () => {
    const [group, other] = [await aGroup(ctx), await aGroup(ctx)]
    const made = await anEvent(ctx, { groupId: group.id })
    const both = await aMember(ctx, group, 'rep')
    await expectRefusal(cloneEvent(both, input(made, ['2030-04-04T12:00'], { groupId: other.id })), 'forbidden')
    await saveMembership(ctx.db, { groupId: other.id, personId: both.personId, role: 'deputy', createdAt: ctx.now() })
    expect((await cloneEvent(await as(ctx, { id: both.personId }), input(made, ['2030-04-04T12:00'], { groupId: other.id }))).groupId).toBe(other.id)
    for (const who of [await aMember(ctx, group), await aMember(ctx, other, 'rep'), await as(ctx, await aPerson(ctx))]) {
      await expectRefusal(cloneEvent(who, input(made, ['2030-04-04T12:00'], { groupId: other.id })), 'forbidden')
      await expectRefusal(lookAtCloning(who, { id: made.event.id }), 'forbidden')
    }
  })

  test('is refused with a sentence: a time that has passed, none at all, times changed meanwhile, a call that is over', async () => {
    const call = await aCall(ctx)
    const [made, under] = [await anEvent(ctx, { slots: [{}, {}] }), await anEvent(ctx, { callId: call.id })]
    const organizer = await anOrganizer(ctx)
    await expectRefusal(cloneEvent(organizer, input(made, ['2020-04-04T12:00', '2020-04-04T13:00'])), 'invalid', 'past')
    expect(() => input(made, ['2030-04-04T12:00', null])).toThrow('Say when it starts.')
    await expectRefusal(cloneEvent(organizer, input({ ...made, slots: made.slots.slice(1) }, ['2030-04-04T12:00'])), 'conflict', 'times_changed')
    await ctx.db.update(calls).set({ status: 'closed' }).where(eq(calls.id, call.id))
    await expectRefusal(cloneEvent(organizer, input(under, ['2030-04-04T12:00'], { underCall: true })), 'closed', 'call_closed')
    expect(await lookAtCloning(organizer, { id: under.event.id })).toMatchObject({ call: null, callOver: true })
  })
})

describe('no old rule fires', () => {
  test('for a clone: what was due before it is public goes to nobody, and what the event sent stands in nobody’s way', async () => {
    const group = await aGroup(ctx)
    const rep = await aMember(ctx, group, 'rep')
    const made = await anEvent(ctx, { groupId: group.id, slot: slotInput({ startLocal: '2030-03-21T19:30', endLocal: '2030-03-21T20:00' }) })
    await saveReminderRule(rep, rule(made.event.id))
    const first = await aSignup(ctx, made.slot, { email: 'again@example.org' })
    await at('2030-03-11T19:31:00Z')
    expect((await reminders(made.event.id)).filter((one) => one.personId === first.personId)).toHaveLength(1)
    await at('2030-03-20T17:00:00Z')
    // The clone takes place at the very same time, and the same person comes.
    ctx.clock.set('2030-03-20T17:30:00Z')
    const clone = await cloneEvent(rep, input(made, ['2030-03-21T19:30']))
    await setEventStatus(rep, { id: clone.id, status: 'published' })
    const [slot] = await slotsOf(ctx, clone.id)
    rememberConsent(slot!, group.name)
    await aSignup(ctx, slot!, { email: 'again@example.org' })
    for (const now of ['2030-03-20T17:31:00Z', '2030-03-20T19:00:00Z', '2030-03-21T09:00:00Z']) await at(now)
    expect(await reminders(clone.id), 'neither ten days before, nor the day before to anybody').toEqual([])
    await at('2030-03-21T17:30:00Z')
    expect((await reminders(clone.id)).map((one) => one.rule)).toEqual(['same_day'])
    expect((await reminders(made.event.id)).filter((one) => one.rule === 'same_day')).toHaveLength(1)
  })

  test('for an event that was taken from the web and published again', async () => {
    const group = await aGroup(ctx)
    const rep = await aMember(ctx, group, 'rep')
    const hidden = await anEvent(ctx, { groupId: group.id })
    const shown = await anEvent(ctx, { groupId: group.id })
    ctx.clock.set('2030-03-20T16:00:00Z')
    expect(await unpublishEvent(rep, { id: hidden.event.id })).toMatchObject({ status: 'draft', publishedAt: null })
    await at('2030-03-20T17:00:00Z')
    ctx.clock.set('2030-03-20T17:10:00Z')
    await setEventStatus(rep, { id: hidden.event.id, status: 'published' })
    await at('2030-03-20T17:11:00Z')
    expect((await reminders(shown.event.id, rep.personId)).map((one) => one.rule)).toEqual(['host_list'])
    expect(await reminders(hidden.event.id)).toEqual([])
    await at('2030-03-21T14:15:00Z')
    expect((await reminders(hidden.event.id, rep.personId)).map((one) => one.rule), 'what comes after goes out').toEqual(['host_outcome'])
  })

  test('what people have signed up for is not taken from the web; who said no holds nothing up', async () => {
    const made = await anEvent(ctx)
    const organizer = await anOrganizer(ctx)
    const signup = await aSignup(ctx, made.slot)
    await expectRefusal(unpublishEvent(organizer, { id: made.event.id }), 'conflict', 'answered')
    await ctx.db.update(signups).set({ status: 'declined' }).where(eq(signups.id, signup.id))
    expect((await unpublishEvent(organizer, { id: made.event.id })).status).toBe('draft')
  })

  test('whoever signs up while it is taken from the web is refused, and not signed up to a page that is gone', async () => {
    const { event, slot } = await anEvent(ctx)
    const organizer = await anOrganizer(ctx)
    const holder = await database.pool.connect()
    const waiting = async (count: number): Promise<void> => {
      for (let waits = 0; waits < count; ) waits = (await database.pool.query<{ waits: number }>(`select count(*)::int as waits from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).rows[0]?.waits ?? 0
    }
    await holder.query('begin')
    await holder.query('select 1 from slots where id = $1 for update', [slot.id])
    const hidden = unpublishEvent(organizer, { id: event.id })
    await waiting(1)
    // It has read that the event is public, and now waits for the time.
    const answered = signUp(asGuest(ctx), signUpInput(slot)).then(() => 'signed up', (error: DomainError) => error.code)
    await waiting(2)
    await holder.query('commit')
    holder.release()
    expect((await hidden).status).toBe('draft')
    expect(await answered).toBe('not_found')
    expect(await ctx.db.select().from(signups).where(eq(signups.slotId, slot.id))).toEqual([])
  }, 20_000)
})

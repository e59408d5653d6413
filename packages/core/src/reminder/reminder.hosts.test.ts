import { deliveries } from '@turnout/db/tables/delivery.ts'
import { events, slots } from '@turnout/db/tables/event.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { and, asc, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listMailFacts } from '../delivery/delivery.repo.ts'
import { composeMail } from '../delivery/delivery.mail.ts'
import { deliverDue } from '../delivery/delivery.ts'
import { readAhead } from '../outbox/outbox.ts'
import { OutboxFilter } from '../outbox/outbox.schema.ts'
import { testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { expectAudit, expectRefusal } from '../testing/expectations.ts'
import { aCall } from '../testing/calls.ts'
import { aGroup, aMember, anOrganizer } from '../testing/people.ts'
import { aSignup, mark } from '../testing/signups.ts'
import { recordingTransport } from '../testing/transport.ts'
import { listReminderRules, planReminders, previewReminder, resetReminderRule, saveReminderRule } from './reminder.ts'
import { RuleInput, timeOf } from './reminder.schema.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
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
const planned = (eventId: string, personId?: string) =>
  ctx.db.select().from(deliveries).where(and(eq(deliveries.kind, 'reminder'), eq(deliveries.eventId, eventId), personId ? eq(deliveries.personId, personId) : undefined)).orderBy(asc(deliveries.id))
const mailOf = async (id: number) => composeMail(ctx, (await listMailFacts(ctx.db, [id]))[0]!)

describe('those who answer for an event', () => {
  test('get who comes the day before and are asked how it was after the end; members do not', async () => {
    const group = await aGroup(ctx)
    const [rep, member] = [await aMember(ctx, group, 'rep'), await aMember(ctx, group, 'member')]
    const { event, slot } = await anEvent(ctx, { groupId: group.id })
    await aSignup(ctx, slot, { name: 'Robin Secret', guests: 2 })
    await at('2030-03-20T17:00:00Z')
    const [list] = (await planned(event.id, rep.personId))
    expect(list).toMatchObject({ ruleFamily: 'host_list', signupId: null })
    const mail = await mailOf(list!.id)
    expect(mail.subject).toBe('Tomorrow, 3 coming: Tea at the gate')
    expect(mail.text).toContain(`/app/events/${event.id}/people`)
    expect(mail.text + mail.html).not.toContain('Robin')
    await at('2030-03-20T17:01:00Z')
    expect(await planned(event.id, rep.personId)).toHaveLength(1)
    await at('2030-03-21T14:15:00Z')
    expect((await planned(event.id, rep.personId)).map((one) => one.ruleFamily)).toEqual(['host_list', 'host_outcome'])
    expect((await mailOf((await planned(event.id, rep.personId))[1]!.id)).text).toContain(`/app/events/${event.id}/outcome`)
    expect(await planned(event.id, member.personId)).toEqual([])
  })

  test('of an event that became public after it was due: nothing, and nobody signed up there either', async () => {
    const { event, slot } = await anEvent(ctx)
    await aSignup(ctx, slot)
    await ctx.db.update(events).set({ publishedAt: Temporal.Instant.from('2030-03-20T18:00:00Z') }).where(eq(events.id, event.id))
    expect(await at('2030-03-20T18:01:00Z')).toBe(0)
  })
})

describe('somebody in several slots of an event', () => {
  test('gets one reminder a day, of the first, which names all; of another day its own', async () => {
    const { event, slots } = await anEvent(ctx, { slots: [{ title: 'Late' }, { title: 'Early', startLocal: '2030-03-21T10:00', endLocal: '2030-03-21T11:00' }, { title: 'Next day', startLocal: '2030-03-22T10:00', endLocal: '2030-03-22T11:00' }] })
    const signup = await aSignup(ctx, slots[0]!, { email: 'several@example.org' })
    for (const slot of slots.slice(1)) await aSignup(ctx, slot, { email: 'several@example.org' })
    for (const now of ['2030-03-20T17:00:00Z', '2030-03-20T17:01:00Z', '2030-03-21T08:00:00Z', '2030-03-21T10:30:00Z', '2030-03-21T17:00:00Z']) await at(now)
    const rows = await planned(event.id, signup.personId)
    expect(rows.map((row) => [row.ruleFamily, row.slotId])).toEqual([['day_before', slots[1]!.id], ['same_day', slots[1]!.id], ['day_before', slots[2]!.id]])
    ctx.clock.set('2030-03-20T17:00:00Z')
    const { text } = await mailOf(rows[0]!.id)
    expect(text).toContain('Early')
    expect(text).toContain('Late: Thursday, 21 March 2030')
    expect(text).not.toContain('Next day')
  })

  test('is thanked once, after the last', async () => {
    const { event, slots } = await anEvent(ctx, { slots: [{}, { startLocal: '2030-03-21T18:00', endLocal: '2030-03-21T19:00' }] })
    const signup = await aSignup(ctx, slots[0]!, { email: 'thanked@example.org' })
    await aSignup(ctx, slots[1]!, { email: 'thanked@example.org' })
    for (const now of ['2030-03-22T10:00:00Z', '2030-03-22T10:01:00Z']) await at(now)
    expect((await planned(event.id, signup.personId)).map((row) => [row.ruleFamily, row.slotId])).toEqual([['thanks', slots[1]!.id]])
  })

  test('who cancels the first after the reminder is not reminded of the second again', async () => {
    const { event, slots: made } = await anEvent(ctx, { slots: [{}, { startLocal: '2030-03-21T18:00', endLocal: '2030-03-21T19:00' }] })
    const signup = await aSignup(ctx, made[0]!, { email: 'left@example.org' })
    await aSignup(ctx, made[1]!, { email: 'left@example.org' })
    await at('2030-03-20T17:00:00Z')
    await ctx.db.execute(sql`update signups set status = 'declined' where id = ${signup.id}`)
    await at('2030-03-20T17:05:00Z')
    expect(await planned(event.id, signup.personId)).toHaveLength(1)
    expect(await ctx.db.select().from(slots).where(eq(slots.eventId, event.id))).toHaveLength(2)
  })
})

const form = (more: object) => RuleInput.parse({ enabled: 'on', audience: 'going', anchor: 'start', timing: 'clock', days: '1', localTime: '12:00', direction: 'before', subject: '', body: '', ...more })

describe('rules of one’s own', () => {
  test('an event takes the place of its call’s, reset brings it back, and who was reminded by the family is not again', async () => {
    const organizer = await anOrganizer(ctx)
    const call = await aCall(ctx, { startLocal: '2030-03-21T12:30' })
    const { event, slot } = await anEvent(ctx, { callId: call.id })
    const signup = await aSignup(ctx, slot)
    const dayBefore = async () => (await listReminderRules(organizer, { of: 'event', id: event.id })).find((rule) => rule.kind === 'day_before')!
    await saveReminderRule(organizer, form({ of: 'call', id: call.id, ruleId: (await dayBefore()).id, localTime: '15:00' }))
    expect(await dayBefore()).toMatchObject({ level: 'call', own: false, localTime: '15:00' })
    await saveReminderRule(organizer, form({ of: 'event', id: event.id, ruleId: (await dayBefore()).id }))
    await saveReminderRule(organizer, form({ of: 'event', id: event.id, ruleId: (await dayBefore()).id, localTime: '11:00' }))
    expect(await dayBefore()).toMatchObject({ level: 'event', own: true, localTime: '11:00', unconfirmedToo: true })
    await expectAudit(ctx, 'event.reminder_saved', event.id, 2)
    await at('2030-03-20T11:00:00Z')
    expect(await planned(event.id, signup.personId)).toHaveLength(1)
    await resetReminderRule(organizer, { of: 'event', id: event.id, ruleId: (await dayBefore()).id })
    expect(await dayBefore()).toMatchObject({ level: 'call' })
    await at('2030-03-20T15:00:00Z')
    expect(await planned(event.id, signup.personId)).toHaveLength(1)
    // What was planned by the rule that is gone still says what it is.
    expect((await mailOf((await planned(event.id, signup.personId))[0]!.id)).subject).toBe('Tomorrow: Lunchtime gathering')
  })

  test('in their own words, with placeholders filled in and nothing in them obeyed', async () => {
    const organizer = await anOrganizer(ctx)
    const { event, slot } = await anEvent(ctx, { title: 'Tea <b>{{name}}</b>' })
    const input = form({ of: 'event', id: event.id, name: 'Bring a cup', subject: 'Cups for {{title}}', body: 'Hello {{ name }},\n\nplease bring a cup to {{where}}: {{link}}' })
    await saveReminderRule(organizer, input)
    await aSignup(ctx, slot, { name: 'Kim {{title}} <i>' })
    await at('2030-03-20T12:00:00Z')
    const [row] = await planned(event.id)
    const mail = await mailOf(row!.id)
    expect(mail.subject).toBe('Cups for Tea <b>{{name}}</b>')
    expect(mail.text).toContain('Hello Kim {{title}} <i>,')
    expect(mail.text).toMatch(/bring a cup to North gate:\shttps:\/\/turnout\.example\/signups\//)
    expect(mail.html).toContain('Kim {{title}} &lt;i&gt;')
    expect((await previewReminder(organizer, input)).text).toContain('Hello Alex Example,')
  })

  test('a placeholder that nobody fills in is refused, and so is one half of the words', () => {
    for (const body of ['Hello {{nmae}}', 'Hello {{name', 'name}}']) expect(RuleInput.safeParse({ of: 'event', id: crypto.randomUUID(), audience: 'going', anchor: 'start', timing: 'offset', amount: '2', name: 'x', subject: 'x', body }).error?.issues[0]?.path).toEqual(['body'])
  })

  test.each([
    [{ timing: 'clock', days: '2', localTime: '18:00', amount: 'many', unit: 'fortnights' }, { anchor: 'start', offsetMinutes: null, dayOffset: -2, localTime: '18:00' }],
    [{ timing: 'offset', amount: '2', unit: 'hours', days: 'some', localTime: 'noon' }, { anchor: 'start', offsetMinutes: -120, dayOffset: null, localTime: null }],
    [{ timing: 'offset', amount: '0', unit: 'hours' }, { anchor: 'start', offsetMinutes: 0, dayOffset: null, localTime: null }],
    [{ timing: 'clock', days: '2', localTime: '', amount: '3', unit: 'days' }, ['localTime']],
    [{ timing: 'clock', days: ' ', localTime: '18:00', amount: '3', unit: 'days' }, ['days']],
    [{ timing: 'clock' }, ['days', 'localTime']],
    [{ timing: 'offset', amount: '', unit: 'days', days: '2', localTime: '18:00' }, ['amount']],
    [{ amount: '3', unit: 'days', days: '2', localTime: '18:00' }, ['timing']],
  ])('of the two ways to say the time only the chosen one is read, and it must be whole: %o', (time, expected) => {
    const read = RuleInput.safeParse({ of: 'event', id: crypto.randomUUID(), audience: 'going', anchor: 'start', name: 'x', subject: 'x', body: 'y', ...time })
    expect(read.success ? timeOf(read.data) : read.error.issues.flatMap(({ path }) => path)).toEqual(expected)
  })

  test('who is on the waitlist or might come, where the rule says so', async () => {
    const organizer = await anOrganizer(ctx)
    const { event, slot } = await anEvent(ctx, { slot: { capacity: 1 } })
    await saveReminderRule(organizer, form({ of: 'event', id: event.id, name: 'Queue', audience: 'waitlisted', subject: 'Still full', body: 'No place yet.' }))
    const [first, waits] = [await aSignup(ctx, slot), await aSignup(ctx, slot)]
    await at('2030-03-20T12:00:00Z')
    expect(await planned(event.id, waits.personId)).toHaveLength(1)
    expect(await planned(event.id, first.personId)).toEqual([])
  })

  test('who came and who did not, by the host’s list, also where it is filled in late; and nobody is thanked for what they missed', async () => {
    const group = await aGroup(ctx)
    const rep = await aMember(ctx, group, 'rep')
    const { event, slot } = await anEvent(ctx, { groupId: group.id })
    const [came, missed, unmarked, changed] = [await aSignup(ctx, slot, { name: 'Came' }), await aSignup(ctx, slot, { name: 'Missed' }), await aSignup(ctx, slot, { name: 'Unmarked' }), await aSignup(ctx, slot, { name: 'Changed' })]
    const after = { of: 'event', id: event.id, anchor: 'end', direction: 'after', timing: 'offset', amount: 2, subject: '{{title}}', body: 'Hello {{name}}.' }
    expect(RuleInput.safeParse({ ...after, name: 'Too soon', audience: 'attended', direction: 'before' }).error?.issues[0]?.path).toEqual(['anchor'])
    await saveReminderRule(rep, form({ ...after, name: 'Next time', audience: 'attended' }))
    await saveReminderRule(rep, form({ ...after, name: 'Sorry', audience: 'no_show' }))
    const ahead = async () => {
      ctx.clock.set('2030-03-21T10:00:00Z')
      const { rows } = await readAhead(rep, OutboxFilter.parse({ scope: { of: 'event', id: event.id }, until: '2030-03-21' }))
      return rows.filter((row) => row.kind === 'custom').map((row) => `${row.rule} ${row.why}`).toSorted()
    }
    expect(new Set(await ahead()), 'nobody knows yet').toEqual(new Set(['Next time attendance', 'Sorry attendance']))
    await at('2030-03-21T15:20:00Z')
    expect((await planned(event.id)).filter((row) => row.ruleFamily !== 'host_outcome' && row.signupId && row.plannedFor.toString().startsWith('2030-03-21T15'))).toEqual([])
    for (const one of [came, changed]) await mark(ctx, one, 'attended')
    await mark(ctx, missed, 'no_show')
    await at('2030-03-21T18:00:00Z')
    const texts = async (signup: { id: string }) => Promise.all((await planned(event.id)).filter((row) => row.signupId === signup.id && row.plannedFor.toString() > '2030-03-21T15').map(async (row) => (await listMailFacts(ctx.db, [row.id]))[0]?.rule?.subject ? (await mailOf(row.id)).text : row.ruleFamily))
    expect(await texts(came)).toEqual([expect.stringContaining('Hello Came.')])
    expect((await texts(came)).join(), 'it is over: there is nothing to take back').not.toContain('answer=declined')
    expect(await texts(missed)).toEqual([expect.stringContaining('Hello Missed.')])
    expect(await texts(unmarked)).toEqual([])
    // Marked anew before it went out.
    await mark(ctx, changed, 'no_show')
    const sent = recordingTransport()
    await deliverDue(ctx, { transport: sent, signal: new AbortController().signal, onError: (error) => { throw error } })
    expect((await planned(event.id)).filter((row) => row.signupId === changed.id && row.plannedFor.toString() > '2030-03-21T15').map((row) => `${row.state} ${row.reason}`)).toContain('skipped cancelled')
    await at('2030-03-22T12:00:00Z')
    expect((await planned(event.id)).filter((row) => row.ruleFamily === 'thanks').map((row) => row.signupId).toSorted()).toEqual([came.id, unmarked.id].toSorted())
  })

  test('only who answers for the event, or runs calls', async () => {
    const { event } = await anEvent(ctx)
    const stranger = await aMember(ctx, await aGroup(ctx), 'rep')
    const call = await aCall(ctx)
    const input = form({ of: 'event', id: event.id, name: 'Mine', subject: 'x', body: 'y' })
    for (const deed of [() => listReminderRules(stranger, { of: 'event', id: event.id }), () => saveReminderRule(stranger, input), () => previewReminder(stranger, input), () => saveReminderRule(stranger, { ...input, of: 'call', id: call.id })]) await expectRefusal(deed, 'forbidden')
    // Another event's rule, or the instance's, is nobody's to remove.
    const [rule] = await listReminderRules(await anOrganizer(ctx), { of: 'event', id: event.id })
    await resetReminderRule(await anOrganizer(ctx), { of: 'event', id: event.id, ruleId: rule!.id })
    expect((await listReminderRules(await anOrganizer(ctx), { of: 'event', id: event.id })).map((one) => one.id)).toContain(rule!.id)
  })
})

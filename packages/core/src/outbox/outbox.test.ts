import { deliveries } from '@turnout/db/tables/delivery.ts'
import { events } from '@turnout/db/tables/event.ts'
import { reminderRules } from '@turnout/db/tables/reminder.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { deliverDue, unsubscribe } from '../delivery/delivery.ts'
import { planReminders } from '../reminder/reminder.ts'
import { requestSignInLink } from '../account/account.ts'
import { together } from '../sight/sight.rules.ts'
import { aCall } from '../testing/calls.ts'
import { asGuest, testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { expectAudit, expectRefusal } from '../testing/expectations.ts'
import { aGroup, aMember, anOrganizer } from '../testing/people.ts'
import { aSignup } from '../testing/signups.ts'
import { recordingTransport } from '../testing/transport.ts'
import { signToken } from '../token.ts'
import { decideMessage, exportOutbox, getHold, readAhead, readWritten, setHold } from './outbox.ts'
import { OutboxFilter } from './outbox.schema.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase({ max: 20 })
  await database.db.update(reminderRules).set({ enabled: false }).where(eq(reminderRules.audience, 'hosts'))
})
afterAll(() => database.close())
beforeEach(async () => {
  ctx = testCtx({ db: database.db })
  await database.db.update(events).set({ status: 'cancelled' })
  await database.db.delete(deliveries)
})

async function gathering(overrides: Parameters<typeof anEvent>[1] = {}) {
  const group = await aGroup(ctx)
  const rep = await aMember(ctx, group, 'rep')
  const made = await anEvent(ctx, { groupId: group.id, ...overrides })
  return { ...made, group, rep, scope: { of: 'event' as const, id: made.event.id } }
}
const filter = (scope: { of: 'event' | 'call' | 'all'; id: string | null }, more: object = {}) => OutboxFilter.parse({ scope, ...more })
const reminders = () => ctx.db.select().from(deliveries).where(eq(deliveries.kind, 'reminder')).orderBy(asc(deliveries.id))
const send = (transport = recordingTransport(), signal = new AbortController().signal) =>
  deliverDue(ctx, { transport, signal, onError: (error) => { throw error } }).then(() => transport.sent)

test('the list’s end ends the names in the ledger too, and the rows stay', async () => {
  const { slot, rep, scope } = await gathering()
  for (const name of ['Ada', 'Bo', 'Cy', 'Dee', 'Eli']) await aSignup(ctx, slot, { name })
  const names = async () => (await readWritten(rep, filter(scope))).rows.map(({ name, email, named }) => [name, email !== null, named])
  ctx.clock.set(slot.endsAt.add({ hours: 24 * ctx.keep.listDays - 1 }))
  expect(await names()).toContainEqual(['Ada', true, true])
  const rows = (await names()).length
  ctx.clock.set(slot.endsAt.add({ hours: 24 * ctx.keep.listDays }))
  expect(new Set((await names()).map((row) => row.join()))).toEqual(new Set([',false,false']))
  expect((await names()).length).toBe(rows)
  expect((await readWritten(rep, filter(scope, { q: 'ada' }))).rows).toEqual([])
})

describe('the dry run', () => {
  test('foretells exactly what the ticks then do', async () => {
    const { slot, rep, scope } = await gathering()
    for (let one = 0; one < 3; one++) await aSignup(ctx, slot, { timeZone: ['Asia/Tokyo', 'Europe/London', null][one] })
    const { rows, totals } = await readAhead(rep, filter(scope, { gets: 'yes' }))
    for (let now = ctx.now(); Temporal.Instant.compare(now, '2030-03-25T00:00:00Z') < 0; now = now.add({ minutes: 60 })) {
      ctx.clock.set(now)
      await planReminders(ctx)
    }
    const done = (await reminders()).map((row) => `${row.personId} ${row.ruleFamily} ${row.plannedFor}`).toSorted()
    expect(rows.map((row) => `${row.personId} ${row.family} ${row.dueAt}`).toSorted()).toEqual(done)
    expect(done).toHaveLength(12)
    expect(together(totals.map((one) => one.deliveries))).toBe(12)
    ctx.clock.set('2030-03-04T09:00:00Z')
    expect((await readAhead(rep, filter(scope, { gets: 'yes' }))).rows).toEqual([])
  })

  test('says who gets none and why', async () => {
    const { slot, rep, scope } = await gathering({ confirmFirst: false })
    const [gone, unproved] = [await aSignup(ctx, slot, { name: 'Gone' }), await aSignup(ctx, slot, { name: 'Unproved', confirmed: false })]
    await unsubscribe(asGuest(ctx), { token: signToken(ctx, 'unsubscribe', gone.id), scope: 'event' })
    ctx.clock.set('2030-03-20T18:00:00Z')
    await aSignup(ctx, slot, { name: 'Late' })
    ctx.clock.set('2030-03-04T09:00:00Z')
    const { rows } = await readAhead(rep, filter(scope))
    const why = Object.fromEntries(rows.map((row) => [`${row.name} ${row.family}`, row.why]))
    expect(why).toMatchObject({ 'Gone day_before': 'unsubscribed', 'Unproved day_before': null, 'Unproved same_day': 'unconfirmed', 'Late day_before': 'signed_up_after', 'Late same_day': null, 'Late thanks': null })
    expect((await readAhead(rep, filter(scope, { reason: 'unconfirmed' }))).rows.every((row) => row.name === 'Unproved')).toBe(true)
    expect((await readAhead(rep, filter(scope, { q: 'late' }))).rows.every((row) => row.name === 'Late')).toBe(true)
    expect((await readAhead(rep, filter(scope, { gets: 'yes', from: '2030-03-21', until: '2030-03-21' }))).rows.every((row) => row.family === 'same_day')).toBe(true)
    expect(unproved.id).toBeTruthy()
  })

  test('of a call and of everything names only people of one’s own groups, and a search finds no others', async () => {
    const call = await aCall(ctx, { startLocal: '2030-03-21T12:30' })
    const { event, slot, rep } = await gathering({ callId: call.id })
    await aSignup(ctx, slot, { name: 'Robin Secret' })
    const organizer = await anOrganizer(ctx)
    for (let more = 0; more < 8; more++) await aSignup(ctx, slot)
    ctx.clock.set('2030-03-12T09:00:00Z')
    const scopes = [{ of: 'event' as const, id: event.id }, { of: 'call' as const, id: call.id }, { of: 'all' as const, id: null }]
    for (const scope of scopes) expect([(await readAhead(organizer, filter(scope, { gets: 'yes' }))).totals, (await readWritten(organizer, filter(scope))).totals], 'nine are told like none').toEqual([[], []])
    for (let more = 0; more < 8; more++) await aSignup(ctx, slot)
    for (const scope of scopes) {
      const ahead = await readAhead(organizer, filter(scope, { gets: 'yes' }))
      const written = await readWritten(organizer, filter(scope))
      // Each row is a person: who may not know them gets sums, and none of a span that they chose.
      expect([ahead.rows, written.rows, ahead.partly, written.partly]).toEqual([[], [], true, true])
      expect([...new Set([...ahead.totals, ...written.totals].map((one) => one.deliveries))]).toEqual(['15+'])
      expect((await readAhead(organizer, filter(scope, { from: '2030-03-20', until: '2030-03-25' }))).totals).toEqual([])
      expect((await exportOutbox(organizer, filter(scope))).trim().split('\r\n')).toHaveLength(1)
      await setHold(organizer, { scope, held: true })
      expect((await getHold(organizer, scope)).waiting).toBe(0)
      await setHold(organizer, { scope, held: false })
      expect((await readAhead(organizer, filter(scope, { q: 'Robin' }))).totals).toEqual([])
      expect((await readWritten(organizer, filter(scope, { q: 'Robin' }))).totals).toEqual([])
    }
    await expectRefusal(readAhead(rep, filter({ of: 'call', id: call.id })), 'forbidden')
    await expectRefusal(readWritten(rep, filter({ of: 'all', id: null })), 'forbidden')
  })
})

describe('one message', () => {
  test('that is foreseen is sent now, once, or never', async () => {
    const { slot, rep, scope, event } = await gathering()
    const [now, never] = [await aSignup(ctx, slot), await aSignup(ctx, slot)]
    const { rows } = await readAhead(rep, filter(scope, { gets: 'yes' }))
    const row = (personId: string) => { const found = rows.find((one) => one.personId === personId && one.family === 'day_before')!; return { ruleId: found.ruleId, personId, slotId: found.slotId } }
    await expectRefusal(decideMessage(await anOrganizer(ctx), { scope, deed: 'send_now', row: row(now.personId) }), 'conflict', 'not_planned')
    await decideMessage(rep, { scope, deed: 'send_now', row: row(now.personId) })
    await decideMessage(rep, { scope, deed: 'skip', row: row(never.personId) })
    await expectRefusal(decideMessage(rep, { scope, deed: 'send_now', row: row(never.personId) }), 'conflict')
    await expectAudit(ctx, 'mail.skip', event.id)
    const sent = await send()
    expect(sent.filter((mail) => mail.bulk).map((mail) => mail.subject)).toEqual(['Tomorrow: Tea at the gate'])
    ctx.clock.set('2030-03-20T17:00:00Z')
    expect(await planReminders(ctx)).toBe(0)
    expect((await reminders()).map((one) => [one.personId, one.state, one.reason])).toEqual([[now.personId, 'sent', null], [never.personId, 'skipped', 'by_hand']])
  })

  test('that is planned is skipped; one that was sent is not, nor one of another event', async () => {
    const { slot, rep, scope } = await gathering()
    await aSignup(ctx, slot)
    ctx.clock.set('2030-03-20T17:00:00Z')
    await planReminders(ctx)
    const [row] = await reminders()
    const other = await gathering()
    await expectRefusal(decideMessage(other.rep, { scope: other.scope, deed: 'skip', row: { deliveryId: row!.id } }), 'not_found')
    await expectRefusal(decideMessage(other.rep, { scope, deed: 'skip', row: { deliveryId: row!.id } }), 'forbidden')
    // Whoever may not know the person cannot ask by an id whether there is a message to them.
    await expectRefusal(decideMessage(await anOrganizer(ctx), { scope, deed: 'skip', row: { deliveryId: row!.id } }), 'not_found')
    await decideMessage(rep, { scope, deed: 'skip', row: { deliveryId: row!.id } })
    expect((await send()).filter((mail) => mail.bulk)).toEqual([])
    await expectRefusal(decideMessage(rep, { scope, deed: 'send_now', row: { deliveryId: row!.id } }), 'conflict')
  })
})

describe('a pause', () => {
  test.each(['event', 'call', 'all'] as const)('of %s holds what is not asked for, and lets go what is still worth it', async (of) => {
    const call = await aCall(ctx, { startLocal: '2030-03-21T12:30' })
    const { slot, event } = await gathering({ callId: call.id })
    const free = await gathering()
    for (const one of [slot, free.slot]) await aSignup(ctx, one)
    const organizer = await anOrganizer(ctx)
    const scope = { of, id: of === 'event' ? event.id : of === 'call' ? call.id : null }
    await setHold(organizer, { scope, held: true })
    ctx.clock.set('2030-03-20T17:00:00Z')
    expect(await planReminders(ctx)).toBe(2)
    await requestSignInLink(asGuest(ctx), { email: `waits-for-${of}@example.org`, next: undefined })
    const sent = await send()
    expect(sent.filter((mail) => mail.bulk)).toHaveLength(of === 'all' ? 0 : 1)
    // Confirmations of both answers and the link to sign in.
    expect(sent.filter((mail) => !mail.bulk)).toHaveLength(3)
    expect(await getHold(organizer, scope)).toMatchObject({ own: true, waiting: 'under' })
    await setHold(organizer, { scope, held: false })
    expect((await send()).filter((mail) => mail.bulk)).toHaveLength(of === 'all' ? 2 : 1)
    expect(await getHold(organizer, scope)).toMatchObject({ own: false, waiting: 0 })
  })

  test('what is too late when it ends is skipped as such', async () => {
    const { slot, rep, scope } = await gathering()
    await aSignup(ctx, slot)
    ctx.clock.set('2030-03-20T17:00:00Z')
    await planReminders(ctx)
    await setHold(rep, { scope, held: true })
    await setHold(rep, { scope, held: true })
    ctx.clock.set('2030-03-21T12:30:00Z')
    await setHold(rep, { scope, held: false })
    await send()
    expect((await reminders()).map((row) => [row.state, row.reason])).toEqual([['skipped', 'expired']])
  })

  test('reaches a worker in the midst of sending within a second, and nothing is lost', async () => {
    const { slot, rep, scope } = await gathering()
    for (let one = 0; one < 60; one++) await aSignup(ctx, slot)
    await send()
    ctx.clock.set('2030-03-20T17:00:00Z')
    await planReminders(ctx)
    const transport = recordingTransport({ connections: 2 })
    let pausedAt = 0
    const late: number[] = []
    transport.answer(async () => {
      await new Promise((resolve) => setTimeout(resolve, 60))
      if (pausedAt > 0) late.push(performance.now() - pausedAt)
    })
    const sending = send(transport)
    await new Promise((resolve) => setTimeout(resolve, 300))
    await setHold(rep, { scope, held: true })
    pausedAt = performance.now()
    await sending
    expect(Math.max(0, ...late)).toBeLessThan(1000)
    expect(transport.sent.length).toBeGreaterThan(0)
    expect(transport.sent.length).toBeLessThan(60)
    await setHold(rep, { scope, held: false })
    const rest = await send()
    expect(transport.sent.length + rest.length).toBe(60)
    expect(new Set([...transport.sent, ...rest].map((mail) => mail.messageId)).size).toBe(60)
  }, 30_000)

  test('is for those who answer for the event', async () => {
    const { scope } = await gathering()
    const stranger = await aMember(ctx, await aGroup(ctx), 'rep')
    await expectRefusal(setHold(stranger, { scope, held: true }), 'forbidden')
    await expectRefusal(setHold(stranger, { scope: { of: 'all', id: null }, held: true }), 'forbidden')
  })
})

test('the file has both, and a cell that a spreadsheet would run is not run', async () => {
  const { slot, rep, scope, event } = await gathering()
  await aSignup(ctx, slot, { name: '=cmd()' })
  const csv = await exportOutbox(rep, filter(scope))
  expect(csv.split('\r\n')[1]).toMatch(/^Tea at the gate,confirmation,/)
  expect(csv).toContain("'=cmd()")
  expect(csv).toMatch(/,day_before,'=cmd\(\),[^,]+,2030-03-20T17:00:00Z,to_come,,,\r\n/)
  await expectAudit(ctx, 'mail.exported', event.id)
  // What does not fit is not cut off in silence.
  const rows = csv.trim().split('\r\n').length - 1
  expect((await exportOutbox(rep, filter(scope), rows)).trim().split('\r\n')).toHaveLength(rows + 1)
  await expectRefusal(exportOutbox(rep, filter(scope), 1), 'too_large', 'file')
})

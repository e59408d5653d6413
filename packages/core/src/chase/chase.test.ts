import { mailHolds } from '@turnout/db/tables/delivery.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Call } from '../call/call.repo.ts'
import { chooseSubtree } from '../coverage/coverage.ts'
import { deliverDue } from '../delivery/delivery.ts'
import type { Group } from '../group/group.repo.ts'
import { newId } from '../id.ts'
import { reportOutcome } from '../outcome/outcome.ts'
import { OutcomeInput } from '../outcome/outcome.schema.ts'
import { aCall } from '../testing/calls.ts'
import { testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { deliveriesOf, expectAudit, expectRefusal } from '../testing/expectations.ts'
import { aGroup, aMember, anOrganizer } from '../testing/people.ts'
import { recordingTransport } from '../testing/transport.ts'
import { getChaseList, getWorkplace, previewMail, recordContact, sendPreparedMail } from './chase.ts'
import { ChaseFilter, ContactInput, PreparedMail } from './chase.schema.ts'

let database: TestDatabase
let ctx: TestCtx
let call: Call
let region: Group
let depot: Group
let mill: Group
let rep: TestCtx & { personId: string }
let organizer: TestCtx & { personId: string }
let colleague: TestCtx & { personId: string }

beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  await database.db.execute(sql`delete from coverages`)
  ctx = testCtx({ db: database.db })
  call = await aCall(ctx, { title: 'Day of action' })
  region = await aGroup(ctx, { kind: 'region' })
  depot = await aGroup(ctx, { name: 'Depot', parentId: region.id, headcount: 100 })
  mill = await aGroup(ctx, { name: 'Mill', parentId: region.id, headcount: 50 })
  rep = await aMember(ctx, depot, 'rep')
  organizer = await aMember(ctx, region, 'organizer')
  colleague = await aMember(ctx, region, 'organizer')
  await chooseSubtree(await anOrganizer(ctx), { callId: call.id, groupId: region.id, takeAway: false })
  ctx.clock.advance({ hours: 24 * 6 })
})

const today = async (who: TestCtx, more: object = {}): Promise<string[]> => (await getChaseList(who, ChaseFilter.parse({ callId: call.id, ...more }))).rows.map(({ name, needs }) => `${name}: ${needs.join(' ')}`)
const contact = (group: Group, more: object = {}): ContactInput => ContactInput.parse({ callId: call.id, groupId: group.id, key: newId(), kind: 'call', outcome: 'reached', ...more })
const mail = (group: Group, more: object = {}): PreparedMail => PreparedMail.parse({ callId: call.id, groupId: group.id, key: newId(), ...more })

describe('what is to be done today', () => {
  test('is what is missing, the most urgent first; what was done rests, and comes back on its day', async () => {
    expect(await today(organizer)).toEqual(['Mill: no_rep', 'Depot: rep_silent'])
    await recordContact(organizer, contact(mill, { note: 'Ask for Kim', nextStep: 'Ring again', nextOn: '2030-03-14' }))
    expect(await today(organizer)).toEqual(['Depot: rep_silent'])
    ctx.clock.advance({ hours: 24 * 4 })
    expect(await today(organizer)).toEqual(['Mill: follow_up no_rep', 'Depot: rep_silent'])
    // Whoever spoke with it owns it now.
    expect(await today(colleague)).toEqual(['Depot: rep_silent'])
    expect(await today(colleague, { whose: 'all' })).toEqual(['Mill: follow_up no_rep', 'Depot: rep_silent'])
    const { contacts, row } = await getWorkplace(colleague, { callId: call.id, groupId: mill.id })
    expect(contacts.map(({ kind, outcome, note }) => [kind, outcome, note])).toEqual([['call', 'reached', 'Ask for Kim']])
    expect(row).toMatchObject({ nextStep: 'Ring again', nextOn: '2030-03-14', ownerId: organizer.personId, state: 'contacted' })
  })

  test('reads one call where one is chosen, and none whose day and events are over', async () => {
    const other = await aCall(ctx, { title: 'Another day' })
    await chooseSubtree(await anOrganizer(ctx), { callId: other.id, groupId: region.id, takeAway: false })
    const listed = async (more: object = {}) => (await getChaseList(organizer, ChaseFilter.parse(more))).calls.map(({ id, count }): [string, number | null] => [id, count])
    expect(Object.fromEntries(await listed())).toEqual({ [call.id]: 2, [other.id]: 1 })
    expect(Object.fromEntries(await listed({ callId: other.id }))).toEqual({ [call.id]: null, [other.id]: 1 })
    expect((await getChaseList(organizer, ChaseFilter.parse({ callId: other.id }))).rows.map(({ callTitle }) => callTitle)).toEqual(['Another day'])
    ctx.clock.advance({ hours: 24 * 60 })
    expect(await listed()).toEqual([])
    await anEvent(ctx, { groupId: depot.id, callId: call.id, placeName: '', slots: [{ startLocal: '2030-07-01T12:00', timeZone: 'Europe/London' }] })
    expect(await listed()).toEqual([[call.id, 1]])
  })

  test('is for organizers above, and each look at who answers is in the group’s log', async () => {
    await getWorkplace(organizer, { callId: call.id, groupId: depot.id })
    await expectAudit(ctx, 'group.reps_viewed', depot.id)
    const elsewhere = await aMember(ctx, await aGroup(ctx), 'organizer')
    expect(await today(elsewhere)).toEqual([])
    for (const who of [rep, elsewhere]) {
      await expectRefusal(getWorkplace(who, { callId: call.id, groupId: depot.id }), 'forbidden')
      await expectRefusal(recordContact(who, contact(depot)), 'forbidden')
      await expectRefusal(previewMail(who, { callId: call.id, groupId: depot.id }), 'forbidden')
      await expectRefusal(sendPreparedMail(who, mail(depot)), 'forbidden')
    }
    await expectRefusal(getChaseList(rep, ChaseFilter.parse({})), 'forbidden')
    await expectRefusal(recordContact(await anOrganizer(ctx), contact(await aGroup(ctx))), 'not_found')
  })
})

test('a form that is sent several times at once is one contact', async () => {
  const same = contact(mill)
  await Promise.all(Array.from({ length: 5 }, () => recordContact(organizer, same)))
  expect((await getWorkplace(organizer, { callId: call.id, groupId: mill.id })).contacts).toHaveLength(1)
  await expectAudit(ctx, 'coverage.contacted', mill.id)
})

const owed = async () => deliveriesOf(ctx, { kind: 'chase', personId: rep.personId })

test('of an event that is over it is asked what came of it, until somebody says so', async () => {
  const { event } = await anEvent(ctx, { groupId: depot.id, callId: call.id })
  ctx.clock.set('2030-03-22T14:00:00Z')
  expect(await today(organizer)).toEqual(['Depot: no_report'])
  await sendPreparedMail(organizer, mail(depot))
  expect(await owed()).toMatchObject([{ facts: { reason: 'no_report', url: `${ctx.origin}/app/events/${event.id}/outcome` } }])
  const transport = recordingTransport()
  await deliverDue(ctx, { transport, signal: new AbortController().signal, onError: (error) => { throw error } })
  expect(transport.sent.map(({ subject }) => subject)).toContain('Day of action: how was it at Depot?')
  expect(await today(organizer)).toEqual([])
  ctx.clock.advance({ hours: 49 })
  expect(await today(organizer), 'it rests for two days after that').toEqual(['Depot: no_report'])
  await reportOutcome(rep, OutcomeInput.parse({ eventId: event.id, headcount: '12' }))
  expect(await today(organizer)).toEqual([])
})

describe('the prepared mail', () => {
  test('is shown as it goes out, and goes to the reps through the ledger', async () => {
    const preview = await previewMail(organizer, { callId: call.id, groupId: depot.id })
    expect(preview).toMatchObject({ reason: 'rep_silent', recipients: 1, lastSentAt: null, held: false, subject: 'Day of action: what will happen at Depot?' })
    expect(await owed()).toEqual([])
    await sendPreparedMail(organizer, mail(depot, { words: 'Ring me if you like.' }))
    const transport = recordingTransport()
    await deliverDue(ctx, { transport, signal: new AbortController().signal, onError: (error) => { throw error } })
    const [sent] = transport.sent.filter(({ subject }) => subject === preview.subject)
    expect(sent?.text).toContain('Ring me if you like.')
    expect(sent?.text).toContain(`/calls/${call.slug}/host`)
    expect(sent?.headers?.['List-Unsubscribe']).toBeTruthy()
    expect((await getWorkplace(organizer, { callId: call.id, groupId: depot.id })).contacts[0]).toMatchObject({ kind: 'mail', outcome: 'sent' })
  })

  test('does not go out twice by accident: not by the same form, not by two at once, not on the next day’s eve', async () => {
    const same = mail(depot)
    await sendPreparedMail(organizer, same)
    await sendPreparedMail(organizer, same)
    expect(await owed()).toHaveLength(1)
    await expectRefusal(sendPreparedMail(colleague, mail(depot)), 'conflict', 'sent_before')
    await sendPreparedMail(colleague, mail(depot, { again: 'on' }))
    expect(await owed()).toHaveLength(2)
    ctx.clock.advance({ hours: 25 })
    const both = await Promise.allSettled([sendPreparedMail(organizer, mail(depot)), sendPreparedMail(colleague, mail(depot))])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await owed()).toHaveLength(3)
  })

  test('is about what a rep can mend; not where nobody answers, nor while mail is paused', async () => {
    const { event } = await anEvent(ctx, { callId: call.id, groupId: depot.id, placeName: '' })
    await sendPreparedMail(organizer, mail(depot))
    expect((await owed())[0]).toMatchObject({ eventId: event.id, bulk: true, facts: { reason: 'no_place', url: `${ctx.origin}/app/events/${event.id}/edit` } })
    await expectRefusal(sendPreparedMail(organizer, mail(mill)), 'conflict', 'no_rep')
    await ctx.db.insert(mailHolds).values({ id: newId(), callId: call.id, heldAt: ctx.now() })
    await expectRefusal(sendPreparedMail(organizer, mail(depot, { again: 'on' })), 'conflict', 'held')
  })
})

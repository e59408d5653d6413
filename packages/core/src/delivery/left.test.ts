import { announcements } from '@turnout/db/tables/announcement.ts'
import { repChecks } from '@turnout/db/tables/coverage.ts'
import { deliveries } from '@turnout/db/tables/delivery.ts'
import { cohostings, events } from '@turnout/db/tables/event.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { eq, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../id.ts'
import { appoint, leave, requestToJoin, writeToGroup } from '../joining/joining.ts'
import { ContactMessage } from '../joining/joining.schema.ts'
import { plan } from '../ledger/ledger.ts'
import { as, testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { aGroup, aMember, aPerson } from '../testing/people.ts'
import { recordingTransport } from '../testing/transport.ts'
import { deliverDue } from './delivery.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
  ctx = testCtx({ db: database.db })
})
afterAll(() => database.close())

/** What became of one message of each kind. */
const all = (of: string) => ({ announcement: of, chase: of, contact: of, hosting: of, rep_check: of, reminder: of, request: of })

test('mail that was owed to a rep before they left, or are a member only, reaches those alone who answer for the group still', async () => {
  const depot = await aGroup(ctx, { contactable: true })
  const [stays, leaves, stepsDown] = [await aMember(ctx, depot, 'rep'), await aMember(ctx, depot, 'rep'), await aMember(ctx, depot, 'rep')]
  const { event, slot } = await anEvent(ctx, { groupId: depot.id })
  await ctx.db.delete(deliveries)
  await writeToGroup(ctx, ContactMessage.parse({ groupId: depot.id, name: 'Bo', email: 'bo@example.org', message: 'I have trouble with my boss' }))
  await requestToJoin(await as(ctx, await aPerson(ctx)), { groupId: depot.id, message: '' })
  const announcementId = newId()
  await ctx.db.insert(announcements).values({ id: announcementId, groupId: depot.id, subject: 'For members', body: 'Among ourselves.', audience: { answers: [], slots: [], roles: ['rep', 'member'] }, timeZone: 'UTC', sendAt: ctx.now(), createdAt: ctx.now() } as typeof announcements.$inferInsert)
  for (const { personId } of [stays, leaves, stepsDown]) {
    const checkId = newId()
    await ctx.db.insert(repChecks).values({ id: checkId, eventId: event.id, heldOn: slot.startsAt.toZonedDateTimeISO('UTC').toPlainDate().toString(), round: 'week', level: 'rep', personId, askedAt: ctx.now() } as typeof repChecks.$inferInsert)
    await ctx.db.insert(deliveries).values({ kind: 'reminder', personId, eventId: event.id, slotId: slot.id, ruleFamily: 'host_list', slotStartsAt: slot.startsAt, bulk: true, plannedFor: ctx.now(), createdAt: ctx.now() })
    await plan(ctx, { kind: 'hosting', personId, eventId: event.id, bulk: false, facts: { outcome: 'approved' } })
    await plan(ctx, { kind: 'rep_check', personId, eventId: event.id, bulk: true, facts: { checkId, level: 'rep', about: 'question' } })
    await plan(ctx, { kind: 'chase', personId, bulk: true, facts: { reason: 'how', call: 'A day', group: depot.name, groupId: depot.id, url: 'https://turnout.example', words: '', sender: '' } }, { kind: 'announcement', personId, announcementId, bulk: true, facts: {} })
  }
  await leave(leaves, { groupId: depot.id })
  // A rep does not take another's role (decision 0045); each may lay down their own.
  await appoint(stepsDown, { groupId: depot.id, personId: stepsDown.personId, role: 'member' })
  const transport = recordingTransport()
  await deliverDue(ctx, { transport, signal: new AbortController().signal, onError: (error) => { throw error } })
  const rows = await ctx.db.select().from(deliveries).where(inArray(deliveries.personId, [stays.personId, leaves.personId, stepsDown.personId]))
  const became = (personId: string) => Object.fromEntries(rows.filter((row) => row.personId === personId).map(({ kind, facts, state, reason }) => [facts.about === 'contact' || facts.about === 'request' ? facts.about : kind, reason ?? state]).toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)))
  expect(became(stays.personId)).toEqual(all('sent'))
  expect(became(leaves.personId)).toEqual(all('left'))
  expect(became(stepsDown.personId), 'what is for members is still for them').toEqual({ ...all('left'), announcement: 'sent' })
  expect(await ctx.db.select().from(deliveries).where(eq(deliveries.state, 'failed'))).toEqual([])
})

test('what becomes of an event is told to those who answer for it by now: its group, one that hosts along, and those above who made it', async () => {
  const union = await aGroup(ctx)
  const [depot, along, gone] = [await aGroup(ctx, { parentId: union.id }), await aGroup(ctx), await aGroup(ctx)]
  const [rep, beside, left, above] = [await aMember(ctx, depot, 'rep'), await aMember(ctx, along, 'rep'), await aMember(ctx, gone, 'rep'), await aMember(ctx, union, 'organizer')]
  const [makes, organizer] = [await aPerson(ctx, { isOrganizer: true }), await aPerson(ctx, { isOrganizer: true })].map(({ id }) => ({ personId: id })) as [{ personId: string }, { personId: string }]
  const { event } = await anEvent(ctx, { groupId: depot.id })
  await ctx.db.update(events).set({ createdBy: makes.personId }).where(eq(events.id, event.id))
  await ctx.db.insert(cohostings).values([{ eventId: event.id, groupId: along.id, state: 'accepted', invitedAt: ctx.now() }, { eventId: event.id, groupId: gone.id, state: 'left', invitedAt: ctx.now(), decidedAt: ctx.now() }])
  await ctx.db.delete(deliveries)
  const people = { rep, beside, left, above, makes, organizer, member: await aMember(ctx, depot) }
  for (const { personId } of Object.values(people)) await plan(ctx, { kind: 'hosting', personId, eventId: event.id, bulk: false, facts: { outcome: 'approved' } })
  // Whoever decides is asked for the call and not for the event.
  await plan(ctx, { kind: 'hosting', personId: organizer.personId, eventId: event.id, bulk: false, facts: { outcome: 'waiting' } })
  await deliverDue(ctx, { transport: recordingTransport(), signal: new AbortController().signal, onError: (error) => { throw error } })
  const rows = await ctx.db.select().from(deliveries).orderBy(deliveries.id)
  const became = Object.entries(people).map(([who, { personId }]) => [who, rows.filter((row) => row.personId === personId).map(({ reason, state }) => reason ?? state).join()])
  expect(Object.fromEntries(became)).toEqual({ rep: 'sent', beside: 'sent', left: 'left', above: 'sent', makes: 'sent', organizer: 'left,sent', member: 'left' })
})

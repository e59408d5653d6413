import { deliveries } from '@turnout/db/tables/delivery.ts'
import { cohostings } from '@turnout/db/tables/event.ts'
import { memberships } from '@turnout/db/tables/group.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { CallUpdate } from '../call/call.schema.ts'
import { findPerson } from '../account/account.repo.ts'
import { composeMail, isUnchanged } from '../delivery/delivery.mail.ts'
import { listMailFacts } from '../delivery/delivery.repo.ts'
import { skipReason } from '../delivery/delivery.rules.ts'
import type { EventRow } from '../event/event.repo.ts'
import { EventUpdate } from '../event/event.schema.ts'
import { cancelEvent, updateEvent } from '../event/event.ts'
import { updateCall } from '../inheritance/inheritance.ts'
import { newId } from '../id.ts'
import { aCall } from '../testing/calls.ts'
import { testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent, slotsOf } from '../testing/events.ts'
import { deliveriesOf } from '../testing/expectations.ts'
import { aGroup, aMember, anOrganizer } from '../testing/people.ts'
import { aSignup, rememberConsent } from '../testing/signups.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
})
beforeEach(() => {
  ctx = testCtx({ db: database.db })
})
afterAll(() => database.close())

type Made = Parameters<typeof anEvent>[1]

/** Harbour hosts and Depot hosts along; a group that was only asked hears of nothing. */
async function hostedAlong(more: Made = {}) {
  const [harbour, depot, asked] = [await aGroup(ctx, { name: 'Harbour' }), await aGroup(ctx, { name: 'Depot' }), await aGroup(ctx)]
  const [atHarbour, atDepot, notYet] = [await aMember(ctx, harbour, 'rep'), await aMember(ctx, depot, 'rep'), await aMember(ctx, asked, 'rep')]
  const made = await anEvent(ctx, { groupId: harbour.id, ...more })
  for (const [group, state] of [[depot, 'accepted'], [asked, 'invited']] as const) await ctx.db.insert(cohostings).values({ eventId: made.event.id, groupId: group.id, state, invitedAt: ctx.now() })
  const heard = async (who: TestCtx & { personId: string }) => (await deliveriesOf(ctx, { personId: who.personId, eventId: made.event.id })).filter((row) => row.kind !== 'confirmation')
  const mailed = async (id: number) => (await listMailFacts(ctx.db, [id]))[0]!
  const edit = async (change: object, times: object = {}) => updateEvent(atHarbour, EventUpdate.parse({ ...(made.event satisfies EventRow), slots: (await slotsOf(ctx, made.event.id)).map((slot) => ({ ...slot, ...times })), ...change }))
  return { ...made, harbour, depot, atHarbour, atDepot, notYet, heard, mailed, edit }
}

test('whoever hosts along hears once of all that the host changed, old beside new; taken back before, of nothing', async () => {
  const { atHarbour, atDepot, notYet, heard, mailed, edit } = await hostedAlong()
  await edit({ placeName: 'South gate' })
  ctx.clock.advance({ minutes: 3 })
  await edit({ placeName: 'East gate' }, { startLocal: '2030-03-21T17:00', endLocal: null })
  const [owed, ...more] = await heard(atDepot)
  expect([more, await heard(atHarbour), await heard(notYet)], 'nobody else, and nobody twice').toEqual([[], [], []])
  expect(owed).toMatchObject({ kind: 'hosting', plannedFor: Temporal.Instant.from('2030-03-01T09:10:00Z') })
  const row = await mailed(owed!.id)
  const { subject, text } = composeMail(ctx, row)
  expect(subject).toBe('Changed: Tea at the gate')
  for (const said of [/Where:?\s+East gate/, /Place before:?\s+North gate/, /Thursday, 21 March 2030 at 17:00/, /Time before:?\s+Thursday, 21 March 2030.*12:30/, /Harbour/]) expect(text).toMatch(said)
  expect(text, 'what held for three minutes').not.toContain('South gate')
  await edit({ description: 'Bring a cup.' })
  expect(composeMail(ctx, await mailed(owed!.id)).text).toContain('The description has changed')
  await edit({}, { startLocal: '2030-03-21T12:30', endLocal: '2030-03-21T13:15' })
  expect(isUnchanged(await mailed(owed!.id))).toBe(true)
  expect(skipReason({ kind: 'hosting', unchanged: true, bulk: false, notAfter: null, slotStartsAt: null, unsubscribed: false, signupStatus: null, eventStatus: 'published', startsAt: null, linkUsed: false, suppressed: null }, ctx.now())).toBe('unchanged')
  // Once a worker has begun with it, what changes next is told anew.
  await ctx.db.update(deliveries).set({ claimedBy: newId() }).where(eq(deliveries.id, owed!.id))
  await edit({ placeName: 'West gate' })
  expect(await heard(atDepot)).toHaveLength(2)
})

test('of several times each that changed is told in the one mail; a mere correction of words in none', async () => {
  const { atDepot, heard, mailed, edit } = await hostedAlong({ slots: [{ title: 'Early' }, { title: 'Late', startLocal: '2030-03-21T18:00', endLocal: null }] })
  await edit({ title: 'Tea at a gate', quiet: true })
  expect(await heard(atDepot)).toEqual([])
  await edit({}, { startLocal: '2030-03-22T12:30', endLocal: null })
  const [owed, ...more] = await heard(atDepot)
  expect(more).toEqual([])
  const { text } = composeMail(ctx, await mailed(owed!.id))
  for (const said of [/Early:?\s+Friday, 22 March/, /Late:?\s+Friday, 22 March/, /Time before:?\s+Thursday, 21 March 2030.*18:00/]) expect(text).toMatch(said)
})

test('who is signed up is told as such and not twice; who answers for the host group, or left, not at all', async () => {
  const { event, slot, harbour, depot, atHarbour, atDepot, heard, mailed, edit } = await hostedAlong()
  const both = await aMember(ctx, harbour, 'deputy')
  await ctx.db.insert(memberships).values({ groupId: depot.id, personId: both.personId, role: 'rep', createdAt: ctx.now() })
  const comes = await aMember(ctx, depot, 'deputy')
  rememberConsent(slot, 'Harbour', 'Depot')
  await aSignup(ctx, slot, { email: (await findPerson(ctx.db, comes.personId))?.email ?? '', groupId: depot.id })
  await edit({ placeName: 'South gate' })
  expect([await heard(both), await heard(comes), await heard(atHarbour)]).toEqual([[], [], []])
  const [owed] = await heard(atDepot)
  await ctx.db.update(cohostings).set({ state: 'left' }).where(and(eq(cohostings.eventId, event.id), eq(cohostings.groupId, depot.id)))
  expect((await mailed(owed!.id)).left).toBe(true)
})

test('called off by the host, those who host along hear why', async () => {
  const { event, atHarbour, atDepot, notYet, heard, mailed } = await hostedAlong()
  await cancelEvent(atHarbour, { id: event.id, reason: 'The hall is flooded.' })
  const [owed, ...more] = await heard(atDepot)
  expect([owed?.kind, more, await heard(atHarbour), await heard(notYet)]).toEqual(['group', [], [], []])
  const mail = composeMail(ctx, await mailed(owed!.id))
  for (const said of ['Harbour', 'Tea at the gate', 'The hall is flooded.']) expect(mail.text).toContain(said)
})

test('with a call that moves, groups that host along hear what held before, each event for itself', async () => {
  const call = await aCall(ctx, { startLocal: '2030-03-21T12:30' })
  const [one, other] = [await hostedAlong({ callId: call.id, slots: [{}] }), await hostedAlong({ callId: call.id, slots: [{}] })]
  await updateCall(await anOrganizer(ctx), CallUpdate.parse({ ...call, revision: undefined, startLocal: '2030-03-22T12:00' }))
  for (const { atHarbour, atDepot, heard, mailed } of [one, other]) {
    const [owed, ...more] = await heard(atDepot)
    expect([owed?.facts.outcome, more, (await heard(atHarbour)).map((row) => row.facts.outcome)]).toEqual(['cohost_changed', [], ['moved']])
    expect(composeMail(ctx, await mailed(owed!.id)).text).toMatch(/Time before:?\s+Thursday, 21 March 2030/)
  }
})

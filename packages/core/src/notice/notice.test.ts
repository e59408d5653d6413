import { deliveries, slotChanges } from '@turnout/db/tables/delivery.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { composeMail, isUnchanged } from '../delivery/delivery.mail.ts'
import { listMailFacts } from '../delivery/delivery.repo.ts'
import { answerUrl } from '../event/event.mail.ts'
import { updateEvent } from '../event/event.ts'
import type { EventRow } from '../event/event.repo.ts'
import { EventUpdate } from '../event/event.schema.ts'
import { newCode, newId } from '../id.ts'
import { planDueNotices } from '../ledger/ledger.ts'
import type { Slot } from '../place/place.repo.ts'
import { testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent, slotOf } from '../testing/events.ts'
import { expectDelivery } from '../testing/expectations.ts'
import { anOrganizer } from '../testing/people.ts'
import { aSignup } from '../testing/signups.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
})
beforeEach(() => {
  ctx = testCtx({ db: database.db })
})
afterAll(() => database.close())

/** The event as its form sends it back, with what was changed in it. */
const edit = (event: EventRow, slots: Slot[], more: object = {}): EventUpdate => EventUpdate.parse({ ...event, slots, ...more })

test.each([
  ['title', { title: 'Soup at the gate' }, 0, ['Called before', 'Tea at the gate', 'Soup at the gate']],
  ['name of a time', { slots: [{ title: 'Late shift' }] }, 0, ['Called before', 'Tea at the gate: Late shift']],
  ['way there', { directions: 'Through the yard.' }, 0, ['The directions have changed', 'Through the yard.']],
  ['online link', { onlineUrl: 'https://meet.example/b' }, 1, ['https://meet.example/b', 'Online link before', 'https://meet.example/a']],
  ['description', { description: 'Bring a cup.' }, 0, ['The description has changed', '/events/']],
])('another %s is told in one notice, unless it was a mere correction', async (_what, change, sequence, said) => {
  const { event, slot } = await anEvent(ctx, { onlineUrl: 'https://meet.example/a' })
  const organizer = await anOrganizer(ctx)
  const signup = await aSignup(ctx, slot)
  const changed = { ...change, slots: [{ ...slot, ...('slots' in change ? change.slots[0] : {}) }] }
  const isOnline = 'onlineUrl' in change
  expect(await updateEvent(organizer, edit(event, [slot], { ...changed, quiet: true }))).toEqual({ told: isOnline ? 'under' : 0 })
  await updateEvent(organizer, edit(event, [slot], { quiet: true }))
  await ctx.db.delete(slotChanges)
  expect(await updateEvent(organizer, edit(event, [slot], changed))).toEqual({ told: 'under' })
  expect((await slotOf(ctx, slot.id)).sequence, 'time and place raise SEQUENCE, and nothing else').toBe(sequence * 3)
  ctx.clock.advance({ minutes: 10 })
  await planDueNotices(ctx)
  const owed = await expectDelivery(ctx, { kind: 'change', signupId: signup.id })
  const [row] = await listMailFacts(ctx.db, [owed.id])
  const { text } = composeMail(ctx, row!)
  for (const words of said) expect(text.replace(/\s+/g, ' ')).toContain(words)
  // Taken back before it went out it is told to nobody.
  await updateEvent(organizer, edit(event, [slot]))
  expect(isUnchanged((await listMailFacts(ctx.db, [owed.id]))[0]!)).toBe(true)
})

test('nobody hears of who may be asked, nor of anything once it is over; who does not come does not hear of the way there', async () => {
  const { event, slot } = await anEvent(ctx, { slot: { capacity: 1 } })
  const organizer = await anOrganizer(ctx)
  await aSignup(ctx, slot)
  const waiting = await aSignup(ctx, slot)
  expect(await updateEvent(organizer, edit(event, [slot], { contact: 'Ask at the gate' }))).toEqual({ told: 0 })
  await updateEvent(organizer, edit(event, [slot], { directions: 'Through the yard.' }))
  ctx.clock.advance({ minutes: 10 })
  await planDueNotices(ctx)
  const owed = await expectDelivery(ctx, { kind: 'change', signupId: waiting.id })
  expect(isUnchanged((await listMailFacts(ctx.db, [owed.id]))[0]!)).toBe(true)
  const later = testCtx({ db: database.db, now: '2030-03-25T09:00:00Z' })
  expect(await updateEvent(await anOrganizer(later), edit(event, [slot], { description: 'It was grand.' }))).toEqual({ told: 0 })
})

test('another place tells whoever waits for one nothing of the online link, which is as it was', async () => {
  const { event, slot } = await anEvent(ctx, { onlineUrl: 'https://meet.example/secret', slot: { capacity: 1 } })
  const organizer = await anOrganizer(ctx)
  const coming = await aSignup(ctx, slot)
  const waiting = await aSignup(ctx, slot)
  await updateEvent(organizer, edit(event, [slot], { placeName: 'South gate' }))
  ctx.clock.advance({ minutes: 10 })
  await planDueNotices(ctx)
  const mailTo = async ({ id }: { id: string }) => composeMail(ctx, (await listMailFacts(ctx.db, [(await expectDelivery(ctx, { kind: 'change', signupId: id })).id]))[0]!)
  expect((await mailTo(coming)).text).toContain('meet.example')
  expect(JSON.stringify(await mailTo(waiting)).match(/meet\.example/g)).toBeNull()
})

test('what changes while a notice waits unsent is told in it, and not lost', async () => {
  const { event, slot } = await anEvent(ctx)
  const organizer = await anOrganizer(ctx)
  const signup = await aSignup(ctx, slot)
  await updateEvent(organizer, edit(event, [slot], { placeName: 'South gate' }))
  ctx.clock.advance({ minutes: 10 })
  await planDueNotices(ctx)
  // The place is as it was again, and the title is another.
  await updateEvent(organizer, edit(event, [slot], { title: 'Soup at the gate' }))
  ctx.clock.advance({ minutes: 10 })
  await planDueNotices(ctx)
  const owed = await expectDelivery(ctx, { kind: 'change', signupId: signup.id })
  const [row] = await listMailFacts(ctx.db, [owed.id])
  expect(isUnchanged(row!)).toBe(false)
  expect(composeMail(ctx, row!).text).toMatch(/Called before:\s+Tea at the gate/)
  expect(composeMail(ctx, row!).text).not.toContain('Place before')
})

test('of several times what changes while a notice waits unsent is told in that one, once', async () => {
  const { event, slots: [early, late] } = await anEvent(ctx, { slots: [{ title: 'Early' }, { title: 'Late', startLocal: '2030-03-21T15:00', endLocal: null }] })
  const organizer = await anOrganizer(ctx)
  const email = `both-${newCode().toLowerCase()}@example.org`
  const first = await aSignup(ctx, early!, { email })
  const second = await aSignup(ctx, late!, { email })
  const times = [early!, late!]
  const changes = async () => ctx.db.select().from(deliveries).where(and(eq(deliveries.kind, 'change'), eq(deliveries.personId, first.personId)))
  await updateEvent(organizer, edit(event, times, { placeName: 'South gate' }))
  ctx.clock.advance({ minutes: 10 })
  await planDueNotices(ctx)
  const moved = [early!, { ...late!, startLocal: '2030-03-21T16:00' }]
  await updateEvent(organizer, edit(event, moved, { placeName: 'East gate' }))
  ctx.clock.advance({ minutes: 10 })
  await planDueNotices(ctx)
  const owed = await changes()
  expect(owed).toHaveLength(1)
  const { text } = composeMail(ctx, (await listMailFacts(ctx.db, [owed[0]!.id]))[0]!)
  expect(text.match(/Place before:/g)).toHaveLength(1)
  expect(text).not.toContain('South gate')
  expect(text).toMatch(/Time before:\s+.*15:00|Time before:\s+.*3:00/)
  // The place is back, and only the second time is another: that is what the mail is about.
  await updateEvent(organizer, edit(event, moved))
  const [row] = await listMailFacts(ctx.db, [owed[0]!.id])
  const back = composeMail(ctx, row!)
  expect(back.text).toMatch(/: Late\b/)
  expect(back.text).not.toMatch(/: Early\b/)
  expect(back.text).toContain(answerUrl(ctx, second.id))
  // Once it is under way, what changes is told anew.
  await ctx.db.update(deliveries).set({ claimedBy: newId() }).where(eq(deliveries.id, owed[0]!.id))
  await updateEvent(organizer, edit(event, moved, { placeName: 'West gate' }))
  ctx.clock.advance({ minutes: 10 })
  await planDueNotices(ctx)
  expect(await changes()).toHaveLength(2)
})

test('of several edits each is told what held when they signed up, and nothing to whoever signed up after the last', async () => {
  const { event, slot } = await anEvent(ctx, { slot: { capacity: 50 } })
  const organizer = await anOrganizer(ctx)
  const first = await aSignup(ctx, slot)
  ctx.clock.advance({ minutes: 1 })
  const at = (startLocal: string) => [{ ...slot, startLocal }]
  const later = { ...organizer, now: ctx.now }
  await updateEvent(later, edit(event, at('2030-03-21T10:30')))
  ctx.clock.advance({ minutes: 1 })
  const between = await aSignup(ctx, slot)
  ctx.clock.advance({ minutes: 1 })
  await updateEvent(later, edit(event, at('2030-03-21T10:30'), { placeName: 'South gate' }))
  ctx.clock.advance({ minutes: 1 })
  const late = await aSignup(ctx, slot)
  ctx.clock.advance({ minutes: 8 })
  await planDueNotices(ctx)
  const mails = await ctx.db.select().from(deliveries).where(and(eq(deliveries.kind, 'change'), eq(deliveries.eventId, event.id)))
  const told = async (signup: { id: string }) => composeMail(ctx, (await listMailFacts(ctx.db, [mails.find((one) => one.signupId === signup.id)!.id]))[0]!).text
  expect(mails.map((one) => one.signupId).toSorted()).toEqual([first.id, between.id].toSorted())
  expect(await told(first)).toMatch(/Time before/)
  expect(await told(first)).toMatch(/Place before/)
  expect(await told(between)).toMatch(/Place before/)
  expect(await told(between), 'knew only the second time').not.toMatch(/Time before/)
  expect(mails.some((one) => one.signupId === late.id)).toBe(false)
  expect(mails.every((one) => !('steps' in one.facts)), 'when each edit was made is nobody’s business').toBe(true)
})

test('of several times only those are told that were answered before they changed', async () => {
  const { event, slots: [early, late] } = await anEvent(ctx, { slots: [{ title: 'Early' }, { title: 'Late', startLocal: '2030-03-21T15:00', endLocal: null }] })
  const organizer = { ...(await anOrganizer(ctx)), now: ctx.now }
  const email = `both-${newCode().toLowerCase()}@example.org`
  await aSignup(ctx, early!, { email })
  ctx.clock.advance({ minutes: 1 })
  await updateEvent(organizer, edit(event, [{ ...early!, startLocal: '2030-03-21T10:30' }, { ...late!, startLocal: '2030-03-21T16:00' }]))
  ctx.clock.advance({ minutes: 1 })
  await aSignup(ctx, late!, { email })
  ctx.clock.advance({ minutes: 9 })
  await planDueNotices(ctx)
  const mails = await ctx.db.select().from(deliveries).where(and(eq(deliveries.kind, 'change'), eq(deliveries.eventId, event.id)))
  expect(mails.map((one) => [one.slotId, one.facts['others']])).toEqual([[early!.id, undefined]])
})

import { attendances } from '@turnout/db/tables/attendance.ts'
import { cohostings, slots } from '@turnout/db/tables/event.ts'
import { consents, signups } from '@turnout/db/tables/signup.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { getAttendanceCounts, getCheckIn } from '../attendance/attendance.ts'
import { openShortLink, printNotice, shortLink } from '../print/print.ts'
import { PaperInput } from '../print/print.schema.ts'
import { asGuest, testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { expectDelivery, expectRefusal } from '../testing/expectations.ts'
import { aGroup, aMember, anOrganizer, personBy } from '../testing/people.ts'
import { aSignup, rememberConsent, signupOf } from '../testing/signups.ts'
import { createSheet, getSheet, keyRow, listOwnSheets, printSheet, takeRowBack } from './sheet.ts'
import { RowInput, SheetInput } from './sheet.schema.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(() => {
  ctx = testCtx({ db: database.db })
})

async function aSheet() {
  const group = await aGroup(ctx, { name: 'Northside depot' })
  const rep = await aMember(ctx, group, 'rep')
  const { event, slot } = await anEvent(ctx, { groupId: group.id })
  const { code } = await createSheet(rep, SheetInput.parse({ eventId: event.id, slotId: slot.id, rows: '5', locale: 'de' }))
  const key = (position: number, more: object = {}) => keyRow(rep, RowInput.parse({ code: code.toLowerCase(), position, ...more }))
  return { group, rep, event, slot, code, key }
}

test('a row becomes a sign-up with the words that were printed, and one confirmation asks for the address', async () => {
  const { rep, slot, code, key } = await aSheet()
  expect(await key(1, { name: 'Ada', email: 'ada-on-paper@example.org' })).toEqual({ outcome: 'signed_up', name: 'Ada' })
  const signup = await signupOf(ctx, slot, 'ada-on-paper@example.org')
  expect(signup).toMatchObject({ name: 'Ada', status: 'going', confirmedAt: null, locale: 'de', source: 'paper' })
  const [consent] = await ctx.db.select().from(consents).where(eq(consents.signupId, signup.id))
  const { wording } = await getSheet(rep, { code })
  expect(consent).toMatchObject({ wording, locale: 'de', keepDays: 90 })
  expect(wording).toMatch(/^Wenn ich mich hier eintrage, bin ich einverstanden, dass Northside depot .* 90 Tage/)
  await expectDelivery(ctx, { kind: 'confirmation', signupId: signup.id })
})

test('whoever is on the list is recognised: by the address, and after a question by a like name', async () => {
  const { rep, event, slot, key } = await aSheet()
  const bo = await aSignup(ctx, slot, { name: 'Bo Müller', email: `bo-${event.id}@example.org` })
  const email = `bo-${event.id}@example.org`
  expect((await expectRefusal(key(1, { name: 'Zed', email }), 'conflict', { reason: 'similar', field: 'same' })).message).toContain('Bo Müller is on the list with this address')
  expect(await key(1, { name: 'B. M.', email, same: 'yes' })).toMatchObject({ outcome: 'known' })
  expect(await key(5, { name: 'Guy', email, same: 'no' })).toMatchObject({ outcome: 'name_only' })
  const refused = await expectRefusal(key(2, { name: 'Muller Bo' }), 'conflict', { reason: 'similar', field: 'same' })
  expect(refused.message).toContain('Bo Müller')
  expect(await key(2, { name: 'Muller Bo', same: 'yes' })).toMatchObject({ outcome: 'known' })
  expect(await key(3, { name: 'Muller Bo', same: 'no' })).toMatchObject({ outcome: 'name_only' })
  expect(await key(4)).toMatchObject({ outcome: 'empty' })
  expect(await ctx.db.select().from(signups).where(eq(signups.slotId, slot.id))).toHaveLength(1)
  await expectDelivery(ctx, { signupId: bo.id, kind: 'confirmation' })
  expect((await getCheckIn(rep, { door: { eventId: event.id }, since: null })).entries.map(({ name, state, paper }) => [name, state, paper])).toEqual([['Bo Müller', null, false], ['Guy', null, true], ['Muller Bo', null, true]])
})

test('a sheet is gone on with where it was left, and of two who type the same row one is told', async () => {
  const { rep, event, code, key } = await aSheet()
  await key(2, { name: 'Cy', email: `cy-${event.id}@example.org` })
  expect(await getSheet(rep, { code })).toMatchObject({ next: 1, keyed: [{ position: 2, outcome: 'signed_up', name: 'Cy' }] })
  const both = await Promise.allSettled([key(1, { name: 'Dee', email: `dee-${event.id}@example.org` }), key(1, { name: 'Dee', email: `dee-${event.id}@example.org` })])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  await expectRefusal(key(1), 'conflict', 'keyed')
  await expectRefusal(key(6), 'invalid', { field: 'position' })
  expect(await getSheet(rep, { code })).toMatchObject({ next: 3 })
  expect(await listOwnSheets(rep, { eventId: event.id })).toMatchObject([{ code, rows: 5, keyed: 2 }])
})

test('a row says who is put on the waitlist, and to a group that hosts along the same of everybody', async () => {
  const { group, rep, event, slot, code, key } = await aSheet()
  await ctx.db.update(slots).set({ capacity: 1 }).where(eq(slots.id, slot.id))
  const depot = await aGroup(ctx)
  const other = await aMember(ctx, depot, 'rep')
  await ctx.db.insert(cohostings).values({ eventId: event.id, groupId: depot.id, state: 'accepted', invitedAt: ctx.now() })
  const own = (await createSheet(other, SheetInput.parse({ eventId: event.id, slotId: slot.id }))).code
  expect(await key(1, { name: 'Ada', email: `ada-${event.id}@example.org` })).toEqual({ outcome: 'signed_up', name: 'Ada' })
  expect(await key(2, { name: 'Bo', email: `bo-${event.id}@example.org` })).toEqual({ outcome: 'waitlisted', name: 'Bo' })
  expect((await signupOf(ctx, slot, `bo-${event.id}@example.org`)).status).toBe('waitlisted')
  expect((await getSheet(rep, { code })).keyed).toMatchObject([{ outcome: 'signed_up', name: 'Ada' }, { outcome: 'waitlisted', name: 'Bo' }])
  const typed = async (position: number, who: string) => (await keyRow(other, RowInput.parse({ code: own, position, name: 'Somebody', email: `${who}-${event.id}@example.org` }))).outcome
  expect([await typed(1, 'ada'), await typed(2, 'nobody')], `${group.name} alone knows who has the place`).toEqual(['waitlisted', 'waitlisted'])
  await ctx.db.update(slots).set({ waitlist: false }).where(eq(slots.id, slot.id))
  await expectRefusal(typed(3, 'ada'), 'closed', 'full')
  await expectRefusal(typed(3, 'newcomer'), 'closed', 'full')
})

test('once the event has begun the paper says who came', async () => {
  const { rep, event, slot, key } = await aSheet()
  await aSignup(ctx, slot, { name: 'Ada', email: `ada-${event.id}@example.org` })
  ctx.clock.set('2030-03-22T09:00:00Z')
  await key(1, { name: 'Ada', email: `ada-${event.id}@example.org` })
  await key(2, { name: 'Fay', email: `fay-${event.id}@example.org` })
  await key(3, { name: 'Guy' })
  expect(await getAttendanceCounts(rep, { eventId: event.id })).toEqual({ attended: 1, noShow: 0, walkIns: 2, present: 3 })
  const fay = await personBy(ctx, `fay-${event.id}@example.org`)
  expect(await ctx.db.select().from(consents).where(eq(consents.personId, fay?.id ?? ''))).toMatchObject([{ keepDays: 90, locale: 'de' }])
})

test('a row that was typed wrong is taken back with what it said, and typed in again; whom it signed up is not', async () => {
  const { rep, event, slot, code, key } = await aSheet()
  const email = `ada-${event.id}@example.org`
  await aSignup(ctx, slot, { name: 'Ada', email })
  await key(1, { name: 'New', email: `new-${event.id}@example.org` })
  ctx.clock.set('2030-03-22T09:00:00Z')
  await key(2, { name: 'Guy' })
  await key(3, { name: 'Ada', email })
  const back = (position: number) => takeRowBack(rep, { code, position })
  await expectRefusal(back(1), 'closed', 'signed_up')
  await expectRefusal(back(4), 'conflict', 'not_keyed')
  ctx.clock.advance({ minutes: 1 })
  expect((await Promise.allSettled([back(2), back(2), back(3)])).map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'fulfilled', 'rejected'])
  expect(await getAttendanceCounts(rep, { eventId: event.id })).toEqual({ attended: 0, noShow: 0, walkIns: 0, present: 0 })
  expect(await getSheet(rep, { code })).toMatchObject({ next: 2, keyed: [{ position: 1 }] })
  expect(await key(2, { name: 'Gus' })).toMatchObject({ outcome: 'walk_in' })
  expect((await getCheckIn(rep, { door: { eventId: event.id }, since: null })).entries.map(({ name }) => name)).toEqual(['Ada', 'Gus', 'New'])
  await expectRefusal(takeRowBack(await aMember(ctx, await aGroup(ctx), 'rep'), { code, position: 2 }), 'not_found')
})

test('a row of the door that is taken back leaves neither whose address was typed nor what they agreed to, and nothing of others', async () => {
  const { rep, event, code, key } = await aSheet()
  const email = `fay-${event.id}@example.org`
  await key(1, { name: 'Fay', email })
  ctx.clock.set('2030-03-22T09:00:00Z')
  await key(2, { name: 'Fey', email: `fey-${event.id}@example.org` })
  const fey = (await personBy(ctx, `fey-${event.id}@example.org`))!.id
  await key(3, { name: 'Fey', email: `fey-${event.id}@example.org` })
  const left = async () => [(await ctx.db.select().from(attendances).where(eq(attendances.personId, fey))).length, (await ctx.db.select().from(consents).where(eq(consents.personId, fey))).length]
  expect(await left()).toEqual([2, 2])
  ctx.clock.advance({ minutes: 1 })
  await takeRowBack(rep, { code, position: 2 })
  expect(await left(), 'the other row stands').toEqual([1, 1])
  await takeRowBack(rep, { code, position: 3 })
  expect(await left()).toEqual([0, 0])
  expect(await ctx.db.select().from(consents).where(eq(consents.personId, (await personBy(ctx, email))!.id))).toHaveLength(1)
})

test('tells a group that hosts along nothing of who answered to the other', async () => {
  const { event, slot, code } = await aSheet()
  const depot = await aGroup(ctx)
  const other = await aMember(ctx, depot, 'rep')
  await ctx.db.insert(cohostings).values({ eventId: event.id, groupId: depot.id, state: 'accepted', invitedAt: ctx.now() })
  const email = `hidden-${event.id}@example.org`
  rememberConsent(slot, 'Northside depot', depot.name)
  const hidden = await aSignup(ctx, slot, { name: 'Hidden Name', email })
  await expectRefusal(getSheet(other, { code }), 'not_found')
  const own = (await createSheet(other, SheetInput.parse({ eventId: event.id, slotId: slot.id }))).code
  const key = (position: number) => keyRow(other, RowInput.parse({ code: own, position, name: 'Somebody', email }))
  expect(await key(1)).toEqual({ outcome: 'signed_up', name: 'Somebody' })
  ctx.clock.set('2030-03-21T12:40:00Z')
  expect(await key(2)).toEqual({ outcome: 'walk_in', name: 'Somebody' })
  const stranger = await keyRow(other, RowInput.parse({ code: own, position: 3, name: 'Anybody', email: `anybody-${event.id}@example.org` }))
  // A row of somebody whom the other host knows stands there like anybody's.
  expect((await getSheet(other, { code: own })).keyed).toEqual([{ position: 1, outcome: 'signed_up', name: 'Somebody' }, { position: 2, outcome: stranger.outcome, name: 'Somebody' }, { position: 3, ...stranger }])
  expect(await signupOf(ctx, slot, email)).toMatchObject({ id: hidden.id, name: 'Hidden Name', groupId: null })
  expect((await getCheckIn(other, { door: { eventId: event.id }, since: null })).entries.map(({ name, state }) => [name, state])).toEqual([['Anybody', 'walk_in'], ['Somebody', 'walk_in']])
})

test('an event has no more sheets than are shown', async () => {
  const { rep, event, slot } = await aSheet()
  await database.pool.query(`insert into sheets (id, code, slot_id, locale, wording, keep_days, rows, created_at) select gen_random_uuid(), 'X' || n, $1, 'en', '', 90, 1, now() from generate_series(1, 98) n`, [slot.id])
  const done = await Promise.allSettled([1, 2, 3].map(() => createSheet(rep, SheetInput.parse({ eventId: event.id, slotId: slot.id }))))
  expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected'])
  await expectRefusal(createSheet(rep, SheetInput.parse({ eventId: event.id, slotId: slot.id })), 'closed', 'sheets')
})

test('is for those who see the event’s people', async () => {
  const { event, slot, code } = await aSheet()
  for (const who of [await aMember(ctx, await aGroup(ctx), 'rep'), await anOrganizer(ctx)]) {
    await expectRefusal(createSheet(who, SheetInput.parse({ eventId: event.id, slotId: slot.id })), 'forbidden')
    // Whether a code is one is not told: what there is and what there is not are refused in the same words.
    const ways = [(typed: string) => getSheet(who, { code: typed }), (typed: string) => printSheet(who, { code: typed, size: 'a4' }), (typed: string) => keyRow(who, RowInput.parse({ code: typed, position: 1, name: 'Eve' }))]
    for (const way of ways) expect(await expectRefusal(way(code), 'not_found')).toEqual(await expectRefusal(way('NOSUCH'), 'not_found'))
  }
  for (const typed of [code, 'NOSUCH']) await expectRefusal(getSheet(asGuest(ctx), { code: typed }), 'unauthenticated')
})

const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 5)).toString() === '%PDF-'

test('paper of a public event is anybody’s, its short link leads to its page, and a draft has none', async () => {
  const { rep, event, code } = await aSheet()
  for (const kind of ['poster', 'leaflet'] as const) expect(isPdf(await printNotice(asGuest(ctx), PaperInput.parse({ slug: event.slug, kind, size: 'a3', locale: 'de' })))).toBe(true)
  expect(isPdf(await printSheet(rep, { code, size: 'letter' }))).toBe(true)
  expect(await openShortLink(ctx, { code: shortLink(ctx, event.id).split('/').at(-1) ?? '' })).toEqual({ path: `/events/${event.slug}` })
  const { event: draft } = await anEvent(ctx, { status: 'draft' })
  await expectRefusal(openShortLink(ctx, { code: shortLink(ctx, draft.id).split('/').at(-1) ?? '' }), 'not_found')
  await expectRefusal(printNotice(ctx, PaperInput.parse({ slug: draft.slug, kind: 'poster' })), 'not_found')
})

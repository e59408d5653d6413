import { attendanceMarks, attendances } from '@turnout/db/tables/attendance.ts'
import { memberships } from '@turnout/db/tables/group.ts'
import { disclosures } from '@turnout/db/tables/signup.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { EventUpdate } from '../event/event.schema.ts'
import { updateEvent } from '../event/event.ts'
import { newId } from '../id.ts'
import { createSheet } from '../sheet/sheet.ts'
import { SheetInput } from '../sheet/sheet.schema.ts'
import { aMark, aWalkIn } from '../testing/attendance.ts'
import { asGuest, testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { expectAudit, expectRefusal } from '../testing/expectations.ts'
import { aGroup, aMember, anOrganizer } from '../testing/people.ts'
import { aSignup } from '../testing/signups.ts'
import { signToken } from '../token.ts'
import { closeAttendance, createHelperLink, endHelperLink, getAttendanceCounts, getCheckIn, getTicket, listHelpers, markAttendance, ticketCode } from './attendance.ts'
import { getPublicEvent } from '../agenda/agenda.ts'
import { decideCohosting, inviteCohost } from '../cohosting/cohosting.ts'
import { getAnswer } from '../answer/answer.ts'
import type { Mark } from './attendance.schema.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase({ max: 20 })
})
afterAll(() => database.close())
beforeEach(() => {
  ctx = testCtx({ db: database.db, now: '2030-03-21T13:00:00Z' })
})

async function atDoor() {
  const early = { ...ctx, now: () => Temporal.Instant.from('2030-03-04T09:00:00Z') }
  const union = await aGroup(ctx)
  const group = await aGroup(ctx, { parentId: union.id })
  const rep = await aMember(ctx, group, 'rep')
  const { event, slot } = await anEvent(early, { groupId: group.id })
  const signups = [await aSignup(early, slot, { name: 'Ada', email: `ada-${event.id}@example.org`, guests: 1 }), await aSignup(early, slot, { name: 'Bo' }), await aSignup(early, slot, { name: 'Cy' })] as const
  const door = { eventId: event.id }
  const mark = (...marks: Mark[]) => markAttendance(rep, { door, marks })
  const states = async () => Object.fromEntries((await getCheckIn(rep, { door, since: null })).entries.map(({ name, state }) => [name, state]))
  return { union, group, rep, event, slot, signups, door, mark, states }
}

test('a tap says who came, an undo takes it back, and somebody who did not sign up is written down', async () => {
  const { rep, event, slot, signups: [ada, bo], door, mark, states } = await atDoor()
  await mark(aMark({ entryId: ada.id, slotId: slot.id, guests: 2 }), aMark({ entryId: bo.id, slotId: slot.id, at: '2030-03-21T12:31:00Z' }), aWalkIn(slot, 'Dee'))
  expect(await states()).toEqual({ Ada: 'attended', Bo: 'attended', Cy: null, Dee: 'walk_in' })
  await mark(aMark({ entryId: bo.id, slotId: slot.id, state: null, at: '2030-03-21T12:32:00Z' }))
  expect(await states()).toMatchObject({ Bo: null })
  expect(await getAttendanceCounts(rep, { eventId: event.id })).toEqual({ attended: 1, noShow: 0, walkIns: 1, present: 4 })
  expect(await getAttendanceCounts(await anOrganizer(ctx), { eventId: event.id }), 'another body').toEqual({ attended: 'under', noShow: 'under', walkIns: 'under', present: 'under' })
  const [row] = await ctx.db.select().from(attendances).where(eq(attendances.id, ada.id))
  expect(row).toMatchObject({ signupId: ada.id, markedBy: rep.personId, helperLinkId: null, recordedAt: ctx.now() })
  expect((await getCheckIn(rep, { door, since: ctx.now().add({ minutes: 2 }) })).entries).toEqual([])
})

test('the time of the tap settles it, not the time of arrival, and the same mark counts once', async () => {
  const { slot, signups: [ada], mark, states } = await atDoor()
  const undo = aMark({ entryId: ada.id, slotId: slot.id, state: null, at: '2030-03-21T12:40:00Z' })
  const came = aMark({ entryId: ada.id, slotId: slot.id, at: '2030-03-21T12:35:00Z' })
  await mark(undo)
  await mark(came)
  expect(await states()).toMatchObject({ Ada: null })
  const again = aMark({ entryId: ada.id, slotId: slot.id, at: '2030-03-21T12:45:00Z' })
  expect((await mark(again, again, came)).taken).toEqual([again.id, again.id, came.id])
  await mark(undo, again)
  expect(await states()).toMatchObject({ Ada: 'attended' })
  expect(await ctx.db.select().from(attendanceMarks).where(eq(attendanceMarks.attendanceId, ada.id))).toHaveLength(3)
})

test('a mark from a clock that goes ahead does not outlast what others press later', async () => {
  const { slot, signups: [ada], mark, states } = await atDoor()
  await mark(aMark({ entryId: ada.id, slotId: slot.id, at: '2031-01-01T00:00:00Z' }))
  ctx.clock.advance({ seconds: 1 })
  await mark(aMark({ entryId: ada.id, slotId: slot.id, state: 'no_show', at: '2030-03-21T13:00:01Z' }))
  expect(await states()).toMatchObject({ Ada: 'no_show' })
})

test('four devices at once, with retries and in any order, lose nobody and double nobody', async () => {
  const { rep, event, slot, signups, door, states } = await atDoor()
  const walkIns = Array.from({ length: 20 }, (_, n) => aWalkIn(slot, `Walker ${n}`))
  const marks = [...walkIns, ...signups.flatMap(({ id }) => [aMark({ entryId: id, slotId: slot.id, at: '2030-03-21T12:30:00Z' }), aMark({ entryId: id, slotId: slot.id, state: 'no_show', at: '2030-03-21T12:50:00Z' })])]
  const orders = [marks, marks.toReversed(), [...marks.slice(13), ...marks.slice(0, 13)], marks.toReversed()]
  await Promise.all(orders.flatMap((order) => [order.slice(0, 9), order.slice(9, 18), order.slice(18)].map((batch) => markAttendance(rep, { door, marks: batch }))))
  expect(await getAttendanceCounts(rep, { eventId: event.id })).toEqual({ attended: 0, noShow: 3, walkIns: 20, present: 20 })
  expect(await getAttendanceCounts(await anOrganizer(ctx), { eventId: event.id }), 'another body').toEqual({ attended: 'under', noShow: 'under', walkIns: '20+', present: '20+' })
  expect(Object.keys(await states())).toHaveLength(23)
})

describe('what does not belong is refused for good', () => {
  test('more presses than anybody makes: of one line, and links without end', async () => {
    const { rep, event, slot, signups: [ada, bo], mark: byHost, states } = await atDoor()
    const { url } = await createHelperLink(rep, { eventId: event.id, label: 'Lost phone' })
    const mark = (...marks: Mark[]) => markAttendance(ctx, { door: { token: url?.split('/').at(-1) ?? '' }, marks })
    await database.pool.query(`insert into attendance_marks (id, event_id, attendance_id, state, marked_at, recorded_at) select gen_random_uuid(), $1, $2, null, now(), now() from generate_series(1, 99)`, [event.id, ada.id])
    const last = aMark({ entryId: ada.id, slotId: slot.id, at: '2030-03-21T12:31:00Z' })
    expect((await mark(last)).refused).toEqual([])
    const again = await mark(last, aMark({ entryId: ada.id, slotId: slot.id, state: null, at: '2030-03-21T12:40:00Z' }), aMark({ entryId: bo.id, slotId: slot.id }))
    expect([again.taken.length, again.refused.map(({ reason }) => reason)]).toEqual([2, ['too_many']])
    expect(await states()).toMatchObject({ Ada: 'attended', Bo: 'attended' })
    // A link that got around shuts nobody out who answers for the event.
    expect((await byHost(aMark({ entryId: ada.id, slotId: slot.id, state: null, at: '2030-03-21T12:50:00Z' }))).refused).toEqual([])
    expect(await states()).toMatchObject({ Ada: null })
    await database.pool.query(`insert into helper_links (id, event_id, label, created_at) select gen_random_uuid(), $1, 'Sam', now() from generate_series(1, 99)`, [event.id])
    await expectRefusal(createHelperLink(rep, { eventId: event.id, label: 'Me' }), 'closed', 'links')
  })

  test('entries and slots of other events, and states that do not fit', async () => {
    const { slot, signups: [ada], mark, states } = await atDoor()
    const other = await atDoor()
    const wrong = [aMark({ entryId: other.signups[0].id, slotId: slot.id }), aWalkIn(other.slot, 'Eve'), aMark({ entryId: crypto.randomUUID(), slotId: slot.id })]
    const unfit = [aMark({ entryId: ada.id, slotId: slot.id, state: 'walk_in' }), aWalkIn(slot, 'Eve', { state: 'no_show' })]
    expect((await mark(...wrong, ...unfit)).refused.map(({ reason }) => reason)).toEqual(['unknown', 'unknown', 'unknown', 'unfit', 'unfit'])
    const theirs = aWalkIn(other.slot, 'Theirs')
    await other.mark(theirs)
    await mark(aWalkIn(slot, 'Mine', { entryId: theirs.entryId, at: '2030-03-21T12:59:00Z' }))
    expect(await states()).toEqual({ Ada: null, Bo: null, Cy: null })
    expect(await other.states()).toMatchObject({ Theirs: 'walk_in' })
  })

  test('whoever does not see the names', async () => {
    const { union, group, event, door } = await atDoor()
    for (const who of [await aMember(ctx, group), await aMember(ctx, union, 'organizer'), await anOrganizer(ctx)]) {
      await expectRefusal(getCheckIn(who, { door, since: null }), 'forbidden')
      await expectRefusal(markAttendance(who, { door, marks: [] }), 'forbidden')
      await expectRefusal(createHelperLink(who, { eventId: event.id, label: 'Me' }), 'forbidden')
    }
    await expectRefusal(getCheckIn(asGuest(ctx), { door, since: null }), 'unauthenticated')
    expect(await getAttendanceCounts(await aMember(ctx, union, 'organizer'), { eventId: event.id })).toMatchObject({ present: 0 })
  })
})

test('before the day nobody is marked, by a helper neither, so that the event can still be moved; taking back is never refused', async () => {
  const { rep, event, slot, signups: [ada], door, states } = await atDoor()
  const { url } = await createHelperLink(rep, { eventId: event.id, label: 'Sam' })
  ctx.clock.set('2030-03-20T12:29:59Z')
  for (const [who, at] of [[rep, door], [asGuest(ctx), { token: url.split('/').at(-1) ?? '' }]] as const) {
    const [here, walkIn, back] = [aMark({ entryId: ada.id, slotId: slot.id }), aWalkIn(slot, 'Dee'), aMark({ entryId: ada.id, slotId: slot.id, state: null })]
    expect(await markAttendance(who, { door: at, marks: [here, walkIn, back] })).toEqual({ taken: [back.id], refused: [here, walkIn].map(({ id }) => ({ id, reason: 'too_early' })) })
    expect((await getCheckIn(who, { door: at, since: null })).event.opensAt).toEqual(Temporal.Instant.from('2030-03-20T12:30:00Z'))
  }
  expect(await states()).toEqual({ Ada: null, Bo: null, Cy: null })
  const times = (day: string) => EventUpdate.parse({ ...event, slots: [{ ...slot, startLocal: `${day}T12:30`, endLocal: `${day}T13:15`, timeZone: 'Europe/London' }] })
  await updateEvent(rep, times('2030-03-22'))
  await updateEvent(rep, times('2030-03-21'))
  ctx.clock.set('2030-03-20T12:30:00Z')
  expect((await markAttendance(rep, { door, marks: [aMark({ entryId: ada.id, slotId: slot.id })] })).refused).toEqual([])
  expect(await states()).toMatchObject({ Ada: 'attended' })
})

const names = async (who: TestCtx, door: Parameters<typeof getCheckIn>[1]['door']): Promise<string[]> => (await getCheckIn(who, { door, since: null })).entries.map(({ name }) => name)

test('where two groups host, each door shows the people of its own group, and so do its helpers', async () => {
  const { rep, event, slot } = await atDoor()
  const other = await aGroup(ctx)
  const atOther = await aMember(ctx, other, 'rep')
  await inviteCohost(rep, { eventId: event.id, groupId: other.id })
  await decideCohosting(atOther, { eventId: event.id, groupId: other.id, accept: true })
  const theirs = await aSignup({ ...ctx, now: () => Temporal.Instant.from('2030-03-04T09:00:00Z') }, slot, { name: 'Zoe', groupId: other.id, consent: (await getPublicEvent(ctx, { slug: event.slug })).consent.signUp })
  const door = { eventId: event.id }
  await markAttendance(atOther, { door, marks: [aWalkIn(slot, 'Walker')] })
  const { url } = await createHelperLink(atOther, { eventId: event.id, label: 'Sam' })
  expect(await names(atOther, door)).toEqual(['Walker', 'Zoe'])
  expect(await names(asGuest(ctx), { token: url.split('/').at(-1) ?? '' })).toEqual(['Walker', 'Zoe'])
  expect(await names(rep, door)).toEqual(['Ada', 'Bo', 'Cy'])
  expect((await markAttendance(rep, { door, marks: [aMark({ entryId: theirs.id, slotId: slot.id })] })).refused).toMatchObject([{ reason: 'unknown' }])
  expect(await listHelpers(rep, { eventId: event.id })).toEqual([])
})

describe('a helper’s link', () => {
  test('opens this event’s door and nothing else, shows no address, and ends when it is ended', async () => {
    const { rep, event, slot, signups: [ada] } = await atDoor()
    const { id, url } = await createHelperLink(rep, { eventId: event.id, label: 'Sam at the gate' })
    const door = { token: url.split('/').at(-1) ?? '' }
    const helper = asGuest(ctx)
    const seen = await getCheckIn(helper, { door, since: null })
    expect(seen.entries.map(({ name }) => name)).toEqual(['Ada', 'Bo', 'Cy'])
    expect(JSON.stringify(seen)).not.toMatch(/@|note|person/i)
    await markAttendance(helper, { door, marks: [aMark({ entryId: ada.id, slotId: slot.id })] })
    expect((await ctx.db.select().from(attendances).where(eq(attendances.id, ada.id)))[0]).toMatchObject({ markedBy: null, helperLinkId: id })
    await expectAudit(ctx, 'event.check_in_opened', event.id)
    await endHelperLink(rep, { eventId: event.id, id })
    await expectRefusal(getCheckIn(helper, { door, since: null }), 'gone', 'revoked')
    await expectRefusal(markAttendance(helper, { door, marks: [] }), 'gone', 'revoked')
    expect(await listHelpers(rep, { eventId: event.id })).toMatchObject([{ label: 'Sam at the gate', url: null, usedAt: ctx.now() }])
    await expectAudit(ctx, 'event.helper_link_ended', event.id)
  })

  test('ends with the role of whoever made it', async () => {
    const { group, rep, event, slot } = await atDoor()
    const second = await aMember(ctx, group, 'deputy')
    const token = (await createHelperLink(rep, { eventId: event.id, label: 'Mo' })).url.split('/').at(-1)!
    const other = (await createHelperLink(second, { eventId: event.id, label: 'Jo' })).url.split('/').at(-1)!
    await ctx.db.update(memberships).set({ role: 'member' }).where(eq(memberships.personId, rep.personId))
    await expectRefusal(getCheckIn(ctx, { door: { token }, since: null }), 'gone', 'revoked')
    await expectRefusal(markAttendance(ctx, { door: { token }, marks: [aWalkIn(slot, 'Dee')] }), 'gone', 'revoked')
    expect((await getCheckIn(ctx, { door: { token: other }, since: null })).entries).toHaveLength(3)
  })

  test('is made by those who host, who alone keep the door: a body that somebody agreed to looks on', async () => {
    const { union, event, slot, signups: [ada], door } = await atDoor()
    const above = await aMember(ctx, union, 'rep')
    await ctx.db.insert(disclosures).values({ id: newId(), eventId: event.id, personId: ada.personId, groupId: union.id, wording: 'The union may see my name.', locale: 'en', givenAt: ctx.now() })
    expect((await getCheckIn(above, { door, since: null })).entries).toMatchObject([{ name: 'Ada' }])
    await expectRefusal(markAttendance(above, { door, marks: [aWalkIn(slot, 'Nobody')] }), 'forbidden', 'not_hosting')
    await expectRefusal(closeAttendance(above, { eventId: event.id }), 'forbidden', 'not_hosting')
    await expectRefusal(createHelperLink(above, { eventId: event.id, label: 'Mo' }), 'forbidden', 'not_hosting')
    await expectRefusal(createSheet(above, SheetInput.parse({ eventId: event.id, slotId: slot.id, locale: 'en' })), 'forbidden', 'not_hosting')
  })

  test('is signed for this and nothing else', async () => {
    const { signups: [ada] } = await atDoor()
    await expectRefusal(getCheckIn(ctx, { door: { token: signToken(ctx, 'answer', ada.id) }, since: null }), 'not_found', 'bad_link')
    await expectRefusal(getCheckIn(ctx, { door: { token: signToken(ctx, 'check_in', ada.id) }, since: null }), 'gone', 'revoked')
  })
})

test('whoever was expected and did not come is said not to have come; the marked stay as they are', async () => {
  const { rep, event, slot, signups: [ada, bo], mark, states } = await atDoor()
  await mark(aMark({ entryId: ada.id, slotId: slot.id }), aMark({ entryId: bo.id, slotId: slot.id }), aMark({ entryId: bo.id, slotId: slot.id, state: null, at: '2030-03-21T12:31:00Z' }))
  await expectRefusal(closeAttendance(rep, { eventId: event.id }), 'closed', 'not_over')
  ctx.clock.set('2030-03-21T13:20:00Z')
  expect(await closeAttendance(rep, { eventId: event.id })).toEqual({ noShows: 2 })
  expect(await closeAttendance(rep, { eventId: event.id })).toEqual({ noShows: 0 })
  expect(await states()).toEqual({ Ada: 'attended', Bo: 'no_show', Cy: 'no_show' })
})

test('the list closes when it was promised to, for reps and helpers alike; the numbers stay', async () => {
  const { rep, event, door } = await atDoor()
  const { url } = await createHelperLink(rep, { eventId: event.id, label: 'Sam' })
  ctx.clock.set('2030-04-20T13:14:59Z')
  expect((await getCheckIn(rep, { door, since: null })).event.closesAt).toEqual(Temporal.Instant.from('2030-04-20T13:15:00Z'))
  ctx.clock.advance({ seconds: 1 })
  await expectRefusal(getCheckIn(rep, { door, since: null }), 'closed', 'list_closed')
  await expectRefusal(markAttendance(ctx, { door: { token: url.split('/').at(-1) ?? '' }, marks: [] }), 'closed', 'list_closed')
  await getAttendanceCounts(rep, { eventId: event.id })
})

test('a ticket shows the event and nobody’s name, and its code leads to it', async () => {
  const { event, signups: [ada] } = await atDoor()
  const token = signToken(ctx, 'ticket', ada.id)
  const ticket = await getTicket(asGuest(ctx), { token })
  expect(ticket.event).toMatchObject({ slug: event.slug, title: 'Tea at the gate' })
  expect(JSON.stringify(ticket)).not.toMatch(/Ada|@/)
  expect(ticketCode(ctx, { token })).toMatch(/^<svg/)
  await expectRefusal(() => ticketCode(ctx, { token: signToken(ctx, 'answer', ada.id) }), 'not_found', 'bad_link')
  const { ticket: shown } = await getAnswer(ctx, { token: signToken(ctx, 'answer', ada.id) })
  expect(shown).toBe(token)
})

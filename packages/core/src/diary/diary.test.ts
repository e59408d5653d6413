import { readCalendar } from '@turnout/calendar/read-calendar.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { calendarFeed, calendarFile } from '../agenda/agenda.ts'
import { changeAnswer } from '../answer/answer.ts'
import { AnswerChange } from '../answer/answer.schema.ts'
import { composeMail } from '../delivery/delivery.mail.ts'
import { listMailFacts } from '../delivery/delivery.repo.ts'
import { cancelEvent, updateEvent } from '../event/event.ts'
import { EventUpdate } from '../event/event.schema.ts'
import { getGroup } from '../group/group.repo.ts'
import { planDueNotices } from '../ledger/ledger.ts'
import { aCall } from '../testing/calls.ts'
import { as, asGuest, asSystem, testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent, slotOf } from '../testing/events.ts'
import { deliveriesOf, expectRefusal } from '../testing/expectations.ts'
import { anOrganizer } from '../testing/people.ts'
import { aSignup } from '../testing/signups.ts'
import { signToken } from '../token.ts'
import { diaryFile, getDiaryAddress, renewDiary, revokeDiary } from './diary.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(() => {
  ctx = testCtx({ db: database.db })
})

const tokenOf = (url: string): string => /\/calendars\/([\w-]{43})\.ics$/.exec(url)?.[1] ?? ''
const read = (ics: string) => readCalendar(ics).entries

async function everywhere() {
  const call = await aCall(ctx, { startLocal: '2030-03-21T12:30', endLocal: '2030-03-21T13:15' })
  const made = await anEvent(ctx, { callId: call.id })
  const signup = await aSignup(ctx, made.slot, { name: 'Robin Secret', email: `robin-${made.slot.id}@example.org` })
  const robin = await as(ctx, { id: signup.personId })
  const group = await getGroup(ctx.db, made.event.groupId)
  const guest = asGuest(ctx)
  const feeds = async () => Promise.all([calendarFile(guest, { slug: made.event.slug }), calendarFeed(guest, { of: 'call', slug: call.slug }), calendarFeed(guest, { of: 'group', slug: group.slug }), diaryFile(guest, { token: tokenOf((await getDiaryAddress(robin)).url ?? (await renewDiary(robin)).url) })])
  return { ...made, call, group, signup, robin, feeds }
}

describe('page, call, group, person and mail', () => {
  test('carry one UID and SEQUENCE for a slot, and no name or address of anybody', async () => {
    const { feeds, slot, signup } = await everywhere()
    const [row] = await deliveriesOf(ctx, { kind: 'confirmation', signupId: signup.id })
    const invite = composeMail(ctx, (await listMailFacts(ctx.db, [row!.id]))[0]!).ics!.content
    const texts = await feeds()
    for (const text of [...texts, invite]) expect(read(text).map(({ uid, sequence, status }) => ({ uid, sequence, status }))).toEqual([{ uid: `${slot.id}@turnout`, sequence: 0, status: 'confirmed' }])
    for (const text of texts) {
      expect(text).toContain('METHOD:PUBLISH')
      expect(text.replaceAll('\r\n ', '')).not.toMatch(/ATTENDEE|ORGANIZER|Robin|robin-|mailto:/)
    }
    expect(readCalendar(invite)).toMatchObject({ method: 'REQUEST', entries: [{ attendees: [{ name: 'Robin Secret' }] }] })
  })

  test('count on by themselves for whoever took their answer back and came again: their mail and private feed alike, nobody else’s', async () => {
    const { feeds, event, slot, signup } = await everywhere()
    const other = await aSignup(ctx, slot)
    for (const answer of ['declined', 'going'] as const) await changeAnswer(ctx, AnswerChange.parse({ token: signToken(ctx, 'answer', signup.id), answer }))
    await updateEvent(await anOrganizer(ctx), EventUpdate.parse({ ...event, slots: [{ ...slot, startLocal: '2030-03-22T10:00', endLocal: null, timeZone: 'Europe/London' }] }))
    ctx.clock.advance({ minutes: 10 })
    await planDueNotices(ctx)
    const told = async ({ id }: { id: string }) => composeMail(ctx, (await listMailFacts(ctx.db, [(await deliveriesOf(ctx, { kind: 'change', signupId: id }))[0]!.id]))[0]!).ics!.content
    const counted = (texts: string[]) => texts.flatMap((text) => read(text).map(({ uid, sequence }) => [uid === `${slot.id}@turnout`, sequence]))
    expect(counted([await told(signup), await told(other), ...(await feeds())])).toEqual([3, 1, 1, 1, 1, 3].map((sequence) => [true, sequence]))
  })

  test('follow a move, and keep what was called off as called off with a higher SEQUENCE', async () => {
    const { feeds, event, slot } = await everywhere()
    const organizer = await anOrganizer(ctx)
    await updateEvent(organizer, EventUpdate.parse({ ...event, slots: [{ ...slot, startLocal: '2030-03-22T10:00', endLocal: null, timeZone: 'Europe/London' }] }))
    for (const text of await feeds()) expect(read(text)).toMatchObject([{ startLocal: '2030-03-22T10:00', sequence: 1 }])
    await cancelEvent(asSystem(ctx), { id: event.id, reason: 'Rain' })
    for (const text of await feeds()) expect(read(text)).toMatchObject([{ status: 'cancelled', sequence: 2 }])
  })

  test('and the file for one’s own times holds no other', async () => {
    const { event, slots } = await anEvent(ctx, { slots: [{}, { startLocal: '2030-03-21T15:00', endLocal: '2030-03-21T16:00' }] })
    const of = async (...slotIds: string[]) => read(await calendarFile(asGuest(ctx), { slug: event.slug, slotIds })).map(({ uid }) => uid)
    expect(await of()).toHaveLength(2)
    expect(await of(slots[1]!.id, 'nonsense')).toEqual([`${slots[1]!.id}@turnout`])
    expect(await of('nonsense')).toEqual([])
  })

  test('leave out drafts', async () => {
    const { call } = await everywhere()
    await anEvent(ctx, { callId: call.id, status: 'draft' })
    expect(read(await calendarFeed(asGuest(ctx), { of: 'call', slug: call.slug }))).toHaveLength(1)
    const draft = await aCall(ctx, { status: 'draft' })
    await expectRefusal(calendarFeed(asGuest(ctx), { of: 'call', slug: draft.slug }), 'not_found')
    await expectRefusal(calendarFeed(asGuest(ctx), { of: 'group', slug: 'nowhere' }), 'not_found')
  })
})

test.each([
  ['the title', { title: 'Coffee at the gate' }, {}, 0],
  ['the words', { description: 'Bring a **cup**' }, {}, 0],
  ['who to ask', { contact: 'kim@example.org' }, {}, 0],
  ['the way there', { directions: 'Ring the third bell' }, {}, 0],
  ['how many fit', {}, { capacity: 7 }, 0],
  ['the name of the time', {}, { title: 'First shift' }, 0],
  ['nothing', {}, {}, 0],
  ['the start', {}, { startLocal: '2030-03-21T12:31' }, 1],
  ['the end', {}, { endLocal: '2030-03-21T13:16' }, 1],
  ['the zone', {}, { timeZone: 'Europe/Dublin' }, 1],
  ['the place', { placeName: 'South gate' }, {}, 1],
  ['the address', { placeAddress: 'Mill Lane 4' }, {}, 1],
  ['the online link', { onlineUrl: 'https://meet.example.org/x' }, {}, 1],
])('changing %s raises SEQUENCE as it should', async (_what, event, slot, by) => {
  const made = await anEvent(ctx)
  await updateEvent(await anOrganizer(ctx), EventUpdate.parse({ ...made.event, ...event, slots: [{ ...made.slot, ...slot }] }))
  expect((await slotOf(ctx, made.slot.id)).sequence).toBe(by)
})

describe('one’s private calendar', () => {
  test('has an address only once one asks, a new one ends the old, and closing ends it', async () => {
    const { robin } = await everywhere()
    expect(await getDiaryAddress(robin)).toEqual({ url: null })
    const first = await renewDiary(robin)
    expect(await getDiaryAddress(robin)).toEqual(first)
    const second = await renewDiary(robin)
    await expectRefusal(diaryFile(asGuest(ctx), { token: tokenOf(first.url) }), 'gone')
    expect(read(await diaryFile(asGuest(ctx), { token: tokenOf(second.url) }))).toHaveLength(1)
    await revokeDiary(robin)
    await revokeDiary(robin)
    await expectRefusal(diaryFile(asGuest(ctx), { token: tokenOf(second.url) }), 'gone')
    await expectRefusal(diaryFile(asGuest(ctx), { token: 'x'.repeat(43) }), 'not_found')
    await expectRefusal(renewDiary(asGuest(ctx)), 'unauthenticated')
  })
})

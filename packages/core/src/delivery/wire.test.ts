import { readCalendar } from '@turnout/calendar/read-calendar.ts'
import { createSmtpTransport } from '@turnout/mail/smtp-transport.ts'
import { type Sink, startSink, type SunkMail } from '@turnout/mail/testing/sink.ts'
import type { Transport } from '@turnout/mail/transport.ts'
import { deliveries } from '@turnout/db/tables/delivery.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { requestSignInLink } from '../account/account.ts'
import { SignInRequest } from '../account/account.schema.ts'
import { announce } from '../announcement/announcement.ts'
import { AnnouncementInput } from '../announcement/announcement.schema.ts'
import { AnswerChange } from '../answer/answer.schema.ts'
import { changeAnswer } from '../answer/answer.ts'
import { cancelEvent, updateEvent } from '../event/event.ts'
import { EventUpdate } from '../event/event.schema.ts'
import { planDueNotices } from '../ledger/ledger.ts'
import { planReminders } from '../reminder/reminder.ts'
import { asGuest, asSystem, testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent, slotsOf } from '../testing/events.ts'
import { anOrganizer } from '../testing/people.ts'
import { aSignup, signupOf } from '../testing/signups.ts'
import { signToken } from '../token.ts'
import { deliverDue } from './delivery.ts'

let database: TestDatabase
let ctx: TestCtx
let sink: Sink
let transport: Transport
beforeAll(async () => {
  database = await testDatabase()
  sink = await startSink()
  transport = createSmtpTransport({ url: sink.url, from: { name: 'Turnout', email: 'turnout@turnout.example' } })
})
afterAll(async () => {
  await transport?.close()
  await sink?.close()
  await database?.close()
})
beforeEach(async () => {
  ctx = testCtx({ db: database.db })
  await database.db.delete(deliveries)
  sink.mails.length = 0
})

/** Lets the ticks go by and everything that is owed out; what one address got, in the order in which it came. */
async function got(email: string): Promise<SunkMail[]> {
  const before = sink.mails.length
  await planDueNotices(ctx)
  await planReminders(ctx)
  await deliverDue(ctx, { transport, signal: new AbortController().signal, onError: (error) => { throw error } })
  return sink.mails.slice(before).filter(({ to }) => to.includes(email))
}

const headOf = (mail: SunkMail) => {
  const head = (mail.raw.toString().split('\r\n\r\n', 1)[0] ?? '').replace(/\r\n[ \t]+/g, ' ')
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim()
  return { auto: header('Auto-Submitted'), precedence: header('Precedence'), oneClick: header('List-Unsubscribe-Post'), suppress: header('X-Auto-Response-Suppress'), from: mail.from }
}

const silent = { auto: 'auto-generated', suppress: 'DR, RN, NRN, OOF, AutoReply', from: expect.stringMatching(/^bounce\+\S+@in\.turnout\.example$/) }
const personal = { ...silent, precedence: undefined, oneClick: undefined }
const bulk = { ...silent, precedence: 'bulk', oneClick: 'List-Unsubscribe=One-Click' }

test('what somebody waits for is nobody’s bulk, reminders and announcements are, and all of it asks machines not to answer', async () => {
  const { event, slot } = await anEvent(ctx)
  await aSignup(ctx, slot, { email: 'kinds@example.org' })
  await requestSignInLink(asGuest(ctx), SignInRequest.parse({ email: 'kinds@example.org' }))
  const waited = await got('kinds@example.org')
  expect(waited.map(headOf)).toEqual([personal, personal])
  ctx.clock.set('2030-03-20T17:00:00Z')
  await announce(await anOrganizer(ctx), AnnouncementInput.parse({ of: 'event', id: event.id, subject: 'Bring water', body: 'It will be warm.', answers: ['going'], timeZone: 'Europe/London' }))
  expect((await got('kinds@example.org')).map(headOf)).toEqual([bulk, bulk])
  await cancelEvent(asSystem(ctx), { id: event.id, reason: 'Rain' })
  expect((await got('kinds@example.org')).map(headOf)).toEqual([personal])
})

/** Every calendar entry of these letters, as it was told, once each: the same stands beside the text and attached. */
async function told(mails: SunkMail[]): Promise<{ uid: string; method: string; sequence: number; start: string; attendee: string; stamp: string }[]> {
  const parts = await Promise.all(mails.map(async (mail) => (await mail.parsed()).attachments))
  const texts = parts.flatMap((attachments) => [...new Set(attachments.filter(({ mimeType }) => mimeType === 'text/calendar' || mimeType === 'application/ics').map(({ content }) => (typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString()).replaceAll(/\r?\n/g, '\r\n').trimEnd()))])
  return texts.map((text) => {
    const { method, entries } = readCalendar(`${text}\r\n`)
    const [entry, ...more] = entries
    if (!entry || more.length > 0) throw new Error('An invitation is about one entry alone.')
    return { uid: entry.uid, method: method ?? '', sequence: entry.sequence, start: entry.startLocal, attendee: entry.attendees.map((one) => one.email).join(), stamp: /^DTSTAMP:(.*)$/m.exec(text)?.[1]?.trim() ?? '' }
  })
}
const shown = (entries: Awaited<ReturnType<typeof told>>) => entries.map(({ uid, method, sequence, start }) => [uid, method, sequence, start])

test('of several times each entry moves and goes by its own UID: invited, moved, taken back, called off, always later than before and for the one person', async () => {
  const email = 'shifts@example.org'
  const { event, slots } = await anEvent(ctx, { slots: [{ title: 'Early' }, { title: 'Noon', startLocal: '2030-03-21T14:00', endLocal: null }, { title: 'Late', startLocal: '2030-03-21T18:00', endLocal: null }] })
  const [early, noon, late] = slots.map(({ id }) => `${id}@turnout`)
  const organizer = await anOrganizer(ctx)
  const edit = async (starts: Record<number, string>, more: object = {}) => {
    ctx.clock.advance({ hours: 1 })
    await updateEvent(organizer, EventUpdate.parse({ ...event, ...more, slots: (await slotsOf(ctx, event.id)).map((slot, index) => ({ ...slot, ...(starts[index] && { startLocal: starts[index], endLocal: null }) })) }))
    ctx.clock.advance({ minutes: 10 })
    return got(email)
  }
  await aSignup(ctx, slots[0]!, { slotIds: slots.map(({ id }) => id), email })
  const invited = await told(await got(email))
  expect(shown(invited)).toEqual([[early, 'REQUEST', 0, '2030-03-21T12:30'], [noon, 'REQUEST', 0, '2030-03-21T14:00'], [late, 'REQUEST', 0, '2030-03-21T18:00']])

  const letters = await edit({ 0: '2030-03-22T12:30', 1: '2030-03-22T14:00' })
  expect(letters, 'two times moved: one letter tells of both').toHaveLength(1)
  const { text = '' } = await letters[0]!.parsed()
  for (const said of ['Early: Friday, 22 March 2030 at 12:30', 'before: Thursday, 21 March 2030, 12:30–13:15', 'Noon: Friday, 22 March 2030 at 14:00', 'before: Thursday, 21 March 2030 at 14:00']) expect(text.replaceAll(/\s+/g, ' ')).toContain(said)
  expect(text).not.toContain('Late')
  const moved = await told(letters)
  expect(shown(moved)).toEqual([[early, 'REQUEST', 1, '2030-03-22T12:30'], [noon, 'REQUEST', 1, '2030-03-22T14:00']])
  const placed = await told(await edit({}, { placeName: 'South gate' }))
  expect(shown(placed).map(([uid, , sequence]) => [uid, sequence])).toEqual([[late, 1], [early, 2], [noon, 2]])

  ctx.clock.advance({ hours: 1 })
  const token = signToken(ctx, 'answer', (await signupOf(ctx, slots[0]!, email)).id)
  await changeAnswer(ctx, AnswerChange.parse({ token, slotId: slots[1]!.id, answer: 'declined' }))
  const taken = await told(await got(email))
  // Higher than any that this person got, though the slot itself is as it was (RFC 5546, section 2.1.4).
  expect(shown(taken)).toEqual([[noon, 'CANCEL', 3, '2030-03-22T14:00']])

  ctx.clock.advance({ hours: 1 })
  await cancelEvent(organizer, { id: event.id, reason: 'Rain' })
  const off = await got(email)
  expect(off).toHaveLength(1)
  const ended = await told(off)
  expect(shown(ended)).toEqual([[late, 'CANCEL', 2, '2030-03-21T18:00'], [early, 'CANCEL', 3, '2030-03-22T12:30']])

  const all = [...invited, ...moved, ...placed, ...taken, ...ended]
  expect(new Set(all.map(({ attendee }) => attendee))).toEqual(new Set([email]))
  for (const uid of [early, noon, late]) {
    const versions = all.filter((one) => one.uid === uid).map(({ sequence, stamp }) => `${sequence} ${stamp}`)
    expect(versions, 'each later than the one before').toEqual([...new Set(versions)].toSorted())
  }
})

test.each([
  ['2030-03-21T18:00', 'all are: nobody is told', []],
  ['2030-03-22T18:00', 'one is not: it alone is told', ['2030-03-22T18:00']],
])('of several times that moved and are back where they were before anybody was told, with the other at %s %s', async (late, _what, starts) => {
  const email = `back-${late.slice(8, 10)}@example.org`
  const { event, slots } = await anEvent(ctx, { slots: [{ title: 'Early', endLocal: null }, { title: 'Late', startLocal: '2030-03-21T18:00', endLocal: null }] })
  await aSignup(ctx, slots[0]!, { slotIds: slots.map(({ id }) => id), email })
  await got(email)
  const organizer = await anOrganizer(ctx)
  const set = async (...times: string[]) => updateEvent(organizer, EventUpdate.parse({ ...event, slots: slots.map((slot, index) => ({ ...slot, startLocal: times[index] })) }))
  await set('2030-03-22T12:30', '2030-03-22T18:00')
  ctx.clock.advance({ minutes: 10 })
  await planDueNotices(ctx)
  await set('2030-03-21T12:30', late)
  expect((await told(await got(email))).map(({ start }) => start)).toEqual(starts)
})

import { qrPng } from '@turnout/paper/qr.ts'
import { deliveries } from '@turnout/db/tables/delivery.ts'
import { signups } from '@turnout/db/tables/signup.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { eq, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { composeMail } from '../delivery/delivery.mail.ts'
import { listMailFacts } from '../delivery/delivery.repo.ts'
import { as, testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { deliveriesOf, expectRefusal } from '../testing/expectations.ts'
import { aPerson, personBy } from '../testing/people.ts'
import { aSignup, consentAt, signUpInput, signupOf } from '../testing/signups.ts'
import { takeCalendarReply } from '../reply/reply.ts'
import { signToken } from '../token.ts'
import { changeAnswer, confirmAnswer, getAnswer } from '../answer/answer.ts'
import { signUp, signUpMember } from './signup.ts'
import { AnswerChange } from '../answer/answer.schema.ts'
import { MemberSignUp } from './signup.schema.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(() => {
  ctx = testCtx({ db: database.db })
})

const shifts = [
  { title: 'First shift', startLocal: '2030-03-21T08:00', endLocal: '2030-03-21T12:00', capacity: 1 },
  { title: 'Second shift', startLocal: '2030-03-21T12:00', endLocal: '2030-03-21T16:00', capacity: 1 },
  { title: 'Third shift', startLocal: '2030-03-21T16:00', endLocal: '2030-03-21T20:00' },
]

async function rota() {
  const made = await anEvent(ctx, { slots: shifts })
  const [first, second, third] = made.slots
  return { ...made, first: first!, second: second!, third: third! }
}

async function lettersTo(email: string) {
  const person = await personBy(ctx, email)
  const rows = await listMailFacts(ctx.db, (await deliveriesOf(ctx, { personId: person!.id })).map((one) => one.id))
  return rows.map((row) => composeMail(ctx, row))
}

describe('several times of one event', () => {
  test('are answered at once, each with its own places, and one message says it all', async () => {
    const { first, second, third } = await rota()
    await aSignup(ctx, first)
    const input = signUpInput(first, { slotIds: [third.id, first.id, second.id], email: 'shifts@example.org' })
    await signUp(ctx, input)
    expect(await Promise.all([first, second, third].map(async (slot) => (await signupOf(ctx, slot, input.email)).status))).toEqual(['waitlisted', 'going', 'going'])
    const letters = await lettersTo(input.email)
    expect(letters).toHaveLength(1)
    const [letter] = letters
    for (const words of ['First shift', 'Second shift', 'Third shift', 'on the waitlist']) expect(letter!.text).toContain(words)
    expect(letter!.subject).toContain('Please confirm')
    const entries = [letter!.ics!, ...letter!.moreIcs!]
    const codes = [...new Set(letter!.text.match(/https?:\S+\/tickets\/\S+/g))]
    expect(codes, 'a code for the door of each time').toHaveLength(entries.length)
    expect(letter!.pictures?.map(({ content }) => content), 'each also as a picture').toEqual(codes.map((url) => qrPng(url)))
    for (const { cid } of letter!.pictures!) expect(letter!.html).toContain(`src="cid:${cid}" alt="QR code for the door (`)
    expect(entries.map(({ method, content }) => [method, /^UID:(.*)$/m.exec(content)?.[1]?.trim()]), 'what they wait for is not in their calendar').toEqual([second, third].map((slot) => ['REQUEST', `${slot.id}@turnout`]))
    expect(new Set(entries.map(({ filename }) => filename)).size).toBe(2)
  })

  test('what takes place online alone has no door, and no code for one', async () => {
    const { slot } = await anEvent(ctx, { placeName: '', onlineUrl: 'https://meet.example.org/room' })
    const input = signUpInput(slot, { email: 'online@example.org' })
    await signUp(ctx, input)
    const [letter] = await lettersTo(input.email)
    expect([letter!.pictures, letter!.text.includes('/tickets/')]).toEqual([undefined, false])
  })

  test('each entry is answered by a calendar program for its own time alone', async () => {
    const { first, second } = await rota()
    const signup = await aSignup(ctx, first, { slotIds: [first.id, second.id], email: 'replies@example.org' })
    const [letter] = await lettersTo('replies@example.org')
    const organizer = /ORGANIZER[^:]*:mailto:(\S+)/i.exec(letter!.moreIcs![0]!.content.replaceAll('\r\n ', ''))![1]!
    const reply = (uid: string) => takeCalendarReply(ctx, { mailbox: organizer.slice(6, 58), ics: `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:${uid}@turnout\r\nSEQUENCE:0\r\nDTSTAMP:20300401T090000Z\r\nATTENDEE;PARTSTAT=DECLINED:mailto:replies@example.org\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n` })
    expect(await reply(first.id)).toBe('other_entry')
    expect(await reply(second.id)).toBe('changed')
    expect([(await signupOf(ctx, first, 'replies@example.org')).status, (await signupOf(ctx, second, 'replies@example.org')).status]).toEqual(['going', 'declined'])
    expect(signup.status).toBe('going')
  })

  test('one link in the message takes all of it back, and each calendar entry with it', async () => {
    const { first, second, third } = await rota()
    const other = await aSignup(ctx, third)
    const waiting = await aSignup(ctx, first)
    const signup = await aSignup(ctx, second, { slotIds: [second.id, third.id], email: 'none@example.org', guests: 0, note: 'Bringing tea' })
    const [letter] = await lettersTo('none@example.org')
    expect(letter!.text).toContain(`${signToken(ctx, 'answer', signup.id)}?answer=declined&all=yes`)
    await changeAnswer(ctx, AnswerChange.parse({ token: signToken(ctx, 'answer', signup.id), answer: 'declined', all: 'on' }))
    const [a, b] = [await signupOf(ctx, second, 'none@example.org'), await signupOf(ctx, third, 'none@example.org')]
    expect([a, b]).toMatchObject([{ status: 'declined', note: 'Bringing tea' }, { status: 'declined', note: 'Bringing tea' }])
    const after = (await lettersTo('none@example.org')).at(-1)!
    expect([after.ics!, ...after.moreIcs!].map(({ method }) => method)).toEqual(['CANCEL', 'CANCEL'])
    expect((await ctx.db.select().from(signups).where(eq(signups.id, other.id)))[0], 'nobody else is touched').toEqual(other)
    expect((await ctx.db.select().from(signups).where(eq(signups.id, waiting.id)))[0]).toEqual(waiting)
    await changeAnswer(ctx, AnswerChange.parse({ token: signToken(ctx, 'answer', signup.id), answer: 'declined', all: 'on' }))
    expect(await lettersTo('none@example.org'), 'saying it again says nothing new').toHaveLength(2)
  })

  test('and what is full meanwhile keeps the rest from nothing', async () => {
    const { slots } = await anEvent(ctx, { slots: shifts.map((slot) => ({ ...slot, waitlist: false })) })
    const [first, second] = [slots[0]!, slots[1]!]
    const signup = await aSignup(ctx, first, { slotIds: [first.id, second.id], email: 'back@example.org', answer: 'maybe' })
    await aSignup(ctx, first)
    await changeAnswer(ctx, AnswerChange.parse({ token: signToken(ctx, 'answer', signup.id), answer: 'going', all: 'on' }))
    expect([(await signupOf(ctx, first, 'back@example.org')).status, (await signupOf(ctx, second, 'back@example.org')).status]).toEqual(['maybe', 'going'])
    await changeAnswer(ctx, AnswerChange.parse({ token: signToken(ctx, 'answer', signup.id), slotId: second.id, answer: 'maybe' }))
    await aSignup(ctx, second)
    await expectRefusal(changeAnswer(ctx, AnswerChange.parse({ token: signToken(ctx, 'answer', signup.id), answer: 'going', all: 'on' })), 'closed', 'full')
  })

  test('changing one by the link proves the others: what waited for it has its place, and keeps it', async () => {
    const { slots } = await anEvent(ctx, { slots: shifts, confirmFirst: true })
    const [first, second, third] = [slots[0]!, slots[1]!, slots[2]!]
    const signup = await aSignup(ctx, first, { slotIds: [first.id, second.id], email: 'links@example.org', confirmed: false })
    const state = (slot: { id: string }) => signupOf(ctx, slot, 'links@example.org').then(({ status, confirmedAt, heldUntil }) => [status, confirmedAt !== null, heldUntil !== null])
    expect(await state(second)).toEqual(['unconfirmed', false, true])
    await changeAnswer(ctx, AnswerChange.parse({ token: signToken(ctx, 'answer', signup.id), answer: 'declined' }))
    expect([await state(first), await state(second)]).toEqual([['declined', true, false], ['going', true, false]])
    const letter = (await lettersTo('links@example.org')).at(-1)!
    expect([letter.ics, ...(letter.moreIcs ?? [])].map((part) => [part?.method, part?.content.includes(second.id)])).toEqual([['REQUEST', true]])
    const other = await aSignup(ctx, third, { slotIds: [second.id, third.id], email: 'adds@example.org', confirmed: false })
    await changeAnswer(ctx, AnswerChange.parse({ token: signToken(ctx, 'answer', other.id), slotId: first.id, answer: 'maybe' }))
    expect((await signupOf(ctx, third, 'adds@example.org')).status).toBe('going')
  })

  test('one confirmation proves them all, and is answered by no second letter', async () => {
    const { first, second } = await rota()
    await signUp(ctx, signUpInput(first, { slotIds: [first.id, second.id], email: 'once@example.org' }))
    const [a, b] = [await signupOf(ctx, first, 'once@example.org'), await signupOf(ctx, second, 'once@example.org')]
    await confirmAnswer(ctx, { token: signToken(ctx, 'answer', a.id) })
    expect((await signupOf(ctx, second, 'once@example.org')).confirmedAt).not.toBeNull()
    expect((await getAnswer(ctx, { token: signToken(ctx, 'answer', b.id) })).confirmed).toBe(true)
    expect(await lettersTo('once@example.org')).toHaveLength(1)
  })

  test('or none: where some are refused, each of those is named with its reason, and the rest is not written either', async () => {
    const { slots } = await anEvent(ctx, { slots: [...shifts.map((slot) => ({ ...slot, waitlist: false })), { title: 'Early shift', startLocal: '2030-03-04T06:00', endLocal: '2030-03-04T07:00' }] })
    const [first, second, third, early] = slots.map(({ id }) => id)
    await aSignup(ctx, slots[0]!)
    const input = (slotIds: (string | undefined)[], more = {}) => signUpInput(slots[1]!, { slotIds: slotIds.flatMap((id) => id ?? []), ...more })
    const full = 'All places are taken and there is no waitlist. Look for another time or place.'
    await expectRefusal(signUp(ctx, input([first, second, early])), 'closed', { reason: expect.stringMatching(/full|over/), fields: { [`slotIds.${first}`]: full, [`slotIds.${early}`]: 'This time is over. Choose another.' } })
    await expectRefusal(signUp(ctx, input([second, third], { guests: 1 })), 'closed', { reason: 'too_large', fields: { [`slotIds.${second}`]: 'There is only 1 place here. Come by yourself.' } })
    expect(await ctx.db.select({ slotId: signups.slotId }).from(signups).where(inArray(signups.slotId, slots.map(({ id }) => id)))).toEqual([{ slotId: first }])
    expect(await ctx.db.select().from(deliveries).where(eq(deliveries.eventId, slots[0]!.eventId)), 'the one letter to who was there before').toHaveLength(1)
    await expectRefusal(signUp(ctx, input([first])), 'closed', { reason: 'full', field: 'slotIds' })
    await expectRefusal(signUp(ctx, input([early])), 'gone', { reason: 'over' })
  })

  test('not of two events, and not of a draft', async () => {
    const [one, two] = [await rota(), await rota()]
    await expectRefusal(signUp(ctx, signUpInput(one.first, { slotIds: [one.first.id, two.first.id] })), 'not_found')
    const draft = await anEvent(ctx, { status: 'draft' })
    await expectRefusal(signUp(ctx, signUpInput(one.first, { slotIds: [one.first.id, draft.slot.id] })), 'not_found')
  })

  test('the link of one shows them all, changes each by itself and adds another', async () => {
    const { first, second, third } = await rota()
    const signup = await aSignup(ctx, first, { slotIds: [first.id, second.id], email: 'all@example.org' })
    const token = signToken(ctx, 'answer', signup.id)
    const shown = async () => (await getAnswer(ctx, { token })).slots.map((one) => one.status)
    expect(await shown()).toEqual(['going', 'going', null])
    await changeAnswer(ctx, AnswerChange.parse({ token, slotId: second.id, answer: 'declined' }))
    await changeAnswer(ctx, AnswerChange.parse({ token, slotId: third.id, answer: 'going' }))
    expect(await shown()).toEqual(['going', 'declined', 'going'])
    const other = await rota()
    await expectRefusal(changeAnswer(ctx, AnswerChange.parse({ token, slotId: other.first.id, answer: 'going' })), 'not_found')
  })

  test('a member too', async () => {
    const { first, third } = await rota()
    const person = await aPerson(ctx, { name: 'Sam Steward' })
    await signUpMember(await as(ctx, person), MemberSignUp.parse({ slotIds: [first.id, third.id], consent: consentAt(first).member }))
    expect((await signupOf(ctx, third, person.email)).status).toBe('going')
    expect((await lettersTo(person.email)).flatMap((one) => [one.ics, ...(one.moreIcs ?? [])].map((part) => part?.method))).toEqual(['REQUEST', 'REQUEST'])
  })
})

test('whoever comes to none of several times is told neither the way nor the online link', async () => {
  const { event, slots } = await anEvent(ctx, { slots: shifts.map((one) => ({ ...one, capacity: 1 })), onlineUrl: 'https://meet.example/secret', directions: 'Ring the third bell.' })
  const slotIds = slots.map(({ id }) => id)
  for (const email of [`first@${event.id}.example`, `waits@${event.id}.example`]) await aSignup(ctx, slots[0]!, { email, slotIds })
  const [[first], [waits]] = [await lettersTo(`first@${event.id}.example`), await lettersTo(`waits@${event.id}.example`)]
  for (const told of ['meet.example', 'third bell']) expect([first?.text.includes(told), waits?.text.includes(told)]).toEqual([true, false])
})

const counted = ({ method, content }: { method: string; content: string }) => [method, Number(/^SEQUENCE:(\d+)/m.exec(content)?.[1])]

describe('the calendar of whoever no longer comes', () => {
  test('is told to take the entry out with a higher SEQUENCE, and is invited again with one higher still', async () => {
    const { slot } = await anEvent(ctx)
    const signup = await aSignup(ctx, slot, { email: 'out@example.org', confirmed: false })
    const change = async (answer: 'going' | 'maybe' | 'declined') => {
      ctx.clock.advance({ hours: 1 })
      await changeAnswer(ctx, AnswerChange.parse({ token: signToken(ctx, 'answer', signup.id), answer }))
      return (await lettersTo('out@example.org')).at(-1)!.ics!
    }
    const sent = [(await lettersTo('out@example.org'))[0]!.ics!, await change('maybe'), await change('declined'), await change('going'), await change('declined'), await change('maybe')]
    expect(sent.map(counted)).toEqual([['REQUEST', 0], ['REQUEST', 0], ['CANCEL', 1], ['REQUEST', 2], ['CANCEL', 3], ['REQUEST', 4]])
    for (const { content } of sent) expect(content.replaceAll('\r\n ', '')).toMatch(new RegExp(`UID:${slot.id}@turnout[^]*out@example.org`))
    const stamps = sent.map(({ content }) => /^DTSTAMP:(\w+)/m.exec(content)?.[1] ?? '')
    expect(stamps, 'of one SEQUENCE, the later one counts').toEqual([...new Set(stamps)].toSorted())
  })

  test('who never had an entry is sent none to take out', async () => {
    const { slot } = await anEvent(ctx, { slot: { capacity: 1 } })
    await aSignup(ctx, slot)
    const waiting = await aSignup(ctx, slot, { email: 'never@example.org' })
    await changeAnswer(ctx, AnswerChange.parse({ token: signToken(ctx, 'answer', waiting.id), answer: 'declined' }))
    expect((await lettersTo('never@example.org')).map((one) => one.ics)).toEqual([undefined, undefined])
  })
})

import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { composeMail } from '../delivery/delivery.mail.ts'
import { listMailFacts } from '../delivery/delivery.repo.ts'
import { cancelEvent, updateEvent } from '../event/event.ts'
import { EventUpdate } from '../event/event.schema.ts'
import { asSystem, testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { deliveriesOf } from '../testing/expectations.ts'
import { anOrganizer } from '../testing/people.ts'
import { aSignup, signupOf } from '../testing/signups.ts'
import { mailboxOf, signToken } from '../token.ts'
import { takeCalendarReply } from './reply.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(() => {
  ctx = testCtx({ db: database.db })
})

let people = 0
async function invited() {
  const made = await anEvent(ctx)
  const email = `kim-${++people}@example.org`
  const signup = await aSignup(ctx, made.slot, { email, guests: 1, note: 'Bringing cake' })
  const [row] = await deliveriesOf(ctx, { kind: 'confirmation', signupId: signup.id })
  const invite = composeMail(ctx, (await listMailFacts(ctx.db, [row!.id]))[0]!)
  const organizer = /ORGANIZER[^:]*:mailto:(\S+)/i.exec(invite.ics!.content.replaceAll('\r\n ', ''))?.[1] ?? ''
  const answer = (partstat: string, { uid = `${made.slot.id}@turnout`, sequence = 0, attendee = email, mailbox = organizer.slice(6, -'@in.turnout.example'.length), stamp = '20300401T090000Z' } = {}) =>
    takeCalendarReply(ctx, { mailbox, ics: `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:${uid}\r\nSEQUENCE:${sequence}\r\nDTSTAMP:${stamp}\r\nATTENDEE;PARTSTAT=${partstat}:mailto:${attendee}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n` })
  return { ...made, email, signup, invite, organizer, answer, standing: () => signupOf(ctx, made.slot, email) }
}

test('the invitation asks calendar programs to answer to an address of this one answer', async () => {
  const { organizer, invite } = await invited()
  expect(organizer).toMatch(/^reply\+[a-z2-7]{52}@in\.turnout\.example$/)
  expect(invite.replyTo?.email).toBe(organizer)
  expect(organizer.split('@')[0]!.length).toBeLessThanOrEqual(64)
})

describe('an answer from a calendar program', () => {
  test.each([['DECLINED', 'declined'], ['TENTATIVE', 'maybe']])('%s changes the answer and keeps what was said with it', async (partstat, status) => {
    const { answer, standing } = await invited()
    expect(await answer(partstat)).toBe('changed')
    expect(await standing()).toMatchObject({ status, note: 'Bringing cake', guests: 1 })
    expect(await answer(partstat)).toBe('unchanged')
  })

  test('ACCEPTED by whoever comes already changes nothing and mails nobody', async () => {
    const { answer, signup } = await invited()
    const before = await deliveriesOf(ctx, { signupId: signup.id })
    expect(await answer('ACCEPTED')).toBe('unchanged')
    expect(await deliveriesOf(ctx, { signupId: signup.id })).toEqual(before)
  })

  test('may be taken back in the calendar; once they are invited anew, the old invitation answers nothing', async () => {
    const { answer, standing } = await invited()
    expect([await answer('DECLINED'), await answer('ACCEPTED')]).toEqual(['changed', 'changed'])
    expect((await standing()).status).toBe('going')
    expect([await answer('DECLINED'), await answer('DECLINED', { sequence: 2 }), await answer('ACCEPTED', { sequence: 3 })]).toEqual(['stale', 'changed', 'stale'])
    expect((await standing()).status).toBe('declined')
  })

  test.each([
    ['somebody else’s address', { attendee: 'other@example.org' }, 'stranger'],
    ['another entry', { uid: 'other@turnout' }, 'other_entry'],
    ['a version that is still to come', { sequence: 1 }, 'stale'],
    ['a time before the answer that stands', { stamp: '20300304T085000Z' }, 'stale'],
    ['an address that nobody signed', { mailbox: 'a'.repeat(52) }, 'unknown'],
    ['no address', { mailbox: '' }, 'unknown'],
  ])('with %s is ignored', async (_what, lie, outcome) => {
    const { answer, standing } = await invited()
    expect(await answer('DECLINED', lie)).toBe(outcome)
    expect((await standing()).status).toBe('going')
  })

  test('to an older version, of before it moved, is ignored', async () => {
    const { answer, standing, event, slot } = await invited()
    await updateEvent(await anOrganizer(ctx), EventUpdate.parse({ ...event, slots: [{ ...slot, startLocal: '2030-03-21T15:00', endLocal: null }] }))
    expect(await answer('DECLINED')).toBe('stale')
    expect(await answer('DECLINED', { sequence: 1 })).toBe('changed')
    expect((await standing()).status).toBe('declined')
  })

  test('with a link of another purpose is ignored', async () => {
    const { answer, signup } = await invited()
    for (const purpose of ['answer', 'unsubscribe', 'bounce'] as const) expect(await answer('DECLINED', { mailbox: mailboxOf(signToken(ctx, purpose, signup.id)) })).toBe('unknown')
  })

  test('to what was called off, or to nothing readable, is ignored', async () => {
    const { answer, event, organizer } = await invited()
    expect(await takeCalendarReply(ctx, { mailbox: organizer.slice(6, 58), ics: 'Sorry!' })).toBe('unreadable')
    await cancelEvent(asSystem(ctx), { id: event.id, reason: 'Rain' })
    expect(await answer('DECLINED', { sequence: 1 })).toBe('closed')
  })
})

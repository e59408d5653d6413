import { apple, gmail, outlook } from '@turnout/calendar/testing/replies.ts'
import { asSystem, testCtx, type TestCtx } from '@turnout/core/testing/ctx.ts'
import { testDatabase, type TestDatabase } from '@turnout/core/testing/database.ts'
import { anEvent } from '@turnout/core/testing/events.ts'
import { aSignup, signupOf } from '@turnout/core/testing/signups.ts'
import { calendarAddressOf } from '@turnout/core/letter/letter.ts'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Inbound, openInbound } from './listen.ts'
import { deliver } from '@turnout/mail/testing/smtp-client.ts'

let database: TestDatabase
let ctx: TestCtx
let inbound: Inbound
const lines: string[] = []
beforeAll(async () => {
  database = await testDatabase()
  ctx = testCtx({ db: database.db })
  const log = pino({ level: 'info' }, new Writable({ write: (chunk, _, done) => (lines.push(String(chunk)), done()) }))
  inbound = await openInbound({ port: 0, host: '127.0.0.1', domain: 'in.turnout.example' }, { ctx: asSystem(ctx), log })
})
afterAll(async () => {
  await inbound.close()
  await database.close()
})
beforeEach(() => void (lines.length = 0))

const mail = (calendar: string) =>
  ['From: Kim <kim@example.org>', 'Subject: Declined: Tea at the gate', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="b1"', '', '--b1', 'Content-Type: multipart/alternative; boundary="b2"', '', '--b2', 'Content-Type: text/plain; charset=UTF-8', '', 'Kim has declined.', '',
    '--b2', 'Content-Type: text/calendar; charset="UTF-8"; method=REPLY', 'Content-Transfer-Encoding: base64', '', Buffer.from(calendar).toString('base64').replace(/.{70}/g, '$&\r\n'), '--b2--', '', '--b1--', ''].join('\r\n')

test('what a calendar program answers by mail changes the answer; anything else is taken, written down and changes nothing', async () => {
  const { slot } = await anEvent(ctx)
  const signup = await aSignup(ctx, slot, { email: 'kim@example.org' })
  const to = calendarAddressOf(ctx, signup.id)
  const reply = (attendee: string) => `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:${slot.id}@turnout\r\nSEQUENCE:0\r\nDTSTAMP:20300401T090000Z\r\nATTENDEE;PARTSTAT=DECLINED:mailto:${attendee}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`
  const answered = async (raw: string): Promise<string> => {
    const code = String((await deliver(inbound.port, { from: 'kim@example.org', to, raw })) ?? '')
    return `${code} ${(await signupOf(ctx, slot, 'kim@example.org')).status}`
  }
  expect(await answered(mail(reply('somebody@example.org')))).toMatch(/going$/)
  expect(await answered('From: kim@example.org\r\nSubject: Hello\r\n\r\nCan I bring a friend?\r\n')).toMatch(/going$/)
  expect(await answered(mail(reply('kim@example.org')))).toMatch(/declined$/)
  const outcomes = lines.map((line) => (JSON.parse(line) as { outcome?: string }).outcome).filter(Boolean)
  expect(outcomes).toEqual(['stranger', 'no_calendar', 'changed'])
  expect(lines.join('')).not.toContain('kim@example.org')
})

const base64 = (calendar: string): string => Buffer.from(calendar).toString('base64').replace(/.{70}/g, '$&\r\n')
const alternative = (calendar: string, head: string[]): string[] =>
  ['Content-Type: multipart/alternative; boundary="b2"', '', '--b2', 'Content-Type: text/plain; charset="UTF-8"', '', 'Kim has answered.', '', '--b2', 'Content-Type: text/html; charset="UTF-8"', '', '<p>Kim has answered.</p>', '', '--b2', ...head, '', calendar, '--b2--', '']
const attached = (name: string, type: string, calendar: string): string[] => ['--b1', `Content-Type: ${type}; name="${name}"`, `Content-Disposition: attachment; filename="${name}"`, 'Content-Transfer-Encoding: base64', '', base64(calendar)]
const from = ['From: Kim Example <kim@example.org>', 'Subject: Tea at the gate', 'Auto-Submitted: auto-replied', 'MIME-Version: 1.0']

/** The mail around the answer, as each program builds it. */
const programs = {
  Gmail: (calendar: string) => [...from, 'Content-Type: multipart/mixed; boundary="b1"', '', '--b1', ...alternative(calendar, ['Content-Type: text/calendar; charset="UTF-8"; method=REPLY', 'Content-Transfer-Encoding: 7bit']), ...attached('invite.ics', 'application/ics', calendar), '--b1--', ''],
  'Outlook.com': (calendar: string) => [...from, ...alternative(base64(calendar), ['Content-Type: text/calendar; charset="utf-8"; method=REPLY', 'Content-Transfer-Encoding: base64'])],
  'Apple Calendar': (calendar: string) => [...from, 'Content-Type: multipart/mixed; boundary="b1"', '', '--b1', 'Content-Type: text/plain; charset=us-ascii', '', 'Kim may come.', ...attached('iCal-20300305-100000.ics', 'text/calendar; charset=utf-8; method=REPLY', calendar), '--b1--', ''],
}

test.each([
  ['Gmail', gmail('ACCEPTED'), 'maybe', 'going'],
  ['Gmail', gmail('DECLINED'), 'going', 'declined'],
  ['Outlook.com', outlook('DECLINED'), 'going', 'declined'],
  ['Outlook.com', outlook('ACCEPTED'), 'maybe', 'going'],
  ['Apple Calendar', apple('TENTATIVE'), 'going', 'maybe'],
  ['Apple Calendar', apple('DECLINED'), 'going', 'declined'],
] as const)('a mail as %s writes it changes the answer', async (program, calendar, before, after) => {
  const { slot } = await anEvent(ctx)
  const signup = await aSignup(ctx, slot, { email: 'kim@example.org', answer: before })
  const answers = async (sequence: number, uid: string) => {
    const raw = programs[program](calendar.replaceAll('slot-1@turnout', uid).replaceAll('SEQUENCE:2', `SEQUENCE:${sequence}`)).join('\r\n')
    await deliver(inbound.port, { from: 'kim@example.org', to: calendarAddressOf(ctx, signup.id), raw })
    return (await signupOf(ctx, slot, 'kim@example.org')).status
  }
  expect(await answers(0, 'another@turnout')).toBe(before)
  expect(await answers(7, `${slot.id}@turnout`)).toBe(before)
  expect(await answers(0, `${slot.id}@turnout`)).toBe(after)
  expect(lines.map((line) => (JSON.parse(line) as { outcome?: string }).outcome).filter(Boolean)).toEqual(['other_entry', 'stale', 'changed'])
})

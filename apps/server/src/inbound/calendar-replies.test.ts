import { asSystem, testCtx, type TestCtx } from '@turnout/core/testing/ctx.ts'
import { testDatabase, type TestDatabase } from '@turnout/core/testing/database.ts'
import { anEvent } from '@turnout/core/testing/events.ts'
import { aSignup, signupOf } from '@turnout/core/testing/signups.ts'
import { calendarAddressOf } from '@turnout/core/letter/letter.ts'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Inbound, openInbound } from './listen.ts'
import { deliver } from './testing/smtp-client.ts'

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

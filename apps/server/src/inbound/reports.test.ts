import { asSystem, testCtx, type TestCtx } from '@turnout/core/testing/ctx.ts'
import { testDatabase, type TestDatabase } from '@turnout/core/testing/database.ts'
import { anEvent } from '@turnout/core/testing/events.ts'
import { deliveriesOf, expectDelivery } from '@turnout/core/testing/expectations.ts'
import { aSignup } from '@turnout/core/testing/signups.ts'
import { recordingTransport } from '@turnout/core/testing/transport.ts'
import { deliverDue } from '@turnout/core/delivery/delivery.ts'
import { renewIntakeAddress } from '@turnout/core/intake/intake.ts'
import { calendarAddressOf, returnPathOf } from '@turnout/core/letter/letter.ts'
import { anOrganizer } from '@turnout/core/testing/people.ts'
import { sql } from 'drizzle-orm'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
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
beforeEach(async () => {
  lines.length = 0
  await database.db.execute(sql`truncate deliveries, unsubscribes, suppressions, mail_reports cascade`)
})

/** One bulk message that went out, and what its recipient's server got with it. */
async function sentMail() {
  const { slot } = await anEvent(ctx)
  const signup = await aSignup(ctx, slot, { confirmed: false })
  await ctx.db.execute(sql`update deliveries set bulk = true`)
  const transport = recordingTransport()
  await deliverDue(ctx, { transport, signal: new AbortController().signal, onError: (error) => { throw error } })
  const [message] = transport.sent
  if (!message?.returnPath) throw new Error('invariant: the message went out')
  return { message, signup, returnPath: message.returnPath }
}

const multipart = (report: string, type: string, status: string, back: { type: string; text: string }) =>
  ['From: MAILER-DAEMON@mx.example.net (Mail Delivery System)', 'To: <>', 'Subject: Undelivered Mail Returned to Sender', 'Auto-Submitted: auto-replied', 'MIME-Version: 1.0', `Content-Type: multipart/report; report-type=${report}; boundary="b1"`, '',
    '--b1', 'Content-Description: Notification', 'Content-Type: text/plain; charset=us-ascii', '', 'I am sorry to have to inform you that your message could not be delivered.', '',
    '--b1', `Content-Type: ${type}`, '', status, '', '--b1', `Content-Type: ${back.type}`, '', back.text, '--b1--', ''].join('\r\n')
const bounce = (to: string, { action = 'failed', status = '5.1.1', diagnostic = `550 5.1.1 <${to}>: Recipient address rejected` } = {}) =>
  multipart('delivery-status', 'message/delivery-status', `Reporting-MTA: dns; mx.example.net\r\nX-Postfix-Queue-ID: 4F1\r\n\r\nFinal-Recipient: rfc822; ${to}\r\nOriginal-Recipient: rfc822;${to}\r\nAction: ${action}\r\nStatus: ${status}\r\nRemote-MTA: dns; mx.example.org\r\nDiagnostic-Code: smtp; ${diagnostic}`, { type: 'text/rfc822-headers', text: 'Subject: You are going' })
const complaint = (messageId: string, mailFrom = '') =>
  multipart('feedback-report', 'message/feedback-report', `Feedback-Type: abuse\r\nUser-Agent: Loop/1.0\r\nVersion: 1\r\n${mailFrom ? `Original-Mail-From: <${mailFrom}>\r\n` : ''}Arrival-Date: Mon, 4 Mar 2030 09:00:00 +0000`, { type: 'message/rfc822', text: `From: turnout@turnout.example\r\nMessage-ID: ${messageId}\r\nSubject: You are going\r\n\r\nHello` })
const plain = (from: string, text: string, more = '') => `From: ${from}\r\nSubject: failure notice\r\n${more}\r\n${text}\r\n`
const send = (to: string, raw: string, from = '') => deliver(inbound.port, { from, to, raw })
const stopped = async () => (await ctx.db.execute<{ email: string; reason: string }>(sql`select email, reason from suppressions`)).rows
const left = async () => (await ctx.db.execute<{ event_id: string | null }>(sql`select event_id from unsubscribes`)).rows

describe('bounces', () => {
  test('for good: the ledger says so, the address is stopped, and nobody is answered', async () => {
    const { message, returnPath } = await sentMail()
    expect(await send(returnPath, bounce(message.to.email))).toMatch(/^250/)
    expect(await expectDelivery(ctx, { state: 'bounced' })).toMatchObject({ answer: '5.1.1 550 5.1.1 <(address)>: Recipient address rejected' })
    expect(await stopped()).toEqual([{ email: message.to.email, reason: 'bounced' }])
    expect(await deliveriesOf(ctx, { state: 'planned' }), 'no answer is owed').toEqual([])
    expect(await send(returnPath.toUpperCase().replace('IN.TURNOUT.EXAMPLE', 'in.turnout.example'), bounce(message.to.email))).toMatch(/^250/)
    expect(await stopped()).toHaveLength(1)
    expect(lines.join('')).not.toContain(message.to.email)
  })

  test.each<[string, Parameters<typeof bounce>[1], string]>([
    ['a full mailbox', { status: '5.2.2', diagnostic: '552 5.2.2 over quota' }, 'bounced'],
    ['given up for now', { status: '4.4.7', diagnostic: 'delivery time expired' }, 'bounced'],
    ['a delay', { action: 'delayed', status: '4.4.1' }, 'sent'],
    ['it went well', { action: 'relayed', status: '2.0.0' }, 'sent'],
  ])('%s stops nobody at once', async (_, how, state) => {
    const { message, returnPath } = await sentMail()
    expect(await send(returnPath, bounce(message.to.email, how))).toMatch(/^250/)
    expect((await expectDelivery(ctx, {})).state).toBe(state)
    expect(await stopped()).toEqual([])
  })

  test('in a server’s own words, when they are clear; an answer while away that speaks of a code is not', async () => {
    const { returnPath } = await sentMail()
    await send(returnPath, plain('anna@example.org', 'Error 550 5.1.1 no such user'))
    await send(returnPath, plain('postmaster@example.org', 'I am away. 550 5.1.1', 'Auto-Submitted: auto-replied\r\n'))
    await send(returnPath, plain('MAILER-DAEMON@example.org', 'It did not work.'))
    expect(await stopped()).toEqual([])
    expect(lines.filter((line) => line.includes('mail report ignored'))).toHaveLength(3)
    await send(returnPath, plain('MAILER-DAEMON@example.org', 'Remote host said: 550 5.1.1 no such user'))
    expect(await stopped()).toHaveLength(1)
  })

  test('to a return path that we did not sign are refused, changed by one letter or made for another message', async () => {
    const { message, returnPath } = await sentMail()
    const forged = returnPath.replace(/^(bounce\+)(.)/, (_, start: string, letter: string) => start + (letter === 'a' ? 'b' : 'a'))
    expect(await send(forged, bounce(message.to.email))).toMatch(/^550/)
    expect(await send(returnPathOf({ ...ctx, secrets: ['somebody else’s secret, thirty-two long'] }, 1, message.to.email) ?? '', bounce(message.to.email))).toMatch(/^550/)
    expect(await stopped()).toEqual([])
    expect(lines.filter((line) => line.includes('forged'))).toHaveLength(2)
  })
})

describe('complaints', () => {
  test('unsubscribe, by the message that was returned or by its return path', async () => {
    const { message } = await sentMail()
    expect(await send('complaints@in.turnout.example', complaint(message.messageId), 'loop@provider.example')).toMatch(/^250/)
    expect(await stopped()).toEqual([{ email: message.to.email, reason: 'complained' }])
    expect(await left()).toEqual([{ event_id: null }])
    const other = await sentMail()
    await send(other.returnPath, complaint('<changed@provider.example>', other.returnPath))
    expect(await stopped()).toHaveLength(2)
    expect(await deliveriesOf(ctx, { state: 'complained' })).toHaveLength(2)
  })

  test('about a message that is none of ours change nothing', async () => {
    const { message } = await sentMail()
    for (const id of [message.messageId.replace('turnout.', 'turnout.9'), message.messageId.replace(/\.([\w-]{3})/, '.AAA'), '<other@example.org>']) expect(await send('complaints@in.turnout.example', complaint(id))).toMatch(/^250/)
    expect([await stopped(), await left()]).toEqual([[], []])
  })
})

test('unsubscribing by mail works for a person, not for a machine, and only with its own word', async () => {
  const { message, signup } = await sentMail()
  const address = /<mailto:([^>]+)>/.exec(message.headers['List-Unsubscribe'] ?? '')?.[1] ?? ''
  expect(address).toMatch(/^leave\+[a-z2-7]{52}@in\.turnout\.example$/)
  const mail = 'From: anna@example.org\r\nSubject: unsubscribe\r\n\r\n'
  await send(address, mail, '')
  await send(address, `Auto-Submitted: auto-replied\r\n${mail}`, 'anna@example.org')
  await send(address.replace(/\+(.)/, (_, letter: string) => `+${letter === 'a' ? 'b' : 'a'}`), mail, 'anna@example.org')
  expect(await left()).toEqual([])
  for (let twice = 0; twice < 2; twice++) expect(await send(address, mail, 'anna@example.org')).toMatch(/^250/)
  expect(await left()).toHaveLength(1)
  expect(signup.status).toBe('going')
})

test('mail without a sender is answered by nothing, whichever of our addresses it comes to and whatever it says', async () => {
  const { message, signup, returnPath } = await sentMail()
  const leave = /mailto:(leave\+[^>]+)>/.exec(message.headers['List-Unsubscribe'] ?? '')?.[1] ?? ''
  const intake = (await renewIntakeAddress(await anOrganizer(ctx))).address ?? ''
  const ours = [returnPath, leave, intake, calendarAddressOf(ctx, signup.id)]
  expect(ours.every((address) => address.endsWith('@in.turnout.example'))).toBe(true)
  const rows = async () => (await ctx.db.execute(sql`select id from deliveries`)).rows.length
  const before = await rows()
  for (const to of ours)
    for (const raw of [bounce('kim@example.org'), plain('MAILER-DAEMON@mx.example.net', 'It could not be delivered.'), plain('kim@example.org', 'I am away until Monday.', 'Auto-Submitted: auto-replied\r\n')])
      expect(await send(to, raw), 'what it is told, it is told in the same connection').toMatch(/^(250|550|554) /)
  expect(await rows(), 'nothing is owed to anybody for it').toBe(before)
  const transport = recordingTransport()
  await deliverDue(ctx, { transport, signal: new AbortController().signal, onError: (error) => { throw error } })
  expect(transport.sent).toEqual([])
})

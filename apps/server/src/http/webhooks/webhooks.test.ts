import { asSystem, testCtx, type TestCtx } from '@turnout/core/testing/ctx.ts'
import { testDatabase, type TestDatabase } from '@turnout/core/testing/database.ts'
import { anEvent } from '@turnout/core/testing/events.ts'
import { deliveriesOf } from '@turnout/core/testing/expectations.ts'
import { aSignup } from '@turnout/core/testing/signups.ts'
import { recordingTransport } from '@turnout/core/testing/transport.ts'
import { deliverDue } from '@turnout/core/delivery/delivery.ts'
import { sql } from 'drizzle-orm'
import { Hono } from 'hono'
import { execFileSync } from 'node:child_process'
import { createHmac, randomBytes, sign } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { AppEnv } from '../app-deps.ts'
import { mountWebhooks, providersOf } from './mount.ts'
import { isCertificateAddress, signedText, type SnsMessage } from './sns.ts'

const topic = 'arn:aws:sns:eu-west-1:123456789012:turnout-mail'
const login = 'turnout:a long enough password'
const mailgunKey = 'a webhook signing key of mailgun'
/** A certificate made in this second is good by then. */
const now = Temporal.Now.instant().add({ minutes: 1 })

/** A key with a certificate as Amazon's servers hand out; made by openssl, which Node has no words for. */
function certificate(): { key: string; certificate: string } {
  const dir = mkdtempSync(join(tmpdir(), 'turnout-sns-'))
  try {
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', `${dir}/key.pem`, '-out', `${dir}/cert.pem`, '-days', '2', '-subj', '/CN=sns.amazonaws.com'], { stdio: 'ignore' })
    return { key: readFileSync(`${dir}/key.pem`, 'utf8'), certificate: readFileSync(`${dir}/cert.pem`, 'utf8') }
  } finally {
    rmSync(dir, { recursive: true })
  }
}

let database: TestDatabase
let ctx: TestCtx
let app: Hono<AppEnv>
let amazon: ReturnType<typeof certificate>
const fetched: string[] = []
const lines: string[] = []
beforeAll(async () => {
  amazon = certificate()
  database = await testDatabase()
  ctx = testCtx({ db: database.db })
  app = new Hono<AppEnv>()
  const log = pino({ level: 'info' }, new Writable({ write: (chunk, _, done) => (lines.push(String(chunk)), done()) }))
  const providers = providersOf({ sesTopicArn: topic, postmarkLogin: login, mailgunKey }, async (url) => (fetched.push(url), amazon.certificate))
  mountWebhooks(app, { providers, ctx: asSystem(ctx), log, now: () => now })
})
afterAll(() => database.close())
beforeEach(async () => {
  lines.length = 0
  fetched.length = 0
  await database.db.execute(sql`truncate deliveries, unsubscribes, suppressions, mail_reports cascade`)
})

async function sentMail() {
  const { slot } = await anEvent(ctx)
  await aSignup(ctx, slot, { confirmed: false })
  const transport = recordingTransport()
  await deliverDue(ctx, { transport, signal: new AbortController().signal, onError: () => undefined })
  const [message] = transport.sent
  if (!message) throw new Error('invariant: the message went out')
  return message
}
const post = async (provider: string, body: unknown, headers: Record<string, string> = {}) => (await app.request(`http://turnout.example/webhooks/mail/${provider}`, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body), headers })).status
const outcome = async () => [(await deliveriesOf(ctx, {})).map((row) => row.state).join(), (await ctx.db.execute<{ reason: string }>(sql`select reason from suppressions`)).rows.map((row) => row.reason).join()]
const untouched = ['sent', '']

const notice = (message: unknown, change: Partial<SnsMessage> = {}): SnsMessage => {
  const envelope: SnsMessage = {
    Type: 'Notification', MessageId: randomBytes(16).toString('hex'), TopicArn: topic, Message: JSON.stringify(message), Timestamp: now.toString({ fractionalSecondDigits: 3 }),
    SignatureVersion: '2', Signature: '', SigningCertURL: 'https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0123456789abcdef.pem', ...change,
  }
  return { ...envelope, Signature: change.Signature ?? sign(envelope.SignatureVersion === '1' ? 'sha1' : 'sha256', Buffer.from(signedText(envelope)), amazon.key).toString('base64') }
}
const mail = (messageId?: string) => ({ timestamp: '2030-03-04T09:00:00.000Z', source: 'turnout@turnout.example', messageId: '0102018f-abc', destination: ['x@example.org'], headersTruncated: false, headers: messageId ? [{ name: 'From', value: 'Turnout <turnout@turnout.example>' }, { name: 'Message-ID', value: messageId }] : [] })
const bounced = (email: string, messageId?: string, bounceType = 'Permanent', status = '5.1.1') => ({ notificationType: 'Bounce', bounce: { feedbackId: '0102', bounceType, bounceSubType: 'General', bouncedRecipients: [{ emailAddress: email, action: 'failed', status, diagnosticCode: 'smtp; 550 5.1.1 user unknown' }], timestamp: '2030-03-04T09:00:05.000Z', reportingMTA: 'dsn; a7-12.smtp-out.eu-west-1.amazonses.com' }, mail: mail(messageId) })

describe('Amazon SES', () => {
  test.each(['1', '2'])('a bounce, signed in version %s, by our Message-ID or by the address alone', async (SignatureVersion) => {
    const message = await sentMail()
    expect(await post('ses', notice(bounced(message.to.email, SignatureVersion === '1' ? message.messageId : undefined), { SignatureVersion }), { 'content-type': 'text/plain; charset=UTF-8', 'x-amz-sns-message-type': 'Notification' })).toBe(200)
    expect(await outcome()).toEqual(['bounced', 'bounced'])
  })

  test('a complaint', async () => {
    const message = await sentMail()
    expect(await post('ses', notice({ eventType: 'Complaint', complaint: { complainedRecipients: [{ emailAddress: message.to.email }], complaintFeedbackType: 'abuse', feedbackId: '1' }, mail: mail(message.messageId) }))).toBe(200)
    expect(await outcome()).toEqual(['complained', 'complained'])
  })

  test('a bounce for now stops nobody, and a repeated notification counts once', async () => {
    const message = await sentMail()
    const one = notice(bounced(message.to.email, undefined, 'Transient', '4.2.2'))
    expect([await post('ses', one), await post('ses', one)]).toEqual([200, 200])
    expect(await outcome()).toEqual(['bounced', ''])
    expect((await ctx.db.execute(sql`select 1 from mail_reports`)).rows).toHaveLength(1)
  })

  test('nothing that is not signed by Amazon for our topic, now', async () => {
    const message = await sentMail()
    const body = bounced(message.to.email)
    const good = notice(body)
    const stranger = certificate()
    const bad: unknown[] = [
      { ...good, Message: good.Message.replace('General', 'Generic') },
      { ...good, Signature: '' },
      { ...good, Signature: sign('sha256', Buffer.from(signedText(good)), stranger.key).toString('base64') },
      notice(body, { TopicArn: `${topic}-of-somebody-else` }),
      notice(body, { Timestamp: now.subtract({ hours: 2 }).toString() }),
      notice(body, { SignatureVersion: '3' }),
      ...['http://sns.eu-west-1.amazonaws.com/a.pem', 'https://sns.eu-west-1.amazonaws.com.evil.example/a.pem', 'https://evil.example/sns.eu-west-1.amazonaws.com/a.pem', 'https://sns.eu-west-1.amazonaws.com:8443/a.pem', 'https://x@sns.eu-west-1.amazonaws.com/a.pem', 'https://bucket.s3.amazonaws.com/a.pem', 'https://sns.eu-west-1.amazonaws.com/a.pem?x', 'https://169.254.169.254/a.pem'].map((SigningCertURL) => notice(body, { SigningCertURL })),
      { Type: 'Notification' }, 'not JSON', [],
    ]
    for (const one of bad) expect([await post('ses', one), one]).toEqual([403, one])
    expect(await outcome()).toEqual(untouched)
    expect(fetched.every(isCertificateAddress)).toBe(true)
  })

  test('the confirmation of a subscription is a link for the operator, and nothing is fetched', async () => {
    const link = `https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&TopicArn=${topic}&Token=2336412f37`
    expect(await post('ses', notice('You have chosen to subscribe', { Type: 'SubscriptionConfirmation', Token: '2336412f37', SubscribeURL: link }))).toBe(200)
    expect(JSON.parse(lines.find((line) => line.includes('open the link')) ?? '{}')).toMatchObject({ link })
    expect(fetched.length, 'the certificate, if it was not kept').toBeLessThanOrEqual(1)
    expect(fetched).not.toContain(link)
    lines.length = 0
    await post('ses', notice('x', { Type: 'SubscriptionConfirmation', Token: '1', SubscribeURL: 'https://evil.example/?Action=ConfirmSubscription' }))
    expect(lines.join('')).not.toContain('evil.example')
  })
})

const basic = (text: string) => ({ authorization: `Basic ${Buffer.from(text).toString('base64')}` })
const postmarkEvent = (email: string, Type: string, RecordType = 'Bounce') => ({ RecordType, ID: 4323372036854, Type, TypeCode: 1, Name: 'Hard bounce', MessageID: '883953f4-6105-42a2-a16a-77a8eac79483', ServerID: 23, MessageStream: 'outbound', Description: 'The server was unable to deliver your message (ex: unknown user, mailbox not found).', Details: 'smtp;550 5.1.1 The email account that you tried to reach does not exist.', Email: email, From: 'turnout@turnout.example', BouncedAt: '2030-03-04T09:00:00Z', Inactive: true, DumpAvailable: true, CanActivate: true, Subject: 'You are going' })

describe('Postmark', () => {
  test.each([['HardBounce', 'Bounce', ['bounced', 'bounced']], ['SoftBounce', 'Bounce', ['bounced', '']], ['SpamComplaint', 'SpamComplaint', ['complained', 'complained']], ['AutoResponder', 'Bounce', untouched], ['', 'Delivery', untouched]] as const)('%s %s', async (type, record, expected) => {
    const message = await sentMail()
    expect(await post('postmark', postmarkEvent(message.to.email, type, record), basic(login))).toBe(200)
    expect(await outcome()).toEqual(expected)
  })

  test('nothing without user and password', async () => {
    const message = await sentMail()
    for (const headers of [{}, basic('turnout:wrong'), basic(`${login} `), { authorization: `Bearer ${login}` }]) expect(await post('postmark', postmarkEvent(message.to.email, 'HardBounce'), headers as Record<string, string>)).toBe(401)
    expect(await outcome()).toEqual(untouched)
    expect(await post('postmark', 'not JSON', basic(login)), 'what cannot be understood is not sent again for ever').toBe(200)
  })
})

const call = (data: object, { age = 0, key = mailgunKey } = {}) => {
  const [timestamp, token] = [String(Math.floor(now.epochMilliseconds / 1000) - age), randomBytes(25).toString('hex')]
  return { signature: { timestamp, token, signature: createHmac('sha256', key).update(timestamp + token).digest('hex') }, 'event-data': data }
}
const failed = (email: string, messageId: string, more: object = {}) => ({ id: 'G9Bn5sl1TC6nu79C8C0bwg', event: 'failed', severity: 'permanent', reason: 'bounce', timestamp: 1521233195.375, 'log-level': 'error', recipient: email, 'recipient-domain': 'example.org', 'delivery-status': { 'attempt-no': 1, code: 550, 'enhanced-code': '5.1.1', message: '5.1.1 The email account that you tried to reach does not exist.', description: '', 'session-seconds': 0.02 }, message: { headers: { to: email, 'message-id': messageId.slice(1, -1), from: 'turnout@turnout.example', subject: 'x' }, size: 111 }, ...more })

describe('Mailgun', () => {
  test.each<[string, object, string[]]>([
    ['for good', {}, ['bounced', 'bounced']],
    ['for now', { severity: 'temporary', 'delivery-status': { code: 452, message: '4.2.2 full' } }, ['sent', '']],
    ['full', { 'delivery-status': { code: 552, 'enhanced-code': '5.2.2', message: 'over quota' } }, ['bounced', '']],
    ['a complaint', { event: 'complained', severity: undefined, 'delivery-status': undefined }, ['complained', 'complained']],
    ['arrived', { event: 'delivered' }, untouched],
  ])('%s', async (_, more, expected) => {
    const message = await sentMail()
    expect(await post('mailgun', call(failed(message.to.email, message.messageId, more)))).toBe(200)
    expect(await outcome()).toEqual(expected)
  })

  test('nothing that is not signed, or long ago; the same call twice counts once', async () => {
    const message = await sentMail()
    const event = failed(message.to.email, message.messageId)
    expect(await post('mailgun', call(event, { key: 'guessed' }))).toBe(401)
    expect(await post('mailgun', { 'event-data': event })).toBe(401)
    expect(await post('mailgun', call(event, { age: 3600 }))).toBe(403)
    expect(await post('mailgun', call(event, { age: -3600 }))).toBe(403)
    const changed = call(event)
    expect(await post('mailgun', { ...changed, signature: { ...changed.signature, timestamp: String(Number(changed.signature.timestamp) + 1) } })).toBe(401)
    expect(await outcome()).toEqual(untouched)
    const once = call(failed(message.to.email, message.messageId, { severity: 'temporary' }))
    expect([await post('mailgun', once), await post('mailgun', once)]).toEqual([200, 200])
    expect((await ctx.db.execute(sql`select 1 from mail_reports`)).rows).toHaveLength(1)
  })
})

test('a provider that is not set up has no address', async () => {
  const bare = new Hono<AppEnv>()
  mountWebhooks(bare, { providers: providersOf({ sesTopicArn: undefined, postmarkLogin: undefined, mailgunKey: undefined }), ctx: asSystem(ctx), log: pino({ level: 'silent' }) })
  for (const name of ['ses', 'postmark', 'mailgun']) expect((await bare.request(`http://turnout.example/webhooks/mail/${name}`, { method: 'POST', body: '{}' })).status).toBe(404)
})

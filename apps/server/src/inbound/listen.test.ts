import { DomainError } from '@turnout/core/error.ts'
import { getSnapshot, listIntakes, renewIntakeAddress } from '@turnout/core/intake/intake.ts'
import { InboxFilter } from '@turnout/core/intake/intake.schema.ts'
import { asSystem, testCtx, type TestCtx } from '@turnout/core/testing/ctx.ts'
import { anOrganizer } from '@turnout/core/testing/people.ts'
import { testDatabase, type TestDatabase } from '@turnout/core/testing/database.ts'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ConfigError } from '../config.ts'
import { type Inbound, openInbound } from './listen.ts'
import type { Route } from './route.ts'
import { isAutomatic } from './routes.ts'
import { deliver, talk } from '@turnout/mail/testing/smtp-client.ts'

const at = { port: 0, host: '127.0.0.1', domain: 'in.turnout.example' }
const log = pino({ level: 'silent' })
const mail = (body: string, headers = ''): string => `From: Press office <press@example.org>\nTo: you@example.org\nSubject: Call for a march\nDate: Fri, 01 Mar 2030 10:00:00 +0000\nMessage-ID: <1@example.org>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n${headers}\n${body}`
const call = 'The tenants’ network calls for a march on Thursday 21 March 2030, 12:00, at Castle Square in Leeds.'

let database: TestDatabase
let ctx: TestCtx
let inbound: Inbound
beforeAll(async () => {
  database = await testDatabase()
  ctx = testCtx({ db: database.db, now: '2030-03-04T09:00:00Z' })
  inbound = await openInbound(at, { ctx: asSystem(ctx), log })
})
afterAll(async () => {
  await inbound.close()
  await database.close()
})

const inboxOf = async (organizer: TestCtx) => (await listIntakes(organizer, InboxFilter.parse({}))).intakes
const anAddress = async (organizer: TestCtx): Promise<string> => (await renewIntakeAddress(organizer)).address ?? ''

describe('mail to an organizer’s address', () => {
  test('comes into their inbox, read and kept byte for byte', async () => {
    const [organizer, other] = [await anOrganizer(ctx), await anOrganizer(ctx)]
    const raw = mail(`${call}\n.\nA line that is only a dot stands above.`)
    expect(await deliver(inbound.port, { to: await anAddress(organizer), raw })).toMatch(/^250 /)
    const [row, ...others] = await inboxOf(organizer)
    expect(others).toEqual([])
    expect(row).toMatchObject({ kind: 'mail', first: { startLocal: '2030-03-21T12:00' } })
    expect(Buffer.from((await getSnapshot(organizer, { id: row?.id ?? '' })).content).toString()).toBe(`${raw.replaceAll('\n', '\r\n')}\r\n`)
    expect(await inboxOf(other)).toEqual([])
  })

  test('finds it in capitals too, and in several at once', async () => {
    const [one, two] = [await anOrganizer(ctx), await anOrganizer(ctx)]
    expect(await deliver(inbound.port, { to: [(await anAddress(one)).toUpperCase(), await anAddress(two)], raw: mail(call) })).toMatch(/^250 /)
    expect([(await inboxOf(one)).length, (await inboxOf(two)).length]).toEqual([1, 1])
  })

  test.each([
    ['an answer while away', 'someone@example.org', 'Auto-Submitted: auto-replied\n'],
    ['a notice', 'someone@example.org', 'X-A: 1\nauto-submitted:\n auto-generated\n'],
    ['a bounce', '', ''],
    ['an automatic reply of an old server', 'someone@example.org', 'Precedence: auto_reply\n'],
  ])('%s is taken and forgotten', async (_name, from, headers) => {
    const organizer = await anOrganizer(ctx)
    expect(await deliver(inbound.port, { from, to: await anAddress(organizer), raw: mail(call, headers) })).toMatch(/^250 /)
    expect(await inboxOf(organizer)).toEqual([])
  })

  test('is refused with a sentence where there is nothing to read, and put off where there is too much', async () => {
    const organizer = await anOrganizer(ctx)
    const to = await anAddress(organizer)
    expect(await deliver(inbound.port, { to, raw: 'From: a@example.org\nTo: b@example.org\nSubject: Nothing\nDate: Fri, 01 Mar 2030 10:00:00 +0000\nMIME-Version: 1.0\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=' })).toMatch(/^554 .*no text/)
    await database.pool.query('update rate_limits set hits = 1000')
    expect(await deliver(inbound.port, { to, raw: mail(call) })).toMatch(/^451 Too many/)
    await database.pool.query('delete from rate_limits')
    expect(await inboxOf(organizer)).toEqual([])
  })
})

describe('everybody else', () => {
  test.each(['nobody@in.turnout.example', 'intake@in.turnout.example', 'intake+aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@in.turnout.example', 'someone@elsewhere.example', 'postmaster@in.turnout.example'])('%s is not here', async (to) => {
    expect(await deliver(inbound.port, { to, raw: mail(call) })).toMatch(/^550 There is nobody/)
  })

  test('an address of another domain, and one that was replaced', async () => {
    const organizer = await anOrganizer(ctx)
    const old = await anAddress(organizer)
    expect(await deliver(inbound.port, { to: old.replace('in.turnout', 'out.turnout'), raw: mail(call) })).toMatch(/^550 /)
    await anAddress(organizer)
    expect(await deliver(inbound.port, { to: old, raw: mail(call) })).toMatch(/^550 /)
  })
})

describe('bounds', () => {
  const collected: Uint8Array[] = []
  const anyone = (take: Route['take'] = async (_key, raw) => void collected.push(raw)): Route[] => [{ name: 'test', keyOf: (local) => local, knows: async (key) => key !== 'stranger', takesAutomatic: true, take }]
  const open = async (options: Partial<Parameters<typeof openInbound>[1]>, work: (port: number) => Promise<void>): Promise<void> => {
    const server = await openInbound(at, { ctx: asSystem(ctx), log, routes: anyone(), ...options })
    await work(server.port).finally(server.close)
  }
  const to = 'a@in.turnout.example'

  test('a message that is too large is refused, whether or not it says so first', () =>
    open({ maxBytes: 2000 }, async (port) => {
      expect(await deliver(port, { to, raw: mail('a'.repeat(70).concat('\n').repeat(100)) })).toMatch(/^552 /)
      const client = await talk(port)
      await client.say('EHLO a.example.org')
      expect(await client.say('MAIL FROM:<b@example.org> SIZE=3000')).toMatch(/^552 /)
      client.end()
      expect(collected).toEqual([])
      expect(await deliver(port, { to, raw: mail('small') })).toMatch(/^250 /)
      expect(collected).toHaveLength(1)
    }))

  test('connections beyond the most there may be are turned away', () =>
    open({ maxClients: 2 }, async (port) => {
      const [one, two] = [await talk(port), await talk(port)]
      const third = await talk(port)
      expect(await third.say('EHLO c.example.org')).toMatch(/closed|^421/)
      for (const client of [one, two, third]) client.end()
    }))

  test('whoever says nothing, or only a letter at a time, is left', () =>
    open({ idleMs: 200, sessionMs: 600 }, async (port) => {
      const [silent, dripping] = [await talk(port), await talk(port)]
      const timer = setInterval(() => dripping.send('N'), 50)
      const begun = performance.now()
      await silent.ended
      await dripping.ended
      clearInterval(timer)
      expect(performance.now() - begun).toBeLessThan(3000)
    }))

  test('an error of ours asks to try again, a refusal of ours does not', async () => {
    await open({ routes: anyone(async () => Promise.reject(new TypeError('a bug'))) }, async (port) => expect(await deliver(port, { to, raw: mail('a') })).toMatch(/^451 Something went wrong/))
    await open({ routes: anyone(async () => Promise.reject(new DomainError('invalid', 'This is nothing.'))) }, async (port) => expect(await deliver(port, { to, raw: mail('a') })).toMatch(/^554 This is nothing/))
  })

  test('one recipient’s trouble does not make the others’ mail come twice', async () => {
    let taken = 0
    await open({ routes: anyone(async (key) => (key === 'a' ? void taken++ : Promise.reject(new TypeError('a bug')))) }, async (port) => expect(await deliver(port, { to: [to, 'b@in.turnout.example'], raw: mail('a') })).toMatch(/^250 /))
    expect(taken).toBe(1)
  })

  test('a port in use stops the start with a sentence', async () => {
    await expect(openInbound({ ...at, port: inbound.port }, { ctx: asSystem(ctx), log })).rejects.toThrow(ConfigError)
  })
})

test.each([
  ['From: a@example.org\n\nAuto-Submitted: auto-replied', 'a@example.org', false],
  ['Auto-Submitted: no\n\nHi', 'a@example.org', false],
  ['Auto-Submitted: auto-forwarded\n\nHi', 'a@example.org', true],
  ['Content-Type: multipart/report; report-type=delivery-status\n\nHi', 'a@example.org', true],
  ['Precedence: list\n\nHi', 'a@example.org', false],
])('%j of %s is automatic: %s', (raw, from, automatic) => expect(isAutomatic(Buffer.from(raw.replaceAll('\n', '\r\n')), from)).toBe(automatic))

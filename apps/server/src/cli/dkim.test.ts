import { testCtx, type TestCtx, asSystem } from '@turnout/core/testing/ctx.ts'
import { testDatabase, type TestDatabase } from '@turnout/core/testing/database.ts'
import { openSigningKey, prepareSigningKey, signingKeyOf, useSigningKey } from '@turnout/core/signing/signing.ts'
import { expectRefusal } from '@turnout/core/testing/expectations.ts'
import { publicKeyOf } from '@turnout/mail/dkim.ts'
import type { Resolve } from '@turnout/mail/mail-dns.ts'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { dkimLines } from './dkim.ts'
import { checkFeedback } from './doctor.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
  ctx = testCtx({ db: database.db })
})
afterAll(() => database.close())
beforeEach(() => database.db.execute(sql`truncate dkim_keys, mail_breaker, mail_domains`))

const config = { mailFrom: { name: 'Turnout', email: 'turnout@example.org' }, inboundDomain: null, smtpUrl: 'smtp://mail.example.org:587' }
const zone: Record<string, string> = {}
const resolve: Resolve = async (name) => {
  if (!zone[name]) throw Object.assign(new Error('none'), { code: 'ENOTFOUND' })
  return [zone[name].match(/.{1,250}/g) ?? []]
}
const run = async (options = {}) => (await dkimLines(ctx, config, options, resolve)).join('\n')

describe('turnout dkim', () => {
  test('makes a key once, prints what to publish, and signs when that can be seen', async () => {
    const first = await run()
    expect(first).toContain('A key was made')
    expect(first).toContain('turnout._domainkey.example.org. TXT "v=DKIM1; k=rsa; p=')
    expect(first).toContain('example.org. TXT "v=spf1 a:mail.example.org ~all"')
    expect(first).toContain('_dmarc.example.org. TXT "v=DMARC1; p=none')
    expect(await openSigningKey(ctx, 'example.org')).toBeUndefined()
    const key = await signingKeyOf(ctx, 'example.org')
    zone['turnout._domainkey.example.org'] = `v=DKIM1; k=rsa; p=${key?.publicKey}`
    zone['example.org'] = 'v=spf1 mx -all'
    zone['_dmarc.example.org'] = 'v=DMARC1; p=reject'
    const second = await run()
    expect(second).toContain('within a minute')
    expect(second).not.toMatch(/v=spf1|DMARC1/)
    const signing = await openSigningKey(ctx, 'example.org')
    expect(signing).toMatchObject({ domain: 'example.org', selector: 'turnout', privateKey: expect.stringContaining('BEGIN PRIVATE KEY') })
    expect(publicKeyOf(typeof signing === 'object' ? signing.privateKey : '')).toBe(key?.publicKey)
    expect(await run()).toContain('is there')
  })

  test('another selector is another key; the one taken into use last signs', async () => {
    ctx.clock.set('2030-03-04T09:00:00Z')
    await run({ now: true })
    ctx.clock.advance({ hours: 1 })
    expect(await run({ selector: 'next' })).toContain('Nothing is signed with this key yet')
    expect(await openSigningKey(ctx, 'example.org')).toMatchObject({ selector: 'turnout' })
    await useSigningKey(ctx, { domain: 'example.org', selector: 'next' })
    expect(await openSigningKey(ctx, 'example.org')).toMatchObject({ selector: 'next' })
  })

  test('the private key is of no use without the secret, and moves to a new one', async () => {
    await run({ now: true })
    const { rows } = await database.db.execute<{ sealed: Buffer }>(sql`select sealed from dkim_keys`)
    expect(rows[0]?.sealed.toString('latin1')).not.toContain('PRIVATE')
    expect(await openSigningKey({ ...ctx, secrets: ['another secret of at least thirty-two'] }, 'example.org')).toBe('locked')
    const rotated = ['the new secret of at least thirty-two letters', ...ctx.secrets]
    expect(await openSigningKey({ ...ctx, secrets: rotated }, 'example.org')).toMatchObject({ selector: 'turnout' })
    expect(await openSigningKey({ ...ctx, secrets: rotated.slice(0, 1) }, 'example.org'), 'the old one can go').toMatchObject({ selector: 'turnout' })
  })

  test('refuses what cannot be a selector or has no DNS', async () => {
    await expectRefusal(prepareSigningKey(ctx, { domain: 'example.org', selector: 'a b' }), 'invalid', { field: 'selector' })
    await expect(dkimLines(ctx, { ...config, mailFrom: { name: '', email: 'turnout@localhost' } }, {}, resolve)).rejects.toThrow('MAIL_FROM')
  })
})

test('the doctor says what other servers said of our mail', async () => {
  expect(await checkFeedback(asSystem(ctx))).toEqual([])
  await database.db.execute(sql`insert into mail_breaker (id, state, complaints, messages, at) values (1, 'stopped', 40, 10000, now())`)
  await database.db.execute(sql`insert into mail_domains (domain, failures, held_until) values ('busy.example', 2, now() + interval '1 minute')`)
  expect((await checkFeedback(asSystem(ctx))).map(({ ok, says }) => `${ok} ${says}`).join('\n')).toMatch(/false 40 of the last 10000 [^\n]*\/app\/mail[\s\S]*true [^\n]*busy\.example/)
})

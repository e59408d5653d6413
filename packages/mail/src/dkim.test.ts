import { dkimVerify } from 'mailauth/lib/dkim/verify.js'
import { afterEach, describe, expect, test } from 'vitest'
import { dkimName, dkimRecord, makeDkimKey, publicKeyOf, zoneText } from './dkim.ts'
import type { Message } from './message.ts'
import { createSmtpTransport } from './smtp-transport.ts'
import { startSink } from './testing/sink.ts'
import { unsubscribeHeaders } from './unsubscribe.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

const message: Message = {
  to: { name: 'Anna Löw', email: 'anna@example.org' }, subject: 'Tomorrow: Größe — 你好 🎉', html: '<p>größer</p>', text: 'Hello  there,   \n\n\ngrößer', messageId: '<turnout.5.abc@turnout.example>',
  headers: unsubscribeHeaders('https://turnout.example/unsubscribe/abc', 'leave+abc@in.turnout.example'), bulk: true,
  ics: { method: 'REQUEST', content: 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n', filename: 'event.ics' }, returnPath: 'bounce+abc@in.turnout.example',
}

async function sendSigned(key: { privateKey: string }) {
  const sink = await startSink()
  closing.push(() => sink.close())
  const transport = createSmtpTransport({ url: sink.url, from: { name: 'Turnout', email: 'turnout@example.org' }, dkim: () => ({ domain: 'example.org', selector: 'turnout', privateKey: key.privateKey }) })
  closing.push(() => transport.close())
  await transport.send(message)
  return sink.waitFor(1)
}

const answering = (record: string, asked: string[] = []) => async (name: string) => {
  asked.push(name)
  if (name !== dkimName({ domain: 'example.org', selector: 'turnout' })) throw Object.assign(new Error('nothing there'), { code: 'ENOTFOUND' })
  return [[record]]
}
const verdictOf = async (raw: Buffer | string, record: string, asked?: string[]) => (await dkimVerify(raw, { resolver: answering(record, asked) as never })).results[0]

describe('a signed message', () => {
  test('is verified by another program, over all that matters in it', async () => {
    const key = await makeDkimKey()
    const { raw, from } = await sendSigned(key)
    const asked: string[] = []
    const verdict = await verdictOf(raw, dkimRecord(key.publicKey), asked)
    expect(verdict?.status.result).toBe('pass')
    expect(verdict).toMatchObject({ signingDomain: 'example.org', selector: 'turnout', algo: 'rsa-sha256', format: 'relaxed/relaxed', modulusLength: 2048 })
    expect(verdict?.status.aligned, 'signed for the domain it comes from').toBe('example.org')
    expect(asked).toEqual(['turnout._domainkey.example.org'])
    const covered = /\bh=([^;]*)/.exec(/^dkim-signature:.*?(?=\r\n\S)/ims.exec(raw.toString('latin1'))?.[0].replaceAll(/\s/g, '') ?? '')?.[1]?.split(':')
    expect(covered).toEqual(expect.arrayContaining(['from', 'to', 'subject', 'date', 'message-id', 'list-unsubscribe', 'list-unsubscribe-post', 'content-type']))
    expect(from).toBe('bounce+abc@in.turnout.example')
  })

  test('is not, once anything of it was changed', async () => {
    const key = await makeDkimKey()
    const raw = (await sendSigned(key)).raw.toString('latin1')
    const changes: [string, string][] = [['Hello', 'Hullo'], ['List-Unsubscribe=One-Click', 'List-Unsubscribe=Two'], ['leave+abc@', 'leave+abd@'], ['turnout.5.abc', 'turnout.6.abc'], ['anna@example.org', 'otto@example.org']]
    for (const [from, to] of changes) {
      expect(raw).toContain(from)
      expect((await verdictOf(Buffer.from(raw.replace(from, to), 'latin1'), dkimRecord(key.publicKey)))?.status.result).toMatch(/fail|neutral/)
    }
    expect((await verdictOf(raw, dkimRecord((await makeDkimKey()).publicKey)))?.status.result).toBe('fail')
  })
})

test('the record holds the public half of the key, in pieces that a zone takes', async () => {
  const { privateKey, publicKey } = await makeDkimKey()
  expect(publicKeyOf(privateKey)).toBe(publicKey)
  const zone = zoneText(dkimRecord(publicKey))
  expect(zone.match(/"[^"]{1,255}"/g)?.map((piece) => piece.slice(1, -1)).join('')).toBe(dkimRecord(publicKey))
})

import { afterEach, describe, expect, test } from 'vitest'
import { createEmbeddedTransport, type StoredMail } from './embedded-transport.ts'
import type { Message } from './message.ts'
import { createSmtpTransport } from './smtp-transport.ts'
import { startSink } from './testing/sink.ts'
import { SendError, type Transport } from './transport.ts'
import { unsubscribeHeaders } from './unsubscribe.ts'

const from = { name: 'Turnout', email: 'turnout@example.org' }
const message = (overrides: Partial<Message> = {}): Message => ({
  to: { name: 'Anna Löw', email: 'anna@example.org' },
  subject: 'You are going: Lunchtime walk',
  html: '<p>See you there — größer!</p>',
  text: 'See you there — größer!',
  messageId: '<0192f0aa-1111.repeat@turnout.example>',
  headers: {},
  bulk: false,
  ...overrides,
})
const numbered = (n: number) => message({ messageId: `<m${n}@turnout.example>` })
const ics = { method: 'REQUEST' as const, content: `BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:größer ${'x'.repeat(40)}\r\n y\r\nEND:VCALENDAR\r\n`, filename: 'walk.ics' }

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})
async function sink(...args: Parameters<typeof startSink>) {
  const sink = await startSink(...args)
  closing.push(() => sink.close())
  return sink
}
function smtp(url: string, options: Partial<Parameters<typeof createSmtpTransport>[0]> = {}): Transport {
  const transport = createSmtpTransport({ url, from, ...options })
  closing.push(() => transport.close())
  return transport
}
const refusal = (sent: Promise<unknown>) =>
  sent.then(
    () => 'sent',
    (error: unknown) => (error instanceof SendError ? { kind: error.kind, code: error.smtpCode, response: error.response, all: JSON.stringify([error.message, error.stack, error]) } : error),
  )

describe('what arrives', () => {
  test('is what was sent, under the given Message-ID, with the calendar beside the text and attached', async () => {
    const { url, waitFor } = await sink()
    const headers = unsubscribeHeaders('https://turnout.example/unsubscribe/a,b>?x=1', 'leave@turnout.example')
    await smtp(url).send(message({ ics, moreIcs: [{ ...ics, method: 'CANCEL', filename: 'walk-2.ics' }], headers, bulk: true, replyTo: { name: 'Mill', email: 'mill@example.org' } }))
    const mail = await waitFor(1)
    const email = await mail.parsed()
    expect(mail).toMatchObject({ from: 'turnout@example.org', to: ['anna@example.org'], messageId: '<0192f0aa-1111.repeat@turnout.example>' })
    expect(email).toMatchObject({ subject: 'You are going: Lunchtime walk', html: '<p>See you there — größer!</p>\n', text: 'See you there — größer!\n', from: { name: 'Turnout', address: 'turnout@example.org' }, to: [{ name: 'Anna Löw', address: 'anna@example.org' }], replyTo: [{ name: 'Mill', address: 'mill@example.org' }] })
    const header = (name: string) => email.headers.find(({ key }) => key === name)?.value
    expect(header('list-unsubscribe')).toBe('<https://turnout.example/unsubscribe/a,b%3E?x=1>, <mailto:leave@turnout.example>')
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    expect([header('precedence'), header('auto-submitted')]).toEqual(['bulk', 'auto-generated'])
    const parts = email.attachments.map(({ mimeType, filename, method, content }) => ({ mimeType, filename, method, content: typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString() }))
    // postal-mime gives calendars with bare line feeds; on the wire the attachment is the text to the byte.
    const content = ics.content.replaceAll('\r\n', '\n')
    expect(parts).toContainEqual({ mimeType: 'text/calendar', filename: null, method: 'REQUEST', content })
    expect(parts).toContainEqual({ mimeType: 'application/ics', filename: 'walk.ics', method: undefined, content })
    expect(parts, 'a further entry').toContainEqual({ mimeType: 'text/calendar', filename: 'walk-2.ics', method: 'CANCEL', content })
    expect(mail.raw.toString().replaceAll('\r\n', '')).toContain(Buffer.from(ics.content).toString('base64'))
  })

  test('a picture comes with the HTML that shows it, beside the calendar and not instead of it', async () => {
    const { url, waitFor } = await sink()
    const content = new Uint8Array([0x89, 0x50, 0x4e, 0x47])
    await smtp(url).send(message({ ics, html: '<p><img src="cid:1.a@turnout.example" alt="A code"></p>', pictures: [{ cid: '1.a@turnout.example', filename: 'code.png\r\nX-Evil: 1', type: 'image/png', content }] }))
    const mail = await waitFor(1)
    const email = await mail.parsed()
    expect(mail.raw.toString()).toMatch(/multipart\/mixed[^]*multipart\/alternative[^]*text\/plain[^]*multipart\/related[^]*text\/html[^]*image\/png[^]*text\/calendar/)
    const picture = email.attachments.find(({ mimeType }) => mimeType === 'image/png')
    expect(picture).toMatchObject({ contentId: '<1.a@turnout.example>', disposition: 'inline', related: true, filename: 'code.png X-Evil: 1' })
    expect(new Uint8Array(picture?.content as ArrayBuffer)).toEqual(content)
    expect(email.attachments.map(({ mimeType }) => mimeType)).toEqual(expect.arrayContaining(['text/calendar', 'application/ics']))
    expect(email.headers.some(({ key }) => key === 'x-evil')).toBe(false)
  })

  test('has no header and no recipient that was smuggled in', async () => {
    const { url, mails } = await sink()
    await smtp(url).send(
      message({
        subject: 'Hello\r\nBcc: eve@example.org\r\n\r\nbody',
        to: { name: 'Anna\r\nCc: eve@example.org', email: 'anna@example.org' },
        replyTo: { name: 'x"\nBcc: eve@example.org', email: 'mill@example.org\r\nBcc: eve@example.org' },
        messageId: '<a@turnout.example>\r\nX-Evil: 1',
        headers: { Bcc: 'eve@example.org', 'X-A\r\nBcc': 'eve@example.org', 'X-Ok': 'yes\r\nBcc: eve@example.org', From: 'eve@example.org', Sender: 'eve@example.org', 'Content-Type': 'text/x-evil' },
        ics: { ...ics, filename: 'a"\r\nX-Evil: 1.ics' },
      }),
    )
    expect(mails[0]!.to).toEqual(['anna@example.org'])
    const head = mails[0]!.raw.toString().split('\r\n\r\n')[0]!
    const names = head.split(/\r\n(?![ \t])/).map((line) => line.split(':')[0]!.toLowerCase())
    expect(names.toSorted()).toEqual(['auto-submitted', 'content-type', 'date', 'from', 'message-id', 'mime-version', 'reply-to', 'subject', 'to', 'x-ok'])
    expect(mails[0]!.raw.toString()).not.toMatch(/^(x-evil|bcc|cc):/im)
  })

  test('an address that is more than one address is refused before it is sent', async () => {
    const { url, connections } = await sink()
    for (const email of ['a@example.org, eve@example.org', 'a@example.org>\r\nRCPT TO:<eve@example.org', 'Anna <a@example.org>', 'a b@example.org', '']) expect(await refusal(smtp(url).send(message({ to: { email } })))).toMatchObject({ kind: 'permanent' })
    expect(connections()).toBe(0)
  })
})

describe('what does not arrive', () => {
  test.each([
    ['an unknown recipient', { rcpt: { code: 550, text: '5.1.1 <anna@example.org> unknown' } }, { kind: 'permanent', code: 550, response: '550 5.1.1 <(address)> unknown' }],
    ['a full mailbox', { rcpt: { code: 452, text: '4.2.2 Full' } }, { kind: 'temporary', code: 452 }],
    ['greylisting', { rcpt: { code: 450, text: '4.7.1 Come back later' } }, { kind: 'temporary', code: 450 }],
    ['content refused', { end: { code: 554, text: '5.7.1 Looks like spam' } }, { kind: 'permanent', code: 554 }],
    ['a server in trouble', { end: { code: 451, text: '4.3.0 Disk full' } }, { kind: 'temporary', code: 451 }],
    ['a sender refused', { from: { code: 550, text: '5.7.1 Sender not allowed' } }, { kind: 'temporary', code: 550 }],
    ['authentication wanted', { from: { code: 530, text: '5.7.0 Authentication required' } }, { kind: 'temporary', code: 530 }],
    ['no service', { connect: { code: 554, text: '5.3.2 Not for you' } }, { kind: 'temporary', code: 554 }],
    ['a busy server', { connect: { code: 421, text: '4.3.2 Too busy' } }, { kind: 'temporary' }],
    ['a connection lost at once', { connect: 'drop' as const }, { kind: 'temporary' }],
    ['a connection lost in the message', { data: 'drop' as const }, { kind: 'temporary' }],
    ['a connection lost before the reply', { end: 'drop' as const }, { kind: 'temporary' }],
  ])('%s', async (_, replies, expected) => {
    const { url, mails } = await sink({ behaviour: ({ stage }) => (replies as Record<string, 'drop'>)[stage] })
    const refused = await refusal(smtp(url).send(message({ text: 'x'.repeat(300_000) })))
    expect(refused).toMatchObject(expected)
    expect((refused as { all: string }).all).not.toContain('anna@')
    expect(mails).toHaveLength(0)
  })

  test('nobody listening', async () => {
    const { url, close } = await startSink()
    await close()
    expect(await refusal(smtp(url).send(message()))).toMatchObject({ kind: 'temporary', response: expect.stringContaining('not listening') })
    expect(await refusal(smtp(url).verify())).toMatchObject({ kind: 'temporary', response: expect.stringContaining('not listening') })
  })

  test('a wrong password', async () => {
    const { url } = await sink({ user: 'turnout', password: 'right' })
    await smtp(url).verify()
    const wrong = smtp(url.replace('right', 'wrong'))
    for (const refused of [await refusal(wrong.verify()), await refusal(wrong.send(message()))]) {
      expect(refused).toMatchObject({ kind: 'temporary', code: 535, response: expect.stringContaining('user name or password') })
      expect((refused as { all: string }).all).not.toContain('wrong@')
    }
  })

  test('a server that never answers', async () => {
    const { url } = await sink({ behaviour: ({ stage }) => (stage === 'rcpt' ? new Promise(() => undefined) : undefined) })
    expect(await refusal(smtp(url, { timeouts: { socket: 150, close: 10 } }).send(message()))).toMatchObject({ kind: 'temporary', response: expect.stringContaining('in time') })
  })

  test('a refusal leaves the connection fit for the next message', async () => {
    const { url, mails, connections } = await sink({ behaviour: ({ stage, count }) => (stage === 'rcpt' && count === 1 ? { code: 550, text: 'No' } : undefined) })
    const transport = smtp(url, { maxConnections: 1 })
    const [first] = await Promise.all([refusal(transport.send(numbered(1))), transport.send(numbered(2))])
    expect(first).toMatchObject({ kind: 'permanent' })
    expect(mails.map(({ messageId }) => messageId)).toEqual(['<m2@turnout.example>'])
    expect(connections()).toBe(1)
  })
})

describe('once', () => {
  // On a fresh connection and on one that has carried mail: the pool treats the two differently.
  test.each([1, 2, 3])('a message that the server took before it died is not sent again (message %i of a connection)', async (nth) => {
    const { url, mails } = await sink({ behaviour: ({ stage, count }) => (stage === 'end' && count === nth ? 'accept-and-die' : undefined) })
    const transport = smtp(url, { maxConnections: 1 })
    for (let n = 1; n < nth; n++) await transport.send(numbered(n))
    expect(await refusal(transport.send(numbered(nth)))).toMatchObject({ kind: 'temporary' })
    await transport.send(numbered(99))
    // Longer than the pool waits before it sends again what it has taken back.
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(mails.map(({ messageId }) => messageId)).toEqual([...Array.from({ length: nth }, (_, n) => `<m${n + 1}@turnout.example>`), '<m99@turnout.example>'])
  })

  test.each([1, 2])('nor is one that was cut off in the middle (message %i of a connection)', async (nth) => {
    let ends = 0
    const { url, mails } = await sink({
      behaviour: ({ stage, count }) => {
        if (stage === 'end') ends++
        return stage === 'data' && count === nth ? 'drop' : undefined
      },
    })
    const transport = smtp(url, { maxConnections: 1 })
    for (let n = 1; n < nth; n++) await transport.send(numbered(n))
    expect(await refusal(transport.send({ ...numbered(nth), text: 'x'.repeat(500_000) }))).toMatchObject({ kind: 'temporary' })
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(mails).toHaveLength(nth - 1)
    expect(ends).toBe(nth - 1)
  })

  test('a connection that the server ended while idle costs nothing', async () => {
    const { url, mails, connections } = await sink({ behaviour: ({ stage, count }) => (stage === 'from' && count === 2 ? 'drop' : undefined) })
    const transport = smtp(url, { maxConnections: 1 })
    await transport.send(numbered(1))
    await transport.send(numbered(2))
    expect(mails.map(({ messageId }) => messageId)).toEqual(['<m1@turnout.example>', '<m2@turnout.example>'])
    expect(connections()).toBe(2)
  })

  test('many at once, over as many connections as allowed, past the number one connection may carry', async () => {
    const { url, mails, connections } = await sink()
    const transport = smtp(url, { maxConnections: 3 })
    const answers = await Promise.all(Array.from({ length: 1600 }, (_, n) => transport.send(numbered(n))))
    expect(answers.every(({ response }) => response.startsWith('250'))).toBe(true)
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1600)
    expect(mails).toHaveLength(1600)
    expect(connections()).toBeGreaterThan(3)
  })

  test('closing waits for what is on its way', async () => {
    const { url, mails, openConnections } = await sink({ behaviour: ({ stage }) => (stage === 'end' ? new Promise((resolve) => setTimeout(() => resolve(undefined), 150)) : undefined) })
    const transport = createSmtpTransport({ url, from })
    const sent = transport.send(message())
    await transport.close()
    await sent
    expect(mails).toHaveLength(1)
    expect(await refusal(transport.send(message()))).toMatchObject({ kind: 'temporary' })
    await expect.poll(openConnections).toBe(0)
  })
})

test('a server is given as smtp or smtps', () => {
  for (const url of ['http://example.org', 'localhost:25', '']) expect(() => createSmtpTransport({ url, from })).toThrow('smtp://')
})

/** Without the date and the boundaries, which differ each time. */
const comparable = (raw: Buffer) => raw.toString().replaceAll(/^Date:.*$/gm, '').replaceAll(/--_NmP-[\w-]+/g, '--').replaceAll(/boundary="[^"]*"/g, '').trim()

test('the embedded mailbox gets the same mail as the wire would carry', async () => {
  const kept: StoredMail[] = []
  const { url, waitFor } = await sink()
  await createEmbeddedTransport({ from, store: async (mail) => void kept.push(mail) }).send(message({ ics }))
  await smtp(url).send(message({ ics }))
  const wire = await waitFor(1)
  expect(comparable(kept[0]!.raw)).toBe(comparable(wire.raw))
  expect(kept[0]).toMatchObject({ from, to: { email: 'anna@example.org' }, messageId: '<0192f0aa-1111.repeat@turnout.example>', ics })
  const full = createEmbeddedTransport({ from, store: () => Promise.reject(new Error('no space')) })
  expect(await refusal(full.send(message()))).toMatchObject({ kind: 'temporary' })
})

import fc from 'fast-check'
import { createTransport } from 'nodemailer'
import PostalMime from 'postal-mime'
import { describe, expect, test } from 'vitest'
import type { CalendarPart, InlinePicture, Message } from './message.ts'
import { toNodemailer } from './outgoing.ts'
import { forNodemailer } from './testing/composed.ts'

const from = { name: 'Gruppe am Fluß', email: 'turnout@example.org' }
const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
const compose = async (options: Parameters<typeof composer.sendMail>[0]): Promise<Buffer> => (await composer.sendMail(options)).message as Buffer

/** What a mail program makes of it: all but the moment and the boundaries. */
async function read(raw: Buffer) {
  const { headers, text, html, attachments, subject, to, replyTo } = await PostalMime.parse(raw)
  const ofOurs = new Set(['auto-submitted', 'precedence', 'date', 'content-type'])
  return {
    headers: headers.filter(({ key }) => !ofOurs.has(key)).map(({ key, value }) => `${key}: ${value}`).toSorted(), subject, to, replyTo, text: text?.trimEnd(), html: html?.trimEnd(),
    attachments: attachments.map(({ content, ...rest }) => ({ ...rest, content: Buffer.from(content as ArrayBuffer).toString('hex') })),
  }
}

const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', 'é', 'ß', '—', '你', '🎉', '.', '=', '"', '<', ';', 'From ', 'x'.repeat(60)), minLength: 1, maxLength: 40 }).map((said) => `a${said}z`)
const entry: fc.Arbitrary<CalendarPart> = fc.record({ method: fc.constantFrom('REQUEST' as const, 'CANCEL' as const), content: words.map((said) => `BEGIN:VCALENDAR\r\nSUMMARY:${said.slice(0, 60)}\r\nEND:VCALENDAR\r\n`), filename: words.map((said) => `${said.slice(0, 20)}.ics`) })
const picture: fc.Arbitrary<InlinePicture> = fc.record({ cid: fc.constant('1.code@turnout.example'), filename: fc.constant('code.png'), type: fc.constant('image/png' as const), content: fc.uint8Array({ minLength: 1, maxLength: 200 }) })
const message: fc.Arbitrary<Message> = fc.record({
  to: fc.record({ name: words, email: fc.constantFrom('anna@example.org', 'anna@größe.example') }), subject: words, text: words, html: words.map((said) => `<p>${said}</p>`), messageId: fc.constant('<a.1@turnout.example>'), bulk: fc.boolean(),
  headers: fc.constant({ 'List-Unsubscribe': `<https://turnout.example/unsubscribe/${'a'.repeat(80)}>, <mailto:leave@turnout.example>` }),
  ics: entry, moreIcs: fc.array(entry, { maxLength: 2 }), pictures: fc.array(picture, { maxLength: 2 }), replyTo: fc.record({ name: words, email: fc.constant('mill@example.org') }),
}, { requiredKeys: ['to', 'subject', 'text', 'html', 'messageId', 'headers', 'bulk'] })

describe('a message as it goes over the wire', () => {
  test('reads as the one that Nodemailer would have composed', async () => {
    await fc.assert(
      fc.asyncProperty(message, async (one) => {
        const ours = await compose(toNodemailer(one, from))
        expect(await read(ours)).toEqual(await read(await compose(forNodemailer(one, from))))
        expect(Math.max(...ours.toString('latin1').split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998)
        expect(ours.toString('latin1').replaceAll('\r\n', '')).not.toMatch(/[\r\n\u0080-\u00ff]/)
      }),
      { numRuns: 60 },
    )
  })
})

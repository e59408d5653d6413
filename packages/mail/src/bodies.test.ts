import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { describe, expect, test } from 'vitest'
import { calendarPart, htmlPart, textPart } from './bodies.ts'
import { renderMail } from './render.ts'

const parse = (part: string) => PostalMime.parse(`MIME-Version: 1.0\r\n${part}\r\n`)
const shown = (html: string): string => html.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', 'ß', '—', '你', '🎉', '.', '=', '\n', 'From ', 'x'.repeat(90)), maxLength: 60 })

describe('the HTML', () => {
  test('of the templates goes out as it is', async () => {
    const { html } = renderMail({ locale: 'de', subject: 'Größer', heading: 'Größer — 🎉', paragraphs: ['Süß & <sauer>\nund “mehr”'], facts: [], footer: [] })
    const part = htmlPart(html)
    expect(part).toContain('Content-Transfer-Encoding: 7bit')
    expect(part).toMatch(/^\p{ASCII}*$/u)
    const read = shown((await parse(part)).html ?? '')
    for (const words of ['Größer — 🎉', 'Süß &amp; &lt;sauer&gt;<br>und “mehr”']) expect(read).toContain(words)
  })

  test('of anybody else reads the same', async () => {
    const part = htmlPart('<p title="größer">See you — größer 🎉</p>')
    expect(part).toContain('Content-Transfer-Encoding: quoted-printable')
    expect((await parse(part)).html?.trim()).toBe('<p title="größer">See you — größer 🎉</p>')
  })

  test('is encoded where a line is too long for a mail server', async () => {
    const html = `<p>${'long '.repeat(300)}größer</p>`
    const part = htmlPart(html)
    expect(Math.max(...part.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(76)
    expect((await parse(part)).html?.trim()).toBe(html)
  })

  // Some servers take a bare CR for a line's end, and a dot between two of them for the end of the mail (RFC 5321, section 2.3.8).
  test.each(['a\r.\rb', 'a\r.\r\nb', 'a\r'])('and a calendar entry carry no line end but the one of mail: %j', (said) => {
    for (const part of [htmlPart(`<p>${said}</p>`), calendarPart({ method: 'REQUEST', content: `SUMMARY:${said}\r\n`, filename: 'a.ics' })]) expect(part.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  test('whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(words, async (said) => {
        const part = htmlPart(`<p>${said}</p>`)
        expect(Math.max(...part.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998)
        expect(part.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
        expect(shown((await parse(part)).html ?? '').replace(/\n$/, '')).toBe(`<p>${said}</p>`)
      }),
    )
  })
})

test('the text arrives as it was written', async () => {
  await fc.assert(
    fc.asyncProperty(words, async (said) => {
      const part = textPart(said)
      expect(Math.max(...part.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(76)
      expect((await parse(part)).text?.replace(/\n$/, '') ?? '').toBe(said)
    }),
  )
})

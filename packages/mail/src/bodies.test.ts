import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { describe, expect, test } from 'vitest'
import { htmlPart, textPart } from './bodies.ts'

const read = (part: string) => PostalMime.parse(`MIME-Version: 1.0\r\n${part}\r\n`)
const shown = (html: string): string => html.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', 'ß', '—', '你', '🎉', '.', '=', '\n', 'From ', 'x'.repeat(90)), maxLength: 60 })

describe('the HTML', () => {
  test('goes out as ASCII that needs no encoding, and reads the same', async () => {
    const part = htmlPart('<p title="größer">See you — größer 🎉</p>')
    expect(part).toContain('Content-Transfer-Encoding: 7bit')
    // oxlint-disable-next-line no-control-regex
    expect(part).toMatch(/^[\x00-\x7f]*$/)
    expect(shown((await read(part)).html ?? '')).toBe('<p title="größer">See you — größer 🎉</p>\n')
  })

  test('is encoded where a line is too long for a mail server', async () => {
    const html = `<p>${'long '.repeat(300)}größer</p>`
    const part = htmlPart(html)
    expect(Math.max(...part.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(76)
    expect((await read(part)).html?.trim()).toBe(html)
  })

  test('whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(words, async (said) => {
        const part = htmlPart(`<p>${said}</p>`)
        expect(Math.max(...part.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998)
        expect(part.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
        expect(shown((await read(part)).html ?? '').replace(/\n$/, '')).toBe(`<p>${said}</p>`)
      }),
    )
  })
})

test('the text arrives as it was written', async () => {
  await fc.assert(
    fc.asyncProperty(words, async (said) => {
      const part = textPart(said)
      expect(Math.max(...part.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(76)
      expect((await read(part)).text?.replace(/\n$/, '') ?? '').toBe(said)
    }),
  )
})

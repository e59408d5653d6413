import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { accentOf, contrast } from './accent.ts'
import { compileTemplates } from './compile-templates.ts'
import type { MailContent } from './mail-content.ts'
import { renderMail } from './render.ts'
import { parseTemplate } from './template.ts'

const content = (overrides: Partial<MailContent> = {}): MailContent => ({
  locale: 'en-GB',
  subject: 'Tomorrow: Lunchtime walk',
  heading: 'Tomorrow: Lunchtime walk',
  paragraphs: ['Hello Anna,', 'You said that you are going. Here is what you need to know, in a paragraph that is long enough to be wrapped.'],
  facts: [
    { label: 'When', value: 'Thursday 10 October 2024, 12:30–13:15' },
    { label: 'Where', value: 'Main gate\nMill Lane 4' },
  ],
  action: { label: 'See the event', url: 'https://turnout.example/events/walk?a=1&b=2' },
  links: [{ label: 'I can’t make it', url: `https://turnout.example/signups/${'t'.repeat(90)}` }],
  footer: ['You get this because you signed up for “Lunchtime walk”.'],
  unsubscribe: { label: 'No more reminders', url: 'https://turnout.example/unsubscribe/abc' },
  ...overrides,
})
const evil = `<script>alert(1)</script>"'&<img src=x onerror=y> {{subject}}`

describe('the HTML', () => {
  test('holds nothing that came in as markup, wherever it came in', () => {
    const label = evil
    const url = `https://turnout.example/"><script>x</script>{{accent}}`.replaceAll(' ', '')
    const { html } = renderMail(
      content({ locale: evil, subject: evil, heading: evil, paragraphs: [evil], facts: [{ label, value: evil }], action: { label, url }, links: [{ label, url }], footer: [evil], unsubscribe: { label, url }, banner: evil, accent: evil }),
    )
    expect(html).not.toMatch(/<script|<img|onerror=y>/)
    expect(html.match(/&lt;script&gt;/g)?.length).toBeGreaterThanOrEqual(13)
    expect(html.replaceAll('{{subject}}', '').replaceAll('{{accent}}', '')).not.toContain('{{')
    // What came in is not filled in a second time.
    expect(html).toContain('{{subject}}')
  })

  test('has each part once, and leaves out the ones that are not there', () => {
    const { html } = renderMail(content({ banner: 'Rehearsal: nobody gets this' }))
    expect(html.match(/Rehearsal: nobody gets this/g)).toHaveLength(1)
    expect(html).toContain('Main gate<br>Mill Lane 4')
    expect(html).toContain('href="https://turnout.example/events/walk?a=1&amp;b=2"')
    const bare = renderMail(content({ action: undefined, links: [], facts: [], unsubscribe: undefined, banner: undefined })).html
    expect(bare).not.toMatch(/<a\s|<th|class="banner"/)
    expect(html.match(/<!--\[if/g)?.length).toBe(html.match(/<!\[endif\]-->/g)?.length)
    expect(bare.match(/<!--\[if/g)?.length).toBe(bare.match(/<!\[endif\]-->/g)?.length)
  })

  test('hides nothing: words that cannot be seen are what spam filters look for', () => {
    expect(renderMail(content()).html).not.toMatch(/display:\s*none|opacity:\s*0|visibility:\s*hidden/)
  })

  test('asks for nothing from anywhere', () => {
    expect(renderMail(content()).html).not.toMatch(/<img|<link|@import|url\(|src=/)
  })

  test('shows only pictures that come with it, says in words what they are, and escapes what it says', () => {
    const { html, text } = renderMail(content({ pictures: [{ cid: '1.x@turnout.example', alt: 'QR code for the door', caption: 'Show this code.' }, { cid: evil, alt: evil, caption: evil }] }))
    expect(html).toContain('<img src="cid:1.x@turnout.example" alt="QR code for the door" width="168" height="168"')
    expect(html.match(/<img[^>]*>/g)?.filter((tag) => !tag.includes('src="cid:'))).toEqual([])
    expect(html).not.toMatch(/<script|onerror=y>/)
    expect(text).not.toContain('cid:')
  })

  test('is written from right to left where the language is', () => {
    const { html } = renderMail(content({ locale: 'ar' }))
    expect(html).toContain('<html lang="ar" dir="rtl"')
    expect(html).toContain('text-align:right')
    expect(html).not.toMatch(/text-align:left|direction:ltr|align="left"/)
    expect(renderMail(content({ locale: 'en' })).html).not.toMatch(/rtl|align="right"/)
  })

  test('links only to where mail may link', () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,x', '//turnout.example', 'https://a b', 'https://a\nb']) expect(() => renderMail(content({ action: { label: 'x', url } }))).toThrow('invariant')
  })

  test('comes from the MJML that lies beside it', async () => {
    expect(readFileSync(new URL('templates/layout.html', import.meta.url), 'utf8'), 'run: node packages/mail/src/compile-templates.ts').toBe(await compileTemplates())
  })
})

test.each(['#0b57a4', '#c4002f', '#ffd500', '#00ff88', '#000000', '#ffffff', 'red;}', undefined])('an accent of %s can be read everywhere', (colour) => {
  const { accent, onAccent, accentOnLight, accentOnDark } = accentOf(colour)
  for (const [text, ground] of [[onAccent, accent], [accentOnLight, '#ffffff'], [accentOnLight, '#f3f2ef'], [accentOnDark, '#232120'], [accentOnDark, '#161514']] as const) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
})

describe('the plain text', () => {
  test('says the same in the same order', () => {
    expect(renderMail(content({ banner: 'Rehearsal' })).text).toBe(`*** Rehearsal ***

Tomorrow: Lunchtime walk

Hello Anna,

You said that you are going. Here is what you need to know, in a
paragraph that is long enough to be wrapped.

When: Thursday 10 October 2024, 12:30–13:15
Where: Main gate
  Mill Lane 4

See the event:
https://turnout.example/events/walk?a=1&b=2

I can’t make it:
https://turnout.example/signups/${'t'.repeat(90)}

-- 
You get this because you signed up for “Lunchtime walk”.
No more reminders:
https://turnout.example/unsubscribe/abc
`)
  })

  test('is wrapped at 72, but no address is broken', () => {
    const url = `https://turnout.example/${'x'.repeat(100)}`
    const { text } = renderMail(content({ paragraphs: [`See ${url} for ${'more words '.repeat(30)}`], facts: [{ label: 'Where', value: 'long words '.repeat(20) }] }))
    expect(text).toContain(`\n${url}\n`)
    for (const line of text.split('\n')) expect(line.length <= 72 || !line.trim().includes(' ')).toBe(true)
  })
})

test('a template that does not close what it opens is refused', () => {
  for (const source of ['{{#a}}', '{{/a}}', '{{#a}}{{#b}}{{/a}}{{/b}}']) expect(() => parseTemplate(source)).toThrow('invariant')
})

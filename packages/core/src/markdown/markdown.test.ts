import { ownTime } from '@turnout/reader/testing/own-time.ts'
import { expect, test } from 'vitest'
import { renderMarkdown } from './markdown.ts'

test.each([
  ['**bold** and *soft*', '<p><strong>bold</strong> and <em>soft</em></p>\n'],
  ['# Title', '<h3>Title</h3>\n'],
  ['one\ntwo', '<p>one<br />two</p>\n'],
  ['<script>alert(1)</script>after', 'after'],
  ['<style>body{}</style>text', 'text'],
  ['<iframe src="https://x.example"></iframe>', ''],
  ['<form action="/sign-in"><input name="x"></form>', ''],
  ['<p onclick="alert(1)" style="position:fixed">hi</p>', '<p>hi</p>'],
])('%s', (markdown, html) => expect(renderMarkdown(markdown)).toBe(html))

test.each(['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', '//elsewhere.example', 'vbscript:x', '&#106;avascript:alert(1)'])('a link to %s leads nowhere', (address) => {
  expect(renderMarkdown(`[go](${address})`)).not.toMatch(/href/)
  expect(renderMarkdown(`<a href="${address}">go</a>`)).not.toMatch(/href/)
})

test('a picture from elsewhere is not fetched', () => expect(renderMarkdown('![x](https://tracker.example/p.gif)')).not.toContain('tracker'))

test.each([
  ['delimiters without end', '_a*'.repeat(6660)],
  ['quotes in quotes', '>'.repeat(20_000)],
  ['brackets', '['.repeat(20_000)],
  ['one long word', `${'a.'.repeat(9990)}@`],
])('text made to be slow, %s, is shown as it was typed and in no time', (_what, text) => {
  const started = ownTime()
  const html = renderMarkdown(text)
  expect(ownTime() - started).toBeLessThan(1000)
  expect(html).toMatch(/^<p>/)
  expect(html).not.toContain('<script')
})

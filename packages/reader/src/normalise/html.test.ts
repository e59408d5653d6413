import { describe, expect, it } from 'vitest'
import { pageOfHtml } from './html.ts'
import { ownTime } from '../testing/own-time.ts'

describe('HTML', () => {
  it('makes lines of blocks, items and rows', () => {
    const page = pageOfHtml('<h2>Dates</h2><ul><li>one<li>two</ul><table><tr><td>Walk<td>5 May</table><p>a<br>b')
    expect(page.lines.map((line) => `${line.kind} ${page.text.slice(line.from, line.to)}`)).toEqual(['heading Dates', 'item one', 'item two', 'row Walk | 5 May', 'text a', 'text b'])
  })

  it('drops scripts, styles and navigation', () => {
    expect(pageOfHtml('<style>p{}</style><nav>Home</nav><p>Text</p><script>x()</script>').text.trim()).toBe('Text')
  })

  it('keeps absolute links', () => {
    const page = pageOfHtml('<p><a href="https://example.org/a">join</a> <a href="/b">b</a></p>')
    expect(page.links.map((link) => link.url)).toEqual(['https://example.org/a'])
  })

  it('reads a page nested beyond reason without going after every tag', () => {
    const from = ownTime()
    expect(pageOfHtml(`${'<div>'.repeat(150_000)}end`).text.trim()).toBe('end')
    expect(ownTime() - from).toBeLessThan(2000)
  })
})

import { describe, expect, it } from 'vitest'
import { pageOfText } from './plain.ts'

const lines = (source: string) => {
  const page = pageOfText(source)
  return page.lines.map((line) => `${line.kind} ${line.block} ${page.text.slice(line.from, line.to)}`)
}

describe('plain text and Markdown', () => {
  it('joins lines that were wrapped, and no others', () => {
    expect(lines('The alliance of all the river groups will hold its yearly\nwalk along the bank.\nDate: Sunday\nNorth gate')).toEqual(['text 0 The alliance of all the river groups will hold its yearly walk along the bank.', 'text 0 Date: Sunday', 'text 0 North gate'])
  })

  it('knows headings, items, and blocks', () => {
    expect(lines('## Plan ##\n- one\n* two\n\nthree')).toEqual(['heading 0 Plan', 'item 1 one', 'item 1 two', 'text 2 three'])
  })

  it('sets apart what a mark of omission stands between', () => {
    expect(lines('before […] after')).toEqual(['text 0 before', 'text 1 after'])
  })

  it('keeps link targets at their label, drops emphasis, decodes references', () => {
    const page = pageOfText('**Come** to [our _fair_](https://example.org/fair) &amp; see https://example.org/more.')
    expect(page.text.trim()).toBe('Come to our fair & see https://example.org/more.')
    expect(page.links.map((link) => [page.text.slice(link.from, link.to), link.url])).toEqual([['our fair', 'https://example.org/fair'], ['https://example.org/more', 'https://example.org/more']])
  })

  it('keeps what only looks like markup', () => {
    expect(pageOfText('snake_case, 3 < 4, [note]').text.trim()).toBe('snake_case, 3 < 4, [note]')
  })
})

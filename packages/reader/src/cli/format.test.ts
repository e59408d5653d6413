import { describe, expect, it } from 'vitest'
import { readCall } from '../read-call.ts'
import { corpusLine, formatResult } from './format.ts'

const line = { id: 'a', text: 'x', format: 'plain', locale: 'en-GB', source_timezone: null, published: null, reference_date: '2024-09-28' }

describe('a corpus line', () => {
  it('becomes the reader’s input by its format', () => {
    expect(corpusLine(line)).toEqual({ text: 'x', publishedOn: '2024-09-28', locale: 'en-GB', timeZone: null })
    expect(corpusLine({ ...line, format: 'html', published: '2024-01-01' })).toEqual({ html: 'x', publishedOn: '2024-01-01', locale: 'en-GB', timeZone: null })
    expect(corpusLine({ ...line, format: 'ics' })).toHaveProperty('ics', 'x')
    expect(() => corpusLine({ ...line, reference_date: null })).toThrow('Case a')
  })
})

describe('drafts for a person', () => {
  it('shows the fields, the evidence and the notes', () => {
    const out = formatResult(readCall({ text: 'Join the rally on Thursday 11 October at 6pm outside the Town Hall.', publishedOn: '2024-09-28', locale: 'en-GB', timeZone: 'Europe/London' }))
    expect(out).toContain('1/1  Rally')
    expect(out).toContain('Friday 2024-10-11 18:00')
    expect(out).toContain('“Thursday 11 October”')
    expect(out).toContain('does not fit')
  })

  it('says so when there is nothing', () => {
    expect(formatResult({ drafts: [], candidates: [], notes: [], text: '' })).toBe('No event found.\n')
  })
})

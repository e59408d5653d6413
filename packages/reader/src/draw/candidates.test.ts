import { describe, expect, it } from 'vitest'
import { readCall } from '../read-call.ts'

const read = (text: string) => readCall({ text, publishedOn: '2024-09-28', locale: 'en-GB', timeZone: 'Europe/London' })

describe('the passages that could fill a field', () => {
  const text = '# Save the canal\n\nThe Canal Trust calls a rally on Saturday 12 October from 2pm to 4pm outside the Corn Exchange.\n\nLast year’s walk was on 5 May. Details: https://example.org/canal'
  const { candidates, text: normalised } = read(text)
  const values = (field: string) => candidates.filter((one) => one.field === field).map((one) => one.value)

  it('are found for every field, with dates and times resolved', () => {
    expect(values('start')).toEqual(['2024-10-12', '14:00', '2025-05-05'])
    expect(values('end')).toEqual(['16:00'])
    expect(values('title')).toContain('Save the canal')
    expect(values('title')).toContain('Rally')
    expect(values('place').join(' ')).toContain('Corn Exchange')
    expect(values('caller')).toContain('Canal Trust')
    expect(values('url')).toEqual(['https://example.org/canal'])
  })

  it('stand in the order of the text, each where it says, none twice', () => {
    expect(candidates.map((one) => one.from)).toEqual(candidates.map((one) => one.from).toSorted((a, b) => a - b))
    for (const one of candidates) expect(one.quote).toBe(normalised.slice(one.from, one.to))
    expect(new Set(candidates.map((one) => JSON.stringify(one))).size).toBe(candidates.length)
  })

  it('are at most 300 of the longest text', () => {
    expect(read('Join the rally on 12 October at 2pm in Castle Park, says the Canal Trust. https://example.org/a\n\n'.repeat(900)).candidates.length).toBeLessThanOrEqual(300)
  })
})

import { describe, expect, it } from 'vitest'
import { fold, segmentsOf } from './segments.ts'

const text = 'A UK-wide day of action on Thursday.'

describe('segmentsOf', () => {
  it('gives the whole text as one segment where nothing was read', () => {
    expect(segmentsOf(text, [])).toEqual([{ text, fields: [], begins: [] }])
    expect(segmentsOf('', [])).toEqual([])
  })

  it('cuts passages that lie in, over and beside one another, and loses no letter', () => {
    const passages = [
      { field: 'title', from: 2, to: 23 },
      { field: 'scope', from: 2, to: 9 },
      { field: 'kind', from: 10, to: 23 },
      { field: 'caller', from: 17, to: 27 },
    ]
    const segments = segmentsOf(text, passages)
    expect(segments.map((one) => one.text).join('')).toBe(text)
    expect(segments.filter((one) => one.fields.length > 0)).toEqual([
      { text: 'UK-wide', fields: ['scope', 'title'], begins: ['scope', 'title'] },
      { text: ' ', fields: ['title'], begins: [] },
      { text: 'day of ', fields: ['kind', 'title'], begins: ['kind'] },
      { text: 'action', fields: ['caller', 'kind', 'title'], begins: ['caller'] },
      { text: ' on ', fields: ['caller'], begins: [] },
    ])
  })

  it('leaves out passages that do not lie in the text, and names a field once', () => {
    const segments = segmentsOf(text, [{ field: 'date', from: 27, to: 90 }, { field: 'date', from: 5, to: 5 }, { field: 'date', from: 27, to: 35 }, { field: 'date', from: 27, to: 36 }])
    expect(segments.map((one) => one.fields)).toEqual([[], ['date'], ['date']])
  })
})

describe('fold', () => {
  const paragraphs = Array.from({ length: 20 }, (_, index) => `Paragraph ${index} ${'word '.repeat(30)}`).join('\n')

  it('keeps what is next to a passage and loses no letter', () => {
    for (const place of [{ first: true, last: false }, { first: false, last: false }, { first: false, last: true }]) {
      const folded = fold(paragraphs, place)
      expect(`${folded?.before}${folded?.folded}${folded?.after}`).toBe(paragraphs)
      expect(folded?.before === '').toBe(place.first)
      expect(folded?.after === '').toBe(place.last)
      expect(folded?.folded.length).toBeGreaterThan(1000)
    }
  })

  it('leaves short stretches, and a text in which nothing was found, as they are', () => {
    expect(fold('short', { first: true, last: false })).toBeUndefined()
    expect(fold(paragraphs, { first: true, last: true })).toBeUndefined()
  })
})

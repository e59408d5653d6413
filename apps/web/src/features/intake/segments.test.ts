import { describe, expect, it } from 'vitest'
import { segmentsOf } from './segments.ts'

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

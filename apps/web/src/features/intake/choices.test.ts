import { describe, expect, it } from 'vitest'
import { apart, choicesFor } from './choices.ts'

const at = (from: number, to: number, value = `${from}`, field = 'place') => ({ field, value, from, to, quote: value })

describe('apart', () => {
  it('keeps passages that can stand beside one another, in order', () => {
    expect(apart([at(20, 30), at(0, 5), at(3, 8), at(5, 9), at(20, 40), at(9, 9)]).map(({ from, to }) => [from, to])).toEqual([[0, 5], [5, 9], [20, 40]])
  })
})

describe('choicesFor', () => {
  it('offers the readings of a doubt and the candidates of a field, each once and in order', () => {
    const doubts = [{ field: 'date', readings: [at(40, 50, '2030-05-04', 'start')] }, { field: 'place', readings: [at(1, 2)] }]
    const candidates = [at(60, 66, '18:00', 'start'), at(40, 50, '2030-05-04', 'start'), at(3, 4)]
    expect(choicesFor('start', candidates, doubts).map(({ value }) => value)).toEqual(['2030-05-04', '18:00'])
    expect(choicesFor('place', candidates, doubts).map(({ from }) => from)).toEqual([1, 3])
    expect(choicesFor('url', candidates, doubts)).toEqual([])
  })
})

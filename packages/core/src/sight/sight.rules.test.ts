import { describe, expect, test } from 'vitest'
import { blurred, countFor, isAllFew, tally } from './sight.rules.ts'

describe('what another body is told of a count', () => {
  test.each([[0, 0], [1, 'few'], [4, 'few'], [5, 5], [240, 240]] as const)('%i people are %s', (count, told) => {
    expect(blurred(count)).toBe(told)
    expect(countFor(count, true)).toBe(count)
    expect(countFor(count, false)).toBe(told)
  })

  test.each([['few', 3, true], ['few', 4, true], ['few', 5, false], [3, 3, false], [0, 3, false]] as const)('%s of %i places is all few: %s', (count, most, all) => expect(isAllFew(count, most)).toBe(all))

  test.each([
    ['no small number', [0, 5, 12], { count: 17, atLeast: false }],
    ['one small number, which the sum would give away', [3, 9], { count: 9, atLeast: true }],
    ['two small numbers that together are none', [3, 4, 10], { count: 17, atLeast: false }],
    ['small numbers that are all as large as they can be', [4, 4, 10], { count: 10, atLeast: true }],
    ['small numbers that are all one', [1, 1, 1, 1, 1, 10], { count: 10, atLeast: true }],
    ['two small numbers that together are still one', [1, 2, 10], { count: 10, atLeast: true }],
    ['nothing', [], { count: 0, atLeast: false }],
  ])('a sum with %s', (_, counts, told) => expect(tally(counts)).toEqual(told))

  test('no sum and no counts beside it give a small number away', () => {
    const numbers = Array.from({ length: 8 }, (_, count) => count)
    const all = numbers.flatMap((a) => numbers.flatMap((b) => numbers.map((c) => [a, b, c])))
    const told = Map.groupBy(all, (counts) => JSON.stringify([counts.map(blurred), tally(counts)]))
    // Whoever knows what is shown must have at least two ways to make up the rest.
    const givenAway = [...told.values()].filter((ways) => ways.length === 1 && ways[0]!.map(blurred).includes('few'))
    expect(givenAway).toEqual([])
    expect(told.size).toBeGreaterThan(100)
  })
})

import { describe, expect, test } from 'vitest'
import { blurred, countFor, isAllFew, partFor, partOf, smallest, tally, tallyOf, toldSum, wholeFor } from './sight.rules.ts'

describe('what another body is told of a count', () => {
  test.each([[0, 0], [1, 'few'], [4, 'few'], [5, 5], [240, 240]] as const)('%i people are %s', (count, told) => {
    expect(blurred(count)).toBe(told)
    expect(countFor(count, true)).toBe(count)
    expect(countFor(count, false)).toBe(told)
  })

  test.each([['few', 3, true], ['few', 4, true], ['few', 5, false], ['under', 9, true], ['under', 10, false], ['10+', 12, false], [3, 3, false], [0, 3, false]] as const)('%s of %i places is all few: %s', (count, most, all) => expect(isAllFew(count, most)).toBe(all))

  test.each([[0, 'under', 0], [1, 'under', 'under'], [9, 'under', 'under'], [10, '10+', '10+'], [14, '10+', '10+'], [15, '15+', '15+'], [243, '240+', '240+']] as const)('a part of %i is %s, and a whole %s', (count, part, whole) => {
    expect([partFor(count, false), wholeFor(count, false)]).toEqual([part, whole])
    expect([partFor(count, true), wholeFor(count, true)]).toEqual([count, count])
  })
})

/** Those of the ways to make up what is told that are the only one. */
function givenAway<Way>(ways: readonly Way[], told: (way: Way) => unknown, hidden: (way: Way) => readonly number[]): string[] {
  const alike = Map.groupBy(ways, (way) => JSON.stringify(told(way)))
  return [...alike].flatMap(([what, those]) => {
    const numbers = those.map(hidden)
    const sure = numbers[0]!.filter((one, at) => one > 0 && one < smallest && numbers.every((other) => other[at] === one))
    return sure.length > 0 ? [what] : []
  })
}

const upTo = (most: number): number[] => Array.from({ length: most + 1 }, (_, count) => count)

/** Of two branches under one union, three workplaces in one and four in the other, the last of which is large: every number that is shown. */
const toldOfTree = (way: number[]) => {
  const cells = [...way, 12].map((one) => tallyOf(one, false))
  const [south, north] = [tally(cells.slice(0, 3)), tally(cells.slice(3))]
  return [way.map(blurred), [south, north, tally([south, north]), tally([...cells.slice(0, 3), north])].map(toldSum)]
}

describe('no number below five can be reckoned', () => {
  test('from a whole in figures and what is told of its two or three parts', () => {
    const two = upTo(44).flatMap((a) => upTo(44).map((b) => [a, b]))
    const three = upTo(24).flatMap((a) => upTo(24).flatMap((b) => upTo(24).map((c) => [a, b, c])))
    for (const ways of [two, three]) expect(givenAway(ways, (parts) => [parts.reduce((all, one) => all + one, 0), parts.map(partOf)], (parts) => parts)).toEqual([])
  })

  test('from a part in figures, what is told of the whole, and so of the rest', () => {
    const ways = upTo(60).flatMap((known) => upTo(30).map((rest) => [known, rest] as const))
    expect(givenAway(ways, ([known, rest]) => [blurred(known), wholeFor(known + rest, false)], ([, rest]) => [rest])).toEqual([])
    // What the exact whole would have told.
    expect(givenAway(ways, ([known, rest]) => [blurred(known), blurred(known + rest)], ([, rest]) => [rest]).length).toBeGreaterThan(50)
  })

  test('from the sums of a tree at every level and all that stands below them', () => {
    const small = upTo(4).slice(1)
    let ways: number[][] = [[]]
    for (let place = 0; place < 6; place++) ways = ways.flatMap((way) => (place === 2 ? [0, ...small] : small).map((one) => [...way, one]))
    expect(givenAway(ways, toldOfTree, (way) => way)).toEqual([])
    // The exact sum beside its parts would.
    expect(givenAway(ways, (way) => [...toldOfTree(way), way[0]! + way[1]!, way[0]! + way[1]! + way[2]!], (way) => way).length).toBeGreaterThan(10)
  })

  test('and one who knows some of the numbers counts them in figures', () => {
    expect(toldSum(tally([tallyOf(3, true), tallyOf(2, false), tallyOf(12, false)]))).toBe('15+')
    expect(toldSum(tally([2, 1, 4, 3].map((one) => tallyOf(one, false))))).toBe('1+')
    expect(toldSum(tally([2, 1, 4, 3, 2, 30].map((one) => tallyOf(one, false))))).toBe(42)
    expect([[1, 1, 1, 1, 1], [4, 4, 4, 4, 4]].map((all) => toldSum(tally(all.map((one) => tallyOf(one, false)))))).toEqual([6, 19])
    expect([toldSum(tally([])), toldSum(tallyOf(3, false)), toldSum(tally([tallyOf(0, false), tallyOf(3, false)]))]).toEqual([0, 'few', 'few'])
  })
})

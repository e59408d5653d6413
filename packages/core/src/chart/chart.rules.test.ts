import { describe, expect, test } from 'vitest'
import { byWords, nearestWords, wallOf, wouldLoop } from './chart.rules.ts'

describe('whom somebody may follow', () => {
  const follows = new Map([['a', null], ['b', 'a'], ['c', 'b'], ['d', null]])
  test.each([
    ['themself', 'a', 'a', true], ['who follows them', 'a', 'b', true], ['who follows somebody who follows them', 'a', 'c', true],
    ['a leader of leaders', 'd', 'a', false], ['another leader than before', 'c', 'a', false], ['somebody new follows', 'new', 'c', false],
  ])('%s', (_, id, followsId, expected) => expect(wouldLoop(follows, id, followsId)).toBe(expected))
  test('ends in a circle that was there before', () => expect(wouldLoop(new Map([['x', 'y'], ['y', 'x']]), 'z', 'x')).toBe(false))
})

test.each([
  ['its own', ['depot', 'branch', 'union'], 'depot'], ['the nearest above', ['yard', 'branch', 'union'], 'union'], ['none', ['elsewhere'], undefined],
])('the words that hold are %s', (_, path, of) => {
  const words = ['1', '2', '3', '4', '5']
  expect(nearestWords(path, [{ groupId: 'union', words }, { groupId: 'branch', words: null }, { groupId: 'depot', words }])?.groupId).toBe(of)
})

const at = (name: string, department: string, shift: string) => ({ name, department, shift })

test('the wall has every department and shift once, the unknown last, and everybody in one cell', () => {
  const everybody = [at('Zoe', 'Press', 'Night'), at('ada', 'Press', 'Night'), at('Bo', '', 'Early'), at('Cy', 'Hall 10', ''), at('Di', 'Hall 2', 'Early')]
  const { shifts, rows } = wallOf(everybody)
  expect(shifts).toEqual(['Early', 'Night', ''])
  expect(rows.map((row) => row.department)).toEqual(['Hall 2', 'Hall 10', 'Press', ''])
  expect(rows[2]?.cells.map((cell) => cell.map((one) => one.name))).toEqual([[], ['ada', 'Zoe'], []])
  expect(rows.flatMap((row) => row.cells.flat())).toHaveLength(everybody.length)
  expect(['b', '', 'A', 'a'].toSorted(byWords)).toEqual(['A', 'a', 'b', ''])
})

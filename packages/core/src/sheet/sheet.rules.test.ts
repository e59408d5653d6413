import { expect, test } from 'vitest'
import { isLike } from './sheet.rules.ts'

test.each([
  ['José Müller', 'muller jose', true], ['Anna Schmidt', 'Schmidt, Anna', true], ['Anna Schmidt', 'Anna Schmitt', true], ['Anna Schmidt', 'Ana Schmidt', true], ['Ann Shaw', 'Ann Shaw', true],
  ['Tom Tuday', 'Tom Today', true], ['Ada Ada', 'Ada', false], ['Anna Schmidt', 'Ana Schmitt', false], ['Ann Shaw', 'Ann Shaw-Lee', false], ['Bo Li', 'Bo Lu', false], ['', '', false], ['Ann', 'Bo', false],
])('%s and %s: %s', (one, other, like) => {
  expect(isLike(one, other)).toBe(like)
  expect(isLike(other, one)).toBe(like)
})

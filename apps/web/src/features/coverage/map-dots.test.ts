import { coverageStates } from '@turnout/core/coverage/coverage.rules.ts'
import { expect, test } from 'vitest'
import { dotsOf } from './map-dots.ts'

const point = (x: number, y: number, more: object = {}) => ({ x, y, name: `At ${x}`, state: 'hosting' as const, exact: true, ...more })

test('those at one place that are equally far are one dot, which holds them all', () => {
  expect(dotsOf([point(100, 100), point(104, 103), point(103, 101, { state: 'silent' }), point(300, 300)]).map(({ state, names }) => [state, names.length])).toEqual([['silent', 1], ['hosting', 2], ['hosting', 1]])
})

test('one alone lies where it is, smaller where only its town is known', () => {
  expect(dotsOf([point(10, 20)])).toEqual([{ x: 10, y: 20, r: 8, state: 'hosting', names: ['At 10'] }])
  expect(dotsOf([point(10, 20, { exact: false })])[0]?.r).toBe(6)
})

test('in a dense town none covers another, none is lost, and all stay near', () => {
  const dense = Array.from({ length: 600 }, (_, n) => point(400 + (n % 25) * 4, 300 + Math.floor(n / 25) * 4, { name: `W${n}`, state: coverageStates[n % coverageStates.length] }))
  const dots = dotsOf(dense)
  for (const [at, one] of dots.entries()) for (const other of dots.slice(at + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(one.r + other.r)
  expect(dots.flatMap(({ names }) => names)).toHaveLength(600)
  expect(Math.max(...dots.map(({ x, y }) => Math.hypot(x - 450, y - 348)))).toBeLessThan(200)
})

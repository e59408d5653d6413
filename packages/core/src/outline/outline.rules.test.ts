import { describe, expect, test } from 'vitest'
import { boxAround, clip, type Ring } from './outline.rules.ts'

const box = { west: 0, south: 0, east: 10, north: 10 }
const area = (ring: Ring): number => Math.abs(ring.reduce((sum, [x, y], index) => { const [a, b] = ring.at(index - 1) ?? [0, 0]; return sum + a * y - x * b }, 0)) / 2

describe('what of a coast lies within a box', () => {
  test.each([
    ['all of it', [[2, 2], [8, 2], [8, 8], [2, 8]], 36],
    ['nothing', [[20, 20], [30, 20], [30, 30]], 0],
    ['a half', [[5, 2], [15, 2], [15, 8], [5, 8]], 30],
    ['a corner', [[8, 8], [12, 8], [12, 12], [8, 12]], 4],
    ['the box itself, in the middle of a continent', [[-50, -50], [50, -50], [50, 50], [-50, 50]], 100],
  ] as [string, Ring, number][])('%s', (_, ring, expected) => expect(area(clip(ring, box))).toBeCloseTo(expected))
})

test('a box leaves room around its points, and is no line where there is one point', () => {
  expect(boxAround([{ latitude: 50, longitude: 0 }, { latitude: 60, longitude: 10 }])).toEqual({ west: -1, east: 11, south: 49, north: 61 })
  expect(boxAround([{ latitude: 50, longitude: 0 }])).toEqual({ west: -0.25, east: 0.25, south: 49.75, north: 50.25 })
  expect(boxAround([]).east).toBe(180)
})

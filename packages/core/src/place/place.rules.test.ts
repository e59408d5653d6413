import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { freePlaces, pickPromotions } from './place.rules.ts'

test.each([
  [null, 500, Number.POSITIVE_INFINITY], [20, 0, 20], [20, 19, 1], [20, 20, 0], [20, 25, 0], [0, 0, 0],
])('capacity %s, %s taken: %s free', (capacity, taken, free) => expect(freePlaces(capacity, taken)).toBe(free))

describe('who moves up from the waitlist', () => {
  const waiting = [{ id: 'a', guests: 0 }, { id: 'b', guests: 2 }, { id: 'c', guests: 0 }]
  const ids = (free: number): string => pickPromotions(waiting, free).map((one) => one.id).join('')
  test.each([[0, ''], [1, 'a'], [2, 'a'], [3, 'a'], [4, 'ab'], [5, 'abc'], [Number.POSITIVE_INFINITY, 'abc']])('%s free: %s', (free, expected) => expect(ids(free)).toBe(expected))

  test('always the front of the line, never more than is free, and as many as the order allows', () => {
    const line = fc.array(fc.record({ id: fc.uuid(), guests: fc.nat({ max: 10 }) }))
    fc.assert(
      fc.property(line, fc.nat({ max: 60 }), (waiting, free) => {
        const picked = pickPromotions(waiting, free)
        expect(picked).toEqual(waiting.slice(0, picked.length))
        const used = picked.reduce((sum, one) => sum + 1 + one.guests, 0)
        expect(used).toBeLessThanOrEqual(free)
        const next = waiting[picked.length]
        expect(used + 1 + (next?.guests ?? Number.POSITIVE_INFINITY)).toBeGreaterThan(free)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { areaAround, finder, inOrder, isWithin, pointsOf, spotsOf } from './call-events.rules.ts'
import { Area, CallEventsFilter } from './call-events.schema.ts'

test.each([['zurich', true], ['ZÜRICH', true], ['see', true], ['', true], ['bern', false]])('looking for “%s” in a place by the lake: %s', (q, found) => expect(finder(q)('Zürich\nSeebühne')).toBe(found))

test('a long list goes by town, those without one last, and within a town by time; a short one as it comes', () => {
  const events = [{ id: 1, town: null }, { id: 2, town: 'Zwolle' }, { id: 3, town: 'Århus' }, { id: 4, town: 'Zwolle' }]
  expect(inOrder(events, true).map(({ id }) => id)).toEqual([3, 2, 4, 1])
  expect(inOrder(events, false)).toEqual(events)
})

const at = (town: string | null, latitude: number | null = null, longitude: number | null = latitude) => ({ town, latitude, longitude })

test('an event without a place is shown among those of its town, and nowhere without any', () => {
  expect(pointsOf([at('Leeds', 10), at('leeds', 20), at('Leeds'), at('York'), at(null), at(null, 5)])).toEqual([{ latitude: 10, longitude: 10 }, { latitude: 20, longitude: 20 }, { latitude: 15, longitude: 15 }, undefined, undefined, { latitude: 5, longitude: 5 }])
})

const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true })
const pixel = fc.integer({ min: 0, max: 400 })
describe('spots of a map', () => {
  test('hold every event once, can be told apart by a finger, and are few', () => {
    fc.assert(fc.property(fc.array(fc.record({ x: pixel, y: pixel, event: fc.nat() }), { maxLength: 300 }), (points) => {
      const spots = spotsOf(points)
      expect(spots.flatMap(({ events }) => events).toSorted((a, b) => a - b)).toEqual(points.map(({ event }) => event).toSorted((a, b) => a - b))
      expect(spots.length).toBeLessThanOrEqual(100)
      for (const [index, spot] of spots.entries()) for (const other of spots.slice(index + 1)) expect(Math.hypot(spot.x - other.x, spot.y - other.y)).toBeGreaterThanOrEqual(30)
    }))
  })

  test('lead to an area that holds all they stand for', () => {
    fc.assert(fc.property(fc.array(fc.record({ latitude: degrees(90), longitude: degrees(180) }), { minLength: 1 }), (points) => {
      const area = Area.parse(areaAround(points))
      expect(points.every((point) => isWithin(point, area))).toBe(true)
    }))
  })
})

test.each(['', '1,2,3', '1,2,3,4,5', 'a,b,c,d', '1,,3,4', '5,0,1,2', '0,0,200,1', '1e9,0,1,2', 'NaN,0,1,2', '__proto__'])('“%s” is no part of a map and counts as none', (area) => {
  expect(CallEventsFilter.parse({ slug: 'a', area, page: '-1', q: 'x'.repeat(200) })).toEqual({ slug: 'a', area: null, page: 1, q: '' })
})

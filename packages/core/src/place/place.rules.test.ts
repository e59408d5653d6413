import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { freePlaces, heldUntil, pickPromotions, type PlaceRules, placeStatus, promotedStatus } from './place.rules.ts'

test.each([
  [null, 500, Number.POSITIVE_INFINITY], [20, 0, 20], [20, 19, 1], [20, 20, 0], [20, 25, 0], [0, 0, 0],
])('capacity %s, %s taken: %s free', (capacity, taken, free) => expect(freePlaces(capacity, taken)).toBe(free))

describe('who moves up from the waitlist', () => {
  const waiting = [{ id: 'a', guests: 0 }, { id: 'b', guests: 2 }, { id: 'c', guests: 0 }]
  const ids = (free: number): string => pickPromotions(waiting, free).map((one) => one.id).join('')
  test.each([[0, ''], [1, 'a'], [2, 'a'], [3, 'a'], [4, 'ab'], [5, 'abc'], [Number.POSITIVE_INFINITY, 'abc']])('%s free: %s', (free, expected) => expect(ids(free)).toBe(expected))

  test.each([[1, '', 3], [1, 'c', 2], [0, '', 2], [3, 'b', 3], [1, '', null]] as const)('%s free: %s, for a party larger than all %s places holds nobody back', (free, expected, capacity) => {
    expect(pickPromotions(waiting.slice(1), free, { capacity }).map((one) => one.id).join('')).toBe(expected)
  })

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

describe('who moves up where smaller ones may pass', () => {
  const line = fc.array(fc.record({ id: fc.uuid(), guests: fc.nat({ max: 10 }) }))
  test('in order, never more than is free, and nobody is left who would fit', () => {
    fc.assert(
      fc.property(line, fc.nat({ max: 60 }), (waiting, free) => {
        const picked = pickPromotions(waiting, free, { smallerPass: true })
        expect(picked).toEqual(waiting.filter((one) => picked.includes(one)))
        const used = picked.reduce((sum, one) => sum + 1 + one.guests, 0)
        expect(used).toBeLessThanOrEqual(free)
        expect(waiting.filter((one) => !picked.includes(one) && used + 1 + one.guests <= free)).toEqual([])
      }),
    )
  })
})

const rules: PlaceRules = { confirmFirst: false, confirmHours: 48, approves: false, promotion: 'at_once', offerHours: 24, smallerPass: false }
const startsAt = Temporal.Instant.from('2030-03-21T12:00:00Z')
const proved = { proved: true, decision: null }
const unproved = { proved: false, decision: null }

test.each([
  [{}, unproved, 'going'], [{ confirmFirst: true }, unproved, 'unconfirmed'], [{ confirmFirst: true }, proved, 'going'], [{ approves: true }, proved, 'pending'], [{ approves: true }, { proved: true, decision: 'approved' as const }, 'going'],
  [{ approves: true, confirmFirst: true }, unproved, 'unconfirmed'], [{ approves: true, confirmFirst: true }, proved, 'pending'],
] as const)('%j and %j: a place is %s', (own, standing, status) => expect(placeStatus({ ...rules, ...own }, standing)).toBe(status))

test.each([
  ['at once', {}, 2, 'going'], ['offered', { promotion: 'offer' as const }, 2, 'offered'], ['offered a minute before', { promotion: 'offer' as const }, 1 / 60, 'offered'],
  ['once it began there is no time to wait', { promotion: 'offer' as const }, 0, 'going'], ['at once, host decides', { approves: true }, 2, 'pending'],
] as const)('a freed place: %s', (_name, own, hoursAhead, status) => expect(promotedStatus({ ...rules, ...own }, proved, { startsAt }, startsAt.subtract({ minutes: hoursAhead * 60 }))).toBe(status))

test.each([
  ['offered', 100, '2030-03-18T08:00:00Z'], ['offered', 10, '2030-03-21T12:00:00Z'], ['unconfirmed', 100, '2030-03-19T08:00:00Z'], ['unconfirmed', 47, '2030-03-21T12:00:00Z'], ['unconfirmed', 0, undefined], ['going', 100, undefined], ['pending', 100, undefined], ['waitlisted', 100, undefined],
] as const)('%s, %s hours before the start: held until %s', (status, hoursAhead, until) => expect(heldUntil(rules, status, { startsAt }, startsAt.subtract({ hours: hoursAhead }))?.toString()).toBe(until))

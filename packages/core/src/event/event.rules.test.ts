import { describe, expect, test } from 'vitest'
import { decideHosting, mayTurn, ownOrNull, publicCount, resolveWhen } from './event.rules.ts'
import { EventStatus } from './event.schema.ts'

test.each([
  ['open', false, 'published'], ['approval', false, 'pending'], ['invited', false, undefined],
  ['open', true, 'published'], ['approval', true, 'published'], ['invited', true, 'published'],
] as const)('hosting %s, organizer %s: %s', (hosting, organizer, status) => expect(decideHosting({ hosting, organizer })).toBe(status))

test('a cancelled event stays cancelled, and a published one is never hidden again', () => {
  const turns = EventStatus.options.flatMap((from) => EventStatus.options.filter((to) => mayTurn(from, to)).map((to) => `${from} → ${to}`))
  expect(turns.toSorted()).toEqual(['draft → cancelled', 'draft → pending', 'draft → published', 'pending → cancelled', 'pending → draft', 'pending → published', 'published → cancelled'])
})

describe('a slot’s wall clock', () => {
  const call = { startLocal: '2024-10-10', endLocal: '2024-10-12', timeZone: 'Europe/London' }
  const none = { startLocal: null, endLocal: null, timeZone: null }
  test('without its own: the call’s', () => expect(resolveWhen(none, call)).toEqual(call))
  test('its own, with no end: not the call’s end', () =>
    expect(resolveWhen({ ...none, startLocal: '2024-10-11T08:00', timeZone: 'Europe/Paris' }, call)).toEqual({ startLocal: '2024-10-11T08:00', endLocal: null, timeZone: 'Europe/Paris' }))
  test('by itself it needs a start and a zone', () => {
    expect(() => resolveWhen(none, null)).toThrow('invariant')
    expect(() => resolveWhen({ ...none, startLocal: '2024-10-11' }, null)).toThrow('invariant')
  })
})

test('typing the call’s value is not an override', () => {
  expect(ownOrNull('Gathering', 'Gathering')).toBeNull()
  expect(ownOrNull('Our gathering', 'Gathering')).toBe('Our gathering')
  expect(ownOrNull(null, 'Gathering')).toBeNull()
})

test('a public count below five is not shown', () => expect([0, 1, 4, 5, 60].map(publicCount)).toEqual([null, null, null, 5, 60]))

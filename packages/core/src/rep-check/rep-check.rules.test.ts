import { expect, test } from 'vitest'
import { checkState, schedule } from './rep-check.rules.ts'

const startsAt = Temporal.Instant.from('2030-03-21T12:30:00Z')
const asked = { status: 'published', heldOn: '2030-03-21', day: '2030-03-21', startsAt }

test.each([
  ['before it begins', asked, '2030-03-19T09:00:00Z', 'open'],
  ['when it begins', asked, '2030-03-21T12:30:00Z', 'over'],
  ['once it moved to another day', { ...asked, day: '2030-03-22' }, '2030-03-19T09:00:00Z', 'moved'],
  ['once it is cancelled', { ...asked, status: 'cancelled', day: '2030-03-22' }, '2030-03-19T09:00:00Z', 'cancelled'],
  ['once it is a draft again', { ...asked, status: 'draft' }, '2030-03-19T09:00:00Z', 'cancelled'],
])('%s', (_, facts, now, state) => expect(checkState(facts, Temporal.Instant.from(now))).toBe(state))

test('each level is asked after the one before it, and the last of the week before the first of the two days', () => {
  const order = [...schedule.week, ...schedule.two_days].map(([day, time]) => day * 24 + Number(time.slice(0, 2)))
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  expect(new Set(order).size).toBe(6)
})

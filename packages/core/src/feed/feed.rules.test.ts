import { expect, test } from 'vitest'
import { dayOfInstant, nextCheckAt } from './feed.rules.ts'

const now = Temporal.Instant.from('2030-03-04T09:00:00Z')

test.each([[0, '10:00'], [1, '11:00'], [2, '13:00'], [3, '17:00']])('after %i failures in a row it is asked again at %s', (failures, at) => expect(nextCheckAt(now, failures).toString()).toBe(`2030-03-04T${at}:00Z`))
test.each([5, 6, 50, 5000])('after %i failures a day later', (failures) => expect(nextCheckAt(now, failures).toString()).toBe('2030-03-05T09:00:00Z'))

test.each([
  ['2030-03-01T23:30:00Z', 'Europe/Paris', '2030-03-02'],
  ['2030-03-01T23:30:00Z', null, '2030-03-01'],
  ['2030-03-01T03:30:00Z', 'America/New_York', '2030-02-28'],
  [null, null, null],
  ['yesterday', null, null],
])('the day of %s in %s', (instant, zone, day) => expect(dayOfInstant(instant, zone)).toBe(day))

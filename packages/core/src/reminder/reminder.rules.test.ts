import { expect, test } from 'vitest'
import { wordingOf } from './reminder.rules.ts'

const when = { startLocal: '2030-03-21T09:00', timeZone: 'Europe/London' }

test.each([
  ['the day before, in time', 'day_before', '2030-03-20T17:00:00Z', 'day_before'],
  ['the day before, sent after midnight', 'day_before', '2030-03-21T01:00:00Z', 'same_day'],
  ['the day itself, in time', 'same_day', '2030-03-21T08:00:00Z', 'same_day'],
  ['the day itself, brought forward to the evening before', 'same_day', '2030-03-20T20:45:00Z', 'day_before'],
  ['a week before', 'week_before', '2030-03-14T09:00:00Z', 'week_before'],
  ['thanks', 'thanks', '2030-03-22T10:00:00Z', 'thanks'],
] as const)('%s', (_name, kind, now, words) => expect(wordingOf(kind, when, Temporal.Instant.from(now))).toBe(words))

test('which day it is, the event’s own zone says', () => {
  const now = Temporal.Instant.from('2030-03-20T12:00:00Z')
  expect(wordingOf('day_before', { startLocal: '2030-03-21', timeZone: 'Pacific/Kiritimati' }, now)).toBe('same_day')
  expect(wordingOf('day_before', { startLocal: '2030-03-21', timeZone: 'Pacific/Honolulu' }, now)).toBe('day_before')
})

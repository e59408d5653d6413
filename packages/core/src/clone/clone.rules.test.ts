import { expect, test } from 'vitest'
import { proposedTimes } from './clone.rules.ts'

const when = (startLocal: string, endLocal: string | null = null) => ({ startLocal, endLocal, timeZone: 'Europe/London' })
const own = (startLocal: string, endLocal: string | null = null) => ({ when: when(startLocal, endLocal), follows: false })
const now = Temporal.Instant.from('2030-03-21T12:00:00Z')

test.each([
  ['of last month: the next same day of the week', [own('2030-02-21T14:30', '2030-02-21T16:00')], [when('2030-03-21T14:30', '2030-03-21T16:00')]],
  ['that began this minute: a week later', [own('2030-03-21T12:00')], [when('2030-03-28T12:00')]],
  ['still to come: a week after it', [own('2030-06-01T12:00')], [when('2030-06-08T12:00')]],
  ['across the change of clocks the hour stays', [own('2030-03-25T09:00')], [when('2030-04-01T09:00')]],
  ['of whole days', [own('2030-03-01', '2030-03-03')], [when('2030-03-22', '2030-03-24')]],
  ['of several times: all by as many weeks', [own('2030-03-20T08:00'), own('2030-03-27T12:00', '2030-03-28T01:00')], [when('2030-03-27T08:00'), when('2030-04-03T12:00', '2030-04-04T01:00')]],
])('times %s', (_name, times, expected) => expect(proposedTimes(times, true, now)).toEqual(expected))

test('what follows a call stays at its time under it, and is moved on like the rest without it', () => {
  const times = [{ when: when('2030-03-22T12:30'), follows: true }]
  expect([proposedTimes(times, true, now), proposedTimes(times, false, now)]).toEqual([[when('2030-03-22T12:30')], [when('2030-03-29T12:30')]])
})

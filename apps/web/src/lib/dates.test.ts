import { formatWhen, formatZone } from '@turnout/core/time/time.rules.ts'
import { describe, expect, it } from 'vitest'
import { formatDay, formatInstant, formatShortDay, formatShortZone, formatTime } from './dates.ts'

/** Intl writes thin and narrow spaces that no reader can tell from others. */
const plain = (value: string) => value.replace(/\s/gu, ' ')

describe('dates', () => {
  it('shows the wall clock as it was written, whatever the zone of the machine', () => {
    expect(formatDay('2024-10-10', 'en')).toBe('Thursday, 10 October 2024')
    expect(formatDay('2024-10-10T00:15', 'en')).toBe('Thursday, 10 October 2024')
    expect(formatShortDay('2024-10-10', 'en')).toBe('10 Oct')
    expect(formatTime('2024-10-10T17:05', 'en')).toBe('17:05')
    expect(plain(formatTime('2024-10-10T17:05', 'en-US'))).toBe('5:05 PM')
    expect(formatDay('2024-10-10', 'de')).toBe('Donnerstag, 10. Oktober 2024')
  })

  it.each([
    ['2024-10-10T12:00', 'Europe/London', 'BST'],
    ['2024-12-10T12:00', 'Europe/Paris', 'CET'],
    ['2024-12-10T12:00', 'Asia/Tokyo', 'GMT+9'],
  ])('shortens the zone at %s in %s to %s', (startLocal, timeZone, name) => expect(formatShortZone({ startLocal, timeZone }, 'en')).toBe(name))

  it.each([
    ['2024-10-10T12:00', 'British Summer Time'],
    ['2024-12-10T12:00', 'Greenwich Mean Time'],
    ['2024-10-27T03:00', 'Greenwich Mean Time'],
    ['2024-10-27T00:30', 'British Summer Time'],
  ])('names the zone as it is at %s', (start, name) => {
    expect(formatZone({ startLocal: start, timeZone: 'Europe/London' }, 'en')).toBe(name)
  })

  it.each([
    ['2024-10-10', null, 'Thursday, 10 October 2024'],
    ['2024-10-10', '2024-10-10', 'Thursday, 10 October 2024'],
    ['2024-10-10', '2024-10-11', 'Thursday 10 October – Friday 11 October 2024'],
    ['2024-10-10T12:30', null, 'Thursday, 10 October 2024 at 12:30'],
    ['2024-10-10T12:30', '2024-10-10T13:30', 'Thursday, 10 October 2024, 12:30–13:30'],
  ])('writes %s to %s in one line, as mails do', (startLocal, endLocal, expected) => {
    expect(plain(formatWhen({ startLocal, endLocal }, 'en'))).toBe(expected)
  })

  it('shows an instant in the zone asked for', () => {
    expect(formatInstant('2024-10-10T11:30:00Z', 'en', 'Europe/London')).toBe('10 Oct 2024, 12:30')
  })
})

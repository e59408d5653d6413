import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatWhen, formatZone, instantsOf, isAllDay, isLocalDate, isLocalDateTime, isTimeZone, readIn, sameTime, whenProblem } from './time.rules.ts'

const at = (startLocal: string, timeZone: string, endLocal: string | null = null): [string, string] => {
  const { startsAt, endsAt } = instantsOf({ startLocal, endLocal, timeZone })
  return [startsAt.toString(), endsAt.toString()]
}

describe('what counts as a wall clock', () => {
  test.each([
    ['2024-10-10', true], ['2024-02-29', true], ['2023-02-29', false], ['2024-13-01', false], ['2024-1-1', false], ['1899-12-31', false], ['+002024-10-10', false], ['2024-10-10T12:30', false], ['', false],
  ])('the date %s: %s', (text, valid) => expect(isLocalDate(text)).toBe(valid))

  test.each([
    ['2024-10-10T12:30', true], ['2024-10-10T00:00', true], ['2024-10-10T24:00', false], ['2024-10-10T12:60', false], ['2024-10-10T12:30:00', false], ['2024-10-10T12:30Z', false], ['2024-02-30T12:30', false], ['2024-10-10', false],
  ])('the time %s: %s', (text, valid) => expect(isLocalDateTime(text)).toBe(valid))

  test.each([
    ['Europe/London', true], ['europe/london', true], ['UTC', true], ['Etc/GMT+12', true], ['+01:00', false], ['-05:00', false], ['Mars/Olympus', false], ['', false],
  ])('the zone %s: %s', (text, valid) => expect(isTimeZone(text)).toBe(valid))
})

describe('the instants of a wall clock', () => {
  test.each([
    ['a plain time', at('2024-10-10T12:30', 'Europe/London', '2024-10-10T13:15'), ['2024-10-10T11:30:00Z', '2024-10-10T12:15:00Z']],
    ['no end: two hours', at('2024-10-10T12:30', 'Europe/London'), ['2024-10-10T11:30:00Z', '2024-10-10T13:30:00Z']],
    ['over midnight', at('2024-12-31T22:00', 'Asia/Kolkata', '2025-01-01T01:00'), ['2024-12-31T16:30:00Z', '2024-12-31T19:30:00Z']],
    ['all day', at('2024-10-10', 'Europe/London'), ['2024-10-09T23:00:00Z', '2024-10-10T23:00:00Z']],
    ['all day, its end the inclusive last day', at('2024-10-10', 'Europe/London', '2024-10-12'), ['2024-10-09T23:00:00Z', '2024-10-12T23:00:00Z']],
    ['a gap: the later reading (spring, 01:30 does not exist)', at('2025-03-30T01:30', 'Europe/London'), ['2025-03-30T01:30:00Z', '2025-03-30T03:30:00Z']],
    ['an overlap: the earlier reading (autumn, 01:30 is twice)', at('2024-10-27T01:30', 'Europe/London'), ['2024-10-27T00:30:00Z', '2024-10-27T02:30:00Z']],
    ['a gap of thirty minutes', at('2024-10-06T02:15', 'Australia/Lord_Howe'), ['2024-10-05T15:45:00Z', '2024-10-05T17:45:00Z']],
    ['the day of the spring change has 23 hours', at('2025-03-30', 'Europe/London'), ['2025-03-30T00:00:00Z', '2025-03-30T23:00:00Z']],
    ['the day of the autumn change has 25 hours', at('2024-10-27', 'Europe/London'), ['2024-10-26T23:00:00Z', '2024-10-28T00:00:00Z']],
    ['a day whose midnight does not exist begins at one', at('2024-04-26', 'Africa/Cairo'), ['2024-04-25T22:00:00Z', '2024-04-26T21:00:00Z']],
    ['a day that a zone left out', at('2011-12-30', 'Pacific/Apia'), ['2011-12-30T10:00:00Z', '2011-12-30T10:00:00Z']],
  ])('%s', (_name, got, expected) => expect(got).toEqual(expected))

  const zones = Intl.supportedValuesOf('timeZone')
  const when = fc.record({
    day: fc.integer({ min: 0, max: 12_000 }).map((days) => Temporal.PlainDate.from('2020-01-01').add({ days })),
    minute: fc.integer({ min: 0, max: 1439 }),
    length: fc.integer({ min: 1, max: 3000 }),
    zone: fc.constantFrom(...zones),
  })

  test('a time that exists reads back as it was written, and whoever ends later never ends before the start', () => {
    fc.assert(
      fc.property(when, ({ day, minute, length, zone }) => {
        const start = day.toPlainDateTime().add({ minutes: minute })
        const startLocal = start.toString({ smallestUnit: 'minute' })
        const endLocal = start.add({ minutes: length }).toString({ smallestUnit: 'minute' })
        const { startsAt, endsAt, allDay } = instantsOf({ startLocal, endLocal, timeZone: zone })
        const back = startsAt.toZonedDateTimeISO(zone).toPlainDateTime()
        expect(allDay).toBe(false)
        expect(Temporal.PlainDateTime.compare(back, start)).toBeGreaterThanOrEqual(0)
        expect(Temporal.Instant.compare(endsAt, startsAt)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('start and end', () => {
  test.each([
    ['2024-10-10', null, undefined],
    ['2024-10-10', '2024-10-10', undefined],
    ['2024-10-10', '2024-10-09', 'endLocal'],
    ['2024-10-10T12:30', '2024-10-10T12:31', undefined],
    ['2024-10-10T12:30', '2024-10-10T12:30', 'endLocal'],
    ['2024-10-10', '2024-10-10T12:30', 'endLocal'],
    ['2024-10-10T12:30', '2024-10-11', 'endLocal'],
  ])('%s to %s: the problem is at %s', (startLocal, endLocal, field) => expect(whenProblem({ startLocal, endLocal })?.field).toBe(field))

  test('the same wall clock in another zone is another time', () => {
    const london = { startLocal: '2024-10-10', endLocal: null, timeZone: 'Europe/London' }
    expect(sameTime(london, { ...london })).toBe(true)
    expect(sameTime(london, { ...london, timeZone: 'Europe/Paris' })).toBe(false)
    expect(isAllDay(london.startLocal)).toBe(true)
  })
})

describe('a time in words', () => {
  test.each([
    ['2024-10-10', null, 'en-GB', 'Thursday 10 October 2024'],
    ['2024-10-10', '2024-10-12', 'en-GB', 'Thursday 10 October – Saturday 12 October 2024'],
    ['2024-10-10T12:30', null, 'en-GB', 'Thursday 10 October 2024 at 12:30'],
    ['2024-10-10T12:30', '2024-10-10T13:15', 'en-GB', 'Thursday 10 October 2024 12:30–13:15'],
    ['2024-10-10T12:30', '2024-10-10T13:15', 'de', 'Donnerstag 10. Oktober 2024 12:30–13:15 Uhr'],
    ['2025-03-30T01:30', null, 'en-GB', 'Sunday 30 March 2025 at 01:30'],
  ])('%s to %s in %s', (startLocal, endLocal, locale, words) => {
    // Punctuation between the parts is the language data's business.
    expect(formatWhen({ startLocal, endLocal }, locale).replaceAll(/[,\s]+/g, ' ')).toBe(words)
  })

  test('a zone has the name that people use on that day', () => {
    expect(formatZone({ startLocal: '2024-10-10', timeZone: 'Europe/London' }, 'en-GB')).toBe('British Summer Time')
    expect(formatZone({ startLocal: '2024-12-10', timeZone: 'Europe/London' }, 'en-GB')).toBe('Greenwich Mean Time')
  })
})

test.each([
  ['further east, on the next day', '2030-03-21T22:30', '2030-03-21T23:30', 'Asia/Tokyo', '2030-03-22T07:30', '2030-03-22T08:30'],
  ['while only one of them has changed its clocks', '2030-03-20T12:30', null, 'America/New_York', '2030-03-20T08:30', null],
  ['a whole day is the same day', '2030-03-21', '2030-03-22', 'Asia/Tokyo', '2030-03-21', '2030-03-22'],
])('read on another clock: %s', (_name, startLocal, endLocal, timeZone, start, end) => {
  expect(readIn({ startLocal, endLocal, timeZone: 'Europe/London' }, timeZone)).toEqual({ startLocal: start, endLocal: end, timeZone })
})

import { describe, expect, test } from 'vitest'
import { CalendarError } from './calendar-entry.ts'
import { readCalendar } from './read-calendar.ts'

const calendar = (event: string, head = '') => `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${head}BEGIN:VEVENT\r\nUID:u1\r\n${event}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`
const read = (event: string, head = '', timeZone?: string) => readCalendar(calendar(event, head), { timeZone }).entries[0]!
const windowsZone = (rule: string) =>
  `BEGIN:VTIMEZONE\r\nTZID:GMT Standard Time\r\nBEGIN:STANDARD\r\nDTSTART:16010101T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\nRRULE:${rule};BYDAY=-1SU;BYMONTH=10\r\nEND:STANDARD\r\nBEGIN:DAYLIGHT\r\nDTSTART:16010101T010000\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\nRRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n`

function reasonOf(action: () => unknown): string {
  try {
    action()
  } catch (error) {
    if (error instanceof CalendarError) return error.reason
    throw error
  }
  return 'read'
}

describe('times', () => {
  test.each([
    ['DTSTART;TZID=Europe/London:20260610T120000\r\nDTEND;TZID=Europe/London:20260610T133000', '', { startLocal: '2026-06-10T12:00', endLocal: '2026-06-10T13:30', timeZone: 'Europe/London' }],
    ['DTSTART;TZID=Europe/London:20260610T120000\r\nDTEND;TZID=Europe/Paris:20260610T133000', '', { startLocal: '2026-06-10T12:00', endLocal: '2026-06-10T12:30', timeZone: 'Europe/London' }],
    ['DTSTART;TZID=/example.org/2020_1/Europe/London:20260610T120000', '', { startLocal: '2026-06-10T12:00', endLocal: null, timeZone: 'Europe/London' }],
    ['DTSTART;TZID=Europe/London:20260610T120000\r\nDURATION:PT90M', '', { endLocal: '2026-06-10T13:30' }],
    ['DTSTART:20260610T120000Z', '', { startLocal: '2026-06-10T12:00', timeZone: 'UTC' }],
    ['DTSTART:20260610T120000Z', 'X-WR-TIMEZONE:Europe/Berlin\r\n', { startLocal: '2026-06-10T14:00', timeZone: 'Europe/Berlin' }],
    ['DTSTART:20260610T120000', 'X-WR-TIMEZONE:Europe/Berlin\r\n', { startLocal: '2026-06-10T12:00', timeZone: 'Europe/Berlin' }],
    ['DTSTART;VALUE=DATE:20260610\r\nDTEND;VALUE=DATE:20260612', '', { startLocal: '2026-06-10', endLocal: '2026-06-11' }],
    ['DTSTART;VALUE=DATE:20260610\r\nDTEND;VALUE=DATE:20260611', '', { startLocal: '2026-06-10', endLocal: null }],
    ['DTSTART;VALUE=DATE:20260610\r\nDURATION:P3D', '', { startLocal: '2026-06-10', endLocal: '2026-06-12' }],
    ['DTSTART;TZID=GMT Standard Time:20260610T120000', windowsZone('FREQ=YEARLY;INTERVAL=1'), { startLocal: '2026-06-10T11:00', timeZone: 'UTC' }],
    ['DTSTART;TZID=GMT Standard Time:20261210T120000', windowsZone('FREQ=YEARLY;INTERVAL=1'), { startLocal: '2026-12-10T12:00', timeZone: 'UTC' }],
  ])('%s', (event, head, expected) => {
    expect(read(event, head)).toMatchObject(expected)
  })

  test('a time without a zone is read in the zone that the caller names', () => {
    expect(read('DTSTART:20260610T120000', '', 'Asia/Tokyo')).toMatchObject({ startLocal: '2026-06-10T12:00', timeZone: 'Asia/Tokyo' })
  })
})

describe('refusals', () => {
  test.each([
    ['an unknown zone', calendar('DTSTART;TZID=Mars/Olympus:20260610T120000'), 'unknown_time_zone'],
    ['a zone that recurs every second', calendar('DTSTART;TZID=GMT Standard Time:20260610T120000', windowsZone('FREQ=SECONDLY')), 'unknown_time_zone'],
    ['no zone at all', calendar('DTSTART:20260610T120000'), 'floating_time'],
    ['no start', calendar('SUMMARY:x'), 'malformed'],
    ['no UID', calendar('DTSTART:20260610T120000Z').replace('UID:u1\r\n', ''), 'malformed'],
    ['a date that does not exist', calendar('DTSTART;TZID=Europe/London:20260231T120000'), 'malformed'],
    ['a far year', calendar('DTSTART;TZID=Europe/London:99990101T120000'), 'malformed'],
    ['no calendar', 'BEGIN:VCARD\r\nVERSION:4.0\r\nEND:VCARD\r\n', 'malformed'],
    ['plain words', 'Hello', 'malformed'],
    ['nothing', '', 'malformed'],
    ['an end missing', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n', 'malformed'],
    ['a million characters and one', 'x'.repeat(1_000_001), 'too_large'],
    ['too many entries', `BEGIN:VCALENDAR\r\n${'BEGIN:VEVENT\r\nEND:VEVENT\r\n'.repeat(2001)}END:VCALENDAR`, 'too_large'],
  ])('%s', (_, text, reason) => {
    expect(reasonOf(() => readCalendar(text))).toBe(reason)
  })

  test.each([
    ['nesting', 'BEGIN:VEVENT\r\n'.repeat(70_000)],
    ['one endless line', `BEGIN:VCALENDAR\r\nX-A${';A="b"'.repeat(160_000)}:1\r\nEND:VCALENDAR`],
    ['folds', `BEGIN:VCALENDAR\r\nX-A:1${'\r\n 1'.repeat(240_000)}\r\nEND:VCALENDAR`],
    ['escapes', calendar(`DTSTART:20260610T120000Z\r\nSUMMARY:${'\\,'.repeat(480_000)}`)],
  ])('a megabyte of %s takes no more than a moment', (_, text) => {
    // The thread's own time: other work on the machine is no fault of the parser.
    const before = process.threadCpuUsage()
    reasonOf(() => readCalendar(text))
    const { user, system } = process.threadCpuUsage(before)
    expect((user + system) / 1000).toBeLessThan(3000)
  })
})

test('an answer from a calendar program says who answered what to which version', () => {
  const text = calendar('SEQUENCE:2\r\nDTSTAMP:20260901T080000Z\r\nDTSTART:20260610T120000Z\r\nATTENDEE;PARTSTAT=DECLINED;CN="Low, Anna":MAILTO:anna@example.org\r\nORGANIZER:mailto:answers@turnout.example', 'METHOD:REPLY\r\n')
  const { method, entries } = readCalendar(text)
  expect(method).toBe('REPLY')
  expect(entries[0]).toMatchObject({ uid: 'u1', sequence: 2, attendees: [{ email: 'anna@example.org', name: 'Low, Anna', answer: 'declined' }], organizer: { email: 'answers@turnout.example' }, recurs: false })
})

test('a repeating entry is marked as one', () => {
  expect(read('DTSTART:20260610T120000Z\r\nRRULE:FREQ=WEEKLY').recurs).toBe(true)
})

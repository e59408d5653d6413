import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import type { CalendarEntry } from './calendar-entry.ts'
import { readCalendar } from './read-calendar.ts'
import { writeCancellation, writeFeed, writeInvite } from './write-calendar.ts'

const entry = (overrides: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: 'slot-1@turnout.example',
  sequence: 3,
  status: 'confirmed',
  title: 'Lunchtime walk',
  description: 'Bring a friend.',
  location: 'Main gate, Mill Lane 4',
  url: 'https://turnout.example/events/walk',
  startLocal: '2026-10-10T12:30',
  endLocal: '2026-10-10T13:15',
  timeZone: 'Europe/London',
  updatedAt: '2026-09-01T08:00:00Z',
  ...overrides,
})
const feed = (...entries: CalendarEntry[]) => writeFeed(entries, { name: 'Events' })
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')
const anna = { attendee: { name: 'Anna, "Annie" Low; Mill', email: 'anna@example.org' }, replyTo: 'answers@turnout.example' }

/** The instants as another parser works them out from the text alone, VTIMEZONE included. */
function instants(text: string) {
  const event = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')!)
  return { start: event.startDate.toJSDate().getTime(), end: event.endDate.toJSDate().getTime() }
}
const instant = (local: string, timeZone: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).epochMilliseconds

const zones = ['Europe/London', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Africa/Casablanca', 'America/Mexico_City', 'Asia/Almaty', 'America/Vancouver', 'Africa/Cairo', 'Asia/Jerusalem', 'Pacific/Apia', 'America/Santiago', 'Asia/Calcutta', 'Etc/GMT+5', 'UTC']

/** Wall-clock times around every clock change of five years. */
function timesAround(timeZone: string): string[] {
  let at = Temporal.ZonedDateTime.from({ timeZone, year: 2022, month: 1, day: 1 })
  const end = at.add({ years: 5 })
  const times = new Set<string>()
  while (Temporal.ZonedDateTime.compare(at, end) < 0) {
    // Hours that happen twice are left out: ical.js takes the second reading, RFC 5545 section 3.3.5 the first.
    for (const hours of [-4, 3, 30]) times.add(at.toPlainDateTime().add({ hours }).toString({ smallestUnit: 'minute' }))
    at = at.getTimeZoneTransition('next') ?? end
  }
  return [...times]
}

describe('the times that a written calendar says', () => {
  test.each(zones)('one by one, in %s, are the instants of Temporal', (timeZone) => {
    for (const startLocal of timesAround(timeZone)) expect(instants(feed(entry({ timeZone, startLocal, endLocal: null }))).start).toBe(instant(startLocal, timeZone))
  })

  // Together, so that one definition of the zone has to do for all.
  test.each(Intl.supportedValuesOf('timeZone'))('together, in %s, are the instants of Temporal', (timeZone) => {
    const times = timesAround(timeZone)
    const events = new ICAL.Component(ICAL.parse(feed(...times.map((startLocal) => entry({ timeZone, startLocal, endLocal: null }))))).getAllSubcomponents('vevent')
    expect(events.map((event) => new ICAL.Event(event).startDate.toJSDate().getTime())).toEqual(times.map((time) => instant(time, timeZone)))
  })

  test('a time that the clock change skips is written as the time that it really is', () => {
    const text = feed(entry({ startLocal: '2026-03-29T01:30', endLocal: null }))
    expect(unfolded(text)).toContain('DTSTART;TZID=Europe/London:20260329T023000')
    expect(instants(text).start).toBe(Date.parse('2026-03-29T01:30:00Z'))
  })

  test('an all-day entry ends on the day after its last, in no zone', () => {
    const lines = unfolded(feed(entry({ startLocal: '2026-02-27', endLocal: '2026-02-28' })))
    expect(lines).toContain('DTSTART;VALUE=DATE:20260227')
    expect(lines).toContain('DTEND;VALUE=DATE:20260301')
    expect(lines).not.toContain('BEGIN:VTIMEZONE')
    expect(unfolded(feed(entry({ startLocal: '2026-02-27', endLocal: null })))).toContain('DTEND;VALUE=DATE:20260228')
  })

  test('an open or empty end is left out', () => {
    expect(feed(entry({ endLocal: null }))).not.toContain('DTEND')
    expect(feed(entry({ endLocal: '2026-10-10T12:30' }))).not.toContain('DTEND')
    expect(() => feed(entry({ endLocal: '2026-10-10T12:29' }))).toThrow('ends before')
  })

  test('each zone is defined once, and UTC needs none', () => {
    const text = feed(entry(), entry({ uid: 'b' }), entry({ uid: 'c', timeZone: 'Asia/Tokyo' }), entry({ uid: 'd', timeZone: 'UTC' }))
    expect(unfolded(text).filter((line) => line.startsWith('TZID:'))).toEqual(['TZID:Europe/London', 'TZID:Asia/Tokyo'])
    expect(unfolded(text)).toContain('DTSTART:20261010T123000Z')
  })
})

const words = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.string({ unit: 'binary', maxLength: 80 }), fc.constantFrom('half \ud83d a pair', 'Änderung, größer; \\n \\ "x"', '👩‍👩‍👧‍👦'.repeat(30), 'a\r\nBEGIN:VEVENT\r\nEND:VEVENT', `${'x'.repeat(73)}é`))
const anyEntry = fc
  .record({ title: words, description: words, location: words, timeZone: fc.constantFrom(...zones), minutes: fc.integer({ min: 0, max: 60 * 24 * 365 * 6 }), lasts: fc.integer({ min: 1, max: 5000 }), allDay: fc.boolean(), open: fc.boolean(), lat: fc.double({ min: -90, max: 90, noNaN: true }), sequence: fc.nat(1000) })
  .map(({ minutes, lasts, allDay, open, lat, ...rest }) => {
    const start = Temporal.PlainDateTime.from('2023-01-01T00:00').add({ minutes })
    const write = (time: Temporal.PlainDateTime) => (allDay ? String(time.toPlainDate()) : time.toString({ smallestUnit: 'minute' }))
    return entry({ ...rest, geo: { lat, lon: -lat }, startLocal: write(start), endLocal: open ? null : write(start.add(allDay ? { days: lasts % 9 } : { minutes: lasts })) })
  })

describe('any entry', () => {
  test('comes back from the reader as it was', () => {
    fc.assert(
      fc.property(anyEntry, (entry) => {
        const { method, entries } = readCalendar(feed(entry), { timeZone: entry.timeZone })
        expect(method).toBe('PUBLISH')
        const [read] = entries
        expect({ ...read, title: spaces(read!.title), description: spaces(read!.description), location: spaces(read!.location) }).toMatchObject({
          uid: entry.uid, sequence: entry.sequence, status: entry.status, url: entry.url,
          title: spaces(clean(entry.title)), description: spaces(clean(entry.description)), location: spaces(clean(entry.location)),
          geo: { lat: expect.closeTo(entry.geo!.lat, 5), lon: expect.closeTo(entry.geo!.lon, 5) },
        })
        expect(read!.updatedAt.toString()).toBe('2026-09-01T08:00:00Z')
        expect(times(read!)).toEqual(times(entry))
      }),
      { numRuns: 400 },
    )
  })

  test('is written in lines of at most 75 octets that end with CRLF and break no character', () => {
    fc.assert(
      fc.property(anyEntry, (entry) => {
        const text = writeInvite(entry, anna)
        expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
        for (const line of text.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
          expect(line.isWellFormed()).toBe(true)
        }
        expect(unfolded(text).filter((line) => line.startsWith('BEGIN:VEVENT'))).toHaveLength(1)
      }),
      { numRuns: 400 },
    )
  })
})

// oxlint-disable-next-line no-control-regex
const clean = (text: string) => text.replaceAll('\r', '\n').replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '').toWellFormed()

const spaces = (text: string) => text.replaceAll(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim()

/** Instants, or days; an end that is not after the start, which a clock change can do to one, is none. */
function times({ startLocal, endLocal, timeZone }: CalendarEntry) {
  const moment = (local: string) => (local.includes('T') ? instant(local, timeZone) : Date.parse(local))
  const start = moment(startLocal)
  return { allDay: !startLocal.includes('T'), start, end: endLocal && moment(endLocal) > start ? moment(endLocal) : null }
}

describe('what goes out', () => {
  test('text is escaped, a URL is not', () => {
    const lines = unfolded(feed(entry({ title: 'One, two; three \\ four', description: 'first\nsecond', url: 'https://turnout.example/e?a=1,2;3' })))
    expect(lines).toContain('SUMMARY:One\\, two\\; three \\\\ four')
    expect(lines).toContain('DESCRIPTION:first\\nsecond')
    expect(lines).toContain('URL;VALUE=URI:https://turnout.example/e?a=1%2C2%3B3')
  })

  test('a feed names nobody but the organizer, and keeps what is cancelled', () => {
    const text = writeFeed([entry({ status: 'cancelled', organizer: { name: 'Mill Branch', email: 'mill@example.org' } })], { name: 'Mill;\r\nX-EVIL:1', url: 'https://turnout.example/feed.ics' })
    expect(unfolded(text)).toEqual(expect.arrayContaining(['METHOD:PUBLISH', 'STATUS:CANCELLED', 'SEQUENCE:3', 'DTSTAMP:20260901T080000Z', 'NAME:Mill\\; X-EVIL:1', 'ORGANIZER;CN="Mill Branch":mailto:mill@example.org']))
    expect(text).not.toContain('ATTENDEE')
  })

  test('an invitation names one attendee, and answers go to the address given', () => {
    const lines = unfolded(writeInvite(entry({ organizer: { name: 'Mill Branch', email: 'mill@example.org' } }), anna))
    expect(lines).toContain('METHOD:REQUEST')
    expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toEqual([`ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=TRUE;CN="Anna, ^'Annie^' Low; Mill":MAILTO:anna@example.org`])
    expect(lines).toContain('ORGANIZER;CN="Mill Branch":mailto:answers@turnout.example')
    expect(writeInvite(entry(), { ...anna, answer: 'needs-action' })).toContain('PARTSTAT=NEEDS-ACTION')
  })

  test('a cancellation cancels, whatever the entry says', () => {
    const { method, entries } = readCalendar(writeCancellation(entry({ sequence: 4 }), anna))
    expect(method).toBe('CANCEL')
    expect(entries[0]).toMatchObject({ uid: 'slot-1@turnout.example', sequence: 4, status: 'cancelled', attendees: [{ email: 'anna@example.org', name: anna.attendee.name }] })
    expect(writeCancellation(entry(), anna)).toContain('STATUS:CANCELLED')
  })
})

import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import type { CalendarEntry } from './calendar-entry.ts'
import { writeCancellation, writeFeed, writeInvite } from './write-calendar.ts'

const python = '/usr/bin/python3'
const present = spawnSync(python, ['-c', 'import icalendar']).status === 0

/** What Python's icalendar reads in each text: nothing of this was written by us or by ical.js. */
const script = `
import json, sys
from icalendar import Calendar
def one(text):
    calendar = Calendar.from_ical(text)
    def event(e):
        start, end = e.get('dtstart').dt, e.get('dtend')
        return {'uid': str(e['uid']), 'sequence': int(e['sequence']), 'status': str(e['status']), 'summary': str(e['summary']), 'description': str(e.get('description', '')), 'location': str(e.get('location', '')),
                'start': start.isoformat(), 'end': end.dt.isoformat() if end else None, 'url': str(e.get('url', '')), 'attendees': len([k for k, _ in e.property_items() if k == 'ATTENDEE'])}
    return {'method': str(calendar['method']), 'events': [event(e) for e in calendar.walk('vevent')], 'zones': [str(z['tzid']) for z in calendar.walk('vtimezone')]}
print(json.dumps([one(text) for text in json.load(sys.stdin)]))
`
type Read = { method: string; zones: string[]; events: { uid: string; sequence: number; status: string; summary: string; description: string; location: string; start: string; end: string | null; url: string; attendees: number }[] }

function readByPython(texts: string[]): Read[] {
  const { stdout, stderr, status } = spawnSync(python, ['-c', script], { input: JSON.stringify(texts), maxBuffer: 64 * 1024 * 1024, env: { PYTHONIOENCODING: 'utf-8' } })
  if (status !== 0) throw new Error(String(stderr))
  return JSON.parse(String(stdout)) as Read[]
}

const value = (component: ICAL.Component, name: string) => String(component.getFirstPropertyValue(name) ?? '')

function readByIcalJs(text: string): Pick<Read, 'method' | 'zones'> & { events: Pick<Read['events'][number], 'summary' | 'description' | 'location' | 'uid'>[] } {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const all = (name: string) => calendar.getAllSubcomponents(name)
  return {
    method: value(calendar, 'method'), zones: all('vtimezone').map((zone) => value(zone, 'tzid')),
    events: all('vevent').map((event) => ({ uid: value(event, 'uid'), summary: value(event, 'summary'), description: value(event, 'description'), location: value(event, 'location') })),
  }
}

const entry = (overrides: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: 'slot-1@turnout', sequence: 3, status: 'confirmed', title: 'Lunchtime walk', description: 'Bring a friend.', location: 'Main gate, Mill Lane 4', url: 'https://turnout.example/events/walk',
  startLocal: '2030-10-10T12:30', endLocal: '2030-10-10T13:15', timeZone: 'Europe/London', updatedAt: '2030-09-01T08:00:00Z', ...overrides,
})

const hostile = [
  'Änderung, größer; \\n \\N \\, \\; "x" : y', 'a\r\nBEGIN:VEVENT\r\nUID:evil\r\nEND:VEVENT', 'ATTENDEE:mailto:robin@example.org', `${'x'.repeat(73)}é${'ü'.repeat(80)}`, '👩‍👩‍👧‍👦'.repeat(20), '\\\\;;,,\n\n,', 'tab\there', 'BEGIN:VALARM', '行動の日'.repeat(15),
]
const words = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'grapheme', maxLength: 100 }), fc.string({ maxLength: 200 }))

const clean = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim()

/** icalendar 4 takes escapes out twice: what it makes of a backslash in the text itself, told of that text. */
const unescapedAgain = (text: string): string => text.replaceAll('\\N', '\\n').replaceAll('\\n', '\n').replaceAll('\\;', ';').replaceAll('\\,', ',').replaceAll('\\\\', '\\')

describe.skipIf(!present)('two parsers that know nothing of each other', () => {
  test('read the same words in what hostile text was written into', () => {
    const entries = fc.sample(fc.record({ title: words, description: words, location: words }), 300).map((texts) => entry({ ...texts, title: texts.title.trim() || 'x' }))
    const written = entries.map((one) => writeFeed([one], { name: one.title }))
    const wrong = readByPython(written).flatMap((python, index) => {
      const ours = readByIcalJs(written[index] ?? '')
      const mine = entries[index] as CalendarEntry
      const [event, ...more] = python.events
      const same = event && more.length === 0 && ours.events.length === 1 && event.uid === mine.uid && event.attendees === 0
        && (['summary', 'description', 'location'] as const).every((name) => clean(event[name]) === clean(unescapedAgain(clean(mine[name === 'summary' ? 'title' : name]))) && clean(ours.events[0]?.[name] ?? '') === clean(mine[name === 'summary' ? 'title' : name]))
      return same ? [] : [{ mine, event, ours: ours.events }]
    })
    expect(wrong).toEqual([])
  })

  test('read method, version, times and exactly one attendee alike', () => {
    const invited = { attendee: { name: 'Anna, "Annie" Low; Mill', email: 'anna@example.org' }, replyTo: 'reply@in.turnout.example' }
    const day = entry({ startLocal: '2030-02-27', endLocal: '2030-02-28' })
    const texts = [writeFeed([entry(), day, entry({ uid: 'b', status: 'cancelled', timeZone: 'Australia/Lord_Howe' })], { name: 'Events' }), writeInvite(entry(), invited), writeCancellation(entry({ sequence: 4 }), invited)]
    const [feed, invite, cancellation] = readByPython(texts)
    expect(feed).toMatchObject({ method: 'PUBLISH', zones: ['Europe/London', 'Australia/Lord_Howe'], events: [{ start: '2030-10-10T12:30:00+01:00', end: '2030-10-10T13:15:00+01:00', attendees: 0 }, { start: '2030-02-27', end: '2030-03-01' }, { status: 'CANCELLED', start: '2030-10-10T12:30:00+11:00' }] })
    expect(invite).toMatchObject({ method: 'REQUEST', events: [{ sequence: 3, status: 'CONFIRMED', attendees: 1 }] })
    expect(cancellation).toMatchObject({ method: 'CANCEL', events: [{ sequence: 4, status: 'CANCELLED', attendees: 1 }] })
    expect(texts.map((text) => readByIcalJs(text).method)).toEqual(['PUBLISH', 'REQUEST', 'CANCEL'])
  })
})

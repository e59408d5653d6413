import { describe, expect, it } from 'vitest'
import { readCall } from '../read-call.ts'

const read = (lines: string[], timeZone: string | null = 'Europe/London') => readCall({ ics: lines.join('\r\n'), publishedOn: '2024-09-28', locale: 'en-GB', timeZone })
const framed = (...lines: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:a@example.org', ...lines, 'END:VEVENT', 'END:VCALENDAR']

describe('a calendar file', () => {
  it('gives its event with the line each field came from', () => {
    const { drafts, text } = read(framed('SUMMARY:Canal clean', 'DTSTART;TZID=Europe/Dublin:20241012T100000', 'DTEND;TZID=Europe/Dublin:20241012T123000', 'LOCATION:Lock Bridge\\, Easton', 'URL:https://example.org/canal', 'ORGANIZER;CN=Canal Friends:mailto:a@example.org'))
    expect(drafts).toHaveLength(1)
    expect(drafts[0]).toMatchObject({ title: 'Canal clean', start: '2024-10-12T10:00', end: '2024-10-12T12:30', timezone: 'Europe/Dublin', place: 'Lock Bridge, Easton', url: 'https://example.org/canal', caller: 'Canal Friends', allDay: false })
    for (const proof of drafts[0]!.evidence) expect(proof.quote).toBe(text.slice(proof.from, proof.to))
    expect(drafts[0]!.evidence.find((proof) => proof.field === 'date')?.quote).toContain('DTSTART')
  })

  it('lets DTSTART win over a date in the description', () => {
    expect(read(framed('SUMMARY:Rally', 'DTSTART;TZID=Europe/London:20241012T100000', 'DESCRIPTION:Come on 14 November 2023 at 1pm!')).drafts.map((draft) => draft.start)).toEqual(['2024-10-12T10:00'])
  })

  it('refuses an unknown zone with a note, and takes one that VTIMEZONE places', () => {
    const unknown = read(framed('SUMMARY:Rally', 'DTSTART;TZID=Somewhere Standard Time:20241012T100000'))
    expect(unknown.drafts).toEqual([])
    expect(unknown.notes.join(' ')).toContain('Somewhere Standard Time')
    const placed = ['BEGIN:VCALENDAR', 'BEGIN:VTIMEZONE', 'TZID:Home', 'X-LIC-LOCATION:Europe/Rome', 'END:VTIMEZONE', ...framed('SUMMARY:Rally', 'DTSTART;TZID=Home:20241012T100000').slice(1)]
    expect(read(placed).drafts[0]).toMatchObject({ timezone: 'Europe/Rome', start: '2024-10-12T10:00' })
  })

  it('turns UTC into the publisher’s wall clock', () => {
    expect(read(framed('SUMMARY:Rally', 'DTSTART:20241012T100000Z')).drafts[0]).toMatchObject({ start: '2024-10-12T11:00', timezone: 'Europe/London' })
    expect(read(framed('SUMMARY:Rally', 'DTSTART:20241012T100000Z'), null).drafts[0]).toMatchObject({ start: '2024-10-12T10:00', timezone: 'UTC' })
  })

  it('ends a span of whole days on its last day', () => {
    expect(read(framed('SUMMARY:Strike', 'DTSTART;VALUE=DATE:20241012', 'DTEND;VALUE=DATE:20241015')).drafts[0]).toMatchObject({ start: '2024-10-12', end: '2024-10-14', allDay: true })
    expect(read(framed('SUMMARY:Strike', 'DTSTART;VALUE=DATE:20241012', 'DTEND;VALUE=DATE:20241013')).drafts[0]).toMatchObject({ end: null })
    expect(read(framed('SUMMARY:Walk', 'DTSTART;TZID=Europe/London:20241012T090000', 'DURATION:PT2H')).drafts[0]).toMatchObject({ end: '2024-10-12T11:00' })
  })

  it('leaves a cancelled event out and says so', () => {
    const { drafts, notes } = read(framed('SUMMARY:Rally', 'STATUS:CANCELLED', 'DTSTART:20241012T100000'))
    expect(drafts).toEqual([])
    expect(notes.join(' ')).toContain('cancelled')
  })

  it.each(['Founders’ Day – Depot Closed', '2% General Wage Increase Effective', 'Bibliothek geschlossen', 'Augmentation de salaire', 'Payday'])('leaves "%s" out and says so', (name) => {
    const { drafts, notes } = read(framed(`SUMMARY:${name}`, 'DTSTART;VALUE=DATE:20241012'))
    expect(drafts).toEqual([])
    expect(notes.join(' ')).toContain(name)
  })

  it.each(['Holiday market', 'Rally: no wage cuts', 'Closed-door tenants’ meeting'])('keeps "%s"', (name) => {
    expect(read(framed(`SUMMARY:${name}`, 'DTSTART:20241012T100000')).drafts).toHaveLength(1)
  })

  it('reads the properties of one event without their frame', () => {
    expect(read(['DTSTART;VALUE=DATE-TIME;TZID=Europe/Berlin:20241012T150000', 'a stray line', 'SUMMARY;LANGUAGE=en:Rally for', '  rivers']).drafts[0]).toMatchObject({ title: 'Rally for rivers', start: '2024-10-12T15:00', timezone: 'Europe/Berlin' })
  })
})

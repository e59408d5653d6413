import { describe, expect, it } from 'vitest'
import { readCall } from '../read-call.ts'
import { ownTime } from '../testing/own-time.ts'

const read = (lines: string[], timeZone: string | null = 'Europe/London') => {
  const result = readCall({ ics: ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n'), publishedOn: '2026-02-01', locale: 'en-GB', timeZone })
  for (const draft of result.drafts) {
    for (const proof of draft.evidence) expect(result.text.slice(proof.from, proof.to)).toBe(proof.quote)
    for (const doubt of draft.doubts) for (const reading of doubt.readings) expect(result.text.slice(reading.from, reading.to)).toBe(reading.quote)
  }
  return result
}
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:a@example.org', ...lines, 'END:VEVENT']

describe('a series', () => {
  it('gives its first date on or after publication, and its rule in words', () => {
    const { drafts } = read(event('SUMMARY:River watch', 'DTSTART;TZID=Europe/London:20260106T180000', 'DTEND;TZID=Europe/London:20260106T193000', 'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20260630T225959Z'))
    expect(drafts).toMatchObject([{ start: '2026-02-03T18:00', end: '2026-02-03T19:30', recurrence: 'every two weeks on Tuesday, until 30 June 2026' }])
    expect(drafts[0]!.evidence.find((proof) => proof.field === 'recurrence')?.quote).toContain('RRULE:')
  })

  it('passes over days that are left out, and takes those that are added', () => {
    const base = ['SUMMARY:Vigil', 'DTSTART;TZID=Europe/London:20260203T180000', 'RRULE:FREQ=WEEKLY']
    expect(read(event(...base, 'EXDATE;TZID=Europe/London:20260203T180000,20260210T180000')).drafts).toMatchObject([{ start: '2026-02-17T18:00' }])
    expect(read(event(...base, 'EXDATE:20260203T180000Z', 'RDATE;TZID=Europe/London:20260205T180000')).drafts).toMatchObject([{ start: '2026-02-05T18:00' }])
  })

  it('gives a changed date as it was changed', () => {
    const series = event('SUMMARY:Vigil', 'LOCATION:Mill Green', 'DTSTART;TZID=Europe/London:20260203T180000', 'DTEND;TZID=Europe/London:20260203T190000', 'RRULE:FREQ=WEEKLY')
    const change = (...lines: string[]) => event('RECURRENCE-ID;TZID=Europe/London:20260203T180000', ...lines)
    expect(read([...series, ...change('SUMMARY:Vigil', 'DTSTART;TZID=Europe/London:20260204T173000', 'DTEND;TZID=Europe/London:20260204T183000', 'LOCATION:Old Market')]).drafts).toMatchObject([{ start: '2026-02-04T17:30', end: '2026-02-04T18:30', place: 'Old Market', recurrence: 'every week on Tuesday' }])
    expect(read([...series, ...change('STATUS:CANCELLED', 'DTSTART;TZID=Europe/London:20260203T180000')]).drafts).toMatchObject([{ start: '2026-02-10T18:00', place: 'Mill Green' }])
    const later = read([...series, ...event('RECURRENCE-ID;TZID=Europe/London:20260303T180000', 'SUMMARY:Vigil', 'DTSTART;TZID=Europe/London:20260303T200000')])
    expect(later.drafts).toMatchObject([{ start: '2026-02-03T18:00' }])
    expect(later.notes.join(' ')).toContain('one later date that differs')
  })

  it('that follows no rule of gatherings gives its first date and says so', () => {
    const { drafts, notes } = read(event('SUMMARY:Watch', 'DTSTART:20260203T180000', 'RRULE:FREQ=HOURLY'))
    expect(drafts).toMatchObject([{ start: '2026-02-03T18:00', recurrence: null }])
    expect(notes.join(' ')).toContain('not followed')
  })

  it('that has ended is over, and so is what was before', () => {
    const { drafts, notes } = read([...event('SUMMARY:Old', 'DTSTART:20250103T180000', 'RRULE:FREQ=DAILY;COUNT=5'), ...event('SUMMARY:Older', 'DTSTART:20250103T180000'), ...event('SUMMARY:Still on', 'DTSTART;VALUE=DATE:20260130', 'DTEND;VALUE=DATE:20260202')])
    expect(drafts.map((draft) => draft.title)).toEqual(['Still on'])
    expect(notes).toEqual(['2 events were over before publication and were left out.'])
  })
})

const at = (tzid: string, zone: string[] = [], home: string | null = 'Europe/London') => read([...zone, ...event('SUMMARY:Rally', `DTSTART;TZID=${tzid}:20260707T180000`)], home)
const vtimezone = (tzid: string, summer: string) => ['BEGIN:VTIMEZONE', `TZID:${tzid}`, 'BEGIN:STANDARD', 'DTSTART:16011028T030000', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'END:STANDARD', 'BEGIN:DAYLIGHT', 'DTSTART:16010325T020000', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3', 'TZOFFSETFROM:+0100', `TZOFFSETTO:${summer}`, 'END:DAYLIGHT', 'END:VTIMEZONE']

const rally = (start: string) => read(event('SUMMARY:Rally', start, 'LOCATION:Domplatz\\, Erfurt\\, Germany')).drafts

describe('zones', () => {
  it.each([
    ['W. Europe Standard Time', 'Europe/Berlin'], ['Eastern Standard Time', 'America/New_York'], ['/freeassociation.sourceforge.net/Europe/Berlin', 'Europe/Berlin'], ['/mozilla.org/20050126_1/America/Argentina/Ushuaia', 'America/Argentina/Ushuaia'],
    ['"Europe/Rome"', 'Europe/Rome'], ['Etc/UTC', 'Etc/UTC'],
  ])('%s is %s', (tzid, timezone) => expect(at(tzid).drafts).toMatchObject([{ start: '2026-07-07T18:00', timezone }]))

  it('of the file are honoured where their name says nothing', () => {
    expect(at('Customized Time Zone', vtimezone('Customized Time Zone', '+0200'), 'Europe/Berlin').drafts).toMatchObject([{ start: '2026-07-07T18:00', timezone: 'Europe/Berlin' }])
    expect(at('Customized Time Zone', vtimezone('Customized Time Zone', '+0200'), 'Europe/London').drafts).toMatchObject([{ start: '2026-07-07T17:00', timezone: 'Europe/London' }])
  })

  it.each([['Nowhere Time', []], ['/Europe/Nowhere', []], ['Home', ['BEGIN:VTIMEZONE', 'TZID:Home', 'END:VTIMEZONE']], ['Home', ['BEGIN:VTIMEZONE', 'TZID:Home', 'BEGIN:STANDARD', 'DTSTART:00010101T000000', 'RRULE:FREQ=SECONDLY', 'TZOFFSETFROM:+0000', 'TZOFFSETTO:+0100', 'END:STANDARD', 'END:VTIMEZONE']]])('%s is refused, not taken as floating', (tzid, zone) => {
    const { drafts, notes } = at(tzid, zone)
    expect(drafts).toEqual([])
    expect(notes.join(' ')).toContain(`"${tzid}", which is unknown`)
  })

  it('that the calendar names are home to its clock', () => {
    expect(read(['X-WR-TIMEZONE:Europe/Rome', ...event('SUMMARY:Rally', 'DTSTART:20260707T160000Z')]).drafts).toMatchObject([{ start: '2026-07-07T18:00', timezone: 'Europe/Rome' }])
  })

  it('are that of the town where the file names none', () => {
    expect(rally('DTSTART:20260707T180000')).toMatchObject([{ start: '2026-07-07T18:00', timezone: 'Europe/Berlin', town: { name: 'Erfurt' } }])
    expect(rally('DTSTART;TZID=Europe/London:20260707T180000')).toMatchObject([{ timezone: 'Europe/London', town: { name: 'Erfurt' } }])
  })

  it('of start and end may differ', () => {
    expect(read(event('SUMMARY:Ride', 'DTSTART;TZID=Europe/London:20260707T180000', 'DTEND;TZID=Europe/Paris:20260707T210000')).drafts).toMatchObject([{ end: '2026-07-07T20:00' }])
  })
})

describe('words left over from last time', () => {
  it('lose against DTSTART, and are noted', () => {
    const { drafts, notes } = read(event('SUMMARY:Rally for rivers', 'DTSTART;TZID=Europe/London:20260424T150000', 'DESCRIPTION:Rivers matter\\, so come!\\nJoin the rally on 14 November 2025 at 1pm\\, Old Market.'))
    expect(drafts).toMatchObject([{ start: '2026-04-24T15:00', doubts: [{ field: 'date', why: 'contradiction', readings: [{ value: '2025-11-14', quote: expect.stringContaining('14 November 2025') }] }] }])
    expect(notes.join(' ')).toContain('2025-11-14')
  })

  it('are seen where they stand between the properties', () => {
    const ics = 'DTSTART;TZID=Europe/Berlin:20260424T150000\nKommt alle am 21.11.2025 um 15 Uhr zum Lindenmarkt!\nSUMMARY:Klimastreik'
    expect(readCall({ ics, publishedOn: '2026-04-14', locale: 'de-DE', timeZone: 'Europe/Berlin' }).drafts).toMatchObject([{ start: '2026-04-24T15:00', doubts: [{ readings: [{ value: '2025-11-21' }] }] }])
  })

  it.each(['Join the rally on 24 April at 3pm.', 'Sign up by 1 April 2026. Join us at the rally!', 'Join us, it will be great.', 'In the march of 14 November 2025 thousands took part.'])('are not: %s', (description) => {
    expect(read(event('SUMMARY:Rally for rivers', 'DTSTART;TZID=Europe/London:20260424T150000', `DESCRIPTION:${description.replaceAll(',', '\\,')}`)).drafts).toMatchObject([{ doubts: [] }])
  })
})

it('a malformed property loses itself and not the event', () => {
  expect(read(event('SUMMARY:Vigil', 'DTSTART;TZID=Europe/London:20260707T180000', 'DTEND;TZID=Europe/London:2026T7', 'EXDATE:2026Tnull', 'DURATION:PX', 'RRULE:FREQ=,')).drafts).toMatchObject([{ title: 'Vigil', start: '2026-07-07T18:00', end: null }])
  expect(read(event('SUMMARY:Vigil', 'DTSTART:2026T1')).notes.join(' ')).toContain('no start that can be read')
})

describe('what is too much', () => {
  it('is cut at 500 events', () => {
    const { drafts, notes } = read(Array.from({ length: 700 }, (_, i) => ['BEGIN:VEVENT', `UID:${i}`, `SUMMARY:Event ${i}`, 'DTSTART:20260707T180000', 'END:VEVENT']).flat())
    expect(drafts).toHaveLength(500)
    expect(notes).toContain('The file holds 700 events; the first 500 were read.')
  })

  it.each([
    ['rules', Array.from({ length: 500 }, (_, i) => ['BEGIN:VEVENT', `UID:${i}`, 'DTSTART:19000101T180000', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=9999', 'END:VEVENT']).flat()],
    ['excluded days', event('DTSTART:20260707T180000', 'RRULE:FREQ=DAILY', ...Array.from({ length: 20_000 }, () => 'EXDATE:20260707T180000'))],
    ['zones', [...Array.from({ length: 5000 }, (_, i) => ['BEGIN:VTIMEZONE', `TZID:z${i}`, 'END:VTIMEZONE']).flat(), ...event('DTSTART;TZID=z9:20260707T180000')]],
    ['changes', [...event('DTSTART:20260101T180000', 'RRULE:FREQ=DAILY'), ...Array.from({ length: 499 }, () => event('RECURRENCE-ID:20260301T180000', 'DTSTART:20260301T190000')).flat()]],
    ['words', event('DTSTART:20260707T180000', `DESCRIPTION:${'Join the rally on 1 May 2025. '.repeat(30_000)}`)],
  ])('%s cannot make it run on', (_name, lines) => {
    const from = ownTime()
    read(lines)
    expect(ownTime() - from).toBeLessThan(5000)
  }, 20_000)
})

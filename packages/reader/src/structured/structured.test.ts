import { describe, expect, it } from 'vitest'
import type { ReadResult } from '../draft.ts'
import { readCall } from '../read-call.ts'
import { ownTime } from '../testing/own-time.ts'

const read = (html: string, timeZone: string | null = 'Europe/London', publishedOn = '2026-02-01'): ReadResult => {
  const result = readCall({ html, publishedOn, locale: 'en-GB', timeZone })
  for (const draft of result.drafts) for (const proof of draft.evidence) expect(result.text.slice(proof.from, proof.to)).toBe(proof.quote)
  for (const draft of result.drafts) for (const doubt of draft.doubts) for (const reading of doubt.readings) expect(result.text.slice(reading.from, reading.to)).toBe(reading.quote)
  for (const one of result.candidates) expect(result.text.slice(one.from, one.to)).toBe(one.quote)
  return result
}
const ld = (value: unknown, body = '') => `<html><head><script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script></head><body>${body}</body></html>`
const event = (more: object = {}) => ({ '@context': 'https://schema.org', '@type': 'Event', name: 'March for clean rivers', startDate: '2026-03-07T14:00', ...more })

describe('JSON-LD', () => {
  it('gives a draft whose evidence are lines after the text', () => {
    const { drafts, text } = read(ld(event({ endDate: '2026-03-07T16:30', location: { '@type': 'Place', name: 'Old Market', address: { '@type': 'PostalAddress', streetAddress: '1 High Street', addressLocality: 'Easton' } }, organizer: { '@type': 'Organization', name: 'River Friends' }, url: 'https://example.org/march', offers: { '@type': 'Offer', validFrom: '2026-01-01' } }), '<p>Rivers matter.</p>'))
    expect(drafts).toHaveLength(1)
    expect(drafts[0]).toMatchObject({ title: 'March for clean rivers', kind: 'march', start: '2026-03-07T14:00', end: '2026-03-07T16:30', allDay: false, timezone: 'Europe/London', place: 'Old Market, 1 High Street, Easton', scope: 'local', caller: 'River Friends', url: 'https://example.org/march' })
    expect(text).toBe('Rivers matter.\n\nData of the page\n\nname: March for clean rivers\nstartDate: 2026-03-07T14:00\nendDate: 2026-03-07T16:30\nlocation: Old Market, 1 High Street, Easton\norganizer: River Friends\nurl: https://example.org/march\n')
    expect(drafts[0]!.evidence.find((proof) => proof.field === 'date')?.quote).toBe('startDate: 2026-03-07T14:00')
  })

  const starts: [startDate: string, more: object, zone: string | null, expected: object][] = [
    ['2026-03-07', {}, 'Europe/London', { start: '2026-03-07', allDay: true }],
    ['2026-03-07', { endDate: '2026-03-09' }, 'Europe/London', { start: '2026-03-07', end: '2026-03-09' }],
    ['2026-03-07T00:00:00+00:00', { endDate: '2026-03-07T23:59:00+00:00' }, 'Europe/London', { start: '2026-03-07', allDay: true, end: null }],
    ['2026-03-07T18:00:00+01:00', {}, 'Europe/Berlin', { start: '2026-03-07T18:00', timezone: 'Europe/Berlin' }],
    ['2026-03-07T18:00:00Z', {}, 'Europe/Berlin', { start: '2026-03-07T19:00', timezone: 'Europe/Berlin' }],
    ['2026-03-07T18:00:00Z', {}, null, { start: '2026-03-07T18:00', timezone: 'UTC' }],
    ['2026-03-07T18:00:00-05:00', {}, 'Europe/Berlin', { start: '2026-03-07T18:00', timezone: null, doubts: [{ field: 'timezone', why: 'unsure', readings: [] }] }],
    ['2026-03-07T18:00:00-05:00', { location: { '@type': 'Place', name: 'City Hall', geo: { latitude: 40.71, longitude: -74 } } }, 'Europe/Berlin', { start: '2026-03-07T18:00', timezone: 'America/New_York' }],
    ['2026-03-07T18:00', { location: { '@type': 'Place', name: 'Rathaus', address: { addressCountry: 'Germany' } } }, 'Europe/London', { start: '2026-03-07T18:00', timezone: 'Europe/Berlin' }],
    ['2026-03-07 6:30 pm', {}, 'Europe/London', { start: '2026-03-07T18:30' }],
    ['20260307T183000', { duration: 'PT1H30M' }, 'Europe/London', { start: '2026-03-07T18:30', end: '2026-03-07T20:00' }],
  ]
  it.each(starts)('reads %s', (startDate, more, zone, expected) => {
    expect(read(ld(event({ startDate, ...more })), zone).drafts).toMatchObject([expected])
  })

  it.each(['next week', '2026-02-30', '2026-03-07T25:00', '', null, 5, {}])('takes no start from %j', (startDate) => {
    expect(read(ld(event({ startDate }))).drafts).toEqual([])
  })

  it('is found in graphs and lists, by reference, under any type that gathers people', () => {
    const graph = { '@graph': [{ '@type': 'WebPage', name: 'x' }, { '@type': ['Thing', 'schema:SocialEvent'], name: 'Vigil', startDate: '2026-03-08T18:00', location: { '@id': '#hall' }, organizer: [{ '@id': '#us' }, { name: 'Weston Choir' }] }, { '@id': '#hall', '@type': 'Place', name: 'Town Hall' }, { '@id': '#us', '@type': 'Organization', name: 'Easton Choir' }] }
    expect(read(ld([graph, event()])).drafts.map((draft) => [draft.title, draft.place, draft.caller])).toEqual([['Vigil', 'Town Hall', 'Easton Choir, Weston Choir'], ['March for clean rivers', null, null]])
  })

  it('knows the town of the place, and with it the clock', () => {
    expect(read(ld(event({ location: { '@type': 'Place', name: 'Rathaus', address: { addressLocality: 'Hamburg', addressCountry: 'DE' } } }))).drafts).toMatchObject([{ place: 'Rathaus, Hamburg', town: { name: 'Hamburg', country: 'DE' }, timezone: 'Europe/Berlin' }])
  })

  it('knows what is online, and what is in both worlds', () => {
    const webinar = { '@type': 'VirtualLocation', url: 'https://example.org/call' }
    expect(read(ld(event({ name: 'Planning call', location: webinar }))).drafts[0]).toMatchObject({ scope: 'online', place: null })
    expect(read(ld(event({ location: [webinar, { '@type': 'Place', name: 'Town Hall' }] }))).drafts[0]).toMatchObject({ scope: 'local', place: 'Town Hall' })
  })

  it.each([['https://schema.org/EventCancelled', 'cancelled'], ['EventPostponed', 'postponed']])('leaves out what is %s, in the text too', (eventStatus, word) => {
    const { drafts, notes } = read(ld(event({ eventStatus }), '<p>Join the March for clean rivers on Saturday 7 March 2026 at 2pm at the Old Market.</p>'))
    expect(drafts).toEqual([])
    expect(notes.join(' ')).toContain(word)
  })

  it('takes the new date of what was rescheduled', () => {
    const { drafts } = read(ld(event({ eventStatus: 'https://schema.org/EventRescheduled', startDate: '2026-03-14T14:00', previousStartDate: '2026-03-07T14:00' }), '<p>Join the March for clean rivers on Saturday 7 March 2026 at 2pm at the Old Market.</p>'))
    expect(drafts.map((draft) => draft.start)).toEqual(['2026-03-14T14:00'])
    expect(drafts[0]!.doubts[0]).toMatchObject({ field: 'date', why: 'contradiction', readings: [{ value: '2026-03-07' }] })
  })

  it('reads the parts of an event, and takes from the whole what a part leaves out', () => {
    const { drafts } = read(ld(event({ subEvent: [{ '@type': 'Event', name: 'Closing vigil', startDate: '2026-03-07T18:00' }], superEvent: { '@type': 'Festival', name: 'River year', startDate: '2026-01-01', organizer: 'River Council' } })))
    expect(drafts.map((draft) => [draft.title, draft.caller])).toEqual([['March for clean rivers', 'River Council'], ['Closing vigil', null]])
  })

  it('reads a schedule from its next day on', () => {
    const { drafts } = read(ld(event({ name: 'Vigil', startDate: undefined, eventSchedule: { '@type': 'Schedule', startDate: '2026-01-06', startTime: '18:00', repeatFrequency: 'P2W', byDay: 'https://schema.org/Tuesday' } })))
    expect(drafts).toMatchObject([{ start: '2026-02-03T18:00', recurrence: 'every two weeks on Tuesday' }])
  })

  it('mends what is certain, and says what it cannot read', () => {
    expect(read(ld(`<!-- {"@type": "Event", "name": "River\n walk", "startDate": "2026-03-07", } -->`)).drafts).toMatchObject([{ title: 'River walk' }])
    expect(read(ld('{"@type": "Event", name}')).notes).toEqual(['The page carries data in a form that is broken and could not be read.'])
  })

  it('decodes what sites encode twice', () => {
    expect(read(ld(event({ name: 'Rivers &amp;amp; <b>seas</b>&#8211;now' }))).drafts[0]!.title).toBe('Rivers & seas –now')
  })

  it('leaves out what was before publication, with the text of that day', () => {
    const { drafts, notes } = read(ld(event({ startDate: '2025-03-08T14:00' }), '<p>Join the March for clean rivers on 8 March at 2pm at the Old Market.</p>'))
    expect(drafts).toEqual([])
    expect(notes.join(' ')).toContain('2025-03-08')
  })
})

describe('data and text of one event', () => {
  const text = '<p>Join the March for clean rivers on Saturday 7 March 2026 at 2pm, meet outside the Old Market.</p>'

  it('make one draft, with the evidence of both', () => {
    const { drafts, notes } = read(ld(event(), text))
    expect(drafts).toHaveLength(1)
    expect(drafts[0]).toMatchObject({ start: '2026-03-07T14:00', place: expect.stringContaining('Old Market'), doubts: [] })
    expect(notes).toEqual([])
    expect(drafts[0]!.evidence.filter((proof) => proof.field === 'date').map((proof) => proof.quote)).toEqual(['startDate: 2026-03-07T14:00', expect.stringContaining('7 March 2026')])
  })

  it('give the hour from the text where the data has only the day', () => {
    expect(read(ld(event({ startDate: '2026-03-07' }), text)).drafts).toMatchObject([{ start: '2026-03-07T14:00', allDay: false }])
  })

  it('agree when a site writes its own clock as UTC', () => {
    expect(read(ld(event({ startDate: '2026-03-07T14:00:00Z' }), text), 'Europe/Berlin').drafts).toMatchObject([{ start: '2026-03-07T14:00', timezone: 'Europe/Berlin', doubts: [] }])
  })

  it.each([
    ['start', { startDate: '2026-03-07T15:00' }, '2026-03-07T14:00'],
    ['date', { startDate: '2026-03-14T14:00' }, '2026-03-07'],
    ['place', { location: 'Castle Green' }, expect.stringContaining('Old Market')],
  ])('that disagree on the %s make the data win, and a doubt and a note say so', (field, more, value) => {
    const { drafts, notes } = read(ld(event(more), text))
    expect(drafts).toHaveLength(1)
    expect(drafts[0]!.doubts).toMatchObject([{ field, why: 'contradiction', readings: [{ value }] }])
    expect(notes).toHaveLength(1)
    expect(notes[0]).toContain('data of the page')
  })

  it('leave the text in the right when the data is left over from last year', () => {
    const { drafts, notes } = read(ld(event({ startDate: '2025-03-08T14:00' }), text))
    expect(drafts).toMatchObject([{ start: '2026-03-07T14:00', doubts: [{ field: 'date', why: 'contradiction', readings: [{ value: '2025-03-08' }] }] }])
    expect(notes.join(' ')).toContain('2025-03-08')
  })

  it('that are of two events stay two', () => {
    const { drafts } = read(ld(event({ name: 'Spring concert', startDate: '2026-04-01T19:00', location: 'Chapel' }), text))
    expect(drafts.map((draft) => draft.start)).toEqual(['2026-03-07T14:00', '2026-04-01T19:00'])
  })

  it('keep the sign-up link of the text', () => {
    const link = '<p>Join the March for clean rivers on Saturday 7 March 2026 at 2pm. <a href="https://example.org/sign-up">Sign up here</a>.</p>'
    expect(read(ld(event({ url: 'https://example.org/events/7' }), link)).drafts[0]!.url).toBe('https://example.org/sign-up')
  })
})

describe('microdata', () => {
  it('is read like JSON-LD', () => {
    const html = '<div itemscope itemtype="https://schema.org/Event"><h1 itemprop="name">Litter pick</h1><meta itemprop="startDate" content="2026-03-07T10:00"><time itemprop="endDate" datetime="2026-03-07T12:00">noon</time><div itemprop="location" itemscope itemtype="https://schema.org/Place"><span itemprop="name">Lock Bridge</span><div itemprop="address" itemscope itemtype="https://schema.org/PostalAddress"><span itemprop="addressLocality">Easton</span></div></div><span itemprop="organizer">Canal Friends</span><a itemprop="url" href="https://example.org/pick">more</a></div>'
    expect(read(html).drafts).toMatchObject([{ title: 'Litter pick', kind: 'cleanup', start: '2026-03-07T10:00', end: '2026-03-07T12:00', place: 'Lock Bridge, Easton', caller: 'Canal Friends', url: 'https://example.org/pick' }])
  })

  it('of other things is none', () => {
    expect(read('<div itemscope itemtype="https://schema.org/Product"><span itemprop="name">Mug</span><meta itemprop="startDate" content="2026-03-07"></div>').drafts).toEqual([])
  })
})

describe('h-event', () => {
  it('is read with its card of a place', () => {
    const html = '<div class="h-event"><h1 class="p-name">Street meeting</h1><time class="dt-start" datetime="2026-03-07T18:00">on the seventh</time><time class="dt-end" datetime="2026-03-07 20:00">late</time><div class="p-location h-card"><span class="p-name">Corner House</span>, <span class="p-street-address">2 Mill Lane</span>, <span class="p-locality">Weston</span></div><a class="u-url" href="https://example.org/m">m</a></div>'
    expect(read(html).drafts).toMatchObject([{ title: 'Street meeting', start: '2026-03-07T18:00', end: '2026-03-07T20:00', place: 'Corner House, 2 Mill Lane, Weston', url: 'https://example.org/m' }])
  })

  it('puts a date together of its parts', () => {
    const html = '<div class="vevent"><span class="summary">Picnic</span><span class="dtstart"><abbr class="value" title="2026-03-07">Saturday</abbr> at <span class="value">6:30pm</span></span><span class="location">Mill Green</span></div>'
    expect(read(html).drafts).toMatchObject([{ title: 'Picnic', start: '2026-03-07T18:30', place: 'Mill Green' }])
  })
})

describe('Open Graph', () => {
  it('is a hint, trusted less', () => {
    const html = '<html><head><meta property="og:title" content="Open day"><meta property="event:start_time" content="2026-03-07T10:00"></head><body><p>See you.</p></body></html>'
    const { drafts } = read(html)
    expect(drafts).toMatchObject([{ title: 'Open day', start: '2026-03-07T10:00' }])
    expect(drafts[0]!.confidence).toBeLessThan(0.8)
    expect(read(html.replace('</head>', `<script type="application/ld+json">${JSON.stringify(event())}</script></head>`)).drafts.map((draft) => draft.title)).toEqual(['March for clean rivers'])
  })
})

const many = (n: number, one: (i: number) => string) => Array.from({ length: n }, (_, i) => one(i)).join('')

describe('hostile data', () => {
  it.each([
    ['nested lists', ld('['.repeat(100_000) + ']'.repeat(100_000))],
    ['a deep object', ld('{"@type":"Event","subEvent":'.repeat(20_000) + '1' + '}'.repeat(20_000))],
    ['unclosed scripts', '<script type="application/ld+json">'.repeat(25_000)],
    ['open strings', ld('"\\"'.repeat(300_000))],
    ['commas', ld(', '.repeat(400_000) + '}')],
    ['thousands of events', ld(`[${many(5000, (i) => JSON.stringify(event({ name: `n${i}` }))).replaceAll('}{', '},{')}]`)],
    ['references in a circle', ld({ '@graph': [{ '@id': 'a', '@type': 'Event', startDate: '2026-03-07', location: { '@id': 'b' } }, { '@id': 'b', '@type': 'Place', address: { '@id': 'a' } }] })],
    ['nested items', '<div itemscope itemtype="https://schema.org/Event" itemprop="subEvent">'.repeat(480) + '<meta itemprop="startDate" content="2026-03-07">'.repeat(20_000)],
    ['nested h-events', '<div class="h-event p-location">'.repeat(480) + '<i class="dt-start">2026-03-07</i>'.repeat(15_000)],
    ['prototypes', ld('{"@type":"Event","__proto__":{"name":"x"},"constructor":1,"startDate":"2026-03-07"}')],
  ])('%s stays within seconds', (_name, html) => {
    const from = ownTime()
    read(html.slice(0, 1_000_000))
    expect(ownTime() - from).toBeLessThan(5000)
  })
})

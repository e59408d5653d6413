import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readCall } from './read-call.ts'
import { ReadError } from './read-error.ts'

const given = { publishedOn: '2024-09-28', locale: 'en-GB', timeZone: 'Europe/London' }
const read = (text: string) => readCall({ text, ...given })

describe('a long article with one call near its end', () => {
  const article = readFileSync(new URL('testing/example-article.txt', import.meta.url), 'utf8')
  const { drafts, text } = read(article)

  it('gives one right draft and no other', () => {
    expect(drafts).toHaveLength(1)
    expect(drafts[0]).toMatchObject({
      title: 'Nationwide workplace day of action', kind: 'workplace_day_of_action', start: '2024-10-10', end: null, allDay: true,
      timezone: 'Europe/London', place: null, scope: 'distributed', weekdayMismatch: false,
    })
    expect(drafts[0]!.caller).toContain('National Union Congress (NUC)')
  })

  it('proves every field from the sentence that calls', () => {
    const from = text.indexOf('That mood was plain')
    const to = text.indexOf('One day alone')
    for (const field of ['date', 'title', 'kind', 'caller', 'scope'] as const) {
      const proof = drafts[0]!.evidence.find((one) => one.field === field)
      expect(proof).toBeDefined()
      expect(proof!.from).toBeGreaterThanOrEqual(from)
      expect(proof!.to).toBeLessThanOrEqual(to)
      expect(proof!.quote).toBe(text.slice(proof!.from, proof!.to))
    }
  })
})

describe('fields', () => {
  it('reads labelled fields', () => {
    const { drafts } = read('# Save the allotments\n\n**When:** Saturday 19 October, 2pm – 4.30pm\n\n**Where:** Mill Lane Hall, 3 Mill Lane\n\n**Organised by:** Mill Lane Growers\n\n[Sign up](https://example.org/allotments)')
    expect(drafts).toHaveLength(1)
    expect(drafts[0]).toMatchObject({
      title: 'Save the allotments', start: '2024-10-19T14:00', end: '2024-10-19T16:30', place: 'Mill Lane Hall, 3 Mill Lane',
      caller: 'Mill Lane Growers', url: 'https://example.org/allotments', scope: 'local',
    })
  })

  it('keeps the target of a Markdown link and drops the markup', () => {
    const { drafts, text } = read('Join the **vigil** on [Friday 4 October at 7pm](https://example.org/vigil) outside the Town Hall.')
    expect(text).not.toContain('*')
    expect(text).not.toContain('](')
    expect(drafts[0]).toMatchObject({ kind: 'vigil', url: 'https://example.org/vigil', place: 'the Town Hall' })
  })

  it('takes a printed zone, and the publisher’s zone without one', () => {
    expect(read('Webinar on Zoom: Tuesday 8 October, 7pm ET / 4pm PT. Register now.').drafts[0]).toMatchObject({ timezone: 'America/New_York', start: '2024-10-08T19:00', scope: 'online' })
    expect(read('Rally on 8 October at 7pm.').drafts[0]).toMatchObject({ timezone: 'Europe/London' })
  })

  it('gives cities with times of their own an event each', () => {
    const { drafts } = read('The federation calls for a strike on 15 October. Rallies:\n\n- Northport: 11am, Harbour Square\n- Easton: 2pm, City Hall\n- Millbrook: 5.30pm, Station Road')
    expect(drafts.map((draft) => [draft.start, draft.place])).toEqual([
      ['2024-10-15', null], ['2024-10-15T11:00', 'Northport, Harbour Square'], ['2024-10-15T14:00', 'Easton, City Hall'], ['2024-10-15T17:30', 'Millbrook, Station Road'],
    ])
  })

  it('joins mentions of one day', () => {
    expect(read('Join the march on 12 October.\n\nThe march on Saturday 12 October starts at noon in Castle Park.').drafts.map((draft) => draft.start)).toEqual(['2024-10-12T12:00'])
  })

  it('flags a weekday that does not fit, and says so', () => {
    const { drafts, notes } = read('Come to the rally on Thursday 11th October at 6pm.')
    expect(drafts[0]).toMatchObject({ start: '2024-10-11T18:00', weekdayMismatch: true })
    expect(notes.join(' ')).toContain('2024-10-11')
    expect(drafts[0]!.confidence).toBeLessThan(read('Come to the rally on Friday 11th October at 6pm.').drafts[0]!.confidence)
  })

  it('reads 9/11 by the locale', () => {
    const text = 'We march next Wednesday (9/10).'
    expect(readCall({ text, ...given }).drafts[0]?.start).toBe('2024-10-09')
    expect(readCall({ text: 'Rally on 10/12 at noon.', ...given, locale: 'en-US' }).drafts[0]?.start).toBe('2024-10-12T12:00')
  })

  it('reads HTML, without its scripts and its markup', () => {
    const { drafts, text } = readCall({ html: '<script>var d = "1 November"</script><h1>Clean the canal</h1><p>Join us on <b>Sunday 6th</b> October<br>from 10am to 1pm at <a href="https://example.org/canal">Lock Bridge</a>.</p>', ...given })
    expect(text).not.toContain('November')
    expect(drafts).toHaveLength(1)
    expect(drafts[0]).toMatchObject({ start: '2024-10-06T10:00', end: '2024-10-06T13:00', place: 'Lock Bridge', url: 'https://example.org/canal' })
  })
})

describe('refusals', () => {
  it.each([
    ['too_large', { ...given, text: 'a'.repeat(1_000_001) }], ['no_input', given], ['no_input', { ...given, text: 'a', html: 'b' }],
    ['bad_date', { ...given, text: 'a', publishedOn: '28/9/2024' }], ['bad_date', { ...given, text: 'a', publishedOn: '2024-02-30' }],
    ['bad_locale', { ...given, text: 'a', locale: 'not a locale' }], ['bad_timezone', { ...given, text: 'a', timeZone: 'Mars/Olympus' }],
  ] as const)('%s', (code, input) => {
    let refusal: unknown
    try {
      readCall(input)
    } catch (error) {
      refusal = error
    }
    expect(refusal).toBeInstanceOf(ReadError)
    expect(refusal).toMatchObject({ code })
  })

  it('reads the largest input it accepts', () => {
    expect(read('a '.repeat(500_000)).drafts).toEqual([])
  })

  it('says where it did not read to the end, also of a text with addresses, and nowhere else', () => {
    const unread = /only its beginning was read/
    expect(read('a:'.repeat(500_000)).notes.join()).toMatch(unread)
    expect(read(`https://example.org/a:b:c ${'a:'.repeat(400_000)}`).notes.join()).toMatch(unread)
    for (const text of ['', ' \n', 'Rally on 12 October, see https://example.org/a:b', 'Words as people write them. '.repeat(35_000)]) expect(read(text).notes.join()).not.toMatch(unread)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCall } from './read-call.ts'

const pieces = fc.constantFrom('Join us ', 'rally ', 'on ', 'Saturday ', '12 October ', '10/12 ', '2024 ', 'at ', '2pm', ' – ', '4pm ', '\n', '\n\n', '- ', '# ', 'Where: ', 'Town Hall', '(', ')', '[a](https://example.org/b)', '**', '. ', 'every ', 'next ', '📍', 'Streik ', 'morgen ', '18.06. ', 'kl ', '“', '”', '12.', '1', ':', '<b>', '&#8220;', 'by ', 'tomorrow ', 'UNION ', 'calls for ', 'BEGIN:VEVENT\n', 'DTSTART:20241012T100000\n', 'SUMMARY:x\n', 'END:VEVENT\n', 'DTSTART;TZID=Nowhere:20241012T100000\n')
const texts = fc.oneof(fc.array(pieces, { maxLength: 60 }).map((list) => list.join('')), fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme', maxLength: 300 }))
const inputs = fc.record({
  text: texts, form: fc.constantFrom('text', 'html', 'ics'), locale: fc.constantFrom('en-GB', 'en-US', 'de-DE', 'fr-FR', 'es-ES', 'it-IT', 'pt-PT', 'nl-NL', 'sv-SE', 'ja-JP'),
  timeZone: fc.constantFrom('Europe/London', 'Pacific/Auckland', null),
  publishedOn: fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
})
const shape = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?$/u

describe('whatever is pasted', () => {
  it('never throws; every quote is where its evidence says; every draft has its shape', () => {
    fc.assert(fc.property(inputs, ({ text, form, ...given }) => {
      const result = readCall({ [form]: text, ...given })
      for (const draft of result.drafts) {
        expect(draft.start).toMatch(shape)
        expect(draft.allDay).toBe(!draft.start.includes('T'))
        expect(draft.end === null || (shape.test(draft.end) && draft.end > draft.start)).toBe(true)
        expect(draft.title).not.toBe('')
        expect(draft.confidence).toBeGreaterThanOrEqual(0)
        expect(draft.confidence).toBeLessThanOrEqual(1)
        for (const proof of draft.evidence) {
          expect(proof.quote).toBe(result.text.slice(proof.from, proof.to))
          expect(proof.quote).not.toBe('')
        }
      }
    }), { numRuns: 1500 })
  })

  // Each of these makes a careless expression try every place again from every place.
  it.each(['\t', ' ', '(', '[', '](', '*', '_a', '“a', '10 ', '1-', '10/', 'next ', 'every ', '# ', '. ', '<', '<a ', '&', 'A, ', 'Where: ', '1 May 10am\n'])('grows linearly on a run of %j', (piece) => {
    const time = (length: number) => {
      const text = piece.repeat(Math.floor(length / piece.length))
      const from = performance.now()
      readCall({ text, publishedOn: '2024-09-28', locale: 'en-GB', timeZone: null })
      return performance.now() - from
    }
    const small = Math.max(time(10_000), time(10_000), 20)
    // Eight times the text may take eight times the time, and four for a busy machine; were it squared, 64 times.
    expect(Math.min(time(80_000), time(80_000))).toBeLessThan(small * 32)
  })
})

const ordinal = (day: number) => `${day}${day % 10 === 1 && day !== 11 ? 'st' : day % 10 === 2 && day !== 12 ? 'nd' : day % 10 === 3 && day !== 13 ? 'rd' : 'th'}`

describe('a known event in many wordings', () => {
  const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
  const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
  const templates = [
    (d: Temporal.PlainDate, time: string) => `Join us for a rally on ${weekdays[d.dayOfWeek - 1]} ${d.day} ${months[d.month - 1]} at ${time} outside the library.`,
    (d: Temporal.PlainDate, time: string) => `A vigil will be held on ${months[d.month - 1]} ${ordinal(d.day)}, ${d.year}, at ${time}.`,
    (d: Temporal.PlainDate, time: string) => `Public meeting\n\nDate: ${d.day} ${months[d.month - 1]!.slice(0, 3)} ${d.year}\nTime: ${time}\nVenue: Corn Hall`,
    (d: Temporal.PlainDate, time: string) => `March for clean rivers, ${time}, ${weekdays[d.dayOfWeek - 1]} the ${ordinal(d.day)} of ${months[d.month - 1]}. All welcome.`,
    (d: Temporal.PlainDate, time: string) => `## Litter pick\n\n📅 ${d.toString()}\n⏰ ${time}\n📍 Canal bridge`,
  ]
  const clocks = [(h: number, m: number) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`, (h: number, m: number) => `${h % 12 || 12}${m ? `.${String(m).padStart(2, '0')}` : ''}${h < 12 ? 'am' : 'pm'}`, (h: number, m: number) => `${h % 12 || 12}:${String(m).padStart(2, '0')} ${h < 12 ? 'a.m.' : 'p.m.'}`]

  it('is read back', () => {
    const published = Temporal.PlainDate.from('2025-01-15')
    fc.assert(fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 6, max: 21 }), fc.constantFrom(0, 15, 30, 45), fc.constantFrom(...templates), fc.constantFrom(...clocks), (days, hour, minute, template, clock) => {
      const day = published.add({ days })
      const { drafts } = readCall({ text: template(day, clock(hour, minute)), publishedOn: published.toString(), locale: 'en-GB', timeZone: 'Europe/London' })
      expect(drafts.map((draft) => draft.start)).toEqual([`${day.toString()}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`])
      expect(drafts[0]!.weekdayMismatch).toBe(false)
    }), { numRuns: 600 })
  })
})

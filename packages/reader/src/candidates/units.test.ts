import { describe, expect, it } from 'vitest'
import { readingOf } from '../lexicon/reading.ts'
import { pageOfText } from '../normalise/plain.ts'
import { unitsOf } from './units.ts'

const cut = (text: string, locale = 'en-GB') => {
  const reading = readingOf(pageOfText(text), { publishedOn: Temporal.PlainDate.from('2024-09-28'), locale, timeZone: null })
  return unitsOf(reading).map((unit) => `${unit.label ? `${unit.label.field}| ` : ''}${reading.page.text.slice(unit.from, unit.to)}`)
}

describe('units', () => {
  it('ends sentences, not abbreviations and ordinals', () => {
    expect(cut('We meet at 9 a.m. on Oct. 5. Bring Dr. Smith. All welcome!')).toEqual(['We meet at 9 a.m. on Oct. 5.', 'Bring Dr. Smith.', 'All welcome!'])
    expect(cut('Am 13. März geht es los. Kommt alle!', 'de-DE')).toEqual(['Am 13. März geht es los.', 'Kommt alle!'])
  })

  it('cuts a run of labelled fields', () => {
    expect(cut('Title: Clean up Start Time: 8 AM End Time: 1 PM Where: Mill Bridge')).toEqual(['title| Title: Clean up', 'time| Start Time: 8 AM', 'end| End Time: 1 PM', 'place| Where: Mill Bridge'])
  })

  it('gives the list under a heading its label', () => {
    expect(cut('## Where\n\nMill Bridge\nEaston').slice(1)).toEqual(['place| Mill Bridge', 'place| Easton'])
    expect(cut('📍 Mill Bridge')).toEqual(['place| 📍 Mill Bridge'])
  })
})

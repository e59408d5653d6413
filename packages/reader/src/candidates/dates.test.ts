import { describe, expect, it } from 'vitest'
import { pageOfText } from '../normalise/plain.ts'
import { readingOf } from '../lexicon/reading.ts'
import { type DateCandidate } from './date-parts.ts'
import { findDates } from './dates.ts'

const find = (text: string, locale = 'en-GB') => {
  const reading = readingOf(pageOfText(text), { publishedOn: Temporal.PlainDate.from('2024-09-28'), locale, timeZone: null })
  return findDates(reading).map((date) => ({ said: reading.page.text.slice(date.from, date.to), ...written(date) }))
}

const parts = (one: DateCandidate['parts']) => (one ? `${one.year ?? '*'}-${one.month}-${one.day}` : '')

function written(date: DateCandidate): { as: string } {
  return { as: [date.weekday ? `w${date.weekday}` : '', date.pointer ?? '', parts(date.parts), date.until ? `to ${parts(date.until)}` : '', date.relative === undefined ? '' : `+${date.relative}`, date.every ? 'every' : '', date.negated ? 'not' : ''].filter(Boolean).join(' ') }
}

describe('dates as written', () => {
  it.each([
    ['on Thursday 10th October.', 'en-GB', [['Thursday 10th October', 'w4 *-10-10']]],
    ['from 22nd-23rd February and 5th–8th March', 'en-GB', [['22nd-23rd February', '*-2-22 to *-2-23'], ['5th–8th March', '*-3-5 to *-3-8']]],
    ['May 18th-June 22nd', 'en-US', [['May 18th-June 22nd', '*-5-18 to *-6-22']]],
    ['on 8, 9 and 16 December 2024', 'en-GB', [['8', '2024-12-8'], ['9', '2024-12-9'], ['16 December 2024', '2024-12-16']]],
    ['July 5-7, 2025', 'en-US', [['July 5-7, 2025', '2025-7-5 to 2025-7-7']]],
    ['March 14, 10:00 a.m.', 'en-US', [['March 14', '*-3-14']]],
    ['9/11/2024', 'en-US', [['9/11/2024', '2024-9-11']]],
    ['9/11/2024', 'en-GB', [['9/11/2024', '2024-11-9']]],
    ['next Wednesday (9/11)', 'en-GB', [['next Wednesday (9/11', 'w3 next *-11-9']]],
    ['tomorrow [Friday 1st October]', 'en-GB', [['tomorrow [Friday 1st October', 'w5 *-10-1']]],
    ['am Freitag den 16.06.2023 ab 17:15', 'de-DE', [['Freitag den 16.06.2023', 'w5 2023-6-16']]],
    ['Am kommenden Freitag, den 18.06. wird', 'de-DE', [['Am kommenden Freitag, den 18.06.', 'w5 this *-6-18']]],
    ['le 1er octobre', 'fr-FR', [['1er octobre', '*-10-1']]],
    ['no dia 9 de dezembro, sábado, às 14h00', 'pt-PT', [['9 de dezembro, sábado', 'w6 *-12-9']]],
    ['Not this Saturday, but every first Saturday of the month', 'en-GB', [['Not this Saturday', 'w6 this not'], ['every first Saturday of the month', 'w6 every']]],
    ['the 14th of March', 'en-GB', [['14th of March', '*-3-14']]],
  ] as const)('%s (%s)', (text, locale, expected) => {
    expect(find(text, locale)).toEqual(expected.map(([said, as]) => ({ said, as })))
  })

  it.each([
    ['the march begins here', 'en-GB'], ['it may be 5 or 6 people', 'en-GB'], ['open 24/7, about 1/2 full', 'en-GB'], ['Room D152, £14.50, 3.5 million', 'en-GB'],
    ['see https://example.org/2024/10/12/rally', 'en-GB'], ['version 1.2.3.4', 'en-GB'], ['am Morgen', 'de-DE'], ['por la mañana', 'es-ES'], ['on 31/2', 'fr-FR'],
  ])('none in %s', (text, locale) => {
    expect(find(text, locale).filter(({ as }) => as !== '*-2-31')).toEqual([])
  })
})

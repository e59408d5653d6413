import { describe, expect, it } from 'vitest'
import { readingOf } from '../lexicon/reading.ts'
import { pageOfText } from '../normalise/plain.ts'
import { findDates } from './dates.ts'
import { findTimes } from './times.ts'

const clock = (minutes: number | null) => (minutes === null ? '' : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`)

const find = (text: string, locale: string) => {
  const reading = readingOf(pageOfText(text), { publishedOn: Temporal.PlainDate.from('2024-09-28'), locale, timeZone: null })
  return findTimes(reading, findDates(reading)).map((time) => `${clock(time.start)}${time.finish === null ? '' : `>${clock(time.finish)}`}${time.zone ? ` ${time.zone}` : ''}${time.by ? ' by' : ''}`)
}

describe('times as written', () => {
  it.each([
    ['6-8pm', 'en-GB', ['18:00>20:00']], ['12.30 – 2pm', 'en-GB', ['12:30>14:00']], ['11-1pm', 'en-GB', ['11:00>13:00']], ['from 12pm-2pm', 'en-GB', ['12:00>14:00']],
    ['10am – 12noon', 'en-GB', ['10:00>12:00']], ['noon to 2', 'en-GB', ['12:00>14:00']], ['12 - 7.45pm', 'en-GB', ['12:00>19:45']], ['1-2:30pm', 'en-US', ['13:00>14:30']],
    ['at 4;00 p.m. sharp', 'en-US', ['16:00']], ['at 5.15pm for a 5.50pm start', 'en-GB', ['17:15', '17:50']], ['8pm ET / 5 pm PT', 'en-US', ['20:00 America/New_York']],
    ['16:00 UTC', 'en-GB', ['16:00 UTC']], ['12:00 noon', 'en-NZ', ['12:00']], ['until 5pm', 'en-GB', ['>17:00']], ['by 5pm', 'en-GB', ['17:00 by']], ['at 5:30', 'en-US', ['17:30']], ['at 05:30', 'en-GB', ['5:30']],
    ['ab 16:30 Uhr', 'de-DE', ['16:30']], ['ab 16h', 'de-DE', ['16:00']], ['10 bis 13 Uhr', 'de-DE', ['10:00>13:00']], ['à 10h30', 'fr-FR', ['10:30']], ['de 18h30 à 20h', 'fr-FR', ['18:30>20:00']], ['à midi', 'fr-FR', ['12:00']],
    ['a las 20:00 horas', 'es-ES', ['20:00']], ['a las 5 de la tarde', 'es-ES', ['17:00']], ['ore 16-19', 'it-IT', ['16:00>19:00']], ['alle 14 da', 'it-IT', ['14:00']], ['ore 14.30', 'it-IT', ['14:30']],
    ['às 15h', 'pt-PT', ['15:00']], ['das 8h às 12h', 'pt-BR', ['8:00>12:00']], ['om 13.00 uur', 'nl-NL', ['13:00']], ['om 11u', 'nl-BE', ['11:00']], ['kl 12.00', 'sv-SE', ['12:00']], ['kl. 17:00-18:00', 'sv-SE', ['17:00>18:00']],
  ])('%s (%s)', (text, locale, expected) => {
    expect(find(text, locale)).toEqual(expected)
  })

  it.each(['12.30 percent', '3.5 million', '£7.45', 'chapter 12:61', 'in 2019-2021', 'between 5 and 10 people', 'from 20 to 30 tons', '48h', '15 people at 20 sites'])('none in %s', (text) => {
    expect(find(text, 'en-GB')).toEqual([])
  })
})

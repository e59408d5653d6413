import { describe, expect, it } from 'vitest'
import { readCall } from '../read-call.ts'

const span = (text: string, locale: string) => readCall({ text, publishedOn: '2025-03-01', locale, timeZone: null }).drafts.map(({ start, end }) => [start, end])

describe('hours that nothing marks', () => {
  it.each([
    ['en-GB', '| Tue 15 April, 7.30 | Branch meeting | Friends House |', '2025-04-15T19:30', null],
    ['en-GB', 'Street stall, Sat 12 April, 12-2, outside the bank', '2025-04-12T12:00', '2025-04-12T14:00'],
    ['en-GB', 'Repair workshop, Sat 12 April, 10.30-1, Scout Hut', '2025-04-12T10:30', '2025-04-12T13:00'],
    ['en-GB', 'Rally Saturday 12 April 11–15', '2025-04-12T11:00', '2025-04-12T15:00'],
    ['de-DE', 'Kundgebung Samstag 12.4., 10.30, Marktplatz', '2025-04-12T10:30', null],
    ['de-DE', 'Infostand Samstag, 12. April, 10–13', '2025-04-12T10:00', '2025-04-12T13:00'],
    ['fr-FR', 'Réunion mardi 15 avril, 20.30, salle Nord', '2025-04-15T20:30', null],
    ['sv-SE', 'Torgmöte lördag 12 april, 11.30, Stortorget', '2025-04-12T11:30', null],
  ])('%s %s', (locale, text, start, end) => expect(span(text, locale)).toEqual([[start, end]]))

  it.each([
    ['en-GB', 'Concert for the strikers, Saturday 12 April, 7.50 on the door', '2025-04-12'],
    ['en-GB', 'The rally on 12 April, £7.50 a ticket', '2025-04-12'],
    ['en-GB', 'March on Saturday 12 April, 10.5 miles', '2025-04-12'],
  ])('%s %s: a number is no hour', (locale, text, start) => expect(span(text, locale)[0]?.[0]).toBe(start))
})

import { describe, expect, it } from 'vitest'
import { readCall } from '../read-call.ts'

const read = (text: string, locale = 'en-GB') => readCall({ text, publishedOn: '2024-09-28', locale, timeZone: null }).drafts.map((draft) => [draft.start, draft.recurrence])

describe('how an event repeats', () => {
  it.each([
    ['en-GB', 'Vigil every Thursday at 6pm outside the bank.', '2024-10-03T18:00', 'every Thursday'],
    ['en-GB', 'Weekly on Fridays, 5pm: peace vigil in the square. Join us.', '2024-10-04T17:00', 'Weekly on Fridays'],
    ['en-GB', 'Our picket is every Tuesday and Thursday from 7am. Join us.', '2024-10-01T07:00', 'every Tuesday and Thursday'],
    ['en-GB', 'Meeting on the third Wednesday of the month, 7.30pm. All welcome.', '2024-10-16T19:30', 'third Wednesday of the month'],
    ['en-GB', 'The reading group is held fortnightly. Next meeting: Monday 7 October, 7pm.', '2024-10-07T19:00', 'fortnightly'],
    ['en-GB', 'Stall every Saturday. Next street stall: Saturday 12 October, 10am, all welcome.', '2024-10-12T10:00', 'every Saturday'],
    ['de-DE', 'Jeden zweiten Dienstag im Monat um 19 Uhr ist offenes Treffen.', '2024-10-08T19:00', 'Jeden zweiten Dienstag im Monat'],
    ['de-DE', 'Mahnwache, immer montags um 18 Uhr auf dem Marktplatz. Kommt dazu!', '2024-09-30T18:00', 'montags'],
    ['fr-FR', 'Rassemblement tous les samedis à 15h devant la mairie.', '2024-09-28T15:00', 'tous les samedis'],
    ['es-ES', 'Concentración el último viernes de cada mes a las 20 h.', '2024-10-25T20:00', 'último viernes de cada mes'],
    ['sv-SE', 'Fredsmanifestation varannan onsdag kl 17 på torget. Välkomna!', '2024-10-02T17:00', 'varannan onsdag'],
  ])('%s %s', (locale, text, start, recurrence) => {
    expect(read(text, locale)).toEqual([[start, recurrence]])
  })

  it('is null for a single occasion', () => {
    expect(read('Join the rally on 12 October at noon.')).toEqual([['2024-10-12T12:00', null]])
  })

  it('is proved from the text', () => {
    const { drafts, text } = readCall({ text: 'Vigil every Thursday at 6pm outside the bank.', publishedOn: '2024-09-28', locale: 'en-GB', timeZone: null })
    const proof = drafts[0]!.evidence.find((one) => one.field === 'recurrence')!
    expect(text.slice(proof.from, proof.to)).toBe('every Thursday')
  })
})

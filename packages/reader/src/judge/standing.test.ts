import { describe, expect, it } from 'vitest'
import { starts } from '../testing/starts.ts'

describe('an action that was moved', () => {
  it.each([
    ['en-GB', 'The march, originally planned for 5 October, will now be held on 12 October.', '2024-10-12'],
    ['en-GB', 'The march on 5 October has been moved to 12 October.', '2024-10-12'],
    ['en-GB', 'The fair has been postponed. It will now take place on 19 October.', '2024-10-19'],
    ['en-GB', 'The rally was due to be held on 5 October.', ''],
    ['de-DE', 'Die Kundgebung am 5. Oktober wird auf den 12. Oktober verschoben.', '2024-10-12'],
    ['fr-FR', 'La manifestation du 5 octobre est reportée au 12 octobre.', '2024-10-12'],
    ['es-ES', 'La concentración del 5 de octubre se aplaza al 12 de octubre.', '2024-10-12'],
    ['it-IT', 'Il corteo del 5 ottobre è rinviato al 12 ottobre.', '2024-10-12'],
    ['pt-PT', 'A manifestação de 5 de outubro foi adiada para 12 de outubro.', '2024-10-12'],
    ['nl-NL', 'De betoging van 5 oktober is verplaatst naar 12 oktober.', '2024-10-12'],
    ['sv-SE', 'Demonstrationen den 5 oktober flyttas till den 12 oktober.', '2024-10-12'],
  ])('%s %s', (locale, text, expected) => {
    expect(starts({ text, publishedOn: '2024-09-28', locale })).toBe(expected)
  })
})

import { describe, expect, it } from 'vitest'
import { readCall } from '../read-call.ts'

const caller = (text: string, locale = 'en-GB') => readCall({ text, publishedOn: '2024-09-28', locale, timeZone: null }).drafts[0]?.caller

describe('who calls', () => {
  it.each([
    ['en-GB', 'The Canal Trust calls a rally on 12 October.', 'Canal Trust'],
    ['en-GB', 'A rally organised by the Canal Trust takes place on 12 October.', 'Canal Trust'],
    ['en-GB', 'Rally on 12 October at noon.\nOrganiser: Canal Trust', 'Canal Trust'],
    ['en-GB', 'Staff at Northgate Mill will strike on 12 October, the Textile Workers Union (TWU) has announced.', 'Textile Workers Union (TWU)'],
    ['en-GB', 'Canal Trust, Green Lanes and Friends of Hill Park have called a march on 12 October.', 'Canal Trust, Green Lanes and Friends of Hill Park'],
    ['de-DE', 'Am 12. Oktober lädt der Verein Klares Wasser zum Sommerfest ein.', 'Verein Klares Wasser'],
    ['fr-FR', 'Le comité de soutien organise une marche le 12 octobre.', 'comité de soutien'],
    ['es-ES', 'La Plataforma por el Agua convoca una marcha el 12 de octubre.', 'Plataforma por el Agua'],
    ['it-IT', 'Corteo il 12 ottobre, promosso dalla Rete Acqua.', 'Rete Acqua'],
    ['nl-NL', 'Op 12 oktober organiseert Stichting Schoon Water een demonstratie.', 'Stichting Schoon Water'],
  ])('%s %s', (locale, text, expected) => {
    expect(caller(text, locale)).toBe(expected)
  })

  it('is nobody where the text names nobody', () => {
    expect(caller('Rally on 12 October at noon. Bring friends!')).toBeNull()
  })
})

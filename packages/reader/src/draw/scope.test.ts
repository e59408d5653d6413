import { describe, expect, it } from 'vitest'
import { readCall } from '../read-call.ts'

const scope = (text: string, locale = 'en-GB') => readCall({ text, publishedOn: '2024-09-28', locale, timeZone: null }).drafts[0]?.scope

describe('how far an action reaches', () => {
  it.each([
    ['en-GB', 'Rally on 12 October at 2pm outside the Corn Exchange.', 'local'],
    ['en-GB', 'Nurses will strike on 12 October.', 'distributed'],
    ['en-GB', 'Protests will take place across the country on 12 October.', 'distributed'],
    ['en-GB', 'Vigils are planned in Leeds, York and Hull on 12 October.', 'distributed'],
    ['en-GB', 'National demonstration: 12 October, noon, Castle Park.', 'local'],
    ['en-GB', 'Workshop on Zoom, 12 October, 6pm.', 'online'],
    ['de-DE', 'Am 12. Oktober sind Kundgebungen in Köln und Bonn geplant.', 'distributed'],
    ['en-GB', 'Every library in the county will host a read-in on Thursday 10 October.', 'distributed'],
    ['en-ZA', 'Bellmart staff will picket outside all the chain’s stores on Monday 7 October.', 'distributed'],
    ['en-GB', 'What: solidarity vigil\nWhere: Ruritanian embassies worldwide\nWhen: Friday 11 October', 'distributed'],
    ['en-US', '### School walkout\n\nWhen: October 11, at 10am in every time zone\nWhat: a silent walkout', 'distributed'],
    ['en-GB', 'Outside every meeting there are biscuits. Rally on 12 October at 2pm outside the Corn Exchange.', 'local'],
    ['en-GB', 'Phone bank this Wednesday, 2 October, 6-8pm – from the comfort of your own home.', 'online'],
    ['en-GB', 'Join our webinar Rents in Riverton on Tuesday 1 October at 4.30pm.', 'online'],
    ['fr-FR', 'Rassemblement devant toutes les préfectures le vendredi 11 octobre.', 'distributed'],
    ['pt-BR', 'Sindicatos realizam atos nesta quinta (3). Várias cidades terão protestos.', 'distributed'],
    ['es-ES', 'Habrá marchas el 12 de octubre en más de 20 ciudades.', 'distributed'],
  ])('%s %s', (locale, text, expected) => {
    expect(scope(text, locale)).toBe(expected)
  })

  it('makes a meeting without a place a webinar', () => {
    expect(readCall({ text: 'Panel on rents, online, 12 October, 6pm. Register now.', publishedOn: '2024-09-28', locale: 'en-GB', timeZone: null }).drafts[0]?.kind).toBe('webinar')
  })
})

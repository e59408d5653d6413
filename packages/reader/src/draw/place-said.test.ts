import { describe, expect, it } from 'vitest'
import { readCall } from '../read-call.ts'

const places = (text: string, locale: string) => readCall({ text, publishedOn: '2025-03-01', locale, timeZone: null }).drafts.map((draft) => draft.place)

describe('a place told in a phrase', () => {
  it.each([
    ['en-GB', 'Picket lines will be outside our bakery on Weir Lane from 6am on Friday 11 April.', 'Weir Lane'],
    ['en-GB', 'The ride leaves from the bottom of Quarry Hill Walk at 5.30pm on Friday 11 April.', 'bottom of Quarry Hill Walk'],
    ['en-GB', 'The demonstration leaves Castle Green at 12.30pm on Saturday 12 April, marching by way of the market to the Minster forecourt.', 'Castle Green'],
    ['en-GB', 'Rally for the buses, Saturday 12 April: marching to Mill Square from 2pm, meet by the clock tower at 1pm.', 'clock tower'],
    ['en-GB', 'An easy walk along the old canal on Sunday 13 April, leaving Thornby station car park at 2.30pm.', 'Thornby station car park'],
    ['en-US', 'Students will gather on the steps of the county library this Saturday at 11 to read aloud. Rally!', 'steps of the county library'],
    ['en-US', 'The march in Harlan City on Saturday, April 12, steps off at 11:30 a.m. from Founders Circle.', 'Founders Circle'],
    ['en-GB', 'Protest!\nCivic Centre, Sat 12 April, 6 til 7\nBe loud', 'Civic Centre'],
    ['de-DE', 'Kundgebung am Samstag, 12. April: Wir treffen uns um 9.30 Uhr vor dem Haupteingang der Stadtwerke und ziehen zum Domplatz (11 Uhr).', 'Haupteingang der Stadtwerke'],
    ['de-DE', 'Putzaktion am Seeufer: Samstag, 12.4., 10–13 Uhr, Treffpunkt Parkplatz am Bootshaus.', 'Parkplatz am Bootshaus'],
    ['fr-FR', 'Marche le long du canal samedi 12 avril, rendez-vous devant la mairie à 14h.', 'mairie'],
    ['es-ES', 'Manifestación el sábado 12 de abril contra los recortes en la comarca, salida desde la plaza Nueva a las 18:00.', 'plaza Nueva'],
    ['it-IT', 'Corteo sabato 12 aprile per la valle, concentramento davanti alla stazione Nuova ore 15.', 'stazione Nuova'],
    ['pt-PT', 'Marcha pela paz no sábado, 12 de abril, até à ponte; ponto de encontro no largo da Feira às 15h.', 'largo da Feira'],
    ['nl-NL', 'Mars door de stad op zaterdag 12 april naar het gemeentehuis, verzamelen op het Stationsplein om 13.00 uur.', 'Stationsplein'],
    ['sv-SE', 'Demonstration genom stan lördag 12 april, samling vid Folkets hus kl 13.', 'Folkets hus'],
  ])('%s %s', (locale, text, place) => expect(places(text, locale)[0]).toContain(place))
})

describe('a place said once for all', () => {
  it.each([
    ['en-GB', 'Working days\n\n- April 13th: coppicing, pond work\n- May 11th: litter pick\n\nWe generally meet at the Green Hut at 10am.', ['Green Hut', 'Green Hut']],
    ['en-GB', 'Branch meetings\n\n- Thursday 3 April, 7pm: branch meeting\n- Thursday 1 May, 7pm: branch meeting\n\nAll meetings are held in the Weavers Hall.', ['Weavers Hall', 'Weavers Hall']],
    ['en-GB', '# What’s on at the Corner Library\n\n- Repair workshop: Sat 12 April, 10am\n- Blood drive: Tues 15 April, 2pm', ['Corner Library', 'Corner Library']],
    ['de-DE', 'Plenum\n\n- 3. April, 19 Uhr: Plenum\n- 8. Mai, 19 Uhr: Plenum\n\nWir treffen uns normalerweise im Gewerkschaftshaus.', ['Gewerkschaftshaus', 'Gewerkschaftshaus']],
  ])('%s %s', (locale, text, wanted) => {
    const got = places(text, locale)
    expect(got).toHaveLength(wanted.length)
    for (const [i, place] of wanted.entries()) expect(got[i]).toContain(place)
  })

  it('is that of a programme’s entry at the same hour', () => {
    expect(places('Day of Action\n\nApril 12, 2025\n6:45AM - 9:30AM\n\nWhat we plan:\n\n- 6:45 AM - picket at the Burger Shed on Grand Ave.\n- 8:15 AM - march to the clinic', 'en-US')[0]).toContain('Burger Shed')
  })

  it.each(['Council Meeting', 'Other dates: May'])('is not %s, which stands after a date', (words) => {
    expect(places(`Parish meetings\n\nThursday 3 April 2025 ${words}\n\nThe parish council meets on Thursday 3 April at 7pm.`, 'en-GB').every((place) => !place?.includes(words.slice(0, 5)))).toBe(true)
  })
})

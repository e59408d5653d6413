import { describe, expect, it } from 'vitest'
import { readCall } from '../read-call.ts'

const read = (text: string, locale: string, at = 0) => {
  const draft = readCall({ text, publishedOn: '2026-03-02', locale, timeZone: null }).drafts[at]
  return [draft?.place ?? null, draft?.scope]
}

describe('where, as letters, lists and flyers say it', () => {
  it.each([
    // Where people are told to meet, however it is said, before any other place.
    ['de-DE', 'Unser Arbeitseinsatz im Vereinsgarten findet am 21.3. ab 9 Uhr statt. Treffpunkt ist wie immer das Gerätehaus.', 'Gerätehaus'],
    ['en-GB', 'The working party is on Sunday 15 March, 10 till 1. We’ll meet at the water tank end of the site (enter from Pound Lane).', 'water tank end'],
    ['de-DE', 'Am 6. März findet der Klimastreik statt. Wir beginnen um 16 Uhr. Der Zug läuft um 17 Uhr los. Bringt Schilder mit. Start und Zielort wird der Rathausplatz sein.', 'Rathausplatz'],
    ['en-IE', 'Keen on marching tomorrow? Then come along to the Garden of Rest on Mill Square for 1.30pm.', 'the Garden of Rest on Mill Square'],
    // A street with its number, where no word leads to it; an address to write to is none.
    ['en-US', 'We’ve got a shift to knock doors this Saturday, March 7 at 10am. Launch is Marisol’s, 2214 Alder Ave.', '2214 Alder Ave'],
    ['en-GB', 'Rally on Saturday 7 March at noon. Contact: Fenwick Tenants, 12 Mill Lane, fenwick@example.org', null],
    // Lines: behind the hour, cells without a head, a picture before the name.
    ['en-GB', 'Protest crossing: Saturday 28th March\n10.00am Harbour slip, Inchmoor\nSpeakers on the pier later', 'Harbour slip, Inchmoor'],
    ['en-GB', 'March to save the ward\nSaturday 28 March\nAssemble 12pm, Shepherds Green\nMarch to Mercy Hospital', 'Shepherds Green'],
    ['en-NZ', 'March for free study\n\nCampus Hub | 1pm | Friday 27th March', 'Campus Hub'],
    ['de-DE', '07.03. | 14:00 | Infostand zum Volksentscheid | vor dem Edeka, Lange Straße\n12.03. | 19:00 | Versammlung | Aula der Ringschule', 'vor dem Edeka, Lange Straße'],
    ['fr-FR', 'SOIRÉE DE SOUTIEN\n👉 vendredi 20 mars dès 19h\n👉 Bar associatif Le Chat Noir, 3 rue du Port\n👉 prix libre', 'Bar associatif Le Chat Noir, 3 rue du Port'],
    ['fr-FR', 'Le chantier a lieu dimanche 22 mars de 9h à 13h au jardin partagé de la Butte.', 'jardin partagé de la Butte'],
    ['pt-PT', 'Plenário de trabalhadores da Lusofer, amanhã, 3 de março, pelas 14h30, no refeitório.', 'refeitório'],
    ['en-NZ', 'Drivers at Harbour Lines will stop work from 4am on Friday 13 March. Members will be at the Kilbirnie depot from first light.', 'the Kilbirnie depot'],
    ['en-GB', '14 March. Sheffield. The biggest demonstration for our wards yet.', 'Sheffield'],
    // Nobody meets there.
    ['en-US', 'Join us online on April 18, 11 AM for Virtual Town Halls, Save the Post Office!', null],
    ['it-IT', 'Riunione dei delegati martedì 10 marzo ore 18, su Google Meet. Il link verrà inviato via mail.', null],
    ['en-CA', 'On March 20 students walk out at 12:00pm to send a message to the Ford Government.', null],
  ])('%s %j', (locale, text, place) => expect(read(text, locale)[0]).toBe(place))

  it.each([
    // Wherever those work whom it concerns.
    ['en-GB', '# Warm Hands at Every Gate: day of action\n\nThe Depot Workers’ Congress calls on members at every depot, dock and workshop to stop for fifteen minutes on Thursday 19 March at 11am.', null, 'distributed'],
    ['en-GB', 'The executive has named Wednesday 29 April as a day of protest in every college. Branches are asked to gather at the main entrance at 12.30pm.', null, 'distributed'],
    ['de-DE', 'Am Mittwoch, 29. April, um 12 Uhr machen wir in allen Betrieben gemeinsam Pause vor dem Tor.', null, 'distributed'],
    ['fr-FR', 'Débrayage jeudi 19 mars à 11h dans toutes les écoles.', null, 'distributed'],
    ['it-IT', 'Mercoledì 11 marzo mobilitazione dei rider. Presidi in tutte le principali città; a Torino appuntamento alle 18 sotto la Prefettura.', 'Prefettura', 'local'],
    ['en-GB', 'Members of the coalition will gather on the shores of Rush Lake, Ashby Common at dusk on Tuesday 17 March, a year after the world’s first strike of lamplighters.', 'the shores of Rush Lake, Ashby Common', 'local'],
  ])('%s %j', (locale, text, place, scope) => expect(read(text, locale)).toEqual([place, scope]))

  it('is where the entry of a list says, and not what it offers', () => {
    expect(read('Diary dates\n\n- Sat 14 March, 11am – Street stall, Market Cross\n- Thurs 26 March, 7.30pm – Committee (on Zoom)', 'en-GB', 1)).toEqual([null, 'online'])
  })
})

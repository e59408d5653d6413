import { describe, expect, it } from 'vitest'
import { readCall } from '../read-call.ts'

const read = (text: string, locale: string) => readCall({ text, publishedOn: '2026-03-02', locale, timeZone: null }).drafts[0]

describe('who calls, as letters, posts and press releases say it', () => {
  it.each([
    // Who signs: an office of a body, small words in its name, a short word that is no month.
    ['en-GB', 'Dear all,\n\nThe next allotment working party is on Sunday 15 March, 10 till 1.\n\nCheers\nBev\nSecretary, Pound Lane Allotment Association', 'Pound Lane Allotment Association'],
    ['it-IT', 'Cari soci,\nvi aspettiamo giovedì 19 marzo alle 20.45 per l’assemblea annuale.\nUn caro saluto\nIl direttivo di Ruote Libere APS', 'Ruote Libere APS'],
    ['sv-SE', 'Städdag i Björkparken\nSöndag 22 mars kl 10–13\nSamling vid lekplatsen\nVi bjuder på korv!\n/Styrelsen, Samfällighetsföreningen Björken', 'Samfällighetsföreningen Björken'],
    ['fr-FR', 'SOIRÉE DE SOUTIEN aux grévistes\nvendredi 20 mars dès 19h\nprix libre, concert\nUnion locale CNT', 'Union locale CNT'],
    ['es-ES', 'Limpieza de la playa\nDomingo 15 de marzo, 10:00 h\nTrae guantes. ¡Te esperamos!\nAsociación Mar Vivo', 'Asociación Mar Vivo'],
    ['en-NZ', 'Kia ora koutou\n\nHīkoi for Te Awa: we walk on Saturday 14 March at 9am. Haere mai.\n\nNgā mihi\nTe Awa Kaitiaki Trust', 'Te Awa Kaitiaki Trust'],
    ['en-US', 'Town of Pinecrest\nPublic Notice\n\nVolunteers are sought for the annual litter pickup on Saturday, April 18, 2026, at 8:00 a.m.', 'Town of Pinecrest'],
    ['it-IT', 'AVIS Castelverde – Prossima raccolta di sangue: domenica 15 marzo, dalle 8 alle 11.', 'AVIS Castelverde'],
    // Its own name in quotation marks behind what it is; one word before the verb; a body without a name.
    ['de-DE', 'Bündnis „Bahn für Alle im Tal“ ruft zur Kundgebung auf\n\nAm Samstag, den 14. März 2026, versammeln sich Pendler um 11 Uhr vor dem Bahnhof.', 'Bündnis „Bahn für Alle im Tal“'],
    ['sv-SE', 'Kommunal varslar om strejk vid Norrbuss från onsdag den 11 mars.', 'Kommunal'],
    ['it-IT', 'La Fiom organizza un presidio mercoledì 11 marzo alle 10.', 'Fiom'],
    ['es-AR', 'El gremio docente convoca a una marcha el miércoles 11 de marzo a las 10.', 'gremio docente'],
    ['pt-PT', 'O sindicato da hotelaria marcou um plenário para 18 de março, às 8h30.', 'sindicato da hotelaria'],
    ['en-IE', 'A vigil will be held on Friday 6 March at 7pm. It has been organised by the parish council together with the choir.', 'parish council'],
    // Whom it is made of, who is asked, and who is told of, are not who calls.
    ['fr-FR', 'L’intersyndicale (CGT, FSU, SUD) des agents de la ville appelle à la grève jeudi 12 mars.', 'intersyndicale (CGT, FSU, SUD) des agents de la ville'],
    ['en-GB', 'Ramblers and dog owners are being invited to walk the drovers’ way on Easter Monday. The Thistleby Paths Group will set off at 10am on Monday 6 April.', 'Thistleby Paths Group'],
    ['en-US', 'Students at Harmon State plan to walk out at 11:45 a.m. Wednesday, organizers with the Harmon Student Power Coalition said.', 'Harmon Student Power Coalition'],
    ['en-US', 'National Day of Rest, May 6. Locals in all fifty states will hold teach-ins. Sponsored by the Home Care Workers Federation.', 'Home Care Workers Federation'],
    ['de-DE', 'Am kommenden Freitag (13.3.) ruft Fridays for Future Marburg zum Klimastreik auf. Start ist um 12 Uhr.', 'Fridays for Future Marburg'],
    ['it-IT', 'Giovedì 12 marzo presidio dei lavoratori dalle 9.30. “Chiediamo il ritiro dei licenziamenti”, spiega la Filctem.', 'Filctem'],
    ['fr-FR', 'Assemblée générale de Kervélo\nLa prochaine AG se tiendra le vendredi 27 mars 2026 à 18h30.', 'Kervélo'],
    ['en-IE', 'Mandate members in Dunnes will mount a picket this Thursday from 8am.', 'Mandate'],
    ['en-GB', 'Tune in on Monday 9 March at 7pm for Tideway Solidarity Campaign’s webinar (tide.link/rally).', 'Tideway Solidarity Campaign'],
    ['it-IT', 'Flash mob sabato 14 marzo alle 18, organizzato dall’associazione giovanile Il Tulipano.', 'associazione giovanile Il Tulipano'],
    ['en-IE', 'The Raise the Beams campaign group is to stage a rally in Dublin on Saturday, 14 March.', 'Raise the Beams campaign group'],
    ['en-US', 'Creek Cleanup Day\nSaturday, April 11, 9:00 AM\nWear closed-toe shoes.\nQuestions? Text Lou at 555-0177', null],
  ])('%s %j', (locale, text, expected) => expect(read(text, locale)?.caller ?? null).toBe(expected))
})

describe('what it is called, under a greeting, a genre or in a list', () => {
  it.each([
    ['nl-NL', 'Beste leden,\n\nOp zaterdag 21 maart houden we weer een werkochtend in de heemtuin.', /werkochtend/i],
    ['en-GB', 'PRESS RELEASE – for immediate use\n\nLibrary campaigners to read aloud on council steps\n\nMembers of Keep Fenwick Reading will be on the steps this Saturday (7 March) from 10.30am.', /read aloud/],
    ['en-US', 'SAVE THE DATE: National Day of Rest for Home Care Workers, May 6. Locals in all fifty states will hold teach-ins and rallies.', /Day of Rest/],
    ['en-GB', '# Warm Hands at Every Gate: day of action\n\nThe Depot Workers’ Congress calls on members at every depot, dock and workshop to stop for fifteen minutes on Thursday 19 March at 11am.', /Warm Hands/],
    ['en-US', 'Students plan to walk out of class at 11:45 a.m. Wednesday to protest a tuition hike.', /walk ?out/i],
    ['en-GB', 'Diary dates\n\n- Sat 14 March, 11am – Street stall, Market Cross\n- Sun 22 March, 2pm – River clean-up, meet at Saxon Bridge', /^Street stall$/],
    ['en-US', 'Join Cedar Falls Indivisible for a Bridge Brigade! We’ll hold signs on the overpass, Sunday, March 8, 1–2 pm.', /^Bridge Brigade$/],
    ['en-GB', 'The PTA will be holding a "walking bus" protest on the morning of Friday 13 March. Gather at 8.20.', /^Walking bus protest$/],
    ['sv-SE', 'Första maj-demonstration i Hamnby.\n\nSamling fredag 1 maj kl 10.30 på torget.', /demonstration/i],
    ['en-AU', 'Stand up for the fair go! Rally on Wednesday 11 March, 9:30 AM, Trades Hall.', /^Rally/],
    ['sv-SE', 'Möte om skolan! Måndag 9 mars, 18.00, Hagaskolans matsal.', /^Möte om skolan/],
    ['de-DE', 'Der Ortsverband lädt alle Naturfreunde zur Amphibienwanderung ein: Treffpunkt ist am Donnerstag, 12. März, um 19.30 Uhr der Parkplatz.', /Amphibienwanderung/],
  ])('%s %j', (locale, text, expected) => expect(read(text, locale)?.title).toMatch(expected))
})

it('takes an address without its scheme where it stands in the sentence of the date', () => {
  expect(read('1-4 p.m. Saturday, March 21 | March | Lake Eola Park | riverrun.org | free', 'en-US')?.url).toBe('https://riverrun.org')
  expect(read('Rally on Saturday 21 March at noon. Write to rally@riverrun.org.', 'en-GB')?.url).toBeNull()
})

import { describe, expect, it } from 'vitest'
import { readCall } from '../read-call.ts'

const zones: Record<string, string> = { 'en-GB': 'Europe/London', 'en-US': 'America/New_York', 'en-NZ': 'Pacific/Auckland', 'en-IE': 'Europe/Dublin' }
const place = (locale: string, text: string) => readCall({ text, publishedOn: '2026-03-02', locale, timeZone: zones[locale] ?? null }).drafts[0]?.place

describe('which of a text’s phrases is where', () => {
  it.each([
    // A part of a town, in small letters.
    ['en-GB', 'Thousands of nurses will march through central Birmingham on Saturday 14 March.', 'Birmingham'],
    ['en-NZ', 'Unions will rally in downtown Wellington on Friday 13 March.', 'downtown Wellington'],
    ['en-US', 'A protest is planned for downtown Tucson on March 14 at noon.', 'Tucson'],
    ['en-GB', 'Renters are to demonstrate in east London on 14 March.', 'east London'],
    ['sv-SE', 'Vi demonstrerar i centrala Umeå lördag 14 mars kl 13.', 'centrala Umeå'],
    // What is met is no spot, and what is said of any town is none.
    ['en-IE', 'The next donor clinic in Ballymoss will be held on Thursday 12 March. It will be held in the Ballymoss Parish Hall from 5pm. The service needs 3,000 units to meet hospital demand.', 'the Ballymoss Parish Hall'],
    ['en-GB', 'Come and meet the candidates at our hustings on Thursday 12 March, 7pm, Corn Exchange.', 'Corn Exchange'],
    ['en-GB', 'On 14 March please join us in Grimsby for a massive rally. If you live outside the city, book a seat on the coach.', 'Grimsby'],
    ['en-IE', 'There are two walks, in Alder Park and Mill Park, and walkers should gather at either venue at 4.15am on Sunday 15 March.', 'Alder Park and Mill Park'],
    // A sentence of its own.
    ['en-GB', 'Save the date! Our spring clean takes place on 21 March from 10am. The venue is Stonebrook Community Centre, Mill Lane.', 'Stonebrook Community Centre, Mill Lane'],
    ['en-US', 'Rally for our valley\n\nDate: March 13, 6pm\n\nOrganizer: Valley Forward\n\nWe stand for clean water and for those who need it.\n\nOur rivers belong to all of us.\n\nPlease note that this rally will be outdoors in the Mill Center plaza.', 'the Mill Center plaza'],
    // Between dashes, behind the hour, in small letters to the end.
    ['en-US', 'Rally for transit – Pioneer Courthouse Square – Friday March 13 – 5pm', 'Pioneer Courthouse Square'],
    ['de-DE', 'Fahrraddemo am Sonntag, 15. März. Start: 13 Uhr Marienplatz.', 'Marienplatz'],
    ['en-GB', 'Drop in for leaflets on Wednesday 11 March, 6pm, upstairs room of the pub.', 'upstairs room of the pub'],
    ['en-US', 'Join us for a sponsored walk along the Ridgeway Trail on Sunday, March 15.', 'the Ridgeway Trail'],
    // The town of the date’s sentence, and not of a tale beside it.
    ['en-GB', 'Glasgow’s equal pay claimants will strike tomorrow for their due.\n\nA strike by women at a plant in Dagenham led to the first law on it.', 'Glasgow'],
    ['en-GB', 'The students’ union has backed a march on 18 November.\n\nIt aims to have thousands of students marching in Central London against the plans.', 'Central London'],
    ['en-NZ', 'Groups from across New Zealand will protest against the law on Saturday 14 March.\nThey will descend on central Rotorua to be heard.', 'central Rotorua'],
    // An article behind the hour, an hour between meeting and where, marks that close as others open.
    ['en-US', 'Our public meeting is next Tuesday, March 10 at 6:30pm the Westfield Public Library auditorium.', 'Westfield Public Library auditorium'],
    ['it-IT', 'Sabato 14 marzo a Pescara manifestazione contro il precariato. Concentramento ore 14.30 alla stazione centrale.', 'stazione centrale'],
    ['de-DE', 'Das Bündnis „Gemeinsam für Rechte“ lädt am Samstag, 14. März, ein. Treffpunkt ist ab 10.15 Uhr am Lohanger.', 'Lohanger'],
    ['nl-NL', 'Opruimen op zaterdag 14 maart. De start is net als vorig jaar op het kerkplein bij de Luciakerk.', 'het kerkplein bij de Luciakerk'],
    ['nl-NL', 'Zwerfvuil aanpakken: 7 maart om 9.30 uur starten we\n\nSamen voor een schone buurt. Er ligt veel.\nDe buurtraad brengt elke 2e zondag van de maand mensen bij elkaar. Verzamelen bij de speeltuin.', 'speeltuin'],
    // What a place’s word tells the kind of, what is spoken about, how long after what.
    ['en-GB', 'Teachers across Rutland will strike this Wednesday, resulting in a string of school closures.', 'Rutland'],
    ['en-US', 'City Council Committee on Fair Rents and Safe Streets, March 27, 2:00 p.m.', null],
    ['en-GB', 'Bake sale, Friday 6 March, 3.15pm straight after school, KS1 playground', 'KS1 playground'],
    // What an action is named after.
    ['en-NZ', 'The tea is off. Tomorrow we are back with our usual Alder Park protest.', 'Alder Park'],
    ['en-US', 'title: "Falcons Lake Wenona Clean-up"\ndate: 2026-03-15 09:00\n\nWe walk for an hour and a half.', 'Lake Wenona'],
    // Where stands first, and in a field of the page’s head.
    ['en-US', 'On Saturday, March 14, 2026, the Calder County Courthouse will serve as our gathering point for a vigil. It starts at 7 p.m.', 'the Calder County Courthouse'],
    ['de-DE', 'Putztag am Samstag, 14. März, 10 Uhr. Der Lindenplatz ist unser Treffpunkt.', 'Lindenplatz'],
    ['fr-FR', 'Marche le samedi 14 mars. La Halle aux Laines sera le point de rendez-vous.', 'Halle aux Laines'],
    ['es-ES', 'Marcha el sábado 14 de marzo. La Casa del Agua será el punto de encuentro.', 'Casa del Agua'],
    ['nl-NL', 'Opruimdag op zaterdag 14 maart om 10 uur. De Oude Remise is de verzamelplek.', 'Oude Remise'],
    ['sv-SE', 'Städdag lördag 14 mars klockan 10. Gamla Tegelbruket blir samlingsplats.', 'Gamla Tegelbruket'],
    ['en-GB', 'This is the place for our march on Saturday 14 March at 10am.', null],
    ['en-US', 'place: "Zephyr-Arena"\nauthor: "Zero"\n\nAbout us, and why.\n\nWe care.\n\nSo much.\n\nDate: March 16, 3:30 pm\n\nRally for the charter', 'Zephyr-Arena'],
    ['en-CA', 'STRIKE PICKET\nDate and time\nMarch 16, 2026 at 9:00am\nLocation\nMany Brooks Support Services', 'Many Brooks Support Services'],
    ['en-GB', 'The care home — in partnership with Rotary Club Calder Central — will hold its hike on Saturday 16 May. The route begins and ends at Hillside Centre.', 'Hillside Centre'],
    ['fr-FR', 'Ils seront mobilisés vendredi 6 mars à 16h devant l’établissement menacé. Ils demandent la mise en place de deux classes.', 'établissement'],
    ['en-CA', 'Meet us at Founders Square, 1 Calder Street East (click here for the map) on Saturday 14 March at noon for a rally.', 'Founders Square, 1 Calder Street East'],
    // The land that an action of many places covers.
    ['en-NZ', 'Nurses and teachers will strike across New South Wales next week, in every ward across the state.\n\nThe nurses will stop working on Tuesday 10 March.', 'New South Wales'],
    // How many is not where.
    ['pt-PT', 'No dia 29 de março terão lugar caminhadas em 78 concelhos.', null],
  ])('%s %j is %s', (locale, text, expected) => expect(place(locale, text) ?? null).toBe(expected))
})

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
    ['en-IE', 'There are two walks, in Alder Park and Mill Park, and people are asked to gather at either venue at 3.30am on Sunday 15 March.', 'Alder Park and Mill Park'],
    // A sentence of its own.
    ['en-GB', 'Save the date! Our spring clean takes place on 21 March from 10am. The venue is Stonebrook Community Centre, Mill Lane.', 'Stonebrook Community Centre, Mill Lane'],
    ['en-US', 'Rally for our valley\n\nDate: March 13, 6pm\n\nOrganizer: Valley Forward\n\nWe stand for clean water and for those who need it.\n\nOur rivers belong to all of us.\n\nNote: this event will be outdoors in the Mill Center plaza.', 'the Mill Center plaza'],
    // Between dashes, behind the hour, in small letters to the end.
    ['en-US', 'Rally for transit – Pioneer Courthouse Square – Friday March 13 – 5pm', 'Pioneer Courthouse Square'],
    ['de-DE', 'Fahrraddemo am Sonntag, 15. März. Start: 13 Uhr Marienplatz.', 'Marienplatz'],
    ['en-GB', 'Drop in for leaflets on Wednesday 11 March, 6pm, upstairs room of the pub.', 'upstairs room of the pub'],
    ['en-US', 'Join us for a sponsored walk along the Ridgeway Trail on Sunday, March 15.', 'the Ridgeway Trail'],
    // The town of the date’s sentence, and not of a tale beside it.
    ['en-GB', 'Glasgow’s equal pay claimants will strike tomorrow for their due.\n\nA strike by women at a plant in Dagenham led to the first law on it.', 'Glasgow'],
    // How many is not where.
    ['pt-PT', 'No dia 29 de março terão lugar caminhadas em 78 concelhos.', null],
  ])('%s %j is %s', (locale, text, expected) => expect(place(locale, text) ?? null).toBe(expected))
})

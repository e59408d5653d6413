import { describe, expect, it } from 'vitest'
import { readCall } from '../read-call.ts'

const zones: Record<string, string> = { 'en-GB': 'Europe/London', 'en-US': 'America/New_York', 'en-CA': 'America/Toronto', 'en-NZ': 'Pacific/Auckland' }
const read = (locale: string, text: string) => readCall({ text, publishedOn: '2026-03-02', locale, timeZone: zones[locale] ?? null }).drafts[0]!

describe('where, when no words lead to a place', () => {
  it.each([
    // The town of the sentence.
    ['en-GB', 'Dundee’s care workers will strike on Friday 13 March over pay.', 'Dundee'],
    ['en-NZ', 'Nelson drivers are expected to walk off the job. Timaru nurses will walk out on Friday 13 March at noon.', 'Timaru'],
    ['de-DE', 'Die Beschäftigten der Stadtwerke Lüneburg streiken am 12. März ganztägig.', 'Lüneburg'],
    ['pt-PT', 'Greve dos trabalhadores da recolha de lixo de Setúbal na quinta-feira, 12 de março.', 'Setúbal'],
    ['it-IT', 'Sciopero dei trasporti a Livorno venerdì 13 marzo.', 'Livorno'],
    ['nl-NL', 'Staking bij de busmaatschappij in Zwolle op donderdag 12 maart.', 'Zwolle'],
    ['en-CA', 'We also need Oshawa residents at the day of action events on March 27.', 'Oshawa'],
    // A stretch of land.
    ['en-GB', 'Teachers across Shetland will strike on Wednesday 18 March.', 'Shetland'],
    ['en-GB', 'Ferry crews in the Western Isles are to stop work on Monday 16 March.', 'Western Isles'],
    ['en-US', 'A Bay Area day of protest is planned for March 14.', 'Bay Area'],
    ['en-US', 'On March 14, activists will protest at gas stations all over Vermont.', 'Vermont'],
    ['fr-FR', 'Une mobilisation est prévue dans le Finistère le 14 mars.', 'le Finistère'],
    // The headline.
    ['en-US', 'Westbrook Pride March\n\nSaturday, March 14 at 11 a.m. Bring flags and water.', 'Westbrook'],
    ['en-GB', '# Hebden Bridge climate vigil\n\nFriday 13 March, 6pm. Please bring candles.', 'Hebden Bridge'],
    ['en-GB', 'Big Ramsgate Beach Clean\nSunday 15 March 10:30\nAll ages welcome', 'Ramsgate'],
    ['en-CA', 'Kingston teachers to walk out\n\nTeachers will walk out on Thursday, March 12 at 1 p.m. after talks broke down.', 'Kingston'],
    ['en-US', 'title: Tacoma Solidarity Rally\ndate: 2026-03-14 12:00\n\nCome show your support for the bakery workers. Bring signs!', 'Tacoma'],
    ['de-DE', 'Klimastreik Göppingen – Freitag, 13. März, 12 Uhr – Bringt Plakate mit!', 'Göppingen'],
    ['fr-FR', 'Grève des éboueurs à Montreuil\n\nLes éboueurs seront en grève le jeudi 12 mars.', 'Montreuil'],
    ['it-IT', 'Pulizia del lungofiume a Ostiglia\nDomenica 15 marzo, ore 9.30', 'Ostiglia'],
    ['nl-NL', 'Strandopruiming Castricum\n\nZondag 15 maart, 11 uur. Neem handschoenen mee.', 'Castricum'],
    ['sv-SE', 'Strandstädning i Varberg\n\nSöndag 15 mars kl 11. Ta med handskar.', 'Varberg'],
    // Those who call.
    ['en-GB', 'St Oswald’s Church invites everyone to a peace vigil on Sunday 15 March at 6pm.', 'St Oswald’s Church'],
    ['en-GB', 'The Friends of Thornfield Park will be planting bulbs on Saturday 14 March from 10am. Bring gloves.', 'Thornfield Park'],
    ['en-GB', 'Rochdale Trades Council has called a protest for Saturday 14 March at noon.', 'Rochdale'],
    // One word in small letters, where nobody names the spot.
    ['sv-SE', 'Föräldrarna ordnar en demonstration på skolgården onsdag 4 mars.', 'skolgården'],
    ['en-GB', 'Our picnic for strikers’ families is on Thursday 12 March, with crafts at the library.', 'the library'],
  ])('%s %j is %s', (locale, text, place) => {
    const draft = read(locale, text)
    expect(draft.place).toBe(place)
    expect(draft.evidence.some((one) => one.field === 'place' && one.quote === place)).toBe(true)
  })

  it('says that it is a guess', () => {
    expect(read('en-US', 'Westbrook Pride March\n\nSaturday, March 14 at 11 a.m.').doubts).toContainEqual({ field: 'place', why: 'unsure', readings: [] })
    expect(read('en-US', 'Westbrook Pride March\n\nSaturday, March 14 at 11 a.m., City Hall').doubts).toEqual([])
  })

  it.each([
    // A word first, somebody’s name, what an action is about, a country, everywhere.
    ['en-US', 'March for Justice and Hope\n\nSaturday, March 14 at 11 a.m.'],
    ['en-GB', 'Alan Rochdale will strike a new note on Saturday 14 March at 11am. Join the vigil.'],
    ['en-GB', 'Vigil for the people in Gaza\n\nSaturday 14 March, 6pm. Bring candles.'],
    ['en-NZ', 'Students in New Zealand will strike on 27 March from noon.'],
    ['en-GB', 'There will be a national strike of Dundee-style action across the country on 12 March.'],
    ['en-US', 'Leeds webinar on zoom: March 14 at 11 a.m.'],
    ['de-DE', 'In der Welt der Arbeit ist Unruhe: Am 12. März ist Warnstreik.'],
  ])('%s %j is none', (locale, text) => expect(read(locale, text).place).toBeNull())
})

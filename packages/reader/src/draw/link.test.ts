import { describe, expect, it } from 'vitest'
import { readCall } from '../read-call.ts'

const url = (text: string, locale: string) => readCall({ text, publishedOn: '2026-03-02', locale, timeZone: null }).drafts[0]?.url ?? null

describe('the address to sign up at', () => {
  it.each([
    // Of several the one at which people take part.
    ['en-GB', 'Hustings, Thursday 12 March 7pm, Corn Hall. [Our website](https://harbury.example) · [Facebook](https://social.example/harbury) · [Book a seat](https://tickets.example/hustings)', 'https://tickets.example/hustings'],
    ['en-US', 'Join the march on Saturday, March 14 at noon, City Park. Donate: https://give.example/now. RSVP: https://action.example/march14. Map: https://maps.example/park', 'https://action.example/march14'],
    ['de-DE', 'Radtour am Sonntag, 15. März, 10 Uhr ab Rathaus. Mehr über uns: https://verein.example. Anmeldung bis 10. März: https://verein.example/radtour', 'https://verein.example/radtour'],
    ['fr-FR', 'Formation samedi 14 mars de 9h à 17h. Programme : https://asso.example/programme.pdf. Inscription : https://asso.example/inscription', 'https://asso.example/inscription'],
    // Without its scheme, in a sentence beside the date's.
    ['en-US', 'Rallies are happening across the country on Saturday, March 14. Find one near you at onedayonevoice.example.', 'https://onedayonevoice.example'],
    ['nl-NL', 'Fakkeltocht op 14 maart om 18.00 uur. Meedoen? Kijk op tocht.example/fakkel2026.', 'https://tocht.example/fakkel2026'],
    ['en-US', '- Unite for Gardens rally, 2 pm, Friday, March 13, Mill Green. UniteForGardens.org.\n- No Crowns, Saturday, March 14, 2 pm, City Hall.', 'https://UniteForGardens.org'],
    ['en-GB', 'Rally on Saturday 14 March at noon. Write to rally@riverrun.org.', null],
  ])('%s %j', (locale, text, expected) => expect(url(text, locale)).toBe(expected))
})

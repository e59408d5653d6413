import { describe, expect, it } from 'vitest'
import { readCall } from '../read-call.ts'

const title = (text: string, locale: string) => readCall({ text, publishedOn: '2026-03-02', locale, timeZone: null }).drafts[0]?.title

describe('what an action is called', () => {
  it.each([
    // Not how or where people meet, nor somebody else's meeting.
    ['en-GB', 'Two tenants will speak at the full council meeting on Thursday 12 March, and there is a lobby at 6pm outside the meeting.', /lobby/i],
    ['pt-PT', 'A concentração convocada para esta quinta-feira em frente ao Mercado, durante a reunião do Conselho Municipal, vai juntar milhares.', /concentração/i],
    ['de-DE', 'Wir treffen uns am Freitag, 13. März um 18 Uhr zur Fahrraddemo.', /^Fahrraddemo/],
    ['sv-SE', '1 maj i Lövsund\n\nFredag 1 maj\n\nHamnby\n- 10:15: Samling vid Folkets park\n- 10:45: Demonstrationståg\n\nVretsta\n- 12:30: Samling vid hamnen\n- 13:15: Demonstrationståg', /demonstrationståg/i],
    ['it-IT', 'Venerdì 13 marzo\n\n- FERRANO – Manifestazione con concentramento alle ore 10.00 in piazza dei Tigli.', /manifestazione/i],
    ['en-US', 'We will be holding a vigil Wed 3/4, noon-1:30, in Warwick. Also Sat 3/7, noon-1:30, at the corner where Mill Rd. meets Route 1.', /vigil/i],
    ['en-GB', 'Protesters will take to the streets of Elmvale on Saturday 14 March as they mark the day by marching to the mill.', /march/i],
    ['en-NZ', 'School strike\n\nTomorrow, students everywhere will be striking to demand climate action.', /strik/i],
    // Two that stand side by side, and a verb that tells which.
    ['en-NZ', 'The union will be holding protests and meetings at colleges tomorrow.', /^Protests and meetings/],
    ['en-US', 'Come to our weekly speak-out vigil at the courthouse on Wednesday, March 4, at 5:30 p.m.', /^Weekly speak-out vigil$/],
    ['en-US', 'Neighbors are invited to attend an organizing meeting on March 10th.', /^Organizing meeting/],
    ['en-US', 'The great Mend and Defend action is now Saturday, March 14 at 11 AM.', /Mend and Defend action$/],
    // The name that it has elsewhere.
    ['en-US', 'The March for Meadows is officially happening! On March 14 there will be marches in many towns.', /^March for Meadows$/],
    ['en-GB', 'Join our webinar Rents and Rights on Tuesday 10 March at 4.30pm.', /Rents and Rights/],
    ['de-DE', '„Herz statt Hetze“: Unter diesem Titel findet am Samstag, 14. März, ab 14 Uhr auf dem Domplatz eine Kundgebung statt.', /Herz statt Hetze/],
    ['es-ES', '“Salvemos el río”. Así se llama la marcha que partirá el domingo 15 de marzo a las 10:30 de la plaza Mayor.', /Salvemos el río/],
    ['de-DE', 'Warnstreik: Die Beschäftigten der Stadtwerke legen am Donnerstag, 12. März, die Arbeit nieder.', /^Warnstreik$/],
    ['en-US', '- No Crowns, Saturday, March 14, time and place to come, protest of the parade.', /^No Crowns/],
    // Neither a day, nor when it was written, nor who writes.
    ['en-GB', 'Saturday 14 March\n6pm Mill Square\n\nThe Readers have called an emergency protest. Be there at 6pm on Saturday 14 March in Mill Square.', /emergency protest/i],
    ['en-US', 'Posted on Mar 02, 2026\n\nHelp us clean up the creek on March 14 at 9 a.m.', /clean/i],
    ['en-GB', 'Harbury Cycling Campaign\nNewsletter 14\n\nOur next feeder ride leaves Clock Tower at 9.30am on Sunday 15 March.', /feeder ride/i],
    ['en-US', 'That’s why on March 14 we will be there.\n\nA bus leaves at 9am. From there we march to the plaza.', /march/i],
  ])('%s %j', (locale, text, expected) => expect(title(text, locale)).toMatch(expected))
})

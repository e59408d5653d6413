import { describe, expect, it } from 'vitest'
import { readCall } from '../read-call.ts'

const title = (text: string, locale: string) => readCall({ text, publishedOn: '2025-03-01', locale, timeZone: null }).drafts[0]?.title

describe('the title', () => {
  it.each([
    // What an action is about stands further on.
    ['en-GB', 'A protest will be held on Saturday 12 April at noon against the closure of the baths.', 'Protest against the closure of the baths'],
    ['de-DE', 'Eine Kundgebung findet am Samstag, 12. April um 14 Uhr auf dem Markt statt, gegen die Schließung der Bäder.', 'Kundgebung gegen die Schließung der Bäder'],
    ['fr-FR', 'Rassemblement samedi 12 avril à 14h30 pour dire non à la fermeture de la ligne.', 'Rassemblement pour dire non à la fermeture de la ligne'],
    ['es-ES', 'Concentración el sábado 12 de abril a las 12:00 en la plaza Nueva contra los recortes.', 'Concentración contra los recortes'],
    ['it-IT', 'Presidio sabato 12 aprile ore 10 in piazza Nuova contro la chiusura della scuola.', 'Presidio contro la chiusura della scuola'],
    ['pt-PT', 'Concentração no sábado, 12 de abril, às 15h contra o fecho da escola.', 'Concentração contra o fecho da escola'],
    ['nl-NL', 'Demonstratie op zaterdag 12 april om 13.00 uur tegen de sluiting van het zwembad.', 'Demonstratie tegen de sluiting'],
    ['sv-SE', 'Demonstration lördag 12 april kl 13 mot nedläggningen av badet.', 'Demonstration mot nedläggningen'],
    // A heading over the one event is what its authors call it.
    ['en-GB', '## March for the Meadows\n\nJoin us as we go marching on Saturday 12 April at 1pm from the green.', 'March for the Meadows'],
    ['fr-FR', '## Marche pour les prés\n\nSamedi 12 avril à 14h, marchons pour exiger un plan.', 'Marche pour les prés'],
    ['en-GB', '####Spring litter pick\nVolunteers meet on Saturday 12 April at 10am.', 'Spring litter pick'],
    // A name and its date on one line.
    ['en-US', 'Announcements >\n\nDumpster Day - April 12 from 9 am - Noon\n\nThe next one is scheduled for Saturday, April 12th from 9am-noon. Volunteers are needed.', 'Dumpster Day'],
    ['en-GB', '## Village News\n\n**Big Tidy Up** – Saturday 12th April, 10–12. Meet by the bus shelter.', 'Big Tidy Up'],
    ['it-IT', 'Ne discutiamo insieme durante questa presentazione:\n\n“VERSO LA SICCITÀ E COSA FARE”\n\n📅 Domenica, 13 aprile 2025\n🕒 Ore 15.00\n📍 Lovere\n\nL’incontro è diviso in due fasi.', 'VERSO LA SICCITÀ'],
    ['en-GB', 'Join the paddle-out protest on Saturday 12 April at 11am.', 'Paddle-out protest'],
    ['en-GB', 'The Valley Mobilization Network calls people to Mill Green for “Free the Lanes” on Saturday 12 April at 2pm.', 'Free the Lanes'],
    ['en-GB', 'Friends of the Green hold their “Sing-Along for Trees” this Sunday (9 March), 3pm, on Mill Road.', 'Sing-Along for Trees'],
  ])('%s %s', (locale, text, wanted) => expect(title(text, locale)).toContain(wanted))
})

import { checkTable, type Row } from '../testing/table.ts'

// What others sell, cut off or decide, alone and with a call to it. Monday 3 March 2025, en-GB, unless the row says otherwise.
const none: Row[] = [
  ['Tickets for the spring fair go on sale on 10 March at 9am.', ''],
  ['Registration for summer camp opens March 10 at 8 a.m.', '', { locale: 'en-US' }],
  ['Der Vorverkauf für das Frühlingsfest beginnt am 10. März um 9 Uhr.', '', { locale: 'de-DE' }],
  ['La billetterie de la fête ouvre le 10 mars à 9 h.', '', { locale: 'fr-FR' }],
  ['Las entradas para la fiesta salen a la venta el 10 de marzo a las 9:00.', '', { locale: 'es-ES' }],
  ['La prevendita per la festa apre il 10 marzo alle ore 9.', '', { locale: 'it-IT' }],
  ['A venda de bilhetes para a festa abre a 10 de março, às 9h.', '', { locale: 'pt-PT' }],
  ['De kaartverkoop voor het lentefeest start op 10 maart om 9.00 uur.', '', { locale: 'nl-NL' }],
  ['Biljetterna till vårfesten släpps den 10 mars klockan 9.', '', { locale: 'sv-SE' }],
  ['Please be aware that the water will be turned off on Thursday 6 March between 9am and 1pm.', ''],
  ['Die Stadtwerke stellen am Donnerstag, 6. März, zwischen 9 und 13 Uhr das Wasser ab.', '', { locale: 'de-DE' }],
  ['L’eau sera coupée le jeudi 6 mars de 9 h à 13 h.', '', { locale: 'fr-FR' }],
  ['Torsdag 6 mars mellan 9 och 13 stängs vattnet av.', '', { locale: 'sv-SE' }],
  ['A decision will be taken at its meeting on 27 March, a spokeswoman said.', ''],
  ['Der Aufsichtsrat entscheidet in seiner Sitzung am 27. März.', '', { locale: 'de-DE' }],
  ['Le conseil tranchera lors de sa séance du 27 mars.', '', { locale: 'fr-FR' }],
  ['El consejo decidirá en su reunión del 27 de marzo.', '', { locale: 'es-ES' }],
  ['À compter du 17 mars, l’accueil se fera uniquement sur rendez-vous.', '', { locale: 'fr-FR' }],
  ['Faute d’entente d’ici mercredi minuit, les éboueurs débrayeront dès jeudi matin.', '2025-03-06', { locale: 'fr-FR' }],
]
checkTable('What others do', 'en-GB', '2025-03-03', none)

const called: Row[] = [
  ['The board decides at its meeting on 27 March. Join us at the gate from 9am with placards.', '2025-03-27T09:00'],
  ['Am 27. März entscheidet der Rat. Wir stehen ab 9 Uhr vor dem Tor – kommt dazu!', '2025-03-27T09:00', { locale: 'de-DE' }],
  ['The water was turned off for the ninth time on Monday. Tenants’ meeting, Thursday 6 March, 6pm, laundry room.', '2025-03-06T18:00'],
  ['In our last issue we gave the wrong time for the hedge planting on 29 March. It starts at 10am.', '2025-03-29T10:00'],
]
checkTable('What is called beside it', 'en-GB', '2025-03-03', called)

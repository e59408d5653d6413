import { checkTable, type Row } from '../testing/table.ts'

// Monday 10 March 2025, en-GB, unless the row says otherwise.
const streets: Row[] = [
  ['Concentração no dia 20 de março, às 11h, na Praça 9 de Maio.', '2025-03-20T11:00', { locale: 'pt-PT' }],
  ['Presidio giovedì 20 marzo alle 17 in Piazza 25 Aprile. Partecipate!', '2025-03-20T17:00', { locale: 'it-IT' }],
  ['Concentración el jueves 20 de marzo a las 19:00 en la Plaza 2 de Mayo. ¡Acude!', '2025-03-20T19:00', { locale: 'es-ES' }],
  ['Rassemblement jeudi 20 mars à 18h, 12 rue du 4 septembre.', '2025-03-20T18:00', { locale: 'fr-FR' }],
  ['Kundgebung am Donnerstag, 20. März, 17 Uhr, Platz des 18. März, Berlin.', '2025-03-20T17:00', { locale: 'de-DE' }],
  ['Ato dia 20 de março, 17h, na Rua 7 de Setembro, centro.', '2025-03-20T17:00', { locale: 'pt-BR' }],
]
checkTable('Streets named after a day', 'en-GB', '2025-03-10', streets)

const hours: Row[] = [
  ['Tree planting at Wattle Creek Reserve\nDate: 23.03.2025\nTime: 930am-1pm', '2025-03-23T09:30>2025-03-23T13:00', { locale: 'en-AU' }],
  ['Picket line Tuesday, March 18, 645am to 1015am, Gate 4.', '2025-03-18T06:45>2025-03-18T10:15', { locale: 'en-US' }],
  ['Bake sale on Saturday 22 March, 930-1130am, in the church hall. Come along!', '2025-03-22T09:30>2025-03-22T11:30'],
  ['The march on Washington, Saturday March 22, beginning at 10A at the corner of 5th Street.', '2025-03-22T10:00', { locale: 'en-US' }],
  ['Teach-in Thursday, March 20 at 7P in the library.', '2025-03-20T19:00', { locale: 'en-US' }],
  ['Open meeting on Thursday 20 March at 10A High Street.', '2025-03-20'],
]
checkTable('Hours without a mark', 'en-GB', '2025-03-10', hours)

const towns: Row[] = [
  ['Concentrações pelos salários\n20 de Março\nPelas 10h\nBraga – manifestação Largo da Fonte\nLisboa – concentração Campo Grande\nPelas 15h\nBeja – concentração Jardim Público', '2025-03-20T10:00,2025-03-20T10:00,2025-03-20T15:00', { locale: 'pt-PT', place: 'Largo da Fonte, Braga', title: 'manifestação' }],
  ['Rassemblements partout contre la réforme\nJeudi 20 mars\nÀ 10h30\nNantes – préfecture\nRennes – place de la République\nÀ 14h\nBrest – place de la Liberté\nQuimper – place de la Résistance', '2025-03-20T10:30,2025-03-20T10:30,2025-03-20T14:00,2025-03-20T14:00', { locale: 'fr-FR' }],
  ['Rallies on Saturday 22 March: Leeds at City Square, York at the Museum Gardens and Hull in Queen Victoria Square, all starting at 1pm.', '2025-03-22T13:00,2025-03-22T13:00,2025-03-22T13:00', { place: 'City Square, Leeds' }],
  ['Kundgebungen am Samstag, 22. März: in Köln auf dem Heumarkt, in Bonn auf dem Münsterplatz und in Aachen am Elisenbrunnen, jeweils um 14 Uhr.', '2025-03-22T14:00,2025-03-22T14:00,2025-03-22T14:00', { locale: 'de-DE', place: 'Heumarkt, Köln' }],
  ['The march on Saturday 22 March leaves Leeds Dock at 1pm, passes Leeds Minster and ends in Park Square.', '2025-03-22T13:00'],
]
checkTable('Towns under one hour', 'en-GB', '2025-03-10', towns)

const notices: Row[] = [
  ['The signallers\' union has lifted its strike notice after reaching an agreement. It had scheduled a strike on March 16 and 17 that would have halted trains.', ''],
  ['The signallers\' union has called off its overtime ban. Its members will strike on Monday 17 March as planned.', '2025-03-17'],
  ['Bus drivers have dropped plans to strike on 20 March after accepting a new offer.', '', { locale: 'en-NZ' }],
  ['Facket har dragit tillbaka varslet om strejk den 20 mars efter en överenskommelse.', '', { locale: 'sv-SE' }],
  ['A strike by porters planned for tomorrow has been called off.\n\nThe union said the stoppage, set to take place between 10am and noon, has been withdrawn. Two-hour stoppages planned for Friday and on March 18, 21 and 25 remain in place.', '2025-03-14,2025-03-18,2025-03-21,2025-03-25'],
  ['Over 100 students from Ashby made their way into London on February 9th to join the big demonstration organised by the Free Education Network.', ''],
  ['Över 100 studenter tog sig till Stockholm den 9 februari för att delta i den nationella demonstrationen.', '', { locale: 'sv-SE' }],
  ['Mehr als 200 Beschäftigte machten sich am 9. Februar auf den Weg nach Köln, um an der Demonstration teilzunehmen.', '', { locale: 'de-DE' }],
  ['Más de 100 estudiantes viajaron a Madrid el 9 de febrero para participar en la manifestación estatal.', '', { locale: 'es-ES' }],
  ['Oltre 100 studenti sono partiti per Roma il 9 febbraio per partecipare alla manifestazione nazionale.', '', { locale: 'it-IT' }],
  ['Ruim 100 studenten reisden op 9 februari naar Den Haag om mee te doen aan de landelijke demonstratie.', '', { locale: 'nl-NL' }],
  ['Mais de 100 estudantes viajaram para Lisboa no dia 9 de fevereiro para participar na manifestação nacional.', '', { locale: 'pt-PT' }],
  ['Pupils will walk out again next Friday, 21st March. School Strike York and Fridays for Future York are joining forces.\n\nIt begins at 2pm, when pupils will gather in St Sampson\'s Square before marching to the Minster to arrive by 3pm.', '2025-03-21T14:00', { place: 'St Sampson\'s Square' }],
]
checkTable('Notices taken back, journeys told of, bodies named after a day', 'en-GB', '2025-03-10', notices)

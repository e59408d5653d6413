import { checkTable, type Row } from '../testing/table.ts'

// Days and hours in words, and the hour at which people are asked to be there. Monday 3 March 2025, en-GB, unless the row says otherwise.
const worded: Row[] = [
  ['Put the third of May in your diary: from noon, the whole street plants the verge.', '2025-05-03T12:00'],
  ['Rally on Saturday the twenty-second of March at 2pm, Corn Square.', '2025-03-22T14:00'],
  ['Vigil, May the third, 7pm, outside the gates.', '2025-05-03T19:00'],
  ['Am dritten Mai um 12 Uhr laden wir zum Nachbarschaftsfest ein.', '2025-05-03T12:00', { locale: 'de-DE' }],
  ['Vom dritten bis fünften Mai laden wir zum Protestcamp auf dem Platz ein.', '2025-05-03>2025-05-05', { locale: 'de-DE' }],
  ['Le trois mai à midi, rassemblement devant la mairie.', '2025-05-03T12:00', { locale: 'fr-FR' }],
  ['El veintidós de marzo a las 18:00, concentración en la plaza.', '2025-03-22T18:00', { locale: 'es-ES' }],
  ['Il tre maggio alle 15 corteo da piazza Grande.', '2025-05-03T15:00', { locale: 'it-IT' }],
  ['No dia três de maio, às 15h, manifestação no Largo Novo.', '2025-05-03T15:00', { locale: 'pt-PT' }],
  ['Op drie mei om 13.00 uur demonstratie op het Plein.', '2025-05-03T13:00', { locale: 'nl-NL' }],
  ['Demonstration den tredje maj klockan 13 på Stora torget.', '2025-05-03T13:00', { locale: 'sv-SE' }],
  ['Am 17. März treffen sich die Beschäftigten um zehn Uhr zur Kundgebung vor dem Haupteingang.', '2025-03-17T10:00', { locale: 'de-DE' }],
  ['First Fridays at the co-op: film night, 6pm. Bring a chair.', '2025-03-07T18:00'],
]
checkTable('Days and hours in words', 'en-GB', '2025-03-03', worded)

const hours: Row[] = [
  ['The big spring clean is THIS Saturday. Meet at the bandstand @ 10. Tea and buns after!', '2025-03-08T10:00'],
  ['Benefit night for the strike fund, Saturday 29 March, Trades Club. Doors 6, music 6.30.', '2025-03-29T18:00'],
  ['On April 4th we march again. Gather at 4 at the old mill; we step off at 4:30 sharp.', '2025-04-04T16:00', { locale: 'en-US' }],
  ['March on Saturday 15 March at 12 noon. Meet at 11.30 outside the station.', '2025-03-15T11:30'],
  ['Rally, Saturday 15 March, 2pm, Mill Square. Stewards please meet at 1pm.', '2025-03-15T14:00'],
  ['Die Demo beginnt am Samstag, 15. März, um 13 Uhr. Treffpunkt ist schon um 12.30 Uhr am Brunnen.', '2025-03-15T12:30', { locale: 'de-DE' }],
  ['Öppet hus på odlingslotterna lördagen den 22 mars 11–14.', '2025-03-22T11:00>2025-03-22T14:00', { locale: 'sv-SE' }],
  ['Bus crews will strike for five days from Monday 24 March.', '2025-03-24>2025-03-28'],
  ['Fünftägiger Streik ab Montag, 24. März, bei der Müllabfuhr.', '2025-03-24>2025-03-28', { locale: 'de-DE' }],
  ['Jeudi 13 mars, toutes et tous en grève ! Rassemblement à 11 h place Neuve.', '2025-03-13,2025-03-13T11:00', { locale: 'fr-FR' }],
]
checkTable('The hour to be there, and how long', 'en-GB', '2025-03-03', hours)

const none: Row[] = [
  ['Kitchen assistant, part time. Closing date: 21 March. Interviews will be held on 27 March. Start date 7 April.', ''],
  ['Workers walked a picket line outside the plant on Friday. The two sides return to the bargaining table March 11.', '', { locale: 'en-US' }],
  ['Las entrevistas se realizarán el 27 de marzo.', '', { locale: 'es-ES' }],
  ['Nach der Übergabe der Petition am Freitag geht es weiter: Am 5. April fahren wir zur Großdemo.', '2025-04-05', { locale: 'de-DE' }],
  ['Unless a deal is struck by midnight Wednesday, crews will be on the picket line Thursday morning.', '2025-03-06'],
  ['The hearing is listed for 10am on 19 March at the County Court. Please be outside from 9.15 with flags.', '2025-03-19T09:15'],
]
checkTable('What is no call, and what follows it', 'en-GB', '2025-03-03', none)

import { checkTable, type Row } from '../testing/table.ts'

// Which number is an hour, to which day it belongs, and when it ends. Monday 3 March 2025, en-GB, unless the row says otherwise.
const [us, de, fr, es, it, pt, nl, sv] = ['en-US', 'de-DE', 'fr-FR', 'es-ES', 'it-IT', 'pt-PT', 'nl-NL', 'sv-SE'].map((locale) => ({ locale })) as [{ locale: string }, ...{ locale: string }[]]

const counts: Row[] = [
  ['Cuts took help from 20,000 pensioners. On 15 March please join us in Marlow for a rally.', '2025-03-15'],
  ['We start from 1430 Elm Avenue on Saturday, March 15 and march to City Hall.', '2025-03-15', us],
  ['Rally Saturday, March 15 at 1200 N. Main Street. Bring signs!', '2025-03-15', us],
  ['The march on March 15 will leave from 1027 S. 5th Street.', '2025-03-15', us],
  ['Rally on 15 March at 1830 outside the library.', '2025-03-15T18:30'],
  ['Picket Thursday 20 March. A pay rise of 5.15% was offered; inflation is at 7.30 per cent.', '2025-03-20'],
  ['Demo am 15. März. Die Kürzung trifft ab 12 000 Euro Einkommen alle.', '2025-03-15', de],
]
checkTable('A number that is no hour', 'en-GB', '2025-03-03', counts)

const stamps: Row[] = [
  ['Lund2025-03-03 21:34\n\nFöräldrarna ordnar en demonstration på skolgården i morgon.', '2025-03-04', sv],
  ['Lisboa, 03 mar 2025 (Agência) 15:40 – Os professores manifestam-se no sábado, 15 de março, em frente ao ministério.', '2025-03-15', pt],
  ['By Ana Reyes\n3 March 2025 17:05\n\nNurses will march on Saturday 15 March through the town centre.', '2025-03-15'],
  ['title: Climate vigil\nevent_date: 2025-03-15 00:00:00\nlocation: Riverside Park', '2025-03-15'],
  ['title: Climate vigil\nevent_date: 2025-03-15T00:00:00Z\nlocation: Riverside Park', '2025-03-15'],
  ["title: Know your rights workshop\nevent_date: 2025-03-16 00:00:00\nstart_time: '6:45 pm'\nend_time: '8:45 pm'\nlocation: Riverside Center", '2025-03-16T18:45>2025-03-16T20:45', us],
  ['name: Tenants rally\nstarts_at: 2025-03-15 14:00:00\nends_at: 2025-03-15 16:30:00\nvenue: Market Square', '2025-03-15T14:00>2025-03-15T16:30'],
]
checkTable('The clock of a page, and the midnight of a machine', 'en-GB', '2025-03-03', stamps)

const ends: Row[] = [
  ['Our choir will keep watch at a vigil on Friday (March 7). It will start at 10.30pm and go on until the bells at 6am on Saturday.', '2025-03-07T22:30>2025-03-08T06:00'],
  ['A vigil will be held on Friday 14 March. It starts at 10pm and ends at 6am on Saturday.', '2025-03-14T22:00>2025-03-15T06:00'],
  ['Zaterdag 22 maart demonstreren we op de Dam. We beginnen om 14.00 uur en rond 17.00 uur is het afgelopen.', '2025-03-22T14:00>2025-03-22T17:00', nl],
  ['De knotgroep doet zaterdag 22 maart mee aan de landelijke natuurwerkdag. Op 22 maart werkt de groep aan het pad bij de kade. Het knotten start om 09.30 uur en duurt tot ongeveer 12.30 uur.', '2025-03-22T09:30>2025-03-22T12:30', nl],
  ['Am 15. März pflanzen wir Bäume. Gearbeitet wird von 9 bis ca. 13 Uhr.', '2025-03-15T09:00>2025-03-15T13:00', de],
  ['Am 15. März demonstrieren wir ab 14 Uhr vor dem Rathaus, um 16 Uhr ist Schluss.', '2025-03-15T14:00>2025-03-15T16:00', de],
  ['Was: Kundgebung\nDatum: 15. März\nBeginn: 14.00\nEnde: 16.00\nOrt: Marktplatz', '2025-03-15T14:00>2025-03-15T16:00', de],
  ['El término de la marcha del miércoles está previsto para las 14:00 horas. Partirá a las 11:00 desde el parque.', '2025-03-05T11:00>2025-03-05T14:00', es],
  ['A manifestação é no sábado, 15 de março. Começa às 15h e termina às 18h no Largo Novo.', '2025-03-15T15:00>2025-03-15T18:00', pt],
  ['Il corteo di sabato 15 marzo partirà alle 15 da piazza Grande e terminerà alle 18.', '2025-03-15T15:00>2025-03-15T18:00', it],
  ['We will hold a silent vigil on Friday 14 March at 6pm. It will last one hour.', '2025-03-14T18:00>2025-03-14T19:00'],
  ['The rally on 15 March will start at 10.30am by the Corn Hall before ending at Federation Park at 12.30pm.', '2025-03-15T10:30>2025-03-15T12:30'],
  ['Join us on Sunday 16 March. Please be there at 9:15 and we return at 11:45 from our litter pick.', '2025-03-16T09:15>2025-03-16T11:45'],
  ['Sat 15th Mar 10:00 till 12:00at Mill Farm: coffee morning against the incinerator. Come along!', '2025-03-15T10:00>2025-03-15T12:00'],
  ['The march will start from the Grand Parade at 11:30 tomorrow, 4 March 2025, and must disperse by 15:00.', '2025-03-04T11:30>2025-03-04T15:00'],
  ['Demand an end to evictions at noon on Saturday 15 March. Speeches at 1pm.', '2025-03-15T12:00'],
]
checkTable('When it ends', 'en-GB', '2025-03-03', ends)

const days: Row[] = [
  ['Thursday, whatever the board decides on Tuesday, we will rally outside the School Office at 5:15 PM.', '2025-03-06T17:15', us],
  ['On Saturday 15 March, whatever the court decides on Friday, we march from Castle Park at 2pm.', '2025-03-15T14:00'],
  ['Am Donnerstag, egal wie die Wahl am Dienstag ausgeht, demonstrieren wir um 16:30 Uhr vor dem Rathaus.', '2025-03-06T16:30', de],
  ['Jeudi, quel que soit le résultat du vote de mardi, nous manifesterons à 18h devant la mairie.', '2025-03-06T18:00', fr],
  ['On Thursday we will march to the council. If you would like to carpool, we leave the Park and Ride at 11:30.', '2025-03-06', us],
  ['Rally on Thursday 20 March. The coach leaves the depot at 9am.', '2025-03-20T09:00'],
  ['Public meeting Tuesday 11 March at 7.30 in the Guildhall.', '2025-03-11T19:30'],
  ['Picket line Tuesday 11 March at 7.30 at the main gate.', '2025-03-11T07:30'],
]
checkTable('Whose hour it is', 'en-GB', '2025-03-03', days)

const lists: Row[] = [
  ['Next volunteer mornings:\n\nSunday 16th March\n\nSunday 13th April (hedge laying)\n\n9 am - 12 noon, hot soup for everybody\n\nAll welcome', '2025-03-16T09:00>2025-03-16T12:00,2025-04-13T09:00>2025-04-13T12:00'],
  ['Work parties in the wood: 10am to 1pm\n\nSunday 16 March\nSunday 13 April\nSunday 11 May', '2025-03-16T10:00>2025-03-16T13:00,2025-04-13T10:00>2025-04-13T13:00,2025-05-11T10:00>2025-05-11T13:00'],
  ['Arbeitseinsätze im Garten\n\nSamstag, 15. März\nSamstag, 12. April\n\njeweils 9 bis 12 Uhr', '2025-03-15T09:00>2025-03-15T12:00,2025-04-12T09:00>2025-04-12T12:00', de],
  ['Picket line at Many Oaks\nDate and time\nMarch 18, 2025 at 9:00am - March 21, 2025\nLocation\nMany Oaks Centre', '2025-03-18T09:00>2025-03-21', us],
  ['Protest camp\nMarch 18, 2025 at 9:00 AM - March 21, 2025 at 5:00 PM\nMill Park', '2025-03-18T09:00>2025-03-21T17:00', us],
  ['Vigil\nFri, Mar 14, 2025 8:00 PM – Sat, Mar 15, 2025 6:00 AM\nMill Park', '2025-03-14T20:00>2025-03-15T06:00', us],
]
checkTable('Days under one another, and from hour to hour', 'en-GB', '2025-03-03', lists)

const written: Row[] = [
  ['Les parents se mobiliseront demain après-midi à 16h devant la crèche menacée de fermeture.', '2025-03-04T16:00', fr],
  ['L’action aura lieu le vendredi 14 mars après-midi.', '2025-03-14', fr],
  ['Rassemblement samedi 15 mars l’après midi, à 14h30, place Neuve.', '2025-03-15T14:30', fr],
  ['Rassemblement samedi 15 mars à midi place Neuve.', '2025-03-15T12:00', fr],
  ['Grève vendredi 14 mars, de 6h à 10h, avec piquet devant le dépôt.', '2025-03-14T06:00>2025-03-14T10:00', fr],
  ['Rail workers will strike for 24 hours from 10pm on Thursday 13 March.', '2025-03-13T22:00>2025-03-14T22:00'],
  ['Frühjahrsputz: Samstag, 15. März, Treffpunkt 9.30 Uhr am Spielplatz, Dauer ca. 2 Stunden.', '2025-03-15T09:30>2025-03-15T11:30', de],
  ['Limpeza da praia domingo, 16 de março, com início às 9h30 e fim às 12h30.', '2025-03-16T09:30>2025-03-16T12:30', pt],
  ['Limpieza del río el domingo 16 de marzo. Quedamos a las 10 en el puente y acabaremos sobre las 13:30.', '2025-03-16T10:00>2025-03-16T13:30', es],
  ['Schoonmaakactie zondag 16 maart. We verzamelen om 10.00 uur bij de kerk en stoppen rond 12.30 uur.', '2025-03-16T10:00>2025-03-16T12:30', nl],
  ['Städdag söndag 16 mars. Vi börjar klockan 10 och håller på till klockan 13.', '2025-03-16T10:00>2025-03-16T13:00', sv],
  ['Sab 15/3 h 15 piazza Grande: corteo per la casa', '2025-03-15T15:00', it],
  ['SAT 3/8 @ 2p Union Sq: rally for care workers', '2025-03-08T14:00', us],
  ['3.8.25 // 2PM // Union Square // Rally for care workers', '2025-03-08T14:00', us],
  ['Our next meeting is Tuesday 11 March, 7.30 for 8, at the Friends Meeting House.', '2025-03-11T19:30'],
  ['Rally: Saturday, March 15, two o’clock in the afternoon, Mill Square.', '2025-03-15T14:00'],
  ['Rally Saturday 15 March 1400-1600 Mill Square.', '2025-03-15T14:00>2025-03-15T16:00'],
]
checkTable('As hours are written', 'en-GB', '2025-03-03', written)

const further: Row[] = [
  ['Rally Saturday March 15 from 11 to 1 at 455 5th Avenue.', '2025-03-15T11:00>2025-03-15T13:00', us],
  ['Rally on 15 March. Cuts from 12 to 8 wards are planned.', '2025-03-15'],
  ['Corteo il 15 marzo. Sono attese dalle 10 alle 12 mila persone.', '2025-03-15', it],
  ['Video (12:45) of last year. March with us on Saturday 15 March.', '2025-03-15'],
  ['4h ago · 12 comments\nRally tomorrow outside the town hall', '2025-03-04'],
  ['Posté il y a 4 h\nRassemblement demain devant la mairie', '2025-03-04', fr],
  ['17:42\nStudents will walk out of class on Friday to demand action.', '2025-03-07'],
  ['Saturday 15 March\n10:00 Coffee\n11:00 Rally\n12:30 March to the Town Hall\n14:00 Finish', '2025-03-15T10:00>2025-03-15T14:00'],
  ['Speakers’ training 9am–10am for volunteers; the rally itself is 11am–1pm, Saturday 15 March.', '2025-03-15T11:00>2025-03-15T13:00'],
  ['Nonviolence training on Saturday 15 March, 9am to 10am.', '2025-03-15T09:00>2025-03-15T10:00'],
  ['Canvass Saturday 15 March. Please tell us by 6pm Friday if you can come. We meet at 10.', '2025-03-15T10:00'],
  ['Occupation begins Friday 14 March at 6pm and continues through Sunday.', '2025-03-14T18:00>2025-03-16'],
  ['The sit-in starts at noon Friday, March 14, and runs until 8 a.m. Sunday.', '2025-03-14T12:00>2025-03-16T08:00', us],
  ['Plantdag zaterdag 15 maart van 9.30 tot 12.30 uur, aanmelden vóór 10 maart.', '2025-03-15T09:30>2025-03-15T12:30', nl],
]
checkTable('Lengths, terms and helpers', 'en-GB', '2025-03-03', further)

const beside: Row[] = [
  ['Marcha el viernes 14 a las 18h desde el parque.', '2025-03-14T18:00', es],
  ['El viernes 14 a las 6 de la tarde, marcha desde el parque.', '2025-03-14T18:00', es],
  ['Venerdì 14 alle 18 corteo da piazza Grande.', '2025-03-14T18:00', it],
  ['Protest Fri 14 6pm Mill Square', '2025-03-14T18:00'],
  ['Tree planting: Sat. March 15, 9-noon, Mill Park', '2025-03-15T09:00>2025-03-15T12:00', us],
  ['Community meeting on Thursday March 13th 7-9 in Room 204.', '2025-03-13T19:00>2025-03-13T21:00', us],
  ['We will be rallying tonight from six o’clock outside the council house.', '2025-03-03T18:00'],
  ['Der Ostermarsch startet am 15. März um fünf vor zwölf auf dem Marktplatz.', '2025-03-15T11:55', de],
  ['Am 14.3. findet ab 10 Uhr ein Warnstreik statt, der um 14 Uhr endet.', '2025-03-14T10:00>2025-03-14T14:00', de],
  ['Vigília na sexta, 14 de março, às 18h30m, na Praça Nova.', '2025-03-14T18:30', pt],
]
checkTable('An hour right beside its day', 'en-GB', '2025-03-03', beside)

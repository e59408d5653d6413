import { checkTable, type Row } from '../testing/table.ts'

// How programmes, guides and reporters announce. Monday 3 March 2025, en-GB, unless the row says otherwise.
const layouts: Row[] = [
  ['title: Vigils at Northgate - March 14th - 17th\n\nWhen:\n\n- 1200-1400 Fri 14 March outside Northgate House\n- 1200-1400 Sat 15 and Sun 16 March outside Mill Hall\n- 1700-2000 Mon 17 March outside Northgate House', '2025-03-14T12:00>2025-03-14T14:00,2025-03-15T12:00>2025-03-15T14:00,2025-03-16T12:00>2025-03-16T14:00,2025-03-17T17:00>2025-03-17T20:00', { place: 'Northgate House' }],
  ['What happens when\n\n**Monday, April 7th – Press Conference**\n\n12:30 – 1:30 PM\n\nCounty Court Lobby, 620 Dole St.\n\n**Tuesday, April 8th – Open Council**\n\n7:00 – 9:00 PM\n\nOakdale Museum, 607 4th St.', '2025-04-07T12:30>2025-04-07T13:30,2025-04-08T19:00>2025-04-08T21:00', { locale: 'en-US', title: 'Press Conference', place: 'County Court Lobby' }],
  ['Programm\n\n**Montag, 7. April – Eröffnungsdebatte**\n\n19–21 Uhr\n\nAltes Zeughaus, Hofgasse 3\n\n**Dienstag, 8. April – Stadtrundgang**\n\n17 Uhr\n\nRathausplatz', '2025-04-07T19:00>2025-04-07T21:00,2025-04-08T17:00', { locale: 'de-DE', title: 'Eröffnungsdebatte', place: 'Altes Zeughaus, Hofgasse 3' }],
  ['A guide to the rallies planned for Saturday, March 8\n\n### Hands off our buses\n\nRiders United is hosting a march through Eastside.\n\n7:15 a.m. / Sidewalk at 3rd Avenue and 14th Street\n\n### Stand with the bakers!\n\n10:00 a.m. / Harlow Bakery, 42 Mill Avenue\n\n### Rise for rent control\n\n5:00 p.m. / Foster Square', '2025-03-08T07:15,2025-03-08T10:00,2025-03-08T17:00', { locale: 'en-US', title: 'Hands off our buses', place: 'Sidewalk at 3rd Avenue' }],
  ['---\ntitle: "Pedalata per l’aria"\nluogo: "Piazza della Repubblica, Gaglia (BI)"\norganizzatori: "Circolo Ruote Libere"\ndata_inizio: "29 marzo 2025"\nora_inizio: "16:00"\ndata_fine: "29 marzo 2025"\nora_fine: "19:00"\n---', '2025-03-29T16:00>2025-03-29T19:00', { locale: 'it-IT', place: 'Piazza della Repubblica', caller: 'Circolo Ruote Libere' }],
  ['title: Marcha por el agua\nlugar: Plaza Vieja, Toral\nfecha_inicio: 2025-03-29\nhora_inicio: 11:00\nhora_fin: 13:00', '2025-03-29T11:00>2025-03-29T13:00', { locale: 'es-ES', place: 'Plaza Vieja' }],
  ['## Summary\n* We have monthly planning meetings (each month’s first Sunday, 12.00). Come along.\n* We meet September 4th to elect a new board.', '2025-04-06T12:00,2025-09-04', { title: 'Meetings' }],
]
checkTable('Layouts of announcements', 'en-GB', '2025-03-03', layouts)

const sentences: Row[] = [
  ['On Sunday at 12 p.m., a big crowd is expected in Harper Square to show solidarity with teachers.', '2025-03-09T12:00', { locale: 'en-US', place: 'Harper Square' }],
  ['On Sunday at 12 p.m., a crowd is expected in Harper Square at a rally titled "Today, I Am a Baker Too."', '2025-03-09T12:00', { locale: 'en-US', title: 'Today, I Am a Baker Too', place: 'Harper Square' }],
  ['The march steps off at 10 a.m. Saturday from Liberty Park and ends at the Statehouse.', '2025-03-08T10:00', { locale: 'en-US', place: 'Liberty Park' }],
  ['A rally is planned in front of the Tarrow County courthouse this evening starting at 5:30 p.m.', '2025-03-03T17:30', { locale: 'en-US', place: 'Tarrow County courthouse' }],
  ['Das Bündnis für Wohnen und Würde ruft am heutigen Montag zum Protest gegen Verdrängung auf. Die Kundgebung beginnt um 18 Uhr am Hauptplatz.', '2025-03-03T18:00', { locale: 'de-DE', place: 'Hauptplatz', caller: 'Bündnis für Wohnen und Würde' }],
  ['Am 21./22. März 2025 laden wir zum Pflanzwochenende auf dem Gelände der Alten Gärtnerei ein.', '2025-03-21>2025-03-22', { locale: 'de-DE' }],
  ['Festival des sols vivants les 21/22 mars à Valmont, salle des fêtes.', '2025-03-21>2025-03-22', { locale: 'fr-FR', place: 'salle des fêtes' }],
  ['Riders rally at the terminal on March 6 at noon, then march 2 blocks to headquarters, where only may 10 people go in. The fiscal year begins July 1.', '2025-03-06T12:00', { locale: 'en-US', place: 'the terminal' }],
  ['Marcha el sábado 15 de marzo, a las 17 hs, en la plaza de los trabajadores.', '2025-03-15T17:00', { locale: 'es-AR', place: 'plaza de los trabajadores' }],
  ['La mobilisation sera forte sur le terrain le 21 mars.', '2025-03-21', { locale: 'fr-FR', place: null }],
]
checkTable('Sentences that announce', 'en-GB', '2025-03-03', sentences)

const callers: Row[] = [
  ['title: PauseNow vigil @ the harbour\n\nFriday 14 March, 7pm, Harbour Square', '2025-03-14T19:00', { caller: 'PauseNow' }],
  ['Riverton Tenants Union rally: Friday 14 March, 6pm, Mill Square', '2025-03-14T18:00', { caller: 'Riverton Tenants Union' }],
  ['Infostand der Bürgerinitiative Sauberer See am Samstag, 15. März, 11 Uhr, Marktplatz.', '2025-03-15T11:00', { locale: 'de-DE', caller: 'Bürgerinitiative Sauberer See' }],
  ['Verde Vivo, Amici del Bosco e Circolo Talpa, con il patrocinio del Comune, organizzeranno sabato 15 marzo dalle 10 alle 13 una camminata.', '2025-03-15T10:00>2025-03-15T13:00', { locale: 'it-IT', caller: 'Verde Vivo, Amici del Bosco e Circolo Talpa' }],
  ['Der Küstenputztag findet am 20. September statt. Jedes Jahr ruft die Organisation Blaue Bucht zur Sammelaktion auf.', '2025-09-20', { locale: 'de-DE', caller: 'Organisation Blaue Bucht' }],
  ['Prayer walk, Thursday 10 April, 7-7:30pm, Winton Green\n\nPlease bring a lamp.\n\nThis event is being led by Calder Baptist Church.', '2025-04-10T19:00>2025-04-10T19:30', { caller: 'Calder Baptist Church' }],
  ['International protest May 13th 2025\n\n- **Leeds**, UK (sign up)\n- **Berlin**, Germany (sign up)\n\nLeeds will meet early.', '2025-05-13', { caller: null }],
  ['Vigil on Friday 14 March at 7pm, urging the Harbour Council to act. The Harbour Council has eleven members.', '2025-03-14T19:00', { caller: null }],
]
checkTable('Callers of announcements', 'en-GB', '2025-03-03', callers)

const calendars: Row[] = [
  ['Dates for your diary\n\nSat 15 Mar – Repair morning, St Luke’s Hall, 10am–1pm\nSun 16 Mar – Litter pick, meet at Mill Green 2pm and bring gloves\nThu 20 Mar – AGM, the Scout Hut, 7.30pm', '2025-03-15T10:00>2025-03-15T13:00,2025-03-16T14:00,2025-03-20T19:30'],
  ['Termine:\n08.03. 14 Uhr Frauentagsdemo, Treffpunkt Marktplatz Nord\n12.03. 19 Uhr Plenum, Infoladen in der Hinteren Gasse 4\n22.03. ab 10 Uhr Garteneinsatz im Wendegarten', '2025-03-08T14:00,2025-03-12T19:00,2025-03-22T10:00', { locale: 'de-DE', place: 'Marktplatz Nord' }],
  ['Agenda de atos\n\n15/3 – Assembleia no sindicato, 18h\n29/3 – Marcha pela água, Praça da Matriz, 9h', '2025-03-15T18:00,2025-03-29T09:00', { locale: 'pt-BR' }],
  ['Movimentos organizam atos nas principais cidades.\n\n29/03\n\nNorte\n\nAM – Manaus – Praça da Saudade | 16h\n\nPA – Belém – Praça da República | 8h\n\nPA – Santarém – Praça Nova | 17h30', '2025-03-29T16:00,2025-03-29T08:00,2025-03-29T17:30', { locale: 'pt-BR', place: 'Praça da Saudade' }],
  ['Am 08.03. 14 Uhr Demo auf dem Marktplatz.', '2025-03-08T14:00', { locale: 'de-DE' }],
  ['Den 15:e mars kl 14 hålls en manifestation på Norra torget.', '2025-03-15T14:00', { locale: 'sv-SE', place: 'Norra torget' }],
  ['Kom till Norra torget klockan 10.00 på lördag 15 mars. Marschen arrangeras av Nätverket Svart Måndag.', '2025-03-15T10:00', { locale: 'sv-SE', caller: 'Nätverket Svart Måndag' }],
  ['Kommt am Samstag mit nach Köln. Dort wird es eine Demo geben.\n\n14 Uhr – Hafenwerft – Hauptkundgebung', '2025-03-08T14:00', { locale: 'de-DE' }],
  ['Volunteers meet on Saturday 8 March at 10am for the cleanup in Crocker Park. In the event of poor weather, the cleanup will be moved to Sunday 9 March.', '2025-03-08T10:00', { place: 'Crocker Park' }],
  ['Putzaktion am Samstag, 8. März, 10 Uhr im Stadtpark. Bei Regen am Sonntag, 9. März.', '2025-03-08T10:00', { locale: 'de-DE' }],
  ['Ramassage samedi 8 mars à 10h au parc Neuf. En cas de pluie : dimanche 9 mars.', '2025-03-08T10:00', { locale: 'fr-FR' }],
  ['Em Porto Alegre, o ato começa neste sábado às 14h, no Largo Novo, no Centro Histórico.', '2025-03-08T14:00', { locale: 'pt-BR', place: 'Largo Novo' }],
  ['Una manifestazione è stata indetta per sabato alle 15 al piazzale della Stazione.', '2025-03-08T15:00', { locale: 'it-IT', place: 'piazzale della Stazione' }],
  ['Graduate workers at Holden State University are planning to walk off the job at 11 a.m. Wednesday. They will picket at the Clark Gate.', '2025-03-05T11:00', { locale: 'en-US', place: 'Clark Gate' }],
]
checkTable('Calendars and what newspapers write', 'en-GB', '2025-03-03', calendars)

const invitations: Row[] = [
  ['In most months, on the first Wednesday, we hold a peace witness outside the Meeting House in Queens Road.', '2025-03-05', { recurrence: 'first Wednesday' }],
  ['Who: Newfield Dialogues\n\nWhat: Vigils every Thursday at the intersection of Mill St. and Oak St. from 5 p.m. to 6 p.m.', '2025-03-06T17:00>2025-03-06T18:00', { locale: 'en-US', title: 'Vigils', caller: 'Newfield Dialogues', place: 'intersection of Mill St. and Oak St' }],
  ['Die Aktion „Klarer Bach“ findet statt am Samstag, 26. April 2025 um 09.00 Uhr am Bauhof.', '2025-04-26T09:00', { locale: 'de-DE', title: 'Klarer Bach', place: 'Bauhof' }],
  ['Wir laden euch wieder zu einer Müllsammelaktion ein. Termin ist am Samstag, 22.3. von 9.00-12.00 Uhr, Treffpunkt ist der Kirchplatz.', '2025-03-22T09:00>2025-03-22T12:00', { locale: 'de-DE', title: 'Müllsammelaktion', kind: 'cleanup' }],
  ['Wieder ruft der KIA-Treff (Projekt für alle) des Roten Kreuzes zur Müllsammelaktion auf. Treffpunkt ist am Samstag, den 15. März, um 10 Uhr am Lindenhof.', '2025-03-15T10:00', { locale: 'de-DE', caller: 'KIA-Treff', place: 'Lindenhof' }],
  ['Domani 4 marzo è stata convocata dalla cittadinanza un’assemblea. L’assemblea è convocata per le ore 15 in via Moretta 57/A.', '2025-03-04T15:00', { locale: 'it-IT', title: 'Assemblea', place: 'via Moretta 57/A' }],
  ['Friday spring stall in Leek with the Peace Choir: 7 March, 10am, Market Place.', '2025-03-07T10:00', { caller: null }],
  ['Mill Valley Middle School Walkout\n\nStart: Friday, March 14, 2025 10:00 AM\n\nStudents will leave class at 10:00 AM on March 14 and walk to the turf fields.', '2025-03-14T10:00', { locale: 'en-US', title: 'Walkout', kind: 'walkout' }],
]
checkTable('Invitations in several sentences', 'en-GB', '2025-03-03', invitations)

const fronts: Row[] = [
  ['---\ntitle: "Willow Park (Otter Creek) Cleanup and Picnic Day"\nstart_time: "2025-04-27T10:15:00-04:00"\nend_time: "2025-04-27T13:30:00-04:00"\n---\n\nJoin us for a community cleanup day!\n\n## Location\n\nWillow Park, 101 Main St', '2025-04-27T10:15>2025-04-27T13:30', { locale: 'en-US', title: 'Willow Park (Otter Creek) Cleanup', place: 'Willow Park, 101 Main St' }],
  ['---\ntitle: "Outreach: Beach Cleanup Day"\ndescription: Volunteers will gather at Sunrise Harbor on June 15th.\ndate: 2025-03-03\nupdatedOn: 2025-03-03\n---\n\nVolunteers should meet at 8:00 AM at the harbor.', '2025-06-15T08:00', { locale: 'en-US', place: 'Sunrise Harbor' }],
  ['+++\ntitle = "Community Meeting"\ndate = "2025-03-03"\n[[events]]\nname = "Know Your Rights training"\nwhen = "2025-03-20 18:00"\nwhere = "Oak Branch Library"\n+++', '2025-03-20T18:00', { locale: 'en-US', title: 'Know Your Rights training', place: 'Oak Branch Library' }],
  ['---\ntitle: "Bürgerversammlung"\ndate: 2025-03-03\nort: "Rathaus Oberau"\n---\nBeginn um 19 Uhr im Rathaus Oberau.', '2025-03-03T19:00', { locale: 'de-DE' }],
]
checkTable('What stands before a page', 'en-GB', '2025-03-03', fronts)

const many: Row[] = [
  ['| Town | Meet | Time |\n|---|---|---|\n| Hexton | Clock tower | 10.30am |\n| Sallow Brook | Station forecourt | 11am |\n| Marsh Head | Lifeboat slip | 2pm |\n\n**Saturday 22 March: three towns walk against the incinerator.**', '2025-03-22T10:30,2025-03-22T11:00,2025-03-22T14:00', { place: 'Hexton, Clock tower' }],
  ['NATIONAL DAY OF ACTION ON HOUSING\n\nSaturday 22nd March · 12 noon in Cork, Sligo, Tralee and Ennis · 2pm in Dublin (Garden of Remembrance)', '2025-03-22T12:00,2025-03-22T14:00', { locale: 'en-IE', scope: 'distributed' }],
  ['Dimanche 9 mars, retrouvez-nous sur les plages de Kerlouan et de Portsall pour un nettoyage.\n\nKerlouan\nDe 10h à 12h, depuis le club de voile.\n\nPortsall\nÀ partir de 14h, tout le monde se retrouve sur le quai.', '2025-03-09T10:00>2025-03-09T12:00,2025-03-09T14:00', { locale: 'fr-FR', place: 'Kerlouan' }],
  ['The annual march takes place this Saturday 8 March from 1800hrs.\n\nThe route passes these:\n\nNorth side of the Square > Fuller Street > Corn Cross > Tabard Place', '2025-03-08T18:00', { place: 'North side of the Square' }],
  ['Coaches are booked for the national demonstration against library closures on March 22.\n\nThe march will go from Malet Street to Parliament.', '2025-03-22', { place: 'Malet Street', kind: 'march', scope: 'local' }],
  ['The following will apply at all Westgate Tram depots:\n\n1. No overtime on Monday 10 March\n2. A stop work on Friday 14 March, 10am to 2pm', '2025-03-10,2025-03-14T10:00>2025-03-14T14:00', { place: 'Westgate Tram depots' }],
  ['Cet autre vendredi, les militantes entendaient envoyer un message. Dès 10h, le cortège s’ébranlait de la gare.', '', { locale: 'fr-FR' }],
]
checkTable('Several places, and the beginning of a route', 'en-GB', '2025-03-03', many)

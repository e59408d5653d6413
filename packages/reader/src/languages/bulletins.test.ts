import { checkTable, type Row } from '../testing/table.ts'

// What bulletins, threads and tables leave to their reader. Monday 10 March 2025, en-GB, unless the row says otherwise.
const hours: Row[] = [
  ['Special council meeting\n\n**Thursday, March 27th**\n\n**4:00 pm -- 6 pm**', '2025-03-27T16:00>2025-03-27T18:00', { locale: 'en-US' }],
  ['Join us for Leaf Day on Saturday, 22 March. Spades and gloves will be set out in Thornfield Park from 9.', '2025-03-22T09:00', { place: 'Thornfield Park' }],
  ['1/ Eviction defence needed TOMORROW MORNING in Partick.\n\n2/ Meet 7am outside the bakery at the corner of Elm St and Daisy St.', '2025-03-11T07:00', { place: 'corner of Elm St' }],
  ['Rally on Friday, 12.30pm, Guildhall Square', '2025-03-14T12:30'],
  ['The gates on Moor Road will be open from 2pm to 5pm for our allotments open afternoon, Sunday 16 March.', '2025-03-16T14:00>2025-03-16T17:00'],
]
checkTable('Hours', 'en-GB', '2025-03-10', hours)

const days: Row[] = [
  ['**48-hour strike: Thursday 20 and Friday 21 March**\n\nThe strike is ON.\n\n* Rally on Friday, 12.30pm, Guildhall Square\n* Members meet on Thursday at 10am in the social club', '2025-03-20>2025-03-21,2025-03-21T12:30'],
  ['Two-day strike of all schools on 3 and 4 June', '2025-06-03>2025-06-04'],
  ['Huelga de 48 horas los días 3 y 4 de junio en todas las escuelas', '2025-06-03>2025-06-04', { locale: 'es-ES' }],
  ['48-stündiger Streik am 3. und 4. Juni in allen Schulen', '2025-06-03>2025-06-04', { locale: 'de-DE' }],
  ['Strike action will take place on these dates:\n6 May: All depots in the east\n20 May: All depots in the south\n22 May: North-west and coast\nBallot papers went out on 10 February.', '2025-05-06,2025-05-20,2025-05-22'],
  ['Les grèves auront lieu les jours suivants :\n6 mai : toutes les écoles\n20 mai : les collèges', '2025-05-06,2025-05-20', { locale: 'fr-FR' }],
  ['An earlier strike, from 12 November to 3 December, cost 15 school days. Members will walk out on 24 March.', '2025-03-24'],
  ['The local has handed in a second strike notice, pushing its walkout back from this Friday to March 24.', '2025-03-24', { locale: 'en-US' }],
  ['Friends plan a rally on the courthouse steps on March 28, and hope that unions all over the state send people. A march on 1 May drew close to 900 people.', '2025-03-28', { locale: 'en-US', place: 'courthouse steps', scope: 'local' }],
  ['**Marche pour l’eau**\n\nLe samedi 22 mars 2025, à 13 h, on se retrouve au parc des Rapides. La préfecture a jusqu’au 15 mai pour répondre.\n\n- Départ : 13 h 30', '2025-03-22T13:00', { locale: 'fr-FR', place: 'parc des Rapides', title: 'Marche pour l’eau' }],
]
checkTable('Days', 'en-GB', '2025-03-10', days)

const pages: Row[] = [
  ['Media Release                    10 March 2025\n\nFirst care workers’ rally Tuesday 18 March\n\nThe first rally is outside Thornwood Hospital at 6.30am.', '2025-03-18T06:30', { title: 'First care workers’ rally' }],
  ['Pressemitteilung\n\nKundgebung für gute Pflege\n\nAm Dienstag, 18. März, rufen wir um 17 Uhr auf dem Marktplatz zur Kundgebung auf.', '2025-03-18T17:00', { locale: 'de-DE', title: 'Kundgebung für gute Pflege' }],
  ['Upcoming Events:\n\nTown Yard Sale:  Saturday, March 22nd from 9 am – 1 pm\n\nCouncil Meeting:  Monday, March 24th 8:00 pm at Town Hall', '2025-03-22T09:00>2025-03-22T13:00,2025-03-24T20:00', { locale: 'en-US', title: 'Town Yard Sale' }],
  ['Wednesday 19 March, 1–2pm, on Teams (joining link below).\n\nLunch meeting: what the bill means for your branch.', '2025-03-19T13:00>2025-03-19T14:00', { scope: 'online', place: null }],
  ['| Date | Time | Where |\n|---|---|---|\n| Thurs 20 March | 5:30–8:30 PM | Online (Zoom) |\n\nPhone banks', '2025-03-20T17:30>2025-03-20T20:30', { scope: 'online', place: null }],
  ['## NO NEW GAS protest\n\n**Friday 21 March, 5.30pm local time**, outside the office of your MP or at one of these:\n\n| City | Where |\n| --- | --- |\n| Leeds | Town Hall steps |\n| Bristol | College Green |', '2025-03-21T17:30', { scope: 'distributed', place: 'Leeds, Bristol' }],
  ['Protests this Saturday at 12:00 in Sweden:\n- [Stockholm](https://example.org/1)\n- [Uppsala](https://example.org/2)', '2025-03-15T12:00', { scope: 'distributed', place: 'Stockholm, Uppsala' }],
  ['Zwerfvuil aanpakken op zaterdag 15 maart om 9.30 uur. Verzamelen bij de speeltuin.', '2025-03-15T09:30', { locale: 'nl-NL', place: 'speeltuin' }],
  ['Strandstädning lördagen den 15 mars kl. 10–13. Samling vid hamnkontoret, där du får handskar.', '2025-03-15T10:00>2025-03-15T13:00', { locale: 'sv-SE', place: 'hamnkontoret' }],
  ['La manifestación del jueves 13 de marzo a las 12:00 partirá de las cercanías de la Parroquia del Carmen para llegar hasta la Plaza del Cabildo.', '2025-03-13T12:00', { locale: 'es-ES', place: 'Parroquia del Carmen' }],
]
checkTable('Pages', 'en-GB', '2025-03-10', pages)

const nothing: Row[] = [
  ['The Museum of Work is open Wednesday to Sunday, 11am–5pm (last entry 4.30pm), and also on bank holiday Mondays. Our exhibition on strikes can be seen until 5 May 2025.', ''],
  ['title: Partecipazione al corteo\ndate: 2025-03-10T00:00:00.000Z\ntopic: scioperi\n\nIl primo sciopero porta nelle strade 100 mila persone.', '', { locale: 'it-IT' }],
]
checkTable('What is no call', 'en-GB', '2025-03-10', nothing)

const towns: Row[] = [
  ['Union staff march this Friday (14 March) in many towns. In Leeds, the march starts at 2pm in Park Square. There are speeches. In Hull, people gather at 3pm in Queens Gardens.', '2025-03-14T14:00,2025-03-14T15:00', { place: 'Park Square' }],
  ['Este sábado hay movilizaciones. En Barcelona se celebrará una manifestación a las 17 h en la plaza de las Lectoras. En Tarragona la manifestación será a las 19 h y saldrá de la plaza Imperial.', '2025-03-15T17:00,2025-03-15T19:00', { locale: 'es-ES', place: 'plaza de las Lectoras' }],
  ['Nova manifestação esta sexta-feira, 14 de março. Programação nas capitais:\n\n9h – Salvador – Campo da Pólvora\n\n15h – Fortaleza – Praça da Bandeira\n\n16h – Recife – Praça do Diário', '2025-03-14T09:00,2025-03-14T15:00,2025-03-14T16:00', { locale: 'pt-BR' }],
  ['Our protests\n\n| Date (12.30 – 1.30pm) | Location |\n| --- | --- |\n| Tuesday 18/3/2025 | Parliament lawn |\n| Tuesday 25/3/2025 | Midland Park |', '2025-03-18T12:30>2025-03-18T13:30,2025-03-25T12:30>2025-03-25T13:30', { place: 'Parliament lawn' }],
]
checkTable('Towns and tables', 'en-GB', '2025-03-10', towns)

const told: Row[] = [
  ['A prayer will honour those injured Sunday night. The church plans to open its doors at 6 p.m. Monday. A second vigil is planned. That will be held at 7 p.m. Wednesday night.', '2025-03-10T18:00,2025-03-12T19:00', { locale: 'en-US' }],
  ['Strike dates are as follows:\n\nWeek 1 – Thursday 20 & Friday 21 March\nWeek 2 – Monday 24, Tuesday 25 & Wednesday 26 March\nWeek 4 – Monday 7 – Friday 11 April', '2025-03-20,2025-03-21,2025-03-24,2025-03-25,2025-03-26,2025-04-07>2025-04-11'],
  ['The plan is to meet at 1400h in the village hall on Sunday 23 March for a litter pick.', '2025-03-23T14:00', { place: 'the village hall' }],
  ['Los manifestantes se concentrarán mañana a las 18,30 horas en la Plaza del Callao.', '2025-03-11T18:30', { locale: 'es-ES' }],
  ['Manifestons jeudi 13 mars à 14h devant la préfecture pour les salaires', '2025-03-13T14:00', { locale: 'fr-FR', place: 'préfecture' }],
  ['Rally on Wednesday, March 12\n\nFederal workers will rally again on Wednesday, March 12, starting at 11 am at 290 Broadway.', '2025-03-12T11:00', { locale: 'en-US', title: 'Rally', place: '290 Broadway' }],
]
checkTable('As told', 'en-GB', '2025-03-10', told)

const fields: Row[] = [
  ['title: Marcha del barrio\ndate: 2025-03-22\nstart_time: "20:30"\nend_time: "22:00"\nubication: Avenida de la Acequia\norganizer: Vecinas del Norte', '2025-03-22T20:30>2025-03-22T22:00', { locale: 'es-ES', place: 'Avenida de la Acequia', caller: 'Vecinas del Norte' }],
  ['Everyone is welcome to join the meadow meeting on Wednesday 19 March. Come and hear what the group has done.\n\nThere is tea.\n\n### When & Where\n- Date: Wednesday 19 March\n- Time: 7:30pm\n- Location: Lock Pavilion, Lock Gardens\n\n## Purpose', '2025-03-19T19:30', { place: 'Lock Pavilion, Lock Gardens' }],
  ['Public meeting of the council\n\nDate: Monday 24 March\nTime: 7-9pm (arrivals from 6.30)', '2025-03-24T18:30>2025-03-24T21:00'],
  ['The picnic is TOMORROW. Bring cutlery.', '2025-03-11'],
  ['| Town | Meet | Time |\n|---|---|---|\n| Hexby | Clock tower | 10.30am |\n| Sallow | Station forecourt | 11am |\n| Marshend | Lifeboat slip | 2pm |\n\n**Saturday 22 March: three towns say NO to the quarry.** Each walk takes an hour.', '2025-03-22T10:30,2025-03-22T11:00,2025-03-22T14:00'],
]
checkTable('Fields', 'en-GB', '2025-03-10', fields)

const terms: Row[] = [
  ['Grants are available for groups holding clean-ups and meetings.\n\nOpens: Monday 24 March 2025\nCloses: 4pm, Friday 11 April 2025', ''],
  ['There will be no trains on Saturday 22 March. Normal service resumes on Monday 24 March.', ''],
  ['De bond roept op tot actie.\n\nDOETINCHEM, 10 maart', '', { locale: 'nl-NL' }],
]
checkTable('Terms', 'en-GB', '2025-03-10', terms)

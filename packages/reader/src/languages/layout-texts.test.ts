import { checkTable, type Row } from '../testing/table.ts'

// How pages, letters and notices are laid out. Monday 10 March 2025, en-GB, unless the row says otherwise.
const lists: Row[] = [
  ['DEFEND OUR BUSES – Saturday 22 March\n\nBarrow – Town Hall steps, 12 noon\nKendal – Market Place, 10.30am\nPenrith – Clock Tower, 2pm\nUlverston – The Gill, 11am', '2025-03-22T12:00,2025-03-22T10:30,2025-03-22T14:00,2025-03-22T11:00', { place: 'Town Hall steps' }],
  ['National strike on Thursday 20 March. Rallies near you:\n\n- Derby: 11am, Market Place\n- Stoke: 12.30pm, Kingsway\n- Crewe: 10am, Memorial Square', '2025-03-20,2025-03-20T11:00,2025-03-20T12:30,2025-03-20T10:00'],
  ['Climate walkout! Friday 4 April, nationwide. So far: Exeter 12pm Bedford Square, Truro 1pm Lemon Quay, Bude 11am The Castle. More soon.', '2025-04-04,2025-04-04T12:00,2025-04-04T13:00,2025-04-04T11:00', { scope: 'distributed' }],
  ['Open evening on Friday 21 March\n\nDoors: 6pm, main hall\nSpeeches: 7pm, upper room\nMusic: 8pm, courtyard', '2025-03-21T18:00'],
  ['NATIONAL MARCH FOR HOUSING\nSaturday 29 March, assemble 12 noon, Victoria Embankment\n\nCOACHES\nDerby: 7am from the Assembly Rooms\nLeeds: 6.30am, behind the station\nHull: 6am, Paragon Square', '2025-03-29T12:00', { title: 'NATIONAL MARCH FOR HOUSING' }],
  ['We will protest outside County Hall on Thursday 20 March from 1pm. Buses are leaving from Skipton (8.30am) and Settle (8am).', '2025-03-20T13:00'],
  ['Venue | Date | Time\nMoor Lane Chapel | Tue 18/03/2025 | 13:00 - 17:00\nHarbour Social Club | Wed 26/03/2025 | 10:00 - 15:00\n\nBlood donor sessions. Call 0300 555 0100 (Mon to Fri, 8am to 6pm).', '2025-03-18T13:00>2025-03-18T17:00,2025-03-26T10:00>2025-03-26T15:00', { place: 'Moor Lane Chapel' }],
]
checkTable('Lists and tables', 'en-GB', '2025-03-10', lists)

const asides: Row[] = [
  ['Drivers are due to walk out on Tuesday 18 March and again on Thursday 27 March. Opening hours at the depot shop will be extended from 8am to 7pm.', '2025-03-18,2025-03-27', { kind: 'walkout' }],
  ['From: Ana @ Northside Tenants\nTo: members\nDate: Mon, 10 Mar 2025 18:12\nSubject: public meeting\n\nThe public meeting is on Wednesday 19 March, 7pm, in the Methodist Hall.', '2025-03-19T19:00', { place: 'Methodist Hall' }],
  ['From: 10am\nTo: 2pm\nDate: Saturday 22 March\nLitter pick at Mill Pond', '2025-03-22T10:00>2025-03-22T14:00'],
  ['---\ntitle: Spring fair\nauthor: Bo\ndate: 2025-03-10\n---\n\nThe fair is on Sunday 30 March, 11am to 3pm, at Corn Hall.', '2025-03-30T11:00>2025-03-30T15:00', { title: 'Spring fair' }],
  ['PRESS RELEASE\nEMBARGO: 00.01 Tuesday 11 March\n\nLibrary staff will strike on Friday 28 March.', '2025-03-28', { kind: 'strike' }],
  ['🗓 April 11th, 2025\n⏰ 7:30pm till 9:30pm\n📍 Bandstand, Rope Walk\nVigil for the harbour workers\n\nHarbour Centre • 3 Quay Row • open Mon–Thu 10am–4pm', '2025-04-11T19:30>2025-04-11T21:30'],
  ['Our Midnight Walk returns on the night of Saturday 24 May 2025. Registration opens at 9.00pm at Cliff Pavilion, and the walk starts at 10.30pm. Medal sizes cannot be guaranteed after 2 May.', '2025-05-24T21:00'],
  ['Harbour Pride Weekend\n14/06/2025 – 15/06/2025\nOld Docks\nFREE', '2025-06-14>2025-06-15', { place: 'Old Docks' }],
  ['Say no to the quarry! Rally + speak-out on the courthouse steps, Elko, 4/8 @ noon. Bring signs.', '2025-04-08T12:00', { locale: 'en-US' }],
  ['Every Tuesday through Apr. 29, 6-8pm on Zoom, our phone banks call every member. Next one is tomorrow, Mar. 11.', '2025-03-11T18:00>2025-03-11T20:00', { locale: 'en-US' }],
  ['Thursday 3rd: POLLING DAY! Shifts all day from 7am to 10pm at the Scout Hut.', '2025-04-03T07:00>2025-04-03T22:00'],
  ['**What** Hīkoi along the stopbank\n**When** Saturday 29 March, 9.30am\n**Where** start at the Domain car park, Weir Road', '2025-03-29T09:30', { place: 'Domain car park, Weir Road' }],
]
checkTable('What stands beside a call', 'en-GB', '2025-03-10', asides)

const reports: Row[] = [
  ['Hundreds turn out to save the baths\n\nMore than 300 people packed the square on Saturday against plans to close the baths. The demonstration began at 11am.', ''],
  ['This week in labour history\n\nMarch 12\n1912: Mill workers at Lowell walk out at noon.\n\nMarch 14\n1935: Miners sit down at 2 a.m.', ''],
  ['Grove Tidy Towns: report\n\nEvery Wednesday evening at 7pm a small crew weeded the beds. We are taking a rest.', ''],
  ['The office will close at 12 noon on Tuesday 24 December 2025 and reopen at 8.30am on Friday 2 January 2026.', ''],
  ['Nurses picketed the clinic. The last joint rally, on 10 June, drew 400.', ''],
  ['Public meeting on Tuesday 18 March, 7pm, Grange Hall. All welcome. Tea at six. Bring a friend. Ask for Jo.\n\nAbout the Grange Trust\nThe roof fund closes its books. A rally was planned here once, on 4 April.', '2025-03-18T19:00'],
]
checkTable('Reports and background', 'en-GB', '2025-03-10', reports)

const callers: Row[] = [
  ['# Friends of Alderbrook\n\n## Canal tidy\n\nSunday 6 April, 10am, by the lock cottage.', '2025-04-06T10:00', { caller: 'Friends of Alderbrook', title: 'Canal tidy' }],
  ['Stand up to hate! Saturday 22 March, 12.30pm, opposite the Royal Hotel, Marine Road.\n\nSeacombe Bay Together. Contact: 07700 900000', '2025-03-22T12:30', { caller: 'Seacombe Bay Together' }],
  ['Vigil at the fountain, Friday 21 March at 6pm.\n\nIn solidarity\nMoorside Peace Group', '2025-03-21T18:00', { caller: 'Moorside Peace Group' }],
  ['Picket at Gate 4, Friday 21 March, 3pm. Eastfield Renters Union is a registered charity.', '2025-03-21T15:00', { caller: 'Eastfield Renters Union' }],
  ['Parents and pupils will rally on Friday 21 March at 4pm in Union Square.\n\nOrganised by Save Our Schools Alliance', '2025-03-21T16:00', { caller: 'Save Our Schools Alliance' }],
  ['WHAT: Rally\nWHEN: Friday 21 March, 4pm\nWHERE: Union Square\nWHO: Veterans for Care, nurses, families', '2025-03-21T16:00', { caller: 'Veterans for Care' }],
  ['El colectivo Ruedas Libres os espera el viernes 21 de marzo a las 20:00 en la Plaza Mayor. Masa crítica.', '2025-03-21T20:00', { locale: 'es-ES', caller: 'Ruedas Libres' }],
  ['Los trabajadores harán huelga el martes 18 y el jueves 20 de marzo.', '2025-03-18,2025-03-20', { locale: 'es-ES' }],
  ['DEMO: Donnerstag, 28. März, 18 Uhr, Universität', '2025-03-28T18:00!', { locale: 'de-DE' }],
  ['Mobilisations le jeudi 20 mars :\nAngers – 10h30, place Leclerc\nNantes – 11h, Miroir d’eau\nRennes – 10h, place de Bretagne', '2025-03-20T10:30,2025-03-20T11:00,2025-03-20T10:00', { locale: 'fr-FR' }],
]
checkTable('Whose call it is', 'en-GB', '2025-03-10', callers)

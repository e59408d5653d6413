import { checkTable, type Row } from '../testing/table.ts'

// Hours as they are typed, lines that each stand for an event, and days that are none. Monday 10 March 2025, en-GB, unless the row says otherwise.
const hours: Row[] = [
  ['Street fair for the hospital\n* Friday, Mar 21, 9a-3p, Mill Plaza', '2025-03-21T09:00>2025-03-21T15:00', { locale: 'en-US' }],
  ['Rally: Friday, Mar 21, 7:30p-9p, Mill Plaza', '2025-03-21T19:30>2025-03-21T21:00', { locale: 'en-US' }],
  ['Picnic on Saturday 22 March at 14a High Street, 1pm', '2025-03-22T13:00'],
  ['Concentración este sábado, 15 de marzo, a partir de las 12´30 horas, ante el mercado. ¡Ven!', '2025-03-15T12:30', { locale: 'es-ES' }],
  ['Presidio sabato 15 marzo alle ore 17\'30 in piazza Dante', '2025-03-15T17:30', { locale: 'it-IT' }],
  ['name: "A night of planning"\nlocation-text: Moor Library\nevent-start-date: 2025-04-17\nevent-start-time: 1830\nevent-end-time: 2030\n\nJoin us for an evening of action.', '2025-04-17T18:30>2025-04-17T20:30', { place: 'Moor Library' }],
  ['We hold two public meetings. Please come on either THURSDAY 20 MARCH at ST ANNE’S PARISH HALL 6.15- 9.15PM or SATURDAY 22 MARCH at HERON HILL CHURCH HALL 2.00 – 5.00PM.', '2025-03-20T18:15>2025-03-20T21:15,2025-03-22T14:00>2025-03-22T17:00', { place: 'ST ANNE’S PARISH HALL' }],
  ['Zwei Termine: Wir treffen uns am Donnerstag, 20. März im Bürgersaal am Markt um 18 Uhr oder am Samstag, 22. März im Pfarrheim um 15 Uhr.', '2025-03-20T18:00,2025-03-22T15:00', { locale: 'de-DE' }],
  ['Honderden scholieren verzamelen zich vrijdagmiddag op de Grote Markt om een vuist te maken voor een ‘eerlijk klimaat’.', '2025-03-14', { locale: 'nl-NL' }],
  ['Join us TONIGHT for a march and candlelight vigil.\n\n### Where / When\n\n+ Gather at Finch Hall (12 Oak Street), 7:00-7:30pm\n+ March to Mill Park, 7:30-8:00pm\n+ Vigil in Mill Park, 8:00pm on\n\n**Monday, March 10, 2025**', '2025-03-10T19:00>2025-03-10T19:30', { locale: 'en-US' }],
]
checkTable('Hours', 'en-GB', '2025-03-10', hours)

const lines: Row[] = [
  ['Rallies have been organised in all capital cities on 26 March.\n\nOtter Land, Brisbane: 10am, Queens Gardens\n\nBrindle & Finch Country, Melbourne: 11am, Parliament House\n\nHeron Land, Sydney: 9.30am, Belmore Park', '2025-03-26T10:00,2025-03-26T11:00,2025-03-26T09:30', { locale: 'en-AU', place: 'Queens Gardens' }],
  ['Des rassemblements sont prévus.\n\nSamedi 15 mars\n\nAGEN : 14 h Place du Marché\n\nLIMOGES : 17 h 30 Gare', '2025-03-15T14:00,2025-03-15T17:30', { locale: 'fr-FR', place: 'Place du Marché' }],
  ['MAJOR PROTEST\nMonday, March 24, 2025 at 12 Noon\nTORONTO at Queen Park outside the Old Assembly Building at 12 Noon\nTHUNDER BAY at the Old Depot at South Ferry Street at 12 Noon\nDRYDEN outside the Council office, 439 Mill St. at 11:30 a.m.', '2025-03-24T12:00,2025-03-24T12:00,2025-03-24T11:30', { locale: 'en-CA', place: 'TORONTO' }],
  ['#### Oslo, Norway\n##### Protest Against Snooping\n**3/22/25 at 4:00 PM**\n**Details:** We meet by the embassy.\n\n#### Stockholm, Sweden\n##### Protest Against Snooping\n**3/22/25 at 5:00 PM**\n**Details:** Meet at the park.', '2025-03-22T16:00,2025-03-22T17:00', { locale: 'en-US' }],
  ['Rallies and vigils across the country this weekend.\n\nSaturday 22 March 2025\nRawene\nOutside the Old Gallery, Saturday 10am\nHamilton\nEnd of Mill Drive & Rose Street, Saturday 1pm', '2025-03-22T10:00,2025-03-22T13:00', { locale: 'en-NZ', place: 'Outside the Old Gallery, Rawene' }],
  ['Community canvass. We are inviting everybody who wants to help.\nMarch 22nd in Riverside\n9:30am-12:00pm (including training from 9:30am-9:45am)\n12:30pm-3:00pm (including training from 12:30pm-12:45pm)', '2025-03-22T09:30>2025-03-22T12:00,2025-03-22T12:30>2025-03-22T15:00', { locale: 'en-US', place: 'Riverside' }],
  ['Open day on Saturday 22 March\n10am-11am\nWelcome by the chair\n11am-12pm\nTour of the yard', '2025-03-22T10:00>2025-03-22T11:00'],
  ['Com mais de 200 atos confirmados, os movimentos voltam às ruas neste sábado por vacina e emprego.\n\nEm São Paulo, o ato está marcado para o parque, a partir das 15h.', '2025-03-15,2025-03-15T15:00', { locale: 'pt-BR', scope: 'distributed' }],
  ['Rallies will be held across the country on Saturday 22 March. In Leeds, people will gather in City Square at noon.', '2025-03-22,2025-03-22T12:00', { scope: 'distributed' }],
]
checkTable('Lines of towns and shifts', 'en-GB', '2025-03-10', lines)

const days: Row[] = [
  ['Every branch takes strike action on Thursday and Friday. Bring every colleague on our picket lines on Thursday.', '2025-03-13,2025-03-14'],
  ['Ben jij een echte doener en wil jij jouw straat extra schoonmaken op zaterdag 22 maart? Ga dan naar de site van de Opschoondag.', '2025-03-22', { locale: 'nl-NL' }],
  ['We will be planting 300 trees in Mill Park on Sunday 23 March. Our first working bee would normally be the last Sunday in March, but we are away. The working bee lasts from 8.15am until 11am.', '2025-03-23T08:15>2025-03-23T11:00'],
  ['Unsere Müllsammelaktion ist am Samstag, 22. März. Normaler Termin wäre eigentlich der 29. März. Los geht es um 10 Uhr.', '2025-03-22T10:00', { locale: 'de-DE' }],
  ['It has been confirmed today (March 10) that porters across the county will strike. Porters will strike from Monday March 24 until Thursday March 27.', '2025-03-24>2025-03-27'],
  ['The committee has decided to cancel tomorrow’s (Tuesday 11 March) strike which was to be a full stoppage from 10am to 12 noon. Monday 17 March’s stoppage remains in place.', '2025-03-17'],
  ['Organisers of a planned march through Alderton tomorrow have issued an update. Free Alderton had planned the latest of its marches to take place in the town on March 11. “We have decided to postpone Tuesday’s march at Alderton. Next up, we march at Kelsby on April 5.”', '2025-04-05'],
  ['POSTPONED - The planting has been postponed because of illness. Please keep an eye on our site.\n\nJoin us for a tree planting day at Weir Cemetery on 28 March, starting at 10 am.', ''],
  ['The vigil has been postponed. The new date is Friday 21 March, 6pm, at the fountain.', '2025-03-21T18:00'],
  ['Tell us what you think\n\nComments are welcome until 4.00pm Monday 31 March 2025.\n\nYou have to register before you can comment.', ''],
  ['In the summer of 1926 the league co-ordinated a pilgrimage from many parts of the country. The citizens’ union organised one more meeting on 12 April at the Mill Settlement, Kelsby to rally support.', ''],
  ['The Mill Garden opened in 1926 and has been a meeting place ever since. Our picnic is on Saturday 12 April at noon.', '2025-04-12T12:00'],
]
checkTable('Days that are none, and days that are', 'en-GB', '2025-03-10', days)

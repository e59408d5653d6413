import { checkTable, type Row } from '../testing/table.ts'

const hours: Row[] = [
  ['The plan is this: on March 14 our pupils will walk out at 11 am for 15 minutes in protest. Then, at 2:45 pm, when classes are over, parents and teachers are marching to the board office.', '2025-03-14T11:00>2025-03-14T11:15,2025-03-14T14:45', { locale: 'en-US' }],
  ['On 14 March staff will walk out at 11am. Later, at 5.30pm, families are marching to the town hall.', '2025-03-14T11:00,2025-03-14T17:30'],
  ['Lantern Ceremony for Peace\n\nAfter short speeches we launch our lanterns as the sun goes down. Join us.\n\nDate: Wednesday, August 6, 2025\nWhere: Mill Park\n\n– 7:30 – 9:00 – Lantern making (paper is there)\n– 9:00 – 9:20 – Two songs\n– 9:20 – Lanterns on the water', '2025-08-06T19:30>2025-08-06T21:00', { locale: 'en-CA', on: '2025-08-01' }],
  ['Twilight vigil for the forest\n\nJoin us by the lake on Thursday, July 17, 2025.\n\n7:00 – Gathering\n8:30 – Candles are lit as dusk falls', '2025-07-17T19:00', { locale: 'en-US', on: '2025-07-01' }],
  ['HIKOI: Say No to the Mill\n\nStart Time:\nMonday, 24 March 2025 - 7:00am\n\nMonday 24 March\n\n7.00am        Breakfast\n\n9.00am        Leave the marae for Victoria Park\n\n10.30am      Hikoi from the park to the bottom of Queen Street\n\n12.00am      Hikoi to Mill Square\n\nEnd Time:\nMonday, 24 March 2025 - 9:00pm', '2025-03-24T07:00', { locale: 'en-NZ' }],
  ['- Working bee\n- 2025-04-03T08:00:00+11:00\n- 2025-04-03T12:00:00+11:00\n- Find us at the working bee, 1st Thursday of each month 8am at the container.', '2025-04-03T08:00>2025-04-03T12:00', { locale: 'en-AU' }],
  ['A national day of protest is called for Friday 14 March against the cuts.\nLeeds: The march holds on 14 March. Marchers should gather in Park Square from 11 am. The march sets off at 1 pm.\nHull: The march holds on March 14. Marchers are urged to gather outside the Guildhall from noon.', '2025-03-14T11:00,2025-03-14T12:00'],
  ['The federation’s one-day rotating strikes are planned for next week. The days of strike are\nMonday, Tuesday, Thursday and Friday:\nMONDAY March 17: Ely, Diss\nTUESDAY March 18: Bury, Stow\nTHURSDAY March 20: Holt\nFRIDAY MARCH 21: Cromer', '2025-03-17,2025-03-18,2025-03-20,2025-03-21', { locale: 'en-CA' }],
  ['The club has announced its second Mill Run, a run or walk for all ages. The event is taking place on Saturday 12 April and running numbers can be picked up the day before at the rowing club between 2pm and 7pm.', '2025-04-12'],
  ['Am 14. März legen die Beschäftigten um 10 Uhr die Arbeit nieder. Danach, um 15.30 Uhr, ziehen Familien in einer Demonstration zum Rathaus.', '2025-03-14T10:00,2025-03-14T15:30', { locale: 'de-DE' }],
  ['Le 14 mars, les lycéens organisent un blocage à 8h devant le lycée. Ensuite, à 14h, une manifestation partira de la place du Marché.', '2025-03-14T08:00,2025-03-14T14:00', { locale: 'fr-FR' }],
  ['El 14 de marzo habrá un paro en la escuela a las 10:00. Más tarde, a las 18:00, una marcha saldrá de la plaza Mayor.', '2025-03-14T10:00,2025-03-14T18:00', { locale: 'es-ES' }],
  ['Für Freitag, 14. März, ist ein Protest gegen die Kürzungen angekündigt.\nBonn: Die Kundgebung am 14. März beginnt um 10 Uhr auf dem Münsterplatz.\nUlm: Die Kundgebung am 14. März beginnt um 12 Uhr vor dem Rathaus.', '2025-03-14T10:00,2025-03-14T12:00', { locale: 'de-DE' }],
  ['Der Lauf findet am Samstag, 12. April, statt, Start ist um 11 Uhr; Startnummern gibt es am Vortag im Vereinsheim zwischen 14 und 19 Uhr.', '2025-04-12T11:00', { locale: 'de-DE' }],
  ['La course aura lieu le samedi 12 avril ; les dossards peuvent être retirés la veille au gymnase de 14h à 19h.', '2025-04-12', { locale: 'fr-FR' }],
  ['March day: Saturday 22 March.\n10.30am Gather in the park\n12.00am Speeches in the square', '2025-03-22T10:30'],
  ['Join the rally on Saturday 22 March at 10am. Then we march to the docks and back by 1pm.', '2025-03-22T10:00'],
  ['Schedule for Saturday 22 March\n9.30am Coffee\n10.30am March from the docks\n12am Speeches\n1pm Picnic', '2025-03-22T09:30'],
  ['Join us for the strike picket on Friday 14 March from 7am. In the afternoon, at 2pm, there will be a march from the depot to Mill Square.', '2025-03-14T07:00,2025-03-14T14:00'],
  ['Leeds: gather at City Square on Saturday 22 March from 11am.\n\nYork: on Saturday 22 March meet at the Minster at noon.', '2025-03-22T11:00,2025-03-22T12:00'],
  ['Une journée de mobilisation est annoncée le 22 mars.\nLyon : rassemblement le 22 mars à 11h, place Bellecour.\nDijon : rassemblement le 22 mars à 14h, place de la République.', '2025-03-22T11:00,2025-03-22T14:00', { locale: 'fr-FR' }],
  ['Madrid: la marcha del 22 de marzo sale a las 11:00 de Atocha.\nSevilla: la marcha del 22 de marzo sale a las 12:30 de la Plaza Nueva.', '2025-03-22T11:00,2025-03-22T12:30', { locale: 'es-ES' }],
  ['Join us Friday, March 14 for a twilight vigil: 7:00 – gathering, 7:45 – candle lighting as dusk falls.', '2025-03-14T19:00', { locale: 'en-US' }],
  ['The march starts at 11 on Saturday 22 March and ends before dark; the sun sets at 6.20.', '2025-03-22T11:00'],
]
checkTable('Hours of a day', 'en-GB', '2025-03-10', hours)

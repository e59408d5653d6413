import { checkTable, type Row } from '../testing/table.ts'

// Several events of one day, and one that is said twice. Monday 3 March 2025, en-GB, unless the row says otherwise.
const several: Row[] = [
  ['Phone bank – Saturday, March 15, 9:30 AM\nCanvass – Saturday, March 15, 10 AM', '2025-03-15T09:30,2025-03-15T10:00', { locale: 'en-US' }],
  ['Vigils are taking place in towns across the country on Wednesday 12 March.\n\n12 March 2025\n\n9:30 AM\n\nOld Exchange, Thornby\n\nRSVP\n\n12 March 2025\n\n10:30 AM\n\nCorn Hall, Ashby\n\nRSVP', '2025-03-12T09:30,2025-03-12T10:30'],
  ['We are taking strike action on Thursday 13 March. There will be a picket line at the depot from 7am to 9am.\n\nAt 10am there is a brief rally in Mill Square and at 12 noon we will be marching to the station.', '2025-03-13,2025-03-13T07:00>2025-03-13T09:00,2025-03-13T10:00,2025-03-13T12:00'],
  ['Nous appelons à la grève et à la mobilisation le jeudi 13 mars :\n\n• 10h30 : rassemblement devant le conseil\n• 14h : manifestation place Neuve', '2025-03-13,2025-03-13T10:30,2025-03-13T14:00', { locale: 'fr-FR' }],
  ['Work parties in 2025: Jan 11th, Feb 8th (cancelled – waterlogged), March 8th, April 12th.', '2025-03-08,2025-04-12'],
]
checkTable('Several events', 'en-GB', '2025-03-03', several)

const one: Row[] = [
  ['Thousands will march for the river in Thornby on Tuesday. Keen on marching tomorrow? If so, be in the Abbey Garden for 1.30pm.', '2025-03-04T13:30'],
  ['Vi går ut i strejk på torsdag! Samling 12.00 vid grindarna, sedan tåg till Stortorget.', '2025-03-06T12:00', { locale: 'sv-SE' }],
  ['Folks gather every Friday night at the old bus stop for their weekly song vigil from 5:30 to 6:15.', '2025-03-07T17:30>2025-03-07T18:15', { locale: 'en-US' }],
  ['They will cheer the walkers on tomorrow as they launch the Bread March.', '2025-03-04'],
  ['March for jobs. Thornby, 28 March, ahead of the finance summit on 2 April.', '2025-03-28'],
  ['Demon arrangeras av Kamratföreningen Norr och 5 juli-stiftelsen.\n\nVi samlas på Stora torget den 20:e mars klockan 15.00.', '2025-03-20T15:00', { locale: 'sv-SE' }],
  ['The Big Lunchtime Switch Off: Monday 17th March. Leave your desk and eat together outside.', '2025-03-17'],
]
checkTable('One event', 'en-GB', '2025-03-03', one)

const none: Row[] = [
  ['title: "CANCELLED: Come to the bank action"\nevent_start_date: 2025-03-15\nevent_start_time: "15:00"\n\nThis action is cancelled.', ''],
  ['The drivers have suspended several strikes that were due to begin tomorrow. Hardly any buses were expected to run tomorrow, Friday and Monday.', ''],
  ['The strike on 13 March has been suspended. Members will be balloted, with the ballot closing on 24 March.', ''],
  ['Am Freitag gingen nach Angaben der Veranstalter 12.000 Menschen auf die Straße. Der Zug startete um 12 Uhr am Neuen Rathaus.', '', { locale: 'de-DE' }],
  ['Tens of thousands took part in the demonstration on Saturday. The feeder march set off at 10:30.', ''],
  ['15 March 1917: the tsar abdicates. 8 March: women textile workers strike for bread.', ''],
]
checkTable('No event', 'en-GB', '2025-03-03', none)

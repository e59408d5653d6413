import { checkTable, type Row } from '../testing/table.ts'

// Posts and notices of a few lines, Monday 4 March 2024, en-GB.
const appointments: Row[] = [
  ['Sponsored darts at the Anchor! Get your team of six together for Saturday 16 March 2024, 2pm start. Entry £5 a head.', '2024-03-16T14:00'],
  ['New to bell ringing? We run a taster on the second Tuesday of every month, 6:30–8:00pm on Zoom.', '2024-03-12T18:30>2024-03-12T20:00'],
  ['TUESDAY 12 MARCH\n6.30pm The Long Shift (Unity Cinema)\n8.15pm Q&A with the crew\n\nFREE ENTRY', '2024-03-12T18:30'],
  ['River days: Day 1 – Sat 23 March, leave Taihoro hall 8am. Day 2 – Sun 24 March, arrive Council steps 1.30pm.', '2024-03-23T08:00,2024-03-24T13:30'],
  ['Coming up:\n• Sat 9 March – Repair café, Scout Hut, 2–4\n• Weds 13 March – Councillors’ surgery, 6pm, library', '2024-03-09T14:00>2024-03-09T16:00,2024-03-13T18:00', { title: 'Repair café' }],
  ['Carers meet again for a workshop on the 20th at 2pm in the Methodist Hall, Dale Road.', '2024-03-20T14:00', { place: 'Methodist Hall' }],
  ['The draft plan is open for comment until midnight on Sunday 17 March. A report goes to Cabinet in May.', ''],
  ['The baths will close for maintenance from Monday 11 March at 6pm.', ''],
  ['ELM CITY, Ohio (March 4) — Bus crews voted to walk off the job on Thursday.', '2024-03-07', { kind: 'walkout' }],
  ['Sunday 17 March: Bluebell Wood planting day. Arrive from 9.45am for a start at 10am, finish 3pm.', '2024-03-17T09:45>2024-03-17T15:00'],
  ['Egg hunt and fundraiser. Sunday 31 March, 2-4pm. Hope Farm, Mill Lane. £3 a child.', '2024-03-31T14:00>2024-03-31T16:00', { place: 'Hope Farm, Mill Lane' }],
]
checkTable('Short appointments', 'en-GB', '2024-03-04', appointments)

const towns: Row[] = [
  ['Vigils so far for Sunday 17 March (more to come):\n\nELMBY, NH – Town common, 4 p.m.\nFORT ASTER, UT – Steps of the old mill, 5:30 p.m.\nMONTE LUNA, NM – Plaza gazebo, 7 p.m.', '2024-03-17T16:00,2024-03-17T17:30,2024-03-17T19:00', { locale: 'en-US', place: 'Town common' }],
  ['Rallies across the county on Saturday 16 March. Oldbury 11am City Square – Penhallow 1pm Museum Gardens.', '2024-03-16T11:00,2024-03-16T13:00', { place: 'City Square' }],
  ['Rally for Rent Control\nOttawa: March 16, 1 p.m., Confederation Park\nHamilton: March 16, 2 p.m., Gore Park\nSudbury: March 17, noon, Memorial Park', '2024-03-16T13:00,2024-03-16T14:00,2024-03-17T12:00', { locale: 'en-CA' }],
  ['Open day on Saturday 16 March.\n\nDoors: 6pm, main hall\nSpeeches: 7pm, main hall\nMusic: 8pm, the bar', '2024-03-16T18:00'],
  ['Half-day stoppage on Friday 15 March, tools down at midday, then rally in front of Civic Place at a quarter to one.', '2024-03-15T12:00,2024-03-15T12:45', { kind: 'strike' }],
]
checkTable('Several events in few lines', 'en-GB', '2024-03-04', towns)

import { checkTable, type Row } from '../testing/table.ts'

// Whole short texts of many kinds, Saturday 28 September 2024, en-GB, unless the row says otherwise.
const texts: Row[] = [
  ['Press Release – Nurses\' Guild\n\nMembers of the Nurses\' Guild employed at Eastern Health will take industrial action next week after rejecting the latest pay offer. The action includes a full withdrawal of labour for eight hours from 10am on Tuesday 1 October. "Our members feel they have no choice," said delegate Mere Tau.', '2024-10-01T10:00>2024-10-01T18:00'],
  ['**Harbour Swim for Hope**\n\nSunday 6 October 2024\n8:30am – 11:00am\nNorth Beach, Bayswater\n\nRegister by Friday 4 October at https://example.org/swim', '2024-10-06T08:30>2024-10-06T11:00', { title: 'Harbour Swim for Hope', url: 'https://example.org/swim' }],
  ['Dear neighbours, as you know the council votes on the incinerator on 15 October. Before that, on Thursday 10 October, we want to fill the square. Be there at 6! Bring pots and pans.', '2024-10-10T18:00'],
  ['The Socialist Forum meets on the second and fourth Thursday of each month at 7.30pm above the Railway Inn.', '2024-10-10T19:30', { recurrence: 'second and fourth Thursday of each month' }],
  ['Thanks to everyone who came to last week\'s vigil. The next one is this Friday, 4 October, 6–7pm, same place.', '2024-10-04T18:00>2024-10-04T19:00', { kind: 'vigil' }],
  ['When the dockers walked out in 1989, nobody expected it to last. Thirty-five years on, a plaque will be unveiled at Pier 4 on Saturday 12 October at 11am. All are welcome.', '2024-10-12T11:00'],
  ['Rail workers are striking on 3 and 5 October. Passengers are advised to check before they travel.', '2024-10-03,2024-10-05', { kind: 'strike' }],
  ['SAVE OUR POOL – PUBLIC MEETING – WED 9 OCT 7PM – ST JOHN\'S HALL – COME AND HAVE YOUR VOICE HEARD', '2024-10-09T19:00', { kind: 'meeting' }],
  ['The coalition, which organised last month\'s march of 20,000 people, has announced that it will march again on Saturday 26 October. Protesters will assemble at Victoria Embankment at midday before marching to Whitehall.', '2024-10-26T12:00', { kind: 'march' }],
  ['You\'re invited!\n\nWhat: Tree planting party 🌳\nWhen: Sunday, November 10th, 9am-noon\nWhere: Oak Creek Elementary, 400 Oak Creek Dr.\nRSVP: https://example.org/trees', '2024-11-10T09:00>2024-11-10T12:00', { locale: 'en-US', kind: 'planting', title: 'Tree planting party', url: 'https://example.org/trees' }],
  ['BRIEFING: The bill passed its second reading on 24 September by 310 votes to 280. The committee stage begins on 14 October. Write to your MP before then.', ''],
  ['A strike by 300 refuse workers, which started on Monday, has been extended until 11 October, the union said.', ''],
  ['We are looking for volunteers for our stall at the Harvest Market (Saturday 5 October, 9am to 1pm). Can you help for an hour?', '2024-10-05T09:00>2024-10-05T13:00'],
  ['Calendar\n\nOct 3 – Steering committee, 6pm, online\nOct 12 – Day of action\nOct 20 – Film night: The Long Road, 7.30pm, Community Hub', '2024-10-03T18:00,2024-10-12,2024-10-20T19:30', { locale: 'en-US' }],
  ['Workers at two food factories are being balloted over pay. The ballot closes on 17 October and any strike would start no earlier than November.', ''],
  ['On Tuesday, 24 September, around 60 parents picketed the school. On Tuesday, 1 October, they plan to do it again from 8.15am.', '2024-10-01T08:15'],
  ['International Day of Peace was on 21 September. Did you miss it? Our peace walk is on 6 October, 2pm from the bandstand.', '2024-10-06T14:00'],
  ['The Clean Coast Network hosts its big autumn beach clean across 40 beaches from Friday 11 to Sunday 13 October. Find your nearest event at https://example.org/beach', '2024-10-11>2024-10-13', { kind: 'cleanup', scope: 'distributed', caller: 'Clean Coast Network', url: 'https://example.org/beach' }],
  ['In solidarity with the hunger strikers there will be a noise demo at the detention centre every Sunday at 2pm, starting this Sunday, 29 September.', '2024-09-29T14:00', { recurrence: 'every Sunday' }],
  ['Book launch and discussion with the author of "Stand Up", Thursday 17 October, doors 6.30 for 7pm, Left Page Books. Free but please register.', '2024-10-17T18:30', { title: 'Stand Up' }],
  ['Union calls off Friday\'s strike after breakthrough in talks', ''],
  ['GMU members at the bakery begin a series of 48-hour stoppages on Thursday 10 October in a dispute over night pay.', '2024-10-10', { kind: 'strike' }],
  ['Hi all, quick reminder that our AGM is on Tuesday (1 October) at 7pm in the Small Hall. Nominations close on Monday.', '2024-10-01T19:00'],
  ['The Festival of Resistance runs from 18 to 20 October at Hill Farm. Tickets from £25.', '2024-10-18>2024-10-20'],
  ['Residents were urged to attend the drop-in on 19 September. Comments on the plans can be made until 21 October.', ''],
  ['Campaign group Safe Streets has called a "die-in" outside City Hall for 5.30pm on Wednesday 16 October following the death of a cyclist last week.', '2024-10-16T17:30', { kind: 'protest', caller: 'Campaign group Safe Streets' }],
]
checkTable('English texts', 'en-GB', '2024-09-28', texts)

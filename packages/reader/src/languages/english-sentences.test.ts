import { describe, expect, it } from 'vitest'
import { starts } from '../testing/starts.ts'

// locale, day of publication, sentence, and what is read: start, ">" end, "!" where the weekday does not fit.
const announced: [string, string, string, string][] = [
  ['en-GB', '2024-09-28', 'Join us on Saturday 12 October at 2pm outside the Town Hall for a rally against library closures.', '2024-10-12T14:00'],
  ['en-GB', '2024-09-28', 'The march sets off from Victoria Park at 12.30pm on Sunday 6th October.', '2024-10-06T12:30'],
  ['en-GB', '2024-09-28', 'Strike action has been called for 14, 15 and 21 October.', '2024-10-14,2024-10-15,2024-10-21'],
  ['en-GB', '2024-09-28', 'Members will walk out from Monday 7 to Friday 11 October.', '2024-10-07>2024-10-11'],
  ['en-US', '2024-09-28', 'Rally at the Capitol steps on 10/12 at noon.', '2024-10-12T12:00'],
  ['en-US', '2024-09-28', 'Beach cleanup: Sat., Oct. 12, 9 a.m.-noon, Pier Park', '2024-10-12T09:00>2024-10-12T12:00'],
  ['en-GB', '2024-09-28', 'Vigil this Thursday at 7pm, St Mary’s Church.', '2024-10-03T19:00'],
  ['en-GB', '2024-09-28', 'Come to our protest on Friday 12 October at 6pm.', '2024-10-12T18:00!'],
  ['en-GB', '2024-12-10', 'We will hold a picket on 7 January from 8am to 11am at the depot gates.', '2025-01-07T08:00>2025-01-07T11:00'],
  ['en-GB', '2024-09-28', 'The union has announced a national day of action for 24 October.', '2024-10-24'],
  ['en-GB', '2024-09-28', 'Phone bank every Tuesday at 6.30pm on Zoom. Register here: https://example.org/phone', '2024-10-01T18:30'],
  ['en-GB', '2024-09-28', '# Clean our river\n\nWhen: Sunday 13 October, 10am to 1pm\nWhere: Mill Bridge car park\nBring gloves.', '2024-10-13T10:00>2024-10-13T13:00'],
  ['en-GB', '2024-09-28', 'Protests were held in ten cities on 12 September, and organisers say another protest will follow on 19 October.', '2024-10-19'],
  ['en-GB', '2024-09-28', 'Date: 19/10/2024\nTime: 14:00-16:30\nVenue: Friends Meeting House, 12 High Street\nEvent: Housing assembly', '2024-10-19T14:00>2024-10-19T16:30'],
  ['en-GB', '2024-09-28', 'Registration closes on 3 October. The training takes place on 17 October from 18:00 to 20:00 at the community centre.', '2024-10-17T18:00>2024-10-17T20:00'],
  ['en-GB', '2024-09-28', 'Doors open 6.30pm for a 7pm start. Public meeting, Thursday 17th October, Unity Hall.', '2024-10-17T18:30'],
  ['en-US', '2024-09-28', 'Saturday, October 5\nMarch for Clean Water\n10:00 AM - 1:00 PM\nRiverside Park\n\nTuesday, October 8\nPhone bank\n6:00 PM - 8:00 PM\nUnion Hall', '2024-10-05T10:00>2024-10-05T13:00,2024-10-08T18:00>2024-10-08T20:00'],
  ['en-GB', '2024-09-28', '- Leeds: Saturday 5 October, 1pm, City Square\n- York: Sunday 6 October, 12 noon, Minster steps\n- Hull: Saturday 5 October, 11am, Queen Street\n\nJoin a protest near you!', '2024-10-05T13:00,2024-10-06T12:00,2024-10-05T11:00'],
  ['en-GB', '2024-09-28', 'Workers at the plant voted by 90% to strike. They will down tools for 48 hours from 14 October.', '2024-10-14'],
  ['en-GB', '2024-09-28', 'The council meets tomorrow (Sunday) at 10am and campaigners will lobby it from 9am.', '2024-09-29T09:00'],
  ['en-US', '2024-09-28', 'We’re hosting a voter registration drive on October 3rd from 11:30 am until 2 pm in the student union.', '2024-10-03T11:30>2024-10-03T14:00'],
  ['en-GB', '2024-09-28', 'A minute’s silence will be observed on Monday at 11am in the square.', '2024-09-30T11:00'],
  ['en-AU', '2024-09-28', 'Plant a tree with us on Saturday 19/10, 8.30am–11.30am at Creek Reserve.', '2024-10-19T08:30>2024-10-19T11:30'],
  ['en-GB', '2024-09-28', 'Blood drive Wednesday 1630-1900, Scout Hut', '2024-10-02T16:30>2024-10-02T19:00'],
  ['en-GB', '2024-09-28', 'More than 500 people marched last Saturday. The next march is on Saturday 12 October, meeting at 11am at the war memorial.', '2024-10-12T11:00'],
  ['en-GB', '2024-09-28', 'Teachers will strike for three days on 8, 9 and 10 October, the union confirmed on Friday.', '2024-10-08,2024-10-09,2024-10-10'],
  ['en-GB', '2024-09-28', 'Nurses to stage 24-hour strike on 15 October', '2024-10-15'],
  ['en-GB', '2024-09-28', 'Ballot opens 1 October and closes 14 October. If members vote yes the first day of strike action will be 4 November.', '2024-11-04'],
  ['en-GB', '2024-09-28', 'Campaigners will gather outside parliament from 10am on Wednesday.', '2024-10-02T10:00'],
  ['en-GB', '2024-09-28', 'Sign up by 5 October to join the coach to the national demonstration in London on 12 October.', '2024-10-12'],
  ['en-US', '2024-09-28', 'Join the picket line! Mon–Fri, Oct 7–11, 6 a.m. to 6 p.m., Gate 4.', '2024-10-07T06:00>2024-10-11T18:00'],
  ['en-US', '2024-09-28', 'WHAT: Press conference and rally\nWHEN: Tuesday, October 8, 2024 at 11:30 a.m.\nWHERE: City Hall, 100 Main Street\nWHO: Tenants and supporters', '2024-10-08T11:30'],
  ['en-US', '2024-09-28', 'Volunteers needed for our park cleanup on Oct. 19th (9-11:30am).', '2024-10-19T09:00>2024-10-19T11:30'],
  ['en-US', '2024-09-28', 'Online town hall: Oct 10, 7pm ET. RSVP at https://example.org/townhall', '2024-10-10T19:00'],
  ['en-NZ', '2024-09-28', 'Hui and march: 1pm Saturday 19 October, from the Domain to the Beehive', '2024-10-19T13:00'],
  ['en-IE', '2024-09-28', 'Vigil for peace, O’Brien Square, 19:30, 10/10/2024', '2024-10-10T19:30'],
  ['en-GB', '2024-09-28', 'Events\n\nSat 5 Oct – Street stall, 11am–1pm, Market Place\nThu 10 Oct – Public meeting, 7pm, Quaker House\nSun 20 Oct – Sponsored walk, 10am, Cliff Top', '2024-10-05T11:00>2024-10-05T13:00,2024-10-10T19:00,2024-10-20T10:00'],
  ['en-GB', '2024-12-20', 'Next meeting: 9th January 2025 at 7.30pm. All welcome.', '2025-01-09T19:30'],
  ['en-GB', '2024-09-28', 'The group has called for a week of action from 14 to 20 October.', '2024-10-14>2024-10-20'],
  ['en-GB', '2024-09-28', 'Friday 4 October 2024, 17:00 – 18:30, rally for the buses, Station Square.', '2024-10-04T17:00>2024-10-04T18:30'],
  ['en-GB', '2024-09-28', 'Walk for water: 28 Feb – 2 March', '2025-02-28>2025-03-02'],
  ['en-GB', '2024-09-28', 'We march on the 2nd of November. Assemble at 12 noon at the Embankment.', '2024-11-02T12:00'],
  ['en-US', '2024-09-28', 'Come out Monday 9/30 at 5:30 for a rally at the school board', '2024-09-30T17:30'],
]

const reported: [string, string, string, string][] = [
  ['en-GB', '2024-09-28', 'Around 500 people marched through the city on Saturday 21 September.', ''],
  ['en-GB', '2024-09-28', 'The rally planned for 12 October has been cancelled.', ''],
  ['en-GB', '2024-09-28', 'Nominations must be received by 5pm on 12 October.', ''],
  ['en-GB', '2024-09-28', 'Thousands of nurses went on strike last Thursday.', ''],
  ['en-GB', '2024-09-28', 'Our library will be closed on 12 October for refurbishment.', ''],
  ['en-GB', '2024-09-28', 'On 15 October 1969 millions took part in the moratorium march.', ''],
  ['en-GB', '2024-09-28', 'Published on 28 September 2024. Updated 30 September 2024. A short history of our allotments.', ''],
  ['en-GB', '2024-09-28', 'Critics say the 2 October rally in 2019 was the start of it all.', ''],
  ['en-GB', '2024-09-28', 'Hundreds gathered in the square on Friday evening to protest against the cuts. Speakers included local teachers.', ''],
  ['en-GB', '2024-09-28', 'The strike on 20 September shut 200 schools, the union said today.', ''],
  ['en-GB', '2024-09-28', 'In March 2019 we marched. In October 2020 we won.', ''],
  ['en-GB', '2024-09-28', 'The new rules come into force on 1 January 2025.', ''],
  ['en-GB', '2024-09-28', 'She was born on 3 October 1952 and died on 12 May 2001.', ''],
  ['en-GB', '2024-09-28', 'The committee will publish its report on 15 October.', ''],
  ['en-GB', '2024-09-28', 'Photos from the picket on 5 October 2023. Thank you to everyone who came!', ''],
  ['en-GB', '2024-09-28', 'The consultation runs until 30 November. Submit your views by email.', ''],
  ['en-GB', '2024-09-28', 'Applications for the summer school open on 1 November and close on 15 December.', ''],
  ['en-GB', '2024-09-28', 'The march due to take place on Saturday 5 October has been postponed.', ''],
  ['en-GB', '2024-09-28', 'Ten years ago, on 12 October 2014, thousands rallied here.', ''],
  ['en-US', '2024-09-28', 'The walkout ended Friday after the company agreed to reopen talks.', ''],
  ['en-US', '2024-09-28', 'On Sept. 12, workers voted to unionize; the company appealed on Sept. 20.', ''],
  ['en-US', '2024-09-28', 'The trial is scheduled to begin Oct. 14 in federal court.', ''],
]

describe('English calls', () => {
  it.each(announced)('%s %s: %s', (locale, publishedOn, text, expected) => {
    expect(starts({ text, publishedOn, locale })).toBe(expected)
  })
})

describe('English texts that call nobody: reports, history, deadlines, cancellations, closures', () => {
  it.each(reported)('%s %s: %s', (locale, publishedOn, text, expected) => {
    expect(starts({ text, publishedOn, locale })).toBe(expected)
  })
})

import { describe, expect, it } from 'vitest'
import { readCall } from '../read-call.ts'

describe('the place as written, and its town, in English', () => {
  it.each([
    ['en-GB', 'Europe/London', 'Join us for a rally on Saturday 12 April at 2pm outside Leeds Town Hall.', 'Leeds Town Hall', 'Leeds'],
    ['en-GB', 'Europe/London', 'Join us for a rally on Saturday 12 April at 2pm outside the Town Hall in Leeds.', 'the Town Hall in Leeds', 'Leeds'],
    ['en-GB', 'Europe/London', 'We will march on 12 April, meeting at 12 noon at Victoria Embankment, London WC2N 6PB.', 'Victoria Embankment, London WC2N 6PB', 'London'],
    ['en-GB', 'Europe/London', 'Vigil\n\nWhen: 12 April 2025, 6pm\nWhere: St Peter’s Church, 14 Church Lane, Norwich NR2 1AB', 'St Peter’s Church, 14 Church Lane, Norwich NR2 1AB', 'Norwich'],
    ['en-GB', 'Europe/London', 'A demonstration will be held in Sheffield on 12 April.', 'Sheffield', 'Sheffield'],
    ['en-GB', 'Europe/London', 'Saturday 12 April, 11am, City Square, Leeds. Bring banners.', 'City Square, Leeds', 'Leeds'],
    ['en-GB', 'Europe/London', 'Protest at the Home Office, 2 Marsham Street, on Friday 11 April at 5.30pm.', 'the Home Office, 2 Marsham Street', null],
    ['en-GB', 'Europe/London', 'Meet at the bandstand in Queens Park at 10am on Sunday 13 April for our litter pick.', 'the bandstand in Queens Park', null],
    ['en-GB', 'Europe/London', 'Public meeting on Thursday 10 April, 7.30pm at the Friends Meeting House, Mount Street, Manchester.', 'the Friends Meeting House, Mount Street, Manchester', 'Manchester'],
    ['en-GB', 'Europe/London', 'Assemble 1pm, Park Lane, then march to Whitehall. Saturday 12 April.', 'Park Lane', null],
    ['en-GB', 'Europe/London', 'Strike rally\n\n12 April 2025\n10am – 12pm\nGuildhall Square, Portsmouth', 'Guildhall Square, Portsmouth', 'Portsmouth'],
    ['en-GB', 'Europe/London', 'Rallies on Saturday 12 April:\n\n- Leeds: 12 noon, City Square\n- Bristol: 1pm, College Green\n- Glasgow: 2pm, George Square', 'Leeds, City Square', 'Leeds'],
    ['en-GB', 'Europe/London', 'Picket lines will be in place from 7am on Monday 7 April at the main entrance of Queen’s Hospital.', 'the main entrance of Queen’s Hospital', null],
    ['en-GB', 'Europe/London', 'Join the picnic on Sunday 13 April, 2pm, by the lake in Roath Park, Cardiff.', 'lake in Roath Park, Cardiff', 'Cardiff'],
    ['en-GB', 'Europe/London', 'Come to Trafalgar Square on 12 April at noon to demand safe rents.', 'Trafalgar Square', null],
    ['en-GB', 'Europe/London', 'The branch will hold its meeting upstairs at the Red Lion pub on Tuesday 8 April at 8pm.', 'the Red Lion pub', null],
    ['en-GB', 'Europe/London', 'The union has called a protest for 12 April at 1pm. Meeting point: Temple Meads station, Bristol.', 'Temple Meads station, Bristol', 'Bristol'],
    ['en-GB', 'Europe/London', '| Date | Time | Venue |\n| --- | --- | --- |\n| 12 April | 6pm | Corn Exchange, Cambridge |\n\nRally for rail.', 'Corn Exchange, Cambridge', 'Cambridge'],
    ['en-GB', 'Europe/London', 'March for clean water\nVenue – Market Place, Wells, Somerset\nDate – 12 April 2025', 'Market Place, Wells, Somerset', 'Wells'],
    ['en-GB', 'Europe/London', 'There will be a nationwide day of action on 12 April.', null, null],
    ['en-GB', 'Europe/London', 'Our webinar takes place on Zoom on 10 April at 7pm.', null, null],
    ['en-US', 'America/New_York', 'Rally for schools: Saturday, April 12, 2025, 10 a.m., 1200 Main Street, Springfield, Illinois.', '1200 Main Street, Springfield, Illinois', 'Springfield'],
    ['en-US', 'America/New_York', 'Join our picket on April 10 from 7am to 9am at 350 5th Ave, New York, NY 10118.', '350 5th Ave, New York, NY 10118', 'New York City'],
    ['en-US', 'America/New_York', 'Volunteers will gather Saturday, April 12 at 9am at the trailhead parking lot off Highway 9.', 'the trailhead parking lot', null],
    ['en-US', 'America/New_York', 'Location: Plymouth Church, 1217 6th Ave, Seattle, WA\nDate: April 12, 2025\nTime: 6:30 PM\nTown hall on transit', 'Plymouth Church, 1217 6th Ave, Seattle, WA', 'Seattle'],
    ['en-US', 'America/New_York', 'A protest will be held in Springfield on April 12.', 'Springfield', null],
    ['en-AU', 'Australia/Sydney', 'Rally at Sydney Town Hall on Sunday 13 April at 1pm.', 'Sydney Town Hall', 'Sydney'],
    ['en-CA', 'America/Toronto', 'Join us on April 12 at 12 pm in front of the Ontario Legislature, 111 Wellesley St W, Toronto, ON M7A 1A2.', 'the Ontario Legislature, 111 Wellesley St W, Toronto, ON M7A 1A2', 'Toronto'],
    ['en-IE', 'Europe/Dublin', 'Demo this Saturday 5 April at 2pm at the GPO, O’Connell Street, Dublin.', 'the GPO, O’Connell Street, Dublin', 'Dublin'],
    ['en-GB', 'Europe/London', 'The procession sets off from Hyde Park at 1pm on Saturday 12 April.', 'Hyde Park', 'Hyde Park'],
    ['en-GB', 'Europe/London', '**Saturday 12 April** 🕐 1pm 📍 College Green, Bristol BS1 5TR\n\nMarch for housing', 'College Green, Bristol BS1 5TR', 'Bristol'],
    ['en-GB', 'Europe/London', 'Time: 7pm Thursday 10 April. Place: Room 3B, Conway Hall, 25 Red Lion Square WC1R 4RL. Public meeting on rents.', 'Room 3B, Conway Hall, 25 Red Lion Square WC1R 4RL', null],
    ['en-GB', 'Europe/London', 'Workers in Hull will rally outside the Guildhall on Alfred Gelder Street at 12.30pm on 11 April.', 'the Guildhall on Alfred Gelder Street', 'Kingston upon Hull'],
    ['en-GB', 'Europe/London', 'There’ll be a vigil at the war memorial, Church Street, at 6.30pm on Friday 11 April. All welcome.', 'the war memorial, Church Street', null],
    ['en-GB', 'Europe/London', 'Come along to our next meeting – Thursday 10 April, 7pm, upstairs at The Lamb, Devonshire Road.', 'The Lamb, Devonshire Road', null],
    ['en-GB', 'Europe/London', 'Join the protest!\n\n*When*: Saturday, 12th April, 12pm\n*Where*: Opposite Downing Street', 'Opposite Downing Street', null],
    ['en-GB', 'Europe/London', 'On Saturday 12 April local campaigners are holding a street stall on the High Street, near Boots, from 11am to 1pm.', 'the High Street', null],
    ['en-GB', 'Europe/London', 'Demonstrations will take place in Cardiff, Swansea and Newport on Saturday 12 April at 11am.', 'Cardiff, Swansea, Newport', 'Newport'],
    ['en-US', 'America/New_York', 'Join tenants at City Hall Park for a rally Thursday, April 10 at 5:30 p.m.', 'City Hall Park', null],
    ['en-US', 'America/Los_Angeles', 'When: Saturday, April 12, 10am-1pm\nWhere: Dolores Park (19th and Dolores), San Francisco\nWhat: Neighborhood cleanup', 'Dolores Park (19th and Dolores), San Francisco', 'San Francisco'],
    ['en-US', 'America/New_York', 'The candlelight vigil begins at 7 p.m. Friday, April 11, on the steps of the state capitol in Albany.', 'the steps of the state capitol in Albany', null],
    ['en-US', 'America/Chicago', 'A town hall meeting is scheduled for April 10 at 6 p.m. in the cafeteria of Lincoln High School, 500 Oak Ave.', 'the cafeteria of Lincoln High School, 500 Oak Ave', null],
    ['en-US', 'America/Chicago', 'Blood drive Wednesday, April 9, 10 a.m. to 3 p.m., Student Center, Room 204.', 'Student Center, Room 204', null],
    ['en-US', 'America/New_York', 'Join us in Boston on April 12 for a march from Copley Square to the State House, starting at noon.', 'Copley Square', null],
    ['en-AU', 'Australia/Melbourne', 'Rally outside Parliament House, Spring Street, Melbourne, 12.30pm Thursday 10 April.', 'Parliament House, Spring Street, Melbourne', 'Melbourne'],
    ['en-NZ', 'Pacific/Auckland', 'Picket this Friday 7 March, 8am - 10am, corner of Great South Road and Main Highway, Ellerslie', 'corner of Great South Road and Main Highway, Ellerslie', 'Ellerslie'],
    ['en-CA', 'America/Vancouver', 'March & rally – Sunday April 13, 2 pm – Vancouver Art Gallery, 750 Hornby St.', 'Vancouver Art Gallery, 750 Hornby St', null],
    ['en-IE', 'Europe/Dublin', 'Public meeting in Liberty Hall, Eden Quay, Dublin 1 on Wednesday 9 April at 7.30pm.', 'Liberty Hall, Eden Quay, Dublin 1', 'Dublin'],
  ])('%s, %s: %j', (locale, timeZone, text, place, town) => {
    const { drafts } = readCall({ text, publishedOn: '2025-03-01', locale, timeZone })
    expect([drafts[0]?.place, drafts[0]?.town?.name ?? null]).toEqual([place, town])
  })
})

const read = (text: string, locale = 'en-US', timeZone: string | null = 'America/New_York') => readCall({ text, publishedOn: '2025-03-01', locale, timeZone }).drafts[0]!

describe('a town that the text leaves open', () => {
  it('is no town, and a doubt with the readings', () => {
    const draft = read('A protest will be held in Springfield on April 12 at noon.')
    expect(draft).toMatchObject({ place: 'Springfield', town: null })
    const doubt = draft.doubts.find((one) => one.field === 'place')!
    expect(doubt).toMatchObject({ why: 'several' })
    expect(doubt.readings.map((one) => one.value)).toContain('Springfield, Sangamon County, Illinois, US')
    expect(doubt.readings.every((one) => one.quote === 'Springfield')).toBe(true)
  })

  it('is told by the state after it, and then tells the zone', () => {
    const draft = read('A protest will be held in Springfield, Illinois, on April 12 at noon.')
    expect(draft).toMatchObject({ town: { name: 'Springfield', country: 'US', latitude: 39.80172, longitude: -89.64371 }, timezone: 'America/Chicago' })
    expect(draft.doubts.filter((one) => one.field === 'place')).toEqual([])
  })

  it('gives its zone against the publisher’s, and where the publisher’s is unknown', () => {
    expect(read('Rally outside City Hall, Vancouver, on April 12 at 2pm.', 'en-CA', 'America/Toronto').timezone).toBe('America/Vancouver')
    expect(read('Rally outside City Hall, Vancouver, on April 12 at 2pm.', 'en-CA', null).timezone).toBe('America/Vancouver')
    // Three states have a Boston, and all of them keep Eastern time.
    expect(read('Rally in Boston on April 12 at 2pm.', 'en-US', null)).toMatchObject({ town: null, timezone: 'America/New_York' })
  })

  it.each(['Where: Union', 'Where: Reading Room, Mill Street', 'Where: Park Center', 'Where: the March Hall'])('is none in %j', (where) => {
    expect(read(`Rally\n\nWhen: April 12, 2pm\n${where}`).town).toBeNull()
  })

  it('is Reading after "in"', () => expect(read('Rally in Reading on 12 April at 2pm.', 'en-GB', 'Europe/London').town?.name).toBe('Reading'))
})

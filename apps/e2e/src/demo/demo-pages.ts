import type { Page } from 'playwright-core'
import { andThen, importHalf, openReminders, readTwo, refuse, refuseReminder, sameGroup, untitled, writeTo } from './demo-acts.ts'
import type { Facts } from './demo-facts.ts'
import { hostingLink, invited, invitedHosted, loggedCall, newcomer, ownAnswers, partly, sentBackOwn, withFew } from './demo-hosts.ts'

/** A page of the demo. `act` brings it into the state that is meant, such as a refused form. */
export type DemoPage = { name: string; path: string | ((facts: Facts) => Promise<string>); act?: (page: Page) => Promise<unknown> }

const coming = "e.status = 'published' and t.starts_at > now()"
const hasPlaces = `${coming} and t.start_local is null and t.capacity > 15`
const isFull = `${coming} and (select sum(1 + guests) from signups where slot_id = t.id and status in ('going', 'unconfirmed', 'offered', 'pending')) >= t.capacity`
const hasSlots = `${coming} and exists (select 1 from slots where event_id = e.id and position = 2)`
/** Two groups host it, and one of them is the demo organizer's own. */
const cohosted = "exists (select 1 from cohostings k where k.event_id = e.id and k.state = 'accepted')"
const comes = `s.status = 'going' and ${coming}`

const eventPage = (condition: string, rest = '') => async ({ event }: Facts): Promise<string> => `/events/${await event(condition)}${rest}`
const answerPage = (condition: string, rest = '') => async ({ answer }: Facts): Promise<string> => `/signups/${await answer(condition)}${rest}`
const callPage = (status: string, rest = '') => async ({ one }: Facts): Promise<string> => `/calls/${await one(`select slug as value from calls where status = '${status}'`)}${rest}`
const joinPage = async ({ one }: Facts): Promise<string> => `/join/${await one("select join_code as value from groups where kind = 'workplace' order by name desc limit 1")}`

/** A group that lets people write to it. */
const contactable = async ({ one }: Facts): Promise<string> => `/groups/${await one("update groups set contactable = true where id = (select id from groups where kind = 'workplace' order by name limit 1) returning slug as value")}`

/** Asks a rep whether an event is on, as the tick would a week before. */
const stillOn = async ({ token }: Facts): Promise<string> => `/still-on/${await token('still_on', `insert into rep_checks (id, event_id, held_on, round, level, person_id, asked_at) select gen_random_uuid(), e.id, (t.starts_at at time zone t.zone)::date, 'week', 'rep', m.person_id, now() from events e join slots t on t.event_id = e.id and t.position = 0 join memberships m on m.group_id = e.group_id and m.role = 'rep' where ${coming} order by e.created_at limit 1 on conflict (event_id, held_on, round, person_id) do update set asked_at = excluded.asked_at returning id as value`)}`

/** The link that proves another address for an answer: still open, or run out. */
const anotherAddress = (email: string, ends: string) => async ({ token }: Facts): Promise<string> => `/addresses/${await token('address', `insert into address_changes (id, signup_id, email, created_at, expires_at) select gen_random_uuid(), s.id, '${email}', now() - interval '1 hour', now() ${ends} from signups s join slots t on t.id = s.slot_id join events e on e.id = t.event_id where ${comes} order by s.answered_at limit 1 returning id as value`)}`

/** An answer given under an address of the employer, to a group whose mail says nothing where others may look. */
const atWork = async ({ token }: Facts): Promise<string> => `/signups/${await token('answer', `with one as (select s.id, g.id as group_id, split_part(p.email, '@', 2) as domain from signups s join people p on p.id = s.person_id join slots t on t.id = s.slot_id join events e on e.id = t.event_id join groups g on g.id = coalesce(s.group_id, e.group_id) where ${comes} order by s.answered_at desc limit 1), said as (update groups set mail_domains = array[one.domain], neutral_mail = true from one where groups.id = one.group_id returning groups.id) select one.id as value from one, said`)}`

/** A call under which somebody hosts for a group that they named anew, and which is there already. */
const doubled = (rest: string) => async ({ one }: Facts): Promise<string> => `/app/calls/${await one(`with of as (select e.id as event_id, e.call_id, e.created_by from events e join calls c on c.id = e.call_id where c.status = 'published' and e.status = 'published' and exists (select 1 from slots t where t.event_id = e.id and t.ends_at > now()) limit 1),
  made as (insert into groups (id, slug, name, kind, town, join_code, created_at) values (gen_random_uuid(), 'arlemouth-tramworks', 'Arlemouth Tramworks', 'workplace', 'Arlemouth', 'tramworks', now()) on conflict do nothing returning id),
  hosted as (insert into events (id, slug, call_id, group_id, status, place_name, created_by, created_at) select gen_random_uuid(), 'at-the-tramworks', of.call_id, made.id, 'published', 'Gate', of.created_by, now() from of, made returning id),
  timed as (insert into slots (id, event_id, starts_at, ends_at, all_day, zone, changed_at) select gen_random_uuid(), hosted.id, t.starts_at, t.ends_at, t.all_day, t.zone, now() from hosted, of join slots t on t.event_id = of.event_id limit 1)
  select call_id as value from of`)}${rest}`

/** The link of an invitation to host that ends two days from now, or did. */
const invitedHost = (email: string, when: string) => async ({ one, token }: Facts): Promise<string> => `/calls/${await one("select slug as value from calls where status = 'published'")}/host?invitation=${await token('host_invitation', `with invited as (insert into host_invitations (id, call_id, email, created_at, expires_at) select gen_random_uuid(), id, '${email}', now() - interval '12 days', now() ${when} '2 days' from calls where status = 'published' on conflict do nothing returning id) select coalesce((select id from invited), (select id from host_invitations where email = '${email}')) as value`)}`

/** What anybody sees. */
export const publicPages: DemoPage[] = [
  { name: 'home', path: '/' },
  { name: 'call', path: callPage('published') },
  { name: 'call-searched', path: callPage('published', '?q=arlemouth') },
  { name: 'call-closer', path: callPage('published', '?area=-4,50,0,54.4') },
  { name: 'call-closed', path: callPage('closed') },
  { name: 'host-guest', path: callPage('published', '/host') },
  { name: 'host-same-group', path: callPage('published', '/host'), act: sameGroup },
  { name: 'event', path: eventPage(hasPlaces) },
  { name: 'event-cohosted', path: eventPage(cohosted) },
  { name: 'event-full', path: eventPage(`${isFull} and t.waitlist`) },
  { name: 'event-full-no-waitlist', path: eventPage(`${isFull} and not t.waitlist`) },
  { name: 'event-slots', path: eventPage(hasSlots) },
  { name: 'event-slots-refused', path: eventPage(hasSlots), act: refuse('main form:has([name=email])') },
  { name: 'event-online', path: eventPage(`${coming} and e.online_url is not null`) },
  { name: 'event-cancelled', path: eventPage("e.status = 'cancelled' and e.call_id is not null") },
  { name: 'event-over', path: eventPage("e.status = 'published' and t.ends_at < now()") },
  { name: 'event-signed-up', path: eventPage(hasPlaces, '?done=signed-up') },
  { name: 'event-refused', path: eventPage(hasPlaces), act: refuse('main form:has([name=email])') },
  { name: 'group', path: async ({ one }) => `/groups/${await one(`select g.slug as value from groups g where kind = 'branch' and exists (select 1 from events e join slots t on t.event_id = e.id where e.group_id = g.id and ${coming}) limit 1`)}` },
  { name: 'ask', path: async ({ ask }) => `/asks/${await ask()}` },
  { name: 'ask-several', path: async ({ ask }) => `/asks/${await ask('(select count(*) from slots where event_id = e.id) > 1')}` },
  { name: 'host-invited', path: invitedHost('ana@example.org', '+ interval') },
  { name: 'host-invited-expired', path: invitedHost('bea@example.org', '- interval') },
  { name: 'host-invited-used', path: invitedHosted },
  { name: 'hosting', path: hostingLink(false) },
  { name: 'hosting-done', path: hostingLink(true) },
  { name: 'invitation', path: invited('name') },
  { name: 'invitation-renamed', path: invited("'Arlemouth Bus Garage'") },
  { name: 'address', path: anotherAddress('private@example.org', "+ interval '2 days'") },
  { name: 'address-over', path: anotherAddress('late@example.org', "- interval '1 minute'") },
  { name: 'answer-at-work', path: atWork },
  { name: 'host-asked', path: callPage('published', '/host?asked=yes') },
  { name: 'group-contact', path: contactable },
  { name: 'join-guest', path: joinPage },
  { name: 'answer-unconfirmed', path: answerPage(`${comes} and s.confirmed_at is null`) },
  { name: 'answer-going', path: answerPage(`${comes} and s.confirmed_at is not null and s.guests > 0 and e.directions <> ''`) },
  { name: 'answer-declining', path: answerPage(`${comes} and s.confirmed_at is not null`, '?answer=declined') },
  { name: 'answer-waitlisted', path: answerPage(`s.status = 'waitlisted' and ${coming}`) },
  { name: 'answer-event-cancelled', path: answerPage("e.status = 'cancelled'") },
  { name: 'still-on', path: stillOn },
  { name: 'ticket', path: async ({ token }) => `/tickets/${await token('ticket', `select s.id as value from signups s join slots t on t.id = s.slot_id join events e on e.id = t.event_id where ${comes} order by s.answered_at limit 1`)}` },
  { name: 'check-in', path: async ({ token }) => `/check-in/${await token('check_in', 'select id as value from helper_links where revoked_at is null limit 1')}` },
  { name: 'check-in-ended', path: async ({ token }) => `/check-in/${await token('check_in', 'select id as value from helper_links where revoked_at is not null limit 1')}` },
  { name: 'privacy', path: '/privacy' },
  { name: 'my-data-guest', path: '/my-data' },
  { name: 'unsubscribe', path: async ({ answer }) => `/unsubscribe/${await answer(comes, 'unsubscribe')}` },
  { name: 'sign-in', path: '/sign-in' },
  { name: 'sign-in-data-sent', path: '/sign-in?sent=yes&next=%2Fmy-data' },
  { name: 'sign-in-link', path: ({ signInLink }) => signInLink() },
  { name: 'sign-in-bad-link', path: '/sign-in/nothing' },
  { name: 'missing', path: '/nowhere' },
]

/** What a signed-in person sees of the public pages. */
export const memberPages: DemoPage[] = [
  { name: 'event-member', path: eventPage(hasPlaces) },
  { name: 'host', path: callPage('published', '/host') },
  { name: 'host-refused', path: callPage('published', '/host'), act: refuse('main form:has([name=placeName])') },
  { name: 'host-done', path: async (facts) => callPage('published', `/host?hosted=${await facts.event(`${cohosted} and ${coming}`, 'id')}`)(facts) },
  { name: 'host-done-waits', path: async (facts) => callPage('published', `/host?hosted=${await facts.event("e.status = 'pending' and e.call_id is not null", 'id')}`)(facts) },
  { name: 'group-member', path: async ({ one }) => `/groups/${await one("select slug as value from groups where kind = 'branch' order by name limit 1")}` },
  { name: 'join', path: joinPage },
  { name: 'my-data', path: '/my-data' },
  { name: 'my-data-refused', path: '/my-data', act: refuse('main form') },
  { name: 'sign-out', path: '/sign-out' },
]

/** What somebody sees who hosts in the name of a group and is not let in yet. */
export const waitingPages: DemoPage[] = [
  { name: 'host-sent-back', path: async (facts) => callPage('published', `/host?hosted=${await facts.one(sentBackOwn)}`)(facts) },
  { name: 'app-home-awaited', path: async ({ one }) => `/app?${await one(sentBackOwn)}` },
]

const appCall = (status: string, rest = '') => async ({ one }: Facts): Promise<string> => `/app/calls/${await one(`select id as value from calls where status = '${status}'`)}${rest}`
const appEvent = (condition: string, rest = '') => async ({ event }: Facts): Promise<string> => `/app/events/${await event(condition, 'id')}${rest}`
const ownGroup = (rest = '') => async ({ one }: Facts): Promise<string> => `/app/groups/${await one("select m.group_id as value from memberships m join people p on p.id = m.person_id join groups g on g.id = m.group_id where m.role = 'rep' and p.email = 'demo@example.org' and g.kind = 'branch'")}${rest}`
const regionOfBoard = async ({ one }: Facts): Promise<string> => `/app/calls/${await one("select id as value from calls where status = 'published'")}/coverage?under=${await one("select id as value from groups where kind = 'union' order by name limit 1")}`
/** A workplace that was spoken with, with a rep. */
const chasedWorkplace = (rest = '') => async ({ one }: Facts): Promise<string> => `/app/calls/${await one("select call_id || '/coverage/' || group_id as value from coverage_contacts k where exists (select 1 from memberships m where m.group_id = k.group_id and m.role = 'rep') order by contacted_at desc limit 1")}${rest}`
/** The workplace that charts its people, and one that does not. */
const chart = (rest = '') => async ({ one }: Facts): Promise<string> => `/app/groups/${await one('select group_id as value from charts where enabled')}/chart${rest}`
const charted = async (facts: Facts): Promise<string> => `${await chart('/people/')(facts)}${await facts.one('select chart_person_id as value from assessments group by 1 order by count(*) desc, 1 limit 1')}`
const counted = async (facts: Facts): Promise<string> => `${await chart('/tests/calls/')(facts)}${await facts.one("select id as value from calls where status = 'published'")}`
const keptTest = async (facts: Facts): Promise<string> => `${await chart('/tests/')(facts)}${await facts.one('select id as value from structure_tests order by kept_at desc limit 1')}`
/** Two people of the event with several times, chosen in its list. */
const changePeople = (deed: string) => async (facts: Facts): Promise<string> => {
  const path = await appEvent(hasSlots, '/people')(facts)
  const two = await facts.one(`select string_agg(id, '&') as value from (select 'signupIds=' || max(s.id::text) as id from signups s join slots t on t.id = s.slot_id where t.event_id = '${path.split('/')[3]}' group by s.person_id order by 1 limit 2) chosen`)
  return `${path}/change?do=${deed}&${two}`
}

/** The group of another: its people's names are not shown to the demo's organizer. */
const foreign = "e.status = 'published' and e.group_id in (select id from groups where kind = 'branch' and town = 'Tarnwick')"

/** An event that somebody reported on with pictures, and the one whose list at the door is still open. */
const reported = 'exists (select 1 from outcomes where event_id = e.id) and exists (select 1 from photos where event_id = e.id and approved_at is null)'
const atDoor = (rest: string) => appEvent('exists (select 1 from sheets k where k.slot_id = t.id)', rest)

/** Some mail that came back, a domain that asked for a pause, and complaints enough for a warning. */
const troubledMail = `
  with stopped as (insert into suppressions (id, email, reason, diagnostic, created_at) select gen_random_uuid(), email, (array['bounced', 'unreachable', 'complained'])[1 + n % 3], '550 5.1.1 There is no such mailbox', now()
      from (select email, row_number() over (order by email) as n from people limit 5) p on conflict do nothing returning 1),
    quiet as (insert into mail_domains (domain, failures, held_until, answer) values ('busy.example', 2, now() + interval '1 hour', '421 4.7.0 Too many, come back later') on conflict do nothing returning 1),
    warned as (insert into mail_breaker (id, state, complaints, messages, at) values (1, 'stopped', 4, 1000, now()) on conflict do nothing returning 1)
  select coalesce((select '' from stopped limit 1), '') || coalesce((select '' from quiet), '') || coalesce((select '' from warned), '') as value`

/** The workspace of the demo's organizer, who is also rep of a few groups. */
export const workspacePages: DemoPage[] = [
  { name: 'app-home', path: '/app' },
  { name: 'app-home-answers', path: async ({ one }) => `/app?${await one(ownAnswers)}` },
  { name: 'app-intake', path: '/app/intake' },
  { name: 'app-intake-url', path: '/app/intake?by=url' },
  { name: 'app-intake-file', path: '/app/intake?by=file&show=accepted' },
  { name: 'app-intake-refused', path: '/app/intake?by=url', act: andThen((page) => page.fill('[name=url]', 'http://localhost/'), '#read-form [type=submit]', '[role=alert]') },
  { name: 'app-intake-feeds', path: '/app/intake/feeds' },
  { name: 'app-intake-drafts', path: '/app/intake', act: readTwo },
  { name: 'app-intake-partly', path: async ({ one }) => `/app/intake?${await one(partly)}` },
  { name: 'app-intake-partly-reading', path: async ({ one }) => `/app/intake/${await one(partly)}` },
  { name: 'app-intake-correcting', path: '/app/intake', act: andThen(readTwo, '#field-0-place .correct summary', '.choice') },
  { name: 'app-intake-drafts-refused', path: '/app/intake', act: andThen(untitled, 'button[value=one]', '[role=alert]') },
  { name: 'app-intake-whole', path: '/app/intake', act: andThen(readTwo, 'button[value="full 0"]', '[name=eventTitle]') },
  { name: 'app-intake-reading', path: async ({ one }) => `/app/intake/${await one('select id as value from intakes order by created_at limit 1')}` },
  { name: 'app-campaigns', path: '/app/campaigns' },
  { name: 'app-campaign', path: async ({ one }) => `/app/campaigns/${await one('select id as value from campaigns')}` },
  { name: 'app-calls', path: '/app/calls' },
  { name: 'app-call-new', path: '/app/calls/new' },
  { name: 'app-call', path: appCall('published') },
  { name: 'app-call-draft', path: appCall('draft') },
  { name: 'app-call-closed', path: appCall('closed') },
  { name: 'app-call-log', path: async ({ one }) => `/app/calls/${await one(loggedCall)}/log` },
  { name: 'app-call-edit', path: appCall('published', '/edit') },
  { name: 'app-call-hosts', path: doubled('/hosts') },
  { name: 'app-coverage-doubled', path: doubled('/coverage') },
  { name: 'app-call-kit', path: appCall('published', '/kit') },
  { name: 'app-call-preview', path: appCall('published', '/edit'), act: andThen((page) => page.fill('[name=eventStartLocalTime]', '11:45'), 'main form button[type=submit]', '[name=confirmed]') },
  { name: 'app-call-preview-words', path: appCall('published', '/edit'), act: andThen((page) => Promise.all([page.fill('[name=eventTitle]', 'Safe ways to work'), page.selectOption('[name=timeZone]', 'Europe/Berlin')]), 'main form button[type=submit]', '[name=confirmed]') },
  { name: 'app-reviews', path: async ({ one }) => `/app/reviews?${await one(newcomer('pending'))}` },
  { name: 'app-event-attach', path: appEvent(`e.call_id is null and ${coming} and e.wants_call_id is null`, '/call'), act: andThen(async () => undefined, 'main form [type=submit]', '#follow-time') },
  { name: 'app-event-detach', path: appEvent(`e.call_id is not null and ${coming}`, '/call') },
  { name: 'app-event-asked', path: appEvent('exists (select 1 from event_asks a where a.event_id = e.id)') },
  { name: 'app-event-sent-back', path: appEvent("e.review_note <> ''") },
  { name: 'app-coverage', path: withFew('/coverage') },
  { name: 'app-coverage-over', path: appCall('closed', '/coverage?sort=came') },
  { name: 'app-coverage-region', path: regionOfBoard },
  { name: 'app-coverage-none', path: appCall('published', '/coverage?q=no+such+workplace') },
  { name: 'app-coverage-empty', path: appCall('draft', '/coverage') },
  { name: 'app-coverage-choose', path: appCall('published', '/coverage/choose') },
  { name: 'app-coverage-choose-refused', path: appCall('published', '/coverage/choose'), act: andThen(async () => undefined, 'form:has([name=content]) [type=submit]', '[role=alert]') },
  { name: 'app-coverage-map', path: appCall('published', '/coverage/map') },
  { name: 'app-coverage-workplace', path: chasedWorkplace() },
  { name: 'app-coverage-workplace-few', path: withFew('/coverage/') },
  { name: 'app-coverage-workplace-unled', path: async ({ one }) => `/app/calls/${await one("select call_id || '/coverage/' || group_id as value from coverage_workplaces w join calls c on c.id = w.call_id where c.status = 'published' and not exists (select 1 from memberships m where m.group_id = w.group_id and m.role in ('organizer', 'rep', 'deputy')) order by w.group_id limit 1")}` },
  { name: 'app-coverage-mail', path: chasedWorkplace('/mail') },
  { name: 'app-chase', path: '/app/chase' },
  { name: 'app-events', path: '/app/events' },
  { name: 'app-events-none', path: '/app/events?q=no+such+event' },
  { name: 'app-event-new', path: '/app/events/new' },
  { name: 'app-event', path: appEvent(hasSlots) },
  { name: 'app-event-cohosted', path: appEvent(cohosted) },
  { name: 'app-event-people-cohosted', path: appEvent(cohosted, '/people') },
  { name: 'app-event-pending', path: appEvent("e.status = 'pending'") },
  { name: 'app-event-cancelled', path: appEvent("e.status = 'cancelled'") },
  { name: 'app-event-clone', path: appEvent(hasSlots, '/clone') },
  { name: 'app-event-clone-refused', path: appEvent(`e.call_id is null and ${coming}`, '/clone'), act: andThen((page) => page.fill('[name="slots.0.endLocal"]', '2020-01-01'), 'main form [type=submit]', '[role=alert]') },
  { name: 'app-event-edit', path: appEvent(hasSlots, '/edit') },
  { name: 'app-event-people', path: appEvent(hasSlots, '/people') },
  ...(['remove', 'block', 'merge'] as const).map((deed) => ({ name: `app-event-people-${deed}`, path: changePeople(deed) })),
  { name: 'app-event-people-hidden', path: appEvent(foreign, '/people') },
  { name: 'app-event-messages', path: appEvent(hasSlots, '/messages') },
  { name: 'app-event-messages-past', path: appEvent("e.status = 'published' and t.ends_at < now()", '/messages') },
  { name: 'app-event-day', path: appEvent(hasSlots, '/day') },
  { name: 'app-event-day-past', path: atDoor('/day') },
  { name: 'app-event-check-in', path: atDoor('/check-in') },
  { name: 'app-event-check-in-closed', path: appEvent(reported, '/check-in') },
  { name: 'app-event-outcome', path: appEvent(reported, '/outcome') },
  { name: 'app-event-outcome-empty', path: atDoor('/outcome') },
  { name: 'app-event-outcome-early', path: appEvent(hasSlots, '/outcome') },
  { name: 'app-call-outcome', path: appCall('closed', '/outcome') },
  { name: 'app-call-outcome-none', path: appCall('published', '/outcome') },
  { name: 'app-sheet', path: async ({ one }) => `/app/sheets/${await one('select code as value from sheets limit 1')}` },
  { name: 'app-groups', path: '/app/groups' },
  { name: 'app-group-new', path: '/app/groups/new' },
  { name: 'app-group', path: ownGroup() },
  { name: 'app-group-unled', path: async ({ one }) => `/app/groups/${await one(newcomer('pending', '"group"'))}` },
  { name: 'app-group-edit', path: ownGroup('/edit') },
  { name: 'app-groups-import', path: '/app/groups/import' },
  { name: 'app-groups-import-preview', path: '/app/groups/import', act: andThen((page) => page.fill('[name=content]', 'Name;Type;Town;Headcount\nNorth depot;workplace;Leeds;40\nBad kind;office'), 'main form [type=submit]', 'text=Import 1 line') },
  { name: 'app-groups-import-refused', path: '/app/groups/import', act: importHalf },
  { name: 'app-group-arrange', path: ownGroup('/arrange') },
  { name: 'app-group-log', path: ownGroup('/log') },
  { name: 'app-chart', path: chart() },
  { name: 'app-chart-person', path: charted },
  { name: 'app-chart-assess', path: chart('/assess') },
  { name: 'app-chart-wall', path: chart('/wall') },
  { name: 'app-chart-tests', path: chart('/tests') },
  { name: 'app-chart-count', path: counted },
  { name: 'app-chart-test', path: keptTest },
  { name: 'app-chart-settings', path: chart('/settings') },
  { name: 'app-chart-off', path: ownGroup('/chart') },
  { name: 'app-chart-import', path: async (facts) => `/app/groups/import?kind=chart&groupId=${/groups\/([^/]+)/.exec(await chart()(facts))?.[1]}` },
  { name: 'app-group-announcements', path: ownGroup('/announcements') },
  { name: 'app-call-messages', path: appCall('published', '/messages') },
  { name: 'app-call-reminders', path: appCall('published', '/reminders') },
  { name: 'app-call-announcements', path: appCall('published', '/announcements') },
  { name: 'app-call-announcements-look', path: appCall('published', '/announcements'), act: andThen(writeTo, 'button[value=look]', '#preview') },
  { name: 'app-call-questions', path: appCall('published', '/questions') },
  { name: 'app-event-reminders', path: appEvent(hasSlots, '/reminders') },
  { name: 'app-event-reminders-open', path: appEvent(hasSlots, '/reminders'), act: openReminders },
  { name: 'app-event-reminders-refused', path: appEvent(hasSlots, '/reminders'), act: refuseReminder },
  { name: 'app-event-announcements', path: appEvent(hasSlots, '/announcements') },
  { name: 'app-event-announcements-look', path: appEvent(hasSlots, '/announcements'), act: andThen(writeTo, 'button[value=look]', '#preview') },
  { name: 'app-event-questions', path: appEvent(hasSlots, '/questions') },
  { name: 'app-messages', path: '/app/messages' },
  { name: 'app-settings', path: '/app/settings' },
  { name: 'app-mail-health', path: async ({ one }) => `/app/mail${await one(troubledMail)}` },
  { name: 'app-mailbox', path: '/app/mailbox' },
  { name: 'app-mail', path: async ({ one }) => `/app/mailbox/${await one('select max(id) as value from mailbox')}` },
  { name: 'app-missing', path: '/app/nowhere' },
]

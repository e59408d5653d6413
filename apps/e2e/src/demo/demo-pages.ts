import type { Page } from 'playwright-core'
import type { Facts } from './demo-facts.ts'

/** A page of the demo. `act` brings it into the state that is meant, such as a refused form. */
export type DemoPage = { name: string; path: string; act?: (page: Page) => Promise<void> }

const hasPlaces = "e.status = 'published' and t.starts_at > now() and t.start_local is null and t.capacity > 15"
const isFull = "(select sum(1 + guests) from signups where slot_id = t.id and status in ('going', 'unconfirmed')) >= t.capacity"
const comes = "s.status = 'going' and e.status = 'published' and t.starts_at > now()"

/** What anybody sees. */
export async function publicPages({ one, event, answer }: Facts): Promise<DemoPage[]> {
  const call = `/calls/${await one("select slug as value from calls where status = 'published'")}`
  const open = `/events/${await event(hasPlaces)}`
  return [
    { name: 'home', path: '/' },
    { name: 'call', path: call },
    { name: 'call-searched', path: `${call}?q=arlemouth` },
    { name: 'call-closed', path: `/calls/${await one("select slug as value from calls where status = 'closed'")}` },
    { name: 'host-guest', path: `${call}/host` },
    { name: 'event', path: open },
    { name: 'event-full', path: `/events/${await event(`e.status = 'published' and t.starts_at > now() and t.waitlist and ${isFull}`)}` },
    { name: 'event-full-no-waitlist', path: `/events/${await event(`e.status = 'published' and t.starts_at > now() and not t.waitlist and ${isFull}`)}` },
    { name: 'event-slots', path: `/events/${await event("e.status = 'published' and exists (select 1 from slots where event_id = e.id and position = 2)")}` },
    { name: 'event-online', path: `/events/${await event("e.status = 'published' and e.online_url is not null")}` },
    { name: 'event-cancelled', path: `/events/${await event("e.status = 'cancelled' and e.call_id is not null")}` },
    { name: 'event-over', path: `/events/${await event("e.status = 'published' and t.ends_at < now()")}` },
    { name: 'event-signed-up', path: `${open}?done=signed-up` },
    { name: 'event-refused', path: open, act: (page) => page.click('main form:has([name=email]) button') },
    { name: 'group', path: `/groups/${await one("select g.slug as value from groups g where kind = 'branch' and exists (select 1 from events e join slots t on t.event_id = e.id where e.group_id = g.id and e.status = 'published' and t.starts_at > now()) limit 1")}` },
    { name: 'join-guest', path: `/join/${await one("select join_code as value from groups where kind = 'branch' limit 1")}` },
    { name: 'answer-unconfirmed', path: `/signups/${await answer(`${comes} and s.confirmed_at is null`)}` },
    { name: 'answer-going', path: `/signups/${await answer(`${comes} and s.confirmed_at is not null and s.guests > 0 and e.directions <> ''`)}` },
    { name: 'answer-declining', path: `/signups/${await answer(`${comes} and s.confirmed_at is not null`)}?answer=declined` },
    { name: 'answer-waitlisted', path: `/signups/${await answer("s.status = 'waitlisted' and e.status = 'published' and t.starts_at > now()")}` },
    { name: 'answer-event-cancelled', path: `/signups/${await answer("e.status = 'cancelled'")}` },
    { name: 'unsubscribe', path: `/unsubscribe/${await answer(comes, 'unsubscribe')}` },
    { name: 'sign-in', path: '/sign-in' },
    { name: 'sign-in-bad-link', path: '/sign-in/nothing' },
    { name: 'missing', path: '/nowhere' },
  ]
}

/** What the signed-in organizer sees of the public pages. */
export async function memberPages({ one, event }: Facts): Promise<DemoPage[]> {
  const call = `/calls/${await one("select slug as value from calls where status = 'published'")}`
  return [
    { name: 'event-member', path: `/events/${await event(hasPlaces)}` },
    { name: 'host', path: `${call}/host` },
    { name: 'host-refused', path: `${call}/host`, act: (page) => page.click('main form:has([name=placeName]) button') },
    { name: 'join', path: `/join/${await one("select join_code as value from groups where kind = 'workplace' order by created_at desc, id desc limit 1")}` },
    { name: 'sign-out', path: '/sign-out' },
  ]
}

/** The workspace of the signed-in organizer, who is also rep of a few groups. */
export async function workspacePages({ one, event }: Facts): Promise<DemoPage[]> {
  const call = async (status: string): Promise<string> => `/app/calls/${await one(`select id as value from calls where status = '${status}'`)}`
  const rep = "(select id from people where email = 'demo@example.org')"
  const ownGroup = await one(`select group_id as value from memberships where role = 'rep' and person_id = ${rep} limit 1`)
  const ownEvent = `/app/events/${await event(`e.status = 'published' and t.starts_at > now() and exists (select 1 from slots where event_id = e.id and position = 2)`, 'id')}`
  const published = await call('published')
  return [
    { name: 'app-home', path: '/app' },
    { name: 'app-intake', path: '/app/intake' },
    { name: 'app-intake-reading', path: `/app/intake/${await one('select id as value from intakes')}` },
    { name: 'app-campaigns', path: '/app/campaigns' },
    { name: 'app-campaign', path: `/app/campaigns/${await one('select id as value from campaigns')}` },
    { name: 'app-calls', path: '/app/calls' },
    { name: 'app-call-new', path: '/app/calls/new' },
    { name: 'app-call', path: published },
    { name: 'app-call-draft', path: await call('draft') },
    { name: 'app-call-closed', path: await call('closed') },
    { name: 'app-call-edit', path: `${published}/edit` },
    { name: 'app-events', path: '/app/events' },
    { name: 'app-events-none', path: '/app/events?q=no+such+event' },
    { name: 'app-event-new', path: '/app/events/new' },
    { name: 'app-event', path: ownEvent },
    { name: 'app-event-pending', path: `/app/events/${await event("e.status = 'pending'", 'id')}` },
    { name: 'app-event-edit', path: `${ownEvent}/edit` },
    { name: 'app-event-people', path: `${ownEvent}/people` },
    { name: 'app-event-people-hidden', path: `/app/events/${await event("e.status = 'published' and e.group_id in (select id from groups where kind = 'branch' and town = 'Tarnwick')", 'id')}/people` },
    { name: 'app-event-messages', path: `${ownEvent}/messages` },
    { name: 'app-groups', path: '/app/groups' },
    { name: 'app-group-new', path: '/app/groups/new' },
    { name: 'app-group', path: `/app/groups/${ownGroup}` },
    { name: 'app-group-edit', path: `/app/groups/${ownGroup}/edit` },
    { name: 'app-settings', path: '/app/settings' },
    { name: 'app-mailbox', path: '/app/mailbox' },
    { name: 'app-mail', path: `/app/mailbox/${await one('select max(id) as value from mailbox')}` },
    { name: 'app-missing', path: '/app/nowhere' },
  ]
}

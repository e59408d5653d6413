import type { Facts } from './demo-facts.ts'

/** An event that somebody hosts who is new here, for a group that had nobody: it waits for an organizer who makes them rep, or one did. */
export const newcomer = (status: 'pending' | 'published', value = 'event') => {
  const group = status === 'pending' ? 'Elmbridge Laundry' : 'Elmbridge Bakery'
  const slug = group.toLowerCase().replace(' ', '-')
  return `with of as (select e.id as event_id, e.call_id from events e join slots t on t.event_id = e.id and t.position = 0 where e.status = 'published' and t.starts_at > now() and e.call_id is not null and t.start_local is null order by e.created_at limit 1),
    host as (insert into people (id, email, name, created_at) values (gen_random_uuid(), '${slug}@example.org', 'Kim Example', now()) on conflict do nothing returning id),
    made as (insert into groups (id, slug, name, kind, town, join_code, created_at) select gen_random_uuid(), '${slug}', '${group}', 'workplace', 'Elmbridge', '${slug}', now() from host returning id),
    stands as (insert into ${status === 'pending' ? 'join_requests (id, group_id, person_id, role, created_at) select gen_random_uuid(),' : 'memberships (group_id, person_id, role, created_at) select'} made.id, host.id, 'rep', now() from made, host),
    hosted as (insert into events (id, slug, call_id, group_id, status, place_name, created_by, created_at, published_at) select gen_random_uuid(), '${slug}-gathering', of.call_id, made.id, '${status}', 'Yard', host.id, now(), ${status === 'published' ? 'now()' : 'null::timestamptz'} from of, made, host returning id, group_id, created_by),
    timed as (insert into slots (id, event_id, starts_at, ends_at, all_day, zone, changed_at) select gen_random_uuid(), hosted.id, t.starts_at, t.ends_at, t.all_day, t.zone, now() from hosted, of join slots t on t.event_id = of.event_id limit 1),
    new as (select id as event, group_id as "group", created_by as host from hosted union all select id, group_id, created_by from events where slug = '${slug}-gathering')
    select ${value} as value from new`
}
/** Whoever hosts in the name of a group that is there and is not let in yet, by the address under which they sign in. */
export const waitingHost = 'lou@example.org'
/** Their event, which was sent back with a note. */
export const sentBackOwn = `with of as (select e.id as event_id, e.call_id from events e join slots t on t.event_id = e.id and t.position = 0 where e.status = 'published' and t.starts_at > now() and e.call_id is not null and t.start_local is null order by e.created_at limit 1),
    made as (insert into groups (id, slug, name, kind, town, join_code, created_at) values (gen_random_uuid(), 'elmbridge-ropeworks', 'Elmbridge Ropeworks', 'workplace', 'Elmbridge', 'elmbridge-ropeworks', now()) on conflict do nothing returning id),
    asks as (insert into join_requests (id, group_id, person_id, role, created_at) select gen_random_uuid(), made.id, p.id, 'rep', now() from made, people p where p.email = '${waitingHost}'),
    hosted as (insert into events (id, slug, call_id, group_id, status, place_name, directions, review_note, created_by, created_at) select gen_random_uuid(), 'at-the-ropeworks', of.call_id, made.id, 'draft', 'Gate', 'Ring twice.', 'Which gate do you mean? There are three.', p.id, now() from of, made, people p where p.email = '${waitingHost}' returning id),
    timed as (insert into slots (id, event_id, starts_at, ends_at, all_day, zone, changed_at) select gen_random_uuid(), hosted.id, t.starts_at, t.ends_at, t.all_day, t.zone, now() from hosted, of join slots t on t.event_id = of.event_id limit 1)
    select id as value from hosted union all select id from events where slug = 'at-the-ropeworks'`
/** The link in the mail to somebody who wants to host: still open, or used for an event. */
export const hostingLink = (used: boolean) => async ({ one, token }: Facts): Promise<string> => {
  const event = used ? `'${await one(newcomer('pending'))}'` : 'null'
  return `/hosting/${await token('hosting', `insert into hostings (id, call_id, email, name, input, event_id, created_at, expires_at, used_at) select gen_random_uuid(), c.id, 'kim@example.org', 'Kim Example', jsonb_build_object('callId', c.id, 'groupName', 'Elmbridge Laundry', 'groupTown', 'Elmbridge', 'groupKind', 'workplace', 'placeName', 'Yard'), ${event}::uuid, now(), now() + interval '1 day', ${used ? 'now()' : 'null::timestamptz'} from calls c where c.status = 'published' returning id as value`)}`
}
/** The link of an invitation by which somebody hosted already. */
export const invitedHosted = async ({ one, token }: Facts): Promise<string> => {
  const event = await one(newcomer('published'))
  return `/calls/${await one("select slug as value from calls where status = 'published'")}/host?invitation=${await token('host_invitation', `insert into host_invitations (id, call_id, email, created_at, expires_at, used_at, event_id, withdrawn_at) select gen_random_uuid(), id, 'cleo@example.org', now() - interval '2 days', now() + interval '2 days', now(), '${event}', null from calls where status = 'published' on conflict (call_id, email) where withdrawn_at is null and email is not null do update set used_at = now() returning id as value`)}`
}
/** An invitation to be rep of a group, which may be called otherwise than its mail said. */
export const invited = (calledThen: string) => async ({ token }: Facts): Promise<string> => `/invitations/${await token('invitation', `insert into invitations (id, group_id, group_name, email, role, created_at, expires_at) select gen_random_uuid(), id, ${calledThen}, 'kim@example.org', 'rep', now(), now() + interval '14 days' from groups where kind = 'workplace' order by name limit 1 returning id as value`)}`

/** A call under which three people at most signed up at two workplaces, which organizers above are not told in figures; with a slash at its end that of one of them. */
export const withFew = (rest: string) => async ({ one }: Facts): Promise<string> => `/app/calls/${await one(`with coming as (select s.id, e.call_id, e.group_id, row_number() over (partition by e.id order by s.id) as at from signups s join slots t on t.id = s.slot_id join events e on e.id = t.event_id join calls c on c.id = e.call_id and c.status = 'published' join groups g on g.id = e.group_id where g.name in ('Linsey Bridge Pharmacy', 'Eastmarrow Dental Laboratory')),
  gone as (update signups set status = 'declined' from coming where coming.id = signups.id and at > 3)
  select call_id || '${rest}'${rest.endsWith('/') ? ' || group_id' : ''} as value from coming order by group_id limit 1`)}`

/** Of the first text with two drafts one is accepted. */
export const partly = `with of as (select i.id, a.call_id, a.proof from intakes i, accepted_drafts a where i.state in ('new', 'partly') and i.text like '%Leeds%' order by i.created_at limit 1),
  taken as (insert into accepted_drafts (intake_id, draft, call_id, proof, accepted_at) select id, 0, call_id, proof, now() from of on conflict do nothing),
  left_ as (update intakes set state = 'partly' from of where intakes.id = of.id)
  select id as value from of`

/** What the demo's organizer signed up for: to come to one event, to wait for another, and one that was called off. */
export const ownAnswers = `with own as (select distinct on (e.status, s.status) s.id from signups s join slots t on t.id = s.slot_id join events e on e.id = t.event_id where t.starts_at > now() and ((e.status = 'published' and s.status in ('going', 'waitlisted')) or (e.status = 'cancelled' and s.status = 'going')) order by e.status, s.status, case when s.status = 'going' then t.id end, t.id desc, s.id),
  given as (update signups set person_id = (select id from people where email = 'demo@example.org') from own where own.id = signups.id and not exists (select 1 from signups g join people p on p.id = g.person_id where p.email = 'demo@example.org'))
  select count(*) as value from own`

/** What was done to the public call, as its log would have it had the demo been made by hand. */
export const loggedCall = `with of as (select c.id, c.campaign_id, p.id as person from calls c, people p where c.status = 'published' and p.email = 'demo@example.org' and not exists (select 1 from audits a where a.subject_id = c.id and a.action = 'call.created')),
    hosted as (select e.id, e.group_id, row_number() over (order by e.created_at, e.id) as nth from events e join of on of.id = e.call_id where e.status = 'published'),
    deeds (action, subject, actor, details, days) as (
      select 'call.created', id, person, '{}'::jsonb, 20 from of union all select 'call.published', id, person, '{}', 19 from of union all select 'call.kit_added', id, person, '{}', 18 from of union all select 'coverage.chosen', id, person, '{}', 17 from of union all select 'question.added', id, person, '{}', 16 from of
      union all select 'event.pending', h.id, (select m.person_id from memberships m where m.group_id = h.group_id and m.role = 'rep' limit 1), '{}', 15 - h.nth from hosted h where h.nth < 4
      union all select 'event.published', h.id, of.person, '{}', 14 - h.nth from hosted h, of where h.nth < 4
      union all select 'group.trusted', h.group_id, of.person, jsonb_build_object('campaignId', of.campaign_id), 14 - h.nth from hosted h, of where h.nth = 2
      union all select 'event.draft', h.id, of.person, '{}', 9 from hosted h, of where h.nth = 4 union all select 'call.updated', id, person, '{}', 5 from of union all select 'mail.paused', id, person, '{}', 2 from of union all select 'mail.resumed', id, person, '{}', 1 from of),
    written as (insert into audits (action, subject_id, actor_id, details, at) select action, subject, actor, details, now() - days * interval '1 day' from deeds order by days desc returning 1)
    select c.id as value from calls c where c.status = 'published' and (select count(*) from written) >= 0`

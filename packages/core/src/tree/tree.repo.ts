import type { Db } from '@turnout/db/client.ts'
import { announcements } from '@turnout/db/tables/announcement.ts'
import { helperLinks } from '@turnout/db/tables/attendance.ts'
import { coverageWorkplaces } from '@turnout/db/tables/coverage.ts'
import { cohostings, events } from '@turnout/db/tables/event.ts'
import { groups, invitations, joinRequests, memberships } from '@turnout/db/tables/group.ts'
import { hostInvitations, trustedHosts } from '@turnout/db/tables/hosting.ts'
import { blocks } from '@turnout/db/tables/signup.ts'
import { and, eq, isNull, sql } from 'drizzle-orm'

/**
 * Every column that names a group, and what a merge does with it: `moves` by a plain update, `minds` its own keys below, charts have
 * a merge of their own, and what `stays` is past or was given to the one group only. A test compares this with the tables.
 */
export const heldByGroups = {
  moves: [
    ['events', 'group_id'], ['signups', 'group_id'], ['attendances', 'group_id'], ['sheets', 'group_id'], ['announcements', 'group_id'], ['coverage_contacts', 'group_id'],
    ['host_invitations', 'as_group_id'], ['groups', 'parent_id'], ['groups', 'merged_into_id'],
  ],
  minds: [
    ['memberships', 'group_id'], ['cohostings', 'group_id'], ['join_requests', 'group_id'], ['host_invitations', 'group_id'], ['invitations', 'group_id'], ['coverage_workplaces', 'group_id'],
    ['blocks', 'group_id'], ['trusted_hosts', 'group_id'], ['helper_links', 'group_ids'],
  ],
  charts: [['charts', 'group_id'], ['chart_people', 'group_id'], ['structure_tests', 'group_id']],
  // Who let one body see their name agreed to that body and to no other. What was said of two groups was said of those two.
  stays: [['disclosures', 'group_id'], ['rosters', 'group_id'], ['distinct_groups', 'low_id'], ['distinct_groups', 'high_id']],
} as const satisfies Record<string, readonly (readonly [table: string, column: string])[]>

/** What keeps a group from being archived: events that are still to come, and groups below it. */
export async function countLiving(db: Db, id: string, now: Temporal.Instant): Promise<{ events: number; groups: number }> {
  const { rows } = await db.execute<{ events: number; groups: number }>(sql`
    select
      (select count(*)::int from ${events} e where (e.group_id = ${id} or e.id in (select c.event_id from ${cohostings} c where c.group_id = ${id} and c.state = 'accepted')) and e.status in ('pending', 'published') and exists (select 1 from slots s where s.event_id = e.id and s.ends_at > ${now.toString()}::timestamptz)) as events,
      (select count(*)::int from ${groups} g where g.parent_id = ${id} and g.archived_at is null) as groups`)
  return rows[0] ?? { events: 0, groups: 0 }
}

/** Everything that one group holds goes to another: people with the higher of two roles, groups below, events, open questions. */
export async function moveHoldings(db: Db, id: string, intoId: string): Promise<void> {
  await db.execute(sql`
    insert into ${memberships} (group_id, person_id, role, created_at)
    select ${intoId}::uuid, m.person_id, m.role, m.created_at from ${memberships} m where m.group_id = ${id}
    on conflict (group_id, person_id) do update set role = excluded.role
    where array_position(array['follower', 'member', 'deputy', 'rep', 'organizer'], excluded.role) > array_position(array['follower', 'member', 'deputy', 'rep', 'organizer'], ${memberships.role})`)
  await db.delete(memberships).where(eq(memberships.groupId, id))
  for (const [table, column] of heldByGroups.moves) await db.execute(sql`update ${sql.identifier(table)} set ${sql.identifier(column)} = ${intoId} where ${sql.identifier(column)} = ${id}`)
  await db.execute(sql`update ${helperLinks} set group_ids = array(select distinct case when g = ${id}::uuid then ${intoId}::uuid else g end from unnest(group_ids) g) where ${id}::uuid = any(group_ids)`)
  await db.execute(sql`update ${announcements} set audience = replace(audience::text, ${id}::text, ${intoId}::text)::jsonb where audience::text like '%' || ${id}::text || '%'`)
  // Whom either kept out stays out.
  await db.execute(sql`insert into ${blocks} (group_id, person_id, name, blocked_by, blocked_at) select ${intoId}::uuid, b.person_id, b.name, b.blocked_by, b.blocked_at from ${blocks} b where b.group_id = ${id} on conflict do nothing`)
  await db.delete(blocks).where(eq(blocks.groupId, id))
  // Where either was careful with its mail, the one that stays is.
  await db.execute(sql`update ${groups} g set neutral_mail = g.neutral_mail or o.neutral_mail, mail_domains = array(select distinct unnest(g.mail_domains || o.mail_domains)) from ${groups} o where g.id = ${intoId} and o.id = ${id}`)
  // The group that stays hosts what either did; an event of its own it does not host a second time.
  await db.execute(sql`
    update ${cohostings} set state = 'accepted' where group_id = ${intoId} and exists (select 1 from ${cohostings} o where o.event_id = ${cohostings.eventId} and o.group_id = ${id} and o.state = 'accepted')`)
  await db.execute(sql`
    delete from ${cohostings} where group_id = ${id} and exists (select 1 from ${cohostings} o where o.event_id = ${cohostings.eventId} and o.group_id = ${intoId})`)
  await db.update(cohostings).set({ groupId: intoId }).where(eq(cohostings.groupId, id))
  await db.execute(sql`delete from ${cohostings} where group_id = ${intoId} and exists (select 1 from ${events} e where e.id = ${cohostings.eventId} and e.group_id = ${intoId})`)
  await db.execute(sql`
    update ${joinRequests} set group_id = ${intoId} where group_id = ${id} and decided_at is null
      and not exists (select 1 from ${joinRequests} o where o.group_id = ${intoId} and o.person_id = ${joinRequests.personId} and o.decided_at is null)
      and not exists (select 1 from ${memberships} m where m.group_id = ${intoId} and m.person_id = ${joinRequests.personId} and m.role <> 'follower')`)
  // Trust was given to the one group and not to the other; being asked to host goes over with the people who were asked.
  await db.delete(trustedHosts).where(eq(trustedHosts.groupId, id))
  await db.execute(sql`
    update ${hostInvitations} h set group_id = ${intoId} where h.group_id = ${id} and h.withdrawn_at is null
      and not exists (select 1 from ${hostInvitations} o where o.group_id = ${intoId} and o.call_id = h.call_id and o.withdrawn_at is null)`)
  // What calls concern and what was said with it goes along; of two owners and next steps those of the group that stays hold.
  await db.execute(sql`insert into ${coverageWorkplaces} (call_id, group_id, owner_id, next_step, next_on, added_at) select w.call_id, ${intoId}::uuid, w.owner_id, w.next_step, w.next_on, w.added_at from ${coverageWorkplaces} w where w.group_id = ${id} on conflict do nothing`)
  await db.delete(coverageWorkplaces).where(eq(coverageWorkplaces.groupId, id))
  await db.update(invitations).set({ groupId: intoId }).where(and(eq(invitations.groupId, id), isNull(invitations.usedAt)))
}

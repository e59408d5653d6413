import type { Db } from '@turnout/db/client.ts'
import { people } from '@turnout/db/tables/account.ts'
import { helperLinks } from '@turnout/db/tables/attendance.ts'
import { cohostings, events } from '@turnout/db/tables/event.ts'
import { groups, memberships } from '@turnout/db/tables/group.ts'
import { audits } from '@turnout/db/tables/system.ts'
import { and, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { actionsOf, type AuditAction, toldRoles } from '../audit/audit.rules.ts'
import type { GroupRole } from '../group/group.schema.ts'

/**
 * `actor`: who did it with an account; `linkOf`: by whose personal link it was done without; `helper`: by the link that was made for whom, as
 * its maker called them, null where that is another group's to know.
 */
export type LogEntry = { action: string; at: Temporal.Instant; actor: string | null; linkOf: string | null; byHelper: boolean; helper: string | null; eventTitle: string | null; /** Whether it was one who answers for the group, stands in for them, or is organizer: such are named to organizers above. */ ofOffice: boolean; /** The role that was given or offered, and whom it was given to. */ role: GroupRole | null; to: string | null; /** The same of them. */ toOffice: boolean }

const holders = alias(people, 'holders')
const given = alias(people, 'given')
const nameOf = ({ name, email }: typeof people | typeof holders | typeof given) => sql<string | null>`coalesce(nullif(${name}, ''), ${email})`

/** Whether somebody answers for the group, stands in for them, or is organizer. */
const inOffice = (groupId: string, { id, isOrganizer }: typeof people | typeof given) => sql<boolean>`coalesce(${isOrganizer}, false) or exists (select 1 from ${memberships} m where m.person_id = ${id} and (m.role = 'organizer' or (m.group_id = ${groupId} and m.role in ('rep', 'deputy'))))`

/** What an entry of a group's log may be about: the group, its events, and those it hosts or hosted along. Found by the index, whatever else the log holds. */
const subjectsOf = (groupId: string) => sql`any(array(select ${groupId}::uuid union all select e.id from ${events} e where e.group_id = ${groupId} union all select c.event_id from ${cohostings} c where c.group_id = ${groupId}))`

/** What bodies above are told of: deeds, roles that answer for the group, and of the looks on one day of one person at one list the first. */
const toldAbove = (groupId: string) => sql`(${inArray(audits.action, actionsOf('deed'))}
  or (${inArray(audits.action, actionsOf('role'))} and ${audits.details} ->> 'role' in ${toldRoles})
  or (${inArray(audits.action, actionsOf('look'))} and ${audits.id} in (
    select min(l.id) from ${audits} l
    where l.action in ${actionsOf('look')} and l.subject_id = ${subjectsOf(groupId)}
    group by l.subject_id, l.action, l.actor_id, (l.at at time zone 'UTC')::date)))`

/**
 * What was done to a group and its events, the newest first. Of an event that it hosted along with others and hosts no longer: what was done until
 * then, and afterwards what its own people did, who alone see those that signed up with it. `whole`: with the lines that are there because of one person;
 * without, they are left out before pages are made, so that neither a page's length nor whether there is a next one counts them.
 */
export async function listEntries(db: Db, groupId: string, { whole, limit, offset }: { whole: boolean; limit: number; offset: number }): Promise<LogEntry[]> {
  return db
    .select({ action: audits.action, at: audits.at, actor: nameOf(people), linkOf: nameOf(holders), byHelper: sql<boolean>`${audits.actorId} is null and ${audits.details} ? 'helperLinkId'`, helper: sql<string | null>`case when ${groupId}::uuid = any(${helperLinks.groupIds}) then ${helperLinks.label} end`, ofOffice: inOffice(groupId, people), role: sql<GroupRole | null>`case when ${inArray(audits.action, actionsOf('role'))} then ${audits.details} ->> 'role' end`, to: nameOf(given), toOffice: inOffice(groupId, given), eventTitle: sql<string | null>`coalesce(${events.title}, (select c.event_title from calls c where c.id = ${events.callId}))` })
    .from(audits)
    .leftJoin(people, eq(people.id, audits.actorId))
    .leftJoin(given, eq(given.id, sql`case when ${audits.action} = 'group.appointed' then (${audits.details} ->> 'personId')::uuid end`))
    .leftJoin(holders, and(isNull(audits.actorId), eq(holders.id, sql`(${audits.details} ->> 'linkOf')::uuid`)))
    .leftJoin(helperLinks, and(isNull(audits.actorId), eq(helperLinks.id, sql`(${audits.details} ->> 'helperLinkId')::uuid`)))
    .leftJoin(events, eq(events.id, audits.subjectId))
    .where(and(whole ? undefined : toldAbove(groupId), sql`${audits.subjectId} = ${subjectsOf(groupId)}`, sql`(${audits.subjectId} = ${groupId} or ${audits.subjectId} in (select e.id from ${events} e where e.group_id = ${groupId} union select c.event_id from ${cohostings} c where c.group_id = ${groupId} and c.state = 'accepted')
      or exists (select 1 from ${cohostings} c where c.event_id = ${audits.subjectId} and c.group_id = ${groupId} and c.state in ('withdrawn', 'left')
        and (${audits.at} <= c.decided_at or exists (select 1 from ${memberships} m where m.group_id = ${groupId} and m.person_id = ${audits.actorId} and m.role in ('organizer', 'rep', 'deputy')))))`))
    .orderBy(desc(audits.id))
    .limit(limit)
    .offset(offset)
}

/** What is decided about the events under a call, and of the groups that host there. */
const decidedEvents = ['event.pending', 'event.published', 'event.draft', 'event.unpublished', 'event.cancelled', 'event.attached', 'event.attachment_refused'] as const satisfies readonly AuditAction[]
/** Looks at who answers for workplaces and at who was written to: told once a day for each who looked, or they would bury what was done. */
const looks: AuditAction[] = ['coverage.reps_viewed', 'coverage.exported', ...actionsOf('look')]
const deeds = [...actionsOf('elsewhere'), ...actionsOf('deed')].filter((action) => !looks.includes(action))
const decidedHosts = ['group.trusted', 'group.distrusted'] as const satisfies readonly AuditAction[]

/** `actor`: null where nobody is told, too, which is then `hidden`. `about`: the event or the group that it was done to, where that is not the call itself. */
export type CallLogEntry = { action: string; at: Temporal.Instant; actor: string | null; hidden: boolean; eventId: string | null; about: string | null; group: string | null }

/**
 * What was done to a call, the newest first: to itself, its questions, mail and workplaces, what was decided about its events, and which groups its campaign trusts. Of looks on
 * one day of one person at one list the first. Whoever did something to the call is named; of those who did it to an event who is organizer, or rep or deputy of its group.
 */
export async function listCallEntries(db: Db, { callId, campaignId, limit, offset }: { callId: string; campaignId: string; limit: number; offset: number }): Promise<CallLogEntry[]> {
  // Of groups that were trusted once, too, and never hosted: written out, since the index holds just these.
  const hosting = sql`select t.subject_id from ${audits} t where t.action in ('group.trusted', 'group.distrusted') and t.details ->> 'campaignId' = ${campaignId}`
  const subjects = sql`any(array(select ${callId}::uuid union all select e.id from ${events} e where e.call_id = ${callId} union all (${hosting})))`
  const ofCall = sql`${audits.subjectId} = ${callId}`
  const ofOffice = sql`(${ofCall} or coalesce(${people.isOrganizer}, false) or exists (select 1 from ${memberships} m where m.person_id = ${audits.actorId} and (m.role = 'organizer' or (m.group_id = ${events.groupId} and m.role in ('rep', 'deputy')))))`
  return db
    .select({
      action: audits.action, at: audits.at, actor: sql<string | null>`case when ${ofOffice} then ${nameOf(people)} end`, hidden: sql<boolean>`${audits.actorId} is not null and not ${ofOffice}`,
      eventId: events.id, about: sql<string | null>`coalesce(${events.title}, case when ${events.id} is not null then (select c.event_title from calls c where c.id = ${events.callId}) end)`, group: groups.name,
    })
    .from(audits)
    .leftJoin(people, eq(people.id, audits.actorId))
    .leftJoin(events, eq(events.id, audits.subjectId))
    .leftJoin(groups, sql`${groups.id} = coalesce(${events.groupId}, case when ${inArray(audits.action, [...decidedHosts])} then ${audits.subjectId} else (${audits.details} ->> 'groupId')::uuid end)`)
    .where(and(sql`${audits.subjectId} = ${subjects}`, or(
      and(ofCall, inArray(audits.action, deeds)),
      and(ofCall, inArray(audits.action, looks), sql`${audits.id} in (select min(l.id) from ${audits} l where l.subject_id = ${callId} group by l.action, l.actor_id, (l.at at time zone 'UTC')::date)`),
      inArray(audits.action, [...decidedEvents]),
      and(inArray(audits.action, [...decidedHosts]), sql`${audits.details} ->> 'campaignId' = ${campaignId}`),
    )))
    .orderBy(desc(audits.id))
    .limit(limit)
    .offset(offset)
}

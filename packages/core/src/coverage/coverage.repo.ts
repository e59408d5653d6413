import type { Db } from '@turnout/db/client.ts'
import { type HotRows, hotRows } from '@turnout/db/hot-statement.ts'
import { people } from '@turnout/db/tables/account.ts'
import { calls } from '@turnout/db/tables/call.ts'
import { coverages, coverageSnapshots, coverageViews, coverageWorkplaces } from '@turnout/db/tables/coverage.ts'
import { cohostings, events } from '@turnout/db/tables/event.ts'
import { groups, memberships } from '@turnout/db/tables/group.ts'
import { outcomes, photos } from '@turnout/db/tables/outcome.ts'
import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { newId } from '../id.ts'
import type { Check } from './coverage.rules.ts'

export type Coverage = typeof coverages.$inferSelect

/** A workplace as the database knows it; the rules say what that means. Instants are milliseconds. */
export type WorkplaceRow = {
  id: string; name: string; code: string | null; town: string | null; parentId: string | null; headcount: number | null
  ownerId: string | null; nextStep: string; nextOn: string | null
  reps: number; deputies: number; repSince: number | null; contactedAt: number | null
  eventId: string | null; eventStatus: 'draft' | 'pending' | 'published' | null; sentBack: boolean; hasPlace: boolean; startsAt: number | null; endsAt: number | null
  signups: number; check: Check; askedAt: number | null; askedLevel: number | null
}

/** Milliseconds; `extract` would reckon in numeric, which takes several times as long. */
const ms = (column: string): string => `date_part('epoch', ${column}) * 1000`

/** Groups below these, themselves included. */
const below = (roots: readonly string[]): SQL => sql`
  with recursive reach as (
    select g.id from ${groups} g where g.id = any(${sql.param(roots)}::uuid[])
    union select g.id from ${groups} g join reach on g.parent_id = reach.id
  ) select id from reach`

/** Who counts as coming: the answer is given, whether or not the address is proved. */
const comes = `('going', 'unconfirmed', 'pending')`

/**
 * People who come, each once, by the cheapest count that says so: with one shift, answers are people; several shifts of one event are looked
 * up together; who has several events, or hosts with others, is counted in `several`.
 */
const peopleComing = `case when e.id is null then 0 when e.shared or e.beside > 1 then coalesce(s.people, 0)
  when cardinality(e.slots) = 1 then (select count(*)::int from signups p where p.slot_id = e.slots[1] and p.status in ${comes})
  else (select count(distinct p.person_id)::int from signups p where p.slot_id = any(e.slots) and p.status in ${comes}) end`

/** The columns of a row in the order in which they travel: names repeated five thousand times would cost more than what they name. */
const columns: [keyof WorkplaceRow, string][] = [
  ['id', 'w.group_id'], ['name', 'w.name'], ['code', 'w.code'], ['town', 'w.town'], ['parentId', 'w.parent_id'], ['headcount', 'w.headcount'],
  ['ownerId', 'w.owner_id'], ['nextStep', 'w.next_step'], ['nextOn', 'w.next_on'],
  ['reps', 'coalesce(a.reps, 0)'], ['deputies', 'coalesce(a.deputies, 0)'], ['repSince', ms('a.since')], ['contactedAt', ms('k.contacted_at')],
  ['eventId', 'e.id'], ['eventStatus', 'e.status'], ['sentBack', 'coalesce(e.sent_back, false)'], ['hasPlace', 'coalesce(e.has_place, false)'], ['startsAt', ms('e.starts_at')], ['endsAt', ms('e.ends_at')],
  ['signups', peopleComing],
  ['check', `case when q.event_id is null then 'none' when greatest(q.on_at, q.help_at) >= q.asked_at then case when q.on_at is null or q.help_at > q.on_at then 'help' else 'on' end else 'waiting' end`],
  ['askedAt', ms('q.asked_at')], ['askedLevel', 'q.level'],
]

/** One literal for all of them: filled in name by name, five thousand would take three times as long. In the order of the columns. */
function rowOf(cells: readonly unknown[]): WorkplaceRow {
  const [id, name, code, town, parentId, headcount, ownerId, nextStep, nextOn, reps, deputies, repSince, contactedAt, eventId, eventStatus, sentBack, hasPlace, startsAt, endsAt, signups, check, askedAt, askedLevel] = cells
  return { id, name, code, town, parentId, headcount, ownerId, nextStep, nextOn, reps, deputies, repSince, contactedAt, eventId, eventStatus, sentBack, hasPlace, startsAt, endsAt, signups, check, askedAt, askedLevel } as WorkplaceRow
}

/** `$1` is the call, `$2` the groups below which one looks and `$3` a single workplace: null stands for all. */
const workplaceRows = (one: boolean, within: boolean): HotRows => hotRows(`workplaces${one ? '_one' : ''}${within ? '_within' : ''}`, `
    with recursive reach as (
      select g.id from groups g where g.id = any($2::uuid[]) union select g.id from groups g join reach on g.parent_id = reach.id
    ),
    concerned as materialized (
      select w.group_id, w.owner_id, w.next_step, w.next_on, g.name, g.code, g.town, g.parent_id, g.headcount
      from coverage_workplaces w join groups g on g.id = w.group_id
      where w.call_id = $1 and g.archived_at is null ${within ? 'and w.group_id in (select id from reach)' : ''} and ${one ? 'w.group_id = $3::uuid' : '$3::uuid is null'}
    ),
    hosted as (
      select e.id, e.group_id, e.group_id as first_id, e.status, e.place_name <> '' or e.online_url is not null as has_place, e.review_note <> '' as sent_back
      from events e where e.call_id = $1 and e.status in ('draft', 'pending', 'published') ${one ? 'and e.group_id = $3' : ''}
      union all
      select e.id, h.group_id, e.group_id, e.status, e.place_name <> '' or e.online_url is not null, e.review_note <> ''
      from cohostings h join events e on e.id = h.event_id where h.state = 'accepted' and e.call_id = $1 and e.status in ('draft', 'pending', 'published') ${one ? 'and h.group_id = $3' : ''}
    ),
    times as (
      select t.event_id, min(t.starts_at) as starts_at, max(t.ends_at) as ends_at, min((t.starts_at at time zone t.zone)::date) as held_on, array_agg(t.id) as slots
      from slots t join events e on e.id = t.event_id where e.call_id = $1 ${one ? 'and e.id in (select id from hosted)' : ''} group by t.event_id
    ),
    gatherings as materialized (
      select o.*, t.starts_at, t.ends_at, t.held_on, t.slots, exists (select 1 from cohostings h where h.event_id = o.id) as shared, count(*) over (partition by o.group_id) as beside
      from hosted o join times t on t.event_id = o.id
    ),
    chosen as materialized (select distinct on (group_id) * from gatherings order by group_id, array_position(array['published', 'pending', 'draft'], status), starts_at),
    several as (
      select g.group_id, count(distinct p.person_id)::int as people
      from gatherings g cross join unnest(g.slots) slot join signups p on p.slot_id = slot
      where (g.shared or g.beside > 1) and p.status in ${comes} and (not g.shared or coalesce(p.group_id, g.first_id) = g.group_id) group by g.group_id
    ),
    answering as (
      select m.group_id, (count(*) filter (where m.role <> 'deputy'))::int as reps, (count(*) filter (where m.role = 'deputy'))::int as deputies, max(m.created_at) as since
      from memberships m where m.role in ('organizer', 'rep', 'deputy') ${one ? 'and m.group_id = $3' : ''} group by m.group_id
    ),
    contacts as (select group_id, max(contacted_at) as contacted_at from coverage_contacts where call_id = $1 ${one ? 'and group_id = $3' : ''} group by group_id),
    asked as (
      select k.event_id, k.held_on, coalesce(min(k.asked_at) filter (where k.round = 'two_days'), min(k.asked_at)) as asked_at,
        max(k.answered_at) filter (where k.answer = 'on') as on_at, max(k.answered_at) filter (where k.answer = 'help') as help_at,
        max(array_position(array['rep', 'deputy', 'above'], k.level)) filter (where k.round = 'two_days' or k.answered_at is null) as level
      from rep_checks k join events e on e.id = k.event_id where e.call_id = $1 ${one ? 'and e.id in (select id from hosted)' : ''} group by k.event_id, k.held_on
    )
    select ${columns.map(([, column]) => column).join(', ')}
    from concerned w
    left join chosen e on e.group_id = w.group_id
    left join several s on s.group_id = w.group_id
    left join answering a on a.group_id = w.group_id
    left join contacts k on k.group_id = w.group_id
    left join asked q on q.event_id = e.id and q.held_on = e.held_on`)

const statements = { all: workplaceRows(false, false), within: workplaceRows(false, true), one: workplaceRows(true, false), oneWithin: workplaceRows(true, true) }

/**
 * Every workplace that the call concerns, with all that is known of it, in one statement: whoever looks gets one moment of the
 * truth. Each person counts once a workplace, however many of its shifts they take.
 * Of several events the one that is furthest stands for the workplace. Who hosts together hosts; each is counted with those who signed up with it.
 * Rows are read while the database counts the next: as one value they would be waited for.
 */
export async function listWorkplaces(db: Db, { callId, roots, groupId }: { callId: string; roots?: readonly string[]; groupId?: string }): Promise<WorkplaceRow[]> {
  const statement = groupId ? (roots ? statements.oneWithin : statements.one) : roots ? statements.within : statements.all
  return (await statement(db, [callId, roots ?? null, groupId ?? null])).map(rowOf)
}

/** What those who held a workplace's events said of them: how many reported, how many came as they say (null where none gives a number), and the pictures, before and after an organizer approved them. */
export type Report = { reports: number; came: number | null; picturesWaiting: number; picturesApproved: number }

/**
 * What was reported of a call's events, by the workplace whose event it is: of several that hold one together, its own has the numbers and the
 * pictures, and the others that it was reported. Those without a report or picture are left out.
 */
export async function listReports(db: Db, callId: string): Promise<Map<string, Report>> {
  const { rows } = await db.execute<Report & { groupId: string }>(sql`
    with told as (
      select o.event_id, 1 as reports, o.headcount as came, 0 as waiting, 0 as approved from ${outcomes} o
      union all select p.event_id, 0, null, case when p.approved_at is null then 1 else 0 end, case when p.approved_at is null then 0 else 1 end from ${photos} p
    ),
    held as (
      select e.group_id, t.reports, t.came, t.waiting, t.approved from told t join ${events} e on e.id = t.event_id where e.call_id = ${callId} and e.status = 'published'
      union all select c.group_id, 1, null, 0, 0 from ${outcomes} o join ${events} e on e.id = o.event_id join ${cohostings} c on c.event_id = e.id and c.state = 'accepted' where e.call_id = ${callId} and e.status = 'published'
    )
    select group_id as "groupId", sum(reports)::int as reports, sum(came)::int as came, sum(waiting)::int as "picturesWaiting", sum(approved)::int as "picturesApproved" from held group by group_id`)
  return new Map(rows.map(({ groupId, ...report }) => [groupId, report]))
}

export async function findCoverage(db: Db, callId: string): Promise<Coverage | undefined> {
  const [row] = await db.select().from(coverages).where(eq(coverages.callId, callId))
  return row
}

/** Makes the row that everything else hangs on; keeps one that is there. */
export async function ensureCoverage(db: Db, callId: string, now: Temporal.Instant): Promise<void> {
  await db.insert(coverages).values({ callId, createdAt: now }).onConflictDoNothing()
}

export async function updateCoverage(db: Db, callId: string, change: Partial<typeof coverages.$inferInsert>): Promise<void> {
  await db.update(coverages).set(change).where(eq(coverages.callId, callId))
}

export async function countWorkplaces(db: Db, callId: string): Promise<number> {
  const { rows } = await db.execute<{ workplaces: number }>(sql`select count(*)::int as workplaces from ${coverageWorkplaces} w join ${groups} g on g.id = w.group_id and g.archived_at is null where w.call_id = ${callId}`)
  return rows[0]?.workplaces ?? 0
}

/** Every group that stands above a workplace of the call. */
export async function listGroupsAbove(db: Db, callId: string): Promise<{ id: string; name: string; kind: string; parentId: string | null }[]> {
  const { rows } = await db.execute<{ id: string; name: string; kind: string; parentId: string | null }>(sql`
    with recursive up as (
      select g.parent_id as id from ${coverageWorkplaces} w join ${groups} g on g.id = w.group_id where w.call_id = ${callId} and g.parent_id is not null
      union select g.parent_id from ${groups} g join up on g.id = up.id where g.parent_id is not null
    ) select g.id, g.name, g.kind, g.parent_id as "parentId" from up join ${groups} g on g.id = up.id`)
  return rows
}

/**
 * Tells the planner how many there are now. A board that was just filled is looked at at once, and what the planner guesses until it
 * has counted by itself takes a hundred times as long.
 */
async function noticeMany(db: Db, added: number): Promise<void> {
  if (added >= 200) await db.execute(sql`analyze ${coverageWorkplaces}, ${groups}, ${memberships}`)
}

/** Adds every workplace below a group, itself included; returns how many are new. */
export async function saveSubtree(db: Db, callId: string, rootId: string, now: Temporal.Instant): Promise<number> {
  const { rowCount } = await db.execute(sql`
    insert into ${coverageWorkplaces} (call_id, group_id, added_at)
    select ${callId}::uuid, g.id, ${now.toString()}::timestamptz from ${groups} g where g.kind = 'workplace' and g.archived_at is null and g.id in (${below([rootId])})
    order by g.id on conflict do nothing`)
  await noticeMany(db, rowCount ?? 0)
  return rowCount ?? 0
}

export async function deleteSubtree(db: Db, callId: string, rootId: string): Promise<number> {
  const { rowCount } = await db.execute(sql`delete from ${coverageWorkplaces} where call_id = ${callId} and group_id in (${below([rootId])})`)
  return rowCount ?? 0
}

export async function saveChosen(db: Db, callId: string, groupIds: string[], now: Temporal.Instant): Promise<number> {
  const { rowCount } = await db.execute(sql`
    insert into ${coverageWorkplaces} (call_id, group_id, added_at) select ${callId}::uuid, id, ${now.toString()}::timestamptz from unnest(${sql.param(groupIds)}::uuid[]) id order by id on conflict do nothing`)
  await noticeMany(db, rowCount ?? 0)
  return rowCount ?? 0
}

export type Answering = { groupId: string; name: string; deputy: boolean }

/** Who answers for these workplaces, by name: what an organizer above may know of them. An address or a member's name is not among it. */
export async function listAnswering(db: Db, groupIds: string[]): Promise<Answering[]> {
  const { rows } = await db.execute<Answering>(sql`
    select m.group_id as "groupId", p.name, m.role = 'deputy' as deputy from ${memberships} m join ${people} p on p.id = m.person_id
    where m.group_id = any(${sql.param(groupIds)}::uuid[]) and m.role in ('organizer', 'rep', 'deputy') order by m.role = 'deputy', p.name`)
  return rows
}

export async function listEventTitles(db: Db, eventIds: string[]): Promise<Map<string, string>> {
  if (eventIds.length === 0) return new Map()
  const { rows } = await db.execute<{ id: string; title: string }>(sql`select e.id, coalesce(e.title, c.event_title) as title from ${events} e left join ${calls} c on c.id = e.call_id where ${inArray(sql`e.id`, eventIds)}`)
  return new Map(rows.map(({ id, title }) => [id, title]))
}

/** Who may own a workplace: organizers of the instance, of a workplace of the call, and of any group that stands above one. */
export async function listOrganizers(db: Db, callId: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await db.execute<{ id: string; name: string }>(sql`
    with recursive up as (
      select distinct g.parent_id as id from ${coverageWorkplaces} w join ${groups} g on g.id = w.group_id where w.call_id = ${callId} and g.parent_id is not null
      union select g.parent_id from ${groups} g join up on g.id = up.id where g.parent_id is not null
    ), organizing as (
      select m.person_id from ${memberships} m where m.role = 'organizer' and (m.group_id in (select id from up) or exists (select 1 from ${coverageWorkplaces} w where w.call_id = ${callId} and w.group_id = m.group_id))
    )
    select p.id, coalesce(nullif(p.name, ''), p.email) as name from ${people} p where p.is_organizer
    union select p.id, coalesce(nullif(p.name, ''), p.email) from organizing o join ${people} p on p.id = o.person_id
    order by name`)
  return rows
}

/** Gives workplaces to somebody, or to nobody; only those that have no owner where that is asked. */
export async function saveOwner(db: Db, callId: string, groupIds: string[], ownerId: string | null, onlyFree: boolean): Promise<number> {
  const { rowCount } = await db.execute(sql`
    update ${coverageWorkplaces} set owner_id = ${ownerId} where call_id = ${callId} and group_id = any(${sql.param(groupIds)}::uuid[]) ${onlyFree ? sql`and owner_id is null` : sql``}`)
  return rowCount ?? 0
}

export type Snapshot = Omit<typeof coverageSnapshots.$inferSelect, 'callId'>

export async function listSnapshots(db: Db, callId: string): Promise<Snapshot[]> {
  const { takenOn, workplaces, withRep, hosting, signups } = coverageSnapshots
  return db.select({ takenOn, workplaces, withRep, hosting, signups }).from(coverageSnapshots).where(eq(coverageSnapshots.callId, callId)).orderBy(asc(takenOn))
}

/** Calls that are running and have a board, with the newest day that was written down. */
export async function listRunning(db: Db): Promise<{ callId: string; timeZone: string; newest: string | null }[]> {
  const { rows } = await db.execute<{ callId: string; timeZone: string; newest: string | null }>(sql`
    select c.id as "callId", c.time_zone as "timeZone", (select max(s.taken_on)::text from ${coverageSnapshots} s where s.call_id = c.id) as newest
    from ${coverages} v join ${calls} c on c.id = v.call_id where c.status = 'published'`)
  return rows
}

/** The first of two ticks has taken it. */
export async function saveSnapshot(db: Db, row: typeof coverageSnapshots.$inferInsert): Promise<boolean> {
  const { rowCount } = await db.insert(coverageSnapshots).values(row).onConflictDoNothing()
  return rowCount === 1
}

export type View = { id: string; name: string; query: string }

export async function listViews(db: Db, callId: string, personId: string): Promise<View[]> {
  const { id, name, query } = coverageViews
  return db.select({ id, name, query }).from(coverageViews).where(and(eq(coverageViews.callId, callId), eq(coverageViews.personId, personId))).orderBy(asc(name))
}

/** A name names one view: saving it again changes what it shows. */
export async function saveView(db: Db, row: Omit<typeof coverageViews.$inferInsert, 'id'>): Promise<void> {
  await db.insert(coverageViews).values({ id: newId(), ...row }).onConflictDoUpdate({ target: [coverageViews.callId, coverageViews.personId, coverageViews.name], set: { query: row.query } })
}

export async function deleteView(db: Db, id: string, personId: string): Promise<void> {
  await db.delete(coverageViews).where(and(eq(coverageViews.id, id), eq(coverageViews.personId, personId)))
}

/** Coordinates of the call's events, by workplace, for the map. */
export async function listPoints(db: Db, callId: string): Promise<Map<string, { latitude: number; longitude: number }>> {
  const { rows } = await db.execute<{ groupId: string; latitude: number; longitude: number }>(sql`
    select distinct on (e.group_id) e.group_id as "groupId", e.latitude, e.longitude from ${events} e
    where e.call_id = ${callId} and e.latitude is not null and e.longitude is not null and e.status <> 'cancelled' order by e.group_id, e.id`)
  return new Map(rows.map(({ groupId, latitude, longitude }) => [groupId, { latitude, longitude }]))
}

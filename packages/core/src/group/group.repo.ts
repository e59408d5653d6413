import type { Db } from '@turnout/db/client.ts'
import { people } from '@turnout/db/tables/account.ts'
import { coverageWorkplaces } from '@turnout/db/tables/coverage.ts'
import { cohostings, events } from '@turnout/db/tables/event.ts'
import { distinctGroups, groups, memberships } from '@turnout/db/tables/group.ts'
import { and, asc, count, eq, inArray, isNull, ne, type SQL, sql } from 'drizzle-orm'
import { DomainError } from '../error.ts'
import { plain } from '../plain.rules.ts'
import { keyOf, type Named } from './group.rules.ts'
import type { GroupRole } from './group.schema.ts'

export type Group = typeof groups.$inferSelect

export async function getGroup(db: Db, id: string): Promise<Group> {
  const [row] = await db.select().from(groups).where(eq(groups.id, id))
  if (!row) throw new DomainError('not_found', 'This group does not exist.')
  return row
}

export async function findGroupBySlug(db: Db, slug: string): Promise<Group | undefined> {
  const [row] = await db.select().from(groups).where(eq(groups.slug, slug))
  return row
}

export async function findGroupByJoinCode(db: Db, code: string): Promise<Group | undefined> {
  const [row] = await db.select().from(groups).where(and(eq(groups.joinCode, code), isNull(groups.archivedAt)))
  return row
}

/** The group's id first, then its parents' up to the root. */
export async function listGroupPath(db: Db, id: string): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    with recursive path as (
      select ${groups.id} as id, ${groups.parentId} as parent_id, 0 as depth from ${groups} where ${groups.id} = ${id}
      union all
      select g.id, g.parent_id, path.depth + 1 from ${groups} g join path on g.id = path.parent_id where path.depth < 50
    ) select id from path order by depth`)
  return rows.map((row) => row.id)
}

/** Locks the tree: moving two groups at once must not make a circle, nor an event a group that is being merged away. */
export async function lockTree(db: Db): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtext('turnout.groups.tree'))`)
}

/** The groups themselves and everything below them in the tree. */
export async function listGroupsBelow(db: Db, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const { rows } = await db.execute<{ id: string }>(sql`
    with recursive below as (
      select ${groups.id} as id from ${groups} where ${inArray(groups.id, ids)}
      union
      select g.id from ${groups} g join below on g.parent_id = below.id
    ) select id from below`)
  return rows.map((row) => row.id)
}

/** Whether it hosts or hosted, alone or along with others, an event that anybody can read of. */
const isPublic = sql<boolean>`(exists (select 1 from ${events} pe where pe.group_id = groups.id and pe.status in ('published', 'cancelled'))
  or exists (select 1 from ${cohostings} pc join ${events} pe on pe.id = pc.event_id where pc.group_id = groups.id and pc.state = 'accepted' and pe.status in ('published', 'cancelled')))`

export async function isHostingInPublic(db: Db, id: string): Promise<boolean> {
  const [row] = await db.select({ isPublic }).from(groups).where(eq(groups.id, id))
  return row?.isPublic ?? false
}

export async function listGroups(db: Db): Promise<(Group & { members: number; isPublic: boolean })[]> {
  const rows = await db
    .select({ group: groups, members: count(memberships.personId), isPublic })
    .from(groups)
    .leftJoin(memberships, and(eq(memberships.groupId, groups.id), ne(memberships.role, 'follower')))
    .where(isNull(groups.archivedAt))
    .groupBy(groups.id)
    .orderBy(asc(groups.name))
  return rows.map(({ group, ...more }) => ({ ...group, ...more }))
}

export type GroupTold = Pick<Group, 'id' | 'name' | 'town' | 'kind' | 'code' | 'parentId' | 'createdAt'>

/** Every group that there is, by what tells one from another, the oldest first. */
export async function listGroupsTold(db: Db): Promise<GroupTold[]> {
  const { id, name, town, kind, code, parentId, createdAt } = groups
  return db.select({ id, name, town, kind, code, parentId, createdAt }).from(groups).where(isNull(groups.archivedAt)).orderBy(asc(createdAt), asc(id))
}

/** Every two groups that were said not to be the same, as `keyOf` has them. */
export async function listApart(db: Db): Promise<Set<string>> {
  return new Set((await db.select({ lowId: distinctGroups.lowId, highId: distinctGroups.highId }).from(distinctGroups)).map(keyOf))
}

/** False where it was said already. */
export async function saveApart(db: Db, row: typeof distinctGroups.$inferInsert): Promise<boolean> {
  return (await db.insert(distinctGroups).values(row).onConflictDoNothing().returning({ lowId: distinctGroups.lowId })).length > 0
}

export async function deleteApart(db: Db, { lowId, highId }: { lowId: string; highId: string }): Promise<boolean> {
  return (await db.delete(distinctGroups).where(and(eq(distinctGroups.lowId, lowId), eq(distinctGroups.highId, highId))).returning({ lowId: distinctGroups.lowId })).length > 0
}

/** The public name and town of every group, and whether the call counts on it as a workplace. */
export async function listNamed(db: Db, callId: string): Promise<Named[]> {
  return db
    .select({ id: groups.id, name: groups.name, town: groups.town, workplace: sql<boolean>`${coverageWorkplaces.groupId} is not null` })
    .from(groups)
    .leftJoin(coverageWorkplaces, and(eq(coverageWorkplaces.groupId, groups.id), eq(coverageWorkplaces.callId, callId)))
    .where(isNull(groups.archivedAt))
    .orderBy(asc(groups.name), asc(groups.id))
}

export async function listGroupsByIds(db: Db, ids: string[]): Promise<Group[]> {
  return ids.length === 0 ? [] : db.select().from(groups).where(inArray(groups.id, ids)).orderBy(asc(groups.name))
}

export async function saveGroup(db: Db, row: typeof groups.$inferInsert): Promise<Group> {
  const [saved] = await db.insert(groups).values(row).returning()
  if (!saved) throw new Error('invariant: an insert returns its row')
  return saved
}

export async function updateGroupRow(db: Db, id: string, change: Partial<typeof groups.$inferInsert>): Promise<Group> {
  const [saved] = await db.update(groups).set(change).where(eq(groups.id, id)).returning()
  if (!saved) throw new DomainError('not_found', 'This group does not exist.')
  return saved
}

/** Joining twice changes nothing: a role once given is changed only by an appointment. */
export async function saveMembership(db: Db, row: typeof memberships.$inferInsert): Promise<boolean> {
  const saved = await db.insert(memberships).values(row).onConflictDoNothing().returning({ role: memberships.role })
  return saved.length > 0
}

export async function updateRole(db: Db, groupId: string, personId: string, role: GroupRole): Promise<boolean> {
  const saved = await db
    .update(memberships)
    .set({ role })
    .where(and(eq(memberships.groupId, groupId), eq(memberships.personId, personId)))
    .returning({ role: memberships.role })
  return saved.length > 0
}

export type MemberRow = { personId: string; name: string; email: string; role: GroupRole; createdAt: Temporal.Instant }

/** A word as it stands in the beginning or middle of a name or an address, whatever its accents and capitals: as `plain` has it. */
const says = (word: string): SQL => sql`strpos(lower(regexp_replace(normalize(${people.name} || ' ' || ${people.email}, NFKD), ${'[\u0300-\u036f]'}, '', 'g')), ${plain(word)}) > 0`

/** Members of a group whose name or address has each word of `q`, those who answer for it first; all of them, or one page. Following shows nobody's name. */
export async function listMembers(db: Db, groupId: string, { q = '', from = 0, most }: { q?: string; from?: number; most?: number } = {}): Promise<MemberRow[]> {
  const rows = db
    .select({ personId: people.id, name: people.name, email: people.email, role: memberships.role, createdAt: memberships.createdAt })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.groupId, groupId), ne(memberships.role, 'follower'), ...q.split(/\s+/).filter(Boolean).map(says)))
    .orderBy(sql`array_position(array['organizer', 'rep', 'deputy'], ${memberships.role})`, asc(people.name), asc(people.email), asc(people.id))
    .offset(from)
  return most === undefined ? rows : rows.limit(most)
}

export async function countMembers(db: Db, groupId: string): Promise<number> {
  const [row] = await db.select({ members: count() }).from(memberships).where(and(eq(memberships.groupId, groupId), ne(memberships.role, 'follower')))
  return row?.members ?? 0
}

/** Locks a group: who becomes the first to answer for it is decided once. */
export async function lockGroup(db: Db, id: string): Promise<Group> {
  const [row] = await db.select().from(groups).where(eq(groups.id, id)).for('no key update')
  if (!row) throw new DomainError('not_found', 'This group does not exist.')
  return row
}

/** Whether somebody answers for a group. */
export async function isLed(db: Db, groupId: string): Promise<boolean> {
  return (await db.select({ role: memberships.role }).from(memberships).where(and(eq(memberships.groupId, groupId), inArray(memberships.role, ['organizer', 'rep']))).limit(1)).length > 0
}

/** The organizers of the nearest group above that has some. */
export const organizersAbove = (groupId: SQL): SQL => sql`
  with recursive up as (
    select p.id, p.parent_id, 1 as depth from ${groups} g join ${groups} p on p.id = g.parent_id where g.id = ${groupId}
    union all select p.id, p.parent_id, up.depth + 1 from up join ${groups} p on p.id = up.parent_id where up.depth < 50
  ), organizing as (select m.person_id, up.depth from up join ${memberships} m on m.group_id = up.id and m.role = 'organizer')
  select person_id from organizing where depth = (select min(depth) from organizing)`

/** Whom to turn to where nobody in a group answers or can help: the organizers of the nearest group above that has some, else those of the instance. */
export async function listOrganizersAbove(db: Db, groupId: string): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    with above as (select a.person_id as id from (${organizersAbove(sql`${groupId}::uuid`)}) a)
    select id from above union select p.id from ${people} p where p.is_organizer and not exists (select 1 from above)`)
  return rows.map(({ id }) => id)
}

/** Locks the rows of those who answer for a group, so that two of them cannot step down at once. */
export async function lockAnswerable(db: Db, groupId: string): Promise<string[]> {
  const rows = await db
    .select({ personId: memberships.personId })
    .from(memberships)
    .where(and(eq(memberships.groupId, groupId), inArray(memberships.role, ['organizer', 'rep'])))
    .orderBy(asc(memberships.personId))
    .for('no key update')
  return rows.map((row) => row.personId)
}

/** Whether any group names one of these as a mail domain of its employer. */
export async function isEmployersDomain(db: Db, domains: string[]): Promise<boolean> {
  if (domains.length === 0) return false
  return (await db.select({ id: groups.id }).from(groups).where(sql`${groups.mailDomains} && ${sql.param(domains)}::text[]`).limit(1)).length > 0
}

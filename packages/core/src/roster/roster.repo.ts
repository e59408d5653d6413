import type { Db } from '@turnout/db/client.ts'
import { people } from '@turnout/db/tables/account.ts'
import { chartPeople } from '@turnout/db/tables/chart.ts'
import { cohostings, events } from '@turnout/db/tables/event.ts'
import { groups, memberships, rosters } from '@turnout/db/tables/group.ts'
import { and, desc, eq, inArray, isNotNull, isNull, lt, ne, sql } from 'drizzle-orm'
import { DomainError } from '../error.ts'
import type { Standing } from '../lineage/lineage.rules.ts'
import type { Belonging } from './roster.rules.ts'

export type RosterRow = typeof rosters.$inferSelect

export async function saveRoster(db: Db, row: typeof rosters.$inferInsert): Promise<RosterRow> {
  const [saved] = await db.insert(rosters).values(row).returning()
  if (!saved) throw new Error('invariant: an insert returns its row')
  return saved
}

export async function getRosterRow(db: Db, id: string, createdBy: string): Promise<RosterRow> {
  const [row] = await db.select().from(rosters).where(and(eq(rosters.id, id), eq(rosters.createdBy, createdBy)))
  if (!row) throw new DomainError('not_found', 'This table does not exist.')
  return row
}

/** Two taps on "import" or "undo" wait for each other. */
export async function lockRoster(db: Db, id: string, createdBy: string): Promise<RosterRow> {
  const [row] = await db.select().from(rosters).where(and(eq(rosters.id, id), eq(rosters.createdBy, createdBy))).for('update')
  if (!row) throw new DomainError('not_found', 'This table does not exist.')
  return row
}

export async function updateRoster(db: Db, id: string, change: Partial<typeof rosters.$inferInsert>): Promise<void> {
  await db.update(rosters).set(change).where(eq(rosters.id, id))
}

export async function listRosterRows(db: Db, createdBy: string): Promise<Pick<RosterRow, 'id' | 'kind' | 'state' | 'fileName' | 'createdAt' | 'importedAt' | 'undoneAt'>[]> {
  return db
    .select({ id: rosters.id, kind: rosters.kind, state: rosters.state, fileName: rosters.fileName, createdAt: rosters.createdAt, importedAt: rosters.importedAt, undoneAt: rosters.undoneAt })
    .from(rosters)
    .where(eq(rosters.createdBy, createdBy))
    .orderBy(desc(rosters.createdAt))
    .limit(20)
}

/** How this person's last table with the same columns was read. */
export async function findMapping(db: Db, createdBy: string, kind: RosterRow['kind'], columns: string[]): Promise<Record<string, number> | undefined> {
  const [row] = await db
    .select({ mapping: rosters.mapping })
    .from(rosters)
    .where(and(eq(rosters.createdBy, createdBy), eq(rosters.kind, kind), eq(rosters.columns, columns)))
    .orderBy(desc(rosters.createdAt))
    .limit(1)
  return row?.mapping
}

/** The groups below one, itself included, or all of them. */
export async function listStanding(db: Db, topId: string | null): Promise<Standing[]> {
  const below = topId
    ? sql`${groups.id} in (with recursive below as (select ${topId}::uuid as id union select g.id from ${groups} g join below on g.parent_id = below.id) select id from below)`
    : undefined
  return db
    .select({ id: groups.id, name: groups.name, kind: groups.kind, code: groups.code, parentId: groups.parentId, town: groups.town, address: groups.address, employer: groups.employer, headcount: groups.headcount })
    .from(groups)
    .where(and(isNull(groups.archivedAt), below))
}

/** Puts a group's fields back, but only those that nobody has changed since. Returns those that were. */
export async function restoreFields(db: Db, id: string, was: Record<string, unknown>, becomes: Record<string, unknown>): Promise<string[]> {
  const [row] = await db.select().from(groups).where(eq(groups.id, id)).for('update')
  if (!row) return []
  const unchanged = Object.keys(was).filter((field) => row[field as keyof typeof row] === becomes[field])
  if (unchanged.length > 0) await db.update(groups).set(Object.fromEntries(unchanged.map((field) => [field, was[field]]))).where(eq(groups.id, id))
  return unchanged
}

/** Deletes a group that nothing was added to since: no event, no group below, nobody in it. Says whether it went. */
export async function deleteBareGroup(db: Db, id: string): Promise<boolean> {
  const gone = await db
    .delete(groups)
    .where(
      and(
        eq(groups.id, id),
        sql`not exists (select 1 from ${events} e where e.group_id = ${groups.id})`,
        sql`not exists (select 1 from ${groups} g where g.parent_id = ${groups.id} or g.merged_into_id = ${groups.id})`,
        sql`not exists (select 1 from ${cohostings} c where c.group_id = ${groups.id})`,
        sql`not exists (select 1 from ${memberships} m where m.group_id = ${groups.id})`,
      ),
    )
    .returning({ id: groups.id })
  return gone.length > 0
}

/** Gives somebody the role back that they had, or none, unless they have another by now: then false. */
export async function restoreMembership(db: Db, { groupId, personId, role }: Pick<typeof memberships.$inferSelect, 'groupId' | 'personId' | 'role'>, was: (typeof memberships.$inferSelect)['role'] | null): Promise<boolean> {
  const [row] = await db.select({ role: memberships.role }).from(memberships).where(and(eq(memberships.groupId, groupId), eq(memberships.personId, personId))).for('update')
  // Whoever left in the meantime is not brought back.
  if (!row) return true
  if (row.role !== role) return false
  const one = and(eq(memberships.groupId, groupId), eq(memberships.personId, personId))
  await (was === null ? db.delete(memberships).where(one) : db.update(memberships).set({ role: was }).where(one))
  return true
}

/** Who belongs to these groups, by address; whoever follows belongs to none. */
export async function listBelonging(db: Db, groupIds: readonly string[]): Promise<Belonging[]> {
  if (groupIds.length === 0) return []
  return db.select({ groupId: memberships.groupId, personId: memberships.personId, email: people.email, role: memberships.role }).from(memberships).innerJoin(people, eq(people.id, memberships.personId)).where(and(inArray(memberships.groupId, [...groupIds]), ne(memberships.role, 'follower')))
}

/** The lines on charts that are about an address. */
export async function listChartedIds(db: Db, email: string): Promise<string[]> {
  return (await db.select({ id: chartPeople.id }).from(chartPeople).where(eq(chartPeople.email, email))).map(({ id }) => id)
}

/** The tables of the last days in which one of these words stands, locked: what is imported meanwhile waits. */
export async function lockRostersNaming(db: Db, words: readonly string[]): Promise<RosterRow[]> {
  return db.select().from(rosters).where(sql`exists (select 1 from unnest(${sql.param([...words])}::text[]) w where strpos(lower(${rosters.rows}::text || coalesce(${rosters.deeds}::text, '')), w) > 0)`).orderBy(rosters.id).for('update')
}

/** The rows of tables that can no longer be undone are forgotten; that there was an import stays. */
export async function emptyOldRosters(db: Db, before: Temporal.Instant): Promise<void> {
  await db.delete(rosters).where(and(eq(rosters.state, 'preview'), lt(rosters.createdAt, before)))
  await db.update(rosters).set({ rows: [], deeds: null }).where(and(isNotNull(rosters.importedAt), lt(rosters.importedAt, before), isNotNull(rosters.deeds)))
}

export async function listGroupsForExport(db: Db, ids: string[]) {
  if (ids.length === 0) return []
  return db
    .select({ group: groups, members: sql<number>`(select count(*)::int from ${memberships} m where m.group_id = groups.id and m.role <> 'follower')` })
    .from(groups)
    .where(and(inArray(groups.id, ids), isNull(groups.archivedAt)))
    .orderBy(groups.name)
}

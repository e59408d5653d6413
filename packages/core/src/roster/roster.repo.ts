import type { Db } from '@turnout/db/client.ts'
import { cohostings, events } from '@turnout/db/tables/event.ts'
import { groups, memberships, rosters } from '@turnout/db/tables/group.ts'
import { and, desc, eq, inArray, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import { DomainError } from '../error.ts'
import type { Standing } from './roster.rules.ts'

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

/** Takes a membership back, unless the person has another role by now. */
export async function deleteMembershipAs(db: Db, groupId: string, personId: string, role: (typeof memberships.$inferSelect)['role']): Promise<void> {
  await db.delete(memberships).where(and(eq(memberships.groupId, groupId), eq(memberships.personId, personId), eq(memberships.role, role)))
}

/** The rows of tables that can no longer be undone are forgotten; that there was an import stays. */
export async function emptyOldRosters(db: Db, before: Temporal.Instant): Promise<void> {
  await db.delete(rosters).where(and(eq(rosters.state, 'preview'), lt(rosters.createdAt, before)))
  await db.update(rosters).set({ rows: [], deeds: null }).where(and(isNotNull(rosters.importedAt), lt(rosters.importedAt, before), isNotNull(rosters.deeds)))
}

export async function listGroupsForExport(db: Db, ids: string[]) {
  if (ids.length === 0) return []
  return db
    .select({ group: groups, parent: sql<string | null>`(select p.name from ${groups} p where p.id = groups.parent_id)`, members: sql<number>`(select count(*)::int from ${memberships} m where m.group_id = groups.id and m.role <> 'follower')` })
    .from(groups)
    .where(and(inArray(groups.id, ids), isNull(groups.archivedAt)))
    .orderBy(groups.name)
}

import { record } from '../audit/audit.ts'
import { csvFile } from '../csv/csv.rules.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { listGroupPath, listMembers } from '../group/group.repo.ts'
import { parentCell } from '../lineage/lineage.rules.ts'
import { authorise, requirePerson } from '../permission/permission.ts'
import { can } from '../permission/permission.rules.ts'
import { authoriseRoster } from '../roster/roster.ts'
import { getRosterRow, listGroupsForExport, listStanding } from '../roster/roster.repo.ts'
import { reasonsColumn, refusedIn } from '../roster/roster.rules.ts'
import type { RosterId } from '../roster/roster.schema.ts'
import { type Blurred, countFor, smallest } from '../sight/sight.rules.ts'

/** A count in a table: a small number of another body's people is only said to be one. */
const sayCount = (count: Blurred): string => (count === 'few' ? `<${smallest}` : String(count))

/** The groups that the asking person may change, as a table that can be imported again. No person is in it. */
export async function exportGroups(ctx: Ctx, { groupId }: { groupId: string | null }): Promise<string> {
  const groupPath = groupId ? await listGroupPath(ctx.db, groupId) : []
  authorise(ctx, 'group.import', { groupPath })
  const standing = await listStanding(ctx.db, groupId)
  const rows = await listGroupsForExport(ctx.db, standing.map((one) => one.id).filter((id) => id !== groupId))
  const called = parentCell(rows.map(({ group }) => group))
  return csvFile([
    ['name', 'kind', 'code', 'parent', 'town', 'address', 'employer', 'headcount', 'members'],
    ...rows.map(({ group, members }) => [group.name, group.kind, group.code ?? '', group.parentId === groupId ? '' : called(group.parentId), group.town ?? '', group.address, group.employer, String(group.headcount ?? ''), sayCount(countFor(members, can(ctx.actor, 'group.people', { groupPath: [group.id] })))]),
  ])
}

/** The members of a group as a table that can be imported again, for those who see their names. That it was taken out is written down. */
export async function exportMembers(ctx: Ctx, { groupId }: { groupId: string }): Promise<string> {
  authorise(ctx, 'group.people', { groupPath: await listGroupPath(ctx.db, groupId) })
  await record(ctx, 'group.people_exported', groupId)
  const members = await listMembers(ctx.db, groupId)
  return csvFile([['email', 'name', 'role', 'since'], ...members.map(({ email, name, role, createdAt }) => [email, name, role, createdAt.toString().slice(0, 10)])])
}

const said = ({ reason, value }: { reason: string; value: string }): string => [reason.replaceAll('_', ' '), value].filter(Boolean).join(': ')

/**
 * The lines that an import left out, as they came and with what is wrong with each, to be mended and imported: the column that says so
 * is not read again. Only whoever brought the table has it, for as long as the import can be undone.
 */
export async function exportRefused(ctx: Ctx, { id }: RosterId): Promise<string> {
  const row = await getRosterRow(ctx.db, id, requirePerson(ctx).personId)
  await authoriseRoster(ctx, row.kind, row.groupId)
  const refused = row.state === 'imported' ? refusedIn(row.deeds) : []
  if (refused.length === 0) throw new DomainError('gone', 'There are no refused lines of this import any more: they are kept for as long as it can be undone.', { reason: 'over' })
  if (row.kind === 'people' && row.groupId) await record(ctx, 'group.people_viewed', row.groupId)
  const cellsOf = (cells: readonly string[]): string[] => row.columns.map((_, column) => cells[column] ?? '')
  return csvFile([[...row.columns, reasonsColumn], ...refused.map(({ cells, wrong }) => [...cellsOf(cells), wrong.map(said).join('; ')])])
}

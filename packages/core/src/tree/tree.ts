import { record } from '../audit/audit.ts'
import { mergeCharts } from '../chart/chart.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { getGroup, type Group, listGroupPath, lockTree, updateGroupRow } from '../group/group.repo.ts'
import type { GroupMerge, GroupMove } from '../group/group.schema.ts'
import { newCode } from '../id.ts'
import { authorise } from '../permission/permission.ts'
import { transact } from '../transact.ts'
import { countLiving, moveHoldings } from './tree.repo.ts'

async function lockToArrange(ctx: Ctx, ...ids: string[]): Promise<string[][]> {
  await lockTree(ctx.db)
  const paths: string[][] = []
  for (const id of ids) {
    const groupPath = await listGroupPath(ctx.db, id)
    if (groupPath.length === 0) throw new DomainError('not_found', 'This group does not exist.')
    authorise(ctx, 'group.arrange', { groupPath })
    paths.push(groupPath)
  }
  return paths
}

/** Puts a group, with everything below it, under another or at the top. One who moves it has the right at both ends; no circle is made. */
export async function moveGroup(ctx: Ctx, { id, parentId }: GroupMove): Promise<Group> {
  return transact(ctx, async (ctx) => {
    const [, above = []] = await lockToArrange(ctx, id, ...(parentId ? [parentId] : []))
    if (!parentId) authorise(ctx, 'group.arrange')
    if (above.includes(id)) throw new DomainError('conflict', 'A group cannot stand below itself or below a group that stands below it. Choose another.', { reason: 'circle', field: 'parentId' })
    if (parentId && (await getGroup(ctx.db, parentId)).archivedAt) throw new DomainError('gone', 'This group was archived. Choose another.', { field: 'parentId' })
    const group = await updateGroupRow(ctx.db, id, { parentId })
    await record(ctx, 'group.moved', id, { parentId })
    return group
  })
}

/** Ends a group that nothing hangs on any more. Its people and its past stay where they are; its links stop working. */
export async function archiveGroup(ctx: Ctx, { id }: { id: string }): Promise<void> {
  await transact(ctx, async (ctx) => {
    await lockToArrange(ctx, id)
    const living = await countLiving(ctx.db, id, ctx.now())
    if (living.events > 0) throw new DomainError('conflict', `This group has ${living.events} ${living.events === 1 ? 'event' : 'events'} still to come. Cancel them or merge the group into another first.`, { reason: 'events' })
    if (living.groups > 0) throw new DomainError('conflict', `${living.groups} ${living.groups === 1 ? 'group stands' : 'groups stand'} below this one. Move or archive them first.`, { reason: 'groups' })
    await updateGroupRow(ctx.db, id, { archivedAt: ctx.now(), joinCode: newCode() })
    await record(ctx, 'group.archived', id)
  })
}

/** Brings an archived group back. */
export async function restoreGroup(ctx: Ctx, { id }: { id: string }): Promise<void> {
  await transact(ctx, async (ctx) => {
    await lockToArrange(ctx, id)
    if ((await getGroup(ctx.db, id)).mergedIntoId) throw new DomainError('conflict', 'This group was merged into another, which holds everything it had.', { reason: 'merged' })
    await updateGroupRow(ctx.db, id, { archivedAt: null })
    await record(ctx, 'group.restored', id)
  })
}

/**
 * Puts everything that one group holds into another and archives it. Whoever is in both keeps the higher role. Not into a group
 * that stands below it, which would hang from itself.
 */
export async function mergeGroups(ctx: Ctx, { id, intoId }: GroupMerge): Promise<void> {
  await transact(ctx, async (ctx) => {
    const [, into = []] = await lockToArrange(ctx, id, intoId)
    if (into.includes(id)) throw new DomainError('conflict', 'A group cannot be merged into itself or a group below it. Choose another.', { reason: 'circle', field: 'intoId' })
    if ((await getGroup(ctx.db, intoId)).archivedAt) throw new DomainError('gone', 'This group was archived. Choose another.', { field: 'intoId' })
    await moveHoldings(ctx.db, id, intoId)
    await mergeCharts(ctx, { id, intoId })
    await updateGroupRow(ctx.db, id, { archivedAt: ctx.now(), mergedIntoId: intoId, joinCode: newCode() })
    await record(ctx, 'group.merged', id, { intoId })
    await record(ctx, 'group.merged_in', intoId, { id })
  })
}

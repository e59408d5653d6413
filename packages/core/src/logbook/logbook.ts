import type { Ctx } from '../ctx.ts'
import { listGroupPath } from '../group/group.repo.ts'
import { authorise } from '../permission/permission.ts'
import { listEntries, type LogEntry } from './logbook.repo.ts'
import { entriesPerPage, type LogPage } from './logbook.schema.ts'

/** Who did and who looked at what in a group and its events, for those who answer for that very group. */
export async function readLogbook(ctx: Ctx, { groupId, page }: LogPage): Promise<{ entries: LogEntry[]; more: boolean }> {
  authorise(ctx, 'group.audit', { groupPath: await listGroupPath(ctx.db, groupId) })
  const entries = await listEntries(ctx.db, groupId, { limit: entriesPerPage + 1, offset: (page - 1) * entriesPerPage })
  return { entries: entries.slice(0, entriesPerPage), more: entries.length > entriesPerPage }
}

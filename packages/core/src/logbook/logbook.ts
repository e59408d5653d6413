import type { Ctx } from '../ctx.ts'
import { listGroupPath } from '../group/group.repo.ts'
import { authorise } from '../permission/permission.ts'
import { can } from '../permission/permission.rules.ts'
import { listEntries, type LogEntry } from './logbook.repo.ts'
import { entriesPerPage, type LogPage } from './logbook.schema.ts'

/** `hidden`: somebody of the group whom the asking person is not told. */
export type LogRead = Omit<LogEntry, 'ofOffice'> & { hidden: boolean }

/**
 * Who did and who looked at what in a group and its events, for those who answer for it and organizers above. Names of its people do not reach up: of
 * those who are not of the group, only who answers for it, stands in for them or is organizer is named, and nobody behind a link.
 */
export async function readLogbook(ctx: Ctx, { groupId, page }: LogPage): Promise<{ entries: LogRead[]; more: boolean }> {
  const groupPath = await listGroupPath(ctx.db, groupId)
  authorise(ctx, 'group.audit', { groupPath })
  const own = can(ctx.actor, 'group.people', { groupPath })
  const told = ({ ofOffice, ...entry }: LogEntry): LogRead => (own || ofOffice ? { ...entry, hidden: false } : { ...entry, hidden: entry.actor !== null || entry.linkOf !== null, actor: null, linkOf: null, helper: null })
  const entries = await listEntries(ctx.db, groupId, { limit: entriesPerPage + 1, offset: (page - 1) * entriesPerPage })
  return { entries: entries.slice(0, entriesPerPage).map(told), more: entries.length > entriesPerPage }
}

import { getCall } from '../call/call.repo.ts'
import type { Ctx } from '../ctx.ts'
import { listGroupPath } from '../group/group.repo.ts'
import { authorise } from '../permission/permission.ts'
import { can } from '../permission/permission.rules.ts'
import { type CallLogEntry, listCallEntries, listEntries, type LogEntry } from './logbook.repo.ts'
import { type CallLogPage, entriesPerPage, type LogPage } from './logbook.schema.ts'

/** `row`: which line of those that the asking person is told, from 0 on; a number of the database would count the others. `hidden`, `toHidden`: somebody of the group whom they are not told. */
export type LogRead = Omit<LogEntry, 'ofOffice' | 'toOffice'> & { row: number; hidden: boolean; toHidden: boolean }

/**
 * Who did and who looked at what in a group and its events, for those who answer for it and organizers above. Neither names nor numbers of its people reach
 * up. Who may not know them, and reads it `partly`, is told only what concerns the group, its roles and its events, and who looked at lists on which day: no line that
 * is there because of one person. Of those who did it only who answers for the group, stands in for them or is organizer is named, and nobody behind a link; the same holds for whom a role was given to.
 */
export async function readLogbook(ctx: Ctx, { groupId, page }: LogPage): Promise<{ entries: LogRead[]; more: boolean; partly: boolean }> {
  const groupPath = await listGroupPath(ctx.db, groupId)
  authorise(ctx, 'group.audit', { groupPath })
  const whole = can(ctx.actor, 'group.people', { groupPath })
  const offset = (page - 1) * entriesPerPage
  const told = ({ ofOffice, toOffice, to, ...entry }: LogEntry, index: number): LogRead => ({ ...entry, row: offset + index, to: whole || toOffice ? to : null, toHidden: !whole && !toOffice && to !== null, ...(whole || ofOffice ? { hidden: false } : { hidden: entry.actor !== null || entry.linkOf !== null || entry.byHelper, actor: null, linkOf: null, byHelper: false, helper: null }) })
  const entries = await listEntries(ctx.db, groupId, { whole, limit: entriesPerPage + 1, offset })
  return { entries: entries.slice(0, entriesPerPage).map(told), more: entries.length > entriesPerPage, partly: !whole }
}

export type CallLogRead = CallLogEntry & { row: number }

/** What was done to a call and decided about its events, for its organizers: no line that is there because of one person who signed up, and no number of the database. */
export async function readCallLog(ctx: Ctx, { callId, page }: CallLogPage): Promise<{ entries: CallLogRead[]; more: boolean }> {
  authorise(ctx, 'call.write')
  const { campaignId } = await getCall(ctx.db, callId)
  const offset = (page - 1) * entriesPerPage
  const entries = await listCallEntries(ctx.db, { callId, campaignId, limit: entriesPerPage + 1, offset })
  return { entries: entries.slice(0, entriesPerPage).map((entry, index) => ({ ...entry, row: offset + index })), more: entries.length > entriesPerPage }
}

import { deleteStaleLinks, deleteUnprovedPeople, strangerDays } from '../account/account.repo.ts'
import { forgetCharts } from '../chart/chart.ts'
import type { Ctx } from '../ctx.ts'
import { deleteOldAddressChanges } from '../discretion/discretion.repo.ts'
import { forgetReports } from '../feedback/feedback.ts'
import { deleteOldHostings } from '../hosting/hosting.repo.ts'
import { deleteOldInvitations } from '../joining/joining.repo.ts'
import { deleteHitsBefore } from '../limit/limit.repo.ts'
import { trimMailbox } from '../mailbox/mailbox.repo.ts'
import { deleteIdleDomains } from '../pace/pace.repo.ts'
import { deleteSettled } from '../reminder/reminder.repo.ts'
import { settleEvents } from '../retention/retention.ts'
import { emptyOldRosters } from '../roster/roster.repo.ts'

/** The nightly sweep: people of events long over, used-up links, old counters, addresses that were only ever typed into a sign-in form, tables that can no longer be undone, charts past their time. */
export async function sweep(ctx: Ctx): Promise<void> {
  const dayAgo = ctx.now().subtract({ hours: 24 })
  await settleEvents(ctx)
  await deleteHitsBefore(ctx.db, dayAgo)
  // As long as nothing else is written to an address that nobody proved, the link in what was written can be renewed.
  await deleteStaleLinks(ctx.db, ctx.now().subtract({ hours: 24 * strangerDays }))
  await deleteUnprovedPeople(ctx.db, ctx.now().subtract({ hours: 24 * 7 }))
  await trimMailbox(ctx.db, 5000)
  await forgetReports(ctx)
  await deleteIdleDomains(ctx.db)
  await deleteSettled(ctx.db, ctx.now())
  await emptyOldRosters(ctx.db, dayAgo)
  await deleteOldHostings(ctx.db, dayAgo)
  await deleteOldAddressChanges(ctx.db, dayAgo)
  await forgetCharts(ctx)
  await deleteOldInvitations(ctx.db, ctx.now().subtract({ hours: 24 * 30 }))
}

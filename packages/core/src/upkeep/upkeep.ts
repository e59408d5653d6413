import { deleteStaleLinks, deleteUnprovedPeople } from '../account/account.repo.ts'
import type { Ctx } from '../ctx.ts'
import { forgetReports } from '../feedback/feedback.ts'
import { deleteHitsBefore } from '../limit/limit.repo.ts'
import { trimMailbox } from '../mailbox/mailbox.repo.ts'
import { deleteIdleDomains } from '../pace/pace.repo.ts'

/** The nightly sweep: used-up links, old counters, addresses that were only ever typed into a sign-in form. */
export async function sweep(ctx: Ctx): Promise<void> {
  const dayAgo = ctx.now().subtract({ hours: 24 })
  await deleteHitsBefore(ctx.db, dayAgo)
  await deleteStaleLinks(ctx.db, dayAgo)
  await deleteUnprovedPeople(ctx.db, ctx.now().subtract({ hours: 24 * 7 }))
  await trimMailbox(ctx.db, 5000)
  await forgetReports(ctx)
  await deleteIdleDomains(ctx.db)
}

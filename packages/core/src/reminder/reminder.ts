import type { Ctx } from '../ctx.ts'
import { wakeWorkers } from '../ledger/ledger.ts'
import { transact } from '../transact.ts'
import { planDueReminders } from './reminder.repo.ts'

/** The minute tick: writes due reminders into the ledger and wakes a worker. Safe to run at any time, any number of times. */
export async function planReminders(ctx: Ctx): Promise<number> {
  return transact(ctx, async (ctx) => {
    const planned = await planDueReminders(ctx.db, ctx.now())
    if (planned > 0) wakeWorkers(ctx)
    return planned
  })
}

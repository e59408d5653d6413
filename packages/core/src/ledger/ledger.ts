import type { Ctx } from '../ctx.ts'
import { type NewDelivery, saveDeliveries, saveNotices } from './ledger.repo.ts'

/** Rings for the workers, inside a transaction when it is committed. */
export function wakeWorkers({ jobs, afterCommit }: Ctx): void {
  if (afterCommit) afterCommit.add(jobs.wake)
  else jobs.wake()
}

export type Owed = Omit<NewDelivery, 'plannedFor' | 'createdAt'> & { plannedFor?: Temporal.Instant }

/**
 * Writes into the ledger that somebody is owed a message, in the caller's transaction: either the deed and its message
 * exist, or neither.
 */
export async function plan(ctx: Ctx, ...owed: Owed[]): Promise<void> {
  if (owed.length === 0) return
  const now = ctx.now()
  await saveDeliveries(ctx.db, owed.map((one) => ({ ...one, plannedFor: one.plannedFor ?? now, createdAt: now })))
  wakeWorkers(ctx)
}

/** Tells everyone with an answer to these slots what changed, once a person and event. Returns how many are told. */
export async function planNotices(ctx: Ctx, slotIds: string[], kind: 'change' | 'cancellation', facts: Record<string, string | null>): Promise<number> {
  const told = await saveNotices(ctx.db, slotIds, kind, facts, ctx.now())
  if (told > 0) wakeWorkers(ctx)
  return told
}

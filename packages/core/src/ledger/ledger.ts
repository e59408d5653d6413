import type { Ctx } from '../ctx.ts'
import { transact } from '../transact.ts'
import { allowLong, type Alongside, hasDueNotices, type Held, type NewDelivery, type Notice, type NoticeKind, readHeld, saveDeliveries, saveDueNotices, saveNotices, takeNotices } from './ledger.repo.ts'

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
  if (owed.length > 0) await planAlongside(ctx, undefined, ...owed)
}

/** The same with what else is to be written, in one round trip: a slot that many want at once is locked for as long as this takes. */
export async function planAlongside(ctx: Ctx, alongside: Alongside | undefined, ...owed: Owed[]): Promise<void> {
  const now = ctx.now()
  await saveDeliveries(ctx.db, owed.map((one) => ({ ...one, plannedFor: one.plannedFor ?? now, createdAt: now })), alongside)
  wakeWorkers(ctx)
}

/**
 * Tells everyone with an answer to these slots what changed, once a person and event: that it is off at once, another time, place
 * or words ten minutes after the first of several edits. Only noted here; who is told is written into the ledger when it is due.
 * Returns how many are told.
 */
export async function planNotices(ctx: Ctx, notices: readonly Notice[], kind: NoticeKind): Promise<number> {
  const told = await saveNotices(ctx.db, notices, kind, ctx.now())
  if (told > 0) wakeWorkers(ctx)
  return told
}

/**
 * Writes the notices that are due into the ledger: asked at every ring and every minute. Safe to run at any time, any number
 * of times; of several processes one does it, and the others go on sending meanwhile.
 */
export async function planDueNotices(ctx: Ctx): Promise<number> {
  if (!(await hasDueNotices(ctx.db, ctx.now()))) return 0
  return transact(ctx, async (ctx) => {
    if (!(await takeNotices(ctx.db))) return 0
    await allowLong(ctx.db)
    const planned = await saveDueNotices(ctx.db, ctx.now())
    if (planned > 0) wakeWorkers(ctx)
    return planned
  })
}

/** What a pause holds back; what somebody has just asked for and waits for is not. */
const holdable = new Set<string>(['reminder', 'announcement', 'change', 'cancellation', 'promotion', 'hosting', 'rep_check', 'chase'])

/** Milliseconds: a pause reaches every process within a second, whatever it has claimed already. */
const heldFor = 400

/** Asks before each message whether its event's mail is paused. All connections of a process share one look at the database. */
export function watchHolds(ctx: Ctx): (kind: string, eventId: string | null) => Promise<boolean> {
  let held: Promise<Held> | undefined
  let readAt = Number.NEGATIVE_INFINITY
  return async (kind, eventId) => {
    if (!holdable.has(kind)) return false
    if (!held || performance.now() - readAt > heldFor) {
      readAt = performance.now()
      held = readHeld(ctx.db)
      held.catch(() => (held = undefined))
    }
    const { all, events } = await held
    return all || (eventId !== null && events.has(eventId))
  }
}

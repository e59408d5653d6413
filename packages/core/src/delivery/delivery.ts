import { SendError, type Transport } from '@turnout/mail/transport.ts'
import type { Ctx } from '../ctx.ts'
import { eventGroupPath } from '../event/event.ts'
import { newId } from '../id.ts'
import { spend } from '../limit/limit.ts'
import { authorise } from '../permission/permission.ts'
import { can } from '../permission/permission.rules.ts'
import { findAnswer } from '../signup/signup.repo.ts'
import { openToken } from '../token.ts'
import { DomainError } from '../error.ts'
import { composeMail } from './delivery.mail.ts'
import { claimDeliveries, countLedger, deleteUnsubscribes, findUnsubscribe, keepClaim, type LedgerRow, listLedger, listMailFacts, type MailRow, markFailed, markRetry, markSkipped, marker, type MarkSent, releaseAllClaims, releaseClaims, renewClaims, saveUnsubscribe } from './delivery.repo.ts'
import { leaseSeconds, maxAttempts, renewSeconds, retryDelay, skipReason } from './delivery.rules.ts'
import { deliveriesPerPage, type LedgerFilter, type Unsubscription } from './delivery.schema.ts'

export type Drain = { transport: Transport; signal: AbortSignal; onError: (error: unknown, deliveryId: number) => void }

export type Drained = { sent: number; skipped: number; failed: number; retried: number }

/** A message that was claimed, and when what it says was read (milliseconds, monotonic). */
type Claimed = { row: MailRow; readAt: number }

/** What was read longer ago than this is read again before it is sent. */
const staleAfter = 2000

/**
 * Sends what is due until nothing is left. One lane per SMTP connection, each sending and marking one message before it
 * takes the next: a killed worker leaves at most one accepted but unmarked message a connection. The lanes share one line,
 * filled again while it is being emptied, so that neither the database nor a slow connection holds the others up.
 */
export async function deliverDue(ctx: Ctx, { transport, signal, onError }: Drain): Promise<Drained> {
  const workerId = newId()
  const total: Drained = { sent: 0, skipped: 0, failed: 0, retried: 0 }
  const mark = marker(ctx.db)
  /** Claimed and not begun. What a lane has begun is never given back: it is marked, or its lease runs out. */
  const line: Claimed[] = []
  const begun = new Set<number>()
  let refilling: Promise<void> | undefined
  let exhausted = false

  async function refill(): Promise<void> {
    const ids = await claimDeliveries(ctx.db, { workerId, now: ctx.now(), limit: transport.connections * 40, leaseSeconds })
    const rows = await listMailFacts(ctx.db, ids)
    const readAt = performance.now()
    exhausted = rows.length === 0
    // What a person waits for goes before the bulk that is in line already.
    line.push(...rows.map((row) => ({ row, readAt })))
    line.sort((one, other) => Number(one.row.delivery.bulk) - Number(other.row.delivery.bulk))
  }
  async function next(): Promise<Claimed | undefined> {
    while (!signal.aborted) {
      if (line.length < transport.connections * 20 && !exhausted) refilling ??= refill().finally(() => (refilling = undefined))
      const claimed = line.shift()
      if (claimed || !refilling) return claimed
      await refilling
    }
    return undefined
  }
  async function lane(): Promise<void> {
    for (let claimed = await next(); claimed; claimed = await next()) {
      const { id } = claimed.row.delivery
      begun.add(id)
      const row = await freshen(ctx, claimed, workerId)
      if (row) total[await deliver(ctx, transport, row, mark, onError)]++
      begun.delete(id)
    }
  }

  const renewal = setInterval(() => void renewClaims(ctx.db, workerId, [...line.map(({ row }) => row.delivery.id), ...begun], leaseSeconds).catch((error: unknown) => onError(error, 0)), renewSeconds * 1000)
  try {
    // Every lane comes to its end before anything is given back.
    const lanes = await Promise.allSettled(Array.from({ length: transport.connections }, lane))
    await refilling?.catch(() => undefined)
    for (const ended of lanes) if (ended.status === 'rejected') throw ended.reason
    return total
  } finally {
    clearInterval(renewal)
    await releaseClaims(ctx.db, workerId, line.map(({ row }) => row.delivery.id))
  }
}

/** A message that waited is read again, and only if its lease is still ours: otherwise another worker has it. */
async function freshen(ctx: Ctx, { row, readAt }: Claimed, workerId: string): Promise<MailRow | undefined> {
  if (performance.now() - readAt < staleAfter) return row
  if (!(await keepClaim(ctx.db, workerId, row.delivery.id, leaseSeconds))) return undefined
  return (await listMailFacts(ctx.db, [row.delivery.id]))[0]
}

/** Where there is one worker at most, and it has just started: whatever is claimed, its predecessor left behind. */
export async function takeOverClaims(ctx: Ctx): Promise<void> {
  await releaseAllClaims(ctx.db)
}

/** One message: asked again whether it is still wanted, written from what is true now, sent, marked. */
async function deliver(ctx: Ctx, transport: Transport, row: MailRow, mark: MarkSent, onError: Drain['onError']): Promise<keyof Drained> {
  const { id, attempts } = row.delivery
  const skip = skipReason(
    {
      kind: row.delivery.kind, bulk: row.delivery.bulk, notAfter: row.delivery.notAfter, slotStartsAt: row.delivery.slotStartsAt, unsubscribed: row.unsubscribed,
      signupStatus: row.signup?.status ?? null, eventStatus: row.event?.status ?? null, startsAt: row.slot?.startsAt ?? null, linkUsed: row.link?.usedAt != null,
    },
    ctx.now(),
  )
  if (skip) {
    await markSkipped(ctx.db, id, skip)
    return 'skipped'
  }
  let response: string
  try {
    response = (await transport.send(composeMail(ctx, row))).response
  } catch (error) {
    onError(error, id)
    const refusal = error instanceof SendError ? error : undefined
    const answer = refusal?.response ?? 'could not be written'
    if (refusal?.kind === 'temporary' && attempts < maxAttempts) {
      await markRetry(ctx.db, id, retryDelay(attempts), answer)
      return 'retried'
    }
    await markFailed(ctx.db, id, refusal?.kind === 'permanent' ? 'refused' : refusal ? 'gave_up' : 'unwritable', answer)
    return 'failed'
  }
  // Outside the try: a message that was accepted but could not be marked has not failed. It goes out again with the same
  // Message-ID once its lease ran out.
  await mark(id, ctx.now(), response)
  return 'sent'
}

/** The ledger of one event: who was written to, what became of it and why. Names only for those who may see the people. */
export async function readLedger(ctx: Ctx, filter: LedgerFilter): Promise<{ rows: LedgerRow[]; more: boolean; totals: { kind: string; state: string; deliveries: number }[] }> {
  const groupPath = await eventGroupPath(ctx, filter.eventId)
  authorise(ctx, 'event.ledger', { groupPath })
  const [rows, totals] = await Promise.all([listLedger(ctx.db, filter), countLedger(ctx.db, filter.eventId)])
  const named = can(ctx.actor, 'event.people', { groupPath })
  return {
    rows: rows.slice(0, deliveriesPerPage).map((row) => (named ? row : { ...row, name: null, email: '', answer: null })),
    more: rows.length > deliveriesPerPage,
    totals,
  }
}

async function openUnsubscribe(ctx: Ctx, token: string): Promise<NonNullable<Awaited<ReturnType<typeof findAnswer>>>> {
  await spend(ctx, 'linkNetwork', ctx.network)
  const row = await findAnswer(ctx.db, openToken(ctx, 'unsubscribe', token))
  if (!row) throw new DomainError('gone', 'There is nothing left to unsubscribe from: this answer was removed.', { reason: 'removed' })
  return row
}

export type UnsubscribeView = { title: string; email: string; scope: 'event' | 'all' | null }

/** What an unsubscribe link is about and whether it was used. Changes nothing. */
export async function getUnsubscribe(ctx: Ctx, { token }: { token: string }): Promise<UnsubscribeView> {
  const { event, call, email, signup } = await openUnsubscribe(ctx, token)
  return { title: event.title ?? call?.eventTitle ?? '', email, scope: (await findUnsubscribe(ctx.db, signup.personId, event.id)) ?? null }
}

/** Stops mail about the event, or all that is not strictly needed. Doing it twice changes nothing (RFC 8058, section 3.2). */
export async function unsubscribe(ctx: Ctx, { token, scope }: Unsubscription): Promise<void> {
  const { signup, event } = await openUnsubscribe(ctx, token)
  await saveUnsubscribe(ctx.db, signup.personId, scope === 'all' ? null : event.id, ctx.now())
}

/** Takes an unsubscription back. */
export async function resubscribe(ctx: Ctx, { token }: { token: string }): Promise<void> {
  const { signup, event } = await openUnsubscribe(ctx, token)
  await deleteUnsubscribes(ctx.db, signup.personId, event.id)
}

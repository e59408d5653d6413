import { isNobody } from '../keeping/keeping.rules.ts'
import { setTimeout as delay } from 'node:timers/promises'
import { SendError, type Transport } from '@turnout/mail/transport.ts'
import type { Ctx } from '../ctx.ts'
import { newId } from '../id.ts'
import { wakeWorkers, watchHolds } from '../ledger/ledger.ts'
import { spend } from '../limit/limit.ts'
import { openPace, type Pace } from '../pace/pace.ts'
import { enhancedCode } from '../pace/pace.rules.ts'
import { findPerson } from '../account/account.repo.ts'
import { findAnswer } from '../answer/answer.repo.ts'
import { suppress } from '../suppression/suppression.ts'
import { isMailboxRefused } from '../suppression/suppression.rules.ts'
import { openToken } from '../token.ts'
import { DomainError } from '../error.ts'
import { composeMail, isUnchanged } from './delivery.mail.ts'
import { claimDeliveries, deleteUnsubscribes, findUnsubscribe, keepClaim, listMailFacts, type MailRow, markFailed, markRetry, markSkipped, marker, type MarkSent, releaseAllClaims, releaseClaims, renewClaims, saveUnsubscribe } from './delivery.repo.ts'
import { batchFor, leaseSeconds, maxAttempts, paceAfter, renewSeconds, retryDelay, skipReason } from './delivery.rules.ts'
import type { Unsubscription } from './delivery.schema.ts'

export type Drain = { transport: Transport; signal: AbortSignal; onError: (error: unknown, deliveryId: number) => void; pace?: Pace }

export type Drained = { sent: number; skipped: number; failed: number; retried: number }

/** A message that was claimed, when what it says was read, and from when it may go (milliseconds, monotonic). */
type Claimed = { row: MailRow; readAt: number; from: number }

type Sending = Pick<Drain, 'transport' | 'onError'> & { pace: Pace; mark: MarkSent }

/** Whom a message goes to: a sign-in link to the address that was typed. */
const addressOf = ({ link, person }: MailRow): string => link?.email ?? person.email

/** What was read longer ago than this is read again before it is sent. */
const staleAfter = 2000

/** A worker looks for what a person waits for this often while it is busy with other mail (milliseconds). */
const lookEvery = 300
/** Milliseconds a message; while the server is slower, one lane is kept free of bulk. */
const slow = 250

/**
 * Sends what is due until nothing is left. One lane per SMTP connection, each sending and marking one message before it
 * takes the next: a killed worker leaves at most one accepted but unmarked message a connection. The lanes share one line,
 * filled again while it is being emptied, so that neither the database nor a slow connection holds the others up.
 *
 * What a person waits for is looked for all the time, overtakes the bulk in line, and finds a lane free where messages take long.
 */
export async function deliverDue(ctx: Ctx, { transport, signal, onError, pace = openPace(ctx, { domainConnections: 0, domainRate: 0 }) }: Drain): Promise<Drained> {
  const workerId = newId()
  const total: Drained = { sent: 0, skipped: 0, failed: 0, retried: 0 }
  const mark = marker(ctx.db)
  /** Claimed and not begun. What a lane has begun is never given back: it is marked, or its lease runs out. */
  const urgent: Claimed[] = []
  const line: Claimed[] = []
  const parked: Claimed[] = []
  const begun = new Set<number>()
  const waiting = () => [...urgent, ...line, ...parked].map(({ row }) => row.delivery.id)
  let refilling: Promise<void> | undefined
  let broken: { error: unknown } | undefined
  let exhausted = false
  let called = false
  let pause = Promise.withResolvers<void>()
  const isHeld = watchHolds(ctx)
  let idle = 0
  let working = 0
  /** Milliseconds a message, lately. */
  let took: number | undefined
  let batch = batchFor(transport.connections, took)

  /** Wakes the lanes that found nothing to do. */
  function stir(): void {
    if (idle === 0) return
    pause.resolve()
    pause = Promise.withResolvers()
  }
  /** A ring wakes one worker. When there is more than it takes at once it rings for the next, which does the same. */
  function callHelp(): void {
    if (!called) wakeWorkers(ctx)
    called = true
  }
  async function refill(urgentOnly: boolean): Promise<void> {
    await pace.look()
    const limit = batch
    const held = new Set([...waiting(), ...begun])
    const claimed = await claimDeliveries(ctx.db, { workerId, now: ctx.now(), limit, leaseSeconds, urgentOnly: urgentOnly || pace.bulkStopped() })
    // A lease of ours that could not be renewed in time was claimed by ourselves: what it is about waits here, or is under way.
    const ids = claimed.filter((id) => !held.has(id))
    const rows = await listMailFacts(ctx.db, ids)
    batch = batchFor(transport.connections, took)
    const readAt = performance.now()
    if (!urgentOnly) exhausted = ids.length === 0
    if (ids.length === limit) callHelp()
    const admitted = await pace.admit(workerId, rows.map((row) => ({ id: row.delivery.id, bulk: row.delivery.bulk, email: addressOf(row), mail: row })))
    for (const { row, after } of admitted) (row.bulk ? line : urgent).push({ row: row.mail, readAt, from: readAt + after })
    stir()
  }
  function fill(urgentOnly: boolean): void {
    refilling ??= refill(urgentOnly)
      .catch((error: unknown) => void (broken = { error }))
      .finally(() => (refilling = undefined))
  }

  function pick(keptFree: boolean): Claimed | undefined {
    const first = urgent.shift()
    if (first) {
      pace.enter(addressOf(first.row))
      return first
    }
    if (pace.bulkStopped() || (keptFree && (took ?? 0) > slow)) return undefined
    // A domain may have asked for a pause since these were claimed.
    const held = pace.holdsAny() ? line.filter(({ row }) => pace.isHeld(addressOf(row))) : []
    if (held.length > 0) {
      parked.push(...held)
      line.splice(0, line.length, ...line.filter((claimed) => !held.includes(claimed)))
    }
    const now = performance.now()
    const at = line.findIndex(({ row, from }) => from <= now && pace.enter(addressOf(row)))
    return at < 0 ? undefined : line.splice(at, 1)[0]
  }
  async function next(keptFree: boolean): Promise<Claimed | undefined> {
    while (!signal.aborted) {
      if (broken) throw broken.error
      await pace.look()
      if (line.length < batch / 2 && !exhausted) fill(false)
      const claimed = pick(keptFree)
      if (claimed) begun.add(claimed.row.delivery.id)
      if (parked.length > 0) await pace.putOff(workerId, parked.splice(0).map(({ row }) => ({ id: row.delivery.id, email: addressOf(row) })))
      if (claimed) return claimed
      if (!refilling && working === 0 && (line.length === 0 || pace.bulkStopped())) return undefined
      idle++
      await Promise.race([pause.promise, ...(refilling ? [refilling] : []), ...(line.length > 0 ? [delay(50)] : [])]).finally(() => idle--)
    }
    return undefined
  }
  async function lane(keptFree: boolean): Promise<void> {
    for (let claimed = await next(keptFree); claimed; claimed = await next(keptFree)) {
      const { id } = claimed.row.delivery
      working++
      const started = performance.now()
      try {
        const row = await freshen(ctx, claimed, workerId)
        // Paused since it was claimed: it is given back, and not claimed again until the pause ends.
        if (row && (await isHeld(row.delivery.kind, row.event?.id ?? null))) await releaseClaims(ctx.db, workerId, [id])
        else if (row) total[await deliver(ctx, { transport, pace, mark, onError }, row)]++
        begun.delete(id)
      } finally {
        working--
        took = paceAfter(took, performance.now() - started)
        pace.leave(addressOf(claimed.row))
        stir()
      }
    }
  }

  const renewal = setInterval(() => void renewClaims(ctx.db, workerId, [...waiting(), ...begun], leaseSeconds).catch((error: unknown) => onError(error, 0)), renewSeconds * 1000)
  const look = setInterval(() => {
    exhausted = false
    fill(line.length >= batch / 2)
  }, lookEvery)
  signal.addEventListener('abort', stir)
  try {
    // Every lane comes to its end before anything is given back.
    const lanes = await Promise.allSettled(Array.from({ length: transport.connections }, (_, number) => lane(number === 0 && transport.connections > 1)))
    clearInterval(look)
    await refilling
    for (const ended of lanes) if (ended.status === 'rejected') throw ended.reason
    return total
  } finally {
    clearInterval(renewal)
    clearInterval(look)
    signal.removeEventListener('abort', stir)
    await releaseClaims(ctx.db, workerId, waiting())
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
async function deliver(ctx: Ctx, { transport, pace, mark, onError }: Sending, row: MailRow): Promise<keyof Drained> {
  const { id, attempts } = row.delivery
  const skip = skipReason(
    {
      kind: row.delivery.kind, bulk: row.delivery.bulk, notAfter: row.delivery.notAfter, slotStartsAt: row.delivery.slotStartsAt, unsubscribed: row.unsubscribed,
      signupStatus: row.signup?.status ?? null, answerGone: (row.delivery.signupId !== null && !row.signup) || isNobody(row.person), eventStatus: row.event?.status ?? null, startsAt: row.slot?.startsAt ?? null, linkUsed: row.link?.usedAt != null, suppressed: row.suppressed,
      audience: row.rule?.audience ?? (row.delivery.signupId ? 'going' : 'hosts'), attendance: row.attendance, switchedOff: row.rule?.enabled === false, unchanged: isUnchanged(row), check: row.check, answered: (row.delivery.facts.outcome === 'asked' || row.delivery.facts.outcome === 'cohost_asked') && row.asks === null, strangerMails: row.strangerMails, left: row.left,
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
    if (refusal?.ofRecipient) await learn(ctx, pace, addressOf(row), refusal)
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
  await pace.sent(addressOf(row))
  return 'sent'
}

/** What a refusal says about more than its message: the domain wants a pause, or the mailbox does not exist. */
async function learn(ctx: Ctx, pace: Pace, email: string, { kind, smtpCode, response }: SendError): Promise<void> {
  if (kind === 'temporary') await pace.refused(email, smtpCode, response)
  else if (isMailboxRefused(enhancedCode(response))) await suppress(ctx, { email, reason: 'bounced', diagnostic: response })
}

type Leaving = { personId: string; eventId: string | null; title: string; email: string }

/** The link of an answer, or of a person who is written to without one: that speaks of all mail. */
async function openUnsubscribe(ctx: Ctx, token: string): Promise<Leaving> {
  await spend(ctx, 'linkNetwork', ctx.network)
  const id = openToken(ctx, 'unsubscribe', token)
  const row = await findAnswer(ctx.db, id)
  if (row) return { personId: row.signup.personId, eventId: row.event.id, title: row.event.title ?? row.call?.eventTitle ?? '', email: row.email }
  const person = await findPerson(ctx.db, id)
  if (!person) throw new DomainError('gone', 'There is nothing left to unsubscribe from: this answer was removed.', { reason: 'removed' })
  return { personId: id, eventId: null, title: '', email: person.email }
}

/** `title` is empty where the link speaks of no event, but of all mail. */
export type UnsubscribeView = { title: string; email: string; scope: 'event' | 'all' | null }

/** What an unsubscribe link is about and whether it was used. Changes nothing. */
export async function getUnsubscribe(ctx: Ctx, { token }: { token: string }): Promise<UnsubscribeView> {
  const { personId, eventId, title, email } = await openUnsubscribe(ctx, token)
  return { title, email, scope: (await findUnsubscribe(ctx.db, personId, eventId)) ?? null }
}

/** Stops mail about the event, or all that is not strictly needed. Doing it twice changes nothing (RFC 8058, section 3.2). */
export async function unsubscribe(ctx: Ctx, { token, scope }: Unsubscription): Promise<void> {
  const { personId, eventId } = await openUnsubscribe(ctx, token)
  await saveUnsubscribe(ctx.db, personId, scope === 'all' ? null : eventId, ctx.now())
}

/** Takes an unsubscription back. */
export async function resubscribe(ctx: Ctx, { token }: { token: string }): Promise<void> {
  const { personId, eventId } = await openUnsubscribe(ctx, token)
  await deleteUnsubscribes(ctx.db, personId, eventId)
}

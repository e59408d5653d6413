import { record } from '../audit/audit.ts'
import type { Ctx } from '../ctx.ts'
import { saveUnsubscribe } from '../delivery/delivery.repo.ts'
import { DomainError } from '../error.ts'
import { deliveryOfMessageId, openReturnPath } from '../letter/letter.ts'
import { wakeWorkers } from '../ledger/ledger.ts'
import { authorise } from '../permission/permission.ts'
import { can } from '../permission/permission.rules.ts'
import { findAnswer } from '../answer/answer.repo.ts'
import { countSuppressions } from '../suppression/suppression.repo.ts'
import { softBounceHours } from '../suppression/suppression.rules.ts'
import { suppress } from '../suppression/suppression.ts'
import { openToken, tokenOfMailbox } from '../token.ts'
import { transact } from '../transact.ts'
import { type Breaker, countComplaints, countSoftBounces, deleteReportsBefore, findBreaker, findNewestTo, findReported, listQuietDomains, lockBreaker, markReported, newestDelivery, noteDelay, type QuietDomain, type Reported, saveBreaker, saveReport } from './feedback.repo.ts'
import { decideBreaker, decideSuppression, withoutAddresses } from './feedback.rules.ts'
import { MailReport } from './feedback.schema.ts'

/** `forged`: names a message with a word that we did not sign. `unknown`: about no message of ours. `known`: taken before. */
export type Taken = 'taken' | 'known' | 'unknown' | 'forged'

/** Which message a report is about, and whether the address it went to is still the person's. */
async function findMessage(ctx: Ctx, { returnPath, messageId, email }: MailReport): Promise<{ message: Reported; same: boolean } | 'unknown' | 'forged'> {
  const path = returnPath === undefined ? undefined : openReturnPath(ctx, returnPath)
  if (returnPath !== undefined && !path) return 'forged'
  const id = path?.deliveryId ?? (messageId === undefined ? undefined : deliveryOfMessageId(ctx, messageId))
  const message = id === undefined ? undefined : await findReported(ctx.db, id)
  if (message) return { message, same: path ? path.wentTo(message.email) : email === undefined || email === message.email }
  // A Message-ID that claims to be ours and is not; a provider's own number is none of them.
  if (messageId !== undefined && id === undefined && /^<?turnout\./.test(messageId)) return 'forged'
  const newest = email === undefined || path ? undefined : await findNewestTo(ctx.db, email, ctx.now().subtract({ hours: 24 * 7 }))
  return newest ? { message: newest, same: true } : 'unknown'
}

/**
 * Takes what another server says of one of our messages: the ledger's row says so, the address gets no more mail if it is
 * of no use, and whoever complained is unsubscribed. All or nothing, and once however often it is told. A report that names
 * no message of ours changes nothing.
 */
export async function takeReport(ctx: Ctx, input: MailReport): Promise<Taken> {
  const report = MailReport.parse(input)
  const found = await findMessage(ctx, report)
  if (typeof found === 'string') return found
  const { message, same } = found
  const diagnostic = withoutAddresses(report.diagnostic)
  return transact(ctx, async (ctx) => {
    const { key, source, kind, hard } = report
    const fresh = await saveReport(ctx.db, { key, source, kind, hard, deliveryId: message.id, email: message.email, diagnostic, createdAt: ctx.now() })
    if (!fresh) return 'known'
    if (kind === 'delay') await noteDelay(ctx.db, message.id, diagnostic)
    else await markReported(ctx.db, message.id, kind === 'complaint' ? 'complained' : 'bounced', kind === 'complaint' ? 'complained' : hard ? 'bounced_hard' : 'bounced_soft', diagnostic)
    const softBounces = hard || !same ? 0 : await countSoftBounces(ctx.db, message.email, ctx.now().subtract({ hours: softBounceHours }))
    const reason = same ? decideSuppression({ kind, hard, softBounces }) : undefined
    if (reason) await suppress(ctx, { email: message.email, reason, diagnostic })
    if (kind === 'complaint') {
      await saveUnsubscribe(ctx.db, message.personId, null, ctx.now())
      await judgeBulk(ctx)
    }
    return 'taken'
  })
}

/** Counts complaints, and stops the mail that nobody waits for where there are too many: every worker sees it before it claims again. */
async function judgeBulk(ctx: Ctx): Promise<void> {
  await lockBreaker(ctx.db)
  const before = await findBreaker(ctx.db)
  if (before?.state === 'stopped') return
  const counted = await countComplaints(ctx.db, before?.afterDelivery ?? 0)
  const state = decideBreaker(counted)
  if (state !== 'fine') await saveBreaker(ctx.db, { ...counted, state, afterDelivery: before?.afterDelivery ?? 0, at: ctx.now() })
}

/** Unsubscribes by mail (RFC 2369): `word` is what stands behind `leave+` in the address. Twice changes nothing. */
export async function leaveByMail(ctx: Ctx, word: string): Promise<'left' | 'forged' | 'unknown'> {
  let signupId: string
  try {
    signupId = openToken(ctx, 'unsubscribe', tokenOfMailbox(word))
  } catch (error) {
    if (error instanceof DomainError) return 'forged'
    throw error
  }
  const answer = await findAnswer(ctx.db, signupId)
  if (!answer) return 'unknown'
  await saveUnsubscribe(ctx.db, answer.signup.personId, answer.event.id, ctx.now())
  return 'left'
}

export type MailHealth = { breaker: Breaker | null; quiet: QuietDomain[]; suppressed: number }

/** How mail goes out: whether bulk is stopped or close to it, which domains are left alone for now, how many addresses get none. */
export async function readMailHealth(ctx: Ctx): Promise<MailHealth> {
  authorise(ctx, 'suppression.write')
  const [breaker, quiet, suppressed] = await Promise.all([findBreaker(ctx.db), listQuietDomains(ctx.db), countSuppressions(ctx.db)])
  return { breaker: breaker && breaker.state !== 'resumed' ? breaker : null, quiet, suppressed }
}

/** What somebody who runs this instance should be told of wherever they are; null for everybody else. */
export async function readMailWarning(ctx: Ctx): Promise<'warned' | 'stopped' | null> {
  if (!can(ctx.actor, 'suppression.write')) return null
  const breaker = await findBreaker(ctx.db)
  return breaker && breaker.state !== 'resumed' ? breaker.state : null
}

/** Lets bulk go out again: complaints so far are forgiven, new ones count. */
export async function resumeBulk(ctx: Ctx): Promise<void> {
  authorise(ctx, 'suppression.write')
  await transact(ctx, async (ctx) => {
    await lockBreaker(ctx.db)
    const breaker = await findBreaker(ctx.db)
    if (!breaker || breaker.state === 'resumed') return
    await saveBreaker(ctx.db, { state: 'resumed', complaints: breaker.complaints, messages: breaker.messages, afterDelivery: await newestDelivery(ctx.db), at: ctx.now() })
    await record(ctx, 'mail.resumed', ctx.actor.kind === 'person' ? ctx.actor.personId : '00000000-0000-0000-0000-000000000000', { complaints: breaker.complaints, messages: breaker.messages })
    wakeWorkers(ctx)
  })
}

/** Reports are kept for 90 days: longer than anything is counted from them. */
export async function forgetReports(ctx: Ctx): Promise<void> {
  await deleteReportsBefore(ctx.db, ctx.now().subtract({ hours: 24 * 90 }))
}

import type { Ctx } from '@turnout/core/ctx.ts'
import { leaveByMail, takeReport } from '@turnout/core/feedback/feedback.ts'
import type { MailReport } from '@turnout/core/feedback/feedback.schema.ts'
import { openReturnPath } from '@turnout/core/letter/letter.ts'
import { isAddressGone } from '@turnout/core/suppression/suppression.rules.ts'
import { clearCodeIn, messageIdIn, readDeliveryStatus, readFeedbackReport } from '@turnout/mail/report.ts'
import type { Logger } from 'pino'
import PostalMime, { type Email } from 'postal-mime'
import type { Route } from './route.ts'

type Letter = { email: Email; part(...types: string[]): string | undefined }

async function open(raw: Uint8Array): Promise<Letter> {
  const email = await PostalMime.parse(raw, { forceRfc822Attachments: true, attachmentEncoding: 'utf8', maxNestingDepth: 20 })
  const part = (...types: string[]): string | undefined => {
    const content = email.attachments.find(({ mimeType }) => types.includes(mimeType))?.content
    return typeof content === 'string' ? content : undefined
  }
  return { email, part }
}

const header = (email: Email, name: string): string => email.headers.find(({ key }) => key === name)?.value ?? ''
const original = (letter: Letter): string | undefined => messageIdIn(letter.part('message/rfc822', 'text/rfc822-headers', 'message/rfc822-headers', 'message/global', 'message/global-headers') ?? '')

/** A bounce tells what became of one message. Of several recipients, which a message of ours never has, the first counts. */
function bounceOf(letter: Letter, word: string): MailReport | undefined {
  const { email } = letter
  const statuses = readDeliveryStatus(letter.part('message/delivery-status', 'message/global-delivery-status') ?? '')
  const status = statuses.find(({ action }) => action === 'failed') ?? statuses.find(({ action }) => action === 'delayed')
  const known = { source: 'bounce', returnPath: word }
  if (status) {
    const { action } = status
    const hard = action === 'failed' && isAddressGone(status.status)
    return { ...known, key: `dsn:${word}:${action}:${status.status}`, kind: action === 'delayed' ? 'delay' : 'bounce', hard, diagnostic: `${status.status} ${status.diagnostic}`.trim() }
  }
  // A report says that it went well, or passed on.
  if (statuses.length > 0) return undefined
  // Without a report only a server's own words count, not those of somebody's answer while away.
  const byServer = /^(mailer-daemon|postmaster)@/i.test(email.from?.address ?? '') && !/auto-replied/i.test(header(email, 'auto-submitted'))
  const clear = byServer ? clearCodeIn(email.text ?? '') : undefined
  return clear && { ...known, key: `dsn:${word}:text:${clear.status}`, kind: 'bounce', hard: isAddressGone(clear.status), diagnostic: clear.diagnostic }
}

const returnWord = (address: string | null): string | undefined => /^bounce\+([a-z2-7]{52})@/i.exec(address ?? '')?.[1]?.toLowerCase()

/** Complaints are those that people made; that a machine found a virus is none of ours. */
const complaints = new Set(['abuse', 'fraud', 'other', 'opt-out', 'opt-out-list'])

function complaintOf(letter: Letter, word?: string): MailReport | undefined {
  const report = readFeedbackReport(letter.part('message/feedback-report') ?? '')
  if (!report || !complaints.has(report.type)) return undefined
  const returnPath = returnWord(report.originalMailFrom) ?? word
  const messageId = original(letter)
  if (!returnPath && !messageId) return undefined
  return { source: 'complaint', key: `arf:${returnPath ?? messageId}`, kind: 'complaint', hard: true, returnPath, messageId: returnPath ? undefined : messageId, diagnostic: `${report.type} ${report.userAgent ?? ''}`.trim() }
}

/** What is not understood is written down, and changes nothing; nobody is answered in any case. */
async function take(ctx: Ctx, log: Logger, route: string, report: MailReport | undefined): Promise<void> {
  const outcome = report ? await takeReport(ctx, report) : 'unreadable'
  const line = { route, outcome, kind: report?.kind, hard: report?.hard }
  if (outcome === 'taken' || outcome === 'known') log.info(line, 'mail report')
  else log.warn(line, 'mail report ignored')
}

/** `bounce+<signed word>@…`: the return path of one message. Some providers send complaints there, too. */
export const bounces = (ctx: Ctx, log: Logger): Route => ({
  name: 'bounces',
  keyOf: (localPart) => /^bounce\+([a-z2-7]{1,60})$/i.exec(localPart)?.[1]?.toLowerCase(),
  knows(word) {
    const ours = openReturnPath(ctx, word) !== undefined
    if (!ours) log.warn({ route: 'bounces', outcome: 'forged' }, 'mail report ignored')
    return Promise.resolve(ours)
  },
  takesAutomatic: true,
  async take(word, raw) {
    const letter = await open(raw)
    await take(ctx, log, 'bounces', complaintOf(letter, word) ?? bounceOf(letter, word))
  },
})

/** `complaints@…`: where a feedback loop is told to report (RFC 5965). */
export const feedbackLoop = (ctx: Ctx, log: Logger): Route => ({
  name: 'complaints',
  keyOf: (localPart) => (/^complaints$/i.test(localPart) ? 'complaints' : undefined),
  knows: () => Promise.resolve(true),
  takesAutomatic: true,
  take: async (_key, raw) => take(ctx, log, 'complaints', complaintOf(await open(raw))),
})

/** `leave+<signed word>@…`: unsubscribing by mail. What a machine sent says nothing about what its owner wants. */
export const leaving = (ctx: Ctx, log: Logger): Route => ({
  name: 'leaving',
  keyOf: (localPart) => /^leave\+([a-z2-7]{1,60})$/i.exec(localPart)?.[1]?.toLowerCase(),
  knows: () => Promise.resolve(true),
  takesAutomatic: false,
  async take(word) {
    log.info({ route: 'leaving', outcome: await leaveByMail(ctx, word) }, 'unsubscribing by mail')
  },
})

import type { Ctx } from '@turnout/core/ctx.ts'
import { openSigningKey } from '@turnout/core/signing/signing.ts'
import type { DkimKey } from '@turnout/mail/dkim.ts'
import type { Logger } from 'pino'
import { describeError } from './http/describe-error.ts'

/** A key that was made, or changed, while mail goes out is used within this time (milliseconds). */
const lookAgain = 60_000

/** The key that mail is signed with, kept at hand for each message and looked at again every minute. */
export async function openSigning(ctx: Pick<Ctx, 'db' | 'secrets'>, domain: string, log: Logger): Promise<{ key: () => DkimKey | undefined; close: () => Promise<void> }> {
  let key: DkimKey | undefined
  async function look(): Promise<void> {
    const found = await openSigningKey(ctx, domain)
    if (found === 'locked') log.error({ domain }, 'the key that signs mail cannot be opened with TURNOUT_SECRET; mail goes out unsigned')
    key = found === 'locked' ? undefined : found
  }
  await look()
  const timer = setInterval(() => void look().catch((error: unknown) => log.warn({ err: describeError(error) }, 'signing')), lookAgain).unref()
  return { key: () => key, close: async () => clearInterval(timer) }
}

import type { Ctx } from '@turnout/core/ctx.ts'
import { findForwarder, receiveForwarded } from '@turnout/core/intake/intake.ts'
import type { Logger } from 'pino'
import { calendarReplies } from './calendar-replies.ts'
import { bounces, feedbackLoop, leaving } from './reports.ts'
import type { Route } from './route.ts'

/** `intake+<secret>@…`: an organizer's inbox. */
const forwarded = (ctx: Ctx): Route => ({
  name: 'forwarded',
  keyOf: (localPart) => /^intake\+([a-z2-7]{20,60})$/i.exec(localPart)?.[1],
  knows: async (mailbox) => (await findForwarder(ctx, mailbox)) !== undefined,
  takesAutomatic: false,
  take: (mailbox, raw) => receiveForwarded(ctx, { mailbox, raw }),
})

/** Every kind of mail there is, in the order in which they are asked. */
export const routesOf = (ctx: Ctx, log: Logger): Route[] => [forwarded(ctx), bounces(ctx, log), feedbackLoop(ctx, log), leaving(ctx, log), calendarReplies(ctx, log)]

/** Whether a machine sent it of its own accord (RFC 3834, section 5; RFC 3464): nobody forwarded that. */
export function isAutomatic(raw: Uint8Array, from: string): boolean {
  const head = Buffer.from(raw.subarray(0, 64 * 1024)).toString('latin1').split(/\r?\n\r?\n/, 1)[0] ?? ''
  const unfolded = head.replace(/\r?\n[ \t]+/g, ' ')
  return from === '' || /^auto-submitted:(?!\s*no\b)/im.test(unfolded) || /^x-auto-response-suppress:\s*all\b/im.test(unfolded) || /^content-type:\s*multipart\/report\b/im.test(unfolded) || /^precedence:\s*auto_reply\b/im.test(unfolded)
}

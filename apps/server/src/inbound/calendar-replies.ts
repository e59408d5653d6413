import type { Ctx } from '@turnout/core/ctx.ts'
import { knowsReply, takeCalendarReply } from '@turnout/core/reply/reply.ts'
import type { Logger } from 'pino'
import PostalMime from 'postal-mime'
import type { Route } from './route.ts'

/** The calendar in a mail: beside its text or attached. */
async function calendarIn(raw: Uint8Array): Promise<string | undefined> {
  const { attachments } = await PostalMime.parse(raw, { attachmentEncoding: 'utf8', maxNestingDepth: 20 })
  const content = attachments.find(({ mimeType, filename }) => mimeType === 'text/calendar' || mimeType === 'application/ics' || /\.ics$/i.test(filename ?? ''))?.content
  return typeof content === 'string' ? content : undefined
}

/** `reply+<signed word>@…`: what somebody's calendar program answers to an invitation. Whatever is not an answer is written down and dropped. */
export const calendarReplies = (ctx: Ctx, log: Logger): Route => ({
  name: 'calendar reply',
  keyOf: (localPart) => /^reply\+([a-z2-7]{52})$/i.exec(localPart)?.[1]?.toLowerCase(),
  knows: async (mailbox) => knowsReply(ctx, mailbox),
  takesAutomatic: true,
  async take(mailbox, raw) {
    const ics = await calendarIn(raw)
    const outcome = ics === undefined ? 'no_calendar' : await takeCalendarReply(ctx, { mailbox, ics })
    log.info({ outcome }, 'calendar reply')
  },
})

import { readReply } from '@turnout/calendar/read-reply.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { changeAnswer } from '../answer/answer.ts'
import { findAnswer } from '../answer/answer.repo.ts'
import { invitedSequence } from '../signup/signup.rules.ts'
import { openToken, signToken, tokenOfMailbox } from '../token.ts'
import { decideReply, type ReplyOutcome } from './reply.rules.ts'

/** The answer that the word after `reply+` names; undefined where it is not ours. */
function signupOf(ctx: Ctx, mailbox: string): string | undefined {
  try {
    return openToken(ctx, 'reply', tokenOfMailbox(mailbox))
  } catch (error) {
    if (error instanceof DomainError) return undefined
    throw error
  }
}

/** Whether somebody's calendar program may write here. Asked before its message is taken. */
export const knowsReply = (ctx: Ctx, mailbox: string): boolean => signupOf(ctx, mailbox) !== undefined

/**
 * A calendar program accepted, declined or took as tentative. It changes the answer only where the signed address, the
 * attendee, the entry and its version all are the answer's; whatever else it says is ignored, and the outcome says why.
 */
export async function takeCalendarReply(ctx: Ctx, { mailbox, ics }: { mailbox: string; ics: string }): Promise<ReplyOutcome> {
  const signupId = signupOf(ctx, mailbox)
  const row = signupId ? await findAnswer(ctx.db, signupId) : undefined
  const reply = readReply(ics)
  if (!signupId || !row) return 'unknown'
  if (!reply) return 'unreadable'
  const { signup, slot, event, email } = row
  const decision = decideReply(reply, { uid: `${slot.id}@turnout`, sequence: invitedSequence(slot, signup), email, status: signup.status, answeredAt: signup.answeredAt, eventStatus: event.status })
  if ('ignored' in decision) return decision.ignored
  try {
    await changeAnswer(ctx, { token: signToken(ctx, 'answer', signupId), slotId: null, all: false, answer: decision.answer, guests: signup.guests, note: signup.note })
    return 'changed'
  } catch (error) {
    // Full, over or called off meanwhile: the pages say so, a calendar program could not.
    if (error instanceof DomainError && error.code !== 'too_many') return 'closed'
    throw error
  }
}

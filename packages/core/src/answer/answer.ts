import { defaultWhen } from '../call/call.rules.ts'
import type { Ctx } from '../ctx.ts'
import { bringUrl, neutralTitle } from '../event/event.mail.ts'
import { resolveWhen } from '../event/event.rules.ts'
import { spend } from '../limit/limit.ts'
import { listAsked } from '../question/question.repo.ts'
import { keepReplies, ownReplies, requireReplies } from '../question/question.ts'
import type { Asked } from '../question/question.rules.ts'
import { findAnswer, listOwnSignups, lockSlotsToAnswer, type Signup } from '../signup/signup.repo.ts'
import { comes } from '../signup/signup.rules.ts'
import type { ReplyChange } from '../signup/signup.schema.ts'
import { firstOf, openAnswer, refusal, removed } from '../signup/signup.ts'
import type { When } from '../time/time.rules.ts'
import { openToken, signToken } from '../token.ts'
import { transact } from '../transact.ts'
import { countBrought, listSlotsAnswered } from './answer.repo.ts'

export type AnsweredSlot = When & { id: string; title: string; status: Signup['status'] | null; guests: number; note: string; heldUntil: Temporal.Instant | null; over: boolean }

export type AnswerView = {
  status: Signup['status']; name: string; guests: number; note: string; confirmed: boolean; email: string; heldUntil: Temporal.Instant | null
  event: { id: string; slug: string; title: string; status: string; cancelReason: string; placeName: string; placeAddress: string; directions: string; onlineUrl: string | null; contact: string; group: string; over: boolean }
  slot: When & { id: string; title: string; capacity: number | null }
  /** Every slot of the event with this person's answer to it; a plain event has one. */
  slots: AnsweredSlot[]
  questions: (Asked & { replied: string[] })[]
  /** The last part of the address of the code that is shown at the door; null for whoever does not come. */
  ticket: string | null
  /** What a calendar calls it where the person or the group wants titles that say nothing. */
  calendarTitle: string | null
  /** The personal link to pass on, and how many came through it: a number, never who. */
  bring: { url: string; brought: number }
}

/** One's own answer and those to the event's other slots, with what only people signed up see. */
export async function getAnswer(ctx: Ctx, { token }: { token: string }): Promise<AnswerView> {
  await spend(ctx, 'linkNetwork', ctx.network)
  const row = await findAnswer(ctx.db, openToken(ctx, 'answer', token))
  if (!row) throw removed()
  const { signup, slot, event, call, group, email, neutral } = row
  const { personId, status, name, guests, note } = signup
  const [slots, questions, replies, brought] = await Promise.all([listSlotsAnswered(ctx.db, event.id, personId), listAsked(ctx.db, { eventId: event.id, callId: event.callId }), ownReplies(ctx, { eventId: event.id, personId }), countBrought(ctx.db, event.id, personId)])
  const coming = slots.some((one) => one.signup && comes(one.signup.status))
  const callWhen = call && defaultWhen(call)
  const isOver = ({ endsAt }: { endsAt: Temporal.Instant }): boolean => Temporal.Instant.compare(endsAt, ctx.now()) <= 0
  return {
    status, name, guests, note, email, confirmed: signup.confirmedAt !== null, heldUntil: signup.heldUntil,
    event: {
      id: event.id, slug: event.slug, title: event.title ?? call?.eventTitle ?? '', status: event.status, cancelReason: event.cancelReason,
      placeName: event.placeName, placeAddress: event.placeAddress, contact: event.contact, group: group.name,
      directions: coming ? event.directions : '', onlineUrl: coming ? event.onlineUrl : null, over: slots.every((one) => isOver(one.slot)),
    },
    slot: { id: slot.id, title: slot.title, capacity: slot.capacity, ...resolveWhen(slot, callWhen) },
    slots: slots.map(({ slot: one, signup: own }) => ({
      id: one.id, title: one.title, ...resolveWhen(one, callWhen), over: isOver(one),
      status: own?.status ?? null, guests: own?.guests ?? 0, note: own?.note ?? '', heldUntil: own?.heldUntil ?? null,
    })),
    ticket: comes(status) && !isOver(slot) ? signToken(ctx, 'ticket', signup.id) : null,
    calendarTitle: neutral ? neutralTitle(ctx.locale) : null,
    questions: questions.map((question) => ({ ...question, replied: replies[question.id] ?? [] })),
    bring: { url: bringUrl(ctx, event.slug, signup.id), brought },
  }
}

/** The signed-in person's answers to an event, with the link of each. */
export async function listOwnAnswers(ctx: Ctx, { eventId }: { eventId: string }): Promise<{ slotId: string; status: Signup['status']; token: string }[]> {
  if (ctx.actor.kind !== 'person') return []
  const rows = await listOwnSignups(ctx.db, ctx.actor.personId, eventId)
  return rows.map(({ id, slotId, status }) => ({ slotId, status, token: signToken(ctx, 'answer', id) }))
}

/** Changes what one replied to the event's questions, by the link of any of one's answers. */
export async function changeReplies(ctx: Ctx, { token, replies }: ReplyChange): Promise<void> {
  await spend(ctx, 'linkNetwork', ctx.network)
  const { eventId, callId, personId, slotId } = await openAnswer(ctx, token)
  await transact(ctx, async (ctx) => {
    // The event's slot as the lock: two changes at once are one after the other.
    const slot = firstOf(await lockSlotsToAnswer(ctx.db, [slotId]))
    if (Temporal.Instant.compare(ctx.now(), slot.endsAt) >= 0) throw refusal('over')
    await keepReplies(ctx, { eventId, personId }, await requireReplies(ctx, { eventId, callId }, replies))
  })
}

import { record } from '../audit/audit.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { eventGroupPath } from '../event/event.ts'
import { newId } from '../id.ts'
import { authorise } from '../permission/permission.ts'
import { transact } from '../transact.ts'
import { findCallOf, listAsked, listOwned, listReplies, lockQuestion, saveQuestion, saveReplies, updateQuestion } from './question.repo.ts'
import { type Asked, checkReplies, type Reply, replyRefusals } from './question.rules.ts'
import type { QuestionInput, QuestionMove, QuestionOwner, Replies } from './question.schema.ts'

async function authoriseOwner(ctx: Ctx, owner: QuestionOwner): Promise<string> {
  if ('callId' in owner) {
    authorise(ctx, 'call.write')
    return owner.callId
  }
  authorise(ctx, 'event.write', { groupPath: await eventGroupPath(ctx, owner.eventId) })
  return owner.eventId
}

const ownerOf = ({ callId, eventId }: { callId: string | null; eventId: string | null }): QuestionOwner => {
  if (callId) return { callId }
  if (!eventId) throw new Error('invariant: a question has an owner')
  return { eventId }
}

/** The questions of a call or an event for whoever may change them; of an event also what its call asks there. */
export async function listQuestions(ctx: Ctx, { owner }: { owner: QuestionOwner }): Promise<{ own: Asked[]; fromCall: Asked[] }> {
  await authoriseOwner(ctx, owner)
  const own = await listOwned(ctx.db, owner)
  const callId = 'eventId' in owner ? await findCallOf(ctx.db, owner.eventId) : null
  return { own, fromCall: callId ? await listOwned(ctx.db, { callId }) : [] }
}

const most = 20

/** Adds a question or changes one. What was replied before keeps the wording it was asked in. */
export async function writeQuestion(ctx: Ctx, { id, owner, ...question }: QuestionInput): Promise<void> {
  await transact(ctx, async (ctx) => {
    const before = id ? await lockQuestion(ctx.db, id) : undefined
    const subject = await authoriseOwner(ctx, before ? ownerOf(before) : owner)
    if (before) await updateQuestion(ctx.db, before.id, question)
    else {
      if ((await listOwned(ctx.db, owner)).length >= most) throw new DomainError('invalid', `Ask at most ${most} questions.`, { reason: 'too_many_questions' })
      await saveQuestion(ctx.db, owner, { ...question, id: newId(), createdAt: ctx.now() })
    }
    await record(ctx, before ? 'question.changed' : 'question.added', subject, { kind: question.kind })
  })
}

/** Asks it no more. What was replied stays with the people. */
export async function removeQuestion(ctx: Ctx, { id }: { id: string }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const subject = await authoriseOwner(ctx, ownerOf(await lockQuestion(ctx.db, id)))
    await updateQuestion(ctx.db, id, { removedAt: ctx.now() })
    await record(ctx, 'question.removed', subject)
  })
}

/** One place up or down among its owner's; at the end nothing happens. */
export async function moveQuestion(ctx: Ctx, { id, to }: QuestionMove): Promise<void> {
  await transact(ctx, async (ctx) => {
    const owner = ownerOf(await lockQuestion(ctx.db, id))
    await authoriseOwner(ctx, owner)
    const order = (await listOwned(ctx.db, owner)).map((one) => one.id)
    const from = order.indexOf(id)
    const [moved] = order.splice(from, 1)
    order.splice(Math.max(0, from + (to === 'up' ? -1 : 1)), 0, moved ?? id)
    for (const [position, one] of order.entries()) await updateQuestion(ctx.db, one, { position })
  })
}

/** What the person has replied at this event, by question. */
export async function ownReplies(ctx: Ctx, { eventId, personId }: { eventId: string; personId: string }): Promise<Replies> {
  return Object.fromEntries((await listReplies(ctx.db, eventId, personId)).map(({ questionId, values }) => [questionId, values]))
}

/** The replies of a form as they are kept, in the present wording; refuses the first that cannot be, beside its field. */
export async function requireReplies(ctx: Ctx, event: { eventId: string; callId: string | null }, given: Replies): Promise<Reply[]> {
  const checked = checkReplies(await listAsked(ctx.db, event), given)
  if ('refused' in checked) throw new DomainError('invalid', replyRefusals[checked.refused], { reason: `reply_${checked.refused}`, field: `replies.${checked.questionId}` })
  return checked.replies
}

/** Keeps what `requireReplies` let through; an empty one takes an earlier reply back. */
export async function keepReplies(ctx: Ctx, { eventId, personId }: { eventId: string; personId: string }, replies: readonly Reply[]): Promise<void> {
  const [given, empty] = [replies.filter(({ values }) => values.length > 0), replies.filter(({ values }) => values.length === 0)]
  const rows = given.map((reply) => ({ ...reply, eventId, personId, locale: ctx.locale, repliedAt: ctx.now() }))
  await saveReplies(ctx.db, rows, { eventId, personId, questionIds: empty.map(({ questionId }) => questionId) })
}

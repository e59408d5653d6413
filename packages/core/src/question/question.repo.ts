import type { Db } from '@turnout/db/client.ts'
import { events } from '@turnout/db/tables/event.ts'
import { questions, replies } from '@turnout/db/tables/question.ts'
import { and, asc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { DomainError } from '../error.ts'
import type { Asked } from './question.rules.ts'
import type { QuestionOwner } from './question.schema.ts'

export type Question = typeof questions.$inferSelect

const asked = { id: questions.id, kind: questions.kind, label: questions.label, hint: questions.hint, options: questions.options, required: questions.required }

const ownedBy = (owner: QuestionOwner): SQL => ('callId' in owner ? eq(questions.callId, owner.callId) : eq(questions.eventId, owner.eventId))

/** What an event asks: first what its call asks everywhere, then its own. */
export async function listAsked(db: Db, { eventId, callId }: { eventId: string; callId: string | null }): Promise<Asked[]> {
  return db
    .select(asked)
    .from(questions)
    .where(and(isNull(questions.removedAt), or(eq(questions.eventId, eventId), callId ? eq(questions.callId, callId) : undefined)))
    .orderBy(sql`${questions.callId} is null`, asc(questions.position), asc(questions.id))
}

export async function listOwned(db: Db, owner: QuestionOwner): Promise<Asked[]> {
  return db.select(asked).from(questions).where(and(isNull(questions.removedAt), ownedBy(owner))).orderBy(asc(questions.position), asc(questions.id))
}

/** The question, locked until the transaction ends. */
export async function lockQuestion(db: Db, id: string): Promise<Question> {
  const [row] = await db.select().from(questions).where(and(eq(questions.id, id), isNull(questions.removedAt))).for('no key update')
  if (!row) throw new DomainError('not_found', 'This question was taken away.')
  return row
}

/** After all others of its owner. Of two added at once one may share the other's position; their ids then decide. */
export async function saveQuestion(db: Db, owner: QuestionOwner, row: Omit<typeof questions.$inferInsert, 'position'>): Promise<Question> {
  const [saved] = await db.insert(questions).values({ ...row, ...owner, position: sql`(select coalesce(max(q.position), -1) + 1 from ${questions} q where ${'callId' in owner ? sql`q.call_id = ${owner.callId}` : sql`q.event_id = ${owner.eventId}`})` }).returning()
  if (!saved) throw new Error('invariant: an insert returns its row')
  return saved
}

export async function updateQuestion(db: Db, id: string, change: Partial<typeof questions.$inferInsert>): Promise<void> {
  await db.update(questions).set(change).where(eq(questions.id, id))
}

/** Keeps what was replied, and forgets what was taken back. */
export async function saveReplies(db: Db, rows: (typeof replies.$inferInsert)[], forgotten: { eventId: string; personId: string; questionIds: string[] }): Promise<void> {
  if (rows.length > 0)
    await db
      .insert(replies)
      .values(rows)
      .onConflictDoUpdate({ target: [replies.eventId, replies.personId, replies.questionId], set: { wording: sql`excluded.wording`, values: sql`excluded.values`, locale: sql`excluded.locale`, repliedAt: sql`excluded.replied_at` } })
  if (forgotten.questionIds.length > 0) await db.delete(replies).where(and(eq(replies.eventId, forgotten.eventId), eq(replies.personId, forgotten.personId), inArray(replies.questionId, forgotten.questionIds)))
}

export type ReplyRow = { personId: string; questionId: string; kind: Question['kind']; wording: string; values: string[] }

/** What the people of an event replied, to questions since taken away as well. */
export async function listReplies(db: Db, eventId: string, personId?: string): Promise<ReplyRow[]> {
  return db
    .select({ personId: replies.personId, questionId: replies.questionId, kind: questions.kind, wording: replies.wording, values: replies.values })
    .from(replies)
    .innerJoin(questions, eq(questions.id, replies.questionId))
    .where(and(eq(replies.eventId, eventId), personId ? eq(replies.personId, personId) : undefined))
    .orderBy(sql`${questions.callId} is null`, asc(questions.position), asc(questions.id))
}

export async function findCallOf(db: Db, eventId: string): Promise<string | null> {
  const [row] = await db.select({ callId: events.callId }).from(events).where(eq(events.id, eventId))
  if (!row) throw new DomainError('not_found', 'This event does not exist.')
  return row.callId
}

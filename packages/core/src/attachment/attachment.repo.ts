import type { Db } from '@turnout/db/client.ts'
import { calls } from '@turnout/db/tables/call.ts'
import { questions } from '@turnout/db/tables/question.ts'
import { reminderRules } from '@turnout/db/tables/reminder.ts'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'

export type CallToJoin = { id: string; title: string; startLocal: string; endLocal: string | null; timeZone: string; hosting: (typeof calls.$inferSelect)['hosting'] }

/** Public calls that events can come under, soonest first. */
export async function listCallsToJoin(db: Db, today: string): Promise<CallToJoin[]> {
  return db
    .select({ id: calls.id, title: calls.title, startLocal: calls.startLocal, endLocal: calls.endLocal, timeZone: calls.timeZone, hosting: calls.hosting })
    .from(calls)
    .where(and(eq(calls.status, 'published'), sql`greatest(coalesce(${calls.endLocal}, ${calls.startLocal}), coalesce(${calls.eventEndLocal}, ${calls.eventStartLocal}, '')) >= ${today}`))
    .orderBy(asc(calls.startLocal), asc(calls.id))
    .limit(200)
}

/** What a call asks and reminds of beside the event's own: it begins with the first sign-up after, and with the next reminder. */
export async function countCallsOwn(db: Db, callId: string): Promise<{ questions: number; rules: number }> {
  const [[asked], [ruled]] = await Promise.all([
    db.select({ n: sql<number>`count(*)::int` }).from(questions).where(and(eq(questions.callId, callId), isNull(questions.removedAt))),
    db.select({ n: sql<number>`count(*)::int` }).from(reminderRules).where(eq(reminderRules.callId, callId)),
  ])
  return { questions: asked?.n ?? 0, rules: ruled?.n ?? 0 }
}

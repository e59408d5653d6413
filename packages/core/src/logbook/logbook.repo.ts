import type { Db } from '@turnout/db/client.ts'
import { people } from '@turnout/db/tables/account.ts'
import { cohostings, events } from '@turnout/db/tables/event.ts'
import { audits } from '@turnout/db/tables/system.ts'
import { desc, eq, sql } from 'drizzle-orm'

export type LogEntry = { id: number; action: string; at: Temporal.Instant; actor: string | null; eventTitle: string | null }

/** What was done to a group and its events, the newest first. */
export async function listEntries(db: Db, groupId: string, { limit, offset }: { limit: number; offset: number }): Promise<LogEntry[]> {
  return db
    .select({ id: audits.id, action: audits.action, at: audits.at, actor: sql<string | null>`coalesce(nullif(${people.name}, ''), ${people.email})`, eventTitle: sql<string | null>`coalesce(${events.title}, (select c.event_title from calls c where c.id = ${events.callId}))` })
    .from(audits)
    .leftJoin(people, eq(people.id, audits.actorId))
    .leftJoin(events, eq(events.id, audits.subjectId))
    .where(sql`${audits.subjectId} = ${groupId} or ${audits.subjectId} in (select e.id from ${events} e where e.group_id = ${groupId} union select c.event_id from ${cohostings} c where c.group_id = ${groupId} and c.state <> 'invited' and c.state <> 'declined')`)
    .orderBy(desc(audits.id))
    .limit(limit)
    .offset(offset)
}

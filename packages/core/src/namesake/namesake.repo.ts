import type { Db } from '@turnout/db/client.ts'
import { coverageWorkplaces } from '@turnout/db/tables/coverage.ts'
import { events } from '@turnout/db/tables/event.ts'
import { groups } from '@turnout/db/tables/group.ts'
import { and, asc, eq, isNull, ne, notExists, sql } from 'drizzle-orm'
import type { GroupTold } from '../group/group.repo.ts'

const { id, name, town, kind, parentId, createdAt } = groups

export type Stray = Omit<GroupTold, 'code'> & { eventId: string }

/** Groups that host under a call without being among its workplaces, and the first of their events. */
export async function listStrays(db: Db, callId: string): Promise<Stray[]> {
  const among = db.select({ one: sql`1` }).from(coverageWorkplaces).where(and(eq(coverageWorkplaces.callId, callId), eq(coverageWorkplaces.groupId, id)))
  return db
    .selectDistinctOn([name, id], { id, name, town, kind, parentId, createdAt, eventId: events.id })
    .from(events)
    .innerJoin(groups, eq(id, events.groupId))
    .where(and(eq(events.callId, callId), ne(events.status, 'cancelled'), isNull(groups.archivedAt), notExists(among)))
    .orderBy(asc(name), asc(id), asc(events.createdAt))
}

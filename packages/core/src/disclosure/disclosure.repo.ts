import type { Db } from '@turnout/db/client.ts'
import { cohostings, events } from '@turnout/db/tables/event.ts'
import { groups } from '@turnout/db/tables/group.ts'
import { disclosures } from '@turnout/db/tables/signup.ts'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'

/** A body above a hosting group. */
export type Body = { id: string; name: string }

/** The bodies above the groups that host an event which ask for names, the nearest first; the hosts themselves are none of them. */
export async function listBodies(db: Db, eventId: string): Promise<Body[]> {
  const { rows } = await db.execute<Body>(sql`
    with recursive hosts as (
      select e.group_id as id from ${events} e where e.id = ${eventId}
      union select c.group_id from ${cohostings} c where c.event_id = ${eventId} and c.state = 'accepted'
    ),
    path as (
      select g.parent_id as id, 1 as depth from ${groups} g join hosts h on h.id = g.id
      union all
      select g.parent_id, p.depth + 1 from ${groups} g join path p on p.id = g.id where p.depth < 50
    )
    select g.id, g.name from ${groups} g join (select id, min(depth) as depth from path where id is not null group by id) p on p.id = g.id
    where g.asks_names and g.archived_at is null and g.id not in (select id from hosts) order by p.depth, g.name limit 10`)
  return rows
}

/** Agreeing twice is agreeing once, in the words of the first time. */
export async function saveDisclosures(db: Db, rows: (typeof disclosures.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await db.insert(disclosures).values(rows).onConflictDoNothing()
}

export async function revokeDisclosures(db: Db, { eventId, personId }: { eventId: string; personId: string }, groupIds: string[], now: Temporal.Instant): Promise<number> {
  if (groupIds.length === 0) return 0
  const { rowCount } = await db
    .update(disclosures)
    .set({ revokedAt: now })
    .where(and(eq(disclosures.eventId, eventId), eq(disclosures.personId, personId), inArray(disclosures.groupId, groupIds), isNull(disclosures.revokedAt)))
  return rowCount ?? 0
}

/** The bodies that the person lets see who they are at this event, in the words they agreed to. */
export async function listAgreed(db: Db, { eventId, personId }: { eventId: string; personId: string }): Promise<(Body & { wording: string })[]> {
  return db
    .select({ id: groups.id, name: groups.name, wording: disclosures.wording })
    .from(disclosures)
    .innerJoin(groups, eq(groups.id, disclosures.groupId))
    .where(and(eq(disclosures.eventId, eventId), eq(disclosures.personId, personId), isNull(disclosures.revokedAt)))
}

import { disclosures } from '@turnout/db/tables/signup.ts'
import { type SQL, sql } from 'drizzle-orm'

/** `uuid[]` of these ids. */
const ids = (groups: readonly string[]): SQL => sql`${sql.param([...groups])}::uuid[]`

/**
 * Whether somebody who answers for these groups may know who an answer is, of tables called `s` (sign-ups) and `e` (events): those
 * of the group that the answer was given to, and of a body above that the person agreed to. Null: the system, which may.
 * Every list, file and search of an event's people asks here.
 */
export function mayKnow(groups: readonly string[] | null): SQL<boolean> {
  if (groups === null) return sql<boolean>`true`
  if (groups.length === 0) return sql<boolean>`false`
  return sql<boolean>`(coalesce(s.group_id, e.group_id) = any(${ids(groups)}) or exists (
    select 1 from ${disclosures} ds where ds.event_id = e.id and ds.person_id = s.person_id and ds.revoked_at is null and ds.group_id = any(${ids(groups)})))`
}

/** Whether an answer was given to one of these groups: only they decide on it and write to it. */
export const isOwn = (groups: readonly string[] | null): SQL<boolean> => (groups === null ? sql<boolean>`true` : sql<boolean>`coalesce(coalesce(s.group_id, e.group_id) = any(${ids(groups)}), false)`)

import { events } from '@turnout/db/tables/event.ts'
import { disclosures, signups } from '@turnout/db/tables/signup.ts'
import { type SQL, sql } from 'drizzle-orm'

/** `uuid[]` of these ids. */
const ids = (groups: readonly string[]): SQL => sql`${sql.param([...groups])}::uuid[]`

/** How the statement calls sign-ups and events. */
export type Called = { s: SQL; e: SQL }

const short: Called = { s: sql`s`, e: sql`e` }

/** For statements that drizzle builds from the tables themselves. */
export const byTable: Called = { s: sql`${signups}`, e: sql`${events}` }

/** The group that an answer was given to. */
export const givenTo = ({ s, e }: Called = short): SQL => sql`coalesce(${s}.group_id, ${e}.group_id)`

/**
 * Whether somebody who answers for these groups may know who an answer is: of the group that it was given to, and of a body above
 * that the person agreed to once they had proved their address. Null: the system, which may. Every list, file and search of an
 * event's people asks here.
 */
export function mayKnow(groups: readonly string[] | null, called: Called = short): SQL<boolean> {
  if (groups === null) return sql<boolean>`true`
  if (groups.length === 0) return sql<boolean>`false`
  const { s, e } = called
  return sql<boolean>`coalesce(${givenTo(called)} = any(${ids(groups)}) or (${s}.confirmed_at is not null and exists (
    select 1 from ${disclosures} ds where ds.event_id = ${e}.id and ds.person_id = ${s}.person_id and ds.revoked_at is null and ds.group_id = any(${ids(groups)}))), false)`
}

/** Whether an answer was given to one of these groups: only they decide on it and write to it. */
export function isOwn(groups: readonly string[] | null, called: Called = short): SQL<boolean> {
  return groups === null ? sql<boolean>`true` : sql<boolean>`coalesce(${givenTo(called)} = any(${ids(groups)}), false)`
}

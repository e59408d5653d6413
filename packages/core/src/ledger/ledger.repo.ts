import type { Db } from '@turnout/db/client.ts'
import { deliveries } from '@turnout/db/tables/delivery.ts'
import { slots } from '@turnout/db/tables/event.ts'
import { signups } from '@turnout/db/tables/signup.ts'
import { inArray, sql } from 'drizzle-orm'

export type NewDelivery = typeof deliveries.$inferInsert

/** In batches, because one statement holds at most 65,535 parameters. */
export async function saveDeliveries(db: Db, rows: NewDelivery[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 1000) await db.insert(deliveries).values(rows.slice(from, from + 1000))
}

/**
 * Owes everyone who holds an answer to these slots a message: one statement, one row a person and event however many of
 * its slots they answered. An address that nobody proved hears of one change at most, and of the end. Whoever is still to
 * be told of an earlier change is told of both at once: a message is written from what is true when it goes out.
 */
export async function saveNotices(db: Db, slotIds: string[], kind: 'change' | 'cancellation', facts: Record<string, string | null>, now: Temporal.Instant): Promise<number> {
  if (slotIds.length === 0) return 0
  const { rowCount } = await db.execute(sql`
    insert into ${deliveries} (kind, person_id, signup_id, slot_id, event_id, slot_starts_at, facts, bulk, planned_for, not_after, created_at)
    select distinct on (${signups.personId}, ${slots.eventId})
      ${kind}, ${signups.personId}, ${signups.id}, ${slots.id}, ${slots.eventId}, ${slots.startsAt}, ${JSON.stringify(facts)}::jsonb, false,
      ${now.toString()}::timestamptz, greatest(${slots.endsAt}, ${now.toString()}::timestamptz + interval '1 day'), ${now.toString()}::timestamptz
    from ${signups} join ${slots} on ${slots.id} = ${signups.slotId}
    where ${inArray(signups.slotId, slotIds)} and ${signups.status} in ('going', 'maybe', 'waitlisted', 'unconfirmed')
      and (${signups.confirmedAt} is not null or ${kind} = 'cancellation' or not exists (select 1 from ${deliveries} d where d.signup_id = ${signups.id} and d.kind = 'change'))
      and not exists (select 1 from ${deliveries} d where d.signup_id = ${signups.id} and d.kind = ${kind} and d.state = 'planned' and d.claimed_by is null)
    order by ${signups.personId}, ${slots.eventId}, ${slots.startsAt}`)
  return rowCount ?? 0
}

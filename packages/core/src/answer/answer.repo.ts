import type { Db } from '@turnout/db/client.ts'
import { slots } from '@turnout/db/tables/event.ts'
import { signups } from '@turnout/db/tables/signup.ts'
import { and, asc, eq, sql } from 'drizzle-orm'
import type { Slot } from '../place/place.repo.ts'
import type { Signup } from '../signup/signup.repo.ts'

/** Every slot of the event, with the person's answer where there is one. */
export async function listSlotsAnswered(db: Db, eventId: string, personId: string): Promise<{ slot: Slot; signup: Signup | null }[]> {
  return db.select({ slot: slots, signup: signups }).from(slots).leftJoin(signups, and(eq(signups.slotId, slots.id), eq(signups.personId, personId))).where(eq(slots.eventId, eventId)).orderBy(asc(slots.position), asc(slots.startsAt))
}

/** How many people came to this event through this person's link: those who proved their address and did not take it back. */
export async function countBrought(db: Db, eventId: string, personId: string): Promise<number> {
  const { rows } = await db.execute<{ brought: number }>(sql`
    select count(distinct s.person_id)::int as brought from ${signups} s
    where s.confirmed_at is not null and s.status not in ('declined', 'cancelled')
      and s.invited_by in (select own.id from ${signups} own join ${slots} t on t.id = own.slot_id where t.event_id = ${eventId} and own.person_id = ${personId})`)
  return rows[0]?.brought ?? 0
}

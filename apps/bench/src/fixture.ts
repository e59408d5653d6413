import { newId, newSlug } from '@turnout/core/id.ts'
import type { Db } from '@turnout/db/client.ts'
import { people } from '@turnout/db/tables/account.ts'
import { calls, campaigns } from '@turnout/db/tables/call.ts'
import { events, slots } from '@turnout/db/tables/event.ts'
import { groups } from '@turnout/db/tables/group.ts'
import { signups } from '@turnout/db/tables/signup.ts'

/** A zone in which it is about noon now, so that quiet hours keep nothing back whenever this runs. */
function noonZone(): string {
  const ahead = 12 - Temporal.Now.instant().toZonedDateTimeISO('UTC').hour
  return ahead === 0 ? 'UTC' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`
}

const createdAt = Temporal.Now.instant().subtract({ hours: 24 * 30 })

export type MadeEvent = { eventId: string; slotId: string; slug: string; startsAt: Temporal.Instant }

/** A published call with `count` events of one slot each, `hoursAhead` from now. */
export async function makeEvents(db: Db, { count, capacity, hoursAhead }: { count: number; capacity: number | null; hoursAhead: number }): Promise<MadeEvent[]> {
  const [campaignId, callId, groupId] = [newId(), newId(), newId()]
  const startsAt = Temporal.Now.instant().add({ minutes: hoursAhead * 60 }).round('minute')
  const zone = noonZone()
  const startLocal = startsAt.toZonedDateTimeISO(zone).toPlainDateTime().toString().slice(0, 16)
  await db.insert(campaigns).values({ id: campaignId, slug: newSlug('bench'), title: 'A measured campaign', createdAt })
  await db.insert(calls).values({
    id: callId, slug: newSlug('bench'), campaignId, status: 'published', title: 'Clean-up day', kind: 'cleanup', scope: 'distributed', startLocal, timeZone: zone, hosting: 'open',
    eventTitle: 'Clean-up at the river', eventDescription: 'Bring gloves. **Tools** are there.\n\n- Meet at the bridge\n- Bring water', caller: 'The River Network', createdAt, publishedAt: createdAt,
  })
  await db.insert(groups).values({ id: groupId, slug: newSlug('bench'), name: 'River group', kind: 'local_group', joinCode: newId(), createdAt })
  const made = Array.from({ length: count }, () => ({ eventId: newId(), slotId: newId(), slug: newSlug('clean-up'), startsAt }))
  await db.insert(events).values(made.map(({ eventId, slug }) => ({ id: eventId, slug, callId, groupId, status: 'published' as const, placeName: 'Old Bridge', placeAddress: '1 River Road', createdAt, publishedAt: createdAt })))
  await db.insert(slots).values(made.map(({ eventId, slotId }) => ({ id: slotId, eventId, startsAt, endsAt: startsAt.add({ hours: 2 }), zone, allDay: false, capacity, changedAt: createdAt })))
  return made
}

/** Confirmed answers of as many new people, spread over the slots. */
export async function makeSignups(db: Db, slotIds: string[], count: number): Promise<void> {
  for (let from = 0; from < count; from += 1000) {
    const rows = Array.from({ length: Math.min(1000, count - from) }, (_, index) => ({ personId: newId(), slotId: slotIds[(from + index) % slotIds.length] ?? '', number: from + index }))
    await db.insert(people).values(rows.map(({ personId, number }) => ({ id: personId, email: `person-${number}-${personId.slice(-6)}@example.org`, createdAt, provedAt: createdAt })))
    await db.insert(signups).values(rows.map(({ personId, slotId, number }) => ({ id: newId(), slotId, personId, status: 'going' as const, name: `Person ${number}`, locale: 'en', createdAt, answeredAt: createdAt, confirmedAt: createdAt })))
  }
}

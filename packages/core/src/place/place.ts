import type { Ctx } from '../ctx.ts'
import { plan } from '../ledger/ledger.ts'
import { countPlaces, listWaiting, promoteRows, type Slot } from './place.repo.ts'
import { freePlaces, pickPromotions } from './place.rules.ts'

/** Gives free places to the waitlist, in order, and owes each promoted person a mail. The caller holds the slot's lock. */
export async function promoteWaitlist(ctx: Ctx, slot: Pick<Slot, 'id' | 'eventId' | 'capacity' | 'endsAt'>): Promise<void> {
  if (Temporal.Instant.compare(ctx.now(), slot.endsAt) >= 0) return
  const waiting = await listWaiting(ctx.db, slot.id)
  if (waiting.length === 0) return
  const picked = pickPromotions(waiting, freePlaces(slot.capacity, await countPlaces(ctx.db, slot.id)))
  if (picked.length === 0) return
  await promoteRows(ctx.db, slot.eventId, picked.map((one) => one.id))
  await plan(ctx, ...picked.map((one) => ({ kind: 'promotion' as const, personId: one.personId, signupId: one.id, slotId: slot.id, eventId: slot.eventId, bulk: false, notAfter: slot.endsAt })))
}

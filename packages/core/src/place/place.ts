import type { Ctx } from '../ctx.ts'
import { plan } from '../ledger/ledger.ts'
import { countPlaces, getPlaceRules, listWaiting, promoteRows, type Slot, type WaitingRow } from './place.repo.ts'
import { freePlaces, heldUntil, pickPromotions, promotedStatus } from './place.rules.ts'

export type SlotToFill = Pick<Slot, 'id' | 'eventId' | 'capacity' | 'startsAt' | 'endsAt'>

/**
 * Gives or offers free places to the waitlist, in order, and owes each promoted person a mail. The caller holds the slot's
 * lock. Whoever still waits afterwards could not have had a place.
 */
export async function promoteWaitlist(ctx: Ctx, slot: SlotToFill): Promise<void> {
  const now = ctx.now()
  if (Temporal.Instant.compare(now, slot.endsAt) >= 0) return
  const waiting = await listWaiting(ctx.db, slot.id)
  if (waiting.length === 0) return
  const rules = await getPlaceRules(ctx.db, slot.eventId)
  const picked = pickPromotions(waiting, freePlaces(slot.capacity, await countPlaces(ctx.db, slot.id)), { ...rules, capacity: slot.capacity })
  if (picked.length === 0) return
  const statusOf = ({ confirmedAt, hostDecision }: WaitingRow) => promotedStatus(rules, { proved: confirmedAt !== null, decision: hostDecision }, slot, now)
  for (const [status, rows] of Map.groupBy(picked, statusOf)) await promoteRows(ctx.db, rows.map((one) => one.id), { status, heldUntil: heldUntil(rules, status, slot, now) })
  await plan(ctx, ...picked.map((one) => ({ kind: 'promotion' as const, personId: one.personId, signupId: one.id, slotId: slot.id, eventId: slot.eventId, bulk: false, notAfter: slot.endsAt })))
}

import type { Ctx } from '../ctx.ts'
import { plan } from '../ledger/ledger.ts'
import { promoteWaitlist } from '../place/place.ts'
import { lockSlotsToAnswer } from '../signup/signup.repo.ts'
import { firstOf } from '../signup/signup.ts'
import { transact } from '../transact.ts'
import { lapsePlaces, listLapsedSlots } from './lapse.repo.ts'

/** How many slots one tick looks after at most; the next goes on with the rest. */
const slotsPerTick = 500

/**
 * Takes back the places whose time is up, offers not taken and addresses not confirmed, and gives each to the next in line: slot
 * by slot, each in a transaction of its own. Any number of processes may do it at once. Returns how many places went.
 */
export async function releaseLapsed(ctx: Ctx): Promise<number> {
  let released = 0
  for (const slotId of await listLapsedSlots(ctx.db, ctx.now(), slotsPerTick))
    released += await transact(ctx, async (ctx) => {
      const slot = firstOf(await lockSlotsToAnswer(ctx.db, [slotId]))
      const gone = await lapsePlaces(ctx.db, slotId, ctx.now())
      // An address that nobody proved is not written to again.
      const told = gone.filter((one) => one.proved)
      await plan(ctx, ...told.map(({ id, personId }) => ({ kind: 'confirmation' as const, personId, signupId: id, slotId, eventId: slot.eventId, bulk: false, notAfter: slot.endsAt, facts: { outcome: 'lapsed' } })))
      if (gone.length > 0) await promoteWaitlist(ctx, slot)
      return gone.length
    })
  return released
}

import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { readBegun } from './begun.repo.ts'
import { whyNotMoved } from './begun.rules.ts'

const words = {
  took_place: 'This event took place: people were checked in, or it was said what came of it. It cannot be moved to a time to come. Clone it for another day, or take back what was written down.',
  begun: 'This event has begun. Moved to a time to come, it begins anew, and everyone signed up is told. If that is meant, tick “Move it although it has begun” below and save once more.',
}

/** Refuses to move what has begun to a time to come, without a second word, and what took place at all. The caller holds the slot. */
export async function refuseMove(ctx: Ctx, eventId: string, from: { startsAt: Temporal.Instant }, to: { startsAt: Temporal.Instant }, sure: boolean): Promise<void> {
  if (from.startsAt.equals(to.startsAt)) return
  const why = whyNotMoved(await readBegun(ctx.db, eventId, ctx.now()), from.startsAt, to.startsAt, sure, ctx.now())
  if (why) throw new DomainError('conflict', words[why], { reason: why })
}

/** Refuses that an event which has begun or took place takes its call's new time: what happened did so when it did. The caller holds its slots. */
export async function refuseTaking(ctx: Ctx, eventId: string): Promise<void> {
  const { begun, tookPlace } = await readBegun(ctx.db, eventId, ctx.now())
  if (begun || tookPlace) throw new DomainError('closed', 'This event has begun, so it keeps its time, whatever the call says now. If it is to be moved all the same, change its time by hand.', { reason: 'begun' })
}

import type { Db } from '@turnout/db/client.ts'
import { DomainError } from '../error.ts'
import { findOffset, saveOffset } from './rehearsal.repo.ts'

/** How far a rehearsal's clock is from real time, in milliseconds. The first start of a rehearsal sets it; a restart goes on. */
export async function beginRehearsal(db: Db, startsAt: Temporal.Instant, realNow: Temporal.Instant): Promise<number> {
  const known = await findOffset(db)
  if (known !== undefined) return known
  const offset = startsAt.epochMilliseconds - realNow.epochMilliseconds
  await saveOffset(db, offset)
  return offset
}

/** Moves the rehearsal's clock forward; every process hears of it. Backward is refused: what was sent cannot be unsent. */
export async function moveClock(db: Db, to: Temporal.Instant, realNow: Temporal.Instant): Promise<number> {
  const known = await findOffset(db)
  if (known === undefined) throw new DomainError('conflict', 'No rehearsal is running on this database. Start one with TURNOUT_CLOCK=2030-01-31T09:00:00Z npm start.')
  const offset = to.epochMilliseconds - realNow.epochMilliseconds
  if (offset < known) throw new DomainError('invalid', `The rehearsal's clock is at ${realNow.add({ milliseconds: known }).toString({ smallestUnit: 'second' })} already; it only moves forward.`)
  await saveOffset(db, offset)
  return offset
}

export const currentOffset = findOffset

import type { Db } from '@turnout/db/client.ts'
import { beginRehearsal, currentOffset } from '@turnout/core/rehearsal/rehearsal.ts'
import { ConfigError, type Config } from './config.ts'
import type { News } from './news.ts'

export type Clock = { now(): Temporal.Instant; rehearsal: boolean }

/**
 * Real time, or in a rehearsal a clock that `turnout clock` moves for every process. A database that was rehearsed on is
 * refused without TURNOUT_CLOCK: its invented past must not be taken for a real one.
 */
export async function openClock(db: Db, { clock }: Pick<Config, 'clock'>, news?: News): Promise<Clock> {
  if (!clock) {
    if ((await currentOffset(db)) !== undefined)
      throw new ConfigError('This database belongs to a rehearsal. Start with TURNOUT_CLOCK to go on with it, or use another TURNOUT_DATA or DATABASE_URL for real use.')
    return { now: () => Temporal.Now.instant(), rehearsal: false }
  }
  let offset = await beginRehearsal(db, clock, Temporal.Now.instant())
  news?.onClock((moved) => (offset = moved))
  return { now: () => Temporal.Now.instant().add({ milliseconds: offset }), rehearsal: true }
}

import type { Jobs } from '@turnout/core/ctx.ts'
import { PgBoss } from 'pg-boss'

export type Queue = { boss: PgBoss; jobs: Jobs; close(): Promise<void> }

const hour = 3600
/** Milliseconds. */
const together = 20

/**
 * pg-boss on the product's own database. `deliver` says that the ledger may hold something to send, `plan` is the minute
 * tick, `feeds` looks every five minutes for feeds that are due, `sweep` is the nightly tick. Retries, schedules and dead letters are its; who is owed what is the ledger's.
 */
export async function openQueue(url: string, { schedules, onError }: { schedules: boolean; onError: (error: Error) => void }): Promise<Queue> {
  const boss = new PgBoss({ connectionString: url, max: 3, application_name: 'turnout queue', schedule: schedules, supervise: schedules, useListenNotify: true, monitorVacuum: false })
  boss.on('error', onError)
  await boss.start()
  const kept = { deleteAfterSeconds: hour, retentionSeconds: 24 * hour }
  await boss.createQueue('deliver', { ...kept, expireInSeconds: hour, retryLimit: 3, notify: true })
  await boss.createQueue('plan', { ...kept, policy: 'short', expireInSeconds: 120, retryLimit: 0, notify: true })
  await boss.createQueue('sweep', { ...kept, policy: 'short', expireInSeconds: 600, retryLimit: 3 })
  await boss.createQueue('feeds', { ...kept, policy: 'short', expireInSeconds: hour, retryLimit: 0 })
  if (schedules) {
    await boss.schedule('plan', '* * * * *')
    await boss.schedule('feeds', '*/5 * * * *')
    await boss.schedule('sweep', '17 3 * * *')
  }
  let bell: NodeJS.Timeout | undefined
  return {
    boss,
    jobs: {
      // Many commits in the same moment are one ring.
      wake() {
        bell ??= setTimeout(() => {
          bell = undefined
          boss.send('deliver', null).catch(onError)
        }, together)
      },
    },
    async close() {
      clearTimeout(bell)
      await boss.stop({ graceful: true, timeout: 5000 })
    },
  }
}

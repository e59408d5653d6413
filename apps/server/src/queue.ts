import type { Jobs } from '@turnout/core/ctx.ts'
import { sql } from 'drizzle-orm'
import { fromDrizzle, PgBoss } from 'pg-boss'

export type Queue = { boss: PgBoss; jobs: Jobs }

const hour = 3600

/**
 * pg-boss on the product's own database. `deliver` says that the ledger may hold something to send, `plan` is the minute
 * tick, `sweep` the nightly one. Retries, schedules and dead letters are its; who is owed what is the ledger's.
 */
export async function openQueue(url: string, { schedules, onError }: { schedules: boolean; onError: (error: Error) => void }): Promise<Queue> {
  const boss = new PgBoss({ connectionString: url, max: 3, application_name: 'turnout queue', schedule: schedules, supervise: schedules, useListenNotify: true, monitorVacuum: false })
  boss.on('error', onError)
  await boss.start()
  const kept = { deleteAfterSeconds: hour, retentionSeconds: 24 * hour }
  await boss.createQueue('deliver', { ...kept, expireInSeconds: hour, retryLimit: 3, notify: true })
  await boss.createQueue('plan', { ...kept, policy: 'short', expireInSeconds: 120, retryLimit: 0, notify: true })
  await boss.createQueue('sweep', { ...kept, policy: 'short', expireInSeconds: 600, retryLimit: 3 })
  if (schedules) {
    await boss.schedule('plan', '* * * * *')
    await boss.schedule('sweep', '17 3 * * *')
  }
  return {
    boss,
    jobs: {
      async wake(db) {
        await boss.send('deliver', null, { db: fromDrizzle(db, sql) })
      },
    },
  }
}

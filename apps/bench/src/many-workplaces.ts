import type { Db } from '@turnout/db/client.ts'
import { type Country, plantCountry } from '@turnout/db/seed/country.ts'
import type { Pool } from 'pg'

/** The demo's country, six days before the action. */
export async function makeCountry({ db, pool }: { db: Db; pool: Pool }, { workplaces, signups }: { workplaces: number; signups: number }): Promise<Country> {
  const made = await db.transaction((tx) => plantCountry(tx, { workplaces, signups, now: Temporal.Now.instant(), daysAhead: 6, asked: true, bare: true }))
  await pool.query('vacuum analyze')
  return made
}

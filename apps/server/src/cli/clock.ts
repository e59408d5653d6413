import { moveClock } from '@turnout/core/rehearsal/rehearsal.ts'
import { ConfigError, readConfig } from '../config.ts'
import { attachStore } from '../store.ts'

export async function moveRehearsal(text: string): Promise<void> {
  let to: Temporal.Instant
  try {
    to = Temporal.Instant.from(text)
  } catch {
    throw new ConfigError('Give an instant such as 2030-01-31T17:00:00Z.')
  }
  const store = await attachStore(readConfig(process.env), { log: (message) => console.error(`turnout: ${message}`), applicationName: 'turnout clock' })
  try {
    await moveClock(store.db, to, Temporal.Now.instant())
    console.log(`The rehearsal's clock is at ${to.toString({ smallestUnit: 'second' })}.`)
  } finally {
    await store.close()
  }
}

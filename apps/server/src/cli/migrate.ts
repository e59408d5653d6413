import { withStore } from './with-store.ts'

/** Opening the store migrates it; this command does nothing else. */
export async function migrateDatabase(): Promise<void> {
  await withStore(async () => undefined)
  console.log('The database is up to date.')
}

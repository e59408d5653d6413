import { inject } from 'vitest'
import { cloneDatabase } from './cluster.ts'
import type { TestDatabase } from './cluster.ts'

export type { TestDatabase } from './cluster.ts'

/**
 * A migrated, empty database of the calling file's own. Call it once per file, in `beforeAll`, and `close` it in
 * `afterAll`; `max` allows that many connections at once, for races.
 */
export async function testDatabase(options: { max?: number; template?: string } = {}): Promise<TestDatabase> {
  const cluster = inject('testClusterUrl')
  if (!cluster) throw new Error('This test needs PostgreSQL: run it in the vitest project "database".')
  return cloneDatabase(cluster, options)
}

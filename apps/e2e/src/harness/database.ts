import { findEmbedded } from '@turnout/db/embedded.ts'
import { Client } from 'pg'
import type { Product } from './product.ts'

export type Plain = { rows<Row extends object>(query: string, values?: unknown[]): Promise<Row[]>; close(): Promise<void> }

/** A look into the product's database with a test's own SQL, for saying what pages should say without asking the product. */
export async function openPlain({ dataDir }: Product): Promise<Plain> {
  const found = await findEmbedded({ dataDir })
  if (!found) throw new Error('The PostgreSQL of the product does not run.')
  const client = new Client({ connectionString: found.url })
  // A test that fails may leave it open while the product ends.
  client.on('error', () => undefined)
  await client.connect()
  return { rows: async <Row extends object>(query: string, values: unknown[] = []) => (await client.query<Row>(query, values)).rows, close: () => client.end() }
}

import { readFileSync } from 'node:fs'
import { type Purpose, signPersonal, signToken } from '@turnout/core/token.ts'
import { findEmbedded } from '@turnout/db/embedded.ts'
import { Client } from 'pg'
import type { Product } from '../harness/product.ts'

/** Questions about a changed call with those who may answer them; `a` is the question, `e` its event. */
const asked = (condition: string): string => `from event_asks a join events e on e.id = a.event_id join memberships m on m.group_id = e.group_id and m.role in ('organizer', 'rep') where a.answered_at is null and ${condition} order by a.id, m.person_id limit 1`

/** Looks up what the demo's pages are called, since ids and slugs are new each time. */
export async function openFacts(product: Product) {
  const found = await findEmbedded({ dataDir: product.dataDir })
  if (!found) throw new Error('The PostgreSQL of the demo does not run.')
  const client = new Client({ connectionString: found.url })
  await client.connect()
  const secrets = readFileSync(`${product.dataDir}/secret`, 'utf8').trim().split(',')

  /** The first value of the first row. */
  async function one(query: string): Promise<string> {
    const { rows } = await client.query<{ value: string | number }>(query)
    const value = rows[0]?.value
    if (value === undefined) throw new Error(`The demo has nothing like this: ${query}`)
    return String(value)
  }

  const token = async (purpose: Purpose, query: string): Promise<string> => signToken({ secrets }, purpose, await one(query))
  return {
    one,
    /** A signed link for the id that this finds. */
    token,
    /** The slug of the first event that this holds for; `e` is the event, `t` its first slot, `c` its call. */
    event: (condition: string, value: 'slug' | 'id' = 'slug') => one(`select e.${value} as value from events e join slots t on t.event_id = e.id and t.position = 0 left join calls c on c.id = e.call_id where ${condition} order by e.created_at limit 1`),
    /** The link of the first answer that this holds for; `s` is the answer. */
    answer: (condition: string, purpose: Purpose = 'answer') => token(purpose, `select s.id as value from signups s join slots t on t.id = s.slot_id join events e on e.id = t.event_id where ${condition} order by s.answered_at limit 1`),
    /** The link by which the first rep who is asked about a changed call answers. */
    ask: async (condition = 'true') => signPersonal({ secrets }, 'ask', await one(`select a.round as value ${asked(condition)}`), await one(`select m.person_id as value ${asked(condition)}`)),
    /** A sign-in link that nobody has used. */
    signInLink: async () => new URL((await product.turnout('login-link', '--email', 'rep@example.org')).trim()).pathname,
    close: () => client.end(),
  }
}

export type Facts = Awaited<ReturnType<typeof openFacts>>

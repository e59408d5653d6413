import { getEventRow } from '@turnout/core/event/event.repo.ts'
import { readFile } from 'node:fs/promises'
import type { Pool } from 'pg'
import { gzipSync } from 'node:zlib'
import { type MadeEvent, makeEvents } from '../fixture.ts'
import { atMost, inTurn, median, type Result } from '../measure.ts'
import { besideProduct } from '../product.ts'

const sizes = [20, 200, 2000]

/** Each event gets a group, a town (about one for every eight) and a point of its own, spread over a country. */
async function spread(pool: Pool, made: MadeEvent[]): Promise<void> {
  await pool.query(
    `with each as (select id, n, gen_random_uuid() as own from unnest($1::uuid[]) with ordinality as given(id, n)), made as (
       insert into groups (id, slug, name, kind, town, join_code, created_at) select own, 'bench-' || own, 'Depot ' || n, 'workplace', 'Town ' || (n * 7919 % greatest(1, cardinality($1::uuid[]) / 8)), own::text, now() from each returning id)
     update events e set group_id = each.own, latitude = 47.5 + 7 * (each.n * 0.6180339 % 1), longitude = 6.2 + 8 * (each.n * 0.7548777 % 1) from each where e.id = each.id and exists (select 1 from made)`,
    [made.map((one) => one.eventId)],
  )
}

/** Milliseconds until the whole page is here, the median of some; `done` has it rendered anew each time. */
async function loads(address: string, times: number): Promise<number> {
  const taken: number[] = []
  for (let round = 0; round < times; round++) {
    const started = performance.now()
    const answer = await fetch(`${address}${address.includes('?') ? '&' : '?'}done=${round}`)
    const body = await answer.text()
    taken.push(performance.now() - started)
    if (answer.status !== 200 || !body.includes('class="map"')) throw new Error(`${address} answers ${answer.status} without a map`)
  }
  return median(taken)
}

/** Milliseconds of processor time that these processes have used (proc(5): fields 14 and 15, in hundredths of a second); 0 where that is not known. */
async function used(pids: readonly number[]): Promise<number> {
  const stats = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')))
  return stats.reduce((sum, stat) => { const fields = stat.split(') ').at(-1)?.split(' ') ?? []; return sum + 10 * (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) }, 0)
}

/** The public page of a call, list and map, with nothing kept; how it grows, and what its further pages and a part of its map take, is told beside it. */
export async function callPage(): Promise<Result> {
  return besideProduct(async (product, database) => {
    const addresses: string[] = []
    for (const count of sizes) {
      const made = await makeEvents(database.db, { count, capacity: 40, hoursAhead: 24 * 20 })
      await spread(database.pool, made)
      const { callId } = await getEventRow(database.db, made[0]?.eventId ?? '')
      const { rows: [call] } = await database.pool.query<{ slug: string }>('select slug from calls where id = $1', [callId])
      addresses.push(`${product.origin}/calls/${call?.slug}`)
    }
    await database.pool.query('vacuum analyze')
    const [small = '', , large = ''] = addresses
    for (const address of addresses) await loads(address, 15)
    for (const [index, address] of addresses.entries()) {
      const body = Buffer.from(await (await fetch(address)).arrayBuffer())
      console.error(`  ${sizes[index]} events: ${(await loads(address, 25)).toFixed(0)} ms, ${(body.byteLength / 1000).toFixed(0)} kB, ${(gzipSync(body).byteLength / 1000).toFixed(0)} kB as it is sent`)
    }
    const { rows } = await database.pool.query<{ pid: number }>("select pid from pg_stat_activity where backend_type = 'client backend'")
    for (const [name, pids] of [['server', [product.child.pid ?? 0]], ['PostgreSQL', rows.map(({ pid }) => pid)]] as const) {
      const before = await used(pids)
      await loads(large, 50)
      console.error(`  processor time of one page of 2,000, ${name}: ${(((await used(pids)) - before) / 50).toFixed(0)} ms`)
    }
    console.error(`  the last page of 2,000: ${(await loads(`${large}?page=40`, 25)).toFixed(0)} ms; a search: ${(await loads(`${large}?q=depot+19`, 25)).toFixed(0)} ms; a part of the map: ${(await loads(`${large}?area=8,50,10,52`, 25)).toFixed(0)} ms`)
    return atMost('call-page', 'ms', 100, await inTurn(5, () => loads(large, 15), () => loads(small, 15)))
  })
}

import type { Db } from '@turnout/db/client.ts'
import { deliveries } from '@turnout/db/tables/delivery.ts'
import { mailBreaker, mailDomains } from '@turnout/db/tables/feedback.ts'
import { inArray, type SQL, sql } from 'drizzle-orm'
import { holdSeconds, rateWindow } from './pace.rules.ts'

export type HeldDomain = { domain: string; seconds: number }

/** Whether bulk is stopped, and which domains refused us last: with the seconds they are still left alone, or 0. */
export async function readPace(db: Db): Promise<{ stopped: boolean; domains: HeldDomain[] }> {
  const { rows } = await db.execute<{ stopped: boolean; domains: HeldDomain[] }>(sql`
    select coalesce((select state = 'stopped' from ${mailBreaker} where id = 1), false) as stopped,
      coalesce((select json_agg(json_build_object('domain', domain, 'seconds', greatest(0, coalesce(extract(epoch from held_until - clock_timestamp()), 0)))) from ${mailDomains} where failures > 0), '[]'::json) as domains`)
  return rows[0] ?? { stopped: false, domains: [] }
}

/** What the rule says of the first, second, … refusal; it grows no further. */
const holds = Array.from({ length: 10 }, (_, failures) => holdSeconds(failures + 1))

const until = (failures: SQL) => sql`clock_timestamp() + (${sql.param(holds)}::int[])[least(${failures}, ${holds.length})] * interval '1 second'`

/** Leaves a domain alone, twice as long each time in a row; whoever comes while it is left alone already changes nothing. */
export async function holdDomain(db: Db, domain: string, answer: string): Promise<void> {
  await db.execute(sql`
    insert into ${mailDomains} (domain, failures, held_until, answer) values (${domain}, 1, ${until(sql`1`)}, ${answer.slice(0, 300)})
    on conflict (domain) do update set failures = ${mailDomains}.failures + 1, held_until = ${until(sql`${mailDomains}.failures + 1`)}, answer = excluded.answer
    where ${mailDomains}.held_until is null or ${mailDomains}.held_until < clock_timestamp()`)
}

/** The domain took a message again; unless somebody else was refused meanwhile. */
export async function freeDomain(db: Db, domain: string): Promise<void> {
  await db.execute(sql`update ${mailDomains} set failures = 0, held_until = null, answer = null where domain = ${domain} and (held_until is null or held_until < clock_timestamp())`)
}

/** Gives claimed messages back, to be tried after so many seconds. It was no attempt. */
export async function putOff(db: Db, workerId: string, rows: { id: number; seconds: number }[]): Promise<void> {
  if (rows.length === 0) return
  await db.execute(sql`
    update ${deliveries} set try_at = clock_timestamp() + off.seconds * interval '1 second', claimed_by = null, claimed_until = null, attempts = attempts - 1
    from json_to_recordset(${JSON.stringify(rows)}::json) as off (id bigint, seconds float8)
    where ${deliveries.id} = off.id and claimed_by = ${workerId} and state = 'planned'`)
}

/** Of what is wanted for a domain: how many may go now, the first after `after` seconds, and when the others try again. */
export type Granted = { count: number; after: number; parkAfter: number }

/** Takes room for so many messages to each domain out of the rate that all workers share. */
export async function takeRoom(db: Db, wanted: Map<string, number>, rate: number): Promise<Map<string, Granted>> {
  // Always in the same order, so that two workers cannot wait for each other.
  const domains = [...wanted.keys()].toSorted()
  return db.transaction(async (tx) => {
    await tx.insert(mailDomains).values(domains.map((domain) => ({ domain }))).onConflictDoNothing()
    const { rows } = await tx.execute<{ domain: string; ahead: number; parked: number }>(sql`
      select domain, greatest(0, coalesce(extract(epoch from next_at - clock_timestamp()), 0))::float8 as ahead, greatest(${rateWindow}::float8, coalesce(extract(epoch from parked_until - clock_timestamp()), 0))::float8 as parked
      from ${mailDomains} where ${inArray(mailDomains.domain, domains)} order by domain for update`)
    const granted = new Map<string, Granted>()
    for (const { domain, ahead, parked } of rows) {
      const asked = wanted.get(domain) ?? 0
      const count = Math.max(0, Math.min(asked, Math.floor((rateWindow - ahead) * rate)))
      granted.set(domain, { count, after: ahead, parkAfter: parked })
      await tx.execute(sql`
        update ${mailDomains} set next_at = clock_timestamp() + ${ahead + count / rate} * interval '1 second',
          parked_until = ${asked > count ? sql`clock_timestamp() + ${parked + (asked - count) / rate} * interval '1 second'` : sql`parked_until`}
        where domain = ${domain}`)
    }
    return granted
  })
}

/** Domains that have been fine for a while need no row. */
export async function deleteIdleDomains(db: Db): Promise<void> {
  await db.execute(sql`delete from ${mailDomains} where coalesce(greatest(held_until, next_at, parked_until), '-infinity') < clock_timestamp() - interval '1 hour'`)
}

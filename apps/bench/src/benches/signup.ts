import { randomUUID } from 'node:crypto'
import { consentWording } from '@turnout/core/consent/consent.ts'
import type { Ctx } from '@turnout/core/ctx.ts'
import { formStamp } from '@turnout/core/guard/guard.ts'
import { DomainError } from '@turnout/core/error.ts'
import { newId } from '@turnout/core/id.ts'
import { signUp } from '@turnout/core/signup/signup.ts'
import type { Pool } from 'pg'
import { type MadeEvent, makeEvents } from '../fixture.ts'
import { atLeast, inTurn, rate, type Result } from '../measure.ts'
import { makeOthers } from '../many-signups.ts'
import { openWorkbench } from '../workbench.ts'

// The group that `makeEvents` makes.
const consent = consentWording('en', 'signUp', { hosts: ['River group'], reveals: 'nothing' }, { peopleDays: 90 })

/** The product: the whole use case with its checks, locks, consent and ledger row. */
async function answer(ctx: Ctx, event: MadeEvent): Promise<void> {
  const email = `${randomUUID()}@example.org`
  await signUp({ ...ctx, network: email.slice(0, 4) }, { slotIds: [event.slotId], answer: 'going', replies: {}, name: 'A person', email, guests: 0, note: '', consent, groupId: null, agreed: {}, timeZone: null, source: null, invite: '', stamp: formStamp({ ...ctx, now: () => ctx.now().subtract({ seconds: 30 }) }), proof: '', byMail: false, website: '' })
}

/** The baseline: the same inserts and updates, by hand, through the same pool. */
async function answerInSql(pool: Pool, event: MadeEvent): Promise<void> {
  const [person, signup, email] = [newId(), newId(), `${randomUUID()}@example.org`]
  await pool.query("insert into rate_limits (key, window_start, hits) values ($1, date_trunc('hour', now()), 1), ($2, date_trunc('hour', now()), 1) on conflict (key, window_start) do update set hits = rate_limits.hits + 1 returning key, hits", [email.slice(0, 4), email])
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('select s.*, e.status, e.confirm_first, e.slug from slots s join events e on e.id = s.event_id where s.id = $1 for no key update of s', [event.slotId])
    await client.query('insert into people (id, email, created_at) values ($1, $2, now()) on conflict (email) do update set email = excluded.email returning *', [person, email])
    await client.query("select (select coalesce(sum(1 + guests), 0)::int from signups where slot_id = $1 and status in ('going', 'unconfirmed', 'offered', 'pending')) as places, s.* from events e left join signups s on s.slot_id = $1 and s.person_id = $2 where e.id = $3", [event.slotId, person, event.eventId])
    await client.query("insert into signups (id, slot_id, person_id, status, name, locale, created_at, answered_at) values ($1, $2, $3, 'going', 'A person', 'en', now(), now()) returning *", [signup, event.slotId, person])
    await client.query("insert into deliveries (kind, person_id, signup_id, slot_id, event_id, bulk, planned_for, not_after, created_at) values ('confirmation', $1, $2, $3, $4, false, now(), now() + interval '1 day', now())", [person, signup, event.slotId, event.eventId])
    await client.query('insert into consents (id, person_id, signup_id, wording, locale, given_at) values ($1, $2, $3, $4, $5, now())', [newId(), person, signup, consent, 'en'])
    await client.query('commit')
  } finally {
    client.release()
  }
}

/** Sign-ups a second over many slots, in a database that holds `size` others already. */
export async function signup(size: number): Promise<Result> {
  const bench = await openWorkbench({ connections: 10 })
  try {
    await makeOthers(bench, size)
    const events = await makeEvents(bench.ctx.db, { count: 200, capacity: null, hoursAhead: 24 * 20 })
    const at = (index: number): MadeEvent => events[index % events.length] as MadeEvent
    await rate(200, 10, (index) => answer(bench.ctx, at(index)))
    await rate(200, 10, (index) => answerInSql(bench.pool, at(index)))
    const measured = await inTurn(6, () => rate(1000, 10, (index) => answer(bench.ctx, at(index))), () => rate(1000, 10, (index) => answerInSql(bench.pool, at(index))))
    return atLeast('signup', 'sign-ups/s', 0.6, measured)
  } finally {
    await bench.close()
  }
}

function expectFull(error: unknown): void {
  if (!(error instanceof DomainError && error.details.reason === 'full')) throw error
}

/** Everybody wants the same slot, on 50 connections. Oversold places would be an error, not a figure. */
export async function hotSlot(size: number): Promise<Result> {
  const bench = await openWorkbench({ connections: 50 })
  try {
    await makeOthers(bench, size)
    const product = async (): Promise<number> => {
      const [event] = (await makeEvents(bench.ctx.db, { count: 1, capacity: 400, hoursAhead: 24 * 20 })) as [MadeEvent]
      const speed = await rate(600, 50, () => answer(bench.ctx, event).catch(expectFull))
      const { rows } = await bench.pool.query<{ places: number }>("select coalesce(sum(1 + guests), 0)::int as places from signups where slot_id = $1 and status in ('going', 'unconfirmed', 'offered', 'pending')", [event.slotId])
      if (rows[0]?.places !== 400) throw new Error(`the slot has 400 places and ${rows[0]?.places} were given`)
      return speed
    }
    const baseline = async (): Promise<number> => {
      const [event] = (await makeEvents(bench.ctx.db, { count: 1, capacity: 400, hoursAhead: 24 * 20 })) as [MadeEvent]
      return rate(600, 50, () => answerInSql(bench.pool, event))
    }
    await product()
    await baseline()
    return atLeast('hot-slot', 'sign-ups/s', 0.4, await inTurn(4, product, baseline))
  } finally {
    await bench.close()
  }
}

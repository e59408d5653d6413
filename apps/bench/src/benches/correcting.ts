import { getCall } from '@turnout/core/call/call.repo.ts'
import { CallUpdate } from '@turnout/core/call/call.schema.ts'
import { getEventRow } from '@turnout/core/event/event.repo.ts'
import { newId } from '@turnout/core/id.ts'
import { updateCall } from '@turnout/core/inheritance/inheritance.ts'
import { planDueNotices } from '@turnout/core/ledger/ledger.ts'
import { type MadeEvent, makeEvents } from '../fixture.ts'
import { makeManySignups } from '../many-signups.ts'
import { median, type Result } from '../measure.ts'
import { openWorkbench, type Workbench } from '../workbench.ts'

const milliseconds = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** Events under one call, with sign-ups; every tenth has a time of its own, and their group has a rep who is asked and told. */
async function makeCalled({ ctx, pool }: Workbench, events: number, signups: number): Promise<{ callId: string; made: MadeEvent[] }> {
  const made = await makeEvents(ctx.db, { count: events, capacity: null, hoursAhead: 24 * 40 })
  const { callId, groupId } = await getEventRow(ctx.db, made[0]?.eventId ?? '')
  if (!callId) throw new Error('the events are under a call')
  const rep = newId()
  await pool.query(`insert into people (id, email, created_at, proved_at) values ($1, $2, now(), now())`, [rep, `rep-${rep}@example.org`])
  await pool.query(`insert into memberships (group_id, person_id, role, created_at) values ($1, $2, 'rep', now())`, [groupId, rep])
  await pool.query(`update slots set start_local = to_char(starts_at at time zone zone, 'YYYY-MM-DD"T"HH24:MI') where id = any($1::uuid[])`, [made.filter((_, index) => index % 10 === 0).map((one) => one.slotId)])
  await makeManySignups(pool, made.map((one) => one.slotId), signups)
  return { callId, made }
}

/** Moves the call to another hour five times, each a change of its own, and says how long the middle one took. */
async function correct(bench: Workbench, events: number, signups: number): Promise<{ value: number; baseline: number }> {
  const { callId, made } = await makeCalled(bench, events, signups)
  const ids = made.map((one) => one.slotId)
  const baseline = await milliseconds(() => bench.pool.query(`update slots set changed_at = now() where id = any($1::uuid[])`, [ids]))
  const values: number[] = []
  for (let round = 1; round <= 5; round++) {
    const call = await getCall(bench.ctx.db, callId)
    const startLocal = Temporal.PlainDateTime.from(call.startLocal).add({ hours: 1 }).toString().slice(0, 16)
    const input = CallUpdate.parse({ ...call, startLocal, revision: call.revision })
    values.push(await milliseconds(async () => {
      const { moved, asked } = await updateCall(bench.ctx, input)
      if (moved !== events * 0.9 || asked !== events / 10) throw new Error(`${moved} of ${events} events moved, ${asked} were asked about`)
    }))
  }
  return { value: median(values), baseline }
}

/** Correcting the time of a call with 2,000 events and `size` sign-ups, until whoever corrects it may go on. */
export async function correctCall(size: number): Promise<Result> {
  const bench = await openWorkbench({ connections: 4 })
  try {
    const work: Workbench = { ...bench, ctx: { ...bench.ctx, actor: { kind: 'system' } } }
    for (const share of [100, 10]) {
      const { value } = await correct(work, 2000 / share, size / share)
      console.error(`  ${2000 / share} events and ${size / share} sign-ups: ${value.toFixed(0)} ms`)
    }
    await planDueNotices({ ...work.ctx, now: () => Temporal.Now.instant().add({ minutes: 11 }) })
    const { value, baseline } = await correct(work, 2000, size)
    const notices = await milliseconds(() => planDueNotices({ ...work.ctx, now: () => Temporal.Now.instant().add({ minutes: 11 }) }))
    console.error(`  writing the notices of ${size} sign-ups afterwards took ${notices.toFixed(0)} ms`)
    return { name: 'correct-call', value, unit: 'ms', baseline, ratio: value / baseline, aim: '≤ 2000 ms', ok: value <= 2000 }
  } finally {
    await bench.close()
  }
}

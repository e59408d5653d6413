import { readFile } from 'node:fs/promises'
import { loadActor } from '@turnout/core/account/account.ts'
import { atLeast as atLeastOf } from '@turnout/core/sight/sight.rules.ts'
import { getBoard } from '@turnout/core/board/board.ts'
import { getChaseList } from '@turnout/core/chase/chase.ts'
import { ChaseFilter } from '@turnout/core/chase/chase.schema.ts'
import { BoardFilter } from '@turnout/core/coverage/coverage.schema.ts'
import { planRepChecks } from '@turnout/core/rep-check/rep-check.ts'
import type { Pool } from 'pg'
import { makeCountry } from '../many-workplaces.ts'
import { median, type Result } from '../measure.ts'
import { openWorkbench } from '../workbench.ts'

const sizes = [100, 500, 1000, 2500, 5000]
const signupsEach = 40
const rounds = 15

const times = async (work: () => Promise<unknown>): Promise<number> => {
  await work()
  const taken: number[] = []
  for (let round = 0; round < rounds; round++) {
    const started = performance.now()
    await work()
    taken.push(performance.now() - started)
  }
  return median(taken)
}

/** Milliseconds of processor time a round, of this process and of PostgreSQL's together: what a machine that does nothing else would take. */
async function processorTime(pool: Pool, work: () => Promise<unknown>): Promise<number | undefined> {
  const { rows } = await pool.query<{ pid: number }>("select pid from pg_stat_activity where backend_type in ('client backend', 'parallel worker')")
  const spent = async (): Promise<number> => {
    const stats = await Promise.all(rows.map(({ pid }) => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')))
    // Fields 14 and 15 in hundredths of a second (proc(5)), counted behind the name, which may hold spaces.
    return stats.reduce((sum, stat) => { const fields = stat.split(') ').at(-1)?.split(' ') ?? []; return sum + 10 * (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) }, 0)
  }
  const before = await spent()
  if (before === 0) return undefined
  const started = process.cpuUsage()
  for (let round = 0; round < rounds; round++) await work()
  const { user, system } = process.cpuUsage(started)
  return ((await spent()) - before + (user + system) / 1000) / rounds
}

/** One look at the board of a call, the whole use case, and how its time grows; of the largest what the chase list and the tick take is told beside it. */
async function measure(workplaces: number): Promise<{ board: number; baseline: number }> {
  const bench = await openWorkbench({ connections: 4 })
  try {
    const { callId, organizer } = await makeCountry({ db: bench.ctx.db, pool: bench.pool }, { workplaces, signups: workplaces * signupsEach })
    const loaded = await loadActor(bench.ctx, organizer.id)
    if (!loaded) throw new Error('the organizer was made')
    const ctx = { ...bench.ctx, actor: loaded.actor }
    const filter = BoardFilter.parse({ callId })
    const { concerned, sums } = await getBoard(ctx, filter)
    if (concerned !== workplaces || atLeastOf(sums.signups) < workplaces * 20) throw new Error(`the board shows ${concerned} workplaces and ${sums.signups} sign-ups`)
    const board = await times(() => getBoard(ctx, filter))
    const baseline = await times(() => bench.pool.query("select t.event_id, count(*) from signups s join slots t on t.id = s.slot_id where s.status in ('going', 'unconfirmed', 'pending') group by t.event_id"))
    console.error(`  ${workplaces} workplaces, ${workplaces * signupsEach} sign-ups: ${board.toFixed(0)} ms, counting alone ${baseline.toFixed(0)} ms`)
    if (workplaces === sizes.at(-1)) {
      console.error(`  processor time of one look, server and PostgreSQL: ${(await processorTime(bench.pool, () => getBoard(ctx, filter)))?.toFixed(0) ?? 'not known here'} ms`)
      console.error(`  a late page, filtered and sorted: ${(await times(() => getBoard(ctx, BoardFilter.parse({ callId, q: 'workplace 4', sort: 'density', page: 3 })))).toFixed(0)} ms`)
      console.error(`  the chase list: ${(await times(() => getChaseList(ctx, ChaseFilter.parse({})))).toFixed(0)} ms`)
      const started = performance.now()
      const asked = await planRepChecks(ctx)
      const first = performance.now() - started
      console.error(`  a tick that asks ${asked} people whether it is on: ${first.toFixed(0)} ms; the next, with nobody to ask: ${(await times(() => planRepChecks(ctx))).toFixed(0)} ms`)
    }
    return { board, baseline }
  } finally {
    await bench.close()
  }
}

export async function coverage(): Promise<Result> {
  let last = { board: Number.NaN, baseline: Number.NaN }
  for (const size of sizes) last = await measure(size)
  return { name: 'coverage', value: last.board, unit: 'ms', baseline: last.baseline, ratio: last.board / last.baseline, aim: '≤ 150 ms', ok: last.board <= 150 }
}

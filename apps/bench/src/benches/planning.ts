import { planReminders } from '@turnout/core/reminder/reminder.ts'
import { cancelEvent, updateEvent } from '@turnout/core/event/event.ts'
import { EventUpdate } from '@turnout/core/event/event.schema.ts'
import { planDueNotices } from '@turnout/core/ledger/ledger.ts'
import { makeGatherings } from '../many-signups.ts'
import { median, type Result } from '../measure.ts'
import { openWorkbench, type Workbench } from '../workbench.ts'

const milliseconds = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now()
  await work()
  return performance.now() - started
}

async function withBench<T>(work: (bench: Workbench) => Promise<T>): Promise<T> {
  const bench = await openWorkbench({ connections: 4 })
  try {
    return await work({ ...bench, ctx: { ...bench.ctx, actor: { kind: 'system' } } })
  } finally {
    await bench.close()
  }
}

/** An aim is for so many sign-ups; with more of them the figure only shows how it grows. */
const aim = (name: string, value: number, baseline: number, most: number, size: number, upTo: number): Result => ({
  name, value, unit: 'ms', baseline, ratio: value / baseline, aim: size > upTo ? `none beyond ${upTo}` : `≤ ${most} ms`, ok: size > upTo || value <= most,
})

/** What the database takes to answer anything at all, and to count the same sign-ups once. */
const bare = (bench: Workbench, statement: string): Promise<number> => milliseconds(() => bench.pool.query(statement))

/** One tick that writes a tenth of all sign-ups' reminders into the ledger, among `size` of them. */
export const planDue = (size: number): Promise<Result> =>
  withBench(async (bench) => {
    const soon = Math.ceil(size / 1000)
    await makeGatherings({ db: bench.ctx.db, pool: bench.pool }, [{ events: soon * 9, hoursAhead: 24 * 40 }, { events: soon, hoursAhead: 1.9 }], size)
    const due = size * 0.1
    const baseline = await bare(bench, `insert into audits (action, subject_id, at) select 'bench', id, now() from signups limit ${due}`)
    let planned = 0
    const before = bench.processor()
    const value = await milliseconds(async () => (planned = await planReminders(bench.ctx)))
    // Of the tenth that live in another zone some are in their night.
    if (planned < due * 0.9) throw new Error(`${planned} of ${due} reminders were planned`)
    const processor = bench.processor() - before
    const after: number[] = []
    for (let tick = 0; tick < 5; tick++) after.push(await milliseconds(() => planReminders(bench.ctx)))
    const idle = bench.processor() - before - processor
    console.error(`  ${planned} planned with ${(processor / 1000).toFixed(1)} s of PostgreSQL's processor time; the next tick, with nothing left to plan, took ${after[0]?.toFixed(0)} ms (median of five ${median(after).toFixed(0)} ms, ${(idle / 5).toFixed(0)} ms of processor time each)`)
    return aim('plan-due', value, baseline, 5000, size, 1_000_000)
  })

/** One tick with none due, among `size` sign-ups. */
export const planIdle = (size: number): Promise<Result> =>
  withBench(async (bench) => {
    await makeGatherings({ db: bench.ctx.db, pool: bench.pool }, [{ events: Math.ceil(size / 100), hoursAhead: 24 * 40 }], size)
    await planReminders(bench.ctx)
    const [ticks, baselines]: [number[], number[]] = [[], []]
    for (let round = 0; round < 9; round++) {
      ticks.push(await milliseconds(() => planReminders(bench.ctx)))
      baselines.push(await bare(bench, 'select 1'))
    }
    return aim('plan-idle', median(ticks), median(baselines), 50, size, 1_000_000)
  })

/** Moving one event with `size` sign-ups, until whoever moves it may go on; writing the notices afterwards is told beside it. */
export const moveEvent = (size: number): Promise<Result> =>
  withBench(async (bench) => {
    const [made] = await makeGatherings({ db: bench.ctx.db, pool: bench.pool }, [{ events: 1, hoursAhead: 24 * 40 }], size)
    if (!made) throw new Error('no event was made')
    const day = made.startsAt.toZonedDateTimeISO('UTC').toPlainDate()
    const baseline = await bare(bench, `select count(distinct person_id) from signups where slot_id = '${made.slotId}'`)
    const values: number[] = []
    for (let round = 0; round < 5; round++) {
      const input = EventUpdate.parse({ id: made.eventId, placeName: 'Old Bridge', placeAddress: '1 River Road', slots: [{ id: made.slotId, startLocal: `${day}T${10 + round}:00`, endLocal: `${day}T${12 + round}:00`, timeZone: 'UTC' }] })
      values.push(await milliseconds(async () => {
        const { told } = await updateEvent(bench.ctx, input)
        if (told !== size) throw new Error(`${told} of ${size} will be told`)
      }))
    }
    const later = { ...bench.ctx, now: () => Temporal.Now.instant().add({ minutes: 11 }) }
    const notices = await milliseconds(() => planDueNotices(later))
    const cancelled = await milliseconds(() => cancelEvent(bench.ctx, { id: made.eventId, reason: 'Storm' }))
    const called = await milliseconds(() => planDueNotices(later))
    console.error(`  writing ${size} notices afterwards took ${notices.toFixed(0)} ms; calling it off ${cancelled.toFixed(0)} ms, and writing that down for everybody ${called.toFixed(0)} ms`)
    return aim('move-event', median(values), baseline, 200, size, 100_000)
  })

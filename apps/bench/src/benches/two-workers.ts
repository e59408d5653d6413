import { availableParallelism, cpus } from 'node:os'
import { startChild } from '../child.ts'
import { median, type Result } from '../measure.ts'
import { openWorkbench, processorOf, type Workbench } from '../workbench.ts'
import { startWorkerProcess } from '../workers.ts'
import { expectOnce, makeDue, watchSending } from './reminders.ts'

type Sink = Awaited<ReturnType<typeof startChild<{ url: string }>>>

/** Mails a second, and what one mail costs in processor milliseconds: of the workers, of PostgreSQL, of the mail server. `idle`: processors that nobody used meanwhile. */
type Run = { rate: number; workers: number; postgres: number; sink: number; idle: number }

const idleTime = (): number => cpus().reduce((sum, { times }) => sum + times.idle, 0)

/** So many workers, each in a process of its own, while they are busy: not how they start nor how the last of them ends. */
async function send(bench: Workbench, sink: Sink, workers: number, each: number): Promise<Run> {
  const count = workers * each
  await makeDue(bench, count)
  const look = () => ({ at: performance.now(), worker: processes.reduce((sum, one) => sum + one.processor(), 0), postgres: bench.processor(), sink: processorOf(sink.child.pid ?? 0), idle: idleTime() })
  const processes = await Promise.all(Array.from({ length: workers }, () => startWorkerProcess(bench, sink.first.url)))
  try {
    let from: { sent: number; seen: ReturnType<typeof look> } | undefined
    let to: typeof from
    await watchSending(bench, count, (sent) => {
      if (sent >= count * 0.25) from ??= { sent, seen: look() }
      if (sent >= count * 0.85) to ??= { sent, seen: look() }
    }, 50)
    if (!from || !to || to.sent <= from.sent) throw new Error('it was over before it could be measured: give more --mails')
    const [mails, elapsed] = [to.sent - from.sent, to.seen.at - from.seen.at]
    return {
      rate: (mails / elapsed) * 1000, workers: (to.seen.worker - from.seen.worker) / mails, postgres: (to.seen.postgres - from.seen.postgres) / mails, sink: (to.seen.sink - from.seen.sink) / mails, idle: (to.seen.idle - from.seen.idle) / elapsed,
    }
  } finally {
    await Promise.all(processes.map((one) => one.stop()))
  }
}

const middle = (runs: Run[], of: keyof Run): number => median(runs.map((run) => run[of]))

/** One worker and two in turn, to a mail server that takes so many milliseconds for a message. */
async function compare(bench: Workbench, takes: number, each: number) {
  const sink = await startChild<{ url: string }>('./sink-process.ts', [String(takes)])
  const [ones, twos]: [Run[], Run[]] = [[], []]
  try {
    for (let round = 0; round < 3; round++) {
      for (const workers of round % 2 === 0 ? [1, 2] : [2, 1]) (workers === 1 ? ones : twos).push(await send(bench, sink, workers, each))
    }
    await expectOnce(sink)
  } finally {
    sink.stop()
  }
  const one = { rate: middle(ones, 'rate'), workers: middle(ones, 'workers'), postgres: middle(ones, 'postgres'), sink: middle(ones, 'sink'), idle: middle(ones, 'idle') }
  const two = middle(twos, 'rate')
  const ratio = median(ones.map(({ rate }, round) => (twos[round]?.rate ?? Number.NaN) / rate))
  // What one worker and all that serves it keep busy, and what nobody used: no number of workers gets more than that.
  const cost = one.workers + one.postgres + one.sink
  const room = (one.rate * cost) / 1000 + one.idle
  const ceiling = Math.min(2, room / ((one.rate * cost) / 1000))
  console.error(`  a mail server that takes ${takes} ms: one worker ${one.rate.toFixed(0)} mails/s, two ${two.toFixed(0)}, ratio ${ratio.toFixed(2)}; a mail costs ${one.workers.toFixed(2)} ms of the worker's processor, ${one.postgres.toFixed(2)} of PostgreSQL's, ${one.sink.toFixed(2)} of the mail server's; ${((one.rate * cost) / 1000).toFixed(2)} processors busy with it and ${one.idle.toFixed(2)} idle of ${availableParallelism()}: at most ${ceiling.toFixed(2)}`)
  return { value: two, baseline: one.rate, ratio, ceiling }
}

/** Milliseconds that real mail servers take to accept a message, or more. */
const asRealOnes = 40

/**
 * Two workers against one. While there are processors left two do half as much again: measured with a mail server that takes its
 * time, as real ones do, and told beside it with one that takes none, where workers, PostgreSQL and the mail server itself share
 * the processors of this machine and the ceiling that they leave is told, too.
 */
export async function reminders2(each: number): Promise<Result> {
  const bench = await openWorkbench({ connections: 10 })
  try {
    const instant = await compare(bench, 0, each)
    const { ceiling, ...slow } = await compare(bench, asRealOnes, Math.max(500, Math.round(each / 2)))
    // Where this machine leaves no room, three quarters of what it leaves.
    const enough = instant.ratio >= 1.5 || instant.ratio >= 0.75 * instant.ceiling
    const aim = ceiling < 1.6 ? `none with processors for ${ceiling.toFixed(2)}` : 'ratio ≥ 1.5'
    return { name: 'reminders-2', unit: 'mails/s', ...slow, aim, ok: (slow.ratio >= 1.5 || ceiling < 1.6) && enough }
  } finally {
    await bench.close()
  }
}

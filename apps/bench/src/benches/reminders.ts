import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { deliverDue } from '@turnout/core/delivery/delivery.ts'
import { planReminders } from '@turnout/core/reminder/reminder.ts'
import type { Message } from '@turnout/mail/message.ts'
import { createSmtpTransport } from '@turnout/mail/smtp-transport.ts'
import { forNodemailer } from '@turnout/mail/testing/composed.ts'
import { setTimeout as delay } from 'node:timers/promises'
import { createTransport } from 'nodemailer'
import { startChild } from '../child.ts'
import { makeEvents } from '../fixture.ts'
import { makeManySignups, makeOthers } from '../many-signups.ts'
import { atLeast, inTurn, median, rate, type Result } from '../measure.ts'
import { openWorkbench, type Workbench } from '../workbench.ts'
import { startWorkerProcess } from '../workers.ts'

const connections = 10
const from = { name: 'Turnout', email: 'turnout@example.org' }

/** Reminders a second from the ledger to an SMTP sink, against a bare Nodemailer loop with messages written beforehand. */
export async function reminders1(batch: number, others: number): Promise<Result> {
  const bench = await openWorkbench({ connections: 20 })
  await makeOthers(bench, others)
  const sink = await startChild<{ url: string }>('./sink-process.ts')
  const ctx = { ...bench.ctx, actor: { kind: 'system' as const } }
  const transport = createSmtpTransport({ url: sink.first.url, from, maxConnections: connections })
  const bare = createTransport({ url: sink.first.url, pool: true, maxConnections: connections, maxMessages: Number.POSITIVE_INFINITY })
  // What the baseline sends is what the product sent, written beforehand and given to Nodemailer as text and HTML.
  const written: Message[] = []
  try {
    const product = async (): Promise<number> => {
      const events = await makeEvents(ctx.db, { count: 20, capacity: null, hoursAhead: 1.9 })
      await makeManySignups(bench.pool, events.map((event) => event.slotId), batch, null)
      const planned = await planReminders(ctx)
      if (planned < batch) throw new Error(`${planned} of ${batch} reminders were planned`)
      const started = performance.now()
      const { sent, failed } = await deliverDue(ctx, {
        transport: { ...transport, connections, send: (message) => {
          // Kept in the first, uncounted round only: keeping them costs more than writing them.
          if (written.length < batch) written.push(message)
          return transport.send(message)
        }, },
        signal: new AbortController().signal,
        onError: (error) => { throw error },
      })
      if (sent !== planned || failed > 0) throw new Error(`${sent} of ${planned} reminders were sent`)
      return sent / ((performance.now() - started) / 1000)
    }
    const baseline = (): Promise<number> =>
      rate(batch, connections, (index) => bare.sendMail({ ...forNodemailer(written[index] as Message, from), messageId: `<bench.${performance.now()}.${index}@example.org>` }))
    await product()
    await baseline()
    const measured = await inTurn(4, product, baseline)
    await expectOnce(sink)
    return atLeast('reminders-1', 'mails/s', 0.85, measured)
  } finally {
    await transport.close()
    bare.close()
    sink.stop()
    await bench.close()
  }
}

/** Makes so many reminders due and plans them. */
export async function makeDue(bench: Workbench, count: number): Promise<void> {
  const events = await makeEvents(bench.ctx.db, { count: 20, capacity: null, hoursAhead: 1.9 })
  await makeManySignups(bench.pool, events.map((event) => event.slotId), count, null)
  await planReminders({ ...bench.ctx, actor: { kind: 'system' } })
}

/** Says how far whoever sends the reminders is, until none of them is left. */
export async function watchSending(bench: Workbench, count: number, look: (sent: number) => void, every = 100): Promise<void> {
  for (;;) {
    const { rows } = await bench.pool.query<{ planned: number }>("select count(*)::int as planned from deliveries where state = 'planned'")
    const left = rows[0]?.planned ?? 0
    look(count - left)
    if (left === 0) break
    await delay(every)
  }
  const { rows } = await bench.pool.query("select 1 from deliveries where state = 'failed' limit 1")
  if (rows.length > 0) throw new Error('reminders failed')
}

export async function expectOnce(sink: { child: ChildProcess }): Promise<void> {
  sink.child.send('count')
  const [{ count, ids }] = (await once(sink.child, 'message')) as [{ count: number; ids: number }]
  if (count !== ids) throw new Error(`${count - ids} messages arrived twice`)
}

/** What a worker holds in memory towards the end of a long campaign, against what it held after its first fifth. */
export async function workerMemory(count: number, others: number): Promise<Result> {
  const bench = await openWorkbench({ connections: 10 })
  await makeOthers(bench, others)
  const sink = await startChild<{ url: string }>('./sink-process.ts')
  const worker = await startWorkerProcess(bench, sink.first.url)
  const [early, late]: [number[], number[]] = [[], []]
  try {
    await makeDue(bench, count)
    const started = performance.now()
    await watchSending(bench, count, (sent) => {
      if (sent > count * 0.2 && sent < count * 0.4) early.push(worker.memory())
      if (sent > count * 0.8) late.push(worker.memory())
    })
    const speed = count / ((performance.now() - started) / 1000)
    await expectOnce(sink)
    console.error(`  ${count} mails at ${speed.toFixed(0)} a second; at most ${Math.max(...early, ...late).toFixed(0)} MB`)
    const [value, baseline] = [median(late), median(early)]
    return { name: 'worker-memory', value, unit: 'MB', baseline, ratio: value / baseline, aim: 'ratio ≤ 1.15', ok: value / baseline <= 1.15 }
  } finally {
    await worker.stop()
    sink.stop()
    await bench.close()
  }
}

import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { deliverDue } from '@turnout/core/delivery/delivery.ts'
import { planReminders } from '@turnout/core/reminder/reminder.ts'
import { type Message, toNodemailer } from '@turnout/mail/message.ts'
import { createSmtpTransport } from '@turnout/mail/smtp-transport.ts'
import { setTimeout as delay } from 'node:timers/promises'
import { createTransport } from 'nodemailer'
import { startChild } from '../child.ts'
import { makeEvents, makeSignups } from '../fixture.ts'
import { atLeast, inTurn, median, rate, type Result } from '../measure.ts'
import { openWorkbench, type Workbench } from '../workbench.ts'
import { startWorkerProcess } from '../workers.ts'

const connections = 10
const from = { name: 'Turnout', email: 'turnout@example.org' }

/** Reminders a second from the ledger to an SMTP sink, against a bare Nodemailer loop with messages written beforehand. */
export async function reminders1(batch: number): Promise<Result> {
  const bench = await openWorkbench({ connections: 20 })
  const sink = await startChild<{ url: string }>('./sink-process.ts')
  const ctx = { ...bench.ctx, actor: { kind: 'system' as const } }
  const transport = createSmtpTransport({ url: sink.first.url, from, maxConnections: connections })
  const bare = createTransport({ url: sink.first.url, pool: true, maxConnections: connections, maxMessages: Number.POSITIVE_INFINITY })
  // What the baseline sends is what the product sent, written beforehand and given to Nodemailer as text and HTML.
  const written: Message[] = []
  try {
    const product = async (): Promise<number> => {
      const events = await makeEvents(ctx.db, { count: 20, capacity: null, hoursAhead: 1.9 })
      await makeSignups(ctx.db, events.map((event) => event.slotId), batch)
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
      rate(batch, connections, (index) => {
        const { html, text, ...message } = written[index] as Message
        return bare.sendMail({ ...toNodemailer({ ...message, html: '', text: '' }, from), html, text, messageId: `<bench.${performance.now()}.${index}@example.org>` })
      })
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

/** Makes so many reminders due, plans them, and says how far whoever sends them is, until none is left. */
async function planned(bench: Workbench, count: number, look: (sent: number) => void = () => undefined): Promise<number> {
  const ctx = { ...bench.ctx, actor: { kind: 'system' as const } }
  const events = await makeEvents(ctx.db, { count: 20, capacity: null, hoursAhead: 1.9 })
  await makeSignups(ctx.db, events.map((event) => event.slotId), count)
  const started = performance.now()
  await planReminders(ctx)
  for (;;) {
    const { rows } = await bench.pool.query<{ planned: number; failed: number }>("select count(*) filter (where state = 'planned')::int as planned, count(*) filter (where state = 'failed')::int as failed from deliveries where state in ('planned', 'failed')")
    const left = rows[0]?.planned ?? 0
    if ((rows[0]?.failed ?? 0) > 0) throw new Error('reminders failed')
    look(count - left)
    if (left === 0) return count / ((performance.now() - started) / 1000)
    await delay(100)
  }
}

async function expectOnce(sink: { child: ChildProcess }): Promise<void> {
  sink.child.send('count')
  const [{ count, ids }] = (await once(sink.child, 'message')) as [{ count: number; ids: number }]
  if (count !== ids) throw new Error(`${count - ids} messages arrived twice`)
}

/** Milliseconds that the mail server of `reminders-2` takes for a message. */
const serverTakes = 25

/**
 * Two workers against one, each in a process of its own, to a mail server that takes as long for a message as real ones do: one
 * worker waits for it most of the time, and there are processors left for a second.
 */
export async function reminders2(batch: number): Promise<Result> {
  const bench = await openWorkbench({ connections: 10 })
  const sink = await startChild<{ url: string }>('./sink-process.ts', [String(serverTakes)])
  const first = await startWorkerProcess(bench, sink.first.url)
  const second = await startWorkerProcess(bench, sink.first.url)
  try {
    await planned(bench, batch)
    const two = (): Promise<number> => planned(bench, batch * 2)
    const one = async (): Promise<number> => {
      second.hold()
      try {
        return await planned(bench, batch)
      } finally {
        second.goOn()
      }
    }
    const measured = await inTurn(4, two, one)
    await expectOnce(sink)
    return atLeast('reminders-2', 'mails/s', 1.5, measured)
  } finally {
    await Promise.all([first.stop(), second.stop()])
    sink.stop()
    await bench.close()
  }
}

/** What a worker holds in memory towards the end of a long campaign, against what it held after its first fifth. */
export async function workerMemory(count: number): Promise<Result> {
  const bench = await openWorkbench({ connections: 10 })
  const sink = await startChild<{ url: string }>('./sink-process.ts')
  const worker = await startWorkerProcess(bench, sink.first.url)
  const [early, late]: [number[], number[]] = [[], []]
  try {
    const speed = await planned(bench, count, (sent) => {
      if (sent > count * 0.2 && sent < count * 0.4) early.push(worker.memory())
      if (sent > count * 0.8) late.push(worker.memory())
    })
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

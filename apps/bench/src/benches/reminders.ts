import { once } from 'node:events'
import { deliverDue } from '@turnout/core/delivery/delivery.ts'
import { planReminders } from '@turnout/core/reminder/reminder.ts'
import { type Message, toNodemailer } from '@turnout/mail/message.ts'
import { createSmtpTransport } from '@turnout/mail/smtp-transport.ts'
import { createTransport } from 'nodemailer'
import { startChild } from '../child.ts'
import { makeEvents, makeSignups } from '../fixture.ts'
import { atLeast, inTurn, rate, type Result } from '../measure.ts'
import { openWorkbench } from '../workbench.ts'

const batch = 3000
const connections = 10
const from = { name: 'Turnout', email: 'turnout@example.org' }

/** Reminders a second from the ledger to an SMTP sink, against a bare Nodemailer loop with messages written beforehand. */
export async function reminders(): Promise<Result> {
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
    sink.child.send('count')
    const [{ count, ids }] = (await once(sink.child, 'message')) as [{ count: number; ids: number }]
    if (count !== ids) throw new Error(`${count - ids} messages arrived twice`)
    return atLeast('reminders', 'mails/s', 0.8, measured)
  } finally {
    await transport.close()
    bare.close()
    sink.stop()
    await bench.close()
  }
}

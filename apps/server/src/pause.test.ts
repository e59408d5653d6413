import { fileURLToPath } from 'node:url'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { announce } from '@turnout/core/announcement/announcement.ts'
import { AnnouncementInput } from '@turnout/core/announcement/announcement.schema.ts'
import { newId } from '@turnout/core/id.ts'
import { setHold } from '@turnout/core/outbox/outbox.ts'
import { aCall } from '@turnout/core/testing/calls.ts'
import { testCtx, type TestCtx } from '@turnout/core/testing/ctx.ts'
import { anEvent } from '@turnout/core/testing/events.ts'
import { anOrganizer } from '@turnout/core/testing/people.ts'
import { people } from '@turnout/db/tables/account.ts'
import { signups } from '@turnout/db/tables/signup.ts'
import { testDatabase, type TestDatabase } from '@turnout/core/testing/database.ts'
import { type Sink, startSink } from '@turnout/mail/testing/sink.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'

const many = 120
const workers: ChildProcess[] = []
let database: TestDatabase
let ctx: TestCtx
let sink: Sink
beforeAll(async () => {
  database = await testDatabase()
  ctx = testCtx({ db: database.db, secrets: ['0'.repeat(64)], now: Temporal.Now.instant().toString() })
  // A mail server that takes its time, so that there is a midst to be paused in.
  sink = await startSink({ behaviour: async ({ stage }) => (stage === 'end' ? (await delay(60), undefined) : undefined) })
})
afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL')
  await sink?.close()
  await database?.close()
})

/** A worker in a process of its own, as an operator starts it. */
async function startWorker(): Promise<void> {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', DATABASE_URL: database.url, DATABASE_CONNECTIONS: '3', TURNOUT_SECRET: ctx.secrets[0], TURNOUT_ORIGIN: 'http://localhost:3000', SMTP_URL: sink.url, SMTP_CONNECTIONS: '1', PORT: '0', LOG_LEVEL: 'error' }
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', fileURLToPath(new URL('cli.ts', import.meta.url)), 'worker'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  workers.push(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk: string) => (said += chunk))
  const ended = once(child, 'exit')
  while (!said.includes('worker is ready')) {
    if (await Promise.race([ended.then(() => true), delay(20, false)])) throw new Error(`The worker ended: ${said}`)
  }
}

test('a pause of a call’s mail that is set in one process holds two others within a second, and nothing is lost', { timeout: 60_000 }, async () => {
  const call = await aCall(ctx)
  const { slot } = await anEvent(ctx, { callId: call.id })
  const organizer = await anOrganizer(ctx)
  const at = ctx.now()
  const comers = Array.from({ length: many }, (_, one) => ({ id: newId(), name: `Person ${one}`, email: `person-${one}@example.org`, provedAt: at, createdAt: at }))
  await ctx.db.insert(people).values(comers)
  await ctx.db.insert(signups).values(comers.map(({ id, name }) => ({ id: newId(), slotId: slot.id, personId: id, status: 'going' as const, name, guests: 0, note: '', locale: 'en', createdAt: at, answeredAt: at, confirmedAt: at })))
  await Promise.all([startWorker(), startWorker()])
  await announce(organizer, AnnouncementInput.parse({ of: 'call', id: call.id, subject: 'Bring water', body: 'It will be warm there.', answers: ['going'], timeZone: 'Europe/London' }))
  await sink.waitFor(6, 15_000)
  const scope = { of: 'call' as const, id: call.id }
  await setHold(organizer, { scope, held: true })
  await delay(1000)
  const within = sink.mails.length
  await delay(1500)
  expect(sink.mails.length, 'a second after it nothing goes out any more').toBe(within)
  expect(within).toBeLessThan(many)
  await setHold(organizer, { scope, held: false })
  await sink.waitFor(many, 30_000)
  await delay(200)
  expect(new Set(sink.mails.map(({ to }) => to.join())).size, 'everybody once').toBe(many)
  expect(sink.mails).toHaveLength(many)
})

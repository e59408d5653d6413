import { randomBytes } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { newId } from '@turnout/core/id.ts'
import { type Database, openDatabase } from '@turnout/db/client.ts'
import { type Embedded, startEmbedded } from '@turnout/db/embedded.ts'
import { readPostmaster } from '@turnout/db/embedded/postmaster.ts'
import { migrate } from '@turnout/db/migrate.ts'
import { people } from '@turnout/db/tables/account.ts'
import { calls, campaigns } from '@turnout/db/tables/call.ts'
import { events, slots } from '@turnout/db/tables/event.ts'
import { groups } from '@turnout/db/tables/group.ts'
import { signups } from '@turnout/db/tables/signup.ts'
import { clearTemporaryDir, temporaryDir } from '@turnout/db/testing/temporary.ts'
import { type Sink, startSink } from '@turnout/mail/testing/sink.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ensurePagesBuilt } from './harness/pages-built.ts'
import { freePort } from './harness/product.ts'
import { type ServerProcess, startProcess } from './harness/server-process.ts'

/** `CRASH_REMINDERS=20000` is the whole of it; the default keeps the suite short. */
const reminders = Number(process.env.CRASH_REMINDERS ?? 600)
const kills = reminders > 5000 ? 20 : 4
const smtpConnections = 5
const domains = 200
const made = Temporal.Now.instant().subtract({ hours: 24 * 30 })

let sink: Sink
let dataDir: string
let embedded: Embedded
let database: Database
const running = new Map<string, ServerProcess>()

beforeAll(async () => {
  ensurePagesBuilt()
  dataDir = temporaryDir()
  embedded = await startEmbedded({ dataDir, settings: { max_connections: '200' } })
  await migrate(embedded.url)
  database = openDatabase({ url: embedded.url, max: 3, onError: () => undefined })
  sink = await startSink({ behaviour })
})
afterAll(async () => {
  await Promise.allSettled([...running.values()].map((one) => one.kill('SIGKILL')))
  await database?.close().catch(() => undefined)
  await embedded?.stop()
  if (dataDir) await clearTemporaryDir(dataDir)
  await sink?.close()
})

/** What the mail server did; each recipient meets at most one mishap, so that the end comes. */
const mishaps = { slow: 0, dropped: 0, died: 0, refused421: 0, refused450: 0, refused550: 0 }
const struck = new Set<string>()
const noSuchMailbox = (to: string): boolean => to.startsWith('gone-')

async function behaviour({ stage, to }: { stage: string; to: string }) {
  if (stage === 'rcpt' && noSuchMailbox(to)) {
    mishaps.refused550++
    return { code: 550, text: '5.1.1 No such mailbox' }
  }
  if ((stage !== 'rcpt' && stage !== 'data' && stage !== 'end') || struck.has(`${stage} ${to}`)) return undefined
  struck.add(`${stage} ${to}`)
  const luck = randomBytes(2).readUInt16BE() / 65_536
  // Whatever luck says, each mishap strikes some.
  const number = Number(/-(\d+)@/.exec(to)?.[1]) % 200
  if (stage === 'rcpt') {
    if (luck < 0.01 || number === 20) return mishaps.refused421++, { code: 421, text: '4.7.0 Too many, come back later' }
    if (luck < 0.03 || number === 40) return mishaps.refused450++, { code: 450, text: '4.2.0 Mailbox busy' }
    if (luck < 0.05 || number === 60) await (mishaps.slow++, delay(400))
    return undefined
  }
  if (stage === 'data') return luck < 0.005 || number === 80 ? (mishaps.dropped++, 'drop' as const) : undefined
  return luck < 0.005 || number === 100 ? (mishaps.died++, 'accept-and-die' as const) : undefined
}

/** Confirmed answers to events that start soon: the reminder of two hours before is due at once. */
async function prepare(): Promise<string[]> {
  // A zone in which it is noon, so that quiet hours keep nothing back.
  const ahead = 12 - Temporal.Now.instant().toZonedDateTimeISO('UTC').hour
  const zone = ahead === 0 ? 'UTC' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`
  const startsAt = Temporal.Now.instant().add({ minutes: 115 }).round('minute')
  const startLocal = startsAt.toZonedDateTimeISO(zone).toPlainDateTime().toString().slice(0, 16)
  const [campaignId, callId, groupId, eventId, slotId] = [newId(), newId(), newId(), newId(), newId()]
  const persons = Array.from({ length: reminders }, (_, n) => ({ id: newId(), email: `${n % 100 === 7 ? 'gone' : 'member'}-${n}@d${n % domains}.example`, createdAt: made, provedAt: made }))
  await database.db.insert(campaigns).values({ id: campaignId, slug: campaignId, title: 'Harbour week', createdAt: made })
  await database.db.insert(calls).values({ id: callId, slug: callId, campaignId, status: 'published', title: 'Harbour day', kind: 'cleanup', scope: 'local', startLocal, timeZone: zone, hosting: 'open', eventTitle: 'Harbour clean-up', createdAt: made })
  await database.db.insert(groups).values({ id: groupId, slug: groupId, name: 'Harbour group', kind: 'local_group', joinCode: groupId, createdAt: made })
  await database.db.insert(events).values({ id: eventId, slug: 'harbour-clean-up', callId, groupId, status: 'published', placeName: 'Old Pier', createdAt: made, publishedAt: made })
  await database.db.insert(slots).values({ id: slotId, eventId, startsAt, endsAt: startsAt.add({ hours: 2 }), zone, allDay: false, changedAt: made })
  for (let from = 0; from < persons.length; from += 1000) {
    const some = persons.slice(from, from + 1000)
    await database.db.insert(people).values(some)
    await database.db.insert(signups).values(some.map(({ id }) => ({ id: newId(), slotId, personId: id, status: 'going' as const, name: 'A member', locale: 'en', createdAt: made, answeredAt: made, confirmedAt: made })))
  }
  return persons.map((one) => one.email)
}

const settings = { NODE_ENV: 'production', TURNOUT_SECRET: randomBytes(32).toString('hex'), LOG_LEVEL: 'warn', SMTP_CONNECTIONS: String(smtpConnections), TURNOUT_TIME_ZONE: 'Europe/London' }
const ports = new Map<string, string>()

async function start(name: string): Promise<void> {
  const port = ports.get(name) ?? String(await freePort())
  ports.set(name, port)
  const env = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...settings, DATABASE_URL: embedded.url, SMTP_URL: sink.url, PORT: port, TURNOUT_WORKER: 'off' }
  running.set(name, name === 'server' ? await startProcess('apps/server/src/main.ts', [], env, 'Turnout is ready') : await startProcess('apps/server/src/cli.ts', ['worker'], env, 'worker is ready'))
}

/** Small: of twenty thousand mails only who got them is kept. */
function forgetBodies(): void {
  for (const mail of sink.mails) if (mail.raw.length > 64) mail.raw = Buffer.from(mail.raw.subarray(0, 32))
}

const patiently = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let tries = 0; ; tries++) {
    try {
      return await work()
    } catch (error) {
      if (tries > 100) throw error
      await delay(200)
    }
  }
}

async function left(): Promise<number> {
  const { rows } = await patiently(() => database.pool.query<{ left: string; all: string }>("select count(*) filter (where state = 'planned') as left, count(*) as all from deliveries where kind = 'reminder' and signup_id is not null"))
  return Number(rows[0]?.all) < reminders ? reminders : Number(rows[0]?.left)
}

it(`${reminders} reminders survive ${kills} kills of workers and server, a mail server that misbehaves in every way, and a restart of PostgreSQL`, async () => {
  const addresses = await prepare()
  await Promise.all(['one', 'two', 'server'].map(start))
  const began = Date.now()
  const killed = { worker: 0, server: 0, database: 0 }
  const forgetting = setInterval(forgetBodies, 500)
  // Waits that real mail servers ask for are shortened; everything else goes as it goes.
  const hurry = setInterval(() => void database.pool.query("update deliveries set try_at = clock_timestamp() where state = 'planned' and try_at > clock_timestamp() + interval '3 seconds'").catch(() => undefined), 2000)
  try {
    for (let number = 0; number < kills; number++) {
      // Spread over the sending, whatever time it takes; some hit a process that is only starting.
      const wanted = ((number + Math.random()) / kills) * reminders * 0.95
      const until = Date.now() + 120_000
      while (sink.mails.length < wanted && Date.now() < until && (await left()) > 0) await delay(20)
      if (number === Math.floor(kills / 2)) {
        const postmaster = readPostmaster(`${dataDir}/postgres`)
        if (postmaster) process.kill(postmaster.pid, number % 2 ? 'SIGINT' : 'SIGQUIT')
        killed.database++
      }
      const name = ['one', 'two', 'server'][number < 3 ? number : randomBytes(1)[0]! % 3]!
      await running.get(name)?.kill('SIGKILL')
      if (name === 'server') killed.server++
      else killed.worker++
      await patiently(() => start(name))
    }
    for (const until = Date.now() + 600_000; (await left()) > 0 && Date.now() < until; ) await delay(250)
  } finally {
    clearInterval(forgetting)
    clearInterval(hurry)
  }
  const seconds = (Date.now() - began) / 1000
  const { rows: ledger } = await database.pool.query<{ email: string; state: string; attempts: number }>("select p.email, d.state, d.attempts from deliveries d join people p on p.id = d.person_id where d.kind = 'reminder' and d.signup_id is not null")
  const arrived = Map.groupBy(sink.mails, (mail) => mail.to[0] ?? '')
  const repeats = sink.mails.length - arrived.size
  console.log(JSON.stringify({ reminders, seconds: Math.round(seconds), killed, mishaps, arrived: arrived.size, repeats }))

  expect(ledger).toHaveLength(reminders)
  // What the ledger says and what arrived are the same account.
  expect(ledger.filter((row) => row.state === 'sent').map((row) => row.email).toSorted()).toEqual([...arrived.keys()].toSorted())
  expect(ledger.filter((row) => row.state !== 'sent' && row.state !== 'failed')).toEqual([])
  expect(ledger.filter((row) => row.state === 'failed').map((row) => row.email).toSorted()).toEqual(addresses.filter(noSuchMailbox).toSorted())
  // Nobody got two different messages, and no more repeats than connections that could be cut in the moment after the acceptance.
  for (const same of arrived.values()) expect(new Set(same.map((mail) => mail.messageId)).size).toBe(1)
  expect(repeats).toBeLessThanOrEqual(mishaps.died + (killed.worker + 2 * killed.database) * smtpConnections)
  expect(Math.min(...Object.values(mishaps)), 'everything that can go wrong did').toBeGreaterThan(0)
}, 1_800_000)

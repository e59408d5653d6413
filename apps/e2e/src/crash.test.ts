import { randomBytes } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { consentWording } from '@turnout/core/consent/consent.ts'
import { newId, newSlug } from '@turnout/core/id.ts'
import { type Database, openDatabase } from '@turnout/db/client.ts'
import { findEmbedded } from '@turnout/db/embedded.ts'
import { people } from '@turnout/db/tables/account.ts'
import { calls, campaigns } from '@turnout/db/tables/call.ts'
import { events, slots } from '@turnout/db/tables/event.ts'
import { groups } from '@turnout/db/tables/group.ts'
import { signups } from '@turnout/db/tables/signup.ts'
import { type Sink, startSink } from '@turnout/mail/testing/sink.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Product, startProduct } from './harness/product.ts'

const rounds = 10
const members = 500
const visitors = 200
const smtpConnections = 5
const zone = 'Europe/London'
/** Each round has a day of its own, so that each moves the rehearsal's clock on. */
const dayOf = (round: number): Temporal.PlainDate => Temporal.PlainDate.from('2030-05-02').add({ days: 3 * round })
const made = Temporal.Instant.from('2030-01-01T09:00:00Z')

let sink: Sink
let product: Product

beforeAll(async () => {
  sink = await startSink()
  product = await startProduct({ env: { TURNOUT_CLOCK: '2030-04-25T09:00:00Z', SMTP_URL: sink.url, SMTP_CONNECTIONS: String(smtpConnections), SIGNUPS_PER_NETWORK: '1000000' } })
})
afterAll(async () => {
  await product?.stop()
  await sink?.close()
})

async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const found = await findEmbedded({ dataDir: product.dataDir })
  if (!found) throw new Error('PostgreSQL does not run')
  const database = openDatabase({ url: found.url, max: 2 })
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

type Round = { slotId: string; slug: string; reminded: string[] }

/** An event at noon of the round's day with confirmed members, who are reminded at 17:00 of the day before. */
async function prepare(round: number): Promise<Round> {
  const [campaignId, callId, groupId, eventId, slotId] = [newId(), newId(), newId(), newId(), newId()]
  const slug = newSlug(`round ${round}`)
  const startLocal = `${dayOf(round)}T12:00`
  const startsAt = Temporal.PlainDateTime.from(startLocal).toZonedDateTime(zone).toInstant()
  const persons = Array.from({ length: members }, (_, index) => ({ id: newId(), email: `member-${round}-${index}@example.org` }))
  await withDatabase(({ db }) => db.transaction(async (tx) => {
    await tx.insert(campaigns).values({ id: campaignId, slug: campaignId, title: 'Harbour week', createdAt: made })
    await tx.insert(calls).values({ id: callId, slug: callId, campaignId, status: 'published', title: 'Harbour day', kind: 'cleanup', scope: 'local', startLocal, timeZone: zone, hosting: 'open', eventTitle: 'Harbour clean-up', createdAt: made })
    await tx.insert(groups).values({ id: groupId, slug: groupId, name: 'Harbour group', kind: 'local_group', joinCode: groupId, createdAt: made })
    await tx.insert(events).values({ id: eventId, slug, callId, groupId, status: 'published', placeName: 'Old Pier', createdAt: made, publishedAt: made })
    await tx.insert(slots).values({ id: slotId, eventId, startsAt, endsAt: startsAt.add({ hours: 2 }), zone, allDay: false, changedAt: made })
    await tx.insert(people).values(persons.map((one) => ({ ...one, createdAt: made, provedAt: made })))
    await tx.insert(signups).values(persons.map(({ id }) => ({ id: newId(), slotId, personId: id, status: 'going' as const, name: 'A member', locale: 'en', createdAt: made, answeredAt: made, confirmedAt: made })))
  }))
  return { slotId, slug, reminded: persons.map((one) => one.email) }
}

/** Signs visitors up through the page's form, ten at a time, and returns the addresses that got an answer. */
async function signUpVisitors({ slotId, slug }: Round, round: number): Promise<string[]> {
  const answered: string[] = []
  const { origin } = new URL(product.baseUrl)
  const stamp = /name="stamp" value="([^"]+)"/.exec(await (await fetch(`${product.baseUrl}/events/${slug}`)).text())?.[1] ?? ''
  // No faster than a person, or the form asks for a proof of work.
  await delay(1100)
  const addresses = Array.from({ length: visitors }, (_, index) => `visitor-${round}-${index}@example.org`)
  const lane = async (): Promise<void> => {
    for (let email = addresses.shift(); email; email = addresses.shift()) {
      const body = new URLSearchParams({ slotIds: slotId, name: 'A visitor', email, guests: '0', note: '', consent: consentWording('en', 'signUp', { hosts: ['Harbour group'], reveals: 'nothing' }, { peopleDays: 90 }), stamp, website: '' })
      const response = await fetch(`${product.baseUrl}/events/${slug}`, { method: 'POST', body, redirect: 'manual', headers: { origin } }).catch(() => undefined)
      if (!response) return
      expect([303, 302]).toContain(response.status)
      answered.push(email)
    }
  }
  await Promise.all(Array.from({ length: 10 }, lane))
  return answered
}

async function delivered(addresses: string[], subject: string): Promise<void> {
  const until = Date.now() + 60_000
  const missing = (): string[] => {
    const got = new Set(sink.mails.filter((mail) => mail.raw.includes(subject)).flatMap((mail) => mail.to))
    return addresses.filter((address) => !got.has(address))
  }
  while (missing().length > 0 && Date.now() < until) await delay(200)
  expect(missing()).toEqual([])
}

/** Messages that came more than once: how often too often. Each repeat must be recognisable as the same message. */
function repeats(): number {
  const times = Map.groupBy(sink.mails, (mail) => mail.messageId)
  for (const same of times.values()) expect(new Set(same.map((mail) => mail.to[0])).size).toBe(1)
  // A second message about the same thing with another identity would not be found above.
  const reminders = sink.mails.filter((mail) => mail.raw.includes('Subject: Tomorrow'))
  const kinds = Map.groupBy(reminders, (mail) => mail.to[0])
  for (const same of kinds.values()) expect(new Set(same.map((mail) => mail.messageId)).size).toBe(1)
  return [...times.values()].reduce((sum, same) => sum + same.length - 1, 0)
}

it(`loses no sign-up and no reminder when the server is killed ${rounds} times at random moments`, async () => {
  for (let round = 0; round < rounds; round++) {
    const made = await prepare(round)
    const before = sink.mails.length
    const visiting = signUpVisitors(made, round)
    const clock = product.moveClock(`${dayOf(round).subtract({ days: 1 })}T16:00:05Z`)
    // At a random moment of the sending, which takes one to two seconds; some kills hit its beginning and some its end.
    const wanted = before + (randomBytes(2).readUInt16BE() % (members + visitors))
    const until = Date.now() + 20_000
    while (sink.mails.length < wanted && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 2))
    await product.kill('SIGKILL')
    const answered = await visiting
    await clock.catch(() => undefined)
    await product.restart()
    const kept = await withDatabase(async ({ pool }) => {
      const { rows } = await pool.query<{ email: string }>('select p.email from signups s join people p on p.id = s.person_id where s.slot_id = $1', [made.slotId])
      return new Set(rows.map((row) => row.email))
    })
    expect(answered.filter((email) => !kept.has(email))).toEqual([])
    await delivered(made.reminded, 'Subject: Tomorrow')
    await delivered(answered, 'Subject: Please confirm')
    expect(repeats()).toBeLessThanOrEqual((round + 1) * smtpConnections)
  }
}, 600_000)

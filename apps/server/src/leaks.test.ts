import { appRouter } from '@turnout/api/app.router.ts'
import { saveMembership } from '@turnout/core/group/group.repo.ts'
import { testCtx, type TestCtx } from '@turnout/core/testing/ctx.ts'
import { aPerson } from '@turnout/core/testing/people.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { z } from 'zod'
import { aDepotOfQuokkas, secret, size } from './testing/quokkas.ts'
import { openHouse, patterns } from './testing/house.ts'
import { addressesIn } from './testing/addresses.ts'
import { inputFor, type Pool } from './testing/inputs.ts'

/**
 * Everything the server answers, asked by people who may not know those of one depot, with the real ids of that depot: no response
 * holds a name, an address or a word of theirs, and nothing of theirs is changed. Procedures are taken from the router, pages from
 * the tree of routes, files from the server: what is new is asked, too. `LEAKS=all` sends every form of the product to every page.
 */
const all = process.env.LEAKS === 'all'

// Hundreds of requests in each test: on a busy machine they take their time.
vi.setConfig({ testTimeout: all ? 900_000 : 120_000, hookTimeout: all ? 300_000 : 60_000 })

let database: TestDatabase
let ctx: TestCtx
let house: Awaited<ReturnType<typeof openHouse>>
let depot: Awaited<ReturnType<typeof aDepotOfQuokkas>>
/** Who asks; null: nobody. */
const everybody = ['guest', 'stranger', 'sibling', 'member', 'follower', 'above', 'instance'] as const
let who: Record<(typeof everybody)[number], string | null>

beforeAll(async () => {
  database = await testDatabase()
  ctx = testCtx({ db: database.db })
  house = await openHouse(ctx)
  depot = await aDepotOfQuokkas(ctx)
  const withRole = async (groupId: string, role: 'rep' | 'member' | 'follower' | 'organizer'): Promise<string> => {
    const { id } = await aPerson(ctx, { name: 'Somebody else' })
    await saveMembership(ctx.db, { groupId, personId: id, role, createdAt: ctx.now() })
    return id
  }
  who = {
    guest: null, stranger: await withRole(depot.elsewhere.id, 'rep'), sibling: await withRole(depot.sibling.id, 'rep'), member: await withRole(depot.depot.id, 'member'), follower: await withRole(depot.depot.id, 'follower'),
    above: await withRole(depot.region.id, 'organizer'), instance: (await aPerson(ctx, { name: 'Somebody else', isOrganizer: true })).id,
  }
})
afterAll(() => database.close())

/** What is told to somebody without what they may know: of those who answer for the depot the name, and it alone, reaches up (decision 0023). */
const beyondRep = (name: (typeof everybody)[number], text: string): string => (name === 'above' || name === 'instance' ? text.replaceAll(/(?<!\w)Quokka 1(?!\w)/g, 'the rep') : text)

type Procedure = { _def: { type: 'query' | 'mutation'; inputs: z.ZodType[] } }
// oxlint-disable-next-line no-underscore-dangle -- tRPC names no other way to look at procedures.
const procedureOf = (path: string): Procedure => (appRouter._def.procedures as unknown as Record<string, Procedure>)[path]!
// oxlint-disable-next-line no-underscore-dangle
const defOf = (path: string): Procedure['_def'] => procedureOf(path)._def

/** For what cannot be made up from its schema alone: an input that the procedure accepts, with ids of the pool where it takes any. */
const given: Record<string, (pool: Pool) => unknown> = {
  'charts.setWords': ({ groupId }) => ({ groupId, words: ['One', 'Two', 'Three', 'Four', 'Five'] }),
  'charts.assess': ({ groupId, chartPersonId }) => ({ groupId, question: 'Would you come?', values: { [chartPersonId!]: 3 } }),
  'groups.tellApart': ({ groupId, child }) => ({ id: groupId, otherId: child, apart: true }),
  'attendance.list': ({ eventId }) => ({ door: { eventId } }), 'attendance.mark': ({ eventId, slotId, signupId }) => ({ door: { eventId }, marks: [{ id: crypto.randomUUID(), entryId: signupId, slotId, walkIn: false, state: 'attended' }] }),
  'sheets.get': ({ sheetCode }) => ({ code: sheetCode }), 'sheets.key': ({ sheetCode }) => ({ code: sheetCode, position: 3, name: 'Somebody', same: 'no' }), 'sheets.takeBack': ({ sheetCode }) => ({ code: sheetCode, position: 3 }),
  ...Object.fromEntries(['preview', 'test', 'send'].map((deed) => [`announcements.${deed}`, ({ eventId }: Pool) => ({ of: 'event', id: eventId, subject: 'Bring a cup', body: 'Some words that are long enough.', answers: ['going'], timeZone: 'UTC' })])),
  'intakes.read': () => ({ text: 'Join the day of action on 10 October.', publishedOn: '2030-03-01', locale: 'en-GB', timeZone: 'Europe/London' }),
  'intakes.accept': ({ eventId }) => ({ id: eventId, campaignTitle: 'Warm workplaces', as: 'separate', drafts: [{ index: 0 }] }),
}

/** What of the database is the depot's: rows that name none of those who ask, nor the event that the sibling
 * hosts with it. What they do to their own is theirs. */
async function rowsOfOthers(): Promise<Map<string, string>> {
  const own = new RegExp([...Object.values(who).filter((id) => id !== null), depot.pool.shared, 'elsewhere.example'].join('|'))
  const { rows: tables } = await ctx.db.execute<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('rate_limits', 'sessions')`)
  const found = new Map<string, string>()
  for (const { name } of tables) {
    const { rows } = await ctx.db.execute<{ row: string }>(`select t::text as row from "${name}" t`)
    for (const { row } of rows) if (!own.test(row)) found.set(`${name} ${row}`, name)
  }
  return found
}

async function nothingIsChanged(work: () => Promise<void>): Promise<void> {
  const before = await rowsOfOthers()
  await work()
  const after = await rowsOfOthers()
  expect([...before.keys()].filter((row) => !after.has(row))).toEqual([])
}

const idsFor = (path: string): string[] => {
  const { eventId, groupId, callId, campaignId, slotId, signupId, personId, draft, shared, child, request, invitation, roster, announcementId, photoId, testId, questionId, helperLinkId, kitId, toHost } = depot.pool as Record<string, string>
  const hints: Record<string, (string | undefined)[]> = { events: [eventId, draft, shared], groups: [groupId, child, request, invitation], calls: [callId], campaigns: [campaignId], rosters: [roster], announcements: [eventId, announcementId], cohosting: [shared, eventId], charts: [groupId, depot.pool.chartPersonId, testId], outcomes: [eventId, photoId], questions: [eventId, questionId], hosting: [eventId, callId, groupId, toHost], attendance: [eventId, helperLinkId] }
  const every = [eventId, groupId, draft, shared, child, callId, campaignId, slotId, signupId, personId, request, invitation, roster, announcementId, photoId, testId, questionId, helperLinkId, kitId, toHost, depot.pool.chartPersonId]
  return [...new Set((all ? every : (hints[path.split('.')[0] ?? ''] ?? [eventId, groupId, signupId, personId])).filter((id) => id !== undefined))]
}

function inputsFor(path: string): unknown[] {
  const made = given[path]
  if (made) return [made(depot.pool)]
  // Of two events: the depot's own, and the one that the sibling hosts with it.
  const pools = [depot.pool, { ...depot.pool, eventId: depot.pool.shared ?? '' }]
  const inputs = pools.flatMap((pool) => idsFor(path).map((id) => inputFor(defOf(path).inputs[0], pool, id))).filter((one) => one !== undefined)
  // A form that stands in a scope is asked for in each.
  const scoped = inputs.flatMap(({ input }) => ['event', 'group', 'call'].map((of) => ({ of, input })).filter(({ of }) => typeof input === 'object' && input !== null && 'of' in input && input.of !== of).map(({ of }) => ({ ...(input as object), of, id: depot.pool[`${of}Id`] })))
  return [...new Set([...inputs.map(({ input }) => input), ...scoped].map((input) => JSON.stringify(input) ?? ''))].map((text) => (text === '' ? undefined : (JSON.parse(text) as unknown)))
}

test('every procedure can be asked', () => {
  const without = house.procedures.filter((path) => inputsFor(path).length === 0)
  expect(without, 'no input was found for these from their schemas: write one into `given` in apps/server/src/leaks.test.ts, with the ids of `depot.pool`').toEqual([])
})

// What is asked and told is the same on any PostgreSQL, and asking for it all takes its time: once is enough.
describe.skipIf(process.env.TEST_POSTGRES_BIN !== undefined)('the procedures', () => {
  test.each(all ? (['guest', 'stranger', 'sibling', 'member', 'follower'] as const) : (['guest', 'sibling'] as const))('tell %s nothing, and change nothing', async (name) => {
    const told: unknown[] = []
    await nothingIsChanged(async () => {
      for (const path of house.procedures)
        for (const input of inputsFor(path)) {
          const answer = await house.call(who[name], path, input)
          const text = JSON.stringify(answer)
          if (secret.test(text) || (name !== 'member' && size.test(text))) told.push({ path, input, answer })
        }
    })
    expect(told).toEqual([])
  })

  test.each(['stranger', 'member', 'follower', 'above', 'instance'] as const)('tell %s no name when they read', async (name) => {
    const told: unknown[] = []
    for (const path of house.procedures.filter((one) => defOf(one).type === 'query'))
      for (const input of inputsFor(path)) {
        const answer = await house.call(who[name], path, input)
        const text = JSON.stringify(answer)
        if (secret.test(beyondRep(name, text)) || ((name === 'stranger' || name === 'follower') && size.test(text))) told.push({ path, input, answer })
      }
    expect(told).toEqual([])
  })

  test('tell those who answer for the depot, so that a leak would be seen', async () => {
    const telling = new Set<string>()
    for (const path of house.procedures.filter((one) => defOf(one).type === 'query'))
      for (const input of inputsFor(path)) if (secret.test(JSON.stringify(await house.call(depot.rep.id, path, input)))) telling.add(path)
    expect([...telling]).toEqual(expect.arrayContaining(['signups.list', 'signups.csv', 'signups.blocked', 'groups.members', 'groups.doorstep', 'outbox.written', 'groups.logbook', 'attendance.list', 'attendance.helpers', 'charts.people', 'charts.person', 'sheets.get']))
  })
})

const addresses = (pattern: string): string[] => addressesIn(depot.pool, pattern)

/** Every intent that a form of the product has, and the fields that forms send. */
function forms(): Record<string, string>[] {
  const root = new URL('../../web/src/', import.meta.url)
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx')).map((file) => readFileSync(new URL(file, root), 'utf8'))
  const intents = new Set(sources.flatMap((text) => [...text.matchAll(/name="(?:intent|deed)" value="([\w-]+)"/g)].map((match) => match[1] ?? '')))
  const { eventId = '', groupId = '', callId = '', slotId = '', signupId = '', personId = '', request = '', announcementId = '' } = depot.pool
  const fields = { eventId, groupId, callId, slotIds: slotId, signupIds: signupId, personId, announcementId, id: request, accept: 'yes', decision: 'approved', status: 'published', role: 'member', email: 'nobody@elsewhere.example', name: 'Somebody else', title: 'Some words', subject: 'Some words', body: 'Some words that are long enough', reason: 'Some words', answers: 'going', roles: 'member', timeZone: 'UTC', message: 'Some words' }
  return ['', ...intents].map((intent) => ({ ...fields, intent, deed: intent }))
}

describe.skipIf(process.env.TEST_POSTGRES_BIN !== undefined)('the pages and files', () => {
  test.each(all ? everybody : (['guest', 'sibling', 'above'] as const))('show %s nothing', async (name) => {
    const shown: unknown[] = []
    for (const path of [...patterns(), ...house.files].flatMap(addresses)) {
      const { status, body } = await house.ask(who[name], path)
      if (status >= 500 || secret.test(beyondRep(name, body)) || ((name === 'guest' || name === 'sibling') && size.test(body))) shown.push({ path, status, found: body.match(/.{80}quokka.{80}/gi) })
    }
    expect(shown).toEqual([])
  })

  test.each(all ? (['guest', 'sibling'] as const) : (['sibling'] as const))('take nothing from %s', async (name) => {
    const sent = forms()
    const shown: unknown[] = []
    let turn = 0
    await nothingIsChanged(async () => {
      for (const path of patterns().flatMap(addresses).filter((one) => !one.includes('sign-out')))
        for (const form of all ? sent : [sent[++turn % sent.length]!]) {
          const { status, body } = await house.ask(who[name], path, form)
          if (status >= 500 || secret.test(body)) shown.push({ path, form, status, found: body.match(/.{80}quokka.{80}/gi) })
        }
    })
    expect(shown).toEqual([])
  })

  test('show those who answer for the depot, so that a leak would be seen', async () => {
    const showing: string[] = []
    for (const path of [...patterns(), ...house.files].flatMap(addresses)) if (secret.test((await house.ask(depot.rep.id, path)).body)) showing.push(path)
    const known = ['/people', '/signups.csv', '/members.csv', '/messages.csv', `/groups/${depot.depot.id}`, '/log', '/check-in', '/chart/people/', '/chart/wall', '/chart.csv', '/app/sheets/', '/day']
    expect(known.filter((part) => !showing.some((path) => path.includes(part)))).toEqual([])
  })
})

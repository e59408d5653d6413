import type { Role } from '@turnout/core/ctx.ts'
import { saveMembership } from '@turnout/core/group/group.repo.ts'
import { testCtx } from '@turnout/core/testing/ctx.ts'
import { aPerson } from '@turnout/core/testing/people.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { groupRoles } from '@turnout/db/terms.ts'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openHouse } from './testing/house.ts'
import type { Pool } from './testing/inputs.ts'
import { aDepotOfQuokkas, secret } from './testing/quokkas.ts'

/** Who asks, by role and by how their group stands to the depot. With nobody and an organizer of the instance these are 27. */
const relations = ['own', 'child', 'parent', 'sibling', 'foreign'] as const
type Who = `${(typeof relations)[number]} ${Role}` | 'guest' | 'instance'
const everybody: Who[] = ['guest', 'instance', ...relations.flatMap((relation) => groupRoles.map((role): Who => `${relation} ${role}`))]

const answerable: Who[] = ['own organizer', 'own rep']
const hosts: Who[] = [...answerable, 'own deputy']
const above: Who[] = ['parent organizer', 'instance']
const signedIn = everybody.filter((one) => one !== 'guest')
/** Who answers for a group of the tree, whichever. */
const inTree = everybody.filter((one) => /^(own|child|parent|sibling) (organizer|rep|deputy)$/.test(one))

// Hundreds of requests in each test: on a busy machine they take their time.
vi.setConfig({ testTimeout: 120_000 })

let database: TestDatabase
let house: Awaited<ReturnType<typeof openHouse>>
let pool: Pool
const ids = new Map<Who, string | null>()

beforeAll(async () => {
  database = await testDatabase()
  const ctx = testCtx({ db: database.db })
  house = await openHouse(ctx)
  const { depot, child, region, sibling, elsewhere, pool: made } = await aDepotOfQuokkas(ctx)
  pool = made
  const groups = { own: depot, child, parent: region, sibling, foreign: elsewhere }
  ids.set('guest', null).set('instance', (await aPerson(ctx, { name: 'Somebody', isOrganizer: true })).id)
  for (const relation of relations)
    for (const role of groupRoles) {
      const { id } = await aPerson(ctx, { name: 'Somebody' })
      await saveMembership(ctx.db, { groupId: groups[relation].id, personId: id, role, createdAt: ctx.now() })
      ids.set(`${relation} ${role}`, id)
    }
})
afterAll(() => database.close())

async function thoseWho(may: (personId: string | null) => Promise<boolean>): Promise<Who[]> {
  const found: Who[] = []
  for (const who of everybody) if (await may(ids.get(who) ?? null)) found.push(who)
  return found
}

/** Exactly these see the page; for everybody else there is a refusal. */
const pages: [string, (pool: Pool) => string, Who[]][] = [
  ['an event', ({ eventId }) => `/app/events/${eventId}`, [...hosts, ...above]],
  ['the form to clone it', ({ eventId }) => `/app/events/${eventId}/clone`, [...hosts, ...above]],
  ['the file of its people', ({ eventId }) => `/app/events/${eventId}/signups.csv`, hosts],
  ['the file of its messages', ({ eventId }) => `/app/events/${eventId}/messages.csv`, [...hosts, ...above]],
  ['a group', ({ groupId }) => `/app/groups/${groupId}`, signedIn],
  ['a group that hosts nothing in public', ({ child }) => `/app/groups/${child}`, [...inTree, 'child member', 'child follower', 'instance']],
  ['its log', ({ groupId }) => `/app/groups/${groupId}/log`, [...answerable, ...above]],
  ['its announcements to members', ({ groupId }) => `/app/groups/${groupId}/announcements`, [...answerable, ...above]],
  ['the file of the groups below it', ({ groupId }) => `/app/groups/export.csv?groupId=${groupId}`, ['own organizer', ...above]],
  ['the file of a call’s messages', ({ callId }) => `/app/calls/${callId}/messages.csv`, ['instance']],
  ['the file of all messages', () => '/app/messages.csv', ['instance']],
  ['all messages', () => '/app/messages', ['instance']],
]

/** Exactly these see who it is. */
const names: [string, (pool: Pool) => string, Who[]][] = [
  ['the people of an event', ({ eventId }) => `/app/events/${eventId}/people`, hosts],
  ['the messages of an event', ({ eventId }) => `/app/events/${eventId}/messages`, hosts],
  // A rep is named to organizers above (decision 0023), who may give the role to somebody else.
  ['the members of a group', ({ groupId }) => `/app/groups/${groupId}`, [...hosts, 'parent organizer']],
]

/** Exactly these may; for everybody else the procedure refuses. */
const procedures: [string, (pool: Pool) => unknown, Who[]][] = [
  ['events.get', ({ eventId }) => ({ id: eventId }), [...hosts, ...above]],
  ['events.setStatus', ({ eventId }) => ({ id: eventId, status: 'published' }), [...hosts, ...above]],
  ['signups.list', ({ eventId }) => ({ eventId }), hosts],
  ['signups.csv', ({ eventId }) => ({ eventId }), hosts],
  ['signups.sources', ({ eventId }) => ({ eventId }), [...hosts, ...above]],
  ['outbox.written', ({ eventId }) => ({ scope: { of: 'event', id: eventId } }), [...hosts, ...above]],
  ['groups.get', ({ groupId }) => ({ id: groupId }), signedIn],
  ['groups.get', ({ child }) => ({ id: child }), [...inTree, 'child member', 'child follower', 'instance']],
  ['groups.get', ({ regionId }) => ({ id: regionId }), [...inTree, 'own member', 'child member', 'sibling member', 'parent member', 'parent follower', 'instance']],
  ['groups.create', () => ({ name: 'Another', kind: 'network' }), everybody.filter((one) => one === 'instance' || / (organizer|rep|deputy)$/.test(one))],
  ['groups.members', ({ groupId }) => ({ id: groupId }), hosts],
  ['groups.doorstep', ({ groupId }) => ({ groupId }), [...hosts, ...above]],
  ['groups.logbook', ({ groupId }) => ({ groupId }), [...answerable, ...above]],
  ['groups.renewJoinLink', ({ groupId }) => ({ id: groupId }), [...answerable, ...above]],
  ['groups.appoint', ({ groupId, personId }) => ({ groupId, personId, role: 'member' }), [...answerable, 'parent organizer']],
  // A rep makes no organizer (decision 0045).
  ['groups.appoint', ({ groupId, personId }) => ({ groupId, personId, role: 'organizer' }), ['own organizer', 'parent organizer']],
  ['groups.invite', ({ groupId }) => ({ groupId, email: `${crypto.randomUUID()}@elsewhere.example`, role: 'organizer' }), ['own organizer', ...above]],
  ['groups.move', ({ child, groupId }) => ({ id: child, parentId: groupId }), ['own organizer', ...above]],
  ['rosters.upload', ({ groupId }) => ({ kind: 'groups', groupId, content: 'name\nSomewhere' }), ['own organizer', ...above]],
  ['cohosting.ofGroup', ({ groupId }) => ({ groupId }), hosts],
  ['calls.setStatus', ({ callId }) => ({ id: callId, status: 'published' }), ['instance']],
]

test('more than 300 cells each way', () => {
  expect((pages.length + names.length) * everybody.length).toBeGreaterThan(300)
  expect(procedures.length * everybody.length).toBeGreaterThan(300)
})

// Pages are the same on any PostgreSQL, and rendering them all takes its time: once is enough.
describe.skipIf(process.env.TEST_POSTGRES_BIN !== undefined)('through the pages', () => {
  test.each(pages)('%s', async (_, path, allowed) => {
    const seen = await thoseWho(async (personId) => (await house.ask(personId, path(pool))).status === 200)
    expect(seen.toSorted()).toEqual(allowed.toSorted())
  })

  test.each(names)('%s, by name', async (_, path, allowed) => {
    const seen = await thoseWho(async (personId) => secret.test((await house.ask(personId, path(pool))).body))
    expect(seen.toSorted()).toEqual(allowed.toSorted())
  })
})

describe('through the procedures', () => {
  test.each(procedures)('%s', async (path, input, allowed) => {
    const seen = await thoseWho(async (personId) => {
      const { refused } = await house.call(personId, path, input(pool))
      expect([undefined, 'FORBIDDEN', 'UNAUTHORIZED', 'NOT_FOUND']).toContain(refused)
      return refused === undefined
    })
    expect(seen.toSorted()).toEqual(allowed.toSorted())
  })
})

// Another part of the house than the tables above: it takes a role away.
test('whoever steps down or leaves sees no name with the next request, in whatever page, file or session they have open', async () => {
  const { eventId, groupId } = pool as Record<string, string>
  const places = [`/app/events/${eventId}/people`, `/app/events/${eventId}/signups.csv`, `/app/events/${eventId}/messages.csv`, `/app/events/${eventId}/check-in`, `/app/groups/${groupId}`, `/app/groups/${groupId}/members.csv`, `/app/groups/${groupId}/chart/wall`, `/app/sheets/${pool.sheetCode}`]
  const rep = ids.get('own rep')!
  const open = async (): Promise<string[]> => {
    const seen: string[] = []
    for (const place of places) if (secret.test((await house.ask(rep, place)).body)) seen.push(place)
    return seen
  }
  expect(await open()).toEqual(places)
  expect((await house.call(ids.get('own organizer')!, 'groups.appoint', { groupId, personId: rep, role: 'member' })).refused).toBeUndefined()
  expect(await open()).toEqual([])
})

import { sessions as table } from '@turnout/db/tables/account.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { as, testCtx, type TestCtx } from '../testing/ctx.ts'
import { aPerson } from '../testing/people.ts'
import { endSession, listSessions } from './account.ts'
import { hashSessionId, openSessions, type Sessions } from './session.ts'

let database: TestDatabase
let ctx: TestCtx
let sessions: Sessions
beforeAll(async () => {
  database = await testDatabase()
  ctx = testCtx({ db: database.db })
  sessions = openSessions(database.db, { secure: false })
})
afterAll(() => database.close())

async function signedIn(userAgent = 'A browser') {
  const person = await aPerson(ctx)
  const { id, cookie } = await sessions.create(person.id, { createdAt: ctx.now(), userAgent })
  return { person, id, cookie, me: await as(ctx, person) }
}

const stored = (personId: string) => database.db.select().from(table).where(eq(table.userId, personId))

describe('a session', () => {
  test('is known to the database by a hash alone', async () => {
    const { person, id, cookie } = await signedIn()
    expect(cookie).toContain(`turnout=${id}`)
    const rows = await stored(person.id)
    expect(rows).toMatchObject([{ id: hashSessionId(id), userAgent: 'A browser' }])
    expect(JSON.stringify(rows)).not.toContain(id)
    expect(await sessions.read(`turnout=${rows[0]?.id}`), 'what a stolen table holds opens nothing').toMatchObject({ personId: null })
  })

  test('is read back from its cookie', async () => {
    const { person, id, cookie } = await signedIn()
    expect(await sessions.read(`theme=dark; ${cookie.split(';')[0]}`)).toEqual({ personId: person.id, sessionId: id, cookie: undefined })
    expect(await sessions.read('theme=dark')).toEqual({ personId: null })
  })

  test('that nobody knows drops the browser’s cookie', async () => {
    expect(await sessions.read('turnout=madeup')).toEqual({ personId: null, cookie: expect.stringMatching(/^turnout=;.*Max-Age=0/) })
  })

  test('is renewed in its second half, for the same cookie', async () => {
    const { person, id } = await signedIn()
    const soon = new Date(Date.now() + 10 * 86_400_000)
    await database.db.update(table).set({ expiresAt: soon }).where(eq(table.userId, person.id))
    expect(await sessions.read(`turnout=${id}`)).toMatchObject({ personId: person.id, cookie: expect.stringContaining(`turnout=${id}`) })
    expect((await stored(person.id))[0]?.expiresAt.getTime()).toBeGreaterThan(soon.getTime() + 15 * 86_400_000)
  })

  test('ends when it expires, when it is signed out of, and with the sweep', async () => {
    const [old, out] = [await signedIn(), await signedIn()]
    await database.db.update(table).set({ expiresAt: new Date(Date.now() - 1000) }).where(eq(table.userId, old.person.id))
    expect(await listSessions(old.me, old.id)).toEqual([])
    expect(await sessions.read(`turnout=${old.id}`)).toMatchObject({ personId: null })
    expect((await sessions.end(out.id)).cookie).toMatch(/Max-Age=0/)
    expect(await sessions.read(`turnout=${out.id}`)).toMatchObject({ personId: null })
    await sessions.deleteExpired()
    expect(await stored(old.person.id)).toEqual([])
  })
})

describe('the list of sessions', () => {
  test('shows one’s own, marks this one, and ends another', async () => {
    const { person, id, me } = await signedIn('This one')
    const other = await sessions.create(person.id, { createdAt: ctx.now(), userAgent: 'The other' })
    const listed = await listSessions(me, id)
    expect(listed.map((one) => [one.userAgent, one.current]).toSorted()).toEqual([['The other', false], ['This one', true]])
    await endSession(me, { id: listed.find((one) => !one.current)?.id ?? '' })
    expect(await sessions.read(`turnout=${other.id}`)).toMatchObject({ personId: null })
    expect(await sessions.read(`turnout=${id}`)).toMatchObject({ personId: person.id })
  })

  test('another person’s session cannot be ended, nor by its cookie’s value', async () => {
    const [mine, theirs] = [await signedIn(), await signedIn()]
    await endSession(mine.me, { id: hashSessionId(theirs.id) })
    await endSession(mine.me, { id: theirs.id })
    expect(await sessions.read(`turnout=${theirs.id}`)).toMatchObject({ personId: theirs.person.id })
  })
})

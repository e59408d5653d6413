import { people, signInLinks } from '@turnout/db/tables/account.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { deliveriesOf, expectAudit, expectDelivery, expectRefusal } from '../testing/expectations.ts'
import { type TestCtx, as, testCtx } from '../testing/ctx.ts'
import { aPerson, personBy as findByEmail } from '../testing/people.ts'
import { newCode } from '../id.ts'
import { signToken } from '../token.ts'
import { getMe, getSignInLink, makeFirstOrganizerLink, makeSignInLink, requestSignInLink, updateProfile, useSignInLink } from './account.ts'
import { SignInRequest, SignInUse } from './account.schema.ts'
import { openSessions, type Sessions } from './session.ts'

let database: TestDatabase
let ctx: TestCtx
let sessions: Sessions
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(() => {
  ctx = testCtx({ db: database.db })
  sessions = openSessions(database.db, { secure: true })
})

const anAddress = (): string => `sign-in-${newCode().toLowerCase()}@example.org`
const use = (token: string, more: { email?: string; name?: string } = {}) => useSignInLink(ctx, sessions, SignInUse.parse({ token, ...more }))

const personBy = (email: string) => findByEmail(ctx, email)

/** Asks for a link as the form does, and takes it out of the ledger as the mail would carry it. */
async function askFor(email: string, next?: string): Promise<string> {
  await requestSignInLink(ctx, SignInRequest.parse({ email, next }))
  const person = await personBy(SignInRequest.parse({ email }).email)
  const delivery = (await deliveriesOf(ctx, { kind: 'sign_in', personId: person?.id })).at(-1)
  if (!delivery?.signInLinkId) throw new Error('invariant: a sign-in mail is owed')
  return signToken(ctx, 'sign_in', delivery.signInLinkId)
}

describe('a mailed sign-in link', () => {
  test('signs in once, and proves the address', async () => {
    const email = anAddress()
    const token = await askFor(email)
    expect(await getSignInLink(ctx, { token })).toEqual({ problem: undefined, asksForEmail: false })
    expect((await personBy(email))?.provedAt).toBeNull()

    const { cookie, next } = await use(token)
    expect(cookie).toMatch(/^__Host-turnout=[^;]+; HttpOnly;.*Path=\/; SameSite=Lax; Secure$/i)
    expect(next).toBe('/app')
    const person = await personBy(email)
    expect(person?.provedAt?.toString()).toBe('2030-03-04T09:00:00Z')
    await expectAudit(ctx, 'account.signed_in', person?.id ?? '')

    expect(await getSignInLink(ctx, { token })).toEqual({ problem: 'used', asksForEmail: false })
    await expectRefusal(use(token), 'gone', 'used')
  })

  test('of many uses at once one signs in', async () => {
    const email = anAddress()
    const token = await askFor(email)
    const uses = await Promise.allSettled(Array.from({ length: 8 }, () => use(token)))
    expect(uses.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    expect(await sessions.read(uses.flatMap((one) => (one.status === 'fulfilled' ? [one.value.cookie] : [])).join())).toMatchObject({ personId: (await personBy(email))?.id })
  })

  test('lasts ten minutes', async () => {
    const token = await askFor(anAddress())
    ctx.clock.advance({ minutes: 9, seconds: 59 })
    expect((await getSignInLink(ctx, { token })).problem).toBeUndefined()
    ctx.clock.advance({ seconds: 1 })
    expect((await getSignInLink(ctx, { token })).problem).toBe('expired')
    await expectRefusal(use(token), 'gone', 'expired')
  })

  test('known and unknown addresses take the same path: one link, one mail, one answer', async () => {
    const known = await aPerson(ctx)
    const unknown = anAddress()
    const answers = [await requestSignInLink(ctx, SignInRequest.parse({ email: known.email })), await requestSignInLink(ctx, SignInRequest.parse({ email: unknown }))]
    expect(answers).toEqual([undefined, undefined])
    const shapes = await Promise.all(
      [known.id, (await personBy(unknown))?.id].map(async (personId) => {
        const { id: _id, personId: _person, signInLinkId: _link, tryAt: _try, ...rest } = await expectDelivery(ctx, { kind: 'sign_in', personId })
        return rest
      }),
    )
    expect(shapes[0]).toEqual(shapes[1])
    expect(ctx.woken()).toBe(2)
  })

  test('capitals and spaces do not make another person', async () => {
    const email = anAddress()
    const token = await askFor(`  ${email.toUpperCase()} `)
    await use(token)
    expect((await personBy(email))?.provedAt).not.toBeNull()
  })

  test.each([
    ['/app/events?status=draft#top', '/app/events?status=draft#top'],
    ['https://elsewhere.example/', '/app'], ['//elsewhere.example', '/app'], ['/\\elsewhere.example', '/app'], ['/a\\b', '/app'], ['javascript:alert(1)', '/app'], ['/\tapp', '/app'], ['app', '/app'], ['', '/app'],
  ])('asked to go on to %j it leads to %s', async (next, expected) => {
    expect((await use(await askFor(anAddress(), next))).next).toBe(expected)
  })

  test('a name is taken from the form only where there is none', async () => {
    const email = anAddress()
    await use(await askFor(email), { name: 'First Name' })
    await use(await askFor(email), { name: 'Second Name' })
    expect((await personBy(email))?.name).toBe('First Name')
  })

  test('a forged, cut or repurposed token opens nothing', async () => {
    const token = await askFor(anAddress())
    const [link] = await ctx.db.select().from(signInLinks).limit(1)
    const answer = signToken(ctx, 'answer', link?.id ?? '')
    const foreign = signToken({ secrets: ['another secret'] }, 'sign_in', link?.id ?? '')
    const flipped = `${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`
    for (const bad of [answer, foreign, flipped, token.slice(0, 40), `${token}AAAA`, '', 'x'])
      await expectRefusal(() => getSignInLink(ctx, { token: bad }), 'not_found', 'bad_link')
  })

  test('a link signed with the key before the last rotation still opens', async () => {
    const token = await askFor(anAddress())
    const rotated = { ...ctx, secrets: ['a new secret', ...ctx.secrets] }
    expect((await getSignInLink(rotated, { token })).problem).toBeUndefined()
    await expectRefusal(() => getSignInLink({ ...ctx, secrets: ['a new secret'] }, { token }), 'not_found', 'bad_link')
  })
})

const tokenOf = (link: { url: string } | undefined): string => link?.url.split('/').at(-1) ?? ''

describe('the first organizer', () => {
  test('is whoever opens the link, once; earlier links stop, and later none is made', async () => {
    const own = await testDatabase()
    try {
      const fresh = testCtx({ db: own.db })
      const store = openSessions(own.db, { secure: false })
      const first = tokenOf(await makeFirstOrganizerLink(fresh))
      const second = tokenOf(await makeFirstOrganizerLink(fresh))
      expect((await getSignInLink(fresh, { token: first })).problem).toBe('expired')
      expect(await getSignInLink(fresh, { token: second })).toEqual({ problem: undefined, asksForEmail: true })

      await expectRefusal(useSignInLink(fresh, store, SignInUse.parse({ token: second })), 'invalid', { field: 'email' })
      expect((await getSignInLink(fresh, { token: second })).problem, 'a form without the address uses nothing up').toBeUndefined()

      const other = tokenOf(await makeSignInLink(fresh, { email: null, organizer: true }))
      const uses = await Promise.allSettled([second, other].map((token, index) => useSignInLink(fresh, store, SignInUse.parse({ token, email: `first-${index}@example.org` }))))
      expect(uses.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
      expect(await own.db.select().from(people).where(eq(people.isOrganizer, true))).toHaveLength(1)
      expect(await makeFirstOrganizerLink(fresh)).toBeUndefined()
    } finally {
      await own.close()
    }
  })

  test('the operator’s link for an address makes its owner an organizer', async () => {
    const email = anAddress()
    const { url } = await makeSignInLink(ctx, { email, organizer: true })
    ctx.clock.advance({ hours: 23 })
    await use(tokenOf({ url }), { email: 'somebody-else@example.org' })
    expect((await personBy(email))?.isOrganizer).toBe(true)
    expect(await personBy('somebody-else@example.org')).toBeUndefined()
  })
})

describe('the profile', () => {
  test('is one’s own', async () => {
    const person = await aPerson(ctx)
    const me = await as(ctx, person)
    await updateProfile(me, { name: 'New Name', locale: 'de', timeZone: 'Europe/Berlin' })
    expect(await getMe(me)).toEqual({ id: person.id, email: person.email, name: 'New Name', locale: 'de', timeZone: 'Europe/Berlin', isOrganizer: false })
  })
  test('a guest has none', async () => {
    expect(await getMe(ctx)).toBeNull()
    await expectRefusal(updateProfile(ctx, { name: 'x', locale: null, timeZone: null }), 'unauthenticated')
  })
})

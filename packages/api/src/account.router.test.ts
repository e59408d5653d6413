import { makeSignInLink } from '@turnout/core/account/account.ts'
import { as, testCtx, type TestCtx } from '@turnout/core/testing/ctx.ts'
import { testDatabase, type TestDatabase } from '@turnout/core/testing/database.ts'
import { aPerson, personBy } from '@turnout/core/testing/people.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appRouter } from './app.router.ts'
import { api, apiCtx, expectCode } from './testing/api.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
  ctx = testCtx({ db: database.db })
})
afterAll(() => database.close())

test('the button of a sign-in link sets the session’s cookie, signing out ends it', async () => {
  const { url } = await makeSignInLink(ctx, { email: 'router@example.org', organizer: false })
  const guest = apiCtx(ctx)
  expect(await appRouter.createCaller(guest).account.useSignInLink({ token: url.split('/').at(-1) ?? '' })).toEqual({ next: '/app' })
  expect(guest.cookies).toEqual([expect.stringContaining('HttpOnly'), expect.stringContaining('turnout-locale=en')])
  const session = await guest.sessions.read(guest.cookies[0]?.split(';')[0] ?? '')
  if (!session.personId) throw new Error('invariant: signed in')
  const person = await personBy(ctx, 'router@example.org')
  const mine = apiCtx(await as(ctx, person!), { sessionId: session.sessionId })
  const caller = appRouter.createCaller(mine)
  expect(await caller.account.me()).toMatchObject({ email: 'router@example.org' })
  expect(await caller.account.sessions()).toMatchObject([{ current: true }])
  await caller.account.signOut()
  expect(mine.cookies[0]).toMatch(/Max-Age=0/)
  expect(await caller.account.sessions()).toEqual([])
})

test('a guest has no profile and no sessions, and signing out is no mistake', async () => {
  const caller = api(ctx)
  expect(await caller.account.me()).toBeNull()
  await caller.account.signOut()
  await expectCode(caller.account.sessions(), 'UNAUTHORIZED')
  await expectCode(caller.account.endSession({ id: 'x' }), 'UNAUTHORIZED')
  await expectCode(caller.account.updateProfile({ name: 'A', locale: '', timeZone: '' }), 'UNAUTHORIZED')
})

test('a profile is checked', async () => {
  const caller = api(await as(ctx, await aPerson(ctx)))
  await caller.account.updateProfile({ name: 'A', locale: 'de-AT', timeZone: 'Europe/Vienna' })
  for (const wrong of [{ name: '' }, { locale: 'german' }, { timeZone: 'Vienna' }]) await expectCode(caller.account.updateProfile({ name: 'A', locale: '', timeZone: '', ...wrong }), 'BAD_REQUEST')
  await expectCode(api(ctx).account.requestSignInLink({ email: 'nobody' }), 'BAD_REQUEST')
})

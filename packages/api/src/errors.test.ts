import { testCtx, type TestCtx } from '@turnout/core/testing/ctx.ts'
import { anEvent } from '@turnout/core/testing/events.ts'
import { aGroup, aMember, anOrganizer } from '@turnout/core/testing/people.ts'
import { aSignup, signUpInput } from '@turnout/core/testing/signups.ts'
import { cancelEvent } from '@turnout/core/event/event.ts'
import { signToken } from '@turnout/core/token.ts'
import { testDatabase, type TestDatabase } from '@turnout/core/testing/database.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answer, apiCtx, request } from './testing/api.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
  ctx = testCtx({ db: database.db })
})
afterAll(() => database.close())

const nobody = '00000000-0000-7000-8000-00000000dead'

describe('how a refusal travels over HTTP', () => {
  const cases: Record<string, [() => Promise<Answer>, number, object]> = {
    'nobody is signed in': [() => request(apiCtx(ctx), 'account.sessions', undefined, { method: 'GET' }), 401, { code: 'unauthenticated' }],
    'not theirs': [async () => request(apiCtx(await aMember(ctx, await aGroup(ctx))), 'campaigns.create', { title: 'Mine' }), 403, { code: 'forbidden' }],
    'not there': [() => request(apiCtx(ctx), 'calls.bySlug', { slug: 'nowhere' }, { method: 'GET' }), 404, { code: 'not_found' }],
    'no longer there': [
      async () => {
        const { event, slot } = await anEvent(ctx)
        await cancelEvent(await anOrganizer(ctx), { id: event.id, reason: 'Rain' })
        return request(apiCtx(ctx), 'signups.signUp', signUpInput(slot))
      },
      410,
      { code: 'gone', reason: 'cancelled' },
    ],
    full: [
      async () => {
        const { slot } = await anEvent(ctx, { slot: { capacity: 1, waitlist: false } })
        await aSignup(ctx, slot)
        return request(apiCtx(ctx), 'signups.signUp', signUpInput(slot))
      },
      409,
      { code: 'closed', reason: 'full', field: 'slotIds' },
    ],
    'a clash': [
      async () => {
        const group = await aGroup(ctx)
        const rep = await aMember(ctx, group, 'rep')
        return request(apiCtx(rep), 'groups.appoint', { groupId: group.id, personId: rep.personId, role: 'member' })
      },
      409,
      { code: 'conflict', reason: 'last_rep' },
    ],
    'too many': [
      async () => {
        const { slot } = await anEvent(ctx)
        return request(apiCtx({ ...ctx, network: 'campus', limits: { signUpsPerNetwork: 0 } }), 'signups.signUp', signUpInput(slot))
      },
      429,
      { code: 'too_many', reason: 'rate', retryAfterSeconds: expect.any(Number) },
    ],
    'a broken link': [() => request(apiCtx(ctx), 'signups.confirm', { token: signToken({ secrets: ['guessed'] }, 'answer', nobody) }), 404, { code: 'not_found', reason: 'bad_link' }],
    'no such procedure': [() => request(apiCtx(ctx), 'signups.everybody', {}), 404, { code: 'NOT_FOUND' }],
    'a query sent as a change': [() => request(apiCtx(ctx), 'account.me', {}), 405, { code: 'METHOD_NOT_SUPPORTED' }],
    'a change sent as a query': [() => request(apiCtx(ctx), 'account.signOut', undefined, { method: 'GET' }), 405, { code: 'METHOD_NOT_SUPPORTED' }],
  }

  test.each(Object.keys(cases))('%s', async (name) => {
    const [ask, status, data] = cases[name]!
    const answer = await ask()
    expect(answer.error?.data).toMatchObject({ ...data, httpStatus: status, requestId: 'request-1' })
    expect(answer.status).toBe(status)
    expect(answer.error?.message).not.toBe('')
    expect(JSON.stringify(answer)).not.toMatch(/stack|node_modules|\.ts:/)
  })

  test('fields that need another look are named, each with its words', async () => {
    const { slot } = await anEvent(ctx)
    const answer = await request(apiCtx(ctx), 'signups.signUp', { slotIds: [slot.id], name: '', email: 'nobody', consent: '' })
    expect([answer.status, answer.error?.data]).toEqual([
      422,
      {
        code: 'invalid', httpStatus: 422, requestId: 'request-1',
        issues: [
          { path: ['name'], message: 'Give your name.' },
          { path: ['email'], message: 'Give an e-mail address such as name@example.org.' },
          { path: ['consent'], message: 'Tick the box so that we may keep your answer.' },
        ],
      },
    ])
  })

  test('a place deep in a form is named by its path', async () => {
    const answer = await request(apiCtx(await anOrganizer(ctx)), 'events.create', { groupId: nobody, title: 'Tea', slots: [{ startLocal: '2030-02-30', timeZone: 'Europe/London' }] })
    expect(answer.error?.data.issues?.[0]?.path).toEqual(['slots', 0, 'startLocal'])
  })

  test('what nobody expected says nothing of what is inside', async () => {
    const broken = testCtx({ db: new Proxy({}, { get: () => () => { throw new Error('password=hunter2 at /srv/secret') } }) as TestCtx['db'] })
    const answer = await request(apiCtx(broken), 'calls.bySlug', { slug: 'any' }, { method: 'GET' })
    expect(answer).toEqual({ status: 500, data: undefined, error: { code: -32603, message: 'Something went wrong on our side. Try again in a moment.', data: { code: 'internal', httpStatus: 500, requestId: 'request-1' } } })
  })
})

import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signUpMember } from '../signup/signup.ts'
import { MemberSignUp } from '../signup/signup.schema.ts'
import { as, testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { aPerson } from '../testing/people.ts'
import { aSignup, consentAt } from '../testing/signups.ts'
import { openToken } from '../token.ts'
import { getHome } from './home.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
  ctx = testCtx({ db: database.db })
})
afterAll(() => database.close())

test('whoever signed up finds their coming answers at home, each with its own link, and nobody else’s', async () => {
  const me = await as(ctx, await aPerson(ctx))
  const [{ slot }, { slot: other }] = [await anEvent(ctx), await anEvent(ctx)]
  await signUpMember(me, MemberSignUp.parse({ slotIds: [slot.id], consent: consentAt(slot).member }))
  await aSignup(ctx, other)
  const { answers } = await getHome(me)
  expect(answers).toMatchObject([{ title: 'Tea at the gate', status: 'going', cancelled: false }])
  expect(openToken(ctx, 'answer', answers[0]?.token ?? '')).toBe(answers[0]?.id)
  expect((await getHome({ ...me, now: () => slot.endsAt.add({ minutes: 1 }) })).answers).toEqual([])
})

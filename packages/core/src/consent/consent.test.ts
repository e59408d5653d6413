import { consents } from '@turnout/db/tables/signup.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getPublicEvent } from '../agenda/agenda.ts'
import { signUp, signUpMember } from '../signup/signup.ts'
import { MemberSignUp } from '../signup/signup.schema.ts'
import { as, testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { expectRefusal } from '../testing/expectations.ts'
import { aGroup, aPerson } from '../testing/people.ts'
import { signUpInput, signupOf } from '../testing/signups.ts'
import { consentWording } from './consent.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
  ctx = testCtx({ db: database.db })
})
afterAll(() => database.close())

test('what the page shows is what is kept, in the language it was read in', async () => {
  const group = await aGroup(ctx, { name: 'Bus Depot "North" & <West>' })
  const { event, slot } = await anEvent(ctx, { groupId: group.id })
  const german = { ...ctx, locale: 'de' }
  const { consent } = await getPublicEvent(german, { slug: event.slug })
  expect(consent.signUp).toContain('Bus Depot "North" & <West>')
  expect(consent.signUp).toMatch(/^Ich bin einverstanden/)
  const input = signUpInput(slot, { consent: consent.signUp })
  // The language was changed between reading and sending.
  await signUp(ctx, input)
  const { id } = await signupOf(ctx, slot, input.email)
  expect(await ctx.db.select().from(consents).where(eq(consents.signupId, id))).toMatchObject([{ wording: consent.signUp, locale: 'de' }])
})

test.each(['I agree to everything.', 'I agree that somebody else keeps my name.'])('words that are not the present ones are refused, and nothing is written: %s', async (consent) => {
  const { slot } = await anEvent(ctx)
  const input = signUpInput(slot, { consent })
  await expectRefusal(signUp(ctx, input), 'conflict', { reason: 'consent_changed', field: 'consent' })
  await expect(signupOf(ctx, slot, input.email)).rejects.toThrow('invariant')
})

test('a member’s words are not a guest’s', async () => {
  const group = await aGroup(ctx)
  const { slot } = await anEvent(ctx, { groupId: group.id })
  const me = await as(ctx, await aPerson(ctx))
  await expectRefusal(signUpMember(me, MemberSignUp.parse({ slotIds: [slot.id], consent: consentWording('en', 'signUp', [group.name], ctx.keep) })), 'conflict', 'consent_changed')
  await signUpMember(me, MemberSignUp.parse({ slotIds: [slot.id], consent: consentWording('en', 'member', [group.name], ctx.keep) }))
})

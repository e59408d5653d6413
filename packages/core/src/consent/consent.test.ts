import { consents } from '@turnout/db/tables/signup.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getPublicEvent } from '../agenda/agenda.ts'
import { revealsOf } from '../call/call.rules.ts'
import { updateCallRow } from '../call/call.repo.ts'
import { signUp, signUpMember } from '../signup/signup.ts'
import { MemberSignUp } from '../signup/signup.schema.ts'
import { aCall } from '../testing/calls.ts'
import { as, testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { expectRefusal } from '../testing/expectations.ts'
import { aGroup, anOrganizer, aPerson } from '../testing/people.ts'
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
  await expectRefusal(signUpMember(me, MemberSignUp.parse({ slotIds: [slot.id], consent: consentWording('en', 'signUp', { hosts: [group.name], reveals: 'views' }, ctx.keep) })), 'conflict', 'consent_changed')
  await signUpMember(me, MemberSignUp.parse({ slotIds: [slot.id], consent: consentWording('en', 'member', { hosts: [group.name], reveals: 'views' }, ctx.keep) }))
})

const says = (call: Parameters<typeof revealsOf>[0], locale = 'en'): string => (['signUp', 'member', 'sheet'] as const).map((kind) => consentWording(locale, kind, { hosts: ['Depot'], reveals: revealsOf(call) }, { peopleDays: 90 })).join('\n')

describe('what is specially protected is named where the action can show it', () => {
  test.each([
    ['a strike', { kind: 'strike', reveals: null }, /(my political views or that I belong to a union[^]*){2}|your political/, /health/],
    ['a kind that the reader does not know', { kind: 'workplace_action', reveals: null }, /your political views/, /health/],
    ['no call', null, /my political views/, /health/],
    ['a blood drive', { kind: 'blood_drive', reveals: null }, /something about my health[^]*something about your health[^]*something about my health/, /political|union/],
    ['a clean-up', { kind: 'cleanup', reveals: null }, /made anonymous\. I can take this back/, /political|union|health|consent\./],
    ['a clean-up whose organizer requires it', { kind: 'cleanup', reveals: 'views' as const }, /political views/, /health/],
    ['a march whose organizer says that it shows nothing', { kind: 'march', reveals: 'nothing' as const }, /made anonymous\. You can take this back/, /political|union|health/],
  ])('%s', (_name, call, named, unnamed) => {
    expect(says(call)).toMatch(named)
    expect(says(call)).not.toMatch(unnamed)
  })

  test('in German as well', () => {
    expect(says({ kind: 'blood_drive', reveals: null }, 'de')).toMatch(/etwas über meine Gesundheit[^]*etwas über Ihre Gesundheit/)
    expect(says({ kind: 'planting', reveals: null }, 'de')).not.toMatch(/Gesundheit|Gewerkschaft/)
  })

  test('the words shown are those that are taken and kept, and those of before a change are refused', async () => {
    const organizer = await anOrganizer(ctx)
    const call = await aCall(ctx, { kind: 'blood_drive' })
    const { event, slot } = await anEvent(ctx, { callId: call.id })
    const { consent } = await getPublicEvent(ctx, { slug: event.slug })
    const input = signUpInput(slot, { consent: consent.signUp })
    await signUp(ctx, input)
    const { id } = await signupOf(ctx, slot, input.email)
    expect(await ctx.db.select().from(consents).where(eq(consents.signupId, id))).toMatchObject([{ wording: consent.signUp }])
    await updateCallRow(organizer.db, call.id, { reveals: 'views' })
    await expectRefusal(signUp(ctx, signUpInput(slot, { consent: consent.signUp })), 'conflict', { reason: 'consent_changed' })
  })
})

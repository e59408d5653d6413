import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createCall, getCallView } from '../call/call.ts'
import { testCtx, type TestCtx } from '../testing/ctx.ts'
import { callInput } from '../testing/calls.ts'
import { expectRefusal } from '../testing/expectations.ts'
import { aMember, aGroup, anOrganizer } from '../testing/people.ts'
import { getIntake, readIntake } from './intake.ts'
import { IntakeInput } from './intake.schema.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const text = `The federation calls on members in every workplace to take part in a day of action on Thursday 10 October.

Staff will gather at lunchtime to ask for a safe and warm place to work.`
const input = (more: object = {}): IntakeInput => IntakeInput.parse({ text, publishedOn: '2024-09-28', locale: 'en-GB', timeZone: 'Europe/London', ...more })
const inSeptember = (): TestCtx => testCtx({ db: database.db, now: '2024-09-28T10:00:00Z' })

describe('reading a published call', () => {
  test('keeps the text and proposes what it announces, each field with its passage', async () => {
    const organizer = await anOrganizer(inSeptember())
    const intake = await readIntake(organizer, input())
    expect(intake.drafts).toMatchObject([{ start: '2024-10-10', allDay: true, past: false }])
    const [draft] = intake.drafts
    expect(draft?.evidence.length).toBeGreaterThan(0)
    for (const { from, to, quote } of draft?.evidence ?? []) expect(intake.text.slice(from, to)).toBe(quote)
    expect(await getIntake(organizer, { id: intake.id })).toEqual(intake)
  })

  test('says when the day has passed, by the clock of whoever asks', async () => {
    const ctx = inSeptember()
    const organizer = await anOrganizer(ctx)
    const { id } = await readIntake(organizer, input())
    ctx.clock.set('2024-10-10T22:00:00Z')
    expect((await getIntake(organizer, { id })).drafts[0]?.past).toBe(false)
    ctx.clock.set('2024-10-10T23:30:00Z')
    expect((await getIntake(organizer, { id })).drafts[0]?.past, 'past midnight in London').toBe(true)
  })

  test('finding nothing is an answer too', async () => {
    const intake = await readIntake(await anOrganizer(inSeptember()), input({ text: 'A page about teapots and their lids, with no news in it.' }))
    expect(intake.drafts).toEqual([])
  })

  test('is for organizers', async () => {
    const ctx = inSeptember()
    await expectRefusal(readIntake(ctx, input()), 'unauthenticated')
    await expectRefusal(readIntake(await aMember(ctx, await aGroup(ctx), 'organizer'), input()), 'forbidden')
    const { id } = await readIntake(await anOrganizer(ctx), input())
    await expectRefusal(getIntake(await aMember(ctx, await aGroup(ctx), 'rep'), { id }), 'forbidden')
    await expectRefusal(getIntake(await anOrganizer(ctx), { id: '00000000-0000-7000-8000-00000000dead' }), 'not_found')
  })

  test('a call made from it shows its source to those who may write, and to nobody else', async () => {
    const ctx = inSeptember()
    const organizer = await anOrganizer(ctx)
    const intake = await readIntake(organizer, input())
    const call = await createCall(organizer, callInput({ intakeId: intake.id, intakeDraft: '0', startLocal: '2024-10-10' }))
    expect((await getCallView(organizer, { id: call.id })).source).toMatchObject({ text: intake.text, publishedOn: '2024-09-28' })
    await expectRefusal(getCallView(await aMember(ctx, await aGroup(ctx), 'rep'), { id: call.id }), 'not_found')
  })
})

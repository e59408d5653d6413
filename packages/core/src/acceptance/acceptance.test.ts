import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { events, slots } from '@turnout/db/tables/event.ts'
import { calls } from '@turnout/db/tables/call.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { getCallView } from '../call/call.ts'
import { dismissIntake, getIntake, listIntakes, readIntake, restoreIntake } from '../intake/intake.ts'
import { InboxFilter, IntakeInput } from '../intake/intake.schema.ts'
import { calendarUpload } from '../testing/calendars.ts'
import { aCampaign } from '../testing/calls.ts'
import { testCtx, type TestCtx } from '../testing/ctx.ts'
import { expectAudit, expectRefusal } from '../testing/expectations.ts'
import { aGroup, aMember, anOrganizer } from '../testing/people.ts'
import { acceptDrafts } from './acceptance.ts'
import { AcceptInput } from './acceptance.schema.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase({ max: 8 })
  ctx = testCtx({ db: database.db, now: '2030-03-04T09:00:00Z' })
})
afterAll(() => database.close())

const three: Parameters<typeof calendarUpload> = [
  { title: 'March for fair rents: Leeds', start: '2030-03-21T12:00', end: '2030-03-21T14:00', place: 'Castle Square, Leeds', caller: 'The tenants’ network' },
  { title: 'March for fair rents: York', start: '2030-03-23T13:00', place: 'Museum Gardens, York', caller: 'The tenants’ network' },
  { title: 'March for fair rents: everywhere', start: '2030-03-24', caller: 'The tenants’ network' },
]
const upload = async (organizer: TestCtx, entries = three, more: object = {}) => readIntake(organizer, IntakeInput.parse({ file: calendarUpload(...entries), timeZone: 'Europe/London', ...more }))
const accept = (organizer: TestCtx, input: z.input<typeof AcceptInput>) => acceptDrafts(organizer, AcceptInput.parse(input))
const countCalls = async (): Promise<number> => (await ctx.db.select({ id: calls.id }).from(calls)).length

describe('drafts as calls of their own', () => {
  test('each keeps its source, its passages and which draft it was', async () => {
    const organizer = await anOrganizer(ctx)
    const campaign = await aCampaign(ctx)
    const intake = await upload(organizer)
    const made = await accept(organizer, { id: intake.id, campaignId: campaign.id, as: 'separate', drafts: [{ index: 2 }, { index: 0 }] })
    expect(made.events).toEqual([])
    expect(made.calls.map(({ title }) => title)).toEqual(['March for fair rents: everywhere', 'March for fair rents: Leeds'])
    const view = await getCallView(organizer, { id: made.calls[1]?.id ?? '' })
    expect(view).toMatchObject({ status: 'draft', campaignId: campaign.id, intakeId: intake.id, intakeDraft: '0', startLocal: '2030-03-21T12:00', endLocal: '2030-03-21T14:00', timeZone: 'Europe/London', caller: 'The tenants’ network', eventTitle: 'March for fair rents: Leeds' })
    expect(view.source).toMatchObject({ intakeId: intake.id, kind: 'file', text: intake.text, changed: false, proofs: [{ index: 0, corrected: {} }] })
    expect(view.source?.evidence.length).toBeGreaterThan(3)
    for (const { from, to, quote } of view.source?.evidence ?? []) expect(intake.text.slice(from, to)).toBe(quote)
    const after = await getIntake(organizer, { id: intake.id })
    expect(after).toMatchObject({ state: 'partly', drafts: [{ accepted: { callId: made.calls[1]?.id, eventId: null } }, { accepted: null }, { accepted: { callId: made.calls[0]?.id } }] })
    await expectAudit(ctx, 'intake.accepted', intake.id, 2)
    await accept(organizer, { id: intake.id, campaignId: campaign.id, as: 'separate', drafts: [{ index: 1 }] })
    expect((await getIntake(organizer, { id: intake.id })).state).toBe('accepted')
  })

  test('the others wait in the inbox, and for every organizer, until each is accepted or dismissed', async () => {
    const organizer = await anOrganizer(ctx)
    const intake = await upload(organizer)
    const listed = async (state: string) => (await listIntakes(organizer, InboxFilter.parse({ state }))).intakes.filter(({ id }) => id === intake.id)
    await accept(organizer, { id: intake.id, campaignTitle: 'Fair rents', as: 'separate', drafts: [{ index: 0 }] })
    expect(await listed('new'), 'it is called after what is left').toMatchObject([{ state: 'partly', drafts: 3, open: 2, first: { title: 'March for fair rents: York', startLocal: '2030-03-23T13:00' }, others: ['March for fair rents: everywhere'] }])
    await dismissIntake(organizer, { id: intake.id, draft: 1 })
    await dismissIntake(organizer, { id: intake.id, draft: 1 })
    expect(await listed('new')).toMatchObject([{ state: 'partly', open: 1, first: { title: 'March for fair rents: everywhere' }, others: [] }])
    await dismissIntake(organizer, { id: intake.id })
    expect([await listed('new'), await listed('accepted')]).toMatchObject([[], [{ state: 'accepted', first: { title: 'March for fair rents: Leeds' } }]])
    await restoreIntake(organizer, { id: intake.id, draft: 2 })
    expect((await getIntake(organizer, { id: intake.id })).drafts.map(({ dropped }) => dropped)).toEqual([false, true, false])
    expect(await listed('new')).toMatchObject([{ state: 'partly', open: 1 }])
    // Whoever wants it after all takes it: it is dismissed no longer.
    await accept(organizer, { id: intake.id, campaignTitle: 'Fair rents', as: 'separate', drafts: [{ index: 1 }, { index: 2 }] })
    expect(await getIntake(organizer, { id: intake.id })).toMatchObject({ state: 'accepted', drafts: [{ dropped: false }, { dropped: false }, { dropped: false }] })
  })

  test('what was corrected is kept with the passage that was chosen for it', async () => {
    const organizer = await anOrganizer(ctx)
    const intake = await upload(organizer)
    const from = intake.text.indexOf('Museum Gardens')
    const made = await accept(organizer, {
      id: intake.id, campaignTitle: 'Fair rents', as: 'separate',
      drafts: [{ index: 0, values: { title: 'Rents march', startLocal: '2030-03-21', endLocal: '', caller: '' }, passages: [{ field: 'title', from, to: from + 14 }] }],
    })
    const view = await getCallView(organizer, { id: made.calls[0]?.id ?? '' })
    expect(view).toMatchObject({ title: 'Rents march', startLocal: '2030-03-21', endLocal: null, caller: '' })
    expect(view.source?.evidence.filter(({ field }) => field === 'title')).toEqual([{ field: 'title', from, to: from + 14, quote: 'Museum Gardens', chosen: true }])
    expect(view.source?.proofs[0]).toMatchObject({ corrected: { title: 'Rents march', caller: null }, draft: { title: 'March for fair rents: Leeds' } })
  })

  test('what was typed and stands in the text is proved by those words', async () => {
    const organizer = await anOrganizer(ctx)
    const intake = await upload(organizer)
    const from = intake.text.indexOf('Museum Gardens')
    const made = await accept(organizer, { id: intake.id, campaignTitle: 'Fair rents', as: 'separate', drafts: [{ index: 0, values: { title: 'Museum  Gardens', place: 'Nowhere in the text' } }] })
    const { source } = await getCallView(organizer, { id: made.calls[0]?.id ?? '' })
    expect(source?.evidence.filter(({ field }) => field === 'title')).toEqual([{ field: 'title', from, to: from + 14, quote: 'Museum Gardens', chosen: true }])
    expect(source?.evidence.filter((one) => one.field === 'place' && 'chosen' in one)).toEqual([])
  })

  test('a draft becomes one call only, also when two accept it at once', async () => {
    const [one, two] = [await anOrganizer(ctx), await anOrganizer(ctx)]
    const intake = await upload(one)
    const campaign = await aCampaign(ctx)
    const before = await countCalls()
    const tries = await Promise.allSettled([one, two, one, two].map((who) => accept(who, { id: intake.id, campaignId: campaign.id, as: 'separate', drafts: [{ index: 1 }, { index: 0 }] })))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await countCalls()).toBe(before + 2)
    await expectRefusal(accept(one, { id: intake.id, campaignId: campaign.id, as: 'separate', drafts: [{ index: 2 }, { index: 0 }] }), 'conflict', { reason: 'accepted', field: 'drafts.1.index' })
    expect(await countCalls(), 'all or nothing').toBe(before + 2)
  })

  test('what does not fit is said beside the draft, and nothing is made', async () => {
    const organizer = await anOrganizer(ctx)
    const inNovember = testCtx({ db: database.db, now: '2029-11-01T09:00:00Z' })
    const intake = await upload({ ...inNovember, actor: organizer.actor }, [...three, { title: 'Long ago', start: '2029-12-01' }])
    expect((await getIntake(organizer, { id: intake.id })).drafts.map(({ past }) => past)).toEqual([false, false, false, true])
    const before = await countCalls()
    const bad = (drafts: z.input<typeof AcceptInput>['drafts']) => accept(organizer, { id: intake.id, campaignTitle: 'Fair rents', as: 'separate', drafts })
    await expectRefusal(bad([{ index: 0 }, { index: 3 }]), 'invalid', { reason: 'past', field: 'drafts.1.startLocal' })
    await expectRefusal(bad([{ index: 9 }]), 'not_found', { field: 'drafts.0.index' })
    await expectRefusal(bad([{ index: 0, values: { endLocal: '2030-03-20T10:00' } }]), 'invalid', { field: 'drafts.0.endLocal' })
    await expectRefusal(bad([{ index: 0, passages: [{ field: 'title', from: 0, to: 1_000_000 }] }]), 'invalid', { field: 'drafts.0.passages' })
    const floating = await upload(organizer, [{ title: 'All day', start: '2030-03-24' }], { timeZone: '' })
    await expectRefusal(accept(organizer, { id: floating.id, campaignTitle: 'Fair rents', as: 'separate', drafts: [{ index: 0 }] }), 'invalid', { field: 'drafts.0.timeZone' })
    expect(await countCalls()).toBe(before)
    const record = await bad([{ index: 3, asRecord: true }])
    expect((await getCallView(organizer, { id: record.calls[0]?.id ?? '' })).status).toBe('closed')
  })
})

describe('drafts joined into one call', () => {
  test('the call says what they have in common, and each place is an event', async () => {
    const organizer = await anOrganizer(ctx)
    const group = await aGroup(ctx)
    const intake = await upload(organizer)
    const made = await accept(organizer, { id: intake.id, campaignTitle: 'Fair rents', as: 'one', groupId: group.id, drafts: [{ index: 0 }, { index: 1 }, { index: 2 }] })
    const view = await getCallView(organizer, { id: made.calls[0]?.id ?? '' })
    expect(view).toMatchObject({ title: 'March for fair rents', caller: 'The tenants’ network', scope: 'distributed', startLocal: '2030-03-21', endLocal: '2030-03-24', status: 'draft', intakeDraft: '0' })
    expect(view.source?.proofs.map(({ index }) => index)).toEqual([0, 1, 2])
    const rows = await ctx.db.select().from(events).innerJoin(slots, eq(slots.eventId, events.id)).where(eq(events.callId, view.id)).orderBy(slots.startsAt)
    expect(rows.map((row) => ({ title: row.events.title, place: row.events.placeName, status: row.events.status, group: row.events.groupId, at: row.slots.startsAt.toString() }))).toEqual([
      { title: 'March for fair rents: Leeds', place: 'Castle Square, Leeds', status: 'draft', group: group.id, at: '2030-03-21T12:00:00Z' },
      { title: 'March for fair rents: York', place: 'Museum Gardens, York', status: 'draft', group: group.id, at: '2030-03-23T13:00:00Z' },
    ])
    expect(made.events.map(({ id }) => id).toSorted()).toEqual(rows.map((row) => row.events.id).toSorted())
    const after = await getIntake(organizer, { id: intake.id })
    expect(after.drafts.map(({ accepted }) => accepted?.eventId)).toEqual([rows[0]?.events.id, rows[1]?.events.id, null])
  })

  test('a new group hosts them where none is chosen; without a name it is asked for', async () => {
    const organizer = await anOrganizer(ctx)
    const intake = await upload(organizer)
    const input = { id: intake.id, campaignTitle: 'Fair rents', as: 'one' as const, drafts: [{ index: 0 }, { index: 1 }] }
    await expectRefusal(accept(organizer, input), 'invalid', { field: 'groupName' })
    const made = await accept(organizer, { ...input, groupName: 'Tenants of the north', common: { title: 'The rents march', eventTitle: 'Local march' } })
    expect(made.calls[0]?.title).toBe('The rents march')
    expect(made.events).toHaveLength(2)
  })

  test('one place or none makes no event', async () => {
    const organizer = await anOrganizer(ctx)
    const intake = await upload(organizer)
    expect((await accept(organizer, { id: intake.id, campaignTitle: 'Fair rents', as: 'one', drafts: [{ index: 0 }, { index: 2 }] })).events).toEqual([])
  })
})

test('is for organizers, and a message is accepted only by whoever it was sent to', async () => {
  const organizer = await anOrganizer(ctx)
  const intake = await upload(organizer)
  const input = { id: intake.id, campaignTitle: 'Fair rents', as: 'separate' as const, drafts: [{ index: 0 }] }
  await expectRefusal(accept(ctx, input), 'unauthenticated')
  await expectRefusal(accept(await aMember(ctx, await aGroup(ctx), 'organizer'), input), 'forbidden')
  await database.pool.query(`update intakes set kind = 'mail' where id = $1`, [intake.id])
  await expectRefusal(accept(await anOrganizer(ctx), input), 'not_found')
  expect((await accept(organizer, input)).calls).toHaveLength(1)
})

test('ids of nothing are refused as such', async () => {
  const organizer = await anOrganizer(ctx)
  const nothing = '00000000-0000-7000-8000-00000000dead'
  const intake = await upload(organizer)
  await expectRefusal(accept(organizer, { id: nothing, campaignTitle: 'Fair rents', as: 'separate', drafts: [{ index: 0 }] }), 'not_found')
  await expectRefusal(accept(organizer, { id: intake.id, campaignId: nothing, as: 'separate', drafts: [{ index: 0 }] }), 'not_found', { field: 'campaignId' })
  await expectRefusal(accept(organizer, { id: intake.id, campaignTitle: 'Fair rents', as: 'one', groupId: nothing, drafts: [{ index: 0 }, { index: 1 }] }), 'not_found', { field: 'groupId' })
})

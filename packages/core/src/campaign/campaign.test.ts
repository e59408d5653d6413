import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getCallView } from '../call/call.ts'
import { CallUpdate } from '../call/call.schema.ts'
import { updateCall } from '../inheritance/inheritance.ts'
import { aCall } from '../testing/calls.ts'
import { testCtx, type TestCtx } from '../testing/ctx.ts'
import { expectAudit, expectRefusal } from '../testing/expectations.ts'
import { aGroup, aMember, anOrganizer } from '../testing/people.ts'
import { listHosts, trustGroup } from '../trust/trust.ts'
import { createCampaign, listCampaigns, updateCampaign } from './campaign.ts'
import { CampaignInput, CampaignUpdate } from './campaign.schema.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
  ctx = testCtx({ db: database.db })
})
afterAll(() => database.close())

test('organizers make and change campaigns, and everyone signed in sees how many calls each holds', async () => {
  const organizer = await anOrganizer(ctx)
  const campaign = await createCampaign(organizer, CampaignInput.parse({ title: 'Warm workplaces', startsOn: '2030-03-01', endsOn: '' }))
  await aCall(ctx, { campaignId: campaign.id })
  const changed = await updateCampaign(organizer, CampaignUpdate.parse({ id: campaign.id, title: 'Warm and safe', startsOn: '2030-03-01', endsOn: '2030-04-01' }))
  expect(changed).toMatchObject({ slug: campaign.slug, title: 'Warm and safe', startsOn: '2030-03-01', endsOn: '2030-04-01' })
  await expectAudit(ctx, 'campaign.updated', campaign.id)
  expect(await listCampaigns(await aMember(ctx, await aGroup(ctx)))).toEqual([expect.objectContaining({ id: campaign.id, calls: 1 })])
})

test('nobody else', async () => {
  const input = CampaignInput.parse({ title: 'Warm workplaces' })
  await expectRefusal(createCampaign(ctx, input), 'unauthenticated')
  await expectRefusal(createCampaign(await aMember(ctx, await aGroup(ctx), 'organizer'), input), 'forbidden')
  await expectRefusal(listCampaigns(ctx), 'unauthenticated')
  await expectRefusal(updateCampaign(await anOrganizer(ctx), { ...input, id: '00000000-0000-7000-8000-00000000dead' }), 'not_found')
})

test('the last day is not before the first', () => {
  expect(CampaignInput.safeParse({ title: 'Warm workplaces', startsOn: '2030-03-02', endsOn: '2030-03-01' }).error?.issues).toMatchObject([{ path: ['endsOn'] }])
})

test('a call begins a campaign called like itself unless one is chosen, and moves while its fields may change; trust stays behind', async () => {
  const organizer = await anOrganizer(ctx)
  const [here, there, group] = [await createCampaign(organizer, CampaignInput.parse({ title: 'Winter blood' })), await createCampaign(organizer, CampaignInput.parse({ title: 'Clean rivers' })), await aGroup(ctx)]
  const own = await aCall(ctx, { title: 'River day', campaignTitle: '' })
  expect((await getCallView(organizer, { id: own.id })).campaign.title).toBe('River day')
  const call = await aCall(ctx, { campaignId: here.id, hosting: 'approval' })
  await trustGroup(organizer, { campaignId: here.id, groupId: group.id })
  const change = (more: object) => updateCall(organizer, CallUpdate.parse({ ...call, ...more }))
  await change({ campaignId: null, revision: call.revision })
  expect((await getCallView(organizer, { id: call.id })).campaign).toEqual({ id: here.id, title: 'Winter blood' })
  await change({ campaignId: there.id, revision: undefined })
  expect((await getCallView(organizer, { id: call.id })).campaign.title).toBe('Clean rivers')
  expect((await listHosts(organizer, { callId: call.id })).trusted).toEqual([])
  await change({ campaignId: null, campaignTitle: 'A third one', revision: undefined })
  expect((await getCallView(organizer, { id: call.id })).campaign.title).toBe('A third one')
  await expectRefusal(change({ campaignId: '00000000-0000-7000-8000-00000000dead', revision: undefined }), 'not_found', { field: 'campaignId' })
})

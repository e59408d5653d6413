import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCall, setCallImage, setCallStatus } from './call/call.ts'
import { updateCall } from './inheritance/inheritance.ts'
import { updateCampaign } from './campaign/campaign.ts'
import { cancelEvent, createEvent, hostEvent, setEventStatus, updateEvent } from './event/event.ts'
import { EventInput, EventUpdate, HostInput } from './event/event.schema.ts'
import { createGroup, updateGroup } from './group/group.ts'
import { appoint } from './joining/joining.ts'
import { GroupInput, GroupUpdate } from './group/group.schema.ts'
import { aCall, callInput } from './testing/calls.ts'
import { CallUpdate } from './call/call.schema.ts'
import { CampaignUpdate } from './campaign/campaign.schema.ts'
import { testCtx, type TestCtx } from './testing/ctx.ts'
import { slotInput } from './testing/events.ts'
import { expectRefusal } from './testing/expectations.ts'
import { aGroup, aMember, anOrganizer } from './testing/people.ts'
import { saveGroup } from './group/group.repo.ts'
import { newCode } from './id.ts'
import { transact } from './transact.ts'

let database: TestDatabase
let organizer: TestCtx
beforeAll(async () => {
  database = await testDatabase()
  organizer = await anOrganizer(testCtx({ db: database.db }))
})
afterAll(() => database.close())

const nothing = '00000000-0000-7000-8000-00000000dead'
const event = (more: object) => EventInput.parse({ groupId: nothing, title: 'Tea', slots: [slotInput()], ...more })
const host = async (more: object) => HostInput.parse({ callId: nothing, groupName: 'Night shift', placeName: 'Gate', ...more })

/** Every place where somebody names a row by its id and writes. */
const cases: Record<string, () => Promise<unknown>> = {
  'a call in a campaign': () => createCall(organizer, callInput({ campaignId: nothing })),
  'a call from an intake': () => createCall(organizer, callInput({ intakeId: nothing })),
  'a call from a draft of an intake': () => createCall(organizer, callInput({ intakeId: nothing, intakeDraft: '0' })),
  'a call that is changed': () => updateCall(organizer, CallUpdate.parse({ ...callInput(), id: nothing })),
  'a call that is published': () => setCallStatus(organizer, { id: nothing, status: 'published' }),
  'a picture of a call': () => setCallImage(organizer, { callId: nothing, content: Buffer.from([0xff, 0xd8, 0xff]).toString('base64'), alt: 'Words' }),
  'a campaign that is changed': () => updateCampaign(organizer, CampaignUpdate.parse({ id: nothing, title: 'Warm workplaces' })),
  'an event of a group': () => createEvent(organizer, event({})),
  'an event under a call': async () => createEvent(organizer, event({ callId: nothing, groupId: (await aGroup(organizer)).id })),
  'an event under a call, hosted': async () => hostEvent(organizer, await host({})),
  'an event hosted by a group': async () => hostEvent(organizer, await host({ callId: (await aCall(organizer)).id, groupId: nothing, groupName: '' })),
  'an event that is changed': () => updateEvent(organizer, EventUpdate.parse({ id: nothing, title: 'Tea', slots: [slotInput()] })),
  'an event that is published': () => setEventStatus(organizer, { id: nothing, status: 'published' }),
  'an event that is called off': () => cancelEvent(organizer, { id: nothing, reason: 'Rain' }),
  'a group below another': () => createGroup(organizer, GroupInput.parse({ name: 'Night shift', kind: 'workplace', parentId: nothing })),
  'a group that is changed': () => updateGroup(organizer, GroupUpdate.parse({ id: nothing, name: 'Night shift', kind: 'workplace' })),
  'somebody appointed in a group of theirs': async () => {
    const group = await aGroup(organizer)
    await appoint(await aMember(organizer, group, 'rep'), { groupId: group.id, personId: nothing, role: 'deputy' })
  },
}

test.each(Object.keys(cases))('%s that is not there is refused, not broken', async (name) => {
  const refused = await expectRefusal(cases[name]!(), 'not_found')
  expect(refused.message).toMatch(/does not exist|is not in the group|no longer exists/)
})

const countCampaigns = async () => (await database.pool.query('select count(*)::int as count from campaigns')).rows[0]?.count as number

test('the field is named, and what was begun is taken back', async () => {
  const before = await countCampaigns()
  await expectRefusal(createCall(organizer, callInput({ campaignTitle: 'A new one', intakeId: nothing })), 'not_found', { field: 'intakeId' })
  await expectRefusal(createCall(organizer, callInput({ campaignId: nothing })), 'not_found', { field: 'campaignId' })
  await expectRefusal(createEvent(organizer, event({})), 'not_found', { field: 'groupId' })
  expect(await countCampaigns()).toBe(before)
})

test('a row that others refer to cannot go, which is nobody’s missing id', async () => {
  const group = await aGroup(organizer)
  await saveGroup(organizer.db, { id: crypto.randomUUID(), slug: newCode(), name: 'Below', kind: 'workplace', parentId: group.id, joinCode: newCode(), createdAt: organizer.now() })
  await expect(transact(organizer, async ({ db }) => db.execute(`delete from groups where id = '${group.id}'`))).rejects.toThrow('Failed query')
})

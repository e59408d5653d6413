import type { Call } from '@turnout/core/call/call.repo.ts'
import type { InheritedField } from '@turnout/core/call/call.schema.ts'
import { CallUpdate } from '@turnout/core/call/call.schema.ts'
import { DomainError } from '@turnout/core/error.ts'
import { getEventRow } from '@turnout/core/event/event.repo.ts'
import { updateCall } from '@turnout/core/inheritance/inheritance.ts'
import { aCall } from '@turnout/core/testing/calls.ts'
import { asGuest, testCtx, type TestCtx } from '@turnout/core/testing/ctx.ts'
import { testDatabase, type TestDatabase } from '@turnout/core/testing/database.ts'
import { anEvent, slotOf, slotsOf } from '@turnout/core/testing/events.ts'
import { aGroup, aMember, anOrganizer } from '@turnout/core/testing/people.ts'
import { signToken } from '@turnout/core/token.ts'
import { saveHostInvitation } from '@turnout/core/trust/trust.repo.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { api } from './testing/api.ts'

let database: TestDatabase
let ctx: TestCtx
let rep: TestCtx
let organizer: TestCtx
let groupId: string
let call: Call
beforeAll(async () => {
  database = await testDatabase()
})
beforeEach(async () => {
  ctx = testCtx({ db: database.db })
  const group = await aGroup(ctx)
  groupId = group.id
  rep = await aMember(ctx, group, 'rep')
  organizer = await anOrganizer(ctx)
  call = await aCall(ctx, { hosting: 'open' })
})
afterAll(() => database.close())

const all: InheritedField[] = ['title', 'description', 'time']
const lock = (take: InheritedField[] = []): Promise<unknown> => updateCall(organizer, CallUpdate.parse({ ...call, revision: undefined, locks: all, take }))

/** Another value of each field, as a form or a program of its own would send it. */
const own: Record<InheritedField, { words?: object; time?: object; at: string }> = {
  title: { words: { title: 'Ours' }, at: 'title' },
  description: { words: { description: 'Ours.' }, at: 'description' },
  time: { time: { startLocal: '2030-03-21T18:00', timeZone: 'Europe/London' }, at: 'startLocal' },
}
const place = { placeName: 'Gate' }

async function invitation(): Promise<string> {
  const row = await saveHostInvitation(ctx.db, { id: crypto.randomUUID(), callId: call.id, email: `${crypto.randomUUID()}@example.org`, createdAt: ctx.now(), expiresAt: ctx.now().add({ hours: 24 }) })
  return signToken(ctx, 'host_invitation', row!.id)
}

/** Every way in which an event gets words and times of its own. */
const ways: Record<string, { fields: InheritedField[]; go: (more: (typeof own)[InheritedField]) => Promise<unknown> }> = {
  'hosting with an account': { fields: ['title', 'time'], go: ({ words, time }) => api(rep).events.host({ callId: call.id, groupId, ...place, ...words, ...time }) },
  'hosting without one': { fields: ['title', 'time'], go: ({ words, time }) => api(asGuest(ctx)).events.requestHosting({ callId: call.id, groupName: 'Night shift', sameAs: 'new', name: 'Ana', email: `${crypto.randomUUID()}@example.org`, ...place, ...words, ...time }) },
  'hosting by the link of an invitation': { fields: ['title', 'time'], go: async ({ words, time }) => api(asGuest(ctx)).hosting.hostInvited({ token: await invitation(), callId: call.id, groupName: 'Night shift', sameAs: 'new', name: 'Ana', ...place, ...words, ...time }) },
  'making an event in the workspace': { fields: all, go: ({ words, time }) => api(rep).events.create({ callId: call.id, groupId, ...place, ...words, slots: [{ ...time }] }) },
  'changing an event': {
    fields: all,
    async go({ words, time }) {
      const { event, slot } = await anEvent(ctx, { callId: call.id, groupId })
      return api(rep).events.update({ ...event, ...words, latitude: null, longitude: null, slots: [{ id: slot.id, ...time }] })
    },
  },
  'adding a time to an event': {
    fields: ['time'],
    async go({ time }) {
      const { event, slot } = await anEvent(ctx, { callId: call.id, groupId })
      return api(rep).events.update({ ...event, latitude: null, longitude: null, slots: [{ id: slot.id }, { ...time }] })
    },
  },
}

describe.each(Object.entries(ways))('what a call locks is refused: %s', (_way, { fields, go }) => {
  test.each(fields)('%s', async (field) => {
    await lock()
    const refusal = await go(own[field]).then(() => 'it was let in', ({ cause }: Error) => cause)
    if (!(refusal instanceof DomainError)) throw new Error(`expected a refusal, not ${String(refusal)}`)
    // Where an event has several times, the one that is meant is named.
    expect(refusal.details).toMatchObject({ reason: 'locked', field: expect.stringMatching(new RegExp(`^(slots\\.\\d\\.)?${own[field].at}$`)) })
  })
})

test('without a lock each of these is let in', async () => {
  for (const { fields, go } of Object.values(ways)) for (const field of fields) expect(await go(own[field]).then(() => 'let in')).toBe('let in')
})

const first = async (query: string, value: string): Promise<string> => (await database.pool.query(query, [value])).rows[0]?.id as string

test('what was typed before the lock gives way to the call when the link in the mail is used after it', async () => {
  const email = 'early-host@example.org'
  await api(asGuest(ctx)).events.requestHosting({ callId: call.id, groupName: 'Night shift', sameAs: 'new', name: 'Ana', email, ...place, ...own.title.words, ...own.time.time })
  await lock()
  await api(asGuest(ctx)).events.confirmHosting({ token: signToken(ctx, 'hosting', await first('select id from hostings where email = $1', email)) })
  const event = await getEventRow(ctx.db, await first('select id from events where call_id = $1', call.id))
  expect((await slotsOf(ctx, event.id))[0]?.startLocal).toBeNull()
  expect(event).toMatchObject({ title: null, placeName: 'Gate', status: 'published' })
})

test('an event that comes under the call takes what is locked; one that had its own keeps it until it is changed', async () => {
  const theirs = { title: 'Ours', description: 'Ours.', slot: { startLocal: '2030-03-21T18:00', endLocal: null, timeZone: 'Europe/London' } }
  const before = await anEvent(ctx, { callId: call.id, groupId, ...theirs })
  await lock()
  const alone = await anEvent(ctx, { groupId, ...theirs })
  await api(rep).hosting.attach({ id: alone.event.id, callId: call.id, follow: [] })
  expect(await getEventRow(ctx.db, alone.event.id)).toMatchObject({ title: null, description: null })
  expect((await slotOf(ctx, alone.slot.id)).startLocal).toBeNull()
  await api(rep).events.update({ ...before.event, latitude: null, longitude: null, slots: [before.slot], placeName: 'Yard' })
  expect(await getEventRow(ctx.db, before.event.id)).toMatchObject({ title: 'Ours', description: 'Ours.', placeName: 'Yard' })
})

import { aCall, callInput } from '@turnout/core/testing/calls.ts'
import { testCtx, type TestCtx } from '@turnout/core/testing/ctx.ts'
import { anEvent, slotInput } from '@turnout/core/testing/events.ts'
import { aGroup, aMember, anOrganizer } from '@turnout/core/testing/people.ts'
import { aSignup, consentWording } from '@turnout/core/testing/signups.ts'
import { signToken } from '@turnout/core/token.ts'
import { testDatabase, type TestDatabase } from '@turnout/core/testing/database.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appRouter } from './app.router.ts'
import { api, expectCode } from './testing/api.ts'

let database: TestDatabase
let ctx: TestCtx
let given: Awaited<ReturnType<typeof inputs>>
beforeAll(async () => {
  database = await testDatabase()
  ctx = testCtx({ db: database.db })
  given = await inputs()
})
afterAll(() => database.close())

/** Every procedure, so that a new one has to say here who may call it. */
const open = {
  'account.me': 'anybody', 'account.requestSignInLink': 'anybody', 'account.signInLink': 'anybody', 'account.useSignInLink': 'anybody', 'account.signOut': 'anybody',
  'account.sessions': 'person', 'account.endSession': 'person', 'account.updateProfile': 'person',
  'campaigns.list': 'person', 'campaigns.create': 'organizer', 'campaigns.update': 'organizer',
  'calls.bySlug': 'anybody', 'calls.list': 'person', 'calls.get': 'person', 'calls.create': 'organizer', 'calls.update': 'organizer', 'calls.setStatus': 'organizer', 'calls.setImage': 'organizer',
  'deliveries.unsubscribeLink': 'anybody', 'deliveries.unsubscribe': 'anybody', 'deliveries.resubscribe': 'anybody', 'deliveries.ledger': 'rep', 'deliveries.mailbox': 'organizer', 'deliveries.mail': 'organizer',
  'events.upcoming': 'anybody', 'events.bySlug': 'anybody', 'events.list': 'person', 'events.get': 'rep', 'events.host': 'person', 'events.create': 'rep', 'events.update': 'rep', 'events.setStatus': 'rep', 'events.cancel': 'rep',
  'groups.bySlug': 'anybody', 'groups.events': 'anybody', 'groups.toJoin': 'anybody', 'groups.own': 'anybody', 'groups.list': 'person', 'groups.get': 'person', 'groups.join': 'person', 'groups.create': 'person',
  'groups.members': 'rep', 'groups.update': 'rep', 'groups.renewJoinLink': 'rep', 'groups.appoint': 'rep',
  home: 'person',
  'intakes.read': 'organizer', 'intakes.get': 'organizer',
  'signups.signUp': 'anybody', 'signups.answer': 'anybody', 'signups.confirm': 'anybody', 'signups.change': 'anybody', 'signups.own': 'anybody', 'signups.signUpMember': 'person', 'signups.list': 'rep', 'signups.csv': 'rep',
} as const satisfies Record<string, 'anybody' | 'person' | 'rep' | 'organizer'>

type Path = keyof typeof open

test('every procedure says who may call it', () => {
  // oxlint-disable-next-line no-underscore-dangle -- tRPC names no other way to list procedures.
  expect(Object.keys(appRouter._def.procedures).toSorted()).toEqual(Object.keys(open).toSorted())
})

/** An input that each procedure accepts, about things that exist. */
async function inputs(): Promise<{ group: { id: string }; of: Partial<Record<Path, unknown>> }> {
  const group = await aGroup(ctx)
  const call = await aCall(ctx)
  const { event, slot } = await anEvent(ctx, { groupId: group.id, status: 'draft' })
  const published = await anEvent(ctx)
  const signup = await aSignup(ctx, published.slot)
  const answer = { token: signToken(ctx, 'answer', signup.id) }
  const member = await aMember(ctx, group)
  const unsubscribe = { token: signToken(ctx, 'unsubscribe', signup.id) }
  const newGroup = { name: 'Night shift', kind: 'workplace' }
  const id = { id: group.id }
  const intake = await api(await anOrganizer(ctx)).intakes.read({ text: 'Join the day of action on 10 October.', publishedOn: '2024-09-28', locale: 'en-GB' })
  return {
    group,
    of: {
      'account.requestSignInLink': { email: 'a@example.org' }, 'account.endSession': { id: 'x' }, 'account.updateProfile': { name: 'A', locale: '', timeZone: '' },
      'campaigns.create': { title: 'Warm workplaces' }, 'campaigns.update': { id: call.campaignId, title: 'Warm workplaces' },
      'calls.bySlug': { slug: call.slug }, 'calls.get': { id: call.id }, 'calls.create': callInput(), 'calls.update': { ...call }, 'calls.setStatus': { id: call.id, status: 'published' },
      'calls.setImage': { callId: call.id, content: Buffer.from([0xff, 0xd8, 0xff]).toString('base64'), alt: 'Words' },
      'deliveries.unsubscribeLink': unsubscribe, 'deliveries.unsubscribe': unsubscribe, 'deliveries.resubscribe': unsubscribe, 'deliveries.ledger': { eventId: event.id },
      'events.bySlug': { slug: published.event.slug }, 'events.list': {}, 'events.get': { id: (await anEvent(ctx, { groupId: group.id })).event.id }, 'events.host': { callId: call.id, groupName: 'Night shift', placeName: 'Gate' },
      'events.create': { groupId: group.id, title: 'Tea', slots: [slotInput()] }, 'events.update': { ...event, title: 'More tea', slots: [slot] }, 'events.setStatus': { id: event.id, status: 'draft' }, 'events.cancel': { id: (await anEvent(ctx, { groupId: group.id })).event.id, reason: 'Rain' },
      'groups.bySlug': { slug: (await aGroup(ctx)).slug }, 'groups.events': { groupId: group.id }, 'groups.toJoin': { code: (await aGroup(ctx)).joinCode }, 'groups.get': id, 'groups.join': { code: (await aGroup(ctx)).joinCode }, 'groups.create': newGroup,
      'groups.members': id, 'groups.update': { ...newGroup, ...id }, 'groups.renewJoinLink': id, 'groups.appoint': { groupId: group.id, personId: member.personId, role: 'deputy' },
      'intakes.read': { text: 'Join the day of action on 10 October.', publishedOn: '2024-09-28', locale: 'en-GB' }, 'intakes.get': { id: intake.id },
      'signups.signUp': { slotId: published.slot.id, name: 'A', email: 'b@example.org', consent: consentWording }, 'signups.answer': answer, 'signups.confirm': answer, 'signups.change': { ...answer, answer: 'maybe' },
      'signups.own': { eventId: event.id }, 'signups.signUpMember': { slotId: published.slot.id, consent: consentWording }, 'signups.list': { eventId: event.id }, 'signups.csv': { eventId: event.id },
    },
  }
}

// What needs a link or a message that the test would have to make first is tested with its use case.
const elsewhere: Path[] = ['account.signInLink', 'account.useSignInLink', 'deliveries.mail']

describe('who may call what', () => {
  test.each(Object.keys(open).filter((path) => !elsewhere.includes(path as Path)) as Path[])('%s', async (path) => {
    const { group, of } = given
    const call = (core: TestCtx): Promise<unknown> => {
      const procedure = path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], api(core))
      return (procedure as (input: unknown) => Promise<unknown>)(of[path])
    }
    const needs = open[path]
    const [rep, stranger] = [await aMember(ctx, group, 'rep'), await aMember(ctx, await aGroup(ctx), 'rep')]
    if (needs !== 'anybody') await expectCode(call(ctx), 'UNAUTHORIZED')
    if (needs === 'rep' || needs === 'organizer') await expectCode(call(stranger), 'FORBIDDEN')
    if (needs === 'organizer') await expectCode(call(rep), 'FORBIDDEN')
    await expect(call({ anybody: ctx, person: stranger, rep, organizer: await anOrganizer(ctx) }[needs])).resolves.not.toBeInstanceOf(Error)
  })
})

import { people } from '@turnout/db/tables/account.ts'
import { deliveries } from '@turnout/db/tables/delivery.ts'
import { memberships } from '@turnout/db/tables/group.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { composeMail } from '../delivery/delivery.mail.ts'
import { listMailFacts } from '../delivery/delivery.repo.ts'
import { deliverDue } from '../delivery/delivery.ts'
import { createEvent, hostEvent, setEventStatus } from '../event/event.ts'
import { EventInput, HostInput } from '../event/event.schema.ts'
import { saveMembership } from '../group/group.repo.ts'
import { getInvitedHosted, hostInvited } from '../hosting/hosting.ts'
import { InvitedHosting } from '../hosting/hosting.schema.ts'
import { requirePerson } from '../permission/permission.ts'
import { aCall } from '../testing/calls.ts'
import { as, testCtx, type TestCtx } from '../testing/ctx.ts'
import { deliveriesOf, expectAudit, expectRefusal } from '../testing/expectations.ts'
import { aGroup, aMember, anOrganizer, aPerson, personBy } from '../testing/people.ts'
import { recordingTransport } from '../testing/transport.ts'
import { signToken } from '../token.ts'
import { askForInvitation, distrustGroup, getHostInvitation, inviteHost, inviteHostAgain, listHosts, ownStanding, trustGroup, withdrawHostInvitation } from './trust.ts'
import { HostInvitation } from './trust.schema.ts'

let database: TestDatabase
let ctx: TestCtx
let organizer: TestCtx
beforeAll(async () => {
  database = await testDatabase()
})
beforeEach(async () => {
  ctx = testCtx({ db: database.db })
  organizer = await anOrganizer(ctx)
  await database.db.delete(deliveries)
})
afterAll(() => database.close())

const host = (callId: string, groupId: string) => HostInput.parse({ callId, groupId, placeName: 'Gate' })

const statusUnder = async (who: TestCtx, callId: string, groupId: string) => (await hostEvent(who, host(callId, groupId))).status

async function sent() {
  const transport = recordingTransport()
  await deliverDue(ctx, { transport, signal: new AbortController().signal, onError: (error) => { throw error } })
  return transport.sent
}

test('a trusted group does not wait, under every call of the campaign and no other, until trust is taken back', async () => {
  const call = await aCall(ctx, { hosting: 'approval' })
  const second = await aCall(ctx, { hosting: 'approval', campaignId: call.campaignId })
  const elsewhere = await aCall(ctx, { hosting: 'approval' })
  const group = await aGroup(ctx)
  const below = await aGroup(ctx, { parentId: group.id })
  const [rep, other] = [await aMember(ctx, group, 'rep'), await aMember(ctx, below, 'rep')]
  const trust = { campaignId: call.campaignId, groupId: group.id }
  await expectRefusal(trustGroup(rep, trust), 'forbidden')
  await Promise.all([trustGroup(organizer, trust), trustGroup(organizer, trust)])
  await expectAudit(ctx, 'group.trusted', group.id)
  expect((await listHosts(organizer, { callId: call.id })).trusted).toMatchObject([{ groupId: group.id, name: group.name }])
  expect([await statusUnder(rep, call.id, group.id), await statusUnder(rep, second.id, group.id), await statusUnder(rep, elsewhere.id, group.id), await statusUnder(other, call.id, below.id)]).toEqual(['published', 'published', 'pending', 'pending'])
  // What was prepared in the workspace skips the queue as well.
  const draft = await createEvent(rep, EventInput.parse({ callId: call.id, groupId: group.id, slots: [{}] }))
  expect((await setEventStatus(rep, { id: draft.id, status: 'published' })).status).toBe('published')
  expect(await ownStanding(rep, { callId: call.id })).toEqual({ invited: false, groups: [{ groupId: group.id, trusted: true, invited: false }] })
  await distrustGroup(organizer, trust)
  await distrustGroup(organizer, trust)
  await expectAudit(ctx, 'group.distrusted', group.id)
  expect(await statusUnder(rep, call.id, group.id)).toBe('pending')
})

test('where hosts are invited, an invited group and those below it host, and nobody else, trusted or not', async () => {
  const call = await aCall(ctx, { hosting: 'invited', caller: 'The River Network' })
  const union = await aGroup(ctx)
  const depot = await aGroup(ctx, { parentId: union.id })
  const stranger = await aGroup(ctx)
  const [unionRep, rep, foreign] = [await aMember(ctx, union, 'rep'), await aMember(ctx, depot, 'rep'), await aMember(ctx, stranger, 'rep')]
  await trustGroup(organizer, { campaignId: call.campaignId, groupId: stranger.id })
  await expectRefusal(hostEvent(rep, host(call.id, depot.id)), 'forbidden', 'invited_only')
  expect(await inviteHost(organizer, HostInvitation.parse({ callId: call.id, groupId: union.id, email: null }))).toEqual({ told: 1 })
  const [mail] = await sent()
  expect(mail).toMatchObject({ subject: 'Invitation to host: Day of action' })
  expect(mail!.to.email).toBe((await aMailOf(unionRep)))
  expect(mail!.text).toContain(`https://turnout.example/calls/${call.slug}/host`)
  const words = mail!.text.replace(/\s+/g, ' ')
  for (const said of ['The organizers of the call on', 'Who calls: The River Network', '2030', 'invited this address to host']) expect(words, 'who invites, who calls, and when').toContain(said)
  expect(words).not.toContain('your address was given')
  expect((await hostEvent(rep, host(call.id, depot.id))).status).toBe('published')
  await expectRefusal(hostEvent(foreign, host(call.id, stranger.id)), 'forbidden', 'invited_only')
  await expectRefusal(inviteHost(organizer, HostInvitation.parse({ callId: call.id, groupId: union.id, email: null })), 'conflict', { field: 'groupId' })
  await expectRefusal(inviteHost(rep, HostInvitation.parse({ callId: call.id, groupId: depot.id, email: null })), 'forbidden')
  const [invitation] = (await listHosts(organizer, { callId: call.id })).invitations
  await withdrawHostInvitation(organizer, { id: invitation!.id })
  await expectRefusal(hostEvent(rep, host(call.id, depot.id)), 'forbidden', 'invited_only')
})

const aMailOf = async (who: TestCtx & { personId: string }) => (await database.pool.query('select email from people where id = $1', [who.personId])).rows[0]?.email as string

test('an invited address hosts by its link, once, and signed in from then on', async () => {
  const call = await aCall(ctx, { hosting: 'invited' })
  await inviteHost(organizer, HostInvitation.parse({ callId: call.id, groupId: null, email: 'ana-host@example.org' }))
  const [mail] = await sent()
  const token = /invitation=([\w-]{43})/.exec(mail!.text)![1]!
  expect(await getHostInvitation(ctx, { token })).toMatchObject({ callId: call.id, email: 'ana-host@example.org', state: 'open', expiresAt: ctx.now().add({ hours: 14 * 24 }), asked: false })
  expect((await personBy(ctx, 'ana-host@example.org'))?.provedAt, 'looking changes nothing').toBeNull()
  const input = InvitedHosting.parse({ token, name: 'Ana', callId: call.id, groupName: 'Night shift', placeName: 'Gate' })
  await expectRefusal(hostInvited(ctx, { ...input, groupId: (await aGroup(ctx)).id }), 'invalid', { field: 'groupName' })
  const taps = await Promise.allSettled([hostInvited(ctx, input), hostInvited(ctx, input)])
  expect(taps.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect((await getHostInvitation(ctx, { token })).state).toBe('used')
  const person = await personBy(ctx, 'ana-host@example.org')
  expect(person).toMatchObject({ name: 'Ana', provedAt: ctx.now() })
  expect((await hostEvent(await as(ctx, person!), HostInput.parse({ callId: call.id, groupName: 'Day shift', placeName: 'Gate' }))).status).toBe('published')
  await expectRefusal(hostEvent(await as(ctx, await aPerson(ctx)), HostInput.parse({ callId: call.id, groupName: 'Late shift', placeName: 'Gate' })), 'forbidden', 'invited_only')
  const other = await aCall(ctx, { hosting: 'invited' })
  await inviteHost(organizer, HostInvitation.parse({ callId: other.id, groupId: null, email: 'ben-host@example.org' }))
  const second = /invitation=([\w-]{43})/.exec((await sent()).find((one) => one.to.email === 'ben-host@example.org')!.text)![1]!
  await expectRefusal(hostInvited(ctx, { ...input, token: second }), 'gone', 'over')
})

test('the link of an address runs out; its owner asks for another, whoever sent it is told once a day, and sends it again', async () => {
  const call = await aCall(ctx, { hosting: 'invited' })
  await inviteHost(organizer, HostInvitation.parse({ callId: call.id, groupId: null, email: 'cem-host@example.org' }))
  const [mail] = await sent()
  expect(mail!.text).toContain('within 14 days')
  const token = /invitation=([\w-]{43})/.exec(mail!.text)![1]!
  const input = InvitedHosting.parse({ token, name: 'Cem', callId: call.id, groupName: 'Early shift', placeName: 'Gate' })
  const cem = await as(ctx, (await personBy(ctx, 'cem-host@example.org'))!)
  expect((await ownStanding(cem, { callId: call.id })).invited).toBe(true)
  await askForInvitation(ctx, { token })
  expect(await sent(), 'a link that works asks for nothing').toEqual([])
  ctx.clock.advance({ hours: 14 * 24 })
  await expectRefusal(hostInvited(ctx, input), 'gone', 'over')
  expect((await ownStanding(cem, { callId: call.id })).invited, 'nor by signing in').toBe(false)
  expect(await getHostInvitation(ctx, { token })).toMatchObject({ state: 'expired', asked: false })
  await Promise.all([askForInvitation(ctx, { token }), askForInvitation(ctx, { token })])
  const asked = await sent()
  expect(asked.map(({ to, subject }) => [to.email, subject])).toEqual([[await aMailOf({ ...organizer, ...requirePerson(organizer) }), 'Asks to be invited again: Day of action']])
  for (const said of ['cem-host@example.org', `/app/calls/${call.id}/hosts`]) expect(asked[0]!.text).toContain(said)
  expect((await getHostInvitation(ctx, { token })).asked).toBe(true)
  const [listed] = (await listHosts(organizer, { callId: call.id })).invitations
  expect(listed).toMatchObject({ expired: true, askedAgainAt: ctx.now() })
  await expectRefusal(inviteHostAgain(cem, { id: listed!.id }), 'forbidden')
  expect(await inviteHostAgain(organizer, { id: listed!.id })).toEqual({ told: 1 })
  expect(/invitation=([\w-]{43})/.exec((await sent())[0]!.text)![1]).toBe(token)
  await hostInvited(ctx, input)
  expect(await getInvitedHosted(ctx, { token }), 'its page says what is public now').toMatchObject({ status: 'published', group: input.groupName, stands: 'answers' })
  await expectRefusal(inviteHostAgain(organizer, { id: listed!.id }), 'conflict', 'over')
  ctx.clock.advance({ hours: 20 * 24 })
  expect([(await getHostInvitation(ctx, { token })).state, (await ownStanding(cem, { callId: call.id })).invited], 'used in time, it holds').toEqual(['used', true])
})

const ask = async (email: string) => inviteHost(organizer, HostInvitation.parse({ callId: (await aCall(ctx, { hosting: 'invited' })).id, groupId: null, email }))

test('one mailbox is asked twice a day, by whatever of its names', async () => {
  await ask('kim+a@example.org')
  await ask('kim+b@example.org')
  await expectRefusal(ask('kim+c@example.org'), 'too_many')
})

test('an invitation says in whose name it is, and by whom only where they said so and still answer for it', async () => {
  const call = await aCall(ctx, { hosting: 'invited' })
  const union = await aGroup(ctx, { name: 'Dockers’ Union' })
  const sender = await aPerson(ctx, { isOrganizer: true, name: 'Olu Example' })
  await saveMembership(ctx.db, { groupId: union.id, personId: sender.id, role: 'rep', createdAt: ctx.now() })
  const inviter = await as(ctx, sender)
  await expectRefusal(inviteHost(inviter, HostInvitation.parse({ callId: call.id, email: 'no@example.org', asGroupId: (await aGroup(ctx)).id })), 'forbidden', { field: 'asGroupId' })
  const said = async (email: string, more: object, locale = 'en') => {
    await inviteHost(inviter, HostInvitation.parse({ callId: call.id, email, ...more }))
    const person = (await personBy(ctx, email))!
    await ctx.db.update(people).set({ locale }).where(eq(people.id, person.id))
    const [owed] = await deliveriesOf(ctx, { kind: 'group', personId: person.id })
    await ctx.db.update(deliveries).set({ facts: { ...owed!.facts, locale } }).where(eq(deliveries.id, owed!.id))
    const text = async () => composeMail(ctx, (await listMailFacts(ctx.db, [owed!.id]))[0]!).text
    const token = signToken(ctx, 'host_invitation', owed!.facts['invitationId'] ?? '')
    return { text, page: async () => (await getHostInvitation(ctx, { token })).by }
  }
  const plain = await said('plain@example.org', {})
  expect([await plain.page(), await plain.text()]).toEqual([{ group: null, person: null }, expect.stringContaining('The organizers of the call on')])
  const ofGroup = await said('group@example.org', { asGroupId: union.id }, 'de')
  expect([await ofGroup.page(), await ofGroup.text()]).toEqual([{ group: 'Dockers’ Union', person: null }, expect.stringContaining('„Dockers’ Union“ lädt Sie ein')])
  expect(await ofGroup.text()).not.toContain('Olu')
  const both = await said('both@example.org', { asGroupId: union.id, namesMe: true })
  expect([await both.page(), await both.text()]).toEqual([{ group: 'Dockers’ Union', person: 'Olu Example' }, expect.stringContaining('Olu Example of “Dockers’ Union” invites you')])
  await ctx.db.delete(memberships).where(eq(memberships.personId, sender.id))
  await ctx.db.update(people).set({ isOrganizer: false }).where(eq(people.id, sender.id))
  expect([await both.page(), (await both.text()).includes('Olu')], 'who answers for it no longer is not named').toEqual([{ group: 'Dockers’ Union', person: null }, false])
})

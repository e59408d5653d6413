import { deliveries } from '@turnout/db/tables/delivery.ts'
import { invitations } from '@turnout/db/tables/group.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findPerson } from '../account/account.repo.ts'
import { deliverDue } from '../delivery/delivery.ts'
import { listMembers } from '../group/group.ts'
import { updateGroupRow } from '../group/group.repo.ts'
import { as, testCtx, type TestCtx } from '../testing/ctx.ts'
import { expectAudit, expectRefusal } from '../testing/expectations.ts'
import { requirePerson } from '../permission/permission.ts'
import { aGroup, aMember, anOrganizer, aPerson, personBy } from '../testing/people.ts'
import { recordingTransport } from '../testing/transport.ts'
import { signToken } from '../token.ts'
import { acceptInvitation, appoint, claimGroup, decideJoinRequest, follow, getDoorstep, getInvitation, getStandingInGroup, glanceAtDoor, invite, leave, requestToJoin, withdrawInvitation, writeToGroup } from './joining.ts'
import { MemberSearch } from '../group/group.schema.ts'
import { ContactMessage } from './joining.schema.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
})
beforeEach(async () => {
  ctx = testCtx({ db: database.db })
  await database.db.delete(deliveries)
})
afterAll(() => database.close())

async function sent() {
  const transport = recordingTransport()
  await deliverDue(ctx, { transport, signal: new AbortController().signal, onError: (error) => { throw error } })
  return transport.sent
}

describe('asking to join', () => {
  test('those who answer are told, one lets in, the person is told', async () => {
    const group = await aGroup(ctx, { name: 'Tram depot' })
    const rep = await aMember(ctx, group, 'rep')
    await aMember(ctx, group)
    const person = await aPerson(ctx)
    for (let taps = 0; taps < 2; taps++) await requestToJoin(await as(ctx, person), { groupId: group.id, message: 'I work nights' })
    expect(await getStandingInGroup(await as(ctx, person), { groupId: group.id })).toEqual({ role: null, asked: true, signedIn: true })
    expect((await sent()).map((mail) => mail.subject)).toEqual(['Somebody asks to join Tram depot'])
    const { requests } = await getDoorstep(rep, { groupId: group.id })
    expect(requests).toMatchObject([{ email: person.email, message: 'I work nights' }])
    await expectAudit(ctx, 'group.people_viewed', group.id)
    await decideJoinRequest(rep, { id: requests[0]!.id, accept: true, role: 'member' })
    expect((await getStandingInGroup(await as(ctx, person), { groupId: group.id })).role).toBe('member')
    expect((await sent()).map((mail) => [mail.to.email, mail.subject])).toEqual([[person.email, 'You are in Tram depot']])
    await expectRefusal(decideJoinRequest(rep, { id: requests[0]!.id, accept: false, role: 'member' }), 'conflict', 'decided')
    await expectRefusal(requestToJoin(await as(ctx, person), { groupId: group.id, message: '' }), 'conflict', 'member')
  })

  test('where nobody answers for the group, the nearest organizers above are told, once, unless somebody answers by the time the mail goes out', async () => {
    const union = await aGroup(ctx)
    const region = await aGroup(ctx, { parentId: union.id })
    const depot = await aGroup(ctx, { parentId: region.id, name: 'Depot South' })
    const above = await aMember(ctx, union, 'organizer')
    await aMember(ctx, region, 'rep')
    await anOrganizer(ctx)
    const asks = async (groupId: string, who = aPerson(ctx)) => requestToJoin(await as(ctx, await who), { groupId, message: '' })
    const person = await aPerson(ctx)
    for (let taps = 0; taps < 2; taps++) await asks(depot.id, Promise.resolve(person))
    const { email } = (await findPerson(ctx.db, requirePerson(above).personId))!
    const mails = await sent()
    expect(mails.map((mail) => [mail.to.email, mail.subject])).toEqual([[email, 'Somebody asks to join Depot South']])
    expect(mails[0]!.text).toContain(`/app/groups/${depot.id}#doorstep`)
    await asks(depot.id)
    await aMember(ctx, depot, 'rep')
    expect(await sent(), 'its own rep decides by now').toEqual([])
    await requestToJoin(above, { groupId: depot.id, message: '' })
    expect((await sent()).map((mail) => mail.to.email), 'those who answer for it, and nobody above').toHaveLength(1)
  })

  test('who becomes the first to answer for a group hears that somebody asks already; the second does not', async () => {
    const depot = await aGroup(ctx, { name: 'Depot East' })
    const organizer = await anOrganizer(ctx)
    await requestToJoin(await as(ctx, await aPerson(ctx)), { groupId: depot.id, message: '' })
    for (const email of ['first-rep@example.org', 'second-rep@example.org']) {
      const { id } = await invite(organizer, { groupId: depot.id, email, role: 'rep' })
      await sent()
      await acceptInvitation(ctx, { token: signToken(ctx, 'invitation', id), group: 'Depot East' })
      expect((await sent()).map((mail) => [mail.to.email, mail.subject])).toEqual(email.startsWith('first') ? [[email, 'Somebody asks to join Depot East']] : [])
    }
  })

  test('who asked and is then invited hears nothing of their own question, which is answered', async () => {
    const depot = await aGroup(ctx, { name: 'Depot West' })
    const organizer = await anOrganizer(ctx)
    const asking = await as(ctx, await aPerson(ctx))
    await requestToJoin(asking, { groupId: depot.id, message: '' })
    await requestToJoin(await as(ctx, await aPerson(ctx)), { groupId: depot.id, message: '' })
    const { email } = (await findPerson(ctx.db, requirePerson(asking).personId))!
    const take = async (role: 'member' | 'rep') => {
      const { id } = await invite(organizer, { groupId: depot.id, email, role })
      await sent()
      await acceptInvitation(ctx, { token: signToken(ctx, 'invitation', id), group: 'Depot West' })
    }
    await take('member')
    const { requests } = await getDoorstep(organizer, { groupId: depot.id })
    expect(requests.map((one) => one.email === email), 'the other one waits on').toEqual([false])
    await decideJoinRequest(organizer, { id: requests[0]!.id, accept: false, role: 'member' })
    await sent()
    await take('rep')
    expect(await sent(), 'nobody asks any more').toEqual([])
  })

  test('a deputy whom those above make the first to answer for the group hears of who asks, and asks for nothing any more', async () => {
    const region = await aGroup(ctx)
    const depot = await aGroup(ctx, { parentId: region.id, name: 'Depot North' })
    const [above, deputy] = [await aMember(ctx, region, 'organizer'), await aMember(ctx, depot, 'deputy')]
    const { email } = (await findPerson(ctx.db, requirePerson(deputy).personId))!
    await claimGroup(deputy, depot.id)
    await requestToJoin(await as(ctx, await aPerson(ctx)), { groupId: depot.id, message: '' })
    await sent()
    await appoint(above, { groupId: depot.id, personId: requirePerson(deputy).personId, role: 'rep' })
    expect((await sent()).map((mail) => [mail.to.email, mail.subject])).toEqual([[email, 'Somebody asks to join Depot North']])
    expect((await getDoorstep(await aMember(ctx, depot, 'rep'), { groupId: depot.id })).requests.map((one) => one.email === email)).toEqual([false])
  })

  test('a page that only says that somebody asks is no look at people; one that names whom one invited is', async () => {
    const depot = await aGroup(ctx)
    const organizer = await anOrganizer(ctx)
    await requestToJoin(await as(ctx, await aPerson(ctx)), { groupId: depot.id, message: '' })
    expect(await glanceAtDoor(organizer, { groupId: depot.id })).toEqual({ waiting: 1, invitations: [], led: false, mayInvite: true })
    await expectAudit(ctx, 'group.people_viewed', depot.id, 0)
    await invite(organizer, { groupId: depot.id, email: 'asked-to-be-rep@example.org', role: 'rep' })
    expect((await glanceAtDoor(organizer, { groupId: depot.id })).invitations).toHaveLength(1)
    await expectAudit(ctx, 'group.people_viewed', depot.id)
    await aMember(ctx, depot, 'rep')
    expect(await glanceAtDoor(await anOrganizer(ctx), { groupId: depot.id }), 'what its own people decide on').toEqual({ waiting: 0, invitations: [], led: true, mayInvite: true })
    await expectRefusal(glanceAtDoor(await aMember(ctx, depot), { groupId: depot.id }), 'forbidden')
  })

  test('is decided by those who answer for that very group', async () => {
    const union = await aGroup(ctx)
    const depot = await aGroup(ctx, { parentId: union.id })
    const rep = await aMember(ctx, depot, 'rep')
    await requestToJoin(await as(ctx, await aPerson(ctx)), { groupId: depot.id, message: '' })
    const [request] = (await getDoorstep(rep, { groupId: depot.id })).requests
    const member = await aMember(ctx, depot)
    const [above, instance] = [await aMember(ctx, union, 'organizer'), await anOrganizer(ctx)]
    await expectRefusal(getDoorstep(member, { groupId: depot.id }), 'forbidden')
    for (const who of [above, instance]) expect((await getDoorstep(who, { groupId: depot.id })).requests, 'names do not reach up').toEqual([])
    for (const who of [member, above, instance]) {
      await expectRefusal(decideJoinRequest(who, { id: request!.id, accept: true, role: 'member' }), 'forbidden')
    }
    await expectRefusal(requestToJoin(ctx, { groupId: depot.id, message: '' }), 'unauthenticated')
  })
})

describe('an invitation', () => {
  test('is mailed, proves the address, gives the role once', async () => {
    const group = await aGroup(ctx, { name: 'Tram depot' })
    const invitation = await invite(await aMember(ctx, group, 'rep'), { groupId: group.id, email: 'new-deputy@example.org', role: 'deputy' })
    const token = signToken(ctx, 'invitation', invitation.id)
    const [mail] = await sent()
    expect(mail).toMatchObject({ to: { email: 'new-deputy@example.org' }, subject: 'Invitation to Tram depot' })
    expect(mail!.text).toContain(`https://turnout.example/invitations/${token}`)
    expect(await getInvitation(ctx, { token })).toMatchObject({ state: 'open', role: 'deputy', group: 'Tram depot' })
    expect((await personBy(ctx, 'new-deputy@example.org'))?.provedAt, 'looking changes nothing').toBeNull()
    await acceptInvitation(ctx, { token })
    const person = await personBy(ctx, 'new-deputy@example.org')
    expect(person?.provedAt).not.toBeNull()
    expect((await getStandingInGroup(await as(ctx, person!), { groupId: group.id })).role).toBe('deputy')
    expect((await getInvitation(ctx, { token })).state).toBe('used')
    await expectRefusal(acceptInvitation(ctx, { token }), 'gone', 'over')
  })

  test('takes no higher role away, and ends', async () => {
    const group = await aGroup(ctx)
    const rep = await aMember(ctx, group, 'rep')
    const { email } = (await listMembers(rep, MemberSearch.parse({ id: group.id }))).members[0]!
    const { id } = await invite(rep, { groupId: group.id, email, role: 'member' })
    await acceptInvitation(ctx, { token: signToken(ctx, 'invitation', id) })
    expect((await getStandingInGroup(rep, { groupId: group.id })).role).toBe('rep')

    const late = await invite(rep, { groupId: group.id, email: 'late@example.org', role: 'member' })
    const withdrawn = await invite(rep, { groupId: group.id, email: 'gone@example.org', role: 'member' })
    await withdrawInvitation(rep, { id: withdrawn.id })
    await expectRefusal(acceptInvitation(ctx, { token: signToken(ctx, 'invitation', withdrawn.id) }), 'gone', 'over')
    ctx.clock.advance({ hours: 24 * 14 })
    await expectRefusal(acceptInvitation(ctx, { token: signToken(ctx, 'invitation', late.id) }), 'gone', 'over')
  })

  test('is sent by those who appoint, and to nobody more than twice a day', async () => {
    const group = await aGroup(ctx)
    const rep = await aMember(ctx, group, 'rep')
    for (const who of [await aMember(ctx, group), await aMember(ctx, group, 'deputy'), await aMember(ctx, await aGroup(ctx), 'rep')]) await expectRefusal(invite(who, { groupId: group.id, email: 'x@example.org', role: 'member' }), 'forbidden')
    for (let times = 0; times < 2; times++) await invite(rep, { groupId: group.id, email: 'often@example.org', role: 'member' })
    await expectRefusal(invite(rep, { groupId: group.id, email: 'often@example.org', role: 'member' }), 'too_many')
    expect(await database.db.select().from(invitations).where(eq(invitations.email, 'often@example.org'))).toHaveLength(2)
  })

  test('organizers above and of the instance ask somebody to be rep, see what they sent, and nothing of the group’s people where it has a rep', async () => {
    const union = await aGroup(ctx)
    const depot = await aGroup(ctx, { parentId: union.id, name: 'Depot North' })
    const [above, organizer, member] = [await aMember(ctx, union, 'organizer'), await anOrganizer(ctx), await aMember(ctx, depot)]
    await requestToJoin(await as(ctx, await aPerson(ctx)), { groupId: depot.id, message: '' })
    expect(await getDoorstep(organizer, { groupId: depot.id }), 'nobody else is there to let them in').toMatchObject({ led: false, mayInvite: true, mayAppoint: true, answering: [], requests: [{ role: 'member' }] })
    await expectRefusal(invite(member, { groupId: depot.id, email: 'kim-rep@example.org', role: 'rep' }), 'forbidden')
    const { id } = await invite(organizer, { groupId: depot.id, name: 'Kim', email: 'kim-rep@example.org', role: 'rep' })
    await expectAudit(ctx, 'group.invited', depot.id)
    await acceptInvitation(ctx, { token: signToken(ctx, 'invitation', id), group: 'Depot North' })
    const kim = await as(ctx, (await personBy(ctx, 'kim-rep@example.org'))!)
    expect((await listMembers(kim, MemberSearch.parse({ id: depot.id }))).members.map(({ name, role }) => [name, role])[0]).toEqual(['Kim', 'rep'])
    const second = await invite(above, { groupId: depot.id, email: 'deputy-two@example.org', role: 'deputy' })
    expect(await getDoorstep(organizer, { groupId: depot.id })).toMatchObject({ led: true, requests: [], invitations: [], answering: [], mayAppoint: false })
    const seen = await getDoorstep(above, { groupId: depot.id })
    expect([seen.requests, seen.invitations.map(({ email }) => email), seen.answering]).toEqual([[], ['deputy-two@example.org'], [{ personId: requirePerson(kim).personId, name: 'Kim', role: 'rep' }]])
    await expectRefusal(withdrawInvitation(organizer, { id: second.id }), 'forbidden')
    await withdrawInvitation(above, { id: second.id })
    expect((await getDoorstep(above, { groupId: depot.id })).invitations).toEqual([])
    await expectRefusal(appoint(above, { groupId: depot.id, personId: requirePerson(kim).personId, role: 'member' }), 'conflict', 'last_rep')
    await expectRefusal(appoint(organizer, { groupId: depot.id, personId: requirePerson(member).personId, role: 'rep' }), 'forbidden')
    await appoint(above, { groupId: depot.id, personId: requirePerson(member).personId, role: 'rep' })
    await appoint(above, { groupId: depot.id, personId: requirePerson(kim).personId, role: 'member' })
  })

  test('into a group that is called otherwise by now says so, and is taken up only by whoever read that', async () => {
    const depot = await aGroup(ctx, { name: 'Depot North' })
    const { id } = await invite(await anOrganizer(ctx), { groupId: depot.id, email: 'north-rep@example.org', role: 'rep' })
    const token = signToken(ctx, 'invitation', id)
    expect(await getInvitation(ctx, { token })).toMatchObject({ group: 'Depot North', calledThen: null })
    await updateGroupRow(ctx.db, depot.id, { name: 'Depot South' })
    expect(await getInvitation(ctx, { token })).toMatchObject({ group: 'Depot South', calledThen: 'Depot North' })
    for (const group of ['Depot North', undefined]) await expectRefusal(acceptInvitation(ctx, { token, group }), 'conflict', 'renamed')
    expect((await getInvitation(ctx, { token })).state, 'a refusal uses nothing up').toBe('open')
    await acceptInvitation(ctx, { token, group: 'Depot South' })
    expect((await getInvitation(ctx, { token })).state).toBe('used')
  })

  test('a link for another purpose, or an altered one, opens nothing', async () => {
    const group = await aGroup(ctx)
    const { id } = await invite(await aMember(ctx, group, 'rep'), { groupId: group.id, email: 'y@example.org', role: 'rep' })
    await expectRefusal(acceptInvitation(ctx, { token: signToken(ctx, 'answer', id) }), 'not_found', 'bad_link')
  })
})

describe('following and leaving', () => {
  test('a follower sees no names, and joining makes a member of them', async () => {
    const group = await aGroup(ctx)
    const person = await aPerson(ctx)
    await follow(await as(ctx, person), { groupId: group.id })
    await expectRefusal(listMembers(await as(ctx, person), MemberSearch.parse({ id: group.id })), 'forbidden')
    const rep = await aMember(ctx, group, 'rep')
    expect((await listMembers(rep, MemberSearch.parse({ id: group.id }))).members.map((one) => one.personId), 'and nobody learns theirs').toEqual([rep.personId])
    await requestToJoin(await as(ctx, person), { groupId: group.id, message: '' })
    await leave(await as(ctx, person), { groupId: group.id })
    expect((await getStandingInGroup(await as(ctx, person), { groupId: group.id })).role).toBeNull()
  })

  test('a rep who leaves loses sight at once; the last cannot leave', async () => {
    const group = await aGroup(ctx)
    const first = await aMember(ctx, group, 'rep')
    await expectRefusal(leave(first, { groupId: group.id }), 'conflict', 'last_rep')
    const second = await aMember(ctx, group)
    await appoint(first, { groupId: group.id, personId: second.personId, role: 'rep' })
    await leave(first, { groupId: group.id })
    await expectRefusal(listMembers(await as(ctx, { id: first.personId }), MemberSearch.parse({ id: group.id })), 'forbidden')
    await expectAudit(ctx, 'group.left', group.id)
  })
})

const message = (groupId: string, more: object = {}) => ContactMessage.parse({ groupId, name: 'Bo', email: 'bo@example.org', message: 'Where do we meet?', ...more })
describe('writing to a group', () => {
  test('reaches those who answer for it, who can answer, and shows no address', async () => {
    const group = await aGroup(ctx, { contactable: true, name: 'Tram depot' })
    await aMember(ctx, group, 'rep')
    await aMember(ctx, group)
    await writeToGroup(ctx, message(group.id))
    const mails = await sent()
    expect(mails).toMatchObject([{ replyTo: { name: 'Bo', email: 'bo@example.org' } }])
    expect(mails[0]!.text).toContain('Where do we meet?')
  })

  test('only where the group wants it, not from programs, and not without end', async () => {
    const group = await aGroup(ctx)
    await aMember(ctx, group, 'rep')
    await expectRefusal(writeToGroup(ctx, message(group.id)), 'not_found')
    await updateGroupRow(ctx.db, group.id, { contactable: true })
    await writeToGroup(ctx, message(group.id, { email: 'program@example.org', website: 'https://x.example' }))
    expect(await sent()).toEqual([])
    for (let times = 0; times < 5; times++) await writeToGroup(ctx, message(group.id, { email: 'often@example.org' }))
    await expectRefusal(writeToGroup(ctx, message(group.id, { email: 'often@example.org' })), 'too_many')
  })
})

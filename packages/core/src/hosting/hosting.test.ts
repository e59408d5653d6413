import { deliveries } from '@turnout/db/tables/delivery.ts'
import { events, hostings } from '@turnout/db/tables/event.ts'
import { joinRequests, memberships } from '@turnout/db/tables/group.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { getEventView } from '../agenda/agenda.ts'
import { deliverDue } from '../delivery/delivery.ts'
import { hostEvent } from '../event/event.ts'
import { HandedInAgain, HostInput } from '../event/event.schema.ts'
import { decideJoinRequest, getDoorstep } from '../joining/joining.ts'
import { requirePerson } from '../permission/permission.ts'
import { approveEvent, listReviews, sendBack } from '../review/review.ts'
import { aCall } from '../testing/calls.ts'
import { as, testCtx, type TestCtx } from '../testing/ctx.ts'
import { expectAudit, expectRefusal } from '../testing/expectations.ts'
import { aGroup, aMember, anOrganizer, aPerson, personBy } from '../testing/people.ts'
import { recordingTransport } from '../testing/transport.ts'
import { signToken } from '../token.ts'
import { confirmHosting, getHosted, getHosting, handInAgain, requestHosting } from './hosting.ts'
import { HostingRequest } from './hosting.schema.ts'

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

const request = (callId: string, more: object = {}): HostingRequest => HostingRequest.parse({ callId, name: 'Ada', email: 'ada-host@example.org', groupName: 'Night shift', sameAs: 'new', placeName: 'Gate 4', ...more })

/** The token in the only mail there is. */
async function mailed(): Promise<{ token: string; to: string; subject: string; text: string }> {
  const transport = recordingTransport()
  await deliverDue(ctx, { transport, signal: new AbortController().signal, onError: (error) => { throw error } })
  const [mail] = transport.sent.filter((one) => one.text.includes('/hosting/'))
  return { token: /\/hosting\/([\w-]+)/.exec(mail!.text)![1]!, to: mail!.to.email, subject: mail!.subject, text: mail!.text }
}

describe('hosting without an account', () => {
  test('nothing is made until the link in the mail is used, then everything, once', async () => {
    const call = await aCall(ctx)
    await requestHosting(ctx, request(call.id))
    expect(await database.db.select().from(events).where(eq(events.callId, call.id))).toEqual([])
    const { token, to, subject } = await mailed()
    expect([to, subject]).toEqual(['ada-host@example.org', `One more step: ${call.eventTitle}`])
    expect(await getHosting(ctx, { token })).toMatchObject({ state: 'open', group: 'Night shift', event: null })
    expect((await personBy(ctx, to))?.provedAt, 'looking changes nothing').toBeNull()
    await confirmHosting(ctx, { token })
    const [event] = await database.db.select().from(events).where(eq(events.callId, call.id))
    expect(event).toMatchObject({ status: 'published', placeName: 'Gate 4', title: null })
    const person = await personBy(ctx, to)
    expect(person).toMatchObject({ name: 'Ada' })
    expect(person?.provedAt).not.toBeNull()
    expect(await database.db.select().from(memberships).where(eq(memberships.groupId, event!.groupId))).toMatchObject([{ personId: person!.id, role: 'rep' }])
    expect(await getHosting(ctx, { token })).toMatchObject({ state: 'used', event: { slug: event!.slug, status: 'published' } })
    await expectRefusal(confirmHosting(ctx, { token }), 'gone', 'over')
  })

  test.each([
    ['en', { startLocal: '2030-03-22T18:00', endLocal: '2030-03-22T19:30', placeAddress: '4 Quay Street', onlineUrl: 'https://meet.example.org/a' }, ['22 March 2030', '18:00', '19:30', 'Where: Gate 4, 4 Quay Street', 'Online: https://meet.example.org/a']],
    ['de', {}, ['Donnerstag, 21. März 2030', 'Wo: Gate 4']],
  ] as const)('the mail and the page say when and where it would be, in %s', async (locale, more, words) => {
    const call = await aCall(ctx)
    const email = `when-${locale}@example.org`
    await requestHosting({ ...ctx, locale }, request(call.id, { email, ...more }))
    const { token, text } = await mailed()
    for (const word of words) expect(text).toContain(word)
    expect(await getHosting(ctx, { token })).toMatchObject({ placeName: 'Gate 4', placeAddress: '', onlineUrl: null, when: { startLocal: call.startLocal }, ...('startLocal' in more && { placeAddress: more.placeAddress, onlineUrl: more.onlineUrl, when: { startLocal: more.startLocal, endLocal: more.endLocal } }) })
  })

  test('waits for approval where the call asks for it', async () => {
    const call = await aCall(ctx, { hosting: 'approval' })
    await requestHosting(ctx, request(call.id, { email: 'waits@example.org' }))
    const { token } = await mailed()
    await confirmHosting(ctx, { token })
    expect(await getHosting(ctx, { token })).toMatchObject({ event: { status: 'pending' } })
  })

  test('is refused, while the form can still be mended, where the call leaves the title or the time to nobody', async () => {
    const locked = await aCall(ctx, { locks: ['title', 'time'] })
    await expectRefusal(requestHosting(ctx, request(locked.id, { title: 'Ours', email: 'locked-host@example.org' })), 'invalid', { reason: 'locked', field: 'title' })
    await expectRefusal(requestHosting(ctx, request(locked.id, { startLocal: '2030-03-21T18:00', email: 'locked-time@example.org' })), 'invalid', { reason: 'locked', field: 'startLocal' })
    const bounded = await aCall(ctx, { hostFromLocal: '2030-03-20', hostUntilLocal: '2030-03-22' })
    await expectRefusal(requestHosting(ctx, request(bounded.id, { startLocal: '2030-03-23T12:00', email: 'late-host@example.org' })), 'invalid', { reason: 'window', field: 'startLocal' })
    await requestHosting(ctx, request(bounded.id, { startLocal: '2030-03-22T20:00', email: 'bounded-host@example.org' }))
    await requestHosting(ctx, request(locked.id, { email: 'follows-host@example.org' }))
  })

  test('two taps make one event, and a link ends after two days', async () => {
    const call = await aCall(ctx)
    await requestHosting(ctx, request(call.id, { email: 'twice@example.org' }))
    const { token } = await mailed()
    const done = await Promise.allSettled([confirmHosting(ctx, { token }), confirmHosting(ctx, { token })])
    expect(done.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const [row] = await database.db.insert(hostings).values({ id: '00000000-0000-7000-8000-000000000001', callId: call.id, email: 'x@example.org', name: 'X', input: request(call.id), createdAt: ctx.now(), expiresAt: ctx.now().add({ hours: 48 }) }).returning()
    ctx.clock.advance({ hours: 48 })
    await expectRefusal(confirmHosting(ctx, { token: signToken(ctx, 'hosting', row!.id) }), 'gone', 'over')
  })

  test('the form sent twice makes one group and one event, whichever link is used first or both at once; another time or name makes another', async () => {
    const links = async (callId: string, email: string, ...forms: object[]): Promise<string[]> => {
      await database.db.delete(deliveries)
      for (const more of forms) await requestHosting(ctx, request(callId, { email, groupName: 'Sail Loft', ...more }))
      return (await database.db.select().from(hostings).where(eq(hostings.email, email))).map(({ id }) => signToken(ctx, 'hosting', id))
    }
    const made = async (callId: string) => (await database.db.select().from(events).where(eq(events.callId, callId))).length
    const [call, atOnce, other] = [await aCall(ctx, { hosting: 'approval' }), await aCall(ctx), await aCall(ctx)]
    const [first, second] = await links(call.id, 'sail@example.org', { startLocal: call.startLocal }, { groupName: 'sail-loft', placeName: 'Gate 5' })
    await confirmHosting(ctx, { token: first! })
    expect(await getHosting(ctx, { token: first! })).toMatchObject({ again: false })
    ctx.clock.advance({ minutes: 5 })
    await confirmHosting(ctx, { token: second! })
    const told = await Promise.all([first!, second!].map((token) => getHosting(ctx, { token })))
    expect(told).toMatchObject([{ again: true }, { again: true, event: { id: told[0]!.event!.id, status: 'pending' } }])
    expect(await made(call.id)).toBe(1)
    expect((await database.db.select().from(deliveries)).filter(({ facts }) => facts['outcome'] === 'waiting')).toHaveLength(call.createdBy ? 1 : 0)
    await expectRefusal(confirmHosting(ctx, { token: second! }), 'gone', 'over')
    await Promise.all((await links(atOnce.id, 'sail-at-once@example.org', {}, {})).map((token) => confirmHosting(ctx, { token })))
    expect(await made(atOnce.id)).toBe(1)
    for (const [index, more] of [{ startLocal: '2030-03-22T09:00' }, { groupName: 'Rope Loft' }, { groupTown: 'Eastfield' }].entries())
      for (const token of await links(other.id, `sail-${index}@example.org`, { groupTown: 'Arlemouth' }, { groupTown: 'Arlemouth', ...more })) await confirmHosting(ctx, { token })
    expect(await made(other.id)).toBe(6)
  })

  test('is refused where the call takes no such hosts, into somebody’s group, and more than twice a day', async () => {
    const call = await aCall(ctx)
    await expectRefusal(requestHosting(ctx, request((await aCall(ctx, { hosting: 'invited' })).id, { email: 'a-host@example.org' })), 'forbidden', 'invited_only')
    await expectRefusal(requestHosting(ctx, request((await aCall(ctx, { status: 'closed' })).id, { email: 'b-host@example.org' })), 'closed', 'call_closed')
    await expectRefusal(requestHosting(ctx, request(call.id, { groupId: call.id, email: 'c-host@example.org' })), 'invalid', { field: 'groupName' })
    for (let times = 0; times < 2; times++) await requestHosting(ctx, request(call.id, { email: 'often-host@example.org' }))
    await expectRefusal(requestHosting(ctx, request(call.id, { email: 'often-host@example.org' })), 'too_many')
    await requestHosting(ctx, request(call.id, { email: 'program@example.org', website: 'x' }))
    expect(await personBy(ctx, 'program@example.org')).toBeUndefined()
  })

  test('a typed name that a group bears already is asked about; whoever does not answer for that one waits, and asks to join', async () => {
    const call = await aCall(ctx)
    const hall = await aGroup(ctx, { name: 'Fish Hall, Ârlemouth', town: 'Arlemouth' })
    const rep = await aMember(ctx, hall, 'rep')
    const typed = (sameAs: string, email = 'kim-host@example.org') => request(call.id, { groupName: 'fish hall / Arlemouth', email, sameAs })
    for (let asked = 0; asked < 3; asked++) await expectRefusal(requestHosting(ctx, typed('')), 'conflict', 'namesake')
    await expectRefusal(requestHosting(ctx, typed('')), 'conflict', { reason: 'namesake', namesakes: [{ id: hall.id, name: hall.name, town: 'Arlemouth' }] })
    await expectRefusal(requestHosting(ctx, typed(call.id, 'kim-again@example.org')), 'conflict', 'namesake')
    await requestHosting(ctx, typed(hall.id, 'kim-third@example.org'))
    await confirmHosting(ctx, { token: (await mailed()).token })
    const [event] = await database.db.select().from(events).where(eq(events.callId, call.id))
    expect(event).toMatchObject({ groupId: hall.id, status: 'pending' })
    expect(await database.db.select().from(memberships).where(eq(memberships.groupId, hall.id)), 'nobody answers for a group by saying so').toMatchObject([{ personId: requirePerson(rep).personId }])
    expect(await database.db.select().from(joinRequests).where(eq(joinRequests.groupId, hall.id))).toMatchObject([{ role: 'rep', decidedAt: null }])
    const own = (sameAs: string | null) => HostInput.parse({ callId: call.id, groupName: hall.name, placeName: 'Quay', sameAs })
    expect(await hostEvent(rep, own(hall.id)), 'who answers for it does not wait').toMatchObject({ groupId: hall.id, status: 'published' })
    await database.db.delete(deliveries)
    await requestHosting(ctx, typed('new', 'kim-other@example.org'))
    await confirmHosting(ctx, { token: (await mailed()).token })
    const other = await database.db.select().from(events).where(eq(events.callId, call.id))
    expect(other.filter(({ groupId }) => groupId !== hall.id)).toMatchObject([{ status: 'published' }])
  })
})

/** Somebody without an account types the group's name, says that it is that one, and uses the link. */
async function claiming(callId: string, group: { id: string; name: string }, email: string) {
  await database.db.delete(deliveries)
  await requestHosting(ctx, request(callId, { groupName: group.name, sameAs: group.id, email, name: email.split('@')[0] }))
  const { token } = await mailed()
  await confirmHosting(ctx, { token })
  const person = (await personBy(ctx, email))!
  const event = (await getHosting(ctx, { token })).event!
  const own = await as(ctx, person)
  return { token, person, event, own, stands: async () => (await getHosting(ctx, { token })).event?.stands, opens: async () => getEventView(await as(ctx, person), { id: event.id }) }
}

describe('hosting for a group that is there, without answering for it', () => {
  test('where nobody answers for it, approving makes its host rep, who was named to whoever approves; and their pages open', async () => {
    const organizer = await anOrganizer(ctx)
    const call = await aCall(ctx, { hosting: 'approval' })
    const box = await aGroup(ctx, { name: 'Signal Box, Eastfield' })
    const nell = await claiming(call.id, box, 'nell@example.org')
    expect(await nell.stands()).toBe('organizers')
    await expectRefusal(nell.opens(), 'forbidden', { reason: 'hosted', slug: call.slug })
    expect(await getHosted(nell.own, { id: nell.event.id })).toMatchObject({ status: 'pending', group: box.name, stands: 'organizers' })
    await expectRefusal(getHosted(await as(ctx, await aPerson(ctx)), { id: nell.event.id }), 'forbidden', 'not_yours')
    const second = await claiming(call.id, box, 'second@example.org')
    const queued = async () => (await listReviews(organizer)).events.filter(({ groupId }) => groupId === box.id).map(({ becomesRep, asksToAnswer }) => [becomesRep?.email ?? null, asksToAnswer])
    expect(await queued()).toEqual([['nell@example.org', true], ['second@example.org', true]])
    await expectAudit(ctx, 'group.people_viewed', box.id, 2)
    const approve = (id: string, rep: boolean) => approveEvent(organizer, { id, trust: false, rep })
    await expectRefusal(approve(nell.event.id, false), 'conflict', 'unled')
    // Both at once: one is rep, and decides about the other.
    await database.db.delete(deliveries)
    await Promise.all([approve(nell.event.id, true), approve(second.event.id, true)])
    const reps = await database.db.select().from(memberships).where(eq(memberships.groupId, box.id))
    expect(reps.map(({ role }) => role)).toEqual(['rep'])
    const [rep, other] = reps[0]!.personId === nell.person.id ? [nell, second] : [second, nell]
    expect([await rep.stands(), await other.stands()]).toEqual(['answers', 'people'])
    expect((await rep.opens()).mayWrite).toBe(true)
    await expectRefusal(other.opens(), 'forbidden', 'hosted')
    await expectAudit(ctx, 'group.appointed', box.id)
    const sent = recordingTransport()
    await deliverDue(ctx, { transport: sent, signal: new AbortController().signal, onError: (error) => { throw error } })
    const told = (email: string) => sent.sent.filter((mail) => mail.to.email === email).map((mail) => [mail.subject.split(':')[0], /You are the rep/.test(mail.text), /has people who answer/.test(mail.text)])
    expect(told(rep.person.email)).toEqual(expect.arrayContaining([['Approved', true, false]]))
    expect(told(other.person.email)).toEqual([['Approved', false, true]])
    const [asks] = (await getDoorstep(await as(ctx, rep.person), { groupId: box.id })).requests
    await decideJoinRequest(await as(ctx, rep.person), { id: asks!.id, accept: true, role: 'rep' })
    expect([await other.stands(), (await other.opens()).mayWrite]).toEqual(['answers', true])
  })

  test('where somebody answers for it, they decide: approving gives a stranger nothing, whatever the form says', async () => {
    const organizer = await anOrganizer(ctx)
    const call = await aCall(ctx)
    const depot = await aGroup(ctx, { name: 'Ore Quay Depot' })
    const [rep, deputy] = [await aMember(ctx, depot, 'rep'), await aMember(ctx, depot, 'deputy')]
    const kit = await claiming(call.id, depot, 'kit@example.org')
    const before = (await listReviews(organizer)).events.find(({ id }) => id === kit.event.id)
    expect([before?.becomesRep, before?.asksToAnswer]).toEqual([null, true])
    await approveEvent(organizer, { id: kit.event.id, trust: true, rep: true })
    expect([(await getHosting(ctx, { token: kit.token })).event?.status, await kit.stands()]).toEqual(['published', 'people'])
    await expectRefusal(kit.opens(), 'forbidden', 'hosted')
    const [asks] = (await getDoorstep(rep, { groupId: depot.id })).requests
    expect(asks).toMatchObject({ email: 'kit@example.org', role: 'rep' })
    for (const who of [organizer, kit.own]) await expectRefusal(decideJoinRequest(who, { id: asks!.id, accept: true, role: 'rep' }), 'forbidden')
    await expectRefusal(decideJoinRequest(deputy, { id: asks!.id, accept: true, role: 'rep' }), 'forbidden')
    await decideJoinRequest(rep, { id: asks!.id, accept: false, role: 'member' })
    expect(await kit.stands()).toBeNull()
    await expectRefusal(kit.opens(), 'forbidden', 'not_yours')
  })

  test('an event that was sent back is changed by its host, who is not let in yet, and goes back to the queue once', async () => {
    const organizer = await anOrganizer(ctx)
    const call = await aCall(organizer, { hosting: 'approval', locks: ['title'] })
    const depot = await aGroup(ctx, { name: 'Ropewalk Depot' })
    const rep = await aMember(ctx, depot, 'rep')
    const lou = await claiming(call.id, depot, 'lou@example.org')
    const hosted = () => getHosted(lou.own, { id: lou.event.id })
    const again = (who: TestCtx, more: object = {}) => handInAgain(who, HandedInAgain.parse({ id: lou.event.id, placeName: 'Back gate', capacity: '12', directions: 'Ring twice', ...more }))
    expect((await hosted()).sentBack).toBeNull()
    await expectRefusal(again(lou.own), 'conflict', 'decided')
    await sendBack(organizer, { id: lou.event.id, note: 'Which gate?' })
    expect(await hosted()).toMatchObject({ status: 'draft', note: 'Which gate?', sentBack: { placeName: 'Gate 4', title: call.eventTitle, capacity: null, when: { startLocal: call.startLocal }, several: false } })
    await expectRefusal(again(await as(ctx, await aPerson(ctx))), 'forbidden', 'not_yours')
    await expectRefusal(again(lou.own, { title: 'Tea instead' }), 'invalid', { reason: 'locked', field: 'title' })
    await expectRefusal(again(lou.own, { startLocal: '2030-02-01T10:00' }), 'invalid', { reason: 'past', field: 'startLocal' })
    expect((await hosted()).status).toBe('draft')
    await database.db.delete(deliveries)
    const twice = await Promise.allSettled([again(lou.own), again(lou.own)])
    expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await hosted()).toMatchObject({ status: 'pending', note: '', sentBack: null })
    const review = (await listReviews(organizer)).events.find(({ id }) => id === lou.event.id)
    expect(review).toMatchObject({ placeName: 'Back gate', capacity: 12, ownTime: false })
    expect((await database.db.select().from(deliveries)).map(({ facts }) => facts['outcome']), 'the organizer hears once that it waits').toEqual(['waiting'])
    await sendBack(organizer, { id: lou.event.id, note: 'Later, please.' })
    await again(lou.own, { startLocal: '2030-03-21T18:00', endLocal: '2030-03-21T19:00' })
    expect((await listReviews(organizer)).events.find(({ id }) => id === lou.event.id)).toMatchObject({ ownTime: true, when: { startLocal: '2030-03-21T18:00' } })
    // Refused by those who answer for the group, nobody hosts in its name.
    await sendBack(organizer, { id: lou.event.id, note: 'Once more.' })
    const [asks] = (await getDoorstep(rep, { groupId: depot.id })).requests
    await decideJoinRequest(rep, { id: asks!.id, accept: false, role: 'member' })
    await expectRefusal(again(lou.own), 'forbidden', 'not_yours')
  })
})

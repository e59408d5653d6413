import { cohostings, events } from '@turnout/db/tables/event.ts'
import { disclosures, signups } from '@turnout/db/tables/signup.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findPerson } from '../account/account.repo.ts'
import { calendarFeed, getEventView, getPublicEvent, listEvents, listGroupEvents } from '../agenda/agenda.ts'
import { announce } from '../announcement/announcement.ts'
import { AnnouncementInput } from '../announcement/announcement.schema.ts'
import { consentWording } from '../consent/consent.ts'
import { bodyWording } from '../disclosure/disclosure.ts'
import { EventFilter } from '../event/event.schema.ts'
import { getGroup, type Group, updateGroupRow } from '../group/group.repo.ts'
import { leave } from '../joining/joining.ts'
import { readLogbook } from '../logbook/logbook.ts'
import { readAhead, readWritten } from '../outbox/outbox.ts'
import { OutboxFilter } from '../outbox/outbox.schema.ts'
import { decideSignups, exportSignups, listSignups } from '../people/people.ts'
import { getAnswer } from '../answer/answer.ts'
import { as, testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { expectRefusal } from '../testing/expectations.ts'
import { aGroup, aMember, anOrganizer, aPerson } from '../testing/people.ts'
import { aSignup, rememberConsent } from '../testing/signups.ts'
import { signToken } from '../token.ts'
import { mergeGroups } from '../tree/tree.ts'
import { decideCohosting, inviteCohost, leaveCohosting, listCohostings, listCohosts, withdrawCohost } from './cohosting.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
  ctx = testCtx({ db: database.db })
})
afterAll(() => database.close())

type Rep = TestCtx & { personId: string }

/** Harbour hosts, Depot accepted to host with it; both stand below a region. */
async function twoHosts({ approves = false, capacity = '' as string } = {}) {
  const region = await aGroup(ctx, { kind: 'region', name: 'Region North' })
  const [harbour, depot] = [await aGroup(ctx, { name: 'Harbour', parentId: region.id }), await aGroup(ctx, { name: 'Depot' })]
  const [atHarbour, atDepot]: [Rep, Rep] = [await aMember(ctx, harbour, 'rep'), await aMember(ctx, depot, 'rep')]
  const { event, slot } = await anEvent(ctx, { groupId: harbour.id, title: 'Tea', approves, slot: { capacity } })
  await inviteCohost(atHarbour, { eventId: event.id, groupId: depot.id })
  await decideCohosting(atDepot, { eventId: event.id, groupId: depot.id, accept: true })
  rememberConsent(slot, 'Harbour', 'Depot')
  return { region, harbour, depot, atHarbour, atDepot, event, slot }
}

const namesOf = async (who: TestCtx, eventId: string): Promise<string[]> => (await listSignups(who, { eventId })).people.map((one) => one.name)
const nameOf = async ({ personId }: Rep): Promise<string> => (await findPerson(ctx.db, personId))?.name ?? ''
const stateOf = async (eventId: string, group: Group) => (await ctx.db.select().from(cohostings).where(and(eq(cohostings.eventId, eventId), eq(cohostings.groupId, group.id))))[0]?.state

describe('asking a group to host', () => {
  test('is for those who write the event; its rep decides, once, and both are told', async () => {
    const [harbour, depot] = [await aGroup(ctx), await aGroup(ctx)]
    const [atHarbour, atDepot] = [await aMember(ctx, harbour, 'rep'), await aMember(ctx, depot, 'rep')]
    const { event } = await anEvent(ctx, { groupId: harbour.id })
    const both = { eventId: event.id, groupId: depot.id }
    await expectRefusal(inviteCohost(atDepot, both), 'forbidden')
    await inviteCohost(atHarbour, both)
    await expectRefusal(inviteCohost(atHarbour, both), 'conflict', 'asked')
    await expectRefusal(inviteCohost(atHarbour, { ...both, groupId: harbour.id }), 'conflict', 'hosts')
    expect(await listCohostings(atDepot, { groupId: depot.id })).toMatchObject([{ eventId: event.id, state: 'invited' }])
    expect((await getPublicEvent(ctx, { slug: event.slug })).hosts).toHaveLength(1)
    for (const who of [atHarbour, await anOrganizer(ctx), await aMember(ctx, depot)]) await expectRefusal(decideCohosting(who, { ...both, accept: true }), 'forbidden')
    const said = await Promise.allSettled([true, false].map((accept) => decideCohosting(atDepot, { ...both, accept })))
    expect(said.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('of a draft is nobody’s to see but those it concerns', async () => {
    const { event, depot, atDepot, atHarbour } = await twoHosts()
    const stranger = await as(ctx, await aPerson(ctx))
    const seen = async () => (await Promise.all([atHarbour, atDepot, stranger].map((who) => listCohosts(who, { eventId: event.id })))).map((rows) => rows.map(({ id }) => id))
    expect(await seen()).toEqual([[depot.id], [depot.id], [depot.id]])
    await ctx.db.update(events).set({ status: 'draft' }).where(eq(events.id, event.id))
    expect(await seen()).toEqual([[depot.id], [depot.id], []])
  })

  test('asked again after a no, taken off, and left', async () => {
    const { event, depot, harbour, atDepot, atHarbour, slot } = await twoHosts()
    const both = { eventId: event.id, groupId: depot.id }
    await expectRefusal(withdrawCohost(atDepot, both), 'forbidden')
    await expectRefusal(leaveCohosting(atHarbour, both), 'forbidden')
    await ctx.db.update(signups).set({ groupId: depot.id }).where(eq(signups.id, (await aSignup(ctx, slot, { name: 'With the depot' })).id))
    await leaveCohosting(atDepot, both)
    expect(await stateOf(event.id, depot)).toBe('left')
    await inviteCohost(atHarbour, both)
    expect(await namesOf(atDepot, event.id), 'to ask anew takes no sight away').toEqual(['With the depot'])
    await decideCohosting(atDepot, { ...both, accept: true })
    await withdrawCohost(atHarbour, both)
    expect((await getPublicEvent(ctx, { slug: event.slug })).hosts.map((one) => one.id)).toEqual([harbour.id])
    expect((await listCohosts(await anOrganizer(ctx), { eventId: event.id })).map((one) => one.state)).toEqual(['withdrawn'])
  })
})

describe('an event of two groups', () => {
  test('names both on its page, in both lists and in both feeds; its consent names both', async () => {
    const { event, harbour, depot, atDepot } = await twoHosts()
    const seen = await getPublicEvent(ctx, { slug: event.slug })
    expect(seen.hosts.map((one) => one.name)).toEqual(['Harbour', 'Depot'])
    expect(seen.consent.signUp).toBe(consentWording('en', 'signUp', { hosts: ['Harbour', 'Depot'], reveals: 'views' }, ctx.keep))
    for (const group of [harbour, depot]) {
      expect((await listGroupEvents(ctx, { groupId: group.id })).map((one) => one.id)).toEqual([event.id])
      expect(await calendarFeed(ctx, { of: 'group', slug: group.slug })).toContain('SUMMARY:Tea')
    }
    expect((await listEvents(atDepot, EventFilter.parse({ when: 'all' }))).events.map((one) => one.id)).toEqual([event.id])
  })

  test('each sees its own people, in lists and files, and the total; capacity is one', async () => {
    const { event, slot, depot, harbour, atDepot, atHarbour } = await twoHosts({ capacity: '2' })
    await aSignup(ctx, slot, { name: 'Hanna of Harbour' })
    await aSignup(ctx, slot, { name: 'Dora of Depot', groupId: depot.id })
    const third = await aSignup(ctx, slot, { name: 'Third', groupId: depot.id })
    expect(third.status).toBe('waitlisted')
    expect(await namesOf(atHarbour, event.id)).toEqual(['Hanna of Harbour'])
    expect(await namesOf(atDepot, event.id)).toEqual(['Dora of Depot', 'Third'])
    expect(await exportSignups(atDepot, { eventId: event.id })).not.toContain('Hanna')
    for (const who of [atDepot, atHarbour]) expect((await getEventView(who, { id: event.id })).slots[0]).toMatchObject({ going: 2, waitlisted: 1 })
    const filter = OutboxFilter.parse({ scope: { of: 'event', id: event.id } })
    for (const read of [readWritten, readAhead]) {
      const { rows } = await read(atHarbour, filter)
      const named = rows.flatMap((row) => row.name ?? [])
      expect(named).toContain('Hanna of Harbour')
      // Whoever of the further group is signed up, or hosts, is nobody's business here.
      for (const name of ['Dora of Depot', 'Third', await nameOf(atDepot)]) expect(named).not.toContain(name)
    }
    // Both groups read who looked.
    for (const [who, group] of [[atHarbour, harbour], [atDepot, depot]] as const) expect((await readLogbook(who, { groupId: group.id, page: 1 })).entries.map((one) => one.action)).toContain('event.people_viewed')
    expect((await readLogbook(atHarbour, { groupId: harbour.id, page: 1 })).entries.map((one) => one.action)).toContain('event.mail_viewed')
  })

  test('each decides on its own, and writes to its own; the event’s group may write to all', async () => {
    const { event, slot, depot, atDepot, atHarbour } = await twoHosts({ approves: true })
    const [own, other] = [await aSignup(ctx, slot, { name: 'Own' }), await aSignup(ctx, slot, { name: 'Other', groupId: depot.id })]
    const decision = { eventId: event.id, signupIds: [own.id, other.id], decision: 'approved' as const }
    expect(await decideSignups(atHarbour, decision)).toEqual({ decided: 1 })
    expect(await decideSignups(atDepot, decision)).toEqual({ decided: 1 })
    const input = (more = {}) => AnnouncementInput.parse({ of: 'event', id: event.id, subject: 'Bring a cup', body: 'We have tea, you bring a cup.', answers: ['going'], timeZone: 'UTC', ...more })
    expect((await announce(atDepot, input())).reaches).toBe(1)
    expect((await announce(atHarbour, input())).reaches).toBe(2)
    expect((await announce(atHarbour, input({ ownOnly: true }))).reaches).toBe(1)
  })

  test('a group that left keeps sight of its people, and nobody gains it; nobody signs up with it any more', async () => {
    const { event, slot, depot, atDepot, atHarbour } = await twoHosts()
    const dora = await aSignup(ctx, slot, { name: 'Dora', groupId: depot.id })
    await leaveCohosting(atDepot, { eventId: event.id, groupId: depot.id })
    rememberConsent(slot, 'Harbour')
    expect(await namesOf(atDepot, event.id)).toEqual(['Dora'])
    expect(await namesOf(atHarbour, event.id)).toEqual([])
    expect((await getAnswer(ctx, { token: signToken(ctx, 'answer', dora.id) })).event.group).toBe('Depot')
    await expectRefusal(aSignup(ctx, slot, { groupId: depot.id }), 'conflict', 'not_hosting')
    await expectRefusal(aSignup(ctx, slot, { groupId: (await aGroup(ctx)).id }), 'conflict', 'not_hosting')
  })

  test('a rep who leaves the group loses sight at once, also with what was loaded before', async () => {
    const { event, slot, depot, atDepot } = await twoHosts()
    await aMember(ctx, depot, 'rep')
    await aSignup(ctx, slot, { groupId: depot.id })
    await leave(atDepot, { groupId: depot.id })
    const after = await as(ctx, { id: atDepot.personId })
    await expectRefusal(listSignups(after, { eventId: event.id }), 'forbidden')
    await expectRefusal(exportSignups(after, { eventId: event.id }), 'forbidden')
  })

  test('merging the two makes one host that knows all of them', async () => {
    const { event, slot, harbour, depot } = await twoHosts()
    await aSignup(ctx, slot, { name: 'Dora', groupId: depot.id })
    await mergeGroups(await anOrganizer(ctx), { id: depot.id, intoId: harbour.id })
    const rep = await aMember(ctx, harbour, 'rep')
    expect(await namesOf(rep, event.id)).toEqual(['Dora'])
    expect((await getPublicEvent(ctx, { slug: event.slug })).hosts.map((one) => one.name)).toEqual(['Harbour'])
  })
})

describe('a body above', () => {
  test('sees the names of those who agreed in its own words, once they proved their address, and of nobody else', async () => {
    const { event, slot, region, atHarbour } = await twoHosts()
    const [organizer, rep] = [await aMember(ctx, region, 'organizer'), await aMember(ctx, region, 'rep')]
    const { bodies } = await getPublicEvent(ctx, { slug: event.slug })
    expect(bodies).toEqual([{ id: region.id, name: 'Region North', wording: bodyWording('en', 'Region North') }])
    await aSignup(ctx, slot, { name: 'Silent' })
    for (const who of [organizer, rep]) await expectRefusal(listSignups(who, { eventId: event.id }), 'forbidden')
    const agreed = { [region.id]: bodyWording('en', 'Region North') }
    const unproved = await aSignup(ctx, slot, { name: 'Unproved', agreed, confirmed: false })
    for (const who of [organizer, rep]) expect(await namesOf(who, event.id)).toEqual([])
    await aSignup(ctx, slot, { name: 'Agreed', agreed })
    for (const who of [organizer, rep]) expect(await namesOf(who, event.id)).toEqual(['Agreed'])
    expect((await getEventView(rep, { id: event.id })).slots[0], 'and no small number').toMatchObject({ going: 'few' })
    expect(await decideSignups(atHarbour, { eventId: event.id, signupIds: [unproved.id], decision: 'declined' })).toEqual({ decided: 0 })
    await expectRefusal(decideSignups(rep, { eventId: event.id, signupIds: [unproved.id], decision: 'declined' }), 'forbidden')
    expect((await ctx.db.select().from(disclosures).where(eq(disclosures.groupId, region.id)))[0]?.wording).toBe(agreed[region.id])
  })

  test('is refused in other words, and left out where it stands above no host or asks for no names', async () => {
    const { event, slot, region, depot } = await twoHosts()
    await expectRefusal(aSignup(ctx, slot, { agreed: { [region.id]: 'I agree to everything, for ever.' } }), 'conflict', 'consent_changed')
    await aSignup(ctx, slot, { agreed: { [depot.id]: bodyWording('en', 'Depot') } })
    expect(await ctx.db.select().from(disclosures).where(eq(disclosures.groupId, depot.id))).toEqual([])
    await updateGroupRow(ctx.db, region.id, { asksNames: false })
    expect((await getPublicEvent(ctx, { slug: event.slug })).bodies).toEqual([])
  })

  test('is agreed to by nobody who only typed somebody’s address', async () => {
    const { slot, region } = await twoHosts()
    const person = await aPerson(ctx)
    await aSignup(ctx, slot, { email: person.email })
    await aSignup(ctx, slot, { email: person.email, agreed: { [region.id]: bodyWording('en', (await getGroup(ctx.db, region.id)).name) }, confirmed: false })
    expect(await ctx.db.select().from(disclosures).where(eq(disclosures.personId, person.id))).toEqual([])
  })
})

import { people } from '@turnout/db/tables/account.ts'
import { deliveries } from '@turnout/db/tables/delivery.ts'
import { events } from '@turnout/db/tables/event.ts'
import { memberships } from '@turnout/db/tables/group.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { and, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../id.ts'
import { expectAudit, expectRefusal } from '../testing/expectations.ts'
import { as, asGuest, testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { aGroup, aMember, anOrganizer, aPerson } from '../testing/people.ts'
import { listGroupPath, saveMembership, updateGroupRow } from './group.repo.ts'
import { GroupInput, GroupUpdate, MemberSearch } from './group.schema.ts'
import { appoint, invite } from '../joining/joining.ts'
import { createGroup, foundGroup, getGroupToJoin, getGroupView, getPublicGroup, joinGroup, listGroups, listMembers, listOwnGroups, renewJoinLink, updateGroup } from './group.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
  ctx = testCtx({ db: database.db })
})
afterAll(() => database.close())

const input = (more: object = {}): GroupInput => GroupInput.parse({ name: 'Tram depot', kind: 'workplace', town: 'Leeds', headcount: '120', ...more })

async function roleOf(groupId: string, personId: string): Promise<string | undefined> {
  const [row] = await database.db.select().from(memberships).where(and(eq(memberships.groupId, groupId), eq(memberships.personId, personId)))
  return row?.role
}

describe('making a group', () => {
  test('its maker is its rep', async () => {
    const person = await aPerson(ctx)
    const group = await foundGroup(await as(ctx, person), input())
    expect(group).toMatchObject({ name: 'Tram depot', town: 'Leeds', headcount: 120, parentId: null })
    expect(await roleOf(group.id, person.id)).toBe('rep')
    await expectAudit(ctx, 'group.created', group.id)
    expect(await listOwnGroups(await as(ctx, person))).toEqual([{ id: group.id, name: 'Tram depot', town: 'Leeds', role: 'rep' }])
  })

  test('below another only with the right to write there', async () => {
    const branch = await aGroup(ctx)
    await expectRefusal(createGroup(await aMember(ctx, branch), input({ parentId: branch.id })), 'forbidden')
    const below = await createGroup(await aMember(ctx, branch, 'rep'), input({ parentId: branch.id }))
    expect(await listGroupPath(ctx.db, below.id)).toEqual([below.id, branch.id])
  })

  test('is for those who answer for one or run the instance; everybody else begins with an event', async () => {
    const group = await aGroup(ctx)
    for (const who of [await as(ctx, await aPerson(ctx)), await aMember(ctx, group), await aMember(ctx, group, 'follower')]) await expectRefusal(createGroup(who, input()), 'forbidden')
    for (const who of [await aMember(ctx, group, 'deputy'), await anOrganizer(ctx)]) expect(await createGroup(who, input())).toMatchObject({ parentId: null })
  })

  test('a guest is asked to sign in', () => expectRefusal(createGroup(ctx, input()), 'unauthenticated'))
})

test('the path leads from the group to the root, and ends even in a circle', async () => {
  const union = await aGroup(ctx)
  const branch = await aGroup(ctx, { parentId: union.id })
  const depot = await aGroup(ctx, { parentId: branch.id })
  expect(await listGroupPath(ctx.db, depot.id)).toEqual([depot.id, branch.id, union.id])
  await updateGroupRow(ctx.db, union.id, { parentId: depot.id })
  expect(new Set(await listGroupPath(ctx.db, depot.id)).size).toBe(3)
})

describe('changing a group', () => {
  test('its parent stays, whatever is sent', async () => {
    const [branch, other] = [await aGroup(ctx), await aGroup(ctx)]
    const depot = await aGroup(ctx, { parentId: branch.id })
    const rep = await aMember(ctx, depot, 'rep')
    const changed = await updateGroup(rep, GroupUpdate.parse({ ...input({ name: 'Bus depot' }), id: depot.id, parentId: other.id }))
    expect(changed).toMatchObject({ name: 'Bus depot', parentId: branch.id })
  })

  test('a renewed join link ends the old one at once', async () => {
    const group = await aGroup(ctx)
    const rep = await aMember(ctx, group, 'rep')
    const { joinCode } = await renewJoinLink(rep, { id: group.id })
    await expectRefusal(getGroupToJoin(ctx, { code: group.joinCode }), 'not_found', 'bad_link')
    expect((await getGroupToJoin(ctx, { code: joinCode })).id).toBe(group.id)
    await expectRefusal(renewJoinLink(await aMember(ctx, group), { id: group.id }), 'forbidden')
  })
})

describe('joining', () => {
  test('makes a member; twice, or as rep, it changes nothing', async () => {
    const group = await aGroup(ctx)
    const person = await aPerson(ctx)
    for (let times = 0; times < 2; times++) expect(await joinGroup(await as(ctx, person), { code: group.joinCode })).toEqual({ slug: group.slug })
    expect(await roleOf(group.id, person.id)).toBe('member')
    await expectAudit(ctx, 'group.joined', group.id)
    expect((await getGroupToJoin(await as(ctx, person), { code: group.joinCode })).joined).toBe(true)

    const rep = await aMember(ctx, group, 'rep')
    await joinGroup(rep, { code: group.joinCode })
    expect(await roleOf(group.id, rep.personId)).toBe('rep')
  })

  test('needs a person and a group that is still there', async () => {
    const group = await aGroup(ctx, { archivedAt: ctx.now() })
    await expectRefusal(joinGroup(asGuest(ctx), { code: group.joinCode }), 'unauthenticated')
    await expectRefusal(joinGroup(await anOrganizer(ctx), { code: group.joinCode }), 'not_found', 'bad_link')
    await expectRefusal(getPublicGroup(ctx, { slug: group.slug }), 'gone')
    await expectRefusal(getPublicGroup(ctx, { slug: 'nowhere' }), 'not_found')
  })
})

describe('appointing', () => {
  test('a rep hands over, but the last one cannot step down', async () => {
    const group = await aGroup(ctx)
    const rep = await aMember(ctx, group, 'rep')
    const member = await aMember(ctx, group)
    await expectRefusal(appoint(rep, { groupId: group.id, personId: rep.personId, role: 'member' }), 'conflict', 'last_rep')
    await appoint(rep, { groupId: group.id, personId: member.personId, role: 'rep' })
    await appoint(rep, { groupId: group.id, personId: rep.personId, role: 'member' })
    expect([await roleOf(group.id, rep.personId), await roleOf(group.id, member.personId)]).toEqual(['member', 'rep'])
    await expectAudit(ctx, 'group.appointed', group.id, 2)
  })

  test('two reps who step down at once: one stays', async () => {
    for (let round = 0; round < 5; round++) {
      const group = await aGroup(ctx)
      const reps = [await aMember(ctx, group, 'rep'), await aMember(ctx, group, 'rep')]
      const done = await Promise.allSettled(reps.map((rep) => appoint(rep, { groupId: group.id, personId: rep.personId, role: 'member' })))
      expect(done.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    }
  })

  test('a rep takes no role from the rep who invited them, and nobody raises themself, by hand, by invitation or by one of a child group', async () => {
    const branch = await aGroup(ctx)
    const group = await aGroup(ctx, { parentId: branch.id })
    const [sam, rose, deputy, above] = [await aMember(ctx, group, 'rep'), await aMember(ctx, group, 'rep'), await aMember(ctx, group, 'deputy'), await aMember(ctx, branch, 'organizer')]
    const give = (who: TestCtx, to: { personId: string }, role: 'organizer' | 'rep' | 'deputy' | 'member') => appoint(who, { groupId: group.id, personId: to.personId, role })
    for (const role of ['member', 'deputy'] as const) await expectRefusal(give(rose, sam, role), 'forbidden', 'of_another')
    await expectRefusal(give(rose, rose, 'organizer'), 'forbidden', 'raises_self')
    for (const to of [sam, deputy]) await expectRefusal(give(rose, to, 'organizer'), 'forbidden', 'above_own')
    await expectRefusal(invite(rose, { groupId: group.id, email: 'rose-again@example.org', role: 'organizer' }), 'forbidden', 'above_own')
    expect([await roleOf(group.id, sam.personId), await roleOf(group.id, rose.personId)]).toEqual(['rep', 'rep'])
    await expectAudit(ctx, 'group.appointed', group.id, 0)
    await give(rose, deputy, 'member')
    await give(above, sam, 'organizer')
    await expectRefusal(give(rose, sam, 'rep'), 'forbidden', 'of_another')
    const samNow = await as(ctx, { id: sam.personId })
    await give(samNow, rose, 'member')
    const told = (await database.db.select().from(deliveries)).filter(({ facts }) => facts.about === 'lowered').map(({ personId, facts }) => [personId, facts.held, facts.role])
    expect(told, 'whom somebody else lowered, and nobody else').toEqual([[deputy.personId, 'deputy', 'member'], [rose.personId, 'rep', 'member']])
    // An organizer above who is a member there becomes no rep by their own hand.
    await saveMembership(ctx.db, { groupId: group.id, personId: above.personId, role: 'member', createdAt: ctx.now() })
    await expectRefusal(give(await as(ctx, { id: above.personId }), above, 'rep'), 'forbidden', 'raises_self')
  })

  test('a group with nobody above is not stuck: its lone rep hands over, and whoever runs the instance asks somebody to be its organizer', async () => {
    const group = await aGroup(ctx)
    const [rep, heir] = [await aMember(ctx, group, 'rep'), await aMember(ctx, group)]
    await appoint(rep, { groupId: group.id, personId: heir.personId, role: 'rep' })
    await appoint(rep, { groupId: group.id, personId: rep.personId, role: 'member' })
    expect(await invite(await anOrganizer(ctx), { groupId: group.id, email: 'first-organizer@example.org', role: 'organizer' })).toMatchObject({ role: 'organizer' })
  })

  test('the list of members offers the roles that are one’s to give', async () => {
    const group = await aGroup(ctx)
    const [rep, other, deputy] = [await aMember(ctx, group, 'rep'), await aMember(ctx, group, 'rep'), await aMember(ctx, group, 'deputy')]
    const offered = async (who: TestCtx) => new Map((await listMembers(who, MemberSearch.parse({ id: group.id }))).members.map(({ personId, mayBecome }) => [personId, mayBecome.join(' ')]))
    const seen = await offered(rep)
    expect([rep, other, deputy].map(({ personId }) => seen.get(personId))).toEqual(['rep deputy member follower', 'rep', 'rep deputy member follower'])
    expect([...(await offered(deputy)).values()]).toEqual(['', '', ''])
  })

  test('only members are appointed, and only by those who answer for the group', async () => {
    const group = await aGroup(ctx)
    const rep = await aMember(ctx, group, 'rep')
    await expectRefusal(appoint(rep, { groupId: group.id, personId: (await aPerson(ctx)).id, role: 'rep' }), 'not_found')
    for (const who of [await aMember(ctx, group), await aMember(ctx, group, 'deputy'), await anOrganizer(ctx)])
      await expectRefusal(appoint(who, { groupId: group.id, personId: rep.personId, role: 'member' }), 'forbidden')
  })
})

describe('what is seen', () => {
  test('names only by those who answer for that very group; each look is written down', async () => {
    const union = await aGroup(ctx)
    const depot = await aGroup(ctx, { parentId: union.id })
    const rep = await aMember(ctx, depot, 'rep')
    expect((await listMembers(rep, MemberSearch.parse({ id: depot.id }))).members.map((one) => one.personId)).toEqual([rep.personId])
    await expectAudit(ctx, 'group.people_viewed', depot.id)
    for (const who of [await aMember(ctx, depot), await aMember(ctx, union, 'organizer'), await aMember(ctx, union, 'rep'), await anOrganizer(ctx)])
      await expectRefusal(listMembers(who, MemberSearch.parse({ id: depot.id })), 'forbidden')
    await expectAudit(ctx, 'group.people_viewed', depot.id)
  })

  test('page by page those who answer for it first, and by a part of a name or address whatever its accents', async () => {
    const depot = await aGroup(ctx)
    const rep = await aMember(ctx, depot, 'rep')
    await ctx.db.insert(people).values(Array.from({ length: 150 }, (_, index) => ({ id: newId(), email: `m${index}@crowd.example.org`, name: `Aaron ${String(index).padStart(3, '0')}`, createdAt: ctx.now() })))
    await ctx.db.execute(sql`insert into memberships (group_id, person_id, role, created_at) select ${depot.id}, id, 'member', now() from people where email like '%@crowd.example.org'`)
    const zoe = await aPerson(ctx, { name: 'Zoë O’Brien-Núñez', email: 'zo100%@example.org' })
    await saveMembership(ctx.db, { groupId: depot.id, personId: zoe.id, role: 'member', createdAt: ctx.now() })
    const look = async (more: object) => listMembers(rep, MemberSearch.parse({ id: depot.id, ...more }))
    const [first, second] = [await look({}), await look({ page: 2 })]
    expect([first.members.length, first.more, second.members.length, second.more]).toEqual([100, true, 52, false])
    expect(first.members[0]?.personId).toBe(rep.personId)
    expect(new Set([...first.members, ...second.members].map((one) => one.personId)).size).toBe(152)
    const found = async (...asked: string[]) => Promise.all(asked.map(async (q) => (await look({ q })).members.map((one) => one.personId)))
    expect(await found('zoe nunez', 'NUÑEZ', 'zo100%', ' Zoë ', '%')).toEqual(Array.from({ length: 5 }, () => [zoe.id]))
    expect(await found('zo_', 'zoe aaron')).toEqual([[], []])
  })

  test('the join link only by those who may write the group', async () => {
    const group = await aGroup(ctx, { mailDomains: ['works.example'] })
    const views = [await getGroupView(await aMember(ctx, group, 'rep'), { id: group.id }), await getGroupView(await aMember(ctx, group), { id: group.id })]
    expect(views.map((view) => [view.joinCode !== null, view.mailDomains.length, view.mayWrite, view.maySeePeople])).toEqual([[true, 1, true, true], [false, 0, false, false]])
    expect(views[1]?.members, 'whom one does not answer for one does not count exactly').toBe('few')
    expect(JSON.stringify(await getPublicGroup(ctx, { slug: group.slug }))).not.toContain(group.joinCode)
  })

  test('how large a group is only by those with a part in it or above it: a rep of a group of their own learns nothing of others', async () => {
    const union = await aGroup(ctx)
    const depot = await aGroup(ctx, { parentId: union.id, headcount: 155 })
    for (let members = 0; members < 5; members++) await aMember(ctx, depot)
    const rep = await aMember(ctx, depot, 'rep')
    const host = await aPerson(ctx)
    const own = await foundGroup(await as(ctx, host), input({ name: 'My own' }))
    expect((await listGroups(await as(ctx, host))).find((one) => one.id === own.id)).toMatchObject({ members: 1, headcount: 120 })
    const seen = async (who: TestCtx) => {
      const listed = (await listGroups(who)).find((one) => one.id === depot.id)
      const { members, headcount } = await getGroupView(who, { id: depot.id })
      expect({ members: listed?.members, headcount: listed?.headcount }).toEqual({ members, headcount })
      return [members, headcount]
    }
    for (const who of [rep, await aMember(ctx, depot), await aMember(ctx, union, 'organizer'), await aMember(ctx, union, 'rep'), await anOrganizer(ctx)]) expect(await seen(who)).toEqual([expect.any(Number), 155])
    for (const who of [await aMember(ctx, depot, 'follower'), await aMember(ctx, await aGroup(ctx, { parentId: union.id }), 'rep')]) expect(await seen(who)).toEqual([null, null])
    for (const who of [await as(ctx, host), await aMember(ctx, own, 'rep'), await aMember(ctx, union)]) {
      expect((await listGroups(who)).some((one) => one.id === depot.id)).toBe(false)
      await expectRefusal(getGroupView(who, { id: depot.id }), 'not_found')
    }
  })

  test('that a group is there, by its own people, those of its tree who answer for a group, and by all once it hosts in public', async () => {
    const union = await aGroup(ctx)
    const branch = await aGroup(ctx, { parentId: union.id })
    const depot = await aGroup(ctx, { parentId: branch.id, employer: 'Works', address: 'Gate 3', code: 'D-17', neutralMail: true })
    const night = await aGroup(ctx, { parentId: depot.id })
    const stranger = await as(ctx, await aPerson(ctx))
    /** What of the tree somebody sees, and under what. */
    const seen = async (who: TestCtx) => {
      const named = new Map([union, branch, depot, night].map(({ id }, at) => [id, ['union', 'branch', 'depot', 'night'][at]!]))
      const rows = (await listGroups(who)).filter(({ id }) => named.has(id))
      for (const id of named.keys()) await (rows.some((row) => row.id === id) ? getGroupView(who, { id }) : expectRefusal(getGroupView(who, { id }), 'not_found'))
      return rows.map(({ id, parentId }) => [parentId && named.get(parentId), named.get(id)].filter(Boolean).join(' › ')).toSorted()
    }
    const all = ['branch › depot', 'depot › night', 'union', 'union › branch']
    expect(await seen(await aMember(ctx, depot))).toEqual(all.filter((one) => !one.includes('night')))
    expect(await seen(await aMember(ctx, depot, 'follower'))).toEqual(['depot'])
    expect(await seen(await aMember(ctx, union))).toEqual(['union'])
    expect(await seen(stranger)).toEqual([])
    for (const who of [await aMember(ctx, night, 'rep'), await aMember(ctx, union, 'organizer'), await aMember(ctx, await aGroup(ctx, { parentId: union.id }), 'deputy'), await anOrganizer(ctx)]) expect(await seen(who)).toEqual(all)
    const shown = async (who: TestCtx) => {
      const { employer, address, code, neutralMail } = await getGroupView(who, { id: depot.id })
      return [employer, address, code, neutralMail]
    }
    expect(await shown(await aMember(ctx, depot, 'rep'))).toEqual(['Works', 'Gate 3', 'D-17', true])
    expect(await shown(await aMember(ctx, depot))).toEqual(['Works', 'Gate 3', null, false])
    expect(await shown(await aMember(ctx, await aGroup(ctx, { parentId: union.id }), 'rep'))).toEqual(['', '', null, false])
    const { event } = await anEvent(ctx, { groupId: depot.id, status: 'draft' })
    expect(await seen(stranger)).toEqual([])
    await ctx.db.update(events).set({ status: 'published' }).where(eq(events.id, event.id))
    expect(await seen(stranger), 'and under what it stands is not told').toEqual(['depot'])
    expect(await shown(stranger)).toEqual(['Works', 'Gate 3', null, false])
  })

  test('the tree counts members and names one’s own role; archived groups are gone', async () => {
    const group = await aGroup(ctx)
    const archived = await aGroup(ctx, { archivedAt: ctx.now() })
    const deputy = await aMember(ctx, group, 'deputy')
    const listed = await listGroups(deputy)
    expect(listed.find((one) => one.id === group.id)).toMatchObject({ members: 1, role: 'deputy' })
    expect(listed.some((one) => one.id === archived.id)).toBe(false)
  })
})

import { people } from '@turnout/db/tables/account.ts'
import { memberships } from '@turnout/db/tables/group.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { and, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../id.ts'
import { expectAudit, expectRefusal } from '../testing/expectations.ts'
import { as, asGuest, testCtx, type TestCtx } from '../testing/ctx.ts'
import { aGroup, aMember, anOrganizer, aPerson } from '../testing/people.ts'
import { appoint, createGroup, getGroupToJoin, getGroupView, getPublicGroup, joinGroup, listGroups, listMembers, listOwnGroups, renewJoinLink, updateGroup } from './group.ts'
import { listGroupPath, saveMembership, updateGroupRow } from './group.repo.ts'
import { GroupInput, GroupUpdate, MemberSearch } from './group.schema.ts'

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
    const group = await createGroup(await as(ctx, person), input())
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
    const own = await createGroup(await as(ctx, host), input({ name: 'My own' }))
    expect((await listGroups(await as(ctx, host))).find((one) => one.id === own.id)).toMatchObject({ members: 1, headcount: 120 })
    const seen = async (who: TestCtx) => {
      const listed = (await listGroups(who)).find((one) => one.id === depot.id)
      const { members, headcount } = await getGroupView(who, { id: depot.id })
      expect({ members: listed?.members, headcount: listed?.headcount }).toEqual({ members, headcount })
      return [members, headcount]
    }
    for (const who of [rep, await aMember(ctx, depot), await aMember(ctx, union, 'organizer'), await aMember(ctx, union, 'rep'), await anOrganizer(ctx)]) expect(await seen(who)).toEqual([expect.any(Number), 155])
    for (const who of [await as(ctx, host), await aMember(ctx, own, 'rep'), await aMember(ctx, union), await aMember(ctx, depot, 'follower')]) expect(await seen(who)).toEqual([null, null])
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

import { attendances, helperLinks } from '@turnout/db/tables/attendance.ts'
import { events } from '@turnout/db/tables/event.ts'
import { groups, memberships } from '@turnout/db/tables/group.ts'
import { sheets } from '@turnout/db/tables/sheet.ts'
import { blocks } from '@turnout/db/tables/signup.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createHelperLink, getCheckIn, listHelpers } from '../attendance/attendance.ts'
import { listGroupPath, saveMembership } from '../group/group.repo.ts'
import { newId } from '../id.ts'
import { getGroupToJoin, getPublicGroup } from '../group/group.ts'
import { anEvent } from '../testing/events.ts'
import { aCall } from '../testing/calls.ts'
import { inviteHost, listHosts, trustGroup } from '../trust/trust.ts'
import { HostInvitation } from '../trust/trust.schema.ts'
import { as, testCtx, type TestCtx } from '../testing/ctx.ts'
import { expectAudit, expectRefusal } from '../testing/expectations.ts'
import { aGroup, aMember, anOrganizer } from '../testing/people.ts'
import { heldByGroups } from './tree.repo.ts'
import { archiveGroup, mergeGroups, moveGroup, restoreGroup } from './tree.ts'

let database: TestDatabase
let ctx: TestCtx
let organizer: TestCtx
beforeAll(async () => {
  database = await testDatabase()
  ctx = testCtx({ db: database.db })
  organizer = await anOrganizer(ctx)
})
afterAll(() => database.close())

const rolesOf = async (groupId: string) => Object.fromEntries((await database.db.select().from(memberships).where(eq(memberships.groupId, groupId))).map((one) => [one.personId, one.role]))

describe('moving a group', () => {
  test('takes along what is below it', async () => {
    const [north, south] = [await aGroup(ctx), await aGroup(ctx)]
    const branch = await aGroup(ctx, { parentId: north.id })
    const depot = await aGroup(ctx, { parentId: branch.id })
    await moveGroup(organizer, { id: branch.id, parentId: south.id })
    expect(await listGroupPath(ctx.db, depot.id)).toEqual([depot.id, branch.id, south.id])
    await moveGroup(organizer, { id: branch.id, parentId: null })
    expect(await listGroupPath(ctx.db, depot.id)).toEqual([depot.id, branch.id])
    await expectAudit(ctx, 'group.moved', branch.id, 2)
  })

  test('never below itself', async () => {
    const top = await aGroup(ctx)
    const below = await aGroup(ctx, { parentId: top.id })
    for (const parentId of [top.id, below.id]) await expectRefusal(moveGroup(organizer, { id: top.id, parentId }), 'conflict', 'circle')
  })

  test('two at once that would make a circle: one is refused', async () => {
    for (let round = 0; round < 5; round++) {
      const [a, b] = [await aGroup(ctx), await aGroup(ctx)]
      const done = await Promise.allSettled([moveGroup(organizer, { id: a.id, parentId: b.id }), moveGroup(organizer, { id: b.id, parentId: a.id })])
      expect(done.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    }
  })

  test('needs the right at both ends', async () => {
    const [north, south] = [await aGroup(ctx), await aGroup(ctx)]
    const depot = await aGroup(ctx, { parentId: north.id })
    const northern = await aMember(ctx, north, 'organizer')
    for (const parentId of [south.id, null]) await expectRefusal(moveGroup(northern, { id: depot.id, parentId }), 'forbidden')
    await expectRefusal(moveGroup(await aMember(ctx, depot, 'rep'), { id: depot.id, parentId: null }), 'forbidden')
    await expectRefusal(moveGroup(organizer, { id: depot.id, parentId: '00000000-0000-7000-8000-00000000dead' }), 'not_found')
    await expectRefusal(moveGroup(organizer, { id: depot.id, parentId: (await aGroup(ctx, { archivedAt: ctx.now() })).id }), 'gone')
  })
})

describe('archiving', () => {
  test('what nothing hangs on any more, and back', async () => {
    const group = await aGroup(ctx)
    await archiveGroup(organizer, { id: group.id })
    await expectRefusal(getPublicGroup(ctx, { slug: group.slug }), 'gone')
    await expectRefusal(getGroupToJoin(ctx, { code: group.joinCode }), 'not_found')
    await restoreGroup(organizer, { id: group.id })
    expect((await getPublicGroup(ctx, { slug: group.slug })).id).toBe(group.id)
    await expectRefusal(getGroupToJoin(ctx, { code: group.joinCode }), 'not_found', 'bad_link')
  })

  test('not while events are to come or groups stand below', async () => {
    const group = await aGroup(ctx)
    const { event } = await anEvent(ctx, { groupId: group.id })
    await expectRefusal(archiveGroup(organizer, { id: group.id }), 'conflict', 'events')
    await database.db.update(events).set({ status: 'cancelled' }).where(eq(events.id, event.id))
    const below = await aGroup(ctx, { parentId: group.id })
    await expectRefusal(archiveGroup(organizer, { id: group.id }), 'conflict', 'groups')
    await archiveGroup(organizer, { id: below.id })
    await archiveGroup(organizer, { id: group.id })
  })
})

describe('merging', () => {
  test('everything goes over, and who is in both keeps the higher role', async () => {
    const [from, into] = [await aGroup(ctx, { neutralMail: true, mailDomains: ['works.example'] }), await aGroup(ctx)]
    const rep = await aMember(ctx, from, 'rep')
    const kept = await aMember(ctx, await aGroup(ctx))
    const both = await aMember(ctx, from, 'deputy')
    const other = await aMember(ctx, into, 'rep')
    await saveMembership(ctx.db, { groupId: into.id, personId: both.personId, role: 'member', createdAt: ctx.now() })
    await saveMembership(ctx.db, { groupId: from.id, personId: other.personId, role: 'follower', createdAt: ctx.now() })
    const below = await aGroup(ctx, { parentId: from.id })
    const { event } = await anEvent(ctx, { groupId: from.id })
    const { url } = await createHelperLink(rep, { eventId: event.id, label: 'Mo' })
    const call = await aCall(ctx, { hosting: 'invited' })
    await inviteHost(organizer, HostInvitation.parse({ callId: call.id, groupId: from.id, email: null }))
    await trustGroup(organizer, { campaignId: call.campaignId, groupId: from.id })
    await ctx.db.insert(blocks).values({ groupId: from.id, personId: kept.personId, name: 'Kim', blockedAt: ctx.now() })
    await mergeGroups(organizer, { id: from.id, intoId: into.id })
    expect((await ctx.db.select().from(blocks).where(eq(blocks.personId, kept.personId))).map((one) => one.groupId), 'kept out all the same').toEqual([into.id])
    expect((await listHelpers(await as(ctx, { id: rep.personId }), { eventId: event.id })).map((one) => one.label), 'helpers go on').toEqual(['Mo'])
    expect((await getCheckIn(ctx, { door: { token: url.split('/').at(-1)! }, since: null })).event.id).toBe(event.id)
    expect((await database.db.select().from(groups).where(eq(groups.id, into.id)))[0]).toMatchObject({ neutralMail: true, mailDomains: ['works.example'] })
    expect(await listHosts(organizer, { callId: call.id })).toMatchObject({ invitations: [{ groupId: into.id }], trusted: [] })
    expect(await rolesOf(into.id)).toEqual({ [rep.personId]: 'rep', [both.personId]: 'deputy', [other.personId]: 'rep' })
    expect(await rolesOf(from.id)).toEqual({})
    expect(await listGroupPath(ctx.db, below.id)).toEqual([below.id, into.id])
    expect((await database.db.select().from(events).where(eq(events.id, event.id)))[0]?.groupId).toBe(into.id)
    expect((await database.db.select().from(groups).where(eq(groups.id, from.id)))[0]).toMatchObject({ mergedIntoId: into.id, archivedAt: ctx.now() })
    await expectRefusal(restoreGroup(organizer, { id: from.id }), 'conflict', 'merged')
    await expectAudit(ctx, 'group.merged_in', into.id)
  })

  test('who came, sheets, links for helpers and who is kept out go over as well', async () => {
    const [from, into] = [await aGroup(ctx), await aGroup(ctx)]
    const { event, slot } = await anEvent(ctx)
    const at = { createdAt: ctx.now() }
    const blocked = await aMember(ctx, into)
    await database.db.insert(attendances).values({ id: newId(), eventId: event.id, slotId: slot.id, state: 'walk_in', name: 'Dee', groupId: from.id, markedAt: ctx.now(), markId: newId(), recordedAt: ctx.now() })
    await database.db.insert(sheets).values({ id: newId(), code: 'MERGED', slotId: slot.id, groupId: from.id, locale: 'en', wording: 'I agree.', keepDays: 90, rows: 5, ...at })
    await database.db.insert(helperLinks).values({ id: newId(), eventId: event.id, groupIds: [from.id, into.id], label: 'Kim', ...at })
    await database.db.insert(blocks).values({ groupId: from.id, personId: blocked.personId, name: 'Nix', blockedAt: ctx.now() })
    await mergeGroups(organizer, { id: from.id, intoId: into.id })
    expect(await database.db.select({ groupId: attendances.groupId }).from(attendances)).toEqual([{ groupId: into.id }])
    expect(await database.db.select({ groupId: sheets.groupId }).from(sheets)).toEqual([{ groupId: into.id }])
    expect(await database.db.select({ groupIds: helperLinks.groupIds }).from(helperLinks).where(eq(helperLinks.eventId, event.id))).toEqual([{ groupIds: [into.id] }])
    expect(await database.db.select({ groupId: blocks.groupId }).from(blocks).where(eq(blocks.personId, blocked.personId))).toEqual([{ groupId: into.id }])
  })

  test('no column that names a group is forgotten', async () => {
    const { rows } = await database.db.execute<{ name: string }>(sql`
      select k.conrelid::regclass::text || '.' || a.attname as name from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
      where k.contype = 'f' and k.confrelid = 'groups'::regclass
      union select table_name || '.' || column_name from information_schema.columns where table_schema = 'public' and column_name in ('group_id', 'group_ids') order by 1`)
    const held = Object.values(heldByGroups).flatMap((list) => list.map((column) => column.join('.')))
    expect(held.toSorted()).toEqual(rows.map(({ name }) => name).toSorted())
  })

  test('not into itself or what stands below, and only with the right to both', async () => {
    const [from, other] = [await aGroup(ctx), await aGroup(ctx)]
    const below = await aGroup(ctx, { parentId: from.id })
    for (const intoId of [from.id, below.id]) await expectRefusal(mergeGroups(organizer, { id: from.id, intoId }), 'conflict', 'circle')
    await expectRefusal(mergeGroups(await aMember(ctx, from, 'organizer'), { id: from.id, intoId: other.id }), 'forbidden')
    await expectRefusal(mergeGroups(await aMember(ctx, other, 'organizer'), { id: from.id, intoId: other.id }), 'forbidden')
  })
})

import { people } from '@turnout/db/tables/account.ts'
import { deliveries } from '@turnout/db/tables/delivery.ts'
import { groups, invitations, memberships, rosters } from '@turnout/db/tables/group.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appoint } from '../joining/joining.ts'
import { listGroupPath, saveMembership, updateGroupRow } from '../group/group.repo.ts'
import { eraseMe } from '../retention/retention.ts'
import { anEvent } from '../testing/events.ts'
import { as, asSystem, testCtx, type TestCtx } from '../testing/ctx.ts'
import { expectAudit, expectRefusal } from '../testing/expectations.ts'
import { aGroup, aMember, anOrganizer, aPerson } from '../testing/people.ts'
import { aSignup } from '../testing/signups.ts'
import { sweep } from '../upkeep/upkeep.ts'
import { getRoster, importRoster, listRosters, mapRoster, undoRoster, uploadRoster } from './roster.ts'
import { RosterUpload } from './roster.schema.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
  ctx = testCtx({ db: database.db })
})
afterAll(() => database.close())

const upload = (more: object = {}): RosterUpload => RosterUpload.parse({ kind: 'groups', fileName: 'depots.csv', content: 'Name;Type;Belongs to;Town;Headcount;Rep e-mail\nNorth;region\nTram depot;workplace;North;Leeds;120;ada@example.org\nBus depot;office\n', ...more })
const below = async (parentId: string) => (await database.db.select().from(groups).where(eq(groups.parentId, parentId))).map((one) => one.name)

describe('importing groups', () => {
  test('shows first, writes when told, and invites the reps', async () => {
    const union = await aGroup(ctx, { kind: 'union' })
    const organizer = await aMember(ctx, union, 'organizer')
    const { id } = await uploadRoster(organizer, upload({ groupId: union.id }))
    const preview = await getRoster(organizer, { id })
    expect(preview.plans.map((plan) => (plan.does === 'refuse' ? [plan.line, plan.wrong[0]?.reason] : [plan.line, plan.does]))).toEqual([[2, 'make'], [3, 'make'], [4, 'bad_kind']])
    expect(await below(union.id), 'nothing is written before').toEqual([])
    expect(await importRoster(organizer, { id })).toEqual({ made: 2, changed: 0, invited: 1, refused: 1 })
    expect(await below(union.id)).toEqual(['North'])
    const [depot] = await database.db.select().from(groups).where(eq(groups.name, 'Tram depot'))
    expect(await listGroupPath(ctx.db, depot!.id)).toHaveLength(3)
    const [invitation] = await database.db.select().from(invitations).where(eq(invitations.groupId, depot!.id))
    expect(invitation).toMatchObject({ email: 'ada@example.org', role: 'rep', usedAt: null })
    expect((await database.db.select().from(deliveries).where(eq(deliveries.kind, 'group'))).map((one) => one.facts.invitationId)).toContain(invitation!.id)
    await expectAudit(ctx, 'roster.imported', id)
    await expectRefusal(importRoster(organizer, { id }), 'conflict', 'imported')
  })

  test('is undone within a day; what was added to or changed since stays', async () => {
    const union = await aGroup(ctx)
    const organizer = await aMember(ctx, union, 'organizer')
    const mill = await aGroup(ctx, { name: 'Mill', parentId: union.id, town: 'Hull' })
    const yard = await aGroup(ctx, { name: 'Yard', parentId: union.id, town: 'Hull' })
    const { id } = await uploadRoster(organizer, upload({ groupId: union.id, content: 'name,town,parent,rep email\nMill,Leeds,\nYard,Leeds,\nNew,York,,ned@example.org\nUsed,York,\nChild,York,New' }))
    await importRoster(organizer, { id })
    const [used] = await database.db.select().from(groups).where(eq(groups.name, 'Used'))
    await anEvent(ctx, { groupId: used!.id })
    await updateGroupRow(ctx.db, yard.id, { town: 'Bradford' })
    ctx.clock.advance({ hours: 23 })
    expect(new Set((await undoRoster(organizer, { id })).kept)).toEqual(new Set(['Used', 'Yard']))
    expect(new Set(await below(union.id))).toEqual(new Set(['Mill', 'Yard', 'Used']))
    const towns = await database.db.select({ id: groups.id, town: groups.town }).from(groups)
    expect(towns.find((one) => one.id === mill.id)?.town).toBe('Hull')
    expect((await database.db.select().from(invitations).where(eq(invitations.email, 'ned@example.org')))).toEqual([])
    await expectRefusal(undoRoster(organizer, { id }), 'closed', 'not_undoable')
    expect(await listRosters(organizer)).toMatchObject([{ id, state: 'undone' }])
  })

  test('not after a day', async () => {
    const organizer = await anOrganizer(ctx)
    const { id } = await uploadRoster(organizer, upload({ content: 'name\nLate depot' }))
    await importRoster(organizer, { id })
    expect((await getRoster(organizer, { id })).undoUntil).not.toBeNull()
    ctx.clock.advance({ hours: 24 })
    expect((await getRoster(organizer, { id })).undoUntil).toBeNull()
    await expectRefusal(undoRoster(organizer, { id }), 'closed', 'not_undoable')
  })

  test('columns that were read one way are read so again', async () => {
    const organizer = await anOrganizer(ctx)
    const content = 'A,B\nTram depot,Leeds'
    const { id } = await uploadRoster(organizer, upload({ content }))
    expect((await getRoster(organizer, { id })).plans).toMatchObject([{ does: 'refuse', wrong: [{ reason: 'no_name' }] }])
    await mapRoster(organizer, { id, mapping: { name: 0, town: 1, code: null, nonsense: 0 } })
    expect((await getRoster(organizer, { id })).plans).toMatchObject([{ does: 'make', values: { name: 'Tram depot', town: 'Leeds' } }])
    const again = await uploadRoster(organizer, upload({ content }))
    expect((await getRoster(organizer, again)).mapping).toEqual({ name: 0, town: 1 })
  })

  test.each([
    ['nothing but headings', 'name,town\n'],
    ['nothing at all', '\n\n'],
    ['a quotation mark that is never closed', 'name,town\nTram depot,Leeds\n"Bus depot,York\nYard,Hull\n'],
    ['too many rows', `name\n${'Depot\n'.repeat(5001)}`],
  ])('%s is refused in a sentence', async (_name, content) => {
    await expect(uploadRoster(await anOrganizer(ctx), upload({ content }))).rejects.toThrow(/table/)
  })

  test('is for those who arrange that part of the tree, and a table is its maker’s', async () => {
    const union = await aGroup(ctx)
    const depot = await aGroup(ctx, { parentId: union.id })
    for (const who of [await aMember(ctx, depot, 'rep'), await aMember(ctx, await aGroup(ctx), 'organizer'), await aMember(ctx, union, 'deputy')]) await expectRefusal(uploadRoster(who, upload({ groupId: union.id })), 'forbidden')
    await expectRefusal(uploadRoster(await aMember(ctx, union, 'organizer'), upload({ groupId: null })), 'forbidden')
    await expectRefusal(uploadRoster(ctx, upload()), 'unauthenticated')
    const { id } = await uploadRoster(await anOrganizer(ctx), upload())
    for (const work of [getRoster, importRoster, undoRoster]) await expectRefusal(work(await anOrganizer(ctx), { id }), 'not_found')
  })

  test('one address in every row is invited twice a day and no more', async () => {
    const organizer = await anOrganizer(ctx)
    const { id } = await uploadRoster(organizer, upload({ content: `name,rep email\n${[1, 2, 3, 4].map((n) => `Pier ${n},often-rep@example.org`).join('\n')}` }))
    expect(await importRoster(organizer, { id })).toMatchObject({ made: 4, invited: 2 })
    expect(await database.db.select().from(invitations).where(eq(invitations.email, 'often-rep@example.org'))).toHaveLength(2)
  })

  test('the nightly sweep empties what can no longer be undone, and only that', async () => {
    const organizer = await anOrganizer(ctx)
    const imported = await uploadRoster(organizer, upload({ content: 'name\nSwept depot' }))
    await importRoster(organizer, imported)
    const looked = await uploadRoster(organizer, upload({ content: 'name\nOnly looked at' }))
    await sweep(asSystem(ctx))
    expect((await getRoster(organizer, imported)).undoUntil).not.toBeNull()
    ctx.clock.advance({ hours: 25 })
    await sweep(asSystem(ctx))
    const rows = await database.db.select().from(rosters)
    expect(rows.find((row) => row.id === imported.id)).toMatchObject({ rows: [], deeds: null, state: 'imported' })
    expect(rows.some((row) => row.id === looked.id)).toBe(false)
  })

  test('two taps import once', async () => {
    const organizer = await anOrganizer(ctx)
    const { id } = await uploadRoster(organizer, upload({ content: 'name\nOnly once' }))
    const done = await Promise.allSettled([importRoster(organizer, { id }), importRoster(organizer, { id })])
    expect(done.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await database.db.select().from(groups).where(eq(groups.name, 'Only once'))).toHaveLength(1)
  })
})

describe('importing people', () => {
  const content = 'email,name,role\nada@example.org,Ada,member\nbo@example.org,Bo,deputy\nnobody,No,member'
  test('into a group of one’s own, and out again', async () => {
    const depot = await aGroup(ctx)
    const rep = await aMember(ctx, depot, 'rep')
    const { id } = await uploadRoster(rep, upload({ kind: 'people', groupId: depot.id, content }))
    expect(await importRoster(rep, { id })).toMatchObject({ made: 2, refused: 1 })
    const roles = async () => (await database.db.select().from(memberships).where(eq(memberships.groupId, depot.id))).map((one) => one.role).toSorted()
    expect(await roles()).toEqual(['deputy', 'member', 'rep'])
    await undoRoster(rep, { id })
    expect(await roles()).toEqual(['rep'])
  })

  test('not by a deputy, nor from above, nor into a group that is not theirs', async () => {
    const union = await aGroup(ctx)
    const depot = await aGroup(ctx, { parentId: union.id, name: 'Far depot' })
    for (const who of [await aMember(ctx, depot, 'deputy'), await aMember(ctx, union, 'organizer'), await anOrganizer(ctx)]) await expectRefusal(uploadRoster(who, upload({ kind: 'people', groupId: depot.id, content })), 'forbidden')
    await expectRefusal(uploadRoster(await anOrganizer(ctx), upload({ kind: 'people', content })), 'invalid', { field: 'groupId' })
    const organizer = await aMember(ctx, union, 'organizer')
    const { id } = await uploadRoster(organizer, upload({ kind: 'people', groupId: union.id, content: 'email,group\nada@example.org,Far depot' }))
    expect((await getRoster(organizer, { id })).plans).toMatchObject([{ does: 'refuse', wrong: [{ reason: 'not_yours', value: 'Far depot' }] }])
  })
})

const rosterOf = async (id: string) => (await database.db.select().from(rosters).where(eq(rosters.id, id)))[0]!
const roleOf = async (groupId: string, personId: string) => (await database.db.select().from(memberships).where(eq(memberships.groupId, groupId))).find((one) => one.personId === personId)?.role
const personOf = async (email: string) => (await database.db.select().from(people).where(eq(people.email, email)))[0]

describe('what changed in between', () => {

  test('roles are changed, added and kept; undoing gives back what nobody touched, and forgets whom nothing else holds', async () => {
    const depot = await aGroup(ctx)
    const rep = await aMember(ctx, depot, 'rep')
    const [bo, cy] = [await aPerson(ctx, { email: 'bo-there@example.org' }), await aPerson(ctx, { email: 'cy-follows@example.org' })]
    await saveMembership(ctx.db, { groupId: depot.id, personId: bo.id, role: 'member', createdAt: ctx.now() })
    await saveMembership(ctx.db, { groupId: depot.id, personId: cy.id, role: 'follower', createdAt: ctx.now() })
    const { id } = await uploadRoster(rep, upload({ kind: 'people', groupId: depot.id, content: 'email,name,role\nbo-there@example.org,,deputy\ncy-follows@example.org,,member\nnew-1@example.org,Nia,member\nnew-2@example.org,Ned,member\nnew-3@example.org,Nat,member' }))
    expect((await getRoster(rep, { id })).plans.map((one) => one.does), 'nobody learns who follows').toEqual(['change', 'make', 'make', 'make', 'make'])
    expect(await importRoster(rep, { id })).toMatchObject({ made: 4, changed: 1 })
    expect([await roleOf(depot.id, bo.id), await roleOf(depot.id, cy.id)]).toEqual(['deputy', 'member'])
    const [first, second, third] = [(await personOf('new-1@example.org'))!, (await personOf('new-2@example.org'))!, (await personOf('new-3@example.org'))!]
    await appoint(rep, { groupId: depot.id, personId: second.id, role: 'deputy' })
    await aSignup(ctx, (await anEvent(ctx)).slot, { email: third.email })
    expect(await undoRoster(rep, { id })).toEqual({ kept: [], stayed: 1 })
    expect(await Promise.all([bo, cy, first, second].map((one) => roleOf(depot.id, one.id)))).toEqual(['member', 'follower', undefined, 'deputy'])
    expect([await personOf('new-1@example.org'), (await personOf('new-3@example.org'))?.id]).toEqual([undefined, third.id])
  })

  test('whoever answers for a group no longer takes nothing back in it', async () => {
    const union = await aGroup(ctx)
    const depot = await aGroup(ctx, { parentId: union.id, name: 'Lost depot' })
    const rep = await aMember(ctx, union, 'rep')
    const [heir, bo] = [await aPerson(ctx, { email: 'heir@example.org' }), await aPerson(ctx, { email: 'bo-demoted@example.org' })]
    for (const [personId, role] of [[rep.personId, 'rep'], [heir.id, 'rep'], [bo.id, 'deputy']] as const) await saveMembership(ctx.db, { groupId: depot.id, personId, role, createdAt: ctx.now() })
    const both = await as(ctx, { id: rep.personId })
    const { id } = await uploadRoster(both, upload({ kind: 'people', groupId: union.id, content: 'email,role,group\nbo-demoted@example.org,member,Lost depot\nnew-there@example.org,member,' }))
    expect(await importRoster(both, { id })).toMatchObject({ made: 1, changed: 1 })
    // Not by the other rep (decision 0045), who takes no role from a rep.
    await appoint(await aMember(ctx, union, 'organizer'), { groupId: depot.id, personId: rep.personId, role: 'member' })
    expect(await undoRoster(await as(ctx, { id: rep.personId }), { id })).toEqual({ kept: [], stayed: 1 })
    expect([await roleOf(depot.id, bo.id), await personOf('new-there@example.org')]).toEqual(['member', undefined])
  })

  test('whoever asks to be deleted comes back by no preview, no import and no undoing', async () => {
    const union = await aGroup(ctx)
    const organizer = await aMember(ctx, union, 'organizer')
    const { id: kim } = await aPerson(ctx, { email: 'kim-gone@example.org' })
    const groupsOf = await uploadRoster(organizer, upload({ groupId: union.id, content: 'name,rep,rep email\nMill,Kim Gone,kim-gone@example.org\nYard,Lee,lee@example.org' }))
    const looked = await uploadRoster(organizer, upload({ kind: 'people', groupId: union.id, content: 'email,name\nKim-Gone@example.org,Kim Gone\nlee@example.org,Lee' }))
    const done = await uploadRoster(organizer, upload({ kind: 'people', groupId: union.id, content: 'email,name,role\nkim-gone@example.org,Kim Gone,deputy\nmo@example.org,Mo,member' }))
    await importRoster(organizer, done)
    await eraseMe(await as(ctx, { id: kim }), { sure: true })
    const kept = JSON.stringify(await Promise.all([groupsOf, looked, done].map(({ id }) => rosterOf(id))))
    expect(kept).not.toMatch(/kim/i)
    expect(kept).not.toContain(kim)
    expect((await getRoster(organizer, groupsOf)).plans).toMatchObject([{ does: 'make', rep: null }, { does: 'make', rep: { email: 'lee@example.org' } }])
    expect((await getRoster(organizer, looked)).plans, 'lines keep their numbers').toMatchObject([{ line: 3, email: 'lee@example.org' }])
    await importRoster(organizer, looked)
    expect(await undoRoster(organizer, done)).toEqual({ kept: [], stayed: 0 })
    expect(await personOf('kim-gone@example.org')).toBeUndefined()
  })

  test('an erasure and an import at once: they are gone whichever is first', async () => {
    for (let round = 0; round < 4; round++) {
      const depot = await aGroup(ctx)
      const rep = await aMember(ctx, depot, 'rep')
      const email = `race-${round}@example.org`
      const me = await as(ctx, await aPerson(ctx, { email }))
      const { id } = await uploadRoster(rep, upload({ kind: 'people', groupId: depot.id, content: `email,name\n${email},Ray` }))
      await Promise.all(round % 2 === 0 ? [importRoster(rep, { id }), eraseMe(me, { sure: true })] : [eraseMe(me, { sure: true }), importRoster(rep, { id })])
      expect(await personOf(email)).toBeUndefined()
    }
  })
})

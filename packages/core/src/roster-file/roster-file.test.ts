import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveMembership } from '../group/group.repo.ts'
import { eraseMe } from '../retention/retention.ts'
import { getRoster, importRoster, undoRoster, uploadRoster } from '../roster/roster.ts'
import { RosterUpload } from '../roster/roster.schema.ts'
import { as, testCtx, type TestCtx } from '../testing/ctx.ts'
import { expectAudit, expectRefusal } from '../testing/expectations.ts'
import { aGroup, aMember, anOrganizer, aPerson } from '../testing/people.ts'
import { exportGroups, exportMembers, exportRefused } from './roster-file.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
  ctx = testCtx({ db: database.db })
})
afterAll(() => database.close())

const upload = (more: object): RosterUpload => RosterUpload.parse({ kind: 'groups', fileName: 'depots.csv', ...more })
const linesOf = (csv: string): string[] => csv.trim().split('\r\n').toSorted()

test('the members of a group go out and come in again, for those who see names, in no spreadsheet’s power, and it is written down', async () => {
  const depot = await aGroup(ctx)
  const rep = await aMember(ctx, depot, 'rep')
  const ada = await aPerson(ctx, { name: '=cmd|"/c calc"!A1', email: '+ada@example.org' })
  await saveMembership(ctx.db, { groupId: depot.id, personId: ada.id, role: 'deputy', createdAt: ctx.now() })
  await saveMembership(ctx.db, { groupId: depot.id, personId: (await aPerson(ctx, { email: 'follows@example.org' })).id, role: 'follower', createdAt: ctx.now() })
  const content = await exportMembers(rep, { groupId: depot.id })
  expect(content).toContain(`'+ada@example.org,"'=cmd|""/c calc""!A1",deputy,`)
  expect(content).not.toContain('follows@')
  await expectAudit(ctx, 'group.people_exported', depot.id)
  const again = await uploadRoster(rep, upload({ kind: 'people', groupId: depot.id, content }))
  expect((await getRoster(rep, again)).plans.map((one) => one.does)).toEqual(['nothing', 'nothing'])
  const elsewhere = await aGroup(ctx)
  const other = await aMember(ctx, elsewhere, 'rep')
  const moved = await uploadRoster(other, upload({ kind: 'people', groupId: elsewhere.id, content }))
  expect((await getRoster(other, moved)).plans.find((one) => 'email' in one && one.email === '+ada@example.org')).toMatchObject({ does: 'make', name: '=cmd|"/c calc"!A1', role: 'deputy' })
  for (const who of [await aMember(ctx, depot), other, await anOrganizer(ctx)]) await expectRefusal(exportMembers(who, { groupId: depot.id }), 'forbidden')
})

test('the export can be imported again, runs in no spreadsheet and names nobody', async () => {
  const union = await aGroup(ctx, { name: 'Union' })
  const organizer = await aMember(ctx, union, 'organizer')
  const odd = await aGroup(ctx, { name: '=HYPERLINK("x")', parentId: union.id, town: 'Leeds, North', headcount: 40 })
  await aGroup(ctx, { name: 'Yard', parentId: odd.id })
  const north = await aGroup(ctx, { name: 'North', parentId: union.id, kind: 'region' })
  await aGroup(ctx, { name: 'Gate', parentId: (await aGroup(ctx, { name: 'Yard', parentId: north.id })).id })
  const csv = await exportGroups(organizer, { groupId: union.id })
  expect(csv.startsWith('\uFEFFname,kind,code,parent,town')).toBe(true)
  expect(csv).toContain(`"'=HYPERLINK(""x"")",workplace,,,"Leeds, North",,,40,0`)
  expect(csv).toContain(`Yard,workplace,,"'=HYPERLINK(""x"")",,,,,0`)
  expect(csv, 'the way to it where two have one name').toContain('Gate,workplace,,North › Yard,')
  expect(csv).not.toContain('@')
  const again = await uploadRoster(organizer, upload({ groupId: union.id, content: csv }))
  expect((await getRoster(organizer, again)).plans.map((one) => one.does)).toEqual(['nothing', 'nothing', 'nothing', 'nothing', 'nothing'])
  const copy = await aGroup(ctx, { name: 'Another union' })
  const there = await aMember(ctx, copy, 'organizer')
  await importRoster(there, await uploadRoster(there, upload({ groupId: copy.id, content: csv })))
  expect(linesOf(await exportGroups(there, { groupId: copy.id }))).toEqual(linesOf(csv))
  await expectRefusal(exportGroups(await aMember(ctx, union), { groupId: union.id }), 'forbidden')
})

test('what an import left out is listed with its reasons and goes out as a table that is mended and imported, by its maker alone and for a day', async () => {
  const union = await aGroup(ctx)
  const organizer = await aMember(ctx, union, 'organizer')
  const content = 'Bezeichnung;Type;Belongs to;rep e-mail\nNorth;region;;\nBus depot;office;North;ned@\n=Mill;;Nowhere;\nYard;;North;'
  const { id } = await uploadRoster(organizer, upload({ groupId: union.id, content }))
  await expectRefusal(exportRefused(organizer, { id }), 'gone', 'over')
  await importRoster(organizer, { id })
  const wrong = [['bad_kind', 'office'], ['bad_email', 'ned@']].map(([reason, value]) => ({ reason, value }))
  expect((await getRoster(organizer, { id })).refused).toMatchObject([{ line: 3, name: 'Bus depot', wrong }, { line: 4, name: '=Mill', wrong: [{ reason: 'no_parent', value: 'Nowhere' }] }])
  const csv = await exportRefused(organizer, { id })
  expect(csv.split('\r\n').slice(1, 3)).toEqual(['Bus depot,office,North,ned@,bad kind: office; bad email: ned@', `'=Mill,,Nowhere,,no parent: Nowhere`])
  const again = await uploadRoster(organizer, upload({ groupId: union.id, content: csv.replace('office', 'branch').replace('ned@,', 'ned@example.org,').replace('Nowhere,', 'North,') }))
  expect(await getRoster(organizer, again), 'read like the table that it was taken from').toMatchObject({ columns: ['Bezeichnung', 'Type', 'Belongs to', 'rep e-mail'], plans: [{ does: 'make', values: { name: 'Bus depot', kind: 'branch' } }, { does: 'make', values: { name: '=Mill' } }] })
  for (const who of [await anOrganizer(ctx), await aMember(ctx, union, 'organizer')]) await expectRefusal(exportRefused(who, { id }), 'not_found')
  await undoRoster(organizer, { id })
  expect((await getRoster(organizer, { id })).refused).toEqual([])
  await expectRefusal(exportRefused(organizer, { id }), 'gone', 'over')
})

test('whoever asks to be forgotten is in no refused line either', async () => {
  const depot = await aGroup(ctx)
  const rep = await aMember(ctx, depot, 'rep')
  const ada = await as(ctx, await aPerson(ctx, { email: 'ada-refused@example.org' }))
  const { id } = await uploadRoster(rep, upload({ kind: 'people', groupId: depot.id, content: 'email,name,role\nada-refused@example.org,Ada Refused,boss\nbob-refused@example.org,Bob,boss\nnew-here@example.org,New,member' }))
  await importRoster(rep, { id })
  await eraseMe(ada, { sure: true })
  expect((await getRoster(rep, { id })).refused.map((row) => row.name)).toEqual(['bob-refused@example.org'])
  expect(await exportRefused(rep, { id })).not.toMatch(/ada/i)
})

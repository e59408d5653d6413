import { coverageContacts, repChecks } from '@turnout/db/tables/coverage.ts'
import { cohostings, slots } from '@turnout/db/tables/event.ts'
import { groups, memberships } from '@turnout/db/tables/group.ts'
import { outcomes, photos } from '@turnout/db/tables/outcome.ts'
import { signups } from '@turnout/db/tables/signup.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Call } from '../call/call.repo.ts'
import { assessWorkplaces, assignOwner, chooseList, chooseSubtree, dropView, keepView, planCoverage, takeSnapshots } from '../coverage/coverage.ts'
import { BoardFilter, CoveragePlan, OwnerInput } from '../coverage/coverage.schema.ts'
import type { Group } from '../group/group.repo.ts'
import { newId } from '../id.ts'
import { aCall } from '../testing/calls.ts'
import { atLeast } from '../sight/sight.rules.ts'
import { as, asGuest, testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { expectAudit, expectRefusal } from '../testing/expectations.ts'
import { aGroup, aMember, anOrganizer } from '../testing/people.ts'
import { aSignup } from '../testing/signups.ts'
import { mergeGroups } from '../tree/tree.ts'
import { exportBoard, getBoard, getBoardMap } from './board.ts'

let database: TestDatabase
let ctx: TestCtx
let organizer: TestCtx
let call: Call
let union: Group
let north: Group
let south: Group
let depot: Group
let mill: Group
let yard: Group
let rep: TestCtx & { personId: string }

beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const look = (more: object = {}): BoardFilter => BoardFilter.parse({ callId: call.id, ...more })
const shown = async (who: TestCtx, more: object = {}): Promise<string[]> => (await getBoard(who, look({ sort: 'name', dir: 'up', ...more }))).rows.map(({ name }) => name)

beforeEach(async () => {
  ctx = testCtx({ db: database.db })
  organizer = await anOrganizer(ctx)
  call = await aCall(ctx)
  union = await aGroup(ctx, { kind: 'union', name: 'Union' })
  north = await aGroup(ctx, { kind: 'region', name: 'North', parentId: union.id })
  south = await aGroup(ctx, { kind: 'region', name: 'South', parentId: union.id })
  depot = await aGroup(ctx, { name: 'Depot', parentId: north.id, headcount: 40, code: `D-${call.id}`, town: 'Leeds' })
  mill = await aGroup(ctx, { name: 'Mill', parentId: south.id, headcount: null, town: 'Hull' })
  yard = await aGroup(ctx, { name: 'Yard', parentId: south.id, headcount: 10 })
  rep = await aMember(ctx, depot, 'rep')
  await aMember(ctx, depot, 'deputy')
  await aMember(ctx, depot, 'member')
  await chooseSubtree(organizer, { callId: call.id, groupId: union.id, takeAway: false })
})

describe('whom a call concerns', () => {
  test('the workplaces of a subtree, once, and not its regions; they can be taken away', async () => {
    expect(await chooseSubtree(organizer, { callId: call.id, groupId: union.id, takeAway: false })).toEqual({ changed: 0 })
    expect(await shown(organizer)).toEqual(['Depot', 'Mill', 'Yard'])
    expect(await chooseSubtree(organizer, { callId: call.id, groupId: south.id, takeAway: true })).toEqual({ changed: 2 })
    expect(await shown(organizer)).toEqual(['Depot'])
    await expectAudit(ctx, 'coverage.taken_away', call.id)
  })

  test('a list of codes and names; what is not found is named, and the rest is added', async () => {
    const other = await aCall(ctx)
    await aGroup(ctx, { name: `Twin ${call.id}` })
    await aGroup(ctx, { name: `Twin ${call.id}` })
    const body = await aGroup(ctx, { name: `Union ${call.id}`, kind: 'union', code: `TU-${call.id}` })
    const content = `Town;Code\nLeeds;${depot.code?.toLowerCase()}\nHull;Nowhere at all\n;twin ${call.id}\n;${body.code}\n`
    expect(await chooseList(organizer, { callId: other.id, content })).toEqual({ added: 1, known: 0, unknown: ['Nowhere at all'], several: [`twin ${call.id}`], others: [body.code] })
    expect(await chooseList(organizer, { callId: other.id, content: `${depot.code}\n` })).toMatchObject({ added: 0, known: 1 })
  })

  test('is for those who write calls', async () => {
    for (const who of [rep, await aMember(ctx, union, 'organizer')]) {
      await expectRefusal(chooseSubtree(who, { callId: call.id, groupId: union.id, takeAway: false }), 'forbidden')
      await expectRefusal(chooseList(who, { callId: call.id, content: 'x' }), 'forbidden')
      await expectRefusal(planCoverage(who, CoveragePlan.parse({ callId: call.id })), 'forbidden')
    }
  })

  test('a target is kept', async () => {
    await planCoverage(organizer, CoveragePlan.parse({ callId: call.id, targetWorkplaces: '2', targetOn: '2030-03-21', asksReps: 'on' }))
    expect((await getBoard(organizer, look())).target).toEqual({ workplaces: 2, signups: null, on: '2030-03-21' })
  })
})

describe('the board', () => {
  test('says of each workplace how far it is, and sums it up at every level', async () => {
    const { event, slot } = await anEvent(ctx, { callId: call.id, groupId: depot.id })
    const { slots: shifts } = await anEvent(ctx, { callId: call.id, groupId: mill.id, placeName: '', slots: [{}, { startLocal: '2030-03-21T14:00', timeZone: 'Europe/London' }] })
    await aSignup(ctx, slot, { guests: '3' })
    await aSignup(ctx, slot, { confirmed: false })
    await aSignup(ctx, slot, { answer: 'maybe' })
    // One person at both shifts is one.
    for (const shift of shifts) await aSignup(ctx, shift, { email: `both-${call.id}@example.org` })
    await ctx.db.insert(coverageContacts).values([{ id: newId(), key: newId(), callId: call.id, groupId: yard.id, kind: 'call', outcome: 'reached', contactedAt: ctx.now() }])
    await ctx.db.insert(repChecks).values([{ id: newId(), eventId: event.id, heldOn: '2030-03-21', round: 'week', level: 'rep', personId: rep.personId, askedAt: ctx.now(), answer: 'on', answeredAt: ctx.now() }])
    const { rows, sums, below, path, total } = await getBoard(organizer, look({ sort: 'name', dir: 'up' }))
    expect(rows.map(({ name, state, signups, density, reps, deputies, needs, check }) => ({ name, state, signups, density, reps, deputies, needs, check }))).toEqual([
      { name: 'Depot', state: 'ready', signups: 'few', density: null, reps: 1, deputies: 1, needs: [], check: 'on' },
      { name: 'Mill', state: 'hosting', signups: 'few', density: null, reps: 0, deputies: 0, needs: ['no_rep', 'no_place'], check: 'none' },
      { name: 'Yard', state: 'contacted', signups: 0, density: 0, reps: 0, deputies: 0, needs: ['no_rep'], check: 'none' },
    ])
    expect({ total, path, sums }).toMatchObject({ total: 3, path: [], sums: { workplaces: 3, withRep: 1, hosting: 2, signups: '1+', headcount: 50, density: 0 } })
    expect(below.map(({ name, sums }) => [name, sums.workplaces])).toEqual([['North', 1], ['South', 2]])
    const inSouth = await getBoard(organizer, look({ under: south.id, sort: 'name', dir: 'up' }))
    expect(inSouth.path.map(({ name }) => name)).toEqual(['Union', 'South'])
    expect(inSouth.rows.map(({ name }) => name)).toEqual(['Mill', 'Yard'])
    expect(inSouth.sums).toMatchObject({ workplaces: 2, signups: 'few' })
    // Asked about another day, the answer says nothing.
    await ctx.db.update(slots).set({ startsAt: slot.startsAt.add({ hours: 24 }), endsAt: slot.endsAt.add({ hours: 24 }) }).where(eq(slots.id, slot.id))
    expect((await getBoard(organizer, look({ state: 'ready' }))).total).toBe(0)
    ctx.clock.advance({ hours: 24 * 40 })
    expect((await getBoard(organizer, look())).sums.states).toMatchObject({ happened: 2, contacted: 1 })
  })

  test('says what was reported of events that are over, and which pictures wait; whoever holds one together counts it once', async () => {
    const { event } = await anEvent(ctx, { callId: call.id, groupId: depot.id })
    const silent = await anEvent(ctx, { callId: call.id, groupId: yard.id })
    await ctx.db.insert(cohostings).values([{ eventId: event.id, groupId: mill.id, state: 'accepted', invitedAt: ctx.now() }])
    expect((await getBoard(organizer, look())).sums).toMatchObject({ reported: 0, came: 0, picturesWaiting: 0, picturesApproved: 0 })
    const at = ctx.now()
    await ctx.db.insert(outcomes).values([{ eventId: event.id, headcount: 31, reportedAt: at, updatedAt: at }])
    const picture = { type: 'image/jpeg' as const, content: new Uint8Array([1]), width: 1, height: 1, addedAt: at }
    await ctx.db.insert(photos).values([{ id: newId(), eventId: event.id, ...picture }, { id: newId(), eventId: event.id, ...picture, approvedAt: at }, { id: newId(), eventId: silent.event.id, ...picture }])
    const { rows, sums, below } = await getBoard(organizer, look({ sort: 'came', dir: 'down' }))
    expect(rows.map(({ name, reported, came, picturesWaiting, picturesApproved }) => [name, reported, came, picturesWaiting, picturesApproved])).toEqual([['Depot', true, 31, 1, 1], ['Mill', true, null, 0, 0], ['Yard', false, null, 1, 0]])
    expect(sums).toMatchObject({ reported: 2, came: 31, picturesWaiting: 2, picturesApproved: 1 })
    expect(below.map(({ name, sums }) => [name, sums.came, sums.picturesWaiting])).toEqual([['North', 31, 1], ['South', 0, 1]])
    // Nobody is asked what another who held the same event has said already.
    ctx.clock.set(event.publishedAt!.add({ hours: 24 * 30 }))
    await ctx.db.update(slots).set({ startsAt: ctx.now().subtract({ hours: 26 }), endsAt: ctx.now().subtract({ hours: 25 }) })
    expect((await getBoard(organizer, look({ sort: 'name', dir: 'up' }))).rows.map(({ name, needs }) => [name, needs])).toEqual([['Depot', []], ['Mill', []], ['Yard', ['no_report']]])
    expect((await exportBoard(organizer, look({ q: 'depot' }))).split('\r\n').map((line) => line.split(/[,;]/).slice(12, 15))).toMatchObject([['came', 'pictures waiting', 'pictures approved'], ['31', '1', '1'], []])
  })

  test('agrees with plain counting over many workplaces', async () => {
    await database.db.execute(sql`insert into ${groups} (id, slug, name, kind, parent_id, headcount, join_code, created_at)
      select gen_random_uuid(), gen_random_uuid()::text, 'W ' || n, 'workplace', (array[${north.id}::uuid, ${south.id}::uuid])[1 + n % 2], 1 + n, gen_random_uuid()::text, now() from generate_series(1, 240) n`)
    await chooseSubtree(organizer, { callId: call.id, groupId: union.id, takeAway: false })
    await database.db.execute(sql`
      with e as (insert into events (id, slug, call_id, group_id, status, place_name, created_at) select gen_random_uuid(), gen_random_uuid()::text, ${call.id}, id, case headcount % 4 when 0 then 'cancelled' when 1 then 'draft' else 'published' end, 'Gate', now() from ${groups} where name like 'W %' and headcount % 3 > 0 returning id),
        t as (insert into slots (id, event_id, position, starts_at, ends_at, zone, all_day, changed_at) select gen_random_uuid(), e.id, n, timestamptz '2030-03-21 12:00Z', timestamptz '2030-03-21 13:00Z', 'UTC', false, now() from e cross join generate_series(0, 1) n returning id, position),
        p as (insert into people (id, email, created_at) select gen_random_uuid(), gen_random_uuid()::text, now() from generate_series(1, 50) returning id)
      insert into signups (id, slot_id, person_id, status, name, locale, created_at, answered_at) select gen_random_uuid(), t.id, p.id, (array['going', 'maybe', 'cancelled', 'unconfirmed', 'pending'])[1 + abs(hashtext(t.id::text || p.id::text)) % 5], '', 'en', now(), now() from t, p where abs(hashtext(p.id::text || t.id::text)) % 3 = 0`)
    const plain = await database.db.execute<{ region: string; workplaces: string; hosting: string; signups: string }>(sql`
      select r.name as region, count(distinct g.id) as workplaces,
        count(distinct g.id) filter (where exists (select 1 from events e where e.group_id = g.id and e.status = 'published')) as hosting,
        (select count(*) from (select distinct e.group_id, s.person_id from signups s join slots t on t.id = s.slot_id join events e on e.id = t.event_id join groups h on h.id = e.group_id where h.parent_id = r.id and e.call_id = ${call.id} and e.status <> 'cancelled' and s.status in ('going', 'unconfirmed', 'pending')) d) as signups
      from groups r join groups g on g.parent_id = r.id where r.id in (${north.id}, ${south.id}) group by r.id order by r.name`)
    const { below, sums } = await getBoard(organizer, look({ under: union.id }))
    expect(below.map(({ name, sums }) => ({ region: name, workplaces: String(sums.workplaces), hosting: String(sums.hosting), signups: String(sums.signups) }))).toEqual(plain.rows)
    expect(atLeast(sums.signups)).toBeGreaterThan(1000)
    expect(sums.workplaces).toBe(243)
    const pages = await Promise.all([1, 2, 3, 4, 5].map((page) => getBoard(organizer, look({ page, sort: 'headcount' }))))
    expect(pages.map(({ rows, more }) => [rows.length, more])).toEqual([[50, true], [50, true], [50, true], [50, true], [43, false]])
    expect(new Set(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(243)
    expect((await exportBoard(organizer, look())).trim().split('\r\n')).toHaveLength(244)
  })

  test('counts who hosts together as hosting, each with those who signed up with it', async () => {
    const { event, slot } = await anEvent(ctx, { callId: call.id, groupId: depot.id })
    const again = `again-${call.id}@example.org`
    const [first] = [await aSignup(ctx, slot), await aSignup(ctx, slot), await aSignup(ctx, slot, { email: again })]
    await ctx.db.insert(cohostings).values([{ eventId: event.id, groupId: mill.id, state: 'accepted', invitedAt: ctx.now() }, { eventId: event.id, groupId: yard.id, state: 'invited', invitedAt: ctx.now() }])
    await ctx.db.update(signups).set({ groupId: mill.id }).where(eq(signups.id, first.id))
    const { rows, sums } = await getBoard(organizer, look({ sort: 'name', dir: 'up' }))
    expect(rows.map(({ name, state, signups }) => [name, state, signups])).toEqual([['Depot', 'hosting', 'few'], ['Mill', 'hosting', 'few'], ['Yard', 'silent', 0]])
    expect(sums.signups).toBe('1+')
    const { rows: known, sums: counted } = await getBoard(await aMember(ctx, north, 'organizer'), look())
    expect([known.map((row) => row.signups), counted.signups]).toEqual([['few'], 'few'])
    const both = await as(ctx, { id: rep.personId })
    await ctx.db.insert(memberships).values({ groupId: north.id, personId: rep.personId, role: 'organizer', createdAt: ctx.now() })
    expect((await getBoard(await as(both, { id: rep.personId }), look())).rows.map(({ name, signups, density }) => [name, signups, density]), 'who answers for a workplace knows its people').toEqual([['Depot', 2, 0.05]])
    // Who comes to a second event of the workplace as well is still one person; who signed up there is one of its own.
    const second = await anEvent(ctx, { callId: call.id, groupId: depot.id })
    await aSignup(ctx, second.slot, { email: again })
    await aSignup(ctx, second.slot)
    expect((await getBoard(organizer, look({ sort: 'name', dir: 'up' }))).rows.map(({ name, signups }) => [name, signups])).toEqual([['Depot', 'few'], ['Mill', 'few'], ['Yard', 0]])
    // Of one workplace alone the same is said as beside all others, to those above it too.
    for (const [who, { id, signups: people }] of [[organizer, { ...mill, signups: 1 }], [await aMember(ctx, north, 'organizer'), { ...depot, signups: 3 }]] as const)
      expect((await assessWorkplaces(who, { callId: call.id, groupId: id })).rows.map((row) => [row.id, row.signups])).toEqual([[id, people]])
  })

  test('shows organizers above what stands below them, with who answers for it and nobody else', async () => {
    const southern = await aMember(ctx, south, 'organizer')
    expect(await shown(southern)).toEqual(['Mill', 'Yard'])
    const seen = await getBoard(southern, look())
    expect(seen.sums.workplaces).toBe(2)
    expect([...seen.below, ...seen.path].map(({ name }) => name)).toEqual(['South'])
    expect(seen.progress).toBe(null)
    expect(await exportBoard(southern, look())).not.toContain('Depot')
    const map = await getBoardMap(southern, look())
    expect([...map.points, ...map.elsewhere].map(({ name }) => name).toSorted()).toEqual(['Mill', 'Yard'])
    const [row] = (await getBoard(await aMember(ctx, north, 'organizer'), look())).rows
    expect(row?.answering.map(({ deputy }) => deputy)).toEqual([false, true])
    expect(JSON.stringify(row)).not.toContain('@')
    await expectAudit(ctx, 'coverage.reps_viewed', call.id)
    for (const who of [asGuest(ctx), rep, await aMember(ctx, union, 'rep')]) await expectRefusal(getBoard(who, look()), who.actor.kind === 'guest' ? 'unauthenticated' : 'forbidden')
    await expectRefusal(exportBoard(rep, look()), 'forbidden')
  })

  test('the map has each where its event is, else in its town, and says of the rest what is missing', async () => {
    await anEvent(ctx, { callId: call.id, groupId: yard.id, latitude: 50, longitude: 1 })
    const [perth, lost] = [await aGroup(ctx, { name: 'Perth depot', parentId: south.id, town: 'Perth' }), await aGroup(ctx, { name: 'Lost', parentId: south.id, town: 'Nowhereville' })]
    const bare = await aGroup(ctx, { name: 'Bare', parentId: south.id })
    await chooseSubtree(organizer, { callId: call.id, groupId: union.id, takeAway: false })
    const { points, elsewhere } = await getBoardMap(organizer, look({ sort: 'name', dir: 'up' }))
    expect(points.map(({ name, latitude, longitude, exact }) => [name, latitude.toFixed(1), longitude.toFixed(1), exact])).toEqual([['Depot', '53.8', '-1.5', false], ['Mill', '53.7', '-0.3', false], ['Yard', '50.0', '1.0', true]])
    expect(elsewhere.map(({ id, why }) => [id, why])).toEqual([[bare.id, 'no_town'], [lost.id, 'unknown'], [perth.id, 'several']])
    // Where the thread that knows towns fails, the page shows what is known without it, and the whole list.
    const failing = { ...organizer, outside: { ...ctx.outside, towns: () => Promise.reject(new Error('The thread ended.')) } }
    const without = await getBoardMap(failing, look({ sort: 'name', dir: 'up' }))
    expect(without.unasked).toBe(true)
    expect(without.points.length + without.elsewhere.length).toBe(points.length + elsewhere.length)
    expect(without.points.length).toBeLessThan(points.length)
    expect(without.elsewhere.map((one) => one.why)).toContain('unasked')
  })

  test('an archived workplace is gone, and one that has nobody can be given to somebody', async () => {
    await ctx.db.update(groups).set({ archivedAt: ctx.now() }).where(eq(groups.id, yard.id))
    expect(await shown(organizer)).toEqual(['Depot', 'Mill'])
    const northern = await aMember(ctx, north, 'organizer')
    expect(await assignOwner(organizer, OwnerInput.parse({ callId: call.id, under: north.id, ownerId: northern.personId }))).toEqual({ changed: 1 })
    expect(await assignOwner(organizer, OwnerInput.parse({ callId: call.id, ownerId: northern.personId, onlyFree: 'on' }))).toEqual({ changed: 1 })
    expect(await shown(organizer, { owner: northern.personId })).toEqual(['Depot', 'Mill'])
    await expectRefusal(assignOwner(organizer, OwnerInput.parse({ callId: call.id, ownerId: rep.personId })), 'invalid')
    await expectRefusal(assignOwner(northern, OwnerInput.parse({ callId: call.id, groupId: mill.id, ownerId: northern.personId })), 'not_found')
    await expectRefusal(assignOwner(rep, OwnerInput.parse({ callId: call.id })), 'forbidden')
  })

  test('a workplace that is merged into another takes what was said with it along', async () => {
    await ctx.db.insert(coverageContacts).values([{ id: newId(), key: newId(), callId: call.id, groupId: yard.id, kind: 'call', outcome: 'reached', contactedAt: ctx.now() }])
    await mergeGroups(organizer, { id: yard.id, intoId: mill.id })
    const elsewhere = await aGroup(ctx, { name: 'Elsewhere', parentId: north.id })
    await mergeGroups(organizer, { id: depot.id, intoId: elsewhere.id })
    expect((await getBoard(organizer, look({ sort: 'name', dir: 'up' }))).rows.map(({ name, state }) => [name, state])).toEqual([['Elsewhere', 'rep_found'], ['Mill', 'contacted']])
  })

  test('a view is kept for oneself under its name, without what is not part of it', async () => {
    await keepView(organizer, { callId: call.id, name: 'Silent', query: 'state=silent&page=3&done=saved' })
    await keepView(organizer, { callId: call.id, name: 'Silent', query: '?state=contacted' })
    const { views } = await getBoard(organizer, look())
    expect(views.map(({ name, query }) => [name, query])).toEqual([['Silent', 'state=contacted']])
    expect((await getBoard(await anOrganizer(ctx), look())).views).toEqual([])
    await dropView(await anOrganizer(ctx), { id: views[0]?.id ?? '' })
    expect((await getBoard(organizer, look())).views).toHaveLength(1)
    await dropView(organizer, { id: views[0]?.id ?? '' })
    expect((await getBoard(organizer, look())).views).toEqual([])
  })

  test('each day is written down once, whoever ticks', async () => {
    const ticks = await Promise.all([takeSnapshots(ctx), takeSnapshots(ctx), takeSnapshots(ctx)])
    expect(ticks.reduce((a, b) => a + b)).toBeGreaterThanOrEqual(1)
    ctx.clock.advance({ hours: 24 })
    await takeSnapshots(ctx)
    expect(await takeSnapshots(ctx)).toBe(0)
    expect((await getBoard(organizer, look())).progress).toMatchObject({ days: [{ takenOn: '2030-03-04', workplaces: 3, withRep: 1, hosting: 0, signups: 0 }], now: { takenOn: '2030-03-05', workplaces: 3 } })
  })
})

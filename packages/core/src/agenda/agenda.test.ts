import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { events } from '@turnout/db/tables/event.ts'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cancelEvent } from '../event/event.ts'
import { EventFilter, eventsPerPage } from '../event/event.schema.ts'
import { getHome } from '../home/home.ts'
import { changeAnswer } from '../answer/answer.ts'
import { AnswerChange } from '../answer/answer.schema.ts'
import { aCall } from '../testing/calls.ts'
import { asGuest, asSystem, testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { expectRefusal } from '../testing/expectations.ts'
import { aGroup, aMember, anOrganizer } from '../testing/people.ts'
import { aSignup } from '../testing/signups.ts'
import { signToken } from '../token.ts'
import { getEventView, getPublicEvent, getUpcoming, listEvents, listGroupEvents } from './agenda.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  ctx = testCtx({ db: database.db })
  await database.db.delete(events)
})

const list = async (who: TestCtx, filter: object = {}) => (await listEvents(who, EventFilter.parse(filter))).events.map((one) => one.title)

describe('what is coming up', () => {
  test('published events that are not over, soonest first, and until when that holds', async () => {
    await anEvent(ctx, { title: 'Second', slot: { startLocal: '2030-03-22T10:00', endLocal: '2030-03-22T11:00' } })
    await anEvent(ctx, { title: 'First' })
    await anEvent(ctx, { title: 'Draft', status: 'draft' })
    const off = await anEvent(ctx, { title: 'Off' })
    await cancelEvent(asSystem(ctx), { id: off.event.id, reason: 'Rain' })
    const upcoming = await getUpcoming(asGuest(ctx))
    expect(upcoming.events.map((one) => one.title)).toEqual(['First', 'Second'])
    expect(upcoming.freshUntil?.toString()).toBe('2030-03-21T13:15:00Z')
    ctx.clock.set('2030-03-21T13:15:00Z')
    expect((await getUpcoming(asGuest(ctx))).events.map((one) => one.title)).toEqual(['Second'])
    ctx.clock.set('2030-03-22T11:00:00Z')
    expect(await getUpcoming(asGuest(ctx))).toMatchObject({ events: [], freshUntil: null })
  })

  test('of each call the next few, and of the others all of them page by page', async () => {
    const [call, other] = [await aCall(ctx), await aCall(ctx)]
    const { event } = await anEvent(ctx, { title: 'Copied' })
    const copies = (of: string | null, many: number, day: string) => ctx.db.execute(sql`
      with made as (insert into events (id, slug, call_id, group_id, status, title, created_by, created_at) select gen_random_uuid(), gen_random_uuid()::text, ${of}::uuid, group_id, 'published', 'Copy', created_by, created_at from events cross join generate_series(1, ${many}) where id = ${event.id} returning id)
      insert into slots (id, event_id, starts_at, ends_at, zone, start_local, time_zone, all_day, changed_at) select gen_random_uuid(), id, ${day}::timestamptz, ${day}::timestamptz + interval '1 hour', 'Europe/London', '2030-03-19T09:00', 'Europe/London', false, now() from made`)
    // Many of one call come first, and must leave no less room for the rest.
    await copies(call.id, 230, '2030-03-19T09:00:00Z')
    await copies(other.id, 2, '2030-03-23T09:00:00Z')
    await copies(null, eventsPerPage + 3, '2030-03-20T09:00:00Z')
    const [first, second] = [await getUpcoming(asGuest(ctx)), await getUpcoming(asGuest(ctx), { page: 2 })]
    const under = (of: string | null, { events: listed }: typeof first) => listed.filter(({ callId }) => callId === of).length
    expect([call.id, other.id, null].map((of) => under(of, first))).toEqual([3, 2, eventsPerPage])
    expect([first.more, second.more, under(null, second), second.events.at(-1)?.id]).toEqual([true, false, 4, event.id])
    expect(first.calls.find(({ id }) => id === call.id)?.events).toBe(230)
    await ctx.db.execute("update calls set status = 'closed'")
  })

  test('calls while their day lasts anywhere, and never drafts', async () => {
    const call = await aCall(ctx, { title: 'Somewhere still today' })
    await aCall(ctx, { status: 'draft' })
    ctx.clock.set('2030-03-22T11:00:00Z')
    expect((await getUpcoming(ctx)).calls.map((one) => one.id)).toEqual([call.id])
    ctx.clock.set('2030-03-22T12:00:00Z')
    expect((await getUpcoming(ctx)).calls).toEqual([])
  })

  test('of each call how many of its public events are still to come', async () => {
    const call = await aCall(ctx)
    await anEvent(ctx, { callId: call.id, slots: [{}, { startLocal: '2030-03-21T18:00', endLocal: '2030-03-21T19:00' }] })
    await anEvent(ctx, { callId: call.id, status: 'draft' })
    await anEvent(ctx, {})
    expect((await getUpcoming(ctx)).calls.find(({ id }) => id === call.id)?.events).toBe(1)
  })

  test('of one group', async () => {
    const group = await aGroup(ctx)
    await anEvent(ctx, { groupId: group.id, title: 'Ours' })
    await anEvent(ctx, { title: 'Theirs' })
    expect((await listGroupEvents(ctx, { groupId: group.id })).map((one) => one.title)).toEqual(['Ours'])
  })

  test('of several slots, the event stays until its last is over', async () => {
    const { slot } = await anEvent(ctx, { title: 'Two shifts', slots: [{ capacity: 3 }, { startLocal: '2030-03-21T18:00', endLocal: '2030-03-21T19:00', capacity: 4 }] })
    await aSignup(ctx, slot, { guests: 1 })
    ctx.clock.set('2030-03-21T15:00:00Z')
    expect((await getUpcoming(ctx)).events.map((one) => [one.title, one.startLocal])).toEqual([['Two shifts', '2030-03-21T18:00']])
    expect((await getHome(await anOrganizer(ctx))).coming.map((one) => one.title)).toEqual(['Two shifts'])
    expect((await getHome(await anOrganizer(ctx))).coming).toMatchObject([{ places: 'under', capacity: 7 }])
    ctx.clock.set('2030-03-21T19:00:00Z')
    expect((await getUpcoming(ctx)).events).toEqual([])
    expect(await list(await anOrganizer(ctx), { when: 'past' })).toEqual(['Two shifts'])
  })
})

describe('the public page of an event', () => {
  test('says roughly how full it is; few are not counted out loud', async () => {
    const { event, slot } = await anEvent(ctx, { slot: { capacity: 16 } })
    const shown = async () => (await getPublicEvent(ctx, { slug: event.slug })).slots[0]
    await aSignup(ctx, slot, { guests: 3 })
    expect(await shown()).toMatchObject({ going: null, room: 'plenty', over: false })
    await aSignup(ctx, slot)
    expect(await shown()).toMatchObject({ going: 5, room: 'plenty' })
    await aSignup(ctx, slot)
    expect(await shown()).toMatchObject({ going: 6, room: 'few' })
    await aSignup(ctx, slot, { guests: 9 })
    expect(await shown()).toMatchObject({ going: 16, room: 'none' })
  })

  test('reads the same before and after a stranger types an address, whether it is known or not', async () => {
    const { event, slot } = await anEvent(ctx, { slot: { capacity: 40 } })
    await aSignup(ctx, slot, { email: 'known@example.org', guests: 8 })
    const shown = async () => (await getPublicEvent(ctx, { slug: event.slug })).slots
    const before = await shown()
    await aSignup(ctx, slot, { email: 'known@example.org', guests: 10, confirmed: false })
    await aSignup(ctx, slot, { guests: 10, confirmed: false })
    await aSignup(ctx, slot, { guests: 10, confirmed: false })
    expect(await shown()).toEqual(before)
  })

  test('keeps directions and the online link for people signed up, and sanitises what the host wrote', async () => {
    const { event } = await anEvent(ctx, { onlineUrl: 'https://meet.example/secret', description: '[go](javascript:alert(1)) <img src=x onerror=alert(1)> **hello** https://example.org' })
    const page = await getPublicEvent(ctx, { slug: event.slug })
    expect(page).toMatchObject({ hasDirections: true, online: true })
    expect(JSON.stringify(page)).not.toMatch(/second bell|secret|javascript:|onerror|<img/)
    expect(page.descriptionHtml).toContain('<strong>hello</strong>')
    expect(page.descriptionHtml).toContain('rel="nofollow noopener ugc"')
  })

  test('is there when it is over or cancelled, and says so; not before it is public', async () => {
    const { event } = await anEvent(ctx)
    ctx.clock.set('2030-03-21T13:15:00Z')
    expect(await getPublicEvent(ctx, { slug: event.slug })).toMatchObject({ over: true, freshUntil: null, slots: [{ over: true }] })
    await cancelEvent(asSystem(ctx), { id: event.id, reason: 'Rain' })
    expect(await getPublicEvent(ctx, { slug: event.slug })).toMatchObject({ status: 'cancelled', cancelReason: 'Rain' })
    ctx.clock.set('2030-03-04T09:00:00Z')
    const draft = await anEvent(ctx, { status: 'draft' })
    await expectRefusal(getPublicEvent(ctx, { slug: draft.event.slug }), 'not_found')
    await cancelEvent(asSystem(ctx), { id: draft.event.id, reason: 'Never mind' })
    await expectRefusal(getPublicEvent(ctx, { slug: draft.event.slug }), 'not_found')
  })

  test('says what the call is about where nothing else was written, unless the call is not public', async () => {
    const words = { eventDescription: '', summary: 'Warm **rooms** now.' }
    const htmlOf = async (status: 'published' | 'draft', description?: string) => {
      const call = await aCall(ctx, { ...words, status })
      const { event } = await anEvent(ctx, { callId: call.id, ...(description !== undefined && { description }) })
      return (await getPublicEvent(ctx, { slug: event.slug })).descriptionHtml
    }
    expect(await htmlOf('published')).toContain('Warm <strong>rooms</strong> now.')
    expect(await htmlOf('published', 'Ours.')).not.toContain('rooms')
    expect(await htmlOf('draft')).toBe('')
  })

  test('does not name a call that is not public', async () => {
    const call = await aCall(ctx, { status: 'draft' })
    const { event } = await anEvent(ctx, { callId: call.id })
    expect((await getPublicEvent(ctx, { slug: event.slug })).call).toBeNull()
  })
})

describe('the workspace’s list', () => {
  test('shows those events that one answers for, and an organizer all', async () => {
    const group = await aGroup(ctx)
    await anEvent(ctx, { groupId: group.id, title: 'Our draft', status: 'draft' })
    await anEvent(ctx, { title: 'Their draft', status: 'draft' })
    await anEvent(ctx, { title: 'Public' })
    const branch = await aGroup(ctx, { parentId: group.id })
    await anEvent(ctx, { groupId: branch.id, title: 'Of our branch' })
    expect(await list(await aMember(ctx, group, 'rep'))).toEqual(['Our draft'])
    expect((await list(await aMember(ctx, group, 'organizer'))).toSorted()).toEqual(['Of our branch', 'Our draft'])
    expect(await list(await aMember(ctx, group))).toEqual([])
    expect((await list(await anOrganizer(ctx))).toSorted()).toEqual(['Of our branch', 'Our draft', 'Public', 'Their draft'])
    await expectRefusal(listEvents(ctx, EventFilter.parse({})), 'unauthenticated')
  })

  test('is searched by title, the call’s title, group, town and place; signs are only signs', async () => {
    const organizer = await anOrganizer(ctx)
    const call = await aCall(ctx, { eventTitle: 'Lunchtime gathering' })
    const group = await aGroup(ctx, { name: 'Harbour crews', town: 'Hull' })
    await anEvent(ctx, { callId: call.id, groupId: group.id, placeName: 'Canteen' })
    await anEvent(ctx, { title: '100% tea' })
    for (const q of ['lunchTIME', 'harbour', 'hull', 'cant']) expect([q, await list(organizer, { q })]).toEqual([q, ['Lunchtime gathering']])
    expect(await list(organizer, { q: '0% t' })).toEqual(['100% tea'])
    for (const q of ['%', '_ea', "'; drop table events; --"]) expect([q, (await list(organizer, { q })).length]).toEqual([q, q === '%' ? 1 : 0])
  })

  test('is narrowed by status, call, group and time', async () => {
    const organizer = await anOrganizer(ctx)
    const call = await aCall(ctx)
    const group = await aGroup(ctx)
    await anEvent(ctx, { callId: call.id, title: 'Under the call' })
    await anEvent(ctx, { groupId: group.id, title: 'Of the group' })
    await anEvent(ctx, { title: 'Draft', status: 'draft' })
    expect(await list(organizer, { callId: call.id, status: '', groupId: '' })).toEqual(['Under the call'])
    expect(await list(organizer, { groupId: group.id })).toEqual(['Of the group'])
    expect(await list(organizer, { status: 'draft' })).toEqual(['Draft'])
    ctx.clock.set('2030-03-30T09:00:00Z')
    expect(await list({ ...organizer, now: ctx.now })).toEqual([])
    expect(await list({ ...organizer, now: ctx.now }, { when: 'past' })).toHaveLength(3)
    expect(await list({ ...organizer, now: ctx.now }, { when: 'all' })).toHaveLength(3)
  })

  test('comes in pages', async () => {
    const organizer = await anOrganizer(ctx)
    const groupId = (await aGroup(ctx)).id
    await Promise.all(Array.from({ length: eventsPerPage + 1 }, (_, made) => anEvent(ctx, { groupId, title: `Event ${made}`, status: 'draft' })))
    const first = await listEvents(organizer, EventFilter.parse({}))
    const second = await listEvents(organizer, EventFilter.parse({ page: '2' }))
    expect([first.events.length, first.more, second.events.length, second.more]).toEqual([eventsPerPage, true, 1, false])
    expect(new Set([...first.events, ...second.events].map((one) => one.id)).size).toBe(eventsPerPage + 1)
  })
})

describe('one event in the workspace', () => {
  test('counts every kind of answer, shows the call’s values beside its own, and says what one may', async () => {
    const call = await aCall(ctx)
    const group = await aGroup(ctx)
    const { event, slot } = await anEvent(ctx, { callId: call.id, groupId: group.id, slot: { capacity: 3 }, onlineUrl: 'https://meet.example/secret' })
    await aSignup(ctx, slot, { guests: 1 })
    await aSignup(ctx, slot, { confirmed: false })
    await aSignup(ctx, slot, { guests: 1 })
    const unsure = await aSignup(ctx, slot)
    await changeAnswer(asGuest(ctx), AnswerChange.parse({ token: signToken(ctx, 'answer', unsure.id), answer: 'maybe', guests: '2', note: '' }))
    const view = await getEventView(await aMember(ctx, group, 'rep'), { id: event.id })
    expect(view).toMatchObject({ mayWrite: true, maySeePeople: true, mayApprove: false, maySeeLedger: true, title: null, call: { eventTitle: 'Lunchtime gathering', when: { startLocal: '2030-03-21' } } })
    expect(view.slots).toMatchObject([{ going: 3, maybe: 3, unconfirmed: 1, waitlisted: 2, declined: 0, taken: 3, when: { startLocal: '2030-03-21', timeZone: 'Europe/London' } }])
    await expectRefusal(getEventView(await aMember(ctx, group), { id: event.id }), 'forbidden', 'not_yours')
  })
})

describe('home', () => {
  test('says what needs doing, for one’s own groups or, for an organizer, everywhere', async () => {
    const group = await aGroup(ctx)
    const call = await aCall(ctx, { hosting: 'approval' })
    await anEvent(ctx, { groupId: group.id, title: 'Full', placeName: '', slot: { capacity: 1 } }).then(({ slot }) => aSignup(ctx, slot))
    await anEvent(ctx, { title: 'Nowhere', placeName: '' })
    await aCall(ctx, { status: 'draft' })
    const home = await getHome(await anOrganizer(ctx))
    expect(home.todo.map((one) => [one.title, one.reasons])).toEqual(expect.arrayContaining([['Full', ['no_place']], ['Nowhere', ['no_place']]]))
    expect(home.draftCalls).toBeGreaterThan(0)
    expect(home.counts?.events).toBe(2)
    const rep = await getHome(await aMember(ctx, group, 'rep'))
    expect([rep.todo.map((one) => one.title), rep.draftCalls]).toEqual([['Full'], 0])
    expect(rep.counts?.events).toBe(2)
    for (const role of ['member', 'follower'] as const) expect(await getHome(await aMember(ctx, group, role)), 'how much there is tells them what is theirs not to see').toMatchObject({ todo: [], counts: null })
    await expectRefusal(getHome(ctx), 'unauthenticated')
    expect(call.hosting).toBe('approval')
  })
})

import { openDatabase } from '@turnout/db/client.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createCall } from '../call/call.ts'
import { DomainError } from '../error.ts'
import { dismissIntake, getIntake, getSnapshot, type InboxRow, listIntakes } from '../intake/intake.ts'
import { InboxFilter } from '../intake/intake.schema.ts'
import { callInput } from '../testing/calls.ts'
import { asSystem, testCtx, type TestCtx } from '../testing/ctx.ts'
import { expectAudit, expectRefusal } from '../testing/expectations.ts'
import { rssOf } from '../testing/feeds.ts'
import { aGroup, aMember, anOrganizer } from '../testing/people.ts'
import { checkDueFeeds, checkFeed, followFeed, listFeeds, unfollowFeed } from './feed.ts'
import { FeedInput } from './feed.schema.ts'

let database: TestDatabase
let ctx: TestCtx
let organizer: TestCtx
beforeEach(async () => {
  database = await testDatabase({ max: 8 })
  ctx = testCtx({ db: database.db, now: '2030-03-04T09:00:00Z' })
  organizer = await anOrganizer(ctx)
})
afterEach(() => database.close())

const url = 'https://news.example.org/feed'
const march = { id: 'march', title: 'March for fair rents', text: 'The tenants’ network calls for a march on Thursday 21 March 2030, 12:00, at Castle Square in Leeds.' }
const moved = { ...march, text: march.text.replace('21 March 2030, 12:00', '21 March 2030, 15:00') }
const vigil = { id: 'vigil', title: 'A vigil', text: 'We call for a vigil on 25 March 2030 at 19:00 in the park.' }
const teapots = { id: 'tea', title: 'On teapots', text: 'An essay about teapots and their lids.' }
const put = (...items: Parameters<typeof rssOf>[1][]): void => ctx.outside.put(url, { body: rssOf('Tenants’ news', ...items), type: 'application/rss+xml; charset=utf-8' })
const follow = (more: object = {}) => followFeed(organizer, FeedInput.parse({ url, timeZone: 'Europe/London', ...more }))
const inbox = async (state = 'new'): Promise<InboxRow[]> => (await listIntakes(organizer, InboxFilter.parse({ state }))).intakes
const due = (): ReturnType<typeof checkDueFeeds> => checkDueFeeds(asSystem(ctx))
const nextHour = async (): ReturnType<typeof checkDueFeeds> => {
  ctx.clock.advance({ minutes: 61 })
  return due()
}

describe('following', () => {
  test('brings what is still to come into every organizer’s inbox, with its source', async () => {
    put(march, teapots, vigil, { ...march, id: 'over', text: 'Join the march on 2 March 2030 at noon.' })
    const followed = await follow()
    expect(followed).toMatchObject({ title: 'Tenants’ news', made: 2 })
    const rows = await inbox()
    expect(rows.map(({ first }) => first?.startLocal).toSorted()).toEqual(['2030-03-21T12:00', '2030-03-25T19:00'])
    const row = rows.find(({ first }) => first?.startLocal.startsWith('2030-03-21'))
    expect(row).toMatchObject({ kind: 'feed', feedTitle: 'Tenants’ news', sourceUrl: 'https://news.example.org/march', publishedOn: '2030-03-01', title: 'March for fair rents' })
    const intake = await getIntake(await anOrganizer(ctx), { id: row?.id ?? '' })
    expect(intake).toMatchObject({ mine: false, feed: { id: followed.id, title: 'Tenants’ news' }, publishedFrom: 'given' })
    expect(Buffer.from((await getSnapshot(organizer, { id: intake.id })).content).toString()).toContain('Castle Square')
    await expectAudit(ctx, 'feed.followed', followed.id)
    expect(await listFeeds(organizer)).toMatchObject([{ url, title: 'Tenants’ news', intakes: 2, failures: 0, error: null }])
  })

  test('a page leads to the feed that it names', async () => {
    put(march)
    ctx.outside.put('https://news.example.org/', { body: '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head><body>Hi</body></html>' })
    expect(await follow({ url: 'https://news.example.org/' })).toMatchObject({ made: 1 })
    expect((await listFeeds(organizer))[0]?.url).toBe(url)
  })

  test('what is no feed, and what is followed, is refused', async () => {
    put(march)
    ctx.outside.put('https://news.example.org/page', { body: '<!doctype html><p>No feed here</p>' })
    await expectRefusal(follow({ url: 'https://news.example.org/page' }), 'invalid', { reason: 'no_feed', field: 'url' })
    await expectRefusal(follow({ url: 'https://news.example.org/nowhere' }), 'invalid', { reason: 'fetch_status', field: 'url' })
    await follow()
    await expectRefusal(follow(), 'conflict', { reason: 'followed', field: 'url' })
  })

  test('ends, and what came of it stays', async () => {
    put(march)
    const { id } = await follow()
    await unfollowFeed(organizer, { id })
    expect(await inbox()).toMatchObject([{ feedTitle: null, kind: 'feed' }])
    await expectRefusal(unfollowFeed(organizer, { id }), 'not_found')
    await expectRefusal(checkFeed(organizer, { id }), 'not_found')
    expect(await nextHour()).toMatchObject({ checked: 0 })
  })

  test('is for organizers', async () => {
    put(march)
    const { id } = await follow()
    const rep = await aMember(ctx, await aGroup(ctx), 'rep')
    for (const work of [() => listFeeds(rep), () => followFeed(rep, FeedInput.parse({ url })), () => unfollowFeed(rep, { id }), () => checkFeed(rep, { id })]) await expectRefusal(work, 'forbidden')
  })
})

describe('every hour', () => {
  test('a new item comes once, a repeated one never, an old one not at all', async () => {
    put(march)
    await follow()
    expect(await due()).toEqual({ checked: 0, made: 0, updated: 0 })
    put(vigil, march, { ...vigil, id: 'old', publishedAt: '2029-01-10T00:00:00Z', text: 'Come to the vigil on 12 January 2029 at 18:00.' })
    expect(await nextHour()).toEqual({ checked: 1, made: 1, updated: 0 })
    expect(await nextHour()).toEqual({ checked: 1, made: 0, updated: 0 })
    expect(await inbox()).toHaveLength(2)
  })

  test('what was announced for days that have passed on the rehearsal’s clock is no news', async () => {
    put(teapots)
    await follow()
    put(march, teapots)
    ctx.clock.set('2030-03-22T09:00:00Z')
    expect(await due()).toMatchObject({ checked: 1, made: 0 })
  })

  test('an item that changes gives its draft anew', async () => {
    put(march)
    await follow()
    const [before] = await inbox()
    put(moved)
    expect(await nextHour()).toMatchObject({ made: 0, updated: 1 })
    const rows = await inbox()
    expect(rows).toMatchObject([{ id: before?.id, first: { startLocal: '2030-03-21T15:00' }, changed: false }])
    expect(Buffer.from((await getSnapshot(organizer, { id: rows[0]?.id ?? '' })).content).toString()).toContain('15:00')
  })

  test('an item of which a call was made keeps what was accepted, and is marked', async () => {
    put(march)
    await follow()
    const id = (await inbox())[0]?.id ?? ''
    await createCall(organizer, callInput({ intakeId: id, intakeDraft: '0' }))
    put(moved)
    expect(await nextHour()).toMatchObject({ updated: 1 })
    const intake = await getIntake(organizer, { id })
    expect(intake.drafts[0]?.start).toBe('2030-03-21T12:00')
    expect(intake.changed).toMatchObject({ drafts: [{ start: '2030-03-21T15:00' }] })
    expect((await inbox('accepted'))[0]).toMatchObject({ changed: true })
    put(march)
    await nextHour()
    expect((await getIntake(organizer, { id })).changed, 'changed back').toBeNull()
  })

  test('an item that was put aside stays aside', async () => {
    put(march)
    await follow()
    await dismissIntake(organizer, { id: (await inbox())[0]?.id ?? '' })
    put(moved)
    expect(await nextHour()).toMatchObject({ made: 0, updated: 0 })
    expect(await inbox()).toEqual([])
  })

  test('a teaser is read on the page that it leads to, a few a check', async () => {
    const teaser = { ...march, text: 'We march again. Read more …' }
    ctx.outside.put('https://news.example.org/march', { body: `<!doctype html><html><body><article><h1>${march.title}</h1><p>${march.text}</p></article></body></html>` })
    put(teaser, ...Array.from({ length: 30 }, (_, index) => ({ ...teapots, id: `tea-${index}` })), { ...teapots, id: 'long', text: 'Teapots and their lids. '.repeat(50) })
    expect(await follow()).toMatchObject({ made: 1 })
    expect((await inbox())[0]).toMatchObject({ kind: 'feed', sourceUrl: 'https://news.example.org/march', first: { startLocal: '2030-03-21T12:00' } })
    expect(ctx.outside.asked).toHaveLength(1 + 20)
    expect(ctx.outside.asked).not.toContain('https://news.example.org/long')
    ctx.outside.asked.length = 0
    await nextHour()
    expect(ctx.outside.asked, 'what was seen is not asked for again').toEqual([url])
  })

  test('an item that becomes a call later comes then', async () => {
    put({ ...march, text: 'We are planning something. More soon.' })
    await follow()
    expect(await inbox()).toEqual([])
    put(march)
    expect(await nextHour()).toMatchObject({ made: 1 })
  })

  test('the server is asked whether anything changed', async () => {
    ctx.outside.put(url, { body: rssOf('News', march), type: 'application/rss+xml', etag: '"one"' })
    await follow()
    let read = 0
    const counting = { ...asSystem(ctx), outside: { ...ctx.outside, read: (...args: Parameters<TestCtx['outside']['read']>) => (read++, ctx.outside.read(...args)) } }
    ctx.clock.advance({ hours: 1 })
    expect(await checkDueFeeds(counting)).toEqual({ checked: 1, made: 0, updated: 0 })
    expect(read).toBe(0)
    ctx.outside.put(url, { body: rssOf('News', march, vigil), type: 'application/rss+xml', etag: '"two"' })
    ctx.clock.advance({ hours: 1 })
    expect(await checkDueFeeds(counting)).toMatchObject({ made: 1 })
    expect(read, 'the feed and the new item').toBe(2)
  })
})

describe('a feed that fails', () => {
  test('is asked less and less often, says why, and recovers', async () => {
    put(march)
    const { id } = await follow()
    ctx.outside.put(url, new DomainError('invalid', 'The server does not answer. Try again later.', { reason: 'fetch_unreachable' }))
    const pauses: number[] = []
    for (let failure = 1; failure <= 6; failure++) {
      const [before] = await listFeeds(organizer)
      ctx.clock.set(before?.nextCheckAt ?? ctx.now())
      expect(await due()).toMatchObject({ checked: 1 })
      const [after] = await listFeeds(organizer)
      expect(after).toMatchObject({ failures: failure, error: 'The server does not answer. Try again later.' })
      pauses.push((after?.nextCheckAt.epochMilliseconds ?? 0) - ctx.now().epochMilliseconds)
    }
    expect(pauses.map((pause) => pause / 3_600_000)).toEqual([2, 4, 8, 16, 24, 24])
    expect(await checkFeed(organizer, { id }), 'whatever its turn').toMatchObject({ error: 'The server does not answer. Try again later.' })
    put(march, vigil)
    expect(await checkFeed(organizer, { id })).toEqual({ made: 1, updated: 0, error: null })
    expect(await listFeeds(organizer)).toMatchObject([{ failures: 0, error: null }])
  })

  test('what nobody expected keeps no other feed waiting', async () => {
    put(march)
    await follow()
    ctx.outside.put('https://other.example.org/feed', { body: rssOf('Other'), type: 'application/rss+xml' })
    await follow({ url: 'https://other.example.org/feed' })
    ctx.outside.put('https://other.example.org/feed', { body: rssOf('Other', vigil), type: 'application/rss+xml' })
    const broken = { ...asSystem(ctx), outside: { ...ctx.outside, fetch: (...args: Parameters<TestCtx['outside']['fetch']>) => (args[0] === url ? Promise.reject(new TypeError('a bug')) : ctx.outside.fetch(...args)) } }
    ctx.clock.advance({ hours: 1 })
    const errors: unknown[] = []
    expect(await checkDueFeeds(broken, { onError: (error) => errors.push(error) })).toEqual({ checked: 2, made: 1, updated: 0 })
    expect(errors).toHaveLength(1)
    expect((await listFeeds(organizer)).map(({ error }) => error).filter(Boolean)).toEqual(['This feed could not be checked. We will try again.'])
  })
})

test('of several processes one checks a feed, and an item that two read at once comes once', async () => {
  put(teapots)
  const { id } = await follow()
  for (let feed = 0; feed < 6; feed++) {
    ctx.outside.put(`https://${feed}.example.org/feed`, { body: rssOf(`Feed ${feed}`), type: 'application/rss+xml' })
    await follow({ url: `https://${feed}.example.org/feed` })
  }
  const second = openDatabase({ url: database.url, max: 5 })
  try {
    put(march, teapots)
    ctx.clock.advance({ hours: 1 })
    ctx.outside.asked.length = 0
    const rounds = await Promise.all([due(), checkDueFeeds({ ...asSystem(ctx), db: second.db }), due(), checkDueFeeds({ ...asSystem(ctx), db: second.db })])
    expect(rounds.reduce((sum, { checked }) => sum + checked, 0)).toBe(7)
    const feedsAsked = ctx.outside.asked.filter((one) => one.endsWith('/feed'))
    expect(feedsAsked.toSorted()).toEqual([...new Set(feedsAsked)].toSorted())
    put(vigil, moved, teapots)
    const checks = await Promise.all([checkFeed(organizer, { id }), checkFeed({ ...organizer, db: second.db }, { id }), checkFeed(organizer, { id })])
    expect(checks.reduce((sum, { made, updated }) => [sum[0]! + made, sum[1]! + updated], [0, 0])).toEqual([1, 1])
    expect(await inbox()).toHaveLength(2)
  } finally {
    await second.close()
  }
})

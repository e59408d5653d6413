import { createHash } from 'node:crypto'
import { record } from '../audit/audit.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { newId } from '../id.ts'
import { besideField, keepIntake, requireNoTransaction, rowOf, settingsOf, snapshotOf } from '../intake/intake.ts'
import { lockIntake, replaceSnapshot, updateIntakeRow } from '../intake/intake.repo.ts'
import { isNews } from '../intake/intake.rules.ts'
import { spend } from '../limit/limit.ts'
import { decodeText, feedLinkOf, formatOf } from '../material/material.rules.ts'
import type { Fetched, FeedRead, Material, MaterialRead, Validators } from '../outside.ts'
import { authorise, requirePerson } from '../permission/permission.ts'
import { transact } from '../transact.ts'
import { claimDueFeed, deleteFeed, type Feed, getFeed, listFeedRows, listItemHashes, saveFeed, setItemIntake, takeItem, updateFeedRow } from './feed.repo.ts'
import { dayOfInstant, isTeaser, itemsPerCheck, nextCheckAt, pagesPerCheck } from './feed.rules.ts'
import type { FeedInput } from './feed.schema.ts'

export type FeedListed = Pick<Feed, 'id' | 'url' | 'title' | 'locale' | 'timeZone' | 'followedAt' | 'checkedAt' | 'nextCheckAt' | 'lastItemAt' | 'failures' | 'error'> & { intakes: number }

/** The followed feeds, each with how many of its intakes wait. */
export async function listFeeds(ctx: Ctx): Promise<FeedListed[]> {
  authorise(ctx, 'intake.read')
  return (await listFeedRows(ctx.db)).map(({ followedBy: _by, etag: _etag, lastModified: _modified, ...feed }) => feed)
}

/** Follows a feed, or the one that a page names, and reads what it holds now: what is still to come arrives in the inbox at once. */
export async function followFeed(ctx: Ctx, { url, locale, timeZone }: FeedInput): Promise<{ id: string; title: string; made: number }> {
  authorise(ctx, 'intake.read')
  const { personId } = requirePerson(ctx)
  requireNoTransaction(ctx)
  await spend(ctx, 'fetchPerson', personId)
  const { fetched, read } = await fetchFeed(ctx, url).catch((error: unknown) => {
    throw besideField(error, 'url')
  })
  const title = (read.title ?? new URL(fetched.url).hostname).slice(0, 200)
  const feed = await transact(ctx, async (ctx) => {
    const now = ctx.now()
    const feed = await saveFeed(ctx.db, { id: newId(), url: fetched.url, title, locale, timeZone, followedBy: personId, followedAt: now, checkedAt: now, nextCheckAt: nextCheckAt(now, 0), etag: fetched.etag, lastModified: fetched.lastModified })
    if (!feed) throw new DomainError('conflict', 'This feed is followed already.', { reason: 'followed', field: 'url' })
    await record(ctx, 'feed.followed', feed.id)
    return feed
  })
  const { made } = await takeItems(ctx, feed, fetched, read)
  return { id: feed.id, title, made }
}

async function fetchFeed(ctx: Ctx, url: string): Promise<{ fetched: Fetched; read: FeedRead }> {
  const first = await fetchWhole(ctx, url)
  const link = formatOf(first) === 'html' ? feedLinkOf(decodeText(first.bytes, first.contentType), first.url) : undefined
  const fetched = link ? await fetchWhole(ctx, link) : first
  return { fetched, read: await readFeedOf(ctx, fetched) }
}

async function fetchWhole(ctx: Ctx, url: string): Promise<Fetched> {
  const fetched = await ctx.outside.fetch(url)
  if (fetched === 'unchanged') throw new Error('invariant: nothing was asked to be unchanged')
  return fetched
}

async function readFeedOf(ctx: Ctx, fetched: Fetched): Promise<FeedRead> {
  const noFeed = new DomainError('invalid', 'There is no feed at this address, and the page names none. Look for a link called RSS or Atom on it.', { reason: 'no_feed', field: 'url' })
  if (formatOf(fetched) !== 'feed') throw noFeed
  const read = await ctx.outside.read(fetched, settingsOf(ctx, { publishedOn: null, locale: null, timeZone: null }))
  if (read.format !== 'feed') throw noFeed
  return read
}

/** Stops following. What came with the feed stays. */
export async function unfollowFeed(ctx: Ctx, { id }: { id: string }): Promise<void> {
  authorise(ctx, 'intake.read')
  await transact(ctx, async (ctx) => {
    if (!(await deleteFeed(ctx.db, id))) throw new DomainError('not_found', 'This feed is not followed any more.')
    await record(ctx, 'feed.unfollowed', id)
  })
}

export type FeedCheck = { made: number; updated: number; error: string | null }

/** Checks a feed now, whatever its turn. */
export async function checkFeed(ctx: Ctx, { id }: { id: string }): Promise<FeedCheck> {
  authorise(ctx, 'intake.read')
  const { personId } = requirePerson(ctx)
  await spend(ctx, 'fetchPerson', personId)
  return check(ctx, await getFeed(ctx.db, id))
}

/** Checks the feeds that are due, each once however many processes do this. Returns what came of it; `onError` hears of what nobody expected. */
export async function checkDueFeeds(ctx: Ctx, { most = 500, signal, onError }: { most?: number; signal?: AbortSignal; onError?: (error: unknown, feedId: string) => void } = {}): Promise<{ checked: number; made: number; updated: number }> {
  const sum = { checked: 0, made: 0, updated: 0 }
  for (; sum.checked < most; sum.checked++) {
    const feed = signal?.aborted ? undefined : await claimDueFeed(ctx.db, ctx.now(), nextCheckAt(ctx.now(), 0))
    if (!feed) break
    try {
      const { made, updated } = await check(ctx, feed)
      sum.made += made
      sum.updated += updated
    } catch (error) {
      onError?.(error, feed.id)
    }
  }
  return sum
}

async function check(ctx: Ctx, feed: Feed): Promise<FeedCheck> {
  requireNoTransaction(ctx)
  try {
    const known: Validators = { etag: feed.etag, lastModified: feed.lastModified }
    const fetched = await ctx.outside.fetch(feed.url, known)
    const done = fetched === 'unchanged' ? { made: 0, updated: 0 } : await takeItems(ctx, feed, fetched, await readFeedOf(ctx, fetched))
    // What the server said of this version is kept once all of it was taken in.
    const seen = fetched === 'unchanged' ? {} : { etag: fetched.etag, lastModified: fetched.lastModified }
    await updateFeedRow(ctx.db, feed.id, { ...seen, checkedAt: ctx.now(), nextCheckAt: nextCheckAt(ctx.now(), 0), failures: 0, error: null })
    return { ...done, error: null }
  } catch (error) {
    const failures = feed.failures + 1
    const says = error instanceof DomainError ? error.message : 'This feed could not be checked. We will try again.'
    await updateFeedRow(ctx.db, feed.id, { checkedAt: ctx.now(), nextCheckAt: nextCheckAt(ctx.now(), failures), failures, error: says })
    if (!(error instanceof DomainError)) throw error
    return { made: 0, updated: 0, error: says }
  }
}

type Item = FeedRead['items'][number]

const hashOf = ({ title, html }: Item): string => createHash('sha256').update(JSON.stringify([title, html])).digest('base64url')

async function takeItems(ctx: Ctx, feed: Feed, fetched: Fetched, { items, language }: FeedRead): Promise<{ made: number; updated: number }> {
  const known = await listItemHashes(ctx.db, feed.id)
  const sum = { made: 0, updated: 0 }
  const pages = { left: pagesPerCheck }
  for (const item of items.slice(0, itemsPerCheck)) {
    const contentHash = hashOf(item)
    const itemId = item.id.replaceAll('\0', '').slice(0, 2000)
    if (known.get(itemId) === contentHash) continue
    const { material, read } = await readItem(ctx, feed, { item, feedUrl: fetched.url, language }, pages)
    const outcome = await takeOne(ctx, feed, { itemId, contentHash, seenAt: ctx.now() }, material, read)
    if (outcome !== 'nothing') sum[outcome]++
  }
  if (sum.made + sum.updated > 0) await updateFeedRow(ctx.db, feed.id, { lastItemAt: ctx.now() })
  return sum
}

/**
 * The item as it stands in the feed; where that is a teaser without a day in it, the page that it leads to, for a few new
 * items a check.
 */
async function readItem(ctx: Ctx, { locale, timeZone }: Feed, { item, feedUrl, language }: { item: Item; feedUrl: string; language: string | null }, pages: { left: number }): Promise<{ material: Material; read: MaterialRead | undefined }> {
  const publishedOn = dayOfInstant(item.publishedAt ?? item.updatedAt, timeZone)
  const settings = settingsOf(ctx, { publishedOn, locale, timeZone })
  const readOne = async (material: Material): Promise<MaterialRead | undefined> => {
    const read = await ctx.outside.read(material, { ...settings, language: language ?? settings.language }).catch(refusedItem)
    return read?.format === 'feed' ? undefined : read
  }
  const material = materialOf(item, feedUrl)
  const read = await readOne(material)
  if (read === undefined || read.drafts.length > 0 || item.url === null || !isTeaser(read.text) || pages.left === 0) return { material, read }
  pages.left--
  const page = await ctx.outside.fetch(item.url).catch(refusedItem)
  if (page === undefined || page === 'unchanged') return { material, read }
  const whole = await readOne(page)
  return whole ? { material: page, read: whole } : { material, read }
}

/** An item that cannot be read carries no call, and must not keep the others away. */
function refusedItem(error: unknown): undefined {
  if (!(error instanceof DomainError)) throw error
}

/** The item as a small page of its own, which is what its snapshot shows. */
function materialOf({ title, html, url }: Item, feedUrl: string): Material {
  const heading = title ? `<h1>${title.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</h1>\n` : ''
  const page = `<!doctype html>\n<html><body><article>\n${heading}${html}\n</article></body></html>\n`
  return { bytes: new TextEncoder().encode(page.replaceAll('\0', '')), name: 'item.html', contentType: 'text/html; charset=utf-8', url: url ?? feedUrl, lastModified: null }
}

type Seen = { itemId: string; contentHash: string; seenAt: Temporal.Instant }

/**
 * Takes in an item that is new or reads otherwise than before: a new intake if it carries a call that is still to come, a new
 * reading for one that nobody decided on, and a mark on one that a call was made from.
 */
async function takeOne(ctx: Ctx, feed: Feed, seen: Seen, material: Material, read: MaterialRead | undefined): Promise<'made' | 'updated' | 'nothing'> {
  return transact(ctx, async (ctx) => {
    const taken = await takeItem(ctx.db, { ...seen, feedId: feed.id })
    if (!taken || !read) return 'nothing'
    const { timeZone } = feed
    if (taken.intakeId) return updateFrom(ctx, taken.intakeId, { material, read, timeZone })
    if (!read.drafts.some((draft) => isNews(draft, draft.timezone ?? timeZone ?? 'UTC', read.publishedOn, ctx.now()))) return 'nothing'
    const intake = await keepIntake(ctx, { kind: 'feed', material, read, timeZone, createdBy: null, feedId: feed.id })
    await setItemIntake(ctx.db, { feedId: feed.id, itemId: seen.itemId, intakeId: intake.id })
    return 'made'
  })
}

async function updateFrom(ctx: Ctx, intakeId: string, given: { material: Material; read: MaterialRead; timeZone: string | null }): Promise<'updated' | 'nothing'> {
  const before = await lockIntake(ctx.db, intakeId)
  if (before.state === 'dismissed') return 'nothing'
  if (before.text === given.read.text) {
    if (before.changedAt) await updateIntakeRow(ctx.db, intakeId, { changedAt: null, changedReading: null })
    return 'nothing'
  }
  if (before.state === 'accepted' || before.state === 'partly') {
    const { text, drafts, notes } = given.read
    await updateIntakeRow(ctx.db, intakeId, { changedAt: ctx.now(), changedReading: { text, drafts, notes } })
  } else {
    await updateIntakeRow(ctx.db, intakeId, { ...rowOf(given), droppedDrafts: [] })
    await replaceSnapshot(ctx.db, intakeId, snapshotOf(given.material, ctx.now()))
  }
  await record(ctx, 'intake.source_changed', intakeId, { state: before.state })
  return 'updated'
}

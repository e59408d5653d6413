import { describe, expect, it } from 'vitest'
import { createPageCache, type Invalidations, type KeptPage } from './page-cache.ts'

type Listener = Parameters<Invalidations['subscribe']>[0]

function setUp(options: { maxBytes?: number } = {}) {
  let live = true
  let now = 1000
  const listeners = new Set<Listener>()
  const invalidations: Invalidations = {
    isLive: () => live,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const cache = createPageCache({ invalidations, now: () => now, ...options })
  const keep = (key: string, tags: string[], freshUntil = Number.POSITIVE_INFINITY, page = pageOf(key)) => {
    const ticket = cache.begin(key)
    const kept = cache.keep(ticket, page, { tags, freshUntil })
    cache.end(ticket)
    return kept
  }
  return {
    cache,
    keep,
    listeners,
    change: (...tags: string[]) => listeners.forEach((listener) => listener.invalidate(tags)),
    lose: () => listeners.forEach((listener) => listener.lost()),
    setLive: (value: boolean) => (live = value),
    setNow: (value: number) => (now = value),
  }
}

function pageOf(text: string): KeptPage {
  return { status: 200, headers: {}, bytes: text, pattern: '/events/:slug' }
}

describe('page cache', () => {
  it('keeps a page until one of its tags changes', () => {
    const { cache, keep, change } = setUp()
    keep('a', ['event:1', 'call:1'])
    keep('b', ['event:2', 'call:1'])
    change('event:3')
    expect([cache.find('a')?.bytes, cache.find('b')?.bytes]).toEqual(['a', 'b'])
    change('event:1')
    expect([cache.find('a'), cache.find('b')?.bytes]).toEqual([undefined, 'b'])
    change('call:1')
    expect(cache.find('b')).toBeUndefined()
    expect(cache.size()).toEqual({ pages: 0, bytes: 0 })
  })

  it('keeps no page that says nothing of what it read', () => {
    const { cache, keep } = setUp()
    expect(keep('a', [])).toBe(false)
    expect(cache.find('a')).toBeUndefined()
  })

  it('keeps no page of which something changed while it was being rendered', () => {
    const { cache, change } = setUp()
    const ticket = cache.begin('a')
    const other = cache.begin('b')
    change('event:1')
    const later = cache.begin('a')
    const reads = { tags: ['event:1'], freshUntil: Number.POSITIVE_INFINITY }
    expect(cache.keep(ticket, pageOf('old'), reads)).toBe(false)
    expect(cache.keep(other, pageOf('other'), { ...reads, tags: ['event:2'] })).toBe(true)
    expect(cache.keep(later, pageOf('new'), reads)).toBe(true)
    for (const each of [ticket, other, later]) cache.end(each)
    expect(cache.find('a')?.bytes).toBe('new')
  })

  it('serves nothing that may have changed unheard', () => {
    const { cache, keep, lose, setLive } = setUp()
    keep('a', ['event:1'])
    setLive(false)
    expect(cache.find('a')).toBeUndefined()
    expect(keep('b', ['event:1'])).toBe(false)
    setLive(true)
    const ticket = cache.begin('c')
    lose()
    expect(cache.find('a')).toBeUndefined()
    expect(cache.keep(ticket, pageOf('c'), { tags: ['event:1'], freshUntil: Number.POSITIVE_INFINITY })).toBe(false)
  })

  it('lets a page go at the moment it would read differently', () => {
    const { cache, keep, setNow } = setUp()
    keep('a', ['event:1'], 2000)
    setNow(1999)
    expect(cache.find('a')).toBeDefined()
    setNow(2000)
    expect(cache.find('a')).toBeUndefined()
    expect(keep('a', ['event:1'], 2000)).toBe(false)
  })

  it('stays within its bytes and lets the page go that nobody asked for the longest', () => {
    const { cache, keep } = setUp({ maxBytes: 64_000 })
    for (let index = 0; index < 200; index += 1) {
      keep(`page ${index}`, ['event:1', `event:${index}`])
      expect(cache.find('page 0')).toBeDefined()
      expect(cache.size().bytes).toBeLessThanOrEqual(64_000)
    }
    expect(cache.size().pages).toBeGreaterThan(20)
    expect(cache.find('page 100')).toBeUndefined()
    expect(keep('huge', ['event:1'], undefined, pageOf('x'.repeat(10_000)))).toBe(false)
  })

  it('keeps one page under one key, however often it is rendered', () => {
    const { cache, keep, change } = setUp()
    keep('a', ['event:1'])
    const once = cache.size()
    keep('a', ['event:2'])
    expect(cache.size()).toEqual(once)
    change('event:1')
    expect(cache.find('a')).toBeDefined()
  })

  it('lets a crowd wait for one rendering, but for none that began before a change', async () => {
    const { cache, change } = setUp()
    expect(cache.join('a')).toBeUndefined()
    const ticket = cache.begin('a')
    const waiting = cache.join('a')
    expect(cache.join('b')).toBeUndefined()
    change('event:9')
    expect(cache.join('a')).toBeUndefined()
    cache.keep(ticket, pageOf('a'), { tags: ['event:1'], freshUntil: Number.POSITIVE_INFINITY })
    cache.end(ticket)
    expect((await waiting)?.bytes).toBe('a')
    const failed = cache.begin('c')
    const hoping = cache.join('c')
    cache.end(failed)
    expect(await hoping).toBeUndefined()
    expect(cache.join('c')).toBeUndefined()
  })

  it('makes a smaller copy of a large page', async () => {
    const { cache, keep } = setUp()
    keep('a', ['event:1'], undefined, pageOf('x'.repeat(20_000)))
    await expect.poll(() => cache.find('a')?.zipped?.bytes.length).toBeLessThan(500)
    expect(cache.find('a')?.zipped?.headers['content-encoding']).toBe('gzip')
  })

  it('stops listening when closed', () => {
    const { cache, listeners } = setUp()
    cache.close()
    expect(listeners.size).toBe(0)
  })
})

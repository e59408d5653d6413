import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

/** News of changed pages, from every process that writes. */
export interface Invalidations {
  /** True only while the news is known to be complete up to less than a second ago. */
  isLive(): boolean
  /** `lost` is called when news may have been missed. The returned function ends the subscription. */
  subscribe(listener: { invalidate: (tags: readonly string[]) => void; lost: () => void }): () => void
}

export type KeptPage = {
  status: number
  headers: Record<string, string>
  /** The bytes as a string of one character a byte: Node writes that together with the headers, which halves the cost of sending. */
  bytes: string
  pattern: string
  zipped?: { bytes: string; headers: Record<string, string> }
}

type Entry = KeptPage & { key: string; tags: readonly string[]; freshUntil: number; weight: number }

/** Taken before a page reads anything, so that a change during its rendering is not overlooked. */
export type Ticket = { readonly key: string; readonly startedAt: number; readonly settled: Promise<KeptPage | undefined>; readonly settle: (page?: KeptPage) => void }

export type PageCacheOptions = { invalidations: Invalidations; now: () => number; maxBytes?: number; compress?: boolean }

const zip = promisify(gzip)
const entryOverhead = 1000
/** Up to here a page fits the first packets anyway, and sending it as it is costs less. */
const largeEnoughToZip = 4096

async function addZipped(entry: Entry): Promise<void> {
  const body = await zip(Buffer.from(entry.bytes, 'latin1'))
  entry.zipped = { bytes: body.toString('latin1'), headers: { ...entry.headers, 'content-encoding': 'gzip', 'content-length': String(body.byteLength) } }
}

/**
 * Rendered pages that every anonymous visitor may share. A page is dropped when one of its tags changes
 * in any process or when it would read differently with nothing written (`freshUntil`); while the news of
 * changes is not live, nothing is served from here. Bounded by bytes; the page not asked for the longest goes first.
 */
export function createPageCache({ invalidations, now, maxBytes = 64 * 1024 * 1024, compress = true }: PageCacheOptions) {
  const entries = new Map<string, Entry>()
  const keysOfTag = new Map<string, Set<string>>()
  const inFlight = new Set<Ticket>()
  const latest = new Map<string, Ticket>()
  /** For each tag changed while a page was being rendered, when; forgotten as soon as none is. */
  const changedAt = new Map<string, number>()
  let clock = 0
  let lostAt = 0
  let weight = 0

  function drop(entry: Entry): void {
    if (entries.get(entry.key) !== entry) return
    entries.delete(entry.key)
    weight -= entry.weight
    for (const tag of entry.tags) {
      const keys = keysOfTag.get(tag)
      keys?.delete(entry.key)
      if (keys?.size === 0) keysOfTag.delete(tag)
    }
  }

  function clear(): void {
    entries.clear()
    keysOfTag.clear()
    weight = 0
  }

  const unsubscribe = invalidations.subscribe({
    invalidate(tags) {
      clock += 1
      for (const tag of tags) {
        if (inFlight.size > 0) changedAt.set(tag, clock)
        for (const key of keysOfTag.get(tag) ?? []) {
          const entry = entries.get(key)
          if (entry !== undefined) drop(entry)
        }
      }
    },
    lost() {
      clock += 1
      lostAt = clock
      clear()
    },
  })

  function find(key: string): KeptPage | undefined {
    const entry = entries.get(key)
    if (entry === undefined || !invalidations.isLive()) return undefined
    if (now() >= entry.freshUntil) {
      drop(entry)
      return undefined
    }
    entries.delete(key)
    entries.set(key, entry)
    return entry
  }

  /** What another request has begun to render under the same key, unless anything changed since: one rendering serves a crowd. */
  function join(key: string): Promise<KeptPage | undefined> | undefined {
    const ticket = latest.get(key)
    return ticket?.startedAt === clock && invalidations.isLive() ? ticket.settled : undefined
  }

  function begin(key: string): Ticket {
    const { promise: settled, resolve: settle } = Promise.withResolvers<KeptPage | undefined>()
    const ticket: Ticket = { key, startedAt: clock, settled, settle }
    inFlight.add(ticket)
    latest.set(key, ticket)
    return ticket
  }

  /** Must follow every `begin`, whatever became of the page. */
  function end(ticket: Ticket): void {
    ticket.settle()
    inFlight.delete(ticket)
    if (latest.get(ticket.key) === ticket) latest.delete(ticket.key)
    if (inFlight.size === 0) changedAt.clear()
  }

  /** Keeps a page, unless something it shows changed since its ticket. Call before `end`. */
  function keep(ticket: Ticket, page: KeptPage, reads: { tags: Iterable<string>; freshUntil: number }): boolean {
    const { key } = ticket
    const tags = [...new Set(reads.tags)]
    const size = key.length + page.bytes.length * 1.5 + entryOverhead
    const stale = lostAt > ticket.startedAt || tags.some((tag) => (changedAt.get(tag) ?? 0) > ticket.startedAt)
    if (stale || tags.length === 0 || size > maxBytes / 16 || !invalidations.isLive() || now() >= reads.freshUntil) return false
    const former = entries.get(key)
    if (former !== undefined) drop(former)
    const entry: Entry = { ...page, key, tags, freshUntil: reads.freshUntil, weight: size }
    entries.set(key, entry)
    weight += size
    for (const tag of tags) {
      const keys = keysOfTag.get(tag) ?? new Set()
      keysOfTag.set(tag, keys.add(key))
    }
    for (const oldest of entries.values()) {
      if (weight <= maxBytes) break
      drop(oldest)
    }
    if (compress && page.bytes.length > largeEnoughToZip) void addZipped(entry)
    ticket.settle(entry)
    return true
  }

  return { find, join, begin, end, keep, close: unsubscribe, size: () => ({ pages: entries.size, bytes: weight }) }
}

export type PageCache = ReturnType<typeof createPageCache>

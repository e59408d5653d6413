import type { parseFeed } from 'feedsmith'
import { createHash } from 'node:crypto'
import { lineOf } from '../structured/thing.ts'
import type { FeedItem } from './feed-item.ts'
import { instantOf } from './instant.ts'

type Parsed = ReturnType<typeof parseFeed<string>>
type Of<Format extends Parsed['format']> = Extract<Parsed, { format: Format }>['feed']
type Written = Omit<FeedItem, 'id'> & { id: string | null | undefined }

const mostHtml = 500_000

/** The items of a parsed feed in its order, each once. */
export function itemsOf(parsed: Parsed, base: string | null, most: number): FeedItem[] {
  const found = new Map<string, FeedItem>()
  for (const written of writtenIn(parsed, base)) {
    const id = (written.id?.trim() || written.url || hashOf(written)).slice(0, 1000)
    if (!found.has(id)) found.set(id, { ...written, id, html: written.html.slice(0, mostHtml) })
    if (found.size >= most) break
  }
  return [...found.values()]
}

/** What stays the same when a text is corrected. */
const hashOf = ({ title, publishedAt, html }: Written) => `hash:${createHash('sha256').update(JSON.stringify(title || publishedAt ? [title, publishedAt] : [html])).digest('hex').slice(0, 32)}`

function writtenIn(parsed: Parsed, base: string | null): Iterable<Written> {
  if (parsed.format === 'rss') return map(parsed.feed.items, (item) => rssItem(item, base))
  if (parsed.format === 'rdf') return map(parsed.feed.items, (item) => rdfItem(item, base))
  if (parsed.format === 'atom') return map(parsed.feed.entries, (entry) => atomItem(entry, base))
  return map(parsed.feed.items, (item) => jsonItem(item, base))
}

function* map<From, To>(list: readonly From[] | undefined, to: (one: From) => To): Generator<To> {
  for (const one of list ?? []) yield to(one)
}

type RssItem = NonNullable<Of<'rss'>['items']>[number]

function rssItem(item: RssItem, base: string | null): Written {
  const permanent = item.guid?.value && item.guid.isPermaLink !== false ? addressIn(item.guid.value, null) : null
  return {
    id: item.guid?.value, url: addressIn(item.link, base) ?? linkOf(item.atom?.links, base) ?? permanent, title: lineOf(item.title ?? null),
    html: item.content?.encoded ?? item.description ?? '', publishedAt: instantOf(item.pubDate ?? item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0] ?? item.atom?.published),
    updatedAt: instantOf(item.atom?.updated ?? item.dcterms?.modified?.[0]),
  }
}

type RdfItem = NonNullable<Of<'rdf'>['items']>[number]

function rdfItem(item: RdfItem, base: string | null): Written {
  return { id: item.rdf?.about, url: addressIn(item.link, base), title: lineOf(item.title ?? null), html: item.content?.encoded ?? item.description ?? '', publishedAt: instantOf(item.dc?.dates?.[0]), updatedAt: null }
}

type AtomEntry = NonNullable<Of<'atom'>['entries']>[number]

function atomItem(entry: AtomEntry, base: string | null): Written {
  const body = entry.content?.value ? entry.content : entry.summary
  return {
    id: entry.id, url: linkOf(entry.links, base), title: lineOf(entry.title?.value ?? null), html: body?.type === 'text' || body?.type === 'text/plain' ? asHtml(body.value ?? '') : (body?.value ?? ''),
    publishedAt: instantOf(entry.published ?? entry.updated), updatedAt: instantOf(entry.updated),
  }
}

type JsonItem = NonNullable<Of<'json'>['items']>[number]

function jsonItem(item: JsonItem, base: string | null): Written {
  return {
    id: item.id, url: addressIn(item.url ?? item.external_url, base), title: lineOf(item.title ?? null), html: item.content_html ?? asHtml(item.content_text ?? item.summary ?? ''),
    publishedAt: instantOf(item.date_published), updatedAt: instantOf(item.date_modified),
  }
}

const linkOf = (links: readonly { href?: string; rel?: string }[] | undefined, base: string | null) =>
  addressIn(links?.find((link) => link.rel === 'alternate' || link.rel === undefined)?.href, base)

/** A web address, relative ones counted from the feed's home. */
export function addressIn(text: string | undefined, base: string | null): string | null {
  const address = text ? URL.parse(text.trim().slice(0, 2000), base ?? undefined) : null
  return address && /^https?:$/u.test(address.protocol) ? address.href : null
}

const asHtml = (text: string) => `<pre>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`

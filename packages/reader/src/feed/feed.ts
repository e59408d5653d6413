import { parseFeed } from 'feedsmith'
import { lineOf } from '../structured/thing.ts'
import { FeedError } from './feed-error.ts'
import type { FeedItem } from './feed-item.ts'
import { feedText } from './feed-text.ts'
import { addressIn, itemsOf } from './items.ts'

export interface Feed {
  title: string | null
  /** BCP 47. */
  language: string | null
  homeUrl: string | null
  /** At most 200, in the order of the feed, each id once. */
  items: FeedItem[]
}

const largest = 5_000_000
const mostItems = 200

/** Reads RSS 0.9 to 2.0, RDF, Atom and JSON Feed, at most 5 MB. Throws FeedError for what is none. */
export function readFeed(source: Uint8Array | string, hints: { contentType?: string } = {}): Feed {
  if (source.length > largest) throw new FeedError('too_large', 'This feed is larger than 5 MB. Follow a feed that carries its latest items only.')
  const text = (typeof source === 'string' ? source : feedText(source, hints.contentType)).replace(/^\uFEFF/u, '').trim()
  if (text === '') throw new FeedError('no_feed', 'This address answers with nothing. Check the address of the feed.')
  const parsed = parsedOf(text)
  const home = homeOf(parsed)
  return { ...aboutOf(parsed), homeUrl: home, items: itemsOf(parsed, home, mostItems) }
}

type Parsed = ReturnType<typeof parseFeed<string>>

function parsedOf(text: string): Parsed {
  try {
    return parseFeed(text)
  } catch (error) {
    if (/^\s*(?:<!doctype html|<html)/iu.test(text.slice(0, 1000))) throw new FeedError('web_page', 'This is a web page and no feed. Look on it for a link named RSS, Atom or feed.')
    if (error instanceof Error && /^\s*(?:<\?xml[^>]*>\s*)?<(?:rss|feed|rdf:RDF)[\s>]|jsonfeed\.org\/version/iu.test(text.slice(0, 2000))) throw new FeedError('broken', 'This feed is broken and could not be read. Ask its publisher, or paste the text of the call instead.')
    throw new FeedError('no_feed', 'This is no RSS, Atom or JSON feed. Check the address.')
  }
}

function homeOf(parsed: Parsed): string | null {
  if (parsed.format === 'json') return addressIn(parsed.feed.home_page_url, null)
  if (parsed.format === 'atom') return addressIn((parsed.feed.links?.find((link) => link.rel === 'alternate') ?? parsed.feed.links?.find((link) => link.rel === undefined))?.href, null)
  return addressIn(parsed.feed.link, null)
}

function aboutOf(parsed: Parsed): Pick<Feed, 'title' | 'language'> {
  const title = lineOf(parsed.format === 'atom' ? (parsed.feed.title?.value ?? null) : (parsed.feed.title ?? null))
  const language = parsed.format === 'atom' ? parsed.feed.xml?.lang : parsed.format === 'rdf' ? parsed.feed.dc?.languages?.[0] : parsed.feed.language
  return { title, language: tagOf(language) }
}

function tagOf(text: string | undefined): string | null {
  try {
    return text ? (Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'))[0] ?? null) : null
  } catch {
    return null
  }
}

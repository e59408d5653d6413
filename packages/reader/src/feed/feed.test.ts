import { describe, expect, it } from 'vitest'
import { readCall } from '../read-call.ts'
import { FeedError } from './feed-error.ts'
import { readFeed } from './feed.ts'
import { instantOf } from './instant.ts'
import { ownTime } from '../testing/own-time.ts'

const rss = (items: string, more = '') => `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Valley &amp;amp; Hills</title><link>https://example.org/</link><language>en-gb</language>${more}${items}</channel></rss>`
const item = (inner: string) => `<item>${inner}</item>`

const ids = (source: string) => readFeed(source).items.map((one) => one.id)

describe('RSS', () => {
  it('gives its items, the whole content before the summary', () => {
    const feed = readFeed(rss(item('<title>March &lt;b&gt;on&lt;/b&gt;</title><link>/march</link><guid isPermaLink="false">id-1</guid><pubDate>Sun, 01 Mar 2026 10:00:00 +0100</pubDate><description>Short</description><content:encoded><![CDATA[<p>Join the march on 7 March at 2pm.</p>]]></content:encoded>')))
    expect(feed).toEqual({ title: 'Valley & Hills', language: 'en-GB', homeUrl: 'https://example.org/', items: [{ id: 'id-1', url: 'https://example.org/march', title: 'March on', html: '<p>Join the march on 7 March at 2pm.</p>', publishedAt: '2026-03-01T09:00:00.000Z', updatedAt: null }] })
    expect(readCall({ html: feed.items[0]!.html, publishedOn: '2026-03-01', locale: 'en-GB', timeZone: null }).drafts).toMatchObject([{ start: '2026-03-07T14:00' }])
  })

  it('names an item by its guid, its address, or what it says', () => {
    const plain = item('<title>A</title><pubDate>2026-03-01</pubDate><description>x</description>')
    expect(ids(rss(item('<guid>https://example.org/a</guid><link>https://example.org/b</link>') + item('<title>B</title><link>https://example.org/b</link>')))).toEqual(['https://example.org/a', 'https://example.org/b'])
    expect(ids(rss(plain))[0]).toMatch(/^hash:[0-9a-f]{32}$/u)
    expect(ids(rss(plain))).toEqual(ids(rss(plain.replace('>x<', '>corrected<'))))
    expect(ids(rss(plain))).not.toEqual(ids(rss(plain.replace('>A<', '>B<'))))
  })

  it('gives each item once, at most 200', () => {
    expect(readFeed(rss(item('<guid>1</guid><title>first</title>') + item('<guid>1</guid><title>again</title>'))).items.map((one) => one.title)).toEqual(['first'])
    expect(readFeed(rss(Array.from({ length: 500 }, (_, i) => item(`<guid>${i}</guid>`)).join(''))).items).toHaveLength(200)
  })

  it('is read in its oldest forms', () => {
    expect(readFeed('<rss version="0.91"><channel><title>x</title><item><title>y</title><link>https://example.org/1</link></item></channel></rss>').items).toMatchObject([{ id: 'https://example.org/1', html: '' }])
    expect(readFeed('<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>x</title><link>https://example.org</link></channel><item rdf:about="https://example.org/1"><title>y</title><link>https://example.org/1</link><dc:date>2026-03-01T10:00:00Z</dc:date></item></rdf:RDF>').items).toMatchObject([{ id: 'https://example.org/1', publishedAt: '2026-03-01T10:00:00.000Z' }])
  })

  it('is decoded as it says', () => {
    const bytes = Buffer.from(rss('').replace('<?xml version="1.0"?>', '<?xml version="1.0" encoding="ISO-8859-1"?>').replace('Valley', 'Täler'), 'latin1')
    expect(readFeed(bytes).title).toBe('Täler & Hills')
    expect(readFeed(Buffer.from(rss('').replace('Valley', 'Täler'), 'latin1'), { contentType: 'text/xml; charset=windows-1252' }).title).toBe('Täler & Hills')
    expect(readFeed(Buffer.from(`\uFEFF${rss('').replace('Valley', 'Täler')}`, 'utf16le')).title).toBe('Täler & Hills')
  })
})

describe('Atom', () => {
  it('gives its entries with both dates', () => {
    const feed = readFeed('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Tal</title><link rel="self" href="https://example.org/feed"/><link href="https://example.org/"/><entry><id>urn:1</id><title type="html">Kundgebung</title><link rel="enclosure" href="https://example.org/x.mp3"/><link rel="alternate" href="/1"/><published>2026-03-01T10:00:00+01:00</published><updated>2026-03-02T10:00:00Z</updated><summary>Kurz</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Am <b>7. März</b></p></div></content></entry><entry><id>urn:2</id><title>B</title><updated>2026-03-02T10:00:00Z</updated><summary type="text">1 &lt; 2\nzwei</summary></entry></feed>')
    expect(feed).toMatchObject({ title: 'Tal', language: 'de', homeUrl: 'https://example.org/' })
    expect(feed.items).toEqual([
      { id: 'urn:1', url: 'https://example.org/1', title: 'Kundgebung', html: '<p>Am <b>7. März</b></p>', publishedAt: '2026-03-01T09:00:00.000Z', updatedAt: '2026-03-02T10:00:00.000Z' },
      { id: 'urn:2', url: null, title: 'B', html: '<pre>1 &lt; 2\nzwei</pre>', publishedAt: '2026-03-02T10:00:00.000Z', updatedAt: '2026-03-02T10:00:00.000Z' },
    ])
  })
})

describe('JSON Feed', () => {
  it('gives its items, text as HTML', () => {
    const feed = readFeed(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Valley', home_page_url: 'https://example.org', language: 'en', items: [{ id: 7, url: 'https://example.org/7', content_text: 'Vigil <tonight>\nat 6pm', date_published: '2026-03-01T10:00:00-05:00', date_modified: '2026-03-02T10:00:00Z' }] }))
    expect(feed.items).toEqual([{ id: '7', url: 'https://example.org/7', title: null, html: '<pre>Vigil &lt;tonight>\nat 6pm</pre>', publishedAt: '2026-03-01T15:00:00.000Z', updatedAt: '2026-03-02T10:00:00.000Z' }])
  })
})

/** What a source gives, or that it was refused; anything else thrown is thrown on. */
function outcomeOf(source: string): string {
  try {
    return JSON.stringify(readFeed(source))
  } catch (error) {
    if (error instanceof FeedError) return error.reason
    throw error
  }
}

describe('what is no feed', () => {
  it.each([
    ['no_feed', ''], ['no_feed', 'hello'], ['no_feed', '{"a":1}'], ['no_feed', '<svg/>'], ['web_page', '<!doctype html><html><body>x</body></html>'], ['web_page', '\n<html lang="en">'],
    ['broken', '<rss version="2.0"><channel><title>x</titel></rss'], ['too_large', ' '.repeat(5_000_001)],
  ])('is refused as %s: %s', (reason, source) => {
    let refusal: unknown
    try {
      readFeed(source)
    } catch (error) {
      refusal = error
    }
    expect(refusal).toBeInstanceOf(FeedError)
    expect(refusal).toMatchObject({ reason, message: expect.stringMatching(/\.$/u) })
  })

  it.each([
    ['entities', `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 20 }, (_, i) => `<!ENTITY a${i} "${`&${i === 0 ? 'a' : `a${i - 1}`};`.repeat(10)}">`).join('')}]>${rss(item('<title>&a19;</title>'))}`],
    ['an outside entity', `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>${rss(item('<title>&a;</title>'))}`],
    ['depth', rss('<a>'.repeat(300_000))], ['unclosed data', rss('<![CDATA['.repeat(300_000))], ['JSON depth', `{"version":"https://jsonfeed.org/version/1","items":${'['.repeat(500_000)}`], ['items', rss(item('<title>a &amp; b</title>').repeat(50_000))],
  ])('%s cannot make it grow or run on', (_name, source) => {
    const from = ownTime()
    expect(outcomeOf(source.slice(0, 5_000_000)).length).toBeLessThan(200_000)
    expect(ownTime() - from).toBeLessThan(10_000)
  }, 20_000)
})

it.each([
  ['Sun, 01 Mar 2026 10:00:00 GMT', '2026-03-01T10:00:00.000Z'], ['Sun, 01 Mar 2026 10:00:00 EST', '2026-03-01T15:00:00.000Z'], ['1 Mar 2026 10:00', '2026-03-01T10:00:00.000Z'], ['2026-03-01T10:00:00', '2026-03-01T10:00:00.000Z'],
  ['2026-03-01', '2026-03-01T00:00:00.000Z'], ['Sun, 01 Mar 2026 10:00:00 +0100 (CET)', '2026-03-01T09:00:00.000Z'], ['yesterday', null], ['', null], [undefined, null],
])('the instant of %s', (text, expected) => expect(instantOf(text)).toBe(expected))

import { describe, expect, it } from 'vitest'
import { readCall } from '../read-call.ts'
import { articleOf } from './article.ts'
import { ownTime } from '../testing/own-time.ts'

const url = 'https://news.example.org/stories/river-march'
const words = 'Groups from the whole valley have worked on this for months, and they ask everybody who drinks water to be there and to bring a friend along. '
const page = (head: string, body: string) => `<!doctype html><html lang="en-GB"><head><title>Rivers march on Saturday | Valley News</title>${head}</head><body><nav><a href="/">Home</a> 1 January 2020</nav><div class="cookie">We use cookies.</div>${body}<footer>© 2026 Valley News</footer></body></html>`
const story = `<article><h1>Rivers march on Saturday</h1>${`<p>${words}${words}</p>`.repeat(4)}<p>The march begins on Saturday 7 March 2026 at 2pm outside the Old Market. <a href="/sign-up">Sign up</a></p></article>`
const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value).replaceAll('</', '<\\/')}</script>`

describe('the article of a page', () => {
  it('comes without what surrounds it, its links absolute', () => {
    const article = articleOf(page('', `<div class="sidebar"><h3>Most read</h3><ul>${'<li><a href="/x">Something else 3 May 2025</a></li>'.repeat(5)}</ul></div>${story}`), { url })
    expect(article.title).toBe('Rivers march on Saturday')
    expect(article.html).toContain('Saturday 7 March 2026')
    expect(article.html).not.toContain('1 January 2020')
    expect(article.html).not.toContain('Most read')
    expect(article.html).toContain('href="https://news.example.org/sign-up"')
    expect(readCall({ html: article.html, publishedOn: '2026-03-02', locale: 'en-GB', timeZone: 'Europe/London' }).drafts).toMatchObject([{ start: '2026-03-07T14:00' }])
  })

  it('is the whole body where the article has lost the dates', () => {
    const body = `<div class="info-sidebar"><p>Saturday 7 March</p><p>2pm, Old Market</p></div><article>${`<p>${words}${words}</p>`.repeat(6)}</article>`
    expect(articleOf(page('', body), { url }).html).toContain('Saturday 7 March')
  })

  it('is the whole body where there is next to nothing', () => {
    expect(articleOf(page('', '<div><b>Vigil</b> on 8 March, 6pm</div>'), { url }).html).toContain('8 March, 6pm')
  })

  it('keeps the events that the page states as data', () => {
    const article = articleOf(page(ld({ '@type': 'Event', name: 'Rivers march', startDate: '2026-03-07T14:00:00+00:00', location: { '@type': 'Place', name: 'Old Market </script>' } }), story), { url })
    const { drafts } = readCall({ html: article.html, publishedOn: '2026-03-02', locale: 'en-GB', timeZone: 'Europe/London' })
    expect(drafts).toMatchObject([{ title: 'Rivers march', start: '2026-03-07T14:00', place: 'Old Market' }])
  })

  it('keeps a hint as a hint', () => {
    const article = articleOf(page('<meta property="event:start_time" content="2026-03-07T14:00"><meta property="og:title" content="Rivers &quot;march&quot;">', '<p>See you there.</p>'), { url })
    expect(readCall({ html: article.html, publishedOn: '2026-03-02', locale: 'en-GB', timeZone: 'Europe/London' }).drafts).toMatchObject([{ title: 'Rivers "march"', start: '2026-03-07T14:00', confidence: 0.7 }])
  })
})

describe('the day of publication', () => {
  const sources: [what: string, head: string, body: string, expected: string | null][] = [
    ['JSON-LD', ld({ '@graph': [{ '@type': 'WebPage', datePublished: '2026-01-01' }, { '@type': 'NewsArticle', datePublished: '2026-03-01T23:30:00-05:00' }] }), story, '2026-03-01'],
    ['a page of JSON-LD, after what meta elements say', `${ld({ '@type': 'WebPage', datePublished: '2026-01-01' })}<meta property="article:published_time" content="2026-03-01T08:00:00Z">`, story, '2026-03-01'],
    ['Dublin Core', '<meta name="DC.date" content="2026-03-01">', story, '2026-03-01'],
    ['a mail date', '<meta name="date" content="Sun, 01 Mar 2026 10:00:00 GMT">', story, '2026-03-01'],
    ['words', '<meta name="date" content="March 1, 2026">', story, '2026-03-01'],
    ['a time element', '', story.replace('<h1>', '<time pubdate datetime="2026-03-01">yesterday</time><h1>'), '2026-03-01'],
    ['microdata', '', story.replace('<h1>', '<span itemprop="datePublished" content="2026-03-01"></span><h1>'), '2026-03-01'],
    ['nothing that is a date', '<meta name="date" content="soon"><meta name="dc.date" content="2026-13-45">', story, null],
  ]
  it.each(sources)('from %s', (_what, head, body, expected) => {
    expect(articleOf(page(head, body), { url }).publishedOn).toBe(expected)
  })

  it('from the address, then from the server', () => {
    expect(articleOf(page('', story), { url: 'https://news.example.org/2026/03/01/march', lastModified: 'Tue, 03 Mar 2026 10:00:00 GMT' }).publishedOn).toBe('2026-03-01')
    expect(articleOf(page('', story), { url, lastModified: 'Tue, 03 Mar 2026 10:00:00 GMT' }).publishedOn).toBe('2026-03-03')
    expect(articleOf(page('', story), { url: 'https://news.example.org/2026/13/99/march' }).publishedOn).toBeNull()
  })
})

describe('who publishes it', () => {
  it('is what the page says of itself', () => {
    const article = articleOf(page(`<meta property="og:site_name" content="Valley News"><link rel="canonical" href="/stories/river-march?ref=1">`, story), { url })
    expect(article).toMatchObject({ publisher: 'Valley News', language: 'en-GB', canonicalUrl: 'https://news.example.org/stories/river-march?ref=1' })
    expect(articleOf(page(ld([{ '@type': 'NewsArticle', publisher: { '@id': '#p' } }, { '@id': '#p', '@type': 'Organization', name: 'Valley Press' }]), story), { url }).publisher).toBe('Valley Press')
  })

  it('is believed on its own site only', () => {
    expect(articleOf(page('<link rel="canonical" href="https://bank.example.com/">', story), { url }).canonicalUrl).toBeNull()
    expect(articleOf(page('<link rel="canonical" href="javascript:alert(1)">', story), { url }).canonicalUrl).toBeNull()
  })

  it('takes a locale of Open Graph for a language, and nonsense for none', () => {
    expect(articleOf('<html><head><meta property="og:locale" content="de_AT"></head><body>x</body></html>').language).toBe('de-AT')
    expect(articleOf('<html lang="?"><body>x</body></html>').language).toBeNull()
  })
})

describe('hostile pages', () => {
  const size = 5_000_000
  const hostile: [string, string][] = [
    ['deep', '<div>'.repeat(size / 5)], ['deep enough to parse', `${'<div>'.repeat(450)}${'word '.repeat(900_000)}`], ['open tags', '<'.repeat(size)], ['open comments', '<!--'.repeat(size / 4)],
    ['references', '&amp;'.repeat(size / 5)], ['one attribute', `<p class="${'a '.repeat(size / 2)}">x`], ['attributes', `<p ${Array.from({ length: 300_000 }, (_, i) => `a${i}=1`).join(' ')}>x`],
    ['paragraphs', '<p>On 7 March we meet again.'.repeat(size / 30)], ['links', '<a href="x">x</a> '.repeat(30_000)], ['digits', '1'.repeat(size)], ['spaces', `<p>${' \n'.repeat(size / 2)}`], ['tables', '<table><tr><td>'.repeat(150) + 'word '.repeat(200_000)], ['metas', '<meta name="a" content="b">'.repeat(39_000)],
    ['scripts', '<script type="application/ld+json">{"@type":"Event"'.repeat(20_000)], ['dots', '1.'.repeat(size / 2)], ['short lines', '<br>x'.repeat(39_000)],
  ]
  it.each(hostile)('%s: five million characters within seconds, and a result that can be read', (_name, source) => {
    const from = ownTime()
    const article = articleOf(page('', source), { url })
    expect(ownTime() - from).toBeLessThan(12_000)
    expect(article.html.length).toBeLessThanOrEqual(1_000_000)
  }, 20_000)
})

import { Readability } from '@mozilla/readability'
import { largestInput } from '../read-call.ts'
import { documentOf, shapeOf, withoutTags } from '../normalise/document.ts'
import { factsOf } from '../structured/facts.ts'
import { jsonLdOf } from '../structured/json-ld.ts'
import { metaOf } from '../structured/meta.ts'
import { factsAsHtml } from '../structured/facts-as-html.ts'
import { type About, addressAt, canonicalUrlOf, languageOf, publisherOf, titleOf } from './about.ts'
import { datesIn } from './dated.ts'
import { publishedOnOf } from './published.ts'

export interface ArticleHints {
  /** Where the page was fetched from; relative addresses and dates in its path count from it. */
  url?: string
  /** The HTTP Last-Modified header, used only where the page itself says nothing. */
  lastModified?: string
}

export interface Article {
  title: string | null
  /** The article as HTML, for `readCall({ html })`; it keeps the events that the page states as data. */
  html: string
  /** `YYYY-MM-DD`, as the page says it in its own time. */
  publishedOn: string | null
  publisher: string | null
  /** BCP 47. */
  language: string | null
  /** Only on the site the page came from. */
  canonicalUrl: string | null
}

const largestPage = 5_000_000
const shortest = 200
/** Beyond these, telling the article from the rest costs more than reading all of it. */
const deepestArticle = 100
const mostTags = 12_000
const largestArticle = 1_500_000

/**
 * The article of a web page, with who published it and when. Where the article cannot be told from the rest, or the part
 * that looks like it has lost dates that the page names, the whole body stands for it. Never throws; time is bounded.
 */
export function articleOf(source: string, hints: ArticleHints = {}): Article {
  const html = source.slice(0, largestPage)
  const { things } = jsonLdOf(html)
  const document = documentOf(html)
  const meta = document ? metaOf(document) : new Map<string, string>()
  const about: About = { document, things, meta, url: hints.url }
  const found = {
    publishedOn: publishedOnOf({ ...about, lastModified: hints.lastModified }), publisher: publisherOf(about), language: languageOf(about), canonicalUrl: canonicalUrlOf(about),
  }
  const title = titleOf(about)
  const facts = factsAsHtml(factsOf(html, document).events)
  const room = largestInput - facts.length
  if (!document) return { title, html: `<pre>${escaped(withoutTags(html.slice(0, room * 2)).replace(/\n[\s\n]*/gu, '\n\n'))}`.slice(0, room - 6) + `</pre>${facts}`, ...found }
  withAbsoluteLinks(document, hints.url)
  const body = bodyOf(document)
  const { depth, tags } = shapeOf(html)
  const isPlain = html.length > largestArticle || depth > deepestArticle || tags > mostTags
  const article = isPlain ? null : readable(document, body)
  const inner = article ? `${article.content.includes('<h1') || !title ? '' : `<h1>${escaped(title)}</h1>`}${article.content}` : body.innerHTML
  const kept = inner.length > room ? withoutScripts(inner) : inner
  return { title: title ?? article?.title ?? null, html: `${kept.slice(0, room)}${facts}`, ...found }
}

/** What Readability takes for the article; null where it is next to nothing, or lacks half of the days the body names. */
function readable(document: Document, body: Element): { title: string | null; content: string } | null {
  const dates = datesIn(textOf(body))
  try {
    const copy = document.cloneNode(true) as Document
    const article = new Readability(copy, { charThreshold: shortest, disableJSONLD: true }).parse()
    if (!article?.content || (article.length ?? 0) < shortest) return null
    const kept = datesIn(article.textContent ?? '')
    const lost = [...dates].filter((date) => !kept.has(date)).length
    return lost > 0 && lost >= dates.size / 2 ? null : { title: article.title ?? null, content: article.content }
  } catch {
    return null
  }
}

/** The part that a page marks as its main one, else its body. */
function bodyOf(document: Document): Element {
  const main = document.querySelector('main, [role="main"]')
  return main && (main.textContent ?? '').trim().length >= shortest ? main : (document.body ?? document.documentElement)
}

/** The text of an element without menus, scripts and links elsewhere, whose dates are not its own. */
function textOf(root: Element): string {
  const parts: string[] = []
  const stack: Node[] = [root]
  while (stack.length > 0) {
    const node = stack.pop()!
    if (node.nodeType === 3) parts.push(node.nodeValue ?? '')
    if (node.nodeType === 1 && !/^(?:script|style|nav|footer|aside|template|noscript|select|a)$/iu.test(node.nodeName)) stack.push(...[...node.childNodes].toReversed())
  }
  return parts.join(' ')
}

function withAbsoluteLinks(document: Document, base: string | undefined): void {
  if (!base) return
  for (const link of [...document.querySelectorAll('a[href]')].slice(0, 5000)) {
    const href = link.getAttribute('href') ?? ''
    if (/^(?:https?:|mailto:|#|javascript:|data:)/iu.test(href.trim())) continue
    const address = addressAt(href, base)
    if (address) link.setAttribute('href', address)
  }
}

const withoutScripts = (html: string) => html.replace(/<(script|style|svg)\b[^>]*>[^<]*(?:<(?!\/\1)[^<]*)*<\/\1>|<!--[^-]*(?:-(?!->)[^-]*)*-->|\s(?:src|srcset|style|class)="[^"]{0,100000}"/giu, '')

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

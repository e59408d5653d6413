import { isThing, lineOf, type Thing, typesOf, valuesOf } from '../structured/thing.ts'

export interface About {
  document: Document | null
  things: readonly Thing[]
  meta: ReadonlyMap<string, string>
  url: string | undefined
}

/** Who publishes the page. */
export function publisherOf({ things, meta }: About): string | null {
  for (const thing of things) {
    if (!typesOf(thing).some((type) => /Article|Posting|Page|Report/u.test(type))) continue
    const name = lineOf(valuesOf(thing, 'publisher').find(isThing) ?? valuesOf(thing, 'publisher')[0] ?? null)
    if (name && !/^https?:/iu.test(name)) return name
  }
  const site = things.find((thing) => typesOf(thing).includes('WebSite'))
  return lineOf(meta.get('og:site_name') ?? meta.get('dc.publisher') ?? meta.get('dcterms.publisher') ?? meta.get('citation_publisher') ?? (site ? site['name'] : null) ?? meta.get('application-name') ?? null)
}

/** The language of the page as a BCP 47 tag. */
export function languageOf({ document, things, meta }: About): string | null {
  const stated = things.map((thing) => lineOf(valuesOf(thing, 'inLanguage')[0] ?? null))
  for (const text of [document?.documentElement.getAttribute('lang'), document?.documentElement.getAttribute('xml:lang'), meta.get('content-language'), meta.get('og:locale'), meta.get('dc.language'), ...stated]) {
    const tag = text?.split(',')[0]?.trim().replaceAll('_', '-')
    if (!tag) continue
    try {
      return Intl.getCanonicalLocales(tag)[0] ?? null
    } catch {
      // What is no tag says nothing; the next one may.
    }
  }
  return null
}

/** The address that the page gives itself, believed only on its own site. */
export function canonicalUrlOf({ document, meta, url }: About): string | null {
  for (const href of [document?.querySelector('link[rel~="canonical"]')?.getAttribute('href'), meta.get('og:url')]) {
    const address = href ? addressAt(href, url) : null
    if (address && (!url || siteOf(address) === siteOf(url))) return address
  }
  return null
}

export function addressAt(href: string, base: string | undefined): string | null {
  try {
    const address = new URL(href.trim().slice(0, 2000), base)
    return /^https?:$/u.test(address.protocol) ? address.href : null
  } catch {
    return null
  }
}

const siteOf = (address: string) => URL.parse(address)?.hostname.replace(/^www\./u, '')

/** The page's own name of what it tells, without the name of the site. */
export function titleOf({ document, things, meta }: About): string | null {
  const headline = things.filter((thing) => typesOf(thing).some((type) => /Article|Posting|Report/u.test(type))).map((thing) => lineOf(valuesOf(thing, 'headline')[0] ?? null)).find((one) => one !== null)
  const headings = document ? [...document.querySelectorAll('h1')].slice(0, 3) : []
  const alone = headings.length === 1 ? lineOf(headings[0]!.textContent) : null
  const titled = lineOf(document?.querySelector('title')?.textContent ?? null)
  return headline ?? lineOf(meta.get('og:title') ?? null) ?? alone ?? (titled && (/^(.{10,}?)\s+[|–—·»-]\s+[^|–—·»]{2,60}$/u.exec(titled)?.[1] ?? titled))
}

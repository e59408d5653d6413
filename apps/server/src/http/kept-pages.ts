import { resolveLocale } from '@turnout/web/locales/locales.ts'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { KeptPage, PageCache } from './page-cache.ts'
import type { KeptTally } from './request-log.ts'
import { cookieValue, hasCookie } from './security.ts'
import { accepts } from './static.ts'

/** Reads one request header, the cheapest way there is. */
export type ReadHeader = (name: 'cookie' | 'accept-language' | 'accept-encoding') => string | undefined

export const localeCookie = 'turnout-locale'

/** Addresses longer than this are not worth keeping: they are made up. */
const longestKey = 300

/** What the browser asks for, by its header: most of a site's visitors send the same few. */
const asked = new Map<string, string>()

/** The language of a request: the visitor's choice in a cookie, else what the browser asks for. */
export function localeOf(header: ReadHeader): string {
  const cookies = header('cookie')
  if (cookies !== undefined) return resolveLocale(cookieValue(cookies, localeCookie), header('accept-language'))
  const languages = header('accept-language') ?? ''
  const known = asked.get(languages)
  if (known !== undefined) return known
  const locale = resolveLocale(undefined, languages)
  if (asked.size < 500 && languages.length < 200) asked.set(languages, locale)
  return locale
}

/**
 * Under which key a request may be answered with a kept page, if it may: nobody is signed in, and the
 * page has nothing to say about a form just sent.
 */
export function keyOf(method: string, path: string, header: ReadHeader, sessionCookie: string): string | undefined {
  if ((method !== 'GET' && method !== 'HEAD') || path.length > longestKey) return undefined
  const cookies = header('cookie')
  if (cookies !== undefined && hasCookie(cookies, sessionCookie)) return undefined
  const search = path.indexOf('?')
  if (search >= 0 && /[?&]done(=|&|$)/.test(path.slice(search))) return undefined
  return `${localeOf(header)} ${path}`
}

/** A kept page in the form that the browser takes. */
export function formOf(page: KeptPage, method: string, header: ReadHeader): { headers: Record<string, string>; bytes: string } {
  if (method === 'HEAD') return { headers: page.headers, bytes: '' }
  const { zipped } = page
  return zipped !== undefined && accepts(header('accept-encoding') ?? null, 'gzip') ? zipped : page
}

/**
 * Answers with a kept page before anything else looks at the request, straight from Node's own objects:
 * making and taking apart a `Request` and a `Response` would cost more than the page. True when it did.
 */
export type ServeKept = (incoming: IncomingMessage, outgoing: ServerResponse) => boolean

export function keptServer(cache: PageCache, sessionCookie: string, tally: KeptTally): ServeKept {
  return ({ method = '', url = '', headers }, outgoing) => {
    const header: ReadHeader = (name) => headers[name] as string | undefined
    const key = keyOf(method, url, header, sessionCookie)
    const page = key === undefined ? undefined : cache.find(key)
    if (page === undefined) return false
    const form = formOf(page, method, header)
    outgoing.writeHead(page.status, form.headers)
    outgoing.end(form.bytes, 'latin1')
    tally.count(page.pattern)
    return true
  }
}

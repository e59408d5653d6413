import { resolveLocale } from '@turnout/web/locales/locales.ts'
import type { KeptPage, PageCache } from './page-cache.ts'
import { cookieValue, hasCookie } from './security.ts'
import { accepts } from './static.ts'

/** Reads one request header, the cheapest way there is. */
export type ReadHeader = (name: 'cookie' | 'accept-language' | 'accept-encoding') => string | undefined

export const localeCookie = 'turnout-locale'

/** Addresses longer than this are not worth keeping: they are made up. */
const longestKey = 300

/** The language of a request: the visitor's choice in a cookie, else what the browser asks for. */
export function localeOf(header: ReadHeader): string {
  const cookies = header('cookie')
  return resolveLocale(cookies === undefined ? undefined : cookieValue(cookies, localeCookie), header('accept-language'))
}

/**
 * Under which key a request may be answered with a kept page, if it may: nobody is signed in, and the
 * page has nothing to say about a form just sent.
 */
export function keyOf(method: string, url: string, header: ReadHeader, sessionCookie: string): string | undefined {
  if ((method !== 'GET' && method !== 'HEAD') || url.length > longestKey) return undefined
  const cookies = header('cookie')
  if (cookies !== undefined && hasCookie(cookies, sessionCookie)) return undefined
  const path = url.slice(url.indexOf('/', 8))
  const search = path.indexOf('?')
  if (search >= 0 && /[?&]done(=|&|$)/.test(path.slice(search))) return undefined
  return `${localeOf(header)} ${path}`
}

export function keptResponse(cache: PageCache, key: string, method: string, header: ReadHeader): { page: KeptPage; response: Response } | undefined {
  const page = cache.find(key)
  if (page === undefined) return undefined
  if (method === 'HEAD') return { page, response: new Response(null, { headers: page.headers }) }
  const { zipped } = page
  if (zipped !== undefined && accepts(header('accept-encoding') ?? null, 'gzip')) return { page, response: new Response(zipped.body as Uint8Array<ArrayBuffer>, { headers: zipped.headers }) }
  return { page, response: new Response(page.body, { headers: page.headers }) }
}

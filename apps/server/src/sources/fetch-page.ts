import { lookup } from 'node:dns/promises'
import type { IncomingMessage } from 'node:http'
import { DomainError } from '@turnout/core/error.ts'
import type { Fetched, Outside, Validators } from '@turnout/core/outside.ts'
import type { Allowed } from './addresses.ts'
import { readBody } from './read-body.ts'
import { refusal } from './refusals.ts'
import { checkUrl, requestPage, type Resolve } from './request-page.ts'

export type FetchSettings = {
  /** Who we say that we are: the address of this installation. */
  origin: string
  /** Addresses beside the public network, and ports beside 80 and 443. */
  allowed: Allowed
  resolve?: Resolve
  timeoutMs?: number
}

const maxBytes = 5 * 1024 * 1024
const maxRedirects = 5
const redirects = new Set([301, 302, 303, 307, 308])

const types = new Set([
  'text/html', 'application/xhtml+xml', 'text/plain', 'text/markdown', 'text/x-markdown', 'text/calendar', 'application/rss+xml', 'application/atom+xml', 'application/rdf+xml',
  'application/xml', 'text/xml', 'application/feed+json', 'application/json', 'application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
])

const resolveAll: Resolve = (hostname) => lookup(hostname, { all: true, order: 'verbatim' })

/**
 * Fetches pages for somebody who only gave an address: ten seconds for everything, 5 MB unpacked, five redirects, the public
 * web only, and each redirect judged as if it were the first address. Refuses with a DomainError whose `reason` says why.
 */
export function createFetch({ origin, allowed, resolve = resolveAll, timeoutMs = 10_000 }: FetchSettings): Outside['fetch'] {
  const headers = { 'user-agent': `Turnout (+${origin})`, accept: 'text/html, application/xhtml+xml, text/calendar, application/rss+xml, application/atom+xml, application/feed+json, application/pdf, text/plain;q=0.9, */*;q=0.5', 'accept-encoding': 'gzip, deflate, br' }

  async function follow(address: string, known: Validators | undefined, signal: AbortSignal): Promise<Fetched | 'unchanged'> {
    let url = parseUrl(address)
    for (let redirected = 0; redirected <= maxRedirects; redirected++) {
      checkUrl(url, allowed)
      const response = await requestPage({ url, signal, headers: { ...headers, ...conditionsOf(known) } }, { resolve, allowed })
      try {
        const { statusCode: status = 0 } = response
        const { location } = response.headers
        if (redirects.has(status) && location) {
          url = parseUrl(location, url)
          continue
        }
        if (status === 304 && known) return 'unchanged'
        checkResponse(status, response)
        return { url: withoutFragment(url), bytes: await readBody(response, maxBytes), ...statedBy(response, url) }
      } finally {
        response.destroy()
      }
    }
    throw refusal('fetch_redirects')
  }

  return async (address, known) => {
    const signal = AbortSignal.timeout(timeoutMs)
    try {
      return await follow(address, known, signal)
    } catch (error) {
      if (error instanceof DomainError) throw error
      throw refusal(signal.aborted ? 'fetch_timeout' : isCertificate(error) ? 'fetch_certificate' : 'fetch_unreachable')
    }
  }
}

function parseUrl(text: string, base?: URL): URL {
  const address = base || /^[a-z][a-z0-9+.-]*:/i.test(text.trim()) ? text.trim() : `https://${text.trim()}`
  if (!URL.canParse(address, base)) throw refusal('fetch_address')
  return new URL(address, base)
}

const withoutFragment = (url: URL): string => url.href.slice(0, url.href.length - url.hash.length)

const conditionsOf = (known: Validators | undefined): Record<string, string> => ({ ...(known?.etag && { 'if-none-match': known.etag }), ...(known?.lastModified && { 'if-modified-since': known.lastModified }) })

function checkResponse(status: number, response: IncomingMessage): void {
  if (status === 404 || status === 410) throw refusal('fetch_missing')
  if (status === 401 || status === 402 || status === 403 || status === 451) throw refusal('fetch_forbidden')
  if (status !== 200 && status !== 203) throw refusal('fetch_status')
  const type = (response.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (!types.has(type)) throw refusal('fetch_type')
}

/** A header is Latin-1 of any length; PostgreSQL and other servers are spared the strange ones. */
const plainHeader = (value: string | undefined): string | null => (value !== undefined && value.length <= 500 && /^[\x20-\x7e]+$/.test(value) ? value : null)

function statedBy({ headers }: IncomingMessage, { pathname }: URL): Pick<Fetched, 'name' | 'contentType' | 'etag' | 'lastModified'> {
  return { name: pathname.split('/').at(-1)?.slice(0, 255) || null, contentType: plainHeader(headers['content-type']), etag: plainHeader(headers.etag), lastModified: plainHeader(headers['last-modified']) }
}

const isCertificate = (error: unknown): boolean => /CERT|^ERR_TLS|^ERR_SSL|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)/.test((error as NodeJS.ErrnoException).code ?? '')

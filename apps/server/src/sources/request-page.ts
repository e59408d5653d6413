import { Agent, type IncomingMessage, request as requestPlain } from 'node:http'
import { Agent as SecureAgent, request as requestSecure } from 'node:https'
import type { LookupFunction } from 'node:net'
import { isIP } from 'node:net'
import { type Allowed, isAllowed, isPublicAddress } from './addresses.ts'
import { refusal } from './refusals.ts'

export type Address = { address: string; family: number }

/** All addresses of a name. */
export type Resolve = (hostname: string) => Promise<Address[]>

export type Hop = { url: URL; headers: Record<string, string>; signal: AbortSignal }

const hostOf = (url: URL): string => url.hostname.replace(/^\[(.*)\]$/, '$1')
const portOf = (url: URL): number => Number(url.port || (url.protocol === 'https:' ? 443 : 80))

/** Refuses an address that is none of the public web's, as far as it says so itself. */
export function checkUrl(url: URL, allowed: Allowed): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refusal('fetch_scheme')
  if (url.username || url.password) throw refusal('fetch_credentials')
  if (!hostOf(url)) throw refusal('fetch_address')
  const port = portOf(url)
  const named = [...allowed].some((entry) => entry.endsWith(` ${port}`))
  if (port !== 80 && port !== 443 && !named) throw refusal('fetch_port')
}

/** The addresses that a server may be connected at: all that it has, and none if any of them is not public. */
async function addressesOf(url: URL, resolve: Resolve, allowed: Allowed): Promise<Address[]> {
  const host = hostOf(url)
  const port = portOf(url)
  const found = isIP(host) ? [{ address: host, family: isIP(host) }] : await resolve(host).catch(() => [])
  if (found.length === 0) throw refusal('fetch_unresolved')
  const permitted = ({ address }: Address): boolean => isAllowed(allowed, host, port) || isAllowed(allowed, address, port)
  if (!found.every((one) => permitted(one) || isPublicAddress(one.address))) throw refusal('fetch_private')
  if (port !== 80 && port !== 443 && !found.every(permitted)) throw refusal('fetch_port')
  return found
}

/**
 * Asks one address, follows nothing. The name is resolved here, once; the connection goes to the addresses that were checked
 * and to no other, whatever the name server says a moment later. Host header and SNI are the name's.
 */
export async function requestPage({ url, headers, signal }: Hop, { resolve, allowed }: { resolve: Resolve; allowed: Allowed }): Promise<IncomingMessage> {
  const addresses = await beforeEnd(addressesOf(url, resolve, allowed), signal)
  const pinned: LookupFunction = (_hostname, options, callback) => {
    if (options.all) callback(null, addresses)
    else callback(null, addresses[0]?.address ?? '', addresses[0]?.family)
  }
  const secure = url.protocol === 'https:'
  // An agent of its own: no connection of another request is used again, and no proxy of the environment.
  const agent = secure ? new SecureAgent({ keepAlive: false, maxCachedSessions: 0 }) : new Agent({ keepAlive: false })
  const started = secure ? requestSecure : requestPlain
  const response = Promise.withResolvers<IncomingMessage>()
  const outgoing = started(url, { method: 'GET', agent, lookup: pinned, signal, headers, maxHeaderSize: 32 * 1024 })
  outgoing.on('response', response.resolve)
  outgoing.on('error', response.reject)
  outgoing.on('upgrade', () => response.reject(refusal('fetch_status')))
  outgoing.end()
  return response.promise
}

/** What the work comes to, unless the signal is first: resolving a name cannot be called off. */
export async function beforeEnd<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const end = Promise.withResolvers<never>()
  const stop = (): void => end.reject(signal.reason)
  if (signal.aborted) stop()
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await Promise.race([work, end.promise])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

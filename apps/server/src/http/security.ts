import { createHash } from 'node:crypto'
import { accentCss } from '@turnout/web/lib/accent.ts'

export type SecurityConfig = {
  /** Where the product is reached, without a path: `https://turnout.example`. */
  origin: string
  accent: string
  sessionCookie: string
}

/** Set on every response, whatever it carries. */
export function baseHeaders({ origin }: Pick<SecurityConfig, 'origin'>): Record<string, string> {
  const { protocol, hostname } = new URL(origin)
  // Browsers take the opener policy only from an address they trust, and complain elsewhere.
  const trusted = protocol === 'https:' || /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)
  return {
    'x-content-type-options': 'nosniff',
    // `no-referrer` would make browsers send `Origin: null` with our own forms.
    'referrer-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    'cross-origin-resource-policy': 'same-origin',
    ...(trusted && { 'cross-origin-opener-policy': 'same-origin' }),
    ...(protocol === 'https:' ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  }
}

const everywhere = "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; img-src 'self' data:"

/** The policy of document pages: no script at all, and of inline styles only the instance's accent. */
export function documentPolicy({ accent }: Pick<SecurityConfig, 'accent'>): string {
  const hash = createHash('sha256').update(accentCss(accent)).digest('base64')
  return `${everywhere}; style-src 'self' 'sha256-${hash}'; script-src 'none'`
}

/** The policy of the page at the door: a document with scripts of ours, which work without a network, and nobody else's. */
export const islandPolicy = (config: Pick<SecurityConfig, 'accent'>): string => documentPolicy(config).replace("script-src 'none'", "script-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; media-src blob:")

/** What the page at the door asks the phone for, and nothing else does. */
export const withCamera = (policy: string): string => policy.replace('camera=()', 'camera=(self)')

/** The policy of the one document with a script: a form that came back for a proof of work. */
export const proofPolicy = (config: Pick<SecurityConfig, 'accent'>): string => documentPolicy(config).replace("script-src 'none'", "script-src 'self'")

/** The policy of the workspace. Its components write style attributes, which cannot carry a nonce. */
export function appPolicy(nonce: string, development = false): string {
  const connect = development ? "connect-src 'self' ws:" : "connect-src 'self'"
  return `${everywhere}; style-src 'self' 'nonce-${nonce}'; style-src-attr 'unsafe-inline'; script-src 'nonce-${nonce}' 'strict-dynamic'; frame-src 'self'; ${connect}`
}

/** The policy of everything that is not a page: nothing may run or load, should a browser ever show it. */
export const inertPolicy = "default-src 'none'; frame-ancestors 'none'"

/**
 * The policy of a kept mail, which the mailbox shows in a frame: its own origin, no script, no form, nothing loaded from
 * anywhere. Links open beside it.
 */
export const mailPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox"

export type FormOrigin = 'own' | 'unknown' | 'foreign'

/** Where a request that may change something was sent from, as far as the browser says. */
export function formOrigin(headers: Headers, origin: string): FormOrigin {
  const from = headers.get('origin')
  if (from !== null && from !== origin) return 'foreign'
  const site = headers.get('sec-fetch-site')
  if (site === 'cross-site' || site === 'same-site') return 'foreign'
  return from === null && site === null ? 'unknown' : 'own'
}

export type FormVerdict = 'accept' | 'accept_without_cookies' | 'refuse'

/** One-click unsubscribing (RFC 8058) is posted by mail programs from anywhere; its link is its proof. */
const oneClick = /^\/unsubscribe\/[^/]+$/

/**
 * Whether a request may change anything. A form of another site never may. Where the browser says
 * nothing, only a request without our session may: it can do no more than anyone could.
 */
export function judgeForm(request: Request, { origin, sessionCookie }: Pick<SecurityConfig, 'origin' | 'sessionCookie'>): FormVerdict {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return 'accept'
  const from = formOrigin(request.headers, origin)
  if (from === 'own') return 'accept'
  if (oneClick.test(new URL(request.url).pathname)) return 'accept_without_cookies'
  if (from === 'foreign') return 'refuse'
  return hasCookie(request.headers.get('cookie'), sessionCookie) ? 'refuse' : 'accept'
}

export function hasCookie(cookies: string | null | undefined, name: string): boolean {
  return cookieValue(cookies, name) !== undefined
}

export function cookieValue(cookies: string | null | undefined, name: string): string | undefined {
  for (const part of cookies?.split(';') ?? []) {
    const cut = part.indexOf('=')
    if (cut > 0 && part.slice(0, cut).trim() === name) return part.slice(cut + 1).trim()
  }
  return undefined
}

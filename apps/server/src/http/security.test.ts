import { accentCss } from '@turnout/web/lib/accent.ts'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { appPolicy, baseHeaders, cookieValue, documentPolicy, judgeForm } from './security.ts'

const config = { origin: 'https://turnout.example', sessionCookie: 'session' }
const session = { cookie: 'a=1; session=abc' }

function judge(method: string, path: string, headers: Record<string, string>) {
  return judgeForm(new Request(`https://turnout.example${path}`, { method, headers }), config)
}

describe('which requests may change something', () => {
  it.each<[string, Record<string, string>, string]>([
    ['our own form', { origin: 'https://turnout.example', 'sec-fetch-site': 'same-origin', ...session }, 'accept'],
    ['our own form in a browser without fetch metadata', { origin: 'https://turnout.example', ...session }, 'accept'],
    ['a same-origin request without an origin', { 'sec-fetch-site': 'same-origin', ...session }, 'accept'],
    ['a repeated request of the visitor', { 'sec-fetch-site': 'none', ...session }, 'accept'],
    ['a foreign form', { origin: 'https://other.example', 'sec-fetch-site': 'cross-site' }, 'refuse'],
    ['a foreign form with our session', { origin: 'https://other.example', ...session }, 'refuse'],
    ['a form of a sister site', { origin: 'https://a.turnout.example', 'sec-fetch-site': 'same-site' }, 'refuse'],
    ['a sister site that hides its origin', { 'sec-fetch-site': 'same-site', ...session }, 'refuse'],
    ['a sandboxed form', { origin: 'null' }, 'refuse'],
    ['the same host on another port', { origin: 'https://turnout.example:8443' }, 'refuse'],
    ['the same host without encryption', { origin: 'http://turnout.example' }, 'refuse'],
    ['a foreign site that claims our origin', { origin: 'https://turnout.example', 'sec-fetch-site': 'cross-site' }, 'refuse'],
    ['an old browser without a session', {}, 'accept'],
    ['an old browser with other cookies', { cookie: 'turnout-locale=en' }, 'accept'],
    ['an old browser with our session', session, 'refuse'],
  ])('%s', (_, headers, verdict) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) expect(judge(method, '/events/one', headers)).toBe(verdict)
    for (const method of ['GET', 'HEAD', 'OPTIONS']) expect(judge(method, '/events/one', headers)).toBe('accept')
  })

  it.each<[string, Record<string, string>, string]>([
    ['a mail program', {}, 'accept_without_cookies'],
    ['a mail program with its own origin', { origin: 'https://mail.example', 'sec-fetch-site': 'cross-site' }, 'accept_without_cookies'],
    ['a foreign form with our session', { origin: 'https://other.example', ...session }, 'accept_without_cookies'],
    ['our own page', { origin: 'https://turnout.example', ...session }, 'accept'],
  ])('unsubscribing by %s', (_, headers, verdict) => {
    expect(judge('POST', '/unsubscribe/abc.def', headers)).toBe(verdict)
    expect(judge('POST', '/unsubscribe/abc.def/', headers)).toBe(judge('POST', '/events/one', headers))
    expect(judge('POST', '/app/unsubscribe/abc', headers)).toBe(judge('POST', '/events/one', headers))
  })
})

describe('headers', () => {
  it('lets documents run nothing, and style themselves with exactly the accent', () => {
    const policy = documentPolicy({ accent: '#0b5c56' })
    expect(policy).toContain("script-src 'none'")
    expect(policy).toContain(`'sha256-${createHash('sha256').update(accentCss('#0b5c56')).digest('base64')}'`)
    expect(policy).not.toContain('unsafe')
    for (const part of ["default-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"]) expect(policy).toContain(part)
  })

  it('lets the workspace run only what carries the nonce of the request', () => {
    const policy = appPolicy('abc')
    expect(policy).toContain("script-src 'nonce-abc' 'strict-dynamic'")
    expect(policy).toContain("style-src 'self' 'nonce-abc'")
    expect(policy.match(/unsafe-[a-z]+/g)).toEqual(['unsafe-inline'])
    expect(policy).toContain("style-src-attr 'unsafe-inline'")
    expect(policy).not.toMatch(/https?:/)
  })

  it('demands encryption only where there is some', () => {
    expect(baseHeaders({ origin: 'https://turnout.example' })['strict-transport-security']).toContain('max-age=')
    expect(baseHeaders({ origin: 'http://localhost:3000' })['strict-transport-security']).toBeUndefined()
    expect(baseHeaders({ origin: 'http://localhost:3000' })).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' })
  })
})

it('reads one cookie and no other', () => {
  expect(cookieValue('xsession=1; session=2', 'session')).toBe('2')
  expect(cookieValue('xsession=1', 'session')).toBeUndefined()
  expect(cookieValue(null, 'session')).toBeUndefined()
})

import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { expectRefusal } from '@turnout/core/testing/expectations.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseAllowed } from './addresses.ts'
import { createFetch, type FetchSettings } from './fetch-page.ts'
import { selfSigned } from './testing/self-signed.ts'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

const asked: { url: string; host: string; agent: string; local: string }[] = []
const routes = new Map<string, Answer>()
let server: Server
let port: number

/** The same port on all of 127.0.0.0/8, so that one address can be permitted and another not. */
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push({ url: request.url ?? '', host: request.headers.host ?? '', agent: request.headers['user-agent'] ?? '', local: request.socket.localAddress ?? '' })
    const answer = routes.get((request.url ?? '').split('?')[0] ?? '')
    if (answer) answer(request, response)
    else response.writeHead(404).end()
  }).listen(0, '0.0.0.0')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const put = (path: string, answer: Answer): string => {
  routes.set(path, answer)
  return `http://127.0.0.1:${port}${path}`
}
const send = (body: string | Buffer, headers: Record<string, string> = {}): Answer => (_request, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body)
const to = (location: string, status = 302): Answer => (_request, response) => response.writeHead(status, { location }).end()
const fetcher = (more: Partial<FetchSettings> = {}) => createFetch({ origin: 'https://turnout.example', allowed: parseAllowed(`127.0.0.1:${port}`), ...more })
const expectRefused = (url: string, reason: string, more: Partial<FetchSettings> = {}) => expectRefusal(fetcher(more)(url), reason === 'fetch_too_large' ? 'too_large' : reason === 'fetch_missing' ? 'not_found' : 'invalid', reason)
const bodyOf = async (url: string): Promise<string> => {
  const page = await fetcher()(url)
  return page === 'unchanged' ? page : Buffer.from(page.bytes).toString()
}

const leadsTo = (...addresses: string[]) => async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
const onlySecond = (): FetchSettings['allowed'] => parseAllowed(`127.0.0.2:${port},127.0.0.1:1`)

describe('a page', () => {
  test('comes with what the server said of it, and we say who we are', async () => {
    const page = await fetcher()(`${put('/news', send('<p>Hello</p>', { etag: '"one"', 'last-modified': 'Fri, 01 Mar 2030 10:00:00 GMT' }))}?a=1#part`)
    expect(page).toEqual({ url: `http://127.0.0.1:${port}/news?a=1`, bytes: new Uint8Array(Buffer.from('<p>Hello</p>')), name: 'news', contentType: 'text/html; charset=utf-8', etag: '"one"', lastModified: 'Fri, 01 Mar 2030 10:00:00 GMT' })
    expect(asked.at(-1)).toMatchObject({ host: `127.0.0.1:${port}`, agent: 'Turnout (+https://turnout.example)' })
  })

  test.each([['gzip', gzipSync], ['deflate', deflateSync], ['br', brotliCompressSync], ['identity', Buffer.from]] as [string, (text: string) => Buffer][])('packed as %s is unpacked', async (encoding, pack) => {
    expect(await bodyOf(put('/packed', send(pack('<p>Packed</p>'), { 'content-encoding': encoding })))).toBe('<p>Packed</p>')
  })

  test('that did not change is not sent again', async () => {
    const seen: unknown[] = []
    const url = put('/feed', (request, response) => {
      seen.push([request.headers['if-none-match'], request.headers['if-modified-since']])
      response.writeHead(request.headers['if-none-match'] === '"one"' ? 304 : 200, { 'content-type': 'application/rss+xml', etag: '"one"' }).end()
    })
    expect(await fetcher()(url, { etag: '"one"', lastModified: 'Fri, 01 Mar 2030 10:00:00 GMT' })).toBe('unchanged')
    expect(await fetcher()(url, { etag: null, lastModified: null })).toMatchObject({ etag: '"one"' })
    expect(seen).toEqual([['"one"', 'Fri, 01 Mar 2030 10:00:00 GMT'], [undefined, undefined]])
  })

  test('is followed through five redirects, and not through six', async () => {
    for (let hop = 1; hop <= 6; hop++) put(`/hop${hop}`, to(hop === 1 ? '/end' : `hop${hop - 1}`, [301, 302, 303, 307, 308][hop % 5]))
    put('/end', send('arrived'))
    expect(await bodyOf(`http://127.0.0.1:${port}/hop5`)).toBe('arrived')
    await expectRefused(`http://127.0.0.1:${port}/hop6`, 'fetch_redirects')
    await expectRefused(put('/round', to('/round')), 'fetch_redirects')
  })
})

describe('an address that is refused before anything is sent', () => {
  test.each([
    ['file:///etc/passwd', 'fetch_scheme'], ['ftp://example.org/a', 'fetch_scheme'], ['javascript:alert(1)', 'fetch_scheme'], ['data:text/html,hello', 'fetch_scheme'], ['http://', 'fetch_address'], ['not an address', 'fetch_address'],
    ['https://user:secret@example.org/', 'fetch_credentials'], ['https://user@example.org/', 'fetch_credentials'], ['http://example.org:22/', 'fetch_port'], ['http://example.org:8080/', 'fetch_port'],
    ['http://127.0.0.1/', 'fetch_private'], ['http://127.1/', 'fetch_private'], ['http://0x7f000001/', 'fetch_private'], ['http://2130706433/', 'fetch_private'], ['http://0177.0.0.1/', 'fetch_private'], ['http://[::1]/', 'fetch_private'],
    ['http://[::ffff:127.0.0.1]/', 'fetch_private'], ['http://169.254.169.254/latest/meta-data/', 'fetch_private'], ['http://[64:ff9b::7f00:1]/', 'fetch_private'], ['http://10.1.2.3/', 'fetch_private'], ['http://0/', 'fetch_private'], ['http://localhost/', 'fetch_private'],
    ['https://127.0.0.1。/', 'fetch_private'], ['http://１２７.0.0.1/', 'fetch_private'],
  ])('%s', async (url, reason) => {
    const before = asked.length
    await expectRefused(url, reason)
    expect(asked.length).toBe(before)
  })

  test('a name of which any address is private, and a name of nobody', async () => {
    const before = asked.length
    await expectRefused('http://news.example.org/', 'fetch_private', { resolve: leadsTo('93.184.216.34', '10.0.0.1') })
    await expectRefused('http://news.example.org/', 'fetch_private', { resolve: leadsTo('fd00::1') })
    await expectRefused('http://news.example.org/', 'fetch_unresolved', { resolve: leadsTo() })
    await expectRefused('http://news.example.org/', 'fetch_unresolved', { resolve: () => Promise.reject(new Error('ENOTFOUND')) })
    await expectRefused(`http://news.example.org:${port}/`, 'fetch_port', { resolve: leadsTo('93.184.216.34') })
    expect(asked.length).toBe(before)
  })
})

describe('a redirect is judged like the first address', () => {
  test.each([
    ['to a private address', 'http://127.0.0.2:PORT/secret', 'fetch_private'], ['to the metadata of a cloud', 'http://169.254.169.254/latest/meta-data/', 'fetch_private'], ['to another port', 'http://127.0.0.1:1/', 'fetch_port'],
    ['to a file', 'file:///etc/passwd', 'fetch_scheme'], ['with a password', 'http://a:b@127.0.0.1:PORT/end', 'fetch_credentials'], ['to nowhere', 'http://', 'fetch_address'],
  ])('%s', async (_name, location, reason) => {
    routes.set('/secret', send('secret'))
    const url = put('/away', to(location.replace('PORT', String(port))))
    const before = asked.length
    await expectRefused(url, reason)
    expect(asked.slice(before).map((one) => one.url)).toEqual(['/away'])
  })
})

describe('a name that leads elsewhere a moment later', () => {
  test('is resolved once, and the address that was checked is the one connected to', async () => {
    routes.set('/pinned', send('pinned'))
    let times = 0
    const resolve = async () => [{ address: ++times === 1 ? '127.0.0.2' : '127.0.0.3', family: 4 }]
    const page = await fetcher({ allowed: onlySecond(), resolve })(`http://rebinding.example.org:${port}/pinned`)
    expect(page).toMatchObject({ url: `http://rebinding.example.org:${port}/pinned` })
    expect(times).toBe(1)
    expect(asked.at(-1)).toMatchObject({ host: `rebinding.example.org:${port}`, local: '127.0.0.2' })
  })

  test('is judged anew at the next redirect', async () => {
    routes.set('/first', to(`http://rebinding.example.org:${port}/pinned`))
    let times = 0
    const resolve = async () => [{ address: ++times === 1 ? '127.0.0.2' : '127.0.0.3', family: 4 }]
    await expectRefused(`http://rebinding.example.org:${port}/first`, 'fetch_private', { allowed: onlySecond(), resolve })
    expect([times, asked.at(-1)?.url]).toEqual([2, '/first'])
  })
})

describe('an answer that is refused', () => {
  test.each([[404, 'fetch_missing'], [410, 'fetch_missing'], [401, 'fetch_forbidden'], [403, 'fetch_forbidden'], [500, 'fetch_status'], [204, 'fetch_status'], [304, 'fetch_status'], [302, 'fetch_status'], [429, 'fetch_status']])('status %i', async (status, reason) => {
    await expectRefused(put('/status', (_request, response) => response.writeHead(status, { 'content-type': 'text/html' }).end()), reason)
  })

  test.each(['image/png', 'application/zip', 'application/octet-stream', 'video/mp4', 'text/css', ''])('of type "%s"', async (type) => {
    await expectRefused(put('/type', (_request, response) => response.writeHead(200, type ? { 'content-type': type } : {}).end('body')), 'fetch_type')
  })

  test('larger than 5 MB: as it says, as it turns out, and once it is unpacked', async () => {
    await expectRefused(put('/large', send('', { 'content-length': String(6 * 1024 * 1024) })), 'fetch_too_large')
    let sent = 0
    const endless = put('/endless', (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' })
      const block = Buffer.alloc(64 * 1024, 'a')
      const more = (): void => {
        while (!response.destroyed && response.write(block)) sent += block.length
      }
      response.on('drain', more)
      more()
    })
    await expectRefused(endless, 'fetch_too_large')
    expect(sent).toBeLessThan(32 * 1024 * 1024)
    const bomb = gzipSync(Buffer.alloc(300 * 1024 * 1024))
    expect(bomb.length).toBeLessThan(1024 * 1024)
    const memory = process.memoryUsage().rss
    await expectRefused(put('/bomb', send(bomb, { 'content-encoding': 'gzip' })), 'fetch_too_large')
    expect(process.memoryUsage().rss - memory).toBeLessThan(100 * 1024 * 1024)
    expect((await bodyOf(put('/just', send(Buffer.alloc(5 * 1024 * 1024, 'a'))))).length).toBe(5 * 1024 * 1024)
  })

  test('packed in a way that nobody unpacks, or not packed at all', async () => {
    await expectRefused(put('/zstd', send('x', { 'content-encoding': 'zstd' })), 'fetch_encoding')
    await expectRefused(put('/twice', send('x', { 'content-encoding': 'gzip, gzip' })), 'fetch_encoding')
    await expectRefused(put('/lie', send('this is no gzip', { 'content-encoding': 'gzip' })), 'fetch_encoding')
    await expectRefused(put('/liebr', send('this is no brotli at all, really', { 'content-encoding': 'br' })), 'fetch_encoding')
  })

  test('cut off, or never given', async () => {
    await expectRefused(put('/cut', (_request, response) => void (response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' }), response.write('half'), setTimeout(() => response.destroy(), 20))), 'fetch_unreachable')
    await expectRefused(put('/hangup', (request) => void request.socket.destroy()), 'fetch_unreachable')
    await expectRefused('http://127.0.0.1:1/', 'fetch_unreachable', { allowed: parseAllowed('127.0.0.1:1') })
    await expectRefused(`https://127.0.0.1:${port}/`, 'fetch_unreachable')
  })

  test('of a server that cannot prove its name, which it was asked for by that name', async () => {
    const names: string[] = []
    const secure = createSecureServer({ ...selfSigned, SNICallback: (name, done) => void (names.push(name), done(null)) }).listen(0, '127.0.0.2')
    await once(secure, 'listening')
    const at = (secure.address() as AddressInfo).port
    await expectRefused(`https://press.example.org:${at}/`, 'fetch_certificate', { allowed: parseAllowed(`127.0.0.2:${at}`), resolve: async () => [{ address: '127.0.0.2', family: 4 }] })
    expect(names).toEqual(['press.example.org'])
    secure.close()
  })

  test('slower than the time there is for all of it together', async () => {
    const drip = put('/drip', (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      const timer = setInterval(() => response.write('a'), 20)
      response.on('close', () => clearInterval(timer))
    })
    const begun = performance.now()
    await expectRefused(drip, 'fetch_timeout', { timeoutMs: 300 })
    await expectRefused(put('/silent', () => undefined), 'fetch_timeout', { timeoutMs: 300 })
    await expectRefused('http://news.example.org/', 'fetch_timeout', { timeoutMs: 300, resolve: () => new Promise(() => undefined) })
    put('/slow', (_request, response) => void setTimeout(() => response.writeHead(302, { location: '/slow' }).end(), 120))
    await expectRefused(`http://127.0.0.1:${port}/slow`, 'fetch_timeout', { timeoutMs: 300 })
    expect(performance.now() - begun).toBeLessThan(2500)
  })
})

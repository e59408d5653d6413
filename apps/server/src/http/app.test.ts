import { initTRPC } from '@trpc/server'
import type { Renderer } from '@turnout/web/render/rendering.ts'
import { once } from 'node:events'
import { request as send } from 'node:http'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { afterEach, describe, expect, it } from 'vitest'
import { createApp, errorReporter } from './app.ts'
import type { AppDeps } from './app-deps.ts'
import { type Listening, listen } from './listen.ts'
import type { Invalidations } from './page-cache.ts'

const t = initTRPC.context<{ person: string | null }>().create()
const router = t.router({ echo: t.procedure.query(({ ctx }) => ctx.person), fail: t.procedure.query((): string => { throw new Error('for robin@example.org') }) })
const origin = 'http://turnout.example'
const own = { origin }

function setUp(overrides: Partial<AppDeps<{ person: string | null }>> = {}) {
  const lines: Record<string, unknown>[] = []
  const log = pino({}, new Writable({ write: (chunk, _, done) => (lines.push(JSON.parse(String(chunk)) as Record<string, unknown>), done()) }))
  let live = true
  let rendered = 0
  let listener: Parameters<Invalidations['subscribe']>[0] | undefined
  const renderer: Renderer = {
    async render(request, { nonce, reads, viewer, onError }) {
      rendered += 1
      const { pathname } = new URL(request.url)
      if (request.method === 'POST') return { status: 200, headers: {}, body: `${request.headers.get('cookie')} ${await request.text()}`, surface: 'document', pattern: '/form' }
      if (pathname === '/crash') throw new Error('inside')
      if (pathname === '/hidden') onError(new Error('to robin@example.org with eyJhbGciOiJIUzI1NiJ9.abc'))
      if (pathname === '/app') return { status: 200, headers: {}, body: nonce, surface: 'app', pattern: '/app' }
      if (pathname.startsWith('/events/')) reads.tags.add('event:1')
      return { status: 200, headers: {}, body: `é ${rendered} ${viewer?.name ?? 'nobody'} ${'text '.repeat(2000)}`, surface: 'document', pattern: '/events/:slug' }
    },
    renderError: ({ status, reason }, { requestId }) => ({ status, headers: {}, body: `${reason ?? 'error'} ${requestId}`, surface: 'document', pattern: '*' }),
  }
  const http = createApp({
    config: { origin, accent: '#0b5c56', sessionCookie: 'session' },
    log,
    pages: { renderer, files: new Map([['/assets/a.js', { headers: { 'content-type': 'text/javascript' }, identity: Buffer.from('1'), br: Buffer.from('br') }]]), assets: { documentCss: '', proof: '', island: { script: '', css: [] }, app: { script: '', css: [], preload: [] } }, development: false },
    instance: () => ({ name: 'Northside', rehearsal: null, mailbox: false }),
    router,
    createContext: ({ headers }) => Promise.resolve({ person: headers.get('cookie') }),
    viewer: ({ person }) => (person?.includes('session=') ? { id: '1', name: 'Robin', organizer: false } : null),
    address: () => '127.0.0.1',
    reportError: errorReporter(log),
    invalidations: { isLive: () => live, subscribe: (each) => ((listener = each), () => {}) },
    now: Date.now,
    ready: () => Promise.resolve({ database: true, queue: live }),
    ...overrides,
  })
  const ask = async (path: string, init?: RequestInit) => http.app.request(`${origin}${path}`, init)
  return { http, ask, lines, rendered: () => rendered, change: () => listener?.invalidate(['event:1']), setLive: (value: boolean) => (live = value) }
}

async function fetchRaw(port: number, headers: Record<string, string>, method = 'GET') {
  const outgoing = send({ port, path: '/events/one', headers, method }).end()
  const [response] = (await once(outgoing, 'response')) as [import('node:http').IncomingMessage]
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  return { headers: response.headers, body: Buffer.concat(chunks) }
}

const form = (headers: Record<string, string>, path = '/form', body = 'a=1') => ({ path, init: { method: 'POST', body, headers } })

describe('pages', () => {
  it('gives the workspace a new nonce each time and documents none', async () => {
    const { ask } = setUp()
    const [one, two] = [await ask('/app'), await ask('/app')]
    const nonce = await one.text()
    expect(one.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`)
    expect(await two.text()).not.toBe(nonce)
    expect((await ask('/events/one')).headers.get('content-security-policy')).toContain("script-src 'none'")
  })

  it('keeps a document for everybody until it changes', async () => {
    const { ask, rendered, change, setLive } = setUp()
    const first = await (await ask('/events/one')).text()
    expect(await (await ask('/events/one')).text()).toBe(first)
    expect(rendered()).toBe(1)
    change()
    await ask('/events/one')
    expect(rendered()).toBe(2)
    setLive(false)
    await ask('/events/one')
    expect(rendered()).toBe(3)
  })

  it('renders anew for those signed in, after a form, and where nothing was declared', async () => {
    const { ask, rendered } = setUp()
    await ask('/events/one')
    expect(await (await ask('/events/one', { headers: { cookie: 'session=x' } })).text()).toContain('Robin')
    expect((await ask('/events/one?done=saved')).headers.get('cache-control')).toContain('no-store')
    await ask('/events/one?done=saved')
    await ask('/events/one?a=1&done')
    await ask('/events/one?a=1&done')
    expect(rendered()).toBe(6)
    await ask('/other')
    await ask('/other')
    expect(rendered()).toBe(8)
    await ask('/events/one?undone=1')
    await ask('/events/one?undone=1')
    expect(rendered()).toBe(9)
  })

  it('keeps nothing in a rehearsal, where every page shows the time', async () => {
    const { ask, rendered } = setUp({ instance: () => ({ name: 'Northside', rehearsal: { now: '2024-09-30T09:00:00Z' }, mailbox: false }) })
    await ask('/events/one')
    await ask('/events/one')
    expect(rendered()).toBe(2)
  })

  it('renders once for a crowd', async () => {
    const { ask, rendered } = setUp()
    const bodies = await Promise.all(Array.from({ length: 20 }, async () => (await ask('/events/one')).text()))
    expect(new Set(bodies).size).toBe(1)
    expect(rendered()).toBe(1)
  })

  it('hides what failed behind a general sentence with the id that the log has', async () => {
    const { ask, lines } = setUp()
    const response = await ask('/crash')
    expect(response.status).toBe(500)
    const id = response.headers.get('x-request-id')
    expect(await response.text()).toBe(`error ${id}`)
    expect(lines.find(({ msg }) => msg === 'unexpected error')).toMatchObject({ requestId: id, err: { message: 'inside' } })
  })
})

describe('forms', () => {
  it('takes our own and refuses foreign ones before anything sees them', async () => {
    const { ask, rendered } = setUp()
    const good = form({ ...own, cookie: 'session=x' })
    expect(await (await ask(good.path, good.init)).text()).toBe('session=x a=1')
    const bad = form({ origin: 'http://other.example', cookie: 'session=x' })
    const refused = await ask(bad.path, bad.init)
    expect(refused.status).toBe(403)
    expect(await refused.text()).toContain('foreign_form')
    expect(refused.headers.get('content-security-policy')).toContain("script-src 'none'")
    expect(rendered()).toBe(1)
  })

  it('reads one-click unsubscribing from elsewhere without its cookies', async () => {
    const { ask } = setUp()
    const { path, init } = form({ origin: 'http://mail.example', cookie: 'session=x' }, '/unsubscribe/abc', 'List-Unsubscribe=One-Click')
    const response = await ask(path, init)
    expect([response.status, await response.text()]).toEqual([200, 'null List-Unsubscribe=One-Click'])
  })

  it('refuses foreign calls of the API too', async () => {
    const { ask } = setUp()
    expect((await ask('/trpc/echo', { method: 'POST', headers: { origin: 'http://other.example', 'content-type': 'application/json' }, body: '{}' })).status).toBe(403)
  })

  it('refuses a body that is too large, however it is sent', async () => {
    const { ask, rendered } = setUp()
    const { path, init } = form(own, '/form', 'x'.repeat(1024 * 1024 + 1))
    expect((await ask(path, init)).status).toBe(413)
    const stream = new ReadableStream({ start: (controller) => (controller.enqueue(new Uint8Array(2 * 1024 * 1024)), controller.close()) })
    expect((await ask('/form', { method: 'POST', body: stream, headers: own, duplex: 'half' } as RequestInit)).status).toBe(413)
    expect(rendered()).toBe(0)
  })
})

describe('everything else', () => {
  it('calls the API with the same context', async () => {
    const { ask, lines } = setUp()
    expect(await (await ask('/trpc/echo', { headers: { cookie: 'session=x' } })).json()).toMatchObject({ result: { data: 'session=x' } })
    expect((await ask('/trpc/fail')).status).toBe(500)
    expect(JSON.stringify(lines)).not.toContain('robin@')
  })

  it('serves built files by their exact names only, in the smallest form', async () => {
    const { ask } = setUp()
    expect(await (await ask('/assets/a.js', { headers: { 'accept-encoding': 'gzip, br' } })).text()).toBe('br')
    expect(await (await ask('/assets/a.js', { headers: { 'accept-encoding': 'br;q=0' } })).text()).toBe('1')
    expect((await ask('/assets/..%2fa.js')).headers.get('content-type')).toContain('text/html')
  })

  it('says whether it works', async () => {
    const { ask, setLive } = setUp()
    expect(await (await ask('/healthz')).text()).toBe('ok')
    expect((await ask('/readyz')).status).toBe(200)
    setLive(false)
    const response = await ask('/readyz')
    expect([response.status, await response.json()]).toEqual([503, { database: true, queue: false }])
  })

  it('sets the same safe headers on every kind of answer', async () => {
    const { ask } = setUp()
    const answers = await Promise.all(['/', '/app', '/assets/a.js', '/trpc/echo', '/trpc/none', '/healthz', '/crash'].map((path) => ask(path)))
    for (const { headers } of answers) {
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(headers.get('cache-control')).not.toBe('public')
    }
  })

  it('logs the pattern of an address and neither the address nor what it holds', async () => {
    const { ask, lines } = setUp()
    await ask('/events/private-token-1234?email=robin@example.org')
    await ask('/trpc/echo,private-token-1234')
    await ask('/hidden')
    expect(lines[0]).toMatchObject({ method: 'GET', route: '/events/:slug', status: 200 })
    expect(lines.map(({ route }) => route)).toContain('/trpc/echo,*')
    expect(JSON.stringify(lines)).not.toMatch(/private-token|robin@|eyJ/)
  })
})

describe('listening', () => {
  let listening: Listening | undefined
  afterEach(async () => listening?.close())

  it('answers kept pages with the same bytes and headers as rendered ones', async () => {
    const { http, rendered, lines } = setUp()
    listening = await listen(http, { port: 0, host: '127.0.0.1' })
    const first = await fetchRaw(listening.port, {})
    const kept = await fetchRaw(listening.port, {})
    expect(kept.body.equals(first.body)).toBe(true)
    expect(kept.body.toString()).toContain('é 1 nobody')
    expect(kept.headers['content-length']).toBe(String(first.body.byteLength))
    for (const name of ['content-type', 'content-security-policy', 'x-content-type-options', 'referrer-policy']) expect(kept.headers[name]).toBe(first.headers[name])
    await expect.poll(async () => (await fetchRaw(listening?.port ?? 0, { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBe('gzip')
    const head = await fetchRaw(listening.port, {}, 'HEAD')
    expect([head.body.byteLength, head.headers['content-length']]).toEqual([0, kept.headers['content-length']])
    expect(rendered()).toBe(1)
    await fetchRaw(listening.port, { cookie: 'session=x' })
    expect(rendered()).toBe(2)
    await listening.close()
    listening = undefined
    expect(lines.find(({ msg }) => msg === 'kept pages')).toMatchObject({ route: '/events/:slug' })
  })
})

import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { createPageReads } from '@turnout/web/lib/page-reads.ts'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import type { AppDeps, AppEnv } from './app-deps.ts'
import { describeError } from './describe-error.ts'
import { formOf, keptServer, keyOf, localeOf, type ReadHeader, type ServeKept } from './kept-pages.ts'
import { createPageCache } from './page-cache.ts'
import { createPageHandler } from './pages.ts'
import { createKeptTally, logRequest } from './request-log.ts'
import { baseHeaders, inertPolicy, judgeForm } from './security.ts'
import { staticResponse } from './static.ts'

const largestForm = 1024 * 1024
/** A picture of 2 MB, as a file or written in base64, and the words beside it. */
const largestPicture = 3 * 1024 * 1024
const takesPicture = /^\/(trpc\/calls\.setImage|app\/calls\/[\da-f-]{36})$/
/** A photo of 12 MB in the same way, as phones take them. */
const largestPhoto = 17 * 1024 * 1024
const takesPhoto = /^\/(trpc\/outcomes\.addPhoto|app\/events\/[\da-f-]{36}\/outcome)$/
/** A file of 5 MB in the same way. */
const largestSource = 8 * 1024 * 1024
const takesSource = /^\/(trpc\/(intakes\.read|hosting\.writeKit)|app\/(intake(\/new)?|calls\/[\da-f-]{36}\/kit))$/

const signsOut = /^\/(sign-out|trpc\/account\.signOut)$/

export type HttpApp = {
  app: Hono<AppEnv>
  /** Asked before `app`, by whoever listens on Node. */
  serveKept: ServeKept
  close: () => void
}

/** The whole HTTP side of the product, for `listen`. */
export function createApp<Context>(deps: AppDeps<Context>): HttpApp {
  const { config, log } = deps
  const base = baseHeaders(config)
  const inert = { ...base, 'content-security-policy': inertPolicy, 'cache-control': 'private, no-store' }
  const handler = createPageHandler(deps, base)
  const cache = deps.invalidations === undefined || deps.pages.development ? undefined : createPageCache({ invalidations: deps.invalidations, now: deps.now })
  const app = new Hono<AppEnv>()

  app.use(async (c, next) => {
    const startedAt = performance.now()
    const requestId = randomUUID()
    const request = c.req.raw
    const header: ReadHeader = (name) => request.headers.get(name) ?? undefined
    const verdict = judgeForm(request, config)
    const headers = verdict === 'accept_without_cookies' ? without(request.headers, 'cookie') : request.headers
    c.set('caller', { headers, requestId, address: deps.address(request, c.env?.incoming), locale: localeOf(header), responseHeaders: new Headers() })
    c.set('route', '*')
    if (verdict === 'refuse') c.res = handler.renderError({ status: 403, reason: 'foreign_form' }, c.var.caller)
    else await next()
    // Whoever signs out leaves nothing on the device: not the list at the door either, which works without a network.
    if (request.method === 'POST' && signsOut.test(c.req.path)) c.res.headers.set('clear-site-data', '"storage"')
    c.res.headers.set('x-request-id', requestId)
    for (const [name, value] of Object.entries(inert)) if (!c.res.headers.has(name)) c.res.headers.set(name, value)
    logRequest(log, { requestId, method: request.method, route: c.var.route, status: c.res.status, ms: performance.now() - startedAt })
  })
  app.onError((error, c) => {
    deps.reportError(error, c.var.caller.requestId)
    return handler.renderError({ status: 500 }, c.var.caller)
  })

  app.get('/healthz', (c) => {
    c.set('route', '/healthz')
    return c.text('ok')
  })
  app.get('/readyz', async (c) => {
    c.set('route', '/readyz')
    const checks = await deps.ready()
    return c.json(checks, Object.values(checks).every(Boolean) ? 200 : 503)
  })
  app.get('*', async (c, next) => {
    const file = deps.pages.files.get(c.req.path)
    if (file === undefined) return next()
    c.set('route', c.req.path)
    return staticResponse(file, c.req.header('accept-encoding') ?? null, base)
  })
  const limitTo = (maxSize: number) => bodyLimit({ maxSize, onError: (c) => handler.renderError({ status: 413 }, (c.var as AppEnv['Variables']).caller) })
  const forms = limitTo(largestForm)
  const pictures = limitTo(largestPicture)
  const photos = limitTo(largestPhoto)
  const sources = limitTo(largestSource)
  app.use((c, next) => (takesPicture.test(c.req.path) ? pictures : takesPhoto.test(c.req.path) ? photos : takesSource.test(c.req.path) ? sources : forms)(c, next))
  app.all('/trpc/*', (c) => {
    const procedures = c.req.path.slice('/trpc/'.length).split(',')
    // oxlint-disable-next-line no-underscore-dangle -- the only list of its procedures a router has
    const known = Object.keys(deps.router._def.procedures as object)
    c.set('route', `/trpc/${procedures.map((name) => (known.includes(name) ? name : '*')).join(',')}`)
    return fetchRequestHandler({
      endpoint: '/trpc',
      req: c.req.raw,
      router: deps.router,
      maxBatchSize: 20,
      createContext: ({ resHeaders }) => deps.createContext({ ...c.var.caller, responseHeaders: resHeaders }) as Promise<never>,
      onError: ({ error }) => error.code === 'INTERNAL_SERVER_ERROR' && deps.reportError(error, c.var.caller.requestId),
    })
  })
  deps.mount?.(app)
  app.all('*', async (c) => {
    const { caller } = c.var
    const request = c.req.raw
    const header: ReadHeader = (name) => caller.headers.get(name) ?? undefined
    const key = cache && keyOf(request.method, pathOf(request.url), header, config.sessionCookie)
    // Nothing may be awaited between looking for another's rendering and beginning one's own.
    const joined = key === undefined ? undefined : (cache?.find(key) ?? cache?.join(key))
    const kept = joined instanceof Promise ? await joined : joined
    if (kept !== undefined) {
      c.set('route', kept.pattern)
      const { headers, bytes } = formOf(kept, request.method, header)
      return new Response(request.method === 'HEAD' ? null : Buffer.from(bytes, 'latin1'), { status: kept.status, headers })
    }
    const ticket = key === undefined ? undefined : cache?.begin(key)
    const reads = createPageReads()
    try {
      const { rendered, headers } = await handler.render(caller, withHeaders(request, caller.headers), reads)
      c.set('route', rendered.pattern)
      const page = ticket !== undefined && !headers.has('set-cookie') ? handler.keepable(rendered) : undefined
      if (ticket !== undefined && page !== undefined) cache?.keep(ticket, page, reads)
      return new Response(request.method === 'HEAD' ? null : rendered.body, { status: rendered.status, headers })
    } finally {
      if (ticket !== undefined) cache?.end(ticket)
    }
  })

  const tally = createKeptTally(log)
  return {
    app,
    serveKept: cache === undefined ? () => false : keptServer(cache, config.sessionCookie, tally),
    close: () => {
      cache?.close()
      tally.close()
    },
  }
}

/** The path and query of an absolute address. */
function pathOf(url: string): string {
  return url.slice(url.indexOf('/', url.indexOf('//') + 2))
}

function without(headers: Headers, name: string): Headers {
  const rest = new Headers(headers)
  rest.delete(name)
  return rest
}

function withHeaders(request: Request, headers: Headers): Request {
  return headers === request.headers ? request : new Request(request, { headers })
}

/** How errors that nobody expected are written down. */
export function errorReporter(log: Logger): (error: unknown, requestId: string) => void {
  return (error, requestId) => log.error({ requestId, err: describeError(error) }, 'unexpected error')
}

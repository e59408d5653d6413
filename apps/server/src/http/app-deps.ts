import type { AnyRouter } from '@trpc/server'
import type { Instance, Viewer } from '@turnout/web/lib/page.ts'
import type { Hono } from 'hono'
import type { IncomingMessage } from 'node:http'
import type { Logger } from 'pino'
import type { Invalidations } from './page-cache.ts'
import type { Pages } from './renderer.ts'
import type { SecurityConfig } from './security.ts'

/** What the product's own machinery needs to know of a request, however it came in. */
export type Caller = {
  headers: Headers
  requestId: string
  address: string
  locale: string
  /** Cookies set here go out with the response. */
  responseHeaders: Headers
}

/** What answering requests is built from. */
export type AppDeps<Context> = {
  config: SecurityConfig
  log: Logger
  pages: Pages
  /** What pages show of the instance; asked for each page, because the rehearsed time moves. */
  instance: () => Omit<Instance, 'accent' | 'origin'>
  router: AnyRouter
  /** The context of every call that one request makes, whether in process or through /trpc. */
  createContext: (caller: Caller) => Promise<Context>
  viewer: (context: Context) => Viewer | null
  /** The address a request came from; behind a proxy only the operator knows which header says it. */
  address: (request: Request, incoming: IncomingMessage | undefined) => string
  reportError: (error: unknown, requestId: string) => void
  /** Without it no page is kept. */
  invalidations?: Invalidations
  now: () => number
  /** What has to work for requests to be answered, by name. */
  ready: () => Promise<Record<string, boolean>>
  /** Feeds, files and other routes that are not pages. */
  mount?: (app: Hono<AppEnv>) => void
}

export type AppEnv = {
  Bindings: { incoming?: IncomingMessage }
  /** `route` is what the log calls the request; routes beside the pages may set it. */
  Variables: { caller: Caller; request: Request; route: string }
}

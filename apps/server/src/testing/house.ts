import { appRouter } from '@turnout/api/app.router.ts'
import { openSessions } from '@turnout/core/account/session.ts'
import type { Ctx } from '@turnout/core/ctx.ts'
import { as, asGuest, type TestCtx } from '@turnout/core/testing/ctx.ts'
import { createRenderer } from '@turnout/web/render/renderer.tsx'
import { routes } from '@turnout/web/routes.tsx'
import { pino } from 'pino'
import { readConfig } from '../config.ts'
import type { CoreBase } from '../core-ctx.ts'
import { createServerApp } from '../serve.ts'

export { routes }

type Client = { query(...asked: unknown[]): Promise<unknown> }

const origin = 'http://turnout.example'

/** The whole of what a server answers, pages included, over a test's world: without a socket, a queue or mail. */
export async function openHouse(ctx: TestCtx) {
  const config = readConfig({ TURNOUT_ORIGIN: origin, TURNOUT_SECRET: 'x'.repeat(32), DATABASE_URL: 'postgresql://nowhere/nothing' })
  const base: CoreBase = { config, db: ctx.db, clock: { now: ctx.now, rehearsal: false }, jobs: ctx.jobs, secrets: [...ctx.secrets], outside: ctx.outside }
  const sessions = openSessions(ctx.db, { secure: false })
  const errors: unknown[] = []
  const log = pino({ level: 'error' }, { write: (line: string) => void errors.push(JSON.parse(line)) })
  const renderer = await createRenderer(routes)
  const assets = { documentCss: '/d.css', island: { script: '/i.js', css: [] }, proof: '/p.js', app: { script: '/a.js', css: [], preload: [] } }
  const { app } = createServerApp({
    base, sessions, log, ready: () => Promise.resolve({}),
    pages: { renderer, assets, files: new Map(), development: false },
    invalidations: { isLive: () => false, subscribe: () => () => undefined },
  })

  /** What a browser of this person gets; null: of nobody. */
  async function ask(personId: string | null, path: string, form?: Record<string, string>): Promise<{ status: number; location: string; body: string }> {
    const headers = new Headers({ origin })
    if (personId) headers.set('cookie', (await sessionOf(personId)).split(';')[0] ?? '')
    const init = form ? { method: 'POST', body: new URLSearchParams(form), headers } : { headers }
    let response = await app.request(`${origin}${path}`, init)
    if (response.status === 429) {
      await forgetLimits()
      response = await app.request(`${origin}${path}`, init)
    }
    return { status: response.status, location: response.headers.get('location') ?? '', body: await response.text() }
  }

  const opened = new Map<string, Promise<string>>()
  function sessionOf(personId: string): Promise<string> {
    const known = opened.get(personId) ?? sessions.create(personId, { createdAt: ctx.now(), userAgent: 'test' }).then(({ cookie }) => cookie)
    opened.set(personId, known)
    return known
  }

  /** What a procedure gives this person, or the code that it is refused with. */
  async function call(personId: string | null, path: string, input: unknown, db = ctx.db): Promise<{ given?: unknown; refused?: string }> {
    const core: Ctx = { ...(personId ? await actorOf(personId) : asGuest(ctx)), db }
    const caller = appRouter.createCaller({ core, sessions, sessionId: undefined, setCookie: () => undefined, requestId: 'request' })
    const procedure = path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], caller) as (input: unknown) => Promise<unknown>
    const once = (): Promise<{ given?: unknown; refused?: string }> =>
      procedure(input).then(
        (given) => ({ given: given ?? null }),
        (error: { code?: string; message?: string }) => ({ refused: error.code ?? 'UNKNOWN', given: error.message }),
      )
    const answer = await once()
    if (answer.refused !== 'TOO_MANY_REQUESTS') return answer
    await forgetLimits()
    return once()
  }

  /** The same, with everything taken back that it did: what one person did is there for the next. */
  async function tryOut(personId: string | null, path: string, input: unknown): Promise<{ given?: unknown; refused?: string }> {
    const back = new Error('taken back')
    let answer: { given?: unknown; refused?: string } = {}
    await ctx.db.transaction(async (db) => {
      const { client } = (db as unknown as { session: { client: Client } }).session
      const atOnce = client.query
      // What the product asks over several connections goes over the one of this transaction, one after the other.
      let last: Promise<unknown> = Promise.resolve()
      client.query = (...asked) => (last = last.then(() => atOnce.apply(client, asked), () => atOnce.apply(client, asked)))
      answer = await call(personId, path, input, db as unknown as typeof ctx.db)
      await last.catch(() => undefined)
      client.query = atOnce
      throw back
    }).catch((error: unknown) => {
      if (error !== back) throw error
    })
    return answer
  }

  // Who asks a thousand times is refused for that; here it is what else they are refused for that counts.
  const forgetLimits = (): Promise<unknown> => ctx.db.execute('delete from rate_limits')

  const actors = new Map<string, Promise<TestCtx>>()
  /** With the rights that they held when they were first asked for. */
  function actorOf(personId: string): Promise<TestCtx> {
    const known = actors.get(personId) ?? as(ctx, { id: personId })
    actors.set(personId, known)
    return known
  }

  /** Files and feeds: what the server answers beside pages, by their patterns. */
  const files = app.routes.filter(({ method, path }) => method === 'GET' && path !== '*' && path !== '/*').map(({ path }) => path)
  // oxlint-disable-next-line no-underscore-dangle -- tRPC names no other way to list procedures.
  const procedures = Object.keys(appRouter._def.procedures as object)
  return { ask, call, tryOut, errors, files: [...new Set(files)], procedures }
}

/** Every path of the tree of routes, as a pattern. */
export function patterns(tree: readonly { path?: string; index?: boolean; children?: unknown[] }[] = routes, above = ''): string[] {
  return tree.flatMap(({ path, index, children }) => {
    const here = path?.startsWith('/') ? path : path ? `${above}/${path}` : above
    const own = (path && !children) || index ? [here || '/'] : []
    return [...own, ...(children ? patterns(children as typeof tree, here) : [])]
  }).filter((pattern) => !pattern.includes('*'))
}

import { appRouter } from '@turnout/api/app.router.ts'
import type { ApiCtx } from '@turnout/api/trpc.ts'
import { loadActor } from '@turnout/core/account/account.ts'
import type { Sessions } from '@turnout/core/account/session.ts'
import type { Actor } from '@turnout/core/ctx.ts'
import type { Viewer } from '@turnout/web/lib/page.ts'
import type { Logger } from 'pino'
import { type CoreBase, coreCtx } from './core-ctx.ts'
import { mountFiles } from './files.ts'
import { createApp, errorReporter } from './http/app.ts'
import type { Invalidations } from './http/page-cache.ts'
import type { Caller } from './http/app-deps.ts'
import type { Pages } from './http/renderer.ts'
import { mountWebhooks, providersOf } from './http/webhooks/mount.ts'

export type ServerContext = ApiCtx & { viewer: Viewer | null }

type Options = { base: CoreBase; sessions: Sessions; pages: Pages; invalidations: Invalidations; log: Logger; ready: () => Promise<Record<string, boolean>> }

/** Behind `trusted` proxies the visitor is that many places from the end of X-Forwarded-For; anything before it is hearsay. */
export function addressOf(forwarded: string | null, direct: string, trusted: number): string {
  if (trusted === 0 || !forwarded) return direct
  return forwarded.split(',').map((part) => part.trim()).at(-trusted) ?? direct
}

/** The HTTP side with core behind it. */
export function createServerApp({ base, sessions, pages, invalidations, log, ready }: Options) {
  const { config, db, clock } = base

  async function createContext(caller: Caller): Promise<ServerContext> {
    const session = await sessions.read(caller.headers.get('cookie') ?? '')
    const known = session.personId ? await loadActor({ db }, session.personId) : undefined
    const setCookie = (cookie: string): void => caller.responseHeaders.append('set-cookie', cookie)
    if (session.cookie) setCookie(session.cookie)
    const actor: Actor = known?.actor ?? { kind: 'guest' }
    return {
      core: coreCtx(base, { actor, locale: caller.locale, address: caller.address }),
      sessions,
      sessionId: session.personId ? session.sessionId : undefined,
      setCookie,
      requestId: caller.requestId,
      viewer: known ? { id: known.person.id, name: known.person.name || known.person.email, organizer: known.person.isOrganizer, chases: known.person.isOrganizer || (known.actor.kind === 'person' && known.actor.memberships.some(({ role }) => role === 'organizer')), timeZone: known.person.timeZone } : null,
    }
  }

  return createApp<ServerContext>({
    config: { origin: config.origin, accent: config.accent, sessionCookie: sessions.cookieName },
    log,
    pages,
    instance: () => ({ name: config.name, rehearsal: clock.rehearsal ? { now: clock.now().toString({ smallestUnit: 'minute' }) } : null, mailbox: !config.smtpUrl, timeZone: config.timeZone }),
    router: appRouter,
    createContext,
    viewer: (context) => context.viewer,
    address: (request, incoming) => addressOf(request.headers.get('x-forwarded-for'), incoming?.socket.remoteAddress ?? '', config.trustedProxies),
    reportError: errorReporter(log),
    invalidations,
    now: () => clock.now().epochMilliseconds,
    ready,
    mount: (app) => {
      mountWebhooks(app, { providers: providersOf(config.webhooks), ctx: coreCtx(base, { actor: { kind: 'system' } }), log })
      mountFiles(app, createContext)
    },
  })
}

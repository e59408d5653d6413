import { createTRPCClient, unstable_localLink as localLink } from '@trpc/client'
import type { Api } from '@turnout/web/lib/api-client.ts'
import type { Viewer } from '@turnout/web/lib/page.ts'
import type { PageReads } from '@turnout/web/lib/page-reads.ts'
import type { Rendered } from '@turnout/web/render/rendering.ts'
import { randomBytes } from 'node:crypto'
import type { AppDeps, Caller } from './app-deps.ts'
import type { KeptPage } from './page-cache.ts'
import { appPolicy, documentPolicy, islandPolicy, proofPolicy, withCamera } from './security.ts'

/** Renders pages, and turns what was rendered into responses with their headers. */
export function createPageHandler<Context>(deps: AppDeps<Context>, base: Readonly<Record<string, string>>) {
  const documents = { ...base, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': documentPolicy(deps.config) }
  const shown = () => ({ ...deps.instance(), accent: deps.config.accent, origin: deps.config.origin })

  async function render(caller: Caller, request: Request, reads: PageReads): Promise<{ rendered: Rendered; headers: Headers }> {
    const { requestId, locale } = caller
    const context = await deps.createContext(caller)
    const onError = (error: unknown) => deps.reportError(error, requestId)
    const api = createTRPCClient({
      links: [localLink({ router: deps.router, createContext: () => Promise.resolve(context as never), onError: ({ error }) => error.code === 'INTERNAL_SERVER_ERROR' && onError(error) })],
    }) as unknown as Api
    const nonce = randomBytes(16).toString('base64')
    const viewer: Viewer | null = deps.viewer(context)
    const rendered = await deps.pages.renderer.render(request, { api, viewer, locale, nonce, instance: shown(), assets: deps.pages.assets, requestId, reads, onError })
    return { rendered, headers: headersOf(rendered, nonce, caller.responseHeaders) }
  }

  function renderError(error: { status: number; reason?: string }, { requestId, locale }: Pick<Caller, 'requestId' | 'locale'>): Response {
    const rendered = deps.pages.renderer.renderError(error, { locale, requestId, instance: shown(), assets: deps.pages.assets })
    return new Response(rendered.body, { status: rendered.status, headers: headersOf(rendered, '', new Headers()) })
  }

  function headersOf(rendered: Rendered, nonce: string, more: Headers): Headers {
    const headers = new Headers(documents)
    if (rendered.surface === 'app') headers.set('content-security-policy', appPolicy(nonce, deps.pages.development))
    if (rendered.island) {
      headers.set('content-security-policy', islandPolicy(deps.config))
      headers.set('permissions-policy', withCamera(base['permissions-policy'] ?? ''))
    }
    if (rendered.proves) headers.set('content-security-policy', proofPolicy(deps.config))
    headers.set('cache-control', 'private, no-store')
    for (const [name, value] of Object.entries(rendered.headers)) headers.set(name, value)
    for (const [name, value] of more) headers.append(name, value)
    return headers
  }

  /** The form in which a document may be served again to anybody. In a rehearsal every page shows the time, so none may. */
  function keepable(rendered: Rendered): KeptPage | undefined {
    if (rendered.surface !== 'document' || rendered.island || rendered.status !== 200 || rendered.body === null || Object.keys(rendered.headers).length > 0 || deps.instance().rehearsal !== null) return undefined
    const body = Buffer.from(rendered.body)
    const headers = { ...documents, 'cache-control': 'no-cache', vary: 'cookie, accept-language, accept-encoding', 'content-length': String(body.byteLength) }
    return { status: 200, headers, bytes: body.toString('latin1'), pattern: rendered.pattern }
  }

  return { render, renderError, keepable }
}

import { ColorSchemeScript } from '@mantine/core'
import type { i18n as I18n } from 'i18next'
import type { ReactNode } from 'react'
import { renderToStaticMarkup, renderToString } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { createStaticHandler, createStaticRouter, matchRoutes, type RouteObject, RouterContextProvider, type StaticHandlerContext, StaticRouterProvider } from 'react-router'
import { apiContext } from '../lib/api-client.ts'
import type { FormRefusal } from '../lib/form.ts'
import type { PageHandle, PageMeta } from '../lib/page.ts'
import { surfaceOf } from '../lib/page.ts'
import { pageReadsContext } from '../lib/page-reads.ts'
import { routeErrorOf, type RouteError } from '../lib/route-error.ts'
import { type Surroundings, SurroundingsContext } from '../lib/surroundings.tsx'
import { AppProvider } from '../ui/app/app-provider.tsx'
import { readColorScheme } from '../ui/app/color-scheme.ts'
import { DocumentError } from '../ui/document/document-error.tsx'
import type { Boot } from './boot.ts'
import { headOf } from './head.ts'
import { appHtml, documentHtml } from './html.ts'
import { loadRoutes } from './load-routes.ts'
import { locales } from '../locales/locales.ts'
import { messagesIn } from './messages.ts'
import type { ErrorPageOptions, Rendered, Renderer, RenderOptions } from './rendering.ts'

/** Makes the server's side of a route tree. The page modules are loaded once, here. */
export async function createRenderer(tree: readonly RouteObject[]): Promise<Renderer> {
  const handler = createStaticHandler(await loadRoutes(tree))
  const routes = handler.dataRoutes

  async function render(request: Request, options: RenderOptions): Promise<Rendered> {
    const url = new URL(request.url)
    const matches = matchRoutes(routes, url) ?? []
    const surface = surfaceOf(matches.map(({ route }) => route))
    const pattern = patternOf(matches.map(({ route }) => route))
    const redirect = (status: number, location: string, cookie?: string | null): Rendered => ({ status, headers: { location, ...(cookie && { 'set-cookie': cookie }) }, body: null, surface, pattern })
    const unsafeBack = surface === 'app' ? '/app' : url.pathname
    const toSignIn = () => redirect(303, `/sign-in?next=${encodeURIComponent(isSafe(request) ? url.pathname + url.search : unsafeBack)}`)
    if (surface === 'app' && options.viewer === null) return toSignIn()

    const requestContext = new RouterContextProvider()
    requestContext.set(apiContext, options.api)
    requestContext.set(pageReadsContext, options.reads)
    const context = await handler.query(request, { requestContext })
    if (context instanceof Response) return redirect(context.status, context.headers.get('location') ?? '/', context.headers.get('set-cookie'))

    const error = settleErrors(context, options)
    if (error?.status === 401) return toSignIn()
    const page = { context, routes, error, request, options, pattern }
    try {
      return surface === 'app' ? renderApp(page) : renderDocument(page)
    } catch (failure) {
      options.onError(failure)
      return { ...renderError({ status: 500 }, options), pattern }
    }
  }

  return { render, renderError }
}

type Page = { context: StaticHandlerContext; routes: RouteObject[]; error: RouteError | null; request: Request; options: RenderOptions; pattern: string }

function renderDocument({ context, routes, error, options, pattern }: Page): Rendered {
  const i18n = messagesIn(options.locale)
  const body = renderToStaticMarkup(inSurroundings(i18n, options, <StaticRouterProvider router={createStaticRouter(routes, context)} context={context} hydrate={false} />))
  const head = headOf(metaOf(context, error, i18n, options), options.instance, options.locale)
  const island = error === null && context.matches.some(({ route }) => (route.handle as PageHandle | undefined)?.island)
  const proves = error === null && Object.values(context.actionData ?? {}).some((sent) => (sent as FormRefusal | null)?.reason === 'proof')
  return { status: statusOf(context, error), headers: headersOf(context), body: documentHtml({ ...options, head, body, island, proves }), surface: 'document', island, proves, pattern }
}

/** The workspace speaks English to everybody, in its words, dates and numbers alike; a chosen language holds for mail and public pages. */
function renderApp({ context, routes, error, request, options: asked, pattern }: Page): Rendered {
  const options = { ...asked, locale: locales[0] }
  const i18n = messagesIn(options.locale)
  const { nonce, instance, viewer, locale, assets } = options
  const scheme = readColorScheme(request.headers.get('cookie') ?? '')
  const body = renderToString(
    inSurroundings(
      i18n,
      options,
      <AppProvider accent={instance.accent} nonce={nonce}>
        <StaticRouterProvider router={createStaticRouter(routes, context)} context={context} hydrate={false} />
      </AppProvider>,
    ),
  )
  const errors = context.errors as Boot['errors']
  const boot: Boot = { instance, viewer, locale, loaderData: context.loaderData, actionData: context.actionData, errors }
  const html = appHtml({
    locale,
    assets,
    nonce,
    boot,
    scheme: scheme === 'auto' ? null : scheme,
    colorSchemeScript: renderToStaticMarkup(<ColorSchemeScript nonce={nonce} defaultColorScheme="auto" />),
    head: headOf({ ...metaOf(context, error, i18n, options), noindex: true }, instance, locale),
    body,
  })
  return { status: statusOf(context, error), headers: headersOf(context), body: html, surface: 'app', pattern }
}

/** The error page as a route of its own, because the layout's links and forms need a router around them. */
const refusals = createStaticHandler([{ id: 'refusal', path: '*', Component: () => null, ErrorBoundary: DocumentError }])

function renderError(error: RouteError, options: ErrorPageOptions): Rendered {
  const i18n = messagesIn(options.locale)
  const context: StaticHandlerContext = {
    basename: '/',
    location: { pathname: '/', search: '', hash: '', state: null, key: 'default', mask: undefined },
    matches: refusals.match('/') ?? [],
    loaderData: {},
    actionData: null,
    errors: { refusal: { ...error, requestId: options.requestId } },
    statusCode: error.status,
    loaderHeaders: {},
    actionHeaders: {},
    _match: refusals.match,
  }
  const router = createStaticRouter(refusals.dataRoutes, context)
  const body = renderToStaticMarkup(inSurroundings(i18n, { ...options, viewer: null }, <StaticRouterProvider router={router} context={context} hydrate={false} />))
  const head = headOf(errorMeta(error, i18n), options.instance, options.locale)
  return { status: error.status, headers: {}, body: documentHtml({ ...options, head, body }), surface: 'document', pattern: '*' }
}

function inSurroundings(i18n: I18n, { instance, viewer, locale }: Surroundings, page: ReactNode): ReactNode {
  return (
    <SurroundingsContext value={{ instance, viewer, locale }}>
      <I18nextProvider i18n={i18n}>{page}</I18nextProvider>
    </SurroundingsContext>
  )
}

/** Replaces every error in the context by what may be shown of it, and reports those from inside. */
function settleErrors(context: StaticHandlerContext, options: RenderOptions): RouteError | null {
  if (context.errors === null) return null
  let shown: RouteError | null = null
  for (const [routeId, error] of Object.entries(context.errors)) {
    shown = routeErrorOf(error, options.requestId)
    if (shown.status >= 500) options.onError(error)
    context.errors[routeId] = shown
  }
  return shown
}

function metaOf(context: StaticHandlerContext, error: RouteError | null, i18n: I18n, { locale, instance }: RenderOptions): PageMeta {
  if (error !== null) return errorMeta(error, i18n)
  const match = context.matches.findLast(({ route }) => (route.handle as PageHandle | undefined)?.meta !== undefined)
  const meta = (match?.route.handle as PageHandle | undefined)?.meta
  if (match === undefined || meta === undefined) return { title: instance.name }
  const { pathname, search } = context.location
  const found = meta({ data: context.loaderData[match.route.id] as never, params: match.params, location: { pathname, search }, t: i18n.t, locale, instance })
  return context.actionData !== null && context.statusCode >= 400 ? { ...found, title: i18n.t('ui:errorTitle', { title: found.title }) } : found
}

function errorMeta({ status, reason = String(status) }: RouteError, i18n: I18n): PageMeta {
  return { title: i18n.t([`errors:${reason}.title`, `errors:${status}.title`, 'errors:500.title']), noindex: true }
}

function statusOf(context: StaticHandlerContext, error: RouteError | null): number {
  return error?.status ?? context.statusCode
}

function headersOf(context: StaticHandlerContext): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const source of [...Object.values(context.loaderHeaders), ...Object.values(context.actionHeaders)]) for (const [name, value] of source) headers[name] = value
  delete headers['content-type']
  return headers
}

function patternOf(routes: readonly RouteObject[]): string {
  const path = routes.flatMap(({ path }) => (path === undefined ? [] : [path.replace(/^\/|\/$/g, '')]))
  return `/${path.filter(Boolean).join('/')}`
}

function isSafe(request: Request): boolean {
  return request.method === 'GET' || request.method === 'HEAD'
}

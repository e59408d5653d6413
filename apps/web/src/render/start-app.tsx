import { createTRPCClient, httpBatchLink } from '@trpc/client'
import { hydrateRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { createBrowserRouter, redirectDocument, type RouteObject, RouterContextProvider } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { type Api, apiContext } from '../lib/api-client.ts'
import { ensureTemporal } from '../lib/dates.ts'
import { createI18n, messagesOf } from '../lib/i18n.ts'
import { SurroundingsContext } from '../lib/surroundings.tsx'
import { locales } from '../locales/locales.ts'
import { AppProvider } from '../ui/app/app-provider.tsx'
import type { Boot } from './boot.ts'
import { loadMatched } from './load-matched.ts'

const source = import.meta.glob<object>('../locales/en/*.json', { eager: true, import: 'default' })
const translations = import.meta.glob<object>(['../locales/*/*.json', '!../locales/en/*.json'], { import: 'default' })

/** Takes over a page of the workspace that the server has rendered, with everything it knew when it did. */
export async function startApp(tree: readonly RouteObject[]): Promise<void> {
  const root = document.querySelector('#root')
  const block = document.querySelector('#boot')
  if (root === null || block === null) return
  const boot = JSON.parse(block.textContent ?? '') as Boot
  const api: Api = createTRPCClient({ links: [httpBatchLink({ url: '/trpc', maxURLLength: 2000, maxItems: 10 })] })
  const [routes, i18n] = await Promise.all([loadMatched(tree, location.pathname), texts(boot.locale), ensureTemporal()])
  const { loaderData, actionData, errors, ...surroundings } = boot
  const router = createBrowserRouter([...routes, elsewhere], {
    hydrationData: { loaderData, actionData, errors },
    getContext: () => {
      const context = new RouterContextProvider()
      context.set(apiContext, api)
      return context
    },
  })
  const nonce = document.querySelector<HTMLElement>('[nonce]')?.nonce ?? ''
  hydrateRoot(
    root,
    <SurroundingsContext value={surroundings}>
      <I18nextProvider i18n={i18n}>
        <AppProvider accent={surroundings.instance.accent} nonce={nonce}>
          <RouterProvider router={router} />
        </AppProvider>
      </I18nextProvider>
    </SurroundingsContext>,
  )
}

/** Addresses outside the workspace are documents: the browser loads them. */
const elsewhere: RouteObject = { id: 'elsewhere', path: '*', loader: ({ request }) => redirectDocument(request.url) }

async function texts(locale: string) {
  const loaded: Record<string, object> = {}
  await Promise.all(
    Object.entries(translations)
      .filter(([path]) => path.includes(`/${locale}/`))
      .map(async ([path, load]) => {
        loaded[path] = await load()
      }),
  )
  const english = messagesOf(source, locales[0])
  return createI18n(locale, locale === locales[0] ? english : messagesOf(loaded, locale), english)
}

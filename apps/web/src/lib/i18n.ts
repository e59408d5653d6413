import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { locales } from '../locales/locales.ts'

export type Messages = Record<string, object>

/** A language's own instance: its language never changes, so that requests in different languages never meet. */
export function createI18n(locale: string, messages: Messages, fallback: Messages): i18n {
  const source = locales[0]
  const instance = createInstance()
  void instance.use(initReactI18next).init({
    lng: locale,
    fallbackLng: source,
    resources: { [source]: fallback, [locale]: messages } as never,
    ns: Object.keys(fallback),
    defaultNS: 'ui',
    interpolation: { escapeValue: false },
    initAsync: false,
    react: { useSuspense: false },
  })
  return instance
}

/** Groups the modules of `locales/<locale>/<namespace>.json` by namespace for one language. */
export function messagesOf(modules: Record<string, object>, locale: string): Messages {
  const messages: Messages = {}
  for (const [path, message] of Object.entries(modules)) {
    const [, folder, namespace] = /\/([\w-]+)\/([\w-]+)\.json$/.exec(path) ?? []
    if (folder === locale && namespace !== undefined) messages[namespace] = message
  }
  return messages
}

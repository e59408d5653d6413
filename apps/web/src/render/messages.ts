import type { i18n } from 'i18next'
import { createI18n, messagesOf } from '../lib/i18n.ts'
import { locales } from '../locales/locales.ts'

const modules = import.meta.glob<object>('../locales/*/*.json', { eager: true, import: 'default' })
const instances = new Map<string, i18n>(
  locales.map((locale) => [locale, createI18n(locale, messagesOf(modules, locale), messagesOf(modules, locales[0]))]),
)

/** The server's texts in one language. */
export function messagesIn(locale: string): i18n {
  const instance = instances.get(locale) ?? instances.get(locales[0])
  if (instance === undefined) throw new Error('invariant: there are no texts')
  return instance
}

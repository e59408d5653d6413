import { createInstance, type TFunction } from 'i18next'
import de from '../locales/de.json' with { type: 'json' }
import en from '../locales/en.json' with { type: 'json' }

export const languages = ['en', 'de'] as const

const words = createInstance({
  resources: { en: { translation: en }, de: { translation: de } },
  fallbackLng: 'en',
  supportedLngs: languages,
  nonExplicitSupportedLngs: true,
  // Mail templates escape what they are given; escaping here as well would show `&amp;` to people.
  interpolation: { escapeValue: false },
  initAsync: false,
})
await words.init()

/** `key` is a path in the locale's file; `values` fill its placeholders. */
export type Translate = (key: string, values?: Record<string, unknown>) => string

const translators = new Map<string, Translate>()

/** Looks each phrase up once and fills it in itself: a thousand letters say the same ones, and nothing in them is plural. */
function remembering(t: TFunction): Translate {
  const phrases = new Map<string, string>()
  return (key, values) => {
    const phrase = phrases.get(key) ?? t(key, { skipInterpolation: true })
    phrases.set(key, phrase)
    return values ? phrase.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? '')) : phrase
  }
}

/** The translator for a recipient's language; English where there is none. */
export function wordsFor(locale: string): Translate {
  const known = translators.get(locale) ?? remembering(words.getFixedT(locale))
  if (translators.size < 200) translators.set(locale, known)
  return known
}

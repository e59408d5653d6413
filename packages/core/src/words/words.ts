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

/** The translator for a recipient's language; English where there is none. */
export const wordsFor = (locale: string): TFunction => words.getFixedT(locale)

/** Every language the pages exist in; the first is the source and the fallback. */
export const locales = ['en', 'de'] as const

export type Locale = (typeof locales)[number]

/** Whether a value from outside names a language we have. */
export function isLocale(value: string): value is Locale {
  return (locales as readonly string[]).includes(value)
}

/**
 * Chooses the language of a request: the visitor's own choice if we have it, else the best of
 * `Accept-Language` (RFC 9110 section 12.5.4; a region falls back to its language), else the source.
 */
export function resolveLocale(chosen: string | undefined, acceptLanguage: string | undefined): Locale {
  if (chosen !== undefined && isLocale(chosen)) return chosen
  const wanted = (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const quality = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('q='))
      return { language: tag.split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality.slice(2)) }
    })
    .filter(({ quality }) => quality > 0)
  wanted.sort((a, b) => b.quality - a.quality)
  for (const { language } of wanted) if (isLocale(language)) return language
  return locales[0]
}

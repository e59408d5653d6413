import { useSurroundings } from '../../lib/surroundings.tsx'

/** A town of the gazetteer with its country in words. */
export function useTownText(): (town: { name: string; country: string }) => string {
  const { locale } = useSurroundings()
  const countries = new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' })
  return ({ name, country }) => `${name}, ${/^[A-Z]{2}$/.test(country) ? countries.of(country) : country}`
}

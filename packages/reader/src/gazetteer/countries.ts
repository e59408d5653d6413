import { keyOf } from './place-name.ts'

const names = new Map<string, ReadonlyMap<string, string>>()
const zones = new Map<string, string>()

/** What people write for countries beside their names. The parts of the United Kingdom are countries to those who live there. */
const short: Record<string, string> = { uk: 'GB', usa: 'US', 'u s': 'US', 'u s a': 'US', 'great britain': 'GB', britain: 'GB', england: 'GB', scotland: 'GB', wales: 'GB', 'northern ireland': 'GB' }

/** Names of all countries in a language and in English, by `keyOf`, to ISO 3166-1 alpha-2. From the runtime's own data (CLDR). */
export function countriesIn(language: string): ReadonlyMap<string, string> {
  const known = names.get(language)
  if (known) return known
  const map = new Map(Object.entries(short))
  for (const tongue of ['en', language]) {
    const display = new Intl.DisplayNames([tongue], { type: 'region', fallback: 'none' })
    for (const code of codes()) {
      const name = display.of(code)
      if (name) map.set(keyOf(name), code)
    }
  }
  names.set(language, map)
  return map
}

/** The country that keeps a zone; undefined for UTC and the like. */
export function countryOfZone(zone: string): string | undefined {
  if (zones.size === 0)
    for (const code of codes()) for (const one of new Intl.Locale(`und-${code}`).getTimeZones?.() ?? []) if (!zones.has(one)) zones.set(one, code)
  return zones.get(zone) ?? zones.get(new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone)
}

let every: string[] | undefined

function codes(): string[] {
  if (every) return every
  const display = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  // EU, EZ, UN and the pseudo-codes are in the data, too; and states that are no more, whose zones are another's today (DD is DE).
  every = letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => !/^(?:EU|EZ|UN|ZZ|X[AB]|QO)$/.test(code) && display.of(code) !== undefined && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`)
  return every
}

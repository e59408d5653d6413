import type { Reading } from '../lexicon/reading.ts'
import type { Whereabouts } from './choose-town.ts'
import { countriesIn, countryOfZone } from './countries.ts'
import { keyOf } from './place-name.ts'

const known = new WeakMap<Reading['page'], Whereabouts>()
const mostNames = 200

/** What a text tells about where it speaks of: the publisher's country, that of the locale, and the regions and countries it names. */
export function whereaboutsOf(reading: Reading): Whereabouts {
  const before = known.get(reading.page)
  if (before) return before
  const language = reading.lexicon.language.code
  const home = new Set<string>()
  const ofZone = reading.timeZone === null ? undefined : countryOfZone(reading.timeZone)
  const region = new Intl.Locale(reading.locale).region
  if (ofZone) home.add(ofZone)
  if (region && region.length === 2) home.add(region)
  // A text in French is more likely about France than about a namesake anywhere; English says nothing of where, and "pt-PT" says it already.
  const spoken = new Intl.Locale(language).maximize().region
  if (language !== 'en' && spoken && !reading.locale.toLowerCase().startsWith(`${language}-`)) home.add(spoken)
  const about: Whereabouts = { language, home: [...home], zone: reading.timeZone, ...namesIn(reading, language), near: [] }
  known.set(reading.page, about)
  return about
}

/** Names of one to three capitalised words: what may be a region, a county or a country. */
function namesIn(reading: Reading, language: string): Pick<Whereabouts, 'named' | 'countries'> {
  const { tokens } = reading
  const countries = countriesIn(language)
  const named = new Set<string>()
  const found = new Set<string>()
  for (let i = 0; i < tokens.length && named.size < mostNames; i++) {
    if (tokens[i]!.kind !== 'word' || !/^\p{Lu}/u.test(tokens[i]!.text)) continue
    let name = ''
    for (let last = i; last < i + 3 && tokens[last]?.kind === 'word' && /^\p{Lu}/u.test(tokens[last]!.text); last++) {
      name += (name && ' ') + tokens[last]!.text
      const key = keyOf(name)
      if (key !== '') named.add(key)
      const country = countries.get(key)
      // "Us" and "us" are pronouns.
      if (country && (key.length > 3 || name === name.toUpperCase())) found.add(country)
    }
  }
  return { named, countries: found }
}

import tzLookup from '@photostructure/tz-lookup'
import { countriesIn } from './countries.ts'
import { isHead, keyOf } from './place-name.ts'
import { type GazetteerTown, isEndonym, townsNamed } from './towns.ts'

/** What the text tells about where it speaks of. */
export interface Whereabouts {
  language: string
  /** ISO codes: the publisher's country first, then that of the locale. */
  home: readonly string[]
  /** The publisher's zone, or null. */
  zone: string | null
  /** `keyOf` of the capitalised names of the text, regions and counties among them. */
  named: ReadonlySet<string>
  /** ISO codes of the countries that the text names. */
  countries: ReadonlySet<string>
  /** Towns that the text leaves no doubt about. */
  near: readonly GazetteerTown[]
}

/** `town` when only one can be meant, else `readings`, the likeliest first; both empty where the name is no town's. */
export interface Choice {
  town: GazetteerTown | null
  readings: GazetteerTown[]
}

/** Abbreviations that are not GeoNames' own codes (those of the States, Belgium and Switzerland are). */
const provinces: Record<string, string> = {
  ON: 'CA.Ontario', QC: 'CA.Quebec', BC: 'CA.British Columbia', AB: 'CA.Alberta', MB: 'CA.Manitoba', SK: 'CA.Saskatchewan', NS: 'CA.Nova Scotia',
  NB: 'CA.New Brunswick', NL: 'CA.Newfoundland and Labrador', PE: 'CA.Prince Edward Island', NSW: 'AU.New South Wales', VIC: 'AU.Victoria', QLD: 'AU.Queensland',
  TAS: 'AU.Tasmania', ACT: 'AU.Australian Capital Territory',
}
const australian: Record<string, string> = { SA: 'South Australia', WA: 'Western Australia', NT: 'Northern Territory' }

/** Whether words that follow a town ("Illinois", "MO", "Dorset", "France") say where it lies. */
export function liesIn(town: GazetteerTown, words: string, language: string): boolean {
  const key = keyOf(words)
  if (key === '') return false
  if (words === words.toUpperCase() && words.length <= 4) {
    const code = words.replaceAll('.', '')
    if (code === town.region.code || code === town.country || provinces[code] === `${town.country}.${town.region.name}`) return true
    if (town.country === 'AU' && australian[code] === town.region.name) return true
    if (code === 'DC' && town.region.code === 'DC') return true
  }
  if (countriesIn(language).get(key) === town.country && !['england', 'scotland', 'wales', 'northern ireland'].includes(key)) return true
  return key === keyOf(town.region.name) || key.replace(/^(?:county|co) | county$/g, '') === countyKey(town)
}

const countyKey = (town: GazetteerTown) => keyOf(town.county).replace(/^(?:county|provincia(?: di| de)?|province of|comunidad de|city of|greater|metropolitan city of) | (?:county|parish|district|province|council|region)$/g, '')

/**
 * Chooses among the towns of a name: where the words after it say, else the one in the publisher's country, of several there
 * the one of a region that the text names, near a town that it names, or of the publisher's zone. A namesake abroad that the
 * IANA database knows as its zone's chief town ("Europe/Paris") counts before the others, and against a small one at home.
 */
export function chooseTown(name: string, region: string | null, about: Whereabouts): Choice {
  const all = townsNamed(name)
  if (all.length === 0) return { town: null, readings: [] }
  if (region !== null) {
    const there = all.filter((town) => liesIn(town, region, about.language))
    if (there.length > 0) return settled(there, about)
    // "Halle (Saale)".
    const whole = townsNamed(`${name} ${region}`)
    if (whole.length > 0) return settled(whole, about)
  }
  const chief = all.filter(isChief)
  for (const country of about.home) {
    const home = all.filter((town) => town.country === country)
    if (home.length === 0) continue
    const whole = home.filter((town) => !isHead(town.name, keyOf(name)) || isEndonym(town, name))
    const choice = settled(whole.length > 0 ? whole : home, about)
    const rivals = chief.filter((town) => town.country !== country && !home.some(isChief) && !isNamed(home[0]!, about))
    return choice.town && rivals.length > 0 ? { town: null, readings: [choice.town, ...rivals] } : choice
  }
  const named = all.filter((town) => isNamed(town, about))
  if (named.length > 0) return settled(named, about)
  if (chief.length > 0) return settled(chief, about)
  // A small place far away is meant only where nothing says where home is, its name is no other's, and is not some short word's, too.
  return about.home.length === 0 && all.length === 1 && keyOf(name).length >= 7 ? { town: all[0]!, readings: [] } : { town: null, readings: [] }
}

/** The text names the town's country, region or county; its own name, which a county may share, does not count. */
function isNamed(town: GazetteerTown, about: Whereabouts): boolean {
  if (about.countries.has(town.country)) return true
  const own = keyOf(town.name)
  return [keyOf(town.region.name), countyKey(town), keyOf(town.county)].some((key) => key !== '' && key !== own && about.named.has(key))
}

function settled(towns: readonly GazetteerTown[], about: Whereabouts): Choice {
  const apart = withoutTwins(towns)
  if (apart.length === 1) return { town: apart[0]!, readings: [] }
  const narrower: ((town: GazetteerTown) => boolean)[] = [
    (town) => isNamed(town, about), (town) => about.near.some((other) => kilometres(town, other) < 60), isChief, isSeat, (town) => about.zone !== null && zoneOfTown(town) === about.zone,
  ]
  for (const holds of narrower) {
    const kept = apart.filter(holds)
    if (kept.length === 1) return { town: kept[0]!, readings: [] }
  }
  return { town: null, readings: apart.slice(0, 12) }
}

/** A county, district or province bears the name of its chief town; in the New World both bear a third one's. */
const isSeat = (town: GazetteerTown) => !['US', 'CA', 'AU', 'NZ'].includes(town.country) && [countyKey(town), keyOf(town.region.name)].includes(keyOf(town.name))

/** A town and the quarter or commune of its name are one. */
function withoutTwins(towns: readonly GazetteerTown[]): GazetteerTown[] {
  const kept: GazetteerTown[] = []
  for (const town of towns.slice(0, 60)) if (!kept.some((one) => one.country === town.country && kilometres(one, town) < 15)) kept.push(town)
  return kept
}

/** The IANA name of a zone carries its largest town. */
const isChief = (town: GazetteerTown) => keyOf(zoneOfTown(town).split('/').at(-1)!) === keyOf(town.name)

export const zoneOfTown = (town: { latitude: number; longitude: number }): string => tzLookup(town.latitude, town.longitude)

/** On a flat earth: true enough for "nearby". */
export function kilometres(a: { latitude: number; longitude: number }, b: { latitude: number; longitude: number }): number {
  const wide = Math.cos((a.latitude * Math.PI) / 180)
  return 111.2 * Math.hypot(a.latitude - b.latitude, (a.longitude - b.longitude) * wide)
}

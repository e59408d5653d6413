import type { Scope } from '../draft.ts'
import { zoneOfTown } from '../gazetteer/choose-town.ts'
import type { Reading } from '../lexicon/reading.ts'
import type { Found } from '../merge/found.ts'
import { isZone, zoneOfCountry } from '../resolve/zones.ts'
import type { Passage } from './passage.ts'

/** The town of the place, as far as the zone needs it. */
export interface ZoneOfPlace {
  zone: string | null
  passage: Passage | null
}

export interface ZoneOf {
  zone: string | null
  evidence: Passage | null
}

/** The zone: a printed one, that of the town, that of a country named with the action, else the publisher's; null for an action of many zones. */
export function zoneOf(reading: Reading, found: Found, scope: Scope, where: ZoneOfPlace): ZoneOf {
  const time = found.time
  const { unit } = found.mentions[0]!
  if (time?.zone && !isHomeTime(reading, found, time.zone)) return { zone: time.zone, evidence: { value: time.zone, from: time.from, to: time.to } }
  if (scope !== 'local' && reading.holds(unit.from, unit.to, 'worldwide')) return { zone: null, evidence: null }
  if (where.zone !== null && scope !== 'online' && !isNamesakeAbroad(reading, where)) return { zone: where.zone, evidence: where.passage }
  for (const cue of scope === 'distributed' ? reading.within(unit.from, unit.to, 'country') : []) {
    // "us" the pronoun is no country.
    if (cue.value === 'us' && reading.page.text.slice(cue.from, cue.to) !== 'US') continue
    const zone = zoneOfCountry(cue.value)
    if (zone !== undefined) return { zone, evidence: { value: cue.value, from: cue.from, to: cue.to } }
  }
  if (reading.timeZone !== null && isZone(reading.timeZone)) return { zone: reading.timeZone, evidence: null }
  return { zone: scope === 'online' ? null : zoneOfLocale(reading.locale), evidence: null }
}

/** A small town far away of the same name is not meant where the text names no country and the publisher sits elsewhere. */
function isNamesakeAbroad(reading: Reading, { zone, passage }: ZoneOfPlace): boolean {
  const home = reading.timeZone !== null && isZone(reading.timeZone) ? reading.timeZone : null
  const zones = zonesOfLocale(reading.locale)
  if (zone === home || zones.includes(zone!) || zones.length === 0 || reading.cues.some((cue) => cue.tag === 'country' && cue.value !== 'us')) return false
  const own = (passage?.value ?? '').toLowerCase().normalize('NFD').replace(/[^a-z]+/gu, '_')
  return !zone!.toLowerCase().endsWith(`/${own}`)
}

/** "12.30pm GMT" from a publisher in London: the printed offset is that of the publisher's zone on this day. */
function isHomeTime(reading: Reading, found: Found, zone: string): boolean {
  if (reading.timeZone === null || !isZone(reading.timeZone) || !(zone === 'UTC' || isZone(zone))) return false
  const at = (name: string) => found.start.toZonedDateTime({ timeZone: name, plainTime: '12:00' }).offsetNanoseconds
  return at(zone) === at(reading.timeZone)
}

/** The zone of a locale's country where it has one only, or one for all but its islands: "de-DE", "pt-PT", not "en-US". */
function zoneOfLocale(locale: string): string | null {
  const { region } = new Intl.Locale(locale)
  const mainland = region === undefined ? undefined : ({ DE: 'Europe/Berlin', ES: 'Europe/Madrid', PT: 'Europe/Lisbon', NZ: 'Pacific/Auckland' } as Record<string, string>)[region]
  const zones = zonesOfLocale(locale)
  return mainland ?? (zones.length === 1 && isZone(zones[0]!) ? zones[0]! : null)
}

function zonesOfLocale(locale: string): string[] {
  const { region } = new Intl.Locale(locale)
  return region === undefined ? [] : ((new Intl.Locale(`und-${region}`) as Intl.Locale & { getTimeZones?: () => string[] | undefined }).getTimeZones?.() ?? [])
}

/** The zone that all readings of a town agree on; "Boston" may be in three states, and all of them keep Eastern time. */
export function zoneInCommon(towns: readonly { latitude: number; longitude: number }[]): string | null {
  const zones = new Set(towns.map(zoneOfTown))
  const [only] = zones
  return zones.size === 1 && only !== undefined && isZone(only) ? only : null
}

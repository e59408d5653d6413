import { countryOfZone } from './countries.ts'
import { chooseTown, type Whereabouts } from './choose-town.ts'
import type { GazetteerTown } from './towns.ts'

/** Where a town lies, or why that is not known: no town has that name, or several have it. Latitude and longitude in degrees (WGS 84). */
export type TownPlace = { latitude: number; longitude: number } | 'unknown' | 'several'

/** "Springfield, Illinois" or "Halle (Saale)": the town, and what says which. */
function parted(text: string): { name: string; region: string | null } {
  const [, name = text, region = null] = /^([^,(]+?)\s*[,(]\s*([^()]+?)\s*\)?$/.exec(text.trim()) ?? []
  return { name: name.trim(), region }
}

/**
 * Where each of the towns lies that somebody typed, as of places in one country: that of the zone. Whatever stands after a comma or in brackets says
 * which of several is meant; else the one that is near those that leave no doubt. Names are keys as they were given. No network; the first
 * call reads the gazetteer.
 */
export function placeTowns(names: Iterable<string>, { zone, language }: { zone: string; language: string }): Map<string, TownPlace> {
  const home = countryOfZone(zone)
  const about: Whereabouts = { language, home: home ? [home] : [], zone, named: new Set(), countries: new Set(), near: [] }
  const found = new Map<string, TownPlace>()
  const doubtful: string[] = []
  const sure: GazetteerTown[] = []
  const choose = (text: string, where: Whereabouts): TownPlace => {
    const { name, region } = parted(text)
    const { town, readings } = chooseTown(name, region, where)
    if (town) sure.push(town)
    return town ? { latitude: town.latitude, longitude: town.longitude } : readings.length > 0 ? 'several' : 'unknown'
  }
  for (const text of new Set(names)) {
    const place = choose(text, about)
    found.set(text, place)
    if (place === 'several') doubtful.push(text)
  }
  const near = sure.slice(0, 100)
  if (near.length > 0) for (const text of doubtful) found.set(text, choose(text, { ...about, near }))
  return found
}

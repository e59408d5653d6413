import { expect, test } from 'vitest'
import { countryOfZone } from './countries.ts'
import { placeTowns } from './place-towns.ts'

const placed = (names: string[], zone: string) => Object.fromEntries([...placeTowns(names, { zone, language: 'en' })].map(([name, place]) => [name, typeof place === 'string' ? place : `${place.latitude.toFixed(1)} ${place.longitude.toFixed(1)}`]))

test('towns lie where they are in the country of the zone, and what is in doubt or unknown says so', () => {
  expect(placed(['Leeds', 'leeds', 'Arlemouth', 'Perth', ''], 'Europe/London')).toEqual({ Leeds: '53.8 -1.5', leeds: '53.8 -1.5', Arlemouth: 'unknown', Perth: 'several', '': 'unknown' })
})

test.each([
  ['Springfield', 'America/Chicago', 'several'],
  ['Springfield, Illinois', 'America/Chicago', '39.8 -89.6'],
  ['Springfield (Illinois)', 'America/Chicago', '39.8 -89.6'],
  ['Halle (Saale)', 'Europe/Berlin', '51.5 12.0'],
  ['München', 'Europe/Berlin', '48.1 11.6'],
  ['Paris', 'UTC', '48.9 2.3'],
])('%s, in %s', (name, zone, where) => expect(placed([name], zone)).toEqual({ [name]: where }))

test('of several the one near a town that leaves no doubt', () => {
  expect(placed(['Frankfurt'], 'Europe/Berlin')).toEqual({ Frankfurt: 'several' })
  expect(placed(['Frankfurt', 'Hanau'], 'Europe/Berlin')).toMatchObject({ Frankfurt: '50.1 8.7' })
})

test.each([['Europe/Berlin', 'DE'], ['Europe/Moscow', 'RU'], ['Europe/London', 'GB'], ['Asia/Aden', 'YE'], ['UTC', undefined]])('%s is a zone of %s, whatever states there were', (zone, country) => expect(countryOfZone(zone)).toBe(country))

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkInManifest } from './check-in-manifest.ts'

const instance = { name: 'Northside', accent: '#0b6e4f' }
const event = '/app/events/01970000-0000-7000-8000-000000000001/check-in'

test.each([event, `/check-in/${'a'.repeat(43)}`])('a phone installs the page at one door, and nothing beside it: %s', (start) => {
  const manifest = checkInManifest(start, instance)
  expect(manifest).toMatchObject({ id: start, start_url: start, scope: start, display: 'standalone', name: 'Check-in · Northside', theme_color: '#0b6e4f' })
  for (const { src, sizes } of manifest.icons.filter(({ type }) => type === 'image/png')) {
    const png = readFileSync(new URL(`../../web/public${src}`, import.meta.url))
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes)
  }
  expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(['192x192', '512x512', 'any'])
})

test.each(['', '/', '/app', `${event}/..`, `https://elsewhere.example${event}`, '/check-in/short'])('nothing else is installed: "%s"', (start) => expect(() => checkInManifest(start, instance)).toThrow('nothing to install'))

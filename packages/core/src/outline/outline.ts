import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { feature } from 'topojson-client'
import { type Box, boxAround, clip, type Ring } from './outline.rules.ts'

export type Land = { box: Box; rings: Ring[] }

let known: { ring: Ring; box: Box }[] | undefined

/** The coasts of the world (Natural Earth, public domain, 1:50 million), read the first time that somebody looks at a map. */
function coasts(): { ring: Ring; box: Box }[] {
  const topology = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('world-atlas/land-50m.json'), 'utf8')) as Parameters<typeof feature>[0]
  const land = feature(topology, topology.objects['land'] as Parameters<typeof feature>[1]) as unknown as { features: { geometry: { coordinates: Ring[][] } }[] }
  const rings = land.features.flatMap(({ geometry }) => geometry.coordinates.flat())
  return rings.map((ring) => ({ ring, box: boxAround(ring.map(([longitude, latitude]) => ({ longitude, latitude }))) }))
}

/** The outlines of the land around some points, cut at the edges of what is shown; `shape` may change the box around them. */
export function landAround(points: readonly { latitude: number; longitude: number }[], shape: (box: Box) => Box = (box) => box): Land {
  const box = shape(boxAround(points))
  known ??= coasts()
  const near = known.filter((coast) => coast.box.west < box.east && coast.box.east > box.west && coast.box.south < box.north && coast.box.north > box.south)
  return { box, rings: near.map(({ ring }) => clip(ring, box)).filter((ring) => ring.length > 2) }
}

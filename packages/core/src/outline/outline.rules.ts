export type Box = { west: number; south: number; east: number; north: number }
export type Ring = [longitude: number, latitude: number][]

const margin = (from: number, to: number): number => Math.max(0.25, (to - from) * 0.1)

/** The box around some points with a margin of a tenth, and at least half a degree wide. */
export function boxAround(points: readonly { latitude: number; longitude: number }[]): Box {
  const [first] = points
  if (!first) return { west: -180, south: -60, east: 180, north: 75 }
  const box = { west: first.longitude, east: first.longitude, south: first.latitude, north: first.latitude }
  for (const { latitude, longitude } of points) {
    box.west = Math.min(box.west, longitude)
    box.east = Math.max(box.east, longitude)
    box.south = Math.min(box.south, latitude)
    box.north = Math.max(box.north, latitude)
  }
  const [wide, high] = [margin(box.west, box.east), margin(box.south, box.north)]
  return { west: box.west - wide, east: box.east + wide, south: Math.max(-89, box.south - high), north: Math.min(89, box.north + high) }
}

/** Made wider where it is higher than wide, as far as the world goes: a tall strip shows nobody where they are. */
export function square({ west, south, east, north }: Box): Box {
  const narrow = Math.cos(((south + north) / 2) * (Math.PI / 180))
  const more = Math.max(0, (north - south) / narrow - (east - west)) / 2
  return { west: Math.max(-180, west - more), east: Math.min(180, east + more), south, north }
}

/** Where a coordinate is on a picture of at most this size: degrees of longitude are as wide as they are in the middle of what is shown. */
export function projectionOf({ west, south, east, north }: Box, widest: number, highest: number) {
  const narrow = Math.cos(((south + north) / 2) * (Math.PI / 180))
  const scale = Math.min(widest / ((east - west) * narrow), highest / (north - south))
  return { x: (longitude: number) => (longitude - west) * narrow * scale, y: (latitude: number) => (north - latitude) * scale, width: (east - west) * narrow * scale, height: (north - south) * scale }
}

/** The outlines as the path of an SVG, without corners that nobody could tell from the last one and without islands of no size. */
export function pathOf(rings: readonly Ring[], { x, y }: { x(longitude: number): number; y(latitude: number): number }): string {
  return rings.map((ring) => {
    const corners: [number, number][] = []
    for (const [longitude, latitude] of ring) {
      const [at, last] = [[x(longitude), y(latitude)] as [number, number], corners.at(-1)]
      if (!last || Math.hypot(at[0] - last[0], at[1] - last[1]) >= 1.2) corners.push(at)
    }
    return corners.length < 3 ? '' : `M${corners.map(([across, down]) => `${Number(across.toFixed(1))} ${Number(down.toFixed(1))}`).join('L')}Z`
  }).join('')
}

type Edge = { inside(point: Ring[number]): boolean; cut(a: Ring[number], b: Ring[number]): Ring[number] }

const cutAt = (axis: 0 | 1, limit: number) => (a: Ring[number], b: Ring[number]): Ring[number] => {
  const share = (limit - a[axis]) / (b[axis] - a[axis])
  return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])]
}

const edgesOf = ({ west, south, east, north }: Box): Edge[] => [
  { inside: ([x]) => x >= west, cut: cutAt(0, west) },
  { inside: ([x]) => x <= east, cut: cutAt(0, east) },
  { inside: ([, y]) => y >= south, cut: cutAt(1, south) },
  { inside: ([, y]) => y <= north, cut: cutAt(1, north) },
]

/** What of a ring lies within a box (Sutherland and Hodgman: cut at one edge after the other). Empty where nothing does. */
export function clip(ring: Ring, box: Box): Ring {
  let kept = ring
  for (const { inside, cut } of edgesOf(box)) {
    const cutRing: Ring = []
    for (const [index, point] of kept.entries()) {
      const previous = kept.at(index - 1)
      if (!previous) continue
      if (inside(point) !== inside(previous)) cutRing.push(cut(previous, point))
      if (inside(point)) cutRing.push(point)
    }
    kept = cutRing
    if (kept.length === 0) return []
  }
  return kept
}

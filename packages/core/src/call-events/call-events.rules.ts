import type { Box } from '../outline/outline.rules.ts'
import { plain } from '../plain.rules.ts'

/** Up to here one looks through a list by time; a longer one goes by town and is searched. */
export const shortList = 10
/** How many events one page of the list shows. */
export const pageSize = 50

export type Point = { latitude: number; longitude: number }
type Placed = { town: string | null; latitude: number | null; longitude: number | null }

/** Whether what somebody typed stands in these words, whatever its accents and capitals. */
export function finder(q: string): (words: string) => boolean {
  const wanted = plain(q.trim())
  return (words) => wanted === '' || plain(words).includes(wanted)
}

/** In the order of the list: a short one by time as it comes, a long one by town in the order of the alphabet, those without one last. */
export function inOrder<E extends { town: string | null }>(events: readonly E[], long: boolean): E[] {
  if (!long) return [...events]
  const towns = [...new Set(events.map(({ town }) => town ?? ''))].toSorted((a, b) => Number(a === '') - Number(b === '') || a.localeCompare(b))
  const rank = new Map(towns.map((town, index) => [town, index]))
  return events.toSorted((a, b) => (rank.get(a.town ?? '') ?? 0) - (rank.get(b.town ?? '') ?? 0))
}

/** Where an event is shown: where it is, else in the middle of the call's other events in its town; undefined where there are none. */
export function pointsOf(events: readonly Placed[]): (Point | undefined)[] {
  const sums = new Map<string, { latitude: number; longitude: number; count: number }>()
  for (const { town, latitude, longitude } of events) {
    if (!town || latitude === null || longitude === null) continue
    const sum = sums.get(plain(town)) ?? { latitude: 0, longitude: 0, count: 0 }
    sums.set(plain(town), { latitude: sum.latitude + latitude, longitude: sum.longitude + longitude, count: sum.count + 1 })
  }
  return events.map(({ town, latitude, longitude }) => {
    if (latitude !== null && longitude !== null) return { latitude, longitude }
    const sum = town ? sums.get(plain(town)) : undefined
    return sum && { latitude: sum.latitude / sum.count, longitude: sum.longitude / sum.count }
  })
}

/** Whether a point lies in a part of the map, its edges included. */
export const isWithin = ({ latitude, longitude }: Point, { west, south, east, north }: Box): boolean => longitude >= west && longitude <= east && latitude >= south && latitude <= north

export type Spot<E> = { x: number; y: number; events: E[] }

const middle = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** How far apart two spots stay, and how wide the field is whose points become one, in units of the picture: a finger fits between. */
const apart = 30
const field = 44

/**
 * Points of a picture as at most as many spots as can be told apart and tapped, each in the middle of what it stands for: the points
 * of one field together, and fields whose middles are too near each other, the larger ones first.
 */
export function spotsOf<E>(points: readonly { x: number; y: number; event: E }[]): Spot<E>[] {
  const fields = Map.groupBy(points, ({ x, y }) => `${Math.floor(x / field)} ${Math.floor(y / field)}`)
  const spots: Spot<E>[] = []
  for (const together of [...fields.values()].toSorted((a, b) => b.length - a.length)) {
    const [x, y, events] = [middle(together.map((one) => one.x)), middle(together.map((one) => one.y)), together.map((one) => one.event)]
    const near = spots.find((spot) => Math.hypot(spot.x - x, spot.y - y) < apart)
    if (near) near.events.push(...events)
    else spots.push({ x, y, events })
  }
  return spots
}

/** The part of the map that holds these points, as it stands in an address; rounded outwards, so that none of them falls out. */
export function areaAround(points: readonly Point[]): string {
  const [outwards, precise] = [[Math.floor, Math.floor, Math.ceil, Math.ceil], 1000]
  const edges = [Math.min(...points.map((one) => one.longitude)), Math.min(...points.map((one) => one.latitude)), Math.max(...points.map((one) => one.longitude)), Math.max(...points.map((one) => one.latitude))]
  return edges.map((edge, index) => (outwards[index] ?? Math.round)(edge * precise) / precise).join(',')
}

/** The town that most of them are in. */
export function mainTown(events: readonly { town: string | null }[]): string {
  const towns = Map.groupBy(events.filter(({ town }) => town), ({ town }) => town ?? '')
  return [...towns].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? ''
}

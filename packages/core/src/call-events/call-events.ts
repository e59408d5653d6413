import { getVisibleCall } from '../call/call.ts'
import { defaultWhen } from '../call/call.rules.ts'
import type { Ctx } from '../ctx.ts'
import { landAround } from '../outline/outline.ts'
import { pathOf, projectionOf, square } from '../outline/outline.rules.ts'
import type { When } from '../time/time.rules.ts'
import { type CallEventListed, type CallEventPlaced, listCallEvents, listPlaced } from './call-events.repo.ts'
import { areaAround, finder, inOrder, isWithin, mainTown, pageSize, type Point, pointsOf, shortList, spotsOf } from './call-events.rules.ts'
import type { CallEventsFilter } from './call-events.schema.ts'

export type ListedEvent = Omit<CallEventListed, 'startLocal' | 'endLocal' | 'timeZone' | 'title'> & { title: string } & When

/** A spot of the map: `area` is what a look closer shows, null where there is no closer; a single event has its `slug`. */
export type MapSpot = { x: number; y: number; count: number; town: string; area: string | null; slug: string | null }

export type CallMap = { width: number; height: number; land: string; spots: MapSpot[]; /** How many of those found are on no map. */ elsewhere: number }

export type CallEvents = { /** All there are, and those that were looked for. */ total: number; found: number; byTown: boolean; page: number; pages: number; events: ListedEvent[]; /** Null where it would show no more than one event. */ map: CallMap | null }

/** How wide and high the picture of a map is, in units that are about a pixel of a phone. */
const side = 400

/** One page of the events under a call, and all that were looked for on a map. However many there are, both stay short. */
export async function getCallEvents(ctx: Ctx, { slug, q, area, page: asked }: CallEventsFilter): Promise<CallEvents> {
  const call = await getVisibleCall(ctx, { slug })
  const all = await listPlaced(ctx.db, call, q.trim() !== '')
  const [points, fits, byTown] = [pointsOf(all), finder(q), all.length > shortList]
  const found = all.flatMap((event, index) => {
    const point = points[index]
    return fits(event.words) && (area === null || (point && isWithin(point, area))) ? [{ ...event, point }] : []
  })
  const pages = Math.max(1, Math.ceil(found.length / pageSize))
  const page = Math.min(asked, pages)
  const ids = inOrder(found, byTown).slice((page - 1) * pageSize, page * pageSize).map(({ id }) => id)
  const rows = new Map((await listCallEvents(ctx.db, ids)).map((row) => [row.id, row]))
  const eventDefault = defaultWhen(call)
  const events = ids.flatMap((id) => {
    const row = rows.get(id)
    if (!row) return []
    const { title, startLocal, endLocal, timeZone, ...event } = row
    return [{ ...event, title: title ?? call.eventTitle, startLocal: startLocal ?? eventDefault.startLocal, endLocal: startLocal ? endLocal : eventDefault.endLocal, timeZone: timeZone ?? call.timeZone }]
  })
  return { total: all.length, found: found.length, byTown, page, pages, events, map: mapOf(found) }
}

function mapOf(found: readonly (CallEventPlaced & { point: Point | undefined })[]): CallMap | null {
  const placed = found.flatMap((event) => (event.point ? [{ ...event, point: event.point }] : []))
  if (placed.length < 2) return null
  const land = landAround(placed.map(({ point }) => point), square)
  const { x, y, width, height } = projectionOf(land.box, side, side)
  const spots = spotsOf(placed.map((event) => ({ x: x(event.point.longitude), y: y(event.point.latitude), event }))).map((spot) => {
    const [only] = spot.events
    const area = spot.events.length < placed.length ? areaAround(spot.events.map(({ point }) => point)) : null
    return { x: Math.round(spot.x), y: Math.round(spot.y), count: spot.events.length, town: mainTown(spot.events), area, slug: spot.events.length === 1 ? (only?.slug ?? null) : null }
  })
  // From the top to the bottom, as a page is read and as the keyboard goes.
  return { width: Math.round(width), height: Math.round(height), land: pathOf(land.rings, { x, y }), spots: spots.toSorted((a, b) => a.y - b.y || a.x - b.x), elsewhere: found.length - placed.length }
}

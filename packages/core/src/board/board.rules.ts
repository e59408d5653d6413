import { coverageStates, type CoverageState, type Need, noSums, type Sums } from '../coverage/coverage.rules.ts'
import { plain } from '../plain.rules.ts'
import { atLeast, type Blurred } from '../sight/sight.rules.ts'

/** As much of a workplace as finding and ordering needs. */
export type Findable = {
  id: string; name: string; code: string | null; town: string | null; parentId: string | null; ownerId: string | null; headcount: number | null; contactedAt: number | null
  signups: Blurred; came: number | null; state: CoverageState; needs: readonly Need[]; urgency: number; density: number | null
}

export type Filter = { under: string | null; q: string; state: CoverageState | null; need: Need | null; owner: string | null; sort: 'name' | 'state' | 'signups' | 'headcount' | 'density' | 'came' | 'contact' | 'urgency'; dir: 'up' | 'down' }

/** Whether a group stands below another in the tree, or is it. */
export function isBelow(id: string, top: string, parentOf: ReadonlyMap<string, string | null>): boolean {
  let at: string | null = id
  for (let depth = 0; at !== null && depth < 50; depth++) {
    if (at === top) return true
    at = parentOf.get(at) ?? null
  }
  return false
}

const measure: Record<Filter['sort'], (row: Findable) => number | string | null> = {
  name: (row) => plain(row.name), state: (row) => coverageStates.indexOf(row.state), signups: (row) => atLeast(row.signups), headcount: (row) => row.headcount, density: (row) => row.density, came: (row) => row.came, contact: (row) => row.contactedAt, urgency: (row) => row.urgency,
}

type Measured<Row> = { row: Row; by: number | string | null }

/** Of two rows the one that comes first: what is not known comes last either way, and names decide what else is alike. */
function before({ row: a, by: x }: Measured<Findable>, { row: b, by: y }: Measured<Findable>, dir: Filter['dir']): number {
  if (x === null || y === null) return x === y ? byName(a, b) : x === null ? 1 : -1
  const order = x < y ? -1 : x > y ? 1 : 0
  return (dir === 'down' ? -order : order) || byName(a, b)
}

const byName = (a: Findable, b: Findable): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1)

/** The rows that a filter lets through, in its order. */
export function choose<Row extends Findable>(rows: readonly Row[], filter: Filter, parentOf: ReadonlyMap<string, string | null>): Row[] {
  const words = plain(filter.q).split(/\s+/).filter(Boolean)
  const known = new Map<string | null, boolean>()
  const under = (row: Row): boolean => {
    if (filter.under === null || row.id === filter.under) return true
    const is = known.get(row.parentId) ?? (row.parentId !== null && isBelow(row.parentId, filter.under, parentOf))
    known.set(row.parentId, is)
    return is
  }
  return rows
    .filter((row) => {
      if (filter.state && row.state !== filter.state) return false
      if (filter.need && !row.needs.includes(filter.need)) return false
      if (filter.owner && (filter.owner === 'none' ? row.ownerId !== null : row.ownerId !== filter.owner)) return false
      if (!under(row)) return false
      const text = words.length > 0 ? plain(`${row.name} ${row.town ?? ''} ${row.code ?? ''}`) : ''
      return words.every((word) => text.includes(word))
    })
    .map((row) => ({ row, by: measure[filter.sort](row) }))
    .toSorted((a, b) => before(a, b, filter.dir))
    .map(({ row }) => row)
}

export type Node = { id: string; name: string; kind: string; parentId: string | null }

/** The groups directly below one (at the top: those without a parent that is known), with their sums, by name. */
export function nodesBelow(top: string | null, nodes: readonly Node[], sums: ReadonlyMap<string, Sums>): (Node & { sums: Sums })[] {
  const known = new Set(nodes.map(({ id }) => id))
  return nodes
    .filter((node) => (top === null ? node.parentId === null || !known.has(node.parentId) : node.parentId === top))
    .map((node) => ({ ...node, sums: sums.get(node.id) ?? noSums() }))
    .filter(({ sums }) => sums.workplaces > 0)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** The way from the top to a group, itself last. */
export function pathTo(id: string | null, nodes: readonly Node[]): Node[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const path: Node[] = []
  for (let at = id === null ? undefined : byId.get(id); at && path.length < 50; at = at.parentId === null ? undefined : byId.get(at.parentId)) path.unshift(at)
  return path
}

export type Point = { latitude: number; longitude: number }

/** Why a workplace is on no map: its group names no town, one that nobody knows, or one of which there are several. */
export type Lost = 'no_town' | 'unknown' | 'several' | 'unasked'
export type Placed = Point & { /** Where its own event is. */ exact: boolean }

/**
 * Where a workplace is shown on a map: where its event is, else where its town lies, else in the middle of the events in a town of that name
 * that no list of towns has. A point that would be a guess is none: then it says why.
 */
export function placesOf(rows: readonly Pick<Findable, 'id' | 'town'>[], known: ReadonlyMap<string, Point>, towns: ReadonlyMap<string, Point | Exclude<Lost, 'no_town'>>): Map<string, Placed | Lost> {
  const around = new Map<string, Point[]>()
  for (const { id, town } of rows) {
    const point = known.get(id)
    if (!point || !town) continue
    const there = around.get(plain(town))
    if (there) there.push(point)
    else around.set(plain(town), [point])
  }
  const middles = new Map([...around].map(([town, points]) => [town, { latitude: mean(points.map(({ latitude }) => latitude)), longitude: mean(points.map(({ longitude }) => longitude)) }]))
  return new Map(rows.map(({ id, town }): [string, Placed | Lost] => {
    const own = known.get(id)
    if (own) return [id, { ...own, exact: true }]
    if (!town) return [id, 'no_town']
    const listed = towns.get(town) ?? 'unknown'
    const near = typeof listed === 'string' ? middles.get(plain(town)) : listed
    if (!near) return [id, listed as Lost]
    return [id, { latitude: near.latitude, longitude: near.longitude, exact: false }]
  }))
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length

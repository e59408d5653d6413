import { coverageStates, type CoverageState, type Need, noSums, type Sums } from '../coverage/coverage.rules.ts'

/** As much of a workplace as finding and ordering needs. */
export type Findable = {
  id: string; name: string; code: string | null; town: string | null; parentId: string | null; ownerId: string | null; headcount: number | null; contactedAt: number | null
  signups: number; came: number | null; state: CoverageState; needs: readonly Need[]; urgency: number; density: number | null
}

export type Filter = { under: string | null; q: string; state: CoverageState | null; need: Need | null; owner: string | null; sort: 'name' | 'state' | 'signups' | 'headcount' | 'density' | 'came' | 'contact' | 'urgency'; dir: 'up' | 'down' }

const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

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
  name: (row) => plain(row.name), state: (row) => coverageStates.indexOf(row.state), signups: (row) => row.signups, headcount: (row) => row.headcount, density: (row) => row.density, came: (row) => row.came, contact: (row) => row.contactedAt, urgency: (row) => row.urgency,
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

/**
 * Where a workplace is shown on a map: where its event is, else in the middle of those of its town, else of those beside it in
 * the tree, else where the group above it has one; undefined where nobody near it has a place.
 */
export function placesOf(rows: readonly Pick<Findable, 'id' | 'town' | 'parentId'>[], known: ReadonlyMap<string, Point>): Map<string, Point & { exact: boolean }> {
  const around = new Map<string, Point[]>()
  const keys = ({ town, parentId }: Pick<Findable, 'town' | 'parentId'>): string[] => [...(town ? [`town ${plain(town)}`] : []), ...(parentId ? [`beside ${parentId}`] : [])]
  for (const row of rows) {
    const point = known.get(row.id)
    if (!point) continue
    for (const key of keys(row)) {
      const there = around.get(key)
      if (there) there.push(point)
      else around.set(key, [point])
    }
  }
  const placed = new Map<string, Point & { exact: boolean }>()
  for (const row of rows) {
    const own = known.get(row.id)
    const beside = row.parentId === null ? undefined : known.get(row.parentId)
    const near = own ? [own] : (keys(row).map((key) => around.get(key)).find((points) => points !== undefined) ?? (beside ? [beside] : []))
    if (near.length > 0) placed.set(row.id, { latitude: near.reduce((sum, { latitude }) => sum + latitude, 0) / near.length, longitude: near.reduce((sum, { longitude }) => sum + longitude, 0) / near.length, exact: own !== undefined })
  }
  return placed
}

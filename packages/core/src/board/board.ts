import { record } from '../audit/audit.ts'
import { assessWorkplaces, type Covered, getProgress, type Progress, reachOf, type Shown, shown } from '../coverage/coverage.ts'
import { type Answering, listAnswering, listEventTitles, listGroupsAbove, listOrganizers, listPoints, listViews, type View } from '../coverage/coverage.repo.ts'
import { type CoverageState, rollUp, type ShownSums, shownSums, type Sums, sumsOfOne } from '../coverage/coverage.rules.ts'
import { type BoardFilter, rowsPerPage, rowsPrinted } from '../coverage/coverage.schema.ts'
import { csvFile } from '../csv/csv.rules.ts'
import type { Ctx } from '../ctx.ts'
import { listDoubles } from '../namesake/namesake.ts'
import { landAround, type Land } from '../outline/outline.ts'
import { can } from '../permission/permission.rules.ts'
import { smallest } from '../sight/sight.rules.ts'
import { choose, type Lost, type Node, nodesBelow, pathTo, placesOf } from './board.rules.ts'

export type BoardRow = Shown & { answering: Answering[]; owner: string | null; eventTitle: string | null }

export type Board = {
  call: { id: string; title: string; status: string; startLocal: string; endLocal: string | null; timeZone: string }
  target: { workplaces: number | null; signups: number | null; on: string | null }
  mayPlan: boolean
  /** Where in the tree one looks, from the top. */
  path: Node[]
  sums: ShownSums
  below: (Node & { sums: ShownSums })[]
  rows: BoardRow[]
  total: number
  /** How many there are at all that the asking person may see. */
  concerned: number
  more: boolean
  organizers: { id: string; name: string }[]
  views: View[]
  /** Groups that host and may be one of the workplaces, named anew. */
  namesakes: Awaited<ReturnType<typeof listDoubles>>
  /** Day by day, for those who see all of the call. */
  progress: Progress | null
}

/** What the board is made of. `parentOf` knows every group above a workplace, which a workplace may be itself. */
async function look(ctx: Ctx, callId: string): Promise<Covered & { nodes: Node[]; parentOf: Map<string, string | null> }> {
  reachOf(ctx)
  const [covered, above] = await Promise.all([assessWorkplaces(ctx, { callId }), listGroupsAbove(ctx.db, callId)])
  const parentOf = new Map(above.map(({ id, parentId }) => [id, parentId]))
  const roots = covered.roots && new Set(covered.roots)
  return { ...covered, nodes: roots ? above.filter(({ id }) => reaches(id, roots, parentOf)) : above, parentOf }
}

/** What stands beside or above one's own groups is not summed up for one: its sums would be those of one's own part. */
function reaches(id: string, roots: ReadonlySet<string>, parentOf: ReadonlyMap<string, string | null>): boolean {
  let at: string | null = id
  for (let depth = 0; at !== null && depth < 50; depth++) {
    if (roots.has(at)) return true
    at = parentOf.get(at) ?? null
  }
  return false
}

/** Puts names to the rows of one page. Reps are named to organizers above: see docs/decisions. */
async function name(ctx: Ctx, rows: readonly Shown[], organizers: readonly { id: string; name: string }[]): Promise<BoardRow[]> {
  const [answering, titles] = await Promise.all([listAnswering(ctx.db, rows.map(({ id }) => id)), listEventTitles(ctx.db, rows.flatMap(({ eventId }) => eventId ?? []))])
  const byGroup = Map.groupBy(answering, ({ groupId }) => groupId)
  const owners = new Map(organizers.map(({ id, name }) => [id, name]))
  return rows.map((row) => ({ ...row, answering: byGroup.get(row.id) ?? [], owner: row.ownerId && (owners.get(row.ownerId) ?? null), eventTitle: row.eventId ? (titles.get(row.eventId) ?? null) : null }))
}

/** Where there is one group alone its sums are those above it once more: those below it say something. */
type Below = ReturnType<typeof nodesBelow>

function widest(below: Below, nodes: readonly Node[], sums: ReadonlyMap<string, Sums>): Below {
  const [only] = below
  if (below.length !== 1 || !only) return below
  const next = nodesBelow(only.id, nodes, sums)
  return next.length > 0 ? widest(next, nodes, sums) : below
}

/** The board of a call: the workplaces that the asking person may chase, filtered, ordered and one page of them, with sums at every level. */
export async function getBoard(ctx: Ctx, filter: BoardFilter): Promise<Board> {
  reachOf(ctx)
  const { actor } = ctx
  const [{ call, coverage, rows, roots, nodes, parentOf }, organizers, views, namesakes] = await Promise.all([
    look(ctx, filter.callId), listOrganizers(ctx.db, filter.callId), actor.kind === 'person' ? listViews(ctx.db, filter.callId, actor.personId) : [], listDoubles(ctx, filter),
  ])
  const found = choose(rows.map(shown), filter, parentOf)
  const size = filter.print ? rowsPrinted : rowsPerPage
  const from = (filter.page - 1) * size
  const { sums, whole } = rollUp(rows, parentOf)
  const here = filter.under === null ? whole : (sums.get(filter.under) ?? sumsOfOne(rows.filter(({ id }) => id === filter.under)))
  const page = found.slice(from, from + size)
  const named = await name(ctx, page, organizers)
  if (named.some(({ answering }) => answering.length > 0)) await record(ctx, 'coverage.reps_viewed', call.id, { workplaces: named.length })
  const { id, title, status, startLocal, endLocal, timeZone } = call
  return {
    call: { id, title, status, startLocal, endLocal, timeZone },
    target: { workplaces: coverage.targetWorkplaces, signups: coverage.targetSignups, on: coverage.targetOn },
    mayPlan: can(ctx.actor, 'call.write'),
    path: pathTo(filter.under, nodes), sums: shownSums(here), below: widest(nodesBelow(filter.under, nodes, sums), nodes, sums).map((node) => ({ ...node, sums: shownSums(node.sums) })),
    rows: named, total: found.length, concerned: rows.length, more: found.length > from + size, organizers, views, namesakes,
    progress: roots ? null : await getProgress(ctx, call, whole),
  }
}

const share = (density: number | null): string => (density === null ? '' : density.toFixed(3))
const instantText = (ms: number | null): string => (ms === null ? '' : Temporal.Instant.fromEpochMilliseconds(ms).toString())

/** The rows that the filter lets through as a table, with the names that the board shows and nobody else's. */
export async function exportBoard(ctx: Ctx, filter: BoardFilter): Promise<string> {
  const { call, rows, nodes, parentOf } = await look(ctx, filter.callId)
  const found = choose(rows.map(shown), filter, parentOf)
  const named = await name(ctx, found, await listOrganizers(ctx.db, call.id))
  await record(ctx, 'coverage.exported', call.id, { workplaces: named.length })
  const parents = new Map(nodes.map(({ id, name }) => [id, name]))
  return csvFile([
    ['code', 'workplace', 'part of', 'town', 'state', 'reps', 'deputies', 'event', 'starts', 'sign-ups', 'headcount', 'density', 'came', 'pictures waiting', 'pictures approved', 'last contact', 'still on', 'next step', 'next on', 'owner'],
    ...named.map((row) => [
      row.code ?? '', row.name, parents.get(row.parentId ?? '') ?? '', row.town ?? '', row.state, row.answering.filter(({ deputy }) => !deputy).map(({ name }) => name).join('; '), row.answering.filter(({ deputy }) => deputy).map(({ name }) => name).join('; '),
      row.eventTitle ?? '', instantText(row.startsAt), row.signups === 'few' ? `<${smallest}` : String(row.signups), String(row.headcount ?? ''), share(row.density), String(row.came ?? ''), String(row.picturesWaiting), String(row.picturesApproved), instantText(row.contactedAt), row.check, row.nextStep || (row.needs[0] ?? ''), row.nextOn ?? '', row.owner ?? '',
    ]),
  ])
}

export type MapPoint = { id: string; name: string; town: string | null; state: CoverageState; latitude: number; longitude: number; exact: boolean }
export type LostWorkplace = { id: string; name: string; town: string | null; state: CoverageState; why: Lost }
export type BoardMap = { points: MapPoint[]; land: Land; elsewhere: LostWorkplace[]; /** Where towns lie could not be looked up just now. */ unasked: boolean; organizers: { id: string; name: string }[] }

/** The same workplaces as points: where their event is, else in their town. Whoever is on no map is listed, with what to mend. */
export async function getBoardMap(ctx: Ctx, filter: BoardFilter): Promise<BoardMap> {
  const { call, rows, parentOf } = await look(ctx, filter.callId)
  const known = await listPoints(ctx.db, call.id)
  const names = rows.flatMap(({ id, town }) => (town && !known.has(id) ? town : []))
  // Whoever looks is shown what is known without: the list says the same as the map, and the next look asks again.
  const towns = await ctx.outside.towns(names, { zone: call.timeZone, language: ctx.locale.split('-')[0] ?? 'en' }).catch(() => null)
  const placed = placesOf(rows, known, towns ?? new Map(names.map((name) => [name, 'unasked'])))
  const points: MapPoint[] = []
  const elsewhere: LostWorkplace[] = []
  for (const { id, name, town, state } of choose(rows.map(shown), filter, parentOf)) {
    const at = placed.get(id) ?? 'no_town'
    if (typeof at === 'string') elsewhere.push({ id, name, town, state, why: at })
    else points.push({ id, name, town, state, ...at })
  }
  return { points, land: landAround(points), elsewhere, unasked: towns === null, organizers: await listOrganizers(ctx.db, call.id) }
}

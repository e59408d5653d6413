import type { Ctx } from '../ctx.ts'
import { reachOf } from '../coverage/coverage.ts'
import { type GroupTold, listApart, listGroupsTold } from '../group/group.repo.ts'
import { apartFrom, likenesses, pathsIn } from '../group/group.rules.ts'
import { can } from '../permission/permission.rules.ts'
import { listStrays } from './namesake.repo.ts'

type Told = Pick<GroupTold, 'id' | 'name' | 'town' | 'kind'>
/** A group that hosts, and those it may be the same as. */
export type Double = { group: Told; eventId: string; sameAs: Told[]; /** Whether the asking person may merge it into one of them. */ mayMerge: boolean }

/** A workplace that hosts, stands nowhere in the tree and is counted on no board: its host named it anew, by an invitation or from the public page. */
export type Loose = { group: Told; eventId: string }

/** A group that hosts and one of like name, which were said to be two. */
export type Apart = { group: Told; other: Told }

/** How many are shown; the rest follow as these are merged. */
const shown = 20

const told = ({ id, name, town, kind }: Told): Told => ({ id, name, town, kind })

/**
 * Groups that host under a call, are none of its workplaces, and may be the same as an older group that the asking person answers
 * for: whoever hosts from the public page names their group anew, and the board would call the one that is there silent.
 */
export async function listDoubles(ctx: Ctx, { callId }: { callId: string }): Promise<{ doubles: Double[]; more: number; loose: Loose[]; apart: Apart[] }> {
  const roots = reachOf(ctx)
  const strays = await listStrays(ctx.db, callId)
  if (strays.length === 0) return { doubles: [], more: 0, loose: [], apart: [] }
  const groups = await listGroupsTold(ctx.db)
  const pathOf = pathsIn(groups)
  const within = roots ? groups.filter(({ id }) => pathOf(id).some((above) => roots.includes(above))) : groups
  const alike = likenesses(within)
  const pairs = await listApart(ctx.db)
  const like = strays.map((stray) => ({ stray, ...apartFrom(stray.id, alike(stray).filter(({ id, createdAt }) => id !== stray.id && Temporal.Instant.compare(createdAt, stray.createdAt) < 0), pairs) }))
  const doubles = like.flatMap(({ stray, same }): Double[] => (same.length === 0 ? [] : [{ group: told(stray), eventId: stray.eventId, sameAs: same.slice(0, 5).map(told), mayMerge: can(ctx.actor, 'group.arrange', { groupPath: pathOf(stray.id) }) }]))
  const apart = like.flatMap(({ stray, apart }): Apart[] => apart.map((other) => ({ group: told(stray), other: told(other) }))).slice(0, shown)
  const doubled = new Set(doubles.map(({ group }) => group.id))
  const loose = strays.filter(({ id, parentId, kind }) => parentId === null && kind === 'workplace' && !doubled.has(id) && can(ctx.actor, 'group.arrange', { groupPath: [id] })).slice(0, shown)
  return { doubles: doubles.slice(0, shown), more: Math.max(0, doubles.length - shown), loose: loose.map((stray) => ({ group: told(stray), eventId: stray.eventId })), apart }
}

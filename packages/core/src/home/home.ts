import type { Ctx } from '../ctx.ts'
import { requirePerson } from '../permission/permission.ts'
import { countDraftCalls, countRows, listTodoEvents, type TodoEvent } from './home.repo.ts'
import { type Blurred, wholeFor } from '../sight/sight.rules.ts'
import { todoReasons, type TodoReason } from './home.rules.ts'

/** `places` as the asking person may know them; to who may not know the people, `failed` says only whether mail came to nothing. */
export type HomeEvent = Omit<TodoEvent, 'places' | 'own'> & { places: Blurred }

export type Home = {
  todo: (HomeEvent & { reasons: TodoReason[] })[]
  coming: HomeEvent[]
  draftCalls: number
  /** For empty states: what there is at all. */
  counts: { groups: number; calls: number; events: number }
}

const told = ({ places, failed, own, ...event }: TodoEvent): HomeEvent => ({ ...event, failed: own ? failed : Math.min(failed, 1), places: wholeFor(places, own) })

/** What needs doing: for an organizer everywhere, for everybody else at the groups they answer for. */
export async function getHome(ctx: Ctx): Promise<Home> {
  const { isOrganizer, memberships } = requirePerson(ctx)
  const own = memberships.filter((one) => one.role === 'organizer' || one.role === 'rep' || one.role === 'deputy').map((one) => one.groupId)
  const [events, draftCalls, counts] = await Promise.all([
    isOrganizer || own.length > 0 ? listTodoEvents(ctx.db, ctx.now(), own, { all: isOrganizer }) : [],
    isOrganizer ? countDraftCalls(ctx.db) : 0,
    countRows(ctx.db),
  ])
  const todo = events.map((event) => ({ ...told(event), reasons: todoReasons(event, ctx.now()) })).filter((event) => event.reasons.length > 0)
  return { todo, coming: events.filter((event) => event.status === 'published').slice(0, 10).map(told), draftCalls, counts }
}

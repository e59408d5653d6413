import type { Ctx } from '../ctx.ts'
import { requirePerson } from '../permission/permission.ts'
import { countDraftCalls, countRows, listTodoEvents, type TodoEvent } from './home.repo.ts'
import { todoReasons, type TodoReason } from './home.rules.ts'

export type Home = {
  todo: (TodoEvent & { reasons: TodoReason[] })[]
  coming: TodoEvent[]
  draftCalls: number
  /** For empty states: what there is at all. */
  counts: { groups: number; calls: number; events: number }
}

/** What needs doing: for an organizer everywhere, for everybody else at the groups they answer for. */
export async function getHome(ctx: Ctx): Promise<Home> {
  const { isOrganizer, memberships } = requirePerson(ctx)
  const own = memberships.filter((one) => one.role === 'organizer' || one.role === 'rep' || one.role === 'deputy').map((one) => one.groupId)
  const [events, draftCalls, counts] = await Promise.all([
    isOrganizer || own.length > 0 ? listTodoEvents(ctx.db, ctx.now(), isOrganizer ? undefined : own) : [],
    isOrganizer ? countDraftCalls(ctx.db) : 0,
    countRows(ctx.db),
  ])
  const todo = events.map((event) => ({ ...event, reasons: todoReasons(event, ctx.now()) })).filter((event) => event.reasons.length > 0)
  return { todo, coming: events.filter((event) => event.status === 'published').slice(0, 10), draftCalls, counts }
}

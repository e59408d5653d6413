import { listComing } from '../answer/answer.repo.ts'
import type { Ctx } from '../ctx.ts'
import { requirePerson } from '../permission/permission.ts'
import { type AwaitedGroup, countDraftCalls, countRows, listAwaited, listTodoEvents, type TodoEvent } from './home.repo.ts'
import { type Blurred, wholeFor } from '../sight/sight.rules.ts'
import type { SignupStatus } from '../signup/signup.schema.ts'
import { signToken } from '../token.ts'
import { todoReasons, type TodoReason } from './home.rules.ts'

/** `places` as the asking person may know them; to who may not know the people, `failed` says only whether mail came to nothing. */
export type HomeEvent = Omit<TodoEvent, 'places' | 'own'> & { places: Blurred }

export type Home = {
  todo: (HomeEvent & { reasons: TodoReason[] })[]
  coming: HomeEvent[]
  /** What the asking person signed up for, soonest first, each with the link to their answer. */
  answers: { id: string; title: string; group: string; startsAt: Temporal.Instant; zone: string; status: SignupStatus; cancelled: boolean; token: string }[]
  /** What the asking person waits for: to be let in, and what they host meanwhile. */
  awaited: AwaitedGroup[]
  /** Whether the asking person belongs to any group. */
  belongs: boolean
  draftCalls: number
  /** For empty states: what there is at all, drafts too; null for who answers for no group and does not run the instance. */
  counts: { calls: number; events: number } | null
}

/** Of one's answers, how many the page lists; the calendar has all. */
const mostAnswers = 20

const told = ({ places, failed, own, ...event }: TodoEvent): HomeEvent => ({ ...event, failed: own ? failed : Math.min(failed, 1), places: wholeFor(places, own) })

/** What needs doing: for an organizer everywhere, for everybody else at the groups they answer for. */
export async function getHome(ctx: Ctx): Promise<Home> {
  const { personId, isOrganizer, memberships } = requirePerson(ctx)
  const own = memberships.filter((one) => one.role === 'organizer' || one.role === 'rep' || one.role === 'deputy').map((one) => one.groupId)
  const inOffice = isOrganizer || own.length > 0
  const [events, draftCalls, counts, mine, awaited] = await Promise.all([
    inOffice ? listTodoEvents(ctx.db, ctx.now(), own, { all: isOrganizer }) : [],
    isOrganizer ? countDraftCalls(ctx.db) : 0,
    inOffice ? countRows(ctx.db) : null,
    listComing(ctx.db, personId, ctx.now(), { statuses: ['going', 'maybe', 'waitlisted', 'offered', 'pending', 'unconfirmed'], most: mostAnswers }),
    listAwaited(ctx.db, personId),
  ])
  const todo = events.map((event) => ({ ...told(event), reasons: todoReasons(event, ctx.now()) })).filter((event) => event.reasons.length > 0)
  const answers = mine.map(({ signup, event, slot, group, call }) => ({ id: signup.id, title: event.title ?? call?.eventTitle ?? '', group: group.name, startsAt: slot.startsAt, zone: slot.zone, status: signup.status, cancelled: event.status === 'cancelled', token: signToken(ctx, 'answer', signup.id) }))
  return { answers, awaited, belongs: memberships.some(({ role }) => role !== 'follower'), todo, coming: events.filter((event) => event.status === 'published').slice(0, 10).map(told), draftCalls, counts }
}

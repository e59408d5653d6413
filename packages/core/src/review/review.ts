import { record } from '../audit/audit.ts'
import { lockCall } from '../call/call.repo.ts'
import { defaultWhen } from '../call/call.rules.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { type EventRow, lockEventUnderCall } from '../event/event.repo.ts'
import { resolveWhen } from '../event/event.rules.ts'
import { turnEvent } from '../event/event.ts'
import { type GroupTold, listApart, listGroupsTold } from '../group/group.repo.ts'
import { apartFrom, likenesses } from '../group/group.rules.ts'
import { takeClaim } from '../joining/joining.ts'
import { authorise } from '../permission/permission.ts'
import type { When } from '../time/time.rules.ts'
import { transact } from '../transact.ts'
import { trustGroup } from '../trust/trust.ts'
import { countPrepared, hasPassed, listWaiting, publishPrepared } from './review.repo.ts'
import type { Approval, SendingBack } from './review.schema.ts'

const perPage = 100

type Namesake = Pick<GroupTold, 'id' | 'name' | 'town' | 'kind'>
type Waiting = Awaited<ReturnType<typeof listWaiting>>[number]
/** What an organizer decides on: the event's own words and time beside those of the call. */
export type Reviewed = Omit<Waiting, 'slot'> & { /** Other groups that may be the same: a host without an account names a group anew. `apart`: those that were said not to be. */ namesakes: Namesake[]; apart: Namesake[]; when: When; ownTime: boolean; callWhen: When; capacity: number | null }

const named = (groups: readonly Namesake[]): Namesake[] => groups.slice(0, 5).map(({ id, name, town, kind }) => ({ id, name, town, kind }))

/** Events that wait for an organizer, with what they say otherwise than their call. Groups are named; people are not, but for whom approving makes rep, and that look is written down. */
export async function listReviews(ctx: Ctx): Promise<{ events: Reviewed[]; more: boolean }> {
  authorise(ctx, 'event.approve')
  const rows = await listWaiting(ctx.db, ctx.now(), perPage + 1)
  const shown = rows.slice(0, perPage)
  for (const { groupId, becomesRep } of shown) if (becomesRep) await record(ctx, 'group.people_viewed', groupId)
  const alike = shown.length === 0 ? () => [] : likenesses(await listGroupsTold(ctx.db))
  const pairs = await listApart(ctx.db)
  const events = shown.map(({ slot, ...event }) => {
    const callWhen = defaultWhen(event.call)
    const { same, apart } = apartFrom(event.groupId, alike({ name: event.group, town: event.town }).filter(({ id }) => id !== event.groupId), pairs)
    return { ...event, namesakes: named(same), apart: named(apart), callWhen, capacity: slot.capacity, ownTime: slot.startLocal !== null, when: resolveWhen(slot, callWhen) }
  })
  return { events, more: rows.length > perPage }
}

async function lockPending(ctx: Ctx, id: string): Promise<Awaited<ReturnType<typeof lockEventUnderCall>>> {
  authorise(ctx, 'event.approve')
  const locked = await lockEventUnderCall(ctx.db, id)
  if (locked.event.status !== 'pending') throw new DomainError('conflict', 'Somebody else has decided this already, or its host took it back.', { reason: 'decided' })
  return locked
}

/** Makes a waiting event public; with `trust` its group does not wait again in this campaign. Its host becomes rep of a group that has none. Whoever added it is told, with the call's kit. */
export async function approveEvent(ctx: Ctx, { id, trust, rep }: Approval): Promise<EventRow> {
  return transact(ctx, async (ctx) => {
    const { event, call } = await lockPending(ctx, id)
    if (call && call.status !== 'published') throw new DomainError('closed', 'The call is not public, so its events cannot be either.', { reason: 'call_closed' })
    if (await hasPassed(ctx.db, id, ctx.now())) throw new DomainError('closed', 'This event is over. Send it back with a note instead.', { reason: 'over' })
    const claim = event.createdBy ? await takeClaim(ctx, { groupId: event.groupId, personId: event.createdBy, said: rep }) : null
    const approved = await turnEvent(ctx, event, 'published', '', claim)
    if (trust && call) await trustGroup(ctx, { campaignId: call.campaignId, groupId: event.groupId })
    return approved
  })
}

/** Gives a waiting event back to its host with a note, which they read in a mail and beside the event until they hand it in again. */
export async function sendBack(ctx: Ctx, { id, note }: SendingBack): Promise<EventRow> {
  return transact(ctx, async (ctx) => turnEvent(ctx, (await lockPending(ctx, id)).event, 'draft', note))
}

/** How many drafts under a call its organizers have prepared and can publish together. */
export async function countDrafts(ctx: Ctx, { callId }: { callId: string }): Promise<number> {
  authorise(ctx, 'event.approve')
  return countPrepared(ctx.db, callId, ctx.now())
}

/** Publishes together what organizers have prepared under a public call. Drafts that hosts are writing stay with them. */
export async function publishDrafts(ctx: Ctx, { callId }: { callId: string }): Promise<{ published: number }> {
  authorise(ctx, 'event.approve')
  return transact(ctx, async (ctx) => {
    const call = await lockCall(ctx.db, callId)
    if (call.status !== 'published') throw new DomainError('closed', 'Publish the call first: its events are seen through it.', { reason: 'call_closed' })
    const ids = await publishPrepared(ctx.db, callId, ctx.now())
    for (const id of ids) await record(ctx, 'event.published', id)
    return { published: ids.length }
  })
}

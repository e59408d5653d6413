import { record } from '../audit/audit.ts'
import { type Call, getCall } from '../call/call.repo.ts'
import { defaultWhen } from '../call/call.rules.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { type EventRow, getEventRow, listSlotsCounted } from '../event/event.repo.ts'
import { resolveWhen } from '../event/event.rules.ts'
import { EventInput } from '../event/event.schema.ts'
import { createEvent } from '../event/event.ts'
import { listGroupPath } from '../group/group.repo.ts'
import { newId } from '../id.ts'
import { authorise } from '../permission/permission.ts'
import type { Slot } from '../place/place.repo.ts'
import { listOwned, saveQuestion } from '../question/question.repo.ts'
import { listRules, saveRuleRow } from '../reminder/reminder.repo.ts'
import type { When } from '../time/time.rules.ts'
import { transact } from '../transact.ts'
import { proposedTimes } from './clone.rules.ts'
import type { CloneInput } from './clone.schema.ts'

export type CloneView = {
  title: string; groupId: string; timeZone: string
  /** The call that the clone may be under as well; null where there is none, or it takes no events now. */
  call: { id: string; title: string; timeLocked: boolean } | null
  callOver: boolean
  slots: { id: string; title: string; startLocal: string; endLocal: string | null }[]
}

const callOf = async (ctx: Ctx, { callId }: EventRow): Promise<Call | null> => (callId ? getCall(ctx.db, callId) : null)

/** What the form for a clone begins with. Changes nothing. */
export async function lookAtCloning(ctx: Ctx, { id }: { id: string }): Promise<CloneView> {
  const event = await getEventRow(ctx.db, id)
  authorise(ctx, 'event.clone', { groupPath: await listGroupPath(ctx.db, event.groupId) })
  const [call, slots] = [await callOf(ctx, event), await listSlotsCounted(ctx.db, id)]
  const open = call?.status === 'published' ? call : null
  const when = call && defaultWhen(call)
  const times = proposedTimes(slots.map((slot) => ({ when: resolveWhen(slot, when), follows: !slot.startLocal })), open !== null, ctx.now())
  return {
    title: event.title ?? call?.eventTitle ?? '', groupId: event.groupId, timeZone: times[0]?.timeZone ?? '',
    call: open && { id: open.id, title: open.title, timeLocked: open.locks.includes('time') }, callOver: call !== null && open === null,
    slots: slots.map(({ id, title }, index) => ({ id, title, startLocal: times[index]?.startLocal ?? '', endLocal: times[index]?.endLocal ?? null })),
  }
}

/** What the clone says itself: under its call what the event said itself and the call leaves to its hosts, by itself all that it said. */
function wordsOf(event: EventRow, call: Call | null, under: Call | null): { title: string | null; description: string | null } {
  if (!under) return { title: event.title ?? call?.eventTitle ?? null, description: event.description ?? call?.eventDescription ?? null }
  return { title: under.locks.includes('title') ? null : event.title, description: under.locks.includes('description') ? null : event.description }
}

/** The times of the clone with the names and places of those that they are copied from. */
function slotsOf(slots: readonly Slot[], { slots: given, timeZone }: CloneInput, under: Call | null): (Partial<When> & object)[] {
  if (given.length !== slots.length || slots.some(({ id }) => !given.some((one) => one.id === id))) throw new DomainError('conflict', 'The times of this event were changed meanwhile. Open the page again.', { reason: 'times_changed' })
  const atCallsTime = under?.locks.includes('time') ?? false
  return slots.map(({ id, title, capacity, waitlist }) => {
    const { startLocal = null, endLocal = null } = (!atCallsTime && given.find((one) => one.id === id)) || {}
    return { title, capacity, waitlist, ...(startLocal && { startLocal, endLocal, timeZone }) }
  })
}

/**
 * Makes a draft that is like an event but for its times: its words as far as they are its own, place, rules of sign-up, times with
 * names and places, questions and reminder rules. Nothing of its people comes along, nor of what was sent; its times are new ones, so
 * calendars take them for other entries, and nothing that was due before it is public is sent for it.
 */
export async function cloneEvent(ctx: Ctx, input: CloneInput): Promise<EventRow> {
  return transact(ctx, async (ctx) => {
    const event = await getEventRow(ctx.db, input.id)
    authorise(ctx, 'event.clone', { groupPath: await listGroupPath(ctx.db, event.groupId) })
    const call = await callOf(ctx, event)
    const under = input.underCall ? call : null
    if (input.underCall && under?.status !== 'published') throw new DomainError('closed', 'The call takes no new events. Make the new one an event of its own.', { reason: 'call_closed', field: 'underCall' })
    const slots = slotsOf(await listSlotsCounted(ctx.db, event.id), input, under)
    const made = await createEvent(ctx, EventInput.parse({ ...event, ...wordsOf(event, call, under), callId: under?.id ?? null, groupId: input.groupId, slots }))
    for (const question of await listOwned(ctx.db, { eventId: event.id })) await saveQuestion(ctx.db, { eventId: made.id }, { ...question, id: newId(), createdAt: ctx.now() })
    const rules = await listRules(ctx.db, { eventId: event.id, callId: null })
    for (const rule of rules.filter((one) => one.eventId === event.id)) await saveRuleRow(ctx.db, { ...rule, id: newId(), eventId: made.id })
    await record(ctx, 'event.cloned', made.id, { from: event.id })
    return made
  })
}

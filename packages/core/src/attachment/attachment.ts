import { record } from '../audit/audit.ts'
import { type Call, getCall, lockCall } from '../call/call.repo.ts'
import { defaultWhen } from '../call/call.rules.ts'
import { InheritedField } from '../call/call.schema.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { type EventRow, getEventRow, listSlotsCounted, lockEvent, lockEventUnderCall, lockSlotsOf, updateEventRow, updateSlot } from '../event/event.repo.ts'
import { ownOrNull, resolveWhen } from '../event/event.rules.ts'
import { followCall, hostingOf } from '../event/event.ts'
import { listGroupPath } from '../group/group.repo.ts'
import { closeAsks } from '../inheritance/inheritance.repo.ts'
import { listAnswerable } from '../joining/joining.repo.ts'
import { plan } from '../ledger/ledger.ts'
import { authorise } from '../permission/permission.ts'
import { can } from '../permission/permission.rules.ts'
import type { Slot } from '../place/place.repo.ts'
import { type Blurred, wholeFor } from '../sight/sight.rules.ts'
import type { When } from '../time/time.rules.ts'
import { transact } from '../transact.ts'
import { type CallToJoin, countCallsOwn, listCallsToJoin } from './attachment.repo.ts'
import { type Attached, type AttachedField, fieldsUnder, followedFields, isUnfit } from './attachment.rules.ts'
import type { Attachment, AttachmentDecision, AttachmentLook } from './attachment.schema.ts'

/** An event of its own as it would come under a call. It has no call whose values it could be following. */
function standingAlone(event: EventRow, slots: Slot[]): Attached {
  const [slot] = slots
  if (!slot) throw new Error('invariant: an event has a slot')
  return { title: event.title, description: event.description, when: resolveWhen(slot, null), several: slots.length > 1 }
}

export type Chosen = { call: CallToJoin; fields: Record<InheritedField, AttachedField>; unfit: boolean; when: When; title: string; description: string; waits: boolean; questions: number; rules: number }
export type AttachmentView = { calls: CallToJoin[]; chosen: Chosen | null; wants: { id: string; title: string } | null; /** Nobody can come any more, and it comes under no call. */ over: boolean }

/** Which calls an event could come under and, of a chosen one, what that would do. Changes nothing. */
export async function lookAtAttaching(ctx: Ctx, { id, callId }: AttachmentLook): Promise<AttachmentView> {
  const event = await getEventRow(ctx.db, id)
  const groupPath = await listGroupPath(ctx.db, event.groupId)
  authorise(ctx, 'event.write', { groupPath })
  const wanted = event.wantsCallId ? await getCall(ctx.db, event.wantsCallId) : null
  const wants = wanted && { id: wanted.id, title: wanted.title }
  const slots = await listSlotsCounted(ctx.db, id)
  const over = isPast(ctx, slots)
  if (event.callId || event.status === 'cancelled' || over) return { calls: [], chosen: null, wants, over }
  const today = ctx.now().toZonedDateTimeISO('Etc/GMT+12').toPlainDate().toString()
  const calls = await listCallsToJoin(ctx.db, today)
  const known = calls.find((one) => one.id === callId)
  if (!known) return { calls, chosen: null, wants, over }
  const call = await getCall(ctx.db, known.id)
  const status = await hostingOf(ctx, call, groupPath)
  const alone = standingAlone(event, slots)
  const chosen = { call: known, fields: fieldsUnder(alone, call), unfit: isUnfit(alone, call), when: defaultWhen(call), title: call.eventTitle, description: call.eventDescription, waits: status === 'pending', ...(await countCallsOwn(ctx.db, call.id)) }
  return { calls, chosen, wants, over }
}

/**
 * Brings an event under a call, as the call's hosting rule lets its group: at once, or when an organizer agrees, until which a
 * public event stays as it is. What differs from the call stays the event's own unless it was chosen to follow or the call
 * leaves no choice; where that moves the event, everyone signed up is told. From then on the call's questions and reminders hold.
 */
export async function attachEvent(ctx: Ctx, { id, callId, follow }: Attachment): Promise<{ attached: boolean; told: Blurred }> {
  return transact(ctx, async (ctx) => {
    const call = await lockCall(ctx.db, callId)
    const event = await lockEvent(ctx.db, id)
    const groupPath = await listGroupPath(ctx.db, event.groupId)
    authorise(ctx, 'event.write', { groupPath })
    if (call.status !== 'published') throw new DomainError('closed', 'This call takes no new events.', { reason: 'call_closed', field: 'callId' })
    const status = await hostingOf(ctx, call, groupPath)
    if (status === 'pending' && event.status !== 'draft') {
      await refuseUnfit(ctx, event, call)
      await updateEventRow(ctx.db, id, { wantsCallId: callId, wantsFields: follow })
      await record(ctx, 'event.attachment_asked', id, { callId })
      return { attached: false, told: 0 }
    }
    return { attached: true, ...(await bringUnder(ctx, event, call, follow)) }
  })
}

const decided = (): DomainError => new DomainError('conflict', 'Somebody else has decided this already, or its host took it back.', { reason: 'decided' })

/** An organizer lets an event come under the call that it asked for, or not; its hosts are told. */
export async function decideAttachment(ctx: Ctx, { id, accept }: AttachmentDecision): Promise<{ told: Blurred }> {
  authorise(ctx, 'event.approve')
  return transact(ctx, async (ctx) => {
    const { wantsCallId } = await getEventRow(ctx.db, id)
    if (!wantsCallId) throw decided()
    const call = await lockCall(ctx.db, wantsCallId)
    const event = await lockEvent(ctx.db, id)
    if (event.wantsCallId !== wantsCallId) throw decided()
    if (accept && call.status !== 'published') throw new DomainError('closed', 'This call takes no new events.', { reason: 'call_closed' })
    const { told } = accept ? await bringUnder(ctx, event, call, event.wantsFields) : { told: 0 as Blurred }
    if (!accept) {
      await updateEventRow(ctx.db, id, { wantsCallId: null, wantsFields: [] })
      await record(ctx, 'event.attachment_refused', id, { callId: call.id })
    }
    const hosts = await listAnswerable(ctx.db, event.groupId)
    const facts = { outcome: accept ? 'attached' : 'not_attached', call: call.title }
    await plan(ctx, ...(hosts.length > 0 ? hosts : event.createdBy ? [event.createdBy] : []).map((personId) => ({ kind: 'hosting' as const, personId, eventId: id, bulk: false, facts })))
    return { told }
  })
}

/** Takes back what was asked and is not decided. */
export async function withdrawAttachment(ctx: Ctx, { id }: { id: string }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const event = await lockEvent(ctx.db, id)
    authorise(ctx, 'event.write', { groupPath: await listGroupPath(ctx.db, event.groupId) })
    if (!event.wantsCallId) return
    await updateEventRow(ctx.db, id, { wantsCallId: null, wantsFields: [] })
    await record(ctx, 'event.attachment_withdrawn', id)
  })
}

const isPast = (ctx: Ctx, slots: readonly { endsAt: Temporal.Instant }[]): boolean => slots.every((slot) => Temporal.Instant.compare(slot.endsAt, ctx.now()) <= 0)

async function refuseUnfit(ctx: Ctx, event: EventRow, call: Call): Promise<Attached> {
  if (event.callId) throw new DomainError('conflict', 'This event is under a call already. Take it out there first.', { reason: 'under_call' })
  if (event.status === 'cancelled') throw new DomainError('closed', 'A cancelled event cannot be changed.', { reason: 'cancelled' })
  const slots = await lockSlotsOf(ctx.db, event.id)
  const alone = standingAlone(event, slots)
  if (isPast(ctx, slots)) throw new DomainError('closed', 'This event is over, so it comes under no call any more. Clone it if it takes place again.', { reason: 'over' })
  if (isUnfit(alone, call)) throw new DomainError('conflict', 'All events of this call take place at the same time, and this one has several. Leave one of them, then try again.', { reason: 'several_times' })
  return alone
}

async function bringUnder(ctx: Ctx, event: EventRow, call: Call, chosen: readonly InheritedField[]): Promise<{ told: Blurred }> {
  const alone = await refuseUnfit(ctx, event, call)
  const under = await updateEventRow(ctx.db, event.id, { callId: call.id, wantsCallId: null, wantsFields: [], title: ownOrNull(event.title, call.eventTitle), description: event.description ? ownOrNull(event.description, call.eventDescription) : null })
  const follow = followedFields(alone, call, chosen)
  const { told } = await followCall(ctx, under, call, follow)
  await record(ctx, 'event.attached', event.id, { callId: call.id, follow })
  return { told: wholeFor(told, can(ctx.actor, 'event.people', { groupPath: [event.groupId] })) }
}

/**
 * Takes an event out of its call. It goes on saying what it said, which is its own from then on, so nobody signed up notices;
 * later changes of the call, its questions and its reminders no longer reach it, and the instance's reminders hold.
 */
export async function detachEvent(ctx: Ctx, { id }: { id: string }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const { event, call } = await lockEventUnderCall(ctx.db, id)
    authorise(ctx, 'event.write', { groupPath: await listGroupPath(ctx.db, event.groupId) })
    if (!call) return
    if (event.status === 'cancelled') throw new DomainError('closed', 'A cancelled event cannot be changed.', { reason: 'cancelled' })
    const callWhen = defaultWhen(call)
    for (const slot of await lockSlotsOf(ctx.db, id)) if (!slot.startLocal) await updateSlot(ctx.db, slot.id, callWhen)
    // Nobody waits for an organizer of a call that they are no longer under.
    const status = event.status === 'pending' ? 'draft' : event.status
    await updateEventRow(ctx.db, id, { callId: null, status, reviewNote: '', title: event.title ?? call.eventTitle, description: event.description ?? call.eventDescription })
    await closeAsks(ctx.db, { eventId: id }, InheritedField.options, ctx.now())
    await record(ctx, 'event.detached', id, { callId: call.id })
  })
}

import { record } from '../audit/audit.ts'
import { refuseMove, refuseTaking } from '../begun/begun.ts'
import { type Call, lockCall } from '../call/call.repo.ts'
import { defaultWhen } from '../call/call.rules.ts'
import type { InheritedField } from '../call/call.schema.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { foundGroup } from '../group/group.ts'
import { listGroupPath } from '../group/group.repo.ts'
import { GroupInput } from '../group/group.schema.ts'
import { newId, newSlug } from '../id.ts'
import { type Claimed, claimGroup, namedGroup } from '../joining/joining.ts'
import { spend } from '../limit/limit.ts'
import { plan, planNotices } from '../ledger/ledger.ts'
import { type Changed, tellCohostsOff, tellOfEvent, toldOf } from '../notice/notice.ts'
import { changeOf, changesCalendar, raisesSequence } from '../notice/notice.rules.ts'
import { authorise, requirePerson } from '../permission/permission.ts'
import { can } from '../permission/permission.rules.ts'
import type { Slot } from '../place/place.repo.ts'
import { promoteWaitlist } from '../place/place.ts'
import { type Blurred, wholeFor } from '../sight/sight.rules.ts'
import { instantsOf, sameTime, type When } from '../time/time.rules.ts'
import { transact } from '../transact.ts'
import { standingUnder } from '../trust/trust.ts'
import { deleteSlot, type EventRow, forgetHowFar, getEventRow, hasOthersWaiting, hasSignups, isAnswered, lockEvent, lockEventUnderCall, lockSlotsOf, saveEvent, saveSlots, updateEventRow, updateSlot } from './event.repo.ts'
import { decideHosting, isOutsideWindow, lockedFields, lockedWords, mayTurn, movedAlong, type Own, type OwnFields, ownOrNull, ownTime, ownWhen, resolveWhen } from './event.rules.ts'
import type { EventInput, EventStatus, EventUpdate, HostInput, SlotInput } from './event.schema.ts'

function slotRow(ctx: Ctx, slot: SlotInput, call: When | null): Own & ReturnType<typeof instantsOf> & { zone: string; title: string; capacity: number | null; waitlist: boolean; changedAt: Temporal.Instant } {
  const own = ownTime(slot, call)
  const when = resolveWhen(own, call)
  return { ...own, ...instantsOf(when), zone: when.timeZone, title: slot.title, capacity: slot.capacity, waitlist: slot.waitlist, changedAt: ctx.now() }
}

function refusePast(ctx: Ctx, slots: { endsAt: Temporal.Instant }[]): void {
  if (slots.every((slot) => Temporal.Instant.compare(slot.endsAt, ctx.now()) <= 0))
    throw new DomainError('invalid', 'This time has passed. Choose a coming day.', { reason: 'past', field: 'startLocal' })
}

const followsAll: OwnFields = { title: null, description: null, time: null }

/** Refuses what the call does not leave to its hosts: another value of a locked field, or a time outside of its window. */
function refuseUnlike(call: Call, slots: (Own & { zone: string })[], before: OwnFields, after: OwnFields, at = ''): void {
  const [locked] = lockedFields(call.locks, before, after)
  if (locked) throw new DomainError('invalid', lockedWords[locked], { reason: 'locked', field: locked === 'time' ? `${at}startLocal` : locked })
  const moved = slots.map(ownWhen).find((when) => when && !(before.time && sameTime(before.time, when)) && isOutsideWindow(call, when))
  if (moved) throw new DomainError('invalid', 'The call does not allow this time. Choose one within the days that it names.', { reason: 'window', field: `${at}startLocal` })
}

/** What becomes of this group's event under the call, or the refusal where only invited groups host. */
export async function hostingOf(ctx: Ctx, call: Call, groupPath: readonly string[]): Promise<'published' | 'pending'> {
  const status = decideHosting({ hosting: call.hosting, organizer: can(ctx.actor, 'event.approve'), ...(await standingUnder(ctx, call, groupPath)) })
  if (!status) throw new DomainError('forbidden', 'Only invited groups host under this call. Ask its organizer.', { reason: 'invited_only' })
  return status
}

type HostsOwn = Pick<HostInput, 'title' | 'capacity' | 'startLocal' | 'endLocal' | 'timeZone'>

/** What a host says of an event under a call, as far as it differs from the call; refused where the call does not leave it to them. */
export function hostedUnder(ctx: Ctx, call: Call, { title, capacity, ...time }: HostsOwn): { slot: ReturnType<typeof slotRow>; own: { title: string | null; description: null } } {
  const slot = slotRow(ctx, { id: null, title: '', capacity, waitlist: true, ...time }, defaultWhen(call))
  refusePast(ctx, [slot])
  const own = { title: ownOrNull(title, call.eventTitle), description: null }
  refuseUnlike(call, [slot], followsAll, { ...own, time: ownWhen(slot) })
  return { slot, own }
}

/**
 * Hosts an event under a call for the host's group, which may be new. What the host does not say follows the call. The
 * call's hosting rule decides whether it is public at once or waits for approval. Whoever hosts for a group that is there already
 * without answering for it waits in any case, and asks to be its rep.
 */
export async function hostEvent(ctx: Ctx, { callId, groupId: given, groupName, groupKind, groupTown, sameAs, title, capacity, startLocal, endLocal, timeZone, ...place }: HostInput): Promise<EventRow> {
  const { personId } = requirePerson(ctx)
  await spend(ctx, 'writePerson', personId)
  return transact(ctx, async (ctx) => {
    const call = await lockCall(ctx.db, callId)
    if (call.status !== 'published') throw new DomainError('closed', 'This call takes no new events.', { reason: 'call_closed' })
    const named = given ? null : await namedGroup(ctx, { callId, groupName, groupTown, sameAs })
    const groupId = given ?? named?.id
    const groupPath = given ? await listGroupPath(ctx.db, given) : named && !named.stranger ? named.path : []
    if (given) authorise(ctx, 'event.host', { groupPath })
    const allowed = await hostingOf(ctx, call, groupPath)
    const status = named?.stranger ? 'pending' : allowed
    if (named?.stranger) await claimGroup(ctx, named.id)
    const group = groupId ?? (await foundGroup(ctx, GroupInput.parse({ name: groupName, kind: groupKind, town: groupTown }))).id
    const { slot, own } = hostedUnder(ctx, call, { title, capacity, startLocal, endLocal, timeZone })
    const event = await insertEvent(ctx, { callId, groupId: group, status, ...own, ...place }, title ?? call.eventTitle, [slot])
    await plan(ctx, { kind: 'hosting', personId, eventId: event.id, bulk: false, facts: { outcome: status } })
    if (status === 'pending') await tellWaiting(ctx, call, event)
    return event
  })
}

/** Makes a draft of an event, under a call or by itself. */
export async function createEvent(ctx: Ctx, { callId, groupId, slots, ...input }: EventInput): Promise<EventRow> {
  const { personId } = requirePerson(ctx)
  const groupPath = await listGroupPath(ctx.db, groupId)
  authorise(ctx, 'event.host', { groupPath })
  await spend(ctx, 'writePerson', personId)
  return transact(ctx, async (ctx) => {
    const call = callId ? await lockCall(ctx.db, callId) : null
    if (call && call.status !== 'published' && !can(ctx.actor, 'call.write')) throw new DomainError('not_found', 'This call does not exist, or takes no events now.')
    if (call) await hostingOf(ctx, call, groupPath)
    const rows = slots.map((slot) => slotRow(ctx, slot, call && defaultWhen(call)))
    refusePast(ctx, rows)
    const own = { ...input, ...ownWords(input, call) }
    if (call) for (const [position, row] of rows.entries()) refuseUnlike(call, [row], followsAll, { title: own.title, description: own.description, time: ownWhen(row) }, `slots.${position}.`)
    return insertEvent(ctx, { ...own, callId, groupId, status: 'draft' }, input.title ?? call?.eventTitle ?? '', rows)
  })
}

function ownWords(input: { title: string | null; description: string | null }, call: Call | null): { title: string | null; description: string | null } {
  return { title: ownOrNull(input.title, call?.eventTitle ?? null), description: ownOrNull(input.description, call?.eventDescription ?? null) }
}

type NewEvent = Omit<Parameters<typeof saveEvent>[1], 'id' | 'slug' | 'createdAt'>

async function insertEvent(ctx: Ctx, row: NewEvent, title: string, slots: ReturnType<typeof slotRow>[]): Promise<EventRow> {
  const createdBy = ctx.actor.kind === 'person' ? ctx.actor.personId : null
  const publishedAt = row.status === 'published' ? ctx.now() : null
  const event = await saveEvent(ctx.db, { ...row, id: newId(), slug: newSlug(title), createdBy, publishedAt, createdAt: ctx.now() })
  await saveSlots(ctx.db, slots.map((slot, position) => ({ ...slot, id: newId(), eventId: event.id, position })))
  await record(ctx, 'event.created', event.id, { status: event.status })
  return event
}

/**
 * Changes an event. Everyone signed up is owed one notice of another time, place, title, description or way there, and SEQUENCE
 * rises with what calendars hold; `quiet` keeps mere corrections of words from being told. More capacity moves the waitlist up.
 * A slot that people answered cannot be taken away.
 */
export async function updateEvent(ctx: Ctx, update: EventUpdate): Promise<{ told: Blurred }> {
  await spend(ctx, 'writePerson', ctx.actor.kind === 'person' ? ctx.actor.personId : null)
  return transact(ctx, async (ctx) => {
    const locked = await lockEventUnderCall(ctx.db, update.id)
    authorise(ctx, 'event.write', { groupPath: await listGroupPath(ctx.db, locked.event.groupId) })
    return changeEvent(ctx, locked, update)
  })
}

/** The same for a caller that holds both locks and has checked the right to. */
export async function changeEvent(ctx: Ctx, { event: before, call }: { event: EventRow; call: Call | null }, { id, slots, quiet, moveBegun, ...input }: EventUpdate): Promise<{ told: Blurred }> {
  if (before.status === 'cancelled') throw new DomainError('closed', 'A cancelled event cannot be changed.', { reason: 'cancelled' })
  if (!call && !input.title) throw new DomainError('invalid', 'Give the event a title.', { field: 'title' })
  const words = ownWords(input, call)
  if (call) refuseUnlike(call, [], { ...before, time: null }, { ...words, time: null })
  const after = await updateEventRow(ctx.db, id, { ...input, ...words })
  const changed = await writeSlots(ctx, { before, after, call, sure: moveBegun }, slots)
  if (slots.some((slot) => !slot.id) || changed.some(({ change }) => 'oldTimeZone' in change)) await forgetHowFar(ctx.db, id)
  await record(ctx, 'event.updated', id)
  return { told: wholeFor(await tellOfEvent(ctx, before, changed, { quiet }), can(ctx.actor, 'event.people', { groupPath: [before.groupId] })) }
}

/** `sure`: what has begun is to be moved all the same. */
type Change = { before: EventRow; after: EventRow; call: Call | null; sure: boolean }

async function writeSlots(ctx: Ctx, { before, after, call, sure }: Change, slots: SlotInput[]): Promise<Changed[]> {
  const callWhen = call && defaultWhen(call)
  const known = new Map((await lockSlotsOf(ctx.db, after.id)).map((slot) => [slot.id, slot]))
  const changed: Changed[] = []
  for (const [position, input] of slots.entries()) {
    if (!call && (!input.startLocal || !input.timeZone)) throw new DomainError('invalid', 'Say when it starts, with its time zone.', { field: `slots.${position}.startLocal` })
    const row = slotRow(ctx, input, callWhen)
    const slot = input.id ? known.get(input.id) : undefined
    if (call) refuseUnlike(call, [row], { ...followsAll, time: slot ? ownWhen(slot) : null }, { ...followsAll, time: ownWhen(row) }, `slots.${position}.`)
    if (!slot) {
      await saveSlots(ctx.db, [{ ...row, id: newId(), eventId: after.id, position }])
      continue
    }
    known.delete(slot.id)
    await refuseMove(ctx, after.id, slot, row, sure)
    const change = changeOf(toldOf(before, call, slot, resolveWhen(slot, callWhen)), toldOf(after, call, row, resolveWhen(row, callWhen)))
    const { changedAt, ...rest } = row
    await updateSlot(ctx.db, slot.id, { ...rest, position, sequence: slot.sequence + Number(raisesSequence(change)), ...(changesCalendar(change) && { changedAt }) })
    // Of what is over nobody has to hear.
    if (Temporal.Instant.compare(row.endsAt, ctx.now()) > 0) changed.push({ slotId: slot.id, change })
    await promoteWaitlist(ctx, { ...slot, capacity: row.capacity, startsAt: row.startsAt, endsAt: row.endsAt })
  }
  for (const gone of known.values()) await removeSlot(ctx, gone)
  return changed
}

async function removeSlot(ctx: Ctx, slot: Slot): Promise<void> {
  if (await hasSignups(ctx.db, slot.id)) throw new DomainError('conflict', 'People have answered this slot, so it cannot be removed. Cancel the event, or keep the slot.', { reason: 'answered' })
  await deleteSlot(ctx.db, slot.id)
}

/**
 * Publishes a draft or, where its call asks for approval and does not trust the group, hands it in; takes back what was handed
 * in. Whoever may approve publishes at once.
 */
export async function setEventStatus(ctx: Ctx, { id, status }: { id: string; status: Extract<EventStatus, 'draft' | 'published'> }): Promise<EventRow> {
  return transact(ctx, async (ctx) => {
    const { event: before, call } = await lockEventUnderCall(ctx.db, id)
    const groupPath = await listGroupPath(ctx.db, before.groupId)
    authorise(ctx, 'event.write', { groupPath })
    if (before.status === status) return before
    const target = await decidePublishing(ctx, call, groupPath, status)
    if (before.status === target) return before
    if (target === 'pending' && call) await tellWaiting(ctx, call, before)
    return turnEvent(ctx, before, target)
  })
}

/**
 * Makes a public event a draft again, as long as nobody means to come: nobody is left standing before a page that is gone. Published
 * anew, it is public from then on, so nothing that was due before goes out. A word of its own, so that no host who takes back what was just approved hides it.
 */
export async function unpublishEvent(ctx: Ctx, { id }: { id: string }): Promise<EventRow> {
  return transact(ctx, async (ctx) => {
    const before = await lockEvent(ctx.db, id)
    authorise(ctx, 'event.write', { groupPath: await listGroupPath(ctx.db, before.groupId) })
    if (before.status !== 'published') throw new DomainError('conflict', 'This event is not public.', { reason: 'status' })
    // Whoever signs up at this moment holds a slot until they are written, or waits for it and then finds no public event.
    await lockSlotsOf(ctx.db, id)
    if (await isAnswered(ctx.db, id)) throw new DomainError('conflict', 'People have signed up, and would find no page any more. Change the event, or cancel it: then everyone is told.', { reason: 'answered' })
    await record(ctx, 'event.unpublished', id)
    return updateEventRow(ctx.db, id, { status: 'draft', publishedAt: null })
  })
}

/** Tells whoever made the call that an event waits, unless others wait already: then they know. The caller holds the call's lock. */
export async function tellWaiting(ctx: Ctx, call: Call, event: EventRow): Promise<void> {
  if (!call.createdBy || (await hasOthersWaiting(ctx.db, call.id, event.id))) return
  await plan(ctx, { kind: 'hosting', personId: call.createdBy, eventId: event.id, bulk: false, facts: { outcome: 'waiting' } })
}

/** Gives an event another status; whoever added it is told when it stops waiting for an organizer. The caller holds its lock and has checked the right to. */
export async function turnEvent(ctx: Ctx, before: EventRow, status: Exclude<EventStatus, 'cancelled'>, reviewNote = '', claim: Claimed = null): Promise<EventRow> {
  if (!mayTurn(before.status, status)) throw new DomainError('conflict', `A ${before.status} event cannot become ${status}.`, { reason: 'status' })
  const event = await updateEventRow(ctx.db, before.id, { status, reviewNote, ...(status === 'published' ? { publishedAt: before.publishedAt ?? ctx.now() } : {}) })
  await record(ctx, `event.${status}`, before.id)
  const outcome = status === 'published' ? 'approved' : reviewNote !== '' || can(ctx.actor, 'event.approve') ? 'sent_back' : null
  if (before.status === 'pending' && before.createdBy && outcome) await plan(ctx, { kind: 'hosting', personId: before.createdBy, eventId: before.id, bulk: false, facts: { outcome, ...(reviewNote && { note: reviewNote }), ...(claim && { claim }) } })
  return event
}

async function decidePublishing(ctx: Ctx, call: Call | null, groupPath: readonly string[], wanted: 'draft' | 'published'): Promise<'draft' | 'published' | 'pending'> {
  if (wanted === 'draft' || !call || can(ctx.actor, 'event.approve')) return wanted
  if (call.status !== 'published') throw new DomainError('closed', 'The call is not public, so its events cannot be either.', { reason: 'call_closed' })
  return hostingOf(ctx, call, groupPath)
}

const severalTimes = (): DomainError => new DomainError('conflict', 'This event has several times of its own. Change them one by one.', { reason: 'several_times' })

/**
 * Lets an event say what its call says in these fields, and tells everyone signed up and groups that host along what that changes. Several times stay several,
 * and each moves as far as the call moved `from` what it said before; where that is not known, which of them would be the call's
 * nobody knows, and they are kept. The caller holds both locks.
 */
export async function followCall(ctx: Ctx, event: EventRow, call: Call, fields: readonly InheritedField[], from: When | null = null): Promise<{ told: number }> {
  const words = { ...(fields.includes('title') && { title: null }), ...(fields.includes('description') && { description: null }) }
  const after = Object.keys(words).length > 0 ? await updateEventRow(ctx.db, event.id, words) : event
  const [to, slots] = [defaultWhen(call), await lockSlotsOf(ctx.db, event.id)]
  if (fields.includes('time')) await refuseTaking(ctx, event.id)
  if (fields.includes('time') && slots.length > 1 && !from) throw severalTimes()
  const changed: Changed[] = []
  for (const slot of slots) {
    const own = ownWhen(slot)
    const next = own && fields.includes('time') ? (slots.length > 1 && from ? movedAlong(own, from, to) : null) : own
    const change = changeOf(toldOf(event, call, slot, own ?? to), toldOf(after, call, slot, next ?? to))
    const rises = changesCalendar(change) && { sequence: slot.sequence + Number(raisesSequence(change)), changedAt: ctx.now() }
    const time = own !== next && { startLocal: null, endLocal: null, timeZone: null, ...next, ...instantsOf(next ?? to), zone: (next ?? to).timeZone }
    if (rises || time) await updateSlot(ctx.db, slot.id, { ...time, ...rises })
    if (Temporal.Instant.compare(instantsOf(next ?? to).endsAt, ctx.now()) > 0) changed.push({ slotId: slot.id, change })
  }
  return { told: await tellOfEvent(ctx, event, changed) }
}

/** Calls an event off for good. Everyone with an answer and groups that host along are told why, and SEQUENCE rises so that calendars follow. */
export async function cancelEvent(ctx: Ctx, { id, reason }: { id: string; reason: string }): Promise<{ told: Blurred }> {
  return transact(ctx, async (ctx) => {
    const { event: before, call } = await lockEventUnderCall(ctx.db, id)
    authorise(ctx, 'event.write', { groupPath: await listGroupPath(ctx.db, before.groupId) })
    if (!mayTurn(before.status, 'cancelled')) throw new DomainError('conflict', 'This event is cancelled already.', { reason: 'status' })
    const slots = await lockSlotsOf(ctx.db, id)
    for (const slot of slots) await updateSlot(ctx.db, slot.id, { sequence: slot.sequence + 1, changedAt: ctx.now() })
    await updateEventRow(ctx.db, id, { status: 'cancelled', cancelledAt: ctx.now(), cancelReason: reason })
    await record(ctx, 'event.cancelled', id)
    await tellCohostsOff(ctx, { eventId: id, title: before.title ?? call?.eventTitle ?? '', reason })
    const coming = slots.filter((slot) => Temporal.Instant.compare(slot.endsAt, ctx.now()) > 0)
    return { told: wholeFor(before.status === 'published' ? await planNotices(ctx, coming.map((slot) => ({ slotId: slot.id, facts: { reason } })), 'cancellation') : 0, can(ctx.actor, 'event.people', { groupPath: [before.groupId] })) }
  })
}

/** The group path of an event, for permission checks above this slice. */
export async function eventGroupPath(ctx: Ctx, id: string): Promise<string[]> {
  return listGroupPath(ctx.db, (await getEventRow(ctx.db, id)).groupId)
}

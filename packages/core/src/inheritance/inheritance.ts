import { loadActor } from '../account/account.ts'
import { record } from '../audit/audit.ts'
import { type Call, getCall, lockCall, updateCallRow } from '../call/call.repo.ts'
import { defaultWhen, openFields } from '../call/call.rules.ts'
import { type CallUpdate, InheritedField } from '../call/call.schema.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { followCall } from '../event/event.ts'
import { type EventRow, getEventRow, listSlotsCounted, lockEventUnderCall } from '../event/event.repo.ts'
import { resolveWhen } from '../event/event.rules.ts'
import { getGroup, listGroupPath } from '../group/group.repo.ts'
import { newId } from '../id.ts'
import { allowLong } from '../ledger/ledger.repo.ts'
import { planNotices } from '../ledger/ledger.ts'
import { spend } from '../limit/limit.ts'
import { authorise, requirePerson } from '../permission/permission.ts'
import { can } from '../permission/permission.rules.ts'
import { type Blurred, blurred, countFor } from '../sight/sight.rules.ts'
import { instantsOf, sameTime, type When } from '../time/time.rules.ts'
import { openPersonal, signPersonal } from '../token.ts'
import { transact } from '../transact.ts'
import { closeAsks, countFollowers, countInheriting, dropHostNews, forgetOwnTimes, forgetOwnWords, hasHosts, listAsksOf, listOpenAsks, listOverriding, listOverridingIds, listRound, lockAsk, lockComingSlots, type LockedSlot, moveSlots, type NewAsk, type Overriding, saveAnswer, saveAsks, saveHostNews } from './inheritance.repo.ts'
import { askState, type AskState, changedFields } from './inheritance.rules.ts'
import type { AskReply, Following } from './inheritance.schema.ts'

/** How many of the events that say otherwise are named before a change. */
const named = 100

export type FieldEffect = { field: InheritedField; changes: boolean; locks: boolean; following: number; own: number; people: Blurred; overriding: Overriding[] }
export type CallPreview = { revision: number; effects: FieldEffect[] }

/** What a change of a call would do, before it is done: which events follow, and which have their own value. Changes nothing. */
export async function previewCall(ctx: Ctx, { id, ...input }: CallUpdate): Promise<CallPreview> {
  authorise(ctx, 'call.write')
  const before = await getCall(ctx.db, id)
  if (openFields(before.status) === 'words') return { revision: before.revision, effects: [] }
  const changed = changedFields(before, { ...before, ...input })
  const fields = InheritedField.options.filter((field) => changed.includes(field) || isNewLock(before, input, field))
  const effects = await Promise.all(fields.map(async (field): Promise<FieldEffect> => {
    const [counts, overriding, people] = await Promise.all([countInheriting(ctx.db, id, field, ctx.now()), listOverriding(ctx.db, id, field, ctx.now(), named), field === 'time' && changed.includes('time') ? countFollowers(ctx.db, id, ctx.now()) : 0])
    return { field, changes: changed.includes(field), locks: isNewLock(before, input, field), ...counts, people: blurred(people), overriding }
  }))
  return { revision: before.revision, effects }
}

const isNewLock = (before: Call, { locks }: { locks: InheritedField[] }, field: InheritedField): boolean => locks.includes(field) && !before.locks.includes(field)

export type CallChange = { call: Call; moved: number; told: Blurred; keptOwnTime: number; asked: number }

/**
 * Changes a call with all that follows from it, in one transaction. Events that say nothing of their own follow; everyone
 * signed up where that moves the time is owed one notice; those who answer for events that say otherwise are asked, once an
 * event. Where a field is locked, `take` says whether such events follow from now on, else they keep what they have.
 */
export async function updateCall(ctx: Ctx, { id, revision, take, ...input }: CallUpdate): Promise<CallChange> {
  authorise(ctx, 'call.write')
  return transact(ctx, async (ctx) => {
    await allowLong(ctx.db)
    const before = await lockCall(ctx.db, id)
    if (revision !== undefined && revision !== before.revision) throw new DomainError('conflict', 'Somebody else has changed this call meanwhile. Look at what it says now, then change it.', { reason: 'revision' })
    const { summary, description, sourceUrl, imageAlt } = input
    const change = openFields(before.status) === 'words' ? { summary, description, sourceUrl, imageAlt } : input
    const call = await updateCallRow(ctx.db, id, { ...change, revision: before.revision + 1 })
    const changed = changedFields(before, call)
    const taken = take.filter((field) => call.locks.includes(field))
    await record(ctx, 'call.updated', id, { changed, locks: call.locks, taken })
    if (changed.length + taken.length === 0) return { call, moved: 0, told: 0, keptOwnTime: 0, asked: 0 }
    for (const field of ['title', 'description'] as const) {
      if (taken.includes(field)) await forgetOwnWords(ctx.db, id, field, null)
      else if (changed.includes(field)) await forgetOwnWords(ctx.db, id, field, field === 'title' ? call.eventTitle : call.eventDescription)
    }
    const times = changed.includes('time') || taken.includes('time') ? await moveTimes(ctx, call, defaultWhen(before), taken.includes('time')) : { moved: 0, told: 0, events: [] }
    const asked = await askHosts(ctx, call, [...new Set([...changed, ...taken])], times.events)
    const keptOwnTime = changed.includes('time') ? (await countInheriting(ctx.db, id, 'time', ctx.now())).own : 0
    return { call, moved: times.moved, told: blurred(times.told), keptOwnTime, asked }
  })
}

type Moved = { slotId: string; eventId: string; published: boolean; from: When }

const ownTime = ({ startLocal, endLocal, timeZone, zone }: LockedSlot): When | null => (startLocal ? { startLocal, endLocal, timeZone: timeZone ?? zone } : null)

async function moveTimes(ctx: Ctx, call: Call, from: When, takeAll: boolean): Promise<{ moved: number; told: number; events: string[] }> {
  const to = defaultWhen(call)
  const slots = await lockComingSlots(ctx.db, call.id, ctx.now())
  const same = slots.filter((slot) => slot.alone && isSame(ownTime(slot), to))
  await forgetOwnTimes(ctx.db, same.map((slot) => slot.slotId))
  const moved = slots.flatMap((slot): Moved[] => {
    const own = ownTime(slot)
    const follows = own === null || (takeAll && slot.alone)
    return follows && !isSame(own ?? from, to) ? [{ ...slot, from: own ?? from }] : []
  })
  await moveSlots(ctx.db, moved.map((one) => one.slotId), { ...instantsOf(to), zone: to.timeZone }, ctx.now())
  let told = 0
  for (const alike of Object.values(Object.groupBy(moved.filter((one) => one.published), (one) => JSON.stringify(one.from)))) {
    const [first] = alike ?? []
    if (first) told += await planNotices(ctx, (alike ?? []).map((one) => one.slotId), 'change', { oldStartLocal: first.from.startLocal, oldEndLocal: first.from.endLocal, oldTimeZone: first.from.timeZone })
  }
  return { moved: moved.length, told, events: [...new Set(moved.filter((one) => one.published).map((one) => one.eventId))] }
}

const isSame = (own: When | null, when: When): boolean => own !== null && sameTime(own, when)

/** Questions that were open about these fields give way to new ones; hosts of events that moved are told. Returns how many events are asked about. */
async function askHosts(ctx: Ctx, call: Call, fields: InheritedField[], moved: string[]): Promise<number> {
  if (call.status === 'draft') return 0
  await closeAsks(ctx.db, { callId: call.id }, fields, ctx.now())
  const dropped = await dropHostNews(ctx.db, call.id)
  const asks: NewAsk[] = []
  for (const field of fields) for (const eventId of await listOverridingIds(ctx.db, call.id, field, ctx.now())) asks.push({ id: newId(), eventId, field })
  // What was open about other fields, and whose mail was just taken back, is asked once more with the rest.
  const unsent = new Set(dropped.map((one) => one.eventId))
  const still = (await listOpenAsks(ctx.db, call.id)).filter((ask) => unsent.has(ask.eventId))
  const asking = [...new Set([...asks, ...still].map((ask) => ask.eventId))]
  const rounds = asking.map((eventId) => ({ eventId, round: newId() }))
  await saveAsks(ctx.db, call.id, asks, rounds, ctx.now())
  const isAsked = new Set(asking)
  const telling = [...new Set([...moved, ...dropped.flatMap((one) => (one.outcome === 'moved' ? one.eventId : []))])].filter((eventId) => !isAsked.has(eventId))
  await saveHostNews(ctx.db, [...rounds.map((one) => ({ ...one, outcome: 'asked' as const })), ...telling.map((eventId) => ({ eventId, outcome: 'moved' as const, round: null }))], ctx.now())
  return new Set(asks.map((ask) => ask.eventId)).size
}

export type AskView = { field: InheritedField; state: AskState }
export type AskPage = {
  event: { id: string; slug: string; title: string; status: EventRow['status'] }; group: string; call: { slug: string; title: string }
  asks: AskView[]; own: { title: string | null; when: When; several: boolean }; theirs: { title: string; when: When }
}

/** The link is good for as long as whom it was sent to answers for the event; who made it does where nobody else is there to. */
async function requireAsked(ctx: Ctx, event: EventRow, personId: string): Promise<void> {
  const asked = await loadActor(ctx, personId)
  if (asked && can(asked.actor, 'event.write', { groupPath: await listGroupPath(ctx.db, event.groupId) })) return
  if (asked && event.createdBy === personId && !(await hasHosts(ctx.db, event.groupId))) return
  throw new DomainError('gone', 'This link was for somebody who no longer answers for the event. Whoever does has a link of their own, and finds the question on the event’s page in the workspace.', { reason: 'left' })
}

/** What the link of a question to hosts is about. Changes nothing. */
export async function getAsk(ctx: Ctx, { token }: { token: string }): Promise<AskPage> {
  await spend(ctx, 'linkNetwork', ctx.network)
  const { id: round, personId } = openPersonal(ctx, 'ask', token)
  const rows = await listRound(ctx.db, round)
  const [first] = rows
  if (!first) throw new DomainError('gone', 'The call has changed again. The newest mail about it asks you once more.', { reason: 'obsolete' })
  const [event, call] = [await getEventRow(ctx.db, first.eventId), await getCall(ctx.db, first.callId)]
  await requireAsked(ctx, event, personId)
  const [group, slots] = [await getGroup(ctx.db, event.groupId), await listSlotsCounted(ctx.db, event.id)]
  const [slot] = slots
  if (!slot) throw new Error('invariant: an event has a slot')
  const under = event.callId === call.id
  const own = { title: under && event.title !== null, description: under && event.description !== null, time: under && slots.some((one) => one.startLocal !== null) }
  return {
    event: { id: event.id, slug: event.slug, title: event.title ?? call.eventTitle, status: event.status }, group: group.name, call: { slug: call.slug, title: call.title },
    asks: rows.map((ask) => ({ field: ask.field, state: askState(under ? ask : { ...ask, obsoleteAt: ask.obsoleteAt ?? ctx.now() }, own[ask.field]) })),
    own: { title: event.title, when: resolveWhen(slot, under ? defaultWhen(call) : null), several: slots.length > 1 },
    theirs: { title: call.eventTitle, when: defaultWhen(call) },
  }
}

/**
 * Takes the call's new value, or keeps the event's own. The first answer holds: a second tap, another rep or a mail program
 * that follows links twice changes nothing. Refused once the call changed again.
 */
export async function answerAsk(ctx: Ctx, { token, field, answer }: AskReply): Promise<{ answer: 'taken' | 'kept'; told: Blurred }> {
  await spend(ctx, 'linkNetwork', ctx.network)
  const { id: round, personId } = openPersonal(ctx, 'ask', token)
  return transact(ctx, async (ctx) => {
    const { ask, event, call } = await lockAsk(ctx.db, round, field)
    await requireAsked(ctx, event, personId)
    if (ask.answer) return { answer: ask.answer, told: 0 }
    if (event.status === 'cancelled') throw new DomainError('closed', 'This event was called off.', { reason: 'cancelled' })
    const answeredBy = ctx.actor.kind === 'person' ? ctx.actor.personId : null
    if (call?.id !== ask.callId || !(await saveAnswer(ctx.db, ask.id, answer, answeredBy, ctx.now()))) throw new DomainError('gone', 'The call has changed again. The newest mail about it asks you once more.', { reason: 'obsolete' })
    const { told } = answer === 'taken' ? await followCall(ctx, event, call, [field]) : { told: 0 }
    await record(ctx, `event.ask_${answer}`, event.id, { field })
    return { answer, told: countFor(told, knowsPeople(ctx, event)) }
  })
}

/** Lets an event say again what its call says, and answers what was asked about it. */
export async function followAgain(ctx: Ctx, { id, fields }: Following): Promise<{ told: Blurred }> {
  return transact(ctx, async (ctx) => {
    const { event, call } = await lockEventUnderCall(ctx.db, id)
    authorise(ctx, 'event.write', { groupPath: await listGroupPath(ctx.db, event.groupId) })
    if (!call) throw new DomainError('conflict', 'This event is under no call.', { reason: 'no_call' })
    if (event.status === 'cancelled') throw new DomainError('closed', 'A cancelled event cannot be changed.', { reason: 'cancelled' })
    const { told } = await followCall(ctx, event, call, fields)
    const answeredBy = ctx.actor.kind === 'person' ? ctx.actor.personId : null
    for (const ask of await listAsksOf(ctx.db, id)) if (fields.includes(ask.field)) await saveAnswer(ctx.db, ask.id, 'taken', answeredBy, ctx.now())
    await record(ctx, 'event.follows', id, { fields })
    return { told: countFor(told, knowsPeople(ctx, event)) }
  })
}

const knowsPeople = (ctx: Ctx, event: EventRow): boolean => can(ctx.actor, 'event.people', { groupPath: [event.groupId] })

/** What an event's reps were asked and have not answered, each with the acting person's own link to answer it. The caller has checked that they may change the event. */
export async function openAsksOf(ctx: Ctx, eventId: string): Promise<{ field: InheritedField; token: string }[]> {
  const { personId } = requirePerson(ctx)
  return (await listAsksOf(ctx.db, eventId)).map((ask) => ({ field: ask.field, token: signPersonal(ctx, 'ask', ask.round, personId) }))
}

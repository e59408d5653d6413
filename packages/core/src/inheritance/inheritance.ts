import { loadActor } from '../account/account.ts'
import { record } from '../audit/audit.ts'
import { type Call, getCall, lockCall, updateCallRow } from '../call/call.repo.ts'
import { defaultWhen, openFields } from '../call/call.rules.ts'
import { type CallUpdate, InheritedField } from '../call/call.schema.ts'
import { getCampaign } from '../campaign/campaign.repo.ts'
import { createCampaign } from '../campaign/campaign.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { followCall } from '../event/event.ts'
import { type EventRow, getEventRow, listSlotsCounted, lockEventUnderCall, type SlotCounted } from '../event/event.repo.ts'
import { movedAlong, resolveWhen } from '../event/event.rules.ts'
import { getGroup, listGroupPath } from '../group/group.repo.ts'
import { newId } from '../id.ts'
import { allowLong } from '../ledger/ledger.repo.ts'
import { spend } from '../limit/limit.ts'
import { digestOf, tellChanged, tellCohosts } from '../notice/notice.ts'
import { type Change, changeOf, changesCalendar, type Told } from '../notice/notice.rules.ts'
import { authorise, requirePerson } from '../permission/permission.ts'
import { can } from '../permission/permission.rules.ts'
import { type Blurred, wholeFor } from '../sight/sight.rules.ts'
import { instantsOf, sameTime, type When } from '../time/time.rules.ts'
import { openPersonal, signPersonal } from '../token.ts'
import { transact } from '../transact.ts'
import { readBegun } from '../begun/begun.repo.ts'
import { type AskRow, closeAsks, countFollowers, countInheriting, dropHostNews, forgetOwnTimes, forgetOwnWords, hasHosts, keepTimes, listAsksOf, listOpenAsks, listOverriding, listOverridingIds, listRound, lockAsk, lockComingSlots, type HostNews, type LockedSlot, moveSlots, type NewAsk, type Overriding, saveAnswer, saveAsks, saveHostNews, touchSlots } from './inheritance.repo.ts'
import { askState, type AskState, changedFields } from './inheritance.rules.ts'
import type { AskReply, Following } from './inheritance.schema.ts'

/** How many of the events that say otherwise are named before a change. */
const named = 100

export type FieldEffect = { field: InheritedField; changes: boolean; locks: boolean; following: number; own: number; overriding: Overriding[] }
/** What events that follow say now and would say then. */
export type Both<T> = { from: T; to: T }
export type CallPreview = { revision: number; effects: FieldEffect[]; /** How many are told, once, of all that changes. */ people: Blurred; title: Both<string>; description: Both<string>; when: Both<When> }

/** What a change of a call would do, before it is done: which events follow, and which have their own value. Changes nothing. */
export async function previewCall(ctx: Ctx, { id, ...input }: CallUpdate): Promise<CallPreview> {
  authorise(ctx, 'call.write')
  const before = await getCall(ctx.db, id)
  const after = openFields(before.status) === 'words' ? before : { ...before, ...input }
  const changed = changedFields(before, after)
  const fields = InheritedField.options.filter((field) => changed.includes(field) || isNewLock(before, after, field))
  const effects = await Promise.all(fields.map(async (field): Promise<FieldEffect> => {
    const [counts, overriding] = await Promise.all([countInheriting(ctx.db, id, field, ctx.now()), listOverriding(ctx.db, id, field, ctx.now(), named)])
    return { field, changes: changed.includes(field), locks: isNewLock(before, after, field), ...counts, overriding }
  }))
  return {
    revision: before.revision, effects, people: wholeFor(await countFollowers(ctx.db, id, changed, ctx.now()), false),
    title: { from: before.eventTitle, to: after.eventTitle }, description: { from: before.eventDescription, to: after.eventDescription }, when: { from: defaultWhen(before), to: defaultWhen(after) },
  }
}

const isNewLock = (before: Call, { locks }: { locks: InheritedField[] }, field: InheritedField): boolean => locks.includes(field) && !before.locks.includes(field)

export type CallChange = { call: Call; moved: number; told: Blurred; keptOwnTime: number; asked: number }

/**
 * Changes a call with all that follows from it, in one transaction. Events that say nothing of their own follow; everyone
 * signed up where that changes time or words is owed one notice, unless words were merely corrected (`quiet`); those who answer
 * for events that say otherwise are asked, once an event. Where a field is locked, `take` says whether such events follow from
 * now on, else they keep what they have.
 */
export async function updateCall(ctx: Ctx, { id, revision, take, quiet, campaignId, campaignTitle, ...input }: CallUpdate): Promise<CallChange> {
  authorise(ctx, 'call.write')
  return transact(ctx, async (ctx) => {
    await allowLong(ctx.db)
    const before = await lockCall(ctx.db, id)
    if (revision !== undefined && revision !== before.revision) throw new DomainError('conflict', 'Somebody else has changed this call meanwhile. Look at what it says now, then change it.', { reason: 'revision' })
    const { summary, description, sourceUrl, imageAlt } = input
    const change = openFields(before.status) === 'words' ? { summary, description, sourceUrl, imageAlt } : { ...input, campaignId: await campaignFor(ctx, before, { campaignId, campaignTitle }) }
    const call = await updateCallRow(ctx.db, id, { ...change, revision: before.revision + 1 })
    const changed = changedFields(before, call)
    const taken = take.filter((field) => call.locks.includes(field))
    await record(ctx, 'call.updated', id, { changed, locks: call.locks, taken, ...(call.campaignId !== before.campaignId && { campaign: call.campaignId }) })
    if (changed.length + taken.length === 0) return { call, moved: 0, told: 0, keptOwnTime: 0, asked: 0 }
    const slots = await lockComingSlots(ctx.db, id, ctx.now())
    for (const field of ['title', 'description'] as const) {
      if (taken.includes(field)) await forgetOwnWords(ctx.db, id, field, null)
      else if (changed.includes(field)) await forgetOwnWords(ctx.db, id, field, field === 'title' ? call.eventTitle : call.eventDescription)
    }
    const done = await changeSlots(ctx, { before, call, taken }, slots, quiet)
    const asked = await askHosts(ctx, { before, call, changed, taken }, done)
    const keptOwnTime = changed.includes('time') ? (await countInheriting(ctx.db, id, 'time', ctx.now())).own : 0
    return { call, moved: done.moved, told: wholeFor(done.told, false), keptOwnTime, asked }
  })
}

/** Where the call is to be: its campaign, another that exists, or a new one. */
async function campaignFor(ctx: Ctx, before: Call, { campaignId, campaignTitle }: Pick<CallUpdate, 'campaignId' | 'campaignTitle'>): Promise<string> {
  if (campaignId !== null) return (await getCampaign(ctx.db, campaignId)).id
  return campaignTitle === '' ? before.campaignId : (await createCampaign(ctx, { title: campaignTitle, goal: '', startsOn: null, endsOn: null })).id
}

type Changing = { before: Call; call: Call; taken: readonly InheritedField[] }
type Done = { moved: number; told: number; /** Public events that have another time, or other words alone. */ events: { moved: string[]; followed: string[] } }

const ownTime = ({ startLocal, endLocal, timeZone, zone }: LockedSlot): When | null => (startLocal ? { startLocal, endLocal, timeZone: timeZone ?? zone } : null)

/** What people know of a slot, as far as a call can change it. */
function toldUnder(call: Call, own: Pick<LockedSlot, 'title' | 'slot' | 'described'>, when: When): Told {
  return { title: own.title ?? call.eventTitle, description: own.described ?? digestOf(call.eventDescription), when, slot: own.slot, place: '', online: '', directions: '' }
}

/** Lets slots take place when the call now says, in a few statements however many they are, and owes their people one notice each. */
async function changeSlots(ctx: Ctx, { before, call, taken }: Changing, slots: LockedSlot[], quiet: boolean): Promise<Done> {
  const [from, to] = [defaultWhen(before), defaultWhen(call)]
  const takes = { title: taken.includes('title'), description: taken.includes('description'), time: taken.includes('time') }
  const same = slots.filter((slot) => slot.alone && isSame(ownTime(slot), to))
  await forgetOwnTimes(ctx.db, same.map((slot) => slot.slotId))
  if (!sameTime(from, to)) await keepTimes(ctx.db, slots.filter((slot) => slot.tookPlace && ownTime(slot) === null).map((slot) => slot.slotId), from)
  const changed = slots.flatMap((slot): (LockedSlot & { change: Change; moves: boolean })[] => {
    const own = ownTime(slot) ?? (slot.tookPlace ? from : null)
    const next = own === null || (takes.time && slot.alone && !slot.begun && !slot.tookPlace) ? to : own
    const change = changeOf(toldUnder(before, slot, own ?? from), toldUnder(call, { slot: slot.slot, title: takes.title ? null : slot.title, described: takes.description ? null : slot.described }, next))
    return Object.keys(change).length > 0 ? [{ ...slot, change, moves: !sameTime(own ?? from, next) }] : []
  })
  const moved = changed.filter((one) => one.moves)
  await moveSlots(ctx.db, moved.map((one) => one.slotId), { ...instantsOf(to), zone: to.timeZone }, ctx.now())
  await touchSlots(ctx.db, changed.filter((one) => !one.moves && changesCalendar(one.change)).map((one) => one.slotId), ctx.now())
  await tellCohosts(ctx, changed, { quiet })
  const told = await tellChanged(ctx, changed.filter((one) => one.published), { quiet })
  const eventsOf = (some: typeof changed): string[] => [...new Set(some.filter((one) => one.published).map((one) => one.eventId))]
  return { moved: moved.length, told, events: { moved: eventsOf(moved), followed: eventsOf(changed) } }
}

const isSame = (own: When | null, when: When): boolean => own !== null && sameTime(own, when)

const timeBefore = ({ fromStartLocal, fromEndLocal, fromTimeZone }: Pick<AskRow, 'fromStartLocal' | 'fromEndLocal' | 'fromTimeZone'>): When | null => (fromStartLocal && fromTimeZone ? { startLocal: fromStartLocal, endLocal: fromEndLocal, timeZone: fromTimeZone } : null)

/** Questions that were open about these fields give way to new ones; hosts of events that follow are told. Returns how many events are asked about. */
async function askHosts(ctx: Ctx, { before, call, changed, taken }: Changing & { changed: readonly InheritedField[] }, { events }: Done): Promise<number> {
  if (call.status === 'draft') return 0
  // Of a question nobody has answered the time before is still the one that the event's own was chosen beside.
  const open = new Map((await listOpenAsks(ctx.db, call.id)).map((ask) => [`${ask.eventId} ${ask.field}`, timeBefore(ask)]))
  await closeAsks(ctx.db, { callId: call.id }, [...new Set([...changed, ...taken])], ctx.now())
  const dropped = await dropHostNews(ctx.db, call.id)
  const asks: NewAsk[] = []
  for (const field of changed)
    for (const eventId of await listOverridingIds(ctx.db, call.id, field, ctx.now())) asks.push({ id: newId(), eventId, field, from: field === 'time' ? (open.get(`${eventId} time`) ?? defaultWhen(before)) : null })
  // What was open about other fields, and whose mail was just taken back, is asked once more with the rest.
  const unsent = new Set(dropped.map((one) => one.eventId))
  const still = (await listOpenAsks(ctx.db, call.id)).filter((ask) => unsent.has(ask.eventId))
  const asking = [...new Set([...asks, ...still].map((ask) => ask.eventId))]
  const rounds = asking.map((eventId) => ({ eventId, round: newId() }))
  await saveAsks(ctx.db, call.id, asks, rounds, ctx.now())
  const isAsked = new Set(asking)
  const droppedOf = (outcome: HostNews['outcome']): string[] => dropped.flatMap((one) => (one.outcome === outcome ? one.eventId : []))
  const isMoved = new Set([...events.moved, ...droppedOf('moved')])
  const telling = [...new Set([...isMoved, ...events.followed, ...droppedOf('followed')])].filter((eventId) => !isAsked.has(eventId))
  await saveHostNews(ctx.db, [...rounds.map((one) => ({ ...one, outcome: 'asked' as const })), ...telling.map((eventId) => ({ eventId, outcome: isMoved.has(eventId) ? ('moved' as const) : ('followed' as const), round: null }))], ctx.now())
  return new Set(asks.map((ask) => ask.eventId)).size
}

export type AskView = { field: InheritedField; state: AskState }
export type AskPage = {
  event: { id: string; slug: string; title: string; status: EventRow['status'] }; group: string; call: { slug: string; title: string }
  asks: AskView[]; own: { title: string | null; when: When; several: boolean; /** Several times of its own, and where each would go; null where that is not known. */ times: { title: string; when: When; moved: When | null }[] }; theirs: { title: string; when: When }
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
  const { begun, tookPlace } = await readBegun(ctx.db, event.id, ctx.now())
  const own = { title: under && event.title !== null, description: under && event.description !== null, time: under && slots.some((one) => one.startLocal !== null) }
  return {
    event: { id: event.id, slug: event.slug, title: event.title ?? call.eventTitle, status: event.status }, group: group.name, call: { slug: call.slug, title: call.title },
    asks: rows.map((ask) => ({ field: ask.field, state: askState(under ? ask : { ...ask, obsoleteAt: ask.obsoleteAt ?? ctx.now() }, own[ask.field], ask.field === 'time' && (begun || tookPlace)) })),
    own: { title: event.title, when: resolveWhen(slot, under ? defaultWhen(call) : null), several: slots.length > 1, times: slots.length > 1 && own.time ? timesOf(slots, call, rows) : [] },
    theirs: { title: call.eventTitle, when: defaultWhen(call) },
  }
}

function timesOf(slots: SlotCounted[], call: Call, rows: AskRow[]): AskPage['own']['times'] {
  const asked = rows.find((ask) => ask.field === 'time')
  const from = asked ? timeBefore(asked) : null
  return slots.flatMap((slot) => {
    if (!slot.startLocal) return []
    const when = resolveWhen(slot, defaultWhen(call))
    return [{ title: slot.title, when, moved: from && movedAlong(when, from, defaultWhen(call)) }]
  })
}

/**
 * Takes the call's new value, or keeps the event's own. The first answer holds: a second tap, another rep or a mail program
 * that follows links twice changes nothing. Refused once the call changed again. Groups that host along are told what was taken.
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
    const { told } = answer === 'taken' ? await followCall(ctx, event, call, [field], timeBefore(ask)) : { told: 0 }
    await record(ctx, `event.ask_${answer}`, event.id, { field, linkOf: personId })
    return { answer, told: wholeFor(told, knowsPeople(ctx, event)) }
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
    return { told: wholeFor(told, knowsPeople(ctx, event)) }
  })
}

const knowsPeople = (ctx: Ctx, event: EventRow): boolean => can(ctx.actor, 'event.people', { groupPath: [event.groupId] })

/** What an event's reps were asked and have not answered, each with the acting person's own link to answer it. The caller has checked that they may change the event. */
export async function openAsksOf(ctx: Ctx, eventId: string): Promise<{ field: InheritedField; token: string }[]> {
  const { personId } = requirePerson(ctx)
  const { begun, tookPlace } = await readBegun(ctx.db, eventId, ctx.now())
  return (await listAsksOf(ctx.db, eventId)).filter(({ field }) => field !== 'time' || !(begun || tookPlace)).map((ask) => ({ field: ask.field, token: signPersonal(ctx, 'ask', ask.round, personId) }))
}

import { writeFeed } from '@turnout/calendar/write-calendar.ts'
import { type Call, findCallBySlug, getCall, listCurrentCalls } from '../call/call.repo.ts'
import { defaultWhen, revealsOf } from '../call/call.rules.ts'
import type { InheritedField } from '../call/call.schema.ts'
import type { Ctx, Role } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { countUpcoming, type EventListed, type EventRow, findEventBySlug, findNextEnd, getEventRow, listEventRows, listSlotsCounted, isHostedBy, listNextOfCalls, listOthers, listUpcoming, type SlotCounted } from '../event/event.repo.ts'
import { calendarEntry, neutralTitle } from '../event/event.mail.ts'
import { publicCount, publicRoom, resolveWhen, type Room } from '../event/event.rules.ts'
import { type EventFilter, eventsPerPage, mostOfCall, type UpcomingPage } from '../event/event.schema.ts'
import { findGroupBySlug, getGroup, listGroupPath, listGroupsBelow } from '../group/group.repo.ts'
import { findClaim } from '../joining/joining.repo.ts'
import { openAsksOf } from '../inheritance/inheritance.ts'
import { type KitItem, kitOf } from '../kit/kit.ts'
import { type FeedScope, listFeedSlots, listHostedIds } from './agenda.repo.ts'
import { answersForOne, hostsOf } from '../cohosting/cohosting.ts'
import { hasAgreed, listCohostRows } from '../cohosting/cohosting.repo.ts'
import { listAskedBodies } from '../disclosure/disclosure.ts'
import { type Blurred, blurred, countFor, namedGroups, partFor, wholeFor } from '../sight/sight.rules.ts'
import { formStamp } from '../guard/guard.ts'
import { renderMarkdown } from '../markdown/markdown.ts'
import { requirePerson } from '../permission/permission.ts'
import { can } from '../permission/permission.rules.ts'
import { consentWording } from '../consent/consent.ts'
import { listAsked } from '../question/question.repo.ts'
import type { Asked } from '../question/question.rules.ts'
import type { When } from '../time/time.rules.ts'

/** How many come to an event is for those who answer for it. */
export type EventAnnounced = Omit<EventListed, 'going' | 'capacity' | 'ownTime'>

const announced = ({ going: _going, capacity: _capacity, ownTime: _ownTime, ...event }: EventListed): EventAnnounced => event

export type Upcoming = { events: EventAnnounced[]; /** Whether further pages of events under no call follow. */ more: boolean; calls: (Awaited<ReturnType<typeof listCurrentCalls>>[number] & { /** How many of its events are still to come. */ events: number })[]; freshUntil: Temporal.Instant | null }

/** What is coming up, for the front page. `freshUntil`: until then it stays true unless somebody changes something. */
export async function getUpcoming(ctx: Ctx, { page }: UpcomingPage = { page: 1 }): Promise<Upcoming> {
  const now = ctx.now()
  // A day that has begun nowhere later than in the last zone is still today for somebody.
  const today = now.toZonedDateTimeISO('Etc/GMT+12').toPlainDate().toString()
  const calls = await listCurrentCalls(ctx.db, today)
  const listed = calls.map(({ id }) => id)
  const [next, others, counts, end] = await Promise.all([listNextOfCalls(ctx.db, now, listed, mostOfCall), listOthers(ctx.db, now, listed, page), countUpcoming(ctx.db, now), findNextEnd(ctx.db, now)])
  return { events: [...next, ...others.slice(0, eventsPerPage)].map(announced), more: others.length > eventsPerPage, calls: calls.map((call) => ({ ...call, events: counts.get(call.id) ?? 0 })), freshUntil: end ?? null }
}

/** What is coming up at one group. */
export async function listGroupEvents(ctx: Ctx, { groupId }: { groupId: string }): Promise<EventAnnounced[]> {
  return (await listUpcoming(ctx.db, ctx.now(), groupId)).map(announced)
}

export type PublicSlot = When & { id: string; title: string; startsAt: Temporal.Instant; endsAt: Temporal.Instant; over: boolean; room: Room; waitlist: boolean; going: number | null }

type Host = { id: string; slug: string; name: string; town: string | null }

export type PublicEvent = {
  id: string; slug: string; title: string; descriptionHtml: string; status: 'published' | 'cancelled'; cancelReason: string
  placeName: string; placeAddress: string; latitude: number | null; longitude: number | null; hasDirections: boolean; online: boolean; contact: string
  /** The group that made it, and all that host it, that one first. */
  group: Host; hosts: Host[]
  call: { id: string; slug: string; title: string; caller: string; imageId: string | null; imageAlt: string } | null
  slots: PublicSlot[]; confirmFirst: boolean; approves: boolean
  /** What is asked on signing up, and the words that are agreed to, in the language of whoever asks. */
  questions: Asked[]; consent: { signUp: string; member: string }
  /** The bodies above the hosts that may be let see one's name, with the words of each. */
  bodies: { id: string; name: string; wording: string }[]
  /** What a calendar calls it where its group wants titles that say nothing. */
  calendarTitle: string | null
  /** Every group whose name or place in the tree the page depends on. */
  readsGroups: string[]
  /** When the page's form was made. */
  stamp: string
  over: boolean; updatedAt: Temporal.Instant; freshUntil: Temporal.Instant | null
}

/** What an event without words of its own says: what the call is about, once the call is public. */
const aboutCall = (call: Call | null): string | undefined => (call && call.status !== 'draft' ? call.summary || call.description : undefined)

/** What anybody may see of an event. Directions, the online link and names are for people signed up. */
export async function getPublicEvent(ctx: Ctx, { slug }: { slug: string }): Promise<PublicEvent> {
  const event = await findEventBySlug(ctx.db, slug)
  if (!event || event.status === 'draft' || event.status === 'pending' || (event.status === 'cancelled' && !event.publishedAt))
    throw new DomainError('not_found', 'There is no event at this address.')
  const [own, call, slots, questions, cohosts, bodies] = await Promise.all([
    getGroup(ctx.db, event.groupId), event.callId ? getCall(ctx.db, event.callId) : null, listSlotsCounted(ctx.db, event.id), listAsked(ctx.db, { eventId: event.id, callId: event.callId }),
    listCohostRows(ctx.db, event.id, ['accepted']), listAskedBodies(ctx, event.id),
  ])
  const [group, ...others] = [own, ...cohosts].map(({ id, slug, name, town }): Host => ({ id, slug, name, town }))
  if (!group) throw new Error('invariant: an event has a host')
  const hosts = [group, ...others]
  const agreement = { hosts: hosts.map((host) => host.name), reveals: revealsOf(call) }
  const paths = await Promise.all(hosts.map((host) => listGroupPath(ctx.db, host.id)))
  const callWhen = call && defaultWhen(call)
  const now = ctx.now()
  const { id, status, cancelReason, placeName, placeAddress, latitude, longitude, contact, confirmFirst, approves } = event
  const publicSlots = slots.map((slot): PublicSlot => {
    return {
      id: slot.id, title: slot.title, startsAt: slot.startsAt, endsAt: slot.endsAt, ...resolveWhen(slot, callWhen),
      over: Temporal.Instant.compare(slot.endsAt, now) <= 0, room: publicRoom(slot), waitlist: slot.waitlist, going: publicCount(slot.proved),
    }
  })
  const ends = slots.map((slot) => slot.endsAt).filter((instant) => Temporal.Instant.compare(instant, now) > 0).toSorted(Temporal.Instant.compare)
  return {
    id, slug, status, cancelReason, placeName, placeAddress, latitude, longitude, contact, confirmFirst, approves, questions,
    consent: { signUp: consentWording(ctx.locale, 'signUp', agreement, ctx.keep), member: consentWording(ctx.locale, 'member', agreement, ctx.keep) },
    hosts, bodies, readsGroups: [...new Set(paths.flat())],
    title: event.title ?? call?.eventTitle ?? '',
    descriptionHtml: renderMarkdown(event.description || call?.eventDescription || (aboutCall(call) ?? '')),
    calendarTitle: own.neutralMail ? neutralTitle(ctx.locale) : null,
    hasDirections: event.directions !== '', online: event.onlineUrl !== null,
    group,
    call: call && call.status !== 'draft' ? { id: call.id, slug: call.slug, title: call.title, caller: call.caller, imageId: call.imageId, imageAlt: call.imageAlt } : null,
    slots: publicSlots,
    over: publicSlots.every((slot) => slot.over),
    updatedAt: slots.map((slot) => slot.changedAt).toSorted(Temporal.Instant.compare).at(-1) ?? event.createdAt,
    // A kept page is made anew each day, so that its form is not taken for one from long ago.
    stamp: formStamp(ctx), freshUntil: ends[0] && Temporal.Instant.compare(ends[0], now.add({ hours: 24 })) > 0 ? now.add({ hours: 24 }) : (ends[0] ?? null),
  }
}

/** An event in a list of the workspace: how many come as whoever looks may know it. */
export type EventCounted = Omit<EventListed, 'going'> & { going: Blurred }

/** The workspace's list of events: those that the asking person answers for, in their groups and below. Organizers see all. */
export async function listEvents(ctx: Ctx, filter: EventFilter): Promise<{ events: EventCounted[]; more: boolean }> {
  const { memberships, isOrganizer } = requirePerson(ctx)
  const groupsOf = (...roles: Role[]): string[] => memberships.filter((one) => roles.includes(one.role)).map((one) => one.groupId)
  const visible = isOrganizer ? undefined : isHostedBy([...groupsOf('rep', 'deputy'), ...(await listGroupsBelow(ctx.db, groupsOf('organizer')))])
  const rows = await listEventRows(ctx.db, filter, ctx.now(), visible)
  const own = new Set((await listHostedIds(ctx.db, rows.map((row) => row.id), namedGroups(ctx.actor) ?? [])))
  return { events: rows.slice(0, eventsPerPage).map((row) => ({ ...row, going: wholeFor(row.going, own.has(row.id)) })), more: rows.length > eventsPerPage }
}

type Counts = 'taken' | 'going' | 'proved' | 'maybe' | 'unconfirmed' | 'pending' | 'offered' | 'waitlisted' | 'declined'

export type EventView = EventRow & {
  group: { id: string; name: string }
  call: { id: string; slug: string; title: string; eventTitle: string; eventDescription: string; when: When; hosting: string; locks: InheritedField[] } | null
  /** The call that it asks to be under. */
  wants: { id: string; title: string } | null
  /** What a changed call asks those who answer for it, with the links that answer. */
  asks: { field: InheritedField; token: string }[]
  /** What its call gives its hosts, once the event is public. */
  kit: KitItem[]
  slots: (Omit<SlotCounted, Counts> & Record<Counts, Blurred> & { when: When; over: boolean })[]
  /** What it says, in its own words or else the call's. */
  descriptionHtml: string
  /** Groups of the asking person's that host it beside its own. */
  cohosting: string[]
  mayWrite: boolean; mayClone: boolean; maySeePeople: boolean; mayApprove: boolean; maySeeLedger: boolean
}

/** One event for those who answer for it: its own values and the call's beside them, with counts but no names. */
export async function getEventView(ctx: Ctx, { id }: { id: string }): Promise<EventView> {
  requirePerson(ctx)
  const event = await getEventRow(ctx.db, id)
  const hosts = await hostsOf(ctx, id)
  const groupPath = hosts.path
  const mayWrite = can(ctx.actor, 'event.write', { groupPath })
  const own = answersForOne(ctx, hosts)
  const named = namedGroups(ctx.actor) ?? []
  const maySeePeople = own || (await hasAgreed(ctx.db, id, named))
  if (!mayWrite && !maySeePeople) {
    // Who hosts it and waits to be let into its group has a page that says so.
    if (event.callId && event.createdBy === requirePerson(ctx).personId && (await findClaim(ctx.db, event.groupId, event.createdBy))) throw new DomainError('forbidden', 'You host this event, and do not answer for its group yet.', { reason: 'hosted', slug: (await getCall(ctx.db, event.callId)).slug })
    if (event.status !== 'published' && event.status !== 'cancelled') throw new DomainError('not_found', 'This event does not exist.')
    throw new DomainError('forbidden', 'Another group answers for this event. Its public page says what everybody may know.', { reason: 'not_yours' })
  }
  const [group, call, slots, wants, asks, kit] = await Promise.all([
    getGroup(ctx.db, event.groupId), event.callId ? getCall(ctx.db, event.callId) : null, listSlotsCounted(ctx.db, id), event.wantsCallId ? getCall(ctx.db, event.wantsCallId) : null,
    mayWrite ? openAsksOf(ctx, id) : [], event.callId && event.status === 'published' ? kitOf(ctx, event.callId) : [],
  ])
  const callWhen = call && defaultWhen(call)
  return {
    ...event, asks, kit,
    wants: wants && { id: wants.id, title: wants.title },
    group: { id: group.id, name: group.name },
    call: call && { id: call.id, slug: call.slug, title: call.title, eventTitle: call.eventTitle, eventDescription: call.eventDescription, when: defaultWhen(call), hosting: call.hosting, locks: call.locks },
    slots: slots.map((slot) => ({ ...slot, ...countsFor(slot, own), when: resolveWhen(slot, callWhen), over: Temporal.Instant.compare(slot.endsAt, ctx.now()) <= 0 })),
    descriptionHtml: renderMarkdown(event.description ?? call?.eventDescription ?? ''),
    cohosting: hosts.cohosts.filter((groupId) => named.includes(groupId)),
    mayWrite,
    mayClone: can(ctx.actor, 'event.clone', { groupPath }),
    maySeePeople,
    mayApprove: can(ctx.actor, 'event.approve'),
    maySeeLedger: can(ctx.actor, 'event.ledger', { groupPath }),
  }
}

/** Whoever answers for one of the hosts knows how many come in all. Another body is told who comes as the public page says it, and of everything else what no subtraction makes a small number of. */
function countsFor({ taken, going, proved, maybe, unconfirmed, pending, offered, waitlisted, declined }: SlotCounted, knows: boolean): Record<Counts, Blurred> {
  const parts = Object.fromEntries(Object.entries({ maybe, unconfirmed, pending, offered, waitlisted, declined }).map(([name, count]) => [name, partFor(count, knows)])) as Record<Exclude<Counts, 'taken' | 'going' | 'proved'>, Blurred>
  return { ...parts, taken: wholeFor(taken, knows), going: knows ? going : blurred(proved), proved: countFor(proved, knows) }
}

/** The event's calendar file: every slot or those named, nobody's name, nothing that only people signed up are told. Whoever wants it neutral gets a title that says nothing. */
export async function calendarFile(ctx: Ctx, { slug, slotIds = [], discreet = false }: { slug: string; slotIds?: readonly string[]; discreet?: boolean }): Promise<string> {
  const { title } = await getPublicEvent(ctx, { slug })
  const event = await findEventBySlug(ctx.db, slug)
  if (!event) throw new DomainError('not_found', 'There is no event at this address.')
  const [group, call, slots] = await Promise.all([getGroup(ctx.db, event.groupId), event.callId ? getCall(ctx.db, event.callId) : null, listSlotsCounted(ctx.db, event.id)])
  const callWhen = call && defaultWhen(call)
  const neutral = group.neutralMail || discreet ? neutralTitle(ctx.locale) : null
  const entries = slots.filter(({ id }) => slotIds.length === 0 || slotIds.includes(id)).map((slot) => calendarEntry(ctx, { event, slot, title, when: resolveWhen(slot, callWhen), group: group.name, neutral }, { directions: false }))
  return writeFeed(entries, { name: neutral ?? title, url: neutral ? ctx.origin : `${ctx.origin}/events/${slug}` })
}

/** The calendar of a call or a group: its public events, every slot, as they are now. Nobody's name, and nothing that only people signed up are told. */
export async function calendarFeed(ctx: Ctx, { of, slug }: { of: 'call' | 'group'; slug: string }): Promise<string> {
  const { scope, name } = await (of === 'call' ? callScope(ctx, slug) : groupScope(ctx, slug))
  const rows = await listFeedSlots(ctx.db, scope, ctx.now().subtract({ hours: 24 * 90 }))
  const entries = rows.map(({ event, slot, group, call }) =>
    calendarEntry(ctx, { event, slot, group, title: event.title ?? call?.eventTitle ?? '', when: resolveWhen(slot, call && defaultWhen(call)) }, { directions: false }))
  return writeFeed(entries, { name, url: `${ctx.origin}/${of}s/${slug}` })
}

async function callScope(ctx: Ctx, slug: string): Promise<{ scope: FeedScope; name: string }> {
  const call = await findCallBySlug(ctx.db, slug)
  if (!call || call.status === 'draft') throw new DomainError('not_found', 'There is no call at this address.')
  return { scope: { callId: call.id }, name: call.title }
}

async function groupScope(ctx: Ctx, slug: string): Promise<{ scope: FeedScope; name: string }> {
  const group = await findGroupBySlug(ctx.db, slug)
  if (!group) throw new DomainError('not_found', 'There is no group at this address.')
  return { scope: { groupId: group.id }, name: group.name }
}

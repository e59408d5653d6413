import { qrSvg } from '@turnout/paper/qr.ts'
import { record } from '../audit/audit.ts'
import { defaultWhen } from '../call/call.rules.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { listSlotsOf } from '../event/event.repo.ts'
import { resolveWhen } from '../event/event.rules.ts'
import { answersForOne, authorisePeople, hostsOf } from '../cohosting/cohosting.ts'
import { newId } from '../id.ts'
import { requireOpenList } from '../keeping/keeping.ts'
import { spend } from '../limit/limit.ts'
import { authorise, requirePerson } from '../permission/permission.ts'
import { type Blurred, partOf, wholeFor } from '../sight/sight.rules.ts'
import type { When } from '../time/time.rules.ts'
import { openToken, signToken } from '../token.ts'
import { transact } from '../transact.ts'
import { applyMarks, countAttendance, countOpenLinks, type Entry, findCheckInEvent, findHelperLink, findTicket, listEntries, listHelperLinks, lockSignupsOf, type Pressed, type Presser, readRoom, revokeHelperLink, saveHelperLink, saveMarks, saveNoShows, touchHelperLink } from './attendance.repo.ts'
import { bounds, doorOpensAt, fitsEntry, hostBounds, isEarly, newestMarks, pressedAt, withinBounds } from './attendance.rules.ts'
import type { CheckInRead, Door, HelperLinkInput, MarksInput } from './attendance.schema.ts'

type AtDoor = Presser & { eventId: string; closesAt: Temporal.Instant; /** Whose people are seen there; null: everyone's. */ groups: readonly string[] | null }

/**
 * Who may check people in at which event: those who see names there, each the people of their own groups, or whoever holds a
 * helper's link, which opens this one event until it is revoked or its maker answers for the group no longer, and shows whom its maker
 * saw. For both the list closes when it was promised to.
 */
async function openDoor(ctx: Ctx, door: Door): Promise<AtDoor> {
  if ('eventId' in door) {
    const groups = await authorisePeople(ctx, door.eventId)
    return { eventId: door.eventId, markedBy: requirePerson(ctx).personId, helperLinkId: null, groups, groupId: await doorOf(ctx, door.eventId, groups), closesAt: await requireOpenList(ctx, door.eventId) }
  }
  const link = await findHelperLink(ctx.db, await openHelperToken(ctx, door.token))
  if (!link || link.revokedAt || link.groupIds.length === 0) throw new DomainError('gone', 'This link was ended. Ask whoever gave it to you for a new one.', { reason: 'revoked' })
  return { eventId: link.eventId, markedBy: null, helperLinkId: link.id, groups: link.groupIds, groupId: await doorOf(ctx, link.eventId, link.groupIds), closesAt: await requireOpenList(ctx, link.eventId) }
}

/** Those of the event's groups that somebody who answers for `groups` answers for. */
async function doorsOf(ctx: Ctx, eventId: string, groups: readonly string[] | null): Promise<string[]> {
  const { path, cohosts } = await hostsOf(ctx, eventId)
  return [...path.slice(0, 1), ...cohosts].filter((id) => groups === null || groups.includes(id))
}

/** Whoever merely was agreed to see somebody's name, without answering for a group that hosts, looks on: the door is kept by the hosts. */
async function requireHost(ctx: Ctx, eventId: string, groups: readonly string[] | null): Promise<string[]> {
  const doors = await doorsOf(ctx, eventId, groups)
  if (doors.length === 0) throw new DomainError('forbidden', 'Only the groups that host the event check people in. Ask one of their reps.', { reason: 'not_hosting' })
  return doors
}

/** The hosting group at whose door somebody of these groups stands; null for the event's first host. */
async function doorOf(ctx: Ctx, eventId: string, groups: readonly string[] | null): Promise<string | null> {
  const { path: [first], cohosts } = await hostsOf(ctx, eventId)
  return groups === null || (first !== undefined && groups.includes(first)) ? null : (cohosts.find((id) => groups.includes(id)) ?? null)
}

/** Only wrong links count against a network: a genuine one is asked many times a minute. */
async function openHelperToken(ctx: Ctx, token: string): Promise<string> {
  try {
    return openToken(ctx, 'check_in', token)
  } catch (error) {
    await spend(ctx, 'linkNetwork', ctx.network)
    throw error
  }
}

export type CheckInView = {
  event: { id: string; title: string; placeName: string; cancelled: boolean; helper: boolean; /** Before it nobody is marked. */ opensAt: Temporal.Instant | null; closesAt: Temporal.Instant }
  slots: (When & { id: string; title: string; endsAt: Temporal.Instant })[]
  entries: Entry[]
  /** To be given as `since` the next time. */
  readAt: Temporal.Instant
}

/** Transactions that were under way while somebody read must not be missed by the next reading. */
const overlap = { seconds: 60 }

/**
 * The list at the door: names and who has come, without addresses. With `since` only what changed; what was sent before may come
 * again. Opening the whole list is written in the audit log.
 */
export async function getCheckIn(ctx: Ctx, { door, since }: CheckInRead): Promise<CheckInView> {
  const { eventId, helperLinkId, groups, closesAt } = await openDoor(ctx, door)
  if (since === null) await record(ctx, 'event.check_in_opened', eventId, helperLinkId ? { helperLinkId } : {})
  const [row, slots, entries] = await Promise.all([findCheckInEvent(ctx.db, eventId), listSlotsOf(ctx.db, eventId), listEntries(ctx.db, eventId, groups, since?.subtract(overlap) ?? null)])
  if (!row) throw new DomainError('not_found', 'There is no such event.')
  const { event, call } = row
  return {
    event: { id: event.id, title: event.title ?? call?.eventTitle ?? '', placeName: event.placeName, cancelled: event.status === 'cancelled', helper: helperLinkId !== null, opensAt: doorOpensAt(slots), closesAt },
    slots: slots.map((slot) => ({ id: slot.id, title: slot.title, endsAt: slot.endsAt, ...resolveWhen(slot, call && defaultWhen(call)) })),
    entries,
    readAt: ctx.now(),
  }
}

export type MarksTaken = { taken: string[]; refused: { id: string; reason: 'unknown' | 'unfit' | 'too_early' | 'too_many' }[] }

/**
 * Takes the marks of a device, however late and however often they come: each counts once, and for every entry the one that was
 * pressed last stands, so that devices which were offline agree in the end. What is refused will never be taken and need not be
 * sent again: so is what comes before the door opens, other than taking a mark back.
 */
export async function markAttendance(ctx: Ctx, { door, marks }: MarksInput): Promise<MarksTaken> {
  const at = await openDoor(ctx, door)
  await requireHost(ctx, at.eventId, at.groups)
  return transact(ctx, async (ctx) => {
    const { eventId, groups } = at
    const signups = await lockSignupsOf(ctx.db, eventId, groups, marks.filter((one) => !one.walkIn).map((one) => one.entryId))
    const slots = await listSlotsOf(ctx.db, eventId)
    const slotIds = new Set(slots.map((slot) => slot.id))
    const opensAt = doorOpensAt(slots)
    const refused: MarksTaken['refused'] = []
    const fitting: Pressed[] = []
    for (const mark of marks) {
      const slotId = mark.walkIn ? mark.slotId : signups.get(mark.entryId)
      if (!slotId || !slotIds.has(slotId)) refused.push({ id: mark.id, reason: 'unknown' })
      else if (!fitsEntry(mark)) refused.push({ id: mark.id, reason: 'unfit' })
      else if (isEarly(mark, opensAt, ctx.now())) refused.push({ id: mark.id, reason: 'too_early' })
      else fitting.push({ ...mark, slotId, at: pressedAt(mark.at, ctx.now()) })
    }
    const { kept: known, beyond } = withinBounds(fitting, await readRoom(ctx.db, eventId, fitting), at.helperLinkId ? bounds : hostBounds)
    refused.push(...beyond.map(({ id }) => ({ id, reason: 'too_many' as const })))
    const fresh = await saveMarks(ctx.db, eventId, known, at, ctx.now())
    await applyMarks(ctx.db, eventId, newestMarks(known.filter((mark) => fresh.has(mark.id))), at, ctx.now())
    if (at.helperLinkId && fresh.size > 0) await touchHelperLink(ctx.db, at.helperLinkId, ctx.now())
    return { taken: known.map((mark) => mark.id), refused }
  })
}

/** Says of everyone who was expected and did not come that they did not, of times that are over; refused before the first is. Whoever is marked already stays so. */
export async function closeAttendance(ctx: Ctx, { eventId }: { eventId: string }): Promise<{ noShows: number }> {
  const { markedBy, groups } = await openDoor(ctx, { eventId })
  await requireHost(ctx, eventId, groups)
  if ((await listSlotsOf(ctx.db, eventId)).every(({ endsAt }) => Temporal.Instant.compare(endsAt, ctx.now()) > 0)) throw new DomainError('closed', 'The event is not over: whoever is still on the way would be marked as missing. Say it once it is over.', { reason: 'not_over' })
  return transact(ctx, async (ctx) => {
    const noShows = await saveNoShows(ctx.db, eventId, groups, markedBy, ctx.now())
    await record(ctx, 'event.attendance_closed', eventId, { noShows })
    return { noShows }
  })
}

export type AttendanceShown = { attended: Blurred; noShow: Blurred; walkIns: Blurred; present: Blurred }

/** How many came, for those who may see the event's counts: no names, so no end. Another body is told no small number. */
export async function getAttendanceCounts(ctx: Ctx, { eventId }: { eventId: string }): Promise<AttendanceShown> {
  const hosts = await hostsOf(ctx, eventId)
  authorise(ctx, 'event.ledger', { groupPath: hosts.path })
  const counts = await countAttendance(ctx.db, eventId)
  if (answersForOne(ctx, hosts)) return counts
  return { attended: partOf(counts.attended), noShow: partOf(counts.noShow), walkIns: partOf(counts.walkIns), present: wholeFor(counts.present, false) }
}

export type Ticket = { event: { slug: string; title: string; placeName: string }; slot: When & { title: string } }

/** What a ticket shows to whoever holds it: the event and the time, and nobody's name. The code on it only finds a line of the list at the door. */
export async function getTicket(ctx: Ctx, { token }: { token: string }): Promise<Ticket> {
  await spend(ctx, 'linkNetwork', ctx.network)
  const row = await findTicket(ctx.db, openToken(ctx, 'ticket', token))
  if (!row) throw new DomainError('gone', 'This answer was removed. You can sign up again on the event’s page.', { reason: 'removed' })
  const { event, call, slot } = row
  return { event: { slug: event.slug, title: event.title ?? call?.eventTitle ?? '', placeName: event.placeName }, slot: { title: slot.title, ...resolveWhen(slot, call && defaultWhen(call)) } }
}

/** The code of a ticket as a picture, which holds the address of its page. Refuses what was never one of ours. */
export function ticketCode(ctx: Ctx, { token }: { token: string }): string {
  openToken(ctx, 'ticket', token)
  return qrSvg(ticketUrl(ctx, token))
}

export const ticketUrl = (ctx: Pick<Ctx, 'origin'>, token: string): string => `${ctx.origin}/tickets/${token}`

export type HelperLinkListed = { id: string; label: string; createdAt: Temporal.Instant; usedAt: Temporal.Instant | null; revokedAt: Temporal.Instant | null; url: string | null }

/** How many links for helpers an event has at a time. */
const mostLinks = 100

/** Makes a link that lets somebody without an account check people in at this event, and nothing else. */
export async function createHelperLink(ctx: Ctx, { eventId, label }: HelperLinkInput): Promise<{ id: string; url: string }> {
  const groupIds = await requireHost(ctx, eventId, await authorisePeople(ctx, eventId))
  await requireOpenList(ctx, eventId)
  return transact(ctx, async (ctx) => {
    if ((await countOpenLinks(ctx.db, eventId)) >= mostLinks) throw new DomainError('closed', `An event has at most ${mostLinks} links for helpers at a time. End one that is no longer needed.`, { reason: 'links', field: 'label' })
    const id = newId()
    await saveHelperLink(ctx.db, { id, eventId, groupIds, label, createdBy: requirePerson(ctx).personId, createdAt: ctx.now() })
    await record(ctx, 'event.helper_link_made', eventId, { helperLinkId: id })
    return { id, url: helperUrl(ctx, id) }
  })
}

const helperUrl = (ctx: Ctx, id: string): string => `${ctx.origin}/check-in/${signToken(ctx, 'check_in', id)}`

export async function listHelpers(ctx: Ctx, { eventId }: { eventId: string }): Promise<HelperLinkListed[]> {
  const groups = await authorisePeople(ctx, eventId)
  const links = await listHelperLinks(ctx.db, eventId)
  // A link shows what its maker saw, so it is shown to nobody who sees less.
  return links.filter(({ groupIds }) => groups === null || groupIds.every((id) => groups.includes(id))).map(({ id, label, createdAt, usedAt, revokedAt }) => ({ id, label, createdAt, usedAt, revokedAt, url: revokedAt ? null : helperUrl(ctx, id) }))
}

/** Ends a helper's link: from now on it opens nothing, and phones that used it drop their list when they next ask. */
export async function endHelperLink(ctx: Ctx, { eventId, id }: { eventId: string; id: string }): Promise<void> {
  await authorisePeople(ctx, eventId)
  await transact(ctx, async (ctx) => {
    if (await revokeHelperLink(ctx.db, eventId, id, ctx.now())) await record(ctx, 'event.helper_link_ended', eventId, { helperLinkId: id })
  })
}

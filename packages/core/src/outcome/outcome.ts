import { getAttendanceCounts } from '../attendance/attendance.ts'
import { record } from '../audit/audit.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { eventGroupPath } from '../event/event.ts'
import { newId } from '../id.ts'
import { spend } from '../limit/limit.ts'
import { authorise, requirePerson } from '../permission/permission.ts'
import { can } from '../permission/permission.rules.ts'
import type { Blurred } from '../sight/sight.rules.ts'
import { transact } from '../transact.ts'
import { approvePhotoRow, type CallPhoto, deletePhotoRow, findCallShown, findOutcome, findPhoto, findSamePhoto, findStart, listApproved, listCallPhotos, listPhotos, listReported, lockAndCountPhotos, type Outcome, type Photo, type Reported, saveOutcome, savePhoto, sumOutcomes, type Totals, updateShown } from './outcome.repo.ts'
import { type CallOutcomeFilter, type OutcomeInput, type PhotoInput, picturesShown, reportsPerPage, type ShownInput } from './outcome.schema.ts'

const personOf = (ctx: Ctx): string | null => (ctx.actor.kind === 'person' ? ctx.actor.personId : null)

export type OutcomeView = { outcome: Pick<Outcome, 'headcount' | 'happened' | 'response' | 'revision'> | null; /** Who was counted at the door. */ counted: Blurred; begun: boolean; photos: Photo[] }

/** What came of an event so far, for those who answer for it and those above them, who are told no small number of the door's. */
export async function getOutcome(ctx: Ctx, { eventId }: { eventId: string }): Promise<OutcomeView> {
  authorise(ctx, 'event.ledger', { groupPath: await eventGroupPath(ctx, eventId) })
  const [outcome, { present: counted }, start, photos] = await Promise.all([findOutcome(ctx.db, eventId), getAttendanceCounts(ctx, { eventId }), findStart(ctx.db, eventId), listPhotos(ctx.db, eventId)])
  return { outcome: outcome ?? null, counted, begun: outcome !== undefined || (start !== undefined && Temporal.Instant.compare(start, ctx.now()) <= 0), photos }
}

/** Writes down what came of an event. What somebody else wrote meanwhile is not overwritten: the form comes back as it was typed. */
export async function reportOutcome(ctx: Ctx, { eventId, ...report }: OutcomeInput): Promise<void> {
  authorise(ctx, 'event.write', { groupPath: await eventGroupPath(ctx, eventId) })
  const start = await findStart(ctx.db, eventId)
  if (!start || Temporal.Instant.compare(start, ctx.now()) > 0) throw new DomainError('closed', 'The event has not begun yet. Come back once it has.', { reason: 'not_begun' })
  await transact(ctx, async (ctx) => {
    const saved = await saveOutcome(ctx.db, { eventId, ...report, reportedBy: personOf(ctx), updatedAt: ctx.now() })
    if (!saved) throw new DomainError('conflict', 'Somebody else has changed this meanwhile. Reload the page in another tab, and bring both together.', { reason: 'revision' })
    await record(ctx, 'event.outcome_reported', eventId)
  })
}

/** How many pictures one event keeps at most. */
const mostPhotos = 30

/**
 * Adds a picture, made small and without anything that the camera wrote into it: no place, no time, no name of a device. It is
 * public only once an organizer approved it. The very same picture sent twice is there once: with the same words it was done already.
 */
export async function addPhoto(ctx: Ctx, { eventId, content, alt }: PhotoInput): Promise<{ id: string }> {
  authorise(ctx, 'event.write', { groupPath: await eventGroupPath(ctx, eventId) })
  await spend(ctx, 'writePerson', requirePerson(ctx).personId)
  const picture = await ctx.outside.picture(new Uint8Array(Buffer.from(content, 'base64')))
  return transact(ctx, async (ctx) => {
    const many = await lockAndCountPhotos(ctx.db, eventId)
    const same = await findSamePhoto(ctx.db, eventId, picture.content)
    if (same?.alt === alt) return { id: same.id }
    if (same) throw new DomainError('conflict', 'This picture is there already. To change its words, remove it first.', { reason: 'same_photo', field: 'content' })
    if (many >= mostPhotos) throw new DomainError('closed', `An event keeps ${mostPhotos} pictures. Remove one to add another.`, { reason: 'photos', field: 'content' })
    const id = newId()
    await savePhoto(ctx.db, { id, eventId, ...picture, alt, addedBy: personOf(ctx), addedAt: ctx.now() })
    await record(ctx, 'event.photo_added', eventId, { photoId: id })
    return { id }
  })
}

async function photoOf(ctx: Ctx, id: string): Promise<Photo & { content: Uint8Array }> {
  const photo = await findPhoto(ctx.db, id)
  if (!photo) throw new DomainError('not_found', 'There is no picture at this address.')
  return photo
}

/** Removes a picture: those who answer for the event theirs, an organizer any. */
export async function removePhoto(ctx: Ctx, { id }: { id: string }): Promise<void> {
  requirePerson(ctx)
  const { eventId } = await photoOf(ctx, id)
  authorise(ctx, 'event.write', { groupPath: await eventGroupPath(ctx, eventId) })
  await transact(ctx, async (ctx) => {
    await deletePhotoRow(ctx.db, id)
    await record(ctx, 'event.photo_removed', eventId, { photoId: id })
  })
}

/** An organizer lets everybody see a picture. */
export async function approvePhoto(ctx: Ctx, { id }: { id: string }): Promise<void> {
  authorise(ctx, 'event.approve')
  const { eventId } = await photoOf(ctx, id)
  await transact(ctx, async (ctx) => {
    await approvePhotoRow(ctx.db, id, personOf(ctx), ctx.now())
    await record(ctx, 'event.photo_approved', eventId, { photoId: id })
  })
}

/** The picture itself: approved ones for everybody, others for those who decide on them. */
export async function getPhoto(ctx: Ctx, { id }: { id: string }): Promise<{ type: string; content: Uint8Array; isPublic: boolean }> {
  const photo = await photoOf(ctx, id)
  const isPublic = photo.approvedAt !== null
  if (!isPublic && !can(ctx.actor, 'event.approve') && !can(ctx.actor, 'event.write', { groupPath: await eventGroupPath(ctx, photo.eventId) })) throw new DomainError('not_found', 'There is no picture at this address.')
  return { type: photo.type, content: photo.content, isPublic }
}

/** What a call's page shows of its events: what an organizer chose, in numbers and pictures, with nobody's name. */
export type ShownOutcome = { totals: Totals | null; photos: Pick<Photo, 'id' | 'alt' | 'width' | 'height'>[] }

export async function getShownOutcome(ctx: Ctx, { slug }: { slug: string }): Promise<ShownOutcome> {
  const call = await findCallShown(ctx.db, { slug })
  if (!call || call.status === 'draft') return { totals: null, photos: [] }
  const totals = call.showTotals ? await sumOutcomes(ctx.db, call.id) : null
  return { totals: totals && totals.events > 0 ? totals : null, photos: call.showPhotos ? await listApproved(ctx.db, call.id, 60) : [] }
}

type Decided = { photos: CallPhoto[]; total: number }
export type CallOutcome = { showTotals: boolean; showPhotos: boolean; totals: Totals; reported: Reported[]; more: boolean; waiting: Decided; approved: Decided }

/** Everything that was reported under a call, for organizers: a page of the reports, and the pictures that come next to decide on. */
export async function getCallOutcome(ctx: Ctx, { callId, page }: CallOutcomeFilter): Promise<CallOutcome> {
  authorise(ctx, 'call.write')
  const call = await findCallShown(ctx.db, { id: callId })
  if (!call) throw new DomainError('not_found', 'This call does not exist.')
  const [totals, reported, waiting, approved] = await Promise.all([
    sumOutcomes(ctx.db, callId), listReported(ctx.db, callId, { limit: reportsPerPage + 1, offset: (page - 1) * reportsPerPage }), listCallPhotos(ctx.db, callId, false, picturesShown), listCallPhotos(ctx.db, callId, true, picturesShown),
  ])
  return { showTotals: call.showTotals, showPhotos: call.showPhotos, totals, reported: reported.slice(0, reportsPerPage), more: reported.length > reportsPerPage, waiting, approved }
}

/** Chooses what the call's public page shows of its events. */
export async function setShown(ctx: Ctx, { callId, ...shown }: ShownInput): Promise<void> {
  authorise(ctx, 'call.write')
  await transact(ctx, async (ctx) => {
    if (!(await updateShown(ctx.db, callId, shown))) throw new DomainError('not_found', 'This call does not exist.')
    await record(ctx, 'call.outcome_shown', callId, shown)
  })
}

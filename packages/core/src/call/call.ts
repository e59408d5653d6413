import { record } from '../audit/audit.ts'
import { getCampaign } from '../campaign/campaign.repo.ts'
import { createCampaign } from '../campaign/campaign.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { newId, newSlug } from '../id.ts'
import { acceptDraft, type Proof, proofsOf, readingOf } from '../intake/intake.ts'
import { getIntakeRow, type IntakeRow, lockIntake } from '../intake/intake.repo.ts'
import { authorise, requirePerson } from '../permission/permission.ts'
import { can } from '../permission/permission.rules.ts'
import { instantsOf, type When } from '../time/time.rules.ts'
import { transact } from '../transact.ts'
import { type Call, type CallListed, countEventsOf, countReachable, findCallBySlug, findImage, getCall, listCallRows, lockCall, saveCall, saveImage as saveImageRow, updateCallRow } from './call.repo.ts'
import { type CallGap, defaultWhen, gapsOf, imageTypeOf, mayBecome } from './call.rules.ts'
import type { CallInput, CallStatus, ImageInput } from './call.schema.ts'
import { renderMarkdown } from '../markdown/markdown.ts'

/** A draft of an intake that a call is made from, and what it rests on. */
export type Made = { draft: number; proof: Proof }

/**
 * Makes a draft of a call, in a campaign that exists or a new one. One whose day has passed must be moved or kept as a record.
 * One made from an intake accepts its drafts, each of which becomes one call only: `from` says which and on what words, else
 * it is the one that the input names, as it was read.
 */
export async function createCall(ctx: Ctx, { campaignId, campaignTitle, asRecord, ...input }: CallInput, from?: Made[]): Promise<Call> {
  authorise(ctx, 'call.write')
  const over = Temporal.Instant.compare(instantsOf(input).endsAt, ctx.now()) <= 0
  if (over && !asRecord) throw new DomainError('invalid', 'This day has passed. Move it to a coming day, or keep the call as a record.', { reason: 'past', field: 'startLocal' })
  const createdBy = ctx.actor.kind === 'person' ? ctx.actor.personId : null
  return transact(ctx, async (ctx) => {
    const campaign = campaignId ?? (await createCampaign(ctx, { title: campaignTitle || input.title, goal: '', startsOn: null, endsOn: null })).id
    const closed = over ? { status: 'closed' as const, closedAt: ctx.now() } : { status: 'draft' as const }
    const call = await saveCall(ctx.db, { ...input, ...closed, campaignId: campaign, id: newId(), slug: newSlug(input.title), createdBy, createdAt: ctx.now() })
    if (input.intakeId) for (const { draft, proof } of from ?? (await madeFrom(ctx, input))) await acceptDraft(ctx, { intakeId: input.intakeId, draft, callId: call.id, proof })
    await record(ctx, 'call.created', call.id)
    return call
  })
}

/** The draft that a form began with, and which of its fields the form says otherwise. */
async function madeFrom(ctx: Ctx, input: Omit<CallInput, 'campaignId' | 'campaignTitle' | 'asRecord'>): Promise<Made[]> {
  if (!input.intakeId || input.intakeDraft === null) return []
  const draft = readingOf(await lockIntake(ctx.db, input.intakeId)).drafts[Number(input.intakeDraft)]
  if (!draft) throw new DomainError('not_found', 'The source has no such draft. Open it again and choose one.', { field: 'intakeDraft' })
  const { title, kind, startLocal, endLocal, scope, caller } = input
  const read = { title: draft.title, kind: draft.kind, startLocal: draft.start, endLocal: draft.end, scope: draft.scope, caller: draft.caller ?? '' }
  const corrected = Object.fromEntries(Object.entries({ title, kind, startLocal, endLocal, scope, caller }).filter(([field, value]) => value !== read[field as keyof typeof read]))
  return [{ draft: Number(input.intakeDraft), proof: { draft, corrected, evidence: draft.evidence } }]
}

/** Publishes, closes or reopens a call. */
export async function setCallStatus(ctx: Ctx, { id, status }: { id: string; status: CallStatus }): Promise<Call> {
  authorise(ctx, 'call.write')
  return transact(ctx, async (ctx) => {
    const before = await lockCall(ctx.db, id)
    if (before.status === status) return before
    if (!mayBecome(before.status, status)) throw new DomainError('conflict', `A ${before.status} call cannot become ${status}.`, { reason: 'status' })
    const at = status === 'closed' ? { closedAt: ctx.now() } : { publishedAt: before.publishedAt ?? ctx.now(), closedAt: null }
    const call = await updateCallRow(ctx.db, id, { status, ...at })
    await record(ctx, `call.${status}`, id)
    return call
  })
}

/** Sets the call's picture. Its type is read from its bytes; it needs words for people who cannot see it. */
export async function setCallImage(ctx: Ctx, { callId, content, alt }: ImageInput): Promise<void> {
  authorise(ctx, 'call.write')
  const bytes = new Uint8Array(Buffer.from(content, 'base64'))
  const type = imageTypeOf(bytes)
  if (!type) throw new DomainError('invalid', 'Choose a PNG, JPEG or WebP picture.', { field: 'content' })
  if (bytes.byteLength > 2_097_152) throw new DomainError('too_large', 'Choose a picture of at most 2 MB.', { field: 'content' })
  await transact(ctx, async (ctx) => {
    const id = newId()
    const createdBy = ctx.actor.kind === 'person' ? ctx.actor.personId : null
    await saveImageRow(ctx.db, { id, type, content: bytes, createdBy, createdAt: ctx.now() })
    await updateCallRow(ctx.db, callId, { imageId: id, imageAlt: alt })
    await record(ctx, 'call.image_set', callId)
  })
}

export async function getImage(ctx: Ctx, { id }: { id: string }): Promise<{ type: string; content: Uint8Array }> {
  const image = await findImage(ctx.db, id)
  if (!image) throw new DomainError('not_found', 'There is no picture at this address.')
  return image
}

export async function listCalls(ctx: Ctx): Promise<CallListed[]> {
  requirePerson(ctx)
  const rows = await listCallRows(ctx.db)
  return can(ctx.actor, 'call.write') ? rows : rows.filter((row) => row.status !== 'draft')
}

export type CallSource = Pick<IntakeRow, 'kind' | 'sourceUrl' | 'publisher' | 'title' | 'text' | 'publishedOn' | 'reading'> & { intakeId: string; changed: boolean; evidence: Proof['evidence']; proofs: (Proof & { index: number; eventId: string | null })[] }

export type CallView = Call & { campaign: { id: string; title: string }; source: CallSource | null; events: Record<string, number>; mayWrite: boolean; descriptionHtml: string; eventDescriptionHtml: string; /** What its page lacks, for those who may mend it. */ gaps: CallGap[] }

/** A call for the workspace, with the text it was read from. Drafts are for those who may write. */
export async function getCallView(ctx: Ctx, { id }: { id: string }): Promise<CallView> {
  requirePerson(ctx)
  const call = await getCall(ctx.db, id)
  const mayWrite = can(ctx.actor, 'call.write')
  if (call.status === 'draft' && !mayWrite) throw new DomainError('not_found', 'This call does not exist.')
  const intake = call.intakeId && mayWrite ? await getIntakeRow(ctx.db, call.intakeId) : undefined
  const counts = await countEventsOf(ctx.db, id)
  return {
    ...call,
    mayWrite,
    campaign: await getCampaign(ctx.db, call.campaignId),
    descriptionHtml: renderMarkdown(call.description),
    eventDescriptionHtml: renderMarkdown(call.eventDescription),
    gaps: mayWrite && call.status !== 'closed' ? gapsOf(call, await countReachable(ctx.db, id)) : [],
    source: intake ? await sourceOf(ctx, call, intake) : null,
    events: Object.fromEntries(counts.map((row) => [row.status, row.events])),
  }
}

/** What the call rests on: the text, and the passages that prove what became of it. */
async function sourceOf(ctx: Ctx, call: Call, { id: intakeId, kind, sourceUrl, publisher, title, text, publishedOn, reading, changedAt }: IntakeRow): Promise<CallSource> {
  const proofs = await proofsOf(ctx, call.id)
  return { intakeId, kind, sourceUrl, publisher, title, text, publishedOn, reading, changed: changedAt !== null, proofs, evidence: proofs.flatMap((proof) => proof.evidence) }
}

export type PublicCall = Pick<Call, 'id' | 'slug' | 'title' | 'kind' | 'summary' | 'caller' | 'sourceUrl' | 'scope' | 'startLocal' | 'endLocal' | 'timeZone' | 'hosting' | 'imageId' | 'imageAlt' | 'eventTitle' | 'eventDescription' | 'locks' | 'hostFromLocal' | 'hostUntilLocal'> & {
  descriptionHtml: string
  open: boolean
  /** When the page's words change by themselves. */
  endsAt: Temporal.Instant
  eventDefault: When
}

/** The call at an address. A draft does not exist for the public, and a record of a day that has passed, never published, stays with those who keep it. */
export async function getVisibleCall(ctx: Ctx, { slug }: { slug: string }): Promise<Call> {
  const call = await findCallBySlug(ctx.db, slug)
  if (!call || call.status === 'draft' || call.publishedAt === null) throw new DomainError('not_found', 'There is no call at this address.')
  return call
}

/** What anybody may see of a call. */
export async function getPublicCall(ctx: Ctx, { slug: asked }: { slug: string }): Promise<PublicCall> {
  const call = await getVisibleCall(ctx, { slug: asked })
  const eventDefault = defaultWhen(call)
  const { id, slug, title, kind, summary, caller, sourceUrl, scope, startLocal, endLocal, timeZone, hosting, imageId, imageAlt, eventTitle, eventDescription, locks, hostFromLocal, hostUntilLocal } = call
  const { endsAt } = instantsOf(call)
  return {
    id, slug, title, kind, summary, caller, sourceUrl, scope, startLocal, endLocal, timeZone, hosting, imageId, imageAlt, eventTitle, eventDescription, locks, hostFromLocal, hostUntilLocal,
    descriptionHtml: renderMarkdown(call.description),
    open: call.status === 'published' && Temporal.Instant.compare(ctx.now(), endsAt) < 0,
    endsAt,
    eventDefault,
  }
}

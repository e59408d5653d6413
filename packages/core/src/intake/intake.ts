import type { Candidate, Draft, Evidence } from '@turnout/reader/draft.ts'
import { record } from '../audit/audit.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { newId } from '../id.ts'
import { spend } from '../limit/limit.ts'
import type { Material, MaterialRead, ReadSettings } from '../outside.ts'
import { authorise, requirePerson } from '../permission/permission.ts'
import { mailboxOf, openToken, signToken, tokenOfMailbox } from '../token.ts'
import { transact } from '../transact.ts'
import { countInbox, findAddressee, findAddressOf, findFeedTitle, findSnapshot, findSnapshotFacts, getIntakeRow, type IntakeListed, type IntakeRow, type Known, listAccepted, listAcceptedOfCall, listInbox, listCallsOfText, listKnownOn, lockIntake, saveAccepted, saveAddress, saveIntake, type Snapshot, updateIntakeRow } from './intake.repo.ts'
import { type Duplicate, duplicatesAmong, isPast, stateOf } from './intake.rules.ts'
import { type Decided, type InboxFilter, type InboxTab, type IntakeInput, type IntakeKind, type IntakeState, intakesPerPage, largestSource } from './intake.schema.ts'

/** What the reader found, as an intake keeps it. */
export type Reading = { drafts: Draft[]; candidates: Candidate[]; notes: string[]; /** Sentences whose dates were left out. */ leftOut: { from: number; to: number; quote: string }[] }

export type DraftRead = Draft & { past: boolean; duplicates: Duplicate[]; accepted: { callId: string; eventId: string | null } | null; dropped: boolean }

export type IntakeView = Pick<IntakeRow, 'id' | 'kind' | 'format' | 'state' | 'sourceUrl' | 'publisher' | 'title' | 'publishedOn' | 'publishedFrom' | 'locale' | 'timeZone' | 'text' | 'createdAt'> & {
  drafts: DraftRead[]
  candidates: Candidate[]
  notes: string[]
  leftOut: Reading['leftOut']
  duplicates: Duplicate[]
  snapshot: { name: string; contentType: string; size: number } | null
  feed: { id: string; title: string } | null
  /** What the source says now, where it changed after a draft was accepted. */
  changed: { at: Temporal.Instant; text: string; drafts: Draft[]; notes: string[] } | null
  mine: boolean
}

export const readingOf = ({ reading }: Pick<IntakeRow, 'reading'>): Reading => ({ candidates: [], leftOut: [], ...(reading as Omit<Reading, 'candidates' | 'leftOut'>) })

/** The settings that a source is read with, where it does not say better. Its day is counted in the given zone. */
export function settingsOf(ctx: Ctx, { publishedOn, locale, timeZone }: Pick<ReadSettings, 'publishedOn' | 'locale' | 'timeZone'>): ReadSettings {
  return { publishedOn, locale, timeZone, today: ctx.now().toZonedDateTimeISO(timeZone ?? 'UTC').toPlainDate().toString(), language: ctx.locale }
}

/** Refuses to leave the process while a transaction holds its locks. */
export function requireNoTransaction(ctx: Ctx): void {
  if (ctx.afterCommit) throw new Error('invariant: nothing outside is asked inside a transaction')
}

const textOfClipboard = (text: string, contentType: string, name: string): Material => ({ bytes: new TextEncoder().encode(text), name, contentType: `${contentType}; charset=utf-8`, url: null, lastModified: null })

async function materialOf(ctx: Ctx, { text, html, url, file }: IntakeInput): Promise<{ kind: IntakeKind; material: Material }> {
  if (url !== null) {
    const fetched = await ctx.outside.fetch(url)
    if (fetched === 'unchanged') throw new Error('invariant: nothing was asked to be unchanged')
    return { kind: 'url', material: fetched }
  }
  if (file !== null) {
    const bytes = new Uint8Array(Buffer.from(file.content, 'base64'))
    if (bytes.length === 0) throw new DomainError('invalid', 'This file is empty. Choose another one.', { reason: 'file_empty', field: 'file' })
    if (bytes.length > largestSource) throw new DomainError('too_large', 'Choose a file of at most 5 MB.', { reason: 'file_too_large', field: 'file' })
    return { kind: 'file', material: { bytes, name: file.name || null, contentType: null, url: null, lastModified: null } }
  }
  if (html !== null) return { kind: 'html', material: textOfClipboard(html, 'text/html', 'clipboard.html') }
  return { kind: 'text', material: textOfClipboard(text ?? '', 'text/plain', 'text.txt') }
}

/** The refusal of a source, beside the field that it came in by. */
export function besideField(error: unknown, field: string): unknown {
  return error instanceof DomainError && !error.details.field ? new DomainError(error.code, error.message, { ...error.details, field }) : error
}

/** Fetches or takes in a source, reads it, and keeps source and reading, so that a call made from it can always show what it rests on. */
export async function readIntake(ctx: Ctx, input: IntakeInput): Promise<IntakeView> {
  authorise(ctx, 'intake.read')
  const { personId } = requirePerson(ctx)
  requireNoTransaction(ctx)
  await spend(ctx, 'intakePerson', personId)
  if (input.url !== null) await spend(ctx, 'fetchPerson', personId)
  const field = input.url !== null ? 'url' : input.file !== null ? 'file' : input.html !== null ? 'html' : 'text'
  const { kind, material, read } = await readSource(ctx, input).catch((error: unknown) => {
    throw besideField(error, field)
  })
  const row = await transact(ctx, (ctx) => keepIntake(ctx, { kind, material, read, timeZone: input.timeZone, createdBy: personId, feedId: null }))
  return viewOf(ctx, row)
}

async function readSource(ctx: Ctx, input: IntakeInput): Promise<{ kind: IntakeKind; material: Material; read: MaterialRead }> {
  const { kind, material } = await materialOf(ctx, input)
  const read = await ctx.outside.read(material, settingsOf(ctx, input))
  if (read.format === 'feed') throw new DomainError('invalid', 'This is a feed of many texts. Follow its address, and what is new in it comes to the inbox.', { reason: 'feed' })
  return { kind, material, read }
}

export type NewIntake = { kind: IntakeKind; material: Material; read: MaterialRead; timeZone: string | null; createdBy: string | null; feedId: string | null }

/** The columns that say what was read. */
export function rowOf({ material, read, timeZone }: Pick<NewIntake, 'material' | 'read' | 'timeZone'>) {
  const { format, sourceUrl, publisher, title, text, publishedOn, publishedFrom, locale, drafts, candidates, notes, leftOut = [] } = read
  const days = [...new Set(drafts.map((draft) => draft.start.slice(0, 10)))]
  return { format, sourceUrl: sourceUrl ?? material.url, publisher, title, text, publishedOn, publishedFrom, locale, timeZone, reading: { drafts, candidates, notes, leftOut } satisfies Reading, days }
}

const endings: Record<string, string> = { 'text/html': '.html', 'application/xhtml+xml': '.html', 'text/plain': '.txt', 'text/calendar': '.ics', 'application/pdf': '.pdf', 'text/markdown': '.md' }

/** The bytes as they came, named so that a person can open them. */
export function snapshotOf({ bytes, name, contentType }: Material, now: Temporal.Instant): Omit<Snapshot, 'intakeId'> {
  const ending = /\.\w{1,8}$/.test(name ?? '') ? '' : (endings[contentType?.split(';')[0]?.trim().toLowerCase() ?? ''] ?? '')
  return { name: `${(name ?? 'source').slice(0, 240)}${ending}`.replaceAll('\0', '').slice(0, 255), contentType: (contentType ?? 'application/octet-stream').replaceAll('\0', '').slice(0, 200), content: bytes, takenAt: now }
}

/** Keeps what was read, with the bytes it was read from, in the caller's transaction. */
export async function keepIntake(ctx: Ctx, given: NewIntake): Promise<IntakeRow> {
  const { kind, createdBy, feedId } = given
  const row = await saveIntake(ctx.db, { ...rowOf(given), id: newId(), kind, feedId, createdBy, createdAt: ctx.now() }, snapshotOf(given.material, ctx.now()))
  await record(ctx, 'intake.kept', row.id, { kind })
  return row
}

const zoneOf = (draft: Draft, row: Pick<IntakeRow, 'timeZone'>): string => draft.timezone ?? row.timeZone ?? 'UTC'

/** What is there already of the same action, but for the intake itself and what was made from it. */
function duplicatesOf(row: { id: string }, draft: Draft, known: readonly Known[]): Duplicate[] {
  return duplicatesAmong(draft, known.filter((one) => one.intakeId !== row.id)).slice(0, 5)
}

const unique = (duplicates: Duplicate[]): Duplicate[] => [...new Map(duplicates.map((one) => [one.id, one])).values()]

async function viewOf(ctx: Ctx, row: IntakeRow): Promise<IntakeView> {
  const { personId } = requirePerson(ctx)
  const { reading: _reading, droppedDrafts: _dropped, days, feedId, changedAt, changedReading, createdBy, decidedAt: _decidedAt, ...rest } = row
  const { drafts, candidates, notes, leftOut } = readingOf(row)
  const known = await listKnownOn(ctx.db, personId, days)
  const accepted = new Map((await listAccepted(ctx.db, [row.id])).map(({ draft, callId, eventId }) => [draft, { callId, eventId }]))
  const seen = drafts.map((draft, index) => ({ ...draft, past: isPast(draft, zoneOf(draft, row), ctx.now()), duplicates: duplicatesOf(row, draft, known), accepted: accepted.get(index) ?? null, dropped: row.droppedDrafts.includes(index) }))
  const feedTitle = feedId ? await findFeedTitle(ctx.db, feedId) : undefined
  return {
    ...rest, candidates, notes, leftOut, drafts: seen,
    duplicates: unique([...(await listCallsOfText(ctx.db, row)), ...seen.flatMap((draft) => draft.duplicates)]),
    snapshot: (await findSnapshotFacts(ctx.db, row.id)) ?? null,
    feed: feedId && feedTitle !== undefined ? { id: feedId, title: feedTitle } : null,
    changed: changedAt ? { at: changedAt, ...(changedReading as Pick<NonNullable<IntakeView['changed']>, 'text' | 'drafts' | 'notes'>) } : null,
    mine: createdBy === personId,
  }
}

/** Whether nothing was made of an intake. */
export const isUndecided = (state: IntakeState): boolean => state === 'new' || state === 'dismissed'

/** A message that somebody forwarded is theirs until they make something of it; every other intake is for all organizers. */
async function getSeen(ctx: Ctx, id: string): Promise<IntakeRow> {
  authorise(ctx, 'intake.read')
  const { personId } = requirePerson(ctx)
  const row = await getIntakeRow(ctx.db, id)
  if (row.kind === 'mail' && isUndecided(row.state) && row.createdBy !== personId) throw new DomainError('not_found', 'This intake does not exist.')
  return row
}

export async function getIntake(ctx: Ctx, { id }: { id: string }): Promise<IntakeView> {
  return viewOf(ctx, await getSeen(ctx, id))
}

/** The bytes that an intake was read from. */
export async function getSnapshot(ctx: Ctx, { id }: { id: string }): Promise<Pick<Snapshot, 'name' | 'contentType' | 'content'>> {
  await getSeen(ctx, id)
  const snapshot = await findSnapshot(ctx.db, id)
  if (!snapshot) throw new DomainError('not_found', 'Only the text of this source was kept.')
  return snapshot
}

export type InboxRow = Omit<IntakeListed, 'reading' | 'droppedDrafts' | 'changedAt' | 'timeZone'> & { changed: boolean; /** Of one that is partly decided: its drafts that nobody decided on. */ open: number; /** The first draft that is left to decide on, and titles of the next. */ others: string[]; first: { title: string; startLocal: string; past: boolean } | null; drafts: number; duplicates: Duplicate[] }
export type Inbox = { intakes: InboxRow[]; page: number; pages: number; counts: Record<InboxTab, number> }

/** The organizer's own intakes and those of followed feeds, newest first. */
export async function listIntakes(ctx: Ctx, { state, page }: InboxFilter): Promise<Inbox> {
  authorise(ctx, 'intake.read')
  const { personId } = requirePerson(ctx)
  const [rows, found] = [await listInbox(ctx.db, personId, state, page), await countInbox(ctx.db, personId)]
  const counts = { new: (found.get('new') ?? 0) + (found.get('partly') ?? 0), accepted: found.get('accepted') ?? 0, dismissed: found.get('dismissed') ?? 0 }
  const read = rows.map((row) => ({ row, drafts: readingOf(row).drafts }))
  const accepted = await listAccepted(ctx.db, rows.filter((row) => row.state === 'partly').map(({ id }) => id))
  const known = await listKnownOn(ctx.db, personId, [...new Set(read.flatMap(({ drafts }) => drafts.map((draft) => draft.start.slice(0, 10))))])
  return {
    page,
    pages: Math.max(1, Math.ceil(counts[state] / intakesPerPage)),
    counts,
    intakes: read.map(({ row: { reading: _reading, droppedDrafts, changedAt, timeZone, ...row }, drafts }) => {
      const left = openDrafts(drafts, new Set([...droppedDrafts, ...accepted.filter(({ intakeId }) => intakeId === row.id).map(({ draft }) => draft)]))
      // What is left is what there is to do; where all is decided, what it was.
      const [first, ...others] = left.length > 0 ? left : drafts
      return {
        ...row,
        changed: changedAt !== null,
        first: first ? { title: first.title, startLocal: first.start, past: isPast(first, zoneOf(first, { timeZone }), ctx.now()) } : null,
        others: [...new Set(others.map(({ title }) => title))].filter((title) => title !== first?.title).slice(0, othersNamed),
        drafts: drafts.length,
        open: left.length,
        duplicates: unique((left.length > 0 ? left : drafts).flatMap((draft) => duplicatesOf(row, draft, known))),
      }
    }),
  }
}

/** How many drafts beside the first a line of the inbox names. */
const othersNamed = 2

const openDrafts = (drafts: readonly Draft[], decided: ReadonlySet<number>): Draft[] => drafts.filter((_, index) => !decided.has(index))

/** Changes, under the intake's lock, which of its drafts nobody wants; what is decided then follows from all of them. */
async function decide(ctx: Ctx, id: string, verb: 'dismissed' | 'restored', drop: (drafts: { open: number[]; dropped: number[] }) => number[]): Promise<void> {
  await getSeen(ctx, id)
  await transact(ctx, async (ctx) => {
    const row = await lockIntake(ctx.db, id)
    const count = readingOf(row).drafts.length
    const accepted = new Set((await listAccepted(ctx.db, [id])).map(({ draft }) => draft))
    const open = Array.from({ length: count }, (_, index) => index).filter((index) => !accepted.has(index) && !row.droppedDrafts.includes(index))
    const dropped = drop({ open, dropped: row.droppedDrafts })
    const state = count === 0 ? (verb === 'dismissed' ? 'dismissed' : 'new') : stateOf(count, { accepted, dropped })
    if (state === row.state && dropped.length === row.droppedDrafts.length) {
      if (verb === 'dismissed' && state === 'accepted') throw new DomainError('conflict', 'Each of its drafts is decided on already.', { reason: 'status' })
      return
    }
    await updateIntakeRow(ctx.db, id, { state, droppedDrafts: dropped, decidedAt: state === 'new' || state === 'partly' ? null : ctx.now() })
    await record(ctx, `intake.${verb}`, id)
  })
}

/** Puts aside an intake, which is all of its drafts that became nothing, or one of them. Nothing of it is lost. */
export const dismissIntake = (ctx: Ctx, { id, draft }: Decided): Promise<void> =>
  decide(ctx, id, 'dismissed', ({ open, dropped }) => [...dropped, ...open.filter((index) => draft === undefined || index === draft)])

/** Takes back what was put aside: all of it, or one draft. */
export const restoreIntake = (ctx: Ctx, { id, draft }: Decided): Promise<void> => decide(ctx, id, 'restored', ({ dropped }) => (draft === undefined ? [] : dropped.filter((index) => index !== draft)))

/** On what words a draft was accepted: as it was read, what was corrected, and the passages that prove it now. */
export type Proof = { draft: Draft; corrected: Record<string, unknown>; evidence: (Evidence & { chosen?: true })[] }

/** Writes down, in the transaction that makes the call, which draft became it. Each becomes one only, and the intake waits for the others. */
export async function acceptDraft(ctx: Ctx, { intakeId, draft, callId, proof }: { intakeId: string; draft: number; callId: string; proof: Proof }): Promise<void> {
  const acceptedBy = ctx.actor.kind === 'person' ? ctx.actor.personId : null
  const { reading, droppedDrafts } = await lockIntake(ctx.db, intakeId)
  if (!(await saveAccepted(ctx.db, { intakeId, draft, callId, proof, acceptedBy, acceptedAt: ctx.now() })))
    throw new DomainError('conflict', 'A call was made from this draft already. Open it among the calls, or choose another draft.', { reason: 'accepted' })
  const accepted = new Set((await listAccepted(ctx.db, [intakeId])).map((one) => one.draft))
  const dropped = droppedDrafts.filter((index) => index !== draft)
  const state = stateOf(readingOf({ reading }).drafts.length, { accepted, dropped })
  await updateIntakeRow(ctx.db, intakeId, { state, droppedDrafts: dropped, decidedAt: state === 'accepted' ? ctx.now() : null })
  await record(ctx, 'intake.accepted', intakeId, { draft, callId })
}

/** What the call and its events rest on, draft by draft. */
export async function proofsOf(ctx: Ctx, callId: string): Promise<(Proof & { index: number; eventId: string | null })[]> {
  return (await listAcceptedOfCall(ctx.db, callId)).map(({ draft: index, eventId, proof }) => ({ ...(proof as Proof), index, eventId }))
}

const addressOf = (ctx: Ctx, id: string | undefined): string | null => (id && ctx.instance.inboundDomain ? `intake+${mailboxOf(signToken(ctx, 'forward', id))}@${ctx.instance.inboundDomain}` : null)

/** The secret address that an organizer forwards mail to; null where none was made yet, or `receives` is false: no mail comes in here. */
export async function getIntakeAddress(ctx: Ctx): Promise<{ receives: boolean; address: string | null }> {
  authorise(ctx, 'intake.read')
  const { personId } = requirePerson(ctx)
  return { receives: ctx.instance.inboundDomain !== null, address: addressOf(ctx, await findAddressOf(ctx.db, personId)) }
}

/** Gives the organizer a new address; the old one ends at once. */
export async function renewIntakeAddress(ctx: Ctx): Promise<{ address: string | null }> {
  authorise(ctx, 'intake.read')
  const { personId } = requirePerson(ctx)
  if (!ctx.instance.inboundDomain) throw new DomainError('closed', 'This instance receives no mail. Ask its operator.', { reason: 'no_inbound' })
  const id = newId()
  await transact(ctx, async (ctx) => {
    await saveAddress(ctx.db, { id, personId, createdAt: ctx.now() })
    await record(ctx, 'intake.address_renewed', personId)
  })
  return { address: addressOf(ctx, id) }
}

/** Who is behind the secret part of an address; undefined where it is nobody's, or no organizer's any more. */
export async function findForwarder(ctx: Ctx, mailbox: string): Promise<{ personId: string; locale: string | null; timeZone: string | null } | undefined> {
  try {
    return await findAddressee(ctx.db, openToken(ctx, 'forward', tokenOfMailbox(mailbox)))
  } catch (error) {
    if (error instanceof DomainError) return undefined
    throw error
  }
}

/** Takes a message that was forwarded to an organizer's address into their inbox. It stays there even where nothing was found in it: they sent it. */
export async function receiveForwarded(ctx: Ctx, { mailbox, raw }: { mailbox: string; raw: Uint8Array }): Promise<void> {
  const forwarder = await findForwarder(ctx, mailbox)
  if (!forwarder) throw new DomainError('not_found', 'This address is nobody’s.')
  const { personId, timeZone } = forwarder
  requireNoTransaction(ctx)
  await spend(ctx, 'intakePerson', personId)
  const material: Material = { bytes: raw, name: 'message.eml', contentType: 'message/rfc822', url: null, lastModified: null }
  const read = await ctx.outside.read(material, { ...settingsOf(ctx, { publishedOn: null, locale: null, timeZone }), language: forwarder.locale ?? ctx.locale })
  if (read.format === 'feed') throw new Error('invariant: a message is no feed')
  await transact(ctx, (ctx) => keepIntake(ctx, { kind: 'mail', material, read, timeZone, createdBy: personId, feedId: null }))
}

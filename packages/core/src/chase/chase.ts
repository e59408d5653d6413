import { findPerson } from '../account/account.repo.ts'
import { record } from '../audit/audit.ts'
import { assessWorkplaces, type Assessed, reachOf, type Shown, shown } from '../coverage/coverage.ts'
import { type Answering, listAnswering, listEventTitles, listOrganizers } from '../coverage/coverage.repo.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { listGroupPath } from '../group/group.repo.ts'
import { newId } from '../id.ts'
import { plan } from '../ledger/ledger.ts'
import { spend } from '../limit/limit.ts'
import { authorise, requirePerson } from '../permission/permission.ts'
import { type Asked, listAsked } from '../rep-check/rep-check.repo.ts'
import { signToken } from '../token.ts'
import { transact } from '../transact.ts'
import { wordsFor } from '../words/words.ts'
import { chaseWords } from './chase.mail.ts'
import { type Contact, findLastMail, isHeld, listChased, listContacts, listRecipients, lockWorkplace, saveContact, updateWorkplace } from './chase.repo.ts'
import { chaseList, mailReasonOf, mailRestHours } from './chase.rules.ts'
import { type ChaseFilter, chasedPerPage, type ContactInput, type PreparedMail, type WorkplaceKey } from './chase.schema.ts'

/** One workplace of a call, for somebody who may chase it. */
async function getChased(ctx: Ctx, { callId, groupId }: WorkplaceKey) {
  authorise(ctx, 'coverage.chase', { groupPath: await listGroupPath(ctx.db, groupId) })
  const { call, coverage, rows } = await assessWorkplaces(ctx, { callId, groupId })
  const [row] = rows
  if (!row) throw new DomainError('not_found', 'This call does not concern that workplace.')
  return { call, coverage, row }
}

export type WorkplaceView = {
  call: { id: string; title: string; slug: string }
  row: Shown & { eventTitle: string | null; owner: string | null }
  answering: Answering[]
  contacts: Contact[]
  asked: Asked[]
  organizers: { id: string; name: string }[]
}

/** A workplace under a call: how far it is, who answers for it, and all that was said with it. The look is written down. */
export async function getWorkplace(ctx: Ctx, key: WorkplaceKey): Promise<WorkplaceView> {
  const { call, row } = await getChased(ctx, key)
  const [answering, contacts, asked, organizers, titles] = await Promise.all([
    listAnswering(ctx.db, [key.groupId]), listContacts(ctx.db, key.callId, key.groupId), row.eventId ? listAsked(ctx.db, row.eventId) : [], listOrganizers(ctx.db, key.callId), listEventTitles(ctx.db, row.eventId ? [row.eventId] : []),
  ])
  if (answering.length > 0) await record(ctx, 'group.reps_viewed', key.groupId)
  return {
    call: { id: call.id, title: call.title, slug: call.slug }, answering, contacts, asked, organizers,
    row: { ...shown(row), eventTitle: row.eventId ? (titles.get(row.eventId) ?? null) : null, owner: organizers.find(({ id }) => id === row.ownerId)?.name ?? null },
  }
}

/** Writes down that somebody spoke with a workplace, and what comes next. Sending the form twice is one contact; who has no owner is the caller's now. */
export async function recordContact(ctx: Ctx, { key, kind, outcome, note, nextStep, nextOn, ...of }: ContactInput): Promise<void> {
  const { personId } = requirePerson(ctx)
  await getChased(ctx, of)
  await spend(ctx, 'chasePerson', personId)
  await transact(ctx, async (ctx) => {
    const workplace = await lockWorkplace(ctx.db, of.callId, of.groupId)
    if (!(await saveContact(ctx.db, { ...of, id: newId(), key, kind, outcome, note, contactedBy: personId, contactedAt: ctx.now() }))) return
    await updateWorkplace(ctx.db, of.callId, of.groupId, { nextStep, nextOn, ownerId: workplace.ownerId ?? personId })
    await record(ctx, 'coverage.contacted', of.groupId, { kind, outcome })
  })
}

export type MailPreview = { call: { id: string; title: string }; workplace: string; reason: string; subject: string; heading: string; paragraphs: string[]; action: string; recipients: number; lastSentAt: Temporal.Instant | null; held: boolean }

async function prepare(ctx: Ctx, key: WorkplaceKey, words: string) {
  const { call, row } = await getChased(ctx, key)
  const all = await listRecipients(ctx.db, key.groupId, row.eventId)
  const reps = all.filter(({ deputy }) => !deputy)
  const recipients = reps.length > 0 ? reps : all
  const sender = requirePerson(ctx)
  const reason = mailReasonOf(row.needs)
  const facts = { reason, call: call.title, group: row.name, words, sender: (await findPerson(ctx.db, sender.personId))?.name ?? '' }
  return { call, row, recipients, facts }
}

/** The prepared mail as it would go out, in the language of the first who gets it. Sends nothing. */
export async function previewMail(ctx: Ctx, key: WorkplaceKey): Promise<MailPreview> {
  const { call, row, recipients, facts } = await prepare(ctx, key, '')
  const lastSentAt = (await findLastMail(ctx.db, key.callId, key.groupId)) ?? null
  return { call: { id: call.id, title: call.title }, workplace: row.name, reason: facts.reason, ...chaseWords(wordsFor(recipients[0]?.locale ?? ctx.locale), facts), recipients: recipients.length, lastSentAt, held: await isHeld(ctx.db, call.id) }
}

/**
 * Owes the prepared mail to those who answer for a workplace, and writes it down as a contact. The same form twice is one mail; and
 * so are two organizers at once, because the second finds what the first sent and has to say that it goes out again.
 */
export async function sendPreparedMail(ctx: Ctx, { key, words, again, ...of }: PreparedMail): Promise<{ recipients: number }> {
  const { personId } = requirePerson(ctx)
  const { call, row, recipients, facts } = await prepare(ctx, of, words)
  if (recipients.length === 0) throw new DomainError('conflict', 'Nobody answers for this workplace yet. Call or visit it, or invite a rep.', { reason: 'no_rep' })
  if (await isHeld(ctx.db, call.id)) throw new DomainError('conflict', 'Mail about this call is paused. Let it go on first.', { reason: 'held' })
  await spend(ctx, 'chasePerson', personId)
  const page = { rep_silent: `/calls/${call.slug}/host`, unfinished: `/app/events/${row.eventId}`, sent_back: `/app/events/${row.eventId}`, no_place: `/app/events/${row.eventId}/edit`, few_signups: `/app/events/${row.eventId}`, no_answer: `/app/events/${row.eventId}`, no_report: `/app/events/${row.eventId}/outcome`, how: `/calls/${call.slug}` }[facts.reason]
  return transact(ctx, async (ctx) => {
    const workplace = await lockWorkplace(ctx.db, of.callId, of.groupId)
    const last = await findLastMail(ctx.db, of.callId, of.groupId)
    const saved = await saveContact(ctx.db, { ...of, id: newId(), key, kind: 'mail', outcome: 'sent', note: words, contactedBy: personId, contactedAt: ctx.now() })
    if (!saved) return { recipients: recipients.length }
    if (last && !again && Temporal.Instant.compare(last.add({ hours: mailRestHours }), ctx.now()) > 0)
      throw new DomainError('conflict', 'The prepared mail went out to this workplace within the last day. Tick the box if it is to go out again.', { reason: 'sent_before', field: 'again' })
    await plan(ctx, ...recipients.map(({ personId, checkId }) => ({
      kind: 'chase' as const, personId, eventId: row.eventId, bulk: true, facts: { ...facts, groupId: of.groupId, url: facts.reason === 'no_answer' && checkId ? `${ctx.origin}/still-on/${signToken(ctx, 'still_on', checkId)}` : `${ctx.origin}${page}` },
    })))
    await updateWorkplace(ctx.db, of.callId, of.groupId, { ownerId: workplace.ownerId ?? personId })
    await record(ctx, 'coverage.mailed', of.groupId, { reason: facts.reason })
    return { recipients: recipients.length }
  })
}

export type Chased = Shown & { callId: string; callTitle: string; answering: Answering[]; eventTitle: string | null; mayMail: boolean }
/** `count` is null for calls that were not looked at, because another was chosen. */
export type ChaseList = { rows: Chased[]; total: number; more: boolean; calls: { id: string; title: string; count: number | null }[] }

/** What the asking organizer should do today, the most urgent first: over all running calls, or of one, and then no other is read. */
export async function getChaseList(ctx: Ctx, { callId, whose, page }: ChaseFilter): Promise<ChaseList> {
  const { personId } = requirePerson(ctx)
  reachOf(ctx)
  const calls = await listChased(ctx.db, ctx.now())
  const found: (Assessed & { callId: string; callTitle: string })[] = []
  const counts = new Map<string, number>()
  for (const call of calls) {
    if (callId && callId !== call.id) continue
    const { rows } = await assessWorkplaces(ctx, { callId: call.id })
    const wanted = chaseList(rows, personId, whose)
    counts.set(call.id, wanted.length)
    for (const row of wanted) found.push(Object.assign(row, { callId: call.id, callTitle: call.title }))
  }
  const rows = chaseList(found, personId, whose)
  const from = (page - 1) * chasedPerPage
  const onPage = rows.slice(from, from + chasedPerPage)
  const [answering, titles] = await Promise.all([listAnswering(ctx.db, onPage.map(({ id }) => id)), listEventTitles(ctx.db, onPage.flatMap(({ eventId }) => eventId ?? []))])
  const byGroup = Map.groupBy(answering, ({ groupId }) => groupId)
  for (const groupId of byGroup.keys()) await record(ctx, 'group.reps_viewed', groupId)
  return {
    rows: onPage.map((row) => ({ ...shown(row), callId: row.callId, callTitle: row.callTitle, answering: byGroup.get(row.id) ?? [], eventTitle: row.eventId ? (titles.get(row.eventId) ?? null) : null, mayMail: byGroup.has(row.id) })),
    total: rows.length, more: rows.length > from + chasedPerPage, calls: calls.map((call) => ({ ...call, count: counts.get(call.id) ?? null })),
  }
}

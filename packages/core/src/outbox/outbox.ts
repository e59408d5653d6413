import { record } from '../audit/audit.ts'
import type { AuditAction } from '../audit/audit.rules.ts'
import { getCall } from '../call/call.repo.ts'
import { hostsOf } from '../cohosting/cohosting.ts'
import { csvFile } from '../csv/csv.rules.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { eventGroupPath } from '../event/event.ts'
import { openListsEndAfter } from '../keeping/keeping.rules.ts'
import { wakeWorkers } from '../ledger/ledger.ts'
import { authorise } from '../permission/permission.ts'
import { atLeast, type Blurred, namedGroups, partOf, smallestPart, wholeFor } from '../sight/sight.rules.ts'
import { transact } from '../transact.ts'
import { type AheadRow, type Asking, changePlanned, type Counted, countWritten, deleteHold, findDelivery, type Held, listAhead, listWritten, readHold, saveAhead, saveHold, type WrittenRow } from './outbox.repo.ts'
import { type Span, spanOf } from './outbox.rules.ts'
import { type HoldInput, type OutboxDeed, OutboxFilter, type OutboxScope, outboxPerPage } from './outbox.schema.ts'

/** Whoever answers for an event sees what goes out for it; organizers see a call's and everything. */
async function authoriseScope(ctx: Ctx, { of, id }: OutboxScope, action: 'event.ledger' | 'event.write'): Promise<void> {
  if (of === 'event' && id) return authorise(ctx, action, { groupPath: await eventGroupPath(ctx, id) })
  authorise(ctx, 'call.write')
  if (of === 'call' && id) await getCall(ctx.db, id)
}

export type Total = Omit<Counted, 'shown' | 'others'> & { deliveries: Blurred }
/** `partly`: there is mail to people whom the asking person may not know, which is no row; in the totals it is told as parts are. */
export type Outbox<Row> = { rows: Row[]; more: boolean; totals: Total[]; partly: boolean }

function toldOf({ shown, others, ...of }: Counted): Total[] {
  const told = others < smallestPart ? shown : (`${atLeast(partOf(others)) + shown}+` as const)
  return told === 0 ? [] : [{ ...of, deliveries: told }]
}

/** Whether anything is left out is not reckoned from what there is: it would tell that there is somebody. */
const paged = <Row>(rows: Row[], counted: readonly Counted[], partly: boolean): Outbox<Row> => ({ rows: rows.slice(0, outboxPerPage), more: rows.length > outboxPerPage, totals: counted.flatMap(toldOf), partly })

/** Whether there may be people in it whom the asking person may not know. */
async function isPartly(ctx: Ctx, { of, id }: OutboxScope): Promise<boolean> {
  if (of !== 'event' || !id) return ctx.actor.kind !== 'system'
  const { path: [first], cohosts } = await hostsOf(ctx, id)
  const own = namedGroups(ctx.actor)
  return own !== null && [first, ...cohosts].some((group) => group !== undefined && !own.includes(group))
}

/** Whose people were shown by name is written down with each event, where those who answer for it read it. */
async function recordSight(ctx: Ctx, action: AuditAction, rows: readonly { eventId: string | null; named: boolean }[]): Promise<void> {
  if (ctx.actor.kind !== 'person') return
  const seen = new Set(rows.flatMap(({ named, eventId }) => (named && eventId ? [eventId] : [])))
  for (const eventId of seen) await record(ctx, action, eventId)
}

const askingOf = (ctx: Ctx): Asking => ({ groups: namedGroups(ctx.actor), openSince: openListsEndAfter(ctx.keep, ctx.now()) })

/** The ledger: who was or is written to, what became of it and why. Names only of people whom the asking person may know, and until the event's list closes. */
export async function readWritten(ctx: Ctx, filter: OutboxFilter): Promise<Outbox<WrittenRow>> {
  await authoriseScope(ctx, filter.scope, 'event.ledger')
  const asking = askingOf(ctx)
  const [rows, totals] = await Promise.all([listWritten(ctx.db, filter, asking), countWritten(ctx.db, filter, asking)])
  await recordSight(ctx, 'event.mail_viewed', rows)
  return paged(rows, totals, await isPartly(ctx, filter.scope))
}

const spanFor = (ctx: Ctx, { scope: { of }, from, until }: OutboxFilter): Span => spanOf({ of, from, until }, ctx.now())

/** The dry run: which reminders will go out in a span of time, to whom and when, and who gets none and why. Writes nothing. */
export async function readAhead(ctx: Ctx, filter: OutboxFilter): Promise<Outbox<AheadRow> & { span: Span }> {
  await authoriseScope(ctx, filter.scope, 'event.ledger')
  const span = spanFor(ctx, filter)
  const { rows, totals } = await listAhead(ctx.db, filter, askingOf(ctx), span, ctx.now())
  await recordSight(ctx, 'event.mail_viewed', rows)
  // Spans that somebody chooses could be compared until one holds a single person.
  const counted = filter.from || filter.until ? totals.map((one) => ({ ...one, others: 0 })) : totals
  return { ...paged(rows, counted, await isPartly(ctx, filter.scope)), span }
}

/** Sends one message now, or never. What is in a worker's hands already stays there. */
export async function decideMessage(ctx: Ctx, { scope, deed, row }: OutboxDeed): Promise<void> {
  await transact(ctx, async (ctx) => {
    await authoriseScope(ctx, scope, 'event.write')
    const done = 'deliveryId' in row ? await decidePlanned(ctx, scope, row.deliveryId, deed) : await saveAhead(ctx.db, OutboxFilter.parse({ scope }), askingOf(ctx), reach(ctx), ctx.now(), row, deed)
    if (!done) throw new DomainError('conflict', 'It is on its way already, or nobody is to get it any more. Look at the list again.', { reason: 'not_planned' })
    await record(ctx, `mail.${deed}`, scope.id ?? everything, row)
    if (deed === 'send_now') wakeWorkers(ctx)
  })
}

/** Where a row may lie that somebody acts on. */
const reach = (ctx: Ctx): Span => ({ from: ctx.now(), until: ctx.now().add({ hours: 24 * 400 }) })

/** What stands in the audit for all mail of the instance. */
const everything = '00000000-0000-0000-0000-000000000000'

async function decidePlanned(ctx: Ctx, { of, id }: OutboxScope, deliveryId: number, deed: 'send_now' | 'skip'): Promise<boolean> {
  const owned = await findDelivery(ctx.db, deliveryId, askingOf(ctx))
  if (!owned || (of === 'event' && owned.eventId !== id) || (of === 'call' && owned.callId !== id)) throw new DomainError('not_found', 'There is no such message here.')
  return changePlanned(ctx.db, deliveryId, deed, ctx.now())
}

/** Pauses all mail of an event, a call or everything, or lets it go on. Every process obeys within a second; sign-in links and answers to what somebody just did go out. */
export async function setHold(ctx: Ctx, { scope, held }: HoldInput): Promise<HoldView> {
  return transact(ctx, async (ctx) => {
    await authoriseScope(ctx, scope, 'event.write')
    const personId = ctx.actor.kind === 'person' ? ctx.actor.personId : null
    const changed = held ? await saveHold(ctx.db, scope, personId, ctx.now()) : await deleteHold(ctx.db, scope)
    if (changed) await record(ctx, held ? 'mail.paused' : 'mail.resumed', scope.id ?? everything)
    if (!held) wakeWorkers(ctx)
    return viewHold(ctx, scope)
  })
}

export type HoldView = Omit<Held, 'waiting'> & { waiting: Blurred }

const viewHold = async (ctx: Ctx, scope: OutboxScope): Promise<HoldView> => {
  const held = await readHold(ctx.db, scope, ctx.now())
  return { ...held, waiting: wholeFor(held.waiting, !(await isPartly(ctx, scope))) }
}

/** Whether mail is paused here, by what, and how much waits. */
export async function getHold(ctx: Ctx, scope: OutboxScope): Promise<HoldView> {
  await authoriseScope(ctx, scope, 'event.ledger')
  return viewHold(ctx, scope)
}

/** Messages of a file at most. */
const longestFile = 50_000

/** Ledger and dry run as CSV, whole or refused: a file that ends somewhere would be taken for all there is. Written down in the audit. */
export async function exportOutbox(ctx: Ctx, filter: OutboxFilter, most = longestFile): Promise<string> {
  await authoriseScope(ctx, filter.scope, 'event.ledger')
  const asking = askingOf(ctx)
  const all = { limit: most + 1, offset: 0 }
  const [written, ahead] = await Promise.all([listWritten(ctx.db, filter, asking, all), listAhead(ctx.db, filter, asking, spanFor(ctx, filter), ctx.now(), all)])
  if (written.length > most || ahead.rows.length > most) throw new DomainError('too_large', `These are more than ${most.toLocaleString('en')} messages. Go back, choose a kind, a state or some days, and save the file of each part.`, { reason: 'file' })
  if (filter.scope.of !== 'event') await recordSight(ctx, 'event.mail_viewed', [...written, ...ahead.rows])
  await record(ctx, 'mail.exported', filter.scope.id ?? everything)
  const lines = [
    ['event', 'message', 'rule', 'name', 'email', 'planned_for', 'state', 'reason', 'sent_at', 'answer'],
    ...written.map((row) => [row.event ?? '', row.kind, row.rule || (row.family ?? ''), row.name ?? '', row.email ?? '', row.plannedFor, row.state, row.reason ?? '', row.sentAt ?? '', row.answer ?? '']),
    ...ahead.rows.map((row) => [row.event, 'reminder', row.rule || row.kind, row.name ?? '', row.email ?? '', row.dueAt, row.why === null ? 'to_come' : 'none', row.why ?? '', '', '']),
  ]
  return csvFile(lines)
}

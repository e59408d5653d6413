import { findPerson } from '../account/account.repo.ts'
import { record } from '../audit/audit.ts'
import { getCall } from '../call/call.repo.ts'
import { defaultWhen } from '../call/call.rules.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import type { EventFacts } from '../event/event.mail.ts'
import { getEventRow, listSlotsCounted } from '../event/event.repo.ts'
import { resolveWhen } from '../event/event.rules.ts'
import { getGroup, listGroupPath } from '../group/group.repo.ts'
import { newId } from '../id.ts'
import { allowLong } from '../ledger/ledger.repo.ts'
import { plan, wakeWorkers } from '../ledger/ledger.ts'
import { spend } from '../limit/limit.ts'
import { hostsOf } from '../cohosting/cohosting.ts'
import { can } from '../permission/permission.rules.ts'
import { namedGroups } from '../sight/sight.rules.ts'
import { listAsked, listOwned } from '../question/question.repo.ts'
import { authorise, requirePerson } from '../permission/permission.ts'
import { transact } from '../transact.ts'
import { announcementMail } from './announcement.mail.ts'
import { type Announcement, type AnnouncementListed, countLeftOut, countReached, findAnnouncement, listAnnouncementRows, saveAnnouncement, sendDue, wasAnnounced, withdrawRow } from './announcement.repo.ts'
import type { AnnouncementInput, AnnouncementScope } from './announcement.schema.ts'

/**
 * `groups`: only people who signed up with one of these get it; none: everybody. `own`: the groups that whoever writes answers for.
 * `knows`: whether they may know how few it reaches.
 */
type Opened = { facts: EventFacts | null; eventId: string | null; group: string | null; title: string; groups: string[]; own: string[]; knows: boolean }

/** Hosts write to their event's people, a group's representatives to its members, organizers of calls to everybody under the call. */
async function openScope(ctx: Ctx, { of, id }: AnnouncementScope): Promise<Opened> {
  if (of === 'group') {
    authorise(ctx, 'group.write', { groupPath: await listGroupPath(ctx.db, id) })
    const group = await getGroup(ctx.db, id)
    return { facts: null, eventId: null, group: group.name, title: group.name, groups: [], own: [], knows: can(ctx.actor, 'group.people', { groupPath: [id] }) }
  }
  if (of === 'call') {
    authorise(ctx, 'call.write')
    const call = await getCall(ctx.db, id)
    return { facts: null, eventId: null, group: null, title: call.title, groups: [], own: [], knows: false }
  }
  const event = await getEventRow(ctx.db, id)
  const { path, cohosts } = await hostsOf(ctx, id)
  const own = (namedGroups(ctx.actor) ?? []).filter((groupId) => groupId === path[0] || cohosts.includes(groupId))
  // A further host writes to its own people alone; the event's own group may write to all.
  const writes = can(ctx.actor, 'event.write', { groupPath: path })
  if (!writes && own.length === 0) authorise(ctx, 'event.write', { groupPath: path })
  // One after the other: most who come here are in a transaction, which has one connection.
  const group = await getGroup(ctx.db, event.groupId)
  const call = event.callId ? await getCall(ctx.db, event.callId) : null
  const [slot] = await listSlotsCounted(ctx.db, id)
  if (!slot) throw new Error('invariant: an event has a slot')
  const title = event.title ?? call?.eventTitle ?? ''
  return { title, group: null, eventId: id, groups: writes ? [] : own, own, knows: own.length > 0, facts: { event, slot, group: group.name, title, when: resolveWhen(slot, call && defaultWhen(call)) } }
}

const audienceOf = ({ answers, slots, roles, tasks, ownOnly }: AnnouncementInput, { groups, own }: Opened): Announcement['audience'] => ({ answers, slots, roles, groups: ownOnly && own.length > 0 ? own : groups, ...(tasks.length > 0 && { tasks }) })

/**
 * Writes to the people of an event, a call or a group, at once or at a local time. Each gets it once: the same words to the same people
 * within a day are refused, so that a second press, or going back, writes to nobody again.
 */
export async function announce(ctx: Ctx, input: AnnouncementInput): Promise<{ id: string; sendAt: Temporal.Instant; reaches: Reach }> {
  const { personId } = requirePerson(ctx)
  await spend(ctx, 'writePerson', personId)
  return transact(ctx, async (ctx) => {
    const opened = await openScope(ctx, input)
    const audience = audienceOf(input, opened)
    const now = ctx.now()
    const sendAt = input.sendLocal ? Temporal.PlainDateTime.from(input.sendLocal).toZonedDateTime(input.timeZone).toInstant() : now
    if (Temporal.Instant.compare(sendAt, now) < 0) throw new DomainError('invalid', 'This time has passed. Choose a later one, or leave it empty to send at once.', { field: 'sendLocal' })
    const reaches = allOf(await countReached(ctx.db, input, audience))
    if (reaches === 0) throw new DomainError('invalid', 'Nobody would get this: no confirmed address matches. Choose other people.', { reason: 'nobody', field: input.of === 'group' ? 'roles' : 'answers' })
    const { of, id, subject, body, sendLocal, timeZone } = input
    if (await wasAnnounced(ctx.db, { of, id }, { subject, body, audience, sendLocal }, now.subtract({ hours: 24 })))
      throw new DomainError('conflict', 'These words are on their way to these people already. Change them if you want to write again.', { reason: 'announced', field: 'body' })
    const row = await saveAnnouncement(ctx.db, {
      id: newId(), eventId: of === 'event' ? id : null, callId: of === 'call' ? id : null, groupId: of === 'group' ? id : null,
      subject, body, audience, sendLocal, timeZone, sendAt, createdBy: personId, createdAt: now,
    })
    await record(ctx, `${of}.announced`, id, { announcement: row.id, reaches: opened.knows ? reaches : null })
    // Whoever writes to many thousands does not wait for all of them to be written down: the next tick does it.
    if (!sendLocal && reaches <= 2000) await sendDueAnnouncements(ctx)
    return { id: row.id, sendAt, reaches: opened.knows ? reaches : null }
  })
}

type Reached = { by: string; people: number }[]

const allOf = (reached: Reached): number => reached.reduce((sum, { people }) => sum + people, 0)

/**
 * How many somebody reaches who knows the people. Everybody else is told only whether there is anybody (null: yes): by choosing other answers,
 * slots and tasks they could compare any two crowds, and no way to round a number holds against that.
 */
export type Reach = number | null

export type AnnouncementPreview = { subject: string; text: string; reaches: Reach; /** By answer or role, for who knows the people. */ parts: Reached | null; /** How many have not confirmed their address, and are left out. */ leftOut: Reach }

/** What it would look like and whom it would reach. Nothing is saved or sent. */
export async function previewAnnouncement(ctx: Ctx, input: AnnouncementInput): Promise<AnnouncementPreview> {
  const opened = await openScope(ctx, input)
  const { facts, group } = opened
  const recipient = { name: 'Alex Example', email: 'alex@example.org', locale: ctx.locale, deliveryId: 0, bulk: true, signupId: input.of === 'group' ? null : newId() }
  const { subject, text } = announcementMail(ctx, recipient, { subject: input.subject, body: input.body, group }, facts, input.of !== 'group' && !input.answers.some((one) => one === 'attended' || one === 'no_show'))
  const audience = audienceOf(input, opened)
  const parts = await countReached(ctx.db, input, audience)
  return { subject, text, leftOut: opened.knows ? await countLeftOut(ctx.db, input, audience) : null, reaches: opened.knows || parts.length === 0 ? allOf(parts) : null, parts: opened.knows ? parts : null }
}

/** Sends it to whoever writes it, and to nobody else. */
export async function testAnnouncement(ctx: Ctx, input: AnnouncementInput): Promise<{ to: string }> {
  const { personId } = requirePerson(ctx)
  await spend(ctx, 'writePerson', personId)
  return transact(ctx, async (ctx) => {
    const { eventId, group } = await openScope(ctx, input)
    const person = await findPerson(ctx.db, personId)
    if (!person) throw new DomainError('unauthenticated', 'Sign in to go on.')
    await plan(ctx, { kind: 'announcement_test', personId, eventId, bulk: false, facts: { subject: input.subject, body: input.body, group } })
    return { to: person.email }
  })
}

type Counts = 'planned' | 'delivered' | 'bounced' | 'skipped'
/** `counts`: for who knows the people. */
export type AnnouncementCounted = Omit<AnnouncementListed, Counts> & { counts: Record<Counts, number> | null }

const told = ({ planned, delivered, bounced, skipped, ...row }: AnnouncementListed, knows: boolean): AnnouncementCounted => ({ ...row, counts: knows ? { planned, delivered, bounced, skipped } : null })

/** The announcements of an event, call or group, for who knows the people with how many were delivered and how many came back. Names nobody. */
export async function listAnnouncements(ctx: Ctx, scope: AnnouncementScope): Promise<{ title: string; shared: boolean; /** What is asked whether people can do it. */ tasks: string[]; rows: AnnouncementCounted[] }> {
  const { title, groups, own, knows, eventId } = await openScope(ctx, scope)
  const rows = (await listAnnouncementRows(ctx.db, scope)).filter((row) => groups.length === 0 || (row.audience.groups ?? []).some((one) => groups.includes(one)))
  const asked = eventId ? await listAsked(ctx.db, { eventId, callId: (await getEventRow(ctx.db, eventId)).callId }) : scope.of === 'call' ? await listOwned(ctx.db, { callId: scope.id }) : []
  const tasks = [...new Set(asked.filter(({ kind }) => kind === 'roles').flatMap(({ options }) => options))]
  return { title, tasks, shared: eventId !== null && own.length > 0 && (await hostsOf(ctx, eventId)).cohosts.length > 0, rows: rows.map((row) => told(row, knows)) }
}

/** Takes back one that is still to be sent. */
export async function withdrawAnnouncement(ctx: Ctx, { announcementId, ...scope }: AnnouncementScope & { announcementId: string }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const { groups } = await openScope(ctx, scope)
    const row = await findAnnouncement(ctx.db, announcementId)
    const theirs = groups.length === 0 || (row?.audience.groups ?? []).some((one) => groups.includes(one))
    if (!row || !theirs || (row.eventId ?? row.callId ?? row.groupId) !== scope.id) throw new DomainError('not_found', 'There is no such announcement here.')
    if (row.state === 'withdrawn') return
    if (!(await withdrawRow(ctx.db, announcementId))) throw new DomainError('conflict', 'It was sent already, so it cannot be taken back.', { reason: 'sent' })
    await record(ctx, `${scope.of}.announcement_withdrawn`, scope.id, { announcement: announcementId })
  })
}

/** The minute tick: whatever is due is owed to everybody it reaches. Safe to run at any time, any number of times. */
export async function sendDueAnnouncements(ctx: Ctx): Promise<number> {
  return transact(ctx, async (ctx) => {
    await allowLong(ctx.db)
    const planned = await sendDue(ctx.db, ctx.now())
    if (planned > 0) wakeWorkers(ctx)
    return planned
  })
}

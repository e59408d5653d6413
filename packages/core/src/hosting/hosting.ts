import { ensurePerson, ensureRecipient, provePerson, updatePerson } from '../account/account.repo.ts'
import { loadActor } from '../account/account.ts'
import { type Call, getCall, lockCall } from '../call/call.repo.ts'
import { defaultWhen } from '../call/call.rules.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { type EventRow, getEventRow, listSlotsOf, lockEventUnderCall } from '../event/event.repo.ts'
import { resolveWhen } from '../event/event.rules.ts'
import { changeEvent, hostedUnder, hostEvent, hostingOf, tellWaiting, turnEvent } from '../event/event.ts'
import { type EventStatus, type HandedInAgain, HostInput } from '../event/event.schema.ts'
import { isEmployersDomain, listGroupPath } from '../group/group.repo.ts'
import { domainsOf, isSameNamed } from '../group/group.rules.ts'
import { newId } from '../id.ts'
import { namedGroup } from '../joining/joining.ts'
import { plan } from '../ledger/ledger.ts'
import { ofAddress, spend, spendAll } from '../limit/limit.ts'
import { placeOf } from '../notice/notice.ts'
import { requirePerson } from '../permission/permission.ts'
import { can } from '../permission/permission.rules.ts'
import { hasPassed } from '../review/review.repo.ts'
import type { When } from '../time/time.rules.ts'
import { openToken } from '../token.ts'
import { transact } from '../transact.ts'
import { findUse, linkHostInvitation, takeHostInvitation } from '../trust/trust.repo.ts'
import { findHosted, findHosting, type HostedRow, isSharedHosting, linkHosting, listHandedIn, saveHosting, takeHosting } from './hosting.repo.ts'
import { allowedUnder, hostingHours } from './hosting.rules.ts'
import type { HostingRequest, InvitedHosting } from './hosting.schema.ts'

/**
 * Takes what somebody without an account wants to host and mails them a link. Nothing exists until the link is used, and the
 * answer is the same whoever's address it is.
 */
export async function requestHosting(ctx: Ctx, { name, email, website, ...input }: HostingRequest): Promise<{ status: 'received'; atWork: boolean }> {
  await spend(ctx, 'signUpNetwork', ctx.network)
  const call = await getCall(ctx.db, input.callId)
  if (call.status !== 'published') throw new DomainError('closed', 'This call takes no new events.', { reason: 'call_closed' })
  if (call.hosting === 'invited') throw new DomainError('forbidden', 'Only invited groups host under this call. Ask its organizer.', { reason: 'invited_only' })
  // Which groups are whose is known once the address is proved: until then it is a new one.
  if (input.groupId || input.groupName.length < 2) throw new DomainError('invalid', 'Name the group that hosts.', { field: 'groupName' })
  // Said while the form is still there to be mended, not when the link in the mail is used.
  const { slot } = hostedUnder(ctx, call, input)
  await namedGroup(ctx, input)
  // Who is asked something, or mends the form, has not been written to yet.
  await spendAll(ctx, ...ofAddress('inviteAddress', email))
  // The group is only made by the link, so that of any workplace here says so.
  const atWork = await isEmployersDomain(ctx.db, domainsOf(email))
  if (website !== '') return { status: 'received', atWork }
  await transact(ctx, async (ctx) => {
    const { id: personId, mayWrite } = await ensureRecipient(ctx.db, email, ctx.now())
    if (!mayWrite) return
    const hosting = await saveHosting(ctx.db, { id: newId(), callId: call.id, email, name, input, createdAt: ctx.now(), expiresAt: ctx.now().add({ hours: hostingHours }) })
    const { startLocal, endLocal, timeZone } = resolveWhen(slot, defaultWhen(call))
    const where = { place: placeOf(input), online: input.onlineUrl ?? '' }
    await plan(ctx, { kind: 'group', personId, bulk: false, facts: { about: 'hosting', startLocal, endLocal: endLocal ?? '', timeZone, ...where, group: input.groupName, groupId: '', slug: '', hostingId: hosting.id, message: input.title ?? call.eventTitle, locale: ctx.locale } })
  })
  return { status: 'received', atWork }
}

/**
 * What became of a hosted event, for whoever hosts it. `stands`: they answer for its group, or its own people decide on that, or whoever
 * approves the event; null where none of these is so any more.
 */
export type Hosted = { id: string; slug: string; status: EventStatus; note: string; title: string; group: string; callSlug: string; stands: 'answers' | 'people' | 'organizers' | null }

function toldOf({ id, slug, status, note, title, group, callSlug, answers, asks, led }: HostedRow): Hosted {
  return { id, slug, status, note: status === 'draft' ? note : '', title, group, callSlug, stands: answers ? 'answers' : asks ? (led ? 'people' : 'organizers') : null }
}

async function hostedOf(ctx: Ctx, eventId: string | null): Promise<Hosted | null> {
  const row = eventId ? await findHosted(ctx.db, eventId) : undefined
  return row ? toldOf(row) : null
}

/** What a host may change of an event that was sent back, as it is. `several`: times of its own, which stay as they are. */
export type SentBack = Pick<EventRow, 'placeName' | 'placeAddress' | 'directions' | 'onlineUrl' | 'contact'> & { title: string; capacity: number | null; when: When; several: boolean }

/** Who hosts in the name of a group and is not let in may change an event while it is theirs: nobody else answers for what it says until it is public. */
const isHosts = (personId: string, { createdBy, asks }: Pick<HostedRow, 'createdBy' | 'asks'>): boolean => createdBy === personId && asks

/** What became of the event that the asking person hosts: shown whether or not they are let into its group. `sentBack`: to be changed here and handed in again, where they have no workspace yet. */
export async function getHosted(ctx: Ctx, { id }: { id: string }): Promise<Hosted & { sentBack: SentBack | null }> {
  const { personId } = requirePerson(ctx)
  const row = await findHosted(ctx.db, id)
  if (!row) throw new DomainError('not_found', 'This event does not exist.')
  const mayWrite = can(ctx.actor, 'event.write', { groupPath: await listGroupPath(ctx.db, row.groupId) })
  if (!mayWrite && !isHosts(personId, row)) throw new DomainError('forbidden', 'Another group answers for this event.', { reason: 'not_yours' })
  return { ...toldOf(row), ...(mayWrite && { stands: 'answers' }), sentBack: !mayWrite && row.status === 'draft' ? await describe(ctx, id) : null }
}

async function describe(ctx: Ctx, id: string): Promise<SentBack | null> {
  const event = await getEventRow(ctx.db, id)
  const call = event.callId === null ? null : await getCall(ctx.db, event.callId)
  const [first, ...more] = await listSlotsOf(ctx.db, id)
  if (!call || call.status !== 'published' || !first) return null
  const { placeName, placeAddress, directions, onlineUrl, contact } = event
  return { placeName, placeAddress, directions, onlineUrl, contact, title: event.title ?? call.eventTitle, capacity: first.capacity, when: resolveWhen(first, defaultWhen(call)), several: more.length > 0 }
}

/**
 * Changes an event that was sent back to a host who is not let in yet, and hands it in again: it waits in the queue as it did. Whoever was let in
 * meanwhile hands it in like the group's own. What somebody else has decided by then stands.
 */
export async function handInAgain(ctx: Ctx, { id, title, capacity, startLocal, endLocal, timeZone, ...place }: HandedInAgain): Promise<void> {
  const { personId } = requirePerson(ctx)
  await spend(ctx, 'writePerson', personId)
  await transact(ctx, async (ctx) => {
    const locked = await lockEventUnderCall(ctx.db, id)
    const { event, call } = locked
    const [row, groupPath] = [await findHosted(ctx.db, id), await listGroupPath(ctx.db, event.groupId)]
    const mayWrite = can(ctx.actor, 'event.write', { groupPath })
    if (!call || !row || (!mayWrite && !isHosts(personId, row))) throw new DomainError('forbidden', 'Another group answers for this event.', { reason: 'not_yours' })
    if (event.status !== 'draft') throw new DomainError('conflict', 'This event is not with you any more. Load the page anew: it says what became of it.', { reason: 'decided' })
    if (call.status !== 'published') throw new DomainError('closed', 'This call takes no new events.', { reason: 'call_closed' })
    const [first, ...more] = await listSlotsOf(ctx.db, id)
    if (!first) throw new Error('invariant: every event has a time')
    const said = more.length > 0 ? {} : { capacity, ...(startLocal !== null && { startLocal, endLocal, timeZone: timeZone ?? first.timeZone }) }
    const there = place.placeName === event.placeName && place.placeAddress === event.placeAddress
    const { latitude, longitude } = there ? event : place
    const { description, confirmFirst, confirmHours, approves, promotion, offerHours, smallerPass } = event
    await changeEvent(ctx, locked, { id, description, confirmFirst, confirmHours, approves, promotion, offerHours, smallerPass, ...place, latitude, longitude, title, quiet: false, moveBegun: false, slots: [{ ...first, ...said }, ...more] })
    if (await hasPassed(ctx.db, id, ctx.now())) throw new DomainError('invalid', 'This time has passed. Choose a coming day.', { reason: 'past', field: 'startLocal' })
    const target = mayWrite ? await hostingOf(ctx, call, groupPath) : 'pending'
    if (target === 'pending') await tellWaiting(ctx, call, event)
    await turnEvent(ctx, event, target)
  })
}

export type HostingView = { title: string; group: string; email: string; placeName: string; placeAddress: string; onlineUrl: string | null; /** As the event would be made now. */ when: When; state: 'open' | 'used' | 'over'; event: Hosted | null; /** The form came more than once, and this is the one event that came of it. */ again: boolean }

/** What the link of a host-to-be is about. Changes nothing. */
export async function getHosting(ctx: Ctx, { token }: { token: string }): Promise<HostingView> {
  await spend(ctx, 'linkNetwork', ctx.network)
  const row = await findHosting(ctx.db, openToken(ctx, 'hosting', token))
  if (!row) throw new DomainError('gone', 'This link ran out. Fill in the form once more.', { reason: 'over' })
  const call = await getCall(ctx.db, row.callId)
  const input = allowedUnder(call, HostInput.parse(row.input))
  const over = Temporal.Instant.compare(row.expiresAt, ctx.now()) <= 0
  const { groupName, placeName, placeAddress, onlineUrl } = input
  return {
    title: input.title ?? call.eventTitle, group: groupName, email: row.email, placeName, placeAddress, onlineUrl, when: resolveWhen(input, defaultWhen(call)),
    state: row.usedAt ? 'used' : over ? 'over' : 'open',
    event: await hostedOf(ctx, row.eventId),
    again: await isSharedHosting(ctx.db, row),
  }
}

/**
 * The link was used: the address is proved, its owner becomes the rep of the new group, and the event is made as the call allows by then.
 * Works once. Whoever sent the form twice has two links: the second leads to the event of the first, also where both are used at once.
 */
export async function confirmHosting(ctx: Ctx, { token }: { token: string }): Promise<void> {
  await spend(ctx, 'linkNetwork', ctx.network)
  const id = openToken(ctx, 'hosting', token)
  await transact(ctx, async (ctx) => {
    const known = await findHosting(ctx.db, id)
    // The call as the lock: of two links the later sees what the earlier made.
    const call = known && (await lockCall(ctx.db, known.callId))
    const hosting = call && (await takeHosting(ctx.db, id, ctx.now()))
    if (!hosting) throw new DomainError('gone', 'This link was used already or ran out. Fill in the form once more.', { reason: 'over' })
    const acting = await actAs(ctx, hosting)
    const input = answered(allowedUnder(call, HostInput.parse(hosting.input)))
    await linkHosting(ctx.db, id, (await findHandedIn(acting, call, input)) ?? (await hostEvent(acting, input)).id)
  })
}

/** The event that the acting person handed in already: under this call, of this group that they made, at this time. */
async function findHandedIn(ctx: Ctx, call: Call, input: HostInput): Promise<string | undefined> {
  const startOf = (own: Parameters<typeof resolveWhen>[0]): string => resolveWhen(own, defaultWhen(call)).startLocal
  const isMeant = (one: { groupId: string; name: string; town: string | null }): boolean => (input.sameAs === 'new' ? isSameNamed(one, { name: input.groupName, town: input.groupTown }) : one.groupId === input.sameAs)
  const handedIn = await listHandedIn(ctx.db, call.id, requirePerson(ctx).personId)
  return handedIn.find((one) => isMeant(one) && startOf(one.slot) === startOf(input))?.eventId
}

/** What the form did not ask, because no group had that name by then, is not asked where there is no form. */
const answered = (input: HostInput): HostInput => ({ ...input, sameAs: input.sameAs ?? 'new' })

/** The ctx of the owner of an address that a link has just proved. */
async function actAs(ctx: Ctx, { email, name }: { email: string; name: string }): Promise<Ctx> {
  const person = await ensurePerson(ctx.db, email, ctx.now())
  await provePerson(ctx.db, person.id, ctx.now())
  if (person.name === '') await updatePerson(ctx.db, person.id, { name })
  const loaded = await loadActor(ctx, person.id)
  if (!loaded) throw new Error('invariant: a person who was just proved exists')
  return { ...ctx, actor: loaded.actor }
}

/** What the link of an invitation was used for; null where it was not, or what came of it is gone. */
export async function getInvitedHosted(ctx: Ctx, { token }: { token: string }): Promise<Hosted | null> {
  await spend(ctx, 'linkNetwork', ctx.network)
  return hostedOf(ctx, await findUse(ctx.db, openToken(ctx, 'host_invitation', token)))
}

/** Hosts by the link of an invitation, which proves its address: nothing more has to be confirmed. Works once; later its owner signs in. */
export async function hostInvited(ctx: Ctx, { token, name, ...input }: InvitedHosting): Promise<void> {
  await spend(ctx, 'linkNetwork', ctx.network)
  const id = openToken(ctx, 'host_invitation', token)
  // Which groups are whose is for whoever signed in: by this link it is a new one.
  if (input.groupId || input.groupName.length < 2) throw new DomainError('invalid', 'Name the group that hosts.', { field: 'groupName' })
  await transact(ctx, async (ctx) => {
    const invitation = await takeHostInvitation(ctx.db, id, ctx.now())
    if (!invitation?.email || invitation.callId !== input.callId) throw new DomainError('gone', 'This invitation was used already, was taken back or ran out. Open its link again: it says what you can do.', { reason: 'over' })
    const event = await hostEvent(await actAs(ctx, { email: invitation.email, name }), input)
    await linkHostInvitation(ctx.db, id, event.id)
  })
}

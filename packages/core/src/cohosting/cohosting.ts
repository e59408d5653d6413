import { record } from '../audit/audit.ts'
import { getCall } from '../call/call.repo.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { eventGroupPath } from '../event/event.ts'
import { type EventRow, getEventRow, lockEvent } from '../event/event.repo.ts'
import { getGroup, listGroupPath, lockTree } from '../group/group.repo.ts'
import { listAnswerable } from '../joining/joining.repo.ts'
import { plan } from '../ledger/ledger.ts'
import { spend } from '../limit/limit.ts'
import { authorise, requirePerson } from '../permission/permission.ts'
import { can } from '../permission/permission.rules.ts'
import { namedGroups } from '../sight/sight.rules.ts'
import { transact } from '../transact.ts'
import { type CohostingOfGroup, type CohostRow, hasAgreed, listCohostingsOf, listCohostRows, listSeeing, saveCohosting, stepCohosting } from './cohosting.repo.ts'
import type { Cohosting, CohostingAnswer } from './cohosting.schema.ts'

/** The group that made the event, with its path, and the further groups that people signed up with. */
export type Hosts = { path: string[]; cohosts: string[] }

/** Further groups keep sight of who signed up with them when they host no longer, also while they are asked anew; nobody else gains it. */
export async function hostsOf(ctx: Ctx, eventId: string): Promise<Hosts> {
  const path = await eventGroupPath(ctx, eventId)
  return { path, cohosts: await listSeeing(ctx.db, eventId) }
}

/** Whether the actor answers for one of the event's groups, and so may know the people of that group. */
export const answersForOne = (ctx: Ctx, { path, cohosts }: Hosts): boolean => [path, ...cohosts.map((id) => [id])].some((groupPath) => can(ctx.actor, 'event.people', { groupPath }))

/**
 * Whoever answers for one of the event's groups, or for a body that somebody at the event agreed to, may open the list of its
 * people: each sees their own there and nobody else.
 */
export async function authorisePeople(ctx: Ctx, eventId: string): Promise<string[] | null> {
  const hosts = await hostsOf(ctx, eventId)
  const groups = namedGroups(ctx.actor)
  if (!answersForOne(ctx, hosts) && !(groups && (await hasAgreed(ctx.db, eventId, groups)))) authorise(ctx, 'event.people', { groupPath: hosts.path })
  return groups
}

async function tell(ctx: Ctx, groupId: string, event: EventRow, about: 'cohost_invited' | 'cohost_accepted' | 'cohost_declined' | 'cohost_left' | 'cohost_withdrawn', named: string): Promise<void> {
  const { id, name, slug } = await getGroup(ctx.db, groupId)
  const title = event.title ?? (event.callId ? (await getCall(ctx.db, event.callId)).eventTitle : '')
  for (const personId of await listAnswerable(ctx.db, groupId)) await plan(ctx, { kind: 'group', personId, bulk: false, facts: { about, group: named, groupId: id, slug, message: title, eventId: event.id, name } })
}

/** Asks another group to host the event too. Its reps are told and decide. */
export async function inviteCohost(ctx: Ctx, { eventId, groupId }: Cohosting): Promise<void> {
  const { personId } = requirePerson(ctx)
  await spend(ctx, 'writePerson', personId)
  await transact(ctx, async (ctx) => {
    // A group that is being merged away or archived takes nothing on.
    await lockTree(ctx.db)
    const event = await lockEvent(ctx.db, eventId)
    authorise(ctx, 'event.write', { groupPath: await listGroupPath(ctx.db, event.groupId) })
    if (event.status === 'cancelled') throw new DomainError('closed', 'A cancelled event needs no further hosts.', { reason: 'cancelled' })
    const group = await getGroup(ctx.db, groupId)
    if (group.archivedAt) throw new DomainError('gone', 'This group no longer exists.', { field: 'groupId' })
    if (groupId === event.groupId) throw new DomainError('conflict', 'This group hosts the event already.', { reason: 'hosts', field: 'groupId' })
    if ((await listCohostRows(ctx.db, eventId)).length >= mostCohosts) throw new DomainError('too_large', `An event is asked of at most ${mostCohosts} further groups.`, { field: 'groupId' })
    if (!(await saveCohosting(ctx.db, { eventId, groupId, invitedBy: personId, invitedAt: ctx.now() }))) throw new DomainError('conflict', 'This group is asked already, or hosts the event.', { reason: 'asked', field: 'groupId' })
    await tell(ctx, groupId, event, 'cohost_invited', (await getGroup(ctx.db, event.groupId)).name)
    await record(ctx, 'event.cohost_invited', eventId, { groupId })
  })
}

const mostCohosts = 20

const over = (): DomainError => new DomainError('conflict', 'This is decided already. Look at the event again.', { reason: 'decided' })

/** The asked group's rep says yes or no. From a yes on people can sign up with the group. */
export async function decideCohosting(ctx: Ctx, { eventId, groupId, accept }: CohostingAnswer): Promise<void> {
  authorise(ctx, 'event.cohost', { groupPath: await listGroupPath(ctx.db, groupId) })
  await transact(ctx, async (ctx) => {
    const event = await lockEvent(ctx.db, eventId)
    if (!(await stepCohosting(ctx.db, eventId, groupId, ['invited'], accept ? 'accepted' : 'declined', ctx.now()))) throw over()
    await tell(ctx, event.groupId, event, accept ? 'cohost_accepted' : 'cohost_declined', (await getGroup(ctx.db, groupId)).name)
    await record(ctx, accept ? 'event.cohost_accepted' : 'event.cohost_declined', eventId, { groupId })
  })
}

/** The event's own group takes a further one off. Who signed up with that group stays signed up, and known to it alone. */
export async function withdrawCohost(ctx: Ctx, { eventId, groupId }: Cohosting): Promise<void> {
  await transact(ctx, async (ctx) => {
    const event = await lockEvent(ctx.db, eventId)
    authorise(ctx, 'event.write', { groupPath: await listGroupPath(ctx.db, event.groupId) })
    if (!(await stepCohosting(ctx.db, eventId, groupId, ['invited', 'accepted'], 'withdrawn', ctx.now()))) throw over()
    await tell(ctx, groupId, event, 'cohost_withdrawn', (await getGroup(ctx.db, event.groupId)).name)
    await record(ctx, 'event.cohost_withdrawn', eventId, { groupId })
  })
}

/** A further group hosts no longer. Who signed up with it stays signed up, and known to it alone. */
export async function leaveCohosting(ctx: Ctx, { eventId, groupId }: Cohosting): Promise<void> {
  authorise(ctx, 'event.cohost', { groupPath: await listGroupPath(ctx.db, groupId) })
  await transact(ctx, async (ctx) => {
    const event = await lockEvent(ctx.db, eventId)
    if (!(await stepCohosting(ctx.db, eventId, groupId, ['accepted'], 'left', ctx.now()))) throw over()
    await tell(ctx, event.groupId, event, 'cohost_left', (await getGroup(ctx.db, groupId)).name)
    await record(ctx, 'event.cohost_left', eventId, { groupId })
  })
}

/** The further groups of an event, for those who answer for it; others see those that host it, once anybody can read of it. */
export async function listCohosts(ctx: Ctx, { eventId }: { eventId: string }): Promise<CohostRow[]> {
  requirePerson(ctx)
  const { groupId, status } = await getEventRow(ctx.db, eventId)
  const isPublic = status === 'published' || status === 'cancelled'
  const writes = can(ctx.actor, 'event.write', { groupPath: await listGroupPath(ctx.db, groupId) })
  const rows = await listCohostRows(ctx.db, eventId)
  return writes ? rows : rows.filter((row) => (isPublic && row.state === 'accepted') || can(ctx.actor, 'event.cohost', { groupPath: [row.id] }))
}

/** The events that a group was asked to host with another, or does, for those who answer for it. */
export async function listCohostings(ctx: Ctx, { groupId }: { groupId: string }): Promise<CohostingOfGroup[]> {
  authorise(ctx, 'event.cohost', { groupPath: await listGroupPath(ctx.db, groupId) })
  return listCohostingsOf(ctx.db, groupId)
}

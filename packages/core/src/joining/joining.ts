import { ensurePerson, ensureRecipient, findPerson, provePerson, strangerMails, updatePerson } from '../account/account.repo.ts'
import { record } from '../audit/audit.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { getGroup, type Group, isLed, listGroupPath, listNamed, listOrganizersAbove, lockAnswerable, lockGroup, saveMembership, updateRole } from '../group/group.repo.ts'
import { isAnswerable, leavesNobody, lowers, namesakesOf, rank, refusedRole } from '../group/group.rules.ts'
import type { Appointment, GroupRole } from '../group/group.schema.ts'
import { newId } from '../id.ts'
import { plan } from '../ledger/ledger.ts'
import { ofAddress, spend, spendAll } from '../limit/limit.ts'
import { authorise, requirePerson } from '../permission/permission.ts'
import { can } from '../permission/permission.rules.ts'
import { openToken } from '../token.ts'
import { transact } from '../transact.ts'
import type { GroupFacts } from './joining.mail.ts'
import { countOpenRequests, decideJoinRequestRow, deleteMembership, findClaim, findInvitation, findRole, getJoinRequest, hasOpenRequest, type InvitationRow, listAnswerable, listAnsweringNamed, listOpenInvitations, listOpenRequests, saveInvitation, saveJoinRequest, settleRequest, takeInvitation, withdrawInvitations } from './joining.repo.ts'
import { invitationDays, roleRefusals } from './joining.rules.ts'
import type { ContactMessage, Invitation, InvitationTaken, JoinDecision, JoinRequest, OwnGroup } from './joining.schema.ts'

/** A message about a group to one person, in the caller's transaction. */
async function owe(ctx: Ctx, personId: string, { id, name, slug }: Pick<Group, 'id' | 'name' | 'slug'>, facts: Omit<GroupFacts, 'group' | 'groupId' | 'slug'>): Promise<void> {
  await plan(ctx, { kind: 'group', personId, bulk: false, facts: { ...facts, group: name, groupId: id, slug } })
}

async function openGroup(ctx: Ctx, id: string): Promise<Group> {
  const group = await getGroup(ctx.db, id)
  if (group.archivedAt) throw new DomainError('gone', 'This group no longer exists.')
  return group
}

/** Asks to be let into a group; those who answer for it are told, and where nobody does, the organizers above, who may let in meanwhile. Asking twice is asking once. */
export async function requestToJoin(ctx: Ctx, { groupId, message }: JoinRequest): Promise<void> {
  const { personId, memberships } = requirePerson(ctx)
  if (memberships.some((one) => one.groupId === groupId && one.role !== 'follower')) throw new DomainError('conflict', 'You are in this group already.', { reason: 'member' })
  await spend(ctx, 'writePerson', personId)
  const group = await openGroup(ctx, groupId)
  await transact(ctx, (ctx) => ask(ctx, group, personId, 'member', message))
}

async function ask(ctx: Ctx, group: Group, personId: string, role: 'member' | 'rep', message: string): Promise<void> {
  if (!(await saveJoinRequest(ctx.db, { id: newId(), groupId: group.id, personId, role, message, createdAt: ctx.now() }))) return
  const answerable = await listAnswerable(ctx.db, group.id)
  for (const one of answerable) await owe(ctx, one, group, { about: role === 'rep' ? 'claim' : 'request' })
  // Of whoever hosts in its name those hear who approve the event.
  if (answerable.length > 0 || role === 'rep') return
  for (const one of await listOrganizersAbove(ctx.db, group.id)) if (one !== personId) await owe(ctx, one, group, { about: 'request_above' })
}

export type NamedGroup = { id: string; path: string[]; /** Whoever acts may not host for it. */ stranger: boolean }

/**
 * Which of the groups there are the typed name means, as its host says; null where it is a new one. Refused with those it may be where
 * that was not said yet: a second group of the same name would be hosting beside the one that organizers count on.
 */
export async function namedGroup(ctx: Ctx, { callId, groupName, groupTown, sameAs }: { callId: string; groupName: string; groupTown: string; sameAs: string | null }): Promise<NamedGroup | null> {
  if (sameAs === 'new') return null
  const namesakes = namesakesOf(groupName, groupTown, await listNamed(ctx.db, callId))
  if (namesakes.length === 0) return null
  const chosen = namesakes.find(({ id }) => id === sameAs)
  if (!chosen) throw new DomainError('conflict', 'There is a group of this name, or nearly so, already. Say below whether it is yours.', { reason: 'namesake', namesakes: namesakes.map(({ id, name, town }) => ({ id, name, town })) })
  const path = await listGroupPath(ctx.db, chosen.id)
  return { id: chosen.id, path, stranger: !can(ctx.actor, 'event.host', { groupPath: path }) }
}

/** Whoever hosts in the name of a group without answering for it asks to be its rep: those who answer for it are told and decide; where nobody does, whoever approves the event. */
export async function claimGroup(ctx: Ctx, groupId: string): Promise<void> {
  await ask(ctx, await openGroup(ctx, groupId), requirePerson(ctx).personId, 'rep', '')
}

/** What becomes of a host's wish to be rep by approving their event: they are rep now, the group's own people decide, or there was no such wish. */
export type Claimed = 'rep' | 'asked' | null

/**
 * Makes a host rep of a group that has nobody who answers for it. Of two hosts whose events are approved at once the first is rep, and is
 * asked about the other. Refused where the group has lost its last rep since the approving person looked: they did not say so.
 */
export async function takeClaim(ctx: Ctx, { groupId, personId, said }: { groupId: string; personId: string; said: boolean }): Promise<Claimed> {
  const group = await lockGroup(ctx.db, groupId)
  const claim = await findClaim(ctx.db, groupId, personId)
  if (!claim) return null
  const answerable = await listAnswerable(ctx.db, groupId)
  if (answerable.length > 0) return 'asked'
  if (!said) throw new DomainError('conflict', 'Nobody answers for this group any more. Look again: approving makes the host its rep.', { reason: 'unled' })
  await decideJoinRequestRow(ctx.db, claim.id, true, ctx.now())
  await letIn(ctx, group, personId, 'rep')
  await record(ctx, 'group.appointed', groupId, { personId, role: 'rep' })
  return 'rep'
}

/** Who asks and who is invited is for those who answer for the very group; where nobody does, for those who may ask somebody to. */
async function authoriseDoor(ctx: Ctx, groupId: string): Promise<{ mayAppoint: boolean }> {
  const groupPath = await listGroupPath(ctx.db, groupId)
  const inStead = can(ctx.actor, 'group.invite', { groupPath }) && !(await isLed(ctx.db, groupId))
  if (!inStead) authorise(ctx, 'group.people', { groupPath })
  return { mayAppoint: inStead || can(ctx.actor, 'group.appoint', { groupPath }) }
}

/** Lets somebody in, as what they are wanted to be, or not. Whoever decides first has decided; the person is told. */
export async function decideJoinRequest(ctx: Ctx, { id, accept, role }: JoinDecision): Promise<void> {
  const { groupId } = await getJoinRequest(ctx.db, id)
  await transact(ctx, async (ctx) => {
    const group = await lockGroup(ctx.db, groupId)
    const { mayAppoint } = await authoriseDoor(ctx, groupId)
    if (role !== 'member' && !mayAppoint) throw new DomainError('forbidden', 'A deputy lets in members. Ask a rep of this group.')
    const request = await decideJoinRequestRow(ctx.db, id, accept, ctx.now())
    if (!request) throw new DomainError('conflict', 'Somebody else has decided this already.', { reason: 'decided' })
    if (accept) await letIn(ctx, group, request.personId, role)
    await owe(ctx, request.personId, group, accept ? { about: 'accepted', role } : { about: 'refused' })
    await record(ctx, accept ? 'group.request_accepted' : 'group.request_refused', groupId, accept ? { role } : undefined)
  })
}

/** Gives a role to whoever asked for it or was asked. The caller holds the group's lock. */
async function letIn(ctx: Ctx, group: Group, personId: string, role: GroupRole): Promise<void> {
  const led = await isLed(ctx.db, group.id)
  await grant(ctx, group.id, personId, role)
  await begin(ctx, group, personId, role, led)
}

/** Gives a member another role, as far as it is the giver's to give; whose role is lowered by another is told. Locks those who answer for the group, so that the last of them cannot step down. */
export async function appoint(ctx: Ctx, { groupId, personId, role }: Appointment): Promise<void> {
  const groupPath = await listGroupPath(ctx.db, groupId)
  authorise(ctx, 'group.appoint', { groupPath })
  await transact(ctx, async (ctx) => {
    const group = await lockGroup(ctx.db, groupId)
    const answering = await lockAnswerable(ctx.db, groupId)
    const held = await findRole(ctx.db, groupId, personId)
    const refused = refusedRole({ organizes: can(ctx.actor, 'group.organize', { groupPath }), self: requirePerson(ctx).personId === personId, held: held ?? null, wanted: role })
    if (refused) throw new DomainError('forbidden', roleRefusals[refused], { reason: refused })
    if (leavesNobody(answering, personId, role)) throw new DomainError('conflict', 'Nobody else answers for this group. Appoint a successor first.', { reason: 'last_rep' })
    if (!held || !(await updateRole(ctx.db, groupId, personId, role))) throw new DomainError('not_found', 'This person is not in the group.')
    await begin(ctx, group, personId, role, answering.length > 0)
    await tellLowered(ctx, group, personId, held, role)
    await record(ctx, 'group.appointed', groupId, { personId, role })
  })
}

/** Tells somebody whose role another person lowered, in the transaction that does it. */
export async function tellLowered(ctx: Ctx, group: Group, personId: string, held: GroupRole, role: GroupRole): Promise<void> {
  if (lowers(held, role) && requirePerson(ctx).personId !== personId) await owe(ctx, personId, group, { about: 'lowered', role, held })
}

/** What comes with a role: it answers what they asked themselves, and who is the first to answer for the group hears of the others who ask already, since nobody was there to be told of them. */
async function begin(ctx: Ctx, group: Group, personId: string, role: GroupRole, led: boolean): Promise<void> {
  if (role !== 'follower') await settleRequest(ctx.db, group.id, personId, role !== 'member', ctx.now())
  if (!led && isAnswerable(role) && (await countOpenRequests(ctx.db, group.id)) > 0) await owe(ctx, personId, group, { about: 'request' })
}

/** Gives a role, unless the person holds a higher one. */
async function grant(ctx: Ctx, groupId: string, personId: string, role: GroupRole): Promise<void> {
  if (await saveMembership(ctx.db, { groupId, personId, role, createdAt: ctx.now() })) return
  const held = await findRole(ctx.db, groupId, personId)
  if (held && rank(held) < rank(role)) await updateRole(ctx.db, groupId, personId, role)
}

/** Invites an address, in a role. The link works for two weeks and for whoever reads that mailbox. */
export async function invite(ctx: Ctx, input: Invitation): Promise<InvitationRow> {
  const groupPath = await listGroupPath(ctx.db, input.groupId)
  authorise(ctx, 'group.invite', { groupPath })
  if (input.role === 'organizer' && !can(ctx.actor, 'group.organize', { groupPath })) throw new DomainError('forbidden', roleRefusals.above_own, { reason: 'above_own', field: 'role' })
  const { personId } = requirePerson(ctx)
  await spendAll(ctx, ['invitePerson', personId], ...ofAddress('inviteAddress', input.email))
  return transact(ctx, async (ctx) => {
    const sent = await sendInvitation(ctx, await openGroup(ctx, input.groupId), { ...input, invitedBy: personId })
    if (!sent) throw new DomainError('too_many', `This address was written to ${strangerMails} times this week and nobody has answered, so that it gets no more for now. Give the person the group’s join link yourself.`, { reason: 'stranger', field: 'email' })
    return sent
  })
}

/** The same for a caller that has checked the right to, such as an import. Undefined where the address is not written to any more for now. */
export async function sendInvitation(ctx: Ctx, group: Group, { email, name, role, invitedBy }: Pick<Invitation, 'email' | 'role' | 'name'> & { invitedBy: string }): Promise<InvitationRow | undefined> {
  const { id: invitedId, mayWrite } = await ensureRecipient(ctx.db, email, ctx.now())
  if (!mayWrite) return undefined
  const invitation = await saveInvitation(ctx.db, { id: newId(), groupId: group.id, groupName: group.name, email, name: name ?? '', role, invitedBy, createdAt: ctx.now(), expiresAt: ctx.now().add({ hours: 24 * invitationDays }) })
  await owe(ctx, invitedId, group, { about: 'invitation', invitationId: invitation.id, role })
  await record(ctx, 'group.invited', group.id, { role })
  return invitation
}

export type InvitationView = { group: string; /** What it was called when it invited, where it is called otherwise now. */ calledThen: string | null; slug: string; email: string; role: GroupRole; state: 'open' | 'used' | 'over' }

/** What an invitation's link is about. Changes nothing. */
export async function getInvitation(ctx: Ctx, { token }: { token: string }): Promise<InvitationView> {
  await spend(ctx, 'linkNetwork', ctx.network)
  const row = await findInvitation(ctx.db, openToken(ctx, 'invitation', token))
  if (!row) throw new DomainError('gone', 'This invitation was withdrawn. Ask the group for a new one.', { reason: 'invitation_over' })
  const over = row.archived || row.withdrawnAt !== null || Temporal.Instant.compare(row.expiresAt, ctx.now()) <= 0
  const calledThen = row.invitedTo !== null && row.invitedTo !== row.groupName ? row.invitedTo : null
  return { group: row.groupName, calledThen, slug: row.groupSlug, email: row.email, role: row.role, state: row.usedAt ? 'used' : over ? 'over' : 'open' }
}

/**
 * Takes an invitation up: the link proves the address, and the address becomes a member in the role. Works once, and only for the group by the
 * name that was read when the button was pressed: a table that gives a code to another group makes it another.
 */
export async function acceptInvitation(ctx: Ctx, { token, group: read }: InvitationTaken): Promise<{ groupId: string; email: string }> {
  await spend(ctx, 'linkNetwork', ctx.network)
  const id = openToken(ctx, 'invitation', token)
  return transact(ctx, async (ctx) => {
    const invitation = await takeInvitation(ctx.db, id, ctx.now())
    if (!invitation) throw new DomainError('gone', 'This invitation was used, withdrawn or ran out. Ask for a new one.', { reason: 'over' })
    await openGroup(ctx, invitation.groupId)
    const group = await lockGroup(ctx.db, invitation.groupId)
    const { name } = group
    if (read === undefined ? invitation.groupName !== null && invitation.groupName !== name : read !== name) throw new DomainError('conflict', `This group is called “${name}” now. Accept only if you mean that one.`, { reason: 'renamed' })
    const person = await ensurePerson(ctx.db, invitation.email, ctx.now())
    await provePerson(ctx.db, person.id, ctx.now())
    if (person.name === '' && invitation.name !== '') await updatePerson(ctx.db, person.id, { name: invitation.name })
    await letIn(ctx, group, person.id, invitation.role)
    await record(ctx, 'group.joined', invitation.groupId)
    return { groupId: invitation.groupId, email: invitation.email }
  })
}

/** Ends an invitation before it was used: for those who answer for the group, and for whoever sent it. */
export async function withdrawInvitation(ctx: Ctx, { id }: { id: string }): Promise<void> {
  const invitation = await findInvitation(ctx.db, id)
  if (!invitation) throw new DomainError('not_found', 'This invitation does not exist any more.')
  if (invitation.invitedBy === null || invitation.invitedBy !== requirePerson(ctx).personId) authorise(ctx, 'group.people', { groupPath: await listGroupPath(ctx.db, invitation.groupId) })
  await withdrawInvitations(ctx.db, [id], ctx.now())
}

export type Doorstep = {
  requests: Awaited<ReturnType<typeof listOpenRequests>>
  invitations: Awaited<ReturnType<typeof listOpenInvitations>>
  /** Who answers for the group, and deputies, by name, for those who may give them other roles without being in it. */
  answering: Awaited<ReturnType<typeof listAnsweringNamed>>
  led: boolean
  mayInvite: boolean; mayAppoint: boolean; /** May make organizers. */ mayOrganize: boolean
}

/** How the asking person stands at a group's door, refused where they may see nothing of it: `open`, they may know who asks. */
async function approachDoor(ctx: Ctx, groupId: string) {
  const groupPath = await listGroupPath(ctx.db, groupId)
  const [own, mayInvite, led] = [can(ctx.actor, 'group.people', { groupPath }), can(ctx.actor, 'group.invite', { groupPath }), await isLed(ctx.db, groupId)]
  if (!mayInvite) authorise(ctx, 'group.people', { groupPath })
  const open = own || !led
  const invitations = async () => {
    const [{ personId }, all] = [requirePerson(ctx), await listOpenInvitations(ctx.db, groupId, ctx.now())]
    return open ? all : all.filter(({ invitedBy }) => invitedBy === personId)
  }
  return { own, open, mayInvite, led, appoints: can(ctx.actor, 'group.appoint', { groupPath }), mayOrganize: can(ctx.actor, 'group.organize', { groupPath }), invitations }
}

/**
 * Who asks to come in and who was invited: names and addresses, for those who answer for that very group, or, where nobody does, for
 * those who may ask somebody to. Whoever else may, sees what they sent themselves.
 */
export async function getDoorstep(ctx: Ctx, { groupId }: OwnGroup): Promise<Doorstep> {
  const { own, open, mayInvite, mayOrganize, led, appoints, ...door } = await approachDoor(ctx, groupId)
  const [requests, invitations, answering] = await Promise.all([open ? listOpenRequests(ctx.db, groupId) : [], door.invitations(), !own && appoints ? listAnsweringNamed(ctx.db, groupId) : []])
  if (requests.length + invitations.length > 0) await record(ctx, 'group.people_viewed', groupId)
  if (answering.length > 0) await record(ctx, 'group.reps_viewed', groupId)
  return { requests, invitations, answering, led, mayInvite, mayOrganize, mayAppoint: appoints || (mayInvite && !led) }
}

export type DoorGlance = Pick<Doorstep, 'invitations' | 'led' | 'mayInvite'> & { /** How many ask to come in, for who may know who they are. */ waiting: number }

/** The same for a page that names nobody who asks, only who was invited: it is no look at people where nobody was. */
export async function glanceAtDoor(ctx: Ctx, { groupId }: OwnGroup): Promise<DoorGlance> {
  const { open, mayInvite, led, ...door } = await approachDoor(ctx, groupId)
  const [waiting, invitations] = await Promise.all([open ? countOpenRequests(ctx.db, groupId) : 0, door.invitations()])
  if (invitations.length > 0) await record(ctx, 'group.people_viewed', groupId)
  return { waiting, invitations, led, mayInvite }
}

/** Follows a group without joining: its calls and events are listed, its people are not told. */
export async function follow(ctx: Ctx, { groupId }: OwnGroup): Promise<void> {
  const { personId } = requirePerson(ctx)
  await openGroup(ctx, groupId)
  await saveMembership(ctx.db, { groupId, personId, role: 'follower', createdAt: ctx.now() })
}

/** Leaves a group, or stops following it; what its people see is out of sight at once. The last who answers for it cannot. */
export async function leave(ctx: Ctx, { groupId }: OwnGroup): Promise<void> {
  const { personId } = requirePerson(ctx)
  await transact(ctx, async (ctx) => {
    if (leavesNobody(await lockAnswerable(ctx.db, groupId), personId, 'follower')) throw new DomainError('conflict', 'Nobody else answers for this group. Appoint a successor first.', { reason: 'last_rep' })
    if (await deleteMembership(ctx.db, groupId, personId)) await record(ctx, 'group.left', groupId)
  })
}

/** Where the asking person stands with a group: their role, or that they have asked. */
export async function getStandingInGroup(ctx: Ctx, { groupId }: OwnGroup): Promise<{ role: GroupRole | null; asked: boolean; signedIn: boolean }> {
  if (ctx.actor.kind !== 'person') return { role: null, asked: false, signedIn: false }
  return { role: ctx.actor.memberships.find((one) => one.groupId === groupId)?.role ?? null, asked: await hasOpenRequest(ctx.db, groupId, ctx.actor.personId), signedIn: true }
}

/** Passes a message on to those who answer for a group. Neither side learns the other's address but by an answer. */
export async function writeToGroup(ctx: Ctx, { groupId, name, email, message, website }: ContactMessage): Promise<void> {
  await spendAll(ctx, ['contactNetwork', ctx.network], ...ofAddress('contactAddress', email))
  const group = await openGroup(ctx, groupId)
  if (!group.contactable) throw new DomainError('not_found', 'This group has no contact form.')
  if (website !== '') return
  await transact(ctx, async (ctx) => {
    for (const personId of await listAnswerable(ctx.db, groupId)) {
      if ((await findPerson(ctx.db, personId))?.provedAt) await owe(ctx, personId, group, { about: 'contact', sender: name, replyTo: email, message })
    }
  })
}

import { ensurePerson } from '../account/account.repo.ts'
import { record } from '../audit/audit.ts'
import { type Call, getCall } from '../call/call.repo.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { listOwnGroups } from '../group/group.ts'
import { isAnswerable } from '../group/group.rules.ts'
import { getGroup, listGroupPath } from '../group/group.repo.ts'
import { newId } from '../id.ts'
import type { Inviter } from '../joining/joining.mail.ts'
import { listAnswerable } from '../joining/joining.repo.ts'
import { plan } from '../ledger/ledger.ts'
import { ofAddress, spend, spendAll } from '../limit/limit.ts'
import { authorise, requirePerson } from '../permission/permission.ts'
import { openToken } from '../token.ts'
import { transact } from '../transact.ts'
import { deleteTrust, findInviter, getHostInvitationRow, type HostInvitationListed, type HostInvitationRow, listHostInvitations, listTrustedRows, readStanding, renewHostInvitation, saveAskedAgain, saveHostInvitation, saveTrust, type Standing, type TrustedListed, withdrawHostInvitationRow } from './trust.repo.ts'
import { hostInvitationDays, type InvitationState, invitationState } from './trust.rules.ts'
import type { HostInvitation, Trust } from './trust.schema.ts'

/** Lets a group's events under the campaign's calls be public without waiting. Trusting twice changes nothing. */
export async function trustGroup(ctx: Ctx, { campaignId, groupId }: Trust): Promise<void> {
  authorise(ctx, 'event.approve')
  const grantedBy = ctx.actor.kind === 'person' ? ctx.actor.personId : null
  await transact(ctx, async (ctx) => {
    if (await saveTrust(ctx.db, { campaignId, groupId, grantedBy, grantedAt: ctx.now() })) await record(ctx, 'group.trusted', groupId, { campaignId })
  })
}

/** Takes the trust back. What is public already stays so; the next event waits again. */
export async function distrustGroup(ctx: Ctx, { campaignId, groupId }: Trust): Promise<void> {
  authorise(ctx, 'event.approve')
  await transact(ctx, async (ctx) => {
    if (await deleteTrust(ctx.db, campaignId, groupId)) await record(ctx, 'group.distrusted', groupId, { campaignId })
  })
}

/** Whether this group is trusted in the call's campaign, and whether it or the acting person is asked to host under the call. */
export async function standingUnder(ctx: Ctx, call: Pick<Call, 'id' | 'campaignId'>, groupPath: readonly string[]): Promise<Standing> {
  return readStanding(ctx.db, { campaignId: call.campaignId, callId: call.id, groupPath, personId: ctx.actor.kind === 'person' ? ctx.actor.personId : null, now: ctx.now() })
}

export type OwnStanding = { invited: boolean; groups: ({ groupId: string } & Standing)[] }

/** The same for whoever looks at the form for hosts: by their address, and for each group that they may host for. */
export async function ownStanding(ctx: Ctx, { callId }: { callId: string }): Promise<OwnStanding> {
  if (ctx.actor.kind !== 'person') return { invited: false, groups: [] }
  const call = await getCall(ctx.db, callId)
  const own = (await listOwnGroups(ctx)).slice(0, 50)
  const groups = await Promise.all(own.map(async ({ id }) => ({ groupId: id, ...(await standingUnder(ctx, call, await listGroupPath(ctx.db, id))) })))
  return { invited: (await standingUnder(ctx, call, [])).invited, groups }
}

/**
 * Asks a group, with all below it, or an address to host under a call, and mails those who answer for the group, or the
 * address a link of its own, which works for two weeks. It says in whose name, and by whom only where the inviter wants that. Where a call is for invited hosts, nobody else can.
 */
export async function inviteHost(ctx: Ctx, { callId, groupId, email, asGroupId, namesMe }: HostInvitation): Promise<{ told: number }> {
  authorise(ctx, 'call.write')
  const { personId, memberships } = requirePerson(ctx)
  if (asGroupId && !memberships.some((one) => one.groupId === asGroupId && isAnswerable(one.role))) throw new DomainError('forbidden', 'Invite in the name of a group that you answer for.', { field: 'asGroupId' })
  await spendAll(ctx, ['invitePerson', personId], ...(email ? ofAddress('inviteAddress', email) : []))
  return transact(ctx, async (ctx) => {
    const call = await getCall(ctx.db, callId)
    if (call.status === 'closed') throw new DomainError('closed', 'This call takes no new events.', { reason: 'call_closed' })
    const invitation = await saveHostInvitation(ctx.db, { id: newId(), callId, groupId, email, invitedBy: personId, asGroupId, namesInviter: namesMe, createdAt: ctx.now(), expiresAt: email ? linkEnds(ctx) : null })
    if (!invitation) throw new DomainError('conflict', 'They are invited already. You can send it again below.', { field: groupId ? 'groupId' : 'email' })
    await record(ctx, 'call.host_invited', callId, { groupId })
    return { told: await mailInvitation(ctx, call, invitation) }
  })
}

const linkEnds = (ctx: Ctx): Temporal.Instant => ctx.now().add({ hours: 24 * hostInvitationDays })

async function mailInvitation(ctx: Ctx, call: Call, { id, groupId, email }: HostInvitationRow): Promise<number> {
  const to = groupId ? await listAnswerable(ctx.db, groupId) : [(await ensurePerson(ctx.db, email ?? '', ctx.now())).id]
  const group = groupId ? (await getGroup(ctx.db, groupId)).name : ''
  await plan(ctx, ...to.map((personId) => ({ kind: 'group' as const, personId, bulk: false, facts: { about: 'host_invitation', group, groupId: groupId ?? '', slug: call.slug, message: call.title, caller: call.caller, startLocal: call.startLocal, endLocal: call.endLocal ?? '', timeZone: call.timeZone, hostInvitationId: id, ...(groupId ? {} : { invitationId: id, days: String(hostInvitationDays) }), locale: ctx.locale } })))
  return to.length
}

/** Sends an invitation once more; the link of an address gets its full time again, whether or not it had run out. */
export async function inviteHostAgain(ctx: Ctx, { id }: { id: string }): Promise<{ told: number }> {
  authorise(ctx, 'call.write')
  const { personId } = requirePerson(ctx)
  const { email } = await getHostInvitationRow(ctx.db, id)
  await spendAll(ctx, ['invitePerson', personId], ...(email ? ofAddress('inviteAddress', email) : []))
  return transact(ctx, async (ctx) => {
    const invitation = await renewHostInvitation(ctx.db, id, linkEnds(ctx))
    if (!invitation) throw new DomainError('conflict', 'This invitation was used already or taken back.', { reason: 'over' })
    const call = await getCall(ctx.db, invitation.callId)
    if (call.status === 'closed') throw new DomainError('closed', 'This call takes no new events.', { reason: 'call_closed' })
    await record(ctx, 'call.host_invited_again', call.id, { groupId: invitation.groupId })
    return { told: await mailInvitation(ctx, call, invitation) }
  })
}

/**
 * Whoever holds a link that ran out asks for another; whoever sent it is told, once a day however often it is asked, and decides.
 * The link alone gives nothing: a forwarded one that is old opens no event.
 */
export async function askForInvitation(ctx: Ctx, { token }: { token: string }): Promise<void> {
  await spend(ctx, 'linkNetwork', ctx.network)
  const id = openToken(ctx, 'host_invitation', token)
  await transact(ctx, async (ctx) => {
    const invitation = await saveAskedAgain(ctx.db, id, ctx.now(), ctx.now().subtract({ hours: 24 }))
    if (!invitation) return
    const call = await getCall(ctx.db, invitation.callId)
    const personId = invitation.invitedBy ?? call.createdBy
    if (personId) await plan(ctx, { kind: 'group', personId, bulk: false, facts: { about: 'host_invitation_asked', group: '', groupId: '', slug: call.slug, message: call.title, sender: invitation.email, callId: call.id } })
  })
}

/** Takes an invitation to host back; what was hosted meanwhile stays. */
export async function withdrawHostInvitation(ctx: Ctx, { id }: { id: string }): Promise<void> {
  authorise(ctx, 'call.write')
  await transact(ctx, async (ctx) => {
    const row = await withdrawHostInvitationRow(ctx.db, id, ctx.now())
    if (row) await record(ctx, 'call.host_uninvited', row.callId, { groupId: row.groupId })
  })
}

/** Who is asked to host under a call, and whom its campaign trusts. */
export async function listHosts(ctx: Ctx, { callId }: { callId: string }): Promise<{ campaignId: string; invitations: (HostInvitationListed & { expired: boolean })[]; trusted: TrustedListed[] }> {
  authorise(ctx, 'call.write')
  const { campaignId } = await getCall(ctx.db, callId)
  const [invitations, trusted] = await Promise.all([listHostInvitations(ctx.db, callId), listTrustedRows(ctx.db, campaignId)])
  return { campaignId, invitations: invitations.map((row) => ({ ...row, expired: invitationState({ ...row, withdrawnAt: null }, ctx.now()) === 'expired' })), trusted }
}

export type HostInvited = { callId: string; email: string; /** In whose name, as far as that is said. */ by: Inviter; state: InvitationState; expiresAt: Temporal.Instant | null; /** Whether whoever sent it was asked for another within a day. */ asked: boolean }

/** Whom the link of an invitation to host is for. Changes nothing. */
export async function getHostInvitation(ctx: Ctx, { token }: { token: string }): Promise<HostInvited> {
  await spend(ctx, 'linkNetwork', ctx.network)
  const row = await getHostInvitationRow(ctx.db, openToken(ctx, 'host_invitation', token))
  const by = await findInviter(ctx.db, row.id)
  const state = invitationState(row, ctx.now())
  return { callId: row.callId, email: row.email ?? '', by, state, expiresAt: row.expiresAt, asked: state === 'expired' && row.askedAgainAt !== null && Temporal.Instant.compare(row.askedAgainAt.add({ hours: 24 }), ctx.now()) > 0 }
}

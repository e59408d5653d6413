import { ensurePerson } from '../account/account.repo.ts'
import { record } from '../audit/audit.ts'
import { type Call, getCall } from '../call/call.repo.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { listOwnGroups } from '../group/group.ts'
import { getGroup, listGroupPath } from '../group/group.repo.ts'
import { newId } from '../id.ts'
import { listAnswerable } from '../joining/joining.repo.ts'
import { plan } from '../ledger/ledger.ts'
import { ofAddress, spend, spendAll } from '../limit/limit.ts'
import { authorise, requirePerson } from '../permission/permission.ts'
import { openToken } from '../token.ts'
import { transact } from '../transact.ts'
import { deleteTrust, getHostInvitationRow, type HostInvitationListed, listHostInvitations, listTrustedRows, readStanding, saveHostInvitation, saveTrust, type Standing, type TrustedListed, withdrawHostInvitationRow } from './trust.repo.ts'
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
  return readStanding(ctx.db, { campaignId: call.campaignId, callId: call.id, groupPath, personId: ctx.actor.kind === 'person' ? ctx.actor.personId : null })
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
 * address a link of its own. Where a call is for invited hosts, nobody else can.
 */
export async function inviteHost(ctx: Ctx, { callId, groupId, email }: HostInvitation): Promise<{ told: number }> {
  authorise(ctx, 'call.write')
  const { personId } = requirePerson(ctx)
  await spendAll(ctx, ['invitePerson', personId], ...(email ? ofAddress('inviteAddress', email) : []))
  return transact(ctx, async (ctx) => {
    const call = await getCall(ctx.db, callId)
    if (call.status === 'closed') throw new DomainError('closed', 'This call takes no new events.', { reason: 'call_closed' })
    const invitation = await saveHostInvitation(ctx.db, { id: newId(), callId, groupId, email, invitedBy: personId, createdAt: ctx.now() })
    if (!invitation) throw new DomainError('conflict', 'They are invited already.', { field: groupId ? 'groupId' : 'email' })
    await record(ctx, 'call.host_invited', callId, { groupId })
    const to = groupId ? await listAnswerable(ctx.db, groupId) : [(await ensurePerson(ctx.db, email ?? '', ctx.now())).id]
    const group = groupId ? (await getGroup(ctx.db, groupId)).name : ''
    await plan(ctx, ...to.map((personId) => ({ kind: 'group' as const, personId, bulk: false, facts: { about: 'host_invitation', group, groupId: groupId ?? '', slug: call.slug, message: call.title, ...(groupId ? {} : { invitationId: invitation.id }), locale: ctx.locale } })))
    return { told: to.length }
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
export async function listHosts(ctx: Ctx, { callId }: { callId: string }): Promise<{ campaignId: string; invitations: HostInvitationListed[]; trusted: TrustedListed[] }> {
  authorise(ctx, 'call.write')
  const { campaignId } = await getCall(ctx.db, callId)
  const [invitations, trusted] = await Promise.all([listHostInvitations(ctx.db, callId), listTrustedRows(ctx.db, campaignId)])
  return { campaignId, invitations, trusted }
}

export type HostInvited = { callId: string; email: string; state: 'open' | 'used' | 'over' }

/** Whom the link of an invitation to host is for. Changes nothing. */
export async function getHostInvitation(ctx: Ctx, { token }: { token: string }): Promise<HostInvited> {
  await spend(ctx, 'linkNetwork', ctx.network)
  const row = await getHostInvitationRow(ctx.db, openToken(ctx, 'host_invitation', token))
  return { callId: row.callId, email: row.email ?? '', state: row.withdrawnAt ? 'over' : row.usedAt ? 'used' : 'open' }
}

import { record } from '../audit/audit.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { newCode, newId, newSlug } from '../id.ts'
import { spend } from '../limit/limit.ts'
import { authorise, requirePerson } from '../permission/permission.ts'
import { can } from '../permission/permission.rules.ts'
import { type Blurred, countFor } from '../sight/sight.rules.ts'
import { transact } from '../transact.ts'
import { countMembers, deleteApart, findGroupByJoinCode, findGroupBySlug, getGroup, type Group, isHostingInPublic, listGroupPath, listGroups as listGroupRows, listGroupsBelow, listGroupsByIds, listMembers as listMemberRows, type MemberRow, saveApart, saveGroup, saveMembership, updateGroupRow } from './group.repo.ts'
import { pairOf, rolesToGive, standingsIn } from './group.rules.ts'
import { type GroupInput, type GroupRole, type GroupsApart, type GroupUpdate, type MemberSearch, membersPerPage } from './group.schema.ts'

/** Makes a group whose maker becomes its rep. Below a parent it needs the right to write there. */
export async function createGroup(ctx: Ctx, input: GroupInput): Promise<Group> {
  authorise(ctx, 'group.create')
  return foundGroup(ctx, input)
}

/** The same for whoever hosts, who may be new here: their group begins with the event. */
export async function foundGroup(ctx: Ctx, input: GroupInput): Promise<Group> {
  const { personId } = requirePerson(ctx)
  await spend(ctx, 'writePerson', personId)
  return transact(ctx, async (ctx) => {
    if (input.parentId) authorise(ctx, 'group.write', { groupPath: await listGroupPath(ctx.db, input.parentId) })
    const group = await saveGroup(ctx.db, { ...input, town: input.town || null, id: newId(), slug: newSlug(input.name), joinCode: newCode(), createdAt: ctx.now() })
    await saveMembership(ctx.db, { groupId: group.id, personId, role: 'rep', createdAt: ctx.now() })
    await record(ctx, 'group.created', group.id)
    return group
  })
}

/** Changes what a group says of itself. Its parent stays: moving a group in the tree is not done here. */
export async function updateGroup(ctx: Ctx, { id, parentId: _stays, ...input }: GroupUpdate): Promise<Group> {
  authorise(ctx, 'group.write', { groupPath: await listGroupPath(ctx.db, id) })
  return transact(ctx, async (ctx) => {
    const group = await updateGroupRow(ctx.db, id, { ...input, town: input.town || null })
    await record(ctx, 'group.updated', id)
    return group
  })
}

/** Replaces the join link, so that the old one stops working at once. */
export async function renewJoinLink(ctx: Ctx, { id }: { id: string }): Promise<{ joinCode: string }> {
  authorise(ctx, 'group.write', { groupPath: await listGroupPath(ctx.db, id) })
  const { joinCode } = await updateGroupRow(ctx.db, id, { joinCode: newCode() })
  await record(ctx, 'group.join_link_renewed', id)
  return { joinCode }
}

/** The group that a join link leads to. */
export async function getGroupToJoin(ctx: Ctx, { code }: { code: string }): Promise<{ id: string; slug: string; name: string; joined: boolean }> {
  const group = await findGroupByJoinCode(ctx.db, code)
  if (!group) throw new DomainError('not_found', 'This join link no longer works. Ask the group for a new one.', { reason: 'bad_link' })
  const joined = ctx.actor.kind === 'person' && ctx.actor.memberships.some((one) => one.groupId === group.id)
  return { id: group.id, slug: group.slug, name: group.name, joined }
}

/** Joins the signed-in person as a member. Joining twice changes nothing, and never takes a role away. */
export async function joinGroup(ctx: Ctx, { code }: { code: string }): Promise<{ slug: string }> {
  const { personId } = requirePerson(ctx)
  const { id, slug } = await getGroupToJoin(ctx, { code })
  await transact(ctx, async (ctx) => {
    if (await saveMembership(ctx.db, { groupId: id, personId, role: 'member', createdAt: ctx.now() })) await record(ctx, 'group.joined', id)
  })
  return { slug }
}

/**
 * Says that two groups of like names are two, so that nobody is asked again whether they are one; or takes that back. For who may arrange the older one: whoever
 * is above a workplace knows whether a new one is it, and who names a group anew cannot say so of their own. Both logs tell who said it.
 */
export async function tellApart(ctx: Ctx, { id, otherId, apart }: GroupsApart): Promise<void> {
  const { personId } = requirePerson(ctx)
  await spend(ctx, 'writePerson', personId)
  const [one, other] = [await getGroup(ctx.db, id), await getGroup(ctx.db, otherId)]
  const older = Temporal.Instant.compare(one.createdAt, other.createdAt) <= 0 ? one : other
  authorise(ctx, 'group.arrange', { groupPath: await listGroupPath(ctx.db, older.id) })
  await transact(ctx, async (ctx) => {
    const pair = pairOf(id, otherId)
    if (!(apart ? await saveApart(ctx.db, { ...pair, notedBy: personId, notedAt: ctx.now() }) : await deleteApart(ctx.db, pair))) return
    for (const [at, from] of [[id, otherId], [otherId, id]] as const) await record(ctx, apart ? 'group.told_apart' : 'group.apart_taken_back', at, { from })
  })
}

/** How large a group is, as far as the asking person may know; null: not theirs to know. Anybody can make a group, so being signed in tells nothing. */
type Size = { members: Blurred | null; headcount: number | null }

function sizeFor(ctx: Ctx, groupPath: readonly string[], { members, headcount }: { members: number; headcount: number | null }): Size {
  if (!can(ctx.actor, 'group.count', { groupPath })) return { members: null, headcount: null }
  return { members: countFor(members, can(ctx.actor, 'group.people', { groupPath })), headcount }
}

export type GroupListed = Pick<Group, 'id' | 'slug' | 'name' | 'kind' | 'parentId' | 'town'> & Size & { role: GroupRole | null }

/** The groups that the asking person may know of, under those parents that they may know of; with counts where they have a part in it. `role` is their own. */
export async function listGroups(ctx: Ctx): Promise<GroupListed[]> {
  const { memberships } = requirePerson(ctx)
  const roles = new Map(memberships.map((one) => [one.groupId, one.role]))
  const rows = await listGroupRows(ctx.db)
  const standing = standingsIn(rows)
  const known = rows.filter(({ id, isPublic }) => can(ctx.actor, 'group.see', { ...standing(id), isPublic }))
  const ids = new Set(known.map(({ id }) => id))
  return known.map(({ id, slug, name, kind, parentId, town, ...row }) => ({ id, slug, name, kind, parentId: parentId !== null && ids.has(parentId) ? parentId : null, town, ...sizeFor(ctx, standing(id).groupPath, row), role: roles.get(id) ?? null }))
}

/** The groups for which the asking person may host. */
export async function listOwnGroups(ctx: Ctx): Promise<{ id: string; name: string; town: string | null; role: GroupRole }[]> {
  if (ctx.actor.kind !== 'person') return []
  const hosting = ctx.actor.memberships.filter((one) => one.role === 'organizer' || one.role === 'rep' || one.role === 'deputy')
  const rows = await listGroupsByIds(ctx.db, hosting.map((one) => one.groupId))
  return rows.map(({ id, name, town }) => ({ id, name, town, role: hosting.find((one) => one.groupId === id)?.role ?? 'member' }))
}

export type GroupView = Omit<Group, 'joinCode' | 'headcount'> & Size & { mayWrite: boolean; mayAppoint: boolean; mayInvite: boolean; maySeePeople: boolean; mayArrange: boolean; mayReadLog: boolean; mayChart: boolean; role: GroupRole | null; mergedInto: { id: string; name: string } | null; joinCode: string | null }

/** Whether the asking person may know that the group is there. */
async function maySee(ctx: Ctx, groupPath: readonly string[]): Promise<boolean> {
  const [id] = groupPath
  if (id === undefined) return false
  if (can(ctx.actor, 'group.see', { groupPath }) || can(ctx.actor, 'group.see', { groupPath, isPublic: await isHostingInPublic(ctx.db, id) })) return true
  const [below, tree] = [new Set(await listGroupsBelow(ctx.db, [id])), new Set(await listGroupsBelow(ctx.db, groupPath.slice(-1)))]
  return can(ctx.actor, 'group.see', { groupPath, below, tree })
}

/**
 * A group for the workspace; one that the asking person may not know of is one that is not there. The join link, the code, which domains are
 * known to be the employer's and what mail is to keep to itself are shown to those who may write the group; employer and address to those
 * who belong to it or are above it, and where its page is public.
 */
export async function getGroupView(ctx: Ctx, { id }: { id: string }): Promise<GroupView> {
  const { memberships } = requirePerson(ctx)
  const groupPath = await listGroupPath(ctx.db, id)
  if (!(await maySee(ctx, groupPath))) throw new DomainError('not_found', 'This group does not exist.')
  const group = await getGroup(ctx.db, id)
  const isKnown = can(ctx.actor, 'group.count', { groupPath }) || (await isHostingInPublic(ctx.db, id))
  const { parentId, mergedIntoId } = group
  const seen = async (other: string | null): Promise<string | null> => (other !== null && (await maySee(ctx, await listGroupPath(ctx.db, other))) ? other : null)
  const mergedInto = await seen(mergedIntoId)
  const mayWrite = can(ctx.actor, 'group.write', { groupPath })
  const maySeePeople = can(ctx.actor, 'group.people', { groupPath })
  return {
    ...group,
    parentId: await seen(parentId),
    mergedIntoId: mergedInto,
    employer: isKnown ? group.employer : '',
    address: isKnown ? group.address : '',
    code: mayWrite ? group.code : null,
    neutralMail: mayWrite && group.neutralMail,
    asksNames: mayWrite && group.asksNames,
    joinCode: mayWrite ? group.joinCode : null,
    mailDomains: mayWrite ? group.mailDomains : [],
    ...sizeFor(ctx, groupPath, { members: await countMembers(ctx.db, id), headcount: group.headcount }),
    mayWrite,
    mayAppoint: can(ctx.actor, 'group.appoint', { groupPath }),
    mayInvite: can(ctx.actor, 'group.invite', { groupPath }),
    maySeePeople,
    mayArrange: can(ctx.actor, 'group.arrange', { groupPath }),
    mayReadLog: can(ctx.actor, 'group.audit', { groupPath }),
    mayChart: can(ctx.actor, 'group.chart', { groupPath }),
    role: memberships.find((one) => one.groupId === id)?.role ?? null,
    mergedInto: mergedInto ? { id: mergedInto, name: (await getGroup(ctx.db, mergedInto)).name } : null,
  }
}

export type Members = { members: (MemberRow & { /** The roles that the asking person may give them; none where they give no roles. */ mayBecome: GroupRole[] })[]; more: boolean }

/** Names and addresses of a group, a page of them, for those who answer for that very group. The view is written in the audit log. */
export async function listMembers(ctx: Ctx, { id, q, page }: MemberSearch): Promise<Members> {
  const groupPath = await listGroupPath(ctx.db, id)
  authorise(ctx, 'group.people', { groupPath })
  await record(ctx, 'group.people_viewed', id)
  const rows = await listMemberRows(ctx.db, id, { q, from: (page - 1) * membersPerPage, most: membersPerPage + 1 })
  const { personId } = requirePerson(ctx)
  const [appoints, organizes] = [can(ctx.actor, 'group.appoint', { groupPath }), can(ctx.actor, 'group.organize', { groupPath })]
  const mayBecome = (row: MemberRow) => (appoints ? rolesToGive({ organizes, self: row.personId === personId, held: row.role }) : [])
  return { members: rows.slice(0, membersPerPage).map((row) => ({ ...row, mayBecome: mayBecome(row) })), more: rows.length > membersPerPage }
}

export type PublicGroup = Pick<Group, 'id' | 'slug' | 'name' | 'kind' | 'town' | 'address' | 'employer' | 'languages' | 'description' | 'contactable'> & { mergedInto: string | null }

/** What anybody may know of a group. */
export async function getPublicGroup(ctx: Ctx, { slug }: { slug: string }): Promise<PublicGroup> {
  const group = await findGroupBySlug(ctx.db, slug)
  if (!group) throw new DomainError('not_found', 'There is no group at this address.')
  const mergedInto = group.mergedIntoId ? (await getGroup(ctx.db, group.mergedIntoId)).slug : null
  if (group.archivedAt && !mergedInto) throw new DomainError('gone', 'This group no longer exists.')
  const { id, name, kind, town, address, employer, languages, description, contactable } = group
  return { id, slug, name, kind, town, address, employer, languages, description, contactable, mergedInto }
}

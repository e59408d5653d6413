import { ensurePerson, updatePerson } from '../account/account.repo.ts'
import { record } from '../audit/audit.ts'
import { requireChart } from '../chart/chart.ts'
import { type ChartDeed, importChart, planChartRows, undoChart } from '../chart-table/chart-table.ts'
import type { ChartPlan } from '../chart-table/chart-table.rules.ts'
import { readTable } from '../csv/csv.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { getGroup, listGroupPath, lockAnswerable, saveGroup, saveMembership, updateGroupRow, updateRole } from '../group/group.repo.ts'
import { leavesNobody } from '../group/group.rules.ts'
import type { GroupKind, GroupRole } from '../group/group.schema.ts'
import { newCode, newId, newSlug } from '../id.ts'
import { deleteIdle } from '../keeping/keeping.repo.ts'
import { sendInvitation, tellLowered } from '../joining/joining.ts'
import { withdrawInvitations } from '../joining/joining.repo.ts'
import { ofAddress, spend, spendAll } from '../limit/limit.ts'
import { authorise, requirePerson } from '../permission/permission.ts'
import { can } from '../permission/permission.rules.ts'
import { transact } from '../transact.ts'
import { deleteBareGroup, findMapping, getRosterRow, listBelonging, listChartedIds, listRosterRows, listStanding, lockRoster, lockRostersNaming, restoreFields, restoreMembership, type RosterRow, saveRoster, updateRoster } from './roster.repo.ts'
import { type GroupPlan, type PersonPlan, planGroups, planPeople, proposeMapping, readRows, type RefusedRow, refusedIn, soundMapping, withoutPerson, withoutReasons } from './roster.rules.ts'
import { mostRows, type RosterId, type RosterMapping, type RosterUpload } from './roster.schema.ts'

/** How long an import can be undone. */
const undoable = { hours: 24 } as const

type Deed =
  | { made: string }
  | { changed: string; was: Record<string, unknown>; becomes: Record<string, unknown> }
  | { invited: string }
  | { member: { groupId: string; personId: string; role: GroupRole; /** Held before; null: in no role. */ was: GroupRole | null; /** The import made them known. */ fresh: boolean } }
  | { refused: RefusedRow }
  | ChartDeed

export type RosterView = Pick<RosterRow, 'id' | 'kind' | 'state' | 'groupId' | 'fileName' | 'columns' | 'mapping' | 'importedAt' | 'undoneAt'> & {
  plans: (GroupPlan | PersonPlan | ChartPlan)[]
  /** Until when it can be undone; null where it cannot. */
  undoUntil: Temporal.Instant | null
  sample: string[]
  /** What an import left out, for as long as it can be undone. */
  refused: RefusedRow[]
}

/** Whether the asking person may bring such a table, and so see what is in theirs. */
export async function authoriseRoster(ctx: Ctx, kind: RosterRow['kind'], groupId: string | null): Promise<void> {
  if (kind !== 'groups' && !groupId) throw new DomainError('invalid', 'Choose the group that these people belong to.', { field: 'groupId' })
  if (kind === 'chart' && groupId) return requireChart(ctx, groupId)
  const groupPath = groupId ? await listGroupPath(ctx.db, groupId) : []
  if (groupId && groupPath.length === 0) throw new DomainError('not_found', 'This group does not exist.')
  if (kind === 'groups') authorise(ctx, 'group.import', { groupPath })
  else for (const action of peopleActions) authorise(ctx, action, { groupPath })
}

/** Who brings people sees their names and gives them their roles: a deputy does the one and not the other. */
const peopleActions = ['group.people', 'group.appoint'] as const

const mayAddTo = (ctx: Ctx, groupId: string): boolean => peopleActions.every((action) => can(ctx.actor, action, { groupPath: [groupId] }))

/** Takes a table as it came. Nothing is written but the table itself: what an import would do is shown first. */
export async function uploadRoster(ctx: Ctx, { kind, groupId, fileName, content }: RosterUpload): Promise<{ id: string }> {
  const { personId } = requirePerson(ctx)
  await authoriseRoster(ctx, kind, groupId)
  await spend(ctx, 'writePerson', personId)
  const { columns, rows } = withoutReasons(readTable(content, mostRows))
  const mapping = soundMapping(kind, columns.length, (await findMapping(ctx.db, personId, kind, columns)) ?? proposeMapping(kind, columns))
  return saveRoster(ctx.db, { id: newId(), kind, state: 'preview', groupId, fileName: fileName || 'pasted', columns, rows, mapping, createdBy: personId, createdAt: ctx.now() })
}

/** What a table would do now. `locked`: those who answer for the groups keep their roles until the import is done. */
async function plansOf(ctx: Ctx, { kind, groupId, rows, columns, mapping }: RosterRow, locked = false): Promise<(GroupPlan | PersonPlan | ChartPlan)[]> {
  if (kind === 'chart' && groupId) return planChartRows(ctx, groupId, readRows(rows, mapping))
  const standing = await listStanding(ctx.db, groupId)
  if (kind === 'groups') return planGroups(rows, mapping, standing, groupId, columns.length)
  // Only groups that the asking person answers for themself: people's data does not reach up.
  const mayAdd = standing.map(({ id }) => id).filter((id) => mayAddTo(ctx, id)).toSorted()
  if (locked) for (const id of mayAdd) await lockAnswerable(ctx.db, id)
  const paths = new Map<string, string[]>()
  for (const id of mayAdd) paths.set(id, await listGroupPath(ctx.db, id))
  const giver = { personId: requirePerson(ctx).personId, organizes: (id: string) => can(ctx.actor, 'group.organize', { groupPath: paths.get(id) ?? [id] }) }
  return planPeople(rows, mapping, standing, groupId ?? '', new Set(mayAdd), await listBelonging(ctx.db, mayAdd), columns.length, giver)
}

/** A table of one's own, with what importing it now would do to each row. */
export async function getRoster(ctx: Ctx, { id }: RosterId): Promise<RosterView> {
  const { personId } = requirePerson(ctx)
  const row = await getRosterRow(ctx.db, id, personId)
  await authoriseRoster(ctx, row.kind, row.groupId)
  const { kind, state, groupId, fileName, columns, mapping, importedAt, undoneAt } = row
  // Who is in the group already stands beside each row.
  const refused = state === 'imported' ? refusedIn(row.deeds) : []
  if (kind === 'people' && groupId && (state === 'preview' || refused.length > 0)) await record(ctx, 'group.people_viewed', groupId)
  const end = state === 'imported' && row.deeds ? (importedAt?.add(undoable) ?? null) : null
  return {
    id, kind, state, groupId, fileName, columns, mapping, importedAt, undoneAt, sample: row.rows[0] ?? [], refused,
    plans: state === 'preview' ? await plansOf(ctx, row) : [],
    undoUntil: end && Temporal.Instant.compare(end, ctx.now()) > 0 ? end : null,
  }
}

export function listRosters(ctx: Ctx): ReturnType<typeof listRosterRows> {
  return listRosterRows(ctx.db, requirePerson(ctx).personId)
}

/** Says which column holds what. */
export async function mapRoster(ctx: Ctx, { id, mapping }: RosterMapping): Promise<void> {
  const { personId } = requirePerson(ctx)
  const row = await getRosterRow(ctx.db, id, personId)
  await authoriseRoster(ctx, row.kind, row.groupId)
  if (row.state !== 'preview') throw new DomainError('conflict', 'This table was imported already.')
  await updateRoster(ctx.db, id, { mapping: soundMapping(row.kind, row.columns.length, mapping) })
}

export type Imported = { made: number; changed: number; invited: number; refused: number }

/** Does what the preview said, decided again under the lock, in one transaction: all of it or nothing. */
export async function importRoster(ctx: Ctx, { id }: RosterId): Promise<Imported> {
  const { personId } = requirePerson(ctx)
  return transact(ctx, async (ctx) => {
    const row = await lockRoster(ctx.db, id, personId)
    await authoriseRoster(ctx, row.kind, row.groupId)
    if (row.state !== 'preview') throw new DomainError('conflict', 'This table was imported already.', { reason: 'imported' })
    const { plans, deeds: done } = await doPlanned(ctx, row, personId)
    const deeds = [...done, ...plans.flatMap((plan): Deed[] => (plan.does === 'refuse' ? [{ refused: { line: plan.line, name: plan.name, wrong: plan.wrong, cells: row.rows[plan.line - 2] ?? [] } }] : []))]
    await updateRoster(ctx.db, id, { state: 'imported', importedAt: ctx.now(), deeds })
    await record(ctx, 'roster.imported', id, { kind: row.kind, rows: plans.length })
    await recordForGroups(ctx, deeds, 'group.people_imported')
    const count = (name: string) => deeds.filter((deed) => name in deed).length
    const joined = plans.filter((plan) => plan.does === 'make' && 'email' in plan).length
    return { made: count('made') + joined + count('charted'), changed: plans.filter((plan) => plan.does === 'change').length, invited: count('invited'), refused: plans.filter((plan) => plan.does === 'refuse').length }
  })
}

/** Writes what an import did into the log of each group that it touched, where those who answer for the group read it. */
async function recordForGroups(ctx: Ctx, deeds: readonly Deed[], people: 'group.people_imported' | 'group.people_import_undone'): Promise<void> {
  const groupsOf = (of: (deed: Deed) => string | false): Set<string> => new Set(deeds.map(of).filter((id) => id !== false))
  for (const id of groupsOf((deed) => 'made' in deed && deed.made)) await record(ctx, 'group.created', id)
  for (const id of groupsOf((deed) => 'changed' in deed && deed.changed)) await record(ctx, 'group.updated', id)
  for (const id of groupsOf((deed) => 'member' in deed && deed.member.groupId)) await record(ctx, people, id)
}

async function doPlanned(ctx: Ctx, row: RosterRow, personId: string): Promise<{ plans: (GroupPlan | PersonPlan | ChartPlan)[]; deeds: Deed[] }> {
  if (row.kind === 'chart' && row.groupId) return importChart(ctx, row.groupId, readRows(row.rows, row.mapping))
  const plans = await plansOf(ctx, row, true)
  return { plans, deeds: row.kind === 'groups' ? await importGroups(ctx, plans as GroupPlan[], personId) : await importPeople(ctx, plans as PersonPlan[]) }
}

async function importGroups(ctx: Ctx, plans: GroupPlan[], personId: string): Promise<Deed[]> {
  const deeds: Deed[] = []
  const made = new Map<number, string>()
  const byLine = new Map(plans.map((plan) => [plan.line, plan]))
  /** Parents before children, whatever the order of the rows. */
  const idOf = async (line: number): Promise<string> => {
    const known = made.get(line)
    if (known) return known
    const plan = byLine.get(line)
    if (!plan || plan.does === 'refuse') throw new Error('invariant: a row whose parent is refused is refused')
    if (plan.does !== 'make') return plan.id
    const parentId = 'line' in plan.parent ? await idOf(plan.parent.line) : plan.parent.id
    const group = await saveGroup(ctx.db, { ...plan.values, kind: plan.values.kind as GroupKind, parentId, id: newId(), slug: newSlug(plan.values.name), joinCode: newCode(), createdAt: ctx.now() })
    made.set(line, group.id)
    deeds.push({ made: group.id })
    return group.id
  }
  for (const plan of plans) {
    if (plan.does === 'refuse') continue
    const id = await idOf(plan.line)
    if (plan.does === 'change') {
      await updateGroupRow(ctx.db, id, plan.becomes as object)
      deeds.push({ changed: id, was: plan.was, becomes: plan.becomes })
    }
    const invitation = plan.rep && (await mayInvite(ctx, plan.rep.email)) ? await sendInvitation(ctx, await getGroup(ctx.db, id), { email: plan.rep.email, name: plan.rep.name ?? '', role: 'rep', invitedBy: personId }) : undefined
    if (invitation) deeds.push({ invited: invitation.id })
  }
  return deeds
}

/** A table that names one address in every row must not fill its mailbox: the bound is that of invitations by hand. */
async function mayInvite(ctx: Ctx, email: string): Promise<boolean> {
  try {
    await spendAll(ctx, ...ofAddress('inviteAddress', email))
    return true
  } catch (error) {
    if (error instanceof DomainError && error.code === 'too_many') return false
    throw error
  }
}

async function importPeople(ctx: Ctx, plans: PersonPlan[]): Promise<Deed[]> {
  const deeds: Deed[] = []
  for (const plan of plans) {
    if (plan.does === 'refuse' || plan.does === 'nothing') continue
    const { groupId, role } = plan
    if (plan.does === 'change') {
      await updateRole(ctx.db, groupId, plan.personId, role)
      await tellLowered(ctx, await getGroup(ctx.db, groupId), plan.personId, plan.was, role)
      deeds.push({ member: { groupId, personId: plan.personId, role, was: plan.was, fresh: false } })
      continue
    }
    const person = await ensurePerson(ctx.db, plan.email, ctx.now())
    const fresh = person.provedAt === null && Temporal.Instant.compare(person.createdAt, ctx.now()) === 0
    // The name that somebody else wrote in a table is taken only while the person has not said one.
    if (person.name === '' && person.provedAt === null && plan.name) await updatePerson(ctx.db, person.id, { name: plan.name })
    // Whoever follows becomes what the table says, and nobody learns that they followed.
    const was = (await saveMembership(ctx.db, { groupId, personId: person.id, role, createdAt: ctx.now() })) ? null : 'follower'
    if (was !== null) await updateRole(ctx.db, groupId, person.id, role)
    deeds.push({ member: { groupId, personId: person.id, role, was, fresh } })
  }
  return deeds
}

/** The groups that stayed, and of how many people on a chart something did. */
export type Undone = { kept: string[]; stayed: number }

/** Takes an import back within a day, last deed first. What was changed or added to since stays, and is named. */
export async function undoRoster(ctx: Ctx, { id }: RosterId): Promise<Undone> {
  const { personId } = requirePerson(ctx)
  return transact(ctx, async (ctx) => {
    const row = await lockRoster(ctx.db, id, personId)
    await authoriseRoster(ctx, row.kind, row.groupId)
    const end = row.importedAt?.add(undoable)
    if (row.state !== 'imported' || !row.deeds || !end || Temporal.Instant.compare(end, ctx.now()) <= 0) throw new DomainError('closed', 'An import can be undone for 24 hours, once.', { reason: 'not_undoable' })
    const deeds = row.deeds as Deed[]
    const kept: string[] = []
    const { stayed } = row.kind === 'chart' && row.groupId ? await undoChart(ctx, row.groupId, deeds as ChartDeed[]) : await undoMembers(ctx, deeds)
    await withdrawInvitations(ctx.db, deeds.flatMap((deed) => ('invited' in deed ? [deed.invited] : [])), ctx.now())
    for (const deed of deeds.toReversed()) {
      if ('changed' in deed) {
        const restored = await restoreFields(ctx.db, deed.changed, deed.was, deed.becomes)
        if (restored.length < Object.keys(deed.was).length) kept.push((await getGroup(ctx.db, deed.changed)).name)
      }
      if ('made' in deed && !(await deleteBareGroup(ctx.db, deed.made))) kept.push((await getGroup(ctx.db, deed.made)).name)
    }
    await updateRoster(ctx.db, id, { state: 'undone', undoneAt: ctx.now(), deeds: null, rows: [] })
    await record(ctx, 'roster.undone', id, { kept: kept.length + stayed })
    await recordForGroups(ctx, deeds.filter((deed) => 'member' in deed), 'group.people_import_undone')
    return { kept, stayed }
  })
}

/**
 * Gives people the roles that they had. Whoever has another by now keeps it, and so does whoever alone answers for the group; in a group
 * that the asking person no longer answers for all stay as they are. Who was made known by the import, and is known for nothing else by
 * now, is forgotten.
 */
async function undoMembers(ctx: Ctx, deeds: readonly Deed[]): Promise<{ stayed: number }> {
  let stayed = 0
  const fresh: string[] = []
  const members = deeds.flatMap((deed) => ('member' in deed ? [deed.member] : [])).toReversed()
  const own = new Set(members.map(({ groupId }) => groupId).filter((id) => mayAddTo(ctx, id)))
  // In the order in which an import locks them.
  for (const id of [...own].toSorted()) await lockAnswerable(ctx.db, id)
  for (const { groupId, personId, role, was, fresh: made } of members) {
    if (made) fresh.push(personId)
    const stays = !own.has(groupId) || leavesNobody(await lockAnswerable(ctx.db, groupId), personId, was ?? 'follower')
    if (stays || !(await restoreMembership(ctx.db, { groupId, personId, role }, was))) stayed++
  }
  await deleteIdle(ctx.db, fresh)
  return { stayed }
}

/**
 * Takes somebody who asked to be deleted out of tables that were brought in the last days, and out of what would undo them: no import and no
 * undoing brings them back. Called before their row goes, in its transaction.
 */
export async function forgetInRosters(ctx: Ctx, { personId, email }: { personId: string; email: string }): Promise<void> {
  const words = [email, personId, ...(await listChartedIds(ctx.db, email))]
  for (const row of await lockRostersNaming(ctx.db, words)) {
    const deeds = (row.deeds as Deed[] | null)?.filter((deed) => !words.some((word) => JSON.stringify(deed).toLowerCase().includes(word))) ?? null
    await updateRoster(ctx.db, row.id, { rows: withoutPerson(row, email), deeds })
  }
}

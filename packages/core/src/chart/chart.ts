import { record } from '../audit/audit.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { getGroup, listGroupPath } from '../group/group.repo.ts'
import type { GroupMerge } from '../group/group.schema.ts'
import { newId } from '../id.ts'
import { spend } from '../limit/limit.ts'
import { authorise, requirePerson } from '../permission/permission.ts'
import { can, type Action } from '../permission/permission.rules.ts'
import { transact } from '../transact.ts'
import { type Charted, type ChartRow, countCharted, deleteCharted, emptyChart, findChart, findChartedByEmail, forgetCharted, getCharted, listCharted, listFollowing, listOffBefore, listUncharted, listWords, lockChartRow, moveCharted, saveCharted, updateChart, updateCharted } from './chart.repo.ts'
import { keptUntil, nearestWords, offDays, wouldLoop } from './chart.rules.ts'
import { type ChartMembers, type ChartOf, type ChartPersonId, type ChartPersonInput, type ChartPersonUpdate, type ChartSwitch, type ChartWords, mostCharted } from './chart.schema.ts'

const isOff = (): DomainError => new DomainError('closed', 'Charting is switched off here. Switch it on first.', { reason: 'chart_off' })

const isFull = (): DomainError => new DomainError('too_large', `A chart holds at most ${mostCharted} people.`, { reason: 'full' })

async function authoriseChart(ctx: Ctx, action: Action, groupId: string): Promise<void> {
  const groupPath = await listGroupPath(ctx.db, groupId)
  if (groupPath.length === 0) throw new DomainError('not_found', 'This group does not exist.')
  authorise(ctx, action, { groupPath })
}

/** Lets through those who answer for the workplace itself, and only while it charts. Everything that shows somebody of a chart asks here first. */
export async function requireChart(ctx: Ctx, groupId: string): Promise<void> {
  await authoriseChart(ctx, 'group.chart', groupId)
  if (!(await findChart(ctx.db, groupId))?.enabled) throw isOff()
}

/**
 * The same for whoever writes, in their transaction: writers of one chart wait for each other, so that no two of them close a circle
 * of leaders, and nothing is written into a chart that is being switched off.
 */
export async function lockChart(ctx: Ctx, groupId: string): Promise<void> {
  await authoriseChart(ctx, 'group.chart', groupId)
  if (!(await lockChartRow(ctx.db, groupId, ctx.now())).enabled) throw isOff()
}

export type ChartState = {
  group: { id: string; name: string; archived: boolean }
  enabled: boolean
  /** Whether this person may see and keep the chart. */
  mayChart: boolean
  mayWord: boolean
  /** What switching off left, and until when it can be brought back; null where nothing is kept unseen. */
  kept: { people: number; until: Temporal.Instant } | null
  /** The words that hold here, and whose they are; null: the instance's own. */
  words: { words: string[]; of: { id: string; name: string } } | null
  ownWords: string[] | null
}

/** What a group's chart is, without anybody on it. Whether it charts at all is told to those alone who answer for it. */
export async function getChartState(ctx: Ctx, { groupId }: ChartOf): Promise<ChartState> {
  requirePerson(ctx)
  const group = await getGroup(ctx.db, groupId)
  const groupPath = await listGroupPath(ctx.db, groupId)
  const [mayChart, mayWord] = [can(ctx.actor, 'group.chart', { groupPath }), can(ctx.actor, 'group.write', { groupPath })]
  if (!mayChart && !mayWord) authorise(ctx, 'group.chart', { groupPath })
  const chart = await findChart(ctx.db, groupId)
  const rows = await listWords(ctx.db, groupPath)
  const nearest = nearestWords(groupPath, rows)
  const kept = mayChart && chart?.offAt ? { people: await countCharted(ctx.db, groupId), until: keptUntil(chart.offAt) } : null
  return {
    group: { id: groupId, name: group.name, archived: group.archivedAt !== null },
    enabled: mayChart && chart?.enabled === true, mayChart, mayWord, kept,
    words: nearest ? { words: nearest.words, of: { id: nearest.groupId, name: (await getGroup(ctx.db, nearest.groupId)).name } } : null,
    ownWords: chart?.words ?? null,
  }
}

/** Switches charting on, or off: then nobody sees what was kept, and after `offDays` the nightly sweep deletes it. On again before that, it is back. */
export async function switchChart(ctx: Ctx, { groupId, on }: ChartSwitch): Promise<void> {
  await transact(ctx, async (ctx) => {
    await authoriseChart(ctx, 'group.chart', groupId)
    if ((await getGroup(ctx.db, groupId)).archivedAt) throw new DomainError('gone', 'This group was archived.')
    const row = await lockChartRow(ctx.db, groupId, ctx.now())
    if (row.enabled === on) return
    await updateChart(ctx.db, groupId, { enabled: on, offAt: on ? null : ctx.now(), changedAt: ctx.now() })
    await record(ctx, on ? 'chart.switched_on' : 'chart.switched_off', groupId)
  })
}

/** Deletes everything that a chart which is off still holds, at once and for good. */
export async function deleteChart(ctx: Ctx, { groupId }: ChartOf): Promise<{ people: number }> {
  return transact(ctx, async (ctx) => {
    await authoriseChart(ctx, 'group.chart', groupId)
    if ((await lockChartRow(ctx.db, groupId, ctx.now())).enabled) throw new DomainError('conflict', 'Switch charting off before you delete what it holds.', { reason: 'chart_on' })
    return emptied(ctx, groupId)
  })
}

async function emptied(ctx: Ctx, groupId: string): Promise<{ people: number }> {
  const people = await emptyChart(ctx.db, groupId)
  await updateChart(ctx.db, groupId, { offAt: null, changedAt: ctx.now() })
  await record(ctx, 'chart.emptied', groupId, { people })
  return { people }
}

/** Sets a body's words for 1 to 5, which hold for it and for everything below that has none of its own; five empty ones take them back. */
export async function setWords(ctx: Ctx, { groupId, words }: ChartWords): Promise<void> {
  await transact(ctx, async (ctx) => {
    await authoriseChart(ctx, 'group.write', groupId)
    await lockChartRow(ctx.db, groupId, ctx.now())
    await updateChart(ctx.db, groupId, { words: words.every((word) => word === '') ? null : words, changedAt: ctx.now() })
    await record(ctx, 'chart.words_set', groupId)
  })
}

/** Everybody on the chart. That somebody looked is written down. */
export async function readChart(ctx: Ctx, { groupId }: ChartOf): Promise<Charted[]> {
  await requireChart(ctx, groupId)
  await record(ctx, 'chart.viewed', groupId)
  return listCharted(ctx.db, groupId)
}

/** People of the group who are not on its chart yet, to be put on it or linked to somebody who is. */
export async function readUncharted(ctx: Ctx, { groupId }: ChartOf): Promise<{ name: string; email: string }[]> {
  await requireChart(ctx, groupId)
  await record(ctx, 'group.people_viewed', groupId)
  return listUncharted(ctx.db, groupId)
}

type Fields = Pick<ChartPersonInput, 'name' | 'email' | 'department' | 'shift' | 'isLeader' | 'followsId'>

/** Refuses what the chart cannot hold. The caller holds its lock. */
async function checkPerson(ctx: Ctx, groupId: string, id: string, { email, isLeader, followsId }: Fields): Promise<void> {
  const other = email ? await findChartedByEmail(ctx.db, groupId, email) : undefined
  if (other && other.id !== id) throw new DomainError('conflict', `${other.name} is on the chart with this address already.`, { reason: 'email_charted', field: 'email' })
  const charted = await listFollowing(ctx.db, groupId)
  if (!isLeader && charted.some((one) => one.followsId === id)) throw new DomainError('conflict', 'Others follow this person, who so stays a leader. Let them follow somebody else first.', { reason: 'followed', field: 'isLeader' })
  if (followsId === null) return
  if (!charted.some((one) => one.id === followsId && one.isLeader)) throw new DomainError('invalid', 'Whom somebody follows has to be on this chart, as a leader.', { reason: 'no_leader', field: 'followsId' })
  if (wouldLoop(new Map(charted.map((one) => [one.id, one.followsId])), id, followsId)) throw new DomainError('conflict', 'They would end up following themselves, for that leader follows them. Choose another.', { reason: 'circle', field: 'followsId' })
}

/** Puts somebody on the chart, with an address or by name alone. */
export async function chartPerson(ctx: Ctx, { groupId, ...fields }: ChartPersonInput): Promise<{ id: string }> {
  const { personId } = requirePerson(ctx)
  await spend(ctx, 'chartPerson', personId)
  return transact(ctx, async (ctx) => {
    await lockChart(ctx, groupId)
    if ((await countCharted(ctx.db, groupId)) >= mostCharted) throw isFull()
    const id = newId()
    await checkPerson(ctx, groupId, id, fields)
    await saveCharted(ctx.db, { ...fields, id, groupId, createdBy: personId, createdAt: ctx.now(), changedAt: ctx.now() })
    await record(ctx, 'chart.person_added', groupId)
    return { id }
  })
}

/** Puts people of the group on its chart. An address that is no member's, or is on the chart by now, is passed over. */
export async function chartMembers(ctx: Ctx, { groupId, emails }: ChartMembers): Promise<{ people: number }> {
  const { personId } = requirePerson(ctx)
  return transact(ctx, async (ctx) => {
    await lockChart(ctx, groupId)
    const chosen = new Set(emails)
    const members = (await listUncharted(ctx.db, groupId)).filter((one) => chosen.has(one.email))
    if ((await countCharted(ctx.db, groupId)) + members.length > mostCharted) throw isFull()
    for (const { name, email } of members) await saveCharted(ctx.db, { id: newId(), groupId, name: name || email, email, createdBy: personId, createdAt: ctx.now(), changedAt: ctx.now() })
    if (members.length > 0) await record(ctx, 'chart.person_added', groupId, { people: members.length })
    return { people: members.length }
  })
}

/** Changes what the chart says of somebody. An address links them to what they answer under it; taking it away unlinks them. */
export async function updateChartPerson(ctx: Ctx, { groupId, id, ...fields }: ChartPersonUpdate): Promise<void> {
  await transact(ctx, async (ctx) => {
    await lockChart(ctx, groupId)
    await getCharted(ctx.db, groupId, id)
    await checkPerson(ctx, groupId, id, fields)
    await updateCharted(ctx.db, groupId, id, { ...fields, changedAt: ctx.now() })
    await record(ctx, 'chart.person_changed', groupId)
  })
}

/** Takes somebody off the chart, with everything that was ever assessed about them. Whoever followed them follows nobody. */
export async function removeChartPerson(ctx: Ctx, { groupId, id }: ChartPersonId): Promise<void> {
  await transact(ctx, async (ctx) => {
    await lockChart(ctx, groupId)
    await getCharted(ctx.db, groupId, id)
    await deleteCharted(ctx.db, groupId, [id])
    await record(ctx, 'chart.person_removed', groupId)
  })
}

/** Takes a chart over to the group that another is merged into. It is on there if either was; where both were off it is kept as long as the newer of the two. */
export async function mergeCharts(ctx: Ctx, { id, intoId }: GroupMerge): Promise<void> {
  await transact(ctx, async (ctx) => {
    const locked = new Map<string, ChartRow>()
    for (const groupId of [id, intoId].toSorted()) locked.set(groupId, await lockChartRow(ctx.db, groupId, ctx.now()))
    const [from, into] = [locked.get(id)!, locked.get(intoId)!]
    const people = await countCharted(ctx.db, id)
    await moveCharted(ctx.db, id, intoId)
    const enabled = from.enabled || into.enabled
    const offAt = enabled ? null : ([from.offAt, into.offAt].filter((at) => at !== null).toSorted(Temporal.Instant.compare).at(-1) ?? null)
    await updateChart(ctx.db, intoId, { enabled, offAt, changedAt: ctx.now() })
    await updateChart(ctx.db, id, { enabled: false, offAt: null, changedAt: ctx.now() })
    if (people > 0) for (const [groupId, action] of [[id, 'chart.merged'], [intoId, 'chart.merged_in']] as const) await record(ctx, action, groupId, { people })
  })
}

/** The nightly sweep of charts: what was switched off a month ago goes, and so does what is older than charts keep it. Each group's log says how much went. */
export async function forgetCharts(ctx: Ctx): Promise<void> {
  for (const groupId of await listOffBefore(ctx.db, ctx.now().subtract({ hours: 24 * offDays })))
    await transact(ctx, async (ctx) => {
      const row = await lockChartRow(ctx.db, groupId, ctx.now())
      // Switched on again since it was listed: it stays.
      if (!row.enabled && row.offAt && Temporal.Instant.compare(keptUntil(row.offAt), ctx.now()) <= 0) await emptied(ctx, groupId)
    })
  await transact(ctx, async (ctx) => {
    for (const { groupId, ...gone } of await forgetCharted(ctx.db, ctx.now().subtract({ hours: 24 * ctx.keep.chartDays }))) await record(ctx, 'chart.forgotten', groupId, gone)
  })
}

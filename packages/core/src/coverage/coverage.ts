import Papa from 'papaparse'
import { record } from '../audit/audit.ts'
import { type Call, getCall } from '../call/call.repo.ts'
import { defaultWhen } from '../call/call.rules.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { getGroup, listGroupPath, listGroupsTold } from '../group/group.repo.ts'
import { authorise, requirePerson } from '../permission/permission.ts'
import { can } from '../permission/permission.rules.ts'
import { atLeast, countFor, namedGroups } from '../sight/sight.rules.ts'
import { instantsOf } from '../time/time.rules.ts'
import { transact } from '../transact.ts'
import { countWorkplaces, type Coverage, deleteSubtree, deleteView, ensureCoverage, findCoverage, listGroupsAbove, listOrganizers, listReports, listRunning, listSnapshots, listWorkplaces, type Report, saveChosen, saveOwner, saveSnapshot, saveSubtree, saveView, type Snapshot, updateCoverage, type WorkplaceRow } from './coverage.repo.ts'
import { type CallFacts, type CoverageState, fewCountAs, type Need, needsOf, type ReportFacts, rests, rollUp, shownSignups, shownSums, stateOf, type Sums, urgencyOf, type WorkplaceFacts } from './coverage.rules.ts'
import type { CoveragePlan, ListChoice, OwnerInput, SubtreeChoice, ViewInput } from './coverage.schema.ts'

/**
 * Below which groups somebody sees coverage: undefined means everywhere. Organizers of the instance see all of it, those of a
 * group what stands below it; nobody else has a board.
 */
export function reachOf(ctx: Ctx): readonly string[] | undefined {
  if (can(ctx.actor, 'coverage.chase')) return undefined
  const roots = ctx.actor.kind === 'person' ? ctx.actor.memberships.filter(({ role }) => role === 'organizer').map(({ groupId }) => groupId) : []
  if (roots.length === 0) authorise(ctx, 'coverage.chase')
  return roots
}

/** A draft exists only for those who write it. */
async function getOpenCall(ctx: Ctx, callId: string): Promise<Call> {
  const call = await getCall(ctx.db, callId)
  if (call.status === 'draft' && !can(ctx.actor, 'call.write')) throw new DomainError('not_found', 'This call does not exist.')
  return call
}

/** A workplace with what the rules make of it. `known`: whether who looks answers for it, and may know a small number of its people. */
export type Assessed = WorkplaceRow & ReportFacts & { state: CoverageState; needs: Need[]; urgency: number; rests: boolean; known: boolean }

/** The same as it is shown. */
export type Shown = Omit<Assessed, 'signups' | 'known'> & ReturnType<typeof shownSignups>

export const shown = ({ known, ...row }: Assessed): Shown => ({ ...row, ...shownSignups({ known, ...row }) })

/** As much as the rules ask for, and no more: this is done for every workplace at every look. */
function factsOf({ reps, deputies, repSince, headcount, contactedAt, nextOn, signups, check, askedAt, eventId, eventStatus, sentBack, hasPlace, startsAt, endsAt }: WorkplaceRow, reported: boolean): WorkplaceFacts {
  const event = eventId && eventStatus && startsAt !== null && endsAt !== null ? { status: eventStatus, sentBack, hasPlace, startsAt, endsAt } : null
  return { reps, deputies, repSince, headcount, contactedAt, nextOn, signups, reported, check, askedAt, event }
}

export function callFactsOf(call: Call, coverage: Pick<Coverage, 'asksReps'>, now: Temporal.Instant): CallFacts {
  return {
    publishedAt: (call.publishedAt ?? call.createdAt).epochMilliseconds, startsAt: instantsOf(defaultWhen(call)).startsAt.epochMilliseconds, asksReps: coverage.asksReps,
    today: now.toZonedDateTimeISO(call.timeZone).toPlainDate().toString(),
  }
}

function assess(row: WorkplaceRow, report: Report | undefined, call: CallFacts, now: number, known: boolean): Assessed {
  const reported = (report?.reports ?? 0) > 0
  const facts = factsOf({ ...row, signups: countFor(row.signups, known) === 'few' ? fewCountAs : row.signups }, reported)
  const found = needsOf(facts, call, now)
  return Object.assign(row, { known, reported, came: report?.came ?? null, picturesWaiting: report?.picturesWaiting ?? 0, picturesApproved: report?.picturesApproved ?? 0, state: stateOf(facts, call, now), needs: found, urgency: urgencyOf(found, facts, call, now), rests: rests(facts, call, found, now) })
}

export type Covered = { call: Call; coverage: Coverage; rows: Assessed[]; roots: readonly string[] | undefined }

/** The workplaces of a call that the asking person may chase, each with its state and what to do about it. */
export async function assessWorkplaces(ctx: Ctx, { callId, groupId }: { callId: string; groupId?: string }): Promise<Covered> {
  const roots = reachOf(ctx)
  const [call, coverage] = await Promise.all([getOpenCall(ctx, callId), findCoverage(ctx.db, callId)])
  const kept = coverage ?? { callId, targetWorkplaces: null, targetSignups: null, targetOn: null, asksReps: true, createdAt: ctx.now() }
  const [rows, reports] = coverage ? await Promise.all([listWorkplaces(ctx.db, { callId, roots, groupId }), listReports(ctx.db, callId)]) : [[], new Map<string, Report>()]
  const own = namedGroups(ctx.actor)
  const [facts, now] = [callFactsOf(call, kept, ctx.now()), ctx.now().epochMilliseconds]
  return { call, coverage: kept, rows: rows.map((row) => assess(row, reports.get(row.id), facts, now, own === null || own.includes(row.id))), roots }
}

/** What the choice of a call's workplaces is made from: its plan, and how many it concerns below each group. */
export async function getChoice(ctx: Ctx, { callId }: { callId: string }): Promise<{ call: { id: string; title: string }; coverage: Coverage | null; workplaces: number }> {
  authorise(ctx, 'call.write')
  const [{ id, title }, coverage] = await Promise.all([getCall(ctx.db, callId), findCoverage(ctx.db, callId)])
  return { call: { id, title }, coverage: coverage ?? null, workplaces: await countWorkplaces(ctx.db, callId) }
}

/** Sets what a call wants to reach. */
export async function planCoverage(ctx: Ctx, { callId, ...input }: CoveragePlan): Promise<void> {
  authorise(ctx, 'call.write')
  await getCall(ctx.db, callId)
  await transact(ctx, async (ctx) => {
    await ensureCoverage(ctx.db, callId, ctx.now())
    await updateCoverage(ctx.db, callId, input)
    await record(ctx, 'coverage.planned', callId)
  })
}

/** Adds the workplaces below a group, or takes them away; twice changes nothing. Returns how many that were. */
export async function chooseSubtree(ctx: Ctx, { callId, groupId, takeAway }: SubtreeChoice): Promise<{ changed: number }> {
  authorise(ctx, 'call.write')
  await Promise.all([getCall(ctx.db, callId), getGroup(ctx.db, groupId)])
  return transact(ctx, async (ctx) => {
    await ensureCoverage(ctx.db, callId, ctx.now())
    const changed = takeAway ? await deleteSubtree(ctx.db, callId, groupId) : await saveSubtree(ctx.db, callId, groupId, ctx.now())
    await record(ctx, takeAway ? 'coverage.taken_away' : 'coverage.chosen', callId, { below: groupId, workplaces: changed })
    return { changed }
  })
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()
const codeHeadings = new Set(['code', 'number', 'workplace code', 'nummer', 'kennung'])
const nameHeadings = new Set(['name', 'workplace', 'group', 'betrieb', 'gruppe'])

/** What each line of a list names: of a table the column of codes, else of names; without headings the first column. */
function linesOf(content: string): string[] {
  const { data } = Papa.parse<string[]>(content.replace(/^\uFEFF/, '').replaceAll('\0', ''), { delimitersToGuess: [';', '\t', '|', ','], skipEmptyLines: true })
  const headings = (data[0] ?? []).map(folded)
  const at = [codeHeadings, nameHeadings].map((known) => headings.findIndex((heading) => known.has(heading))).find((column) => column >= 0)
  return (at === undefined ? data : data.slice(1)).map((cells) => (cells[at ?? 0] ?? '').slice(0, 200)).filter((cell) => cell.trim() !== '')
}

export type ListTaken = { added: number; known: number; unknown: string[]; several: string[]; /** Groups that are no workplaces. */ others: string[] }

/** Adds workplaces by code, else by name. What is not found, found more than once, or no workplace but what stands above some, is named and left out; the rest is added. */
export async function chooseList(ctx: Ctx, { callId, content }: ListChoice): Promise<ListTaken> {
  authorise(ctx, 'call.write')
  await getCall(ctx.db, callId)
  // What is said back is said as it was typed.
  const lines = [...new Map(linesOf(content).map((line) => [folded(line), line.trim()]))]
  if (lines.length > 20_000) throw new DomainError('too_large', 'The list has more than 20,000 lines. Split it.', { field: 'content' })
  const groups = await listGroupsTold(ctx.db)
  const byCode = Map.groupBy(groups.filter(({ code }) => code), ({ code }) => folded(code ?? ''))
  const byName = Map.groupBy(groups, ({ name }) => folded(name))
  const found = lines.map(([key, line]) => {
    const named = byCode.get(key) ?? byName.get(key) ?? []
    const workplaces = named.filter(({ kind }) => kind === 'workplace')
    return { line, groups: workplaces, other: named.length > 0 && workplaces.length === 0 }
  })
  const chosen = [...new Set(found.flatMap(({ groups }) => (groups.length === 1 && groups[0] ? [groups[0].id] : [])))]
  const added = await transact(ctx, async (ctx) => {
    await ensureCoverage(ctx.db, callId, ctx.now())
    const added = await saveChosen(ctx.db, callId, chosen, ctx.now())
    await record(ctx, 'coverage.chosen', callId, { workplaces: added })
    return added
  })
  return { added, known: chosen.length - added, unknown: found.filter(({ groups, other }) => groups.length === 0 && !other).map(({ line }) => line), several: found.filter(({ groups }) => groups.length > 1).map(({ line }) => line), others: found.filter(({ other }) => other).map(({ line }) => line) }
}

/** Gives one workplace, or those below a group, to an organizer; only what the asking person may chase, to somebody who may chase it. */
export async function assignOwner(ctx: Ctx, { callId, under, groupId, ownerId, onlyFree }: OwnerInput): Promise<{ changed: number }> {
  const { rows } = await assessWorkplaces(ctx, { callId, ...(groupId && { groupId }) })
  if (groupId && rows.length === 0) throw new DomainError('not_found', 'This call does not concern that workplace.')
  if (ownerId && !(await listOrganizers(ctx.db, callId)).some(({ id }) => id === ownerId)) throw new DomainError('invalid', 'Choose an organizer.', { field: 'ownerId' })
  const parents = new Map<string, string[]>()
  const isUnder = async (id: string, parentId: string | null): Promise<boolean> => {
    if (!under || id === under) return true
    if (!parentId) return false
    const path = parents.get(parentId) ?? (await listGroupPath(ctx.db, parentId))
    parents.set(parentId, path)
    return path.includes(under)
  }
  const chosen: string[] = []
  for (const row of rows) if (await isUnder(row.id, row.parentId)) chosen.push(row.id)
  return transact(ctx, async (ctx) => {
    const changed = await saveOwner(ctx.db, callId, chosen, ownerId, onlyFree)
    await record(ctx, 'coverage.owner_set', callId, { workplaces: changed })
    return { changed }
  })
}

/** Keeps a choice of filters under a name, for oneself. */
export async function keepView(ctx: Ctx, { callId, name, query }: ViewInput): Promise<void> {
  reachOf(ctx)
  const { personId } = requirePerson(ctx)
  if (!(await findCoverage(ctx.db, callId))) throw new DomainError('not_found', 'This call has no board yet.')
  const kept = new URLSearchParams(query)
  for (const name of ['page', 'done', 'print', 'name', 'intent']) kept.delete(name)
  await saveView(ctx.db, { callId, personId, name, query: kept.toString(), createdAt: ctx.now() })
}

export async function dropView(ctx: Ctx, { id }: { id: string }): Promise<void> {
  await deleteView(ctx.db, id, requirePerson(ctx).personId)
}

/** The minute tick: writes down once a day how far each running call is. Safe to run at any time, any number of times. */
export async function takeSnapshots(ctx: Ctx): Promise<number> {
  let taken = 0
  for (const { callId, timeZone, newest } of await listRunning(ctx.db)) {
    const day = ctx.now().toZonedDateTimeISO(timeZone).toPlainDate().toString()
    if (newest !== null && newest >= day) continue
    const { rows } = await assessWorkplaces({ ...ctx, actor: { kind: 'system' } }, { callId })
    // Whoever looks at it later knows none of the people.
    const { whole } = rollUp(rows.map((row) => ({ ...row, known: false })), new Map((await listGroupsAbove(ctx.db, callId)).map(({ id, parentId }) => [id, parentId])))
    if (await saveSnapshot(ctx.db, { callId, takenOn: day, ...progressOf(whole) })) taken++
  }
  return taken
}

/** What a day is remembered by: of sign-ups as many as the sums tell. */
function progressOf(whole: Sums): Omit<Snapshot, 'takenOn'> {
  const { workplaces, withRep, hosting, signups } = shownSums(whole)
  return { workplaces, withRep, hosting, signups: signups === 'few' ? 0 : atLeast(signups) }
}

export type Progress = { days: Snapshot[]; now: Omit<Snapshot, 'takenOn'> & { takenOn: string } }

/** How it went day by day, with where it stands now. */
export async function getProgress(ctx: Ctx, call: Call, whole: Sums): Promise<Progress> {
  const today = ctx.now().toZonedDateTimeISO(call.timeZone).toPlainDate().toString()
  return { days: (await listSnapshots(ctx.db, call.id)).filter(({ takenOn }) => takenOn !== today), now: { takenOn: today, ...progressOf(whole) } }
}

import { EmailAddress } from '../account/account.schema.ts'
import { unguarded, type Wrong, wrongs } from '../csv/csv.rules.ts'
import { isAnswerable, refusedRole } from '../group/group.rules.ts'
import type { GroupRole } from '../group/group.schema.ts'
import { type At, folded, parentsIn, type Standing } from '../lineage/lineage.rules.ts'
import { groupKindNames, groupRoleNames, type RosterField, rosterFields, type RosterKind } from './roster.schema.ts'

/** Headings under which each field is found, folded to letters and digits. */
const headings: Record<RosterField, string[]> = {
  name: ['name', 'group', 'groupname', 'workplace', 'branch', 'fullname', 'bezeichnung', 'betrieb', 'gruppe'],
  kind: ['kind', 'type', 'level', 'art', 'ebene'],
  code: ['code', 'number', 'id', 'branchcode', 'ref', 'reference', 'nummer', 'kennung'],
  parent: ['parent', 'parentgroup', 'partof', 'teilvon', 'under', 'belongsto', 'region', 'übergeordnet', 'gehörtzu'],
  town: ['town', 'city', 'ort', 'stadt', 'place'],
  address: ['address', 'street', 'adresse', 'anschrift'],
  employer: ['employer', 'company', 'arbeitgeber', 'firma', 'unternehmen'],
  headcount: ['headcount', 'staff', 'employees', 'size', 'workers', 'residents', 'beschäftigte'],
  repName: ['rep', 'repname', 'steward', 'contact', 'contactname', 'vertrauensperson'],
  repEmail: ['repemail', 'stewardemail', 'contactemail', 'email', 'mail', 'emailaddress'],
  email: ['email', 'mail', 'emailaddress', 'address', 'adresse'],
  role: ['role', 'function', 'rolle', 'funktion'],
  group: ['group', 'groupname', 'workplace', 'branch', 'gruppe', 'betrieb', 'code'],
  department: ['department', 'dept', 'unit', 'team', 'section', 'area', 'abteilung', 'bereich'],
  shift: ['shift', 'hours', 'schicht'],
  leader: ['leader', 'isleader', 'organicleader'],
  follows: ['follows', 'followsleader', 'ledby', 'folgt'],
  assessment: ['assessment', 'rating', 'score', 'einschätzung'],
  question: ['question', 'onwhat', 'frage'],
}

/** Which column each field is in, guessed from the headings; a column serves one field. */
export function proposeMapping(kind: RosterKind, columns: readonly string[]): Record<string, number> {
  const mapping: Record<string, number> = {}
  const taken = new Set<number>()
  const fields: readonly RosterField[] = rosterFields[kind]
  for (let rank = 0; rank < 12; rank++)
    for (const field of fields) {
      const heading = headings[field][rank]
      const at = columns.findIndex((column, index) => !taken.has(index) && folded(column) === heading)
      if (mapping[field] !== undefined || heading === undefined || at < 0) continue
      mapping[field] = at
      taken.add(at)
    }
  return mapping
}

/** Only fields of this kind and columns that there are. */
export function soundMapping(kind: RosterKind, columns: number, mapping: Record<string, number | null>): Record<string, number> {
  const fields: readonly string[] = rosterFields[kind]
  return Object.fromEntries(Object.entries(mapping).filter((one): one is [string, number] => fields.includes(one[0]) && one[1] !== null && one[1] < columns))
}

export type GroupValues = { name: string; kind: string; code: string | null; town: string | null; address: string; employer: string; headcount: number | null }

/** Why a row is not taken: a word that the page explains beside it. */
export type Refusal = 'no_name' | 'long_name' | 'bad_kind' | 'bad_headcount' | 'bad_email' | 'bad_role' | 'twice' | 'same_code' | 'no_parent' | 'several_parents' | 'circle' | 'no_group' | 'several_groups' | 'not_yours' | 'no_email' | 'extra_cells' | 'last_rep' | 'raises_self' | 'above_own' | 'of_another'

/** A row that is not taken, with everything that is wrong with it, so that a table is mended in one go. */
export type Refused<Reason extends string = Refusal> = { line: number; does: 'refuse'; wrong: Wrong<Reason>[]; name: string }

/** A refused row as it came, kept beside what an import did. */
export type RefusedRow = { line: number; name: string; wrong: Wrong<string>[]; cells: string[] }

export const refusedIn = (deeds: readonly unknown[] | null): RefusedRow[] =>
  (deeds ?? []).flatMap((deed) => (typeof deed === 'object' && deed !== null && 'refused' in deed ? [deed.refused as RefusedRow] : []))

/** Heads the column in which refused lines, taken out as a table, say what is wrong with them. */
export const reasonsColumn = 'why it was refused'

/** A table without that column: it comes in again as the one that it was taken from, and is read like that. */
export function withoutReasons({ columns, rows }: { columns: string[]; rows: string[][] }): { columns: string[]; rows: string[][] } {
  const at = columns.indexOf(reasonsColumn)
  return at < 0 ? { columns, rows } : { columns: columns.toSpliced(at, 1), rows: rows.map((row) => row.toSpliced(at, 1)) }
}

type Invited = { name: string; email: string } | null

/** What an import does with a row. `line` is the line of the table, the headings being line 1. */
export type GroupPlan =
  | { line: number; does: 'make'; values: GroupValues; parent: At; rep: Invited }
  | { line: number; does: 'change'; id: string; values: GroupValues; was: Partial<GroupValues>; becomes: Partial<GroupValues>; rep: Invited }
  | { line: number; does: 'nothing'; id: string; values: GroupValues; rep: Invited }
  | Refused

type Cells = Partial<Record<RosterField, string>>
type Line = { line: number; cells: Cells }

export const cellsOf = (row: readonly string[], mapping: Record<string, number>): Cells =>
  Object.fromEntries(Object.entries(mapping).map(([field, column]) => [field, unguarded((row[column] ?? '').trim()).normalize('NFC').replaceAll(/\s+/g, ' ').trim()]))

/** The rows that hold something, with the number of their line: the headings are line 1. */
export const readRows = (rows: readonly (readonly string[])[], mapping: Record<string, number>): Line[] =>
  rows.flatMap((row, index) => (isEmpty(row) ? [] : [{ line: index + 2, cells: cellsOf(row, mapping) }]))

const isEmpty = (row: readonly string[]) => row.every((cell) => cell.trim() === '')

/** Cells beyond the last column: most often a comma inside a name, behind which every cell stands in the wrong column. */
const extraOf = (row: readonly string[], width: number): string => row.slice(width).join(' ').trim()

/**
 * Decides every row of a table of groups against the groups that stand below `topId`. A row is the group with its code, else
 * the group of its name under its parent. Cells that are empty, and columns that are not there, change nothing. `width` is how many
 * columns the first line names.
 */
export function planGroups(rows: readonly (readonly string[])[], mapping: Record<string, number>, standing: readonly Standing[], topId: string | null, width = Number.POSITIVE_INFINITY): GroupPlan[] {
  const read = readRows(rows, mapping)
  const parentOf = parentsIn(read, standing, topId)
  const byCode = new Map(standing.filter((one) => one.code).map((one) => [folded(one.code ?? ''), one]))
  const byPlace = new Map(standing.map((one) => [`${one.parentId} ${folded(one.name)}`, one]))
  const seen = new Map<string, number>()
  // Which of two names with one code is right nobody here knows: neither renames the group that has it.
  const firstNamed = new Map<string, Map<string, number>>()
  for (const { line, cells } of read) {
    const [code, name] = [folded(cells.code ?? ''), folded(cells.name ?? '')]
    const lines = firstNamed.get(code) ?? new Map<string, number>()
    if (cells.code && !lines.has(name)) firstNamed.set(code, lines.set(name, line))
  }
  const otherOf = ({ cells }: Line): number | undefined => firstNamed.get(folded(cells.code ?? ''))?.entries().find(([name]) => name !== folded(cells.name ?? ''))?.[1]
  const plans = read.map(({ line, cells }): GroupPlan => {
    const name = cells.name ?? ''
    const [kind, headcount, rep, above, extra] = [kindOf(cells.kind), countOf(cells.headcount), repOf(cells), parentOf(line), extraOf(rows[line - 2] ?? [], width)]
    const wrong = wrongs<Refusal>(
      [extra !== '', 'extra_cells', extra], [name.length < 2, 'no_name', name], [name.length > 120, 'long_name', name], [kind === undefined, 'bad_kind', cells.kind], [headcount === undefined, 'bad_headcount', cells.headcount],
      [rep === undefined, 'bad_email', cells.repEmail], [otherOf({ line, cells }) !== undefined, 'same_code', otherOf({ line, cells })], [typeof above === 'string', typeof above === 'string' ? above : 'no_parent', cells.parent],
    )
    if (wrong.length > 0) return { line, does: 'refuse', wrong, name }
    if (kind === undefined || headcount === undefined || rep === undefined || typeof above === 'string') throw new Error('invariant: what is wrong is refused')
    const key = cells.code ? `code ${folded(cells.code)}` : `name ${folded(name)} ${'id' in above ? above.id : above.line}`
    const before = seen.get(key)
    if (before !== undefined) return { line, does: 'refuse', wrong: wrongs<Refusal>([true, 'twice', before]), name }
    seen.set(key, line)
    const values: GroupValues = { name, kind: kind ?? 'workplace', code: cells.code || null, town: cells.town || null, address: cells.address ?? '', employer: cells.employer ?? '', headcount }
    const known = cells.code ? byCode.get(folded(cells.code)) : 'id' in above ? byPlace.get(`${above.id} ${folded(name)}`) : undefined
    if (!known) return { line, does: 'make', values, parent: above, rep }
    const given = Object.entries(values).filter(([field, value]) => value !== '' && value !== null && !(field === 'kind' && kind === null) && !(field === 'name' && known.name === name))
    const differs = given.filter(([field, value]) => known[field as keyof GroupValues] !== value)
    if (differs.length === 0) return { line, does: 'nothing', id: known.id, values, rep }
    return { line, does: 'change', id: known.id, values, was: Object.fromEntries(differs.map(([field]) => [field, known[field as keyof GroupValues]])), becomes: Object.fromEntries(differs), rep }
  })
  return withoutOrphans(plans, read)
}

/** A row whose parent's row is refused, or that stands above itself, is refused too. */
function withoutOrphans(plans: GroupPlan[], read: readonly Line[]): GroupPlan[] {
  const parents = new Map(read.map(({ line, cells }) => [line, cells.parent]))
  const byLine = new Map(plans.map((plan) => [plan.line, plan]))
  return plans.map((plan) => {
    if (plan.does !== 'make') return plan
    const met = new Set<number>([plan.line])
    for (let at = plan.parent; 'line' in at; ) {
      const above = byLine.get(at.line)
      const reason = !above || above.does === 'refuse' ? 'no_parent' : met.has(at.line) ? 'circle' : undefined
      if (reason) return { line: plan.line, does: 'refuse', wrong: wrongs([true, reason, parents.get(plan.line)]), name: plan.values.name }
      met.add(at.line)
      if (above?.does !== 'make') break
      at = above.parent
    }
    return plan
  })
}

/** The kind, null where the cell is empty, undefined where it is none. */
function kindOf(cell: string | undefined): string | null | undefined {
  if (!cell) return null
  const wanted = folded(cell)
  return groupKindNames.find((kind) => folded(kind) === wanted)
}

function countOf(cell: string | undefined): number | null | undefined {
  if (!cell) return null
  const digits = cell.replaceAll(/[\s.,'’](?=\d{3}\b)/g, '')
  const count = Number(digits)
  return /^\d+$/.test(digits) && count > 0 && count <= 1_000_000 ? count : undefined
}

function repOf({ repEmail, repName }: Cells): Invited | undefined {
  if (!repEmail) return null
  const email = EmailAddress.safeParse(repEmail)
  return email.success ? { name: (repName ?? '').slice(0, 120), email: email.data } : undefined
}

export type PersonPlan =
  | { line: number; does: 'make' | 'nothing'; email: string; name: string; role: GroupRole; groupId: string }
  | { line: number; does: 'change'; email: string; name: string; role: GroupRole; was: GroupRole; personId: string; groupId: string }
  | Refused

/** Who is in one of the groups that the asking person may add to; followers are in none, for nobody learns who follows. */
export type Belonging = { groupId: string; personId: string; email: string; role: GroupRole }

/** Whoever brings a table, and where they give roles as an organizer does. */
export type Giver = { personId: string | null; organizes: (groupId: string) => boolean }

/** Decides every row of a table of people. `mayAdd` says for which groups the asking person may; the rest is refused. A cell without a role changes none. */
export function planPeople(rows: readonly (readonly string[])[], mapping: Record<string, number>, standing: readonly Standing[], topId: string, mayAdd: ReadonlySet<string>, members: readonly Belonging[] = [], width = Number.POSITIVE_INFINITY, giver: Giver = { personId: null, organizes: () => true }): PersonPlan[] {
  const seen = new Map<string, number>()
  const there = new Map(members.map((one) => [`${one.email} ${one.groupId}`, one]))
  const named = Map.groupBy(standing.flatMap((one) => [...new Set([folded(one.name), folded(one.code ?? '')])].map((name) => ({ name, id: one.id }))), ({ name }) => name)
  const plans = readRows(rows, mapping).map(({ line, cells }): PersonPlan => {
    const name = cells.email || cells.name || ''
    const email = EmailAddress.safeParse(cells.email)
    const role = groupRoleNames.find((one) => folded(one) === folded(cells.role || 'member')) as GroupRole | undefined
    const wanted = folded(cells.group ?? '')
    const found = wanted === '' ? [{ id: topId }] : (named.get(wanted) ?? [])
    const [groupId] = found.map(({ id }) => id)
    const extra = extraOf(rows[line - 2] ?? [], width)
    const key = email.success && found.length === 1 ? `${email.data} ${groupId}` : `line ${line}`
    const before = seen.get(key)
    const wrong = wrongs<Refusal>(
      [extra !== '', 'extra_cells', extra], [!cells.email, 'no_email'], [Boolean(cells.email) && !email.success, 'bad_email', cells.email], [role === undefined, 'bad_role', cells.role], [found.length === 0, 'no_group', cells.group],
      [found.length > 1, 'several_groups', cells.group], [found.length === 1 && !mayAdd.has(groupId ?? ''), 'not_yours', cells.group], [before !== undefined, 'twice', before],
    )
    if (wrong.length > 0) return { line, does: 'refuse', wrong, name }
    if (!email.success || role === undefined || groupId === undefined) throw new Error('invariant: what is wrong is refused')
    seen.set(key, line)
    const row = { line, email: email.data, name: (cells.name ?? '').slice(0, 120), groupId }
    const known = there.get(key)
    const unfit = !known || cells.role ? refusedRole({ organizes: giver.organizes(groupId), self: known !== undefined && known.personId === giver.personId, held: known?.role ?? null, wanted: role }) : undefined
    if (unfit) return { line, does: 'refuse', wrong: wrongs<Refusal>([true, unfit, name]), name }
    if (!known) return { ...row, does: 'make', role }
    return !cells.role || known.role === role ? { ...row, does: 'nothing', role: known.role } : { ...row, does: 'change', role, was: known.role, personId: known.personId }
  })
  return withoutUnled(plans, members)
}

/** Refuses to take their role from the last of those who answer for a group, whatever else the table does. */
function withoutUnled(plans: PersonPlan[], members: readonly Belonging[]): PersonPlan[] {
  const answering = Map.groupBy(members.filter(({ role }) => isAnswerable(role)), ({ groupId }) => groupId)
  const left = new Map([...answering].map(([groupId, those]) => [groupId, new Set(those.map(({ email }) => email))]))
  for (const plan of plans) if ((plan.does === 'make' || plan.does === 'change') && isAnswerable(plan.role)) left.get(plan.groupId)?.add(plan.email)
  return plans.map((plan) => {
    const group = plan.does === 'change' && !isAnswerable(plan.role) ? left.get(plan.groupId) : undefined
    if (plan.does !== 'change' || !group?.delete(plan.email)) return plan
    if (group.size > 0) return plan
    group.add(plan.email)
    return { line: plan.line, does: 'refuse', wrong: wrongs<Refusal>([true, 'last_rep', plan.name || plan.email]), name: plan.email }
  })
}

/**
 * The rows of a table without one person: of a table of groups only whom it names as rep, of people the whole row. Lines keep their numbers.
 */
export function withoutPerson({ kind, rows, mapping }: { kind: RosterKind; rows: readonly (readonly string[])[]; mapping: Record<string, number> }, email: string): string[][] {
  const named = new RegExp(`(?<![\\w.+%-])${email.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-]|\\.\\w)`, 'i')
  return rows.map((row) => {
    if (!row.some((cell) => named.test(cell))) return [...row]
    return kind === 'groups' ? row.map((cell, column) => (named.test(cell) || column === mapping.repName ? '' : cell)) : row.map(() => '')
  })
}

import { EmailAddress } from '../account/account.schema.ts'
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

export const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')

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

export type Standing = { id: string; name: string; kind: string; code: string | null; parentId: string | null; town: string | null; address: string; employer: string; headcount: number | null }

export type GroupValues = { name: string; kind: string; code: string | null; town: string | null; address: string; employer: string; headcount: number | null }

/** Why a row is not taken: a word that the page explains beside it. */
export type Refusal = 'no_name' | 'long_name' | 'bad_kind' | 'bad_headcount' | 'bad_email' | 'bad_role' | 'twice' | 'no_parent' | 'several_parents' | 'circle' | 'no_group' | 'several_groups' | 'not_yours' | 'no_email'

type Invited = { name: string; email: string } | null

/** What an import does with a row. `line` is the line of the table, the headings being line 1. */
export type GroupPlan =
  | { line: number; does: 'make'; values: GroupValues; parent: { id: string | null } | { line: number }; rep: Invited }
  | { line: number; does: 'change'; id: string; values: GroupValues; was: Partial<GroupValues>; becomes: Partial<GroupValues>; rep: Invited }
  | { line: number; does: 'nothing'; id: string; values: GroupValues; rep: Invited }
  | { line: number; does: 'refuse'; reason: Refusal; /** What else is wrong with the row. */ also: Refusal[]; name: string }

type Cells = Partial<Record<RosterField, string>>

export const cellsOf = (row: readonly string[], mapping: Record<string, number>): Cells =>
  Object.fromEntries(Object.entries(mapping).map(([field, column]) => [field, (row[column] ?? '').normalize('NFC').replaceAll(/\s+/g, ' ').trim()]))

/** The rows that hold something, with the number of their line: the headings are line 1. */
export const readRows = (rows: readonly (readonly string[])[], mapping: Record<string, number>): { line: number; cells: Cells }[] =>
  rows.flatMap((row, index) => (isEmpty(row) ? [] : [{ line: index + 2, cells: cellsOf(row, mapping) }]))

const isEmpty = (row: readonly string[]) => row.every((cell) => cell.trim() === '')

/**
 * Decides every row of a table of groups against the groups that stand below `topId`. A row is the group with its code, else
 * the group of its name under its parent. Cells that are empty, and columns that are not there, change nothing.
 */
export function planGroups(rows: readonly (readonly string[])[], mapping: Record<string, number>, standing: readonly Standing[], topId: string | null): GroupPlan[] {
  const read = readRows(rows, mapping)
  const names = namesOf(read, standing)
  const byCode = new Map(standing.filter((one) => one.code).map((one) => [folded(one.code ?? ''), one]))
  const byPlace = new Map(standing.map((one) => [`${one.parentId} ${folded(one.name)}`, one]))
  const seen = new Set<string>()
  const plans = read.map(({ line, cells }): GroupPlan => {
    const name = cells.name ?? ''
    const refuse = (reason: Refusal, ...also: Refusal[]): GroupPlan => ({ line, does: 'refuse', reason, also, name })
    const [kind, headcount, rep, above] = [kindOf(cells.kind), countOf(cells.headcount), repOf(cells), parentOf(cells, line, names, topId)]
    // All that is wrong is said at once, so that a table is mended in one go.
    const [wrong, ...also] = wrongs(name.length < 2 && 'no_name', name.length > 120 && 'long_name', kind === undefined && 'bad_kind', headcount === undefined && 'bad_headcount', rep === undefined && 'bad_email', typeof above === 'string' && above)
    if (wrong) return refuse(wrong, ...also)
    if (kind === undefined || headcount === undefined || rep === undefined || typeof above === 'string') throw new Error('invariant: what is wrong is refused')
    const key = cells.code ? `code ${folded(cells.code)}` : `name ${folded(name)} ${'id' in above ? above.id : above.line}`
    if (seen.has(key)) return refuse('twice')
    seen.add(key)
    const values: GroupValues = { name, kind: kind ?? 'workplace', code: cells.code || null, town: cells.town || null, address: cells.address ?? '', employer: cells.employer ?? '', headcount }
    const known = cells.code ? byCode.get(folded(cells.code)) : 'id' in above ? byPlace.get(`${above.id} ${folded(name)}`) : undefined
    if (!known) return { line, does: 'make', values, parent: above, rep }
    const given = Object.entries(values).filter(([field, value]) => value !== '' && value !== null && !(field === 'kind' && kind === null) && !(field === 'name' && known.name === name))
    const differs = given.filter(([field, value]) => known[field as keyof GroupValues] !== value)
    if (differs.length === 0) return { line, does: 'nothing', id: known.id, values, rep }
    return { line, does: 'change', id: known.id, values, was: Object.fromEntries(differs.map(([field]) => [field, known[field as keyof GroupValues]])), becomes: Object.fromEntries(differs), rep }
  })
  return withoutOrphans(plans)
}

const wrongs = (...found: (Refusal | false)[]): Refusal[] => found.filter((one) => one !== false)

/** A row whose parent's row is refused, or that stands above itself, is refused too. */
function withoutOrphans(plans: GroupPlan[]): GroupPlan[] {
  const byLine = new Map(plans.map((plan) => [plan.line, plan]))
  return plans.map((plan) => {
    if (plan.does !== 'make') return plan
    const met = new Set<number>([plan.line])
    for (let at = plan.parent; 'line' in at; ) {
      const above = byLine.get(at.line)
      const reason = !above || above.does === 'refuse' ? 'no_parent' : met.has(at.line) ? 'circle' : undefined
      if (reason) return { line: plan.line, does: 'refuse', reason, also: [], name: plan.values.name }
      met.add(at.line)
      if (above?.does !== 'make') break
      at = above.parent
    }
    return plan
  })
}

type Found = { at: { id: string } | { line: number }; byCode: boolean }
type Names = Map<string, Found[]>

/** Every group that stands or is in the table, by its name and by its code, so that five thousand rows find their parents quickly. */
function namesOf(read: readonly { line: number; cells: Cells }[], standing: readonly Standing[]): Names {
  const names: Names = new Map()
  const add = (name: string, found: Found): void => void (name !== '' && names.set(name, [...(names.get(name) ?? []), found]))
  for (const { id, code, name } of standing) {
    add(folded(name), { at: { id }, byCode: false })
    add(folded(code ?? ''), { at: { id }, byCode: true })
  }
  for (const { line, cells } of read) {
    add(folded(cells.name ?? ''), { at: { line }, byCode: false })
    add(folded(cells.code ?? ''), { at: { line }, byCode: true })
  }
  return names
}

function parentOf(cells: Cells, line: number, names: Names, topId: string | null): { id: string | null } | { line: number } | Refusal {
  const wanted = folded(cells.parent ?? '')
  if (wanted === '') return { id: topId }
  if (wanted === folded(cells.code ?? '') || (!cells.code && wanted === folded(cells.name ?? ''))) return 'circle'
  const found = (names.get(wanted) ?? []).filter(({ at }) => !('line' in at) || at.line !== line)
  const byCode = found.filter((one) => one.byCode)
  const best = byCode.length > 0 ? byCode : found
  // A group that stands already and is named in the table as well is one group.
  const standing = best.filter(({ at }) => 'id' in at)
  const settled = standing.length > 0 ? standing : best
  if (settled.length === 0) return 'no_parent'
  return settled.length > 1 ? 'several_parents' : settled[0]!.at
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
  | { line: number; does: 'make'; email: string; name: string; role: string; groupId: string }
  | { line: number; does: 'refuse'; reason: Refusal; /** What else is wrong with the row. */ also: Refusal[]; name: string }

/** Decides every row of a table of people. `mayAdd` says for which groups the asking person may; the rest is refused. */
export function planPeople(rows: readonly (readonly string[])[], mapping: Record<string, number>, standing: readonly Standing[], topId: string, mayAdd: ReadonlySet<string>): PersonPlan[] {
  const seen = new Set<string>()
  return rows.flatMap((row, index): PersonPlan[] => {
    if (isEmpty(row)) return []
    const line = index + 2
    const cells = cellsOf(row, mapping)
    const refuse = (reason: Refusal, ...also: Refusal[]): PersonPlan[] => [{ line, does: 'refuse', reason, also, name: cells.email || cells.name || '' }]
    const email = EmailAddress.safeParse(cells.email)
    const role = (cells.role || 'member').toLowerCase()
    const wanted = folded(cells.group ?? '')
    const found = wanted === '' ? [{ id: topId }] : standing.filter((one) => folded(one.name) === wanted || (one.code !== null && folded(one.code) === wanted))
    const [wrong, ...also] = wrongs(!cells.email && 'no_email', Boolean(cells.email) && !email.success && 'bad_email', !groupRoleNames.includes(role) && 'bad_role', found.length === 0 && 'no_group', found.length > 1 && 'several_groups')
    if (wrong) return refuse(wrong, ...also)
    if (!email.success) throw new Error('invariant: what is wrong is refused')
    const groupId = found[0]!.id
    if (!mayAdd.has(groupId)) return refuse('not_yours')
    if (seen.has(`${email.data} ${groupId}`)) return refuse('twice')
    seen.add(`${email.data} ${groupId}`)
    return [{ line, does: 'make', email: email.data, name: (cells.name ?? '').slice(0, 120), role, groupId }]
  })
}

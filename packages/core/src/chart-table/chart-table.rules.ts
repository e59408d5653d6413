import { EmailAddress } from '../account/account.schema.ts'
import { wouldLoop } from '../chart/chart.rules.ts'
import { type Wrong, wrongs } from '../csv/csv.rules.ts'

/** What a column of a table of a workplace's people may hold; the first is what a row cannot do without. */
export const chartFields = ['name', 'email', 'department', 'shift', 'leader', 'follows', 'assessment', 'question'] as const
export type ChartField = (typeof chartFields)[number]

/** Somebody on the chart already. */
export type ChartedRow = { id: string; name: string; email: string | null; department: string; shift: string; isLeader: boolean; followsId: string | null; assessment: number | null; question: string | null }

export type ChartRefusal = 'no_name' | 'long_name' | 'bad_email' | 'bad_leader' | 'bad_assessment' | 'no_question' | 'long_place' | 'several_people' | 'twice' | 'no_person' | 'no_leader' | 'followed' | 'circle'

export type ChartValues = { name: string; email: string | null; department: string; shift: string; isLeader: boolean }
/** Somebody who is on the chart, or will be by their line of the table. */
export type Whom = ({ id: string } | { line: number }) & { name: string }
type Said = { value: number; question: string } | null

/** What an import does with a row; a field that the row leaves empty is not among `becomes`. */
export type ChartPlan =
  | { line: number; does: 'make'; values: ChartValues; follows: Whom | null; assessed: Said }
  | { line: number; does: 'change'; id: string; values: ChartValues; was: Partial<ChartValues>; becomes: Partial<ChartValues>; follows: Whom | null; assessed: Said }
  | { line: number; does: 'nothing'; id: string; values: ChartValues }
  | { line: number; does: 'refuse'; /** Everything that is wrong with the row, with what stood there. */ wrong: Wrong<ChartRefusal>[]; name: string }

type Row = { line: number; cells: Partial<Record<ChartField, string>> }

const known = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()
const yes = new Set(['yes', 'y', 'x', '1', 'true', 'leader', 'ja'])
const no = new Set(['no', 'n', '0', 'false', '-', 'nein'])

type Standing = { byEmail: Map<string, ChartedRow>; byName: Map<string, ChartedRow[]> }

/** The person of a row: by the address, else by a name that only one has. Undefined: nobody yet. */
function standingOf({ cells }: Row, standing: Standing): ChartedRow | 'several_people' | undefined {
  const email = known(cells.email ?? '')
  const byEmail = standing.byEmail.get(email)
  if (byEmail) return byEmail
  // Somebody known by name alone is linked by a row that brings the address; somebody with another address is somebody else.
  const namesakes = (standing.byName.get(known(cells.name ?? '')) ?? []).filter((one) => email === '' || one.email === null)
  const there = namesakes.length > 1 && cells.department ? namesakes.filter((one) => known(one.department) === known(cells.department ?? '')) : namesakes
  return there.length > 1 ? 'several_people' : there[0]
}

type Read = { line: number; name: string; standing: ChartedRow | undefined; values: ChartValues; follows: string; assessed: Said }

function readRow(row: Row, all: Standing): Read | Wrong<ChartRefusal>[] {
  const { line, cells } = row
  const name = cells.name ?? ''
  const email = cells.email ? EmailAddress.safeParse(cells.email) : null
  const leader = known(cells.leader ?? '')
  const long = [cells.department ?? '', cells.shift ?? ''].find((place) => place.length > 80)
  const standing = standingOf(row, all)
  const wrong = wrongs<ChartRefusal>(
    [name === '', 'no_name'], [name.length > 120, 'long_name', name], [email?.success === false, 'bad_email', cells.email], [long !== undefined, 'long_place', long],
    [leader !== '' && !yes.has(leader) && !no.has(leader), 'bad_leader', cells.leader], [Boolean(cells.assessment) && !/^[1-5]$/.test(cells.assessment ?? ''), 'bad_assessment', cells.assessment],
    [Boolean(cells.assessment) && (cells.question ?? '').length < 3, 'no_question', cells.question], [name !== '' && standing === 'several_people', 'several_people', name],
  )
  if (wrong.length > 0 || standing === 'several_people') return wrong
  return {
    line, name, standing, follows: known(cells.follows ?? ''),
    values: { name, email: email?.data ?? standing?.email ?? null, department: cells.department || standing?.department || '', shift: cells.shift || standing?.shift || '', isLeader: leader === '' ? (standing?.isLeader ?? false) : yes.has(leader) },
    assessed: cells.assessment ? { value: Number(cells.assessment), question: (cells.question ?? '').slice(0, 200) } : null,
  }
}

const keyOf = (read: Read): string => read.standing?.id ?? `line ${read.line}`

/** Everybody as the table would leave them, so that whom a row follows can be found in it or on the chart. */
function after(reads: readonly Read[], charted: readonly ChartedRow[]): Map<string, { whom: Whom; name: string; email: string | null; isLeader: boolean; followsId: string | null }> {
  const all = new Map(charted.map((one) => [one.id, { whom: { id: one.id, name: one.name } as Whom, name: one.name, email: one.email, isLeader: one.isLeader, followsId: one.followsId }]))
  for (const read of reads) all.set(keyOf(read), { whom: { ...(read.standing ? { id: read.standing.id } : { line: read.line }), name: read.values.name }, name: read.values.name, email: read.values.email, isLeader: read.values.isLeader, followsId: read.standing?.followsId ?? null })
  return all
}

/** Decides every row of a table of a workplace's people against its chart: nothing that the chart could not hold is taken. */
export function planChart(rows: readonly Row[], charted: readonly ChartedRow[]): ChartPlan[] {
  const refused = new Map<number, { wrong: Wrong<ChartRefusal>[]; name: string }>()
  const refuse = (line: number, wrong: Wrong<ChartRefusal>[], name: string): void => void refused.set(line, { wrong, name })
  const standing: Standing = { byEmail: new Map(charted.flatMap((one) => (one.email ? [[one.email, one] as const] : []))), byName: Map.groupBy(charted, (one) => known(one.name)) }
  const first = new Map<string, number>()
  const cellOf = new Map(rows.map(({ line, cells }) => [line, cells]))
  let reads = rows.flatMap((row) => {
    const read = readRow(row, standing)
    if (Array.isArray(read)) return refuse(row.line, read, row.cells.name || row.cells.email || '') ?? []
    const keys = [keyOf(read), read.values.email ?? '', read.standing ? '' : `${known(read.name)} ${known(read.values.department)} ${read.values.email ?? ''}`].filter((key) => key !== '')
    const before = keys.map((key) => first.get(key)).find((line) => line !== undefined)
    if (before !== undefined) return refuse(read.line, wrongs<ChartRefusal>([true, 'twice', before]), read.name) ?? []
    for (const key of keys) first.set(key, read.line)
    return [read]
  })
  // A refused row may be whom another follows, so that what is left is looked at until all of it holds.
  for (;;) {
    const all = after(reads, charted)
    const bad = follow(reads, all)
    if (bad.size === 0) {
      const byLine = new Map(reads.map((read) => [read.line, read]))
      return rows.flatMap(({ line }) => planOf(line, refused.get(line), byLine.get(line), all) ?? [])
    }
    for (const read of reads) if (bad.has(read.line)) refuse(read.line, wrongs([true, bad.get(read.line)!, cellOf.get(read.line)?.follows]), read.name)
    reads = reads.filter((read) => !bad.has(read.line))
  }
}

/** Finds whom each row follows, writes it into `all`, and says which rows cannot hold. */
function follow(reads: readonly Read[], all: ReturnType<typeof after>): Map<number, ChartRefusal> {
  const bad = new Map<number, ChartRefusal>()
  const named = Map.groupBy(all.entries().flatMap(([key, one]) => [[known(one.name), key] as const, ...(one.email ? [[one.email, key] as const] : [])]), ([name]) => name)
  for (const read of reads) {
    if (read.follows === '') continue
    const found = named.get(read.follows) ?? []
    if (found.length !== 1) bad.set(read.line, found.length === 0 ? 'no_person' : 'several_people')
    else all.get(keyOf(read))!.followsId = found[0]![1]
  }
  const followed = new Set([...all.values()].map((one) => one.followsId))
  const graph = new Map([...all].map(([id, one]) => [id, one.followsId]))
  for (const read of reads) {
    const { followsId, isLeader } = all.get(keyOf(read))!
    if (bad.has(read.line)) continue
    if (read.follows !== '' && followsId !== null && !all.get(followsId)?.isLeader) bad.set(read.line, 'no_leader')
    else if (read.follows !== '' && followsId !== null && wouldLoop(graph, keyOf(read), followsId)) bad.set(read.line, 'circle')
    else if (!isLeader && read.standing?.isLeader && followed.has(keyOf(read))) bad.set(read.line, 'followed')
  }
  return bad
}

function planOf(line: number, refusal: { wrong: Wrong<ChartRefusal>[]; name: string } | undefined, read: Read | undefined, all: ReturnType<typeof after>): ChartPlan | undefined {
  if (refusal) return { line, does: 'refuse', ...refusal }
  if (!read) return undefined
  const { standing, values } = read
  const followsId = read.follows === '' ? null : all.get(keyOf(read))!.followsId
  const follows = followsId === null ? null : all.get(followsId)!.whom
  if (!standing) return { line, does: 'make', values, follows, assessed: read.assessed }
  const differs = (Object.keys(values) as (keyof ChartValues)[]).filter((field) => values[field] !== standing[field])
  const assessed = read.assessed && (read.assessed.value !== standing.assessment || read.assessed.question !== standing.question) ? read.assessed : null
  const newlyFollows = follows && !('id' in follows && follows.id === standing.followsId) ? follows : null
  if (differs.length === 0 && !assessed && !newlyFollows) return { line, does: 'nothing', id: standing.id, values }
  return { line, does: 'change', id: standing.id, values, was: Object.fromEntries(differs.map((field) => [field, standing[field]])), becomes: Object.fromEntries(differs.map((field) => [field, values[field]])), follows: newlyFollows, assessed }
}

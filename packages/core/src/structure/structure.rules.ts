import { byWords } from '../chart/chart.rules.ts'

/** Somebody on a chart and what they did for a call. */
export type Tested = { department: string; shift: string; assessment: number | null; signedUp: boolean; pledged: boolean; came: boolean }

/** Whether somebody counts as having taken part: they signed up, gave their word, or came. */
export const tookPart = ({ signedUp, pledged, came }: Pick<Tested, 'signedUp' | 'pledged' | 'came'>): boolean => signedUp || pledged || came

export type Counted = { charted: number; took: number; came: number }
export type Count = Counted & { department: string; shift: string; assessment: number }

/** The numbers of a test, by department, shift and assessment (0: none). */
export function countsOf(tested: readonly Tested[]): Count[] {
  const cells = Map.groupBy(tested, (one) => JSON.stringify([one.department, one.shift, one.assessment ?? 0]))
  return [...cells.values()].map((cell) => ({
    department: cell[0]!.department, shift: cell[0]!.shift, assessment: cell[0]!.assessment ?? 0,
    charted: cell.length, took: cell.filter(tookPart).length, came: cell.filter((one) => one.came).length,
  }))
}

const sum = (counts: readonly Counted[]): Counted =>
  counts.reduce((all, one) => ({ charted: all.charted + one.charted, took: all.took + one.took, came: all.came + one.came }), { charted: 0, took: 0, came: 0 })

export type TestTable = {
  total: Counted
  /** Assessment 1 to 5, then 0 for nobody's; those that nobody has are left out. */
  byAssessment: (Counted & { assessment: number })[]
  rows: { department: string; shift: string; total: Counted; byAssessment: (Counted & { assessment: number })[] }[]
}

const values = [1, 2, 3, 4, 5, 0]

/** The same numbers as a table: a row for each department and shift, a column for each assessment, sums at its edges. */
export function tableOf(counts: readonly Count[]): TestTable {
  const present = values.filter((value) => counts.some((one) => one.assessment === value))
  const across = (of: readonly Count[]) => present.map((assessment) => ({ assessment, ...sum(of.filter((one) => one.assessment === assessment)) }))
  const places = [...Map.groupBy(counts, (one) => JSON.stringify([one.department, one.shift])).values()]
  const rows = places.map((of) => ({ department: of[0]!.department, shift: of[0]!.shift, total: sum(of), byAssessment: across(of) }))
  return { total: sum(counts), byAssessment: across(counts), rows: rows.toSorted((a, b) => byWords(a.department, b.department) || byWords(a.shift, b.shift)) }
}

/** Whole percent, rounded down so that 100 says all of them; null of nobody. */
export const share = ({ charted, took }: Pick<Counted, 'charted' | 'took'>): number | null => (charted === 0 ? null : Math.floor((took * 100) / charted))

export type Led = Counted & { id: string; name: string }

/** For each leader, of those who follow them how many took part. */
export function byLeader(tested: readonly (Tested & { id: string; name: string; followsId: string | null })[]): Led[] {
  const names = new Map(tested.map((one) => [one.id, one.name]))
  return [...Map.groupBy(tested.filter((one) => one.followsId !== null), (one) => one.followsId!)]
    .map(([id, followers]) => ({ id, name: names.get(id) ?? '', ...sum(countsOf(followers)) }))
    .toSorted((a, b) => b.charted - a.charted || byWords(a.name, b.name))
}

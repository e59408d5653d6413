/** For how many days a chart that was switched off is kept, unseen, so that switching it on again brings it back. */
export const offDays = 30

/** Until when a chart that was switched off can be brought back. */
export const keptUntil = (offAt: Temporal.Instant): Temporal.Instant => offAt.add({ hours: 24 * offDays })

/** The words of the nearest body on the way up that has some; undefined where none has. */
export function nearestWords<W extends { groupId: string; words: string[] | null }>(path: readonly string[], rows: readonly W[]): (W & { words: string[] }) | undefined {
  for (const id of path) {
    const found = rows.find((row) => row.groupId === id)
    if (found?.words) return { ...found, words: found.words }
  }
  return undefined
}

/** Whether following `followsId` would make `id` follow themself, straight or through others. */
export function wouldLoop(follows: ReadonlyMap<string, string | null>, id: string, followsId: string): boolean {
  const met = new Set<string>()
  for (let at: string | null = followsId; at !== null && !met.has(at); at = follows.get(at) ?? null) {
    if (at === id) return true
    met.add(at)
  }
  return false
}

type Placed = { department: string; shift: string }

/** Words in the order that people expect: none last, numbers by their size, capitals no matter. */
export const byWords = (a: string, b: string): number => (a === '' ? 1 : 0) - (b === '' ? 1 : 0) || a.localeCompare(b, 'en', { numeric: true, sensitivity: 'base' }) || (a < b ? -1 : a > b ? 1 : 0)

export type Wall<P> = { shifts: string[]; rows: { department: string; cells: P[][] }[] }

/** The wall chart: a row for each department, a column for each shift, and in each cell those who work there then. */
export function wallOf<P extends Placed & { name: string }>(charted: readonly P[]): Wall<P> {
  const shifts = [...new Set(charted.map((one) => one.shift))].toSorted(byWords)
  const departments = [...new Set(charted.map((one) => one.department))].toSorted(byWords)
  const there = Map.groupBy(charted, (one) => JSON.stringify([one.department, one.shift]))
  const cell = (department: string, shift: string): P[] => (there.get(JSON.stringify([department, shift])) ?? []).toSorted((a, b) => byWords(a.name, b.name))
  return { shifts, rows: departments.map((department) => ({ department, cells: shifts.map((shift) => cell(department, shift)) })) }
}

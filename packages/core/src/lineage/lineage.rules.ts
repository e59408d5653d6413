/** A name or code as it is compared: whatever its case, spaces and signs. */
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')

/** A group that is there already. */
export type Standing = { id: string; name: string; kind: string; code: string | null; parentId: string | null; town: string | null; address: string; employer: string; headcount: number | null }

/** Why the words of a row lead to no group. */
export type Lost = 'no_parent' | 'several_parents' | 'circle'

/** A row of a table, as far as it says which group it is and what that is part of. */
type Line = { line: number; cells: { name?: string; code?: string; parent?: string } }
type Found = { at: { id: string } | { line: number }; byCode: boolean }
type Names = Map<string, Found[]>

/** Every group that stands or is in the table, by its name and by its code, so that five thousand rows find their parents quickly. */
function namesOf(read: readonly Line[], standing: readonly Standing[]): Names {
  const names: Names = new Map()
  const add = (name: string, found: Found): void => {
    const known = names.get(name)
    if (known) known.push(found)
    else if (name !== '') names.set(name, [found])
  }
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

export type At = { id: string | null } | { line: number }
const isSame = (a: At, b: At): boolean => ('id' in a ? 'id' in b && a.id === b.id : 'line' in b && a.line === b.line)

/** Stands between a group and what it is part of, where several have one name: "North › Yard", and "› Yard" for the one at the top. */
const step = /\s*[›>]\s*/
/** No tree is deeper, and nobody keeps us busy with a cell of a thousand names. */
const deepest = 30
/** A group that stands already and is named in the table as well is one group. */
const preferStanding = (found: readonly Found[]): readonly Found[] => (found.some(({ at }) => 'id' in at) ? found.filter(({ at }) => 'id' in at) : found)

/**
 * Finds what each row is part of: by code, by name, or by the names that lead to it. Every line is decided once and every name looked up
 * once, so that a table in which all have one name costs no more than its length squared.
 */
export function parentsIn(read: readonly Line[], standing: readonly Standing[], topId: string | null): (line: number) => At | Lost {
  const names = namesOf(read, standing)
  const cellsAt = new Map(read.map(({ line, cells }) => [line, cells]))
  const parentIds = new Map(standing.map((one) => [one.id, one.parentId]))
  const decided = new Map<number, At | Lost>()
  const led = new Map<string, At | Lost>()

  function find(way: readonly string[], but: number | null): At | Lost {
    // A name may have the sign in it that stands between names.
    const whole = (names.get(folded(way.join(' '))) ?? []).filter(({ at }) => !('line' in at) || at.line !== but)
    const byCode = whole.filter((one) => one.byCode)
    const best = preferStanding(byCode.length > 0 ? byCode : whole)
    if (best.length === 1) return best[0]!.at
    const last = way.at(-1)
    if (way.length < 2 || last === undefined) return best.length === 0 ? 'no_parent' : 'several_parents'
    const above = way.slice(0, -1)
    const under = above.join('') === '' ? { id: topId } : lead(above)
    if (typeof under === 'string') return under
    const there = preferStanding((names.get(folded(last)) ?? []).filter(({ at }) => !('line' in at && at.line === but) && isUnder(at, under)))
    return there.length === 1 ? there[0]!.at : there.length === 0 ? 'no_parent' : 'several_parents'
  }

  /** Where names lead, looked up once however many rows hang there. */
  function lead(way: readonly string[]): At | Lost {
    const key = way.join(' › ')
    const known = led.get(key)
    if (known !== undefined) return known
    const found = find(way, null)
    led.set(key, found)
    return found
  }

  function isUnder(at: At, above: At): boolean {
    const own = 'line' in at ? parentOf(at.line) : { id: at.id === null ? null : (parentIds.get(at.id) ?? null) }
    return typeof own !== 'string' && isSame(own, above)
  }

  function parentOf(line: number): At | Lost {
    const known = decided.get(line)
    if (known !== undefined) return known
    // Whoever asks for it again on the way is on a way that leads back.
    decided.set(line, 'circle')
    const { parent = '', code = '', name = '' } = cellsAt.get(line) ?? {}
    const wanted = folded(parent)
    const found = wanted === '' ? { id: topId } : wanted === folded(code) || (code === '' && wanted === folded(name) && !step.test(parent)) ? 'circle' : find(parent.split(step).slice(-deepest), line)
    decided.set(line, found)
    return found
  }
  return parentOf
}

/** What a table calls a group by which others are part of: its code, its name where no other has it, else the names that lead to it. */
export function parentCell(standing: readonly Pick<Standing, 'id' | 'name' | 'code' | 'parentId'>[]): (id: string | null) => string {
  const byId = new Map(standing.map((one) => [one.id, one]))
  const namesakes = Map.groupBy(standing, (one) => folded(one.name))
  const cell = (id: string | null, depth: number): string => {
    const one = id === null ? undefined : byId.get(id)
    if (!one || depth > deepest) return ''
    if (one.code) return one.code
    return (namesakes.get(folded(one.name))?.length ?? 0) < 2 ? one.name : `${cell(one.parentId, depth + 1)} › ${one.name}`.trim()
  }
  return (id) => cell(id, 0)
}

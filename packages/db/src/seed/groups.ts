import type { groups } from '../tables/group.ts'
import type { SeedTools } from './tools.ts'
import { federation, type Town, type Union, unions } from './towns.ts'

export type GroupRow = typeof groups.$inferInsert

/** Where a group meets. `region` counts the towns; a group above them belongs to none. */
export type Spot = { name: string; address: string; latitude: number | null; longitude: number | null; town: string; region: number | null }

export type SeedGroup = { row: GroupRow; spot: Spot }

export type Tree = { federation: SeedGroup; unions: SeedGroup[]; branches: SeedGroup[]; workplaces: SeedGroup[]; all: SeedGroup[] }

/** The tree of groups, parents before children. */
export function makeTree(tools: SeedTools): Tree {
  const createdAt = tools.now.subtract({ hours: 24 * 90 })
  const group = (kind: GroupRow['kind'], name: string, spot: Spot, more: Partial<GroupRow>): SeedGroup => ({
    row: { id: tools.newId(), slug: tools.newSlug(name), name, kind, joinCode: tools.newCode(), town: spot.town || null, createdAt, ...more },
    spot,
  })
  const nowhere: Spot = { name: '', address: '', latitude: null, longitude: null, town: '', region: null }
  const top = group('federation', federation.name, nowhere, { description: federation.description })
  const tree: Tree = { federation: top, unions: [], branches: [], workplaces: [], all: [top] }

  const addUnion = (union: Union): void => {
    const made = group('union', union.name, nowhere, { description: union.description, parentId: top.row.id })
    tree.unions.push(made)
    tree.all.push(made)
    for (const town of union.towns) addTown(town, union, made)
  }
  const addTown = (town: Town, union: Union, parent: SeedGroup): void => {
    const region = tree.branches.length
    const at = (name: string, address: string, shift: number): Spot => ({ name, address: `${address}, ${town.name}`, latitude: town.latitude + shift, longitude: town.longitude - shift, town: town.name, region })
    const branch = group('branch', `${town.name} branch`, at(`${town.name} Community Hall`, '1 Green Street', 0), { parentId: parent.row.id, description: `The branch of the ${union.name} in ${town.name}. We meet on the first Tuesday of each month.` })
    tree.branches.push(branch)
    tree.all.push(branch)
    for (const [number, { name, headcount, meets, address }] of town.workplaces.entries()) {
      const made = group('workplace', name, at(meets, address, 0.004 * (number + 1)), { parentId: branch.row.id, headcount })
      tree.workplaces.push(made)
      tree.all.push(made)
    }
  }
  for (const union of unions) addUnion(union)
  return tree
}

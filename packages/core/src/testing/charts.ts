import { chartPerson, switchChart, updateChartPerson } from '../chart/chart.ts'
import { ChartPersonInput, ChartPersonUpdate } from '../chart/chart.schema.ts'
import type { TestCtx } from './ctx.ts'
import { aGroup, aMember } from './people.ts'

/** A depot of a union that charts, its rep, and ways to put people on its chart. */
export async function aChart(ctx: TestCtx) {
  const union = await aGroup(ctx)
  const depot = await aGroup(ctx, { parentId: union.id })
  const rep = await aMember(ctx, depot, 'rep')
  await switchChart(rep, { groupId: depot.id, on: true })
  const add = async (name: string, more: object = {}): Promise<string> => (await chartPerson(rep, ChartPersonInput.parse({ groupId: depot.id, name, ...more }))).id
  const change = (id: string, more: object): Promise<void> => updateChartPerson(rep, ChartPersonUpdate.parse({ groupId: depot.id, id, name: 'Changed', ...more }))
  return { union, depot, rep, add, change }
}

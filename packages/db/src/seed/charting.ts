import type { assessments, chartPeople, chartPledges, charts, structureCounts, structureTests } from '../tables/chart.ts'
import type { Answered } from './answers.ts'
import type { Campaign } from './calls.ts'
import { type Chance, openChance } from './chance.ts'
import type { Tree } from './groups.ts'
import { familyNames, givenNames } from './names.ts'
import type { SeedTools } from './tools.ts'

type Person = typeof chartPeople.$inferInsert
type Assessment = typeof assessments.$inferInsert
type Count = typeof structureCounts.$inferInsert
export type ChartRows = { charts: (typeof charts.$inferInsert)[]; people: Person[]; assessments: Assessment[]; pledges: (typeof chartPledges.$inferInsert)[]; tests: (typeof structureTests.$inferInsert)[]; counts: Count[] }

const departments = [['Drivers', 18], ['Workshop', 8], ['Cleaning', 6], ['Control room', 4]] as const
const shifts = [['Early', 5], ['Late', 4], ['Night', 3]] as const
const words = ['Brings colleagues along', 'With us', 'Not sure yet', 'Rather not', 'Speaks against it']
const questions = ['Is your way to work safe?', 'Would you come to the mapping?', 'Would you bring a colleague?'] as const
/** How likely somebody of each assessment (0: none) takes part, in percent, as a campaign goes on. */
const takesPart = [10, 90, 65, 30, 8, 2] as const

/** The chart of one workplace whose rep is the demo's organizer: some of those who answer its events, and colleagues known by name. */
export function makeChart(tools: SeedTools, { unions, workplaces }: Tree, { published, closed }: Campaign, answered: readonly Answered[], rep: string): ChartRows {
  const chance = openChance(4711)
  const [workplace, union] = [workplaces[0]?.row.id, unions[0]?.row.id]
  if (!workplace || !union) return { charts: [], people: [], assessments: [], pledges: [], tests: [], counts: [] }
  const ago = (days: number): Temporal.Instant => tools.now.subtract({ hours: 24 * days, minutes: 90 })
  const people: Person[] = []
  const put = (name: string, email: string | null): void => {
    const leader = people.filter((one) => one.isLeader)
    const row: Person = { id: tools.newId(), groupId: workplace, name, email, department: chance.weigh(departments), shift: chance.weigh(shifts), isLeader: people.length % 9 === 0, createdBy: rep, createdAt: ago(60), changedAt: ago(chance.whole(1, 40)) }
    people.push({ ...row, followsId: people.length > 0 && chance.happens(0.6) ? chance.pick(leader).id : null })
  }
  const known = new Map(answered.filter(({ event }) => event.plan.group.row.id === workplace).map(({ person }) => [person.email, person.name ?? '']))
  for (const [email, name] of [...known].slice(0, 16)) put(name, email)
  while (people.length < 44) put(`${chance.pick(givenNames)} ${chance.pick(familyNames)}`, null)

  const said: Assessment[] = []
  const stands = new Map<string, number>()
  for (const { id, isLeader } of people) {
    let value = isLeader ? 1 : chance.weigh<number>([[0, 12], [1, 8], [2, 24], [3, 30], [4, 16], [5, 6]])
    if (value > 0) for (const [round, days] of [40, 18, 4].entries()) {
      if (!chance.happens(0.7)) continue
      value = Math.max(1, value - (chance.happens(0.25) ? 1 : 0))
      said.push({ id: tools.newId(), chartPersonId: id, value, question: questions[round]!, assessedBy: rep, assessedAt: ago(days) })
      stands.set(id, value)
    }
  }
  const test = (call: { id: string; title: string }, days: number, grown: number) => {
    const id = tools.newId()
    return { row: { id, groupId: workplace, callId: call.id, title: call.title, keptBy: rep, keptAt: ago(days) }, counts: countsOf(id, people, stands, chance, grown) }
  }
  const tests = [test(closed, 45, 0.4), test(closed, 30, 0.7), test(published, 3, 0.9)]
  return {
    charts: [{ groupId: union, words, changedAt: ago(70) }, { groupId: workplace, enabled: true, changedAt: ago(60) }],
    people, assessments: said,
    pledges: people.filter(({ email, id }) => email === null && (stands.get(id) ?? 9) <= 2).slice(0, 6).map(({ id }) => ({ chartPersonId: id, callId: published.id, notedBy: rep, notedAt: ago(2) })),
    tests: tests.map(({ row }) => row), counts: tests.flatMap(({ counts }) => counts),
  }
}

function countsOf(testId: string, people: readonly Person[], stands: ReadonlyMap<string, number>, chance: Chance, grown: number): Count[] {
  const cells = new Map<string, Count>()
  for (const { id, department = '', shift = '' } of people) {
    const assessment = stands.get(id) ?? 0
    const key = `${department} ${shift} ${assessment}`
    const cell = cells.get(key) ?? { testId, department, shift, assessment, charted: 0, took: 0, came: 0 }
    const took = chance.happens((takesPart[assessment]! / 100) * grown)
    cells.set(key, { ...cell, charted: cell.charted + 1, took: cell.took + Number(took), came: cell.came + Number(took && chance.happens(0.8 * grown)) })
  }
  return [...cells.values()]
}

import type { memberships } from '../tables/group.ts'
import type { Answered } from './answers.ts'
import type { Chance } from './chance.ts'
import type { SeedGroup, Tree } from './groups.ts'
import type { Crowd, PersonRow } from './people.ts'
import type { SeedTools } from './tools.ts'

export type MembershipRow = typeof memberships.$inferInsert

/** The two people whom a visitor of the demo can be. */
export const demoOrganizer = { name: 'Robin Ashdown', email: 'demo@example.org' }
export const demoRep = { name: 'Sam Okafor', email: 'rep@example.org' }

export type Leaders = { organizer: PersonRow; rep: PersonRow; hostOf(group: SeedGroup): string; rows: MembershipRow[] }

const silentWorkplaces = 3

/** Who answers for which group. The last workplaces have nobody yet: there is something to chase. */
export function appointLeaders(tools: SeedTools, chance: Chance, crowd: Crowd, tree: Tree): Leaders {
  const since = tools.now.subtract({ hours: 24 * 85 })
  const known = { provedAt: since, createdAt: since, locale: 'en', timeZone: null }
  const organizer = crowd.invent({ ...known, ...demoOrganizer, isOrganizer: true })
  const rep = crowd.invent({ ...known, ...demoRep })
  const rows: MembershipRow[] = []
  const hosts = new Map<string, string>()
  const appoint = (group: SeedGroup | undefined, person: PersonRow, role: MembershipRow['role']): void => {
    if (!group) return
    rows.push({ groupId: group.row.id, personId: person.id, role, createdAt: since })
    if (role !== 'deputy') hosts.set(group.row.id, hosts.get(group.row.id) ?? person.id)
  }
  appoint(tree.federation, organizer, 'organizer')
  for (const group of [tree.branches[0], tree.workplaces[0], tree.workplaces[2]]) appoint(group, organizer, 'rep')
  for (const group of [tree.workplaces[1], tree.workplaces[3]]) appoint(group, rep, 'rep')
  for (const group of [...tree.unions, ...tree.branches]) if (!hosts.has(group.row.id)) appoint(group, crowd.invent(known), 'organizer')
  for (const group of tree.workplaces.slice(0, -silentWorkplaces)) {
    if (!hosts.has(group.row.id)) appoint(group, crowd.invent(known), 'rep')
    if (chance.happens(0.5)) appoint(group, crowd.invent(known), 'deputy')
  }
  return { organizer, rep, rows, hostOf: (group) => hosts.get(group.row.id) ?? organizer.id }
}

/** Members: some of the people who answer a group's events belong to it, and the others nearby to its branch. */
export function enrolMembers(tools: SeedTools, chance: Chance, answered: Answered[], leaders: MembershipRow[], tree: Tree): MembershipRow[] {
  const taken = new Set(leaders.map((row) => `${row.groupId} ${row.personId}`))
  const rows: MembershipRow[] = []
  const enrol = (groupId: string, person: PersonRow, role: MembershipRow['role'], createdAt: Temporal.Instant): void => {
    const key = `${groupId} ${person.id}`
    if (taken.has(key)) return
    taken.add(key)
    person.provedAt ??= createdAt
    rows.push({ groupId, personId: person.id, role, createdAt })
  }
  for (const { person, event, signup } of answered) {
    const { group } = event.plan
    const branch = group.spot.region === null ? undefined : tree.branches[group.spot.region]
    const joinedAt = [signup.createdAt.add({ hours: 2 }), tools.now].toSorted(Temporal.Instant.compare)[0] as Temporal.Instant
    if (chance.happens(0.3)) enrol(group.row.id, person, chance.happens(0.1) ? 'follower' : 'member', joinedAt)
    else if (branch && chance.happens(0.1)) enrol(branch.row.id, person, 'member', joinedAt)
  }
  return rows
}

import type { GroupRole } from '@turnout/core/group/group.schema.ts'

type Placed = { name: string; town: string | null }

/** A group as a list of many names it: two of one name are told apart by their town. */
export const placed = ({ name, town }: Placed): string => [name, town].filter(Boolean).join(', ')

type Node = Placed & { id: string; parentId: string | null }

/** Groups as a list of many names them: those that name and town do not tell apart also by what they are part of. */
export function toldApart(groups: readonly Node[], all: readonly Node[] = groups): { id: string; name: string }[] {
  const names = new Map(all.map(({ id, name }) => [id, name]))
  const times = new Map<string, number>()
  for (const group of groups) times.set(placed(group), (times.get(placed(group)) ?? 0) + 1)
  return groups.map((group) => {
    const above = group.parentId === null ? undefined : names.get(group.parentId)
    return { id: group.id, name: (times.get(placed(group)) ?? 0) > 1 && above ? `${placed(group)} (${above})` : placed(group) }
  })
}

const answering: readonly (GroupRole | null)[] = ['organizer', 'rep', 'deputy']

/** Whether somebody may make groups: they run the instance or answer for a group. Everybody else's begins with the first event that they host. */
export const mayFound = (all: readonly { role: GroupRole | null }[], isOrganizer: boolean): boolean => isOrganizer || all.some(({ role }) => answering.includes(role))

/** The groups that somebody answers for, and all below those that they organize; an organizer of the instance has all. */
export function withinReach<G extends { id: string; parentId: string | null; role: GroupRole | null }>(all: readonly G[], isOrganizer: boolean, own: readonly (GroupRole | null)[] = answering): G[] {
  if (isOrganizer) return [...all]
  const byId = new Map(all.map((group) => [group.id, group]))
  const organized = (id: string | null): boolean => {
    for (let at = id === null ? undefined : byId.get(id), depth = 0; at && depth < 50; at = at.parentId === null ? undefined : byId.get(at.parentId), depth++) if (at.role === 'organizer') return true
    return false
  }
  return all.filter((group) => own.includes(group.role) || organized(group.id))
}

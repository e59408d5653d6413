import { plain } from '../plain.rules.ts'
import type { GroupRole } from './group.schema.ts'

/** Organizer and rep answer for a group; one of them must always be left. */
export const isAnswerable = (role: GroupRole): boolean => role === 'organizer' || role === 'rep'

/** Whether giving `personId` this role would leave the group with nobody who answers for it. */
export function leavesNobody(answerable: readonly string[], personId: string, role: GroupRole): boolean {
  return !isAnswerable(role) && answerable.length === 1 && answerable[0] === personId
}

const order: readonly GroupRole[] = ['follower', 'member', 'deputy', 'rep', 'organizer']

/** How much a role may: a higher one includes what a lower one can. */
export const rank = (role: GroupRole): number => order.indexOf(role)

/** Whether an address is at one of the employer's mail domains, or below one: whoever runs the mail there may read it. */
export function isWorkAddress(email: string, domains: readonly string[]): boolean {
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase()
  return domains.some((one) => domain === one || domain.endsWith(`.${one}`))
}

/** The domain of an address and every domain above it: what a list of employers' domains is searched for. */
export function domainsOf(email: string): string[] {
  const labels = email.slice(email.lastIndexOf('@') + 1).toLowerCase().split('.')
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'))
}

/** The way from each of these groups up to its root, itself first. It ends where a parent is not among them, and even in a circle. */
export function pathsIn(groups: readonly { id: string; parentId: string | null }[]): (id: string) => string[] {
  const parents = new Map(groups.map(({ id, parentId }) => [id, parentId]))
  return (id) => {
    const path = new Set<string>()
    for (let at: string | null | undefined = id; at && !path.has(at); at = parents.get(at)) path.add(at)
    return [...path]
  }
}

/** A name as it is compared with what somebody typed: whatever its case, accents, spaces and signs. */
export const plainName = (name: string): string => plain(name).replaceAll(/[^\p{L}\p{N}]+/gu, '')

export type Named = { id: string; name: string; town: string | null; workplace: boolean }

/** Groups that somebody who typed this name and town may mean: the call's workplaces first, then those of that town. Few: it is a choice. */
export function namesakesOf(name: string, town: string, groups: readonly Named[]): Named[] {
  const wanted = plainName(name)
  const isNear = (one: Named): number => Number(one.workplace) * 2 + Number(town !== '' && plainName(one.town ?? '') === plainName(town))
  return wanted === '' ? [] : groups.filter((one) => plainName(one.name) === wanted).toSorted((a, b) => isNear(b) - isNear(a)).slice(0, 5)
}

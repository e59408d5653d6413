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

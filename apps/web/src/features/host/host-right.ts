import type { InheritedField } from '@turnout/core/call/call.schema.ts'
import type { When } from '@turnout/core/time/time.rules.ts'

export type HostCall = { id: string; slug: string; scope: string; eventTitle: string; eventDefault: When; hosting: string; locks: readonly InheritedField[]; hostFromLocal: string | null; hostUntilLocal: string | null }

type Standing = { invited: boolean; groups: readonly { groupId: string; trusted: boolean; invited: boolean }[] }

/** Whether somebody may host, for which of their groups, for a new one, and whether it waits for an organizer. */
export type HostRight = { allowed: boolean; groupIds: readonly string[] | null; newGroup: boolean; waits: 'no' | 'yes' | 'maybe' }

export function hostRight({ hosting }: Pick<HostCall, 'hosting'>, standing: Standing, { organizer, invitation }: { organizer: boolean; invitation: boolean }): HostRight {
  if (organizer || hosting === 'open') return { allowed: true, groupIds: null, newGroup: true, waits: 'no' }
  if (hosting === 'approval') {
    const trusted = standing.groups.filter((group) => group.trusted).length
    return { allowed: true, groupIds: null, newGroup: true, waits: trusted > 0 ? 'maybe' : 'yes' }
  }
  if (standing.invited || invitation) return { allowed: true, groupIds: null, newGroup: true, waits: 'no' }
  const invited = standing.groups.filter((group) => group.invited).map((group) => group.groupId)
  return { allowed: invited.length > 0, groupIds: invited, newGroup: false, waits: 'no' }
}

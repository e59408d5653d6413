import type { repLevels, repRounds } from '@turnout/db/terms.ts'

export type RepRound = (typeof repRounds)[number]
export type RepLevel = (typeof repLevels)[number]

/** On which day before the event, and at what time on its own clock, the first, second and third level that has people is asked. */
export const schedule = {
  week: [[-7, '10:00'], [-6, '10:00'], [-5, '10:00']],
  two_days: [[-2, '10:00'], [-2, '16:00'], [-1, '10:00']],
} as const satisfies Record<RepRound, readonly (readonly [day: number, time: string])[]>

/** Hours that a level has to answer before the next is asked, however late the question went out. */
export const patience = { week: 20, two_days: 5 } as const satisfies Record<RepRound, number>

/** Nobody is asked at night; the times of day at the event. */
export const waking = { from: '08:00', until: '21:00' } as const

export type CheckState = 'open' | 'over' | 'cancelled' | 'moved'

/** Whether an answer still says anything: about an event that is public, has not begun, and is on the day that was asked about. */
export function checkState({ status, heldOn, day, startsAt }: { status: string; heldOn: string; day: string; startsAt: Temporal.Instant }, now: Temporal.Instant): CheckState {
  if (status !== 'published') return 'cancelled'
  if (day !== heldOn) return 'moved'
  return Temporal.Instant.compare(now, startsAt) < 0 ? 'open' : 'over'
}

import { instantsOf, type When } from '../time/time.rules.ts'

export type ClonedTime = { when: When; /** Whether it is the call's time and no other. */ follows: boolean }

const moved = (local: string, days: number): string => {
  const [day = '', time] = local.split('T')
  const date = Temporal.PlainDate.from(day).add({ days }).toString()
  return time === undefined ? date : `${date}T${time}`
}

/**
 * The times that a form for a clone begins with: all of them later by the same number of whole weeks, so that days of the week
 * and hours stay, the first at least a week later and still to come. What follows a call that goes on stays at the call's time.
 */
export function proposedTimes(times: readonly ClonedTime[], underCall: boolean, now: Temporal.Instant): When[] {
  const starts = times.map(({ when }) => instantsOf(when).startsAt).toSorted(Temporal.Instant.compare)
  const weeks = starts[0] ? Math.max(1, Math.ceil((now.epochMilliseconds - starts[0].epochMilliseconds + 1) / (7 * 86_400_000))) : 1
  return times.map(({ when, follows }) => (follows && underCall ? when : { ...when, startLocal: moved(when.startLocal, weeks * 7), endLocal: when.endLocal && moved(when.endLocal, weeks * 7) }))
}

const isAfter = (one: Temporal.Instant, other: Temporal.Instant): boolean => Temporal.Instant.compare(one, other) > 0

/**
 * Why an event's time is not given another start: `took_place` where people were checked in or it was said what came of it, and it would be
 * still to come; `begun` where the time has begun and would be still to come, until somebody says that this is meant.
 */
export function whyNotMoved({ tookPlace }: { tookPlace: boolean }, from: Temporal.Instant, to: Temporal.Instant, sure: boolean, now: Temporal.Instant): 'took_place' | 'begun' | undefined {
  if (from.equals(to) || !isAfter(to, now)) return undefined
  if (tookPlace) return 'took_place'
  return !isAfter(from, now) && !sure ? 'begun' : undefined
}

/** Nobody fills in a form within this time; a program does. */
export const youngestSeconds = 1
/** How old the page of a form may be before its form asks for a little work: older than any page that somebody left open over a week. */
export const oldestSeconds = 8 * 86_400

/** What is odd about a form: sent as fast as only a program can, from a page of nobody knows when, or from where very many come just now. */
export type Oddity = 'hasty' | 'stale' | 'rush'

/** What is odd about when a form was sent. `null`: no stamp, or none of ours. */
export function oddTiming(stampedAt: number | null, nowSeconds: number): Oddity | null {
  const age = nowSeconds - (stampedAt ?? 0)
  if (stampedAt === null || age > oldestSeconds || age < 0) return 'stale'
  return age < youngestSeconds ? 'hasty' : null
}

/** A tenth of what one network may do in ten minutes is more than a workplace at its break, and far less than a flood. */
export const isBusyNetwork = (hits: number, allowed: number): boolean => hits > Math.max(20, allowed / 10)

/** Minutes in which the sign-ups of an event are looked at, but for the newest: their owners had no time to read their mail. */
export const sampleMinutes = { from: 13, to: 3 }

/** Whether an event gets sign-ups that hardly anybody confirms: enough of them to say so, and fewer than one in ten. */
export const looksWrong = ({ sampled, proved }: { sampled: number; proved: number }): boolean => sampled >= 50 && proved * 10 < sampled

/** How long an event is watched after it last looked wrong. */
export const guardedMinutes = 30

/** How long the answer to a challenge is taken. */
export const challengeMinutes = 20

/** A mailed sign-in link is good for ten minutes, the operator's and the first organizer's for a day. */
export const mailedLinkMinutes = 10
export const operatorLinkMinutes = 24 * 60

export type LinkFacts = { usedAt: Temporal.Instant | null; expiresAt: Temporal.Instant }

/**
 * Why a sign-in link no longer works; undefined when it does. `gone`: its token is one of ours, so it is whole, but it was used or too
 * old so long ago that it was deleted.
 */
export function linkProblem(link: LinkFacts | undefined, now: Temporal.Instant): 'gone' | 'used' | 'expired' | undefined {
  if (!link) return 'gone'
  if (link.usedAt) return 'used'
  return Temporal.Instant.compare(now, link.expiresAt) >= 0 ? 'expired' : undefined
}

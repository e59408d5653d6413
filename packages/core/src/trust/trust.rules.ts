/** How long the link of an invitation to host works, in days. */
export const hostInvitationDays = 14

/** `expired`: its time ran out before anybody used it; whoever sent it can send it again. `over`: it was taken back. */
export type InvitationState = 'open' | 'used' | 'over' | 'expired'

type Facts = { usedAt: Temporal.Instant | null; withdrawnAt: Temporal.Instant | null; expiresAt: Temporal.Instant | null }

/** What an invitation is good for. One that was used before it ran out stays used: its address hosts by signing in. */
export function invitationState({ usedAt, withdrawnAt, expiresAt }: Facts, now: Temporal.Instant): InvitationState {
  if (withdrawnAt) return 'over'
  if (usedAt) return 'used'
  return expiresAt && Temporal.Instant.compare(expiresAt, now) <= 0 ? 'expired' : 'open'
}

import type { SignupStatus } from '../signup/signup.schema.ts'

type Said = { status: SignupStatus; answeredAt: Temporal.Instant; hostDecision: 'approved' | 'declined' | null }

const holding = new Set<SignupStatus>(['going', 'pending', 'offered', 'unconfirmed'])
const yes = new Set<SignupStatus>([...holding, 'waitlisted'])

/**
 * Which of two answers to one time stands when they are one person's. The host's no stands; of two that say yes the one with a
 * place, and of two in line the one that waits longer; otherwise what was said last. Never both: no place is added to those there are.
 */
export function standing(keep: Said, other: Said): 'keep' | 'other' {
  if ((keep.hostDecision === 'declined') !== (other.hostDecision === 'declined')) return keep.hostDecision === 'declined' ? 'keep' : 'other'
  const otherLater = Temporal.Instant.compare(other.answeredAt, keep.answeredAt) > 0
  if (yes.has(keep.status) && yes.has(other.status)) {
    if (holding.has(keep.status) !== holding.has(other.status)) return holding.has(keep.status) ? 'keep' : 'other'
    if (keep.status === 'waitlisted') return otherLater ? 'keep' : 'other'
  }
  return otherLater ? 'other' : 'keep'
}

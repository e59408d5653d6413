import { saysAlready } from '../signup/signup.rules.ts'
import type { SignupStatus } from '../signup/signup.schema.ts'

export type ReplyOutcome = 'changed' | 'unchanged' | 'stale' | 'stranger' | 'other_entry' | 'closed' | 'unknown' | 'unreadable'

type Reply = { uid: string; sequence: number; attendee: string; answer: 'accepted' | 'tentative' | 'declined'; repliedAt: Temporal.Instant | null }
type Standing = { uid: string; sequence: number; email: string; status: SignupStatus; answeredAt: Temporal.Instant; eventStatus: string }

const answers = { accepted: 'going', tentative: 'maybe', declined: 'declined' } as const

/** What a calendar program's reply does. One to another version, or older than the answer that stands, is too late. */
export function decideReply(reply: Reply, standing: Standing): { answer: 'going' | 'maybe' | 'declined' } | { ignored: Exclude<ReplyOutcome, 'changed' | 'unknown' | 'unreadable'> } {
  if (reply.uid !== standing.uid) return { ignored: 'other_entry' }
  if (reply.attendee !== standing.email.toLowerCase()) return { ignored: 'stranger' }
  if (standing.eventStatus !== 'published') return { ignored: 'closed' }
  if (reply.sequence !== standing.sequence) return { ignored: 'stale' }
  // A stamp has whole seconds.
  if (reply.repliedAt && Temporal.Instant.compare(reply.repliedAt.add({ seconds: 1 }), standing.answeredAt) < 0) return { ignored: 'stale' }
  const answer = answers[reply.answer]
  return saysAlready(standing.status, answer) ? { ignored: 'unchanged' } : { answer }
}

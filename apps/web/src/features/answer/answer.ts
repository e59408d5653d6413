import type { When } from '@turnout/core/time/time.rules.ts'

/** One's own answer as its page knows it. */
export type AnswerFacts = {
  token: string
  status: 'unconfirmed' | 'going' | 'maybe' | 'waitlisted' | 'declined' | 'cancelled'
  name: string; guests: number; note: string; confirmed: boolean; email: string
  event: { id: string; slug: string; title: string; status: string; cancelReason: string; placeName: string; placeAddress: string; directions: string; onlineUrl: string | null; contact: string; group: string; over: boolean }
  slot: When & { id: string; title: string; capacity: number | null }
}

export const answers = ['going', 'maybe', 'declined'] as const

/** The choice that stands for an answer: whoever waits for a place or for a confirmation has said yes. */
export function chosen(status: AnswerFacts['status']): (typeof answers)[number] {
  if (status === 'maybe') return 'maybe'
  return status === 'declined' || status === 'cancelled' ? 'declined' : 'going'
}

/** Whether the link of the mail is still to be used. */
export function awaitsConfirmation({ status, confirmed }: Pick<AnswerFacts, 'status' | 'confirmed'>): boolean {
  return status === 'unconfirmed' || (!confirmed && chosen(status) !== 'declined')
}

import type { Room } from '@turnout/core/event/event.rules.ts'
import type { When } from '@turnout/core/time/time.rules.ts'
import type { DiscretionFacts } from './discretion-part.tsx'
import type { Asked } from '../question/asked.ts'

export type AnswerStatus = 'unconfirmed' | 'pending' | 'going' | 'maybe' | 'waitlisted' | 'offered' | 'declined' | 'cancelled'

export type AnsweredSlot = When & { id: string; title: string; status: AnswerStatus | null; guests: number; note: string; heldUntil: string | null; over: boolean; holds: number; room: Room; waitlist: boolean; going: number | null }

/** One's own answer as its page knows it. */
export type AnswerFacts = {
  token: string
  status: AnswerStatus
  name: string; guests: number; note: string; confirmed: boolean; email: string; heldUntil: string | null
  event: { id: string; slug: string; title: string; status: string; cancelReason: string; placeName: string; placeAddress: string; directions: string; onlineUrl: string | null; contact: string; group: string; over: boolean }
  slot: When & { id: string; title: string; capacity: number | null }
  slots: AnsweredSlot[]
  /** How many places are free for a party that waits because it is larger. */
  free: number | null
  questions: (Asked & { replied: string[] })[]
  /** What a calendar calls it where titles say nothing. */
  calendarTitle: string | null
  bring: { url: string; brought: number }
  /** The last part of the address of the code for the door; null for whoever does not come. */
  ticket: string | null
  discretion: DiscretionFacts
}

export const answers = ['going', 'maybe', 'declined'] as const

/** The choice that stands for an answer: whoever waits for a place or for a confirmation has said yes. */
export function chosen(status: AnswerFacts['status']): (typeof answers)[number] {
  if (status === 'maybe') return 'maybe'
  return status === 'declined' || status === 'cancelled' ? 'declined' : 'going'
}

/** The times that were answered, where they are several: then what one of them is says nothing of the rest. */
export function severalAnswered({ slots }: Pick<AnswerFacts, 'slots'>): (AnsweredSlot & { status: AnswerStatus })[] {
  const answered = slots.flatMap((slot) => (slot.status === null ? [] : [{ ...slot, status: slot.status }]))
  return answered.length > 1 ? answered : []
}

/** Whether the link of the mail is still to be used. */
export function awaitsConfirmation({ status, confirmed }: Pick<AnswerFacts, 'status' | 'confirmed'>): boolean {
  return status === 'unconfirmed' || status === 'offered' || (!confirmed && chosen(status) !== 'declined')
}

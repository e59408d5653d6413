import { freePlaces } from '../place/place.rules.ts'
import type { Answer, SignupStatus } from './signup.schema.ts'

export type SignupFacts = {
  slot: { endsAt: Temporal.Instant; capacity: number | null; waitlist: boolean }
  eventStatus: string
  /** Places held by everyone else. */
  taken: number
  /** Places this person holds already. */
  own: number
  /** Somebody has waited longer for a place. */
  ahead: boolean
  answer: Answer
  guests: number
  /** The event holds a place only for proved addresses, and this one is not proved. */
  mustConfirm: boolean
  now: Temporal.Instant
}

export type SignupDecision = { status: SignupStatus } | { refused: keyof typeof refusals }

/**
 * What an answer becomes. Saying no is possible to the end; a place is given only while there is one and nobody waits for
 * it; whoever holds a place and asks for more than there is keeps what they hold.
 */
export function decideSignup({ slot, eventStatus, taken, own, ahead, answer, guests, mustConfirm, now }: SignupFacts): SignupDecision {
  if (eventStatus === 'cancelled') return { refused: 'cancelled' }
  if (Temporal.Instant.compare(now, slot.endsAt) >= 0) return { refused: 'over' }
  if (answer !== 'going') return { status: answer }
  const places = 1 + guests
  if (places <= own || (!ahead && places <= freePlaces(slot.capacity, taken))) return { status: mustConfirm ? 'unconfirmed' : 'going' }
  if (own > 0) return { refused: 'no_room' }
  return slot.waitlist ? { status: 'waitlisted' } : { refused: 'full' }
}

/** Statuses that take up `1 + guests` places. */
export const holdsPlace = (status: SignupStatus): boolean => status === 'going' || status === 'unconfirmed'

/**
 * Whether a new answer to the same slot keeps the proof that the address is its owner's. Repeating or detailing an answer
 * does; turning a "no" back into a "yes" without the link does not.
 */
export const keepsProof = (before: SignupStatus): boolean => before !== 'declined' && before !== 'cancelled'

export const refusals = {
  over: 'This event is over, so it takes no more answers.',
  full: 'All places are taken and there is no waitlist. Look for another time or place.',
  no_room: 'There is no room for that many people. The place you have is kept; bring fewer, or ask the host.',
  cancelled: 'This event was cancelled.',
} as const

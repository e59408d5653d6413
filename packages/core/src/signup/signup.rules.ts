import { couldFit, freePlaces, type placeStatus } from '../place/place.rules.ts'
import type { Answer, SignupStatus } from './signup.schema.ts'

export type SignupFacts = {
  slot: { endsAt: Temporal.Instant; capacity: number | null; waitlist: boolean }
  eventStatus: string
  /** Places held by everyone else. */
  taken: number
  /** Places this person holds already. */
  own: number
  /** Somebody whom the slot has places enough for has waited longer, and the event lets nobody pass. */
  ahead: boolean
  /** This person waits already. */
  waits: boolean
  answer: Answer
  guests: number
  /** What this person is, given a place. */
  placed: ReturnType<typeof placeStatus>
  /** The host said no to this person here. */
  turnedDown: boolean
  now: Temporal.Instant
}

export type SignupDecision = { status: SignupStatus } | { refused: keyof typeof refusals | 'too_large' }

/**
 * What an answer becomes. Saying no is possible to the end; a place is given only while there is one and nobody waits for
 * it; whoever holds a place and asks for more than there is keeps what they hold; whoever waits goes on waiting when the
 * waitlist takes nobody else. More people than the slot has places at all are refused: they would wait for ever, and hold up everybody behind them.
 */
export function decideSignup({ slot, eventStatus, taken, own, ahead, waits, answer, guests, placed, turnedDown, now }: SignupFacts): SignupDecision {
  if (eventStatus === 'cancelled') return { refused: 'cancelled' }
  if (Temporal.Instant.compare(now, slot.endsAt) >= 0) return { refused: 'over' }
  if (answer === 'declined') return { status: answer }
  if (turnedDown) return { refused: 'turned_down' }
  if (answer === 'maybe') return { status: answer }
  const places = 1 + guests
  if (places <= own) return { status: placed }
  if (!couldFit(slot.capacity, guests)) return { refused: 'too_large' }
  if (!ahead && places <= freePlaces(slot.capacity, taken)) return { status: placed }
  if (own > 0) return { refused: 'no_room' }
  return slot.waitlist || waits ? { status: 'waitlisted' } : { refused: 'full' }
}

/**
 * Whether a new answer to the same slot keeps the proof that the address is its owner's. Repeating or detailing an answer
 * does; turning a "no" back into a "yes" without the link does not.
 */
export const keepsProof = (before: SignupStatus): boolean => before !== 'declined' && before !== 'cancelled'

/** Whether somebody with this answer comes, as far as is known: they get the calendar entry and what only people signed up are told. */
export const comes = (status: SignupStatus): boolean => status === 'going' || status === 'maybe'

type Counted = { sequence: number }
type Turned = { calendarTurns: number }

/**
 * SEQUENCE as this one person's calendar counts it: the slot's, and one more for each time that their own entry was taken out or
 * put in again, so that a CANCEL is above every REQUEST before it and the next REQUEST above both (RFC 5546, sections 2.1.4 and 3.2.5).
 */
export const ownSequence = ({ sequence }: Counted, { calendarTurns }: Turned): number => sequence + calendarTurns

/** That of the invitation they were sent last, which is what a calendar program answers to. */
export const invitedSequence = (slot: Counted, signup: Turned): number => ownSequence(slot, signup) - (signup.calendarTurns % 2)

/** What an answer says already, so that whoever repeats it changes nothing and is not written to again. */
const already: Record<Answer, readonly SignupStatus[]> = { going: ['going', 'waitlisted', 'pending'], maybe: ['maybe'], declined: ['declined', 'cancelled'] }
export const saysAlready = (status: SignupStatus, answer: Answer): boolean => already[answer].includes(status)

/** What a party is told that is larger than the whole slot. */
export const tooLarge = (capacity: number): string => (capacity === 1 ? 'There is only 1 place here. Come by yourself.' : `There are only ${capacity} places here. Bring fewer people: at most ${capacity - 1}.`)

/** What a party is told that would grow past what there is: how many it may be beside the one who asks, those included whose places it has. */
export const roomFor = (more: number): string => (more <= 0 ? refusals.no_room : `There is room for you and ${more} more. What you have is kept; bring at most ${more}, or ask the host.`)

/** Of several times one is over, and the event is not. */
export const timeOver = 'This time is over. Choose another.'

export const refusals = {
  over: 'This event is over, so it takes no more answers.',
  full: 'All places are taken and there is no waitlist. Look for another time or place.',
  no_room: 'There is no room for that many people. The place you have is kept; bring fewer, or ask the host.',
  turned_down: 'The host has declined this sign-up. If you think that is a mistake, ask the host.',
  cancelled: 'This event was cancelled.',
} as const

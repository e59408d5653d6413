import type { DeliveryKind } from './delivery.schema.ts'

/** A lease shorter than this would let a slow SMTP server see a message twice; it is renewed while its worker lives. */
export const leaseSeconds = 20
export const renewSeconds = 6
/**
 * How many messages a worker takes at once: what its connections send in half a second at the pace of the last ones (milliseconds a
 * message), so that hardly any waits long enough to be read a second time; at most forty a connection. A few until the pace is known:
 * of a server that takes its time the first hundreds would grow old in line, and reading each again takes as long as sending it.
 */
export const batchFor = (connections: number, took: number | undefined): number => connections * (took === undefined ? 4 : Math.max(2, Math.min(40, Math.floor(500 / Math.max(took, 1)))))

/** The pace after one more message: the last five or so, and the first one as it is. */
export const paceAfter = (took: number | undefined, last: number): number => (took === undefined ? last : took * 0.8 + last * 0.2)
/** With the delays below: given up after most of a day. */
export const maxAttempts = 24

/** Seconds until the next attempt after a temporary refusal: half a minute, doubling to an hour. */
export const retryDelay = (attempts: number): number => Math.min(3600, 30 * 2 ** Math.max(0, attempts - 1))

export type SendFacts = {
  kind: DeliveryKind
  bulk: boolean
  notAfter: Temporal.Instant | null
  slotStartsAt: Temporal.Instant | null
  unsubscribed: boolean
  signupStatus: string | null
  /** It was about an answer that is not there any more. */
  answerGone?: boolean
  eventStatus: string | null
  startsAt: Temporal.Instant | null
  linkUsed: boolean
  suppressed: 'bounced' | 'unreachable' | 'complained' | null
  /** Whom a reminder is for: an answer, whoever came or did not, or `hosts`. */
  audience?: string
  /** Whether they came, of a reminder that depends on it. */
  attendance?: string | null
  /** The reminder's rule was switched off since it was planned. */
  switchedOff?: boolean
  /** A change was taken back before anybody was told of it. */
  unchanged?: boolean
  /** Messages of a week to an address that nobody proved; null: it was proved. */
  strangerMails?: number | null
  /** What it asks a host was answered, or is asked in a newer one. */
  answered?: boolean
  /** A question to a rep: whether it was answered since, and whether it is still about the event's day. */
  check?: { answered: boolean; sameDay: boolean } | null
  /** It was owed for a role that the person holds no longer. */
  left?: boolean
}

export type SkipReason = 'expired' | 'unsubscribed' | 'cancelled' | 'event_cancelled' | 'moved' | 'used' | 'suppressed' | 'switched_off' | 'unchanged' | 'stranger' | 'answered' | 'left'

/**
 * How many messages a week an address that nobody proved gets: two, and two more that correct what those said. Counted once more
 * where it is about to be sent, since places are freed and reminders come due without anybody typing anything.
 */
const strangersGet = (kind: DeliveryKind): number => (kind === 'change' || kind === 'cancellation' ? 4 : 2)

/** Why a planned message is no longer to be sent, asked again when it is about to be sent; undefined when it is. */
export function skipReason(facts: SendFacts, now: Temporal.Instant): SkipReason | undefined {
  if (facts.notAfter && Temporal.Instant.compare(now, facts.notAfter) >= 0) return 'expired'
  // Who called our mail spam may still ask for a link: they do so themselves, and wait for it.
  if (facts.suppressed && !(facts.kind === 'sign_in' && facts.suppressed === 'complained')) return 'suppressed'
  if (facts.answerGone) return 'cancelled'
  if (facts.left) return 'left'
  if (facts.strangerMails != null && facts.strangerMails >= strangersGet(facts.kind)) return 'stranger'
  if (facts.kind === 'sign_in') return facts.linkUsed ? 'used' : undefined
  if (facts.bulk && facts.unsubscribed) return 'unsubscribed'
  if (facts.kind === 'reminder') {
    if (facts.eventStatus !== 'published') return 'event_cancelled'
    if (facts.switchedOff) return 'switched_off'
    const standing = facts.audience === 'attended' || facts.audience === 'no_show' ? facts.attendance : facts.signupStatus
    if (facts.audience !== 'hosts' && standing !== (facts.audience ?? 'going')) return 'cancelled'
    if (facts.slotStartsAt && !(facts.startsAt && facts.slotStartsAt.equals(facts.startsAt))) return 'moved'
  }
  if (facts.kind === 'hosting' && facts.answered) return 'moved'
  if (facts.kind === 'hosting' && facts.eventStatus === 'cancelled') return 'event_cancelled'
  if (facts.kind === 'promotion' && facts.eventStatus === 'published' && !['going', 'unconfirmed', 'offered', 'pending'].includes(facts.signupStatus ?? '')) return 'cancelled'
  if (facts.kind === 'rep_check') {
    if (facts.eventStatus !== 'published') return 'event_cancelled'
    if (facts.check?.sameDay === false) return 'moved'
    if (facts.check?.answered) return 'answered'
  }
  // The cancellation says it all; a word about an answer or a new time after it would take it back.
  if ((facts.kind === 'promotion' || facts.kind === 'confirmation' || facts.kind === 'change') && facts.eventStatus !== 'published') return 'event_cancelled'
  return facts.unchanged ? 'unchanged' : undefined
}
